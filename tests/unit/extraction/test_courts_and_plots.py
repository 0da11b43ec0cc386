"""Laws of what courts rule, what is foiled and who only speaks: no deeds; what was done beside them is one."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "قضت محكمة عراقية بإعدام 13 من عناصر داعش.",
        "وقضى القضاء في بغداد بالإعدام على ثلاثة من عناصر داعش.",
        "قضت المحكمة الجنائية بحبس ستة متهمين بالانتماء لداعش.",
    ],
)
def test_a_ruling_is_no_death(text: str) -> None:
    """Those whom a court sentences have no measure."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت الوزارة إحباط مخطط لتنظيم داعش لاستهداف كنيسة وتوقيف 6 من أفراد الخلية.",
        "أعلن جهاز المخابرات إحباط هجوم لداعش على مركز للشرطة واعتقال 6 من عناصره.",
        "أحبطت القوات مخططا لداعش لتفجير مسجد وألقت القبض على 6 من أفراد الخلية.",
    ],
)
def test_what_was_done_beside_a_foiled_plot_was_done(text: str) -> None:
    """The plot is none, and those arrested for it are counted."""
    assert [(c.measure, c.value.low, c.target) for c in read(text)] == [("captured", 6, "isis")]


def test_what_is_planned_stays_a_plan() -> None:
    """Behind a plan that nobody foils, nothing was done."""
    assert read("خطط داعش لمهاجمة السجن وأسر 20 من الحراس.") == ()


def test_who_takes_them_is_not_taken() -> None:
    """ "Of them" is of those who escaped, whoever took them again."""
    text = "فرّ نحو 40 معتقلا من داعش من سجن في الحسكة، قبل أن تعيد قسد القبض على 12 منهم."
    assert [(c.measure, c.value.low, c.target) for c in read(text)][-1] == ("captured", 12, "isis")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("ISIS carried out 12 attacks in Deir ez-Zor in May, the SDF said.", "unspecified"),
        ("ISIS carried out 12 attacks in Iraq in May, according to the Iraqi army.", "unspecified"),
        ("شن داعش 12 هجوما في دير الزور خلال أيار، بحسب قوات سوريا الديمقراطية.", "unspecified"),
        ("ISIS carried out 12 attacks on SDF posts in May, the coalition said.", "security_forces"),
    ],
)
def test_who_tells_of_an_attack_is_not_whom_it_hit(text: str, target: str) -> None:
    """A force that only says so was not attacked."""
    assert [c.target for c in read(text)] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "فككت المخابرات خلية لداعش وضبطت 6 بنادق.",
        "أوقفت الشرطة خلية لداعش وحجزت 6 قنابل.",
        "أعلن الأمن تفكيك خلية لداعش وضبط 6 بنادق.",
    ],
)
def test_a_cell_that_is_broken_up_takes_nothing(text: str) -> None:
    """What is seized beside its end is its own."""
    assert [(c.measure, c.value.low) for c in read(text)] == [("weapons_destroyed", 6)]


@pytest.mark.parametrize(
    "text",
    [
        "Five ISIS suspects were arrested in Ankara ahead of New Year.",
        "اعتقلت الشرطة خمسة من عناصر داعش في أنقرة عشية عيد الفطر.",
    ],
)
def test_what_it_was_ahead_of_is_no_day_of_it(text: str) -> None:
    """A feast that was still to come dates nothing."""
    assert [c.period.start for c in read(text)] == [None]
