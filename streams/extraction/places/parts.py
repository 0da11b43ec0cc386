"""Parts of a country that is not named beside them: "الشمال السوري", "غربي البلاد", "in the northeast", "the desert".

The country is told by an adjective, or is the one named last in the sentence, or the one that the text speaks of most.
"""

from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from streams.extraction.places.capitals import CAPITALS
from streams.extraction.places.cues import parts_of
from streams.extraction.places.regions import country_of, is_country
from streams.extraction.places.words import PlaceWords
from streams.extraction.reading import PlaceReading
from streams.text.token import Token, whole

_SPOKEN_OF: Final = "*"
_DESERTS: Final = {"SY": "SY:badia"}
"""Countries in which "the desert" is a region of its own."""
_CAPITALS: Final = {code[:2]: code for code in sorted(CAPITALS)}
_WAYS: Final = frozenset(("من", "الي", "نحو", "باتجاه", "صوب"))
"""What goes to the capital, comes from there or lies on the way to it is not there."""
_NOT_BEHIND_CAPITAL: Final = frozenset(("'s", "'", "of", "punishment", "city", "offence", "offense"))
_POSSESSIVES: Final = frozenset(("'s", "'"))
_NEAR_TOKENS: Final = 40
"""Tokens of a sentence in which a country named before is the one spoken of."""


def read_parts(tokens: Sequence[Token], words: PlaceWords, readings: Sequence[PlaceReading]) -> list[PlaceReading]:
    """ "الشمال الشرقي السوري", "شرقي البلاد", "in the northeast": a direction of a country that is not named itself."""
    found: list[PlaceReading] = []
    told = whole(tokens).where(words.without_name)
    if not told:
        return found
    directed, capitals, deserts = (
        [index for index in told if tokens[index].form in forms]
        for forms in (words.led_direction, words.capital, words.desert)
    )
    taken = {index for reading in readings for index in range(reading.first, reading.last)}
    counted: dict[str, int] = {}
    for reading in readings:
        if not reading.is_name_part:
            for code in reading.regions:
                country = country_of(code)
                counted[country] = counted.get(country, 0) + 1
    mostly = max(counted, key=counted.__getitem__, default="")
    index = 0
    for first in directed:
        if first < index or first in taken:
            continue
        index, directions = first, []
        while index < len(tokens) and (
            (direction := words.led_direction.get(tokens[index].form)) or tokens[index].form == "-"
        ):
            if direction:
                directions.append(direction)
            index += 1
        country, last = _country_behind(tokens, first, index, directions, words)
        if country == _SPOKEN_OF:
            country = _country_before(tokens, first, readings) or mostly
        if country and not any(i in taken for i in range(first, last)):
            parts = tuple(f"{country}:{part}" for part in parts_of(directions))
            found.append(PlaceReading(first, last, tokens[first].start, tokens[last - 1].end, parts, False))
    found += _capitals(tokens, capitals, words, readings, taken, mostly)
    if mostly in _DESERTS:
        found += [
            PlaceReading(index, index + 1, tokens[index].start, tokens[index].end, (_DESERTS[mostly],), False)
            for index in deserts
            if index not in taken and (index and tokens[index - 1].form == "the")
        ]
    return found


def _capitals(
    tokens: Sequence[Token],
    capitals: Sequence[int],
    words: PlaceWords,
    readings: Sequence[PlaceReading],
    taken: AbstractSet[int],
    mostly: str,
) -> list[PlaceReading]:
    """ "وسط العاصمة", "a market in the capital": of the country spoken of, if its name stands elsewhere."""
    found: list[PlaceReading] = []
    if not capitals:
        return found
    named = {index for reading in readings for index in (reading.first - 1, reading.first, reading.last)}
    for index in capitals:
        if index in taken or index in named or not index:
            continue
        token = tokens[index]
        before, behind = tokens[index - 1].form, tokens[index + 1].form if index + 1 < len(tokens) else ""
        if token.form.isascii():
            is_whose = before in words.demonym or before == "the"
            lead = tokens[index - 2].form if index > 1 else ""
            if not is_whose or lead in ("of", "from", "to") or behind in _NOT_BEHIND_CAPITAL:
                continue
        elif words.direction.get(before, "center") != "center" or before in _WAYS:
            continue
        country = words.demonym.get(behind, "") or _country_before(tokens, index, readings) or mostly
        code = _CAPITALS.get(country, "")
        if code:
            found.append(PlaceReading(index, index + 1, token.start, token.end, (code,), False))
    return found


def _country_before(tokens: Sequence[Token], first: int, readings: Sequence[PlaceReading]) -> str:
    """The country that was named last in the same sentence, if one was."""
    index = bisect_left(readings, first, key=lambda reading: reading.first) - 1
    while index >= 0 and first - readings[index].last < _NEAR_TOKENS:
        reading = readings[index]
        if any(token.form in (".", "\n") for token in tokens[reading.last : first]):
            break
        if not reading.is_name_part and len(reading.regions) == 1 and is_country(reading.regions[0]):
            return reading.regions[0]
        index -= 1
    return ""


def _country_behind(
    tokens: Sequence[Token], first: int, end: int, directions: Sequence[str], words: PlaceWords
) -> tuple[str, int]:
    """The country whose part the directions from `first` to `end` name ("*": the one spoken of), and its end."""
    form = tokens[end].form if end < len(tokens) else ""
    before = tokens[first - 1].form if first else ""
    is_definite = tokens[first].form.lstrip("وبل").startswith("ال") or "ال" in tokens[first].form[:3]
    if form in words.demonym and is_definite and not tokens[first].form.isascii():
        return words.demonym[form], end + 1
    if form in words.country and not form.isascii():
        return _SPOKEN_OF, end + 1
    if form == "of" and [token.form for token in tokens[end + 1 : end + 3]] == ["the", "country"]:
        return _SPOKEN_OF, end + 3
    whose = first - 1 if before in _POSSESSIVES else first - 2  # "Mali's north", "Mali's volatile north"
    if whose > 0 and tokens[whose].form in _POSSESSIVES and tokens[whose - 1].form in words.country:
        return _SPOKEN_OF, end
    is_compound = any(len(part) > len("center") for part in parts_of(directions))
    if before == "the" and is_compound and tokens[end - 1].form.isascii() and not tokens[end - 1].form.endswith("ern"):
        return (_SPOKEN_OF, end) if form not in ("of", "region", "coast") or form == "region" else ("", end)
    if is_compound and is_definite and form not in words.demonym:
        return _SPOKEN_OF, end
    return "", end
