"""`docs/alerts.md` is what real runs give, every loud alert has a verdict, and nine in ten are worth it."""

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from schemas import Alert
from streams.lexicon.names import region_name

ROOT = Path(__file__).resolve().parents[3]
pytestmark = [pytest.mark.slow, pytest.mark.shared]

DIFFERENT_FIGURES = [
    ("ar-006", "ar-007"),
    ("ar-040", "ar-041"),
    ("ar-042", "ar-043"),
    ("en-005", "en-006"),
    ("ar-044", "en-009"),
]
NEAR_DUPLICATES = [
    ("ar-004", "ar-005"),
    ("ar-034", "ar-035"),
    ("ar-036", "ar-037"),
    ("ar-038", "ar-039"),
    ("en-003", "en-004"),
    ("en-020", "en-021"),
]


@cache
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_alerts", ROOT / "docs/write_alerts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def gold_alerts(shared: Path) -> list[Alert]:
    return script().loud(script().runs(shared, region_name)["gold"])


def articles(alert: Alert) -> set[str]:
    return {claim.partition("#")[0] for claim in alert.claims}


def test_the_page_is_what_the_runs_give(shared: Path) -> None:
    """Regenerated and compared; a loud alert without a verdict, or a stale verdict, fails."""
    assert script().page(shared, region_name) == (ROOT / "docs/alerts.md").read_text("utf-8")


def test_every_verdict_is_of_a_loud_alert_and_nine_in_ten_are_worth_it(shared: Path) -> None:
    """Few and right."""
    told = {
        (run, a.kind, a.claims)
        for run, alerts in script().runs(shared, region_name).items()
        for a in script().loud(alerts)
    }
    verdicts = script().verdicts()
    assert set(verdicts) == told
    assert sum(v.worth for v in verdicts.values()) >= 0.9 * len(verdicts)


@pytest.mark.parametrize("pair", DIFFERENT_FIGURES, ids="-".join)
def test_reports_of_one_event_with_different_figures_are_found(shared: Path, pair: tuple[str, str]) -> None:
    """One loud alert names both articles."""
    assert any({*pair} <= articles(a) for a in gold_alerts(shared))


@pytest.mark.parametrize("pair", NEAR_DUPLICATES, ids="-".join)
def test_reprints_wake_nobody(shared: Path, pair: tuple[str, str]) -> None:
    """No loud alert sets one article of a near-duplicate against the other: both stand on each side, or neither."""
    first, second = pair
    for alert in gold_alerts(shared):
        sides: dict[str, set[str]] = {"stated": set(), "established": set()}
        for reference in alert.references:
            sides[reference.role].add(reference.claim_id.partition("#")[0])
        assert not any(first in a and second in b for a in [sides["stated"]] for b in [sides["established"]]) or (
            {first, second} <= sides["stated"] and {first, second} <= sides["established"]
        )
