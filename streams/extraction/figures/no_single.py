"""No single: nouns in the singular that count nobody: verbal nouns, participles, adjectives, predicates, adverbs."""

from collections.abc import Sequence

from streams.extraction.figures.company import is_national
from streams.extraction.figures.definite import is_definite_at
from streams.extraction.figures.figure import (
    PREPOSITIONS,
    Figure,
    Sentence,
)
from streams.extraction.figures.labels import MODELS
from streams.extraction.reading import CARDINAL, ORDINAL
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.phrases import QUOTES
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.lexicon.lists import load_list, load_stems
from streams.text.token import WORD

_DELEGATIONS = load_function_words("delegations")
_OCCASIONS = load_function_words("occasions")
_SELVES = load_function_words("selves")
_THEY = frozenset({"هما", "وهما", "هو", "وهو"})
HARM = frozenset({"kill", "wound", "kidnap", "martyr"})
_HARMED = 5
"""Nodes between a verb of harm and "in"."""
_BLAMED = load_list("blamed")
_RESULT_FOLLOWS = (" الي", " عن")
_CAME_OF_IT = 12
"""Nodes behind "أسفر" in which stands what came of the event."""
_LEADING = frozenset({"من", "في", "الي", "عن", "علي", "نحو"})
_SAID_OF = TRIGGERS | {"subset", "say"}
_OF_THEM = frozenset({"منهم", "منهما", "منهن"})
_TWO = 2
_WORD = 4
"""Letters; a shorter word that ends so is no dual."""
_ADVERBS = load_list("manners")
_DESCRIBED = load_list("described")
_STILL = frozenset({"pseudo", "now"})  # "لا يزالون ناشطين"
_DESCRIBED_NEAR = 3
"""Nodes from a word of describing to what somebody is said to be, with "ب" and a quote between them."""


def is_of_refused(s: Sentence, before: Node, node: Node) -> bool:
    """ "مئة جثة في اليوم": the noun of a number that counts nothing of ours is no single one."""
    number = s.by_first.get(before.first)
    return (
        number is not None
        and before.figure is None
        and number.kind is CARDINAL
        and number.last == node.first
        and before.date is None
        and not node.prefix
        and s.tokens.forms[before.first - 1] not in MODELS  # "طائرات سوخوي 24 غارتين"
    )


def is_apposed(node: Node, out: list[Node]) -> bool:
    """ "مترجما مدنيا", "مصور صحفي", "12 إرهابيا قتيلا": what those are who stand right before in the same case."""
    if node.prefix or not out or out[-1].last != node.first or not isinstance(out[-1].figure, Figure):
        return False
    before = out[-1].figure
    if (before.source, before.kind) == ("number", "person") and "casualty" in node.tags:
        return node.form.endswith("ا")
    if (before.source, before.kind) != ("one", "person"):
        return False
    is_adjective = node.form.endswith("ي") and not out[-1].form.endswith("ا") and node.last == node.first + 1
    return is_adjective or out[-1].form[-1:] == node.form[-1:] == "ا"


def is_led(out: list[Node]) -> bool:
    """ "عائدا من سوريا": behind a preposition stands no accusative, and what looks like one is a country."""
    return bool(out) and out[-1].form in _LEADING and out[-1].last == out[-1].first + 1


def is_of_one_felled(node: Node, out: list[Node]) -> bool:
    """ "أردته الشرطة قتيلا": how the one ended whom the verb's pronoun stands for."""
    is_state = node.form.endswith("ا") and not node.prefix
    return is_state and any(b.form.startswith(_FELLED) and b.form.endswith("ه") for b in out[-_FELLED_NEAR:])


_FELLED = load_stems("felled")
_FELLED_NEAR = 4
"""Nodes from a verb of felling to "dead", with whoever did it between them."""


def is_of_a_dual(out: list[Node], node: Node, entry: Entry) -> bool:
    """ "غارتان أمريكيتان", "4 مدنيين عاملين": behind a dual or those counted one more is an adjective, and nobody."""
    if not out or out[-1].last != node.first:
        return False
    before = out[-1]
    if before.form in _OF_THEM and len(out) > 1 and isinstance(out[-2].figure, Figure):
        return out[-2].figure.low == _TWO  # "اثنان منهم لبنانيان"
    if isinstance(before.figure, Figure):
        noun = before.figure.noun
        # "ذبح أربعة مبايعين سائحتين": others are their victims
        is_counted = before.figure.source == "number" and noun is not None and noun.target == entry.target
        return is_counted or before.figure.source == "dual"
    # "اثنان منهم مشجعان سويديان": behind a word of two that nobody knows
    is_word_of_two = before.form.endswith(("ان", "ين")) and len(before.form) > _WORD
    return is_national(node) and is_word_of_two and (not before.tags or "person" in before.tags)


