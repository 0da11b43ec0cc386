"""Duals that their spelling hides: before the noun that owns them they lose their nun, and "ين" may be a plural's.

Behind a number, "between an officer and a soldier" are no persons more; and "a loss suffered" is spelt like a Yemeni.
"""

from collections.abc import Sequence

from streams.extraction.figures.company import is_national
from streams.extraction.figures.figure import PREPOSITIONS, Figure, Sentence
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords, load_list
from streams.text.token import WORD

_BEARERS = frozenset({"watched", "epithet", "force", "arms"})
_COMPOUND = 2
_TWO = 2


def is_dual(s: Sentence, at: int) -> bool:
    """Whether "ين" is a dual: a fatha stands before it, or the verb behind it is of two ("أن مدنيين قتلا").

    So it is where the numeral stands behind an adjective of nation: "عسكريين أمريكيين اثنين".
    """
    node = s.nodes[at]
    raw = s.text[s.tokens[node.first].start : s.tokens[node.last - 1].end]
    if "\u064e\u064a\u0646" in raw or "\u064e\u0649\u0646" in raw:
        return True
    behind = s.nodes[at + 1] if at + 1 < len(s.nodes) else None
    if behind is not None and is_national(behind) and (number := s.by_first.get(behind.last)) is not None:
        return number.low == number.high == _TWO
    if behind is None or ".verb" not in behind.tags or not TRIGGERS & behind.tags:
        return False
    return behind.form.endswith("ا") and not behind.form.endswith(("وا", "نا"))


_DEFECTIVE = load_headwords("defective")


def is_construct_dual(s: Sentence, at: int, entry: Entry) -> bool:
    """ "ضابطا شرطة", "عنصري داعش", "قياديا التنظيم", "مقري قيادة": two, before the noun whose they are.

    An accusative ("ضابطا عسكريا") has an adjective with the same ending behind it, and never a noun.
    """
    if entry.form not in ("one", "two of"):
        return False
    node = s.nodes[at]
    if entry.kind == "site":
        return entry.form == "two of" and _is_for_something(s, at)
    if node.last - node.first >= _COMPOUND:
        owner = s.tokens[node.first + 1].form
    else:
        behind = s.nodes[at + 1] if at + 1 < len(s.nodes) else None
        if behind is None or behind.prefix not in ("", "ال"):
            return False
        if entry.kind == "event":
            # "تفجيرا كرمان", "هجوما داعش", "هجومي الأحد"; "شن هجوما الأحد" tells when.
            is_owned = behind.place is not None or "watched" in behind.tags
            is_bare = s.tokens[node.first].form.endswith("ا") and is_owned
            return is_bare or (entry.form == "two of" and (behind.place is not None or behind.date is not None))
        if not _BEARERS & behind.tags:
            return False
        owner = behind.form
    if entry.head in _DEFECTIVE and s.tokens[node.first].form.endswith("ي"):
        return False  # "والي داعش في الرقة" is one
    is_dual = entry.form == "two of" or (s.tokens[node.first].form.endswith("ا") and not entry.head.endswith("ا"))
    return is_dual and not owner.endswith("ا")


def _is_for_something(s: Sentence, at: int) -> bool:
    """ "مقري قيادة", "مستودعي أسلحة": behind two sites, without a preposition, what they are for."""
    node = s.nodes[at]
    if not s.tokens[node.first].form.endswith("ي"):
        return False
    if node.last - node.first >= _COMPOUND:
        return True
    if at + 1 == len(s.nodes):
        return False
    behind = s.nodes[at + 1]
    is_noun = behind.kind is WORD and behind.place is None and ".verb" not in behind.tags
    return is_noun and behind.prefix in ("", "ال") and behind.form not in PREPOSITIONS


_TAKES_ONE = 11
"""From so many on the noun is singular, and so is what is said of it."""


def _is_said_of_counted(node: Node, out: Sequence[Node]) -> bool:
    """ "21 عاملا قبطيا", "200 مواطن مسيحي": behind a number and its singular noun, of what kind they all are."""
    before = out[-1] if out else None
    if before is None or not isinstance(before.figure, Figure) or node.prefix or before.last != node.first:
        return False
    figure = before.figure
    return figure.kind == "person" and figure.source == "number" and (figure.low or 0) >= _TAKES_ONE


def is_one_of_kinds(node: Node, out: list[Node]) -> bool:
    """ "عشرة بين ضابط وجندي", "21 عاملا قبطيا": the kinds of those counted, and nobody more."""
    if _is_said_of_counted(node, out):
        return True
    if node.prefix.startswith("و") and len(out) > 2 and "person" in out[-1].tags and out[-2].form == "بين":
        out = out[:-1]
    elif not (out and out[-1].form in ("بين", "مابين")):
        return False
    return len(out) > 1 and out[-2].figure is not None


_SUFFERED = load_list("suffered")
_BY_IT = frozenset({"بها", "به", "بهم"})


def is_verb_of_loss(nodes: Sequence[Node]) -> bool:
    """ "أفدح خسارة يمنى بها التنظيم": a verb, and nobody.

    Args:
        nodes: the word and the one behind it.
    """
    return len(nodes) > 1 and nodes[0].form in _SUFFERED and nodes[1].form in _BY_IT
