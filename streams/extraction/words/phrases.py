"""Phrases: which of the lexicon's begins at a word, in whatever spelling its words stand, and where it ends."""

from collections.abc import Sequence, Set

from streams.extraction.words.entry import Entry, Phrases
from streams.extraction.words.vocabulary import stems
from streams.text.token import Tokens

_COUNTED = frozenset({"event", "casualty"})
QUOTES = frozenset({'"', "'"})
_NONE: frozenset[str] = frozenset()


def phrase_at(
    text: str, tokens: Tokens, at: int, last: int, phrases: Phrases, dates: Set[int]
) -> tuple[list[Entry], int]:
    """What the longest phrases are that begin at a token, and one past them; past the token where there is none."""
    forms = tokens.forms
    second = at + 1 + (forms[at + 1] in QUOTES and at + 2 < last)
    found: list[Entry] = []
    end, longest = at + 1, 0
    beginning = _beginning(phrases, forms[second])
    if not beginning or _is_ali(text, tokens, at, second):
        return found, end
    third = _words_at(forms, second + 1, last)
    is_quoted = second > at + 1
    for rest, entry in beginning:
        if len(rest) < longest:
            break
        if len(rest) > 1 and rest[1] not in third:
            continue
        if entry.kind in _COUNTED and _is_subject(forms[at], forms[second]):
            continue
        if entry.capitals and not text.startswith(entry.capitals, tokens[at].start):
            continue
        # Most phrases have two words, and their second was found to stand there.
        behind = second + 1 if len(rest) == 1 and not is_quoted else _behind(forms, second, rest, last)
        # "In the past three weeks" is no "in the past": a date keeps its words.
        if behind and dates.isdisjoint(range(at + 1, behind)):
            found.append(entry)
            end, longest = behind, len(rest)
    return found, end


def _is_ali(text: str, tokens: Tokens, at: int, second: int) -> bool:
    """ "قال حسن علي إن", "قال العلي أن": a man, since no preposition has an article, nor "إن" behind it."""
    form = tokens.forms[at]
    if not form.endswith("علي") or tokens.forms[second] != "ان":
        return False
    return form.endswith("العلي") or text[tokens[second].start] == "إ"


def _is_subject(first: str, second: str) -> bool:
    """ "خلال العملية قتل 12": behind a noun with the article a word without it is another, and none of its own."""
    return first.lstrip("وفبكل").startswith("ال") and not second.startswith("ال")


def _words_at(forms: Sequence[str], at: int, last: int) -> frozenset[str]:
    """What the word at a token, or behind a quote there, may be inside a phrase."""
    if at >= last:
        return _NONE
    form = forms[at]
    if form in QUOTES and at + 1 < last:
        form = forms[at + 1]
    return stems(form)


def _beginning(phrases: Phrases, second: str) -> Sequence[tuple[tuple[str, ...], Entry]]:
    """The phrases that may go on with this word, longest first."""
    groups = [phrases[word] for word in stems(second) if word in phrases]
    if len(groups) == 1:
        return groups[0]
    return sorted((phrase for group in groups for phrase in group), key=lambda phrase: (-len(phrase[0]), phrase[0]))


def _behind(forms: Sequence[str], second: int, words: tuple[str, ...], last: int) -> int:
    """One past the rest of a phrase whose second word stands at `second`, with whatever proclitics; 0 if it is not it.

    Quotes may stand around its words: 'حركة "الشباب"'; those that open in it close in it.
    """
    is_quoted = forms[second - 1] in QUOTES
    at = second + 1
    for word in words[1:]:
        if at < last and forms[at] in QUOTES:
            is_quoted = not is_quoted
            at += 1
        if at >= last:
            return 0
        if word not in stems(forms[at]):
            return 0
        at += 1
    return at + (is_quoted and at < last and forms[at] in QUOTES)
