"""What stands around a date: the day it names twice, the end of its range, "since", "until", "before" and "after"."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from streams.extraction.dates.absolute import day_of_same_month
from streams.extraction.dates.calendar_days import ONE_DAY, Days, add_months, weekday_on_or_before
from streams.extraction.dates.months import same_unit
from streams.extraction.dates.relative import day_word
from streams.extraction.dates.scan import Point, Scan
from streams.extraction.dates.starts import is_start, point_at
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.dates.words import BY_WORD, OPENING, find_before
from streams.lexicon.lists import load_list


def dated_weekday(scan: Scan, point: Point) -> Point:
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
    named = point_at(scan, at)
    if named is None or named.grain != "day" or named.is_relative or named.rule.startswith(("date.feast", "date.week")):
        return point
    if scan.forms[named.last] == ")" and scan.forms[at - 1] == "(":
        named = named._replace(last=named.last + 1)
    return named


def same_year(scan: Scan, point: Point, year: int | None) -> Point:
    """ "في مارس من العام نفسه": the year named last."""
    if year is not None and point.days is not None and point.is_relative and scan.forms[point.last] in _SAME:
        first, end = point.days  # "الربع الأول من العام نفسه"
        is_of_year = first.year == end.year == scan.reference.year and point.grain in ("span", "year")
        return point._replace(last=point.last + 1, days=_in_year(first, end, year)) if is_of_year else point
    if not point.month or point.days is not None or year is None:
        return point
    last = same_unit(scan, scan.after("of", point.last), "year")
    return point._replace(last=last).with_year(year) if last else point


_CLOSING: Final = frozenset((")", "]"))
_OPENED: Final = frozenset(("(", "["))
_BOTH_DAYS: Final = load_list("both_days")
_FROM: Final = frozenset(("من", "from", "between", "بين", "وبين"))
_JOINTS: Final = frozenset(("و", "and", "&", ",", "علي"))
_ENDS: Final = frozenset((".", ";", ":", "\n", "!", "?", "؟"))
_SAME: Final = load_list("same_year")
_WHEN: Final = load_time_words("when")


def _in_year(first: date, end: date, year: int) -> Days:
    """The days in another year; the last day of February stays the last."""
    moved = add_months(end + ONE_DAY, 12 * (year - end.year)) - ONE_DAY
    return add_months(first, 12 * (year - first.year)), moved


_PARTS: Final = frozenset(("date.early", "date.opening", "date.mid", "date.late", "date.closing", "date.season"))
"""Parts of a month or year may begin a range: "between late September and mid-October"."""


def joined_range(scan: Scan, first: int, point: Point) -> tuple[Days, int, bool] | None:
    """The range or pair that starts with a point: days, one past it, whether it is relative."""
    if (point.grain == "span" and point.rule not in _PARTS) or point.rule in ("date.ago", "date.within"):
        return None
    at, form = point.last, scan.forms[point.last]
    if form in _CLOSING and not _OPENED.isdisjoint(scan.forms[max(0, first - 2) : first]):
        # From the start of the campaign (3 March) to 30 June.
        at, form = at + 1, scan.forms[at + 1]
    if form == "," and scan.forms[first - 1] in _FROM:
        # "between December 8, 2024, and September 20, 2025", "from 19 July, to 24 August"
        is_going_on = scan.find("to", at + 1) is not None or (point.year is not None and scan.forms[at + 1] == "and")
        at, form = (at + 1, scan.forms[at + 1]) if is_going_on else (at, form)
    is_pair = False
    if form == "-" or (form == "/" and point.rule == "date.weekday"):
        second_at = at + 1
    elif form not in BY_WORD and form not in _JOINTS and form[:1] != "و":
        return None  # behind most dates nothing joins another to them
    elif to := scan.find("to", at):
        second_at = to[1]
    elif form in ("و", "and", "&"):
        second_at, is_pair = at + 1, not _is_between(scan, first)
    elif form[:1] != "و" and point.rule == "date.weekday" and (next_day := scan.find("weekday", at + (form == "علي"))):
        # "ليلة الأحد على الإثنين", "ليل السبت الأحد": one night, by both of its days
        second_at, is_pair = at + (form == "علي"), next_day[0].is_definite
    elif form.startswith("و") and is_start(form):
        second_at, is_pair = at, not _is_between(scan, first)
    elif form == "," and scan.forms[at + 1] not in ("", "\n"):
        second_at, is_pair = at + 1, True
    else:
        return None
    if second_at >= scan.count:
        return None
    now = scan.find("now", second_at) if not is_pair and scan.forms[first - 1] in _FROM else None
    begun = point.resolved(scan.reference) if now is not None else None
    if now is not None and begun is not None and begun[0] <= scan.reference:
        return (begun[0], scan.reference), now[1], True  # "من 24 آذار وحتى يومنا هذا"
    second = point_at(scan, second_at) or (None if is_pair else _behind_hour(scan, second_at))
    if second is None or second.grain != "day":
        second = _of_its_month(scan, point, second_at) or second
    if second is None or second.rule in ("date.within", "date.ago") or (is_pair and second.grain != point.grain):
        return None
    if form == "," and (scan.forms[second_at].startswith("و") or point.days is not None or second.days is None):
        return None
    if point.rule == second.rule == "date.weekday":
        point, second = _with_their_date(scan, point, second)
    elif not is_pair:
        second = dated_weekday(scan, second)
    days = _joined(scan, point, second)
    if days is None:
        return None
    end, last = days[1][1], second.last
    if is_pair:
        gap = (days[1][0] - days[0][1]).days
        if gap != 1 or form == ",":
            return None
        end, last = _days_on(scan, last, end) if point.grain == "day" else (end, last)
    return (days[0][0], end), last, point.is_relative or second.is_relative


def _with_their_date(scan: Scan, first: Point, second: Point) -> tuple[Point, Point]:
    """ "يومي الخميس والجمعة 11 تموز": the date behind two days is the second's, and the first is the one before it."""
    dated = dated_weekday(scan, second)
    end = dated.resolved(scan.reference) if dated is not second else None
    if end is None or first.days is None:
        return first, dated
    day = weekday_on_or_before(end[0], first.days[0].weekday())
    return first._replace(days=(day, day), is_relative=False), dated._replace(days=end)


