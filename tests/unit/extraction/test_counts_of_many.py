"""Laws of counts over several events: what is of separate ones is a tally, and a whole is where its parts are."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

read = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi troops arrested five ISIS members in separate operations across three provinces on 3 June.",
        "Two soldiers and five ISIS men were killed in different areas of Diyala on Monday.",
        "ISIS killed five villagers in two separate attacks near Kirkuk.",
    ],
)
def test_of_separate_events_is_a_tally(text: str) -> None:
    """None of them alone has so many."""
    assert read(text)[5].extent == "tally"


def test_what_many_operations_brought_about_is_a_tally() -> None:
    """Though no time is told."""
    told = read("The coalition reported 45 operations against ISIS in Iraq, resulting in 19 members killed.")
    assert (told[45].extent, told[19].extent) == ("tally", "tally")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Forces ran 27 missions to defeat ISIS: in Iraq, 19 missions, 9 men killed; in Syria, eight missions.", 27),
        ("ISIS claimed 36 operations in May: Iraq (12), Syria (24).", 36),
    ],
)
def test_a_whole_is_where_its_parts_are(text: str, whole: int) -> None:
    """Each part behind the colon begins with its place."""
    assert read(text)[whole].regions == ("IQ", "SY")


def test_a_few_days_ago_is_no_day() -> None:
    """Nor is it the day told before."""
    told = read("Islamic State hit Kabul on Thursday, killing 11. In Kabul 40 people died a few days ago in a bombing.")
    assert (told[11].period.start, told[40].period.start) == (date(2025, 6, 19), None)


@pytest.mark.parametrize(
    ("text", "actor", "attribution"),
    [
        ("The Kurdistan Region's counter-terrorism service arrested two ISIS suspects near Sulaimani.", "krg", None),
        ("Two ISIS men were arrested in Erbil, the Kurdistan Region's Security Council said.", "krg", "officials"),
    ],
)
def test_bodies_of_the_kurdistan_region(text: str, actor: str, attribution: str | None) -> None:
    """Its Security Council is not that of the United Nations."""
    assert (read(text)[2].actor, read(text)[2].attribution) == ((actor,), attribution)
