"""Laws of clashes and blasts: who fought whom, what a blast was, who is only out of touch, and where near is."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "أسفر تفجير سيارة مفخخة عن مقتل 8 أشخاص في الموصل، وأعلن داعش مسؤوليته.",
        "أدى تفجير دراجة نارية مفخخة إلى جرح 8 أشخاص في الموصل تبناه داعش.",
        "حكم على ثلاثة من داعش لمسؤوليتهم عن تفجير سيارة مفخخة في الموصل أسفر عن مقتل 8 أشخاص.",
    ],
)
def test_a_blast_of_which_something_came_is_an_attack(text: str) -> None:
    """And no bomb that was destroyed."""
    assert sorted((c.measure, c.value.low) for c in read(text)) in (
        [("attacks", 1), ("killed", 8)],
        [("attacks", 1), ("wounded", 8)],
    )


def test_bombs_that_a_force_blows_up_are_destroyed() -> None:
    """Where nothing came of it."""
    text = "تمكنت القوات من تفجير 3 سيارات مفخخة لداعش قبل وصولها إلى أهدافها في الموصل."
    assert [(c.measure, c.value.low) for c in read(text)] == [("weapons_destroyed", 3)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("اشتبكت حركة طالبان مع خلية لداعش في كابل فقتلت 6 من أعضائها واعتقلت اثنين.", "afghan_taliban"),
        ("اشتبكت قوة من الحشد مع مفرزة لداعش في ديالى وقتلت 6 منها واعتقلت اثنين.", "iraq"),
    ],
)
def test_who_clashed_killed_those_it_clashed_with(text: str, actor: str) -> None:
    """Behind "with" stands nobody who acts."""
    told = figures(text)
    assert (told[6].measure, told[6].target, told[6].actor) == ("killed", "isis", (actor,))
    assert (told[2].measure, told[2].target, told[2].actor) == ("captured", "isis", (actor,))


def test_what_is_contrasted_has_a_subject_of_its_own() -> None:
    """The civilians killed are not those arrested in the next clause."""
    told = figures("نفذ داعش 21 هجوما أودت بحياة 9 من مقاتلي قسد و4 مدنيين، فيما اعتقلت الأسايش 33 مشتبها.")
    assert [told[n].measure for n in (21, 9, 4, 33)] == ["attacks", "killed", "killed", "captured"]


def test_those_out_of_touch_are_not_dead() -> None:
    """A force that lost contact with them lost nobody yet."""
    assert 12 not in figures("فقد الجيش السوري الاتصال بـ12 من عناصره بعد هجوم لداعش على حاجز شرقي السخنة.")
    assert figures("فقد الجيش السوري 12 من عناصره بهجوم لداعش على حاجز شرقي السخنة.")[12].measure == "killed"


@pytest.mark.parametrize("verb", ["مؤكدا استشهاد", "معلنا مقتل", "موضحا إصابة"])
def test_a_participle_is_the_word_of_who_opens_the_sentence(verb: str) -> None:
    """And not of the organisation named last before it."""
    told = figures(f"نفى المتحدث باسم العمليات المشتركة سقوط ضحايا في هجوم لداعش، {verb} 7 جنود في حادث سابق.")
    assert told[7].attribution == "officials"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("أدى هجوم داعش قرب تدمر إلى مقتل عسكريين أمريكيين اثنين.", "us"),
        ("أسفر هجوم لداعش في مالي عن مقتل عسكريين فرنسيين اثنين.", "france"),
    ],
)
def test_the_numeral_of_a_dual_may_stand_behind_its_nation(text: str, side: str) -> None:
    """Two soldiers of that nation, and not two nationals."""
    assert (figures(text)[2].target, figures(text)[2].target_side) == ("security_forces", side)


@pytest.mark.parametrize("who", ["متطوعين من الدفاع المدني", "من عناصر الدفاع المدني", "من متطوعي الخوذ البيضاء"])
def test_rescuers_bear_no_arms(who: str) -> None:
    """Volunteers though they are, and members of a body."""
    assert figures(f"قتل 5 {who} بلغم لداعش في ريف حماة.")[5].target == "civilians"


@pytest.mark.parametrize(
    ("place", "regions"),
    [
        ("في محافظة ديالى قرب صلاح الدين", ("IQ-DI",)),
        ("في البادية", ("SY:badia",)),
        ("في البادية الغربية بمحافظة الأنبار", ("IQ-AN",)),
        ("في البادية الأردنية", ("JO:east",)),
    ],
)
def test_where_it_was_and_not_what_lies_near(place: str, regions: tuple[str, ...]) -> None:
    """The desert without a country is Syria's."""
    assert figures(f"قتل خمسة من مقاتلي داعش بقصف جوي {place}.")[5].regions == regions
