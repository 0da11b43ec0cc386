"""Laws of words that only look like deeds: ranks, raised flags, raids told by a pronoun, states that tell."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "قتل 27 جنديا بنيران داعش في واحدة من أعنف الهجمات في النيجر.",
        "قتل داعش 27 جنديا في واحد من أسوأ الاعتداءات.",
        "أسفرت هجمات داعش عن سقوط 27 قتيلا من القوات الحكومية، في واحدة من أعنف موجات العنف.",
    ],
)
def test_one_of_the_worst_is_no_count(text: str) -> None:
    """It is the deed told before, by its rank."""
    assert [claim.value.low for claim in read(text)] == [27]


def test_raised_is_not_removed() -> None:
    """A station that lifts water was not taken away."""
    assert [claim.measure for claim in read("استهدف داعش نقطة رفع مياه غرب سيناء وقتل 11 جنديا.")] == ["killed"]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("قام متمردو القوات الديمقراطية المتحالفة باحتجاز ثمانية قرويين كرهائن.", 8),
        ("يحتجز داعش غرب أفريقيا 8 مزارعين كرهائن في يوبي.", 8),
    ],
)
def test_held_as_hostages(text: str, low: int) -> None:
    """They were taken, and are no prisoners of a state."""
    (told,) = read(text)
    assert (told.measure, told.value.low, told.target, told.actor) == ("kidnapped", low, "civilians", ("isis",))


def test_who_was_taken_in_a_raid_was_arrested() -> None:
    """Whoever was named before it."""
    told = read("أدين متهم بالانتماء إلى داعش، وجرت مداهمة الخلية في مارس 2024 واعتقل فيها تسعة في الأردن.")[-1]
    assert (told.measure, told.value.low, told.actor) == ("captured", 9, ("jordan",))


def test_a_state_that_tells_of_a_deed_did_it() -> None:
    """Where no other force is named beside it."""
    told = read("أعلن الصومال مقتل 20 من عناصر داعش، بعد غارات أمريكية الأسبوع الماضي.")[0]
    assert (told.value.low, told.actor) == (20, ("other",))


def test_its_weekly_names_the_organisation() -> None:
    """An article that names it by its paper only."""
    (told,) = read('نشرت صحيفة "النبأ" إحصائية لهجمات التنظيم: 29 هجوما خلال أسبوع.')
    assert (told.measure, told.value.low, told.attribution) == ("attacks", 29, "isis")
