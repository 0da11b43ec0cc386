"""`marsad surges`: rate alarms of a weekly series."""

import csv
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import orjson
import typer

from streams.cli.figures import Output
from streams.cli.outcome import Failure
from streams.departure.surges import Alarm, alarms

_COLUMNS = {"week", "region", "events"}


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def surges(
        series: Annotated[Path, typer.Argument(metavar="SERIES.csv", help="Columns week, region, events.")],
        output: Annotated[Output, typer.Option(help="json, table or csv.")] = Output.JSON,
    ) -> None:
        """Print the weeks whose end raised an alarm, one JSON object a line; no alarm looks at later weeks."""
        rows = [
            {
                "region": alarm.region,
                "week": alarm.week.isoformat(),
                "kind": alarm.kind,
                "observed": alarm.observed,
                "expected": round(alarm.expected, 3),
                "p": alarm.p,
            }
            for alarm in _alarms(series)
        ]
        if output is Output.JSON:
            for row in rows:
                sys.stdout.buffer.write(orjson.dumps(row) + b"\n")
        else:
            table = csv.writer(sys.stdout, delimiter="," if output is Output.CSV else "\t", lineterminator="\n")
            table.writerow(["region", "week", "kind", "observed", "expected", "p"])
            table.writerows(row.values() for row in rows)


def _alarms(file: Path) -> list[Alarm]:
    try:
        return alarms(_read(file))
    except (ValueError, csv.Error) as error:
        raise Failure(f"{file}: {error}", status=2) from error


def _read(file: Path) -> list[tuple[str, date, int]]:
    """The rows of the series.

    Raises:
        ValueError: a column or a cell is missing, or is no day or number; names the line.
        OSError: the file cannot be read.
    """
    read = []
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = csv.DictReader(opened)
        if not set(rows.fieldnames or ()) >= _COLUMNS:
            raise ValueError(f"columns are {', '.join(sorted(_COLUMNS))}")
        for row in rows:
            try:
                read.append((row["region"], date.fromisoformat(row["week"] or ""), int(row["events"] or "")))
            except ValueError as error:
                raise ValueError(f"line {rows.line_num}: {error}") from error
    return read
