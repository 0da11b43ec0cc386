"""A name at the top of a module means one thing: a second one would silently take the place of the first."""

import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(path for room in ("schemas", "streams") for path in (ROOT / room).rglob("*.py"))


def given_twice(source: str) -> list[str]:
    """The names that a module assigns more than once at its top level."""
    targets: list[ast.expr] = []
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign):
            targets += statement.targets
        elif isinstance(statement, ast.AnnAssign):
            targets.append(statement.target)
    counts = Counter(target.id for target in targets if isinstance(target, ast.Name))
    return [name for name, count in counts.items() if count > 1]


@pytest.mark.fast
def test_a_second_meaning_is_found() -> None:
    """The check sees a set that is given again further down, with or without its type."""
    assert given_twice("A = {1}\nB = 2\n\ndef f(): return A\n\nA: set[int] = {3}\n") == ["A"]
    assert given_twice("A = 1\nB = A\n") == []


@pytest.mark.fast
def test_no_name_is_given_twice() -> None:
    """No module of ours gives a name of its own a second meaning."""
    assert len(MODULES) > 200
    assert {str(path.relative_to(ROOT)): twice for path in MODULES if (twice := given_twice(path.read_text()))} == {}
