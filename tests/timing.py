"""How long work takes, asked so that a busy machine fails no test, and a square of the length still does."""

import gc
import time
from collections.abc import Callable
from typing import Final

Work = Callable[[], object]
_TRIES: Final = 5
_LEAST: Final = 0.01
"""Shorter times, in seconds, say nothing about growth."""


def seconds(work: Work) -> float:
    """Processor seconds of one run."""
    # The collector's own passes grow with all that a process holds, which is not what is measured.
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()


def takes_at_most(limit: float, work: Work) -> bool:
    """Whether one of a few runs takes no more seconds than the limit: what disturbs a run only adds to it."""
    return any(seconds(work) <= limit for _ in range(_TRIES))


def grows_at_most(factor: float, short: Work, long: Work) -> bool:
    """Whether the long work takes no more than so many times what the short one takes."""
    usual = sorted(seconds(short) for _ in range(3))[1]
    return takes_at_most(factor * max(usual, _LEAST), long)
