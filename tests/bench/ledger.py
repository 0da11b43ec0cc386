"""The ledger's speed and memory, against a plain baseline in the same run (`make bench-ledger`).

    python tests/bench/ledger.py [--claims 100000] [--chains 500] [--json FILE]

A hundred thousand honest claims in five hundred chains are put, and every block is settled (the rebuild). Then claims
are added one by one to chains of that ledger, and queries are asked: of settled chains, and right after a claim was
added to the chain, so that its block is settled anew; the same once more with claims that contradict the others. The
baseline does what a ledger without structure would do: for each claim and each query the chain's constraints are drawn
up from scratch and solved by scipy's Bellman-Ford, without a word on who is right.
"""

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import bellman_ford

from schemas import Claim, FigureQuery, Measure
from streams.ledger import Ledger

FIRST = date(2022, 1, 1)
DAYS = 1095
NOW = date(2025, 1, 1)
MEASURES = ("operations", "airstrikes", "killed", "wounded", "captured", "sites_destroyed", "weapons_destroyed")
SCOPES = {"centcom": "us", "sdf": "sdf", "iraq_mod": "iraq", "syria_moi": "syria", "sohr": "sohr", "un": "un"}
COUNTRIES = ("AF", "CD", "EG", "IQ", "LY", "ML", "MZ", "NE", "NG", "PH", "SO", "SY", "TR", "YE")
TARGETS = {
    "adding a claim, mean": (0.5, "ms"),
    "adding a claim, p99": (5.0, "ms"),
    "a query, p99": (5.0, "ms"),
    "rebuild": (60.0, "s"),
    "memory": (1024.0, "MiB"),
}


def chains(count: int) -> Iterator[tuple[str, str, str]]:
    """Measure, attribution and country of so many chains that do not bear on each other."""
    combinations = [(m, a, c) for c in COUNTRIES for a in SCOPES for m in MEASURES]
    if count > len(combinations):
        raise SystemExit(f"at most {len(combinations)} chains")
    yield from combinations[:count]


def history_of(chain: tuple[str, str, str]) -> np.ndarray:
    """What happened in a chain up to each day."""
    rng = random.Random("|".join(chain))
    return np.concatenate([[0], np.cumsum([rng.randrange(3) for _ in range(DAYS)])])


def claims_of(
    rng: random.Random, chain: tuple[str, str, str], count: int, prefix: str, wrong: int = 0
) -> Iterator[Claim]:
    """Tallies of one chain: days, weeks, months, quarters and others, exact or hedged; too high by `wrong`."""
    measure, attribution, country = chain
    happened = history_of(chain)
    for i in range(count):
        first = rng.randrange(DAYS - 1)
        if rng.random() < 0.5:
            day = FIRST + timedelta(days=first)
            first = (day.replace(day=1) - FIRST).days
        last = min(DAYS, first + rng.choice((1, 7, 7, 14, 28, 30, 31, 90, 91, 182, 365)))
        n = int(happened[last] - happened[first]) + wrong
        at_least = rng.random() < 0.2
        yield Claim.model_validate(
            {
                "claim_id": f"{prefix}-{measure}-{attribution}-{country}-{i}",
                "article_id": f"{prefix}-{measure}-{attribution}-{country}-{i}",
                "source": rng.choice(("one", "two", "three")),
                "published_at": (FIRST + timedelta(days=last)).isoformat(),
                "measure": measure,
                "actor": () if attribution in ("sohr", "un") else ("us",),
                "target": "isis",
                "extent": "tally",
                "value": {"low": n, "high": None if at_least else n, "hedge": "at_least" if at_least else "exact"},
                "period": {
                    "start": FIRST + timedelta(days=first),
                    "end": FIRST + timedelta(days=last - 1),
                    "basis": "explicit",
                },
                "regions": (country,),
                "attribution": attribution,
            }
        )


def query_of(rng: random.Random, chain: tuple[str, str, str]) -> FigureQuery:
    """A question about any days of a chain."""
    measure, attribution, country = chain
    first = rng.randrange(DAYS - 1)
    return FigureQuery(
        measure=Measure(measure),
        target="isis",
        regions=(country,),
        start=FIRST + timedelta(days=first),
        end=FIRST + timedelta(days=min(DAYS - 1, first + rng.randrange(1, 200))),
        scope=SCOPES[attribution],
    )


