"""What a region's weeks so far let one expect of the next: a discounted gamma-Poisson rate with shrunken dispersion.

The rate's gamma posterior forgets with a half-life (West and Harrison, *Bayesian Forecasting and Dynamic Models*,
2nd ed., ch. 10), so the next week is negative binomial. How far single weeks scatter is learnt from successive
differences (von Neumann, Ann. Math. Stat. 12, 1941): a change of level spoils one difference only, where the scatter
about a mean would call every past battle "noise" and be blind to the next one. Regions with few events tell nothing
of their scatter, so it is shrunk towards a prior.
"""

from dataclasses import dataclass, replace
from math import exp, log

from scipy.special import betainc

from streams.departure.policy import RatePolicy


@dataclass(frozen=True, slots=True)
class Expected:
    """The predictive distribution of one week's count: negative binomial.

    Attributes:
        mean: events a week.
        size: the distribution's size; variance is mean + mean²/size.
    """

    mean: float
    size: float

    def tail_above(self, events: int) -> float:
        """Probability of at least `events`."""
        if events <= 0:
            return 1.0
        return float(betainc(events, self.size, self.mean / (self.mean + self.size)))

    def tail_below(self, events: int) -> float:
        """Probability of at most `events`."""
        return 1.0 - self.tail_above(events + 1)

    def likelihood_ratio(self, events: int, ratio: float) -> float:
        """How much better a mean of `ratio` times this one explains the count."""
        shifted = self.mean * ratio
        return exp(events * log(ratio) + (events + self.size) * (log(self.mean + self.size) - log(shifted + self.size)))


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is kept of the past of one region.

    Attributes:
        events, weeks: discounted sums with the prior in them; their quotient is the rate.
        excess: discounted sum of half squared successive differences, less what Poisson explains.
        weight: discounted sum of products of successive counts, each an estimate of a squared mean.
        pairs: discounted number of successive weeks.
        last: last week's count; None before the first and after a gap.
        seen_weeks: weeks learnt, undiscounted.
    """

    events: float
    weeks: float
    excess: float = 0.0
    weight: float = 0.0
    pairs: float = 0.0
    last: int | None = None
    seen_weeks: int = 0

    @classmethod
    def fresh(cls, policy: RatePolicy) -> "Baseline":
        """Before the first week: the prior alone."""
        return cls(events=policy.prior_rate_shape, weeks=policy.prior_rate_weeks)

    def expect(self, policy: RatePolicy) -> Expected:
        """The next week's distribution; its dispersion is the weeks' own plus what is not known of the rate."""
        squared_mean = self.weight / self.pairs if self.pairs else 0.0
        prior = policy.prior_dispersion_events + policy.prior_dispersion_weeks * squared_mean
        dispersion = max(
            policy.least_dispersion, (prior * policy.prior_dispersion + self.excess) / (prior + self.weight)
        )
        unsure = 1.0 / self.events + dispersion / self.weeks
        return Expected(mean=self.events / self.weeks, size=1.0 / (dispersion + unsure))

    def learn(self, events: int, policy: RatePolicy) -> "Baseline":
        """The baseline after a week with `events`."""
        keep = 0.5 ** (1.0 / policy.baseline_half_life_weeks)
        excess, weight, pairs = self.excess, self.weight, self.pairs
        if self.last is not None:
            slow = 0.5 ** (1.0 / policy.dispersion_half_life_weeks)
            excess = slow * excess + ((events - self.last) ** 2 - (events + self.last)) / 2
            weight = slow * weight + events * self.last
            pairs = slow * pairs + 1
        return Baseline(
            events=keep * self.events + (1 - keep) * policy.prior_rate_shape + events,
            weeks=keep * self.weeks + (1 - keep) * policy.prior_rate_weeks + 1,
            excess=excess,
            weight=weight,
            pairs=pairs,
            last=events,
            seen_weeks=self.seen_weeks + 1,
        )

    def skip(self) -> "Baseline":
        """The baseline after a week that nobody reported: nothing learnt, and no difference across the gap."""
        return replace(self, last=None)
