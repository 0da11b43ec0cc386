"""One extracting process: its speed and its memory, measured from within and printed as JSON.

    python -m tests.bench.extracting FOLDER

It reads all articles of a folder over and over, as a worker does, so that its memory is a worker's: the interpreter,
the tables of words and places, and one article at a time.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from schemas import Article
from streams.extraction import Extractor, load_profile
from streams.workers.collecting import collect_seldom
from tests.bench.articles import gold, without_the_name
from tests.bench.hostile import article_of

_PASSES = 5
_FEW_SECONDS = 0.5


def rate(extractor: Extractor, articles: Sequence[Article]) -> dict[str, float]:
    """Articles a second of one core: the median of some passes, and the slowest and the fastest."""
    for article in articles:
        extractor.extract(article)
    rates: list[float] = []
    for _ in range(_PASSES):
        read, begun = 0, time.process_time()
        while time.process_time() - begun < _FEW_SECONDS:
            for article in articles:
                extractor.extract(article)
            read += len(articles)
        rates.append(read / (time.process_time() - begun))
    return {
        "articles": len(articles),
        "code_points": round(statistics.mean(len(article.body) for article in articles)),
        "median": statistics.median(rates),
        "slowest": min(rates),
        "fastest": max(rates),
    }


def main() -> None:
    """Measure and print."""
    begun = time.process_time()
    extractor = Extractor(load_profile("isis"))
    start_seconds = time.process_time() - begun
    collect_seldom()
    articles = gold(Path(sys.argv[1]))
    named = rate(extractor, articles)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    unnamed = rate(extractor, without_the_name(extractor, articles))
    extractor.extract(article_of("مقتل 5 من عناصر داعش في حمص. "))
    extractor.extract(article_of("1,"))
    worst = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump(
        {
            "start_seconds": start_seconds,
            "named": named,
            "unnamed": unnamed,
            "memory_mib": memory,
            "memory_after_hostile_mib": worst,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
