"""Everything that Marsad measures of itself, in one register: name, kind, unit, meaning, labels.

The register is a table of frozen rows; the documentation's table and the names that rules and dashboards may use are
compared with it in tests. `Metrics` makes the prometheus-client objects of one registry, so that two services in one
process do not share counters, and nothing is made on import.

This module is over 300 lines because half of it is that one table.
"""

import sys
from collections import Counter as Counts
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

from schemas import Alert, Figure


class Kind(StrEnum):
    """What Prometheus calls the metric's type."""

    COUNTER = "counter"
    GAUGE = "gauge"
    HISTOGRAM = "histogram"


@dataclass(frozen=True, slots=True)
class Metric:
    """One row of the register."""

    name: str
    kind: Kind
    unit: str
    help: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()


# One article takes milliseconds; a tail beyond a second is a fault to look at.
_EXTRACTION_BUCKETS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0)
# The targets are 0.15 s for half of all articles and 0.5 s for 99 in 100: both are bounds of a bucket.
_ARTICLE_TO_ALERT_BUCKETS = (0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0, 2.0, 5.0, 30.0)
_APPLY_BUCKETS = (0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0)
_FIGURE_LABELS = ("measure", "target", "scope", "region", "window")

OUTCOMES = ("claims", "no_claims", "rejected")

ARTICLES = Metric(
    "marsad_articles_total",
    Kind.COUNTER,
    "articles",
    "Articles taken from the topic, by what became of them: claims, no_claims or rejected.",
    ("outcome",),
)
DEAD_LETTERS = Metric(
    "marsad_dead_letters_total",
    Kind.COUNTER,
    "records",
    "Records that a stage could not take and sent to the dead letters.",
    ("stage", "reason"),
)
CLAIMS = Metric("marsad_claims_total", Kind.COUNTER, "claims", "Claims read from articles.", ("measure", "language"))
ABSTENTIONS = Metric(
    "marsad_abstentions_total",
    Kind.COUNTER,
    "figures",
    "Figures seen in articles and left alone, by the reason.",
    ("reason",),
)
EXTRACTION_SECONDS = Metric(
    "marsad_extraction_seconds",
    Kind.HISTOGRAM,
    "seconds",
    "Time to read one article.",
    buckets=_EXTRACTION_BUCKETS,
)
LEDGER_CLAIMS = Metric(
    "marsad_ledger_claims", Kind.GAUGE, "claims", "Claims that the ledger holds at present; 0 on a worker without it."
)
LEDGER_APPLY_SECONDS = Metric(
    "marsad_ledger_apply_seconds",
    Kind.HISTOGRAM,
    "seconds",
    "Time from a batch of claims to the figures and alerts that follow from it.",
    buckets=_APPLY_BUCKETS,
)
LEDGER_REBUILD_SECONDS = Metric(
    "marsad_ledger_rebuild_seconds",
    Kind.GAUGE,
    "seconds",
    "Time that the last rebuild of the ledger from the claims topic took.",
)
LOCAL_STATE_KEPT = Metric(
    "marsad_local_state_kept",
    Kind.GAUGE,
    "1 or 0",
    "1 while the worker's folder can be written, else 0: then it works on, and its next start takes longer.",
)
LEDGER_PUBLISHED = Metric(
    "marsad_ledger_published_offset",
    Kind.GAUGE,
    "records",
    "Offset of the claims topic up to which this worker has published figures and alerts; 0 without the ledger.",
)
LEDGER_ACTIVE = Metric("marsad_ledger_active", Kind.GAUGE, "1 or 0", "1 where this worker holds the ledger, else 0.")
NOW = Metric(
    "marsad_now_timestamp_seconds",
    Kind.GAUGE,
    "seconds since 1970",
    "The data's now: the newest accepted publication time or tick; 0 on a worker without the ledger.",
)
FIGURE_LOW = Metric(
    "marsad_figure_low", Kind.GAUGE, "the measure's", "Provable low of an established figure.", _FIGURE_LABELS
)
FIGURE_HIGH = Metric(
    "marsad_figure_high",
    Kind.GAUGE,
    "the measure's",
    "Provable high of an established figure; absent where there is none.",
    _FIGURE_LABELS,
)
FIGURE_BEST = Metric(
    "marsad_figure_best", Kind.GAUGE, "the measure's", "Best estimate of an established figure.", _FIGURE_LABELS
)
FIGURES_DROPPED = Metric(
    "marsad_figures_dropped",
    Kind.GAUGE,
    "figures",
    "Figures that are not shown as gauges because MARSAD_FIGURES_GAUGES_MAX is reached; they are on the topic.",
)
ALERTS = Metric(
    "marsad_alerts",
    Kind.GAUGE,
    "alerts",
    "Alerts in their last state.",
    ("kind", "severity", "status", "horizon"),
)
ARTICLE_TO_ALERT_SECONDS = Metric(
    "marsad_article_to_alert_seconds",
    Kind.HISTOGRAM,
    "seconds",
    "Time from an article's record to the alerts that its claims raised or changed.",
    buckets=_ARTICLE_TO_ALERT_BUCKETS,
)
DELIVERY_FAILURES = Metric(
    "marsad_delivery_failures_total",
    Kind.COUNTER,
    "attempts",
    "Failed attempts to deliver alerts to a sink; what failed is tried again.",
    ("sink",),
)
SINK_UP = Metric(
    "marsad_sink_up", Kind.GAUGE, "1 or 0", "1 if the last delivery to the sink succeeded, else 0.", ("sink",)
)
LAG = Metric(
    "marsad_consumer_lag_records",
    Kind.GAUGE,
    "records",
    "Records on a topic's partitions of this worker that it has not read yet.",
    ("topic",),
)
TOPIC_DIFFERENCES = Metric(
    "marsad_topic_differences",
    Kind.GAUGE,
    "settings",
    "Settings of existing topics that are not what deploy/kafka/topics.toml says.",
)
BUILD_INFO = Metric("marsad_build_info", Kind.GAUGE, "1", "Always 1; the release is the label.", ("version",))

