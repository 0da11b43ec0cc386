"""How the process of a worker or of a command collects what it no longer needs."""

import gc

_AFTER = (20_000, 20, 100)
"""New objects before the collector looks for circles among them, and how often it looks through older ones; Python's
own is 700, 10 and 10, and spends a tenth of the ledger's time on pauses of up to 60 ms that find next to nothing."""


def collect_seldom() -> None:
    """Look no more through what the process holds by now, and seldom through what is new.

    Words, rules and places stay for ever; a collector that looked through them again would hold alerts up each time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_AFTER)
