"""Who is refused when some claims are false: 1% and 5% planted among 300, 1,000 and 3,000 honest ones.

    python -m tests.bench.ledger_stress [--json FILE] [--only COUNT:PERCENT ...] [--seeds N]

For each mix, over several seeds, it prints how many claims were refused or contested, how many of the refused ones are
honest, and how many of the false ones lie outside what the honest ones imply and were refused. First come, first kept
refused 349 honest claims of 405 in a trial of this kind.
"""

import argparse
import json
import random
import sys
import time
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

from schemas import Claim, FigureQuery, StatementStatus
from streams.ledger import Ledger
from tests.laws.histories import FIRST, hedged, random_history, tally

DAYS = 1095
NOW = date(2027, 1, 31)
MIXES = tuple((count, percent) for count in (300, 1000, 3000) for percent in (1, 5))
REGIONS = ("IQ", "SY", "IQ,SY", "SY-DY", "SY-HA", "IQ-KI")


@dataclass(frozen=True)
class Outcome:
    """What became of one mix; counts of claims, shares as ratios, time in seconds."""

    honest: int
    percent: int
    false: int
    outside: int
    refused: int
    refused_honest: int
    outside_refused: int
    outside_contested: int
    contested_honest: int
    seconds: float

    @property
    def honest_share(self) -> float:
        """Share of the refused claims that are honest."""
        return self.refused_honest / self.refused if self.refused else 0.0

    @property
    def caught_share(self) -> float:
        """Share of the false claims outside the implied bounds that were refused."""
        return self.outside_refused / self.outside if self.outside else 1.0

    @property
    def is_missed(self) -> bool:
        """Whether more than 1 in 5 refused are honest, or fewer than 90% of the false ones outside are refused."""
        return self.honest_share > 0.2 or self.caught_share < 0.9


def window_of(rng: random.Random) -> tuple[date, date]:
    """A window as bodies publish them: months above all, weeks, quarters, half-years, years to date, and others."""
    month = rng.randrange(DAYS // 31)
    start = date(FIRST.year + month // 12, month % 12 + 1, 1)
    kind = rng.random()
    if kind < 0.45:
        span = 1
    elif kind < 0.6:
        start, span = date(start.year, (start.month - 1) // 3 * 3 + 1, 1), 3
    elif kind < 0.65:
        start, span = date(start.year, (start.month - 1) // 6 * 6 + 1, 1), 6
    elif kind < 0.75:
        start, span = date(start.year, 1, 1), start.month
    elif kind < 0.9:
        monday = FIRST + timedelta(days=rng.randrange(DAYS - 7) // 7 * 7)
        return monday, monday + timedelta(days=6)
    else:
        first = rng.randrange(DAYS - 61)
        return FIRST + timedelta(days=first), FIRST + timedelta(days=first + rng.randrange(3, 60))
    last = start.month - 1 + span
    end = date(start.year + last // 12, last % 12 + 1, 1) - timedelta(days=1)
    return start, min(end, FIRST + timedelta(days=DAYS - 1))


def mixture(honest: int, percent: int, seed: int) -> tuple[list[Claim], list[Claim]]:
    """Honest claims, and false ones: a true window with a count off by a fifth to double."""
    rng = random.Random(seed)
    history = random_history(rng, DAYS)
    told: list[Claim] = []
    false: list[Claim] = []
    for i in range(honest + honest * percent // 100):
        regions, window = rng.choice(REGIONS), window_of(rng)
        count = history.count(regions, *window)
        source = rng.choice(("centcom.mil", "rudaw.net", "shafaq.com", "npasyria.com"))
        attribution = rng.choice(("centcom", None))
        if i < honest:
            value = hedged(rng, count)
            told.append(tally(f"c{i}", regions, window, value, source=source, attribution=attribution))
            continue
        off = max(2, round(count * rng.choice((0.2, 0.5, 1.0))))
        wrong = count + off if count < off or rng.random() < 0.5 else count - off
        value = {"low": wrong, "high": wrong, "hedge": "exact"}
        false.append(tally(f"f{i}", regions, window, value, source=f"outlet {i}", attribution=attribution))
    return told, false


def trial(honest: int, percent: int, seed: int = 1) -> Outcome:
    """Settle one mix and count."""
    told, false = mixture(honest, percent, seed)
    truth = Ledger()
    for claim in told:
        truth.put(claim.article_id, (claim,))
    outside = {c.claim_id for c in false if not _is_allowed(truth, c)}
    ledger = Ledger()
    begun = time.perf_counter()
    for claim in [*told, *false]:
        ledger.put(claim.article_id, (claim,))
    statements = ledger.assess(NOW).statements
    seconds = time.perf_counter() - begun
    refused = {s.claim.claim_id for s in statements if s.status is StatementStatus.DISPUTED}
    contested = {s.claim.claim_id for s in statements if s.status is StatementStatus.CONTESTED}
    wrong = {c.claim_id for c in false}
    return Outcome(
        honest=honest,
        percent=percent,
        false=len(false),
        outside=len(outside),
        refused=len(refused),
        refused_honest=len(refused - wrong),
        outside_refused=len(refused & outside),
        outside_contested=len(contested & outside),
        contested_honest=len(contested - wrong),
        seconds=round(seconds, 1),
    )


def _is_allowed(truth: Ledger, claim: Claim) -> bool:
    assert claim.period.start is not None
    assert claim.period.end is not None
    answer = truth.answer(
        FigureQuery(
            measure=claim.measure,
            target=claim.target,
            regions=claim.regions,
            start=claim.period.start,
            end=claim.period.end,
            scope="us",
        ),
        now=NOW,
    )
    low, high = claim.value.low or 0, claim.value.high
    return (answer.high is None or low <= answer.high) and (high is None or answer.low <= high)


def main() -> int:
    """Run the mixes and print one line each; 1 if any seed misses the target at 3,000 and 1%."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", help="mixes as COUNT:PERCENT")
    parser.add_argument("--seeds", type=int, default=10, help="how many mixtures of each kind")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    options = parser.parse_args()
    mixes = [tuple(map(int, m.split(":"))) for m in options.only] if options.only else list(MIXES)
    outcomes = []
    for honest, percent in mixes:
        trials = [trial(honest, percent, seed) for seed in range(1, options.seeds + 1)]
        outcomes += trials
        outside = sum(o.outside for o in trials)
        refused = sum(o.refused for o in trials)
        refused_honest = sum(o.refused_honest for o in trials)
        caught = sum(o.outside_refused for o in trials)
        sys.stdout.write(
            f"{honest:>5} honest, {percent}% false, {len(trials)} seeds: {outside:>4} outside the bounds; "
            f"refused {refused:>4}, of them honest {refused_honest / max(refused, 1):.0%} "
            f"(worst seed {max(o.honest_share for o in trials):.0%}); outside refused {caught / max(outside, 1):.0%} "
            f"(worst {min(o.caught_share for o in trials):.0%}), contested "
            f"{sum(o.outside_contested for o in trials) / max(outside, 1):.0%}; "
            f"honest contested {sum(o.contested_honest for o in trials)}; "
            f"{sum(o.seconds for o in trials) / len(trials):.1f} s each\n"
        )
        sys.stdout.flush()
    if options.json:
        options.json.write_text(json.dumps([asdict(o) for o in outcomes], indent=1))
    return int(any(o.is_missed for o in outcomes if (o.honest, o.percent) == (3000, 1)))


if __name__ == "__main__":
    sys.exit(main())
