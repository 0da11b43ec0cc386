"""`marsad publish`: articles, or figures established elsewhere, onto the topics."""

import asyncio
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from schemas import ClaimSet
from streams.cli.asking import by_article
from streams.cli.environment import settings
from streams.cli.outcome import Failure
from streams.cli.progress import progress
from streams.cli.sources import articles, claims_of
from streams.intake import Rejection
from streams.settings import Settings


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def publish(
        paths: Annotated[list[str] | None, typer.Argument(metavar="PATH…", help="Articles; - for stdin.")] = None,
        claims: Annotated[Path | None, typer.Option(help="Established figures, JSONL or CSV.")] = None,
    ) -> None:
        """Publish articles (JSON, JSONL, a directory, HTML) or established figures; count what was refused and why."""
        if not paths and claims is None:
            raise Failure("name articles, or say --claims FILE", status=2)
        found = settings()
        refused: Counter[str] = Counter()
        sent = _send(found, paths or (), claims, refused)
        sys.stderr.write(f"published {sent}, refused {refused.total()}\n")
        for reason, count in sorted(refused.items()):
            sys.stderr.write(f"  {reason}: {count}\n")
        if refused:
            raise typer.Exit(1)


def _send(found: Settings, paths: list[str] | tuple[()], claims: Path | None, refused: Counter[str]) -> int:
    from aiokafka.errors import KafkaError

    from streams.workers.extraction import Output
    from streams.workers.sender import article_output, record_output, send

    known, faults = claims_of(claims) if claims is not None else ((), ())

    def outputs() -> Iterator[Output]:
        with progress("articles") as advance:
            for one, article in articles(paths):
                advance()
                if isinstance(article, Rejection):
                    refused[article.reason] += 1
                    sys.stderr.write(f"{one.name}: {article.reason}: {article.text}\n")
                else:
                    yield article_output(article, one.raw)
        for fault in faults:
            refused[fault.rejection.reason] += 1
            sys.stderr.write(f"{claims}:{fault.line}: {fault.rejection.reason}: {fault.rejection.text}\n")
        for key, members in by_article(known).items():
            yield record_output(ClaimSet(article_id=key, claims=members))

    assert found.kafka_bootstrap
    try:
        return asyncio.run(send(found.kafka_bootstrap, found.kafka, outputs()))
    except KafkaError as error:
        raise Failure(f"Kafka at {found.kafka_bootstrap}: {error}") from error
