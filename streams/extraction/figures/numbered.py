"""Numbered: numbers that stand behind what they name: a regiment, the year of a report."""

from streams.extraction.figures.figure import PREPOSITIONS, Figure, Sentence
from streams.extraction.reading import NumberReading
from streams.text.fold import fold_word

_YEARS = range(1990, 2040)
_YEAR_DIGITS = 4


def is_year_of_report(s: Sentence, number: NumberReading) -> bool:
    """ "حصيلة عمليات 2024", "حصيلة ضحايا التنظيم 2023: …": a year behind an Arabic noun, where no count is led to."""
    token = s.tokens[number.first]
    if number.low not in _YEARS or len(token.form) != _YEAR_DIGITS or number.last != number.first + 1:
        return False
    if number.last < len(s.tokens) and s.tokens[number.last].form not in _ENDS_OF_TITLE:
        return False
    before = [node for node in s.nodes if node.last <= number.first][-_TITLE_WORDS:]
    if not before or before[-1].form.isascii() or before[-1].form in PREPOSITIONS:
        return False
    return all(_LEADS_TO_COUNT.isdisjoint(node.tags) and node.form not in _NUMBERS_OF for node in before)


_ENDS_OF_TITLE = frozenset({":", ".", "\n", "..", "|"})
_TITLE_WORDS = 6
_LEADS_TO_COUNT = frozenset({"reached", "say", "strength", ".verb"})
_NUMBERS_OF = frozenset({"عدد", "اجمالي", "مجموع"})


def ends_with_unit(s: Sentence, figure: Figure) -> bool:
    """ "مقاتل من اللواء 44": the last word said of those counted before names a unit by its number."""
    last = s.tokens.forms[figure.end - 1]
    return any(entry.kind == "label" and fold_word(entry.head) == last for entry in figure.inside)