def is_one_said(s: Sentence, node: Node) -> bool:
    """ "ضربة واحدة": a word that counts only with a number has one."""
    return node.last < len(s.tokens) and s.tokens[node.last].form in _ONE


_ONE = frozenset({"واحده", "واحد", "واحدا"})


def is_verbal(s: Sentence, at: int, entry: Entry) -> bool:
    """ "تفجير 23 عبوة", "استهداف (9) أهداف": the noun of a deed that has its object behind it, and no event."""
    tags = s.nodes[at].tags
    if entry.kind != "event" or not TRIGGERS & tags or (s.nodes[at].prefix.endswith("ب") and "kill" not in tags):
        return False
    behind = s.nodes[at + 1 : at + 3]
    if behind and behind[0].form == "(":
        behind = behind[1:]
    if not behind:
        return False
    if behind[0].form in _SELVES:
        return True  # "تفجير نفسه بحزام"
    number = s.by_first.get(behind[0].first)
    are_two = any(e.kind == "person" and e.form == "two" for e in behind[0].entries)  # "اغتيال شرطيين"
    if are_two or (number is not None and number.kind is not ORDINAL):
        return not is_one_said(s, s.nodes[at])
    thing = "weapon" if "destroy" in s.nodes[at].tags else "site" if entry.measure == "operations" else ""
    if thing in behind[0].tags and at and (_is_occasion(s, at - 1) or _is_owned_up(s, at)):
        return False  # "إثر تفجير سيارة مفخخة", "خلال مداهمة وكر": what came of it is told
    return bool({"weapon", "site"} & behind[0].tags)


def _is_occasion(s: Sentence, at: int) -> bool:
    """Whether a word says that what follows is when or why somebody was harmed: "إثر", "وإصابة شرطي في", "أسفر"."""
    node = s.nodes[at]
    if node.form in _OCCASIONS or (node.form == "عن" and at and s.nodes[at - 1].form in _BLAMED):
        return True
    if "led_to" in node.tags and not node.form.endswith(_RESULT_FOLLOWS):
        return any(not HARM.isdisjoint(behind.tags) for behind in s.nodes[at + 1 : at + _CAME_OF_IT])
    near = s.nodes[max(0, at - _HARMED) : at]
    return s.nodes[at].form == "في" and any(not HARM.isdisjoint(node.tags) for node in near)


def _is_owned_up(s: Sentence, at: int) -> bool:
    """ "تبنى في حزيران الماضي تفجير شاحنة مفخخة", "بالمشاركة في تفجير سيارة": a deed that was done, by whose it was."""
    for node in reversed(s.nodes[max(0, at - _OWNED_NEAR) : at]):
        if node.form in _OWNED_UP:
            return True
        if node.date is None and node.form != "في":
            return False
    return False


_OWNED_UP = load_list("owned_up")
_OWNED_NEAR = 4
"""Nodes from owning up to the deed, with "in" and a time between them."""


def is_a_kind(out: Sequence[Node]) -> bool:
    """ "31 هجوما تنوعت بين كمين وتفجير": one of the kinds of those told of, and none of them itself."""
    for at in range(len(out) - 1, max(0, len(out) - _KINDS), -1):
        node = out[at]
        if node.form == "بين":
            return out[at - 1].form in _RANGES
        if node.form == "." or ".verb" in node.tags or isinstance(node.figure, Figure):
            return False
    return False


_RANGES = load_list("ranges_between")
_KINDS = 10
"""Nodes from a kind back to "ranged between"."""


def is_participle(s: Sentence, at: int, entry: Entry) -> bool:
    """ "موقعا ستة قتلى": no site, but what brought about the number behind it."""
    node = s.nodes[at]
    return entry.kind == "site" and node.form.endswith("ا") and node.last in s.by_first


def is_ranked(out: list[Node]) -> bool:
    """ "ثالث هجوم", "أعنف اعتداء": one of a series, told of for its rank."""
    return bool(out) and "rank" in out[-1].tags and not out[-1].is_definite and out[-1].date is None


