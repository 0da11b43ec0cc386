"""Of what a figure is the whole: of a time and region, of one event, or a part of another figure."""

from collections.abc import Sequence
from itertools import pairwise

from schemas.claim import Extent, Period
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.periods import length
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import EVENTS, STOCKS, Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import figures_in, forms_in, tags_in
from streams.lexicon.lists import load_list
from streams.text.token import Token

_MANY_EVENTS = 4
"""So many operations, strikes or attacks are a count over their time and not one event."""
_BULLETIN = 10
"""So many are those of a bulletin: what they brought about is counted together, as one of them alone could not."""
_LONG_DAYS = 5
_COUNTING = frozenset({"date.past-units", "date.units-ending"})
"""Times over which one counts, however short: "over the past 24 hours"."""
_LENGTH = "date.within"
_HOURS = load_list("hours")
_DAY_TOLD = "date.day-word"
_SINCE = frozenset({"since", "منذ"})
_HOW_LONG_AGO = load_list("how_long_ago")
_SINCE_REACH = 9
"""Nodes from a count to the time since which it is told."""
_MONTHS = frozenset({"date.month", "date.last-unit", "date.year-alone", "date.shift", "date.since"})
_OPENING_DAYS = frozenset({"date.day-month", "date.month-day", "date.shift"})
_RUN_ON = 13
"""Days from a first day that make a window of its own."""
_LOOSE = frozenset({"date.early", "date.opening", "date.mid", "date.late", "date.closing", "date.two-days"})
"""Times that date events loosely: "late last month", "on 16 and 24 May"."""
_HIT = frozenset({"hit.past", "hit.verb"})
_STORMED = load_list("stormed")
_OF = frozenset({"of", "من"})
_DEFINITE = frozenset({"the", "those", "these"})
_TOLD_WHOLE = load_time_words("told_whole")


def _is_breakdown(finding: Finding) -> bool:
    """Whether a part is the count of one region of a longer time ("28 عملية، منها 15 في سوريا")."""
    whole = finding.whole
    if whole is None or whole.measure != finding.measure or not finding.regions or finding.regions == whole.regions:
        return False
    period = whole.period
    if period is None or period.start is None or period.end is None:
        return False
    return (period.end - period.start).days + 1 >= _LONG_DAYS


def _is_of_one_day(finding: Finding) -> bool:
    """ "312 since January, 43 of them in a church on 27 July": a part with its own place and day is one event."""
    is_many = finding.measure in EVENTS and (finding.figure.low or finding.figure.high or 0) >= _MANY_EVENTS
    return not is_many and 0 <= length(finding.period) < _LONG_DAYS - 1


def extent_of(
    finding: Finding, period: Period, story: Story, nodes: Sequence[Node] = (), tokens: Sequence[Token] = ()
) -> Extent:
    """What the figure is the whole of.

    A count of many events is a tally, and so are the casualties told for the same days; what is told of one event is
    an incident, however loosely that event is dated.

    Args:
        nodes: of its sentence.
        tokens: that the figure points into.
    """
    if finding.measure in STOCKS:
        return Extent.LEVEL
    if finding.is_part:
        if not _is_breakdown(finding):
            return Extent.PART
        return Extent.INCIDENT if _is_of_one_day(finding) else Extent.TALLY
    if finding.figure.source == "one":
        return Extent.TALLY if _is_counted_too(finding, period, story) else Extent.INCIDENT
    if _is_of_told(finding, tokens):
        by_place = finding.measure in EVENTS and any(node.place is not None for node in nodes[finding.node + 1 :])
        return Extent.TALLY if by_place else Extent.PART
    if finding.measure in EVENTS and (finding.figure.low or finding.figure.high or 0) >= _MANY_EVENTS:
        if (
            finding.dated_by == _DAY_TOLD
            and length(period) == 0
            and story.tallied is None
            and story.opened
            and not _opens(nodes, tokens)
        ):
            return Extent.INCIDENT
        if length(period) == 0 and _is_on_one(finding, nodes):
            return Extent.INCIDENT
        story.tallied = period
        return Extent.TALLY
    if _is_over_separate(finding, tokens):
        return Extent.TALLY
    if period.start is None or period.end is None:
        is_of_many = _came_of_many(finding) or _is_since_founding(finding, nodes)
        return Extent.TALLY if is_of_many else Extent.INCIDENT
    if finding.dated_by in _COUNTING or (finding.dated_by == _LENGTH and _is_of_hours(nodes, tokens)):
        story.tallied = period
    if period == story.tallied:
        return Extent.TALLY
    # "since May, when a bombing left 21 dead" dates the one event, "since May 21 have died" counts.
    is_open = finding.dated_by == "date.since" or _has_run_on(finding, period, story)
    is_since = is_open and length(period) + 1 >= _LONG_DAYS and "when" not in forms_in(nodes)
    if (story.event_is_one and not is_since) or period == story.campaign or finding.dated_by in _LOOSE:
        return Extent.INCIDENT
    if finding.dated_by in _MONTHS and not _has_run_on(finding, period, story) and _is_one_event(nodes, finding.node):
        return Extent.INCIDENT
    return Extent.TALLY if length(period) + 1 >= _LONG_DAYS else Extent.INCIDENT


def _has_run_on(finding: Finding, period: Period, story: Story) -> bool:
    """ "Since it launched the operation on Feb. 9", "in the same period": from a day that is long ago until now."""
    is_until_now = period.end == story.published_on and length(period) >= _RUN_ON
    return is_until_now and finding.dated_by in _OPENING_DAYS


