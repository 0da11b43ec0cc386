"""Rolling counters: the figures of windows that end now, for everything with activity."""

from calendar import monthrange
from datetime import date, timedelta

from schemas import Figure, Window
from streams.ledger.answering import answer_of
from streams.ledger.regions import label
from streams.ledger.settled import Settled
from streams.ledger.windows import days

ROLLING_DAYS = (7, 30, 90, 365)


def windows(now: date) -> tuple[Window, ...]:
    """The rolling windows as of a day: the last 7, 30, 90, 365 days; this and the last month, quarter, year."""
    found = [Window(name=f"last_{n}_days", start=now - timedelta(days=n - 1), end=now) for n in ROLLING_DAYS]
    for name, months in (("month", 1), ("quarter", 3), ("year", 12)):
        first_month = (now.month - 1) // months * months
        start = date(now.year, first_month + 1, 1)
        before = date(now.year - 1, 13 - months, 1) if first_month == 0 else date(now.year, first_month + 1 - months, 1)
        found.append(Window(name=f"this_{name}", start=start, end=_end(start, months)))
        found.append(Window(name=f"last_{name}", start=before, end=start - timedelta(days=1)))
    return tuple(found)


def _end(start: date, months: int) -> date:
    month = start.month + months - 1
    return date(start.year, month, monthrange(start.year, month)[1])


def rolling(settled: Settled, now: date) -> list[Figure]:
    """The counters of one family."""
    found = []
    for chain in settled.active:
        for window in windows(now):
            span = days(window.start, window.end)
            answer = answer_of(settled, chain, span.start, span.stop)
            found.append(
                Figure(
                    **answer.model_dump(),
                    measure=settled.family.measure,
                    target=chain.kind.target,
                    unit=settled.family.unit,
                    scope=settled.family.scope,
                    region=label(chain.regions),
                    window=window,
                )
            )
    return found
