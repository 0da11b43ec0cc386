"""Laws of what English reports add up: totals and what they are made of, shares by place, whose operations they are."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = claims_on(date(2025, 10, 17))
figures = figures_on(date(2025, 10, 17))


@pytest.mark.parametrize(
    ("text", "measure", "count", "regions"),
    [
        ("Since January, ISIS attacks in Nigeria have totaled 55.", "attacks", 55, ("NG",)),
        ("Raids on ISIS cells in Syria numbered 12 in the first half of the year.", "operations", 12, ("SY",)),
        ("Arrests of ISIS members in Iraq reached 95 last year.", "captured", 95, ("IQ",)),
        ("The number of US airstrikes on ISIS in Somalia stands at 38.", "airstrikes", 38, ("SO",)),
        ("The number of people abducted by ISIS in Hama rose to 22.", "kidnapped", 22, ("SY-HM",)),
    ],
)
def test_what_a_count_reached_is_read(text: str, measure: str, count: int, regions: tuple[str, ...]) -> None:
    """Whatever is counted, and as nothing else."""
    assert [(c.measure, c.value.low, c.regions) for c in read(text)] == [(measure, count, regions)]


def test_a_change_is_no_count() -> None:
    """Nor is a share."""
    assert read("ISIS attacks in Homs fell by 30 percent last year. Arrests of ISIS members rose by a fifth.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "ISIS attacks left 98 people dead in May: 70 soldiers, 13 ISIS fighters, and 15 civilians.",
        "ISIS attacks in May left 98 people dead. The casualties include 70 troops, 13 ISIS members and 15 civilians.",
        "ISIS attacks killed 98 people in May. The victims included 70 soldiers, 13 ISIS fighters, and 15 civilians.",
    ],
)
def test_a_whole_of_several_kinds_is_of_none(text: str) -> None:
    """Those told behind it are its parts."""
    told = figures(text)
    assert told[98].target == "unspecified"
    assert told[98].extent != "part"
    assert [(told[n].target, told[n].extent) for n in (70, 13, 15)] == [
        ("security_forces", "part"),
        ("isis", "part"),
        ("civilians", "part"),
    ]


def test_a_list_goes_on_behind_some_of_one_kind() -> None:
    """No member of the organisation is one of ten civilians, among whom was a child."""
    told = figures("In 2024, 97 ISIS attacks in Homs killed ten civilians, including a child, and four ISIS members.")
    assert [told[n].extent for n in (10, 1, 4)] == ["tally", "part", "tally"]


@pytest.mark.parametrize(
    "text",
    [
        "ISIS carried out 12 attacks in July. Seven were in Homs, four in Raqqa.",
        "ISIS carried out 12 attacks in July. Seven attacks were in Homs. Four other attacks took place in Raqqa.",
        "نفذ داعش 12 هجوما في تموز. سبعة في حمص وأربعة في الرقة.",
    ],
)
def test_a_sentence_may_begin_with_a_share(text: str) -> None:
    """Each at its place."""
    told = figures(text)
    assert [(told[n].measure, told[n].regions) for n in (7, 4)] == [("attacks", ("SY-HI",)), ("attacks", ("SY-RA",))]


def test_those_who_are_hurt_somewhere_are_no_share() -> None:
    """A bus is no place to count by."""
    assert [c.value.low for c in read("ISIS killed 12 people in July. Seven were in a bus.")] == [12]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("ISIS said it carried out 38 operations in Iraq in May.", ["attacks"]),
        ("The Islamic State (ISIS) said its men carried out 38 operations in Iraq in May.", ["attacks"]),
        (
            "ISIS said it carried out 38 attacks in Syria in May. The army said it carried out nine raids in Homs.",
            ["attacks", "operations"],
        ),
    ],
)
def test_who_says_it_did_it_is_the_doer(text: str, measures: list[str]) -> None:
    """Operations are attacks where the organisation carries them out, and an army's where it says so."""
    assert [claim.measure for claim in read(text)] == measures


@pytest.mark.parametrize(
    "text",
    [
        "Between the fall of the regime on December 8, 2024 and September 20, 2025, ISIS made 153 attacks in Syria.",
        "Between the fall of the [old] regime [on December 8, 2024] and September 20, 2025, ISIS made 153 attacks "
        "in Syria.",
        "ISIS carried out 153 attacks in Syria from the fall of the regime (December 8, 2024) to September 20, 2025.",
        "نفذ داعش 153 هجوما في سوريا بين سقوط النظام في 8 كانون الأول 2024 و20 أيلول 2025.",
    ],
)
def test_a_range_may_begin_with_what_befell(text: str) -> None:
    """Its day stands behind it, in brackets or not."""
    (claim,) = read(text)
    assert (claim.period.start, claim.period.end) == (date(2024, 12, 8), date(2025, 9, 20))


def test_days_of_a_clash_between_two_are_no_range() -> None:
    """ "Between" them, and on both days."""
    (claim,) = read("Clashes between ISIS and the army in Homs on September 8 and 9 killed five soldiers.")
    assert (claim.period.start, claim.period.end) == (date(2025, 9, 8), date(2025, 9, 9))
