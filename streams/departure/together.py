"""Together: what one pair of articles departs by is one alert, with every difference.

Two reports of one attack differ in its killed, its wounded and its attacks: that is one thing to look at. Departures of
one kind belong together when the same two articles raised them, the first that was at odds with an earlier one and that
earlier one; of figures that do not add up, and of first events in silent regions, when one article tells them. The
gravest is the head, whose words and numbers lead.

An alert keeps the id of the departure that arose first, so that neither a graver one nor a reprint gives it another.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas import AlertKind, Measure, Statement
from streams.departure.bounds import apart
from streams.departure.draft import Draft
from streams.departure.from_conflict import in_order
from streams.departure.merging import rank
from streams.departure.policy import Policy
from streams.departure.severity import GRAVITY, severity_of
from streams.departure.view import View, article, order

_OF_FIGURES = (AlertKind.CONFLICTING_SOURCES, AlertKind.ECHO_DRIFT, AlertKind.CONTRADICTION, AlertKind.REVISION)

_OF_ONE_ARTICLE = (AlertKind.ARITHMETIC, AlertKind.FIRST_ACTIVITY)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Departures that are told as one alert.

    Attributes:
        key: that of the departure which arose first; the alert's id follows from it.
        beside: the departures other than the head, gravest first.
    """

    key: tuple[object, ...]
    head: Draft
    beside: tuple[Draft, ...] = ()

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """All of them, the head first."""
        return (self.head, *self.beside)


def paired(key: tuple[object, ...], view: View) -> Iterator[tuple[tuple[object, ...], Draft]]:
    """A departure under the articles that raised it; under its own key where it follows from more than a pair."""
    (draft,) = view.groups["merged"][key]
    yield _articles(draft) or key, draft


def bundled(of: tuple[object, ...], view: View, policy: Policy) -> Iterator[tuple[tuple[object, ...], Bundle]]:
    """The departures of a pair of articles as one."""
    drafts: tuple[Draft, ...] = view.groups["together"][of]
    if len(drafts) == 1:
        yield of, Bundle(drafts[0].key, drafts[0])
        return
    head, *others = sorted(drafts, key=lambda d: _weight(d, policy))
    yield of, Bundle(min(drafts, key=_arose).key, head, tuple(others))


def by_rank(draft: Draft) -> tuple[object, ...]:
    """An order of departures of one pair."""
    return (*rank(draft), repr(draft.key))


def _articles(draft: Draft) -> tuple[object, ...]:
    """The kind, and the articles of the first two statements that depart from each other; () if more are needed."""
    if draft.kind in _OF_ONE_ARTICLE:
        return draft.kind, article(draft.stated[0].claim)
    told = {article(s.claim) for s in (*draft.stated, *draft.established)}
    if draft.kind not in _OF_FIGURES or not draft.established:
        return ()
    if draft.kind is AlertKind.CONTRADICTION and len(told) > 2:
        return ()
    return draft.kind, *sorted(article(s.claim) for s in _first_two(draft))


def _first_two(draft: Draft) -> tuple[Statement, Statement]:
    """The first statement of all and the first that is at odds with it: whatever is told later changes neither.

    Most articles are dated by the day. Of those of one instant an outlet's own statements come first, so that two
    reprints that tell one dispute about the dead and the wounded raise one alert, and not two.
    """
    everybody = (*draft.stated, *draft.established)
    first = min(everybody, key=lambda s: (s.claim.published_at, s.claim.source, order(s)))
    if draft.kind is AlertKind.CONFLICTING_SOURCES:
        others = [s for s in everybody if apart(first, s)]
    else:
        ours = {s.claim.claim_id for s in draft.stated}
        others = [s for s in everybody if (s.claim.claim_id in ours) is not (first.claim.claim_id in ours)]
    outlet = first.claim.source
    others.sort(key=lambda s: (s.claim.published_at, s.claim.source != outlet, s.claim.source, order(s)))
    return first, others[0] if others else in_order(everybody)[-1]


def _arose(draft: Draft) -> tuple[object, ...]:
    """When it arose: with the later of its first two statements."""
    return (max(order(s) for s in _first_two(draft)), str(draft.measure), repr(draft.key))


def _weight(draft: Draft, policy: Policy) -> tuple[object, ...]:
    """Sorts departures by what they weigh: severity, the dead before all else, then how far off they are."""
    low, high = draft.established_bounds
    share = draft.departs_by / max(1, low or 0, high or 0)
    return (
        GRAVITY[severity_of(draft, policy.severity)],
        draft.measure is not Measure.KILLED,
        -share,
        -draft.departs_by,
        str(draft.measure),
        by_rank(draft),
    )
