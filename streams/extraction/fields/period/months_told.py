"""Months told: "this month" and "the last week of the month" in the report of a month that is over."""

from datetime import timedelta

from streams.extraction.fields.period.periods import length
from streams.extraction.reading import DateReading
from streams.extraction.stories.story import Story

_MONTH = range(27, 31)
"""From first to last."""
_EARLY_IN_MONTH = 20
"""The day of a month until which the report of the month before comes out."""


def in_month_told(reading: DateReading, story: Story) -> DateReading:
    """ "الأسبوع الأخير من الشهر" in a report of the month before: the last week of that month, and not of this one."""
    told, first, last = story.lead_period, reading.from_on, reading.to_on
    if told is None or told.start is None or told.end is None or first is None or last is None:
        return reading
    if last <= story.published_on or length(told) not in _MONTH:
        return reading
    if (last + timedelta(days=1)).day == 1:
        return reading._replace(from_on=told.end - (last - first), to_on=told.end)
    moved = told.start + timedelta(days=first.day - 1)
    return reading._replace(from_on=moved, to_on=moved + (last - first))


def of_month_reported(reading: DateReading, story: Story) -> DateReading:
    """ "This month", quoted from a report of the month before that was told: that month."""
    told = story.told_here or story.told
    if told is None or told.start is None or told.end is None or reading.from_on is None:
        return reading
    is_of_month = reading.from_on.day == 1 and story.published_on.day <= _EARLY_IN_MONTH
    if not is_of_month or told.end + timedelta(days=1) != reading.from_on or length(told) not in _MONTH:
        return reading
    if reading.to_on is not None and (reading.to_on - reading.from_on).days >= _MONTH.stop:
        return reading
    return reading._replace(from_on=told.start, to_on=told.end)
