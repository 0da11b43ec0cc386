"""Drafts: what becomes of a figure: a draft once it is resolved, then a claim, or an abstention with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas import Article, Claim, Measure, Span, Target, Unit, Value
from schemas.base import sorted_unique
from schemas.claim import Extent, Period, claim_id, neutral_unit
from streams.extraction.fields.attribution.whose_word import word_for
from streams.extraction.fields.extent import extent_of
from streams.extraction.fields.period.periods import NO_PERIOD
from streams.extraction.figures.figure import Figure
from streams.extraction.figures.sorts import sort_of
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story

_MEASURES = {measure.value: measure for measure in Measure}
_UNITS = {measure.value: neutral_unit(measure.value) for measure in Measure}
_FAMILIES = Unit.FAMILIES
_TARGETS = {target.value: target for target in Target}
_SENTENCES_BACK = 2


@dataclass(frozen=True, slots=True)
class Abstention:
    """A figure that was seen and left out, and why."""

    reason: str
    text: str


def unread(code_points: int) -> Abstention:
    """What lies beyond the reach of reading."""
    return Abstention("too_long", f"{code_points} code points were not read")


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article gave."""

    claims: tuple[Claim, ...]
    abstentions: tuple[Abstention, ...] = ()


@dataclass(slots=True)
class Draft:
    """A finding that was resolved, before it is merged with its repetitions and becomes a claim.

    Attributes:
        story: number of its story in the article.
        extent, period, regions, attribution: of the claim; a later sentence may tell them of an earlier figure.
    """

    finding: Finding
    passage: Passage
    story: int
    extent: Extent
    period: Period
    regions: tuple[str, ...]
    attribution: str | None

    @property
    def is_title(self) -> bool:
        """Whether it stands in the title."""
        return self.passage.field == "title"


def draft_of(story: Story, number: int, passage: Passage, finding: Finding) -> Draft:
    """The draft of a finding whose target, period, regions and actor are resolved.

    Args:
        number: of the story.
    """
    period = finding.period or NO_PERIOD
    return Draft(
        finding,
        passage,
        number,
        extent_of(finding, period, story, passage.nodes, passage.tokens),
        period,
        sorted_unique(finding.regions),
        word_for(finding, passage.nodes, story),
    )


def told_before(drafts: Sequence[Draft], order: int) -> list[Draft]:
    """The drafts of the two sentences before one, the last first: of those it may go on to say when and where.

    Args:
        drafts: of one story, as they were told.
        order: of the sentence in the story.
    """
    recent: list[Draft] = []
    for draft in reversed(drafts):
        if draft.finding.sentence < order - _SENTENCES_BACK:
            break
        if draft.finding.sentence < order:
            recent.append(draft)
    return recent


def claim_of(draft: Draft, article: Article) -> Claim:
    """The claim of a draft, with its id: a function of the article, its version and the claim's content."""
    finding, passage, period = draft.finding, draft.passage, draft.period
    figure, measure = finding.figure, finding.measure
    start, end = passage.span_of(figure)
    evidence = (article.title if draft.is_title else article.body)[start:end]
    stated = _stated(passage, figure)
    actor = () if finding.actor == ("unknown",) else sorted_unique(finding.actor)
    unit = _FAMILIES if figure.kind == "family" else _UNITS[measure]
    # Members of enumerations by their words: to be asked for them while it is serialised takes far longer.
    content: dict[str, object] = {
        "measure": measure,
        "actor": actor,
        "target": finding.target,
        "target_side": finding.side,
        "extent": str(draft.extent),
        "unit": str(unit),
        "value": (stated, figure.low, figure.high, str(figure.hedge)),
        "period": (period.start, period.end, str(period.basis)),
        "regions": draft.regions,
        "attribution": draft.attribution,
        "evidence": evidence,
        "span": (passage.field, start, end),
    }
    # What is made here has the types and the order that it would be asked for; a test asks for them.
    return Claim.made(
        {
            "claim_id": claim_id(article.id, article.article_version, content),
            "article_id": article.id,
            "source": article.source,
            "published_at": article.published_at,
            "url": article.url,
            "measure": _MEASURES[measure],
            "actor": actor,
            "target": _TARGETS[finding.target],
            "target_side": finding.side,
            "extent": draft.extent,
            "unit": unit,
            "sort": sort_of(figure),
            "value": Value.made({"stated": stated, "low": figure.low, "high": figure.high, "hedge": figure.hedge}),
            "period": period,
            "regions": draft.regions,
            "attribution": draft.attribution,
            "evidence": evidence,
            "span": Span.made({"field": passage.field, "start": start, "end": end}),
            "rule": finding.rule,
        }
    )


def _stated(passage: Passage, figure: Figure) -> str:
    """The words of the number with its hedges; those of the noun where it is the number ("عنصرين")."""
    tokens = passage.tokens
    return passage.text[tokens[figure.first].start : tokens[(figure.stated_last or figure.last) - 1].end]
