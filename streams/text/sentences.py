"""Sentences: the stretches of tokens within which words govern each other.

A line break always ends a sentence, so that headings without a stop stand alone. A stop, a question or exclamation
mark ends one unless it belongs to an abbreviation, a name's initial, an address or a list number. Commas never do,
however many an Arabic sentence chains; neither do two or more stops, which Arabic headlines set between clauses.
"""

from collections.abc import Sequence
from typing import Final

from streams.text.token import BREAK, ENDS, MARK, NUMBER, WORD, Token, whole


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_CLOSING: Final = frozenset("\"')]}")

_ABBREVIATIONS: Final = _words(
    "adm approx apr art aug ave brig capt cf ch cmdr co col corp cpl dec dept dr ed est etc excl ext feb fig "
    "fr ft gen gov hon inc incl jan jr jul jun lt ltd maj mar messrs mr mrs ms mt no nos nov oct op pfc ph pp "
    "prof pvt rep reps rev sec sen sens sep sept sgt sr st vol vs "
    "ala ariz calif colo conn fla ga kan ky md mich minn neb nev okla pa tenn tex va wis"
)
"""What a stop may follow without ending the sentence. A word that also ends sentences ("no", "art") is judged by
what follows: a number or nothing."""

_MOSTLY_WORDS: Final = _words("art co ed fig mar no op sec mt fr sep est etc")
"""Abbreviations that are words too, or that often stand last: the stop ends the sentence unless a number follows."""

_STARTERS: Final = _words(
    "the a an he she it they this these those but however meanwhile there according no since several"
)
"""Words that hardly ever follow initials within a sentence: "in the U.S. The raid ...".."""


def sentences(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """The sentences of a text, in order.

    Args:
        tokens: of the whole text.

    Returns:
        Pairs (first, last) of token indices, `last` exclusive; none is empty, none holds a line break, together they
        hold every other token.

    >>> from streams.text.tokens import tokenize
    >>> sentences(tokenize("Lt. Gen. Smith spoke. He left."))
    ((0, 7), (7, 10))
    """
    ranges: list[tuple[int, int]] = []
    first, count = 0, len(tokens)
    for index in whole(tokens).stops:
        if index < first:
            continue
        _, _, form, kind = tokens[index]
        if kind is BREAK:
            if index > first:
                ranges.append((first, index))
            first = index + 1
        elif kind is MARK and form in ENDS:
            if _ends_sentence(tokens, first, index):
                last = index + 1
                while last < count and tokens[last].form in _AFTER_END and _touches(tokens, last):
                    last += 1
                ranges.append((first, last))
                first = last
        elif form not in _INITIALS_WITHIN and index + 1 < count and tokens[index + 1].form in _STARTERS:
            ranges.append((first, index + 1))
            first = index + 1
    if count > first:
        ranges.append((first, count))
    return tuple(ranges)


_AFTER_END: Final = _CLOSING | ENDS
_INITIALS_WITHIN: Final = frozenset(("e.g.", "i.e."))
"""Initials that never end a sentence."""


def _touches(tokens: Sequence[Token], index: int) -> bool:
    """Whether no blank stands before the token."""
    return tokens[index].start == tokens[index - 1].end


def _ends_sentence(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether the mark at `index`, in a sentence that starts at `first`, ends it."""
    if tokens[index].form != ".":
        return True
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.kind is BREAK:
        return True
    if index == first:
        return False
    before = tokens[index - 1]
    if after.kind is not MARK and _touches(tokens, index + 1):
        # Addresses and dotted dates touch on both sides; a missing blank after a word's stop is a slip.
        return before.kind is WORD and after.kind is WORD and not before.form.isascii()
    if before.kind is NUMBER:
        return index - 1 > first
    if before.form in _MOSTLY_WORDS:
        return after.kind is not NUMBER
    is_initial = len(before.form) == 1 and before.kind is WORD and _touches(tokens, index)
    return not (before.form in _ABBREVIATIONS or is_initial)
