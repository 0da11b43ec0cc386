"""Workings: what rules make of groups, done again only where something that they looked into has changed.

A rule works out things from one key of its source, looking into whatever groups it needs, and puts them into another
group, which later rules may work from. So the rules are written as if everything were worked out anew, and their sum
is that (tests/laws compares); what is spared is only work whose every input is the same. The idea is that of
incremental build systems with dependencies found while building (Mokhov, Mitchell and Peyton Jones, "Build systems à
la carte", Proc. ACM Program. Lang. 2, ICFP, 2018: "suspending, verifying traces").
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from streams.departure.groups import Look
from streams.departure.policy import Policy
from streams.departure.view import View

Made = tuple[Hashable, Any]
"""A thing that a rule makes, with the key that it belongs under."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Works out things of `into` from each key of `source`; looks only into groups that earlier rules fill.

    Attributes:
        goes_on: whether `work` is also given what it made for the key the last time, to spare itself what is the same.
    """

    source: str
    into: str
    work: Callable[..., Iterable[Made]]
    goes_on: bool = False


_Unit = tuple[int, Hashable]
"""A rule's number, and a key of its source."""


class Workings:
    """What the rules have made of a view, and what for."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._made: dict[_Unit, list[Made]] = {}
        self._looked: dict[_Unit, set[Look]] = {}
        self._lookers: dict[Look, set[_Unit]] = defaultdict(set)

    def renew(self, view: View, policy: Policy) -> None:
        """Bring all that the rules make up to the view's groups."""
        due: list[set[Hashable]] = [set() for _ in self._rules]
        for name in tuple(view.groups):
            self._call(view, name, due)
        for number, rule in enumerate(self._rules):
            source = view.groups[rule.source]
            for key in due[number]:
                made = self._work((number, key), rule, view, policy) if key in source else []
                self._put(view, rule.into, (number, key), made)
            self._call(view, rule.into, due)

    def _call(self, view: View, name: str, due: list[set[Hashable]]) -> None:
        """Make due what works from, or has looked into, what has changed in a group."""
        touched = view.groups[name].take_touched()
        if not touched:
            return
        for number, rule in enumerate(self._rules):
            if rule.source == name:
                due[number] |= touched
        for key in touched:
            for number, of in self._lookers.get((name, key), ()):
                due[number].add(of)

    def _work(self, unit: _Unit, rule: Rule, view: View, policy: Policy) -> list[Made]:
        view.looks.noted = noted = set()
        try:
            before = (self._made.get(unit, ()),) if rule.goes_on else ()
            made = list(rule.work(unit[1], view, policy, *before))
        finally:
            view.looks.noted = None
        noted.discard((rule.source, unit[1]))
        self._note(unit, noted)
        return made

    def _note(self, unit: _Unit, noted: set[Look]) -> None:
        before = self._looked.get(unit, set())
        for look in before - noted:
            self._lookers[look].discard(unit)
            if not self._lookers[look]:
                del self._lookers[look]
        for look in noted - before:
            self._lookers[look].add(unit)
        if noted:
            self._looked[unit] = noted
        else:
            self._looked.pop(unit, None)

    def _put(self, view: View, into: str, unit: _Unit, made: list[Made]) -> None:
        """Replace what a unit had made; what is equal stays the same object, and touches nothing."""
        if not made:
            self._forget_if_gone(unit, view)
        before = self._made.get(unit, [])
        if before == made:
            return
        group = view.groups[into]
        kept: list[Made] = []
        for place in range(max(len(before), len(made))):
            old = before[place] if place < len(before) else None
            new = made[place] if place < len(made) else None
            if old is not None and old == new:
                kept.append(old)
                continue
            if old is not None:
                group.drop(old[0], (unit, place))
            if new is not None:
                group.put(new[0], (unit, place), new[1])
                kept.append(new)
        if kept:
            self._made[unit] = kept
        else:
            del self._made[unit]

    def _forget_if_gone(self, unit: _Unit, view: View) -> None:
        """A unit whose key is gone looks into nothing any more."""
        number, key = unit
        if key not in view.groups[self._rules[number].source]:
            self._note(unit, set())
