"""Numbers and dates of one case, by the calendar: what `marsad readings` prints for each line it gets."""

import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from schemas.claim import Hedge
from streams.extraction.dates.read import read_dates
from streams.extraction.numbers.hedges import HedgeReading, read_hedge
from streams.extraction.numbers.read import read_numbers
from streams.text.token import Token
from streams.text.tokens import tokenize

_NO_REFERENCE: Final = date(2000, 1, 1)
"""Now for cases that give none: their dates are not asked for, but must not depend on the clock."""

Stated = float | list[float | None]
"""A number, or its bounds."""


def read_case(case: dict[str, Any]) -> dict[str, Any]:
    """The readings of one case.

    Args:
        case: with `text`, and `reference` (an ISO day) as now; `suite` and `id` are carried over.

    Returns:
        `numbers` as [start, end, value or [low, high]] and `dates` as [start, end, from, to]; offsets in code points of
        the text, days inclusive ISO dates or None.
    """
    tokens = tokenize(case["text"])
    reference = date.fromisoformat(case["reference"][:10]) if case.get("reference") else _NO_REFERENCE
    return {
        "suite": case.get("suite", ""),
        "id": case.get("id", ""),
        "numbers": stated_numbers(tokens),
        "dates": [
            [reading.start, reading.end, _day(reading.from_on), _day(reading.to_on)]
            for reading in read_dates(tokens, reference)
        ],
    }


def stated_numbers(tokens: Sequence[Token]) -> list[list[Any]]:
    """Numbers with the bounds that their hedges state, as [start, end, value or [low, high]]."""
    stated: list[list[Any]] = []
    hedged: list[tuple[HedgeReading, int, int]] = []
    for number in read_numbers(tokens):
        reading = read_hedge(tokens, number)
        start, end = number.start, number.end
        if reading.is_said and reading.hedge is not Hedge.ABOUT:
            start = min(start, tokens[reading.first].start)
            end = max(end, tokens[reading.last - 1].end)
        hedged.append((reading, start, end))
    index = 0
    while index < len(hedged):
        reading, start, end = hedged[index]
        index += 1
        low, high = reading.low, reading.high
        if index < len(hedged) and (bounds := _joined_bounds(tokens, reading, hedged[index][0])):
            low, high = bounds
            end = hedged[index][2]
            index += 1
        is_plain = low == high and not (reading.hedge is Hedge.EXACT and reading.is_said)
        stated.append([start, end, _number(low) if is_plain else [_number(low), _number(high)]])
    return stated


def _joined_bounds(
    tokens: Sequence[Token], left: HedgeReading, right: HedgeReading
) -> tuple[float | None, float | None] | None:
    """ "More than 20 and less than 30": two bounds that close one interval."""
    between = tokens[left.last : right.first]
    if not (len(between) <= 1 and all(token.form in ("و", "and", ",") for token in between)):
        return None
    if not between and not tokens[right.first].form.startswith("و"):
        return None
    if left.high is None and right.low is None and left.low is not None and right.high is not None:
        return (left.low, right.high) if left.low < right.high else None
    if left.low is None and right.high is None and left.high is not None and right.low is not None:
        return (right.low, left.high) if right.low < left.high else None
    return None


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def main() -> None:
    """Read cases as JSON lines on the standard input, write their readings."""
    for line in sys.stdin:
        if line.strip():
            sys.stdout.write(json.dumps(read_case(json.loads(line)), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