def plain_bounds(claims: list[Claim], query: FigureQuery) -> float:
    """The baseline: all constraints of a chain drawn up and solved from scratch; returns the high."""
    spans = [
        (c.period.start.toordinal(), c.period.end.toordinal() + 1, c.value)
        for c in claims
        if c.period.start and c.period.end
    ]
    marks = sorted({b for s in spans for b in s[:2]} | {query.start.toordinal(), query.end.toordinal() + 1})
    at = {b: i for i, b in enumerate(marks)}
    weight: dict[tuple[int, int], float] = {(i + 1, i): 0.0 for i in range(len(marks) - 1)}
    for start, stop, value in spans:
        u, v = at[start], at[stop]
        if value.high is not None:
            weight[u, v] = min(weight.get((u, v), np.inf), float(value.high))
        weight[v, u] = min(weight.get((v, u), np.inf), -float(value.low or 0))
    rows, columns = zip(*weight, strict=True)
    graph = csr_array((list(weight.values()), (rows, columns)), shape=(len(marks), len(marks)))
    distances = bellman_ford(graph, indices=[at[query.start.toordinal()], at[query.end.toordinal() + 1]])
    return float(distances[0][at[query.end.toordinal() + 1]])


def timed(work: Callable[[], object]) -> float:
    """How long it takes, in milliseconds."""
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def row(name: str, times: list[float]) -> dict[str, float | str]:
    """Mean and 99th percentile of some times, in milliseconds."""
    return {
        "what": name,
        "mean_ms": round(float(np.mean(times)), 3),
        "p99_ms": round(float(np.percentile(times, 99)), 3),
    }


def main() -> int:
    """Run the benchmark and print its table; 1 if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--chains", type=int, default=500)
    parser.add_argument("--added", type=int, default=2_000, help="claims added, and queries asked, one by one")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    options = parser.parse_args()
    rng = random.Random(1)
    named = list(chains(options.chains))
    held = {chain: list(claims_of(rng, chain, options.claims // options.chains, "a")) for chain in named}
    memory_before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ledger = Ledger()
    begun = time.perf_counter()
    for claims in held.values():
        for claim in claims:
            ledger.put(claim.article_id, (claim,))
    put_seconds = time.perf_counter() - begun
    for chain in named:
        ledger.answer(query_of(rng, chain), now=NOW)
    rebuild_seconds = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    adding, settled, renewed, disputing, plain = [], [], [], [], []
    for i in range(options.added):
        chain = rng.choice(named)
        query, other = query_of(rng, chain), query_of(rng, chain)
        settled.append(timed(partial(ledger.answer, query, now=NOW)))
        (claim,) = claims_of(rng, chain, 1, f"b{i}")
        adding.append(timed(partial(ledger.put, claim.article_id, (claim,))))
        renewed.append(timed(partial(ledger.answer, other, now=NOW)))
        if i % 10 == 0:
            plain.append(timed(partial(plain_bounds, held[chain], query)))
            (false,) = claims_of(rng, chain, 1, f"f{i}", wrong=1000)
            ledger.put(false.article_id, (false,))
            disputing.append(timed(partial(ledger.answer, other, now=NOW)))
            ledger.put(false.article_id, ())
            ledger.answer(other, now=NOW)

    rows = [
        row("adding a claim", adding),
        row("a query of a settled chain", settled),
        row("a query right after a claim was added (settles its block)", renewed),
        row("a query right after a false claim was added", disputing),
        row("baseline: a claim or query, from scratch by Bellman-Ford", plain),
    ]
    sys.stdout.write(f"{options.claims} claims in {options.chains} chains, one core\n")
    for line in rows:
        sys.stdout.write(f"  {line['what']:<60} mean {line['mean_ms']:>8} ms   p99 {line['p99_ms']:>8} ms\n")
    sys.stdout.write(
        f"  {'rebuild: put ' + format(put_seconds, '.1f') + ' s, and settle':<60} {rebuild_seconds:>13.1f} s\n"
    )
    sys.stdout.write(
        f"  {'peak memory, of which before the ledger':<60} {memory:>9.0f} MiB   {memory_before / 1024:.0f} MiB\n"
    )
    measured = {
        "adding a claim, mean": float(rows[0]["mean_ms"]),
        "adding a claim, p99": float(rows[0]["p99_ms"]),
        "a query, p99": float(rows[1]["p99_ms"]),
        "rebuild": rebuild_seconds,
        "memory": memory,
    }
    missed = [name for name, (limit, _) in TARGETS.items() if measured[name] > limit]
    for name, (limit, unit) in TARGETS.items():
        sys.stdout.write(
            f"  {name:<40} {measured[name]:>10.3f} {unit:<4} target {limit} {'missed' if name in missed else 'met'}\n"
        )
    if options.json:
        options.json.write_text(json.dumps({"rows": rows, "measured": measured}, indent=1))
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
