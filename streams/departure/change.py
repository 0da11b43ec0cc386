"""Evidence that the rate has changed for good: a Shiryaev-Roberts e-detector.

Each week multiplies the evidence for "the rate changed in some past week" by how much better a changed rate explains
the count: M ← (1 + M) · ratio. Under no change M grows by at most one a week on average, so an alarm at M ≥ A is false
once in A weeks at most, without any simulation (Shin, Ramdas and Rinaldo, "E-detectors: a nonparametric framework for
sequential change detection", New England J. Stat. Data Sci. 2, 2024; Pollak, Ann. Stat. 13, 1985). The size of the
change is not known, so the evidence is the mean over a few.
"""

from dataclasses import dataclass

from streams.departure.baseline import Expected

RISES = (1.5, 2.0, 3.0, 5.0, 8.0)
"""Rates after the change over those before, roughly geometric; a denser grid gives the same scores."""

FALLS = tuple(1 / ratio for ratio in RISES)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The detector's state: one sum for each size of change."""

    ratios: tuple[float, ...]
    sums: tuple[float, ...]

    @classmethod
    def none(cls, ratios: tuple[float, ...]) -> "Evidence":
        """Before the first week, and after an alarm."""
        return cls(ratios, (0.0,) * len(ratios))

    @property
    def total(self) -> float:
        """The mean over the sizes of change, in weeks of false-alarm-free running."""
        return sum(self.sums) / len(self.sums)

    def after(self, events: int, expected: Expected) -> "Evidence":
        """The evidence after a week with `events` where `expected` was predicted before it."""
        return Evidence(
            self.ratios,
            tuple(
                (1.0 + held) * expected.likelihood_ratio(events, ratio)
                for ratio, held in zip(self.ratios, self.sums, strict=True)
            ),
        )
