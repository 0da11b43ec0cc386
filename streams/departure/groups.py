"""Groups: things by a key, in an order of their own, that note who looks into them.

What is looked into while something is worked out is what it depends on (`workings`); nobody has to list it by hand.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import Any, Generic, TypeVar

T = TypeVar("T")

Look = tuple[str, Hashable]
"""A group by its name, and a key of it."""


class Looks:
    """The looks taken while one thing is worked out; none are noted outside of that."""

    def __init__(self) -> None:
        self.noted: set[Look] | None = None

    def note(self, name: str, key: Hashable) -> None:
        """Note a look."""
        if self.noted is not None:
            self.noted.add((name, key))


class Group(Generic[T]):
    """Things by a key.

    Args:
        name: by which looks are noted.
        order: what the things under one key are sorted by; must not leave two of them equal.
        looks: where looks are noted.
    """

    def __init__(self, name: str, order: Callable[[T], Any], looks: Looks) -> None:
        self.name = name
        self.touched: set[Hashable] = set()
        self._order = order
        self._looks = looks
        self._held: dict[Hashable, dict[Hashable, T]] = {}
        self._sorted: dict[Hashable, tuple[T, ...]] = {}

    def __getitem__(self, key: Hashable) -> tuple[T, ...]:
        """The things under a key, in order; () if there are none."""
        self._looks.note(self.name, key)
        found = self._sorted.get(key)
        if found is None:
            held = self._held.get(key)
            if held is None:
                return ()
            found = self._sorted[key] = tuple(sorted(held.values(), key=self._order))
        return found

    def __contains__(self, key: Hashable) -> bool:
        return key in self._held

    def everything(self) -> Iterable[T]:
        """All things, in no order; not noted, so for whoever asks from outside."""
        return (thing for held in self._held.values() for thing in held.values())

    def put(self, key: Hashable, token: Hashable, thing: T) -> None:
        """Hold a thing under a key; `token` names it for `drop`."""
        self._held.setdefault(key, {})[token] = thing
        self._touch(key)

    def drop(self, key: Hashable, token: Hashable) -> None:
        """Hold it no longer."""
        held = self._held[key]
        del held[token]
        if not held:
            del self._held[key]
        self._touch(key)

    def take_touched(self) -> set[Hashable]:
        """Keys whose things have changed since this was last asked."""
        touched, self.touched = self.touched, set()
        return touched

    def _touch(self, key: Hashable) -> None:
        self._sorted.pop(key, None)
        self.touched.add(key)
