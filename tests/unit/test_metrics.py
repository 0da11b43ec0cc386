"""The register of metrics and the objects made from it."""

from datetime import UTC, date, datetime

import pytest
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import generate_latest

from schemas import (
    Alert,
    AlertKind,
    AlertStatus,
    Departure,
    Figure,
    FigureStatus,
    Horizon,
    Measure,
    Severity,
    Target,
    Unit,
    Window,
    Words,
)
from streams.metrics import REGISTER, Kind, Metrics


def _figure(region: str, *, scope: str = "us", high: int | None = 5, unit: Unit = Unit.PERSONS) -> Figure:
    return Figure(
        low=3,
        high=high,
        best=4,
        status=FigureStatus.ESTABLISHED,
        measure=Measure.KILLED,
        target=Target.ISIS,
        unit=unit,
        scope=scope,
        region=region,
        window=Window(name="this_month", start=date(2025, 11, 1), end=date(2025, 11, 30)),
    )


def _alert(status: AlertStatus) -> Alert:
    at = datetime(2025, 11, 1, tzinfo=UTC)
    words = Words(ar="", en="")
    return Alert(
        alert_id="a",
        kind=AlertKind.SURGE,
        status=status,
        horizon=Horizon.CURRENT,
        severity=Severity.WARNING,
        measure=Measure.KILLED,
        target=Target.ISIS,
        scope="us",
        departure=Departure(departs_by=2.0),
        claims=("c",),
        references=(),
        headline=words,
        explanation=words,
        opened_at=at,
        updated_at=at,
    )


def _shown(registry: CollectorRegistry, name: str) -> dict[tuple[str, ...], float]:
    return {
        tuple(sample.labels.values()): sample.value
        for family in registry.collect()
        for sample in family.samples
        if sample.name == name
    }


def test_names_follow_the_conventions() -> None:
    """Every name is ours and unique, a counter ends in _total, a histogram in its unit; each row explains itself."""
    names = [row.name for row in REGISTER]
    assert len(set(names)) == len(names)
    for row in REGISTER:
        assert row.name.startswith("marsad_")
        assert row.name.endswith("_total") == (row.kind is Kind.COUNTER)
        assert bool(row.buckets) == (row.kind is Kind.HISTOGRAM)
        assert row.unit
        assert row.help.endswith(".")
        if row.kind is Kind.HISTOGRAM:
            assert row.name.endswith(f"_{row.unit}")


def test_every_row_is_made() -> None:
    """The registry holds exactly the register: same names, kinds and meanings."""
    registry = CollectorRegistry()
    Metrics(registry)
    made = {(family.name, family.type, family.documentation) for family in registry.collect()}
    assert made == {(row.name.removesuffix("_total"), row.kind.value, row.help) for row in REGISTER}


def test_two_registries_are_apart() -> None:
    """Nothing is global: what one set counts, another does not show."""
    first, second = CollectorRegistry(), CollectorRegistry()
    Metrics(first).articles.labels(outcome="claims").inc()
    Metrics(second)
    assert b'marsad_articles_total{outcome="claims"} 1.0' in generate_latest(first)
    assert b'marsad_articles_total{outcome="claims"} 0.0' in generate_latest(second)


@pytest.mark.parametrize("order", [1, -1])
def test_figures_are_capped_by_the_set_alone(order: int) -> None:
    """At most the cap is shown, everybody's scope first, whatever the order of arrival; the rest is counted."""
    registry = CollectorRegistry()
    metrics = Metrics(registry, figures_max=2)
    metrics.show_figures([_figure("IQ"), _figure("SY"), _figure("LY", scope="any")][::order])
    assert {key[3] for key in _shown(registry, "marsad_figure_low")} == {"LY", "IQ"}
    assert _shown(registry, "marsad_figures_dropped") == {(): 1}


def test_figures_that_are_gone_are_not_shown() -> None:
    """A figure that no longer stands, and a high that no longer exists, leave the gauges."""
    registry = CollectorRegistry()
    metrics = Metrics(registry)
    metrics.show_figures([_figure("IQ"), _figure("SY"), _figure("LY", high=None)])
    metrics.show_figures([_figure("SY", high=None), _figure("LY", high=7)])
    assert {key[3] for key in _shown(registry, "marsad_figure_low")} == {"SY", "LY"}
    assert {key[3]: value for key, value in _shown(registry, "marsad_figure_high").items()} == {"LY": 7}


def test_two_units_are_not_one_series() -> None:
    """Families and persons of one figure never overwrite each other: one is shown, the other counted as dropped."""
    registry = CollectorRegistry()
    Metrics(registry).show_figures([_figure("IQ"), _figure("IQ", unit=Unit.FAMILIES)])
    assert _shown(registry, "marsad_figures_dropped") == {(): 1}


def test_alerts_are_counted_by_last_state() -> None:
    """The gauge shows the alerts given last and no earlier state."""
    registry = CollectorRegistry()
    metrics = Metrics(registry)
    metrics.show_alerts([_alert(AlertStatus.OPEN), _alert(AlertStatus.OPEN)])
    metrics.show_alerts([_alert(AlertStatus.RETRACTED)])
    assert _shown(registry, "marsad_alerts") == {("surge", "warning", "retracted", "current"): 1}


def test_a_worker_without_the_ledger_shows_nothing_of_it() -> None:
    """What a former holder knew grows old: it leaves the gauges, so that sums over workers count nothing twice."""
    registry = CollectorRegistry()
    metrics = Metrics(registry)
    metrics.show_figures([_figure("IQ")])
    metrics.show_alerts([_alert(AlertStatus.OPEN)])
    metrics.ledger_claims.set(7)
    metrics.show_no_ledger()
    for name in ("marsad_figure_low", "marsad_figure_best", "marsad_figure_high", "marsad_alerts"):
        assert not _shown(registry, name)
    assert _shown(registry, "marsad_ledger_claims") == {(): 0}
