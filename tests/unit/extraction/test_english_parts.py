"""English parts: what is told of a part is its own, and what is told beside a count says whose and where it is."""

from datetime import UTC, date, datetime

import pytest

from schemas import Article
from schemas.claim import Claim
from streams.extraction.extractor import Extractor
from streams.extraction.words.profile import load_profile


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_profile("isis"))


def _claims(extractor: Extractor, body: str, title: str = "") -> list[Claim]:
    published = datetime(2025, 10, 3, tzinfo=UTC)
    article = Article(id="t", published_at=published, source="Wire", title=title, body=body)
    return [claim for claim in extractor.extract(article).claims if claim.value.low != 1]


def test_the_time_and_place_of_a_part_are_its_own(extractor: Extractor) -> None:
    whole, part, beside = _claims(
        extractor,
        "In 2024 the army killed 60 ISIS militants in Syria, ten of them in a single raid in Palmyra in August 2024, "
        "and made 43 arrests.",
    )
    year = (date(2024, 1, 1), date(2024, 12, 31))
    assert (whole.period.start, whole.period.end) == (beside.period.start, beside.period.end) == year
    assert whole.regions == beside.regions == ("SY",)
    assert part.period.end == date(2024, 8, 31)


def test_police_arrest_in_their_own_country(extractor: Extractor) -> None:
    (claim,) = _claims(
        extractor,
        "Turkish police detained 70 people with links to Islamic State in dawn raids.",
        "Islamic State suspects held in Austria and Germany",
    )
    assert claim.regions == ("TR",)


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("ISIS-K, which lost 200 members in raids in Nangarhar, recruits militants abroad.", "isis"),
        ("The offensive cost Islamic State 300 militants in Puntland.", "isis"),
        (
            "The ministry told of its own losses, 62 dead, in the fight against Islamic State militants.",
            "security_forces",
        ),
    ],
)
def test_losses_are_those_of_whoever_bore_them(extractor: Extractor, body: str, target: str) -> None:
    assert [claim.target.value for claim in _claims(extractor, body)] == [target]


def test_others_in_the_next_sentence_are_of_the_same_men(extractor: Extractor) -> None:
    body = "Troops shot dead three ISIS militants in Rafah. Two others were wounded and fled, a colonel said."
    assert [(c.measure.value, c.target.value) for c in _claims(extractor, body)] == [
        ("killed", "isis"),
        ("wounded", "isis"),
    ]


def test_who_tells_of_a_toll_is_none_of_it(extractor: Extractor) -> None:
    published = datetime(2025, 10, 3, tzinfo=UTC)
    body = "ISIS militants killed eight farmers, with three hurt, a police colonel and a doctor at the hospital said."
    claims = extractor.extract(Article(id="t", published_at=published, source="Wire", title="", body=body)).claims
    assert [claim.value.low for claim in claims] == [8, 3]
