"""Rate alarms on regions that nobody tuned them to: made-up ones, with known onsets (`make bench-surges`).

    python -m tests.bench.surges [--regions 400] [--seed 1]

Every region has 208 weeks of negative-binomial counts: a mean of 0.1 to 15 a week that itself drifts (a random walk
of a twentieth a week), a dispersion of 0.3 or 1, and after the first year up to four rises, at least 40 weeks apart: a
*step* (at once), a *ramp* (over eight weeks) or a *burst* (three weeks), to 3, 5 or 8 times the mean before. Two weeks
in a hundred are missing, for nobody reported, and in a third of the regions three weeks in a row are reported as empty
though they were not. The same alarms are then scored as `score_surges.py` scores them: an onset is found *fresh* by an
alarm in its weeks 0 to 8 and none in the four before it; *chance* is how often that happens at any other place of the
same series; false alarms are episodes outside of the rises and of the fourteen weeks after their onset.

What ships is compared with each of its two detectors alone, with settings far off, and with EARS C3 (Hutwagner et al.,
J. Urban Health 80, 2003), which does best of the peers on the real series. The regions are drawn anew with every seed,
so nothing can be fitted to them.
"""

import argparse
import random
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np

from streams.departure.policy import RatePolicy, load_policy
from streams.departure.surges import alarms

MONDAY = date(2016, 1, 4)
WEEKS, BURN_IN_WEEKS = 208, 52
BEFORE_WEEKS, WINDOW_WEEKS, AFTER_WEEKS = 4, 9, 14
APART_WEEKS = 40
SHAPES = {"step": (0, 14), "ramp": (8, 14), "burst": (0, 3)}
"""Weeks over which it rises, and weeks that it lasts."""
FACTORS = (3.0, 5.0, 8.0)

Rows = list[tuple[str, date, int]]
Method = Callable[[Rows], set[int]]
"""Numbers of the weeks with a surge, for the rows of one region."""


@dataclass(frozen=True, slots=True)
class Onset:
    """A rise: when it begins, how and by how much."""

    week: int
    shape: str
    factor: float


@dataclass(frozen=True, slots=True)
class Region:
    """A made-up series with what is true of it."""

    mean: float
    rows: Rows
    onsets: tuple[Onset, ...]


@dataclass(slots=True)
class Score:
    """What a method found of some onsets, and how often it called where none was."""

    onsets: int = 0
    fresh: int = 0
    chance: float = 0.0
    false: int = 0
    years: float = 0.0
    delays: list[int] = field(default_factory=list)

    @property
    def found(self) -> float:
        """Share of the onsets found fresh."""
        return self.fresh / self.onsets if self.onsets else float("nan")

    @property
    def false_a_year(self) -> float:
        """False alarms a region-year."""
        return self.false / self.years if self.years else float("nan")


def drawn(name: str, rng: random.Random) -> Region:
    """A region with its own mean, dispersion and rises."""
    mean = float(np.exp(rng.uniform(np.log(0.1), np.log(15))))
    size = 1 / rng.choice((0.3, 1.0))
    draws = np.random.default_rng(rng.randrange(2**32))
    onsets, week = [], BURN_IN_WEEKS + rng.randrange(10, 30)
    while week < WEEKS - AFTER_WEEKS:
        onsets.append(Onset(week, rng.choice(sorted(SHAPES)), rng.choice(FACTORS)))
        week += APART_WEEKS + rng.randrange(30)
    drift = np.exp(np.cumsum(draws.normal(0, 0.05, WEEKS)))
    rates = mean * drift / drift[:BURN_IN_WEEKS].mean()
    for onset in onsets:
        rising, lasting = SHAPES[onset.shape]
        for week in range(onset.week, min(WEEKS, onset.week + lasting)):
            share = min(1.0, (week - onset.week + 1) / rising) if rising else 1.0
            rates[week] *= 1 + (onset.factor - 1) * share
    counts = draws.poisson(draws.gamma(size, rates / size))
    if rng.random() < 1 / 3:
        blind = rng.randrange(BURN_IN_WEEKS, WEEKS - 3)
        counts[blind : blind + 3] = 0
    told = [n for n in range(WEEKS) if rng.random() >= 0.02]
    rows = [(name, MONDAY + timedelta(weeks=n), int(counts[n])) for n in told]
    return Region(mean, rows, tuple(onsets))


