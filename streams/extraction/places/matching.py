"""Where names of places stand: the longest match of the gazetteer at every token, without deciding what they mean.

One look-up in a table a token, kept by folded form; only where a name may begin are the following tokens read. English
names need a capital; the Arabic article may stand in an English name or not, with or without a hyphen.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress, count
from typing import Final

from streams.lexicon.gazetteer import ARTICLES, Name, load_gazetteer, sounds
from streams.text.fold import proclitics
from streams.text.token import Token, TokenKind, whole

_LONGEST_NAME_TOKENS: Final = 10
_FORMS_KEPT: Final = 1 << 16
_SHORT_STEM: Final = 3
_SHORT_LAND: Final = 5
"""Letters; a country is spelt one way, and what is only alike and no longer is another name ("Maute")."""
_ARTICLE_LETTERS: Final = "ال"
_BARE: Final = ("", _ARTICLE_LETTERS)
_LONGEST_WORD: Final = 32
"""Letters; no name has a longer word."""
_WORLD: Final = "001"
"""Its names ("around the world") have no capitals."""


@dataclass(slots=True)
class Match:
    """A stretch of tokens that may name a place.

    Attributes:
        prefix: proclitics written onto the first word ("وب").
        codes: region and doubt, in the gazetteer's order.
        is_bare: whether nothing is written onto it but the article.
    """

    first: int
    last: int
    prefix: str
    codes: tuple[tuple[str, int], ...]
    is_bare: bool


_Beginning = tuple[str, Name, bool]
"""Proclitics, a name that may begin here, whether it is only alike."""


_Longest = tuple[int, str, tuple[tuple[str, int], ...]]
"""Where the longest name ends, its proclitics, its codes with their doubts."""


@dataclass(slots=True)
class _Beginnings:
    """The names that may begin with a form.

    Attributes:
        alone: those of one word.
        seconds: longer ones by the word behind it.
        alike: longer ones that are only alike, by the sound of the word behind it.
        told: what those of one word tell, as they do wherever no longer one stands; in English if it has a capital.
        told_small: the same for an English word without a capital.
    """

    alone: tuple[_Beginning, ...]
    seconds: dict[str, tuple[_Beginning, ...]]
    alike: dict[str, tuple[_Beginning, ...]]
    told: _Longest | None
    told_small: _Longest | None


class _KnownForms(dict[str, _Beginnings | None]):
    """The table of forms looked up before, None for those that begin no name, as most do; of a fixed size."""

    def __missing__(self, form: str) -> _Beginnings | None:
        if len(self) >= _FORMS_KEPT:
            self.clear()
        self[form] = beginnings = _look_up(form)
        return beginnings


@cache
def _known_forms() -> _KnownForms:
    return _KnownForms()


def _look_up(form: str) -> _Beginnings | None:
    """The names that may begin with a folded word, for each second word longest first, then by fewest proclitics."""
    gazetteer = load_gazetteer()
    found: list[_Beginning] = []
    plain = form.replace("'", "")
    if form.isascii():
        found = [("", name, False) for name in gazetteer.names.get(plain, ())]
        if len(plain) > _SHORT_STEM:
            known = {name.code for _, name, _ in found}
            found += [
                ("", name, True)
                for name in gazetteer.alike.get(sounds(plain), ())
                if name.code not in known and ("-" in name.code or len(plain) > _SHORT_LAND)
            ]
    else:
        for prefix, stem in proclitics(form):
            has_article = prefix.endswith((_ARTICLE_LETTERS, "لل"))
            for name in gazetteer.names.get(stem, ()):
                if name.has_article == has_article:
                    found.append((prefix, name, _is_doubtful(prefix, stem, name)))
    if not found:
        return None
    found.sort(key=_rank)
    alone: list[_Beginning] = []
    seconds: dict[str, list[_Beginning]] = {}
    alike: dict[str, list[_Beginning]] = {}
    for beginning in found:
        _, name, is_doubtful = beginning
        if not name.rest:
            alone.append(beginning)
        else:
            longer = alike if is_doubtful and form.isascii() else seconds
            longer.setdefault(name.rest[0], []).append(beginning)
    small = [beginning for beginning in alone if beginning[1].code == _WORLD]
    told, told_small = (_longest([(1, beginning) for beginning in names]) for names in (alone, small))
    return _Beginnings(tuple(alone), _kept(seconds), _kept(alike), told, told_small)


def _kept(names: dict[str, list[_Beginning]]) -> dict[str, tuple[_Beginning, ...]]:
    return {second: tuple(found) for second, found in names.items()}


def _rank(beginning: _Beginning) -> tuple[int, int]:
    """Longest names first, then those with the fewest proclitics."""
    prefix, name, _ = beginning
    return -len(name.rest), len(prefix.replace(_ARTICLE_LETTERS, ""))


_kept_sounds: Final = lru_cache(maxsize=1 << 13)(sounds)
"""For words of at most `_LONGEST_WORD` letters, so that hostile text cannot fill the memory."""


def _longer(forms: Sequence[str], index: int, beginnings: _Beginnings) -> Sequence[_Beginning]:
    """The names whose second word stands behind a token too; many begin with "the town of", few go on as the text."""
    seconds, alike = beginnings.seconds, beginnings.alike
    groups: list[tuple[_Beginning, ...]] = []
    for form in forms[index + 1 : index + _LONGEST_NAME_TOKENS]:
        second = form.replace("'", "")
        if second in seconds:
            groups.append(seconds[second])
        if alike and second.isascii() and _SHORT_STEM <= len(second) <= _LONGEST_WORD:
            sound = _kept_sounds(second)
            if sound in alike:
                groups.append(alike[sound])
        if second not in _PASSED_OVER:
            break
    if len(groups) > 1:
        return sorted((name for group in groups for name in group), key=_rank)
    return groups[0] if groups else ()


def _may_go_on(forms: Sequence[str], second: int, beginnings: _Beginnings) -> bool:
    """Whether a longer name may stand here; behind most first words another stands than any name's second."""
    if beginnings.alike:
        return True
    if not beginnings.seconds or second >= len(forms):
        return False
    form = forms[second]
    return form in beginnings.seconds or form in _PASSED_OVER or "'" in form


