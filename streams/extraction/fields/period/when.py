"""When: the date that governs a figure in its sentence, as a period."""

from collections.abc import Sequence
from itertools import pairwise

from schemas.claim import Period
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.background import is_declared_later, is_of_new_total
from streams.extraction.fields.period.beginnings import is_told_of_it, since_begun
from streams.extraction.fields.period.comparisons import is_compared, is_comparing, is_of_those_compared
from streams.extraction.fields.period.date_roles import is_announcement, is_of_place
from streams.extraction.fields.period.date_shifts import (
    BY_OTHERS,
    end_of_change,
    same_of,
    since_start,
    since_then,
    year_before,
)
from streams.extraction.fields.period.event_days import by_event
from streams.extraction.fields.period.led_times import in_brackets_behind, led_by, on_day_of_telling
from streams.extraction.fields.period.never_since import has_when
from streams.extraction.fields.period.of_part import is_of_part
from streams.extraction.fields.period.periods import NO_PERIOD, as_period, named_days
from streams.extraction.fields.period.time_turns import opens_after_that, turns_in
from streams.extraction.fields.regions.asides import dates_of_its_own, is_of_aside, is_of_what_was_there
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.comparing import is_led_by_earlier, is_set_from
from streams.extraction.findings.finding import STOCKS, Finding
from streams.extraction.findings.in_turn import time_in_turn
from streams.extraction.reading import DateReading
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.row import dated_in, dates_around, forms_in
from streams.lexicon.lists import load_list

_TURNS = load_time_words("turn") | {";", "."}
_NOTS = frozenset({"ولم", "ولن", "ولا"})
_CLAUSES = load_time_words("clause")
_VERBS = frozenset(f"{kind}.{form}" for kind in TRIGGERS for form in ("verb", "past"))
_OUTCOMES = load_list("outcomes")
"""Behind what a deed did they tell what it all came to, over a longer time."""
_SERIES = load_time_words("series")
_SERIES_REACH = 9
_FOLLOWS = frozenset({"captured", "operations", "sites_destroyed", "weapons_destroyed"})
_AND_ON = frozenset({"وفي", "وبحلول", "وخلال", "ومنذ", "وبعد"})
_INTO = frozenset({"in", "on", "by", "during"})
_AND_THAT = frozenset({"وان", "وانه", "وانها", "وانهم"})
_ENDS_OF_CLAUSE = frozenset({".", ",", ";", ":", ")", '"'})
_AFTER_IT = load_time_words("after_it")
_CHANGE_REACH = 5
"""Nodes from a former count to its time, and from that to the latter: "from 1,079 in 2021 to just 484"."""
_CUE_REACH = 14
"""Nodes from the words that lead to another deed to its time."""


