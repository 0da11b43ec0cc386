"""Figures: what a number counts, and words that only look as if they counted."""

from datetime import date

import pytest

from streams.extraction.explain import explain

DAY = date(2025, 3, 20)


def read(text: str) -> list[tuple[str, str, int | None, int | None]]:
    """Measure, target and bounds of every claim."""
    return [(c.measure.value, c.target.value, c.value.low, c.value.high) for c in explain(text, DAY).claims]


def test_a_second_noun_says_whose_a_weak_first_one_is() -> None:
    """ "فرد" may be a policeman; "فردا تكفيريا" is the organisation's."""
    assert read("أسفرت عمليات الجيش ضد داعش عن مقتل 89 فردا تكفيريا شديد الخطورة في سيناء") == [
        ("killed", "isis", 89, 89)
    ]


def test_what_strikes_is_no_loot() -> None:
    """Charges that hit a vehicle were not destroyed by anybody who fights the organisation."""
    claims = read("أسفر تفجير عبوتين ناسفتين استهدفتا مركبة للجيش في سيناء تبناه داعش عن مقتل 3 ضباط")
    assert ("killed", "security_forces", 3, 3) in claims
    assert not [claim for claim in claims if claim[0] == "weapons_destroyed"]


def test_a_predicate_counts_nobody() -> None:
    """ "كانوا ناشطين" says what they were; its ending is that of a dual, too."""
    assert read("اعتقلت الشرطة 30 شخصا كانوا ناشطين في تنظيم داعش") == [("captured", "isis", 30, 30)]


@pytest.mark.parametrize("text", ["نفذ داعش هجمات عدة على تركيا", "نفذ داعش عدة هجمات على تركيا"])
def test_several_may_stand_behind_its_noun(text: str) -> None:
    """ "هجمات عدة" are "عدة هجمات"."""
    assert [(measure, low, high) for measure, _, low, high in read(text)] == [("attacks", 3, 9)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("أعلنت قسد مقتل خمسة من عناصرها في هجوم نفذه تنظيم داعش", "security_forces"),
        ("أقر الجيش العراقي بمقتل خمسة من مقاتليه في هجوم لداعش", "security_forces"),
        ("اعترف تنظيم داعش بمقتل خمسة من عناصره في ديالى", "isis"),
    ],
)
def test_a_pronoun_says_whose_men_they_are(text: str, target: str) -> None:
    """ "عناصرها" are of whoever was named before."""
    assert ("killed", target, 5, 5) in read(text)


def test_the_number_may_stand_behind_what_it_counts() -> None:
    """ "بنادق عدد 5" are five rifles, and never fighters."""
    claims = read("ألقت القوات القبض على إرهابيين اثنين من داعش وضبطت بنادق كلاشينكوف عدد 5، وطلقات عدد 600")
    assert claims[1:] == [("weapons_destroyed", "isis", 5, 5), ("weapons_destroyed", "isis", 600, 600)]


def test_how_a_share_died_is_no_event_of_its_own() -> None:
    """ "3 بقصف جوي" tells of three dead, not of one more air strike."""
    claims = read("قتل 29 عنصراً من تنظيم داعش بينهم 3 بقصف جوي روسي")
    assert [(measure, low) for measure, _, low, _ in claims] == [("killed", 29), ("killed", 3)]
