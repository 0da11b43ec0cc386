"""Ages: numbers that say how old somebody is, and count nobody: "John Smith, 42, was shot"."""

from streams.extraction.figures.figure import Figure, Sentence
from streams.extraction.reading import NumberReading
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list
from streams.text.token import WORD

_AGES = load_list("ages")
_AGE_REACH = 5
OF_AGES = frozenset({"between", "of", "from", "about", "around", "and", "to", "the", "over", "under"})


def is_his_age(out: list[Node], number: NumberReading) -> bool:
    """ "He was 45 and had held the post": how old somebody is."""
    if len(out) < 2 or out[-1].form not in IS or out[-2].form not in ("he", "she"):
        return False
    return out[-1].last == number.first and number.last == number.first + 1


def is_age_of_name(s: Sentence, out: list[Node], number: NumberReading) -> bool:
    """ "John Smith, 42, was shot", "a suspect, 31.": how old the one is who is named right before the comma."""
    form = s.tokens[number.first].form
    if len(out) < 2 or not (form.isdecimal() and len(form) == _AGE_DIGITS) or number.last != number.first + 1:
        return False
    if number.last < len(s.tokens) and s.tokens[number.last].form not in _AGE_ENDS:
        return False
    named = out[-2]
    if isinstance(named.figure, Figure):
        return named.figure.source == "one" and named.figure.kind == "person"
    if named.place is not None or named.date is not None or not named.form.isascii() or named.kind is not WORD:
        return False
    if any(entry.kind == "person" for entry in named.entries):
        return all(entry.form == "one" for entry in named.entries if entry.kind == "person")
    last = s.tokens[named.last - 1]
    return _GROUPS.isdisjoint(named.tags) and s.text[last.start : last.end].istitle()


_GROUPS = frozenset({"watched", "epithet", "force", "arms", "event", "casualty", "monitor"})
_AGE_DIGITS = 2
_AGE_ENDS = frozenset({",", ".", ";", "and"})


def is_age_of_persons(out: list[Node], number: NumberReading) -> bool:
    """ "Children under 12", "boys over 15", "most of them under 12": how old those named right before are."""
    if len(out) < 2 or out[-1].form not in AGE_BOUNDS or out[-1].last != number.first:
        return False
    is_of_them = "subset" in out[-2].tags or out[-2].form in _OF_THEM
    return is_of_them or ("person" in out[-2].tags and out[-2].figure is None)


_OF_THEM = frozenset({"them", "whom", "most", "many", "mostly"})
AGE_BOUNDS = frozenset({"under", "below", "over", "above"})


def is_age(out: list[Node]) -> bool:
    """ "Men aged between 26 and 29", "between the ages of 26 and 29": how old they are, and not how many."""
    if out[-1].form not in OF_AGES:
        return False
    for node in reversed(out[-_AGE_REACH:]):
        if node.form in _AGES:
            return True
        if node.form not in OF_AGES and "number" not in node.tags:
            return False
    return False


IS = frozenset({"was", "is"})
