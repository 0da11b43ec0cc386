"""`marsad schema`: the contracts for other languages."""

import sys
from importlib.metadata import version
from typing import Annotated

import orjson
import typer

from schemas.documents import asyncapi, json_schemas


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def schema(
        as_asyncapi: Annotated[bool, typer.Option("--asyncapi", help="The topics as an AsyncAPI 3 document.")] = False,
    ) -> None:
        """Print JSON Schema of every contract, or the AsyncAPI document."""
        document = asyncapi(version("marsad")) if as_asyncapi else json_schemas()
        sys.stdout.buffer.write(orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS) + b"\n")
