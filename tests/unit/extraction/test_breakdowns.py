"""Laws of breakdowns: nested parts, shares with their numbers first, whom an operation was done by."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize("comma", ["،", ""])
def test_a_part_of_a_part_leaves_the_others_parts_of_the_whole(comma: str) -> None:
    """Behind 27 of 57, the list of the 591 goes on."""
    told = figures(
        f"أحصى المرصد مقتل 591 شخصا في البادية خلال 2024، هم: 57 من تنظيم داعش{comma} بينهم 27 قتلوا على يد قوات "
        "النظام، و468 من قوات النظام، و66 مدنيا."
    )
    assert [told[n].target for n in (57, 27, 468, 66)] == ["isis", "isis", "security_forces", "civilians"]
    assert {told[n].extent for n in (57, 27, 468, 66)} == {"part"}
    assert told[27].actor == ("syria",)


@pytest.mark.parametrize(
    "text",
    [
        "وثق المركز 312 هجوما نفذها داعش في سوريا خلال 2024، توزعت على 140 في دير الزور و97 في الرقة و52 في حمص.",
        "وثق المركز 312 هجوما نفذها داعش في سوريا خلال 2024، توزعت على دير الزور (140)، والرقة (97)، وحمص (52).",
        "The monitor logged 312 ISIS attacks in Syria in 2024, split between 140 in Deir ez-Zor, 97 in Raqqa and 52 in "
        "Homs.",
    ],
)
def test_shares_have_places_of_their_own(text: str) -> None:
    """And the whole is where all of them are."""
    told = figures(text)
    assert [told[n].regions for n in (312, 140, 97, 52)] == [("SY",), ("SY-DY",), ("SY-RA",), ("SY-HI",)]


def test_men_beside_one_who_is_named_are_killed_with_him() -> None:
    """In an operation of those who did it."""
    text = "مقتل والي العراق في تنظيم داعش جاسم المزروعي وثمانية من قادة التنظيم في عملية نفذها جهاز مكافحة الإرهاب."
    assert [(c.measure, c.value.low, c.target) for c in read(text)] == [
        ("killed", 8, "isis"),
        ("operations", 1, "isis"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أعلنت الداخلية توقيف ستة من داعش في ريف دمشق.", "syria_moi"),
        ("أوقفت الشرطة ستة من داعش في إسطنبول، بحسب الداخلية.", "officials"),
        ("الداخلية: توقيف ستة من داعش في ريف دمشق", "syria_moi"),
        ("أوقفت الشرطة ستة من داعش عند الحدود الداخلية في ريف دمشق.", None),
    ],
)
def test_a_ministry_speaks_by_its_last_word_beside_the_verb(text: str, speaker: str | None) -> None:
    """Elsewhere that word is an adjective."""
    assert {claim.attribution for claim in read(text)} == {speaker}


def test_men_among_whom_leaders_are_told_are_no_part() -> None:
    """Behind a number, "among them" leads to parts of it."""
    claims = read(
        "اعتقلت طالبان 600 من داعش. وقالت الحركة إنها اعتقلت خلال ثلاثة أشهر نحو 600 من عناصر داعش بينهم قياديون."
    )
    assert claims
    assert "part" not in {claim.extent for claim in claims}


def test_who_took_part_in_another_operation_did_not_do_this_one() -> None:
    """Of 196 missions, 59 were made with another force."""
    told = figures(
        "أعلنت القيادة المركزية الأمريكية حصيلة حربها على داعش. ونفذت في سوريا والعراق خلال أيار 196 مهمة قتل فيها 44 "
        "من داعش، منها 59 عملية مع قسد."
    )
    assert told[196].actor == ("us",)


def test_detonators_are_no_attack() -> None:
    """They are things of one kind."""
    claims = read("ضبط جهاز مكافحة الإرهاب 12 رمانة و40 صاعق تفجير لداعش في الأنبار.")
    assert [(claim.measure, claim.value.low) for claim in claims] == [
        ("weapons_destroyed", 12),
        ("weapons_destroyed", 40),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "وثق المركز 12 هجوما لداعش في سوريا خلال نيسان (5 في حمص، 4 في دير الزور، 3 في الرقة)، أسفرت عن مقتل 18 شخصا",
        "The monitor logged 12 ISIS attacks in Syria in April (5 in Homs, 4 in Deir ez-Zor, 3 in Raqqa) that killed 18",
    ],
)
def test_shares_in_brackets_are_read_and_what_follows_is_of_them_all(text: str) -> None:
    """Not of the last of them."""
    told = figures(text)
    assert [told[n].regions for n in (12, 5, 4, 3, 18)] == [("SY",), ("SY-HI",), ("SY-DY",), ("SY-RA",), ("SY",)]
