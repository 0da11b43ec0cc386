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


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الشرطة القبض على أفراد خلية لداعش. وقالت إن الخلية تتألف من ستة أشخاص.",
        "فككت المخابرات شبكة موالية لداعش في الرباط. وأوضحت أن الشبكة تضم ستة متطرفين.",
        "Police arrested members of an ISIS cell in Damascus. The cell consisted of six people.",
    ],
)
def test_how_many_a_cell_taken_before_has(text: str) -> None:
    """The sentence before says what befell all of them."""
    assert _figures(text)[6].measure.value == "captured"


def test_how_many_a_band_at_large_has() -> None:
    """Where nobody was taken, none of them was."""
    told = _figures("شن داعش هجوما في كركوك. وقال مصدر إن المجموعة المهاجمة تضم ستة مسلحين.")
    assert 6 not in told or told[6].measure.value == "fighters"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("نفذت طائرات ضربة جوية على وكر لداعش. وعثرت القوة على أربع جثث.", "isis"),
        ("داهمت قوة وكرا لداعش. وعثرت على أربع جثث وأسلحة.", "isis"),
        ("ISIS was driven from the village. Police found four bodies in a well.", "unspecified"),
        ("عثرت الشرطة على أربع جثث لمدنيين أعدمهم داعش.", "civilians"),
    ],
)
def test_whose_bodies_lie_where_it_was_hit(text: str, target: str) -> None:
    """Bodies beside arms, or where a strike hit, are of its men; whose all others are is not said."""
    assert _figures(text)[4].target == target
