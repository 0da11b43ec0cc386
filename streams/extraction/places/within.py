"""Where a text says that a place lies: "the Hamrin mountains of Diyala", "مخمور بمحافظة أربيل".

Mountains, deserts and disputed districts cross the borders of provinces, and outlets differ on whose they are. The
gazetteer has one parent for each, or all of several; where the text itself names the province right behind the place,
the text decides, and for every mention of that place in it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from streams.extraction.places.regions import country_of, first_level
from streams.extraction.reading import PlaceReading
from streams.lexicon.lists import load_list
from streams.text.token import Token

_LEADS: Final = ("of", "in", "within", "في", "ضمن")
"""Words that lead from a place to what it lies in; a comma only does behind a place that may lie in several provinces:
lists of places have it too."""
_SECTORS: Final = frozenset(
    {"قاطع", "قاطعي", "عمليات", "قياده", "مسؤوليه", "حدود", "محور", "the", "sector", "command", "of"}
)
"""Words between them: "جبال حمرين ضمن قاطع عمليات ديالى", "in the sector of"."""
_PROVINCES: Final = load_list("provinces")
_CALLED: Final = load_list("called_provinces")
_MORE: Final = frozenset({"and", "or", "&"})


def settle_provinces(tokens: Sequence[Token], readings: Sequence[PlaceReading]) -> list[PlaceReading]:
    """Put every place into the province that the text says it lies in.

    Args:
        tokens: of the text.
        readings: its places, in order.

    Returns:
        The same readings; a place's code is behind the province said, and what the place was called with stays.

    The province is looked for directly behind the place, and in the same country, or in another if it is called one:
    places at a border have namesakes and neighbours beyond it ("كوتوغو بإقليم تيلابيري").
    """
    said: dict[tuple[str, ...], str] = {}
    for place, province in pairwise(readings):
        if len(province.regions) != 1 or place.is_name_part:
            continue
        within = province.regions[0]
        if "/" in within or "-" not in within or not _is_open(place.regions, within):
            continue
        is_abroad = country_of(within) not in {country_of(code) for code in place.regions}
        if is_abroad and not _is_called_province(tokens, province):
            continue
        if _lies_in(tokens, place, province) or _narrows(tokens, place, province):
            name = place.regions[0].partition("/")[2] if len(place.regions) == 1 else ""
            said.setdefault(place.regions, f"{within}/{name}" if name else within)
    if not said:
        return list(readings)
    return [
        reading._replace(regions=(said[reading.regions],)) if reading.regions in said else reading
        for reading in readings
    ]


def _is_open(codes: Sequence[str], province: str) -> bool:
    """Whether a place may lie in another province than the gazetteer says, or in one of several."""
    return len(codes) > 1 or ("/" in codes[0] and first_level(codes[0]) != province)


def _is_called_province(tokens: Sequence[Token], province: PlaceReading) -> bool:
    """Whether a noun says that it is a province, and that something lies in it."""
    form = tokens[province.first].form
    return form.startswith("ب") and form[1:] in _PROVINCES


def _narrows(tokens: Sequence[Token], place: PlaceReading, province: PlaceReading) -> bool:
    """ "In the Hamrin Mountains, Diyala Province, on Monday": in which of the provinces that it reaches into."""
    if province.regions[0] not in place.regions or [t.form for t in tokens[place.last : province.first]] != [","]:
        return False
    nouns = [token.form for token in tokens[province.first : province.last + 1]]
    behind = [token.form for token in tokens[province.last : province.last + 3]]
    return not _CALLED.isdisjoint(nouns) and _MORE.isdisjoint(behind)


def _lies_in(tokens: Sequence[Token], place: PlaceReading, province: PlaceReading) -> bool:
    """Whether the second is said as what the first lies in."""
    between = [token.form for token in tokens[place.last : province.first]]
    leads = tokens[province.first].form
    if not between or (between == [","] and _is_called_province(tokens, province)):
        return leads.startswith("ب") or leads in _LEADS
    return between[0] in _LEADS and (between[1:] in ([], ["the"]) or _SECTORS.issuperset(between[1:]))
