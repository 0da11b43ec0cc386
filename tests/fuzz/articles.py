"""The fuzzer of articles: atheris grows inputs that reach new code, and every promise of `invariants.py` is checked.

    python -m tests.fuzz.articles [--seconds 60] [--runs N] [--folder .fuzz] [--seed 1]

What it learns stays in the folder, so that the next run begins where this one ended; an input that breaks a promise is
written there as `crash-…` (`timeout-…` if it took too long), and read again by naming it:

    python -m tests.fuzz.articles --again .fuzz/crash-…
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_MOST_BYTES = 768
_MOST_SECONDS = 10
_MOST_MIB = 2048


def watched_check() -> Callable[[bytes], None]:
    """The check of all promises; what it checks is imported here, so that the fuzzer sees where the code goes."""
    import atheris

    with atheris.instrument_imports(include=["schemas", "streams"]):
        from streams.extraction import Extractor, load_profile
        from tests.fuzz.inputs import input_of
        from tests.fuzz.invariants import check_article, check_readings, check_record

    extractor = Extractor(load_profile("isis"))

    def check(data: bytes) -> None:
        meant = input_of(data)
        if isinstance(meant, bytes):
            check_record(extractor, meant)
        else:
            check_article(extractor, meant)
            check_readings(meant.body, meant.published_at.isoformat())

    return check


def main() -> None:
    """Fuzz for a time or a number of inputs, or read one input again; leaves with 77 if a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--runs", type=int, default=-1, help="inputs at most; -1 for as many as the time allows")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=ROOT / ".fuzz")
    parser.add_argument("--again", type=Path, help="an input that broke a promise")
    options = parser.parse_args()
    check = watched_check()
    if options.again:
        check(options.again.read_bytes())
        return
    import atheris

    from tests.fuzz.inputs import seeds

    learnt = options.folder / "learnt"
    learnt.mkdir(parents=True, exist_ok=True)
    if not any(learnt.iterdir()):
        for number, seed in enumerate(seeds(ROOT / "tests" / "corpus" / "articles")):
            (learnt / f"seed-{number:03}").write_bytes(seed)
    arguments = {
        "max_total_time": options.seconds,
        "runs": options.runs,
        "seed": options.seed,
        "max_len": _MOST_BYTES,
        "timeout": _MOST_SECONDS,
        "rss_limit_mb": _MOST_MIB,
        "artifact_prefix": f"{options.folder}/",
        "print_final_stats": 1,
    }

    atheris.Setup([sys.argv[0], *(f"-{name}={value}" for name, value in arguments.items()), str(learnt)], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
