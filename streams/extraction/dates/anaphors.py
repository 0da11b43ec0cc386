"""Times told by another that was told before: "two days later", "في اليوم التالي", "the month before", "that night".

What they are counted from is known only where the sentences before are; here they are found, with how far they lie.
"""

from collections.abc import Callable, Sequence, Set
from datetime import date

from streams.extraction.dates.lengths import counted_units
from streams.extraction.dates.scan import Scan
from streams.extraction.dates.time_words import load_time_phrases, load_time_words
from streams.extraction.dates.words import BY_WORD, TABLES
from streams.extraction.numbers.words import ELEMENTS
from streams.extraction.reading import DateReading, Shift
from streams.lexicon.lists import load_list
from streams.text.token import Token, whole

_ONWARD = load_time_words("onward")
_BACKWARD = load_time_words("backward")
_SAME = load_time_words("same") | {"that"}
_REPORTING = load_time_phrases("reporting")
_REPORTING_BY_START = {
    first: tuple(words for words in _REPORTING if words[0] == first) for first in {words[0] for words in _REPORTING}
}
_LATELY = load_time_words("lately")
_UNITS_AGO = load_time_words("untold_unit")
_RECENT = {
    "recent": frozenset({"days", "weeks", "months", "years", "times"}),
    **dict.fromkeys(load_time_words("untold_span"), _LATELY),
    **dict.fromkeys(("منذ", "ومنذ", "قبل", "وقبل"), _UNITS_AGO),
}
_SPAN_UNITS = load_list("counted_lengths")
_SPAN_LEADS = frozenset({"خلال", "في", "مدي", "طوال", "طيله", "مدار", "over", "during"})
_THROUGHOUT = frozenset({"over", "during", "throughout", "خلال", "طوال"})
_SPAN_ENDS = _LATELY | load_time_words("span_end")
_POINTING = _ONWARD | _BACKWARD | _SAME
_LONGEST = 4  # tokens of a number with its unit: "twenty - two days"
_OF_LAST = frozenset({"by", "in", "at", "near", "when", "and", "but"})
_RELATIVE = frozenset({"الذي", "التي"})
_PARTS = frozenset({"morning", "night", "evening", "afternoon"})
_LENGTH_ENDS = frozenset({"واحد", "واحده", "st", "nd", "rd", "th"}).union(
    _PARTS, ELEMENTS, *[(words[0], words[-1]) for units in TABLES["unit"].values() for words, _ in units]
)
"""What "two days", "the morning", "the 24 hours" end with."""
_NIGHT = load_list("that_night")
_UNITS = frozenset({"day", "week", "month", "year"})


_Reader = Callable[[Scan, int], tuple[int, int, Shift] | None]


def read_shifts(tokens: Sequence[Token], reference: date, dated: Set[int]) -> list[DateReading]:
    """The times of a text that another tells, without days as yet.

    Args:
        dated: tokens that are of other dates.
    """
    found: list[DateReading] = []
    starts = [index for index in whole(tokens).where(_READERS) if index not in dated]
    if not starts:
        return found
    scan = Scan(tokens, reference)
    barrier = 0
    for index in starts:
        if index < barrier:
            continue
        read = None
        for reader in _READERS[tokens[index].form]:
            if (read := reader(scan, index)) is not None:
                break
        if read is None:
            continue
        first, last, shift = read
        if first < barrier or any(at in dated for at in range(first, last)):
            continue
        start, end = tokens[first].start, tokens[last - 1].end
        found.append(DateReading(first, last, start, end, None, None, True, "date.shift", shift=shift))
        barrier = last
    return found


def _reporting(scan: Scan, index: int) -> tuple[int, int, Shift] | None:
    """ "the reporting period"."""
    for words in _REPORTING_BY_START[scan.forms[index]]:
        if scan.forms[index : index + len(words)] == words:
            around = {scan.forms[index - 1], scan.forms[index + len(words)], words[-1]}
            earlier = not _BACKWARD.isdisjoint(around)  # "النشرة السابقة"
            return index, index + len(words), Shift("report", -1 if earlier else 0)
    return None


def _one_before(scan: Scan, index: int) -> tuple[int, int, Shift] | None:
    """ "60 attacks in the quarter, 71 in the one before": the time before the one told, as long."""
    is_one = (scan.forms[index - 1], scan.forms[index - 2], scan.forms[index - 3]) == ("one", "the", "in")
    is_behind = scan.forms[index + 1] in _CLOSES
    return (index - 2, index + 1, Shift("as_long", -1)) if is_one and is_behind else None


_CLOSES = frozenset({"", ".", ",", ";", ")", "\n", "and", "according", "it"})


def _recent(scan: Scan, index: int) -> tuple[int, int, Shift] | None:
    """ "in recent months", "في الآونة الأخيرة": a time, but nobody knows from when."""
    if scan.forms[index + 1] not in _RECENT.get(scan.forms[index], ()):
        return None
    return index, index + 2, Shift("untold", 0)


