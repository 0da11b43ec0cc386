"""Its own men: how many the organisation has, where only a pronoun or "the group" says whose they are."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

claims = claims_on(date(2025, 8, 12))
_LEAD = "لا يزال داعش قويا. "


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("وتقدر الأمم المتحدة عدد مقاتليه في سوريا والعراق بما بين 1500 و3000 مقاتل.", (1500, 3000)),
        ("ويقدر عدد مقاتليه بنحو 3000 مقاتل.", (3000, 3000)),
        ("ويقدر خبراء الأمم المتحدة بأن لديه بين 5 آلاف و7 آلاف مقاتل.", (5000, 7000)),
        ("وقالت قسد إن عدد مقاتليه يبلغ 4 آلاف.", (4000, 4000)),
        ("The general said the group has about 40 members left in the province.", (40, 40)),
    ],
)
def test_whose_they_are_is_told_before(text: str, bounds: tuple[int, int]) -> None:
    """The story is of the organisation, and so are "its fighters"."""
    lead = "ISIS was hit hard. " if text.isascii() else _LEAD
    (claim,) = claims(lead + text)
    assert (claim.measure, claim.value.low, claim.value.high) == ("fighters", *bounds)


def test_a_forces_own_men() -> None:
    """A woman's pronoun behind a force is the force's."""
    assert claims(_LEAD + "وقالت قسد إن عدد مقاتليها يبلغ 100 ألف مقاتل.") == ()
