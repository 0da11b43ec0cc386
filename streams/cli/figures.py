"""`marsad figures`: the established figure for a question, from a file of claims."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from schemas import Answer, FigureQuery
from streams.api.answers import BadQueryError, as_json, figures_body, figures_csv, parse_query
from streams.cli.asking import claims_or_complaints, observe
from streams.cli.outcome import Failure
from streams.cli.show import terminal


class Output(StrEnum):
    """How to print the answer."""

    JSON = "json"
    TABLE = "table"
    CSV = "csv"


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def figures(
        claims: Annotated[Path, typer.Option(help="Claims, JSONL or CSV; - for stdin.")],
        measure: Annotated[str, typer.Option(help="operations, killed, captured, …")],
        start: Annotated[str, typer.Option("--from", help="First day, 2024-04-01.")],
        end: Annotated[str, typer.Option("--to", help="Last day.")],
        region: Annotated[
            list[str] | None, typer.Option(help="Region codes, joined by commas or named one by one: their union.")
        ] = None,
        target: Annotated[str, typer.Option(help="isis, civilians, security_forces, …")] = "",
        side: Annotated[str, typer.Option(help="Whose security forces.")] = "",
        unit: Annotated[str, typer.Option(help="persons, families, events or items.")] = "",
        scope: Annotated[str, typer.Option(help="Whose tally: us, sdf, sohr, …; everybody's if not said.")] = "",
        as_of: Annotated[str, typer.Option(help="Only what was published by that day.")] = "",
        why: Annotated[bool, typer.Option("--why", help="Print the proof as arithmetic.")] = False,
        output: Annotated[Output, typer.Option(help="json, table or csv.")] = Output.TABLE,
    ) -> None:
        """Print the bounds, best estimate, proof and disputed claims for a measure, region and window.

        Status 1 if a line of the file holds no claim: the figure is one without it.
        """
        asked = {"measure": measure, "region": ",".join(region or ()), "from": start, "to": end, "target": target}
        asked |= {"side": side, "unit": unit, "scope": scope, "as_of": as_of}
        try:
            query = parse_query({name: value for name, value in asked.items() if value})
        except BadQueryError as error:
            raise Failure(str(error), status=2) from error
        known, bad = claims_or_complaints(claims)
        observatory = observe(known)
        if output is Output.JSON:
            sys.stdout.buffer.write(as_json(figures_body(observatory, query, why=why)) + b"\n")
        elif output is Output.CSV:
            sys.stdout.write(figures_csv(query, observatory.answer(query)))
        else:
            _print(query, observatory.answer(query), observatory.why(query) if why else ())
        if bad:
            raise typer.Exit(1)


def _print(query: FigureQuery, answer: Answer, why: tuple[str, ...]) -> None:
    console = terminal()
    title = f"{query.measure}, {', '.join(query.regions) or 'anywhere'}, {query.start} to {query.end}"
    table = Table("scope", "low", "high", "best", "status", "origins", "proved by", title=title)
    for scope, part in {query.scope or "any": answer, **answer.scopes}.items():
        claims = sorted({*part.low_claims, *part.high_claims})
        high = "unbounded" if part.high is None else str(part.high)
        table.add_row(
            scope, str(part.low), high, str(part.best), part.status, ", ".join(part.origins), ", ".join(claims)
        )
    console.print(table)
    if answer.disputed:
        console.print(f"disputed: {', '.join(answer.disputed)}")
    for step in why:
        console.print(step)
