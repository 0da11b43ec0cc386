"""Tokenising: a text becomes words, numbers, marks and line breaks, each with its place in the text as received.

One pass of one regular expression cuts the text into pieces that each hold a token and the blanks behind it; a table
of pieces seen before gives the token's form and kind. Every quantifier that could run over much text is possessive,
so that time grows with the length of the text however hostile it is.

What is one token: a run of letters with its tashkeel and tatweel, and apostrophes inside ("ba'ath"); initials with
their stops ("u.s."); digits with separators of thousands and decimals; an address on the web. What is two: digits and
letters that touch ("بـ12", "16000عنصر", "m23"), the parts of a hyphenated word with the hyphen between them, an English
genitive ("'s"). Numbers joined by stops or slashes as in dates and addresses ("1.5.2024") are single numbers with
marks between them.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, chain, repeat
from operator import add, sub
from typing import Final

from streams.text.fold import INVISIBLE, fold_word
from streams.text.token import BREAK, MARK, NUMBER, WORD, Token, TokenKind, Tokens, may_end, script_of

_BLANK: Final = r"[ \t\x1c-\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000" + INVISIBLE + "]"
_MARKS: Final = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
_NEWLINES: Final = r"[\n\r\v\f\x85\u2028\u2029]"

# Before 3.11.5 Python does not go back to where a possessive group began that fails behind a look or a counted repeat
# (gh-106052): so the group below ends with what always fails, and digits in groups of three are spelled one by one.
_WORD: Final = (
    r"[^\W\d_]++(?:"
    # A joiner before an apostrophe is what an entity left ("Iraq&#8217;s").
    rf"(?:[{_MARKS}]++|\u2060*+['’ʼ](?!s(?![^\W_]))(?=[^\W\d_])|[{INVISIBLE}]++(?=[^\W\d_])"
    # Words broken so that filters do not know them: "قـ.ـسد", "قتـ ـيلا", "خلا*فة".
    r"|(?<=ـ)[ .*]{1,2}+(?=ـ)|(?<=[\u0621-\u064a])[*](?=[\u0621-\u064a])"
    r"|(?!))"
    r"[^\W\d_]*+)*+"
)
_BREAKS_INSIDE: Final = re.compile(r"ـ[ .*]{1,2}ـ|(?<=[\u0621-\u064a])[*]")
_INITIALS: Final = r"(?:(?<![^\W_])[A-Za-z][.](?:[A-Za-z][.])++)"
_NUMBER: Final = (
    # Part of an address or a dotted date: digits only.
    r"(?:(?<![\d][./])\d++(?=[.]\d++[.]\d)"
    r"|(?<=\d[./])\d++"
    # Thousands in groups of three, one separator throughout, perhaps with decimals.
    r"|\d{1,3}(?:(?:,\d\d\d)++(?:[.٫]\d++)?|(?:[٬،]\d\d\d)++(?:[.,٫]\d++)?|(?:[.]\d\d\d)++(?:[,٫]\d++)?"
    r"|(?:\u2060*+[ \xa0\u2009\u202f]\d\d\d)++(?:[.,٫]\d++)?)(?![\d])(?![.,٬،]\d)"
    # Decimals, else digits.
    r"|\d++[.,٫]\d++(?![.,]\d)|\d++)"
)
_ADDRESS: Final = r"(?:https?://|www[.])[^\s<>\"]++"
_RUNS: Final = r"[.]{2,}+|…++|-{2,}+|_{2,}+|[*]{2,}+|={2,}+|#{2,}+|\"{2,}+|'{2,}+|!{2,}+|[?]{2,}+|؟{2,}+|،{2,}+"
_LETTERS: Final = r"A-Za-z\u0621-\u063a\u0641-\u064a"
_PIECE: Final = re.compile(
    # Three of four pieces are a plain word with one blank before another word: that is tried first.
    rf"[{_LETTERS}]++ (?=[{_LETTERS}0-9])|"
    rf"(?:(?![A-Za-z][.]|https?://|www[.]){_WORD}|{_ADDRESS}|{_INITIALS}|{_WORD}|{_NUMBER}|{_NEWLINES}\s*+"
    rf"|(?<=[^\W_])['’]s(?![^\W_])|(?<=\u2060)['’]s(?![^\W_])|{_RUNS}|[\s\S])"
    # A vowel sign that stands alone ("10 \u0650أشخاص") is as good as a blank.
    rf"(?:{_BLANK}++[{_MARKS}]*+)*+"
)
_LEADING: Final = re.compile(rf"(?:{_BLANK})*+")
_BREAK: Final = re.compile(r"(\n\s*+)")
_BREAK_OR_RUN: Final = re.compile(r"(\n\s*+| {2,}+)")
_OTHER_BREAKS: Final = "\r\v\f\x85\u2028\u2029"
_NO_START: Final = re.compile(rf"{_BLANK}|[{_MARKS}]")

_MARK_FORMS: Final = {
    "،": ",",
    "؛": ";",
    "؟": "?",
    "٪": "%",
    "؉": "‰",
    "⁄": "/",
    "۔": ".",
    "−": "-",
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "–": "-",
    "—": "-",
    "―": "-",
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‹": "'",
    "›": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "％": "%",
}
_LONGEST_PIECE_KEPT: Final = 48
_PIECES_KEPT: Final = 1 << 17
"""Entries; the table is emptied when full. Half a million code points of news hold some 30,000 different pieces."""

_Entry = tuple[str, TokenKind, int, int, int, bool]
"""Form, kind, length of the token and length with the blanks behind it, in code points; script and whether a sentence
may end there, as in `Tokens`."""


class _ReachesBackError(Exception):
    """A stretch cannot be read without what stands before it."""


def tokenize(text: str) -> Tokens:
    """The tokens of a text, in order.

    Args:
        text: as received; at most some MiB.

    Returns:
        Tokens that cover every code point but blanks, invisible marks and vowel signs that stand alone behind a
        blank, without overlap.

    >>> [token.form for token in tokenize("مقتل ١٬٢٠٠ عنصرٍ بـ12 غارة، وفق U.S. Gen. Kurilla's")]
    ['مقتل', '1200', 'عنصر', 'ب', '12', 'غاره', ',', 'وفق', 'u.s.', 'gen', '.', 'kurilla', "'s"]
    """
    cut = _between_blanks(text)
    if cut is not None:
        tokens = _made_of(*cut)
        # Digits beside digits may be one number, as in "3 000".
        if 1 not in map(sub, tokens.numbers[1:], tokens.numbers):
            return tokens
    first = len(_LEADING.match(text)[0])  # type: ignore[index]  # matches the empty string at least
    return _made_of(first, list(map(_PIECES.__getitem__, _PIECE.findall(text, first))))


def _made_of(first: int, pieces: Sequence[_Entry]) -> Tokens:
    """Tokens of pieces that follow each other from `first` on."""
    if not pieces:
        return Tokens.of((), (), (), (), ())
    # Column by column and without a loop of Python: this is done for every word that is read.
    forms, kinds, lengths, steps, scripts, ends = zip(*pieces, strict=True)
    starts = tuple(accumulate(steps[:-1], initial=first))
    columns = zip(starts, map(add, starts, lengths), forms, kinds, strict=True)
    return Tokens.of(map(tuple.__new__, repeat(Token), columns), forms, kinds, scripts, ends)


def _between_blanks(text: str) -> tuple[int, list[_Entry]] | None:
    """Where the first piece of a text begins, and all its pieces, where it can be cut at its blanks and each stretch
    be looked up as it is: most texts can, and that is half as dear as to find every piece with the expression.

    None where something may reach over a blank: breaks other than newlines, a word broken by a blank, and a stretch
    that begins with what is no token by itself.
    """
    if any(sign in text for sign in _OTHER_BREAKS) or (_may_be_broken(text) and _BREAKS_INSIDE.search(text)):
        return None
    first = 0
    pieces: list[_Entry] = []
    try:
        for number, part in enumerate((_BREAK_OR_RUN if "  " in text else _BREAK).split(text)):
            if number % 2 == 0:
                *stretches, last = part.split(" ")
                pieces += chain.from_iterable(map(_BEFORE_BLANK.__getitem__, stretches))
                pieces += _BEFORE_BREAK[last]
            elif part[0] == "\n":
                pieces.append(_PIECES[part])
            elif pieces:
                form, kind, length, step, script, ends = pieces[-1]
                pieces[-1] = (form, kind, length, step + len(part), script, ends)
            else:
                first = len(part)
    except _ReachesBackError:
        return None
    return first, pieces


def unbroken(text: str) -> str:
    """A text without the signs that are put inside words so that filters do not know them.

    >>> unbroken("داعـ.ـش")
    'داعش'
    """
    return _BREAKS_INSIDE.sub("", text) if _may_be_broken(text) else text


def _may_be_broken(text: str) -> bool:
    """Whether words may be broken by such signs: a search for two letters is cheaper than one with the expression."""
    return "*" in text or ("ـ" in text and ("ـ " in text or "ـ." in text))


class _Pieces(dict[str, _Entry]):
    """The pieces read before, of a fixed number; long ones are read each time."""

    def __missing__(self, piece: str) -> _Entry:
        entry = _read_piece(piece)
        if len(piece) <= _LONGEST_PIECE_KEPT:
            if len(self) >= _PIECES_KEPT:
                self.clear()
            self[piece] = entry
        return entry


_PIECES: Final = _Pieces()


class _Stretches(dict[str, tuple[_Entry, ...]]):
    """The pieces of stretches read before, of a fixed number; the last piece of each with the blanks behind it."""

    __slots__ = ("blanks",)

    def __init__(self, blanks: int) -> None:
        super().__init__()
        self.blanks = blanks

    def __missing__(self, stretch: str) -> tuple[_Entry, ...]:
        if _NO_START.match(stretch) or (self.blanks and not stretch):
            raise _ReachesBackError
        pieces = _PIECE.findall(stretch)
        found = [_read_piece(piece) for piece in pieces[:-1]]
        found += [_read_piece(piece, self.blanks) for piece in pieces[-1:]]
        if len(stretch) <= _LONGEST_PIECE_KEPT:
            if len(self) >= _PIECES_KEPT:
                self.clear()
            self[stretch] = tuple(found)
        return tuple(found)


_BEFORE_BLANK: Final = _Stretches(1)
_BEFORE_BREAK: Final = _Stretches(0)


def _read_piece(piece: str, blanks: int = 0) -> _Entry:
    """What is known of a piece with so many blanks behind it."""
    form, kind, length = _token_of(piece)
    return (form, kind, length, len(piece) + blanks, script_of(form, kind), may_end(form))


def _token_of(piece: str) -> tuple[str, TokenKind, int]:
    """Form, kind and length of the token that a piece holds."""
    if piece[0] in "\n\r\v\f\x85\u2028\u2029":
        # Blanks and lines behind a break belong to it; its own length ends with its first line.
        return ("\n", BREAK, len(piece.rstrip(" \t\xa0" + INVISIBLE)) or 1)
    core = _LAST_BLANKS.sub("", piece) or piece[0]
    if core[0].isdecimal():
        form, kind = _number_form(core), NUMBER
    elif "://" in core or core.startswith("www."):
        form, kind = core.rstrip(), MARK
    elif not core.strip("ـ"):
        form, kind = "-", MARK  # a tatweel that stretches no letter is a dash
    elif core[0].isalpha() or (len(core) == 2 and core[1] == "s"):
        form, kind = fold_word(unbroken(core)), WORD
    else:
        mark = "…" if core.startswith("..") else core[0]
        form, kind = _MARK_FORMS.get(mark, mark), MARK
    return (form, kind, len(core))


_LAST_BLANKS: Final = re.compile(rf"(?<!{_BLANK})(?:{_BLANK}++[{_MARKS}]*+)++\Z")


def _number_form(core: str) -> str:
    """ASCII digits; no separators of thousands, a stop before decimals.

    One stop before exactly three digits is kept as it is ("1.500"): whether it is a thousand five hundred or one and
    a half is for the reader of numbers to say, who sees what follows. Where a decimal sign leaves no doubt, a zero is
    added to three decimals.
    """
    digits = fold_word(core)
    if digits.isdecimal():
        return digits
    plain = re.sub(r"[٬، \xa0\u2009\u202f]", "", digits).replace("٫", "*")
    separators = re.findall(r"[.,*]", plain)
    if not separators:
        return plain
    last = separators[-1]
    whole, _, decimals = plain.rpartition(last)
    whole_digits = re.sub(r"[.,*]", "", whole)
    if last == "*" or len(set(separators)) > 1:
        return f"{whole_digits}.{decimals}{'0' if len(decimals) == 3 else ''}"
    if len(separators) > 1:
        return whole_digits + decimals
    if last == "," and len(decimals) == 3 and whole_digits.lstrip("0") and len(whole_digits) <= 3:
        return whole_digits + decimals
    return f"{whole_digits}.{decimals}"
