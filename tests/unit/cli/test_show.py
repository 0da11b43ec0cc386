"""Tables in a terminal."""

import io
from datetime import date

from rich.console import Console

from schemas import Figure, FigureStatus, Measure, Target, Unit, Window
from streams.cli.show import print_figures


def test_figures_are_read_whole_in_eighty_columns() -> None:
    """Whatever the longest names are, measure, target, tally and numbers stand on one line, under their region."""
    figures = [
        Figure(
            low=123_456,
            high=234_567,
            best=200_000,
            status=FigureStatus.ESTABLISHED,
            measure=measure,
            target=Target.ISIS_AND_FAMILIES,
            unit=Unit.PERSONS,
            scope="us",
            region="SY-DY,SY-HA,SY-HI",
            window=Window(name="last_365_days", start=date(2025, 1, 1), end=date(2025, 12, 31)),
        )
        for measure in (Measure.KILLED, Measure.WEAPONS_DESTROYED)
    ]
    console = Console(file=io.StringIO(), width=80)
    print_figures(console, figures, "last_365_days")
    assert isinstance(console.file, io.StringIO)
    lines = console.file.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    rows = [line.replace("│", " ").split() for line in lines]
    for measure in ("killed", "weapons_destroyed"):
        assert [measure, "isis_and_families", "us", "123456", "234567", "200000"] in rows
    assert "Deir ez-Zor" in "".join(lines)
