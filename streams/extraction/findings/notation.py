"""Notation: how rules are written, patterns over nodes, one step a line in TOML, that say what a figure counts.

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
"""

import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from streams.extraction.words.inflect import fold_words
from streams.extraction.words.vocabulary import LANGUAGES, LEXICON

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


class RuleError(ValueError):
    """A rule that cannot be read; the message names file, rule and step."""


class StepKind(Enum):
    """What a step of a pattern matches."""

    TAG = "tag"
    FIGURE = "figure"
    GAP = "gap"
    WIDE = "wide"
    WORDS = "words"


GAPS = (StepKind.GAP, StepKind.WIDE)
"""Steps that other nodes may stand in."""


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One step of a pattern.

    Attributes:
        names: words, tags or kinds of figures, of which it matches one.
        phrases: those of its words that are several, each as one; they may stand as words of their own.
    """

    kind: StepKind
    names: frozenset[str] = frozenset()
    phrases: tuple[tuple[frozenset[str], ...], ...] = ()
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
    """A pattern and the measure of the figure in it.

    Attributes:
        needs: tags and words of which it matches nothing without one of each set, beside those that it begins with.
    """

    id: str
    measure: str
    gloss: str
    steps: tuple[Step, ...]
    rank: int
    is_part: bool
    language: str
    needs: frozenset[frozenset[str]]
    figure: Step
    examples: tuple[Example, ...]
    counterexamples: tuple[Example, ...]


@cache
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
    if steps[0].kind in GAPS or steps[0].is_optional:
        raise RuleError(f"{path}: rule {name}: a pattern begins with a word, a tag or a figure")
    return Rule(
        id=name,
        measure=raw["measure"],
        gloss=raw["gloss"],
        steps=steps,
        rank=int(raw.get("rank", 5)),
        is_part=bool(raw.get("part")),
        language=language,
        needs=frozenset(
            step.names.union(*(phrase[0] for phrase in step.phrases))
            for step in steps[1:]
            if step.kind in (StepKind.WORDS, StepKind.TAG) and not step.is_optional
        ),
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
            return Step(
                StepKind.FIGURE,
                frozenset(rest.split()),
                (),
                frozenset(sources[head]),
                is_optional=is_optional,
                text=text,
            )
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
    words = [fold_words(part.strip()) for part in body.split(" / ")]
    phrases = tuple(tuple(frozenset((word,)) for word in phrase) for phrase in words if len(phrase) > 1)
    return Step(StepKind.WORDS, frozenset(map(" ".join, words)), phrases, is_optional=is_optional, text=text)
