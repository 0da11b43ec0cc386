"""Laws of what an agency adds to its story: the attack before, the year so far, and how the wounded were hurt."""

from datetime import date

from schemas import Article
from streams.extraction import Extractor, load_profile

_DAY = date(2024, 11, 20)


def _read(title: str, *paragraphs: str) -> list[tuple[str, int | None, tuple[str, ...], str | None, date | None]]:
    """Measure, low, regions, voice and first day of each claim of a story."""
    article = Article.model_validate(
        {
            "id": "story",
            "url": "https://example.org/story",
            "source": "example.org",
            "language": "en" if title.isascii() else "ar",
            "published_at": f"{_DAY}T10:00:00Z",
            "title": title,
            "body": "\n\n".join(paragraphs),
        }
    )
    claims = Extractor(load_profile("isis")).extract(article).claims
    return [(c.measure.value, c.value.low, c.regions, c.attribution, c.period.start) for c in claims]


def test_an_attack_that_hurt_seventy_is_told_of_and_the_one_before_is_the_agencys_word() -> None:
    """Whoever claimed the one says nothing of the other."""
    told = _read(
        "تفجير انتحاري في مسجد بقندهار",
        "قتل 41 شخصا وأصيب أكثر من 70 بتفجير انتحاري استهدف مسجدا للشيعة في مدينة قندهار جنوبي أفغانستان.",
        "وأعلن تنظيم الدولة الإسلامية مسؤوليته عن الهجوم.",
        "ويأتي الهجوم بعد أسبوع من تفجير مماثل في قندوز أسفر عن مقتل نحو 50 شخصا.",
    )
    assert ("attacks", 1, ("AF-KAN",)) in [claim[:3] for claim in told]
    assert [(regions, voice) for measure, low, regions, voice, _ in told if low == 50] == [(("AF-KDZ",), None)]


def test_the_year_so_far_is_the_countrys_and_no_time_of_the_title() -> None:
    """Behind one day's arrests in the capital; and no event of a title took the year that is told far down."""
    told = _read(
        "Islamic State attack on Syrian bus kills 13",
        "At least 13 people were killed when Islamic State militants ambushed a bus on the Palmyra highway.",
        "State news agency SANA put the toll at 10 civilians dead and nine wounded.",
        "The Observatory says the group has killed 182 regime troops in the desert this year.",
    )
    assert [first for measure, _, _, _, first in told if measure == "attacks"] == [None]
    told = _read(
        "Turkey detains 82 suspected Islamic State members in Ankara",
        "Turkish police detained 82 people suspected of ties to Islamic State in the capital Ankara, Anadolu said.",
        "Police also seized two unlicensed pistols.",
        "Authorities have detained 2,300 suspects this year, Interior Minister Ali Yerlikaya said.",
    )
    assert [regions for _, low, regions, _, _ in told if low in (82, 2300)] == [("TR-06",), ("TR",)]
