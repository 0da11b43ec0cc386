"""A storm from one bad feed is calmed, and loses nothing."""

import random

from schemas import Alert, AlertKind, Severity
from streams.departure import departures
from streams.departure.policy import load_policy
from streams.departure.storm import calmed, feed
from tests.unit.departure.tales import assessed, attacks_of_2024, only

MOST = load_policy().storm.most_alerts


def storm_of(count: int, **changes: object) -> list[Alert]:
    alert = only(departures(assessed(attacks_of_2024())))
    return [alert.model_copy(update={"alert_id": f"s{n:04}", **changes}) for n in range(count)]


def test_a_few_alerts_pass() -> None:
    """Up to the policy's number nothing is withheld."""
    given = storm_of(MOST)
    assert calmed(given) == (tuple(given), ())


def test_a_thousand_departures_of_one_feed_are_told_once() -> None:
    """The policy's number pass; one summary counts and names the rest."""
    passed, storms = calmed(storm_of(1000))
    (storm,) = storms
    assert len(passed) == MOST
    assert len(storm.withheld) == 1000 - MOST
    assert {a.alert_id for a in passed} | set(storm.withheld) == {f"s{n:04}" for n in range(1000)}
    assert storm.feed == "الفاصل"
    assert storm.headline.en.startswith("\u2068الفاصل\u2069: 980 more of one kind")
    assert "٩٨٠" in storm.headline.ar


def test_the_gravest_pass() -> None:
    """A critical alert is not lost among warnings."""
    grave = storm_of(1, severity=Severity.CRITICAL)[0].model_copy(update={"alert_id": "zz"})
    passed, _ = calmed([*storm_of(100), grave])
    assert grave in passed


def test_one_storm_hides_no_other_feed_and_no_other_kind() -> None:
    """The cap is a feed's and a kind's own."""
    other = storm_of(1, kind=AlertKind.REVISION)[0].model_copy(update={"alert_id": "other"})
    passed, storms = calmed([*storm_of(100), other])
    assert other in passed
    assert len(storms) == 1


def test_the_order_given_is_of_no_consequence() -> None:
    """Which pass is a function of the set."""
    given = storm_of(60)
    shuffled = random.Random(1).sample(given, len(given))
    assert {a.alert_id for a in calmed(given)[0]} == {a.alert_id for a in calmed(shuffled)[0]}
    assert calmed(given)[1] == calmed(shuffled)[1]


def test_the_feed_is_the_outlet_that_departs() -> None:
    """Not the one that it departs from."""
    assert feed(storm_of(1)[0]) == "الفاصل"