def _is_between(scan: Scan, first: int) -> bool:
    """ "بين 4 و22", "بين يومي الأحد والثلاثاء": whether both ends are told by one word before them."""
    first -= scan.forms[first - 1] in _BOTH_DAYS
    if find_before("between", scan.forms, first) is not None:
        return scan.forms[first - 1] not in ("من", "from")
    return scan.forms[first - 1] in _DATING and _opens_with_event(scan.forms[max(0, first - _EVENT_WORDS) : first])


_DATING: Final = frozenset(("on", "في", "بتاريخ", "يوم", "(", "["))
_EVENT_WORDS: Final = 16
"""Tokens in which what befell on the first day may be told: "between the fall of the city's last district on"."""


def _opens_with_event(words: Sequence[str]) -> bool:
    """ "Between the fall of the regime on 8 December and": what befell is named, and nothing else lies between."""
    between = next((at for at in range(len(words) - 1, -1, -1) if words[at] in ("between", "بين")), None)
    return between is not None and not any(form in _JOINTS or form in _ENDS for form in words[between:])


def _days_on(scan: Scan, at: int, end: date) -> tuple[date, int]:
    """ "السبت والأحد والاثنين": the last of the days that follow each other, and one past it."""
    while at < scan.count and scan.forms[at].startswith("و") and is_start(scan.forms[at]):
        more = point_at(scan, at)
        days = more.resolved(scan.reference) if more is not None and more.grain == "day" else None
        if more is None or days is None or days[0] != end + ONE_DAY:
            break
        end, at = days[1], more.last
    return end, at


