"""The departures' thresholds, read once from `policy.toml`, where each has a unit and a source.

A threshold that is missing, unknown or unsourced is an error that names it: none ever has a silent default.
"""

import tomllib
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, Field


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Threshold(_Section):
    """A number as it stands in the file."""

    value: float
    unit: str = Field(min_length=1)
    source: str = Field(min_length=1)


class RatePolicy(_Section):
    """When a weekly count leaves its baseline; the same numbers in every region."""

    baseline_half_life_weeks: float = Field(gt=0)
    prior_rate_shape: float = Field(gt=0)
    prior_rate_weeks: float = Field(gt=0)
    dispersion_half_life_weeks: float = Field(gt=0)
    prior_dispersion: float = Field(gt=0)
    prior_dispersion_weeks: float = Field(gt=0)
    prior_dispersion_events: float = Field(gt=0)
    least_dispersion: float = Field(gt=0)
    least_history_weeks: int
    sustained_run_weeks: float = Field(gt=1)
    single_week_tail: float = Field(gt=0, lt=1)
    single_week_least_events: int
    least_articles: int
    reported_weeks: int
    outage_tail: float = Field(gt=0, lt=1)
    lull_least_expected: float = Field(gt=0)
    lull_pause_weeks: int
    lull_own_share: float = Field(gt=0, le=1)
    most_lag_days: int


class TalliedRatePolicy(_Section):
    """When a tally's rate leaves that of the tallies before it."""

    dispersion: float = Field(gt=0)
    prior_count: float = Field(gt=0)
    tail: float = Field(gt=0, lt=1)
    least_ratio: float = Field(gt=1)
    least_count: int
    least_window_days: int
    look_back_days: int
    least_baseline_days: int
    most_lag_days: int


class EventPolicy(_Section):
    """When tolls under two scopes are of one event."""

    precise_days: int
    rises_within_hours: int
    same_areas_share: float


class EchoPolicy(_Section):
    """When a number is that of another measure."""

    swap_least_figure: int
    reprint_days: int
    open_share: float


class StockPolicy(_Section):
    """How far a stock may move between two levels."""

    least_share: float = Field(gt=0)
    least_members: int
    most_days_apart: int


class FirstActivityPolicy(_Section):
    """When an event is the first."""

    look_back_days: int
    most_lag_days: int
    most_window_days: int


class LifePolicy(_Section):
    """When an alert is a record and no news."""

    archival_after_days: int
    archival_window_days: int


class SeverityPolicy(_Section):
    """How much attention a departure deserves."""

    critical_share: float = Field(gt=0)
    critical_least: int
    info_share: float = Field(gt=0)
    critical_rate_ratio: float = Field(gt=1)


class StormPolicy(_Section):
    """When alerts are a storm."""

    most_alerts: int


class Policy(_Section):
    """All thresholds of the departures."""

    rate: RatePolicy
    tallied_rate: TalliedRatePolicy
    event: EventPolicy
    echo: EchoPolicy
    stock: StockPolicy
    first_activity: FirstActivityPolicy
    life: LifePolicy
    severity: SeverityPolicy
    storm: StormPolicy


def read_policy(text: str) -> Policy:
    """The policy of a file's text; raises `pydantic.ValidationError` or `tomllib.TOMLDecodeError`."""
    sections = tomllib.loads(text)
    return Policy.model_validate(
        {
            section: {name: Threshold.model_validate(entry).value for name, entry in entries.items()}
            for section, entries in sections.items()
        }
    )


@cache
def load_policy() -> Policy:
    """The policy that ships with the departures."""
    return read_policy(resources.files("streams.departure").joinpath("policy.toml").read_text("utf-8"))
