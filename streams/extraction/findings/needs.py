"""Needs: what a rule cannot match without behind the node that it begins with.

A sentence is gone through from its end, so that of the rules that a node may begin only those are tried that have all
they need behind it. Needs are numbered, and several are one number, a bit each.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.notation import Rule, Step
from streams.extraction.words.inflect import fold_words


class Needs:
    """What rules need behind the node that they begin with: a tag or word of a set, a kind of figure."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        bits: dict[frozenset[str], int] = {}
        self._named: dict[str, int] = defaultdict(int)
        for names in itertools.chain.from_iterable(rule.needs for rule in rules):
            bit = bits.setdefault(names, 1 << len(bits))
            for name in names:
                self._named[name] |= bit
        self._steps: dict[tuple[frozenset[str], frozenset[str]], tuple[int, Step]] = {}
        for step in [rule.figure for rule in rules]:
            self._steps.setdefault((step.names, step.sources), (1 << len(bits) + len(self._steps), step))
        self._heads: dict[str, int] = {}
        self.every = (1 << len(bits) + len(self._steps)) - 1
        self.of = {rule: reduce(or_, [bits[names] for names in rule.needs], self._figure_of(rule)) for rule in rules}

    def _figure_of(self, rule: Rule) -> int:
        # A rule that begins with its figure has it there, and not behind.
        figure = rule.figure
        return 0 if figure is rule.steps[0] else self._steps[figure.names, figure.sources][0]

    def but(self, names: Iterable[str]) -> int:
        """All needs without those that tags, words or headwords meet."""
        met = reduce(or_, [self._named.get(name, 0) for name in names], 0)
        # The same number where they meet none, so that it is known without counting.
        return self.every & ~met if met else self.every

    def of_head(self, head: str) -> int:
        """All needs without those that the headword of a phrase meets."""
        unmet = self._heads.get(head)
        if unmet is None:
            unmet = self._heads[head] = self.but([folded(head)])
        return unmet

    def besides(self, figure: Figure) -> int:
        """All needs without those that a figure meets, by its class and source."""
        return self.every & ~reduce(or_, [bit for bit, step in self._steps.values() if counts(step, figure)], 0)


def counts(step: Step, figure: Figure) -> bool:
    """Whether a figure is of the classes and sources of a step."""
    if figure.source not in step.sources:
        return False
    if figure.kind in step.names:
        return True
    return figure.noun is not None and f"{figure.kind}:{figure.noun.measure}" in step.names


@lru_cache(maxsize=1 << 14)
def folded(head: str) -> str:
    """A headword as steps of rules are written."""
    return " ".join(fold_words(head))
