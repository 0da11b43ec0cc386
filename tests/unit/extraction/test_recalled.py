"""Stories of something else, which name the organisation far down for what it was years before."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2025, 6, 20))

_FEVER = """ارتفعت وفيات الحمى النزفية في العراق إلى 19 منذ مطلع العام.

ونفذت الفرق البيطرية 60 حملة، وأوقفت الشرطة تسعة قصابين.

ويعود ضعف برامج الرش إلى عام 2014 حين سيطر تنظيم داعش على ثلث البلاد، وتضررت تسعة مستشفيات.

وقتل أربعة وأصيب سبعة في مشاجرة بميسان."""
_FEUD = """Gunmen killed 40 people in Zike on Monday.

Farmers and herders have fought over land for decades. In Benue, 31 were killed this month; police arrested 22 suspects.

Fighters of the Islamic State West Africa Province killed four soldiers at Wajirko on Thursday."""
_FILM = """Of the 21 films in competition two are documentaries.

A Lithuanian was honoured after he was killed in Mariupol, where 300 people died in a theatre.

A series about the Bataclan, where 90 people were murdered on 13 November 2015 by ISIS gunmen, is being made."""


@pytest.mark.parametrize(("text", "found"), [(_FEVER, []), (_FEUD, [4]), (_FILM, [90])])
def test_what_a_story_only_recalls_does_not_make_it_its_own(text: str, found: list[int]) -> None:
    """An illness, a feud or a film leads: only the sentence that names the organisation is of it."""
    assert [claim.value.low for claim in _claims(text)] == found


def test_a_bulletin_that_names_its_enemy_late_is_about_it() -> None:
    """Who its enemies took is said later, and of this year: the first figures are of it, too."""
    text = """قتلت القوات الأمنية ثلاثة إرهابيين في الأنبار، الخميس، واعتقلت أربعة.

ودمرت القوة مخبأين لتنظيم داعش وقتلت اثنين من عناصره."""
    assert [claim.value.low for claim in _claims(text)] == [3, 4, 2, 2]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The town was quiet until 21 January, when ISIS gunmen killed 14 farmers.", date(2025, 1, 21)),
        ("ظلت المدينة هادئة حتى 21 كانون الثاني 2025، حين قتل انتحاريان من داعش 32 شخصا.", date(2025, 1, 21)),
    ],
)
def test_until_a_day_when_tells_of_that_day(text: str, start: date) -> None:
    """ "Until 21 January, when …": what follows happened then."""
    assert [claim.period.start for claim in _claims(text)] == [start]


def test_what_is_bought_for_a_feast_dates_nothing() -> None:
    """ "Buying sweets for Eid al-Adha" is no day of what befell the buyers."""
    text = (
        "An ISIS bomber who came on Monday evening, when families were buying sweets for Eid al-Adha, killed 30 people "
        "and wounded 50."
    )
    assert {claim.period.start for claim in _claims(text)} == {date(2025, 6, 16)}


@pytest.mark.parametrize(
    "text",
    [
        "In June 2023, ISIS fighters stormed a school in Mpondwe and left 42 people dead.",
        "اجتاح مسلحو داعش بلدة بالما في آذار 2021 وقتلوا 30 شخصا.",
    ],
)
def test_what_is_stormed_in_a_month_is_one_event(text: str) -> None:
    """However loosely an assault is dated, its dead are those of one event."""
    assert [claim.extent.value for claim in _claims(text)] == ["incident"]
