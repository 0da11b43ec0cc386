"""Nodes: words and phrases of a sentence, as the lexicon knows them."""

from datetime import date

import pytest

from streams.extraction.explain import explain

DAY = date(2025, 3, 20)


@pytest.mark.parametrize(
    "text",
    [
        "هاجمت حركة الشباب البلدة وقتلت ثلاثة جنود، ولم يعلق داعش",
        'هاجمت حركة "الشباب" البلدة وقتلت ثلاثة جنود، ولم يعلق داعش',
        'قال داعش إن "حركة الشباب" قتلت ثلاثة جنود',
    ],
)
def test_a_name_is_found_with_and_without_quotes(text: str) -> None:
    """Marks of quotation around a name or a part of it do not hide whose it is."""
    assert ("other_group", "ثلاثة جنود") in explain(text, DAY).abstentions


def test_a_quoted_name_of_the_organisation_is_its_name() -> None:
    """'تنظيم "الدولة الإسلامية"' is one name."""
    claims = explain('قتل تنظيم "الدولة الإسلامية" 5 جنود في بادية حمص', DAY).claims
    assert [(c.measure.value, c.target.value, c.value.low, c.actor) for c in claims] == [
        ("killed", "security_forces", 5, ("isis",))
    ]


@pytest.mark.parametrize("article", ["المادة 4", "المادة (4)", "الفقرة (4)"])
def test_the_number_of_an_article_of_law_is_no_count(article: str) -> None:
    """A number that names a thing counts nothing, in brackets or without."""
    claims = explain(f"قبضت الاستخبارات على عنصر من داعش صدرت بحقه مذكرة قبض وفق {article} من القانون", DAY).claims
    assert [c.value.low for c in claims] == [1]
