"""Third-party cases for numbers and dates are read right, to a floor that only rises."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from streams.extraction.readings import read_case

FLOORS = {
    "numbers": {"all": 0.98, "ms-recognizers-ar": 0.90, "duckling-ar": 1.0},
    "dates": {"all": 0.96, "ms-recognizers-ar": 0.83, "duckling-ar": 0.91},
}
"""Share of cases with the right value. Elsewhere, and in what is not named here, everything is right."""


@pytest.mark.parametrize("name", ["numbers", "dates"])
@pytest.mark.shared
def test_values_meet_the_floor(shared: Path, name: str) -> None:
    """The share of right values, as the shared scorer counts them, is at least the floor of each suite."""
    suite = shared / "suites" / f"{name}.jsonl"
    cases = [json.loads(line) for line in suite.read_text("utf-8").splitlines() if line.strip()]
    readings = "\n".join(json.dumps(read_case(case), ensure_ascii=False) for case in cases)
    scorer = [sys.executable, str(shared / "score_readings.py"), str(suite)]
    scored = subprocess.run(scorer, input=readings, capture_output=True, text=True, check=True)
    shares = {
        line.split()[0]: float(line.split()[5]) for line in scored.stdout.splitlines() if line.split()[1] == "all"
    }
    assert len(shares) > 3
    for name_of_suite, share in shares.items():
        assert share >= FLOORS[name].get(name_of_suite, 1.0), scored.stdout
