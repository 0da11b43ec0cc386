"""Bounds: between which numbers the words of a statement lie, and how far those of two lie apart."""

from schemas import Extent, Hedge, Statement


def stated(statement: Statement) -> tuple[int, int | None]:
    """The bounds that the words state. For one event the ledger bounds a window from below only; its words do more."""
    value = statement.claim.value
    if statement.claim.extent in (Extent.TALLY, Extent.LEVEL):
        return statement.low, statement.high
    match value.hedge:
        case Hedge.EXACT:
            return value.low or 0, value.high
        case Hedge.ABOUT:
            return statement.low, 2 * (value.high or 0) - statement.low
        case Hedge.RANGE | Hedge.AT_MOST:
            return value.low or 0, value.high
        case _:
            return statement.low, None


def gap(low: int, high: int | None, other_low: int, other_high: int | None) -> int:
    """How far two intervals lie apart; 0 if they share a number."""
    if high is not None and high < other_low:
        return other_low - high
    if other_high is not None and other_high < low:
        return low - other_high
    return 0


def apart(first: Statement, second: Statement) -> int:
    """How far the figures of two statements lie apart; 0 if both can be meant."""
    return gap(*stated(first), *stated(second))
