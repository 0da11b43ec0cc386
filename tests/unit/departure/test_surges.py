"""Rate alarms: causal, few on noise, and as good as asked on real series."""

import csv
import json
import random
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from streams.departure.policy import RatePolicy, load_policy
from streams.departure.surges import Alarm, alarms
from tests.bench.surges import groups_of, made_up, score, with_policy

MONDAY = date(2016, 1, 4)
Rows = list[tuple[str, date, int]]


def rows_of(region: str, counts: list[int]) -> Rows:
    return [(region, MONDAY + timedelta(weeks=n), count) for n, count in enumerate(counts)]


def real(shared: Path) -> Rows:
    with (shared / "data/weekly_events.csv").open(encoding="utf-8") as f:
        return [(r["region"], date.fromisoformat(r["week"]), int(r["events"])) for r in csv.DictReader(f)]


def scored(shared: Path, found: list[Alarm]) -> dict[str, float]:
    lines = "\n".join(json.dumps({"region": a.region, "week": a.week.isoformat(), "kind": a.kind}) for a in found)
    done = subprocess.run(
        [sys.executable, shared / "score_surges.py", "--json"], input=lines, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def changed(policy: RatePolicy, name: str, factor: float) -> RatePolicy:
    return policy.model_copy(update={name: type(getattr(policy, name))(getattr(policy, name) * factor)})


def test_known_onsets_are_found_fresh_and_quiet_regions_stay_quiet(shared: Path) -> None:
    """At least 6 of 10 onsets fresh, at most 0.3 quiet false alarms a region-year, at least 5 more than by chance."""
    score = scored(shared, alarms(real(shared)))
    assert score["fresh"] >= 6
    assert score["quiet_false_alarms_per_region_year"] <= 0.3
    assert score["excess"] >= 5


@pytest.mark.parametrize("factor", [0.85, 1.15])
@pytest.mark.parametrize(
    "name",
    ["baseline_half_life_weeks", "dispersion_half_life_weeks", "prior_dispersion_events", "sustained_run_weeks"],
)
def test_the_score_does_not_hang_on_a_setting(shared: Path, name: str, factor: float) -> None:
    """Settings a sixth off find all but one onset as fresh, and quiet regions stay as quiet: nothing is tuned to."""
    score = scored(shared, alarms(real(shared), changed(load_policy().rate, name, factor)))
    assert score["fresh"] >= 5
    assert score["quiet_false_alarms_per_region_year"] <= 0.3


def test_rises_in_regions_that_nobody_tuned_to_are_found() -> None:
    """Of made-up rises to 3, 5 and 8 times the rate half are found fresh, with a false alarm in ten region-years."""
    found = score(made_up(100, seed=20260101), with_policy(load_policy().rate), groups_of)
    assert found["all"].found >= 0.5
    assert found["sparse"].found >= 0.3
    assert found["x8"].found >= 0.75
    assert found["all"].false_a_year <= 0.1
    assert found["all"].chance <= 0.02 * found["all"].onsets


def test_cutting_the_future_off_changes_no_earlier_alarm(shared: Path) -> None:
    """Alarms are causal: those of a series up to any week are those of the whole series up to that week."""
    rows = real(shared)
    whole = alarms(rows)
    for week in (60, 101, 133, 140, 190):
        end = MONDAY + timedelta(weeks=week)
        assert alarms([r for r in rows if r[1] <= end]) == [a for a in whole if a.week <= end]


def test_the_order_of_rows_is_of_no_consequence(shared: Path) -> None:
    """A series is a set of weeks."""
    rows = real(shared)
    shuffled = random.Random(5).sample(rows, len(rows))
    assert alarms(shuffled) == alarms(rows)


def test_a_region_is_judged_by_itself(shared: Path) -> None:
    """While somebody reports, adding a region never raises or silences an alarm of another."""
    rows = real(shared)
    reporter = [("ZZ", week, 1) for week in sorted({r[1] for r in rows})]
    alone = [a for r in sorted({r[0] for r in rows}) for a in alarms([x for x in rows if x[0] == r] + reporter)]
    assert Counter(alone) == Counter(alarms(rows + reporter))


@pytest.mark.parametrize("dispersion", [0.3, 1.0])
@pytest.mark.parametrize("mean", [0.05, 0.2, 0.5, 1, 3, 7, 15])
def test_noise_raises_few_alarms(mean: float, dispersion: float) -> None:
    """On stationary negative-binomial noise, at most 0.5 alarms a region-year, lulls included."""
    rng = np.random.default_rng([int(mean * 100), int(dispersion * 10)])
    regions, weeks = 30, 260
    rows: Rows = []
    for region in range(regions):
        counts = rng.poisson(rng.gamma(1 / dispersion, mean * dispersion, size=weeks))
        rows += rows_of(f"R{region}", [int(c) for c in counts])
    assert len(alarms(rows)) / (regions * weeks / 52.18) <= 0.5


def test_a_step_is_alarmed_soon_and_seldom() -> None:
    """A rate that triples raises its first alarm within nine weeks, then at most one in six while it is learnt."""
    rng = np.random.default_rng(3)
    found = alarms(rows_of("R", [int(c) for c in (*rng.poisson(4, 80), *rng.poisson(12, 40))]))
    after = [a for a in found if a.week >= MONDAY + timedelta(weeks=80)]
    assert after[0].kind == "surge"
    assert after[0].week < MONDAY + timedelta(weeks=89)
    assert len(after) <= 40 / 6


def test_a_fall_is_a_lull_and_its_figures_are_given() -> None:
    """A rate that falls to a tenth is a lull, with what was observed, what was expected and how likely it was."""
    rng = np.random.default_rng(4)
    found = alarms(rows_of("R", [int(c) for c in (*rng.poisson(10, 80), *rng.poisson(1, 20))]))
    assert [a.kind for a in found if a.week >= MONDAY + timedelta(weeks=80)][:1] == ["lull"]
    lull = next(a for a in found if a.kind == "lull")
    assert lull.observed < lull.expected
    assert 0 < lull.p < 0.01


def test_an_outage_is_no_lull() -> None:
    """When every region is silent at once, reporting has failed: no lull, and the baseline learns nothing of it."""
    busy, calm = [10, 9, 11, 10, 12] * 16, [3, 4, 2, 3, 3] * 16
    gap, after = [0] * 8, [10, 9, 11, 10, 12]
    rows = rows_of("A", busy + gap + after) + rows_of("B", calm + gap + [3, 4, 2, 3, 3])
    assert alarms(rows) == []
    assert [a.kind for a in alarms(rows_of("A", busy + gap) + rows_of("B", calm + [3] * 8))] == ["lull"]


def test_missing_weeks_are_unreported_not_silent() -> None:
    """A region that is left out for weeks raises no lull."""
    rows = rows_of("A", [10, 9, 11, 10, 12] * 20)
    kept = [r for r in rows if not 60 <= (r[1] - MONDAY).days // 7 < 70] + rows_of("B", [2] * 100)
    assert alarms(kept) == []


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([("A", date(2016, 1, 5), 1)], "no Monday"),
        ([("A", MONDAY, -1)], "-1 events"),
        ([("A", MONDAY, 1), ("A", MONDAY, 2)], "two counts"),
    ],
)
def test_a_malformed_series_is_an_error(rows: Rows, why: str) -> None:
    """What cannot be a weekly count is said, not guessed at."""
    with pytest.raises(ValueError, match=why):
        alarms(rows)


def test_no_series_no_alarm() -> None:
    """Nothing in, nothing out."""
    assert alarms([]) == []
