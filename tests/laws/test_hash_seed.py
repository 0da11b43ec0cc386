"""The law: claims do not depend on the order in which the interpreter happens to keep sets."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_claims_are_the_same_whatever_the_hash_seed() -> None:
    """Strings are hashed anew in every process; the bytes that come out are not. Every tenth article is read."""
    articles = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("tests/corpus/articles/*.json"))[::10]
    said = {
        subprocess.run(
            [sys.executable, "-m", "streams.cli", "extract", "streams/demo/articles", *articles],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
    assert said.pop().count(b"\n") > 400
