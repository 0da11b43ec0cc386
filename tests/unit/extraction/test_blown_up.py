"""Blown up: what the organisation blows up is a force's, and so are the men who fall with it."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2024, 5, 31))


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("فجر داعش آلية للجيش في كركوك، ما أسفر عن مقتل ثلاثة عناصر.", "iraq"),
        ("قال تنظيم داعش إنه فجر عبوة ناسفة بآلية لقسد في دير الزور ما أدى إلى مقتل ثلاثة عناصر.", "sdf"),
        ("أحرق مسلحو داعش نقطة للأسايش في الرقة ما أدى إلى مقتل ثلاثة عناصر.", "sdf"),
    ],
)
def test_men_who_fall_with_what_it_blows_up_are_of_the_force_hit(text: str, side: str) -> None:
    """A bare 'members' are those of the force whose vehicle it was."""
    killed = _figures(text)[3]
    assert (killed.target, killed.target_side, killed.actor) == ("security_forces", side, ("isis",))


def test_men_who_fall_with_what_a_force_destroys_are_its_own() -> None:
    """Where the army destroys its vehicle, they are the organisation's."""
    assert _figures("دمر الجيش آلية لداعش في كركوك، ما أسفر عن مقتل ثلاثة عناصر.")[3].target == "isis"


def test_bombs_that_it_says_it_set_off_are_attacks() -> None:
    """'It said it had set off two bombs': two attacks, and no weapons of its own destroyed."""
    assert _figures("قال تنظيم داعش إنه فجر عبوتين ناسفتين بآليتين لقسد في دير الزور.")[2].measure == "attacks"
