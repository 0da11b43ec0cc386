"""docker-compose.yml, checked without Docker: its schema, and that all it names exists."""

import re
import shlex
import subprocess
import sys
from typing import Any

import compose_pydantic
import pytest
import yaml
from pydantic import ValidationError

from streams.settings import read_settings
from tests.unit.deploy.conftest import DEPLOY, ROOT

_VARIABLE = re.compile(r"\$\{(?P<name>\w+)(?P<default>:-[^}]*)?\}")


def test_schema(compose: dict[str, Any]) -> None:
    """It is what the Compose Specification allows."""
    compose_pydantic.ComposeSpecification.model_validate(compose)


@pytest.mark.parametrize(
    "change",
    [{"helthcheck": {}}, {"depends_on": {"kafka": {"condition": "service_well"}}}, {"ports": "6066"}],
)
def test_schema_can_fail(compose: dict[str, Any], change: dict[str, Any]) -> None:
    """The check sees a misspelt key, an unknown condition and a wrong type."""
    broken = {**compose, "services": {"marsad": {**compose["services"]["marsad"], **change}}}
    with pytest.raises(ValidationError):
        compose_pydantic.ComposeSpecification.model_validate(broken)


def test_mounts_exist(compose: dict[str, Any]) -> None:
    """Every path that is mounted is in the repository, and every volume is declared."""
    sources = [mount.split(":")[0] for service in compose["services"].values() for mount in service.get("volumes", ())]
    paths = [source for source in sources if source.startswith(".")]
    assert len(paths) == 4
    assert all((ROOT / path).is_dir() for path in paths)
    assert {source for source in sources if not source.startswith(".")} == set(compose["volumes"])


def test_variables_are_documented() -> None:
    """Every variable has a default, and stands with that default in the operations page; the page names no other."""
    text = (ROOT / "docker-compose.yml").read_text("utf-8")
    used = {(match["name"], (match["default"] or "")[2:]) for match in _VARIABLE.finditer(text)}
    page = (ROOT / "docs/operations.md").read_text("utf-8")
    section = page[page.index("Variables that") : page.index("## Without Docker")]
    assert used == set(re.findall(r"^\| `(\w+)` \| (\S+) \|", section, re.MULTILINE))
    assert len(used) > 5


def test_settings_are_marsads(compose: dict[str, Any]) -> None:
    """The service's environment is read by Marsad itself without complaint: no unknown name, no wrong value."""
    environment = {
        name: _VARIABLE.sub(lambda match: (match["default"] or "")[2:], value)
        for name, value in compose["services"]["marsad"]["environment"].items()
    }
    settings = read_settings(environment)
    assert settings.kafka_bootstrap == "kafka:19092"
    assert settings.alertmanager_url == "http://alertmanager:9093"


def test_command_is_real(compose: dict[str, Any]) -> None:
    """What the container runs is a command of Marsad's."""
    (command,) = compose["services"]["marsad"]["command"]
    program = [sys.executable, "-m", "streams.cli"]
    said = subprocess.run([*program, command, "--help"], capture_output=True, text=True, check=False, timeout=60)
    assert said.returncode == 0, said.stderr


def test_everything_has_a_health_check(compose: dict[str, Any]) -> None:
    """Every service says whether it is well, and who waits for another waits for that."""
    for name, service in compose["services"].items():
        assert service["healthcheck"]["test"][0] == "CMD", name
        for other, terms in service.get("depends_on", {}).items():
            assert other in compose["services"]
            assert terms == {"condition": "service_healthy"}


def test_only_loopback_is_open(compose: dict[str, Any]) -> None:
    """No port is open to other machines unless the operator says so."""
    ports = [port for service in compose["services"].values() for port in service["ports"]]
    assert len(ports) == len(compose["services"])
    assert all(port.startswith("127.0.0.1:${") for port in ports)


def test_services_find_each_other(compose: dict[str, Any]) -> None:
    """The addresses in the configuration files are names and ports of the services here."""
    prometheus = yaml.safe_load((DEPLOY / "prometheus/prometheus.yml").read_text("utf-8"))
    (managers,) = prometheus["alerting"]["alertmanagers"]
    job = next(job for job in prometheus["scrape_configs"] if job["job_name"] == "marsad")["dns_sd_configs"][0]
    source = yaml.safe_load((DEPLOY / "grafana/provisioning/datasources/prometheus.yml").read_text("utf-8"))
    named = [
        *managers["static_configs"][0]["targets"],
        *(f"{name}:{job['port']}" for name in job["names"]),
        *(entry["url"].removeprefix("http://") for entry in source["datasources"]),
    ]
    inside = {
        f"{name}:{port.rsplit(':', 1)[1]}" for name, service in compose["services"].items() for port in service["ports"]
    }
    assert len(named) == 3
    assert set(named) <= inside


def test_kafka_is_the_tested_release(compose: dict[str, Any]) -> None:
    """The image runs the release of Kafka that the tests run."""
    coordinates = (ROOT / "streams/local/coordinates.toml").read_text("utf-8")
    release = re.search(r"kafka_2\.13:([\d.]+)", coordinates)
    assert release
    assert compose["services"]["kafka"]["image"] == f"apache/kafka:{release[1]}"


def test_images_are_pinned(compose: dict[str, Any]) -> None:
    """No image floats: each names a release, but for our own, which is built here."""
    images = {name: service["image"] for name, service in compose["services"].items()}
    assert images.pop("marsad") == "marsad"
    assert all(re.search(r":v?\d+\.\d+\.\d+$", image) for image in images.values())


def test_the_images_sources_exist(compose: dict[str, Any]) -> None:
    """Every file that the image copies is in the repository and reaches the builder."""
    build = compose["services"]["marsad"]["build"]
    dockerfile = (ROOT / build["context"] / build["dockerfile"]).read_text("utf-8")
    copied = [
        source
        for line in dockerfile.splitlines()
        if line.startswith("COPY ") and "--from" not in line
        for source in shlex.split(line)[1:-1]
    ]
    allowed = {
        line[1:]
        for line in (DEPLOY / "image/Dockerfile.dockerignore").read_text("utf-8").splitlines()
        if line[:1] == "!"
    }
    assert len(copied) > 5
    assert all((ROOT / source).exists() for source in copied)
    assert set(copied) == allowed


def test_the_image_is_safe() -> None:
    """The image installs by hash and does not run as root."""
    dockerfile = (DEPLOY / "image/Dockerfile").read_text("utf-8")
    assert "--require-hashes -r requirements.lock" in dockerfile
    users = re.findall(r"^USER (\S+)$", dockerfile, re.MULTILINE)
    assert users == ["marsad"]
    assert dockerfile.index("USER marsad") < dockerfile.index("ENTRYPOINT")
