"""Hedges make bounds of numbers, by the contract's table."""

import pytest

from schemas.claim import Hedge
from streams.extraction.numbers.hedges import FILES, LAYOUT, read_hedge
from streams.extraction.numbers.read import read_numbers
from streams.lexicon.words import load_words
from streams.text.tokens import tokenize

EXAMPLES = [entry for name in FILES for entry in load_words(name, LAYOUT)["example"]]


@pytest.mark.parametrize("entry", EXAMPLES, ids=lambda entry: entry.place)
def test_examples_of_the_word_lists(entry) -> None:  # type: ignore[no-untyped-def]
    """An example in a word list is hedged as it says."""
    tokens = tokenize(entry.text("text"))
    assert read_hedge(tokens, read_numbers(tokens)[0]).hedge == Hedge(entry.text("hedge"))


@pytest.mark.parametrize(
    ("hedge", "low", "high", "texts"),
    [
        (Hedge.EXACT, 14, 14, ["14 عنصرا", "مقتل 14", "14 fighters", "exactly 14"]),
        (
            Hedge.ABOUT,
            14,
            14,
            ["نحو 14", "بنحو 14", "حوالي 14", "قرابة 14", "14 تقريبا", "about 14", "some 14", "14 or so"],
        ),
        (
            Hedge.MORE_THAN,
            14,
            None,
            ["أكثر من 14", "لأكثر من 14", "ما يزيد على 14", "يفوق عددهم 14", "over 14", "more than 14", "well over 14"],
        ),
        (
            Hedge.AT_LEAST,
            14,
            None,
            ["ما لا يقل عن 14", "14 على الأقل", "14 (على الأقل)", "لا يقل عن الـ 14", "at least 14", "14 or more"],
        ),
        (
            Hedge.AT_MOST,
            None,
            14,
            ["ما يصل إلى 14", "أقل من 14", "لا يتجاوز 14", "لا يزيد عددهم على 14", "up to 14", "no more than 14"],
        ),
        (Hedge.AT_LEAST, 12, None, ["at least a dozen", "a minimum of 12"]),
        (Hedge.RANGE, 40000, 50000, ["أكثر من 40 - 50 ألف"]),
        (Hedge.VAGUE, 20, 99, ["عشرات", "dozens"]),
        (Hedge.MORE_THAN, 30, None, ["ثلاثون ونيف"]),
    ],
)
def test_hedge_first_then_every_phrasing(hedge: Hedge, low: float | None, high: float | None, texts: list[str]) -> None:
    """Every phrasing gives that hedge with the contract's bounds."""
    for text in texts:
        tokens = tokenize(text)
        reading = read_hedge(tokens, read_numbers(tokens)[0])
        assert (reading.hedge, reading.low, reading.high) == (hedge, low, high), text


def test_a_hedge_behind_the_noun() -> None:
    """The caller says where the noun ends; the hedge behind it counts, the span stays the number's."""
    tokens = tokenize("نقل 800 عنصر تقريبا")
    number = read_numbers(tokens)[0]
    assert read_hedge(tokens, number).hedge is Hedge.EXACT
    assert read_hedge(tokens, number, after=number.last + 1).hedge is Hedge.ABOUT


def test_the_hedge_of_the_next_number_is_not_this_ones() -> None:
    """A phrase between two numbers qualifies the one behind it."""
    tokens = tokenize("قتل 5 أو أكثر من 7")
    first, second = read_numbers(tokens)
    assert read_hedge(tokens, first).hedge is Hedge.EXACT
    assert read_hedge(tokens, second).hedge is Hedge.MORE_THAN


def test_the_end_of_a_tag_is_no_hedge() -> None:
    """A sign of comparison counts, the end of a tag does not."""
    tokens = tokenize("<td>64</td>")
    assert read_hedge(tokens, read_numbers(tokens)[0]).hedge is Hedge.EXACT
    tokens = tokenize("x>64")
    assert read_hedge(tokens, read_numbers(tokens)[0]).hedge is Hedge.MORE_THAN


def test_a_hedge_behind_something_else_is_not_the_numbers() -> None:
    """ "At least" behind a clause of its own does not reach back to the number before it."""
    for text in ("مقتل 5 في هجوم قتل فيه مدني على الأقل", "killed 5 when a bomb hit one car at least"):
        tokens = tokenize(text)
        assert read_hedge(tokens, read_numbers(tokens)[0]).hedge is Hedge.EXACT


def test_a_verb_that_ends_like_a_hedge_is_none() -> None:
    """ "Took over 30 villages" seizes thirty of them; "talks about 5" counts five."""
    for text in ("militants took over 30 villages", "talks about 5 hostages"):
        tokens = tokenize(text)
        assert read_hedge(tokens, read_numbers(tokens)[0]).hedge is Hedge.EXACT
