"""Lists and labels: what a line before a list says of its lines, and numbers that count nothing."""

from datetime import date

import pytest

from streams.extraction.explain import explain

DAY = date(2024, 6, 1)


def read(text: str) -> list[tuple[str, str, int | None]]:
    """Measure, target and lower bound of every claim."""
    return [(c.measure.value, c.target.value, c.value.low) for c in explain(text, DAY).claims]


def test_the_lines_under_a_total_are_its_parts() -> None:
    """ "94 قتيلا، هم:" gives the lines its measure, and is itself of no one kind."""
    text = "قتل داعش هذا العام 94 قتيلا، هم:\n- 27 مدنيا.\n- 60 من قوات النظام.\n- 7 من عناصر التنظيم."
    claims = read(text)
    assert claims[0] == ("killed", "unspecified", 94)
    assert set(claims[1:]) == {("killed", "civilians", 27), ("killed", "security_forces", 60), ("killed", "isis", 7)}


def test_a_list_ends_with_the_next_prose() -> None:
    """What is counted behind the list has no share in it."""
    text = (
        "أسفرت الحملة على داعش عن اعتقال:\n- 5 عناصر.\n"
        "وأضاف البيان أن الجيش وزع على أهالي القرى القريبة من المنطقة كلها ما مجموعه 300 سلة."
    )
    assert read(text) == [("captured", "isis", 5)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1- القضاء على (27) إرهابيا من داعش", [("killed", "isis", 27)]),
        ("قتل داعش تسعة أشخاص من عائلة واحدة", [("killed", "unspecified", 9)]),
        ('قالت صفحة "السويداء 24" إن داعش قتل خمسة مدنيين', [("killed", "civilians", 5)]),
        ("صادر الجيش 12 بندقية لداعش، وأضاف أن عدد من بقوا في الجبل مجهول", [("weapons_destroyed", "isis", 12)]),
    ],
)
def test_a_number_that_names_or_qualifies_counts_nothing(text: str, wanted: list[tuple[str, str, int]]) -> None:
    """The number of a line, "one" behind a noun, a name's number, "the number of those who"."""
    assert read(text) == wanted


def test_a_war_and_an_illness_are_nobody_s_deed() -> None:
    """What a whole war or a disease took is no figure of the organisation's."""
    assert read("يقاتل الجيش تنظيم داعش. وخلف التمرد أكثر من 40 ألف قتيل منذ 2009") == []
    assert read("قتل داعش جنديين. وسجلت الصحة 2229 إصابة بكورونا") == [("killed", "security_forces", 2)]


def test_the_freed_are_no_more_taken() -> None:
    """Those set free are a part of the captives, and no second taking."""
    assert read("خطف مسلحو داعش خمس فتيات أفرج عن اثنتين منهن لاحقا") == [("kidnapped", "civilians", 5)]
