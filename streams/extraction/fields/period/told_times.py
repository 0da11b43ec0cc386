"""Told times: what "two days later" and "the month before" are counted from, sentence by sentence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from schemas.claim import Basis, Period
from streams.extraction.dates.calendar_days import add_units, unit_days
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.before_that import has_counted, is_one_before_told, one_day_before
from streams.extraction.fields.period.comparisons import is_compared
from streams.extraction.fields.period.date_roles import is_announcement
from streams.extraction.fields.period.date_shifts import since_start
from streams.extraction.fields.period.months_told import in_month_told, of_month_reported
from streams.extraction.fields.period.periods import as_period, in_year, is_month_so_far, length
from streams.extraction.reading import DateReading, Shift
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_CAME = load_time_words("came")
_CAME_REACH = 4
_OPENING = 3
"""Nodes; a time that stands so early is its whole sentence's."""
_SHORT_DAYS = 3
_LENGTHS = {"week": range(6, 7), "month": range(27, 31), "quarter": range(89, 92), "year": range(180, 366)}
"""Of the time told, in days from first to last, for "the previous month" to be the one before it."""
_MONTH = 30.4
_QUARTER = 85
_REPORT_DAYS = 6
"""From first to last; a bulletin's time is no shorter."""
_MONTHS_OF_REPORT = range(27, 370)


def settle(passage: Passage, story: Story) -> None:
    """Give the times of a sentence that others tell their days, and remember the last that it tells."""
    story.told = story.told_here or story.told
    story.told_here = None
    story.is_span_here = False
    nodes = passage.nodes
    opened, announced = False, None
    for index in nodes.dated:
        node = nodes[index]
        reading = node.date
        if reading is None:
            continue
        if (more := _in_brackets(nodes, index)) is not None:
            node.date = reading = more
            for inner in nodes[index + 1 : index + 5]:
                inner.date = more if inner.date is not None else None
        if reading.shift is not None:
            if announced is not None and story.told_here is None and reading.shift.count < 0:
                story.told_here = announced  # "said on Saturday it had struck camps a day earlier"
            node.date = reading = _settled(nodes, index, reading, reading.shift, story, opened)
        elif (
            story.told_here is not None
            and reading.is_relative
            and reading.rule in _DAYS_OF_YEAR
            and passage.tokens[reading.last - 1].form not in _LATEST
        ):
            node.date = reading = _in_year_told(reading, story.told_here)
        elif reading.rule == "date.last-unit" and is_one_before_told(reading, passage):
            node.date = reading = _one_before(reading, story)
        elif reading.rule == "date.past-units" and is_one_before_told(reading, passage):
            node.date = reading = _as_long_before(reading, story)
        elif reading.rule == "date.first-units" and reading.is_relative:
            node.date = reading = in_month_told(reading, story)
        elif announced is not None and story.told_here is None and is_one_before_told(reading, passage):
            node.date = reading = one_day_before(reading, announced)
        elif reading.rule == "date.this-unit" and story.reported is not None:
            node.date = reading = _of_report(reading, story.reported)
        elif reading.rule == "date.this-unit":
            node.date = reading = of_month_reported(reading, story)
        is_other = is_announcement(nodes, index) or is_compared(nodes, index, -1)
        period = None if is_other else _named(reading, story)
        announced = _named(reading, story) if is_announcement(nodes, index) else announced
        if period is not None:
            story.told_here = period
            _remember(nodes, index, period, story)
            opened = opened or index <= _OPENING


_DAYS_OF_YEAR = frozenset({"date.day-month", "date.month"})
_LATEST = load_list("latest_month")
""" "خلال 2023 ... في أبريل الماضي": a month that is told from now is of no year told before."""
_WHOLE_YEAR = range(364, 366)
_MOST_OF_YEAR = range(300, 366)


def _in_year_told(reading: DateReading, told: Period) -> DateReading:
    """ "خلال عام 2023 ... في 16 تشرين الأول": a day without its year is of the year that the sentence told before."""
    first, last, year = reading.from_on, reading.to_on, told.start
    if first is None or last is None or year is None or length(told) not in _WHOLE_YEAR or first.year == year.year:
        return reading
    moved = in_year(Period(start=first, end=last, basis=Basis.EXPLICIT), year.year)
    return reading if moved is None else reading._replace(from_on=moved.start, to_on=moved.end)


def _covers(span: Period | None, period: Period | None) -> bool:
    """Whether a longer time holds that of the figures told last, or that one is no longer time."""
    if span is None or period is None or length(period) < _REPORT_DAYS:
        return True
    starts, ends = (span.start, period.start), (period.end, span.end)
    return all(a is not None and b is not None and a <= b for a, b in (starts, ends))


