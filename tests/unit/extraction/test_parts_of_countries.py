"""Where: parts of countries behind an adjective, clauses set side by side, headquarters, and pictures of old."""

from datetime import date

import pytest

from streams.extraction.explain import explain
from tests.unit.extraction.telling import claims_on, figures_on

_read = figures_on(date(2025, 6, 20))
_claims = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("where", "region"),
    [
        ("Nigeria's restive northeast", "NG:northeast"),
        ("the Philippines' troubled south", "PH:south"),
        ("Congo's conflict-torn east", "CD:east"),
        ("Mali's north", "ML:north"),
        ("Iraq's second city", "IQ"),
    ],
)
def test_an_adjective_stands_between_a_country_and_its_part(where: str, region: str) -> None:
    """ "Mali's volatile north" is as much a part of Mali as "Mali's north"."""
    assert _read(f"Islamic State killed 12 farmers in {where} on Sunday.")[12].regions == (region,)


def test_two_beside_each_other_behind_while_are_where_the_second_is() -> None:
    """ "…, while ten were hurt and 68 captured in Basilan": both there, as those before are both in Sulu."""
    told = _read(
        "19 Islamic State men were wounded and 30 captured in Sulu, while 10 were wounded and 68 captured in Basilan."
    )
    assert [told[n].regions for n in (19, 30, 10, 68)] == [("PH-SLU",), ("PH-SLU",), ("PH-BAS",), ("PH-BAS",)]


def test_where_the_wounded_were_taken_is_not_where_they_were_hurt() -> None:
    """A hospital elsewhere draws nobody to it."""
    told = _read("In Kirkuk 12 ISIS men were killed, while four soldiers were hurt and one was flown to Erbil.")
    assert told[4].regions == ("IQ-KI",)


@pytest.mark.parametrize(
    "text",
    [
        "The dead included 60 Islamic State members killed in Homs and another 52 in Hama.",
        "Among them were 60 Islamic State members killed in Homs and another 52 in nearby Hama.",
    ],
)
def test_others_share_the_participle_before_them(text: str) -> None:
    """What befell the first befell the others, each in a place of their own."""
    told = _read(text)
    assert (told[60].regions, told[52].regions) == (("SY-HI",), ("SY-HM",))
    assert told[52].measure == "killed"


def test_a_headquarters_that_is_hit_is_a_place() -> None:
    """Only whose own headquarters it is has it as a part of the name."""
    (killed,) = _claims("Coalition jets struck an ISIS headquarters in Mosul on Sunday, killing 22 militants.")
    assert killed.regions == ("IQ-NI/mosul",)
    (killed,) = _claims("Africa Command, from its headquarters in Stuttgart, said it killed nine ISIS men in Libya.")
    assert killed.regions == ("LY",)


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("US forces conducted six airstrikes against an ISIS desert camp in Libya on Friday.", "incident"),
        ("ISIS mounted five attacks on an army convoy near Sukhna on Sunday.", "incident"),
        ("ISIS mounted five attacks on a dozen villages in Borno on Sunday.", "tally"),
        ("ISIS mounted nine attacks on a base in Borno since January.", "tally"),
    ],
)
def test_many_blows_on_one_thing_in_one_day_are_one_event(text: str, extent: str) -> None:
    """What was hit elsewhere that day would not be counted with them."""
    assert [claim.extent for claim in _claims(text)] == [extent]


def test_an_old_picture_sets_no_scene() -> None:
    """The caption of a picture from the archive gives a report neither place nor time."""
    body = (
        "Commandos man a checkpoint in the Baghdad slum of Sadr City on June 7, 2007.\n"
        "A commander in Anbar province said his men repelled Islamic State bombers in Ramadi.\n"
        "At least two members of the security forces were injured in the clashes, he said."
    )
    (hurt,) = explain(body, date(2015, 8, 25)).claims
    assert (hurt.regions, hurt.period.start) == (("IQ-AN/ramadi",), None)


def test_who_struck_is_not_where() -> None:
    """A country behind "by" did it."""
    assert not _read("Three strikes by the United States killed nine Islamic State fighters.")[9].regions


def test_of_them_are_those_told_before() -> None:
    """Whom a force kills of those of whom the sentence before told are the organisation's, too."""
    told = _read("Troops killed 200 Islamic State fighters in May. US air strikes killed 14 of them on Monday.")
    assert (told[14].target, told[14].actor) == ("isis", ("us",))
