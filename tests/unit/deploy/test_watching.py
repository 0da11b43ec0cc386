"""Rules, runbooks and dashboard, against the register of metrics."""

import re
from typing import Any

import pytest
import yaml

from streams.metrics import REGISTER, Kind, table
from streams.settings import setting_names
from tests.unit.deploy.conftest import DEPLOY, ROOT, expressions

_SECTIONS = ["Meaning", "Impact", "Diagnosis", "Mitigation"]


def _series() -> dict[str, frozenset[str]]:
    """Every series name that the register gives, with its labels."""
    series = {}
    for row in REGISTER:
        labels = frozenset(row.labels)
        if row.kind is Kind.HISTOGRAM:
            series |= {f"{row.name}_bucket": labels | {"le"}, f"{row.name}_sum": labels, f"{row.name}_count": labels}
        else:
            series[row.name] = labels
    return series


def _unknown_names(text: str) -> set[str]:
    return set(re.findall(r"\bmarsad_\w+", text)) - set(_series())


def test_names_are_registered(rules: list[dict[str, Any]], dashboard: dict[str, Any]) -> None:
    """No rule and no panel asks for a metric that the register does not hold."""
    asked = [rule["expr"] for rule in rules] + list(expressions(dashboard))
    assert len(asked) > 30
    for expression in asked:
        assert not _unknown_names(expression), expression


def test_an_unregistered_name_is_seen() -> None:
    """The check above can fail."""
    assert _unknown_names("rate(marsad_article_total[5m])") == {"marsad_article_total"}


def test_labels_are_registered(rules: list[dict[str, Any]], dashboard: dict[str, Any]) -> None:
    """What is grouped or filtered by is a label of that metric, or one that Prometheus adds."""
    added = {"job", "instance"}
    checked = 0
    for expression in [rule["expr"] for rule in rules] + list(expressions(dashboard)):
        names = re.findall(r"\bmarsad_\w+", expression)
        known = added.union(*(_series()[name] for name in names))
        asked = set(re.findall(r"(\w+)\s*(?:=~|!=|!~|=)\s*\"", expression))
        for group in re.findall(r"\bby \(([^)]*)\)", expression):
            asked |= {label.strip() for label in group.split(",")}
        checked += len(asked)
        assert asked <= known, expression
    assert checked > 40


def test_every_metric_is_used(rules: list[dict[str, Any]], dashboard: dict[str, Any]) -> None:
    """What nobody looks at need not be measured: each metric is in a rule or on the dashboard."""
    text = "\n".join([rule["expr"] for rule in rules] + list(expressions(dashboard)))
    assert [row.name for row in REGISTER if not re.search(rf"\b{row.name}(_bucket)?\b", text)] == []


def test_every_alert_has_a_runbook(rules: list[dict[str, Any]]) -> None:
    """Each alert names a runbook that has the four sections and its severity; no runbook is without an alert."""
    for rule in rules:
        page = DEPLOY / f"runbooks/{rule['alert']}.md"
        assert rule["annotations"]["runbook"] == str(page.relative_to(ROOT))
        text = page.read_text("utf-8")
        assert text.startswith(f"# {rule['alert']}\n\nSeverity: {rule['labels']['severity']}.\n")
        assert re.findall(r"^## (\w+)$", text, re.MULTILINE) == _SECTIONS
    assert {page.stem for page in (DEPLOY / "runbooks").iterdir()} == {rule["alert"] for rule in rules}


def test_runbooks_name_what_exists() -> None:
    """Metrics, settings and other runbooks that a runbook names are there."""
    for page in (DEPLOY / "runbooks").iterdir():
        text = page.read_text("utf-8")
        assert _unknown_names(text) <= {row.name for row in REGISTER}, page.name
        assert set(re.findall(r"\bMARSAD_\w+", text)) <= set(setting_names()), page.name
        assert all((page.parent / link).exists() for link in re.findall(r"\]\(([^)]+)\)", text)), page.name


def test_every_alert_is_made_to_fire_and_to_keep_silent(rules: list[dict[str, Any]]) -> None:
    """promtool's tests hold for each alert at least one case with it and one without."""
    cases = yaml.safe_load((DEPLOY / "prometheus/tests/marsad.yml").read_text("utf-8"))["tests"]
    told = [case for test in cases for case in test["alert_rule_test"]]
    for rule in rules:
        firing = {bool(case.get("exp_alerts")) for case in told if case["alertname"] == rule["alert"]}
        assert firing == {True, False}, rule["alert"]


def test_operations_page_has_the_register() -> None:
    """The page's table is the register, to the byte."""
    assert (ROOT / "docs/operations.md").read_text("utf-8").endswith("\n" + table())


def test_panels_are_sound(dashboard: dict[str, Any]) -> None:
    """Every panel has its own id, a description, the provisioned source, and a place that no other panel covers."""
    panels = dashboard["panels"]
    source = yaml.safe_load((DEPLOY / "grafana/provisioning/datasources/prometheus.yml").read_text("utf-8"))
    uid = source["datasources"][0]["uid"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    covered: set[tuple[int, int]] = set()
    for panel in panels:
        place = panel["gridPos"]
        cells = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert not cells & covered, panel["title"]
        assert place["x"] + place["w"] <= 24
        covered |= cells
        if panel["type"] != "row":
            assert panel["description"].endswith("."), panel["title"]
            assert {target["datasource"]["uid"] for target in panel["targets"]} == {uid}


def test_dashboard_is_provisioned(compose: dict[str, Any]) -> None:
    """The folder that the provider reads is the one that the dashboards are mounted at."""
    provider = yaml.safe_load((DEPLOY / "grafana/provisioning/dashboards/marsad.yml").read_text("utf-8"))
    path = provider["providers"][0]["options"]["path"]
    grafana = compose["services"]["grafana"]
    assert f"./deploy/grafana/dashboards:{path}:ro" in grafana["volumes"]
    assert grafana["environment"]["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"] == f"{path}/marsad.json"


@pytest.mark.parametrize("label", ["measure", "target", "scope", "window"])
def test_variables_are_labels(dashboard: dict[str, Any], label: str) -> None:
    """The dashboard can be narrowed by each label of the figures but the region, which is what it shows."""
    names = {variable["name"] for variable in dashboard["templating"]["list"]}
    assert label in names
    used = "\n".join(expressions(dashboard))
    assert f'{label}=~"${label}"' in used