def _remember(nodes: Sequence[Node], index: int, period: Period, story: Story) -> None:
    """Keep the last day and the last longer time that were told, "since X" until now."""
    reading = nodes[index].date
    assert reading is not None
    if period.start == period.end:
        story.told_day = period
    span = as_period(reading, story)
    span = span and (since_start(nodes, index, span, story) or span)  # "منذ بدء العملية الشهر الماضي"
    if span is not None and (length(span) >= _REPORT_DAYS or reading.rule == "date.past-units"):
        story.told_span, story.is_span_here = span, True


def _in_brackets(nodes: Sequence[Node], index: int) -> DateReading | None:
    """ "خلال رمضان الفائت (من 13 نيسان حتى 13 أيار 2021)": days in brackets say which days a name means."""
    if index + 3 < len(nodes) and nodes[index + 2].form == "(" and "gentilic" in nodes[index + 1].tags:
        index, opened = index + 1, index  # "مطلع السنة الإيرانية (21 آذار)"
    else:
        opened = index
    if index + 2 >= len(nodes) or nodes[index + 1].form != "(":
        return None
    inner = next((node.date for node in nodes[index + 2 : index + 4] if node.date is not None), None)
    since = nodes[opened].date
    if inner is None or inner.rule == "date.range":
        return inner
    if since is None or since.rule != "date.since" or inner.from_on != inner.to_on or inner.shift is not None:
        return None
    return since._replace(from_on=inner.from_on)  # "منذ مطلع السنة الإيرانية (21 آذار)"


def _named(reading: DateReading, story: Story) -> Period | None:
    """The days that a date names; of "since X" those of X."""
    if reading.from_on is None:
        return None
    return as_period(reading._replace(to_on=reading.named_to) if reading.named_to else reading, story)


def _settled(
    nodes: Sequence[Node], index: int, reading: DateReading, shift: Shift, story: Story, opened: bool
) -> DateReading:
    if shift.unit == "report":
        reported = story.reported or _reported_lately(story)
        told = _one_report_before(reported) if shift.count else reported
        return reading if told is None else reading._replace(from_on=told.start, to_on=told.end, rule="date.report")
    told, count, rule = story.told_here or story.told, shift.count, reading.rule
    if shift.unit == "span":
        told = story.told_span if story.is_span_here or _covers(story.told_span, story.period) else story.period
        return reading if told is None else reading._replace(from_on=told.start, to_on=told.end)
    if shift.unit == "day" and not count and story.told_day is not None and length(told) > 0:
        told = story.told_day
    if shift.unit == "as_long":
        before = None if told is None else _one_as_long_before(told)
        return reading if before is None else reading._replace(from_on=before.start, to_on=before.end)
    if shift.is_whole and story.lead_period is not None and length(story.lead_period) in _LENGTHS.get(shift.unit, ()):
        told = story.lead_period  # "the week before" that of a weekly bulletin
    if shift.is_of_event:
        came = any(node.form.removeprefix("و") in _CAME for node in nodes[max(0, index - _CAME_REACH) : index])
        # "جاء بعد يوم من مقتل …، وبعد أسبوعين من …": both from its own day
        is_one_more = nodes[index].form == "وبعد" and any(
            node.date is not None and node.date.rule == "date.shift-behind" for node in nodes[:index]
        )
        if story.told_here is not None and opened and not (is_one_more or has_counted(nodes, index)):
            return reading  # "On Friday, three days after the raid, …": the first time is the sentence's
        if story.told_here is not None or came:
            count, rule = -count, "date.shift-behind"
        if (is_one_more or (came and story.told_here is None)) and -1 < length(story.lead_period) <= _SHORT_DAYS:
            told = story.lead_period  # "The raid came two weeks after …": the report's own
        elif came and told is None and not story.is_glued:
            # "ويأتي التقرير بعد أسبوعين من …": from the day on which it is told
            told = Period(start=story.published_on, end=story.published_on, basis=Basis.RELATIVE)
    moved = _spanned(told, shift, story) if shift.is_span else _moved(told, replace(shift, count=count))
    if moved is None:
        return reading
    return reading._replace(from_on=moved.start, to_on=moved.end, rule=rule)


def _reported_lately(story: Story) -> Period | None:
    """The time up to now that the lead of a bulletin tells: "in the last three weeks"; or a week, whenever it was."""
    lead = story.lead_period
    is_so_long = lead is not None and lead.basis is Basis.RELATIVE and length(lead) >= _REPORT_DAYS
    return lead if is_so_long or length(lead) == _REPORT_DAYS else None


def _one_before(reading: DateReading, story: Story) -> DateReading:
    """ "The previous month" beside a month that was told: the one before that."""
    told = story.told_here or story.told
    if told is None or reading.from_on is None or reading.to_on is None:
        return reading
    days = (reading.to_on - reading.from_on).days
    unit = next((unit for unit, lengths in _LENGTHS.items() if days in lengths), "")
    if not unit or length(told) not in _LENGTHS[unit]:
        return reading
    moved = _moved(told, Shift(unit, -1, is_whole=True))
    return reading if moved is None else reading._replace(from_on=moved.start, to_on=moved.end)


