"""When: the date that governs a figure in its sentence, as a period."""

from collections.abc import Sequence
from datetime import date, timedelta

from schemas.claim import Basis, Period
from streams.extraction.figures import Figure
from streams.extraction.findings import Finding
from streams.extraction.nodes import Node
from streams.extraction.numerals import read_numbers
from streams.extraction.reading import DateReading
from streams.extraction.story import Story
from streams.text.token import Token

_TURNS = frozenset({"مقارنه", "مقابل", "compared", "against", "than", "الذي", "التي", "الذين", "which", "who", "whose"})


def period_of(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """The finding's own period: of the date behind it in its clause, else the nearest before, else any behind.

    A date that says when something was announced is none.
    """
    if (then := _since_then(finding, nodes, story) or _year_before(finding, nodes, story)) is not None:
        return then
    dated = [
        index
        for index, node in enumerate(nodes)
        if node.date is not None and not is_announcement(nodes, index) and not _is_compared(nodes, index, finding.node)
    ]
    if not dated:
        return None
    near: list[int] = []
    for index in range(finding.node + 1, len(nodes)):
        node = nodes[index]
        if node.form in _TURNS or node.form in (";", ".") or (isinstance(node.figure, Figure) and node.figure.source == "number"):
            break
        if index in dated:
            near.append(index)
            break
    before = [index for index in reversed(dated) if index < finding.node]
    behind = [index for index in dated if index > finding.node]
    for index in [*near, *before, *behind]:
        reading = nodes[index].date
        assert reading is not None
        period = as_period(reading, story)
        if period is not None:
            period = _since_start(nodes, index, period, story) or _same_of(nodes, index, period, story) or period
            return period
    return None


_OPENING = frozenset({"منذ", "since"})
_SINCE_REACH = 9
_SAME = frozenset({"same", "نفسها", "نفسه", "ذاتها", "ذاته", "عينها", "عينه"})
_SAME_REACH = 4


def _since_start(nodes: Sequence[Node], index: int, period: Period, story: Story) -> Period | None:
    """ "منذ انطلاق العملية في 12 أيار": from the start of the date until publication, though words stand between.

    What the clause behind the date tells ("since March, when …") is not meant.
    """
    if story.is_glued or index + 2 < len(nodes) and {"when", "حين"} & {n.form for n in nodes[index + 1 : index + 3]}:
        return None
    for back in range(index - 1, max(-1, index - _SINCE_REACH), -1):
        node = nodes[back]
        if node.form.removeprefix("و") in _OPENING:
            return Period(start=period.start, end=story.published_on, basis=period.basis)
        if node.form in (".", ";", ",") or node.date is not None or isinstance(node.figure, Figure) and node.figure.source == "number":
            return None
    return None


def _same_of(nodes: Sequence[Node], index: int, period: Period, story: Story) -> Period | None:
    """ "the same period of 2022": the time told before, in that year."""
    if period.start is None or period.end is None or (period.start.month, period.start.day) != (1, 1):
        return None
    if (period.end.month, period.end.day) != (12, 31) and period.end != story.published_on:
        return None
    if not any(node.form in _SAME for node in nodes[max(0, index - _SAME_REACH) : index]):
        return None
    told = next(
        (p for p in (as_period(n.date, story) for n in reversed(nodes[:index]) if n.date is not None) if p is not None),
        story.period or story.lead_period,
    )
    return None if told is None else _in_year(told, period.start.year)


def _in_year(told: Period, year: int) -> Period | None:
    """A period moved to another year; 29 February becomes the 28th."""
    if told.start is None or told.end is None:
        return None
    moved = []
    for day in (told.start, told.end):
        shift = year - told.start.year
        day = day.replace(day=28) if (day.month, day.day) == (2, 29) else day
        moved.append(day.replace(year=day.year + shift))
    return Period(start=moved[0], end=moved[1], basis=told.basis)


_EARLIER = frozenset({"earlier", "before", "prior", "previously"})
_EARLIER_REACH = 8


def _year_before(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """ "289 a year earlier": the time told before, one year back."""
    for index in range(max(1, finding.node - _EARLIER_REACH), min(len(nodes), finding.node + _EARLIER_REACH)):
        if nodes[index].form not in _EARLIER or nodes[index - 1].form != "year":
            continue
        between = nodes[min(index, finding.node) + 1 : max(index, finding.node)]
        if any(isinstance(n.figure, Figure) and n.figure.source == "number" or n.form == ";" for n in between):
            continue
        told = next(
            (p for p in (as_period(n.date, story) for n in reversed(nodes[:index]) if n.date is not None) if p is not None),
            story.period or story.lead_period,
        )
        if told is not None and told.start is not None:
            return _in_year(told, told.start.year - 1)
    return None


_COMPARING = frozenset({"مقارنه", "بالمقارنه", "مقابل", "compared", "versus", "against", "than"})
_SINCE = frozenset({"منذ", "منذيذ", "since"})
_THEN = frozenset({"الحين", "then", "التاريخ", "ذاك", "الوقت"})


_FROM = frozenset({"down", "up", "compared"})
_WAS = frozenset({"كان", "كانت", "كانوا"})
_COMPARED_REACH = 12


def _is_compared(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a date is only what another is compared with ("مقابل 293 في عام 2023"), for a figure outside of that.

    A date in brackets is one of a figure in them alone ("21 (July: 29)").
    """
    for back in range(index - 1, max(-1, index - _COMPARED_REACH), -1):
        node = nodes[back]
        if node.form in (".", ";", ")"):
            break
        if node.form in _COMPARING or (node.form == "from" and back and nodes[back - 1].form in _FROM):
            # "مقارنة بعام 2023، بمعدل 700": a figure behind the comparison's comma is outside of it again.
            return at < back or any(n.form == "," for n in nodes[index + 1 : at])
        if node.form in _WAS and back >= 2 and nodes[back - 1].form == "ان" and nodes[back - 2].form == "بعد":
            return not back < at
        if node.form == "(":
            return at < back
    return False


def _since_then(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """ "ومنذ ذلك الحين": from the start of the time told before until publication."""
    held = story.period or story.lead_period
    if held is None or held.start is None or story.is_glued:
        return None
    for index, node in enumerate(nodes[: finding.node + 12]):
        word = node.form.removeprefix("و")
        behind = {n.form for n in nodes[index + 1 : index + 3]}
        if (word in _SINCE and behind & _THEN) or word == "منذيذ":
            return Period(start=held.start, end=story.published_on, basis=Basis.RELATIVE)
    return None


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
    return Period(start=start, end=end, basis=Basis.RELATIVE if reading.is_relative else Basis.EXPLICIT)


_BEGUN = ("بدا", "انطلق", "انطلاق", "اطلق", "began", "begun", "launched", "started", "start")
_ENDED = ("انته", "انهت", "انهاء", "منهي", "اختت", "ختام", "ended", "concluded", "finished", "end")
_LASTED = ("استمر", "دام", "lasted", "lasting")
_DAYS = frozenset({"ايام", "يوما", "يوم", "days", "day"})
_NEAR = 5


def campaign_of(sentences: Sequence[tuple[Sequence[Node], Sequence[Token]]], story: Story) -> Period | None:
    """The days of an operation that is told to have begun on one and ended on another, or to have lasted so many.

    Args:
        sentences: of the lead, each with the tokens of its text.
    """
    first: date | None = None
    start: date | None = None
    end: date | None = None
    for nodes, tokens in sentences:
        first = first or next((p.start for p in _single_days(nodes, story)), None)
        if start is None:
            start = next((p.start for p in _marked(nodes, _BEGUN, story) if p.start is not None), None)
        if end is None:
            end = next((p.end for p in _marked(nodes, _ENDED, story) if p.end is not None), None)
        if end is None and (days := _days_lasted(nodes, tokens)):
            start = start or first
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


def is_long(period: Period | None) -> bool:
    """Whether a period is that of a bulletin: a week, a month, a year."""
    return period is not None and period.start is not None and period.end is not None and _BULLETIN_DAYS <= (period.end - period.start).days <= _LONGEST_BULLETIN_DAYS


def is_flashback(period: Period | None, lead: Period | None) -> bool:
    """Whether a period is older than what the report is of: it governs no further than its paragraph."""
    if period is None or lead is None or period.end is None or lead.start is None:
        return False
    return (lead.start - period.end).days > _FLASHBACK_DAYS


_FLASHBACK_DAYS = 7
_BULLETIN_DAYS = 6
_LONGEST_BULLETIN_DAYS = 400
def until_now(period: Period, nodes: Sequence[Node], story: Story) -> Period:
    """From the day told before until publication, for what is counted "so far"."""
    if period.start is None or period.start != period.end or story.is_glued:
        return period
    for index, node in enumerate(nodes):
        if ("now" in node.tags and node.form == "حتي") or (node.form == "so" and [n.form for n in nodes[index + 1 : index + 2]] == ["far"]):
            return Period(start=period.start, end=story.published_on, basis=period.basis)
    return period


_AT_THAT_TIME = frozenset({"حينها", "انذاك", "حينيذ", "وقتها", "يومها", "وقتذاك"})


def at_that_time(nodes: Sequence[Node], story: Story) -> Period | None:
    """The day told before, for a stock that is said to have been so then ("كان السجن يضم حينها")."""
    told = story.period or story.lead_period
    if told is None or told.start is None or told.start != told.end:
        return None
    if any(node.form in _AT_THAT_TIME for node in nodes) or any(
        node.form == "at" and [n.form for n in nodes[index + 1 : index + 3]] == ["the", "time"] for index, node in enumerate(nodes)
    ):
        return told
    return None


def _marked(nodes: Sequence[Node], words: tuple[str, ...], story: Story) -> list[Period]:
    """The single days that stand by a word of beginning or ending: behind it, else right before it."""
    found: list[Period] = []
    for index, node in enumerate(nodes):
        if not node.form.removeprefix("و").startswith(words):
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


def _single_days(nodes: Sequence[Node], story: Story) -> list[Period]:
    """The single days of a sentence that are no announcement's."""
    found = []
    for index, node in enumerate(nodes):
        if node.date is not None and node.date.from_on == node.date.to_on and not is_announcement(nodes, index):
            found += [p for p in (as_period(node.date, story),) if p is not None]
    return found


def _days_lasted(nodes: Sequence[Node], tokens: Sequence[Token]) -> int:
    """ "استمرت الاشتباكات عشرة أيام", "lasted ten days": 10; 0 where no number of days is said."""
    for index, node in enumerate(nodes):
        if not node.form.removeprefix("و").startswith(_LASTED):
            continue
        for at in range(index + 1, min(len(nodes), index + 5)):
            if nodes[at].form in _DAYS and nodes[at - 1] is not node:
                first = nodes[index + 1].first
                read = read_numbers(tokens[first : nodes[at].first])
                if read and read[-1].low is not None and read[-1].low == read[-1].high:
                    return int(read[-1].low)
    return 0


_LONGEST_CAMPAIGN_DAYS = 60


_PRETEXTS = frozenset({"response", "retaliation", "revenge", "ردا", "انتقاما", "ثارا"})
_PRETEXT_REACH = 9


def is_pretext(nodes: Sequence[Node], index: int) -> bool:
    """Whether a time or place is of what was answered ("in response to the ambush of 13 December")."""
    for back in range(index - 1, max(-1, index - _PRETEXT_REACH), -1):
        node = nodes[back]
        if node.form in _PRETEXTS or "support" in node.tags and node.form == "in":
            return True
        if node.form in (",", ".", ";") or isinstance(node.figure, Figure) and node.figure.source == "number":
            return False
    return False


_RANKS = frozenset(
    {"deadliest", "worst", "highest", "biggest", "largest", "bloodiest", "lowest", "first"}
    | {"الاعنف", "اعنف", "الاكبر", "اكبر", "اسوا", "الاسوا", "الادمي", "ادمي", "اعلي", "الاعلي", "اول", "الاول", "الاولي"}
)
_RANK_REACH = 8


def _is_rank(nodes: Sequence[Node], index: int) -> bool:
    """Whether a time only says how rare something is ("the deadliest in two years", "الأول منذ ثلاث سنوات")."""
    if {"when", "حين"} & {node.form for node in nodes[index + 1 : index + 3]}:
        return False
    for back in range(index - 1, max(-1, index - _RANK_REACH), -1):
        node = nodes[back]
        if node.form in _RANKS:
            return True
        if node.form in (",", ".", ";", ":") or node.date is not None or isinstance(node.figure, Figure) and node.figure.source == "number":
            return False
    return False


def is_announcement(nodes: Sequence[Node], index: int) -> bool:
    """Whether a date says when something was said: it stands by a verb of saying, before what was said."""
    if _is_rank(nodes, index) or is_pretext(nodes, index):
        return True
    reading = nodes[index].date
    if reading is None or reading.from_on != reading.to_on:
        return False
    for back in range(index - 1, max(-1, index - 8), -1):
        node = nodes[back]
        if isinstance(node.figure, Figure) or node.form in (".", ";"):
            return False
        if node.form in ("ان", "that", "انها", "انه"):
            return False
        if node.tags & {"kill", "wound", "capture", "carry", "destroy", "seize", "hit", "kidnap", "escape", "be"} and "say" not in node.tags:
            return False
        if "say" in node.tags or "according" in node.tags:
            return True
    return False
