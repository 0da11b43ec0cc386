"""An oracle for the ledger, written apart from it: what claims imply, by one plain linear programme over places.

Unknown is the count of every place in every cell between two boundaries; nothing is shared with the ledger's own
solvers, so that both being wrong in the same way is unlikely.
"""

import math
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import numpy as np
from scipy.optimize import linprog

from schemas import Claim
from tests.laws.histories import ATOMS, UNIONS

PLACES = (*ATOMS, "rest of IQ", "rest of SY")
"""Countries have other governorates than those that a history tells of."""

Row = tuple[str, date, date, int, int | None]
"""Regions, first day, last day, hard low, hard high."""


def places_of(regions: str) -> set[str]:
    """The places that a union of regions holds."""
    rest = {f"rest of {code}" for code in regions.split(",") if code in ("IQ", "SY")}
    return {*UNIONS[regions], *rest}


def row_of(claim: Claim, low: int, high: int | None) -> Row:
    """A claim as a row; `low` and `high` are its hard ends."""
    assert claim.period.start is not None
    assert claim.period.end is not None
    return (",".join(claim.regions), claim.period.start, claim.period.end, low, high)


def bounds(rows: Sequence[Row], regions: str, start: date, end: date) -> tuple[int, int | None] | None:
    """Least and greatest count that the rows allow; None if they contradict each other."""
    marks = sorted(
        {d.toordinal() for r in rows for d in (r[1],)}
        | {r[2].toordinal() + 1 for r in rows}
        | {start.toordinal(), end.toordinal() + 1}
    )
    cells = list(pairwise(marks))

    def line(where: str, first: date, last: date) -> np.ndarray:
        vector = np.zeros((len(PLACES), len(cells)))
        held = places_of(where)
        for i, place in enumerate(PLACES):
            for j, (a, b) in enumerate(cells):
                vector[i, j] = place in held and first.toordinal() <= a and b <= last.toordinal() + 1
        return vector.ravel()

    above, limits = [], []
    for where, first, last, low, high in rows:
        vector = line(where, first, last)
        above.append(-vector)
        limits.append(-low)
        if high is not None:
            above.append(vector)
            limits.append(high)
    asked = line(regions, start, end)
    arguments = {"A_ub": np.array(above), "b_ub": limits, "bounds": (0, None)} if above else {"bounds": (0, None)}
    least = linprog(asked, **arguments)
    if least.status == 2:
        return None
    assert least.status == 0
    most = linprog(-asked, **arguments)
    high = math.floor(-most.fun + 1e-6) if most.status == 0 else None
    return math.ceil(least.fun - 1e-6), high


def is_possible(rows: Sequence[Row]) -> bool:
    """Whether some history satisfies all rows."""
    return not rows or bounds(rows, rows[0][0], rows[0][1], rows[0][2]) is not None
