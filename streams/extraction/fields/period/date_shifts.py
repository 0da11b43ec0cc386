"""Dates that are told by another: "since then", "the same months of 2022", "a year earlier"."""

from collections.abc import Sequence
from datetime import timedelta

from schemas.claim import Basis, Period
from streams.extraction.dates.calendar_days import add_months
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.date_roles import is_announcement
from streams.extraction.fields.period.never_since import has_when
from streams.extraction.fields.period.periods import as_period, in_year
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.beside import is_year_of_name
from streams.extraction.findings.finding import Finding
from streams.extraction.places.words import load_place_list
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, words_in
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_list

_OPENING = frozenset({"منذ", "since"})
_SINCE_REACH = 16
_LOSSES = load_place_list("beginnings")
_SAME = load_time_words("same")
_SAME_REACH = 4
_CHANGES = load_function_words("changes")
_COMPARED_REACH = 5
"""Nodes: a word of change, "from", a number, "in"."""
_EARLIER = load_list("years_earlier")
_EARLIER_REACH = 12
_SINCE = frozenset({"منذ", "منذيذ", "since"})
BY_OTHERS = _SINCE | _EARLIER
"""Words without which a sentence tells no time by another."""
_BEGINNING = load_time_words("beginning")
_THEN = load_time_words("then")
_SUPERLATIVES = load_time_words("superlative")
_OUT_OF = frozenset({"من", "from"})
_INTO = frozenset({"الي", "to"})
_HAS = frozenset({"has", "have"})
_CLAUSE_ENDS = frozenset({".", ",", ";", "and", "but"})
_PARTICIPLES = frozenset({".past"})
_ONE_DAY = timedelta(days=1)


def since_start(nodes: Sequence[Node], index: int, period: Period, story: Story) -> Period | None:
    """ "منذ انطلاق العملية في 12 أيار": from the start of the date until publication, though words stand between.

    What the clause behind the date tells ("since March, when …") is not meant.
    """
    if _OPENING.isdisjoint(forms_in(nodes)):
        return None
    if story.is_glued or _has_its_end(nodes[index]):
        return None
    is_told_when = has_when(nodes, index)
    is_quoted = False
    for back in range(index - 1, max(-1, index - _SINCE_REACH), -1):
        node = nodes[back]
        if node.form == '"' or is_quoted:
            is_quoted = is_quoted != (node.form == '"')  # names of operations have commas of their own
            continue
        if node.date is None and node.form.removeprefix("و") in _OPENING:
            # "since it lost the town in 2019, when it was declared beaten": the clause says more of the loss alone.
            if is_told_when and not _LOSSES.intersection(n.form for n in nodes[back + 1 : back + 3]):
                return None
            return Period(start=period.start, end=story.published_on, basis=period.basis)
        if (
            node.form in (".", ";", ",")
            or node.date is not None
            or (isinstance(node.figure, Figure) and node.figure.source == "number" and not is_year_of_name(nodes, back))
        ):
            return None
    return None


def _has_its_end(node: Node) -> bool:
    """ "منذ بدء العملية في 3 آذار وحتى 9 آذار": a range says itself where it ends."""
    return node.date is not None and node.date.rule == "date.range"


def same_of(nodes: Sequence[Node], index: int, period: Period, story: Story) -> Period | None:
    """ "the same period of 2022": the time told before, in that year."""
    if period.start is None or period.end is None or (period.start.month, period.start.day) != (1, 1):
        return None
    if (period.end.month, period.end.day) != (12, 31) and period.end != story.published_on:
        return None
    if _is_since(nodes[index]):
        return None  # "في المناطق ذاتها منذ مطلع العام"
    if not any(node.form in _SAME for node in nodes[max(0, index - _SAME_REACH) : index]):
        return None
    dated = [at for at in range(index - 1, -1, -1) if nodes[at].date is not None and not _is_compared_with(nodes, at)]
    told = next(
        (p for at in dated if (date := nodes[at].date) is not None and (p := as_period(date, story)) is not None),
        _longer(story.period, story.lead_period),
    )
    return None if told is None else in_year(told, period.start.year)


def _is_since(node: Node) -> bool:
    return node.date is not None and node.date.rule == "date.since"


def _longer(period: Period | None, lead: Period | None) -> Period | None:
    """The time that the report is of, where the one told last is only a part of it."""
    if period is None or lead is None:
        return period or lead
    if period.start is None or period.end is None or lead.start is None or lead.end is None:
        return period
    return lead if lead.start <= period.start and period.end <= lead.end else period


def _is_compared_with(nodes: Sequence[Node], index: int) -> bool:
    """ "6 في الربع الثالث، نزولا من 11 في الربع الثاني و29 في الفترة المقابلة": the time of a number compared with."""
    return any(node.form in _CHANGES for node in nodes[max(0, index - _COMPARED_REACH) : index])


