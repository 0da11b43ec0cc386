"""The Alertmanager sink before a server that is none: nothing counts as told that was not taken."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp import web

from streams.workers.alertmanager import AlertmanagerSink, SinkUnavailableError
from tests.unit.departure.tales import attacks_of_2024, lived

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_ONE = (
    '[{"labels": {}, "annotations": {}, "startsAt": "2025-02-12T00:00:00", "endsAt": "2025-02-12T00:00:00"}]'  # no zone
)


async def taken(_: web.Request) -> web.StreamResponse:
    """An Alertmanager that shows nothing and takes all."""
    return web.json_response([])


async def moved(_: web.Request) -> web.StreamResponse:
    """What a proxy answers that wants another scheme or a trailing slash."""
    raise web.HTTPFound("/elsewhere")


def saying(text: str, status: int = 200) -> Handler:
    """A server that answers with a text, whatever is asked."""

    async def answer(_: web.Request) -> web.StreamResponse:
        return web.Response(text=text, status=status, content_type="application/json")

    return answer


@asynccontextmanager
async def sink(get: Handler, post: Handler) -> AsyncIterator[AlertmanagerSink]:
    """A sink with an alert to deliver to a server of these answers."""
    application = web.Application()
    application.router.add_get("/api/v2/alerts", get)
    application.router.add_post("/api/v2/alerts", post)
    application.router.add_get("/elsewhere", taken)
    runner = web.AppRunner(application)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        _, port = runner.addresses[0]
        async with aiohttp.ClientSession() as session:
            made = AlertmanagerSink(
                f"http://127.0.0.1:{port}", "isis", session, lambda: datetime(2025, 2, 12, tzinfo=UTC)
            )
            made.offer(lived(attacks_of_2024()).alerts)
            yield made
    finally:
        await runner.cleanup()


async def test_what_is_taken_is_delivered() -> None:
    """The one alert that stands is posted."""
    async with sink(taken, taken) as made:
        assert await made.deliver() == 1


@pytest.mark.parametrize(
    ("get", "post"),
    [
        (taken, moved),
        (moved, taken),
        (taken, saying("no", 500)),
        (saying("no", 503), taken),
        (saying("<html>"), taken),
        (saying("{}"), taken),
        (saying("[1]"), taken),
        (saying("[" * 100_000), taken),
        (saying(_ONE), taken),
    ],
)
async def test_whatever_else_answers_is_tried_again(get: Handler, post: Handler) -> None:
    """A redirect, a fault, a page, an answer that is none: unavailable, and never an alert lost or a worker ended."""
    async with sink(get, post) as made:
        with pytest.raises(SinkUnavailableError):
            await made.deliver()
