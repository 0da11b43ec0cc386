"""Those counted first and killed or taken behind, whom a force fells "of them", rivals whom it fells, differences."""

from datetime import date

import pytest

from schemas import Measure, Target
from tests.unit.extraction.telling import claims_on, figures_on

told, figures = claims_on(date(2025, 6, 20)), figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("أوقف مسلحو داعش حافلة في البادية وأنزلوا سبعة عمال منها ثم أعدموهم", Measure.KILLED),
        ("نصب داعش حاجزا قرب كركوك وأوقف سبعة ركاب واقتادهم إلى جهة مجهولة", Measure.KIDNAPPED),
        (
            "هاجم داعش مدرسة في أوغندا. وأجبر المهاجمون سبعة تلاميذ على حمل المؤن واقتادوهم نحو الكونغو",
            Measure.KIDNAPPED,
        ),
    ],
)
def test_what_was_done_to_them_stands_behind(text: str, measure: Measure) -> None:
    """ "… and led them away": the last deed says what befell those who were stopped or forced first."""
    claim = figures(text)[7]
    assert (claim.measure, claim.target, claim.actor) == (measure, Target.CIVILIANS, ("isis",))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("هاجم داعش نقطة في كفري، وأوضح القائد أن القوة المرابطة فيها أردت اثنين منهم", Target.ISIS),
        ("هاجم مسلحو داعش نقطة في كفري، وأردت القوة اثنين منهم", Target.ISIS),
        ("هاجم داعش دورية للشرطة في ديالى وقتل اثنين منهم", Target.SECURITY_FORCES),
    ],
)
def test_of_whom_a_force_fells_some(text: str, target: Target) -> None:
    """A force that acts fells its enemies; one that was attacked lost its own men."""
    assert figures(text)[2].target is target


@pytest.mark.parametrize(
    "text",
    ["قتل داعش خمسة من عناصر هيئة تحرير الشام في إدلب", "قتل خمسة من مقاتلي حركة الشباب في هجوم لداعش في بونتلاند"],
)
def test_men_of_other_groups_whom_it_fells_are_counted(text: str) -> None:
    """They bear arms, and it did it."""
    claim = figures(text)[5]
    assert (claim.target, claim.actor) == (Target.SECURITY_FORCES, ("isis",))


def test_men_of_other_groups_whom_others_fell_are_not() -> None:
    """An attack of the organisation that is named beside them did not fell them."""
    assert told("قتل الجيش النيجيري 20 من بوكو حرام بعد هجوم لداعش في بورنو") == ()


@pytest.mark.parametrize("by", ["أي أقل بتسعة من شباط", "أي أكثر بتسعة هجمات من شباط"])
def test_by_how_many_more_or_fewer_is_no_count(by: str) -> None:
    """A difference counts nothing."""
    assert [claim.value.low for claim in told(f"نفذ داعش 17 هجوما في آذار، {by}")] == [17]


@pytest.mark.parametrize("total", ["مجموع القتلى", "إجمالي الضحايا"])
def test_totals_of_the_dead_by_other_words(total: str) -> None:
    """The total may be called a sum."""
    claims = told(f"وبلغ {total} في هجمات داعش 84 مدنيا و22 جنديا")
    assert [(claim.measure, claim.value.low) for claim in claims] == [(Measure.KILLED, 84), (Measure.KILLED, 22)]


def test_bodies_of_so_many() -> None:
    """ "The bodies are those of": the dead are counted by whose bodies were found."""
    claims = told("هاجم داعش جامعي الكمأة في السخنة، والجثامين تعود لواحد وستين مدنيا وسبعة عسكريين")
    assert [claim.value.low for claim in claims] == [61, 7]


@pytest.mark.parametrize(("day", "code"), [(date(2020, 8, 5), "other"), (date(2022, 8, 5), "afghan_taliban")])
def test_the_state_of_the_day(day: date, code: str) -> None:
    """Before the Taliban took Kabul the forces of Afghanistan were another's."""
    (claim,) = claims_on(day)("هاجم داعش السجن في جلال آباد، وأوقفت القوات ثلاثة من مسلحيه")
    assert claim.actor == (code,)


def test_mourners_are_no_dead() -> None:
    """Behind "the martyrs" a count of others is none of them."""
    assert told("وتقدم الأمير صفوف المصلين على شهداء هجوم داعش بحضور آلاف المشيعين") == ()


def test_an_earlier_toll_of_both_sides_is_of_no_one_side() -> None:
    """An army that had told of a toll is not whose dead they are, nor are those told last."""
    text = "هاجم داعش كاتدرائية في هولو وقتل 15 مدنيا وخمسة عسكريين. وكان الجيش قد تحدث عن 27 قتيلا و77 جريحا"
    claims = figures(text)
    assert [claims[number].target for number in (27, 77)] == [Target.UNSPECIFIED] * 2


def test_one_woman_taken_home_beside_children() -> None:
    """A single person before a number is counted, and hides the number no more."""
    claims = told("أعادت ألمانيا من مخيم روج امرأة وأربعة أطفال من عائلات داعش")
    assert [(claim.measure, claim.value.low) for claim in claims] == [
        (Measure.REPATRIATED, 1),
        (Measure.REPATRIATED, 4),
    ]


def test_the_day_of_a_press_conference_is_no_deeds() -> None:
    """When a command met the press says nothing of when its men fought."""
    text = "عقدت قيادة العمليات، الثلاثاء، مؤتمرا صحفيا عن العملية ضد داعش في ديالى. وقال القائد إنها قتلت ستة إرهابيين"
    assert figures(text)[6].period.start is None


@pytest.mark.parametrize("deported", ["رحلت تركيا 12 ألف مهاجر غير نظامي", "رحلت الجزائر 300 مهاجر أفريقي"])
def test_migrants_who_are_deported_are_no_families_of_its_men(deported: str) -> None:
    """Whoever a state sends away was in none of the camps."""
    assert [claim.value.low for claim in told(f"{deported} هذا العام. واعتقلت الشرطة ثلاثة من داعش")] == [3]
