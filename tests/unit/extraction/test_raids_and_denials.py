"""Laws of raids on dens, of what is denied behind those counted, and of men named weakly beside others."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "ثلاثة أطفال كانوا في الموقع لم يصابوا بأذى في عملية ضد داعش في حلب.",
        "نجا خمسة جنود ولم يصابوا خلال معارك مع داعش في ديالى.",
        "Three children were present but not injured when troops hit an ISIS cell in Aleppo.",
    ],
)
def test_who_was_not_hurt_is_not_counted(text: str) -> None:
    """Though the verb stands behind them."""
    assert "wounded" not in {claim.measure for claim in read(text)}


@pytest.mark.parametrize("verb", ["داهمت", "دهمت", "اقتحمت"])
def test_a_den_raided_is_not_destroyed_and_who_falls_there_is_its_man(verb: str) -> None:
    """Whatever is said of him."""
    (killed,) = read(f"{verb} قوة أمنية وكرا لداعش في حلب، ما أسفر عن مقتل ثلاثة.")
    assert (killed.measure, killed.target) == ("killed", "isis")


def test_posts_that_it_storms_are_a_forces() -> None:
    """Those who fall there are that force's."""
    (killed,) = read("اقتحم مسلحو داعش ثكنة للجيش في حلب ما أسفر عن مقتل ثلاثة.")
    assert (killed.target, killed.target_side) == ("security_forces", "syria")


@pytest.mark.parametrize(
    ("text", "target", "side"),
    [
        ("أدى هجوم لداعش في السويداء إلى مقتل عنصر وإصابة ثلاثة من الجيش.", "security_forces", "syria"),
        ("قتل عنصر وأصيب ثلاثة من قسد في هجوم لداعش في الحسكة.", "security_forces", "sdf"),
        ("مقتل عنصر من داعش وإصابة ثلاثة من الجيش في اشتباك في حمص.", "isis", None),
    ],
)
def test_a_member_beside_the_hurt_of_a_force_is_its_own(text: str, target: str, side: str | None) -> None:
    """Unless he is said to be another's."""
    killed = next(claim for claim in read(text) if claim.measure == "killed")
    assert (killed.target, killed.target_side) == (target, side)


def test_a_plural_before_what_it_gathers_is_no_dual() -> None:
    """ "Truffle gatherers" are not two."""
    assert not read("مقتل جامعي الكمأة على يد داعش في حماة.")


def test_and_that_begins_what_is_told_next() -> None:
    """Its day is not the day of the dead before it."""
    killed = figures(
        "قالت القيادة المركزية إنها شنت ضربات على داعش الاثنين أسفرت عن مقتل 12 من عناصر التنظيم، وإنها في 8 "
        "حزيران استهدفت مواقع أخرى."
    )[12]
    assert killed.period.start == date(2025, 6, 16)
