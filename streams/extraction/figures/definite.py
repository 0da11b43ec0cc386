"""Whether an Arabic singular is an indefinite one, which states a count: "قيادي بارز", and not "قائد الفرقة"."""

from streams.extraction.figures.figure import PREPOSITIONS, Sentence
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_list
from streams.text.token import WORD

_TIED = ("ب", "ل", "و", "ف")
_NEAR = load_function_words("place_nouns")
_OWNERS = frozenset({"force", "watched", "epithet", "rival", "monitor", "official", "place"})
_THESE = load_list("these")
_LIKE_VERBS = load_list("like_verbs")
_BY_DAY = load_list("by_day")
_HIS = ("ه", "ها", "هم", "هما")
_SHORTEST_HIS = 4
"""Letters of a noun with its pronoun."""


def _is_named(s: Sentence, at: int) -> bool:
    """ "عملية برخان التي …": a relative of the definite right behind one unknown word says that this is a name."""
    if at + 2 >= len(s.nodes) or s.nodes[at].entry("event") is None:
        return False
    name, relative = s.nodes[at + 1], s.nodes[at + 2]
    return relative.form in ("التي", "الذي") and not name.entries and name.form not in PREPOSITIONS


_BODIES_LED = load_list("bodies_led")


def is_definite_at(s: Sentence, at: int) -> bool:
    """Whether a node is a name or has the article."""
    if at >= len(s.nodes) or s.nodes[at].date is not None:
        return False
    return s.nodes[at].is_definite or s.nodes[at].form.startswith("ال") or s.nodes[at].place is not None


_SCENES = frozenset({"civil", "site", "unit", "person", "label"})


def _is_of_known_place(s: Sentence, at: int) -> bool:
    """ "تفجير جامعة مينداناو", "هجوم سوق برلين", "تفجير محطة قطار أنقرة": one that everybody knows by its place."""
    if s.nodes[at].entry("event") is None or at + 2 >= len(s.nodes) or _SCENES.isdisjoint(s.nodes[at + 1].tags):
        return False
    scene, name = s.nodes[at + 1], s.nodes[at + 2]
    is_tied = name.prefix not in ("", "ال") or (name.place is not None and name.place.prefix.startswith(_TIED))
    if scene.prefix or is_tied or name.form in PREPOSITIONS or name.kind is not WORD:
        return False
    if name.entries or name.place is not None or name.form.startswith("ال"):
        return is_definite_at(s, at + 2) or not _NAMES.isdisjoint(name.tags)
    # One word may stand between: "محطة قطار أنقرة".
    far = s.nodes[at + 3] if at + 3 < len(s.nodes) else name
    return not far.prefix and far.place is not None and far.form not in PREPOSITIONS


_NAMES = frozenset({"place", "government"})
_BEGIN_A_NAME = load_list("begins_a_name")
_LINKS = 4
"""Nodes behind an event in which a chain of genitives ends with a place."""


def is_of_named(s: Sentence, at: int) -> bool:
    """ "عملية إربد", "عملية قلعة الكرك", "تفجير مدرسة عبد الرحيم": known by what bears the name of a place or man."""
    for link in s.nodes[at + 1 : at + _LINKS + 1]:
        if link.prefix or link.kind is not WORD or link.form in PREPOSITIONS or ".verb" in link.tags:
            return False
        if link.names or link.form in _BEGIN_A_NAME:
            return True
    return False


def _is_of_the_kind(s: Sentence, at: int) -> bool:
    """ "عملية الاغتيال", "حملة التمشيط": a phrase whose second noun has the article."""
    node = s.nodes[at]
    return node.last == node.first + 2 and s.tokens[node.first + 1].form.startswith("ال") and "event" in node.tags


def is_indefinite(s: Sentence, at: int) -> bool:
    """An Arabic singular without article, pronoun or definite genitive."""
    node = s.nodes[at]
    if node.is_definite or _is_of_the_kind(s, at):
        return False
    if at + 1 >= len(s.nodes):
        return True
    behind = s.nodes[at + 1]
    if behind.form in ('"', "'") and at + 2 < len(s.nodes):
        behind = s.nodes[at + 2]
        if behind.is_definite or behind.place is not None:
            return False  # 'قائد "جنوب العراق"', 'والي "الشام"': of what is named in quotes
        # A name in quotes makes an operation a definite one: 'عملية "البرق"'.
        return node.entry("event") is None and (node.last - node.first > 1 or "watched" not in behind.tags)
    if behind.kind is not WORD:
        return True
    if behind.form in _BY_DAY:
        return True  # "انزال جوي الفجر بالشحيل"
    if behind.form == "الحياه" and "kill" in behind.tags:
        return True  # "فارق مدني الحياة"
    if behind.form in _THESE:
        return False  # "اغتيال هذه الخلايا لـ115 مدنيا"
    if node.form.removeprefix("و") in _LIKE_VERBS and behind.form.endswith(_HIS) and len(behind.form) > _SHORTEST_HIS:
        return False  # "وطالب ذويهم بفدية": a verb
    if behind.form in _BODIES_LED and is_definite_at(s, at + 2):
        return False  # "قائد فيلق القدس"
    if node.form.endswith("ا") and s.tokens[node.last - 1].form.endswith("ا"):
        return True
    bare_al = (behind.form.startswith("ال") and not behind.form.startswith(("الي", "الا"))) or (
        behind.form.startswith("الا") and len(behind.form) > 4
    )
    if bare_al and behind.last - behind.first >= 1:
        # "معمل لتصنيع العبوات": of what it is for; "معمل العبوات" is a known one.
        return node.last - node.first > 1 and s.tokens[node.last - 1].form.startswith("ل")
    if _is_named(s, at) or _is_of_known_place(s, at):
        return False
    if behind.place is not None and behind.place.prefix.startswith(_TIED):
        return True  # "غارة بالعراق"
    if "place" in behind.tags and (behind.form in PREPOSITIONS or behind.form in _NEAR):
        return True
    return bool(behind.prefix) or _OWNERS.isdisjoint(behind.tags)
