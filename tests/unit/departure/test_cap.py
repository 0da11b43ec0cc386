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


# The standard's own sequence (3.2.1 to 3.2.4): element, least and most of it; None: any number.
SEQUENCE = {
    "alert": "identifier 1 1, sender 1 1, sent 1 1, status 1 1, msgType 1 1, source 0 1, scope 1 1, restriction 0 1, "
    "addresses 0 1, code 0 -, note 0 1, references 0 1, incidents 0 1, info 0 -",
    "info": "language 0 1, category 1 -, event 1 1, responseType 0 -, urgency 1 1, severity 1 1, certainty 1 1, "
    "audience 0 1, eventCode 0 -, effective 0 1, onset 0 1, expires 0 1, senderName 0 1, headline 0 1, "
    "description 0 1, instruction 0 1, web 0 1, contact 0 1, parameter 0 -, resource 0 -, area 0 -",
    "area": "areaDesc 1 1, polygon 0 -, circle 0 -, geocode 0 -, altitude 0 1, ceiling 0 1",
    "parameter": "valueName 1 1, value 1 1",
    "geocode": "valueName 1 1, value 1 1",
}


def faults(element: ET.Element) -> list[str]:
    """Where an element and those in it leave the standard's sequence."""
    name = element.tag.removeprefix(f"{{{NAMESPACE}}}")
    told = names(element)
    rows = [row.split() for row in SEQUENCE[name].split(", ")] if name in SEQUENCE else []
    order = [row[0] for row in rows]
    found = [f"{name}: unknown {child}" for child in told if child not in order]
    if not found and told != sorted(told, key=order.index):
        found.append(f"{name}: out of order")
    for child, least, most in rows:
        if not int(least) <= told.count(child) <= (len(told) if most == "-" else int(most)):
            found.append(f"{name}: {told.count(child)} times {child}")
    return found + [fault for child in element for fault in faults(child)]


@pytest.mark.parametrize("status", list(AlertStatus))
def test_every_message_keeps_to_the_standards_sequence(alert: Alert, status: AlertStatus) -> None:
    """Every element that the standard asks for is there, none that it does not know, and all in its order."""
    assert faults(ET.fromstring(to_cap(alert.model_copy(update={"status": status})))) == []


@pytest.mark.parametrize("left_out", ["sent", "info/event", "info/area/areaDesc"])
def test_a_message_without_a_required_element_is_found_out(alert: Alert, left_out: str) -> None:
    """The check above can fail."""
    root = ET.fromstring(to_cap(alert))
    *above, name = left_out.split("/")
    parent = root.find("/".join(f"cap:{step}" for step in above), N) if above else root
    assert parent is not None
    parent.remove(parent.find(f"cap:{name}", N))  # type: ignore[arg-type]
    assert faults(root) == [f"{above[-1] if above else 'alert'}: 0 times {name}"]


def test_places_are_named_in_the_language_of_the_block(alert: Alert) -> None:
    """The code stands beside the name, for machines."""
    names_of = {"ar": "سوريا", "en": "Syria"}
    root = ET.fromstring(to_cap(alert.model_copy(update={"regions": ("SY",)}), lambda _, language: names_of[language]))
    assert [i.findtext("cap:area/cap:areaDesc", "", N) for i in root.findall("cap:info", N)] == ["سوريا", "Syria"]
    assert root.findtext("cap:info/cap:area/cap:geocode/cap:value", "", N) == "SY"


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


def test_two_updates_of_one_instant_are_two_messages(alert: Alert) -> None:
    """Two articles may be published in one second; a receiver that knows an identifier passes its message over."""
    later = alert.model_copy(update={"status": AlertStatus.UPDATED, "updated_at": alert.updated_at + timedelta(days=1)})
    other = later.model_copy(update={"headline": Words(ar="غيره", en="another")})
    one, two = (ET.fromstring(to_cap(a)).findtext("cap:identifier", "", N) for a in (later, other))
    assert one != two
    assert not re.search(r"[\s,<&]", one + two)


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
