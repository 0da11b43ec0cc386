"""Reading the dates of a text: points in time, joined to ranges and opened by "since" and "until".

Each token costs one look into a table; only where a date may start are the readers for such a start asked, and the
longest reading holds. What "now" is, is the reference; clipping a period at publication is the claims' business.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from streams.extraction import date_absolute as absolute
from streams.extraction import date_relative as relative
from streams.extraction.calendar_days import ONE_DAY, Days
from streams.extraction.date_scan import Point, Scan
from streams.extraction.date_words import TABLES, find_before
from streams.extraction.numeral_words import CLITICS, ELEMENTS, Role
from streams.extraction.reading import DateReading
from streams.text.token import Token, TokenKind

Reader = Callable[[Scan, int], Point | None]

_NUMBER: Final = "number"
_NUMBER_WORD: Final = "number word"
_ARTICLE: Final = "a"
_FROM: Final = "من"

_READERS: Final[tuple[tuple[Reader, tuple[str, ...]], ...]] = (
    (absolute.numeric, (_NUMBER,)),
    (absolute.day_of_month, (_NUMBER, _NUMBER_WORD)),
    (absolute.month_point, ("month", "unit")),
    (absolute.year_alone, (_NUMBER, _NUMBER_WORD, "unit")),
    (absolute.decade, (_NUMBER, "decade_name")),
    (absolute.feast, ("feast",)),
    (relative.day_word, ("day",)),
    (relative.weekday_point, ("weekday", "unit", "part_of_day")),
    (relative.nth_weekday, (_NUMBER_WORD, "last_of", "weekday")),
    (relative.unit_phrase, ("past", "next", "this_before", "unit")),
    (relative.last_named, ("past", "next", "this_before")),
    (relative.past_units, (_NUMBER, _NUMBER_WORD, "past", "last_of", "next", "unit")),
    (relative.ago, (_NUMBER, _NUMBER_WORD, "before", "since", _ARTICLE, _FROM)),
    (relative.from_now, (_NUMBER, _NUMBER_WORD, "after", "unit")),
    (relative.within_units, ("within",)),
    (relative.part_of, ("early", "mid", "late", "rest", "start")),
    (relative.fraction_point, (_NUMBER_WORD, "half", "quarter", "quarter_name", "half_name", "last_of")),
    (relative.first_units, (_NUMBER, _NUMBER_WORD, "unit", "last_of")),
    (relative.season, ("season", "past")),
    (relative.week_of, ("unit",)),
)
"""Each reader with what its readings start with; of equal length the earlier holds."""

_NO_NUMBERS: Final = frozenset(
    (Role.NEGATIVE, Role.POINT, Role.OVER, Role.FRACTION, Role.PARTS, Role.VAGUE_PLURAL, Role.FEW, Role.FEW_OF)
)


def _starts() -> tuple[dict[str, tuple[Reader, ...]], tuple[Reader, ...]]:
    """Readers by the form of a reading's first token, and those for digits."""
    kinds: dict[str, set[str]] = {"a": {_ARTICLE}, "an": {_ARTICLE}, "من": {_FROM}}
    for role, table in TABLES.items():
        for form in table:
            kinds.setdefault(form, set()).add(role)
    for form, element in ELEMENTS.items():
        if element.role not in _NO_NUMBERS:
            kinds.setdefault(form, set()).add(_NUMBER_WORD)
    for form in CLITICS:
        kinds.setdefault(form, set()).add(_NUMBER_WORD)
    by_form = {
        form: tuple(reader for reader, starts in _READERS if not of.isdisjoint(starts)) for form, of in kinds.items()
    }
    digits = tuple(reader for reader, starts in _READERS if _NUMBER in starts)
    return {form: readers for form, readers in by_form.items() if readers}, digits


_BY_FORM, _AT_DIGITS = _starts()


_ANCHOR_ROLES: Final = [
    "month",
    "weekday",
    "unit",
    "day",
    "half",
    "quarter",
    "quarter_name",
    "half_name",
    "season",
    "feast",
    "decade_name",
]
_ANCHORS: Final = frozenset(form for role in _ANCHOR_ROLES for form in TABLES[role])
"""Words that a date does not go without, unless it is all digits."""

_REACH: Final = 7
"""Tokens from a date's first to its first anchor: "في الحادي والعشرين من شهر آذار" has five before it."""

_MOST_TRIES: Final = 10_000
"""Places at which a date is looked for. A MiB of news has some 4,000; beyond that a text is made to take time."""


def _candidates(tokens: Sequence[Token]) -> list[int]:
    """The indices at which a date may start, in order: an anchor, or a start with an anchor in reach."""
    found: list[int] = []
    by_form, anchors, number, reach = _BY_FORM, _ANCHORS, TokenKind.NUMBER, _REACH
    next_anchor = len(tokens) + reach + 1
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        form = token.form
        if form in anchors:
            next_anchor = index
            found.append(index)
        elif token.kind is number:
            if next_anchor - index <= reach or _is_date_like(tokens, index):
                found.append(index)
        elif form in by_form and (next_anchor - index <= reach or _is_thousand(tokens, index)):
            found.append(index)
    found.reverse()
    return found[:_MOST_TRIES]


