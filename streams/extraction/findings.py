"""Findings: the figures of a sentence that a rule has read, with their measure.

Every figure takes the rule of the lowest rank that matches it, then the nearest. A figure that no rule reads takes
the measure of the one before it where both are coordinated ("مقتل ثلاثة وإصابة أربعة", "killed 4 and 5 more"),
where it is a part of it ("بينهم قياديان"), or where it is a share of it by place ("تسع في نيجيريا، وست في سوريا").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.extraction.figures import Figure
from streams.extraction.nodes import Node
from streams.extraction.rules import Match, RuleBook
from streams.extraction.vocabulary import Entry

PEOPLE = frozenset({"killed", "wounded", "captured", "kidnapped", "escaped", "repatriated"})
STOCKS = frozenset({"fighters", "detainees"})
EVENTS = frozenset({"operations", "airstrikes", "attacks"})
_HUMAN = frozenset({"person", "family", "casualty", "unknown", "bare"})
_TRIGGERS = frozenset({"kill", "wound", "capture", "kidnap", "escape", "repatriate", "destroy", "seize", "hold"})


@dataclass(slots=True)
class Finding:
    """A figure with its measure.

    Attributes:
        node: index of the figure's node; `trigger` of the first node that the rule matched.
        is_part: named as a part of the figure in `whole`.
    """

    figure: Figure
    measure: str
    rule: str
    node: int
    trigger: int
    last: int
    noun: Entry | None
    is_part: bool = False
    whole: "Finding | None" = None
    sentence: int = 0
    is_share: bool = False


def find(nodes: Sequence[Node], matches: Sequence[Match], before: Finding | None) -> list[Finding]:
    """The findings of a sentence, in order.

    Args:
        matches: of all rules.
        before: the last finding of the sentence before, whose noun an elliptical figure may take.
    """
    best: dict[int, Match] = {}
    for match in matches:
        if match.rule.measure == "inherited":
            continue
        if not _is_possible(match, nodes):
            continue
        held = best.get(match.figure)
        if held is None or _cost(match, nodes) < _cost(held, nodes):
            best[match.figure] = match
    found: list[Finding] = []
    for index, node in enumerate(nodes):
        figure = node.figure
        if not isinstance(figure, Figure):
            continue
        figure_match = best.get(index)
        previous = found[-1] if found else None
        joined = _inherits(nodes, index, figure, previous, before if not found else None)
        subset = joined is not None and joined.is_part
        if figure_match is not None and not (subset and joined is not None and _weaker(figure_match, figure)):
            finding = Finding(figure, figure_match.rule.measure, figure_match.rule.id, index, figure_match.first, figure_match.last, figure.noun)
            if subset:
                finding.is_part, finding.whole = True, joined.whole if joined else None
            if finding.noun is None and previous is not None and figure.is_others:
                finding.noun = previous.noun
            found.append(finding)
        elif joined is not None:
            found.append(joined)
    return found


def _weaker(match: Match, figure: Figure) -> bool:
    """Whether a match says less than the subset the figure stands in: its trigger stands behind it or is far."""
    return match.first < match.figure - 2 or match.rule.rank >= 5


def _cost(match: Match, nodes: Sequence[Node]) -> tuple[int, int]:
    return (match.rule.rank, match.last - match.first)


def _is_possible(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether what the rule's words say can be said of what is counted."""
    figure = nodes[match.figure].figure
    assert isinstance(figure, Figure)
    if figure.kind == "unit":
        return match.rule.id.endswith("struck-times")
    if figure.kind == "unknown" and match.last - match.first > 5:
        return False
    noun = figure.noun
    if match.rule.measure == "fighters":
        if noun is None:
            return match.rule.id.endswith("number-of")
        return noun.kind == "person" and noun.target == "isis" and noun.measure != "detainees"
    if match.rule.measure == "detainees":
        return noun is None or noun.target != "security_forces"
    return True


