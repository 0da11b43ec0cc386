"""Laws of governments that speak: a capital beside a verb of saying is the government in it, and no place."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "actor", "regions"),
    [
        ("أعلنت الرباط، الجمعة، تفكيك خلية موالية لتنظيم داعش تتكون من ثمانية أفراد.", "other", ()),
        ("قالت موسكو إن قواتها قتلت ثمانية من عناصر داعش في داغستان.", "russia", ("RU-DA",)),
        ("وكانت القاهرة قد أعلنت مقتل ثمانية من داعش في سيناء.", "other", ("EG-SIN",)),
        ("Moscow said its forces killed eight Islamic State fighters in Dagestan.", "russia", ("RU-DA",)),
        ("Ankara says eight ISIS suspects were detained.", "turkey", ("TR",)),
    ],
)
def test_a_capital_speaks_for_its_country(text: str, actor: str, regions: tuple[str, ...]) -> None:
    """Its word is an official's; where nobody else is named, its country did it."""
    (claim,) = read(text)
    assert (claim.value.low, claim.attribution) == (8, "officials")
    assert (claim.actor, claim.regions) == ((actor,), regions)


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("Residents of Mogadishu said ISIS killed five soldiers in Bosaso.", "other"),
        ("بغداد - قُتل خمسة من عناصر داعش في كركوك.", None),
        ("قُتل خمسة من عناصر داعش في غارة قرب بغداد.", None),
    ],
)
def test_a_capital_beside_no_word_of_its_own_says_nothing(text: str, attribution: str | None) -> None:
    """A desk, a place and those who live there are no government."""
    assert {claim.attribution for claim in read(text) if claim.value.low == 5} == {attribution}


@pytest.mark.parametrize(
    "text",
    [
        "An ISIS bomber killed 12 people in Kabul, Kabul police said.",
        "ISIS gunmen killed 12 people in Maiduguri, Borno police said.",
        "ISIS killed 12 soldiers in Tal Afar, Iraqi officials said.",
    ],
)
def test_the_police_behind_a_place_speak_and_not_the_dead(text: str) -> None:
    """A comma that joins a town to its province does not let those counted be who tells it."""
    assert [(claim.value.low, claim.attribution) for claim in read(text)] == [(12, "officials")]


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("قتل داعش خمسة مزارعين في ديالى، بحسب النقيب حاتم العبيدي.", "officials"),
        ("وقال اللواء الركن أحمد الجبوري إن داعش قتل خمسة مزارعين في ديالى.", "officials"),
        (
            'وقال مدير الاستخبارات العسكرية في مؤتمر حضره مراسل شفق نيوز: "اعتقلنا خمسة من داعش في ديالى".',
            "officials",
        ),
        ("مصدر أمني لشفق نيوز: مقتل 5 من عناصر داعش في كركوك", "officials"),
        ("رويترز: داعش قتل 5 جنود في كركوك", "media"),
    ],
)
def test_an_officer_speaks_and_not_whom_he_tells_it(text: str, attribution: str) -> None:
    """A rank is an official's; the agency that is told, or was there, says nothing."""
    assert [(claim.value.low, claim.attribution) for claim in read(text)] == [(5, attribution)]
