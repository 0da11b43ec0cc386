"""Ranks: in whose somebody counted serves ("عنصرين بالحشد"), and which one of many a deed is ("واحدة من أعنف")."""

from streams.extraction.figures.figure import Sentence
from streams.extraction.reading import NumberReading
from streams.extraction.words.nodes import ARMED, TRIGGERS, Node
from streams.extraction.words.phrases import QUOTES
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_stems

_FROM_ABOVE = load_stems("from_above")


def is_in_ranks(noun: Entry | None, node: Node) -> bool:
    """ "عنصرين بالحشد", "ضابط بالجيش": "ب" says in whose ranks somebody is, and not what hit him ("بطيران الجيش")."""
    return (
        noun is not None
        and noun.kind == "person"
        and bool(ARMED & node.tags)
        and not any(word in node.form for word in _FROM_ABOVE)
        and not TRIGGERS & node.tags
    )


def leads_to_ranks(s: Sentence, noun: Entry | None, at: int) -> bool:
    """ "94 عنصرا في قوات النظام", "ضابط في الجيش": the ranks in which somebody serves, told with "in"."""
    if at + 1 >= len(s.nodes) or s.nodes[at].form != "في":
        return False
    ranks = s.nodes[at + 1]
    if ranks.form in QUOTES and at + 2 < len(s.nodes):
        ranks = s.nodes[at + 2]  # 'عنصر في "قسد"'
    if ranks.prefix or ranks.place is not None or noun is None:
        return False
    is_ranks_only = all(entry.kind in ARMED for entry in ranks.entries)  # "في كمين" is no post of a guard
    return is_ranks_only and (noun.is_weak or noun.target == "security_forces") and is_in_ranks(noun, ranks)


_ONE = frozenset({"واحد", "واحده", "واحدا", "احد", "احدي"})
_RANKED_NEAR = 3
"""Nodes behind "one" in which "of the worst" stands."""


def is_one_of_the_worst(s: Sentence, number: NumberReading, after: int) -> bool:
    """ "واحدة من أعنف الهجمات": what was told of before, by its rank among many."""
    if s.tokens.forms[number.first].removeprefix("ك") not in _ONE:
        return False
    near = s.nodes[after - 1 : after + _RANKED_NEAR]
    return any("rank" in node.tags for node in near) and "من" in s.tokens.forms[number.first : number.first + 3]
