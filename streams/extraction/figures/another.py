"""One person more, by a word that is no noun of its own: "إصابة آخر", "another was hurt"."""

from collections.abc import Sequence

from streams.extraction.figures.figure import PREPOSITIONS, Sentence, counted
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_list
from streams.text.token import WORD

ANOTHER = load_function_words("another")
TWO_OTHERS = frozenset({"اخران", "واخران", "الاخران"})
"""Two more, where no number stands before: "وأصيب آخران"."""
_PASTS = frozenset(f"{kind}.past" for kind in TRIGGERS)
_THEN = load_function_words("then")


def is_another(s: Sentence, at: int, out: list[Node]) -> bool:
    """ "إصابة آخر", "أن واحدا أُسر", "another was hurt": one person, told by a word that is no noun of its own."""
    node = s.nodes[at]
    if node.form == "another" and (_is_hurt(s, at + 1) or _is_elsewhere(s, at, out)):
        return True
    if node.form == "a":
        return _is_next_one(s, at, out)
    if node.form not in ANOTHER or not out or not _stands_alone(s, at):
        return False
    if out[-1].tags & TRIGGERS:
        return True
    behind = s.nodes[at + 1 : at + 2]
    return out[-1].form.endswith("ان") and bool(behind) and bool(behind[0].tags & TRIGGERS)


def _is_next_one(s: Sentence, at: int, out: Sequence[Node]) -> bool:
    """ "Two were killed and a third was wounded", "killed two and wounded a third", and no "a third of them"."""
    ordinal = s.nodes[at + 1] if at + 1 < len(s.nodes) else None
    if ordinal is None or ordinal.form not in _ORDINALS:
        return False
    return _is_hurt(s, at + 2) or (bool(out) and bool(out[-1].tags & _DONE_TO) and _ends_clause(s, at + 2))


_DONE_TO = frozenset({"kill.past", "wound.past", "capture.past", "kidnap.past", "wound.ing", "kill.ing", "capture.ing"})
_ENDS = frozenset({".", ",", ";", "in", "near", "at", "on", "and", "when", "during", "who", "before", "after", "while"})


def _ends_clause(s: Sentence, at: int) -> bool:
    """Whether nothing stands here that could be counted by the word before."""
    return at >= len(s.nodes) or s.nodes[at].form in _ENDS


_ORDINALS = load_list("next_ones")


def _is_elsewhere(s: Sentence, at: int, out: list[Node]) -> bool:
    """ "One was arrested in Brussels and another in Lyon"."""
    behind = s.nodes[at + 1] if at + 1 < len(s.nodes) else None
    return behind is not None and bool(out) and out[-1].form in ("and", ",") and behind.form in ("in", "near", "at")


def _is_hurt(s: Sentence, at: int) -> bool:
    """Whether "was wounded" or "wounded" stands here, and no noun behind it that it would qualify."""
    if at < len(s.nodes) and "be" in s.nodes[at].tags:
        at += 1
    if at >= len(s.nodes) or not s.nodes[at].tags & _PASTS:
        return False
    return at + 1 >= len(s.nodes) or counted(s.nodes[at + 1]) is None


def _stands_alone(s: Sentence, at: int) -> bool:
    """Whether no noun follows that the word would belong to."""
    behind = s.nodes[at + 1] if at + 1 < len(s.nodes) else None
    if behind is not None and behind.first in s.by_first:
        return False
    if behind is not None and "subset" in behind.tags:
        return True  # "لاحقتهم وقتلت واحدا منهم"
    return (
        behind is None
        or ".verb" in behind.tags
        or behind.form in _THEN
        or behind.kind is not WORD
        or behind.form in PREPOSITIONS
        or behind.prefix in ("ب", "ل", "و")
        or (not behind.entries and behind.form.startswith("ب"))
    )
