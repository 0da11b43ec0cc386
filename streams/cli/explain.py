"""`marsad explain`: the readings and rules behind the claims of a text, as a tree."""

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from typing import Annotated

import typer
from rich.tree import Tree

from streams import extraction
from streams.cli.show import terminal


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def explain(
        text: Annotated[str, typer.Argument(help="A sentence or more.")],
        on: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day of publication; today's.")] = None,
        near: Annotated[bool, typer.Option("--near", help="Also the rules that nearly fired, and where not.")] = False,
    ) -> None:
        """Print which readings and rules made each claim of a text."""
        reference: date = (on or datetime.now(UTC)).date()
        tree = Tree(f"read on {reference}")
        _grow(tree, extraction.explain(text, reference, near=near))
        terminal().print(tree)


def _grow(tree: Tree, node: object) -> None:
    """Add a dataclass's fields, or a sequence's members, as branches."""
    if is_dataclass(node):
        for field in fields(node):
            _branch(tree, field.name, getattr(node, field.name))
    elif isinstance(node, tuple | list):
        for member in node:
            _branch(tree, type(member).__name__, member)
    else:
        tree.add(str(node))


def _branch(tree: Tree, name: str, value: object) -> None:
    if is_dataclass(value) or (isinstance(value, tuple | list) and value):
        _grow(tree.add(name), value)
    elif value not in ((), [], None, ""):
        tree.add(f"{name}: {value}")
