"""Told apart: what dates a figure, what another says, and of which men those counted are."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

DAY = date(2025, 7, 22)
claims = claims_on(DAY)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("قتل داعش ألفي شخص في سوريا منذ خسارته آخر معاقله في الباغوز عام 2019", date(2019, 1, 1)),
        ("قتل داعش ألفي شخص في سوريا منذ سقوط الرقة في تشرين الأول 2017", date(2017, 10, 1)),
    ],
)
def test_a_loss_dates_a_figure_and_does_not_place_it(text: str, start: date) -> None:
    """ "Since it lost its last town in 2019": from then until now, and not in that town."""
    claim = claims(text)[0]
    assert (claim.period.start, claim.period.end, claim.regions) == (start, DAY, ("SY",))


def test_the_time_of_a_report_between_commas_is_no_events() -> None:
    """ "وأشار المرصد في تقرير له، نهاية الشهر الفائت، إلى أن": when it was said."""
    text = "وأشار المرصد السوري، في تقرير له، نهاية الشهر الفائت، إلى أن تنظيم داعش قتل 90 مدنيا في سوريا"
    assert claims(text)[0].period.start is None


@pytest.mark.parametrize("days", ["يومي الخميس والجمعة 11 تموز", "بين يومي الخميس والجمعة 11 يوليو/تموز"])
def test_two_days_are_dated_by_the_last(days: str) -> None:
    """A date behind two days of the week is the second's."""
    claim = claims(f"قتل داعش ثلاثين مدنيا {days} في قرية قرب كركوك")[0]
    assert (claim.period.start, claim.period.end) == (date(2025, 7, 10), date(2025, 7, 11))


def test_what_another_says_has_a_time_of_its_own() -> None:
    """ "… مقتل 23، فيما قال مصدر إن 80 قتلوا منذ …": the second's time is not the first's."""
    text = "أعلنت الشرطة مقتل 23 عنصرا من داعش في ديالى، فيما قال مصدر محلي إن 80 جنديا قتلوا هناك منذ نيسان الماضي"
    first, second = claims(text)
    assert first.period.start is None
    assert second.period.start == date(2025, 4, 1)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("اشتبكت القوات مع مسلحي داعش في العريش وقتلت ثلاثة منهم", "isis"),
        ("هاجم تنظيم داعش قوات النظام في تدمر وقتل ثلاثة منهم", "security_forces"),
        ("أعلن التحالف مقتل ثلاثة من كبار القادة والمخططين في تنظيم داعش في العراق", "isis"),
    ],
)
def test_whose_men_those_counted_are(text: str, target: str) -> None:
    """ "Three of them" are of the men named nearest before; leaders in the organisation are its own."""
    assert [claim.target.value for claim in claims(text) if claim.value.low == 3] == [target]


def test_the_deed_goes_on_where_it_happened() -> None:
    """ "ووقع الهجوم في …": figures told for a country are of the place in it that the next sentence tells."""
    text = "قتل مسلحو داعش 14 قرويا في الكونغو الديمقراطية أمس.\n\nووقع الهجوم في بلدة أويتشا بإقليم كيفو الشمالية."
    assert {code.split("/")[0] for code in claims(text)[0].regions} == {"CD-NK"}


def test_the_first_of_several_deeds_places_only_itself() -> None:
    """ "الضربة الأولى جرت في …": of one of them, and not of all."""
    text = "قتل العراق ثمانية من داعش في ضربتين جويتين.\n\nوجرت الضربة الأولى في قضاء الحويجة بكركوك."
    assert claims(text)[0].regions == ("IQ",)


def test_places_of_a_line_that_tells_where_a_report_was_filed() -> None:
    """ "أبوجا – واغادوغو – سانا": several towns and an agency are of no event."""
    text = "مقتل مسلحين\n\nأبوجا – واغادوغو – سانا\n\nأعلن الجيش النيجيري مقتل 50 إرهابيا من داعش."
    assert claims(text)[0].regions == ("NG",)


def test_those_taken_beside_its_dead_are_its_men() -> None:
    """ "وقتلت سبعة منهم وأوقفت اثنين": two of the same men were arrested, and nobody was kidnapped."""
    text = "اشتبكت القوات مع مسلحي داعش في العريش وقتلت سبعة منهم وأوقفت اثنين"
    told = [(claim.measure.value, claim.value.low, claim.target.value) for claim in claims(text)]
    assert told == [("killed", 7, "isis"), ("captured", 2, "isis")]
