"""CAP messages a line each."""

from xml.etree import ElementTree as ET

from streams.cli.alerts import on_one_line
from streams.departure import departures
from streams.departure.cap import to_cap
from tests.unit.departure.tales import assessed, attacks_of_2024, only


def test_a_message_on_one_line_says_the_same() -> None:
    """Line breaks of the explanation are kept as character references, so that a reader of lines can part messages."""
    message = to_cap(only(departures(assessed(attacks_of_2024()))))
    line = on_one_line(message)
    assert len(line.splitlines()) == 1
    assert "\n" in (ET.fromstring(message).findtext(".//{*}description") or "")
    assert ET.canonicalize(line) == ET.canonicalize(message)
