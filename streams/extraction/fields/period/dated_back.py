"""Dated back: the time and place of events that a later sentence tells."""

from collections.abc import Sequence

from schemas import Basis, Extent, Period
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.before_that import is_another_matter
from streams.extraction.fields.period.beginnings import is_of_beginning
from streams.extraction.fields.period.campaign import in_campaign
from streams.extraction.fields.period.date_roles import is_announcement
from streams.extraction.fields.period.date_shifts import since_start
from streams.extraction.fields.period.periods import SHORT_DAYS, as_period, length
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.places.regions import merged
from streams.extraction.stories.drafts import Draft
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.lexicon.lists import load_list
from streams.text.token import whole

_ELSEWHERE = load_time_words("elsewhere")
_DOERS = load_time_words("doers")
_DOERS_REACH = 12
"""Nodes from the start of a sentence that tell again of an event."""
_HAPPENED = frozenset({"event", "hit", "carry"})
_BESIDE = 4
"""Nodes from the event to its day: "the assault late on Monday"."""
_YEAR = 366


def date_back(story: Story, passage: Passage, recent: Sequence[Draft], kept: Sequence[Finding]) -> None:
    """ "The attack happened on Thursday in …": time and place of the incident that the sentence before told.

    Args:
        recent: drafts of the sentences right before this one.
        kept: findings of this sentence.
    """
    nodes = passage.nodes
    is_undated = story.period is None and story.lead_period is None
    is_first = not kept and (is_undated or story.first_dated == story.sentence)
    if passage.field != "body" or not nodes.dated:
        return
    if not ((is_first and _tells_deed(passage)) or _tells_again(passage, kept)):
        return
    if is_another_matter(passage) or _is_one_of_several(nodes):
        return  # "Separately, two raids were made on 30 September"
    dated = [i for i in nodes.dated if not is_announcement(nodes, i) and not is_of_beginning(nodes, i)]
    dated = [i for i in dated if nodes[i].date.rule != "date.within"]  # type: ignore[union-attr]  # dated holds dates only
    period = next((p for p in (_day_of(nodes, i, story) for i in dated) if p is not None), None)
    if length(period) > SHORT_DAYS or (period is not None and _is_long_ago(period, story)):
        period = None
    if period is not None and is_first:
        period = in_campaign(period, story)
    places = tuple(region for node in nodes if node.place is not None for region in node.place.regions)
    for draft in recent:
        if draft.extent is Extent.LEVEL or draft.is_title:
            continue
        if kept and not _are_of_one(draft.finding, kept):
            continue
        if period is not None and draft.period.start is None:
            draft.period = draft.finding.period = period
            draft.extent = Extent.PART if draft.finding.is_part else Extent.INCIDENT
        region = draft.regions[0] if len(draft.regions) == 1 else ""
        if not kept and ":" in region and period is not None:
            finer = merged([(place,) for place in places if place[:2] == region[:2] and "-" in place], joined=False)
            draft.regions = finer or draft.regions
    if period is not None and story.period is None:
        story.period, story.period_paragraph = period, passage.paragraph
        story.lead_period = story.lead_period or period


def _is_one_of_several(nodes: Sequence[Node]) -> bool:
    """ "ويعد الهجوم الثاني خلال أسبوع، إذ قتل جندي الثلاثاء": a day told beside is that of the others."""
    for at, node in enumerate(nodes):
        if "event" in node.tags:
            is_said = at + 1 < len(nodes) and "be" in nodes[at + 1].tags  # "the attack is the third this week"
            beside = (*nodes[max(0, at - 1) : at], *nodes[at + 1 : at + (4 if is_said else 2)])
            if any(other.form.removeprefix("و") in _RANKS for other in beside):
                return True
    return False


_RANKS = load_time_words("rank") - {"first", "time", "times", "once", "twice", "thrice", "اول", "الاول", "الاولي"}


def _day_of(nodes: Sequence[Node], index: int, story: Story) -> Period | None:
    """The days of a date; "since the operation began on the ninth" those from there on."""
    period = as_period(nodes[index].date, story)  # type: ignore[arg-type]  # dated holds dates only
    return period and (since_start(nodes, index, period, story) or period)


def _is_long_ago(period: Period, story: Story) -> bool:
    """Whether a day lies long back: "he left four months ago" and "it began in 2019" date nothing of now."""
    reach = 31 if period.basis is Basis.RELATIVE else _YEAR
    return period.end is not None and (story.published_on - period.end).days > reach and not story.is_glued


def _are_of_one(before: Finding, kept: Sequence[Finding]) -> bool:
    """Whether a single deed told now may be what harmed those told before: it is, unless it is elsewhere."""
    deeds = [finding for finding in kept if finding.figure.source == "one" and finding.measure in EVENTS]
    if not deeds:
        return True
    firsts = {region.partition("/")[0] for region in before.regions}
    return before.measure in ("killed", "wounded") and any(
        firsts == {region.partition("/")[0] for region in deed.regions} for deed in deeds
    )


def _tells_deed(passage: Passage) -> bool:
    """Whether the first time that a report tells is of a deed: "the bomber blew himself up on Thursday".

    "The governor was appointed on Tuesday" dates nothing that was told before.
    """
    if not _DEEDS.isdisjoint(passage.nodes.tags):
        return True
    words = {word.removeprefix("و") for word in passage.nodes.words}
    return not (_DOERS.isdisjoint(words) and _STRUCK_THEN.isdisjoint(words))


_DEEDS = TRIGGERS | _HAPPENED
_STRUCK_THEN = load_list("struck_then")


def _tells_again(passage: Passage, kept: Sequence[Finding]) -> bool:
    """Whether a sentence goes on about the event of the one before: "the attackers struck", "the assault on Monday"."""
    nodes = passage.nodes
    if any(finding.figure.source == "one" and finding.measure in EVENTS for finding in kept):
        # A deed that is told with nobody harmed may be that of the dead before: "An officer said that IS attacked …".
        return all(finding.measure in EVENTS for finding in kept) and _ELSEWHERE.isdisjoint(nodes.words)
    if kept and not _ELSEWHERE.isdisjoint(nodes.words):
        return False
    if not kept and not _HAPPENED.isdisjoint(nodes.tags):
        return True
    end = nodes[min(_DOERS_REACH, len(nodes)) - 1].last if nodes else 0
    words = whole(passage.tokens).forms[nodes[0].first : end] if nodes else ()
    if not _DOERS.isdisjoint(words):
        for at, word in enumerate(words):
            if word in _DOERS and (at == 0 or not word.isascii() or words[at - 1] == "the" or word == "they"):
                return True
    if "event" not in nodes.tags:
        return False
    beside = {at for index in nodes.dated for at in range(max(0, index - _BESIDE), index)}
    return any(
        "event" in nodes[at].tags and (nodes[at].is_definite or (at > 0 and nodes[at - 1].form == "the"))
        for at in sorted(beside | set(range(min(_DOERS_REACH, len(nodes)))))
    )
