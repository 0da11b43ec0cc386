"""Told again: "the 27 attacks killed 58", where 27 were counted before: the same ones, of that time and place.

So is "a second raid", where two were counted before: one of the two, and no raid more.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import EVENTS, STOCKS, Finding
from streams.extraction.numbers.words import ELEMENTS, Role
from streams.extraction.stories.drafts import Draft
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.lexicon.lists import load_headwords

_POINTING = frozenset({"the", "these", "those"})
_ORDINALS = frozenset({Role.ORDINAL, Role.ORDINAL_OR_FRACTION})
_FEW = 9
"""Events; of more than these a report tells no single one by its number."""


def point_back(finding: Finding, passage: Passage, drafts: Sequence[Draft], story: Story) -> None:
    """Give a figure that is told again what it was told with, so that what follows is of that time and place, too.

    Args:
        drafts: of its story, as they were told.
    """
    told = _told_before(finding, passage, drafts)
    if told is None:
        return
    finding.target, finding.side = told.finding.target, told.finding.side
    finding.period, finding.regions, finding.actor = told.period, told.regions, told.finding.actor
    finding.figure.high, finding.figure.hedge = told.finding.figure.high, told.finding.figure.hedge
    story.period, story.period_paragraph = told.period, passage.paragraph
    story.here = told.regions or story.here


def _told_before(finding: Finding, passage: Passage, drafts: Sequence[Draft]) -> Draft | None:
    """The draft that a definite number points back to: of the same measure and number, in the body before."""
    figure = finding.figure
    if passage.field != "body" or finding.measure in STOCKS:
        return None
    is_dual = figure.source == "dual" and finding.measure in EVENTS and not _is_told_of(figure, passage)
    if not is_dual and not (figure.is_definite and figure.source == "number"):
        return None
    forms = passage.tokens[max(0, figure.first - 1) : figure.first + 1]
    # "أفرادها السبعة": its number stands last
    is_behind = figure.stated_last > 0 and passage.tokens[figure.stated_last - 1].form.startswith("ال")
    if forms[0].form not in _POINTING and not forms[-1].form.startswith("ال") and not is_behind:
        return None
    for draft in reversed(drafts):
        told = draft.finding
        if told.measure != finding.measure or draft.is_title or told.sentence == finding.sentence:
            continue
        if told.figure.low == figure.low and told.figure.high in (figure.high, None):
            return draft  # "at least 36 were killed", then "the 36"
    return None


_RELATIVES = frozenset({"اللذان", "اللذين", "اللتان", "اللتين"})


def _is_told_of(figure: Figure, passage: Passage) -> bool:
    """ "الهجومان اللذان وقعا الاثنين": which two are meant is told; "ونفذ الهجومين ثلاثة" points back."""
    return any(token.form in _RELATIVES for token in passage.tokens[figure.last : figure.last + 2])


def told_already(finding: Finding, passage: Passage, drafts: Sequence[Draft]) -> str:
    """Why an event is none more: "two raids were carried out. In a second raid, …" names one of those told last.

    Args:
        drafts: of its story, as they were told.

    Returns:
        The reason; empty if it is one more.
    """
    figure = finding.figure
    if figure.source != "one" or finding.measure not in EVENTS:
        return ""
    if _is_in_apposition(finding, passage, drafts):
        return "told_again"
    behind = passage.tokens[figure.first + 1 : figure.first + 2]
    ordinal = ELEMENTS.get(behind[0].form) if behind else None
    if ordinal is None or ordinal.role not in _ORDINALS or ordinal.is_arabic:
        return ""  # "في كمين ثان" mostly tells more of one that only the title had counted
    told = next((draft.finding.figure for draft in reversed(drafts) if draft.finding.measure == finding.measure), None)
    return "told_again" if told is not None and 1 < ordinal.value <= (told.high or told.low or 0) <= _FEW else ""


_GENERAL = load_headwords("general_events")
_ARTICLES = frozenset({"a", "an"})


def _is_in_apposition(finding: Finding, passage: Passage, drafts: Sequence[Draft]) -> bool:
    """ "A shooting at a mosque, a rare attack in the sultanate": behind a comma, what the one told before it was."""
    noun, first = finding.figure.noun, finding.figure.first
    if noun is None or noun.head not in _GENERAL or passage.tokens[first].form not in _ARTICLES:
        return False
    if not first or passage.tokens[first - 1].form != ",":
        return False
    told = [draft.finding for draft in drafts if draft.finding.sentence == finding.sentence]
    return any(one.measure == finding.measure and one.figure.source == "one" for one in told)
