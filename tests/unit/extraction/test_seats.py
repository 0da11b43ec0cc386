"""Seats: a force or an office that is of a province says where its deeds were only if nothing else does."""

from datetime import date

import pytest

from streams.extraction.explain import explain

DAY = date(2025, 11, 20)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("أعلنت قيادة عمليات نينوى القبض على 3 من عناصر داعش أمس.", "IQ-NI"),
        ("أعلن قائد شرطة ديالى القبض على 3 من عناصر داعش.", "IQ-DI"),
        ("The Anbar police said they arrested three ISIS members on Tuesday.", "IQ-AN"),
        ("The Nineveh Operations Command said it arrested three ISIS members.", "IQ-NI"),
    ],
)
def test_a_force_acts_where_it_is_if_nothing_else_is_told(text: str, region: str) -> None:
    """The province in the name of a force is the place of what it did."""
    assert {claim.regions for claim in explain(text, DAY).claims} == {(region,)}


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("أعلن قائد شرطة ديالى القبض على 3 من عناصر داعش في الأنبار.", "IQ-AN"),
        ("أعلنت قيادة عمليات نينوى القبض على 3 من عناصر داعش في قضاء الحويجة.", "IQ-KI/hawija"),
        ("قال محافظ كركوك راكان سعيد إن داعش قتل 3 مدنيين في قضاء داقوق.", "IQ-KI/daquq"),
        ("Anbar police chief Hadi Rzayej said three ISIS militants were killed in Nineveh on Tuesday.", "IQ-NI"),
    ],
)
def test_where_a_speaker_is_counts_for_nothing_beside_a_place(text: str, region: str) -> None:
    """A place that is told of the deed itself goes before the one in a title."""
    assert {claim.regions for claim in explain(text, DAY).claims} == {(region,)}
