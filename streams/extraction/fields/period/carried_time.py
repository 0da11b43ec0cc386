"""Carried time: the period of a figure whose own sentence tells none."""

from collections.abc import Sequence

from schemas import Basis, Period
from schemas.claim import FORCES
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.before_that import (
    AFTERMATH,
    heads_country,
    is_announced_apart,
    is_another_matter,
    is_of_before,
    was_told_before,
)
from streams.extraction.fields.period.beginnings import begun_in, is_of_beginning
from streams.extraction.fields.period.campaign import in_campaign
from streams.extraction.fields.period.comparisons import is_of_time_untold
from streams.extraction.fields.period.date_roles import is_announcement
from streams.extraction.fields.period.led_times import on_day_of_telling
from streams.extraction.fields.period.level_times import as_of, at_that_time, until_now
from streams.extraction.fields.period.periods import (
    NO_PERIOD,
    SHORT_DAYS,
    as_period,
    is_flashback,
    is_long,
    is_one_before,
    is_part_of,
    length,
)
from streams.extraction.fields.period.pointing import is_of_event_told
from streams.extraction.fields.period.shared_day import only_day_behind
from streams.extraction.fields.period.some_time_after import opens_some_time_after
from streams.extraction.fields.period.until import ended_before_now
from streams.extraction.fields.period.when import period_of
from streams.extraction.fields.regions.where import is_of_another_branch
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import STOCKS, Finding
from streams.extraction.stories.drafts import Draft
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.row import dated_in
from streams.lexicon.lists import load_list

_HEADER = 8
"""Nodes; a longer sentence is no header."""
_BULLETIN_DAYS = 6
"""From first to last; a title or lead that tells as many is a bulletin's."""
_TOLD_REACH = 3
"""Paragraphs from an event to "six were killed in the clash"."""
_WEEK = 6
"""From first to last."""
_LEAD = 2
"""Paragraphs; a day told so early without a figure is the report's."""
_AT_PRESENT = load_list("at_present")
"""What says for which day a level is; "still" does not."""
_RELATIVES = frozenset({"which", "who", "whose", "that", "where"})


def period_for(finding: Finding, passage: Passage, story: Story) -> Period:
    """The finding's period: its own, that of the figure it is part of, else the one that governs."""
    is_stock = finding.measure in STOCKS
    if is_of_another_branch(finding, passage.nodes) and not any(n.date for n in passage.nodes[finding.node :]):
        return NO_PERIOD
    if is_of_time_untold(passage.nodes, finding.node):
        return NO_PERIOD
    if is_stock and (level := as_of(passage.nodes, finding, story)) is not None:
        return level
    own = period_of(finding, passage.nodes, story)
    if own is not None and not (is_stock and own.start != own.end):
        if is_stock or finding.figure.source == "one":
            return own
        return in_campaign(ended_before_now(own, passage.nodes, finding.node, story), story)
    whole = finding.whole
    if whole is not None and whole.period is not None and finding.sentence - whole.sentence <= 1:
        return whole.period
    if is_stock:
        if any(node.form in _AT_PRESENT for node in passage.nodes[max(0, finding.node - 6) : finding.node + 4]):
            return Period(start=story.published_on, end=story.published_on, basis=Basis.RELATIVE)
        is_here = not any(node.place is not None for node in passage.nodes[: finding.node])
        if story.stock is not None and story.stock_paragraph == passage.paragraph and is_here:
            return story.stock  # "Of these, Iraqis numbered …"
        return at_that_time(passage.nodes, story) or NO_PERIOD
    away = passage.paragraph - story.period_paragraph
    if is_of_before(finding, passage) or story.adrift == passage.paragraph or opens_some_time_after(passage):
        return NO_PERIOD
    is_of_told = is_of_event_told(passage.nodes, finding.node)
    carried = story.period if away <= (_TOLD_REACH if is_of_told else 1) else story.lead_period
    lead = story.lead_period
    is_behind_lead = story.period_paragraph > 0
    is_leads = is_long(lead) and (not is_long(carried) or (is_behind_lead and is_part_of(carried, lead)))
    if away and not is_of_told and (is_leads or is_flashback(carried, lead) or is_one_before(carried, lead)):
        carried = lead
    if away and _is_aside_of_news(carried, lead, story) and _is_of_news(finding, passage, story):
        carried = lead
    if carried is not lead and story.period_by == "by" and _is_over(carried, story) and _is_done_to_it(finding):
        carried = lead  # what those just arrested did in 2014 dates no cache that was found
    if carried is None:
        carried = story.header_period or story.lead_period or story.campaign or story.reported
    if carried is None or carried.start is None or carried.end is None:
        return only_day_behind(finding, passage.nodes, story) or NO_PERIOD
    if away and is_long(carried) and passage.nodes[0].form in _IN_TURN:
        return NO_PERIOD
    if was_told_before(passage.nodes, carried.start, story) or _is_done_by_now(finding, passage.nodes, carried, story):
        return NO_PERIOD
    is_short = length(carried) <= SHORT_DAYS
    if away and (is_another_matter(passage) or (is_short and heads_country(passage, story))):
        return NO_PERIOD
    if (
        length(carried) <= _WEEK
        and (carried is not lead or length(lead) <= SHORT_DAYS)
        and "by" in (story.period_by, story.lead_by if carried is lead else "")
        and _is_aftermath(finding)
        and story.fought_in != finding.sentence
    ):
        # A day of an attack is not the day of the arrests that followed, nor the other way round.
        return NO_PERIOD
    if away and is_long(carried) and is_announced_apart(finding, passage, story):
        return NO_PERIOD
    if finding.measure in ("killed", "wounded"):
        story.fought_in = finding.sentence
    until = until_now(carried, passage.nodes, story)
    if finding.measure == "repatriated" and until != carried:
        return NO_PERIOD  # all who came home so far, of whom those of that day are only the last
    return in_campaign(ended_before_now(until, passage.nodes, finding.node, story), story)


