"""All departures as of one assessment, kept up from one to the next: the drafts of every rule, told in words."""

from collections.abc import Hashable, Sequence
from datetime import date

from schemas import Alert, Assessment
from streams.departure.policy import Policy, load_policy
from streams.departure.rules import DERIVED, RULES
from streams.departure.telling import tell
from streams.departure.together import Bundle
from streams.departure.view import RegionName, View
from streams.departure.workings import Workings


def by_code(code: str, language: str) -> str:
    """A region's code, for want of its name."""
    return code


class Departing:
    """Departures, kept up with the ledger; what is told depends on its last words alone, not on those before.

    Args:
        region_name: (code, "ar" or "en") → the region's name.
        policy: thresholds; None: those that ship.
    """

    def __init__(self, *, region_name: RegionName = by_code, policy: Policy | None = None) -> None:
        self._region_name = region_name
        self._policy = policy or load_policy()
        self._view = View()
        for name, order in DERIVED:
            self._view.derived(name, order)
        self._workings = Workings(RULES)
        self._told: dict[Hashable, tuple[Bundle, Alert]] = {}

    def told(self, parts: Sequence[Assessment], now: date) -> tuple[Alert, ...]:
        """Every departure as of now, each open, by opening time, then id; an unchanged one is the same object.

        Args:
            parts: all that the ledger says, in parts that do not bear on each other's claims; one that is the same
                object as the last time is not looked at again.
            now: newest publication day or tick.
        """
        self._view.take(parts, now)
        self._workings.renew(self._view, self._policy)
        told: dict[Hashable, tuple[Bundle, Alert]] = {}
        for bundle in self._view.groups["told"].everything():
            held = self._told.get(bundle.key)
            told[bundle.key] = (
                held if held and held[0] is bundle else (bundle, tell(bundle, self._region_name, self._policy))
            )
        self._told = told
        return tuple(sorted((alert for _, alert in told.values()), key=lambda a: (a.opened_at, a.alert_id)))


def departures(
    assessment: Assessment, *, region_name: RegionName = by_code, policy: Policy | None = None
) -> tuple[Alert, ...]:
    """Every departure as of the assessment, each open, by opening time, then id; a pure function of the arguments.

    Args:
        assessment: the ledger's reading of all claims.
        region_name: (code, "ar" or "en") → the region's name.
        policy: thresholds; None: those that ship.
    """
    return Departing(region_name=region_name, policy=policy).told((assessment,), assessment.now)
