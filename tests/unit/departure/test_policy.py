"""The thresholds: each with unit and source, none missing, none unknown."""

import tomllib
from importlib import resources

import pytest
from pydantic import ValidationError

from streams.departure.policy import load_policy, read_policy

TEXT = resources.files("streams.departure").joinpath("policy.toml").read_text("utf-8")


def test_every_threshold_has_unit_and_source() -> None:
    """A number without either is refused."""
    assert load_policy() == read_policy(TEXT)
    for entries in tomllib.loads(TEXT).values():
        for entry in entries.values():
            assert entry["unit"]
            assert len(entry["source"].split()) >= 3


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ('unit   = "weeks"\n', "", "unit"),
        ("[rate.baseline_half_life_weeks]", "[rate.half_life]", "half_life"),
        ("value  = 13\n", 'value = "soon"\n', "value"),
        ("[storm.most_alerts]", "[storms.most_alerts]", "storms"),
    ],
)
def test_a_wrong_file_is_an_error_that_names_it(old: str, new: str, names: str) -> None:
    """No threshold ever has a silent default."""
    assert old in TEXT
    with pytest.raises(ValidationError, match=names):
        read_policy(TEXT.replace(old, new, 1))
