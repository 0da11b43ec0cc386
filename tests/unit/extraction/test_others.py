"""Others: figures that count more of what was told before, and shares of it."""

from datetime import date

import pytest

from streams.extraction.explain import explain

DAY = date(2025, 3, 20)


def read(text: str) -> list[tuple[str, str, str | None, int | None]]:
    """Measure, target, side and low of every claim."""
    return [(c.measure.value, c.target.value, c.target_side, c.value.low) for c in explain(text, DAY).claims]


@pytest.mark.parametrize(
    "text",
    [
        "أسفر هجوم لداعش قرب كركوك عن مقتل عنصر من الشرطة وإصابة 3 آخرين",
        "اندلعت مواجهات مع داعش انتهت بمقتل شرطي وجرح 3 آخرين في كركوك",
    ],
)
def test_others_are_of_those_told_before(text: str) -> None:
    """ "Three others" wounded beside a dead policeman are policemen, not the men who hit them."""
    assert ("wounded", "security_forces", "iraq", 3) in read(text)


def test_another_of_the_same_noun_is_of_the_same_side() -> None:
    """ "عنصر آخر" is of whom the first "عنصر" was."""
    claims = read("تبنى داعش قتل أحد عناصر قوى الأمن الداخلي في دير الزور وإصابة عنصر آخر")
    assert [(measure, target, low) for measure, target, _, low in claims] == [
        ("killed", "security_forces", 1),
        ("wounded", "security_forces", 1),
    ]


def test_another_before_a_number_counts_the_number() -> None:
    """ "Another 18" are eighteen."""
    assert ("captured", "isis", None, 18) in read("Troops killed six ISIS operatives and captured another 18 in Iraq")


def test_a_man_of_the_organisation_and_another() -> None:
    """ "داعشي" is one man; "آخر" behind the next noun is one more, and no sum of both."""
    claims = read("أعلنت قيادة العمليات مقتل داعشي وإصابة آخر في كركوك")
    assert claims == [("killed", "isis", None, 1), ("wounded", "isis", None, 1)]


def test_shares_keep_what_the_whole_was_judged_to_be() -> None:
    """Shares of the organisation's attacks by province are attacks."""
    claims = read("نفذ تنظيم داعش 16 عملية في بادية دير الزور، و27 في حمص، وثلاثاً في الرقة")
    assert [(measure, low) for measure, _, _, low in claims] == [("attacks", 16), ("attacks", 27), ("attacks", 3)]


@pytest.mark.parametrize(
    "text", ["وثق المرصد 262 عملية لتنظيم داعش خلال العام", "قتلوا في 208 عمليات لعناصر تنظيم داعش في البادية"]
)
def test_an_operation_of_the_organisation_is_an_attack(text: str) -> None:
    """ "ل" behind an event names its doer."""
    assert [measure for measure, *_ in read(text)] == ["attacks"]
