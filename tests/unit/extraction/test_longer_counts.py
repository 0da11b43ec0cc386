"""Laws of a bulletin's longer counts: they are of all that its lead counts, and of no town told of on the way."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

read = figures_on(date(2024, 3, 29))
BULLETIN = (
    "وثق المرصد السوري لحقوق الإنسان مقتل 16 شخصا بهجمات لتنظيم داعش في البادية السورية خلال 72 ساعة. "
    "ففي بادية تدمر قتل 5 جنود بلغم. كما قتل 8 مدنيين قرب كباجب بدير الزور. "
)


@pytest.mark.parametrize(
    "total",
    [
        "وبذلك ترتفع حصيلة القتلى منذ مطلع العام 2024 إلى 241.",
        "وبلغ عدد قتلى عمليات التنظيم منذ مطلع العام 241.",
        "ليبلغ عدد القتلى منذ مطلع العام 241 قتيلا.",
    ],
)
def test_a_longer_count_is_of_the_lead(total: str) -> None:
    """The year's dead are not those of the last village."""
    told = read(BULLETIN + total)
    assert told[8].regions == ("SY-DY/kubajeb",)
    assert told[241].regions == ("SY:badia",)


ONE_ATTACK = {
    "ar": "قتل ثلاثة جنود أمس الخميس في هجوم لداعش قرب الحويجة بمحافظة كركوك. ",
    "en": "Three soldiers were killed on Thursday in an IS attack near Hawija in Kirkuk province. ",
}


@pytest.mark.parametrize(
    ("longer", "regions"),
    [
        ("ونفذ التنظيم منذ مطلع العام 47 هجوما أوقعت 61 قتيلا.", ("IQ",)),
        ("ونفذ التنظيم في شباط وحده 47 هجوما، بحسب خبير.", ("IQ",)),
        ("وقتل التنظيم منذ مطلع العام 47 شخصا.", ("IQ",)),
        ("IS has carried out 47 attacks since the start of the year.", ("IQ",)),
        ("In 2023 the group killed 47 people, the ministry says.", ("IQ",)),
        ("وشهدت المحافظة منذ مطلع العام 47 هجوما.", ("IQ-KI",)),
        ("IS has carried out 47 attacks in the province since the start of the year.", ("IQ-KI",)),
        ("وشهد القضاء منذ مطلع العام 47 هجوما.", ("IQ-KI/hawija",)),
        ("There have been 47 attacks in the district since the start of the year.", ("IQ-KI/hawija",)),
        ("وقتل منذ انطلاق الحملة في الأول من شباط 47 مسلحا من التنظيم.", ("IQ-KI/hawija",)),
        ("وقتل التنظيم 47 شخصا في آب الماضي.", ("IQ-KI/hawija",)),
        ("وأسفر الهجوم أيضا عن إصابة 47 جنديا.", ("IQ-KI/hawija",)),
    ],
)
def test_what_is_counted_over_months_is_of_no_town(longer: str, regions: tuple[str, ...]) -> None:
    """Beside one event, a count of months is the country's, unless its sentence points at what the event was in."""
    language = "en" if longer.isascii() else "ar"
    assert read(ONE_ATTACK[language] + longer)[47].regions == regions


def test_the_dead_of_several_attacks_are_not_those_told_before() -> None:
    """Three soldiers fell in one; who fell in 47 others, nobody says."""
    told = read(ONE_ATTACK["ar"] + "ونفذ التنظيم منذ مطلع العام 47 هجوما أوقعت 61 قتيلا.")
    assert (told[3].target, told[61].target) == ("security_forces", "unspecified")
