"""Struck again: attacks counted by times, one more like the one told before, and attacks beside a raid."""

from datetime import date

from tests.unit.extraction.telling import claims_on

claims = claims_on(date(2025, 8, 12))


def test_a_place_attacked_so_many_times() -> None:
    """Aircraft of the sentence before struck others; what befell a town is attacks."""
    told = claims(
        "ISWAP attacked the base at Mallam Fatori on Friday. The air force struck the fleeing fighters, killing 12.\n\n"
        "Mallam Fatori has been attacked at least eight times this year."
    )
    assert [(claim.measure, claim.value.low) for claim in told if claim.extent == "tally"] == [("attacks", 8)]


def test_its_positions_struck_so_many_times() -> None:
    """What was struck is its own."""
    (claim,) = claims("ISIS positions in Hamrin have been struck 40 times this year.")
    assert claim.measure == "airstrikes"


def test_a_similar_bombing_is_another() -> None:
    """The bombing of the lead keeps its time, and the one like it has its own."""
    told = claims(
        "A car bomb exploded near a checkpoint in Benghazi, killing nine people. Islamic State claimed it.\n\n"
        "In January a similar bombing killed 11 people in the city."
    )
    events = [(claim.evidence, claim.period.start) for claim in told if claim.measure == "attacks"]
    assert events == [("A car bomb", None), ("a similar bombing", date(2025, 1, 1))]


def test_those_who_fell_in_its_attacks_beside_a_raid() -> None:
    """A raid of the lead does not make the dead of its attacks its men."""
    told = claims(
        "قتل خمسة تكفيريين من داعش خلال مداهمة بؤرة في سيناء.\n\n"
        "ويشن تنظيم ولاية سيناء هجمات على قوات الجيش والشرطة قتل فيها المئات منذ عام 2013."
    )
    assert [claim.target for claim in told if claim.measure == "killed"] == ["isis", "security_forces"]