def _inherits(nodes: Sequence[Node], index: int, figure: Figure, previous: Finding | None, before: Finding | None) -> Finding | None:
    """The finding that the figure makes as a part, a share or a further object of the one before; None if it is none."""
    source = previous or before
    if source is None or figure.kind == "unit":
        return None
    start = source.last if previous is not None else 0
    start = max(previous.node + 1, 0) if previous is not None else 0
    between = nodes[start:index]
    tags = frozenset().union(*(node.tags for node in between)) if between else frozenset()
    cue = max((at for at, node in enumerate(between) if "subset" in node.tags), default=-1)
    open_cue = cue >= 0 and not any(node.tags & _TRIGGERS or node.form in (".", ";") for node in between[cue + 1 :])
    has_subset = (open_cue and len(between) - cue <= 5) or _own_subset(nodes, index)
    if has_subset and any(isinstance(node.figure, Figure) and node.figure.kind in ("person", "unknown") and node.figure.source == "number" for node in between):
        return None
    same_kind = _fits(source.measure, figure)
    if has_subset and same_kind:
        made = _inherited(figure, source, index, start)
        made.is_part, made.whole = True, source
        return made
    if previous is None:
        return None
    if not same_kind or figure.source == "one" and figure.kind != previous.figure.kind and not _near(between):
        return None
    if any(tag in _TRIGGERS for tag in tags) and any(node.tags & _TRIGGERS and not node.tags & {"person", "casualty"} for node in between):
        return None
    if len(between) > 9 or any(node.form in (".", ";", "?", "!") for node in between):
        return None
    if figure.kind in ("bare", "unknown") and figure.source == "number" and not figure.is_others:
        if not _place_follows(nodes, index) and not _near(between):
            return None
    if any("verb" in tag for node in between for tag in node.tags if tag.endswith(".verb")) and len(between) > 4:
        return None
    if not (_is_joined(nodes, between, index) or figure.is_others):
        return None
    made = _inherited(figure, source, index, start)
    made.is_part = previous.is_part
    made.whole = previous.whole
    made.is_share = figure.kind == "bare"
    return made


def _inherited(figure: Figure, source: Finding, index: int, start: int) -> Finding:
    language = source.rule.split(".")[0]
    noun = figure.noun if figure.noun is not None else source.noun
    measure = source.measure
    if figure.kind in ("site", "weapon"):
        measure = "sites_destroyed" if figure.kind == "site" else "weapons_destroyed"
    return Finding(figure, measure, f"{language}.general.others" if figure.kind == "bare" else source.rule, index, source.trigger, index + 1, noun)


def _near(between: Sequence[Node]) -> bool:
    return len(between) <= 3


def _own_subset(nodes: Sequence[Node], index: int) -> bool:
    """ "ستة منهم", "17 of them", "two of whom": the cue follows the number."""
    behind = nodes[index + 1 : index + 3]
    return bool(behind) and ("subset" in behind[0].tags or (behind[0].form == "of" and len(behind) > 1 and behind[1].form in ("whom", "them", "which", "these", "those")))


def _place_follows(nodes: Sequence[Node], index: int) -> bool:
    if nodes[index].place is not None:
        return True
    behind = nodes[index + 1 : index + 4]
    return any(node.place is not None for node in behind)


def _is_joined(nodes: Sequence[Node], between: Sequence[Node], index: int) -> bool:
    node = nodes[index]
    if node.prefix.startswith(("و", "ف")) or node.form.startswith("و"):
        return True
    if not between:
        return False
    last = between[-1]
    return last.form in (",", "and", "و", "plus", "or", "او", "منها", "-", "/") or any(
        n.form in ("الي", "اضافه", "فضلا", "جانب", "مقابل", "مع", "against", "including", "and") for n in between[-4:]
    )


def _fits(measure: str, figure: Figure) -> bool:
    """Whether what is counted may be counted by this measure."""
    if figure.kind == "bare":
        return True
    if measure in PEOPLE or measure in STOCKS:
        if figure.kind == "casualty":
            return figure.noun is not None and figure.noun.measure == measure
        return figure.kind in ("person", "family") or (figure.kind == "unknown" and measure in PEOPLE)
    if measure in EVENTS:
        return figure.kind == "event" and figure.noun is not None and (figure.noun.measure == measure or figure.noun.is_either)
    # Sites and weapons are destroyed or seized in one breath; each keeps its own measure.
    return figure.kind in ("site", "weapon")


def matches_of(book: RuleBook, nodes: Sequence[Node], language: str) -> list[Match]:
    """All matches of a language's rules; those of the other too where a text mixes both."""
    return book.matches(nodes, language)
