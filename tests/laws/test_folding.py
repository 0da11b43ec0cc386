"""Laws of tokens: every text is covered in order, folding moves no offset, and time grows with length alone."""

from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from streams.text.fold import INVISIBLE, fold_word, proclitics
from streams.text.sentences import sentences
from streams.text.token import TokenKind
from streams.text.tokens import tokenize
from tests.timing import Work, grows_at_most

NEWS = st.text(
    st.sampled_from("ابتدهوكلمىةأإآؤئءَُّـﻻﻣ٠١٢٣٤٥۱۲0123456789٬٫،,.:/-–%٪()\"'’«» \n\r\t\u00a0\u200f\u202b\u200cabcUS"),
    max_size=80,
)
TEXTS = st.one_of(st.text(max_size=80), NEWS)


def is_blank(gap: str) -> bool:
    """Whether nothing is said between two tokens: blanks, invisible marks, vowel signs that stand behind a blank."""
    return all(
        character.isspace() or character in INVISIBLE or (index > 0 and category(character) == "Mn")
        for index, character in enumerate(gap)
    )


@given(TEXTS)
@example("0 \u0300")
def test_tokens_cover_the_text_in_order(text: str) -> None:
    """Tokens lie inside the text, in order, without overlap, and leave out only what is blank."""
    position = 0
    for token in tokenize(text):
        assert position <= token.start < token.end <= len(text)
        assert is_blank(text[position : token.start])
        position = token.end
    assert is_blank(text[position:])


@given(TEXTS)
def test_a_token_is_folded_from_its_own_characters(text: str) -> None:
    """A word's form is the folded spelling of exactly the characters that it covers: offsets are the text's own."""
    for token in tokenize(text):
        if token.kind is TokenKind.WORD:
            assert token.form == fold_word(text[token.start : token.end])
        elif token.kind is TokenKind.NUMBER:
            assert token.form.replace(".", "", 1).isdecimal()
            assert token.form.isascii()


@given(TEXTS, TEXTS)
def test_reading_is_a_function_of_the_text(first: str, second: str) -> None:
    """What was read before changes nothing."""
    before = tokenize(first)
    tokenize(second)
    assert tokenize(first) == before


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(word: str) -> None:
    """A folded word is its own folded form."""
    assert fold_word(fold_word(word)) == fold_word(word)


@given(st.text(st.sampled_from("وفبلكالابت"), max_size=12))
def test_splits_join_to_the_word(form: str) -> None:
    """Every split is the word cut in two, but for the alif that لل swallows."""
    for clitics, stem in proclitics(form):
        assert clitics + stem == form


@given(TEXTS)
def test_sentences_hold_every_token_but_breaks(text: str) -> None:
    """Sentences are not empty, in order, and hold each token once except line breaks."""
    tokens = tokenize(text)
    held = [index for first, last in sentences(tokens) for index in range(first, last)]
    assert held == [index for index, token in enumerate(tokens) if token.kind is not TokenKind.BREAK]
    assert all(first < last for first, last in sentences(tokens))


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ["1", "1,", "1.1", "1 ", "a'", "a.", "ـ", "\u200f", "a\u200f", "ً", "\n ", "1 111 ", ",111", "'", "http://", "-"],
)
def test_time_grows_linearly(unit: str) -> None:
    """Eight times the text takes about eight times as long, and never the 64 times of a square, however hostile."""

    def cutting(length: int) -> Work:
        text = (unit * length)[:length]
        return lambda: sentences(tokenize(text))

    assert grows_at_most(40, cutting(20_000), cutting(160_000))