def _untold_ago(scan: Scan, index: int) -> tuple[int, int, Shift] | None:
    """ "A few days ago", "several weeks ago": a time, but nobody knows which."""
    if scan.forms[index - 1] not in _RECENT["recent"]:
        return None
    first = index - 1
    while scan.forms[first - 1] in _SOME:
        first -= 1
    return first, index + 1, Shift("untold", 0)


_SOME = load_list("untold_many")


def _in_unit(scan: Scan, index: int) -> tuple[int, int, Shift] | None:
    """ "During the month", "خلال الشهر": of the report, or of the time told before."""
    first = index + 1 + (scan.forms[index + 1] == "the")
    if not (first > index + 1 or scan.forms[first].startswith("ال")) or scan.forms[first + 1] not in _CLOSES:
        return None
    unit = _unit(scan, first)
    is_told = unit == "month" or (unit in ("year", "quarter") and scan.forms[first].isascii())
    return (index + 1, first + 1, Shift(unit, 0, is_whole=True)) if is_told else None


def _span(scan: Scan, index: int) -> tuple[int, int, Shift] | None:
    """ "خلال الأيام الثلاثة", "over the same two months": the time told and those beside it, so many in all."""
    form = scan.forms[index]
    if form in _SPAN_UNITS:
        first, lead = index, scan.forms[index - 1]
    elif form in _SPAN_LEADS and scan.forms[index + 1] == "the":
        first, lead = index + 2 + (scan.forms[index + 2] == "same"), form
    else:
        return None
    counted = counted_units(scan, first) if lead.removeprefix("و") in _SPAN_LEADS else None
    if counted is None or counted[1] not in _UNITS or counted[0] < 2 or scan.forms[counted[2]] in _SPAN_ENDS:
        return None
    return index, counted[2], Shift(counted[1], counted[0], is_span=True)


def _same_span(scan: Scan, index: int) -> tuple[int, int, Shift] | None:
    """ "خلال تلك المدة", "في الفترة ذاتها": the longer time that was told."""
    before, form, behind = scan.forms[index - 1], scan.forms[index], scan.forms[index + 1]
    is_pointed = form in _THOSE
    span = behind if is_pointed else before
    lead = before if is_pointed else scan.forms[index - 2]
    if span not in _SPANS or lead.removeprefix("و") not in _SPAN_LEADS:
        return None
    if is_pointed:
        return (index, index + 2, Shift("span", 0)) if scan.forms[index + 2] not in _OF_OTHER_TIME else None
    return (index - 1, index + 1, Shift("span", 0)) if behind not in _OF_OTHER_TIME else None


_THOSE = frozenset({"تلك", "نفس", "ذات"})
_OF_OTHER_TIME = frozenset({"من", "في", "عام", "سنه"})  # behind "the same period": of which other time it is


def _unit(scan: Scan, index: int) -> str:
    """The unit at an index, in the singular; else empty."""
    if scan.forms[index] in _PARTS:
        return "day"
    unit = scan.find("unit", index) if scan.forms[index] in BY_WORD else None
    return unit[0].kind if unit and unit[0].value == 1 and unit[0].kind in _UNITS else ""


def _english(scan: Scan, index: int) -> tuple[int, int, Shift] | None:
    form = scan.forms[index]
    if not form.isascii():
        return None
    sign = 1 if form in _ONWARD else -1 if form in _BACKWARD else 0
    has_the = scan.forms[index - 1] in ("the", "that")
    if form in _SAME and scan.forms[index + 1] in _SPANS and scan.forms[index - 1 - has_the] in _WITHIN:
        return (index - has_the, index + 2, Shift("span", 0)) if scan.forms[index + 2] not in _OF_ANOTHER else None
    unit = _unit(scan, index + 1) if has_the or form == "that" else ""
    if unit and scan.forms[index + 2] not in ("'s", "-"):
        # "the following day", "the same day", "that night"
        if unit == "year" or (form in ("next", "that") and unit != "day"):
            return None  # told from now, or by `year_before`
        if form in _SAME and _is_of_another_year(scan, index + 2):
            return None  # "the same month last year": of what it is compared with
        return index - has_the, index + 2, Shift(unit, sign, is_whole=True)
    if not sign or form in ("on", "next", "following", "subsequent", "previous", "preceding"):
        return None
    if scan.forms[index - 1] not in _LENGTH_ENDS and index - 1 not in scan.numbers:
        return None  # as "after" and "before" mostly stand
    if (unit := _unit(scan, index - 1)) and scan.forms[index - 2] == "the" and unit != "year":
        return index - 2, index + 1, Shift(unit, sign, is_whole=True, is_of_event=_has_event(scan, index))
    for first in range(index - 1, max(-1, index - 1 - _LONGEST), -1):
        counted = counted_units(scan, first)
        if counted is None or counted[2] != index:
            continue
        if scan.find("past", first - 1) or scan.forms[first - 1] in ("until", "-"):
            return None
        count, unit = _in_days(counted[0], counted[1])
        if unit not in _UNITS or (unit == "year" and count == 1):
            return None
        return first, index + 1, Shift(unit, sign * count, is_of_event=_has_event(scan, index))
    return None


