"""Tables: every cell is read with what its row and its column say."""

import pytest

from schemas import Article
from streams.extraction.extractor import Extractor
from streams.extraction.stories.tables import read_tables
from streams.extraction.words.profile import load_profile
from streams.text.sentences import sentences
from streams.text.tokens import tokenize

_HTML = (
    "<p>وثق المرصد نشاط داعش في أيار 2024.</p><table><tr><th>المحافظة</th><th>هجمات التنظيم</th>"
    "<th>قتلى مدنيون</th><th>قتلى من التنظيم</th></tr>"
    "<tr><td>حمص</td><td>12 هجوما</td><td>3 مدنيين</td><td>9 عناصر</td></tr>"
    "<tr><td>الرقة</td><td>7</td><td>0</td><td>عنصران</td></tr></table>"
)
_BARS = (
    "وثق المرصد نشاط داعش في أيار 2024.\n| المحافظة | هجمات التنظيم | قتلى مدنيون | قتلى من التنظيم |\n"
    "| حمص | 12 هجوما | 3 مدنيين | 9 عناصر |\n| الرقة | 7 | 0 | عنصران |"
)
_SAID = {
    ("attacks", "unspecified", 12, "SY-HI"),
    ("killed", "civilians", 3, "SY-HI"),
    ("killed", "isis", 9, "SY-HI"),
    ("attacks", "unspecified", 7, "SY-RA"),
    ("killed", "civilians", 0, "SY-RA"),
    ("killed", "isis", 2, "SY-RA"),
}


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_profile("isis"))


@pytest.mark.parametrize("body", [_HTML, _BARS], ids=["html", "bars"])
def test_a_cell_is_said_by_its_row_and_its_column(extractor: Extractor, body: str) -> None:
    """The place stands in the row, what is counted in the header, and the cell may hold the bare number."""
    article = Article(id="a", source="s", title="", body=body, language="ar", published_at="2024-06-02", url="")
    claims = extractor.extract(article).claims
    assert {(c.measure.value, c.target.value, c.value.low, *c.regions) for c in claims} == _SAID


def cells(text: str) -> list[str]:
    tokens = tokenize(text)
    counted = [i for i, token in enumerate(tokens) if token.form.isdecimal()]
    rows = read_tables(sentences(tokens), tokens, text, counted)
    return [text[tokens[c.value[0]].start : tokens[c.value[1] - 1].end] for row in rows.values() for c in row]


def test_a_row_needs_a_header_of_its_width() -> None:
    """Numbers between bars are no table by themselves, nor is a row that is shorter than its header."""
    assert cells("قتلى | جرحى\nحمص | 5") == ["5"]
    assert cells("حمص | 5 | 6\nدرعا | 7 | 8") == []
    assert cells("المحافظة | قتلى | جرحى\nحمص | 5") == []


def test_a_line_without_cells_ends_a_table() -> None:
    """What follows the next line of prose has no header any more."""
    assert cells("المحافظة | قتلى\nحمص | 5\nوأضاف المرصد\nدرعا | 7") == ["5"]


def test_an_empty_cell_keeps_the_columns_apart() -> None:
    """Two tabs on end hold an empty cell between them."""
    assert cells("المحافظة\tقتلى\tجرحى\nحمص\t\t6") == ["6"]


def test_a_column_of_numbers_is_said_by_its_rows(extractor: Extractor) -> None:
    """Under "العدد" the row alone says what is counted."""
    body = "<table><tr><th>الفعالية</th><th>العدد</th></tr><tr><td>الإرهابيون المقبوض عليهم</td><td>88</td></tr>"
    body += "<tr><td>المضافات المدمرة</td><td>31</td></tr><tr><td>العبوات الناسفة المفككة</td><td>19</td></tr></table>"
    text = f"<p>حصيلة العمليات ضد داعش في نينوى خلال أيار 2024:</p>{body}"
    article = Article(id="a", source="s", title="", body=text, language="ar", published_at="2024-06-02", url="")
    told = {(c.measure.value, c.value.low) for c in extractor.extract(article).claims}
    assert told == {("captured", 88), ("sites_destroyed", 31), ("weapons_destroyed", 19)}


@pytest.mark.parametrize(
    ("lead", "heads", "told"),
    [
        (
            "قتلت القوات المشتركة 61 إرهابيا من داعش في الربع الأول من 2023 وألقت القبض على 183.",
            ("عدد القتلى", "عدد المقبوض عليهم"),
            {("killed", "isis", 22, "IQ-KI"), ("captured", "isis", 47, "IQ-KI")},
        ),
        (
            "نفذ داعش 40 هجوما في الربع الأول من 2023 قتل فيها 61 شخصا.",
            ("عدد القتلى", "عدد الجرحى"),
            {("killed", "unspecified", 22, "IQ-KI"), ("wounded", "unspecified", 47, "IQ-KI")},
        ),
    ],
)
def test_a_column_of_the_dead_is_of_those_told_before(
    extractor: Extractor, lead: str, heads: tuple[str, str], told: set[tuple[str, str, int, str]]
) -> None:
    """Its men where the table is of those whom forces killed, its victims where it is of its attacks."""
    first, second = heads
    body = (
        f"<p>{lead}</p><table><tr><th>القاطع</th><th>{first}</th><th>{second}</th></tr>"
        "<tr><td>كركوك</td><td>22</td><td>47</td></tr></table>"
    )
    article = Article(id="a", source="s", title="", body=body, language="ar", published_at="2023-04-06", url="")
    claims = extractor.extract(article).claims
    assert told <= {(c.measure.value, c.target.value, c.value.low, *c.regions) for c in claims}