def is_adjective(s: Sentence, at: int, out: list[Node]) -> bool:
    """ "صبغة إرهابية", "عربات مسلحة": behind a noun it agrees with and says nothing of persons."""
    if not out or out[-1].last != s.nodes[at].first or s.nodes[at].prefix or not s.nodes[at].form.endswith("ه"):
        return False
    before = out[-1]
    return (
        before.form.endswith(("ه", "ات"))
        and before.kind is WORD
        and before.date is None
        and before.form not in PREPOSITIONS
        and _SAID_OF.isdisjoint(before.tags)
    )


def is_of_a_store(s: Sentence, at: int, out: list[Node]) -> bool:
    """ "مستودعات سلاح وذخيرة": what is stored, behind the noun of the store."""
    return bool(out) and out[-1].last == s.nodes[at].first and not s.nodes[at].prefix and "site" in out[-1].tags


def is_adverb(node: Node, out: list[Node]) -> bool:
    """ "هزيمة التنظيم عسكريا": how it was beaten; "قتل عسكريا", "قتل داعش عسكريا" is a man."""
    if node.form not in _ADVERBS:
        return False
    verb = len(out) > 1 and ".verb" in out[-2].tags and bool(TRIGGERS & out[-2].tags)
    return not verb and not (out and TRIGGERS & out[-1].tags)


def is_of_the_noun_before(s: Sentence, at: int, out: list[Node]) -> bool:
    """ "مصدر أمني عراقي", "70 ألف مقاتل عراقي وأجنبي": a country's adjective behind the noun that it agrees with."""
    if not out or out[-1].last != s.nodes[at].first or (out[-1].kind is not WORD and out[-1].figure is None):
        return False
    before = out[-1]
    if s.nodes[at].prefix == "و":
        return before.figure is not None and before.figure.source == "number"
    if "event:airstrikes" in before.tags and not s.nodes[at].prefix:
        return True  # "بقصف جوي روسي"
    if s.nodes[at].prefix or before.form in PREPOSITIONS or not _SAID_OF.isdisjoint(before.tags):
        return False
    return bool({"speaker", "official", "arms", "person"} & before.tags) or any(
        node.form in _DELEGATIONS for node in out[-2:]
    )


def is_predicate(out: list[Node]) -> bool:
    """Whether what follows says what somebody is: "كانوا …", "هما …"; behind "هم" begins who several are.

    So does "وصفتهما بـ": whom one describes is told before.
    """
    if not out:
        return False
    is_described = any(node.form in _DESCRIBED for node in out[-_DESCRIBED_NEAR:])
    return is_described or "was" in out[-1].tags or out[-1].form in _THEY or out[-1].tags >= _STILL


def is_named_since(s: Sentence, at: int, out: list[Node]) -> bool:
    """ "منذ انطلاق عملية صقور الوادي": a campaign by its name, from whose beginning something is counted."""
    if len(out) < _TWO or out[-2].form not in _SINCE or not out[-1].form.startswith(_BEGINNING):
        return False
    name = next(iter(s.nodes[at + 1 : at + 2]), None)
    if name is None or name.kind is not WORD or name.tags or name.prefix or name.form in PREPOSITIONS:
        return False
    # "عملية واسعة في" is described by an adjective, "عملية إرادة النصر" is named.
    return not name.form.endswith("ه") or is_definite_at(s, at + 2)


def is_by_its_name(s: Sentence, at: int) -> bool:
    """'عملية مشتركة باسم "شجاع"': a campaign that bears a name goes on for months, and is no event of a day."""
    for behind, node in enumerate(s.nodes[at + 1 : at + _NAMED_NEAR], at + 1):
        if node.form in _BY_NAME:
            return behind + 1 < len(s.nodes) and s.nodes[behind + 1].form in QUOTES
        if "mark" in node.tags or node.figure is not None:
            return False
    return False


_BY_NAME = frozenset({"باسم", "اسمها", "سماها", "سمتها", "اسماها", "اسمتها"})
_NAMED_NEAR = 6
"""Nodes from a campaign to the word that gives its name."""


def is_exposed(s: Sentence, at: int) -> bool:
    """ "إثر تعرض دورية لكمين": a word that is an attack as well, before whoever came under the one behind "ل"."""
    if s.nodes[at].form.removeprefix("و") not in _EXPOSED:
        return False
    for node in s.nodes[at + 1 : at + _EXPOSED_TO]:
        if node.prefix.endswith("ل") and ("event" in node.tags or TRIGGERS & node.tags):
            return True
    return False


_EXPOSED = load_list("exposed")
_EXPOSED_TO = 12
"""Nodes from "came under" to what somebody came under."""


_SINCE = frozenset({"منذ", "ومنذ"})
_BEGINNING = load_stems("begun")
