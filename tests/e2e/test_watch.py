"""The service as a real Prometheus sees it: every query of the rules and of the dashboard, asked while it works."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from streams.local import local_broker
from tests.e2e.programs import alertmanager, answers, free_port, need, prometheus

pytestmark = [pytest.mark.e2e, pytest.mark.system]

ROOT = Path(__file__).resolve().parents[2]
MARSAD = [sys.executable, "-m", "streams.cli"]
_PATIENCE_SECONDS = 90

# Queries that answer nothing when all is well or when the articles gave no such thing, each with the reason.
MAY_BE_EMPTY = {
    "marsad_abstentions_total": "the articles may hold no figure that is left alone",
    'horizon="current"': "the articles tell of years past, and so do the departures among them",
    "marsad_article_to_alert_seconds_bucket": "no alert, no time; the first observation makes the series but no rate",
}


@dataclass(frozen=True, slots=True)
class Watched:
    """A running service and the Prometheus that scrapes it."""

    service: subprocess.Popen[bytes]
    http_port: int
    prometheus_port: int
    log: Path

    def ask(self, path: str, **parameters: str) -> Any:
        """Prometheus's answer to an API call; its data."""
        query = urllib.parse.urlencode(parameters)
        url = f"http://127.0.0.1:{self.prometheus_port}/api/v1/{path}?{query}"
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                return json.load(answer)["data"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{parameters}: {error.read().decode()}") from error

    def is_ready(self) -> bool:
        """Whether the service says that it is."""
        return answers(f"http://127.0.0.1:{self.http_port}/readyz")

    def result(self, expression: str) -> list[Any]:
        """What an instant query gives; fails if it does not parse."""
        return list(self.ask("query", query=expression)["result"])


def _until(is_so: Callable[[], object], log: Path, what: str) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < deadline, f"{what} took too long\n{log.read_text()[-3000:]}"
        time.sleep(0.2)


def _configured(folder: Path, http_port: int) -> Path:
    """The deployed configuration, with the service's address here and a second for each quarter of a minute."""
    config = yaml.safe_load((ROOT / "deploy/prometheus/prometheus.yml").read_text("utf-8"))
    config["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
    config["rule_files"] = [str(ROOT / "deploy/prometheus" / name) for name in config["rule_files"]]
    config["alerting"] = {}
    (job,) = [job for job in config["scrape_configs"] if job["job_name"] == "marsad"]
    del job["dns_sd_configs"]
    job["static_configs"] = [{"targets": [f"127.0.0.1:{http_port}"]}]
    config["scrape_configs"] = [job]
    path = folder / "prometheus.yml"
    path.write_text(yaml.safe_dump(config))
    return path


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """The service on a broker of its own, with the demo's articles and one broken record, under watch."""
    need("prometheus", "prometheus")
    need("prometheus-alertmanager", "prometheus-alertmanager")
    folder = tmp_path_factory.mktemp("watch")
    http_port, prometheus_port, alertmanager_port = free_port(), free_port(), free_port()
    log = folder / "service.log"
    with (
        local_broker() as broker,
        alertmanager(ROOT / "deploy/alertmanager/alertmanager.yml", alertmanager_port, folder),
        prometheus(_configured(folder, http_port), prometheus_port, folder),
        log.open("wb") as output,
    ):
        environ = {name: value for name, value in os.environ.items() if not name.startswith("MARSAD_")} | {
            "MARSAD_KAFKA_BOOTSTRAP": broker.bootstrap,
            "MARSAD_HTTP_PORT": str(http_port),
            "MARSAD_DATA_DIR": str(folder / "data"),
            # The articles are of the past; a tick of today would leave their windows.
            "MARSAD_TICKS": "false",
            "MARSAD_ALERTMANAGER_URL": f"http://127.0.0.1:{alertmanager_port}",
        }
        service = subprocess.Popen([*MARSAD, "run"], env=environ, stdout=output, stderr=subprocess.STDOUT)
        watched = Watched(service, http_port, prometheus_port, log)
        try:
            _until(lambda: watched.is_ready() or service.poll() is not None, log, "getting ready")
            assert service.poll() is None, log.read_text()[-3000:]
            subprocess.run(
                [*MARSAD, "publish", str(ROOT / "streams/demo/articles")],
                env=environ,
                check=True,
                capture_output=True,
                timeout=60,
            )
            _publish_garbage(broker.bootstrap)
            # What the panels show follows from all articles: the first few may bound no figure from above.
            published = len(list((ROOT / "streams/demo/articles").glob("*.json")))
            _until(lambda: watched.result(f"sum(marsad_articles_total) >= {published}"), log, "reading the articles")
            _until(lambda: watched.result("count(marsad_figure_high) > 0"), log, "bounding figures from above")
            _until(lambda: watched.result("sum(marsad_alerts) > 0"), log, "finding departures")
            _until(lambda: watched.result("sum(marsad_dead_letters_total) > 0"), log, "refusing the broken record")
            _until(lambda: watched.result('marsad_sink_up{sink="alertmanager"} == 1'), log, "delivering")
            # Rates need several samples of every series, those of the last event too.
            _until(lambda: watched.result("count_over_time(marsad_dead_letters_total[1m]) >= 3"), log, "some scrapes")
            yield watched
        finally:
            service.send_signal(signal.SIGTERM)
            try:
                service.wait(30)
            except subprocess.TimeoutExpired:
                service.kill()
                service.wait()


def _publish_garbage(bootstrap: str) -> None:
    import asyncio

    from aiokafka import AIOKafkaProducer

    async def send() -> None:
        producer = AIOKafkaProducer(bootstrap_servers=bootstrap)
        await producer.start()
        await producer.send_and_wait("marsad.articles", b"{ no article", key=b"broken")
        await producer.stop()

    asyncio.run(send())


def _rules() -> list[dict[str, Any]]:
    groups = yaml.safe_load((ROOT / "deploy/prometheus/rules/marsad.yml").read_text("utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


def _panel_queries() -> list[tuple[str, str]]:
    dashboard = json.loads((ROOT / "deploy/grafana/dashboards/marsad.json").read_text("utf-8"))
    queries = [
        (f"{panel['title']} {target['refId']}", target["expr"])
        for panel in dashboard["panels"]
        for target in panel.get("targets", ())
    ]
    for variable in dashboard["templating"]["list"]:
        queries.append((f"variable {variable['name']}", f"count by ({variable['name']}) (marsad_figure_low)"))
    return queries


def _as_grafana_sends(expression: str) -> str:
    """A panel's query with its variables replaced: all of each label, and the rate's interval."""
    for name in ("measure", "target", "scope", "window"):
        expression = expression.replace(f'"${name}"', '".*"')
    return expression.replace("$__rate_interval", "1m")


def test_the_service_is_well(watched: Watched) -> None:
    """It says so itself, and Prometheus finds it up."""
    assert answers(f"http://127.0.0.1:{watched.http_port}/healthz")
    assert [sample["value"][1] for sample in watched.result('up{job="marsad"}')] == ["1"]


def test_rules_are_loaded_and_evaluated(watched: Watched) -> None:
    """Prometheus evaluates every rule without an error."""

    def evaluated() -> bool:
        rules = [rule for group in watched.ask("rules")["groups"] for rule in group["rules"]]
        assert {rule["name"] for rule in rules} == {rule["alert"] for rule in _rules()}
        assert not [rule for rule in rules if rule["health"] == "err"], rules
        return all(rule["health"] == "ok" for rule in rules)

    _until(evaluated, watched.log, "evaluating the rules")


@pytest.mark.parametrize("rule", _rules(), ids=lambda rule: rule["alert"])
def test_rule_asks_for_what_is_there(watched: Watched, rule: dict[str, Any]) -> None:
    """Without its threshold each rule's query has data from a working service: it does not keep silent for want of a
    series."""
    expression = rule["expr"].split(" or ")[0].rsplit("==" if "==" in rule["expr"] else ">", 1)[0]
    if any(name in expression for name in MAY_BE_EMPTY):
        watched.result(expression)
    else:
        assert watched.result(expression), expression


def test_a_healthy_service_raises_nothing(watched: Watched) -> None:
    """No alert about the service fires; some conditions hold for a while, as that no article came since the start."""
    alerts = watched.ask("alerts")["alerts"]
    assert not [alert for alert in alerts if alert["state"] == "firing"], alerts


@pytest.mark.parametrize(("title", "query"), _panel_queries(), ids=lambda value: value if " " in value else None)
def test_panel_shows_something(watched: Watched, title: str, query: str) -> None:
    """Every query of the dashboard parses, and gives data where the service has any."""
    expression = _as_grafana_sends(query)
    assert "$" not in expression
    found = watched.result(expression)
    if not any(name in expression for name in MAY_BE_EMPTY):
        assert found, f"{title}: {expression}"


def test_figures_are_by_region(watched: Watched) -> None:
    """The gauges hold figures of several regions, each with low ≤ best."""
    assert len(watched.result("count by (region) (marsad_figure_low)")) > 1
    assert not watched.result("marsad_figure_best < marsad_figure_low")
    assert not watched.result("marsad_figure_high < marsad_figure_best")


def test_metrics_are_the_register(watched: Watched) -> None:
    """Every metric of the register is exposed with its meaning, and nothing of ours that is not in it."""
    from streams.metrics import REGISTER

    with urllib.request.urlopen(f"http://127.0.0.1:{watched.http_port}/metrics", timeout=10) as answer:
        lines = answer.read().decode().splitlines()
    described = {tuple(line.split(" ", 3)[2:]) for line in lines if line.startswith("# HELP marsad_")}
    assert described == {(row.name, row.help) for row in REGISTER} | {
        pair for pair in described if pair[0].endswith("_created")
    }


def test_when_it_stops_that_is_seen(watched: Watched) -> None:
    """Last: when the service is stopped, in good order and with exit code 0, the query of MarsadDown finds it."""
    down = next(rule["expr"] for rule in _rules() if rule["alert"] == "MarsadDown")
    assert not watched.result(down)
    watched.service.send_signal(signal.SIGTERM)
    assert watched.service.wait(30) == 0, watched.log.read_text()[-3000:]
    _until(lambda: watched.result(down), watched.log, "seeing it down")
