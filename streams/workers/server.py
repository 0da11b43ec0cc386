"""A small HTTP server in the worker's event loop, up before the first record is read.

Faust's own server starts late and shows pages of its own; probes must be answered while the ledger is being rebuilt.
"""

import asyncio
from collections.abc import Callable

from aiohttp import web


async def serve(host: str, port: int, add: Callable[[web.UrlDispatcher], None]) -> None:
    """Serve until cancelled.

    Raises:
        OSError: the address is in use.
    """
    application = web.Application()
    add(application.router)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()
