"""Laws of voices: who speaks in a sentence, and whose word each figure is."""

from datetime import UTC, datetime

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile


@pytest.fixture(scope="module")
def isis() -> Extractor:
    return Extractor(load_profile("isis"))


def words_for(extractor: Extractor, body: str, source: str = "") -> dict[int | None, str | None]:
    """Attributions by the lower bound of their figures."""
    article = Article(id="a", source=source, published_at=datetime(2024, 6, 20, tzinfo=UTC), body=body)
    return {claim.value.low: claim.attribution for claim in extractor.extract(article).claims}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قالت وزارة الداخلية السورية إن قواتها قتلت 15 من عناصر داعش في حمص.", {15: "syria_moi"}),
        ("قتلت القوات 15 من عناصر داعش في حمص، بحسب المرصد السوري لحقوق الإنسان.", {15: "sohr"}),
        ("نقلت وكالة الأنباء عن مصدر أمني قوله إن 15 من عناصر داعش قتلوا في الأنبار.", {15: "officials"}),
        ("Iraqi forces killed 15 ISIS militants in Anbar, two security sources said on Monday.", {15: "officials"}),
        ("The Coalition said its aircraft killed 15 ISIS fighters near Mosul.", {15: "coalition"}),
        ("According to SOHR, ISIS fighters killed 15 soldiers near Palmyra.", {15: "sohr"}),
        ("Iraq's prime minister said the army had killed 15 ISIS militants in Anbar.", {15: "iraq_pm"}),
        ("ISIS has killed 15 people in Iraq this month, according to a tally by AFP.", {15: "media"}),
        ("قال شيخ عشيرة لموقعنا إن داعش خطف 15 شابا في الأنبار.", {15: "other"}),
        ("ISIS claimed through Amaq that it had killed 15 soldiers near Palmyra.", {15: "isis"}),
    ],
)
def test_a_speaker_stands_before_or_behind_what_is_said(
    isis: Extractor, text: str, wanted: dict[int | None, str | None]
) -> None:
    """Verbs of saying, "according to" and quotations name the speaker in either language; the innermost one counts."""
    assert words_for(isis, text) == wanted


def test_each_figure_has_its_own_voice(isis: Extractor) -> None:
    """Where a clause is set against the one before, the voice behind it is not the one before."""
    text = "قال الجيش العراقي إن 15 من عناصر داعش قتلوا في الأنبار، بينما قتل 27 جنديا بحسب سكان محليين."
    assert words_for(isis, text) == {15: "officials", 27: "other"}


def test_a_claimed_deed_is_the_word_of_whoever_tells_of_it(isis: Extractor) -> None:
    """Attacks that the organisation claims are its word only where nobody else tells of them."""
    assert words_for(isis, "ISIS claimed 60 attacks in Iraq in May.") == {60: "isis"}
    assert words_for(isis, "ISIS claimed 60 attacks in Iraq in May, the Global Coalition said.") == {60: "coalition"}


def test_a_name_is_remembered(isis: Extractor) -> None:
    """A surname, or the head of a body's name, means whoever the report introduced by it."""
    text = (
        "Carlito Galvez, spokesman for the governor, said ISIS gunmen killed 15 civilians in Jalalabad.\n\n"
        "Residents said the dead were villagers.\n\nGalvez added that 27 ISIS gunmen were captured."
    )
    assert words_for(isis, text)[27] == "officials"
    text = "أعلنت خلية الإعلام الأمني عملية ضد داعش في ديالى.\n\nوذكرت الخلية أن القوات قتلت 15 من عناصر داعش."
    assert words_for(isis, text)[15] == "iraq_smc"


def test_an_outlet_speaks_for_its_own_body_only(isis: Extractor) -> None:
    """What a force's own page tells is its word; a research centre that names itself is the article's own voice."""
    text = "Our forces killed 15 ISIS militants near Hasakah."
    assert words_for(isis, text, "SDF media page") == {15: "sdf"}
    text = "يقدر المركز أن داعش شن 45 هجوما في سوريا خلال عام 2023."
    assert words_for(isis, text, "مركز دراسات الأمن") == {45: None}


def test_whom_it_was_told_is_no_speaker(isis: Extractor) -> None:
    """ "قال مسؤول لوكالة": the agency only heard it."""
    text = "قال مسؤول في شرطة ديالى لوكالة فرانس برس إن 15 من عناصر داعش قتلوا في ديالى."
    assert words_for(isis, text) == {15: "officials"}


def test_an_agency_of_the_state_may_be_told_as_any_outlet_is(isis: Extractor) -> None:
    """ "قال مصدر عسكري لسانا": the agency only heard it; where it speaks itself it is the speaker."""
    assert words_for(isis, "قال مصدر عسكري لسانا إن القوات قتلت 12 من داعش.") == {12: "officials"}
    assert words_for(isis, "قال المتحدث باسم الداخلية السورية للإخبارية السورية إن القوات قتلت 12 من داعش.") == {
        12: "syria_moi"
    }
    assert words_for(isis, "قالت وكالة سانا إن القوات قتلت 12 من داعش.") == {12: "sana"}