def _is_on_one(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "Six airstrikes against a desert camp": blows on one thing, on one day."""
    behind = nodes[finding.node + 1 : finding.node + 4]
    if len(behind) < 3 or behind[0].form not in _ON or behind[1].form not in _ARTICLES or behind[2].form in _NO_AIMS:
        return False
    return behind[1].figure is None or behind[1].figure.source == "one"


_ON = frozenset({"against", "on", "at", "targeting"})
_ARTICLES = frozenset({"a", "an"})
_NO_AIMS = frozenset(
    {"single", "day", "night", "time", "week", "weekly", "daily", "dozen", "string", "series", "handful"}
)


def _came_of_many(finding: Finding) -> bool:
    """ "19 missions, nine killed, 11 detained": what so many events together brought about, though no time is told."""
    told = finding.previous
    while told is not None and told.sentence == finding.sentence and told.measure not in EVENTS:
        told = told.previous
    return told is not None and told.sentence == finding.sentence and (told.figure.low or 0) >= _BULLETIN


_SEPARATE = load_list("separate")
_SCENES = load_list("scenes")
_SEPARATE_REACH = 10
"""Tokens behind a figure in which stands that it is of several events."""


def _is_over_separate(finding: Finding, tokens: Sequence[Token]) -> bool:
    """ "Arrested five in separate operations", "two separate airstrikes": of several events, and of none alone."""
    figure = finding.figure
    first = figure.first if finding.measure in EVENTS else figure.last
    last = figure.last if finding.measure in EVENTS else min(figure.last + _SEPARATE_REACH, len(tokens) - 1)
    for at in range(first, last):
        if tokens[at].form in _ENDS:
            return False
        if tokens[at].form in _SEPARATE and tokens[at + 1].form in _SCENES:
            return True
    return False


_ENDS = frozenset({",", ".", ";", "and"})


def _is_counted_too(finding: Finding, period: Period, story: Story) -> bool:
    """ "14 عملية في دير الزور، وعملية في الرقة": one beside a number, over a longer time in which one counts."""
    before = finding.previous
    if before is None or before.sentence != finding.sentence or before.figure.source == "one":
        return False
    return story.tallied is not None and period == story.tallied and length(period) + 1 >= _LONG_DAYS


def _opens(nodes: Sequence[Node], tokens: Sequence[Token]) -> bool:
    """Whether a day of the sentence is told as a beginning: "since dawn"."""
    return any(node.date is not None and tokens[node.date.first].form in _SINCE for node in nodes)


def _is_since_founding(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "5043 مدنيا على يد التنظيم منذ تأسيسه": over all the time since something that has no date."""
    behind = nodes[finding.node + 1 : finding.node + _SINCE_REACH]
    # "… 32, ليرتفع عدد القتلى منذ بدء العملية إلى 250": the time of what it all came to
    end = next((at for at, n in enumerate(behind) if n.figure is not None or "toll" in n.tags), len(behind))
    return any(a.form in _SINCE and b.form not in _HOW_LONG_AGO and b.date is None for a, b in pairwise(behind[:end]))


def _is_of_hours(nodes: Sequence[Node], tokens: Sequence[Token]) -> bool:
    """ "خلال 24 ساعة": one counts over hours; "in two days of clashes" one fights."""
    return any(
        token.form in _HOURS
        for node in nodes
        if node.date is not None
        for token in tokens[node.date.first : node.date.last]
    )


def _is_one_event(nodes: Sequence[Node], at: int) -> bool:
    """Whether a sentence tells of one attack: "gunmen stormed a mosque in November", "a bomber killed 30 in July"."""
    if not _HIT.isdisjoint(tags_in(nodes)) or not _STORMED.isdisjoint(forms_in(nodes)) or _is_in_the_attack(nodes, at):
        return True
    return any(_is_one_attacker(figure) and not _is_one_of_them(nodes, at) for at, figure in figures_in(nodes))


_IN = frozenset({"في", "خلال"})


def _is_in_the_attack(nodes: Sequence[Node], at: int) -> bool:
    """ "قتل 305 مصلين في الهجوم على المسجد في نوفمبر", "last month's attack, in which three died": a known one."""
    is_in_which = any(a.form == "in" and b.form == "which" for a, b in pairwise(nodes[:at]))
    return any(
        (before.form in _IN and node.is_definite) or (is_in_which and before.form in _THE_KNOWN)
        for before, node in pairwise(nodes)
        if "event:attacks" in node.tags and any(e.kind == "event" and e.form == "one" for e in node.entries)
    )


_THE_KNOWN = frozenset({"'s", "the", "that"})


def _is_one_of_them(nodes: Sequence[Node], at: int) -> bool:
    """ "Among them three financiers and a cell leader": one of those counted, who attacks nobody."""
    return any("subset" in node.tags for node in nodes[max(0, at - _SORTS_TOLD) : at])


_SORTS_TOLD = 6
"""Nodes from "among them" over the sorts that are told."""


def _is_one_attacker(figure: Figure) -> bool:
    return (
        (figure.source, figure.kind) == ("one", "person")
        and figure.noun is not None
        and figure.noun.target == "isis"
        and not figure.noun.is_weak
    )


def _is_of_told(finding: Finding, tokens: Sequence[Token]) -> bool:
    """ "Four of the dead", "ثلاثة من الجرحى": of those that were counted before."""
    figure = finding.figure
    for at in range(figure.first + 1, min(figure.last + 3, len(tokens) - 1)):
        word = tokens[at].form
        if word not in _OF:
            continue
        behind = [token.form for token in tokens[at + 1 : at + 3]]
        if word == "of":
            behind = behind[1:] if behind[0] in _DEFINITE else []
        if behind and behind[0] in _TOLD_WHOLE:
            return True
    return False
