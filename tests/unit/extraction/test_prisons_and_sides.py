"""Laws of camps and prisons and of nameless men: who speaks for a camp, how many are in it, whose "our men" are."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال مدير مخيم الهول إن عدد قاطني المخيم 34 ألف شخص من عوائل داعش.", "officials"),
        ("وبحسب إدارة المخيم، يضم الهول 34 ألف شخص من عوائل داعش.", "officials"),
        ("أفادت منظمة تعمل في مخيم روج بأن في المخيم 2500 امرأة وطفل من عوائل داعش.", "other"),
    ],
)
def test_a_camp_speaks_by_who_runs_it(text: str, speaker: str) -> None:
    """A camp of the organisation's families is not the organisation's voice."""
    assert {claim.attribution for claim in read(text)} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "يوجد نحو 9 آلاف مقاتل من داعش في حوالي 20 مركز احتجاز.",
        "هناك 9 آلاف داعشي في 26 سجنا تديرها قسد.",
        "أوضح عبدي أن في السجون 9 آلاف من عناصر داعش.",
    ],
)
def test_men_in_prisons_are_no_men_at_large(text: str) -> None:
    """However many prisons there are, and whichever of the two stands first."""
    (claim,) = read(text)
    assert (claim.measure, claim.value.low, claim.target) == ("detainees", 9000, "isis")


@pytest.mark.parametrize("name", ["أحمد العلي", "حسن علي", "محمد العلي"])
def test_a_name_is_no_preposition(name: str) -> None:
    """ "العلي إن" is a man who says something, and not "على أن"."""
    (claim,) = read(f"قال المحافظ {name} إن داعش قتل 3 جنود في كركوك.")
    assert (claim.value.low, claim.attribution) == (3, "officials")


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت قسد استشهاد ثلاثة من مقاتلينا على يد خلايا داعش.",
        "قالت قسد: ارتقى ثلاثة شهداء من قواتنا في هجوم لداعش.",
        "أعلنت قسد مقتل ثلاثة من عناصرنا بهجوم لداعش في ذيبان.",
    ],
)
def test_our_men_are_the_speakers(text: str) -> None:
    """The pronoun says whose they are."""
    claim = figures(text)[3]
    assert (claim.target, claim.target_side) == ("security_forces", "sdf")


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("قتل عنصران من الأسايش بهجوم لداعش في الحسكة. وأصيب عنصر ثالث بهجوم على حاجز.", "sdf"),
        ("أعلنت قسد مقتل خمسة من مقاتليها بهجوم لداعش، وأصيب مقاتل واحد.", "sdf"),
        ("قتل عنصران من الأسايش بهجوم لداعش في الحسكة. وأصيب جندي بهجوم في بادية حمص.", "syria"),
    ],
)
def test_nameless_men_are_of_the_side_told_of(text: str, side: str) -> None:
    """But soldiers are the country's own."""
    claims = [claim for claim in read(text) if claim.measure == "wounded"]
    assert [(claim.target, claim.target_side) for claim in claims] == [("security_forces", side)]
