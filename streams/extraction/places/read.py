"""Places: which regions a text names, and which of its names of places only name something else.

Names are matched first (`places/matching`), then the text decides: a name that many places share belongs to the
countries the text speaks of; a name that is also a word of every day needs a place noun beside it; a direction before
a country makes a part of it ("شمال شرق سوريا"), before anything else it stays what it is ("شرقي حمص"). A name inside
the name of an outlet, a force, a street or the organisation itself is told apart, and so is a capital that stands for
its government.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from streams.extraction.places.capitals import is_government_alone
from streams.extraction.places.chains import merge_chains
from streams.extraction.places.cues import Cue, read_cue
from streams.extraction.places.matching import Match, find_matches
from streams.extraction.places.naming import is_name_part, is_of_person
from streams.extraction.places.parts import read_parts
from streams.extraction.places.regions import country_of, is_country, theatre_of
from streams.extraction.places.within import settle_provinces
from streams.extraction.places.words import PlaceWords, load_place_words
from streams.extraction.reading import PlaceReading
from streams.lexicon.lists import load_list
from streams.text.token import Token

_DAMASCUS: Final = "SY-DI"
_AROUND: Final = {_DAMASCUS: "SY-RD", "RU-MOW": "RU-MOS"}
"""Capitals whose surroundings are a province of their own."""
_MOST_PLACES: Final = 8000
"""Names in one text; no article has a tenth of them, and what lies behind them is not read."""


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What decides about names, besides the tokens themselves.

    Attributes:
        text: the text of the tokens, as received.
        countries: those that the rest of the article speaks of, such as its title's.
    """

    text: str
    countries: frozenset[str] = frozenset()


def read_places(tokens: Sequence[Token], *, context: PlaceContext) -> tuple[PlaceReading, ...]:
    """The places that a text names, in order, without overlap.

    Args:
        tokens: of `context.text`.
        context: the text and what is known around it.

    Returns:
        Readings whose range includes a place noun and direction that belong to the name ("ريف حمص الشرقي").
    """
    words = load_place_words()
    matches = find_matches(tokens, context.text, most=_MOST_PLACES)
    countries = context.countries | _countries_of(matches) | _nations_in(tokens, words)
    certain = context.countries | _countries_of([match for match in matches if not _is_below(match)])
    provinces = _provinces_of(matches)
    starts = frozenset(match.first for match in matches)
    readings: list[PlaceReading] = []
    for match in matches:
        if readings and match.first < readings[-1].last:
            continue
        near = certain if tokens[match.first - 1].form in _QUARTERS and match.first else countries
        reading = _read(tokens, match, words, near | provinces, readings, starts, context.text)
        if reading is not None:
            readings.append(reading)
            readings += _its_countryside(tokens, reading, words)
    readings += read_parts(tokens, words, readings)
    readings.sort(key=lambda reading: reading.first)
    return tuple(merge_chains(tokens, settle_provinces(tokens, readings)))


def countries_of(readings: Sequence[PlaceReading]) -> frozenset[str]:
    """The countries that readings lie in, for the context of another text of the same article."""
    return frozenset(country_of(code) for reading in readings if not reading.is_name_part for code in reading.regions)


def _countries_of(matches: Sequence[Match]) -> frozenset[str]:
    """The countries of the names that leave no doubt."""
    return frozenset([_country_of(match.codes) for match in matches]) - {""}


def _provinces_of(matches: Sequence[Match]) -> frozenset[str]:
    """The provinces of the names that can be nothing else."""
    codes = [match.codes[0] for match in matches if len(match.codes) == 1]
    return frozenset(code.partition("/")[0] for code, doubt in codes if doubt == 0 and not is_country(code))


def _nations_in(tokens: Sequence[Token], words: PlaceWords) -> frozenset[str]:
    """ "الأمن المغربي", "Tunisian police": countries told by the adjective of a nation."""
    told = words.demonym.keys() & {token.form for token in tokens}
    return frozenset([words.demonym[form] for form in told])


def _is_below(match: Match) -> bool:
    """Whether a name is of a town or village, whose country another of its name may be taken for."""
    return all("/" in code for code, _ in match.codes)


