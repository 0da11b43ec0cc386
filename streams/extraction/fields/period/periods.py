"""Periods: a date as the days of a claim, and how long and how old they are."""

from datetime import date, timedelta
from functools import lru_cache

from schemas.claim import Basis, Period
from streams.extraction.reading import DateReading
from streams.extraction.stories.story import Story

NO_PERIOD = Period()
SHORT_DAYS = 3
"""From first to last: what is told of so few days is of one event."""
"""Where no time is told."""
_FLASHBACK_DAYS = 2
_BULLETIN_DAYS = 6
_LONGEST_BULLETIN_DAYS = 400


def in_year(told: Period, year: int) -> Period | None:
    """A period moved to another year; 29 February becomes the 28th."""
    if told.start is None or told.end is None:
        return None
    moved = []
    for day in (told.start, told.end):
        in_any_year = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
        moved.append(in_any_year.replace(year=day.year + year - told.start.year))
    return Period(start=moved[0], end=moved[1], basis=told.basis)


def as_period(reading: DateReading, story: Story) -> Period | None:
    """A date as a claim's period: clipped at publication unless the story is glued on."""
    start, end = reading.from_on, reading.to_on
    end = end or story.published_on
    if start is None:
        return None
    if not story.is_glued:
        if start > story.published_on:
            return None
        end = min(end, story.published_on)
    if end < start:
        return None
    return _period(start, end, reading.is_relative)


def named_days(reading: DateReading) -> DateReading | None:
    """The days that stand behind "since" or "after", where what follows tells what happened then; else None."""
    if reading.named_to is not None:
        return reading._replace(to_on=reading.named_to)
    if reading.rule == "date.after" and reading.from_on is not None:
        day = reading.from_on - timedelta(days=1)
        return reading._replace(from_on=day, to_on=day)
    return None


@lru_cache(maxsize=64)
def _period(start: date, end: date, is_relative: bool) -> Period:
    """Kept for those who ask for the same date again: an article is of few days, and each is asked for many times."""
    return Period(start=start, end=end, basis=Basis.RELATIVE if is_relative else Basis.EXPLICIT)


def length(period: Period | None) -> int:
    """Days from the first to the last; -1 where no time is told."""
    if period is None or period.start is None or period.end is None:
        return -1
    return (period.end - period.start).days


def is_long(period: Period | None) -> bool:
    """Whether a period is that of a bulletin: a week, a month, a year."""
    return _BULLETIN_DAYS <= length(period) <= _LONGEST_BULLETIN_DAYS


def is_flashback(period: Period | None, lead: Period | None) -> bool:
    """Whether a period is older than what the report is of: it governs no further than its paragraph."""
    if period is None or lead is None or period.end is None or lead.start is None:
        return False
    return (lead.start - period.end).days > _FLASHBACK_DAYS


def is_one_before(period: Period | None, lead: Period | None) -> bool:
    """Whether a window is as long as the report's and lies before it: the month or year that it is compared with."""
    if period is None or lead is None or period.end is None or lead.start is None or not is_long(lead):
        return False
    return period.end < lead.start and abs(length(period) - length(lead)) <= _UNEVEN_DAYS


_UNEVEN_DAYS = 3
"""By which months and years differ in length."""


def is_part_of(period: Period | None, whole: Period | None) -> bool:
    """ "In February three gave themselves up. (Next:) The units hit 17 dens": over the quarter of the bulletin."""
    if period is None or whole is None or not (period.start and period.end and whole.start and whole.end):
        return False
    is_within = whole.start <= period.start and period.end <= whole.end
    return is_within and length(period) > _BULLETIN_DAYS and length(whole) >= 2 * length(period)


def is_month_so_far(told: Period) -> bool:
    """Whether a time is the month of publication, which has not ended."""
    start, end = told.start, told.end
    if start is None or end is None:
        return False
    return start.day == 1 and (start.year, start.month) == (end.year, end.month)


def is_night(reading: DateReading) -> bool:
    """ "ليل الثلاثاء/الأربعاء": one night, named by both of its days."""
    return reading.from_on is not None and reading.to_on == reading.from_on + timedelta(days=1)
