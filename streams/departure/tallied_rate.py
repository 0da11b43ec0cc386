"""Rates from tallies: a window's count against what the windows before it let one expect.

Most official figures come as totals over a month or "since July", whose weeks are not known; what is known is the rate.
The windows before, none overlapping another, give the baseline at the most that their bounds allow (for a surge) or the
least (for a lull), so that an alarm needs the low end of the new figure to cross. The count of a window is negative
binomial about rate · days, its dispersion that of official totals from one window to the next.

Only windows that the same voice counted make its baseline: another counter's number is another measuring rod.

What is no change of rate is ruled out first: a total with finer totals inside it (a year to date), figures told long
after their window (a backlog), those that replace an earlier figure of the same body (a correction).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from schemas import Statement, StatementStatus
from streams.departure.baseline import Expected
from streams.departure.policy import Policy, TalliedRatePolicy
from streams.departure.view import Subject, View, article, days, order, voice


@dataclass(frozen=True, slots=True)
class RateChange:
    """A tally whose rate left the band of those before it.

    Attributes:
        expected: count over the tally's own window at the baseline's rate.
        p: tail probability of a count at least (at most) that far.
        baseline: the tallies that the rate comes from, in order of publication.
    """

    tally: Statement
    is_surge: bool
    expected: float
    p: float
    baseline: tuple[Statement, ...]

    @property
    def ratio(self) -> float:
        """The tally's rate over the baseline's, at the end of its bounds that proves least."""
        count = self.tally.low if self.is_surge else (self.tally.high or 0)
        return count / self.expected

    @property
    def baseline_days(self) -> int:
        """Days that the baseline covers."""
        return sum(days(s) for s in self.baseline)


def rate_changes(of: tuple[str, Subject], view: View, policy: Policy) -> Iterator[RateChange]:
    """Every tally of a scope and subject that alarms; what alarms together is the caller's to group."""
    established = [s for s in view.groups["tallies"][of] if s.status is StatementStatus.ESTABLISHED]
    for tally in established:
        if not _is_news(tally, established, view, policy.tallied_rate):
            continue
        baseline = _before(tally, established, policy.tallied_rate)
        if sum(days(s) for s in baseline) < max(policy.tallied_rate.least_baseline_days, days(tally)):
            continue
        if change := _change(tally, baseline, policy.tallied_rate):
            yield change


def _is_news(tally: Statement, established: Sequence[Statement], view: View, policy: TalliedRatePolicy) -> bool:
    """Whether the tally tells of its window for the first time, and soon, and is no sum of known ones."""
    if days(tally) < policy.least_window_days:
        return False
    if (tally.claim.published_on - tally.end).days > policy.most_lag_days:
        return False
    for other in established:
        if other is tally:
            continue
        inside = tally.start <= other.start and other.end <= tally.end and days(other) < days(tally)
        if inside:
            return False
    told_before = (s for s in view.in_cell(view.cell(tally)) if order(s) < order(tally))
    return all(article(s.claim) == article(tally.claim) for s in told_before)


def _before(tally: Statement, established: Sequence[Statement], policy: TalliedRatePolicy) -> tuple[Statement, ...]:
    """Established tallies of earlier windows within the look-back, none overlapping another, the latest first."""
    usable = [
        s
        for s in established
        if s.high is not None
        and voice(s) == voice(tally)
        and s.end < tally.start
        and (tally.start - s.start).days <= policy.look_back_days
        and order(s) < order(tally)
        and days(s) >= policy.least_window_days
    ]
    taken: list[Statement] = []
    edge: date | None = None
    for statement in sorted(usable, key=lambda s: (s.end, s.start, s.claim.claim_id), reverse=True):
        if edge is None or statement.end < edge:
            taken.append(statement)
            edge = statement.start
    return tuple(sorted(taken, key=order))


def _change(tally: Statement, baseline: tuple[Statement, ...], policy: TalliedRatePolicy) -> RateChange | None:
    covered = sum(days(s) for s in baseline)
    most = sum(s.high or 0 for s in baseline) + policy.prior_count
    least = sum(s.low for s in baseline)
    size = 1.0 / policy.dispersion
    expected = Expected(mean=most * days(tally) / covered, size=size)
    p = expected.tail_above(tally.low)
    if p < policy.tail and tally.low >= policy.least_ratio * expected.mean and tally.low >= policy.least_count:
        return RateChange(tally, True, expected.mean, p, baseline)
    if tally.high is None or not least:
        return None
    expected = Expected(mean=least * days(tally) / covered, size=size)
    p = expected.tail_below(tally.high)
    if p < policy.tail and tally.high * policy.least_ratio <= expected.mean and expected.mean >= policy.least_count:
        return RateChange(tally, False, expected.mean, p, baseline)
    return None