@lru_cache(maxsize=1 << 13)
def _country_of(codes: tuple[tuple[str, int], ...]) -> str:
    """The country of all that a name may stand for, one of them without doubt; else empty."""
    named = {country_of(code) for code, _ in codes}
    return min(named) if len(named) == 1 and any(doubt == 0 for _, doubt in codes) else ""


def _read(
    tokens: Sequence[Token],
    match: Match,
    words: PlaceWords,
    told: frozenset[str],
    before: Sequence[PlaceReading],
    starts: frozenset[int],
    text: str,
) -> PlaceReading | None:
    directions = words.led_direction
    is_direction = tokens[match.first].form in directions and all(
        token.form in directions for token in tokens[match.first + 1 : match.last]
    )
    if is_direction and not (match.first and tokens[match.first - 1].form in _GOVERNORATES):
        return None  # but Gharbia and Sharqia are governorates of Egypt
    cue = read_cue(tokens, match, words, before, starts)
    is_quarter = tokens[cue.first].form in _QUARTERS
    code = _choose(match, cue, told, is_quarter=is_quarter)
    if code is None or (is_quarter and "/" not in code and tokens[cue.first].form in _NAMED_AFTER):
        return None
    if cue.parts and is_country(code):
        code = ",".join(f"{code}:{part}" for part in cue.parts)
    if cue.is_around:
        code = _AROUND.get(code, code)
    start = tokens[cue.first].start
    end = tokens[cue.last - 1].end
    is_part = is_name_part(tokens, match, cue, code, words, before) or is_of_person(tokens, match, text)
    is_government = is_part and is_government_alone(tokens, match, code, words)
    return PlaceReading(cue.first, cue.last, start, end, tuple(code.split(",")), is_part, match.prefix, is_government)


_GOVERNORATES = frozenset(f"{lead}{noun}" for noun in ("محافظه", "محافظات", "محافظتي") for lead in ("", "ب", "و"))
_NAMED_AFTER = frozenset(f"{lead}{noun}" for noun in ("حي", "شارع") for lead in ("", "ب", "ل", "و"))
"""Parts of a town that bear the names of countries and provinces far away: "حي الجزائر" is of Mosul."""
_QUARTERS = load_list("quarters")
"""Words for a part of a town, behind which no doubtful name is a town's: "حي الثورة" is of Mosul or of anywhere."""


def _choose(match: Match, cue: Cue, told: frozenset[str], *, is_quarter: bool) -> str | None:
    """The code that a name stands for here, if any.

    Args:
        told: the countries and provinces that are told of.
    """
    chosen: str | None = None
    least = (True, 3, True)
    for code, doubt in match.codes:
        country = country_of(code)
        is_near = country in told
        if is_quarter and not is_near and "/" in code and told:
            continue  # "في حي البياضة" of Homs is no village of Libya
        if doubt:
            if doubt == 2 and (cue.strength < 2 or is_quarter):
                continue
            if doubt == 1 and not (cue.strength and (is_near or len(code) == 2 or cue.strength == 2)):
                continue
            if doubt == 2 and not is_near and len(match.codes) > 1:
                continue
            if not is_near and "/" in code and (cue.strength < 2 or _is_far(code, told)):
                continue
        # Near first, then the less doubtful, then in a province told of, then as the gazetteer has them.
        rank = (not is_near, doubt, code.partition("/")[0] not in told)
        if chosen is None or rank < least:
            chosen, least = code, rank
    return chosen


def _is_far(code: str, told: frozenset[str]) -> bool:
    """Whether a place lies far from all countries told of: "قرية خضر جيجة" in Iraq is no Khadir of Afghanistan."""
    return bool(told) and theatre_of(code) not in {theatre_of(country) for country in told if is_country(country)}


def _its_countryside(tokens: Sequence[Token], reading: PlaceReading, words: PlaceWords) -> list[PlaceReading]:
    """ "دمشق وريفها": the governorate around the capital too."""
    last = reading.last
    if reading.regions != (_DAMASCUS,) or last >= len(tokens) or tokens[last].form not in words.its_countryside:
        return []
    token = tokens[last]
    return [PlaceReading(last, last + 1, token.start, token.end, (_AROUND[_DAMASCUS],), reading.is_name_part)]
