"""The broker of docker-compose.yml, as far as it goes without Docker: its settings are read by the real Kafka."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml

from streams.local.cache import cache_dir
from streams.local.jars import fetch_jars
from streams.local.java import find_java

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).resolve().parents[2]


def _format(folder: Path, changes: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Format a storage with the compose file's settings, changed so; the official image turns names the same way."""
    environment = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]["kafka"]["environment"]
    settings = environment | {"KAFKA_LOG_DIRS": str(folder / "data")} | changes
    properties = folder / "server.properties"
    properties.write_text(
        "".join(
            f"{name.removeprefix('KAFKA_').lower().replace('_', '.')}={value.replace('${KAFKA_PORT:-9092}', '9092')}\n"
            for name, value in settings.items()
            if name.startswith("KAFKA_")
        )
    )
    classpath = ":".join(map(str, fetch_jars(cache_dir(os.environ) / "jars")))
    command = [str(find_java(os.environ)), "-cp", classpath, "kafka.tools.StorageTool", "format"]
    return subprocess.run(
        [*command, "-t", environment["CLUSTER_ID"], "-c", str(properties)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_settings_are_accepted(tmp_path: Path) -> None:
    """Kafka takes the settings and the cluster's id, and formats its storage with them."""
    done = _format(tmp_path, {})
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "data/meta.properties").exists()


def test_wrong_settings_are_not(tmp_path: Path) -> None:
    """The check above can fail: a listener that is not mapped to a protocol is refused."""
    assert _format(tmp_path, {"KAFKA_LISTENER_SECURITY_PROTOCOL_MAP": "CONTROLLER:PLAINTEXT"}).returncode != 0
