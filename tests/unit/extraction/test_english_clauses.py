"""English clauses: who only speaks, what befell others, and whose the counted are."""

from datetime import UTC, datetime

import pytest

from schemas import Article
from schemas.claim import Claim
from streams.extraction.extractor import Extractor
from streams.extraction.words.profile import load_profile


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


@pytest.mark.parametrize(
    ("body", "claims"),
    [
        (
            "Eight soldiers, three policemen and a child died in the ISIS attack.",
            [("killed", "security_forces", 8), ("killed", "security_forces", 3), ("killed", "civilians", 1)],
        ),
        (
            "ISIS struck again: nine civilians died in Kirkuk; two civilians in Mosul; and two soldiers in Tikrit.",
            [("killed", "civilians", 9), ("killed", "civilians", 2), ("killed", "security_forces", 2)],
        ),
        (
            "Iraqi forces found an ISIS cache containing 20 rockets and dismantled a car bomb.",
            [
                ("sites_destroyed", "isis", 1),
                ("weapons_destroyed", "isis", 20),
                ("weapons_destroyed", "isis", 1),
            ],
        ),
        (
            "Two ISIS bombers were killed. Officials listed the dead by nationality: 15 Chechens and nine Tunisians.",
            [("killed", "isis", 2), ("killed", "isis", 15), ("killed", "isis", 9)],
        ),
        (
            "The army foiled three suicide attacks and killed eight Islamic State fighters.",
            [("killed", "isis", 8)],
        ),
        ("The attack by ISIS killed 20; eight of the dead were policemen.", [("killed", "security_forces", 8)]),
        ("Security forces killed 39 of its members, Islamic State said.", [("killed", "isis", 39)]),
    ],
)
def test_every_count_of_a_clause_is_read_with_whose_it_is(
    extractor: Extractor, body: str, claims: list[tuple[str, str, int]]
) -> None:
    read = _read(extractor, body)
    assert [claim for claim in read if claim in claims] == claims


def test_a_raid_of_its_own_is_an_attack_and_one_on_it_an_operation(extractor: Extractor) -> None:
    own = "Terrorists from the Islamic State West Africa Province (ISWAP) launched a raid on a military base."
    assert ("attacks", "security_forces", 1) in _read(extractor, own)
    against = "U.S. forces launched a raid on an ISIS hideout."
    assert ("operations", "isis", 1) in _read(extractor, against)


def test_a_whole_goes_on_and_not_its_part(extractor: Extractor) -> None:
    body = "The ISIS attack on a mosque left six worshippers dead, including a police officer, and 28 wounded."
    assert ("wounded", "civilians", 28) in _read(extractor, body)
