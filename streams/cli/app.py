"""The `marsad` command."""

import os
import sys

import typer

from streams.cli import alerts, audit, correct, demo, explain, extract, figures, publish, readings, run, schema, surges
from streams.cli.outcome import Failure

app = typer.Typer(
    name="marsad",
    help="Reads what the news reports about ISIS, proves what it implies together, and alerts when it departs.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (demo, run, publish, extract, readings, figures, audit, surges, correct, explain, alerts, schema):
    command.add_to(app)


def main() -> None:
    """Run the command line; a failure is one sentence on standard error, and status 1 (2 for wrong usage)."""
    try:
        app()
    except Failure as failure:
        sys.stderr.write(f"marsad: {failure}\n")
        sys.exit(failure.status)
    except BrokenPipeError:
        # The reader of our output has seen enough; what Python would still flush goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