def _as_long_before(reading: DateReading, story: Story) -> DateReading:
    """ "The previous thirty days" beside a month that was told: those right before it."""
    told = story.told_here or story.told
    if told is None or told.start is None or reading.from_on is None or reading.to_on is None:
        return reading
    days = (reading.to_on - reading.from_on).days
    if length(told) in _LENGTHS["month"] and told.start.day == 1 and days > _LENGTHS["month"].stop:
        # "The eight months before" a month that was told
        first = add_units(told.start, "month", -round(days / _MONTH))
        return reading._replace(from_on=first, to_on=told.start - timedelta(days=1))
    if days < _REPORT_DAYS or abs(length(told) - days) > _SHORT_DAYS:
        return reading
    before = _one_as_long_before(told)
    if before is None:
        return reading
    first = before.start if before.start and before.start.day == 1 else told.start - timedelta(days=days)
    return reading._replace(from_on=first, to_on=before.end)


def _one_as_long_before(told: Period) -> Period | None:
    """The time right before another, as long: the months before whole months, else as many days."""
    if told.start is None or told.end is None:
        return None
    if told.start.day == 1 and (told.end + timedelta(days=1)).day == 1:
        return _one_report_before(told)
    end = told.start - timedelta(days=1)
    return Period(start=end - timedelta(days=length(told)), end=end, basis=Basis.RELATIVE)


def _of_report(reading: DateReading, reported: Period) -> DateReading:
    """ "This quarter" in the report of a quarter: that quarter, whenever the report came out."""
    if reading.from_on is None or reading.to_on is None or (reading.to_on - reading.from_on).days < _QUARTER:
        return reading
    if abs((reading.to_on - reading.from_on).days - length(reported)) > _SHORT_DAYS:
        return reading
    return reading._replace(from_on=reported.start, to_on=reported.end)


def _one_report_before(reported: Period | None) -> Period | None:
    """The reporting period before: as many months, or the week, up to the day before."""
    if reported is None or reported.start is None:
        return None
    if length(reported) == _REPORT_DAYS:
        return _moved(reported, Shift("week", -1, is_whole=True))
    if length(reported) not in _MONTHS_OF_REPORT:
        return None
    months = round((length(reported) + 1) / _MONTH)
    return Period(
        start=add_units(reported.start, "month", -months), end=reported.start - timedelta(days=1), basis=Basis.RELATIVE
    )


def _spanned(told: Period | None, shift: Shift, story: Story) -> Period | None:
    """So many days from the one told, or so many weeks or months up to the one told."""
    if told is None or told.start is None or told.end is None:
        return None
    if shift.unit == "day":
        if length(story.campaign) == shift.count - 1:
            return story.campaign
        last = told.start + timedelta(days=shift.count - 1)
        is_past = length(told) < shift.count and last <= story.published_on
        return Period(start=told.start, end=last, basis=Basis.RELATIVE) if is_past else None
    if length(told) not in _LENGTHS.get(shift.unit, ()) or shift.unit == "year":
        return None
    first = add_units(told.start, shift.unit, 1 - shift.count)
    return Period(start=first, end=told.end, basis=Basis.RELATIVE)


def _moved(told: Period | None, shift: Shift) -> Period | None:
    """A time some units off another; None where the other is too long to be counted from."""
    if told is None or told.start is None or told.end is None:
        return None
    is_short = length(told) <= _SHORT_DAYS
    match shift.unit:
        case "year":
            year = told.start.year + shift.count
            if shift.is_whole and (told.start.month, told.start.day) == (1, 1) and length(told) in _MOST_OF_YEAR:
                # "the year before" one that is told nearly to its end: the whole of it
                return Period(start=date(year, 1, 1), end=date(year, 12, 31), basis=Basis.RELATIVE)
            return in_year(told, year)
        case "quarter" if length(told) in _LENGTHS["quarter"]:
            return _one_report_before(told) if shift.count == -1 else None
        case "day" if is_short or shift.count == 0:
            if shift.count == 0:
                return Period(start=told.start, end=told.end, basis=Basis.RELATIVE)
            day = (told.end if shift.count > 0 else told.start) + timedelta(days=shift.count)
            return Period(start=day, end=day, basis=Basis.RELATIVE)
        case "week" if not shift.is_whole and is_short:
            day = told.start + timedelta(weeks=shift.count)
            return Period(start=day, end=day, basis=Basis.RELATIVE)
        case "week" if length(told) in _LENGTHS["week"]:
            weeks = timedelta(weeks=shift.count)
            return Period(start=told.start + weeks, end=told.end + weeks, basis=Basis.RELATIVE)
        case "week" | "month" if (is_short and shift.is_whole) or (
            shift.unit == "month" and (is_short or length(told) in _LENGTHS["month"] or is_month_so_far(told))
        ):
            days = unit_days(add_units(told.start, shift.unit, shift.count), shift.unit, 0)
            return None if days is None else Period(start=days[0], end=days[1], basis=Basis.RELATIVE)
    return None
