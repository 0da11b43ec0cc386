"""Events that a singular noun names and does not introduce: in a headline, still to come, of months."""

from datetime import UTC, date, datetime

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile
from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2025, 6, 20))
_EVENTS = ("attacks", "operations", "airstrikes")
_extractor = Extractor(load_profile())


def _events(text: str) -> list[str]:
    """Measures of the single events that a text tells."""
    return [c.measure.value for c in _claims(text) if c.measure.value in _EVENTS and c.value.high == 1]


def _events_of(title: str, body: str) -> list[str]:
    """The same of an article."""
    at = datetime(2025, 6, 20, tzinfo=UTC)
    claims = _extractor.extract(Article(id="e", published_at=at, title=title, body=body)).claims
    return [claim.evidence for claim in claims if claim.measure.value in _EVENTS and claim.value.high == 1]


_BODY = "قتل سبعة أشخاص مساء أمس حين فجر مسلحون من داعش سياراتهم أمام المبنى في قندوز."


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("سبعة قتلى في تفجير مركز تجاري بقندوز", []),
        ("أفغانستان: هجوم على سوق يوقع ضحايا", []),
        ("حملة أمنية ضد داعش في أفغانستان", []),
        ("هجوم لداعش على مبنى في قندوز", ["هجوم لداعش على مبنى في قندوز"]),
        ("تفجير تبناه داعش في قندوز", ["تفجير تبناه داعش في قندوز"]),
    ],
)
def test_a_headline_introduces_only_an_attack_whose_it_says(title: str, found: list[str]) -> None:
    """What the body tells by its verbs, the headline calls by a short name."""
    told = _events_of(title, _BODY)
    assert len(told) == len(found)
    assert all(evidence in whole for evidence, whole in zip(told, found, strict=True))


