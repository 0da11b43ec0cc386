"""The broker of one's own: real jars, real Java, real Kafka."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from streams.local import BrokerError, local_broker
from streams.local.cache import cache_dir
from streams.local.jars import fetch_jars
from streams.local.lock import Jar, read_lock

pytestmark = pytest.mark.e2e

_OWNER = """
import sys, time
from streams.local import local_broker
with local_broker() as broker:
    print(broker.bootstrap, flush=True)
    time.sleep(float(sys.argv[1]))
"""
# What carries a machine's proxies and certificates; a bare machine may need them to reach a network at all.
_NETWORK = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "http_proxy", "https_proxy", "no_proxy")


def _brokers(folder: Path) -> list[str]:
    """Command lines of the processes that name a folder (Linux)."""
    lines = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                line = (entry / "cmdline").read_bytes().decode(errors="replace")
            except OSError:
                continue
            if str(folder) in line:
                lines.append(line)
    return lines


def _wait_until_gone(folder: Path) -> None:
    deadline = time.monotonic() + 20
    while _brokers(folder) or list(folder.iterdir()):
        assert time.monotonic() < deadline, f"left behind: {_brokers(folder)} {list(folder.iterdir())}"
        time.sleep(0.1)


async def test_records_go_round(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Inside the context a record sent is a record read; after it neither process nor folder is left."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    async with local_broker() as broker:
        assert len(_brokers(tmp_path)) == 2, "the broker and its guard"
        admin = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap)
        await admin.start()
        await admin.create_topics([NewTopic("words", 1, 1)])
        await admin.close()
        producer = AIOKafkaProducer(bootstrap_servers=broker.bootstrap)
        await producer.start()
        await producer.send_and_wait("words", "مرصد".encode(), key=b"name")
        await producer.stop()
        consumer = AIOKafkaConsumer(
            "words", bootstrap_servers=broker.bootstrap, auto_offset_reset="earliest", group_id="g"
        )
        await consumer.start()
        record = await consumer.getone()
        await consumer.stop()
        assert (record.key, record.value) == (b"name", "مرصد".encode())
    assert not _brokers(tmp_path)
    assert not list(tmp_path.iterdir())


async def test_a_start_that_is_cancelled_leaves_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Cancelled while it starts, it is gone before the cancellation is told."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    starting = asyncio.create_task(local_broker().__aenter__())
    while not list(tmp_path.iterdir()):
        await asyncio.sleep(0.02)
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert not _brokers(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_failing_body_keeps_the_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When what is done with the broker fails, its log is kept and the path told; a person's Ctrl-C is no failure."""
    jars = cache_dir(os.environ) / "jars"
    fetch_jars(jars)
    cache = tmp_path / "marsad"
    shutil.copytree(jars, cache / "jars", copy_function=shutil.copyfile)
    environ = dict(os.environ) | {"XDG_CACHE_HOME": str(tmp_path)}
    with pytest.raises(KeyboardInterrupt), local_broker(environ=environ):
        raise KeyboardInterrupt
    assert not (cache / "logs").exists()
    with pytest.raises(ZeroDivisionError), local_broker(environ=environ):
        raise ZeroDivisionError
    (log,) = (cache / "logs").iterdir()
    assert "Kafka Server started" in log.read_text()
    assert str(log) in capsys.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_it_dies_with_its_owner(number: signal.Signals, tmp_path: Path) -> None:
    """However the owner ends, the broker ends too, and takes its folder along."""
    environ = os.environ | {"TMPDIR": str(tmp_path)}
    owner = subprocess.Popen(
        [sys.executable, "-c", _OWNER, "60"], env=environ, stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL
    )
    assert owner.stdout
    assert owner.stdout.readline().startswith("127.0.0.1:")
    assert len(_brokers(tmp_path)) == 2
    owner.send_signal(number)
    owner.wait(20)
    _wait_until_gone(tmp_path)


def test_a_fork_does_not_keep_it(tmp_path: Path) -> None:
    """A fork of the owner's that outlives it (a worker of a process pool) holds the guard's pipe, not the broker."""
    owner = subprocess.Popen(
        [sys.executable, "-c", _OWNER.replace("    time.sleep", "    import os\n    os.fork()\n    time.sleep"), "15"],
        env=os.environ | {"TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
        stderr=subprocess.DEVNULL,
    )
    assert owner.stdout
    assert owner.stdout.readline().startswith("127.0.0.1:")
    time.sleep(0.5)
    owner.kill()
    owner.wait(20)
    started = time.monotonic()
    _wait_until_gone(tmp_path)
    assert time.monotonic() - started < 10, "it waited for the fork"


def test_bare_machine(tmp_path: Path) -> None:
    """With an empty home and no java on the path, it downloads, verifies and runs; a pipe sees no progress bar."""
    home, scratch = tmp_path / "home", tmp_path / "scratch"
    home.mkdir()
    scratch.mkdir()
    environ = {name: os.environ[name] for name in _NETWORK if name in os.environ}
    run = subprocess.run(
        [sys.executable, "-c", _OWNER, "0"],
        env=environ | {"HOME": str(home), "PATH": str(tmp_path / "nothing"), "TMPDIR": str(scratch)},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("127.0.0.1:")
    assert run.stderr == ""
    assert not list(scratch.iterdir())
    jars = list((home / ".cache/marsad/jars").rglob("*.jar"))
    assert len(jars) == len(read_lock())
    assert not list((home / ".cache/marsad/jars").glob("incoming-*"))


def test_wrong_bytes_are_refused(tmp_path: Path) -> None:
    """A download that is not what the lock says is never used, nor left in the cache; a spoilt cache is mended."""
    jar = min(read_lock(), key=lambda jar: jar.size_bytes)
    with pytest.raises(BrokerError, match="the lock says"):
        fetch_jars(tmp_path, lock=(Jar(jar.group, jar.artifact, jar.version, "0" * 64, jar.size_bytes),))
    assert not list(tmp_path.iterdir())
    (file,) = fetch_jars(tmp_path, lock=(jar,))
    good = file.read_bytes()
    file.write_bytes(good[:-1] + b"x")
    assert fetch_jars(tmp_path, lock=(jar,)) == (file,)
    assert file.read_bytes() == good


def test_unknown_jar_is_a_sentence(tmp_path: Path) -> None:
    """A jar that does not exist is an error that names it."""
    with pytest.raises(BrokerError, match=r"org\.apache\.kafka:kafka_2\.13:0\.0\.0"):
        fetch_jars(tmp_path, lock=(Jar("org.apache.kafka", "kafka_2.13", "0.0.0", "0" * 64, 1),))


def test_a_failed_start_keeps_the_log(tmp_path: Path) -> None:
    """When the broker does not come up, the error shows the end of its log and names the file that has it all."""
    java = tmp_path / "java-home/bin/java"
    java.parent.mkdir(parents=True)
    java.write_text('#!/bin/sh\necho \'version "21" but broken\' >&2\ntest "$1" = -version\n')
    java.chmod(0o755)
    cache = tmp_path / "cache/marsad"
    cache.mkdir(parents=True)
    real = cache_dir(os.environ) / "jars"
    fetch_jars(real)
    shutil.copytree(real, cache / "jars", copy_function=shutil.copyfile)
    environ = {"JAVA_HOME": str(tmp_path / "java-home"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    with pytest.raises(BrokerError, match="ended while starting") as caught, local_broker(environ=environ):
        pass
    (log,) = (cache / "logs").iterdir()
    assert str(log) in str(caught.value)
    assert "but broken" in str(caught.value)
