"""A small HTTP server in the worker's event loop, up before the first record is read.

Faust's own server starts late and shows pages of its own; probes must be answered while the ledger is being rebuilt.
"""

import asyncio
import socket
from collections.abc import Callable

from aiohttp import web


def check_address(host: str, port: int) -> None:
    """Find out whether the pages can be served there, before anything else is begun.

    Raises:
        OSError: the address is in use, or none of this machine's.
    """
    try:
        socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError as error:
        raise OSError(error.errno, f"{host} port {port}: {error.strerror}") from error


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
