"""Nobody counted: an adjective, a country, a leader told by his body or a doer that look like one more of them."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

DAY = date(2024, 4, 6)
claims, figures = claims_on(DAY), figures_on(DAY)


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("قتل داعش 5 جنود عندما سقطت قذائف مورتر عدة على نقاط التفتيش في سيناء.", [5]),
        ("أسفرت العملية عن مقتل ثلاثة مسلحين من داعش، وكان أحدهم عائدا من سوريا.", [3]),
        ("تبنى داعش تفجيرين في كرمان قتلا 90 شخصا خلال إحياء ذكرى اغتيال قائد فيلق القدس.", [2, 90]),
        ("فككت الشرطة خلية لداعش من 4 عناصر واعتقلت زعيم هذه الخلية.", [4]),
        ("قتل سبعة من داعش بغارة في الصومال، وقالت أفريكوم إن أي مدني لم يقتل.", [7]),
        ("A bomb claimed by ISIS killed nine people in District Eight of Kabul.", [9]),
        ("ISIS gunmen shot dead three men in Police District 13 of Kabul.", [3]),
        ("In Macomia district 12 people were killed by ISIS.", [12]),
        ("Police said ISIS gunmen wounded three guards before two of them fled.", [3]),
        ("Police killed three behind Peshawar mosque bombings claimed by ISIS.", [3]),
        ("Five members of the Maute Group, a Filipino affiliate of ISIS, were killed in Marawi.", [5]),
        ("Troops killed four men of Wilayat Sinai, an Egyptian offshoot of ISIS, in Rafah.", [4]),
        ("Two members of the cell, a local affiliate of ISIS, were killed in Piagapo.", [2]),
        ("Police arrested three ISIS suspects in a Syrian refugee camp.", [3]),
        ("منذ انطلاق العملية الشاملة سيناء 2018 قتل أكثر من 300 مسلح من داعش.", [300]),
        ("نشط داعش في باكستان حيث قتل انتحاري تابع له 64 شخصا وأصاب نحو 200.", [64, 200]),
    ],
)
def test_only_those_counted_are_claims(text: str, lows: list[int]) -> None:
    """What follows or leads a number without counting anybody makes no claim of one."""
    numbers = [claim.value.low for claim in claims(text) if claim.measure not in ("operations", "airstrikes")]
    assert numbers == lows


def test_one_man_is_still_counted() -> None:
    """An indefinite singular without such a word counts one."""
    assert figures("ISIS gunmen killed a local in Diyala.")[1].target == "civilians"
    assert figures("ISIS killed a Kenyan geologist in Puntland.")[1].measure == "killed"
    assert figures("قتل قيادي في تنظيم داعش في إدلب.")[1].target == "isis"
    assert figures("قتل داعش سوريا في بغداد.")[1].measure == "killed"


def test_what_its_operations_did_is_its_own() -> None:
    """ "These operations" behind attacks of the organisation are those attacks, and their dead its victims."""
    text = "تعرضت نيجيريا لـ 10 عمليات إرهابية شنها داعش. وقد أسفرت هذه العمليات عن مقتل 250 شخصا."
    assert figures(text)[250].actor == ("isis",)
    assert figures(text)[250].target == "unspecified"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested an ISIS suspect responsible for several attacks in Kirkuk.",
        "SDF units arrested an ISIS member who participated in several terrorist operations in Deir ez-Zor.",
        "ألقت الشرطة القبض على إرهابي من داعش شارك في عدة عمليات ضد القوات الأمنية.",
    ],
)
def test_what_somebody_answers_for_is_not_counted(text: str) -> None:
    """Nobody says how many deeds there were, or when."""
    assert [claim.measure for claim in claims(text)] == ["captured"]


def test_deeds_that_are_counted_are() -> None:
    """Also where somebody answers for them."""
    told = [(c.measure, c.value.low) for c in claims("The SDF arrested an ISIS leader involved in 12 attacks.")]
    assert told == [("captured", 1), ("attacks", 12)]


@pytest.mark.parametrize("name", ["عملية صقور الوادي", "حملة إرادة النصر", 'عملية "البرق"'])
def test_a_campaign_from_whose_beginning_is_counted_is_no_operation_of_today(name: str) -> None:
    """It has a name, and what it cost since then is a total."""
    told = claims(f"قتلت القوات العراقية 40 من عناصر داعش منذ انطلاق {name} في 3 آذار 2025.")
    assert [(claim.measure, claim.extent) for claim in told] == [("killed", "tally")]


def test_an_operation_that_began_today_is_one() -> None:
    """It is described, and bears no name."""
    told = claims("قتلت القوات العراقية ستة من داعش منذ انطلاق عملية واسعة في جبال حمرين فجر اليوم.")
    assert [(claim.measure, claim.value.low) for claim in told] == [("killed", 6), ("operations", 1)]