def year_before(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """ "289 a year earlier": the time told before, one year back."""
    if _EARLIER.isdisjoint(forms_in(nodes)):
        return None
    for index in range(max(1, finding.node - _EARLIER_REACH), min(len(nodes), finding.node + _EARLIER_REACH)):
        if nodes[index].form not in _EARLIER or nodes[index - 1].form != "year":
            continue
        if index > finding.node and any(node.figure is not None for node in nodes[index + 1 : index + 2]):
            continue  # "61 in Diyala, a year earlier 88": of the next
        between = nodes[min(index, finding.node) + 1 : max(index, finding.node)]
        if any((isinstance(n.figure, Figure) and n.figure.source == "number") or n.form == ";" for n in between):
            continue
        told = next(
            (
                p
                for p in (as_period(n.date, story) for n in reversed(nodes[:index]) if n.date is not None)
                if p is not None
            ),
            story.period or story.lead_period,
        )
        if told is not None and told.start is not None:
            return in_year(told, told.start.year - 1)
    return None


def end_of_change(finding: Finding, nodes: Sequence[Node], index: int, period: Period) -> Period | None:
    """ "from 141 to 66 between 2023 and 2024": the former count is of the first, the other of the last."""
    reading = nodes[index].date
    if reading is None or reading.rule != "date.range" or period.start is None or period.end is None:
        return None
    is_former, is_latter = _is_from(nodes, finding.node), _is_from(nodes, finding.node - 2)
    start, end = reading.from_on, reading.to_on
    if not (is_former or is_latter) or start is None or end is None or start.day != 1:
        return None
    if start.month == 1 and (end.month, end.day) == (12, 31):
        days = (start, start.replace(month=12, day=31)) if is_former else (end.replace(month=1, day=1), end)
    elif (end + _ONE_DAY).day == 1:
        days = (start, add_months(start, 1) - _ONE_DAY) if is_former else (end.replace(day=1), end)
    else:
        return None
    return Period(start=days[0], end=min(days[1], period.end), basis=period.basis)


def _is_from(nodes: Sequence[Node], at: int) -> bool:
    """Whether a number stands between "from" and "to"."""
    if at < 1 or at + 1 >= len(nodes) or not isinstance(nodes[at].figure, Figure):
        return False
    return nodes[at - 1].form in _OUT_OF and nodes[at + 1].form in _INTO


def _is_from_then(nodes: Sequence[Node], index: int) -> frozenset[str]:
    """ "The army has since killed 170": since what was told before."""
    behind = nodes[index + 1] if index + 1 < len(nodes) else None
    has = index > 0 and nodes[index - 1].form in _HAS
    return _THEN if has and behind is not None and not _PARTICIPLES.isdisjoint(behind.tags) else frozenset()


def _ends_clause(nodes: Sequence[Node], index: int, at: int) -> frozenset[str]:
    """ "The air force has flown nine strikes since": since what was told before."""
    ends = index + 1 >= len(nodes) or nodes[index + 1].form in _CLAUSE_ENDS
    is_alone = nodes[index].form in _SINCE and nodes[index].date is None
    return _THEN if ends and is_alone and any(node.form in _HAS for node in nodes[:at]) else frozenset()


def _in_perfect(nodes: Sequence[Node], index: int, at: int, story: Story) -> frozenset[str]:
    """ "In 2013 … It has since been attacked 21 times": since months or years, and not "has since died"."""
    ends = next((n for n, node in enumerate(nodes) if n > at and node.form in _CLAUSE_ENDS), len(nodes))
    if any(node.date is not None for node in nodes[index + 1 : ends]):
        return frozenset()  # "has since prevented 20, and seized 118 in the first five months"
    told = story.told
    is_long_ago = told is not None and told.start is not None and (story.published_on - told.start).days > _AGES
    return _THEN if is_long_ago and index and nodes[index - 1].form in _HAS else frozenset()


_AGES = 90
"""Days from which on a time told before is so long ago that much has happened since."""


def since_then(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """ "ومنذ ذلك الحين", "since the operation began": from the start of the time told before until publication."""
    if story.is_glued:
        return None
    if _SINCE.isdisjoint(forms_in(nodes)):
        return None
    for index, word in enumerate(words_in(nodes)[: finding.node + 12]):
        if word == "منذيذ":
            behind = _THEN
        elif word in _SINCE and any(node.form in _SUPERLATIVES for node in nodes[max(0, index - 2) : index]):
            continue  # "the fewest since the campaign began"
        elif word in _SINCE:
            behind = _THEN & {n.form for n in nodes[index + 1 : index + 3]} or _beginning(nodes, index)
            if not behind and [n.form for n in nodes[index + 1 : index + 3]] in _THAT_YEAR:
                return _since_that_year(nodes[:index], story)
            behind = behind or _is_from_then(nodes, index) or _ends_clause(nodes, index, finding.node)
            behind = behind or _in_perfect(nodes, index, finding.node, story)
        else:
            continue
        if not behind:
            continue
        here = [
            as_period(n.date, story)
            for at, n in enumerate(nodes[:index])
            if n.date is not None and n.date.from_on is not None and not is_announcement(nodes, at, finding.node)
        ]
        begun = None if behind <= _THEN else story.begun  # "since the campaign's start"
        told = next((p for p in reversed(here) if p is not None), begun) or story.told or story.period
        told = told or story.lead_period
        if told is None or told.start is None:
            return None
        return Period(start=told.start, end=story.published_on, basis=Basis.RELATIVE)
    return None


_THAT_YEAR = (["ذلك", "العام"], ["تلك", "السنه"], ["that", "year"])


def _since_that_year(before: Sequence[Node], story: Story) -> Period | None:
    """ "ومنذ ذلك العام": from the first day of the year told before."""
    here = [node.date.from_on for node in before if node.date is not None and node.date.from_on is not None]
    told = story.told or story.period or story.lead_period
    first = here[-1] if here else told.start if told is not None else None
    if first is None:
        return None
    return Period(start=first.replace(month=1, day=1), end=story.published_on, basis=Basis.RELATIVE)


def _beginning(nodes: Sequence[Node], index: int) -> frozenset[str]:
    """The word of a beginning without a date of its own behind "since": "منذ انطلاقها", "since it was launched"."""
    found: frozenset[str] = frozenset()
    is_quoted = False
    for node in nodes[index + 1 : index + _SINCE_REACH]:
        if node.date is not None:
            return frozenset()
        if node.form == '"' or is_quoted:
            is_quoted = is_quoted != (node.form == '"')
            continue
        if node.form in _BEGINNING and not found:
            found = frozenset({node.form})
        if node.form in (",", ".", ";") or node.figure is not None:
            break
    return found