REGISTER: tuple[Metric, ...] = (
    ARTICLES,
    DEAD_LETTERS,
    CLAIMS,
    ABSTENTIONS,
    EXTRACTION_SECONDS,
    LEDGER_CLAIMS,
    LEDGER_APPLY_SECONDS,
    LEDGER_REBUILD_SECONDS,
    LOCAL_STATE_KEPT,
    LEDGER_PUBLISHED,
    LEDGER_ACTIVE,
    NOW,
    FIGURE_LOW,
    FIGURE_HIGH,
    FIGURE_BEST,
    FIGURES_DROPPED,
    ALERTS,
    ARTICLE_TO_ALERT_SECONDS,
    DELIVERY_FAILURES,
    SINK_UP,
    LAG,
    TOPIC_DIFFERENCES,
    BUILD_INFO,
)


class Metrics:
    """The register's metrics as prometheus-client objects of one registry.

    Args:
        registry: where they are registered; each may hold one set only.
        version: the release, for `marsad_build_info`.
        figures_max: most figures shown as gauges (three series each); the rest is counted.
    """

    def __init__(self, registry: CollectorRegistry, *, version: str = "", figures_max: int = 2000) -> None:
        self._figures_max = figures_max
        self._figures: dict[tuple[str, ...], bool] = {}
        self.registry = registry
        self.articles = _counter(ARTICLES, registry)
        self.dead_letters = _counter(DEAD_LETTERS, registry)
        self.claims = _counter(CLAIMS, registry)
        self.abstentions = _counter(ABSTENTIONS, registry)
        self.extraction_seconds = _histogram(EXTRACTION_SECONDS, registry)
        self.ledger_claims = _gauge(LEDGER_CLAIMS, registry)
        self.ledger_apply_seconds = _histogram(LEDGER_APPLY_SECONDS, registry)
        self.ledger_rebuild_seconds = _gauge(LEDGER_REBUILD_SECONDS, registry)
        self.local_state_kept = _gauge(LOCAL_STATE_KEPT, registry)
        self.ledger_published_offset = _gauge(LEDGER_PUBLISHED, registry)
        self.ledger_active = _gauge(LEDGER_ACTIVE, registry)
        self.now = _gauge(NOW, registry)
        self.figure_low = _gauge(FIGURE_LOW, registry)
        self.figure_high = _gauge(FIGURE_HIGH, registry)
        self.figure_best = _gauge(FIGURE_BEST, registry)
        self.figures_dropped = _gauge(FIGURES_DROPPED, registry)
        self.alerts = _gauge(ALERTS, registry)
        self.article_to_alert_seconds = _histogram(ARTICLE_TO_ALERT_SECONDS, registry)
        self.delivery_failures = _counter(DELIVERY_FAILURES, registry)
        self.sink_up = _gauge(SINK_UP, registry)
        self.consumer_lag_records = _gauge(LAG, registry)
        self.topic_differences = _gauge(TOPIC_DIFFERENCES, registry)
        self.build_info = _gauge(BUILD_INFO, registry)
        self.build_info.labels(version=version).set(1)
        # A counter that begins with its first count hides it from every rate: nothing read would look like no service.
        for outcome in OUTCOMES:
            self.articles.labels(outcome=outcome)

    def show_figures(self, figures: Iterable[Figure]) -> None:
        """Show these figures and no others, up to the cap; which ones are shown follows from the set alone.

        Args:
            figures: all that stand at present. The scope `any` comes first when the cap is reached, then by key.
        """
        chosen: dict[tuple[str, ...], Figure] = {}
        dropped = 0
        for figure in sorted(figures, key=lambda figure: (figure.scope != "any", figure.key)):
            labels = (figure.measure.value, figure.target.value, figure.scope, figure.region, figure.window.name)
            # Two units of one figure (persons and families) would be one series: the first by key is shown.
            if labels in chosen or len(chosen) >= self._figures_max:
                dropped += 1
            else:
                chosen[labels] = figure
        for shown, had_high in self._figures.items():
            if shown not in chosen:
                self.figure_low.remove(*shown)
                self.figure_best.remove(*shown)
            if had_high and (shown not in chosen or chosen[shown].high is None):
                self.figure_high.remove(*shown)
        for key, figure in chosen.items():
            self.figure_low.labels(*key).set(figure.low)
            self.figure_best.labels(*key).set(figure.best)
            if figure.high is not None:
                self.figure_high.labels(*key).set(figure.high)
        self._figures = {key: figure.high is not None for key, figure in chosen.items()}
        self.figures_dropped.set(dropped)

    def show_no_ledger(self) -> None:
        """Show nothing of the ledger: another worker holds it, and what this one knew of it grows old."""
        self.show_figures(())
        self.show_alerts(())
        for gauge in (self.ledger_claims, self.ledger_published_offset, self.now):
            gauge.set(0)

    def show_alerts(self, alerts: Iterable[Alert]) -> None:
        """Show how many alerts there are of each kind, severity, status and horizon.

        Args:
            alerts: all, in their last state.
        """
        counts = Counts((alert.kind, alert.severity, alert.status, alert.horizon) for alert in alerts)
        self.alerts.clear()
        for key, count in counts.items():
            self.alerts.labels(*key).set(count)


def _counter(row: Metric, registry: CollectorRegistry) -> Counter:
    return Counter(row.name, row.help, row.labels, registry=registry)


def _gauge(row: Metric, registry: CollectorRegistry) -> Gauge:
    return Gauge(row.name, row.help, row.labels, registry=registry)


def _histogram(row: Metric, registry: CollectorRegistry) -> Histogram:
    return Histogram(row.name, row.help, row.labels, buckets=row.buckets, registry=registry)


def table() -> str:
    """The register as a Markdown table, as `docs/operations.md` holds it."""
    rows = ["| metric | kind | unit | labels | meaning |", "|---|---|---|---|---|"]
    for row in REGISTER:
        labels = ", ".join(f"`{label}`" for label in row.labels) or "none"
        rows.append(f"| `{row.name}` | {row.kind} | {row.unit} | {labels} | {row.help} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.stdout.write(table())
