"""`marsad alerts`: the alerts topic."""

import asyncio
import sys
from enum import StrEnum
from typing import Annotated

import typer

from schemas import Alert
from streams.cli.environment import settings
from streams.cli.outcome import Failure
from streams.cli.show import print_alerts, terminal
from streams.departure.cap import to_cap
from streams.lexicon.names import region_name
from streams.settings import Settings


class Output(StrEnum):
    """How to print an alert."""

    JSON = "json"
    TABLE = "table"
    CAP = "cap"


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def alerts(
        follow: Annotated[bool, typer.Option("--follow", help="Go on with what comes, until interrupted.")] = False,
        output: Annotated[
            Output, typer.Option("--output", "--format", help="json, table, or cap: a CAP 1.2 message a line.")
        ] = Output.TABLE,
    ) -> None:
        """Print every alert in its last state."""
        from aiokafka.errors import KafkaError

        found = settings()
        try:
            asyncio.run(_read(found, follow, output))
        except KafkaError as error:
            raise Failure(f"Kafka at {found.kafka_bootstrap}: {error}") from error
        except KeyboardInterrupt:
            raise typer.Exit(0) from None


async def _read(found: Settings, follow: bool, output: Output) -> None:
    from streams.workers.compacted import compacted
    from streams.workers.topic_names import ALERTS

    async with compacted(found.kafka_bootstrap or "", found.kafka, ALERTS) as reader:
        for _, value in sorted((await reader.catch_up()).items()):
            _print(value, output)
        while follow:
            for _, came in await reader.next(timeout_ms=500):
                if came is not None:
                    _print(came, output)


def _print(value: bytes, output: Output) -> None:
    if output is Output.TABLE:
        print_alerts(terminal(), [Alert.parse(value)])
        return
    line = value if output is Output.JSON else on_one_line(to_cap(Alert.parse(value), region_name)).encode()
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.flush()


def on_one_line(message: str) -> str:
    """An XML message without line breaks, which says the same: those in its texts are character references."""
    declaration, _, rest = message.strip().partition("\n")
    return declaration + rest.replace("\n", "&#10;")
