"""Rows of a programme over cumulative counts: each bounds a sum of what some counts add between two boundaries.

The unknowns are the counts at each boundary but the first, where nothing has been counted yet. Rows are drawn up many
at a time, for there are as many as counts times boundaries.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array

Numbers = NDArray[np.int64]
Values = NDArray[np.float64]


@dataclass(slots=True)
class Rows:
    """A sparse matrix with its right-hand side: `coefficients @ x <= limits`, or `==`.

    Args:
        boundaries: how many there are.
        counts: of how many the unknowns are.
    """

    boundaries: int
    counts: int
    _rows: list[Numbers] = field(default_factory=list)
    _columns: list[Numbers] = field(default_factory=list)
    _values: list[Values] = field(default_factory=list)
    _limits: list[Values] = field(default_factory=list)
    _height: int = 0

    @property
    def width(self) -> int:
        """How many unknowns there are."""
        return self.counts * max(self.boundaries - 1, 0)

    def column(self, count: int, boundary: int) -> int:
        """Where a count at a boundary stands among the unknowns; -1 at the first."""
        return count * (self.boundaries - 1) + boundary - 1 if boundary else -1

    def add(self, terms: Sequence[tuple[Numbers, Values]], starts: Numbers, stops: Numbers, limits: Values) -> None:
        """Add rows.

        Args:
            terms: which count each row sums, and how often, for every term of the sum.
            starts: the first boundary of each row.
            stops: its second one.
            limits: its right-hand side.
        """
        rows = self._height + np.arange(len(starts))
        for counts, values in terms:
            for ends, signed in ((stops, values), (starts, -values)):
                is_unknown = ends > 0
                self._rows.append(rows[is_unknown])
                self._columns.append((counts * (self.boundaries - 1) + ends - 1)[is_unknown])
                self._values.append(signed[is_unknown])
        self._limits.append(limits)
        self._height += len(starts)

    def limits(self) -> Values:
        """The right-hand side."""
        return np.concatenate([np.zeros(0), *self._limits])

    def matrix(self) -> csr_array:
        """The coefficients."""
        rows, columns = (np.concatenate([np.zeros(0, np.int64), *some]) for some in (self._rows, self._columns))
        values = np.concatenate([np.zeros(0), *self._values])
        return coo_array((values, (rows, columns)), shape=(self._height, self.width)).tocsr()
