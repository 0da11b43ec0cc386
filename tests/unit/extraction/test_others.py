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


def test_soldiers_are_of_the_side_told_before_and_policemen_are_not() -> None:
    """A foreign command's "three soldiers wounded" are its own; a policeman is of the country's police."""
    text = "قتل جنديان أمريكيان في هجوم لداعش قرب تدمر في سوريا وأضافت القيادة أن ثلاثة عسكريين أصيبوا"
    assert ("wounded", "security_forces", "us", 3) in read(text)
    police = "Two French soldiers were killed by ISIS gunmen in Syria, and five policemen were wounded."
    assert ("wounded", "security_forces", "syria", 5) in read(police)


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


def test_others_captured_beside_dead_of_the_organisation_are_its_own() -> None:
    """Whom a force takes is captured, though the organisation is the last that was named, behind "against"."""
    text = 'نفذ الجيش 59 عملية ضد خلايا تنظيم "داعش" في سوريا، أسفرت عن مقتل 14 عنصراً من التنظيم واعتقال 92 آخرين'
    assert ("captured", "isis", None, 92) in read(text)


def test_others_taken_by_the_organisation_are_kidnapped() -> None:
    """Whom the organisation takes is kidnapped, whatever the verb."""
    claims = read("خطف تنظيم داعش خمسة رعاة واعتقل ثلاثة آخرين في بادية حمص")
    assert [(measure, low) for measure, _, _, low in claims] == [("kidnapped", 5), ("kidnapped", 3)]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("ISIS men attacked a checkpoint in Homs. The attack killed four soldiers and captured two others.", 2),
        ("ISIS ambushed a convoy near Kirkuk. The ambush killed five policemen and captured another.", 1),
    ],
)
def test_others_taken_beside_its_dead_are_kidnapped(text: str, low: int) -> None:
    """Others of those whom it killed are its victims, too, though only its attack is told to have taken them."""
    assert [(measure, target) for measure, target, _, said in read(text) if said == low] == [
        ("kidnapped", "security_forces")
    ]


def test_headwords_are_known_in_whatever_letters_they_are_written() -> None:
    """A commander among a total of soldiers is a soldier, and refugees are no families of the organisation."""
    claims = read("قتل 12 جنديا في هجمات داعش:\n- دير الزور: 3 قادة\n- حمص: 4 عناصر")
    assert [(target, low) for _, target, _, low in claims] == [
        ("security_forces", 12),
        ("security_forces", 3),
        ("security_forces", 4),
    ]
    assert not read("أعاد العراق 300 لاجئ من الحدود التركية. وقاتل الجيش داعش هناك.")


def test_two_clauses_are_no_sum() -> None:
    """ "Seven were killed and nine others were wounded" are two figures."""
    claims = read("تبنى داعش هجوما في كابول وقال مسؤول إن سبعة أشخاص قتلوا وأصيب تسعة آخرون")
    assert ("killed", "unspecified", None, 7) in claims
    assert ("wounded", "unspecified", None, 9) in claims


def test_the_doer_may_stand_behind_the_event() -> None:
    """ "عملية قامت بها خلايا التنظيم" is an attack."""
    assert read("أحصى المرصد 21 عملية قامت بها خلايا تنظيم داعش في ريف الرقة")[0][0] == "attacks"


def test_words_that_were_broken_against_filters_are_read() -> None:
    """Dots and tatweel inside a word hide it from machines that drop posts, not from readers."""
    claims = read("اعتقلت قـ.ـسد 5 عناصر من داعـ.ـش وسقط 30 قتـ ـيلاً من التنـ ـظيم")
    assert [(measure, low) for measure, _, _, low in claims] == [("captured", 5), ("killed", 30)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أدى هجوم داعش إلى مقتل شخصين وإصابة مثلهما في ديالى", ("wounded", "unspecified", None, 2)),
        ("قتل عنصران من الشرطة ومثلهما من داعش في كركوك", ("killed", "isis", None, 2)),
    ],
)
def test_as_many_again(text: str, wanted: tuple[str, str, str | None, int]) -> None:
    """ "مثلهما" counts as many as were told before, of the same or of those it names."""
    assert wanted in read(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("مقتل عنصرين بالحشد الشعبي بهجوم لداعش في ديالى", ("killed", "security_forces", "iraq", 2)),
        ("مقتل عنصرين بطيران التحالف قرب كركوك بحسب موقع مقرب من داعش", ("killed", "isis", None, 2)),
    ],
)
def test_in_whose_ranks_somebody_was(text: str, wanted: tuple[str, str, str | None, int]) -> None:
    """ "بالحشد" says whose man he was, "بطيران" by what he died."""
    assert wanted in read(text)


def test_the_dead_are_whom_the_predicate_names() -> None:
    """ "8 من القتلى هم من قادة داعش": of the organisation, and so those taken beside them."""
    claims = read("بين القتلى مدنيون، لكن 8 من القتلى هم من كبار قادة داعش وأسر 32 آخرين")
    assert ("killed", "isis", None, 8) in claims
    assert ("captured", "isis", None, 32) in claims


@pytest.mark.parametrize(
    "text",
    [
        "أدى هجوم داعش على حافلة عسكرية في حمص إلى مقتل 90 شخصا، بينهم مدنيون",
        "قتل داعش أكثر من 90 مدني وعسكري في حمص",
    ],
)
def test_who_has_another_kind_among_them_is_of_no_one_kind(text: str) -> None:
    """Civilians among those killed, or two kinds under one number, make the number one of persons."""
    assert [row for row in read(text) if row[0] == "killed"] == [("killed", "unspecified", None, 90)]


def test_men_killed_in_an_attack_on_a_force_are_its_men() -> None:
    """ "عناصر" of whom nothing is said are of those whom the same sentence says were attacked."""
    text = "شن داعش هجمة استهدفت الدفاع الوطني في بادية حماة أسفرت عن مقتل 3 عناصر"
    assert read(text)[-1] == ("killed", "security_forces", "syria", 3)


def test_a_hedge_may_stand_before_those_counted() -> None:
    """ "على الأقل" between a number and "من" hides nothing of who is counted."""
    assert read("قتل 16 على الأقل من عناصر تنظيم داعش في الرقة") == [("killed", "isis", None, 16)]


def test_a_toll_behind_an_attack_counts_its_dead() -> None:
    """ "ارتفاع عدد القتلى … إلى 41" is of the dead, whatever was counted before, and a toll may count persons."""
    text = "شن داعش هجوما على سجن في الحسكة.\nوأكد المرصد ارتفاع عدد القتلى جراء الاشتباكات، إلى 41 في الحسكة"
    assert read(text)[-1][0] == "killed"
    assert read("أوضح المرصد أن عدد القتلى في صفوف تنظيم داعش بلغ 905 أشخاص")[-1] == ("killed", "isis", None, 905)


def test_what_came_of_it_is_no_plan() -> None:
    """ "و" and a verb of result begin what really befell, behind a plot that was told."""
    text = "اعتقل 13 عنصرا من داعش متورطا بالمخطط ونتج عن الاشتباك مقتل سبعة عناصر إرهابية"
    assert read(text)[-1] == ("killed", "isis", None, 7)
