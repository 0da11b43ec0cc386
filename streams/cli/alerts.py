"""`marsad alerts`: the alerts topic."""

import asyncio
import sys
from typing import Annotated

import typer
from rich.console import Console

from schemas import Alert
from streams.cli.environment import settings
from streams.cli.extract import Output
from streams.cli.outcome import Failure
from streams.cli.show import print_alerts
from streams.settings import Settings


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def alerts(
        follow: Annotated[bool, typer.Option("--follow", help="Go on with what comes, until interrupted.")] = False,
        output: Annotated[Output, typer.Option(help="json or table.")] = Output.TABLE,
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
    if output is Output.JSON:
        sys.stdout.buffer.write(value + b"\n")
        sys.stdout.flush()
    else:
        print_alerts(Console(), [Alert.parse(value)])
