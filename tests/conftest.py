"""What all tests share: where the gold articles are, which tests are fast, and that nothing is skipped unseen."""

import os
import signal
from pathlib import Path

import pytest

from streams.workers.collecting import collect_seldom

ROOT = Path(__file__).resolve().parents[1]
# Rooms whose tests take milliseconds; the rest start servers, read the whole corpus or run for long.
_FAST = {"unit", "rules", "books", "laws"}
_SLOW_MARKS = {"e2e", "system", "slow"}

# A shell that starts the suite in the background has it ignore SIGINT, and whatever the suite starts would inherit
# that: servers that an interrupt should stop would run on.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# As a worker and a command do; Python's own settings would cost the suite a tenth of its time.
collect_seldom()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold articles, figures and suites beside the checkout."""
    folder = ROOT.parent / "shared"
    if not (folder / "corpus").is_dir():
        pytest.skip("../shared is not beside this checkout: gold articles are not available")
    return folder


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the fast tests, for `make fast`."""
    for item in items:
        # Examples in docstrings stand beside the code and are as fast as it is.
        room = item.path.relative_to(ROOT).parts[1] if item.path.is_relative_to(ROOT / "tests") else "unit"
        marks = {mark.name for mark in item.iter_markers()}
        if room in _FAST and not marks & _SLOW_MARKS:
            item.add_marker("fast")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):  # type: ignore[no-untyped-def]
    """Where FORBID_SKIPS is set, a skipped test has failed: what it needs should have been there."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("FORBID_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
