"""Prometheus's and Alertmanager's own tools read what is deployed."""

import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.system]

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"


def _run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = shutil.which(program)
    if path is None:
        pytest.skip(f"{program} is not installed (Debian packages prometheus and prometheus-alertmanager)")
    return subprocess.run([path, *arguments], capture_output=True, text=True, check=False, timeout=60)


def test_configuration_is_valid() -> None:
    """promtool accepts the configuration and the rules that it names."""
    done = _run("promtool", "check", "config", str(DEPLOY / "prometheus/prometheus.yml"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "13 rules found" in done.stdout


def test_rules_fire_and_keep_silent() -> None:
    """promtool runs the rules' unit tests."""
    done = _run("promtool", "test", "rules", str(DEPLOY / "prometheus/tests/marsad.yml"))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_changed_threshold_is_seen(tmp_path: Path) -> None:
    """The unit tests can fail: a threshold that lets everything pass fails them."""
    for folder in ("rules", "tests"):
        shutil.copytree(DEPLOY / "prometheus" / folder, tmp_path / folder)
    rules = tmp_path / "rules/marsad.yml"
    text = rules.read_text("utf-8")
    assert "> 1000" in text
    rules.write_text(text.replace("> 1000", "> 100000"))
    done = _run("promtool", "test", "rules", str(tmp_path / "tests/marsad.yml"))
    assert done.returncode != 0
    assert "MarsadLagging" in done.stdout + done.stderr


def test_alertmanager_configuration_is_valid() -> None:
    """amtool accepts the configuration."""
    done = _run("amtool", "check-config", str(DEPLOY / "alertmanager/alertmanager.yml"))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("labels", "receiver"),
    [
        (("alertname=Departure", "kind=contradiction", "region=SY", "severity=critical"), "departures"),
        (("alertname=MarsadSinkDown", "severity=critical"), "service"),
    ],
)
def test_routes(labels: tuple[str, ...], receiver: str) -> None:
    """Departures and the service's own alerts go to different people."""
    config = str(DEPLOY / "alertmanager/alertmanager.yml")
    done = _run("amtool", "config", "routes", "test", f"--config.file={config}", *labels)
    assert done.stdout.strip() == receiver, done.stdout + done.stderr