def test_what_title_and_body_tell_is_of_the_body() -> None:
    """A headline held back leaves the event to the sentence that introduces it."""
    body = "قتل سبعة أشخاص في تفجير نفذه داعش مساء أمس أمام مبنى في قندوز."
    assert len(_events_of("سبعة قتلى في تفجير بقندوز", body)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "أكد آمر اللواء أن عملية مطاردة ستنطلق خلال 72 ساعة ضد داعش في ديالى.",
        "وجه القائد بمباشرة عملية تفتيش واسعة خلال الساعات المقبلة بحثا عن داعش في كركوك.",
        "قال المحافظ إن حملة ضد خلايا داعش ستبدأ الأسبوع القادم في الأنبار.",
        "The governor spoke of a sweep of the valley in the coming days against ISIS.",
    ],
)
def test_what_is_to_come_has_not_been_done(text: str) -> None:
    """An operation that is announced is none yet."""
    assert _events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi forces launched an offensive against ISIS in Anbar in March.",
        "More than 1,200 people died in a five-month siege by ISIS gunmen in Marawi.",
        "Troops broke a siege of the mountain by Islamic State in December.",
    ],
)
def test_offensives_and_sieges_go_on_for_months(text: str) -> None:
    """They are no event of a day, and are counted only with a number."""
    assert _events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش سبعة من عناصر الأمن في عملية قلعة الكرك.",
        "قتل عشرة في تفجير جنازة نائب والي بدخشان الذي تبناه داعش.",
        "قتل ستة في تفجير مدرسة عبد الرحيم شهيد في كابول وتبناه داعش.",
        "قتل خمسة في هجوم داعش، وعملية إربد قبله.",
    ],
)
def test_what_bears_a_name_is_known(text: str) -> None:
    """A chain of genitives that ends with the name of a place, or begins a name, makes an event a definite one."""
    assert _events(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اندلعت المعارك إثر تعرض دورية لكمين نصبه داعش قرب كركوك.", 1),
        ("وتعرض رتل لقوات النظام، في 3 من أيار، لهجوم من داعش قرب البشري.", 1),
        ("تعرض مزارع لإطلاق نار من داعش في ديالى.", 0),
        ("صد الحشد تعرضا لداعش في ديالى.", 1),
        ("صد الحشد تعرض إرهابي شنه داعش على نقطة في ديالى.", 1),
    ],
)
def test_who_came_under_an_attack_is_no_second_one(text: str, found: int) -> None:
    """The Iraqi word for an attack is the verb of whoever came under one as well."""
    assert len(_events(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2/ 29 Aug, Anbar: joint US/ISF raid. 14 ISIS EKIA.", ["operations"]),
        ("4/ 16 Sep: strike on a training camp of ISIS in central Syria.", ["airstrikes"]),
        ("Syrian army raid on ISIS cell near Palmyra, 5 arrested.", ["operations"]),
        ("Two policemen killed in Islamic State ambush near Tera.", ["attacks"]),
        ("The commander said strike on ISIS would follow.", []),
        ("Strike on workers' pay ends as Islamic State threatens Mosul.", []),
        ("Police attack on ISIS propaganda goes on: raid after raid.", []),
    ],
)
def test_terse_english_tells_an_event_without_an_article(text: str, found: list[str]) -> None:
    """Behind a date and a colon, or behind who did it."""
    assert _events(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Islamic State claimed a shooting at a mosque in Muscat, a rare attack in the sultanate.", 1),
        ("ISIS claimed a car bombing in Kabul on Monday, an attack that killed five.", 1),
        ("Two people were stabbed to death in Solingen, an attack claimed by Islamic State.", 1),
        ("ISIS claimed a car bombing in Kabul and an ambush in Kunduz.", 2),
    ],
)
def test_an_apposition_says_again_what_was_told(text: str, found: int) -> None:
    """Behind a comma, a general name is of the event before it, if a noun told one."""
    assert len(_events(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('أطلق الجيش ضد داعش عملية مشتركة باسم "شجاع" في إيتوري.', 0),
        ('وأطلقت القوات ضد داعش حملة واسعة اسمها "الرعد" في ديالى.', 0),
        ("أطلق الجيش أمس حملة أمنية ضد داعش في ديالى.", 1),
        ("نفذت قوات التحالف انزال جوي الفجر بالشحيل ضد داعش.", 1),
        ("وقال إن عملية الاغتيال جرت أمام منزله ونفذها داعش.", 0),
    ],
)
def test_campaigns_with_a_name_and_events_of_the_day(text: str, found: int) -> None:
    """What bears a name goes on for months; "at dawn" behind an event is no article of it."""
    assert len(_events(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("كان تنظيم داعش قد تبنى في حزيران الماضي تفجير شاحنة مفخخة في الركبان.", ["attacks"]),
        ("اعترف عنصر داعش بالمشاركة في تفجير سيارة مفخخة استهدف سوقا في بغداد.", ["attacks"]),
        ("أوقف سبعة من داعش متورطين في تفجير عبوة ناسفة بحافلة في حمص.", ["attacks"]),
        ("ضبطت القوات خمسة من داعش وجرى تفجير سيارة مفخخة لهم في حمص.", []),
    ],
)
def test_a_bombing_that_was_somebodys_was_done(text: str, found: list[str]) -> None:
    """Behind owning up or taking part, the noun of blowing up is an event and no fate of the thing."""
    assert _events(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أفاد مصدر في وزارة البيشمركة بأن مفرزة من داعش نصبت ليل الخميس كمينا لدورية قرب كفري.", ["attacks"]),
        ("أفاد قائد الشرطة بأن قواته نصبت كمينا قرب المقدادية فقتلت ثلاثة من داعش.", ["operations"]),
        ("قُتل عنصران بالحشد الشعبي وأصيب أربعة آخرون بكمين لداعش شمالي بعقوبة.", ["attacks"]),
        ("خطف مسلحون 25 تلميذة في عملية لم تتبنها أي جماعة، وقتل داعش خمسة جنود في بورنو.", []),
        ("فجر انتحاريان من داعش نفسيهما وسط مسيرة في أنقرة.", []),
    ],
)
def test_whose_an_ambush_or_a_raid_was(text: str, found: list[str]) -> None:
    """Whoever stands before the verb lays it; nobody's is none; a march is no drone."""
    assert _events(text) == found


def test_another_attack_of_the_day_is_one_more() -> None:
    """ "Another" says that it is not the one told before, of whatever day and place."""
    text = "قتل عشرة من الحشد في هجوم لداعش في مكيشيفة الجمعة. وقتل ثلاثة من الحشد في هجوم آخر لداعش في بلد الجمعة."
    assert _events(text) == ["attacks", "attacks"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An operation to retake the wing from Islamic State was being prepared.", []),
        ("Police said a raid on a house being used by ISIS led to five arrests.", ["operations"]),
        ("Ten soldiers died in an errant airstrike on the ISIS-held city.", []),
        ("Kivu: ADF raid on Mukondo village, 11 civilians killed.", ["attacks"]),
        ("Seven died in an ISIS raid on a village near Daquq.", ["attacks"]),
        ("قتل 16 جنديا ومسلحان في كمين نسب إلى تنظيم الدولة في بورنو.", ["attacks"]),
    ],
)
def test_whose_it_was_and_whether_it_was(text: str, found: list[str]) -> None:
    """What is being prepared has not been; what bears its name and hits a village is its own."""
    assert _events(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Bari, 16 ISIS fighters killed per Puntland.", [16]),
        ("Two ISIS cells raided, seven men killed per SOHR.", [7]),
        ("In Anbar, 12 ISIS members arrested per officials.", [12]),
        ("ISIS fighters in Anbar, 16 killed per month.", []),
    ],
)
def test_on_whose_word_is_no_rate(text: str, found: list[int]) -> None:
    """ "Per" with a teller behind it says whose count it is."""
    assert [c.value.low for c in _claims(text) if c.measure.value in ("killed", "captured")] == found
