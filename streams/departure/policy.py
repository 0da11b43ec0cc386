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
    outage_tail: float = Field(gt=0, lt=1)
    lull_least_expected: float = Field(gt=0)
    lull_pause_weeks: int


class Policy(_Section):
    """All thresholds of the departures."""

    rate: RatePolicy


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
