"""Laws of who did it, who mourned, and what day a feast or an earlier attack was."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read, figures = claims_on(date(2025, 12, 31)), figures_on(date(2025, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "شيع آلاف السكان أمس جثامين من قضوا في تفجير داعش بخار.",
        "شيع مئات الأهالي قتلى هجوم داعش في السويداء.",
        "ودع عشرات المصلين قتلى تفجير داعش في قندوز.",
    ],
)
def test_mourners_are_no_victims(text: str) -> None:
    """Though the dead stand right behind them."""
    assert all(claim.measure.value != "killed" for claim in read(text))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("فجر أحدهم نفسه عند مطار كابل فقتل 183 شخصا، وتبنى داعش الهجوم.", 183),
        ("دهس تونسي بشاحنة حشدا في نيس، ما أودى بـ86 شخصا، وتبنى داعش الهجوم.", 86),
        ("دهس رجل بسيارته المارة في برلين فقتل 12 شخصا، وتبنى داعش الهجوم.", 12),
    ],
)
def test_an_attacker_is_no_victim(text: str, killed: int) -> None:
    """Where those whom he hit, or he himself, are the object."""
    assert [claim.value.low for claim in read(text) if claim.measure.value == "killed"] == [killed]


def test_one_of_them_is_no_sunday() -> None:
    """ "فجر أحد" is no morning."""
    assert figures("فجر أحد عناصر داعش نفسه في سوق بكابل فقتل 18 شخصا.")[18].period.start is None
    assert figures("قتل داعش فجر الأحد 18 شخصا في كابل.")[18].period.start == date(2025, 12, 28)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("قتل داعش 12 شخصا في هجوم على سوق عيد الميلاد في برلين في كانون الأول 2016.", (2016, 12, 1), (2016, 12, 31)),
        ("قتل داعش 12 شخصا خلال قداس عيد الفصح في 21 نيسان 2019 في كولومبو.", (2019, 4, 21), (2019, 4, 21)),
        ("قتل داعش 12 شخصا في حفل رأس السنة في 1 كانون الثاني 2017 في إسطنبول.", (2017, 1, 1), (2017, 1, 1)),
    ],
)
def test_a_feast_is_of_the_year_told_beside_it(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    """And a market named after it is on whatever day."""
    period = figures(text)[12].period
    assert (period.start, period.end) == (date(*first), date(*last))


def test_what_a_deed_came_after_is_of_before() -> None:
    """The figures of the first time are told by then."""
    told = figures(
        "أوقفت الشرطة التركية، الأربعاء، 110 من عناصر داعش، بعد يومين من الاشتباك الذي وقع في يالوفا وقتل خلاله "
        "ستة إرهابيين."
    )
    assert (told[110].period.start, told[6].period.start) == (date(2025, 12, 31), date(2025, 12, 29))


def test_its_men_taken_after_its_attack_are_of_it() -> None:
    """A sentence that only dates by the organisation may still count its men."""
    assert 110 in figures("أعلنت تركيا توقيف 110 من عناصر داعش في أنقرة، بعد أسبوع من هجوم لداعش في إسطنبول.")


@pytest.mark.parametrize(
    "text",
    [
        "هاجم داعش ثكنتين في عدن، فقتل في الأولى 50 جنديا وفي الثانية 49.",
        "نفذ داعش هجومين في كابل، قتل في الأول 50 شخصا وفي الثاني 49.",
        "هاجم داعش قريتين في بورنو، وقتل في إحداهما 50 شخصا وفي الأخرى 49.",
    ],
)
def test_the_next_of_two_has_its_number(text: str) -> None:
    """Told by its order alone."""
    assert [claim.value.low for claim in read(text) if claim.measure.value == "killed"] == [50, 49]


def test_who_works_in_a_prison_guards_it() -> None:
    """As do warders."""
    assert figures("قُتل أربعة من موظفي السجن في هجوم داعش بفولغوغراد.")[4].target == "security_forces"