def _is_aside_of_news(period: Period | None, lead: Period | None, story: Story) -> bool:
    """ "It has killed 120 since January": in the news of a day, no time of what the next paragraph tells."""
    if period is None or length(period) < _BULLETIN_DAYS or period.end != story.published_on:
        return False
    return lead is not None and 0 <= length(lead) <= SHORT_DAYS


def _is_of_news(finding: Finding, passage: Passage, story: Story) -> bool:
    """Whether a sentence, and no line of a list, tells few, and of others than were counted over the long time."""
    if story.is_listing or passage.text.lstrip().startswith(_BULLETS):
        return False
    figures = [node.figure for node in passage.nodes if isinstance(node.figure, Figure)]
    few = all((figure.low or 0) < _MANY for figure in figures)
    return few and (finding.measure, finding.target) not in story.period_kinds


_MANY = 20
_BULLETS = ("•", "-", "–", "*", "▪", "●")


def _is_over(period: Period | None, story: Story) -> bool:
    """Whether a long time lies back by months."""
    if period is None or period.end is None or length(period) < _BULLETIN_DAYS:
        return False
    return (story.published_on - period.end).days > _LATELY_DAYS


def _is_done_to_it(finding: Finding) -> bool:
    """Whether a figure tells what forces did: arrests, what they seized, whom of its men they killed."""
    return finding.measure in _BY_FORCES or (finding.measure in ("killed", "wounded") and finding.target == "isis")


_BY_FORCES = frozenset({"captured", "operations", "airstrikes", "sites_destroyed", "weapons_destroyed"})


def _is_aftermath(finding: Finding) -> bool:
    """Whether a figure is of what followed upon an attack: of arrests, or of what was seized with those arrested."""
    previous = finding.previous
    if finding.measure in _SEIZED and previous is not None and previous.sentence == finding.sentence:
        return _is_aftermath(previous)
    return finding.measure in AFTERMATH


_SEIZED = frozenset({"weapons_destroyed", "sites_destroyed"})


def _is_done_by_now(finding: Finding, nodes: Sequence[Node], carried: Period, story: Story) -> bool:
    """ "It last acted in 2019. Germany has taken back 76": by now, and not in the year told before, which is over."""
    if not is_long(carried) or not _is_over(carried, story):
        return False
    return any(node.form in _HAS for node in nodes[max(0, finding.trigger - _HAS_REACH) : finding.trigger])


_HAS = frozenset({"has", "have"})
_HAS_REACH = 2
_LATELY_DAYS = 60
_IN_TURN = load_time_words("in_turn")


def remember_time(story: Story, passage: Passage, kept: Sequence[Finding]) -> None:
    """Let the story know the times that a sentence tells, for those that follow."""
    story.begun = begun_in(passage.nodes, story) or story.begun
    if opens_some_time_after(passage):
        story.adrift = passage.paragraph
    if kept:
        _remember_figures(story, passage, kept)
        story.opened = story.opened or passage.field == "body"
        return
    if passage.field == "body" and len(passage.nodes) <= _HEADER:
        header = [as_period(node.date, story) for node in passage.nodes if node.date is not None]
        if header and header[0] is not None and header[0].start != story.published_on:
            story.header_period = header[0]
    _govern(story, passage)
    if passage.field == "body" and _opens_list(passage) and passage.paragraph - story.period_paragraph <= 1:
        story.period_paragraph = passage.paragraph
    if passage.field != "title" and passage.paragraph > 1:
        return
    if any(node.form == "had" for node in passage.nodes):
        return  # "thousands had joined between 2013 and 2015"
    for index in passage.nodes.dated:
        reading = passage.nodes[index].date
        if reading is None or is_announcement(passage.nodes, index):
            continue
        period = as_period(reading, story)
        if passage.field != "title" and story.lead_period is not None and not _is_meant(period, story.lead_period):
            continue
        if length(period) >= _BULLETIN_DAYS and not _is_aside(passage.nodes):
            story.lead_period = period