def period_of(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """The finding's own period: of the date behind it in its clause, else the nearest before, else any behind.

    A date that says when something was announced is none.
    """
    if not BY_OTHERS.isdisjoint(forms_in(nodes)):
        then = since_then(finding, nodes, story) or year_before(finding, nodes, story)
        if then is not None:
            return then
    if (turn := time_in_turn(nodes, finding.node)) is not None:
        return as_period(turn, story)
    if not dated_in(nodes):
        return by_event(finding, nodes, story)
    dated = [
        index
        for index in dates_around(nodes, finding.node)
        if (nodes[index].date.rule != "date.shift-behind" or index < finding.node)  # type: ignore[union-attr]  # dated_in
        and not (index > finding.node and (is_set_from(nodes[index]) or is_led_by_earlier(nodes, index + 1)))
        and not is_announcement(nodes, index, finding.node)
        and not is_compared(nodes, index, finding.node)
        and not is_of_those_compared(nodes, index, finding.node)
        and not is_of_place(nodes, index, finding.node)
        and not is_declared_later(nodes, index, finding.node)
        and not is_of_new_total(nodes, index, finding.node)
        and not _opens_clause(nodes, index, finding.node)
        and not _is_of_former(nodes, index, finding.node)
        and not is_of_part(nodes, index, finding)
        and not (finding.node < index < finding.last and _tells_of_captives(finding))
        and not (
            _is_of_others(nodes, index, max(finding.node, finding.last - 1)) or is_of_aside(nodes, index, finding.node)
        )
        and not (finding.measure in STOCKS and _is_of_another_level(nodes, index, finding.node))
        and not (finding.measure in _FOLLOWS and _names_event(nodes, index, finding.node))
    ]
    dated = list(dates_of_its_own(nodes, dated, finding.node))
    if not dated:
        return None if finding.measure in STOCKS else on_day_of_telling(nodes, story, finding.node)
    is_left = any(index > finding.node for index in dated)
    before = [
        index
        for index in reversed(dated)
        if index < finding.node and not (is_left and _is_left(nodes, index, finding.node))
    ]
    near = _near(finding, nodes, dated, bool(before))
    if near and before and _is_toll_of_day(finding, nodes) and all(map(_is_day, (nodes[near[0]], nodes[before[0]]))):
        near = []
    if finding.measure in STOCKS:
        # "It lost its land a year ago, but still has 18,000 men": a clause set against the one before.
        before = [index for index in before if not any("contrast" in n.tags for n in nodes[index : finding.node])]
    end = next((at for at in turns_in(nodes) if at > finding.node), len(nodes))
    if ";" in forms_in(nodes):
        end = min(end, next((at for at in range(finding.node + 1, len(nodes)) if nodes[at].form == ";"), end))
    behind = [index for index in dated if finding.node < index < end and nodes[index].date.shift is None]  # type: ignore[union-attr]  # dated holds dates only
    if nodes[finding.node].date is not None:
        near = [finding.node]  # "an overnight raid"
    elif (led := led_by(nodes, finding.node)) in dated:
        near = [led]
    elif (led := in_brackets_behind(nodes, finding.node)) >= 0:
        return as_period(nodes[led].date, story)  # type: ignore[arg-type]  # it has a date
    # "افتتح شهر يناير بهجومين في يوم واحد": a length says how long, and when only if nothing else does.
    for index in sorted([*near, *before, *behind], key=lambda at: _vagueness(nodes[at].date)):
        reading = nodes[index].date
        assert reading is not None
        if reading.shift is not None and reading.shift.unit == "report" and reading.from_on is None:
            return NO_PERIOD
        if reading.shift is not None and reading.shift.unit == "untold":
            if _is_of_series(nodes, index):
                continue
            return NO_PERIOD
        named = named_days(reading)
        if named is not None and index < finding.node and has_when(nodes, index):
            reading = named
        period = as_period(reading, story)
        if period is not None:
            finding.dated_by = reading.rule
            return (
                (None if is_told_of_it(nodes, index, finding.node) else since_start(nodes, index, period, story))
                or since_begun(nodes, index, finding.node, period, story)
                or same_of(nodes, index, period, story)
                or end_of_change(finding, nodes, index, period)
                or period
            )
    return None


def _is_of_another_level(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "In Libya, where it lost Sirte in 2016, it has 500 men": what happened there once, or the level told next."""
    return _is_of_next_level(nodes, index, at) if index > at else is_of_what_was_there(nodes, index, at)


def _is_of_next_level(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "كان لداعش 40 ألف مقاتل، ولم يبق منهم اليوم سوى 400": the day of the level told next, behind a comma."""
    comma = next((behind for behind in range(at + 1, index) if nodes[behind].form in _ENDS_OF_CLAUSE), 0)
    figures = (nodes[behind].figure for behind in range(index + 1, len(nodes)))
    return comma > 0 and any(figure is not None and figure.source == "number" for figure in figures)


def _tells_of_captives(finding: Finding) -> bool:
    """ "Four soldiers captured in March were executed on Monday": the first time is that of their captivity."""
    return ".captives" in finding.rule


def _is_day(node: Node) -> bool:
    return node.date is not None and node.date.from_on is not None and node.date.from_on == node.date.to_on


def _is_toll_of_day(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "The toll of the bombing on Sunday rose to 213 on Tuesday": the second day is that of the count."""
    if finding.measure not in ("killed", "wounded") or finding.figure.source != "number":
        return False
    return any("reached" in node.tags for node in nodes[max(0, finding.node - 3) : finding.node])


def _near(finding: Finding, nodes: Sequence[Node], dated: Sequence[int], has_before: bool) -> list[int]:
    """The date behind a figure in its own clause; a clause with a verb of its own has its own if one stood before."""
    of_event = _of_event(nodes, dated) if finding.measure in ("killed", "wounded") else None
    if of_event is not None and not _is_left(nodes, of_event, finding.node):
        return [of_event]
    # "Six members who had been captured in June": a time behind the verb, where that stands behind those counted.
    start = max(finding.node, finding.last - 1) if finding.rule.endswith("passive") else finding.node
    behind = next((index for index in dated if index > start), None)
    if behind is None:
        return []
    turns = turns_in(nodes)
    for index in range(start + 1, behind + 1):
        node = nodes[index]
        if (
            index in turns
            or (node.form in _TURNS and (node.form != "against" or is_comparing(nodes, index)))
            or (node.figure is not None and node.figure.source == "number")
        ):
            return []
        if has_before and (node.form.removeprefix("و") in _CLAUSES or _begins_clause(nodes, index)):
            return []
        if has_before and opens_after_that(nodes, index):
            return []
        if has_before and (node.form in _OUTCOMES or _is_next_event(nodes, index)):
            return []
    return [behind]


def _opens_clause(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether "and" and a date behind a figure begin what is told next: "قتلت مئة مدني، وفي عام 2019 بايعت …"."""
    if index < at + 2 or index + 1 >= len(nodes):
        return False
    if nodes[index - 1].form in _INTO and [node.form for node in nodes[index - 3 : index - 1]] == [",", "and"]:
        return index > at + 3  # "101 attacks, and in April, the group …"
    if nodes[index + 1].form in _ENDS_OF_CLAUSE:
        return False
    if any(node.form in _AND_THAT for node in nodes[max(at + 1, index - 2) : index]):
        return True  # "مقتل 12، وإنها في 8 أيار استهدفت …"
    opener = nodes[index] if nodes[index].prefix.startswith("و") else nodes[index - 1]
    if not _AND_ON.isdisjoint((opener.form, nodes[index].form)):
        return True  # "قتل 72 مصليا، وبعد أسبوع قتل 63"
    return opener is nodes[index] and opener.form.startswith("وي")


def _is_of_former(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "Fell from 1,079 in 2021 to 484": the time of the count that a change began with."""
    if index > at or at - index > _CHANGE_REACH or nodes[at - 1].form not in ("to", "الي"):
        return False
    before = nodes[max(0, index - _CHANGE_REACH) : index]
    return any(a.form in ("from", "من") and isinstance(b.figure, Figure) for a, b in pairwise(before))


def _is_left(nodes: Sequence[Node], event: int, at: int) -> bool:
    """Whether a clause of place stands between: "Monday's raid hit the hill where 12 had died in May"."""
    return any(node.form == "where" for node in nodes[event + 1 : at])


def _is_next_event(nodes: Sequence[Node], index: int) -> bool:
    """ "أودى بحياة عشرين، وتفجير في بدخشان في 8 حزيران": another deed behind a comma has its own time."""
    return nodes[index].prefix.startswith("و") and nodes[index - 1].form == "," and "figure.event" in nodes[index].tags


def _begins_clause(nodes: Sequence[Node], index: int) -> bool:
    """Whether a verb of doing stands behind a comma or "and": "…, وأصيب …", "and on Tuesday killed …"."""
    node = nodes[index]
    if _VERBS.isdisjoint(node.tags):
        return False
    return node.prefix.startswith("و") or nodes[index - 1].form in (",", "and") or nodes[index - 1].form in _NOTS


def _of_event(nodes: Sequence[Node], dated: Sequence[int]) -> int | None:
    """ "Monday's bombing", "تفجير الاثنين": the day that names the event whose toll is told."""
    for index in dated:
        reading = nodes[index].date
        if reading is None or not reading.rule.startswith("date.weekday"):
            continue
        behind = nodes[index + 1 : index + 6]
        if behind and behind[0].form == "'s" and any("event" in node.tags for node in behind):
            return index
    return None


def _names_event(nodes: Sequence[Node], index: int, at: int) -> bool:
    """ "The inquiry into last month's bombings led to 110 arrests": the time of what those arrested were taken for."""
    if _AFTER_IT.isdisjoint(forms_in(nodes)):
        return False
    cues = [back for back in range(max(0, index - _CUE_REACH), index) if nodes[back].form in _AFTER_IT]
    if not cues:
        return False
    if index > at:
        # "32 held in connection with a bombing that struck Kerman last week"
        return cues[0] > at and any("event:attacks" in _tags(node) for node in nodes[cues[0] : index])
    return any("event:attacks" in _tags(node) for node in nodes[index + 1 : index + 6])


def _tags(node: Node) -> frozenset[str]:
    """The tags of a node, of the event that it counts where it is a figure."""
    figure = node.figure
    if isinstance(figure, Figure) and figure.noun is not None and figure.noun.kind == "event":
        return node.tags | {f"event:{figure.noun.measure}"}
    return node.tags


def _vagueness(reading: DateReading | None) -> int:
    """How little a time says of when: a length less than a day, "recent months" nothing."""
    if reading is not None and reading.shift is not None and reading.shift.unit == "untold":
        return 2
    return int(reading is not None and reading.rule == "date.within")


_WHO = frozenset({"who", "which", "that", "whom"})


def _is_of_others(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a date behind a figure is of what those counted had done before, or of deeds of which this is the latest.

    "Three militants who had come back earlier this year", "killing four in the latest of many attacks this month".
    """
    if index < at or not nodes[index].form.isascii():
        return False
    between = nodes[at + 1 : index]
    reading = nodes[index].date
    if reading is not None and reading.from_on != reading.to_on and any(node.form == "latest" for node in between):
        return True
    return any(a.form in _WHO and b.form == "had" for a, b in pairwise(between))


def _is_of_series(nodes: Sequence[Node], index: int) -> bool:
    """ "The latest of several attacks in recent weeks": the time of the others, not of this one."""
    return any(node.form in _SERIES for node in nodes[max(0, index - _SERIES_REACH) : index])
