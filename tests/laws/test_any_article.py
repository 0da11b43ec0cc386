"""Laws of any article at all: the promises that the fuzzer checks, on what hypothesis draws."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas import Article
from streams.extraction import Extractor, load_profile
from streams.intake import Rejection
from tests.fuzz.inputs import input_of
from tests.fuzz.invariants import check_article, check_readings, check_record

ISIS = Extractor(load_profile("isis"))
_FIELDS = {
    "id": st.one_of(st.text(max_size=3), st.just("a")),
    "published_at": st.one_of(
        st.datetimes().map(str),
        st.sampled_from(["2024-05-05", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "24-5-5", ""]),
    ),
    "title": st.text(max_size=20),
    "body": st.text(max_size=40).map("داعش قتل 5 ".__add__),
    "version": st.one_of(st.none(), st.integers()),
    "modified_at": st.one_of(st.none(), st.datetimes().map(str), st.floats(), st.integers()),
}


@settings(max_examples=200, deadline=None)
@given(st.binary(min_size=2, max_size=80))
def test_any_bytes_keep_every_promise(data: bytes) -> None:
    """Whatever a record, a text or a page holds: it is rejected with a reason, or its claims stand where they say."""
    meant = input_of(data)
    if isinstance(meant, Article):
        check_article(ISIS, meant)
        check_readings(meant.body, meant.published_at.isoformat())
    else:
        check_record(ISIS, meant)


@settings(max_examples=200, deadline=None)
@given(st.fixed_dictionaries({}, optional=_FIELDS))
def test_any_fields_are_an_article_or_a_rejection(fields: dict[str, object]) -> None:
    """Each field may be missing or hold what it may not; nothing but a rejection comes of it."""
    read = check_record(ISIS, json.dumps(fields).encode())
    assert isinstance(read, Article | Rejection)


@pytest.mark.parametrize("day", ["1900-01-01", "2999-12-31"])
@pytest.mark.parametrize(
    "phrase",
    ["الأسبوع الماضي", "خلال الأشهر الستة الماضية", "منذ 5000 عام", "الشهر المقبل", "last year", "the past ten years"],
)
def test_the_first_and_last_days_that_are_taken_are_no_fault(day: str, phrase: str) -> None:
    """Nor is a time told from them that no calendar holds: it is not read, and raises nothing."""
    article = Article.model_validate({"id": "a", "published_at": day, "body": f"قتل داعش 5 جنود {phrase} في حمص."})
    check_article(ISIS, article)