def _of_its_month(scan: Scan, point: Point, at: int) -> Point | None:
    """ "من 1 تشرين الثاني حتى 20 منه": the end is a day of the month that the beginning names."""
    begun = point.resolved(scan.reference) if point.grain == "day" else None
    return day_of_same_month(scan, at, begun[0].year, begun[0].month) if begun is not None else None


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
    elif point.rule in _PARTS and begin[0] > end[1] and end[1].year > 1:
        begin = (add_months(begin[0], -12), add_months(begin[1], -12))
    elif second.rule.startswith("date.weekday") and point.rule == "date.weekday" and begin[0] > end[1]:
        begin = (begin[0] - 7 * ONE_DAY, begin[1] - 7 * ONE_DAY)
    if begin is None or begin[0] > end[1] or begin == end:
        return None
    return begin, end


_Opened = tuple[int, int, date | None, date | None, str]


def opened_by(scan: Scan, first: int, last: int, barrier: int, days: Days, rule: str) -> _Opened | None:
    """ "since X", "until X", "before X", "after X": first, last, from, to and rule."""
    at = first
    if rule == "date.ago":
        return (first, last, days[0], None, "date.since") if scan.find("since", first) else None
    if scan.forms[at - 1] in ("يوم", "ليله", "ليل", "صباح", "مساء", "فجر", "شهر", "the", "عام", "العام", "سنه"):
        at -= 1
    is_early = rule in ("date.early", "date.opening")
    if scan.forms[at - 1] not in OPENING and not is_early:
        return None  # as most dates
    since = find_before("since", scan.forms, at)
    if since is not None and since >= barrier:
        end, to_on = _until_behind(scan, last)
        return since, end, days[0], to_on, "date.since"
    if rule in ("date.within", "date.past-units"):
        return None
    if is_early and scan.forms[at - 1] in ("من", "from"):
        end, to_on = _until_behind(scan, last)
        return (at - 1, end, days[0], to_on, "date.since") if to_on else None
    if scan.forms[last] == "'s":
        return None  # "after last week's raid": the raid's day
    for role in ("until", "before", "after"):
        start = find_before(role, scan.forms, at)
        if start is None or start < barrier:
            continue
        if role == "until":
            # "Quiet until 21 January, when two bombers …": what is told behind it was then.
            is_then = scan.forms[scan.skip(last, ",")] in _WHEN
            return None if is_then else (start, last, None, days[1], "date.until")
        if role == "before" and rule in ("date.late", "date.closing"):
            return start, last, None, days[1], "date.before"
        if role == "before":
            return start, last, None, days[0] - ONE_DAY if days[0] > date.min else days[0], "date.before"
        return start, last, days[1] + ONE_DAY if days[1] < date.max else days[1], None, "date.after"
    return None


def _until_behind(scan: Scan, last: int) -> tuple[int, date | None]:
    """ "since X until Y", "منذ X حتى الآن": one past it and its last day."""
    to = scan.find("to", scan.skip(last, ","))
    if to is None:
        today = scan.find("day", last)
        is_until = today is not None and today[0].particle in ("ل", "ول")
        return (today[1], scan.reference) if today and is_until else (last, None)
    if now := scan.find("now", to[1]):
        return now[1], scan.reference
    if to[1] >= scan.count:
        return last, None
    end = point_at(scan, to[1]) or _behind_hour(scan, to[1])
    days = end.resolved(scan.reference) if end else None
    return (end.last, days[1]) if end and days else (last, None)


def _behind_hour(scan: Scan, at: int) -> Point | None:
    """ "حتى ليل أمس", "وحتى يوم أمس": the day behind a part of it."""
    part = scan.find("part_of_day", at) or scan.find("unit", at)
    return day_word(scan, part[1]) if part is not None and part[1] < scan.count else None
