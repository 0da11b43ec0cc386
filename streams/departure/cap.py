"""An alert as a CAP 1.2 message (OASIS Common Alerting Protocol, 1 July 2010): one info block a language.

A message's identifier is the alert's id with the instant at which it opened. An update or a cancellation is a message
of its own, which refers to that first one: its identifier has the instant of its state and a digest of what it says,
for an alert may change twice within the instant of one publication. Instants carry the offset `-00:00`, which the
standard asks for in place of UTC's letter.
"""

from datetime import datetime
from xml.etree import ElementTree as ET

from schemas import Alert, AlertKind, AlertStatus, Horizon, Severity
from schemas.base import digest
from streams.departure.departing import by_code
from streams.departure.view import RegionName

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"

SENDER = "marsad"
"""Who sends; a receiver tells senders apart by it."""

_MESSAGE = {AlertStatus.OPEN: "Alert", AlertStatus.UPDATED: "Update", AlertStatus.RETRACTED: "Cancel"}
_SEVERITY = {Severity.INFO: "Minor", Severity.WARNING: "Moderate", Severity.CRITICAL: "Severe"}
_LIKELY = (AlertKind.SURGE, AlertKind.LULL)  # rest on probability; the others on what was printed


def to_cap(alert: Alert, region_name: RegionName = by_code) -> str:
    """The CAP 1.2 XML of an alert's state, UTF-8 with its declaration.

    Args:
        alert: the state.
        region_name: (code, "ar" or "en") → the region's name, for the area's description.
    """
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(f"{{{NAMESPACE}}}alert")
    first = _identifier(alert, alert.opened_at)
    is_first = alert.status is AlertStatus.OPEN
    again = f"{_identifier(alert, alert.updated_at)}-{digest(alert.canonical().decode())}"
    _add(root, "identifier", first if is_first else again)
    _add(root, "sender", SENDER)
    _add(root, "sent", _instant(alert.updated_at))
    _add(root, "status", "Actual")
    _add(root, "msgType", _MESSAGE[alert.status])
    _add(root, "scope", "Public")
    if not is_first:
        _add(root, "references", f"{SENDER},{first},{_instant(alert.opened_at)}")
    for language, headline, description in (
        ("ar", alert.headline.ar, alert.explanation.ar),
        ("en", alert.headline.en, alert.explanation.en),
    ):
        _info(root, alert, language, headline, description, region_name)
    return ET.tostring(root, encoding="unicode", xml_declaration=False).join(
        ('<?xml version="1.0" encoding="UTF-8"?>\n', "\n")
    )


def _info(
    root: ET.Element, alert: Alert, language: str, headline: str, description: str, region_name: RegionName
) -> None:
    info = ET.SubElement(root, f"{{{NAMESPACE}}}info")
    _add(info, "language", language)
    _add(info, "category", "Security")
    _add(info, "event", alert.kind)
    _add(info, "urgency", "Past" if alert.horizon is Horizon.ARCHIVAL else "Expected")
    _add(info, "severity", _SEVERITY[alert.severity])
    _add(info, "certainty", "Likely" if alert.kind in _LIKELY else "Observed")
    _add(info, "effective", _instant(alert.opened_at))
    _add(info, "headline", headline)
    _add(info, "description", description)
    web = next((r.url for r in alert.references if r.url.startswith(("http://", "https://"))), "")
    if web:
        _add(info, "web", web)
    for name, value in (
        ("alert_id", alert.alert_id),
        ("scope", alert.scope),
        ("measure", alert.measure),
        ("detail", alert.detail),
        ("departs_by", f"{alert.departure.departs_by:g}"),
        ("claims", " ".join(alert.claims)),
        *sorted(alert.tags.items()),
    ):
        if value:
            parameter = ET.SubElement(info, f"{{{NAMESPACE}}}parameter")
            _add(parameter, "valueName", name)
            _add(parameter, "value", value)
    area = ET.SubElement(info, f"{{{NAMESPACE}}}area")
    _add(area, "areaDesc", ", ".join(region_name(code, language) for code in alert.regions) or "unknown")
    for region in alert.regions:
        geocode = ET.SubElement(area, f"{{{NAMESPACE}}}geocode")
        _add(geocode, "valueName", "ISO 3166")
        _add(geocode, "value", region)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{NAMESPACE}}}{name}").text = "".join(c for c in text if _is_legal(c))


def _is_legal(character: str) -> bool:
    """Whether XML 1.0 may hold the character at all; quotes of hostile articles may hold others."""
    code = ord(character)
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


def _identifier(alert: Alert, instant: datetime) -> str:
    return f"{SENDER}-{alert.alert_id}-{int(instant.timestamp())}"


def _instant(instant: datetime) -> str:
    return instant.strftime("%Y-%m-%dT%H:%M:%S-00:00")
