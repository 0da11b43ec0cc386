"""A departure before it is put into words: what was stated, what it departs from, and the numbers."""

from dataclasses import dataclass
from datetime import date

from schemas import AlertKind, Measure, Statement, Target


@dataclass(frozen=True, slots=True)
class Draft:
    """One departure that the rules found; hashable, so that what was told of it once need not be told again.

    Attributes:
        key: what departs from what, without claim ids, so that ten outlets telling the same give the same key.
        stated, established: the statements that depart, and those they depart from, in order of publication.
        stated_bounds, established_bounds: (low, high) in the measure's unit; None: no such end.
        departs_by: distance of the two; for rates the ratio to the baseline.
        detail: code of the variety (hedge, figure, window, measure, …).
        steps: the arithmetic, one step an entry, in English, as the ledger gives it.
        tags: numbers that some kinds add, as text.
    """

    kind: AlertKind
    key: tuple[object, ...]
    measure: Measure
    target: Target
    scope: str
    regions: tuple[str, ...]
    start: date
    end: date
    stated: tuple[Statement, ...]
    established: tuple[Statement, ...]
    stated_bounds: tuple[int | None, int | None]
    established_bounds: tuple[int | None, int | None]
    departs_by: float
    detail: str = ""
    steps: tuple[str, ...] = ()
    tags: tuple[tuple[str, str], ...] = ()
