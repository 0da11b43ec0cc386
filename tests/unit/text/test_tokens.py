"""Texts are cut into words, numbers and marks where a reader would cut them."""

import pytest

from streams.text.token import TokenKind
from streams.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("بـ12 عنصرا", ["ب", "12", "عنصرا"]),
        ("الـ 14 و16000عنصر", ["ال", "14", "و", "16000", "عنصر"]),
        ("١٬٢٠٠ و1,200 و1٬200 و1 200", ["1200", "و", "1200", "و", "1200", "و", "1200"]),
        ("٥،٠٠٠ جندي، ٣،٤", ["5000", "جندي", ",", "3", ",", "4"]),
        ("٣٫٥ و3.5 و3,5", ["3.5", "و", "3.5", "و", "3.5"]),
        ("1,234.56 و1.234,56", ["1234.56", "و", "1234.56"]),
        ("01.05.2024 192.168.1.2", ["01", ".", "05", ".", "2024", "192", ".", "168", ".", "1", ".", "2"]),
        ("١٢\u200f/٠٨\u200f/٢٠١٩", ["12", "/", "08", "/", "2019"]),
        ("U.S.-led al-Hol Sana'a's don't", ["u.s.", "-", "led", "al", "-", "hol", "sana'a", "'s", "don't"]),
        ("قال: «نعم»… 5٪", ["قال", ":", '"', "نعم", '"', "…", "5", "%"]),
        ("M23 F-16 1990s", ["m", "23", "f", "-", "16", "1990", "s"]),
        ("انظر https://example.com/a/b?c=1 هنا", ["انظر", "https://example.com/a/b?c=1", "هنا"]),
    ],
)
def test_forms(text: str, forms: list[str]) -> None:
    """Digits part from letters, clitics from digits, genitives from names; separators vanish from numbers."""
    assert [token.form for token in tokenize(text)] == forms


def test_one_break_for_blank_lines() -> None:
    """However many line ends and blanks stand between two lines, they are one break."""
    tokens = tokenize("  one\r\n \n\t two\n")
    assert [token.kind for token in tokens] == [TokenKind.WORD, TokenKind.BREAK, TokenKind.WORD, TokenKind.BREAK]


def test_kinds() -> None:
    """Words, numbers and marks are told apart."""
    assert [token.kind for token in tokenize("مقتل 3!")] == [TokenKind.WORD, TokenKind.NUMBER, TokenKind.MARK]


def test_a_vowel_sign_alone_is_a_blank() -> None:
    """A sign that lost its letter parts no words and makes none; the next token stands where it stood."""
    text = "لقي 10 ِأشخاص َ حتفهم"
    assert [token.form for token in tokenize(text)] == ["لقي", "10", "اشخاص", "حتفهم"]
    assert [text[token.start : token.end] for token in tokenize(text)] == ["لقي", "10", "أشخاص", "حتفهم"]
