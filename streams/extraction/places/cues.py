"""Cues: what the words around a name of a place say of it: a place noun, a direction, a preposition, a neighbour.

They belong to the place's range ("ريف حمص الشرقي"), make a part of a country ("شمال شرق سوريا"), and tell a place from
a word of every day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from streams.extraction.places.matching import Match
from streams.extraction.places.words import PlaceWords, load_place_words
from streams.extraction.reading import PlaceReading
from streams.text.token import Token, TokenKind


@dataclass(slots=True)
class Cue:
    """How the text around a match speaks of it: 0 no sign of a place, 1 a preposition, 2 a place noun."""

    first: int
    last: int
    strength: int
    parts: tuple[str, ...]
    is_around: bool


def read_cue(
    tokens: Sequence[Token],
    match: Match,
    words: PlaceWords,
    before: Sequence[PlaceReading],
    starts: frozenset[int],
) -> Cue:
    """Read the nouns, directions and prepositions around a match."""
    first, last, strength, is_countryside = match.first, match.last, 0, False
    directions: list[str] = []
    if match.prefix and ("ب" in match.prefix):
        strength = 1
    floor = before[-1].last if before else 0
    is_bare = match.is_bare
    while is_bare and first > floor:
        form = tokens[first - 1].form
        stem = _stem(form)
        if stem not in words.beside:
            break
        if (stem in words.noun and not form.isascii()) or stem in words.countryside:
            strength, first = 2, first - 1
            is_countryside = is_countryside or stem in words.countryside
            is_bare = stem == form
        elif stem in words.direction:
            directions.insert(0, words.direction[stem])
            strength, first = max(strength, 1), first - 1
            is_bare = (
                stem == form or form.startswith("ال") or (form[0] == "و" and _is_direction(tokens, first - 1, words))
            )
        elif (
            form == "of"
            and first - 1 > floor
            and (tokens[first - 2].form in words.noun or tokens[first - 2].form in words.direction)
        ):
            is_noun = tokens[first - 2].form in words.noun
            first, strength = (first - 2, 2) if is_noun else (first - 1, max(strength, 1))
        elif form in ("-", "and") and directions and first - 1 > floor and tokens[first - 2].form in words.direction:
            first -= 1
        else:
            break
    if first > floor:
        form = tokens[first - 1].form
        if form in ("the", "a") and first > 1:
            form = tokens[first - 2].form
        if form in words.led_preposition:
            strength = max(strength, 1)
        is_countryside = is_countryside or form in words.outside
    if strength == 0 and _prefixed(tokens[first].form) and first != match.first:
        strength = 1
    if strength == 0 and before and _is_joined(tokens, before[-1].last, first, match):
        strength = 2 if _are_listed(tokens, before, first) else 1
    if strength == 0 and _is_before_number(tokens, match.last):
        strength = 1
    last, after_parts, is_around = _behind(tokens, match.last, words, starts)
    strength = 2 if last > match.last and tokens[match.last].form in words.noun else strength
    parts = parts_of(directions) if directions else after_parts
    return Cue(first, last, strength, parts, is_countryside or is_around)


def _is_before_number(tokens: Sequence[Token], last: int) -> bool:
    """ "ثم مالي بـ189 قتيلا": whose number it is."""
    return last + 1 < len(tokens) and tokens[last].form == "ب" and tokens[last + 1].kind is TokenKind.NUMBER


@lru_cache(maxsize=1 << 13)
def _stem(form: str) -> str:
    """A word without the proclitics that a place noun or direction may have."""
    words = load_place_words()
    if form in words.noun or form in words.direction or form.isascii():
        return form
    for length in (1, 2):
        if form[:length] in ("و", "ب", "ل", "وب", "ول", "ف") and len(form) - length > 2:
            stem = form[length:]
            if stem in words.noun or stem in words.direction or stem in words.countryside:
                return stem
    return form


def _prefixed(form: str) -> bool:
    return form[:1] == "ب" or form[:2] == "وب"


def _is_direction(tokens: Sequence[Token], index: int, words: PlaceWords) -> bool:
    return index >= 0 and _stem(tokens[index].form) in words.direction


_GENITIVE: Final = frozenset({"'s", "'"})
_JOINERS: Final = frozenset({",", "and", ", and", "/", "-", "or"})


def _is_joined(tokens: Sequence[Token], end: int, first: int, match: Match) -> bool:
    """Whether a match follows another place in a list, or says where that one lies ("Hit, Iraq")."""
    if first <= end:
        return match.prefix.startswith("و")
    return first - end <= 2 and " ".join(token.form for token in tokens[end:first]) in _JOINERS


_PLURALS: Final = frozenset(
    f"{lead}{noun}"
    for noun in ("محافظات", "محافظتي", "ولايات", "ولايتي", "مدن", "مدينتي", "بلدات", "بلدتي", "قري", "قريتي", "مقاطعات")
    for lead in ("", "ب", "و", "وب")
)
_LISTED: Final = 6
"""Places of one list that are looked through."""


def _are_listed(tokens: Sequence[Token], before: Sequence[PlaceReading], first: int) -> bool:
    """ "محافظات الغربية والبحيرة وقنا": the plural in front of a list says of each that it is a place."""
    for reading in reversed(before[-_LISTED:]):
        if first != reading.last:
            return False
        if tokens[reading.first].form in _PLURALS:
            return True
        first = reading.first
    return False


def _behind(
    tokens: Sequence[Token], last: int, words: PlaceWords, starts: frozenset[int]
) -> tuple[int, tuple[str, ...], bool]:
    """Take in what belongs to a place and follows it: "province", "'s eastern countryside", "الشرقي"."""
    if last >= len(tokens):
        return last, (), False
    form = tokens[last].form
    if form in words.trailing:
        return last + 1, (), False
    is_genitive = form in _GENITIVE
    if not is_genitive and form not in words.noun:
        return last, (), False
    end, is_countryside = last, False
    directions: list[str] = []
    position = last + is_genitive
    if is_genitive:
        position = _to_part(tokens, position, words)
    while position < min(len(tokens), last + 5) and position not in starts and tokens[position].form.isascii():
        form = tokens[position].form
        if form in words.direction and (is_genitive or directions):
            directions.append(words.direction[form])
            end = position + 1
        elif form in words.noun and tokens[position].kind is TokenKind.WORD:
            end, is_countryside = position + 1, form in words.countryside
            break
        elif form != "-" or not directions:
            break
        position += 1
    return end, parts_of(directions), is_countryside


def _to_part(tokens: Sequence[Token], at: int, words: PlaceWords) -> int:
    """Behind the adjective between a country and its part: "Nigeria's restive northeast", "Congo's war-torn east"."""
    behind = tokens[at + 1 : at + 4]
    compound = 2 if len(behind) > 2 and behind[0].form == "-" else 0
    if len(behind) <= compound or tokens[at].kind is not TokenKind.WORD or tokens[at].form in words.direction:
        return at
    part = behind[compound].form
    return at + compound + 1 if part in words.direction and not part.endswith("ern") else at


def parts_of(directions: Sequence[str]) -> tuple[str, ...]:
    """Directions as parts of a country: north and east together are northeast, others stay apart."""
    if len(directions) < 2:
        return tuple(directions)
    for vertical in ("north", "south"):
        for horizontal in ("east", "west"):
            if vertical in directions and horizontal in directions:
                return (vertical + horizontal,)
    return tuple(dict.fromkeys(directions))
