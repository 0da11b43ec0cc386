"""Laws of reports by two commands over two countries: totals, shares, whose forces, what is compared."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = claims_on(date(2025, 2, 15))
figures = figures_on(date(2025, 2, 15))


@pytest.mark.parametrize(
    "text",
    [
        "CENTCOM made 40 raids on ISIS in January: 24 in Iraq left eight militants dead. In Syria, 16 raids were made.",
        "نفذت القيادة المركزية 40 عملية ضد داعش خلال كانون الثاني: 24 منها في العراق قتل فيها ثمانية. "
        "وفي سوريا نفذت 16 عملية.",
    ],
)
def test_a_total_is_not_where_its_first_share_is(text: str) -> None:
    """It is of all countries that the report tells of."""
    told = figures(text)
    assert told[40].regions == ("IQ", "SY")
    assert (told[24].regions, told[8].regions, told[16].regions) == (("IQ",), ("IQ",), ("SY",))


@pytest.mark.parametrize(
    "text",
    [
        "ISIS made 3 attacks in Iraq and 80 in Syria in January, up from 2 in Iraq and 42 in Syria in December.",
        "نفذ داعش 3 هجمات في العراق و80 في سوريا خلال كانون الثاني، مقابل 2 في العراق و42 في سوريا خلال كانون الأول.",
    ],
)
def test_all_that_is_compared_with_is_of_the_time_behind_it(text: str) -> None:
    """And what it is compared to is of its own."""
    told = figures(text)
    assert {told[n].period.start for n in (3, 80)} == {date(2025, 1, 1)}
    assert {told[n].period.start for n in (2, 42)} == {date(2024, 12, 1)}


@pytest.mark.parametrize(
    "text",
    [
        "Seven US soldiers were wounded in an ISIS attack in Anbar, five of them seriously.",
        "أصيب سبعة جنود أميركيين في هجوم لداعش في الأنبار، خمسة منهم بجروح خطيرة.",
    ],
)
def test_a_part_is_of_the_side_of_its_whole(text: str) -> None:
    """Where nothing says otherwise."""
    told = figures(text)
    assert (told[7].target_side, told[5].target_side) == ("us", "us")


@pytest.mark.parametrize(
    "text",
    [
        "CENTCOM said its forces and Iraqi security forces killed 15 ISIS fighters in western Iraq on Thursday.",
        "قالت القيادة المركزية الأميركية في بيان إن قواتها وقوات الأمن العراقية قتلت 15 عنصرا من داعش غرب العراق.",
    ],
)
def test_a_speaker_acts_with_its_own_forces(text: str) -> None:
    """Beside those who are named."""
    assert figures(text)[15].actor == ("iraq", "us")


def test_sdf_act_in_syria_behind_a_semicolon() -> None:
    """Whatever was told before it."""
    told = figures(
        "CENTCOM counted 3 ISIS attacks in Iraq and 80 in Syria in January, against 16 in Iraq in December. The ISF "
        "conducted 115 operations against ISIS; the SDF conducted 41 operations."
    )
    assert (told[115].regions, told[41].regions) == (("IQ",), ("SY",))


def test_suspects_taken_in_are_arrested() -> None:
    """Others who are taken in come home."""
    (arrested,) = read("The SDF said 23 ISIS suspects were taken in during raids near Hasakah in January.")
    assert (arrested.measure, arrested.actor) == ("captured", ("sdf",))
    (home,) = read("Belgium took in 12 children of ISIS fighters from al-Roj camp on Friday.")
    assert home.measure == "repatriated"


def test_one_of_those_counted_is_no_attacker() -> None:
    """A month's arrests stay a tally when a leader is told among them."""
    told = figures("The SDF arrested 23 ISIS suspects in January, among whom were three financiers and a cell leader.")
    assert (told[23].extent, told[3].extent, told[1].extent) == ("tally", "part", "part")
