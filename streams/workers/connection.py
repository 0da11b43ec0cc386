"""How aiokafka's clients reach the brokers: the settings' security, in aiokafka's words."""

from typing import Any

from aiokafka.helpers import create_ssl_context

from streams.settings import KafkaSecurity


def connection_options(bootstrap: str, security: KafkaSecurity) -> dict[str, Any]:
    """Keyword arguments that every aiokafka client takes.

    >>> connection_options("127.0.0.1:9092", KafkaSecurity())
    {'bootstrap_servers': '127.0.0.1:9092', 'security_protocol': 'PLAINTEXT'}
    """
    options: dict[str, Any] = {"bootstrap_servers": bootstrap, "security_protocol": security.protocol}
    if security.protocol.endswith("SSL"):
        options["ssl_context"] = create_ssl_context(
            cafile=security.ssl_cafile, certfile=security.ssl_certfile, keyfile=security.ssl_keyfile
        )
    if security.protocol.startswith("SASL"):
        options |= {
            "sasl_mechanism": security.sasl_mechanism,
            "sasl_plain_username": security.sasl_username,
            "sasl_plain_password": security.sasl_password,
        }
    return options
