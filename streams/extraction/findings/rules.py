"""Rules: patterns over nodes, written one step a line in TOML, that say what a figure counts.

A step is one of
    {kill.noun}              a node with that tag; alternatives: {kill.noun | kill.verb}
    {count person bare}      a figure of these classes with a number, a dual or "as many again"
    {one person}             an indefinite singular
    {any casualty:killed}    either; a casualty or an event may be narrowed to its measure
    gap 4                    up to four nodes that are neither figures, triggers nor ends of a clause
    wide 8                   the same, but commas and figures may stand there
    في / على                 one of these words
and may be followed by " ?" where it can be missing. Figures are read by the rule with the lowest rank, then by the
one that matched the fewest nodes.

Longer than most: the notation, its loader and its matcher are one language and change together.
"""

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

from streams.extraction.figures.figure import Figure
from streams.extraction.words.inflect import fold_words
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import LANGUAGES, LEXICON, stems

_RULE_KEYS = frozenset({"id", "measure", "gloss", "pattern", "rank", "part", "example", "counterexample"})
_MEASURES = frozenset(
    [
        "operations",
        "airstrikes",
        "attacks",
        "killed",
        "wounded",
        "captured",
        "kidnapped",
        "escaped",
        "repatriated",
        "sites_destroyed",
        "weapons_destroyed",
        "fighters",
        "detainees",
        "inherited",
    ]
)
_BLOCKERS = frozenset({"kill", "wound", "capture", "kidnap", "escape", "repatriate", "destroy", "seize"})
_KEPT = 1 << 15
"""Entries of a table of what was looked up before."""
_CLAUSE_ENDS = frozenset({";", ":", ".", "!", "?", "\n", "…"})


class RuleError(ValueError):
    """A rule that cannot be read; the message names file, rule and step."""


class StepKind(Enum):
    """What a step of a pattern matches."""

    TAG = "tag"
    FIGURE = "figure"
    GAP = "gap"
    WIDE = "wide"
    WORDS = "words"


