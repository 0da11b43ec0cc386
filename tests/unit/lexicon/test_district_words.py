"""Districts that are called like words of every day are no places where those words are meant."""

import pytest

from streams.extraction.places.read import PlaceContext, read_places
from streams.text.tokens import tokenize


def codes(text: str, country: str) -> list[str]:
    """The regions that a text of one country names."""
    context = PlaceContext(text=text, countries=frozenset({country}))
    return [code for reading in read_places(tokenize(text), context=context) for code in reading.regions]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("غارة على مسكنه في الليل", "SY"),
        ("المظاهرات السلمية", "SY"),
        ("التقى وفدا برئاسة السفيرة", "SY"),
        ("كانوا بصدد تنفيذ هجوم", "SY"),
        ("في الحراك الشعبي", "SY"),
        ("هجوم برمانة يدوية", "EG"),
        ("أسلحة من الصينية", "IQ"),
        ("اتفق عليه من الفقهاء", "LY"),
        ("تجمع في المحطة", "SY"),
    ],
)
def test_a_word_of_every_day_is_no_district(text: str, country: str) -> None:
    """A reading needs the noun of a place where the name means something else."""
    assert codes(text, country) == []


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("في ناحية الصينية", "IQ", "IQ-SD"),
        ("قرب إنديليمان", "ML", "ML-9"),
        ("in Toumour", "NE", "NE-2"),
        ("في أقصى شمال الكاميرون", "CM", "CM-EN"),
        ("near Cross Kauwa", "NG", "NG-BO"),
        ("at Deh Bala", "AF", "AF-NAN"),
        ("في خور مكسر", "YE", "YE-AD"),
    ],
)
def test_districts_lie_in_their_provinces(text: str, country: str, code: str) -> None:
    """Named in either language, a district is of its province."""
    assert [found.partition("/")[0] for found in codes(text, country)] == [code]
