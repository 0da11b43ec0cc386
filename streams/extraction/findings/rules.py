"""Rules: which of them match a sentence; `notation` says how they are written."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.clauses import opens_clause
from streams.extraction.findings.needs import Needs, counts, folded
from streams.extraction.findings.notation import GAPS, Rule, Step, StepKind
from streams.extraction.words.nodes import Node
from streams.extraction.words.phrases import QUOTES
from streams.extraction.words.row import Row, figures_in
from streams.extraction.words.vocabulary import stems

_BLOCKERS = frozenset({"kill", "wound", "capture", "kidnap", "escape", "repatriate", "destroy", "seize"})
_KEPT = 1 << 15
"""Entries of a table of what was looked up before."""
_VERBS = frozenset({".verb", ".past"})
_TAG, _WORDS, _FIGURE = StepKind.TAG, StepKind.WORDS, StepKind.FIGURE
_GAP, _WIDE = GAPS
"""By names of their own: to look up a member of an enumeration takes as long as the rest of `_fits`."""
_CLAUSE_ENDS = frozenset({";", ":", ".", "!", "?", "\n", "…"})


class Match(NamedTuple):
    """A rule that matched: the figure's node, and the nodes from `first` to `last` (exclusive).

    A named tuple, like all that is made by the dozen for an article: a frozen dataclass takes twice as long.
    """

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


class _Known(NamedTuple):
    """What a node is to rules: those that its tags and its word may begin, with their needs, and all needs but its own.

    Needs are numbered, and several are one number, a bit each.
    """

    begins: tuple[tuple[Rule, int], ...]
    unmet: int


class RuleBook:
    """Rules, found by what their first step may match."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self.by_id = {rule.id: rule for rule in rules}
        self._by_tag: dict[str, list[Rule]] = defaultdict(list)
        self._by_word: dict[str, list[Rule]] = defaultdict(list)
        self._known: dict[str, dict[tuple[frozenset[str], str], _Known]] = defaultdict(dict)
        self._counted: dict[tuple[frozenset[str], str, str, str, str], _Known] = {}
        self._needs = Needs(rules)
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
        if not figures_in(nodes):
            return found
        begun = self._begun(nodes, language) if near is None else self._beginning(nodes, language)
        for at, rules in begun:
            for rule in rules:
                deepest = [0, at] if near is not None else None
                # A tag that begins a rule is there, or the rule were no candidate.
                begins = rule.steps[0].kind is _TAG
                ended = _match(rule.steps, begins, nodes, at + begins, None, deepest)
                if ended is not None:
                    last, figure = ended
                    if figure is not None:
                        found.append(Match(rule, figure, at, last))
                elif near is not None and deepest is not None:
                    near.append(NearMiss(rule, deepest[0], deepest[1]))
        return found

    def _beginning(self, nodes: Sequence[Node], language: str) -> list[tuple[int, list[Rule]]]:
        """The rules that the nodes of a sentence may begin, with their nodes."""
        return [(at, [rule for rule, _ in self._look_up(node, language).begins]) for at, node in enumerate(nodes)]

    def _begun(self, nodes: Sequence[Node], language: str) -> list[tuple[int, list[Rule]]]:
        """Those of them that have all they need behind the node that they begin with: one in ten.

        It is gone through from the end, so that what stands behind a node is known when it is come to; behind the last
        figure no rule begins.
        """
        row = nodes if type(nodes) is Row else Row(nodes)
        needs, every = self._needs, self._needs.every
        kept = list(map(self._known[language].get, zip(row.borne, row.spelt, strict=True)))
        for at, figure in row.figures:
            kept[at] = self._of_figure(row[at], figure, language)
        found: list[tuple[int, list[Rule]]] = []
        missing, last = every, row.figures[-1][0]
        for at in range(len(row) - 1, -1, -1):
            begins, unmet = kept[at] or self._look_up(row[at], language)
            if begins and at <= last:
                rules = [rule for rule, needed in begins if not needed & missing]
                if rules:
                    found.append((at, rules))
            if unmet is not every:
                missing &= unmet
            node = row[at]
            if node.last - node.first > 1 and node.entries and node.figure is None:
                # Steps of rules may ask for the headword of a phrase.
                for entry in node.entries:
                    missing &= needs.of_head(entry.head)
        found.reverse()
        return found

    def _of_figure(self, node: Node, figure: Figure, language: str) -> _Known:
        """What a figure is to rules: only those begin with it whose figure it may be."""
        key = (node.tags, language, figure.kind, figure.source, figure.noun.measure if figure.noun is not None else "")
        known = self._counted.get(key)
        if known is None:
            if len(self._counted) > _KEPT:
                self._counted.clear()
            begins, unmet = self._look_up(node, language)
            begun = [(rule, needed) for rule, needed in begins if _fits(rule.steps[0], [node], 0)]
            known = self._counted[key] = _Known(tuple(begun), unmet & self._needs.besides(figure))
        return known

    def _look_up(self, node: Node, language: str) -> _Known:
        """What a node is to rules, kept by its tags and its word; a figure is no word."""
        table = self._known[language]
        tags, form = key = (node.tags, node.form if node.figure is None else "")
        if key not in table:
            if len(table) > _KEPT:
                table.clear()
            words = sorted(stems(form)) if form else []
            rules = [rule for tag in sorted(tags) for rule in self._by_tag.get(tag, ())]
            rules += [rule for word in words for rule in self._by_word.get(word, ())]
            begins = [rule for rule in dict.fromkeys(rules) if rule.language == language]
            begun = tuple([(rule, self._needs.of[rule]) for rule in begins])
            table[key] = _Known(begun, self._needs.but((*tags, *words)))
        return table[key]