_GAPS = (StepKind.GAP, StepKind.WIDE)


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One step of a pattern."""

    kind: StepKind
    names: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    most: int = 0
    is_optional: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with what the rule must read in it, or why it must not."""

    text: str
    claim: tuple[tuple[str, Any], ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A pattern and the measure of the figure in it."""

    id: str
    measure: str
    gloss: str
    steps: tuple[Step, ...]
    rank: int
    is_part: bool
    language: str
    needs: tuple[frozenset[str], ...]
    figure: Step
    examples: tuple[Example, ...]
    counterexamples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that matched: the figure's node, and the nodes from `first` to `last` (exclusive)."""

    rule: Rule
    figure: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule whose first steps matched: the step that failed, and at which node."""

    rule: Rule
    step: int
    node: int


def load_rules(folder: Path = LEXICON) -> tuple[Rule, ...]:
    """All rules of all languages.

    Raises:
        RuleError: an unknown key or measure, a missing gloss, a step that cannot be read, or an id used twice.
    """
    rules: list[Rule] = []
    seen: set[str] = set()
    for language in LANGUAGES:
        for path in sorted((folder / language / "rules").glob("*.toml")):
            for raw in tomllib.loads(path.read_text("utf-8")).get("rule", ()):
                rule = _rule(raw, language, path)
                if rule.id in seen:
                    raise RuleError(f"{path}: rule {rule.id} is there twice")
                seen.add(rule.id)
                rules.append(rule)
    return tuple(rules)


def _rule(raw: dict[str, Any], language: str, path: Path) -> Rule:
    name = raw.get("id", "?")
    unknown = set(raw) - _RULE_KEYS
    if unknown:
        raise RuleError(f"{path}: rule {name}: unknown key {sorted(unknown)[0]!r}")
    for key in ("id", "measure", "gloss", "pattern"):
        if not raw.get(key):
            raise RuleError(f"{path}: rule {name}: missing {key!r}")
    if raw["measure"] not in _MEASURES:
        raise RuleError(f"{path}: rule {name}: unknown measure {raw['measure']!r}")
    steps = tuple(_step(line, f"{path}: rule {name}") for line in raw["pattern"])
    if sum(step.kind is StepKind.FIGURE for step in steps) != 1:
        raise RuleError(f"{path}: rule {name}: a pattern holds exactly one {{count …}}, {{one …}} or {{any …}}")
    if steps[0].kind in _GAPS or steps[0].is_optional:
        raise RuleError(f"{path}: rule {name}: a pattern begins with a word, a tag or a figure")
    return Rule(
        id=name,
        measure=raw["measure"],
        gloss=raw["gloss"],
        steps=steps,
        rank=int(raw.get("rank", 5)),
        is_part=bool(raw.get("part")),
        language=language,
        needs=tuple(step.names for step in steps if step.kind is StepKind.TAG and not step.is_optional),
        figure=next(step for step in steps if step.kind is StepKind.FIGURE),
        examples=tuple(
            Example(
                e["text"], tuple(sorted((k, tuple(v) if isinstance(v, list) else v) for k, v in e["claim"].items()))
            )
            for e in raw.get("example", ())
        ),
        counterexamples=tuple(Example(e["text"], why=e["why"]) for e in raw.get("counterexample", ())),
    )


def _step(line: str, where: str) -> Step:
    text = line.strip()
    is_optional = text.endswith(" ?")
    body = text[:-2].strip() if is_optional else text
    if body.startswith("{") and body.endswith("}"):
        inside = body[1:-1].strip()
        head, _, rest = inside.partition(" ")
        if head in ("count", "one", "any") and "|" not in inside:
            sources = {"count": {"number", "dual", "same"}, "one": {"one"}, "any": {"number", "dual", "same", "one"}}
            return Step(StepKind.FIGURE, frozenset(rest.split()), frozenset(sources[head]), 0, is_optional, text)
        return Step(
            StepKind.TAG, frozenset(part.strip() for part in inside.split("|")), is_optional=is_optional, text=text
        )
    head, _, rest = body.partition(" ")
    if head in ("gap", "wide"):
        if not rest.isdecimal():
            raise RuleError(f"{where}: {line!r}: a gap needs a number of nodes")
        return Step(
            StepKind.GAP if head == "gap" else StepKind.WIDE, most=int(rest), is_optional=is_optional, text=text
        )
    if "{" in body or "}" in body:
        raise RuleError(f"{where}: cannot read the step {line!r}")
    words = frozenset(" ".join(fold_words(part.strip())) for part in body.split(" / "))
    return Step(StepKind.WORDS, words, is_optional=is_optional, text=text)


class RuleBook:
    """Rules, found by what their first step may match."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self.by_id = {rule.id: rule for rule in rules}
        self._by_tag: dict[str, list[Rule]] = defaultdict(list)
        self._by_word: dict[str, list[Rule]] = defaultdict(list)
        self._of_tags: dict[tuple[frozenset[str], str], tuple[Rule, ...]] = {}
        self._of_form: dict[str, tuple[Rule, ...]] = {}
        for rule in rules:
            step = rule.steps[0]
            if step.kind is StepKind.TAG:
                for name in step.names:
                    self._by_tag[name].append(rule)
            elif step.kind is StepKind.FIGURE:
                for kind in step.names:
                    self._by_tag["figure." + kind.split(":")[0]].append(rule)
            else:
                for word in step.names:
                    self._by_word[word.split(" ")[0]].append(rule)

    def matches(self, nodes: Sequence[Node], language: str, near: list[NearMiss] | None = None) -> list[Match]:
        """Every match of every rule of a language in a sentence.

        Args:
            near: where rules that began to match and failed are to be noted, if anywhere.
        """
        found: list[Match] = []
        figures = [(at, node.figure) for at, node in enumerate(nodes) if isinstance(node.figure, Figure)]
        if not figures:
            return found
        figures.reverse()
        here = frozenset().union(*(node.tags for node in nodes))
        reach: dict[Rule, int] = {}
        for at, node in enumerate(nodes):
            for rule in self._candidates(node, language):
                furthest = reach.get(rule)
                if furthest is None:
                    furthest = reach[rule] = _reach(rule, figures, here)
                if at > furthest and near is None:
                    continue
                deepest = [0, at] if near is not None else None
                ended = _match(rule.steps, 0, nodes, at, None, deepest)
                if ended is not None:
                    last, figure = ended
                    if figure is not None:
                        found.append(Match(rule, figure, at, last))
                elif near is not None and deepest is not None:
                    near.append(NearMiss(rule, deepest[0], deepest[1]))
        return found

    def _candidates(self, node: Node, language: str) -> tuple[Rule, ...]:
        """The rules of a language whose first step may match a node; kept by its tags and its word."""
        key = (node.tags, language)
        tagged = self._of_tags.get(key)
        if tagged is None:
            if len(self._of_tags) > _KEPT:
                self._of_tags.clear()
            rules = dict.fromkeys(rule for tag in sorted(node.tags) for rule in self._by_tag.get(tag, ()))
            tagged = self._of_tags[key] = tuple(rule for rule in rules if rule.language == language)
        if node.figure is not None:
            return tagged
        worded = self._of_form.get(node.form)
        if worded is None:
            if len(self._of_form) > _KEPT:
                self._of_form.clear()
            words = sorted(stems(node.form))
            worded = self._of_form[node.form] = tuple(rule for word in words for rule in self._by_word.get(word, ()))
        if not worded:
            return tagged
        return tagged + tuple(rule for rule in worded if rule.language == language and rule not in tagged)


def _reach(rule: Rule, figures: Sequence[tuple[int, Figure]], here: frozenset[str]) -> int:
    """The last node from which a rule may match; -1 where its words or such a figure are nowhere in the sentence.

    Args:
        figures: with their nodes, the last first.
        here: tags of the sentence.
    """
    for names in rule.needs:
        if names.isdisjoint(here):
            return -1
    for at, figure in figures:
        if _counts(rule.figure, figure):
            return at
    return -1


def _match(
    steps: tuple[Step, ...], index: int, nodes: Sequence[Node], at: int, figure: int | None, deepest: list[int] | None
) -> tuple[int, int | None] | None:
    """End node and figure node, where the steps from `index` match from node `at`.

    Args:
        deepest: the furthest step and node that were reached, to be kept up to date if anybody asks.
    """
    if index == len(steps):
        return at, figure
    if deepest is not None and [index, at] > deepest:
        deepest[:] = [index, at]
    step = steps[index]
    if step.kind in _GAPS:
        skipped, here = 0, at
        while True:
            ended = _match(steps, index + 1, nodes, here, figure, deepest)
            if ended is not None:
                return ended
            if here >= len(nodes):
                return None
            if "aside" in nodes[here].tags:
                # "قتل التنظيم، وفق الأمم المتحدة، خمسة": what stands between two commas does not part them.
                here += 1
                continue
            if skipped == step.most or not _may_skip(step, nodes, here):
                return None
            skipped, here = skipped + 1, here + 1
    if at < len(nodes) and _fits(step, nodes[at]):
        ended = _match(steps, index + 1, nodes, at + 1, at if step.kind is StepKind.FIGURE else figure, deepest)
        if ended is not None:
            return ended
    return _match(steps, index + 1, nodes, at, figure, deepest) if step.is_optional else None


def _may_skip(step: Step, nodes: Sequence[Node], at: int) -> bool:
    if at >= len(nodes):
        return False
    node = nodes[at]
    if node.form in _CLAUSE_ENDS and "mark" in node.tags:
        return False
    if step.kind is StepKind.WIDE:
        return not ("say" in node.tags and not node.form.isascii()) and (
            _BLOCKERS.isdisjoint(node.tags) or not any(t.endswith((".verb", ".past")) for t in node.tags)
        )
    if "figure" in node.tags:
        figure = node.figure
        assert isinstance(figure, Figure)
        return figure.source == "one" and figure.kind in ("event", "unknown")
    if node.is_definite and not any(tag.endswith(".verb") for tag in node.tags):
        # "أوقفت الشرطة منذ التفجيرات 106": a definite noun refers back and starts nothing.
        return node.form not in (",", "and", "or")
    return node.form not in (",", "and", "or") and not (_BLOCKERS & node.tags)


def _fits(step: Step, node: Node) -> bool:
    if step.kind is StepKind.TAG:
        return not step.names.isdisjoint(node.tags)
    if step.kind is StepKind.WORDS:
        return _is_word(step.names, node)
    return isinstance(node.figure, Figure) and _counts(step, node.figure)


def _counts(step: Step, figure: Figure) -> bool:
    """Whether a figure is of the classes and sources of a step."""
    if figure.source not in step.sources:
        return False
    if figure.kind in step.names:
        return True
    return figure.noun is not None and f"{figure.kind}:{figure.noun.measure}" in step.names


def _is_word(names: frozenset[str], node: Node) -> bool:
    if "figure" in node.tags:
        return False
    phrases = [entry.head for entry in node.entries if entry.length > 1]
    if phrases:
        # The first word of "عدد الشهداء" is not "عدد".
        return any(_folded(head) in names for head in phrases)
    return node.form in names or not names.isdisjoint(stems(node.form))


@lru_cache(maxsize=1 << 14)
def _folded(head: str) -> str:
    return " ".join(fold_words(head))
