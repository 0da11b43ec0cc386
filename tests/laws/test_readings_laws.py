"""Laws of readings: spans inside the text, bounds in order, no text that raises or takes more than linear time."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from streams.extraction.dates.read import read_dates
from streams.extraction.dates.words import TABLES
from streams.extraction.numbers.hedges import read_hedge
from streams.extraction.numbers.read import read_numbers
from streams.extraction.numbers.words import ELEMENTS
from streams.extraction.readings import read_case
from streams.text.tokens import tokenize
from tests.timing import takes_at_most

WORDS = sorted(ELEMENTS)[::7] + sorted({form for table in TABLES.values() for form in table})[::7]
JOINTS = "من إلى بين و في منذ حتى قبل بعد - / , . ( ) % نحو أكثر على الأقل and to of from in the a"
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(JOINTS.split(" ")),
    st.integers(0, 10**18).map(str),
    st.integers(0, 40).map(str),
    st.integers(1900, 2100).map(str),
    st.text(max_size=4),
)
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)
DAYS = st.dates()


@given(TEXTS)
@example("billion بالمايه billion")
def test_numbers_lie_in_the_text(text: str) -> None:
    """Readings of numbers do not overlap, lie inside the text, and have their bounds in order."""
    tokens = tokenize(text)
    last = 0
    for reading in read_numbers(tokens):
        assert last <= reading.first < reading.last <= len(tokens)
        assert tokens[reading.first].start <= reading.start < reading.end == tokens[reading.last - 1].end
        assert reading.low is None or reading.high is None or reading.low <= reading.high
        hedge = read_hedge(tokens, reading, reading.last + 1)
        assert 0 <= hedge.first <= reading.first < reading.last <= hedge.last <= len(tokens)
        assert hedge.low is not None or hedge.high is not None
        last = reading.last


@given(TEXTS, DAYS)
def test_dates_lie_in_the_text(text: str, reference: date) -> None:
    """Readings of dates do not overlap, lie inside the text, have an end at least, and their ends in order."""
    tokens = tokenize(text)
    last = 0
    for reading in read_dates(tokens, reference):
        assert last <= reading.first < reading.last <= len(tokens)
        assert 0 <= reading.start < reading.end <= len(text)
        assert reading.from_on or reading.to_on
        assert not (reading.from_on and reading.to_on) or reading.from_on <= reading.to_on
        assert reading.rule.startswith("date.")
        last = reading.last


@given(st.text(max_size=60), DAYS)
def test_any_text_is_read(text: str, reference: date) -> None:
    """No text raises, and reading it twice gives the same."""
    case = {"suite": "law", "id": "1", "text": text, "reference": reference.isoformat()}
    assert read_case(case) == read_case(case)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "5 ",
        "خمسة ",
        "1/1/1 ",
        "1.",
        "في 2014 ",
        "مئة و",
        "one hundred and ",
        "قبل شهر ",
        "بين 5 و6 ",
        "ألف و",
        "يناير و",
        "- 5 ",
    ],
)
def test_a_mib_made_to_take_time_takes_a_second_at_most(unit: str) -> None:
    """Numbers and dates of a MiB of number words together are read in a second, beside the cutting into tokens."""
    tokens = tokenize(unit * (1_048_576 // len(unit.encode())))
    # A second on an idle core; shared machines are up to three times slower.
    assert takes_at_most(3.0, lambda: (read_numbers(tokens), read_dates(tokens, date(2025, 1, 1))))
