"""Counts told with their change: by how much, from what, since when."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "now", "then"),
    [
        ("ISIS attacks in Syria fell by 40 percent to 89 in 2024 from 148 in 2023.", 89, 148),
        ("ISIS attacks in Syria dropped sharply by 40%, to 89, in 2024.", 89, None),
        ("Killings by ISIS fell 10% to 89 in 2024 from 148 in 2023.", 89, 148),
        ("Arrests of ISIS suspects rose 10% to 89 in 2024.", 89, None),
        ("انخفضت هجمات داعش بنسبة 40% إلى 89 في 2024 من 148 في 2023.", 89, 148),
        ("انخفضت هجمات داعش إلى 89 هجوما في 2024 من 148 في 2023.", 89, 148),
    ],
)
def test_a_change_stands_between_a_count_and_its_verb(text: str, now: int, then: int | None) -> None:
    """A share is no count; what it fell to and from are, each of its own year."""
    claims = [(claim.value.low, claim.period.start and claim.period.start.year) for claim in _read(text)]
    assert claims == [(now, 2024), *([(then, 2023)] if then else [])]


def test_a_part_of_a_whole_is_no_change() -> None:
    """ "89 من 148" without a time for each is a share."""
    assert [claim.value.low for claim in _read("وصلت هجمات داعش التي تبناها إلى 89 من 148.")] == [89]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Since the fall of Mosul in 2014, ISIS has killed 12,000 people in Iraq.", "IQ"),
        ("Since the defeat in Baghouz in March 2019, ISIS has killed 2,133 people in Raqqa.", "SY-RA"),
        ("منذ معركة الباغوز في آذار 2019 قتلت خلايا داعش 2133 شخصا في الرقة.", "SY-RA"),
    ],
)
def test_where_it_began_is_not_where_it_is_counted(text: str, region: str) -> None:
    """The place of the event that dates a count is none of the count's."""
    (claim,) = _read(text)
    assert claim.regions == (region,)


def test_men_and_weapons_are_seized_in_one_breath() -> None:
    """Men who are seized are arrested, what is seized with them is a weapon."""
    claims = _read("SDF fighters raided a house and seized two ISIS militants and four rifles in Busayrah.")
    assert [(claim.measure, claim.value.low) for claim in claims] == [("captured", 2), ("weapons_destroyed", 4)]


@pytest.mark.parametrize("text", ["the week of Aug. 4-10", "the week of 4-10 August", "أسبوع 4-10 آب"])
def test_a_week_that_tells_its_days_is_those(text: str) -> None:
    """Days given for a week are its days, whatever day it begins on."""
    opening = "نفذ داعش 12 هجوما في" if "أسبوع" in text else "ISIS claimed 12 attacks during"
    (claim,) = _read(f"{opening} {text}.")
    assert (claim.period.start, claim.period.end) == (date(2024, 8, 4), date(2024, 8, 10))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Iraqi forces killed four ISIS militants near Hamrin; two more bodies were found later.", "isis"),
        ("Four soldiers were killed by ISIS near Hamrin; two more bodies were found later.", "security_forces"),
    ],
)
def test_more_bodies_are_of_those_told_before(text: str, target: str) -> None:
    """ "More" of the dead are as those before."""
    assert [(claim.value.low, claim.target) for claim in _read(text)] == [(4, target), (2, target)]


@pytest.mark.parametrize("teller", ["a local official", "an army officer", "a security source", "the army"])
def test_who_spoke_may_stand_last(teller: str) -> None:
    """ "…, said an official": whose word it was."""
    (claim,) = _read(f"ISIS attacked three villages in Borno, killing 17, said {teller}.")
    assert claim.attribution == "officials"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("توقيف 119 من داعش في تركيا وحصيلة أغسطس تبلغ 367.", "captured"),
        ("119 موقوفا من داعش في تركيا وحصيلة أغسطس تتجاوز 300.", "captured"),
        ("توقيف 119 من داعش في تركيا وحصيلة قتلى أغسطس تبلغ 367.", "killed"),
    ],
)
def test_a_toll_is_of_those_told_before_it(text: str, measure: str) -> None:
    """A toll that names no dead is of the arrested beside it."""
    assert [claim.measure for claim in _read(text)] == ["captured", measure]


def test_what_a_number_is_compared_with_may_be_a_range() -> None:
    """ "900, up from 400 to 500" compares with four to five hundred; "rose from 400 to 500" tells two counts."""
    compared = "ISIS has 900 fighters in Libya, up from 400 to 500 last year."
    found = [(c.value.low, c.value.high) for c in _read(compared)]
    assert found == [(900, 900), (400, 500)]
    rising = "ISIS attacks in Syria rose from 200 to 400 last year."
    rose = [(c.value.low, c.value.high) for c in _read(rising)]
    assert rose == [(200, 200), (400, 400)]