def _is_meant(told: Period | None, over: Period) -> bool:
    """ "In 2024" under the title "over a year": which of all the times as long the title means."""
    if told is None or over.basis is not Basis.RELATIVE or told.basis is Basis.RELATIVE:
        return False
    return abs(length(told) - length(over)) <= _ABOUT_AS_LONG


_ABOUT_AS_LONG = 3
"""Days by which a year, a quarter or a month differs from another."""


def _remember_figures(story: Story, passage: Passage, kept: Sequence[Finding]) -> None:
    """The times of the figures of a sentence, for those that follow."""
    stock = next((f.period for f in kept if f.measure in STOCKS and f.period is not None and f.dated_by), None)
    if stock is not None and stock.start is not None:
        story.stock, story.stock_paragraph = stock, passage.paragraph
    governing = next(
        (f for f in kept if f.period is not None and f.period.start is not None and f.measure not in STOCKS), None
    )
    if governing is not None:
        kinds = frozenset((finding.measure, finding.target) for finding in kept)
        story.period_kinds = kinds | (story.period_kinds if governing.period == story.period else frozenset())
        # The first date of a sentence governs; what is compared with it stands behind.
        story.period, story.period_by, story.adrift = governing.period, _side_of(governing), -1
        story.period_paragraph = passage.paragraph
        # What those arrested in the lead confessed to of years before is no time of the report.
        is_memory = story.opened and story.period_by == "by" and _is_over(governing.period, story)
        is_leading = passage.field == "title" or passage.paragraph <= _LEAD + 1
        if story.lead_period is None and is_leading and not is_memory:
            story.lead_period, story.lead_by = governing.period, story.period_by
        told = [f.period for f in kept if f.period is not None and 0 <= length(f.period) <= SHORT_DAYS]
        story.told_here = told[-1] if told else story.told_here


def _opens_list(passage: Passage) -> bool:
    """Whether a line without a time of its own ends with a colon: "by province:" goes on about the time before."""
    nodes = passage.nodes
    return bool(nodes) and nodes[-1].form == ":" and not any(node.date is not None for node in nodes)


_PER_CENT = load_list("per_cent")
"""What a share is told with: "29% of the month's attacks were in Nigeria" is no time of the attack told next."""


def _govern(story: Story, passage: Passage) -> None:
    """A sentence without figures that tells one time of something done governs those that follow it."""
    nodes = passage.nodes
    if passage.field != "body" or not nodes.dated:
        return
    if not _PER_CENT.isdisjoint(nodes.forms) and any(node.form in _PER_CENT for node in nodes):
        return
    readings = [
        d
        for i in nodes.dated
        if (d := nodes[i].date) is not None and not is_announcement(nodes, i) and not is_of_beginning(nodes, i)
    ]
    told = [period for reading in readings if (period := as_period(reading, story)) is not None]
    if not readings and (day := on_day_of_telling(nodes, story)) is not None:
        told, readings = [day], [reading for i in nodes.dated if (reading := nodes[i].date) is not None]
    # "ليلة أمس (الخميس)" is one time told twice.
    if not told or len(told) != len(readings) or len({(p.start, p.end) for p in told}) != 1:
        return
    period = told[0]
    if length(period) > SHORT_DAYS and any(node.form == "had" for node in nodes):
        return
    tells_deeds = _tells_results(nodes) or any(node.tags & TRIGGERS for node in nodes)
    if length(period) <= SHORT_DAYS or (tells_deeds and not _is_aside(nodes)):
        if story.period is None and story.lead_period is None:
            story.first_dated = story.sentence
        story.period, story.period_by, story.period_paragraph, story.adrift = period, "", passage.paragraph, -1
        if story.lead_period is None and passage.paragraph <= _LEAD and length(period) <= SHORT_DAYS:
            story.lead_period = period


def _tells_results(nodes: Sequence[Node]) -> bool:
    """ "متضمنا نتائج الأيام الأربعة الأخيرة": a time that a bulletin says it sums up."""
    return any(index and nodes[index - 1].form in _RESULTS for index in dated_in(nodes))


_RESULTS = load_list("results_of")


def _is_aside(nodes: Sequence[Node]) -> bool:
    """Whether a relative clause tells the time: "the hills, which have been shelled since July"."""
    first = next(index for index, node in enumerate(nodes) if node.date is not None)
    return any(
        node.form in _RELATIVES and not (index and "say" in nodes[index - 1].tags)
        for index, node in enumerate(nodes[:first])
    )


def date_titles(story: Story, drafts: Sequence[Draft]) -> None:
    """A figure that the title alone has is of the lead's time."""
    period = story.lead_period
    if period is None:
        return
    for draft in drafts:
        is_one = draft.finding.figure.source == "one" and length(period) >= _BULLETIN_DAYS  # no event took a year
        if draft.is_title and draft.period.start is None and draft.finding.measure not in STOCKS and not is_one:
            draft.period = period


def _side_of(finding: Finding) -> str:
    """Whether a finding tells what the organisation did, or what was done to it."""
    return "against" if FORCES.issuperset(finding.actor) else "by"