_SPANS = load_list("spans")
_WITHIN = frozenset({"in", "over", "during", "within", "for", "throughout"})
_OF_ANOTHER = frozenset({"of", "in", "last", "a", "as", "the", "one"})
"""Behind "the same period" these say of which other time it is."""


def _is_of_another_year(scan: Scan, at: int) -> bool:
    """ "Last year", "a year earlier", "of 2023", "من العام الماضي"."""
    form, behind = scan.forms[at], scan.forms[at + 1]
    is_year = behind in _YEARS or scan.year_digits(at + 1) is not None
    return is_year and form in ("last", "a", "one", "of", "in", "من", "في")


_YEARS = frozenset({"year", "العام", "السنه", "عام", "سنه"})


def _has_event(scan: Scan, index: int) -> bool:
    """Whether what follows "after" or "before" is the event that is counted from."""
    behind = scan.forms[index + 1]
    return scan.forms[index] in ("after", "before") and behind.isalpha() and behind not in _OF_LAST


def _arabic(scan: Scan, index: int) -> tuple[int, int, Shift] | None:
    form = scan.forms[index]
    if form.isascii():
        return None
    sign = 1 if form in _ONWARD else -1 if form in _BACKWARD else 0
    behind = index - 2 if scan.forms[index - 1] in _RELATIVE else index - 1
    if scan.forms[behind] in _NIGHT and form not in ("بعد", "قبل"):
        return behind, index + 1, Shift("day", sign, is_whole=True)  # "الليلة نفسها"
    unit = scan.find("unit", behind)
    if unit and unit[0].value == 1 and unit[0].is_definite and unit[0].kind in _UNITS and form not in ("بعد", "قبل"):
        if unit[0].kind == "year" and sign <= 0 and behind == index - 1:
            return None
        if not sign and _is_of_another_year(scan, index + 1):
            return None  # "الشهر نفسه من العام الماضي": of what it is compared with
        return behind, index + 1, Shift(unit[0].kind, sign, is_whole=True)  # "اليوم التالي", "الأسبوع الذي سبقه"
    stem = form.removeprefix("و")
    if stem == "غداه":
        word = scan.forms[index + 1]
        # "غداة ذلك", "غداة الهجوم": the day after
        return (index, index + 2, Shift("day", 1)) if word in ("ذلك", "ذاك") or word.startswith("ال") else None
    if stem not in ("بعد", "قبل", "بعدها", "قبلها", "بعده", "قبله"):
        return None
    # "قبل ذلك بعامين", "قبل التفجير بيومين"
    word = scan.forms[index + 1]
    is_of_deed = word.startswith("ال") and scan.forms[index + 2].startswith("ب") and stem in ("بعد", "قبل")
    is_told = word in ("ذلك", "هذا") or stem not in ("بعد", "قبل") or is_of_deed
    at = index + 1 + (word in ("ذلك", "هذا") or is_of_deed)
    if scan.forms[at] in ("بنحو", "بحوالي", "بقرابه", "نحو", "حوالي"):
        at += 1
    counted = counted_units(scan, at)
    if counted is None:
        one = scan.find("unit", at)
        if one is None or one[0].value != 1 or one[0].is_definite:
            return None
        counted = (1, one[0].kind, one[1], one[0])
    count, unit_name = _in_days(counted[0], counted[1])
    if unit_name not in _UNITS:
        return None
    is_of_event = scan.forms[counted[2]] in ("من", "علي")
    if not is_told and not (is_of_event or (stem == "بعد" and scan.forms[index - 1] in ("", ".", ",", "\n", "و"))):
        return None  # "قبل يومين" is told from now
    return index, counted[2], Shift(unit_name, sign * count, is_of_event=is_of_event and not is_told)


def _in_days(count: int, unit: str) -> tuple[int, str]:
    """Hours and fortnights as days and weeks."""
    match unit:
        case "hour":
            return count // 24, "day"
        case "fortnight":
            return 2, "week"
    return count, unit


def _readers_of(form: str) -> tuple[_Reader, ...]:
    """What is asked where a word stands, in order."""
    readers = (
        (_reporting, form in _REPORTING_BY_START),
        (_recent, form in _RECENT),
        (_untold_ago, form == "ago"),
        (_in_unit, form in _THROUGHOUT),
        (_span, form in _SPAN_UNITS or form in _SPAN_LEADS),
        (_one_before, form in _BACKWARD and form.isascii()),
        (_english, form.isascii()),
        (_same_span, form in _THOSE or (form in _SAME and not form.isascii())),
        (_arabic, not form.isascii()),
    )
    return tuple(reader for reader, may_begin in readers if may_begin)


_STARTS = {*_POINTING, *_REPORTING_BY_START, *_RECENT, *_SPAN_UNITS, *_THROUGHOUT, *_THOSE, "ago"}
_READERS = {form: _readers_of(form) for form in _STARTS}
