"""The laws: a process that extracts stays small, its tables included, and leaves nothing for the collector to find."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile

_MOST_MIB = 300
_READ = """
from pathlib import Path
from schemas import Article
from streams.extraction import Extractor, load_profile
extractor = Extractor(load_profile("isis"))
for path in sorted(Path("streams/demo/articles").glob("*.json")):
    assert extractor.extract(Article.parse(path.read_bytes())).claims
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells a process its peak this way")
def test_an_extracting_process_stays_small() -> None:
    """The peak of one that reads the demo's articles."""
    peak = subprocess.run([sys.executable, "-c", _READ], capture_output=True, text=True, check=True).stdout
    assert int(peak) / 1024 <= _MOST_MIB


def test_what_was_read_is_gone_with_its_article() -> None:
    """No circle of references keeps an article's nodes until the collector comes, or fills the cache meanwhile."""
    extractor = Extractor(load_profile("isis"))
    articles = [Article.parse(path.read_bytes()) for path in sorted(Path("streams/demo/articles").glob("*.json"))[:8]]
    for article in articles:
        assert extractor.extract(article).claims
    gc.collect()
    gc.disable()
    try:
        for article in articles:
            extractor.extract(article)
        assert gc.collect() == 0
    finally:
        gc.enable()