def _match(
    steps: tuple[Step, ...], index: int, nodes: Sequence[Node], at: int, figure: int | None, deepest: list[int] | None
) -> tuple[int, int | None] | None:
    """End node and figure node, where the steps from `index` match from node `at`.

    Args:
        deepest: the furthest step and node that were reached, to be kept up to date if anybody asks.
    """
    while index < len(steps):
        if deepest is not None and [index, at] > deepest:
            deepest[:] = [index, at]
        step = steps[index]
        index += 1
        kind = step.kind
        if kind is _GAP or kind is _WIDE:
            return _match_behind_gap(step, steps, index, nodes, at, figure, deepest)
        if at < len(nodes) and (length := _fits(step, nodes, at)):
            here = at if kind is _FIGURE else figure
            if not step.is_optional:
                at, figure = at + length, here
            elif (ended := _match(steps, index, nodes, at + length, here, deepest)) is not None:
                return ended
        elif not step.is_optional:
            return None
    return at, figure


def _match_behind_gap(
    gap: Step,
    steps: tuple[Step, ...],
    index: int,
    nodes: Sequence[Node],
    at: int,
    figure: int | None,
    deepest: list[int] | None,
) -> tuple[int, int | None] | None:
    """What `_match` gives for the steps behind a gap that begins at node `at`, as near as they match."""
    skipped = 0
    # Where nobody asks how far a rule went, a node that the next step does not fit needs no trying.
    following = steps[index] if deepest is None and index < len(steps) else None
    if following is not None and (following.is_optional or following.kind is _GAP or following.kind is _WIDE):
        following = None
    while True:
        if following is None or (at < len(nodes) and _fits(following, nodes, at)):
            if gap.kind is _WIDE and opens_clause(nodes, at):
                return None
            ended = _match(steps, index, nodes, at, figure, deepest)
            if ended is not None:
                return ended
        if at >= len(nodes):
            return None
        node = nodes[at]
        if "aside" in node.tags or node.form in QUOTES:
            # "قتل التنظيم، وفق الأمم المتحدة، خمسة": what stands between two commas does not part them.
            at += 1
            continue
        if skipped == gap.most or not _may_skip(gap, node):
            return None
        # An Arabic verb stands first: where it was, on the way to its object, is told by no word between.
        is_where = figure is None and not node.form.isascii() and (node.place is not None or node.form in _LEADING)
        skipped, at = skipped + (not is_where), at + 1


_LEADING = frozenset({"علي", "قرب", "عند", "بالقرب", "قريه", "بلده", "منطقه", "ريف", "بريف"})
"""What leads a place on the way to the object of a verb."""
_JOINTS = frozenset({",", "and", "or", "while", "whereas"})
"""Behind these a gap does not go on: another clause, or another thing counted."""


def _may_skip(step: Step, node: Node) -> bool:
    if node.form in _CLAUSE_ENDS and "mark" in node.tags:
        return False
    if step.kind is _WIDE:
        return not ("say" in node.tags and not node.form.isascii()) and (
            _BLOCKERS.isdisjoint(node.tags) or _VERBS.isdisjoint(node.tags)
        )
    if "figure" in node.tags:
        figure = node.figure
        assert isinstance(figure, Figure)
        return figure.source == "one" and figure.kind in ("event", "unknown")
    if node.is_definite and ".verb" not in node.tags:
        # "أوقفت الشرطة منذ التفجيرات 106": a definite noun refers back and starts nothing.
        return node.form not in (",", "and", "or")
    return node.form not in _JOINTS and not (_BLOCKERS & node.tags)


def _fits(step: Step, nodes: Sequence[Node], at: int) -> int:
    """How many nodes from there are a step: none, one, or as many as there are words of one of its phrases."""
    kind, node = step.kind, nodes[at]
    if kind is _TAG:
        return not step.names.isdisjoint(node.tags)
    if kind is _WORDS:
        return _is_word(step.names, node) or (bool(step.phrases) and _words_of(step.phrases, nodes, at))
    return node.figure is not None and counts(step, node.figure)


def _words_of(phrases: tuple[tuple[frozenset[str], ...], ...], nodes: Sequence[Node], at: int) -> int:
    """How many words the phrase has that stands there word by word, unknown to the lexicon as a whole."""
    for phrase in phrases:
        if at + len(phrase) <= len(nodes) and all(map(_is_word, phrase, nodes[at : at + len(phrase)])):
            return len(phrase)
    return 0


def _is_word(names: frozenset[str], node: Node) -> bool:
    if "figure" in node.tags:
        return False
    for entry in node.entries:
        if entry.length > 1:
            # The first word of "عدد الشهداء" is not "عدد".
            return any(folded(phrase.head) in names for phrase in node.entries if phrase.length > 1)
    return node.form in names or not names.isdisjoint(stems(node.form))
