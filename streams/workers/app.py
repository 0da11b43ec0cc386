"""The Faust app: agents, pages and tasks of one worker, put together from settings.

`build_app` does no work beyond making objects and may be called twice in one process; nothing happens on import.
"""

from collections.abc import AsyncIterator, Callable
from datetime import datetime
from importlib.metadata import version
from typing import Any

import faust
from prometheus_client import CollectorRegistry, ProcessCollector

from streams.extraction import Extractor
from streams.extraction.words.profile import load_profile
from streams.metrics import Metrics
from streams.settings import KafkaSecurity, Settings
from streams.workers import topic_names
from streams.workers.connection import tls_context
from streams.workers.dead_letters import REASONS
from streams.workers.delivery import Delivery, deliver_alerts
from streams.workers.extraction import ExtractionStage, extract_all
from streams.workers.lag import show_lag
from streams.workers.pages import add_pages
from streams.workers.publisher import Publisher
from streams.workers.server import serve
from streams.workers.transport import Transport
from streams.workers.view import View

_TICK_SECONDS = 1.0
_SESSION_SECONDS = 8.0


def build_app(settings: Settings, clock: Callable[[], datetime], *, topic_differences: int = 0) -> faust.App:
    """A worker's app.

    Args:
        settings: with `kafka_bootstrap` set.
        clock: the time, UTC; only ticks, dates of delivery and latencies come from it.
        topic_differences: how many settings of the topics are not as they should be, to be shown.

    Raises:
        ValueError: no broker is set, or the profile is wrong.
    """
    if not settings.kafka_bootstrap:
        raise ValueError("MARSAD_KAFKA_BOOTSTRAP is not set")
    metrics = Metrics(CollectorRegistry(), version=version("marsad"), figures_max=settings.figures_gauges_max)
    # The process's own: when it began, its memory, processor and files.
    ProcessCollector(registry=metrics.registry)
    metrics.topic_differences.set(topic_differences)
    for stage_name, reasons in REASONS.items():
        for reason in reasons:
            metrics.dead_letters.labels(stage=stage_name, reason=reason)
    stage = ExtractionStage(Extractor(load_profile(settings.profile)), metrics)
    view = View(settings, metrics)
    app = faust.App(
        settings.group,
        broker=[f"kafka://{address}" for address in settings.kafka_bootstrap.split(",")],
        broker_credentials=_credentials(settings.kafka),
        datadir=str(settings.data_dir / "faust"),
        store="memory://",
        # Records are gathered for this long before they are sent; the default sends each alone.
        producer_linger=settings.producer_linger_ms / 1000,
        producer_max_request_size=4 * 1024 * 1024,
        consumer_auto_offset_reset="earliest",
        # A killed worker's partitions are taken over after this long; the default is a minute.
        broker_session_timeout=_SESSION_SECONDS,
        broker_heartbeat_interval=_SESSION_SECONDS / 4,
        # The leader topic serves leader-only tasks, which we have none of: the claims partition says who publishes.
        topic_disable_leader=True,
        topic_allow_declare=False,
        web_enabled=False,
        stream_wait_empty=False,
    )
    app.transport = Transport(app.conf.broker_consumer, app)
    topics: dict[str, Any] = {
        name: app.topic(name, key_serializer="raw", value_serializer="raw", key_type=bytes, value_type=bytes)
        for name in (
            *(topic_names.ARTICLES, topic_names.CLAIMS, topic_names.FIGURES),
            *(topic_names.ALERTS, topic_names.DEAD_LETTERS),
        )
    }
    publisher = Publisher(settings, view, topics, metrics, clock)

    @app.agent(topics[topic_names.ARTICLES], name="extraction")
    async def extraction(stream: Any) -> AsyncIterator[None]:
        async for _ in extract_all(stream, topics, stage):
            yield None

    @app.agent(topics[topic_names.CLAIMS], name="ledger")
    async def ledger(stream: Any) -> None:
        async for event in stream.events():
            await view.reach(event.message.offset)
            await publisher.publish()

    @app.on_partitions_assigned.connect  # type: ignore[arg-type]  # Faust passes it by keyword
    async def on_assigned(_: Any, assigned: Any, **__: Any) -> None:
        holds = any(partition.topic == topic_names.CLAIMS for partition in assigned)
        if holds != publisher.is_active:
            await (publisher.begin() if holds else publisher.end())

    @app.on_partitions_revoked.connect  # type: ignore[arg-type]  # Faust passes it by keyword
    async def on_revoked(_: Any, revoked: Any, **__: Any) -> None:
        if any(partition.topic == topic_names.CLAIMS for partition in revoked):
            await publisher.end()

    @app.task  # type: ignore[untyped-decorator]
    async def follow_claims() -> None:
        await view.follow()

    @app.task  # type: ignore[untyped-decorator]
    async def pages() -> None:
        await serve(settings.http_host, settings.http_port, lambda routes: add_pages(routes, view, metrics))

    @app.task  # type: ignore[untyped-decorator]
    async def lag() -> None:
        await show_lag(app, settings, metrics)

    @app.timer(_TICK_SECONDS)  # type: ignore[untyped-decorator]
    async def tick() -> None:
        await publisher.tick()

    if settings.alertmanager_url:
        delivery = Delivery(
            bootstrap=settings.kafka_bootstrap,
            security=settings.kafka,
            group=f"{settings.group}-alertmanager",
            profile=settings.profile,
            alertmanager_url=settings.alertmanager_url,
        )

        @app.task  # type: ignore[untyped-decorator]
        async def deliver() -> None:
            await deliver_alerts(delivery, metrics, clock=clock)

    return app


def _credentials(security: KafkaSecurity) -> Any:
    """The settings' security in Faust's words; None for plain text."""
    context = tls_context(security)
    match security.protocol:
        case "PLAINTEXT":
            return None
        case "SSL":
            return faust.SSLCredentials(context)
        case _:
            return faust.SASLCredentials(
                username=security.sasl_username,
                password=security.sasl_password,
                mechanism=security.sasl_mechanism,
                ssl_context=context,
            )
