"""TLS and SASL settings reach a real broker that asks for them."""

import asyncio
import socket
import ssl
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest
from aiokafka.errors import KafkaError

from streams.local import local_broker
from streams.settings import KafkaSecurity, read_settings
from streams.workers.connection import tls_context
from streams.workers.topics import create_topics
from tests.e2e.programs import free_port, need
from tests.e2e.service import MARSAD, Worker

pytestmark = [pytest.mark.e2e, pytest.mark.system]

TOPICS = Path(__file__).resolve().parents[2] / "deploy/kafka/topics.toml"
_NO_SASL = {f"MARSAD_KAFKA_SASL_{name}": "" for name in ("MECHANISM", "USERNAME", "PASSWORD")}
# Listeners for TLS with a password beside the plain one, which the start needs.
_PROPERTIES = """
listeners=CLIENT://127.0.0.1:{client_port},CONTROLLER://127.0.0.1:{controller_port},SECURE://127.0.0.1:@port
listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL
listener.name.secure.ssl.keystore.type=PEM
listener.name.secure.ssl.keystore.location=@folder/broker.pem
listener.name.secure.ssl.truststore.type=PEM
listener.name.secure.ssl.truststore.location=@folder/cert.pem
listener.name.secure.ssl.client.auth=required
listener.name.secure.sasl.enabled.mechanisms=PLAIN
listener.name.secure.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \
 user_marsad="right";
"""


@dataclass(frozen=True, slots=True)
class Secured:
    """A broker that wants TLS, a client's certificate and a password."""

    bootstrap: str
    folder: Path

    def environ(self, **changes: str) -> dict[str, str]:
        """The environment that an operator would set for it."""
        return {
            "MARSAD_KAFKA_BOOTSTRAP": self.bootstrap,
            "MARSAD_KAFKA_SECURITY_PROTOCOL": "SASL_SSL",
            "MARSAD_KAFKA_SSL_CAFILE": str(self.folder / "cert.pem"),
            "MARSAD_KAFKA_SSL_CERTFILE": str(self.folder / "cert.pem"),
            "MARSAD_KAFKA_SSL_KEYFILE": str(self.folder / "key.pem"),
            "MARSAD_KAFKA_SASL_MECHANISM": "PLAIN",
            "MARSAD_KAFKA_SASL_USERNAME": "marsad",
            "MARSAD_KAFKA_SASL_PASSWORD": "right",
            **changes,
        }


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    openssl, folder, port = need("openssl", "openssl"), tmp_path_factory.mktemp("tls"), free_port()
    # One certificate is authority, broker and client: enough to see that all three files are used.
    subject = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    subject += ["-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(
        [openssl, *subject, "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")],
        check=True,
        capture_output=True,
    )
    (folder / "broker.pem").write_text((folder / "key.pem").read_text() + (folder / "cert.pem").read_text())
    properties = _PROPERTIES.replace("@port", str(port)).replace("@folder", str(folder))
    with local_broker(properties=properties):
        yield Secured(f"127.0.0.1:{port}", folder)


async def test_settings_pass_through(secured: Secured) -> None:
    """With the right settings the secured broker serves like any other."""
    settings = read_settings(secured.environ())
    assert settings.kafka_bootstrap
    assert await create_topics(settings.kafka_bootstrap, settings.kafka, TOPICS) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"MARSAD_KAFKA_SASL_PASSWORD": "wrong"},
        {"MARSAD_KAFKA_SSL_CAFILE": ""},
        {"MARSAD_KAFKA_SECURITY_PROTOCOL": "SSL", **_NO_SASL},
    ],
    ids=["password", "unknown authority", "no password"],
)
async def test_wrong_settings_are_refused(secured: Secured, wrong: dict[str, str]) -> None:
    """The broker does ask: a wrong password, an unknown authority and no password are all refused."""
    settings = read_settings(secured.environ(**wrong))
    with pytest.raises(KafkaError):
        await create_topics(secured.bootstrap, settings.kafka, TOPICS)


async def test_plain_text_is_refused(secured: Secured) -> None:
    """Nor does it talk to who does not encrypt."""
    with pytest.raises(KafkaError):
        await create_topics(secured.bootstrap, KafkaSecurity(), TOPICS)


async def test_closing_does_not_wait_for_the_broker(secured: Secured) -> None:
    """Nor for a goodbye, which a broker that reads the last request and ours together never sends (with TLS 1.3)."""
    settings = read_settings(secured.environ())
    with _Silent(secured.folder) as silent:
        reader, writer = await asyncio.open_connection("127.0.0.1", silent.port, ssl=tls_context(settings.kafka))
        writer.write(b"request")
        assert await reader.readexactly(6) == b"answer"
        async with asyncio.timeout(5):
            writer.close()
            await writer.wait_closed()
        assert silent.ended.wait(5), "it was never told that nothing more would come"


def test_the_whole_service_passes_through(secured: Secured, tmp_path: Path) -> None:
    """Every client of the service, Faust's too, reaches the secured broker: an article sent there becomes claims."""
    settings = secured.environ()
    with Worker(settings.pop("MARSAD_KAFKA_BOOTSTRAP"), tmp_path, **settings) as worker:
        articles = Path(__file__).resolve().parents[2] / "streams/demo/articles"
        sent = subprocess.run(
            [*MARSAD, "publish", str(articles)],
            env=worker.environ,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert sent.returncode == 0, sent.stderr
        deadline = time.monotonic() + 60
        while b"\nmarsad_ledger_claims 0.0" in (page := _metrics(worker)):
            assert time.monotonic() < deadline, worker.log_tail()
            time.sleep(0.2)
        assert b"\nmarsad_ledger_active 1.0" in page


def _metrics(worker: Worker) -> bytes:
    with urllib.request.urlopen(f"{worker.url}/metrics", timeout=10) as answer:
        return bytes(answer.read())


class _Silent(threading.Thread):
    """A server with TLS that answers one request, and then hears the client's goodbye without a word of its own."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.settimeout(10)
        self._may_close = threading.Event()
        self.port: int = self._listening.getsockname()[1]
        self.ended = threading.Event()

    def run(self) -> None:
        accepted, _ = self._listening.accept()
        with self._context.wrap_socket(accepted, server_side=True) as connection:
            connection.recv(7)
            connection.sendall(b"answer")
            if connection.recv(1) == b"":
                self.ended.set()
            self._may_close.wait()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._may_close.set()
        self.join()
        self._listening.close()
