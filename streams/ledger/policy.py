"""The ledger's thresholds and hedges, read once from `policy.toml`.

A key that is missing or unknown is an error that names it: no threshold ever has a silent default.
"""

import tomllib
from functools import cache
from importlib import resources
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas import Hedge


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class End(_Section):
    """One end of an interval: a share of the stated number, hard (may contradict) or soft (may not)."""

    end: Literal["hard", "soft"]
    share: float = Field(gt=0)
    share_round: float | None = Field(default=None, description="Share for round numbers; None: the same.")
    plus: int = 0


class HedgeRule(_Section):
    """What a hedge makes of a number, and why."""

    reason: str
    low: End
    high: End


class Round(_Section):
    """When a number is round."""

    significant_digits: int


class WindowRule(_Section):
    """Where a figure without a period is placed."""

    assumed_incident_days: int
    assumed_tally_days: int


class EchoRule(_Section):
    """When a figure for another window is a reprint whose window was moved."""

    reprint_days: int
    moved_figures_least: int
    moved_alone_least: int
    repeated_least: int


class IncidentRule(_Section):
    """When two reports are of one event."""

    toll_ratio: float
    toll_difference: int
    beside: frozenset[str]
    precise_days: int


class StockRule(_Section):
    """How long a level stands."""

    carry_days: int


class SolverRule(_Section):
    """Where exact solving ends."""

    lp_variables_most: int
    worlds_most: int
    exact_conflicts_most: int


class DoubtRule(_Section):
    """When a disputed figure is far from the usual one."""

    deviations: float


class KnotRule(_Section):
    """When old windows are folded."""

    fold_after_days: int
    boundaries_most: int


class Policy(_Section):
    """All thresholds of the ledger."""

    hedge: dict[Hedge, HedgeRule]
    round: Round
    window: WindowRule
    echo: EchoRule
    incident: IncidentRule
    stock: StockRule
    solver: SolverRule
    doubt: DoubtRule
    knot: KnotRule


@cache
def load_policy() -> Policy:
    """The policy that ships with the ledger."""
    raw = resources.files("streams.ledger").joinpath("policy.toml").read_text("utf-8")
    policy = Policy.model_validate(tomllib.loads(raw))
    if missing := set(Hedge) - set(policy.hedge):
        raise ValueError(f"policy.toml lacks the hedge {', '.join(sorted(missing))}")
    return policy
