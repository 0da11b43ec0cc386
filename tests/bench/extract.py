"""Speed, memory and robustness of extraction, and other readers on the same texts (`make bench-extract`).

    python -m tests.bench.extract [--no-peers] [--seconds 20] [--sentences 300] [--json FILE]

Rates are of one core in CPU time, so that work beside it distorts them little; the median of five passes counts. Peers
do a part of the work only: they read numbers or dates. So Marsad's readers of numbers and of dates are run alone on the
same texts, in a process like theirs, and the figures are ratios of the two.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from schemas import Article
from streams.extraction import Extractor, load_profile
from streams.workers.collecting import collect_seldom
from tests.bench import peering
from tests.bench.articles import gold, sentences_of
from tests.bench.cases import Case, dates, numbers, suites
from tests.bench.hostile import PIECES, SIZE, article_of

SHARED = peering.ROOT.parent / "shared"
FOLDERS = {"our own articles": peering.ROOT / "tests" / "corpus" / "articles", "gold articles": SHARED / "corpus"}
TARGETS = {"named": 400, "unnamed": 5000, "memory_mib": 300, "hostile_seconds": 1.0}
_SHORT = 4_000
"""Code points that are read to the last, eight times over too; growth is measured on them."""


@dataclass(frozen=True, slots=True)
class Slow:
    """A hostile article: CPU seconds of a mebibyte, and how many times the time is that eight times the text takes."""

    name: str
    seconds: float
    of_half: float
    growth: float


def say(line: str = "") -> None:
    """Print a line at once: the run takes minutes."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def machine() -> str:
    """What this was measured on."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}, load before the run {load}"


def seconds_of(extractor: Extractor, article: Article) -> float:
    """CPU seconds of one reading, the better of two."""
    times: list[float] = []
    for _ in range(2):
        begun = time.process_time()
        extractor.extract(article)
        times.append(time.process_time() - begun)
    return min(times)


def hostile(extractor: Extractor) -> list[Slow]:
    """All hostile articles, the slowest first."""
    found: list[Slow] = []
    for name, piece in PIECES.items():
        short, long, half, whole = (
            seconds_of(extractor, article_of(piece, size)) for size in (_SHORT, 8 * _SHORT, SIZE // 2, SIZE)
        )
        found.append(Slow(name, whole, half, long / short))
    return sorted(found, key=lambda slow: -slow.seconds)


def sets_of(sentences: int) -> dict[str, tuple[Case, ...]]:
    """What readers are compared on: prose, where only time is taken, and cases with known answers."""
    articles = [article for folder in FOLDERS.values() if folder.is_dir() for article in gold(folder)]
    prose = {
        language: tuple(Case(text) for text in sentences_of(articles, is_arabic=language == "Arabic"))
        for language in ("Arabic", "English")
    }
    return {
        **{
            f"{what} in sentences of articles, {language}": cases[:: max(1, len(cases) // sentences)]
            for what in ("numbers", "dates")
            for language, cases in prose.items()
        },
        **numbers(200),
        **dates(240),
        **suites(SHARED / "suites"),
    }


def compare(sets: dict[str, tuple[Case, ...]], seconds: float) -> dict[str, list[peering.Read]]:
    """What each reader did with each set, Marsad first."""
    compared = {name: [result] for name, result in peering.read("marsad", sets, seconds).items()}
    for peer, languages in peering.PEERS.items():
        try:
            python = peering.environment(peer)
            mine = {name: cases for name, cases in sets.items() if name.endswith(languages)}
            for name, result in peering.read(peer, mine, seconds, python).items():
                compared[name].append(result)
        except subprocess.SubprocessError as error:
            say(f"  {peer}: could not be run here: {error}")
    return compared


def main() -> int:
    """Run the benchmark and print it; 1 if a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--no-peers", action="store_true", help="measure Marsad alone")
    parser.add_argument("--seconds", type=float, default=20.0, help="the most that a peer may take for a set")
    parser.add_argument("--sentences", type=int, default=300, help="sentences of articles that readers are timed on")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    options = parser.parse_args()
    say(f"{datetime.now(UTC):%Y-%m-%d}, {machine()}")

    missed: list[str] = []

    def judge(what: str, value: float, target: float, unit: str, *, is_floor: bool) -> None:
        met = value >= target if is_floor else value <= target
        missed.extend([] if met else [what])
        say(f"  {what:<58} {value:>9.1f} {unit:<11} target {target:g} {'met' if met else 'MISSED'}")

    measured: dict[str, Any] = {}
    for name, folder in FOLDERS.items():
        if not folder.is_dir():
            say(f"{name}: not beside this checkout")
            continue
        command = [sys.executable, "-m", "tests.bench.extracting", str(folder)]
        done = subprocess.run(command, cwd=peering.ROOT, capture_output=True, text=True, check=True)
        one = measured[name] = json.loads(done.stdout)
        named = one["named"]
        say(f"{name}: {named['articles']} of {named['code_points']} code points; start {one['start_seconds']:.1f} s")
        for key, what in (("named", "as they are"), ("unnamed", f"{one['unnamed']['articles']} that never name it")):
            spread = f"{one[key]['slowest']:.0f} to {one[key]['fastest']:.0f}"
            judge(f"{what} (passes {spread})", one[key]["median"], TARGETS[key], "a second", is_floor=True)
        judge("peak memory of the process", one["memory_mib"], TARGETS["memory_mib"], "MiB", is_floor=False)
        after = one["memory_after_hostile_mib"]
        judge("peak memory after two hostile mebibytes too", after, TARGETS["memory_mib"], "MiB", is_floor=False)

    extractor = Extractor(load_profile("isis"))
    collect_seldom()
    slow = hostile(extractor)
    measured["hostile"] = [asdict(one) for one in slow]
    say(f"hostile articles of 1 MiB, {len(slow)} kinds; growth: times as long for eight times the text")
    for kind in slow[:6]:
        say(f"  {kind.name:<40} {kind.seconds:.2f} s, its half {kind.of_half:.2f} s, growth {kind.growth:.1f}")
    judge("the slowest", slow[0].seconds, TARGETS["hostile_seconds"], "s", is_floor=False)
    say(f"  the steepest growth: {max(one.growth for one in slow):.1f}")

    if not options.no_peers:
        say("peers: cases a second of one core, times slower than Marsad's reader of the same, and share right")
        for peer in peering.PEERS:
            say(f"  {peer}: {peering.version_of(peer)}")
        compared = compare(sets_of(options.sentences), options.seconds)
        measured["peers"] = {name: [asdict(read) for read in reads] for name, reads in compared.items()}
        for name, reads in compared.items():
            say(f" {name}")
            for read in reads:
                right = "" if read.right is None else f"right {read.right:.2f} of {read.cases}"
                faults = f", raised on {read.faults}" if read.faults else ""
                ratio = reads[0].a_second / read.a_second
                say(f"  {read.reader:<16} {read.a_second:>9.0f} a second {ratio:>8.2f} x   {right}{faults}".rstrip())

    if options.json:
        options.json.write_text(json.dumps(measured, indent=1))
    say(f"missed: {', '.join(missed)}" if missed else "all targets met")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
