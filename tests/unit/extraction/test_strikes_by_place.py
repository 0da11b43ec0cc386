"""Strikes told by place, the worst of several attacks, and how many fighters there are at most."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

_DAY = date(2025, 6, 20)
_told = claims_on(_DAY)
_figures = figures_on(_DAY)


def test_strikes_that_hit_something_hurt_nobody() -> None:
    """Behind "of them" a number of strikes stays one, whatever they hit or destroyed, and so does the next share."""
    told = _figures(
        "نفذت قوات التحالف أمس ثماني ضربات على داعش في العراق، منها خمس قرب الموصل أصابت أربع وحدات ودمرت 12 قاربا،"
        " واثنتان قرب تلعفر، وواحدة قرب الرطبة."
    )
    assert {low: claim.measure for low, claim in told.items()} == {
        8: "airstrikes",
        5: "airstrikes",
        12: "weapons_destroyed",
        2: "airstrikes",
        1: "airstrikes",
    }


def test_one_strike_is_said_to_be_one() -> None:
    """ "ضربة واحدة" counts, also where a verb that may wound stands before it."""
    assert [claim.measure for claim in _told("أصابت ضربة واحدة للتحالف على داعش قرب دير الزور بئرا.")] == ["airstrikes"]


@pytest.mark.parametrize("verb", ["تنوعت", "تراوحت"])
def test_kinds_are_no_events(verb: str) -> None:
    """The kinds between which attacks ranged are none of them, and "armed" is nobody."""
    told = _told(f"نفذت خلايا داعش خلال الشهر الفائت 31 عملية في دير الزور، {verb} بين استهداف مسلح وتفجير وكمين.")
    assert [claim.value.low for claim in told] == [31]


def test_the_worst_of_them_has_its_own_place() -> None:
    """What is told of the worst or the last of several attacks is neither place nor time of all."""
    told = _figures("شن داعش في النيجر 30 هجوما منذ كانون الثاني، أعنفها هجوم في تيلابيري قتل فيه 14 جنديا.")
    assert told[30].regions == ("NE",)
    assert told[14].regions == ("NE-6",)


@pytest.mark.parametrize(
    "text",
    [
        "لا يملك داعش في البادية أكثر من 400 عنصر.",
        "ليس لدى داعش في الصومال أكثر من 400 مقاتل.",
        "Islamic State does not have more than 400 fighters in Iraq, he said.",
    ],
)
def test_more_than_denied_is_at_most(text: str) -> None:
    """Who has not more than a number has at most so many."""
    (claim,) = _told(text)
    assert (claim.measure, claim.value.low, claim.value.high) == ("fighters", None, 400)


def test_nobody_denies_behind_a_year() -> None:
    """ "لم" behind a year is a negation, and no mark of an era."""
    assert not _told("في عام 2023 لم يقتل داعش ثلاثة جنود في ديالى.")


def test_the_tellers_forces_act() -> None:
    """Behind what it says of the organisation, "its forces" are those of whoever speaks."""
    told = _figures("قالت قسد إن داعش شن 20 هجوما، وإن قواتها نفذت 30 عملية قتل فيها ستة عناصر.")
    assert (told[30].measure, told[30].actor) == ("operations", ("sdf",))
    assert (told[6].target, told[6].actor) == ("isis", ("sdf",))


def test_where_it_is_told_is_not_where_it_was() -> None:
    """A report filed from a capital is of no deed there, with or without a comma."""
    (strikes,) = _told("من بغداد، أعلن التحالف أنه شن ثماني غارات على داعش أمس.")
    assert strikes.regions == ()
    (strikes,) = _told("وفي باريس نقلت الصحيفة عن رئاسة الأركان أن المقاتلات شنت 11 غارة على داعش في دير الزور.")
    assert strikes.regions == ("SY-DY",)
