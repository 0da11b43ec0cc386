"""Where the deployment's files are, read once."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[3]
DEPLOY = ROOT / "deploy"


@pytest.fixture(scope="session")
def compose() -> dict[str, Any]:
    """docker-compose.yml."""
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))


@pytest.fixture(scope="session")
def rules() -> list[dict[str, Any]]:
    """Every alerting rule."""
    groups = yaml.safe_load((DEPLOY / "prometheus/rules/marsad.yml").read_text("utf-8"))["groups"]
    return [rule for group in groups for rule in group["rules"]]


@pytest.fixture(scope="session")
def dashboard() -> dict[str, Any]:
    """The Grafana dashboard."""
    return json.loads((DEPLOY / "grafana/dashboards/marsad.json").read_text("utf-8"))


def expressions(dashboard: dict[str, Any]) -> Iterator[str]:
    """Every query of the dashboard's panels and variables, as written."""
    for panel in dashboard["panels"]:
        for target in panel.get("targets", ()):
            yield target["expr"]
    for variable in dashboard["templating"]["list"]:
        query = re.fullmatch(r"label_values\((.+), (\w+)\)", variable["query"]["query"])
        assert query, variable["query"]
        yield query[1]
