"""Those who tell a toll, told with a number or in a clause of their own."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))
_TOLD = "Islamic State gunmen killed nine soldiers near Tikrit on Sunday, "


@pytest.mark.parametrize(
    ("teller", "word"),
    [
        ("a Peshmerga commander told the broadcaster", "officials"),
        ("two residents who had fled to Kirkuk said by telephone", "other"),
        ("residents and a militia leader said on Wednesday", "other"),
        ("a doctor who treated the wounded said", "other"),
        ("an officer wounded in the attack told the agency", "officials"),
        ("the police chief who led the raid told reporters", "officials"),
        ("army spokesman Ali Hasan posted on X", "officials"),
        ("according to initial reports by police and hospital sources", "officials"),
        ("according to two military commanders", "officials"),
    ],
)
def test_whoever_is_counted_beside_the_verb_tells_and_is_not_killed(teller: str, word: str) -> None:
    """Persons with a number or an article beside a verb of saying are its speakers, and no victims."""
    claims = _read(f"{_TOLD}{teller}.")
    assert [(claim.value.low, claim.attribution) for claim in claims] == [(9, word)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Syrian Observatory attributes 219 operations to Islamic State since January.", "sohr"),
        ("The Syrian Observatory, which counts from Britain, said Islamic State killed 12 soldiers in Homs.", "sohr"),
        ("The Kivu Security Tracker blames the ADF for the death of 1,032 civilians in Ituri in 2023.", "other"),
        ("The army conceded that four soldiers were killed by ISWAP in Borno on Sunday.", "officials"),
    ],
)
def test_who_attributes_tells(text: str, word: str) -> None:
    """Who lays deeds at somebody's door tells of them, and what is said of him between commas is another's."""
    assert [claim.attribution for claim in _read(text)] == [word]


def test_whose_kin_was_killed_only_tells() -> None:
    """ "A fisherman whose brother was killed" is no one killed."""
    claims = _read("Musa Ali, a fisherman whose brother was killed by soldiers, said ISWAP killed six men in Marte.")
    assert [claim.value.low for claim in claims] == [6]


@pytest.mark.parametrize("name", ["the war monitor", "the Syrian Observatory for Human Rights", "the Observatory"])
@pytest.mark.parametrize(
    "again", ["The monitor counts", "The watchdog said it had counted", "The monitoring group says"]
)
def test_the_monitor_is_the_one_that_was_named(name: str, again: str) -> None:
    """What a war's monitor is called once it was named is no other."""
    text = f"Eleven soldiers died in an Islamic State raid in Rusafa, {name} said.\n{again} 212 killed since May."
    killed = _read(text)[-1]
    assert (killed.value.low, killed.attribution) == (212, "sohr")


def test_who_claims_it_goes_on_to_count() -> None:
    """ "… claimed the attack, but put the dead at 50": its own count."""
    claims = _read(
        "A bomber killed 31 people in Musayyib on Friday, police said. Islamic State claimed responsibility for the "
        "attack in a statement, but put the number of dead at 50."
    )
    assert {claim.value.low: claim.attribution for claim in claims if claim.measure == "killed"} == {
        31: "officials",
        50: "isis",
    }


def test_a_nurse_behind_her_words_tells_them() -> None:
    """ "…," said a nurse who treated them: what she said stands before."""
    (hurt,) = _read('Islamic State men attacked Kukawa. "We received 11 wounded," said a nurse who treated them.')
    assert (hurt.value.low, hurt.attribution) == (11, "other")


def test_where_the_monitor_counts_is_no_place_of_the_dead() -> None:
    """What an aside says of a speaker is not of those he tells of."""
    (killed, *_) = _read(
        "Fourteen soldiers were killed in an Islamic State ambush near Palmyra, the Syrian Observatory, which counts "
        "the war's dead from Britain, said."
    )
    assert (killed.regions, killed.attribution) == (("SY-HI/tadmur",), "sohr")


@pytest.mark.parametrize("what", ["11 wounded from the Islamic State attack", "11 dead from the Islamic State bombing"])
def test_those_hurt_in_its_attack_are_not_its_own(what: str) -> None:
    """Whose the attack was does not say whose the wounded are."""
    (hurt,) = _read(f"The hospital in Kabul received {what}.")
    assert (hurt.target, hurt.actor) == ("civilians", ("isis",))