_PASSED_OVER: Final = ARTICLES | {"-", '"', ""}
"""What may stand before the second word of a name; an apostrophe is nothing without itself."""
_CLEAR_STEM = 5
"""Letters of a name that nobody takes for the end of another word: "فموزمبيق" is "then Mozambique"."""


def _is_doubtful(prefix: str, stem: str, name: Name) -> bool:
    """Whether the letters in front of a stem are likelier its own: ك and ف, and any before a short word."""
    if "ك" in prefix or ("ف" in prefix and len(stem) < _CLEAR_STEM and not prefix.endswith(_ARTICLE_LETTERS)):
        return True
    shortest = _SHORT_STEM + 1 if "/" in name.code else _SHORT_STEM
    return bool(prefix.removesuffix(_ARTICLE_LETTERS)) and len(stem) < shortest


def find_matches(tokens: Sequence[Token], text: str, *, most: int) -> list[Match]:
    """All longest, left-most matches.

    Args:
        tokens: of `text`.
        text: as received; its capitals are read.
        most: matches to find; then the search ends, so that no text takes unbounded time.
    """
    matches: list[Match] = []
    end = 0
    forms = whole(tokens).forms
    found = list(map(_known_forms().__getitem__, forms))
    for index in compress(count(), found):
        beginnings = found[index]
        if index < end or beginnings is None:
            continue
        longer = _longer(forms, index, beginnings) if _may_go_on(forms, index + 1, beginnings) else ()
        if longer:
            found_here = _longest(_fitting(tokens, text, index, [*longer, *beginnings.alone]))
            if found_here is None:
                continue
            end, prefix, codes = found_here
        else:
            is_small = forms[index].isascii() and not text[tokens[index].start].isupper()
            told = beginnings.told_small if is_small else beginnings.told
            if told is None:
                continue
            end, prefix, codes = index + 1, told[1], told[2]
        first = _with_article(tokens, index) if index and forms[index].isascii() else index
        matches.append(Match(first, end, prefix, codes, prefix in _BARE))
        if len(matches) >= most:
            break
    return matches


def _fitting(
    tokens: Sequence[Token], text: str, index: int, candidates: Sequence[_Beginning]
) -> Iterator[tuple[int, _Beginning]]:
    """Those of the names that the text goes on as, each behind where it ends there."""
    is_latin = tokens[index].form.isascii()
    for beginning in candidates:
        _, name, is_doubtful = beginning
        last = _end_of(tokens, index, name.rest, is_doubtful) if name.rest else index + 1
        if last and (not is_latin or name.code == _WORLD or _is_capital(tokens, text, index, last)):
            yield last, beginning


def _longest(fitting: Iterable[tuple[int, _Beginning]]) -> _Longest | None:
    """The longest of some names, with the codes of all that are as long and have the same proclitics."""
    last, prefix, is_exact = 0, "", False
    codes: dict[str, int] = {}
    for end, (clitics, name, is_doubtful) in fitting:
        if is_exact and is_doubtful:
            continue
        if codes and (end < last or (end == last and clitics != prefix)):
            continue
        if end > last:
            last, prefix, codes = end, clitics, {}
        doubt = max(name.doubt, 1) if is_doubtful and not name.rest else name.doubt
        is_exact = is_exact or not is_doubtful
        codes[name.code] = min(doubt, codes.get(name.code, doubt))
    return (last, prefix, tuple(codes.items())) if codes else None


def _end_of(tokens: Sequence[Token], index: int, rest: tuple[str, ...], by_sound: bool) -> int:
    """The token behind a name that begins at `index`, or 0 if its rest does not follow."""
    position = index + 1
    for word in rest:
        while position < len(tokens) and position < index + _LONGEST_NAME_TOKENS:
            form = tokens[position].form
            if form in ("-", "'", '"') or (form in ARTICLES and form != word):
                position += 1
                continue
            break
        if position >= len(tokens):
            return 0
        form = tokens[position].form.replace("'", "")
        if form != word and not (by_sound and form.isascii() and sounds(form) == word):
            return 0
        position += 1
    return position


def _is_capital(tokens: Sequence[Token], text: str, first: int, last: int) -> bool:
    """Whether an English name is written like one: its first or, of several, any word with a capital."""
    if last - first == 1:
        return text[tokens[first].start].isupper()
    return any(text[token.start].isupper() for token in tokens[first:last] if token.kind is TokenKind.WORD)


def _with_article(tokens: Sequence[Token], index: int) -> int:
    """The index of the English article in front of an English name, if there is one."""
    before = index - 1
    form = tokens[before].form
    if form == "-" and before and tokens[before - 1].form in ARTICLES:
        return before - 1
    return before if form in ("al", "el") else index
