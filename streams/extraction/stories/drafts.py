"""Drafts: a figure that was resolved, as a claim, and one that was left out, with the reason."""

from dataclasses import dataclass

from schemas import Article, Claim, Measure, Span, Target, Unit, Value
from schemas.claim import claim_id, neutral_unit
from streams.extraction.fields.extent import extent_of
from streams.extraction.fields.periods import NO_PERIOD
from streams.extraction.fields.whose_word import word_for
from streams.extraction.figures.figure import Figure
from streams.extraction.figures.sorts import sort_of
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story

_MEASURES = {measure.value: measure for measure in Measure}
_TARGETS = {target.value: target for target in Target}


@dataclass(frozen=True, slots=True)
class Abstention:
    """A figure that was seen and left out, and why."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article gave."""

    claims: tuple[Claim, ...]
    abstentions: tuple[Abstention, ...] = ()


@dataclass(slots=True)
class Draft:
    """A claim before it is merged with its repetitions."""

    claim: Claim
    finding: Finding
    is_title: bool
    story: int


def claim_of(article: Article, story: Story, passage: Passage, finding: Finding) -> Claim:
    """The claim of a finding whose target, period, regions and actor are resolved; its id comes with merging."""
    figure = finding.figure
    start, end = passage.span_of(figure)
    received = article.title if passage.field == "title" else article.body
    measure, period = _MEASURES[finding.measure], finding.period or NO_PERIOD
    return Claim(
        claim_id="-",
        article_id=article.id,
        source=article.source,
        published_at=article.published_at,
        url=article.url,
        measure=measure,
        actor=() if finding.actor == ("unknown",) else finding.actor,
        target=_TARGETS[finding.target],
        target_side=finding.side,
        extent=extent_of(finding, period, story, passage.nodes, passage.tokens),
        value=Value(stated=_stated(passage, figure), low=figure.low, high=figure.high, hedge=figure.hedge),
        period=period,
        regions=finding.regions,
        attribution=word_for(finding, passage.nodes, story),
        evidence=received[start:end],
        span=Span(field=passage.field, start=start, end=end),
        rule=finding.rule,
        sort=sort_of(figure),
        unit=Unit.FAMILIES if figure.kind == "family" else neutral_unit(measure),
    )


def _stated(passage: Passage, figure: Figure) -> str:
    """The words of the number with its hedges; those of the noun where it is the number ("عنصرين")."""
    tokens = passage.tokens
    return passage.text[tokens[figure.first].start : tokens[(figure.stated_last or figure.last) - 1].end]


def identified(claim: Claim, article: Article) -> Claim:
    """The claim with its id, a function of the article, its version and the claim's content."""
    span, value, period = claim.span, claim.value, claim.period
    content: dict[str, object] = {
        "measure": claim.measure.value,
        "actor": claim.actor,
        "target": claim.target.value,
        "target_side": claim.target_side,
        "extent": claim.extent.value,
        "unit": claim.unit.value,
        "value": (value.stated, value.low, value.high, value.hedge.value),
        "period": (period.start, period.end, period.basis.value),
        "regions": claim.regions,
        "attribution": claim.attribution,
        "evidence": claim.evidence,
        "span": (span.field, span.start, span.end) if span is not None else None,
    }
    return claim.model_copy(update={"claim_id": claim_id(article.id, article.article_version, content)})
