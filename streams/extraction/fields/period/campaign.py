"""The days of an operation that is told by its beginning and end, or by how long it lasted."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import compress

from schemas.claim import Basis, Period
from streams.extraction.fields.period.date_roles import is_announcement
from streams.extraction.fields.period.periods import as_period
from streams.extraction.figures.figure import Figure
from streams.extraction.numbers.read import read_numbers
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import dated_in, forms_in, once, words_in
from streams.lexicon.lists import load_list, load_stems
from streams.text.token import Token

_BEGUN = load_stems("begun")
_ENDED = load_stems("ended")
_LASTED = load_stems("lasted")
_DAYS = load_list("days")
_NEAR = 7
_LONGEST_CAMPAIGN_DAYS = 120


def campaign_of(sentences: Sequence[tuple[Sequence[Node], Sequence[Token]]], story: Story) -> Period | None:
    """The days of an operation that is told to have begun on one and ended on another, or to have lasted so many.

    Args:
        sentences: of the lead, each with the tokens of its text.
    """
    start: date | None = None
    end: date | None = None
    for at, (nodes, tokens) in enumerate(sentences):
        dated = dated_in(nodes)
        if dated and start is None:
            start = next((p.start for p in _marked(nodes, _BEGUN, story) if p.start is not None), None)
        if dated and end is None:
            end = next((p.end for p in _marked(nodes, _ENDED, story) if p.end is not None), None)
        if dated and start is None and end is None and (days_told := _from_until(nodes, story)):
            start, end = days_told
        if (start is None or end is None) and (days := _days_lasted(nodes, tokens)):
            if end is not None:
                start = end - timedelta(days=days - 1)
                continue
            start = start or next((p.start for told, _ in sentences[: at + 1] for p in _single_days(told, story)), None)
            end = start + timedelta(days=days - 1) if start is not None else None
    if start is None or end is None or not 0 < (end - start).days <= _LONGEST_CAMPAIGN_DAYS or end > story.published_on:
        return None
    return Period(start=start, end=end, basis=Basis.EXPLICIT)


def in_campaign(period: Period, story: Story) -> Period:
    """The days of the operation that the lead tells of, for what is told of its first or last day alone."""
    days = story.campaign
    if days is not None and period.start == period.end and period.start in (days.start, days.end):
        return days
    return period


def _marked(nodes: Sequence[Node], words: tuple[str, ...], story: Story) -> list[Period]:
    """The single days that stand by a word of beginning or ending: behind it, else right before it."""
    found: list[Period] = []
    for index, form in _turns_in(nodes):
        if not form.startswith(words):
            continue
        behind = range(index + 1, min(len(nodes), index + _NEAR))
        ahead = range(index - 1, max(-1, index - 3), -1)
        for at in (*behind, *ahead):
            if at > index and nodes[at].form.removeprefix("و").startswith(_BEGUN + _ENDED):
                break
            reading = nodes[at].date
            if reading is not None and reading.from_on == reading.to_on:
                found += [p for p in (as_period(reading, story),) if p is not None]
                break
    return found


@once
def _turns_in(nodes: Sequence[Node]) -> tuple[tuple[int, str], ...]:
    """The words of beginning and ending of a sentence."""
    words = words_in(nodes)
    return tuple(compress(enumerate(words), map(_is_turn, words)))


@lru_cache(maxsize=1 << 13)
def _is_turn(word: str) -> bool:
    return word.startswith(_BEGUN + _ENDED)


def _from_until(nodes: Sequence[Node], story: Story) -> tuple[date, date] | None:
    """ "They broke in on Friday and fought until Sunday": the day told first and the one until which it went on."""
    until = next((at for at in dated_in(nodes) if _rule(nodes[at]) == "date.until"), None)
    if until is None:
        return None
    first = next((p for p in _single_days(nodes[:until], story)), None)
    last = nodes[until].date
    if first is None or first.start is None or last is None or last.to_on is None or last.to_on <= first.start:
        return None
    begun = next(at for at in dated_in(nodes) if _single_days(nodes[: at + 1], story))
    if any(_is_another_clause(node) for node in nodes[begun + 1 : until]):
        return None  # "163 since 8 November, and it had told of 112 until the end of the month"
    return first.start, last.to_on


def _is_another_clause(node: Node) -> bool:
    return "background" in node.tags or (isinstance(node.figure, Figure) and node.figure.source == "number")


def _rule(node: Node) -> str:
    return node.date.rule if node.date is not None else ""


def _single_days(nodes: Sequence[Node], story: Story) -> list[Period]:
    """The single days of a sentence that are no announcement's."""
    found = []
    for index in dated_in(nodes):
        reading = nodes[index].date
        if reading is not None and reading.from_on == reading.to_on and not is_announcement(nodes, index):
            found += [p for p in (as_period(reading, story),) if p is not None]
    return found


def _days_lasted(nodes: Sequence[Node], tokens: Sequence[Token]) -> int:
    """ "استمرت الاشتباكات عشرة أيام", "lasted ten days": 10; 0 where no number of days is said."""
    if _DAYS.isdisjoint(forms_in(nodes)):
        return 0
    for index, form in enumerate(words_in(nodes)):
        if not form.startswith(_LASTED):
            continue
        for at in range(index + 1, min(len(nodes), index + 5)):
            if nodes[at].form in _DAYS and at - 1 != index:
                first = nodes[index + 1].first
                read = read_numbers(tokens[first : nodes[at].first])
                if read and read[-1].low is not None and read[-1].low == read[-1].high:
                    return int(read[-1].low)
    return 0
