"""What a count is put at, dwindled to or reduced to: of what stands before it."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    "text",
    [
        "ISIS killed five soldiers on Sunday; residents put the figure at nine.",
        "ISIS killed five soldiers on Sunday; residents put the number at nine.",
        "ISIS beheaded five civilians on Sunday; a monitor put it at nine.",
    ],
)
def test_a_figure_put_at_so_many_is_what_was_counted(text: str) -> None:
    """Another's word for the same count is none of the organisation's strength."""
    assert [(claim.measure, claim.value.low) for claim in _read(text)] == [("killed", 5), ("killed", 9)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("ISIS put its strength at 900.", "fighters"),
        ("ISIS has been reduced to some 900 fighters in Iraq and Syria.", "fighters"),
        ("ISIS attacks were reduced to 900 in May.", "attacks"),
        ("ISIS attacks have dwindled to 900.", "attacks"),
    ],
)
def test_what_is_reduced_is_counted(text: str, measure: str) -> None:
    """Men and attacks dwindle alike."""
    (claim,) = _read(text)
    assert (claim.measure, claim.value.low) == (measure, 900)


def test_a_time_before_its_name_is_no_mere_date() -> None:
    """ "By May ISIS attacks …" tells of it, as "Ten years after ISIS …" does not."""
    (claim,) = _read("By May ISIS attacks in Diyala had been reduced to just 12.")
    assert (claim.measure, claim.value.low) == ("attacks", 12)


def test_men_at_large_are_not_the_dead_of_the_next_clause() -> None:
    """ "لا يزيد على 400، وإن 183 منهم قتلوا": each number has a clause of its own."""
    text = "عدد عناصر داعش المتبقين في العراق لا يزيد على 400، وإن 183 منهم قتلوا هذا العام."
    claims = [(claim.measure, claim.value.low, claim.value.high, claim.target) for claim in _read(text)]
    assert claims == [("fighters", None, 400, "isis"), ("killed", 183, 183, "isis")]
