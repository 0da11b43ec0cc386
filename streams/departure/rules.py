"""The rules of all kinds, in the order in which they fill each other's groups.

Each works from one key of its source and makes drafts, or what a later rule makes drafts of; drafts of one departure
are merged, and those of one pair of articles are told together.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from streams.departure.arithmetic import arithmetic
from streams.departure.conflicting_sources import of_cell, of_event, of_place, placings
from streams.departure.contradiction import conflicts_told
from streams.departure.draft import Draft
from streams.departure.echo_drift import echo_drift, moved_together, moves
from streams.departure.first_activity import first_activity
from streams.departure.lull import lulls
from streams.departure.merging import merged, rank
from streams.departure.policy import Policy
from streams.departure.rate_draft import of_release, of_tallies
from streams.departure.revision import revision
from streams.departure.stock_jump import stock_jumps
from streams.departure.surge import surges
from streams.departure.tallied_rate import RateChange, rate_changes
from streams.departure.together import bundled, by_rank, paired
from streams.departure.view import View, order
from streams.departure.weekly_rate import heard, heard_at_all, moves_in, watched, weekly_alarms
from streams.departure.workings import Made, Rule

DERIVED: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    ("moved", lambda move: move.order),
    ("moved_in", lambda move: move.order),
    ("placed", order),
    ("heard", sorted),
    ("heard_at_all", sorted),
    ("watched", lambda _: 0),
    ("weekly", lambda alarm: alarm.order),
    ("rates", lambda change: order(change.tally)),
    ("drafts", rank),
    ("merged", rank),
    ("together", by_rank),
    ("told", lambda _: 0),
)
"""The groups that rules fill, with the order of the things under one key."""


def _drafts(source: str, work: Callable[..., Iterable[Draft]], *, asks_policy: bool = False) -> Rule:
    """A rule that makes drafts."""

    def made(key: Any, view: View, policy: Policy) -> Iterator[Made]:
        found = work(key, view, policy) if asks_policy else work(key, view)
        return ((draft.key, draft) for draft in found)

    return Rule(source, "drafts", made)


def _rates(of: Any, view: View, policy: Policy) -> Iterator[Made]:
    change: RateChange
    for change in rate_changes(of, view, policy):
        yield of_release(change), change


RULES = (
    Rule("by_id", "moved", moves),
    Rule("by_id", "placed", placings),
    Rule("series", "heard", lambda key, view, _: heard(key, view)),
    Rule("heard", "heard_at_all", lambda key, view, _: heard_at_all(key, view)),
    Rule("series", "watched", watched, goes_on=True),
    Rule("watched", "weekly", lambda key, view, _: weekly_alarms(key, view)),
    Rule("moved", "moved_in", lambda key, view, _: moves_in(key, view)),
    Rule("tallies", "rates", _rates),
    _drafts("conflicts", conflicts_told, asks_policy=True),
    _drafts("by_cell", of_cell, asks_policy=True),
    _drafts("by_event", of_event, asks_policy=True),
    _drafts("placed", of_place, asks_policy=True),
    _drafts("by_id", echo_drift, asks_policy=True),
    _drafts("moved", moved_together, asks_policy=True),
    _drafts("by_article", arithmetic),
    _drafts("weekly", surges, asks_policy=True),
    _drafts("weekly", lulls, asks_policy=True),
    _drafts("rates", of_tallies),
    _drafts("activity", first_activity, asks_policy=True),
    _drafts("by_id", revision, asks_policy=True),
    _drafts("levels", stock_jumps, asks_policy=True),
    Rule("drafts", "merged", lambda key, view, _: merged(key, view)),
    Rule("merged", "together", lambda key, view, _: paired(key, view)),
    Rule("together", "told", bundled),
)
