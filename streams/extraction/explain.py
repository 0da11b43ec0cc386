"""Explaining: why a text gives the claims it gives, as a tree of plain dataclasses.

A sentence holds its readings (figures, dates, places, cues), the rules that fired on it and the findings that came of
them, kept or left out with the reason. With `near`, rules that began to match and failed are told with the step.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from schemas import Article, Claim
from streams.extraction.extractor import Extractor
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.find import find
from streams.extraction.findings.rules import Match, NearMiss
from streams.extraction.left_out.scope import refusal
from streams.extraction.stories.passages import Passage
from streams.extraction.words.nodes import Node
from streams.extraction.words.profile import load_profile


@dataclass(frozen=True, slots=True)
class ReadingNote:
    """One thing that was read: what sort, the words, and what they mean."""

    sort: str
    text: str
    meaning: str


@dataclass(frozen=True, slots=True)
class RuleNote:
    """A rule that fired: its id and gloss, and the words from its first step to its last."""

    rule: str
    gloss: str
    text: str
    figure: str


@dataclass(frozen=True, slots=True)
class NearNote:
    """A rule that began to match and failed: at which step, and before which words."""

    rule: str
    step: str
    step_number: int
    at: str


@dataclass(frozen=True, slots=True)
class FindingNote:
    """A figure with the measure that a rule gave it, and why it was left out, if it was."""

    figure: str
    measure: str
    rule: str
    left_out: str


@dataclass(frozen=True, slots=True)
class SentenceNote:
    """One sentence: what was read in it, which rules fired, what came of them."""

    text: str
    language: str
    readings: tuple[ReadingNote, ...]
    rules: tuple[RuleNote, ...]
    findings: tuple[FindingNote, ...]
    near: tuple[NearNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A text, sentence by sentence, and the claims of the whole."""

    sentences: tuple[SentenceNote, ...]
    claims: tuple[Claim, ...]
    abstentions: tuple[tuple[str, str], ...]


@lru_cache(maxsize=4)
def _extractor(profile: str) -> Extractor:
    return Extractor(load_profile(profile))


def explain(text: str, reference: date, *, near: bool = False, profile: str = "isis") -> Explanation:
    """Why a text gives its claims.

    Args:
        text: as an article's body.
        reference: the day of publication.
        near: tell rules that failed, too.
        profile: name or file of the organisation watched.

    Returns:
        A tree: sentences, their readings, rules and findings, and the claims.
    """
    extractor = _extractor(profile)
    published_at = datetime(reference.year, reference.month, reference.day, tzinfo=UTC)
    extraction = extractor.extract(Article(id="explain", published_at=published_at, body=text))
    notes = tuple(_sentence(extractor, passage, near=near) for passage in extractor.passages(text, "body", reference))
    return Explanation(notes, extraction.claims, tuple((a.reason, a.text) for a in extraction.abstentions))


def _sentence(extractor: Extractor, passage: Passage, *, near: bool) -> SentenceNote:
    misses: list[NearMiss] = []
    matches = extractor.book.matches(passage.nodes, passage.language, misses if near else None)
    findings = find(passage.nodes, matches, None)
    return SentenceNote(
        text=_words(passage, 0, len(passage.nodes)),
        language=passage.language,
        readings=tuple(note for node in passage.nodes if (note := _reading(passage, node)) is not None),
        rules=tuple(_rule(passage, match) for match in matches if match.rule.measure != "inherited"),
        findings=tuple(
            FindingNote(_figure(passage, f.figure), f.measure, f.rule, refusal(passage.nodes, f)) for f in findings
        ),
        near=tuple(_near(passage, miss) for miss in misses if miss.step > 0),
    )


def _words(passage: Passage, first: int, last: int) -> str:
    """The text of the nodes from `first` to `last` (exclusive), as received."""
    nodes = passage.nodes[first:last]
    if not nodes:
        return ""
    return passage.text[passage.tokens[nodes[0].first].start : passage.tokens[nodes[-1].last - 1].end]


def _node_text(passage: Passage, node: Node) -> str:
    return passage.text[passage.tokens[node.first].start : passage.tokens[node.last - 1].end]


def _figure(passage: Passage, figure: Figure) -> str:
    return passage.text[passage.tokens[figure.first].start : passage.tokens[figure.last - 1].end]


def _reading(passage: Passage, node: Node) -> ReadingNote | None:
    text = _node_text(passage, node)
    if isinstance(node.figure, Figure):
        figure = node.figure
        bounds = f"[{'' if figure.low is None else figure.low}, {'' if figure.high is None else figure.high}]"
        beside = ", ".join(dict.fromkeys(entry.head for entry in figure.company))
        return ReadingNote(
            "figure", text, f"{figure.kind} {bounds} {figure.hedge.value}" + (f" · {beside}" if beside else "")
        )
    if node.date is not None:
        return ReadingNote("date", text, f"{node.date.from_on or '…'} – {node.date.to_on or '…'} ({node.date.rule})")
    if node.place is not None:
        return ReadingNote("place", text, ", ".join(node.place.regions))
    kinds = [entry.kind for entry in node.entries]
    return ReadingNote("words", text, ", ".join(dict.fromkeys(kinds))) if kinds else None


def _rule(passage: Passage, match: Match) -> RuleNote:
    figure = passage.nodes[match.figure].figure
    assert isinstance(figure, Figure)
    return RuleNote(match.rule.id, match.rule.gloss, _words(passage, match.first, match.last), _figure(passage, figure))


def _near(passage: Passage, miss: NearMiss) -> NearNote:
    step = miss.rule.steps[miss.step] if miss.step < len(miss.rule.steps) else miss.rule.steps[-1]
    at = _node_text(passage, passage.nodes[miss.node]) if miss.node < len(passage.nodes) else ""
    return NearNote(miss.rule.id, step.text, miss.step + 1, at)
