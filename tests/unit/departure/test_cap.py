"""CAP 1.2: what the standard asks for is there, in its order, whatever an article holds."""

import re
from datetime import timedelta
from xml.etree import ElementTree as ET

import pytest

from schemas import Alert, AlertStatus, Horizon, Words
from streams.departure import departures
from streams.departure.cap import NAMESPACE, to_cap
from tests.unit.departure.tales import assessed, attacks_of_2024, only

N = {"cap": NAMESPACE}


@pytest.fixture
def alert() -> Alert:
    return only(departures(assessed(attacks_of_2024())))


def names(element: ET.Element) -> list[str]:
    return [child.tag.removeprefix(f"{{{NAMESPACE}}}") for child in element]


def test_elements_stand_in_the_order_of_the_schema(alert: Alert) -> None:
    """The schema is a sequence: alert, then info, then area."""
    root = ET.fromstring(to_cap(alert))
    assert names(root) == ["identifier", "sender", "sent", "status", "msgType", "scope", "info", "info"]
    order = ["language", "category", "event", "urgency", "severity", "certainty", "effective", "headline"]
    for info in root.findall("cap:info", N):
        told = list(dict.fromkeys(names(info)))
        assert told == [*order, "description", "web", "parameter", "area"]
        assert names(info.find("cap:area", N)) == ["areaDesc", "geocode"]  # type: ignore[arg-type]


def test_codes_are_the_standards_own(alert: Alert) -> None:
    """Status, type, scope, urgency, severity and certainty take the words the standard lists; instants their form."""
    root = ET.fromstring(to_cap(alert))
    said = {e.tag.rpartition("}")[2]: e.text or "" for e in root.iter()}
    assert said["status"] == "Actual"
    assert said["msgType"] in {"Alert", "Update", "Cancel"}
    assert said["urgency"] in {"Immediate", "Expected", "Future", "Past", "Unknown"}
    assert said["severity"] in {"Extreme", "Severe", "Moderate", "Minor", "Unknown"}
    assert said["certainty"] in {"Observed", "Likely", "Possible", "Unlikely", "Unknown"}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d", said["sent"])
    assert not re.search(r"[\s,<&]", said["identifier"])


def test_both_languages_are_told(alert: Alert) -> None:
    """One info block a language, each with its headline and explanation."""
    root = ET.fromstring(to_cap(alert))
    told = {i.findtext("cap:language", "", N): i for i in root.findall("cap:info", N)}
    assert told["ar"].findtext("cap:headline", "", N) == alert.headline.ar
    assert told["en"].findtext("cap:description", "", N) == alert.explanation.en


def test_updates_and_cancellations_refer_to_the_first_message(alert: Alert) -> None:
    """A message of its own, which names the one it changes."""
    first = ET.fromstring(to_cap(alert)).findtext("cap:identifier", "", N)
    for status, kind in ((AlertStatus.UPDATED, "Update"), (AlertStatus.RETRACTED, "Cancel")):
        later = alert.model_copy(update={"status": status, "updated_at": alert.updated_at + timedelta(days=1)})
        root = ET.fromstring(to_cap(later))
        assert root.findtext("cap:msgType", "", N) == kind
        assert root.findtext("cap:references", "", N).split(",")[1] == first
        assert root.findtext("cap:identifier", "", N) != first


def test_what_is_archival_is_past(alert: Alert) -> None:
    """A record asks nobody to hurry."""
    root = ET.fromstring(to_cap(alert.model_copy(update={"horizon": Horizon.ARCHIVAL})))
    assert root.findtext("cap:info/cap:urgency", "", N) == "Past"


def test_hostile_quotes_break_nothing(alert: Alert) -> None:
    """Markup is escaped and characters that XML forbids are left out."""
    evil = Words(ar="<b>&\x00\x1b\ufffe", en="]]> \ud800".encode("utf-8", "replace").decode() + "\x08")
    root = ET.fromstring(to_cap(alert.model_copy(update={"explanation": evil})))
    assert root.findtext("cap:info/cap:description", "", N) == "<b>&"


def test_replay_gives_the_same_bytes(alert: Alert) -> None:
    """A function of the alert alone."""
    assert to_cap(alert) == to_cap(alert.model_copy())
