"""The HTTP pages of a worker."""

from collections.abc import Callable
from functools import partial
from typing import Any

from aiohttp import web
from prometheus_client import generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from streams.api import BadQueryError, NotFoundError, alerts_body, claim_body, figures_body, parse_query
from streams.api.answers import as_json, asked_of, is_asked
from streams.metrics import Metrics
from streams.observatory import Observatory
from streams.workers.view import View

_JSON = "application/json"


def add_pages(routes: web.UrlDispatcher, view: View, metrics: Metrics) -> None:
    """Add `/metrics`, `/healthz`, `/readyz` and the read-only API to a server's routes."""

    async def metrics_page(_: web.Request) -> web.Response:
        body = generate_latest(metrics.registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def healthz(_: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def readyz(_: web.Request) -> web.Response:
        return web.Response(text="ready\n") if view.is_ready else web.Response(status=503, text="reading the claims\n")

    async def figures(request: web.Request) -> web.Response:
        def body(observatory: Observatory) -> bytes:
            asked = asked_of(request.query.items())
            why = is_asked(asked, "why")
            return as_json(figures_body(observatory, parse_query(asked), why=why))

        return await _answer(view, body)

    async def alerts(request: web.Request) -> web.Response:
        return await _answer(view, lambda observatory: alerts_body(observatory, asked_of(request.query.items())))

    async def claim(request: web.Request) -> web.Response:
        return await _answer(view, partial(claim_body, claim_id=request.match_info["claim_id"]))

    pages: dict[str, Any] = {
        "/metrics": metrics_page,
        "/healthz": healthz,
        "/readyz": readyz,
        "/v1/figures": figures,
        "/v1/alerts": alerts,
        "/v1/claims/{claim_id}": claim,
    }
    for path, page in pages.items():
        routes.add_get(path, page)


async def _answer(view: View, question: Callable[[Observatory], bytes]) -> web.Response:
    if not view.is_ready:
        return web.Response(status=503, text="reading the claims\n", headers={"Retry-After": "5"})
    try:
        return web.Response(body=await view.ask(question), content_type=_JSON)
    except BadQueryError as error:
        return web.Response(status=400, body=as_json({"error": str(error)}), content_type=_JSON)
    except NotFoundError as error:
        return web.Response(status=404, body=as_json({"error": str(error)}), content_type=_JSON)
