"""How aiokafka's clients reach the brokers: the settings' security, in aiokafka's words."""

import contextlib
import ssl
from typing import Any

from aiokafka.helpers import create_ssl_context

from streams.settings import KafkaSecurity


class _Parting(ssl.SSLObject):
    """Says that nothing more will come, and does not wait for the broker to say so too, which TLS 1.3 leaves free.

    A broker that reads the last request and the goodbye at one time never answers the goodbye, and asyncio would wait
    half a minute for it: for so long a publisher stood still that had read a topic and closed its reader.
    """

    def unwrap(self) -> None:
        """Write the goodbye; that there is nothing to read yet is no reason to wait."""
        with contextlib.suppress(ssl.SSLWantReadError):
            super().unwrap()


def tls_context(security: KafkaSecurity) -> ssl.SSLContext | None:
    """What a client's connections are encrypted with; none where the settings ask for none.

    Raises:
        OSError: a file is missing, or not what it should be; names the files.
    """
    if not security.protocol.endswith("SSL"):
        return None
    files = {"cafile": security.ssl_cafile, "certfile": security.ssl_certfile, "keyfile": security.ssl_keyfile}
    try:
        context: ssl.SSLContext = create_ssl_context(**files)
    except OSError as error:
        # What the library raises names no file.
        raise OSError(error.errno, error.strerror, ", ".join(str(file) for file in files.values() if file)) from error
    context.sslobject_class = _Parting
    return context


def connection_options(bootstrap: str, security: KafkaSecurity) -> dict[str, Any]:
    """Keyword arguments that every aiokafka client takes.

    >>> connection_options("127.0.0.1:9092", KafkaSecurity())
    {'bootstrap_servers': '127.0.0.1:9092', 'security_protocol': 'PLAINTEXT'}
    """
    options: dict[str, Any] = {"bootstrap_servers": bootstrap, "security_protocol": security.protocol}
    if (context := tls_context(security)) is not None:
        options["ssl_context"] = context
    if security.protocol.startswith("SASL"):
        options |= {
            "sasl_mechanism": security.sasl_mechanism,
            "sasl_plain_username": security.sasl_username,
            "sasl_plain_password": security.sasl_password,
        }
    return options
