"""Laws of trackers and press releases: numbers in brackets behind places, what is left, whose release it is."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "تركزت هجمات داعش في حمص (29) ودير الزور (27) والرقة (17).",
        "شن داعش أكثر هجماته في حمص (29) ودير الزور (27) والرقة (17).",
        "توزعت هجمات داعش بين حمص (29)، ودير الزور (27)، والرقة (17).",
    ],
)
def test_attacks_are_shared_out_by_places_alone(text: str) -> None:
    """Though nobody counts them all."""
    claims = read(text)
    assert [(claim.measure.value, claim.value.low, claim.regions) for claim in claims] == [
        ("attacks", 29, ("SY-HI",)),
        ("attacks", 27, ("SY-DY",)),
        ("attacks", 17, ("SY-RA",)),
    ]


def test_a_rank_stands_between_a_place_and_its_number() -> None:
    """ "Congo second (198)"."""
    told = figures("نفذ داعش 759 هجوما، وتأتي نيجيريا أولا (445 هجوما)، والكونغو ثانية (198)، ثم موزمبيق (116).")
    assert (told[445].regions, told[198].regions, told[116].regions) == (("NG",), ("CD",), ("MZ",))


def test_what_is_left_of_its_men() -> None:
    """Beside what they were, and alone."""
    before, now = read("كان قوام داعش في الصومال 1200 مقاتل ولم يبق لديه سوى 200 إلى 300.")
    assert (before.value.low, now.value.low, now.value.high) == (1200, 200, 300)
    (claim,) = read("من نجا من مقاتلي داعش في ماراوي لا يتجاوزون الثلاثين.")
    assert (claim.measure.value, claim.value.high) == ("fighters", 30)


def test_a_release_is_of_those_who_acted() -> None:
    """Where nobody has spoken before."""
    told = figures(
        "تمكن البسيج من توقيف 12 شخصا موالين لتنظيم داعش.\n\nوذكر بلاغ أن عمليات التدخل أسفرت عن حجز سلاحين ناريين."
    )
    assert (told[12].attribution, told[2].attribution) == (None, "officials")


def test_a_battle_is_counted_since_it_began() -> None:
    """A week ago or more; yesterday's clashes are of yesterday."""
    long = figures("قتل 165 جنديا في المعركة ضد داعش التي بدأت في 23 أيار.")[165].period
    assert (long.start, long.end) == (date(2025, 5, 23), date(2025, 6, 20))
    short = figures("قتل 165 جنديا في المعركة ضد داعش التي بدأت في 19 حزيران.")[165].period
    assert (short.start, short.end) == (date(2025, 6, 19), date(2025, 6, 19))