_THOUSANDS: Final = frozenset(form for form, element in ELEMENTS.items() if element.value in (1_000, 2_000))


def _is_thousand(tokens: Sequence[Token], index: int) -> bool:
    """Whether a year in words may start: "في ألف وتسعمئة"."""
    return tokens[index].form in _THOUSANDS and index > 0 and tokens[index - 1].form in ("في", "in")


def _is_date_like(tokens: Sequence[Token], index: int) -> bool:
    """Whether digits look like a year, or like the first of several joined ones."""
    form = tokens[index].form
    if len(form) == 4:
        return form[:2] in ("19", "20", "14", "21")
    return len(form) <= 2 and index + 1 < len(tokens) and tokens[index + 1].form in ("/", "-", ".")


def read_dates(tokens: Sequence[Token], reference: date) -> tuple[DateReading, ...]:
    """The dates and periods of a text by the calendar.

    Args:
        tokens: of the whole text.
        reference: the day that is now; a date without a year is the latest such that has begun by then.

    Returns:
        Readings in order, without overlap; an open end ("since July") is None.

    >>> from streams.text.tokens import tokenize
    >>> readings = read_dates(tokenize("between Oct. 1 and Nov. 6"), date(2025, 11, 26))
    >>> [(str(r.from_on), str(r.to_on), r.rule) for r in readings]
    [('2025-10-01', '2025-11-06', 'date.range')]
    """
    scan = Scan(tokens, reference)
    readings: list[DateReading] = []
    barrier, named = 0, _Named()
    for index in _candidates(tokens):
        if index < barrier:
            continue
        point = _point(scan, index)
        if named.month and (same := absolute.day_of_same_month(scan, index, named.year or 1, named.month)):
            point = same if point is None or same.last > point.last else point
        if point is None:
            continue
        reading, named = _complete(scan, index, point, barrier, named)
        if reading is not None:
            readings.append(reading)
        barrier = reading.last if reading is not None else point.last
    return tuple(readings)


@dataclass(frozen=True, slots=True)
class _Named:
    """The year and month that the text named last: what "the same year" and "that month" mean."""

    year: int | None = None
    month: int = 0


def _point(scan: Scan, index: int) -> Point | None:
    """The longest point that starts at `index`."""
    token = scan.tokens[index]
    readers = _AT_DIGITS if token.kind is TokenKind.NUMBER else _BY_FORM.get(token.form, ())
    best: Point | None = None
    for reader in readers:
        point = reader(scan, index)
        if point is not None and (best is None or point.last > best.last):
            best = point
    return best


def _complete(scan: Scan, first: int, point: Point, barrier: int, named: _Named) -> tuple[DateReading | None, _Named]:
    """The reading of a point with what is joined to it, and the year named last.

    `barrier` is where the reading before ended: a word of opening belongs to this one only behind it.
    """
    point = _dated_weekday(scan, point)
    point = _same_year(scan, point, named.year)
    joined = _range(scan, first, point)
    last, rule, is_relative = point.last, point.rule, point.is_relative
    if joined is not None:
        days, last, is_relative = joined
        rule = "date.range"
        start = find_before("between", scan.tokens, first)
        first = start if start is not None and start >= barrier else first
    else:
        resolved = point.resolved(scan.reference)
        if resolved is None:
            return None, named
        days = resolved
    if not is_relative or point.grain == "month":
        named = _Named(days[0].year, days[0].month if point.grain in ("day", "month") else named.month)
    opened = _opened(scan, first, last, barrier, days, rule)
    if opened is not None:
        first, last, from_on, to_on, rule = opened
        return _reading(scan, first, last, (from_on, to_on), is_relative, rule), named
    return _reading(scan, first, last, days, is_relative, rule), named


def _reading(
    scan: Scan, first: int, last: int, days: tuple[date | None, date | None], is_relative: bool, rule: str
) -> DateReading:
    tokens = scan.tokens
    return DateReading(first, last, tokens[first].start, tokens[last - 1].end, *days, is_relative, rule)


def _dated_weekday(scan: Scan, point: Point) -> Point:
    """ "Friday, Nov. 27", "الجمعة (27 نوفمبر)", "أمس الأحد 5 مايو": the date that follows a day names the same day."""
    if point.rule not in ("date.weekday", "date.day-word", "date.weekday-past"):
        return point
    at = scan.skip(point.last, ",", "(")
    at = scan.after("also_dated", at)
    unit = scan.find("unit", at)
    if unit and unit[0].kind == "day" and unit[0].value == 1:
        at = unit[1]
    if at >= scan.count:
        return point
    named = _point(scan, at)
    if named is None or named.grain != "day" or named.is_relative or named.rule.startswith(("date.feast", "date.week")):
        return point
    if scan.form(named.last) == ")" and scan.form(at - 1) == "(":
        named = replace(named, last=named.last + 1)
    return named


