"""`marsad run`: the service in the foreground."""

import os
import sys
from typing import Annotated

import typer

from streams.cli.environment import settings, utc_now
from streams.cli.outcome import Failure


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def run(
        local: Annotated[
            bool, typer.Option("--local", help="Start a Kafka of one's own if MARSAD_KAFKA_BOOTSTRAP is not set.")
        ] = False,
    ) -> None:
        """Run one worker until SIGTERM or SIGINT; several share the work."""
        found = settings(needs_broker=not local)
        # Faust reads sys.argv when it is imported, and would take our options for its own.
        sys.argv = sys.argv[:1]
        from aiokafka.errors import KafkaError

        from streams.local import BrokerError, local_broker
        from streams.workers.run import run_worker
        from streams.workers.topics import TopicError

        try:
            if found.kafka_bootstrap:
                run_worker(found, utc_now)
            with local_broker(environ=os.environ) as broker:
                sys.stderr.write(f"Kafka at {broker.bootstrap}, HTTP at http://{found.http_host}:{found.http_port}\n")
                run_worker(found.model_copy(update={"kafka_bootstrap": broker.bootstrap}), utc_now)
        except KafkaError as error:
            raise Failure(f"Kafka at {found.kafka_bootstrap or 'its local broker'}: {error}") from error
        except (TopicError, BrokerError, ValueError, OSError) as error:
            raise Failure(str(error)) from error
