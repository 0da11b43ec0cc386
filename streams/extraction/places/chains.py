"""Chains of places: "Fambita, Tera department, Tillaberi region, Niger" is one place, said from the inside out.

What only locates the place in front of it is no region of its own, so the chain becomes one reading of its first
place. A place said to lie between two provinces ("مطيبيجة بين محافظتي صلاح الدين وديالى") stands for both.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

from streams.extraction.places.regions import country_of, first_level, is_country
from streams.extraction.places.words import load_place_words
from streams.extraction.reading import PlaceReading
from streams.text.token import Token

_LINKS: Final = ((), (",",), ("in",), ("of",), ("في",), (",", "in"), (",", "في"), ("in", "the"))
_BETWEEN: Final = ("بين", "between")
_LONGEST_GAP_TOKENS: Final = 6
_LONGEST_LINK: Final = 5
"""Tokens: ", north - east of"."""
_DIRECTIONS: Final = ("north", "south", "east", "west", "center")


def merge_chains(tokens: Sequence[Token], readings: Sequence[PlaceReading]) -> list[PlaceReading]:
    """Take what locates a place into its reading.

    Args:
        tokens: of the text.
        readings: its places, in order.
    """
    merged: list[PlaceReading] = []
    for reading in _between_provinces(tokens, readings):
        if merged and _locates(tokens, merged[-1], reading):
            merged[-1] = merged[-1]._replace(last=reading.last, end=reading.end)
        else:
            merged.append(reading)
    return merged


def _locates(tokens: Sequence[Token], place: PlaceReading, around: PlaceReading) -> bool:
    """Whether the second reading only says where the first one lies."""
    if len(place.regions) != 1 or len(around.regions) != 1 or around.first - place.last > _LONGEST_LINK:
        return False
    inner, outer = place.regions[0], around.regions[0]
    if country_of(inner) != country_of(outer) or is_country(inner) or ":" in inner:
        return False
    if "/" in inner and "/" in outer:
        return inner != outer and _is_by_compass(tokens, place, around)
    is_part = outer.partition(":")[2].startswith(_DIRECTIONS)
    if not (is_country(outer) or is_part or outer == first_level(inner)):
        return False
    between = tuple(token.form for token in tokens[place.last : around.first])
    form = tokens[around.first].form
    return between in _LINKS and (not form.startswith("و") or form in load_place_words().direction)


def _is_by_compass(tokens: Sequence[Token], place: PlaceReading, around: PlaceReading) -> bool:
    """ "السخنة شرقي تدمر", "Mansuriya, north-east of Baqubah": a town told by another one, on whose side it lies."""
    words = [token.form for token in tokens[place.last : around.first + 1]]
    words = words[words[0] == "," :]
    side = words[:-1] if words[-1] not in _compass() else words
    return bool(side) and all(word in _compass() or word in ("of", "-") for word in side) and side[0] in _compass()


@cache
def _compass() -> frozenset[str]:
    """Words for the sides of a town: of all directions but its centre."""
    return frozenset(form for form, side in load_place_words().direction.items() if side != "center")


def _between_provinces(tokens: Sequence[Token], readings: Sequence[PlaceReading]) -> list[PlaceReading]:
    """Let a place that lies between two provinces stand for both, wherever the text names it."""
    both: dict[tuple[str, ...], tuple[str, ...]] = {}
    for place, one, other in zip(readings, readings[1:], readings[2:], strict=False):
        if not 0 < one.first - place.last <= _LONGEST_GAP_TOKENS or tokens[one.first - 1].form not in _BETWEEN:
            continue
        is_pair = other.first - one.last <= 1 and len(one.regions) == len(other.regions) == len(place.regions) == 1
        if (
            is_pair
            and "/" in place.regions[0]
            and all("-" in r.regions[0] and "/" not in r.regions[0] for r in (one, other))
        ):
            both[place.regions] = tuple(sorted((one.regions[0], other.regions[0])))
    if not both:
        return list(readings)
    return [r._replace(regions=both[r.regions]) if r.regions in both else r for r in readings]
