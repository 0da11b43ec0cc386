"""`marsad readings`: numbers and dates of phrases, for comparison with others' test cases."""

import sys

import orjson
import typer

from streams.cli.outcome import Failure
from streams.extraction.readings import read_case


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def readings() -> None:
        """Read the numbers and dates of each case on standard input (JSONL with `text` and `reference`)."""
        for number, line in enumerate(sys.stdin.buffer, start=1):
            if line.strip():
                try:
                    case = orjson.loads(line)
                    if not isinstance(case, dict) or not isinstance(case.get("text"), str):
                        raise ValueError("a case is an object with a text")
                    read = read_case(case)
                except (ValueError, KeyError) as error:
                    raise Failure(f"standard input:{number}: {error}") from error
                sys.stdout.buffer.write(orjson.dumps(read) + b"\n")