def _same_year(scan: Scan, point: Point, year: int | None) -> Point:
    """ "في مارس من العام نفسه": the year named last."""
    if not point.month or point.days is not None or year is None:
        return point
    last = absolute.same_unit(scan, scan.after("of", point.last), "year")
    return replace(point, last=last).with_year(year) if last else point


def _range(scan: Scan, first: int, point: Point) -> tuple[Days, int, bool] | None:
    """The range or pair that starts with a point: days, one past it, whether it is relative."""
    if point.grain == "span" or point.rule in ("date.ago", "date.within"):
        return None
    at, form = point.last, scan.form(point.last)
    between = find_before("between", scan.tokens, first) is not None and scan.form(first - 1) not in ("من", "from")
    is_pair = False
    if form == "-":
        second_at = at + 1
    elif to := scan.find("to", at):
        second_at = to[1]
    elif form in ("و", "and", "&"):
        second_at, is_pair = at + 1, not between
    elif form.startswith("و") and form in _BY_FORM:
        second_at, is_pair = at, not between
    elif form == "," and scan.form(at + 1) not in ("", "\n"):
        second_at, is_pair = at + 1, True
    else:
        return None
    if second_at >= scan.count:
        return None
    second = _point(scan, second_at)
    if second is None or second.rule in ("date.within", "date.ago") or (is_pair and second.grain != point.grain):
        return None
    if form == "," and (scan.form(second_at).startswith("و") or point.days is not None or second.days is None):
        return None
    if not is_pair:
        second = _dated_weekday(scan, second)
        if scan.form(at) != "-" and second.grain == "span" and point.grain != "span" and point.days is None:
            return None
    days = _joined(scan, point, second)
    if days is None:
        return None
    if is_pair:
        gap = (days[1][0] - days[0][1]).days
        if gap != 1 or form == ",":
            return None
    return (days[0][0], days[1][1]), second.last, point.is_relative or second.is_relative


def _joined(scan: Scan, point: Point, second: Point) -> tuple[Days, Days] | None:
    """Both ends' days; an end without a year takes the one that makes the range run forward."""
    reference = scan.reference
    end = second.resolved(reference)
    if second.days is None and point.days is not None and point.year is not None:
        years = (point.year, point.year + 1)
        end = next((days for year in years if (days := second.in_year(year)) and days[0] > point.days[0]), None)
    if end is None:
        return None
    begin = point.days
    if begin is None:
        year = second.year
        if year is None and point.month:
            year = end[0].year if point.calendar == "gregorian" else None
        if year is None:
            begin = point.resolved(end[1])
        else:
            years = (year, year - 1)
            begin = next((days for each in years if (days := point.in_year(each)) and days[0] <= end[0]), None)
    elif second.rule == "date.weekday" and point.rule == "date.weekday" and begin[0] > end[1]:
        begin = (begin[0] - 7 * ONE_DAY, begin[1] - 7 * ONE_DAY)
    if begin is None or begin[0] > end[1] or begin == end:
        return None
    return begin, end


_Opened = tuple[int, int, date | None, date | None, str]


def _opened(scan: Scan, first: int, last: int, barrier: int, days: Days, rule: str) -> _Opened | None:
    """ "since X", "until X", "before X", "after X": first, last, from, to and rule."""
    tokens = scan.tokens
    at = first
    if rule == "date.ago":
        return (first, last, days[0], None, "date.since") if scan.find("since", first) else None
    if scan.form(at - 1) in ("يوم", "ليله", "ليل", "صباح", "مساء", "فجر", "شهر", "the", "عام", "العام", "سنه"):
        at -= 1
    since = find_before("since", tokens, at)
    if since is not None and since >= barrier:
        end, to_on = _until_behind(scan, last)
        return since, end, days[0], to_on, "date.since"
    if rule in ("date.within", "date.past-units"):
        return None
    if rule == "date.early" and scan.form(at - 1) in ("من", "from"):
        end, to_on = _until_behind(scan, last)
        return (at - 1, end, days[0], to_on, "date.since") if to_on else None
    for role in ("until", "before", "after"):
        start = find_before(role, tokens, at)
        if start is None or start < barrier:
            continue
        if role == "until":
            return start, last, None, days[1], "date.until"
        if role == "before" and rule == "date.late":
            return start, last, None, days[1], "date.before"
        if role == "before":
            return start, last, None, days[0] - ONE_DAY if days[0] > date.min else days[0], "date.before"
        return start, last, days[1] + ONE_DAY if days[1] < date.max else days[1], None, "date.after"
    return None


def _until_behind(scan: Scan, last: int) -> tuple[int, date | None]:
    """ "since X until Y", "منذ X حتى الآن": one past it and its last day."""
    to = scan.find("to", last)
    if to is None:
        today = scan.find("day", last)
        is_until = today is not None and today[0].particle in ("ل", "ول")
        return (today[1], scan.reference) if today and is_until else (last, None)
    if now := scan.find("now", to[1]):
        return now[1], scan.reference
    if to[1] >= scan.count:
        return last, None
    end = _point(scan, to[1])
    days = end.resolved(scan.reference) if end else None
    return (end.last, days[1]) if end and days else (last, None)
