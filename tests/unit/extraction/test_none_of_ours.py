"""Laws of what stands beside deeds and is none: the hurt who are cared for, cattle, plots, members sent away."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State gunmen attacked a beach. Forty people were taken to hospital.",
        "Thirty residents were taken to safety after the Islamic State attack in Homs.",
        "ISIS had sent 40 members to Idlib, the source said.",
        "Coalition partners have removed 15 ISIS leaders from the battlefield since 2023.",
        "ISIS had claimed his abduction along with 5 others.",
        "Police spoke of a suspected plot to attack the station for Islamic State and a second plan for an attack.",
        "ISWAP fighters rustled 300 head of cattle in Borno.",
        "أعلن تنظيم داعش تنفيذ هجمات في حزيران. وأضاف أنه دمر 19 آلية وغنم 8 أخرى.",
    ],
)
def test_what_is_no_deed_is_no_claim(text: str) -> None:
    """Nobody was kidnapped, no strength told and no attack made."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("Sixteen villagers were taken into the bush by ISWAP in Borno.", "kidnapped", 16),
        ("ISIS has an estimated 3,000 fighters in Syria.", "fighters", 3000),
        ("Islamic State shot dead 11 herders and rustled 300 head of cattle in Mali.", "killed", 11),
    ],
)
def test_what_is_a_deed_is_told_beside_it(text: str, measure: str, value: int) -> None:
    """The same words of a deed count."""
    (claim,) = read(text)
    assert (claim.measure, claim.value.low) == (measure, value)


def test_what_its_victims_lost_is_none_of_its_weapons() -> None:
    """Whoever killed soldiers burnt the vehicles of these."""
    text = (
        "ISWAP fighters overran a post in Buni Gari, Yobe state, on Tuesday, killing four men and burning three trucks."
    )
    assert [(claim.measure, claim.value.low) for claim in read(text)] == [("killed", 4)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Two teenagers held over Islamic State plot in Germany.", "captured"),
        ("Two men held on suspicion of ISIS links in Istanbul.", "captured"),
        ("Two ISIS commanders are held in a prison in Hasakah.", "detainees"),
    ],
)
def test_held_over_a_plot_is_the_news_of_an_arrest(text: str, measure: str) -> None:
    """Held in a prison is a level."""
    (claim,) = read(text)
    assert (claim.measure, claim.value.low) == (measure, 2)
