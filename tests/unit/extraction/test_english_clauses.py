"""English clauses: who only speaks, what befell others, and whose the counted are."""

from datetime import UTC, datetime

import pytest

from schemas import Article
from schemas.claim import Claim
from streams.extraction.extractor import Extractor
from streams.extraction.profile import load_profile


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_profile("isis"))


def _claims(extractor: Extractor, body: str) -> tuple[Claim, ...]:
    published = datetime(2024, 5, 5, tzinfo=UTC)
    return extractor.extract(Article(id="t", published_at=published, source="Wire", title="", body=body)).claims


def _read(extractor: Extractor, body: str) -> list[tuple[str, str, int | None]]:
    return [(c.measure.value, c.target.value, c.value.low) for c in _claims(extractor, body)]


@pytest.mark.parametrize(
    "body",
    [
        "Three soldiers were killed by ISIS, a local official and two residents said.",
        "ISIS gunmen killed three soldiers, one of the officers at the base told reporters.",
        "ISIS fighters killed three soldiers and six are missing.",
        "ISIS killed three soldiers before troops rescued 12 hostages.",
        "ISIS killed three soldiers. More than 36,000 people have died in the conflict since 2009.",
    ],
)
def test_only_those_whom_a_deed_befell_are_counted(extractor: Extractor, body: str) -> None:
    assert _read(extractor, body) == [("killed", "security_forces", 3)]


@pytest.mark.parametrize(
    ("body", "claim"),
    [
        ("Two 17-year-old boys were killed by ISIS.", ("killed", "civilians", 2)),
        ("Troops killed nine Islamic State (IS) fighters.", ("killed", "isis", 9)),
        ("Iraqi forces said nine Syrian and Iraqi militants of ISIS were killed.", ("killed", "isis", 9)),
        ("ISIS stormed a prison, freeing around 300 inmates.", ("escaped", "isis", 300)),
        ("The toll of the ISIS attack has climbed from 12 to 19.", ("killed", "unspecified", 19)),
        ("Warplanes bombed ISIS positions, killing 12.", ("killed", "isis", 12)),
    ],
)
def test_a_noun_is_found_behind_what_stands_before_it(
    extractor: Extractor, body: str, claim: tuple[str, str, int]
) -> None:
    assert claim in _read(extractor, body)


def test_a_raid_of_its_own_is_an_attack_and_one_on_it_an_operation(extractor: Extractor) -> None:
    own = "Terrorists from the Islamic State West Africa Province (ISWAP) launched a raid on a military base."
    assert ("attacks", "security_forces", 1) in _read(extractor, own)
    against = "U.S. forces launched a raid on an ISIS hideout."
    assert ("operations", "isis", 1) in _read(extractor, against)


def test_a_whole_goes_on_and_not_its_part(extractor: Extractor) -> None:
    body = "The ISIS attack on a mosque left six worshippers dead, including a police officer, and 28 wounded."
    assert ("wounded", "civilians", 28) in _read(extractor, body)
