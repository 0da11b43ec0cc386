"""`marsad extract`: articles in, claims out as JSONL."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from schemas import Claim
from streams.cli.outcome import Failure
from streams.cli.progress import progress
from streams.cli.show import print_claims, terminal
from streams.cli.sources import articles
from streams.extraction import Extractor
from streams.extraction.words.profile import load_profile
from streams.intake import Rejection


class Output(StrEnum):
    """How to print what was found."""

    JSON = "json"
    TABLE = "table"


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def extract(
        paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, directories, or - for stdin.")],
        profile: Annotated[str, typer.Option(help="Watched organisation: a name, or a TOML file.")] = "isis",
        output: Annotated[Output, typer.Option(help="json or table.")] = Output.JSON,
    ) -> None:
        """Print the claims of articles, one JSON object a line; bad articles are told on standard error."""
        extractor = Extractor(profile_of(profile))
        bad = 0
        shown: list[Claim] = []
        with progress("articles") as advance:
            for found, article in articles(paths):
                if isinstance(article, Rejection):
                    bad += 1
                    sys.stderr.write(f"{found.name}: {article.reason}: {article.text}\n")
                else:
                    for claim in extractor.extract(article).claims:
                        if output is Output.TABLE:
                            shown.append(claim)
                        else:
                            sys.stdout.buffer.write(claim.canonical() + b"\n")
                advance()
        if output is Output.TABLE:
            print_claims(terminal(), shown)
        sys.stdout.flush()
        if bad:
            raise typer.Exit(1)


def profile_of(name: str):  # type: ignore[no-untyped-def]  # the type is extraction's own
    """The profile of that name or file.

    Raises:
        Failure: there is none, or it is wrong.
    """
    try:
        return load_profile(name)
    except (OSError, ValueError) as error:
        raise Failure(f"profile {name}: {error}", status=2) from error
