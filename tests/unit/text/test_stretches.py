"""A text that is cut at its blanks has the tokens that the expression for pieces finds in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.text import tokens as cutting
from streams.text.tokens import tokenize

_SIGNS = [*"ab AZدشت نsx01٣٬,.،:/()-*ـ'’\"«%؟!\n", " ", " ", "\u064b", "\u200f", "\u2060", "\xa0", "\t", "\r", "\u2028"]
_WORDS = [
    "U.S.",
    "3,000",
    "12",
    "000",
    "www.a.org/1",
    "http://b/2",
    "مقتل",
    "١٢",
    "عنصرا",
    "قـ.ـسد",
    "Iraq's",
    "e\u0301",
]


def _by_expression(text: str) -> list[tuple[object, ...]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cutting, "_between_blanks", lambda text: None)
        return [tuple(token) for token in tokenize(text)]


@given(st.lists(st.sampled_from(_SIGNS + _WORDS), max_size=24).map("".join))
def test_blanks_part_what_the_expression_parts(text: str) -> None:
    """Whether a text is cut at its blanks first or not, its tokens stand where they stand and are what they are."""
    assert [tuple(token) for token in tokenize(text)] == _by_expression(text)


@pytest.mark.parametrize(
    "text",
    ["قـ ـسد", "a\r\nb", " a", "a \u064bb", "a  \u064bb", "\u200fa", "a \u200fb"],
    ids=ascii,
)
def test_what_reaches_over_a_blank_is_not_cut_there(text: str) -> None:
    """Broken words, other breaks and signs without a letter are left to the expression."""
    assert cutting._between_blanks(text) is None


def test_news_is_cut_at_its_blanks() -> None:
    """Plain prose with marks, lines, rows of blanks and numbers takes the quick way."""
    text = "  مقتل 12 عنصراً، وفق   بيان.\n\nBaghdad (AP) - The army's raid killed 1,200 in Al-Qa'im."
    assert cutting._between_blanks(text) is not None
