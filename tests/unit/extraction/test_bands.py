"""Laws of cells: how many are in one that was taken, and who says what of whom."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2024, 8, 12))


@pytest.mark.parametrize(
    "text",
    [
        "Police broke up a six-member ISIS cell in Madrid.",
        "A six-member ISIS cell was dismantled in Morocco.",
        "A six-man Islamic State cell was arrested in Mosul.",
        "An ISIS cell of six was dismantled in Sulaymaniyah.",
        "Police dismantled a ring that recruited for ISIS and held six people.",
    ],
)
def test_how_many_a_cell_has_were_taken(text: str) -> None:
    """The number stands before the hyphen, behind "of" or with the next deed."""
    claim = _figures(text)[6]
    assert (claim.measure.value, claim.target, claim.attribution) == ("captured", "isis", None)


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Iraqi police arrested 22 people accused of belonging to ISIS.", None),
        ("Officials accused ISIS of killing 22 civilians.", "officials"),
    ],
)
def test_who_is_accused_says_nothing(text: str, voice: str | None) -> None:
    """Of what others accuse him is no word of his."""
    assert _figures(text)[22].attribution == voice