def with_policy(policy: RatePolicy) -> Method:
    """The detectors that ship, under a policy."""

    def found(rows: Rows) -> set[int]:
        return {(a.week - MONDAY).days // 7 for a in alarms(rows, policy) if a.kind == "surge"}

    return found


def ears_c3(rows: Rows) -> set[int]:
    """EARS C3: three weeks' excess over mean and two deviations of seven weeks, two weeks before."""
    counts = [events for _, _, events in rows]
    found = set()
    excess: list[float] = []
    for i, count in enumerate(counts):
        base = counts[max(0, i - 9) : max(0, i - 2)]
        deviation = max(statistics.pstdev(base), 0.5) if len(base) == 7 else float("inf")
        z = (count - statistics.mean(base)) / deviation if len(base) == 7 else 0.0
        excess.append(max(0.0, z - 1))
        if sum(excess[-3:]) > 2 and len(base) == 7:
            found.add((rows[i][1] - MONDAY).days // 7)
    return found


def score(
    regions: Sequence[Region], method: Method, groups: Callable[[Region, Onset | None], list[str]]
) -> dict[str, Score]:
    """Scores by group of regions and onsets."""
    scores: dict[str, Score] = {}
    for region in regions:
        called = method(region.rows)
        told = [(week - MONDAY).days // 7 for _, week, _ in region.rows]
        weeks = [n for n in told if n >= BURN_IN_WEEKS]

        def hit(week: int, called: set[int] = called) -> int | None:
            if any(n in called for n in range(week - BEFORE_WEEKS, week)):
                return None
            return next((k for k in range(WINDOW_WEEKS) if week + k in called), None)

        spans = [(o.week, o.week + max(AFTER_WEEKS, SHAPES[o.shape][1])) for o in region.onsets]
        quiet = [n for n in weeks if not any(first - BEFORE_WEEKS <= n < last for first, last in spans)]
        tries = [n for n in quiet if not any(first - WINDOW_WEEKS <= n < last for first, last in spans)]
        by_chance = sum(hit(n) is not None for n in tries) / len(tries) if tries else 0.0
        for group in groups(region, None):
            held = scores.setdefault(group, Score())
            off = [n for n in quiet if n in called]
            held.false += sum(i == 0 or n - off[i - 1] > 2 for i, n in enumerate(off))
            held.years += len(quiet) / 52.18
        for onset in region.onsets:
            delay = hit(onset.week)
            for group in groups(region, onset):
                held = scores.setdefault(group, Score())
                held.onsets += 1
                held.chance += by_chance
                if delay is not None:
                    held.fresh += 1
                    held.delays.append(delay)
    return scores


def groups_of(region: Region, onset: Onset | None) -> list[str]:
    """All; sparse (a mean of at most 0.7 a week), middling or busy (over 3); and the onset's shape and size."""
    size = "sparse" if region.mean <= 0.7 else "middling" if region.mean <= 3 else "busy"
    return ["all", size, *((onset.shape, f"x{onset.factor:.0f}") if onset else ())]


def methods() -> dict[str, Method]:
    """What ships, the same with one part left out or one setting far off, and a peer."""
    policy = load_policy().rate

    def but(**fields: float) -> Method:
        return with_policy(policy.model_copy(update=fields))

    return {
        "as it ships": with_policy(policy),
        "single weeks alone": but(sustained_run_weeks=10**9),
        "sustained change alone": but(single_week_tail=0.0),
        "half-life 26 weeks": but(baseline_half_life_weeks=26),
        "sustained in 156 weeks": but(sustained_run_weeks=156),
        "sustained in 624 weeks": but(sustained_run_weeks=624),
        "EARS C3": ears_c3,
    }


def made_up(count: int, seed: int) -> list[Region]:
    """So many regions of a seed."""
    rng = random.Random(seed)
    return [drawn(f"region-{number}", rng) for number in range(count)]


def main() -> int:
    """Print shares found fresh by kind of region and of onset; then of all by chance, false alarms, and the delay."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--regions", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    regions = made_up(options.regions, options.seed)
    columns = ["all", "sparse", "middling", "busy", *sorted(SHAPES), *(f"x{f:.0f}" for f in FACTORS)]
    out = sys.stdout
    out.write("".join(name.ljust(24 if name == "method" else 9) for name in ("method", *columns, "chance", "false")))
    out.write("delay\n")
    for name, method in methods().items():
        scores = score(regions, method, groups_of)
        every = scores["all"]
        shares = [f"{scores[column].found:.2f}" for column in columns]
        rest = [f"{every.chance / every.onsets:.2f}", f"{every.false_a_year:.2f}"]
        out.write(name.ljust(24) + "".join(cell.ljust(9) for cell in (*shares, *rest)))
        out.write(f"{statistics.median(every.delays)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
