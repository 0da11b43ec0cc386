"""Places: which regions a text names, and which of its names of places only name something else.

Names are matched first (`place_matching`), then the text decides: a name that many places share belongs to the
countries the text speaks of; a name that is also a word of every day needs a place noun beside it; a direction before
a country makes a part of it ("شمال شرق سوريا"), before anything else it stays what it is ("شرقي حمص"). A name inside
the name of an outlet, a force, a street or the organisation itself is told apart, and so is a capital that stands for
its government.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from streams.extraction.place_chains import merge_chains
from streams.extraction.place_matching import Match, find_matches
from streams.extraction.place_within import settle_provinces
from streams.extraction.place_words import Phrases, PlaceWords, load_place_words
from streams.extraction.reading import PlaceReading
from streams.extraction.regions import country_of, is_country
from streams.text.token import Token, TokenKind

_DAMASCUS: Final = "SY-DI"
_AROUND: Final = {_DAMASCUS: "SY-RD", "RU-MOW": "RU-MOS"}
"""Capitals whose surroundings are a province of their own."""
_CAPITALS: Final = frozenset(
    (
        "SY-DI",
        "IQ-BG",
        "US-DC",
        "RU-MOW",
        "TR-06",
        "IR-23",
        "LB-BA",
        "JO-AM",
        "EG-C",
        "SA-01",
        "AF-KAB",
        "PK-IS",
        "FR-75C",
        "GB-LND",
        "DE-BE",
        "BE-BRU",
        "YE-SA",
        "LY-TB",
        "SO-BN",
        "NE-8",
        "ML-BKO",
        "BF-03",
        "NG-FC",
        "IN-DL",
    )
)
_ALWAYS_GOVERNMENT: Final = frozenset(("US-DC",))
"""Said of what the government does unless a preposition says that it happened there."""
_SPOKEN_OF: Final = "*"
_DESERTS: Final = {"SY": "SY:badia"}
"""Countries in which "the desert" is a region of its own."""
_NEAR_TOKENS: Final = 40
"""Tokens of a sentence in which a country named before is the one spoken of."""
_MOST_PLACES: Final = 8000
"""Names in one text; no article has a tenth of them, and what lies behind them is not read."""
_LEADS: Final = ("و", "ب", "ل", "ف", "ال", "وال", "وب", "ول")
"""Proclitics of a word in front of a place."""
_JOINTS: Final = ([","], ["and"], [",", "and"], ["/"], ["-"], ["or"])
_STATES_CALLED_WILAYA: Final = "ولايه"


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What decides about names, besides the tokens themselves.

    Attributes:
        text: the text of the tokens, as received.
        countries: those that the rest of the article speaks of, such as its title's.
    """

    text: str
    countries: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Cue:
    """How the text around a match speaks of it: 0 no sign of a place, 1 a preposition, 2 a place noun."""

    first: int
    last: int
    strength: int
    parts: tuple[str, ...]
    is_around: bool


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
    countries = context.countries | _countries_of(matches)
    starts = frozenset(match.first for match in matches)
    readings: list[PlaceReading] = []
    for match in matches:
        if readings and match.first < readings[-1].last:
            continue
        reading = _read(tokens, match, words, countries, readings, starts)
        if reading is not None:
            readings.append(reading)
            readings += _its_countryside(tokens, reading, words)
    readings += _by_demonym(tokens, words, readings)
    readings.sort(key=lambda reading: reading.first)
    return tuple(merge_chains(tokens, settle_provinces(tokens, readings)))


def countries_of(readings: Sequence[PlaceReading]) -> frozenset[str]:
    """The countries that readings lie in, for the context of another text of the same article."""
    return frozenset(country_of(code) for reading in readings if not reading.is_name_part for code in reading.regions)


def _countries_of(matches: Sequence[Match]) -> frozenset[str]:
    """The countries of the names that leave no doubt."""
    found: set[str] = set()
    for match in matches:
        named = {country_of(code) for code, _ in match.codes}
        if len(named) == 1 and any(doubt == 0 for _, doubt in match.codes):
            found |= named
    return frozenset(found)


def _read(
    tokens: Sequence[Token],
    match: Match,
    words: PlaceWords,
    countries: frozenset[str],
    before: Sequence[PlaceReading],
    starts: frozenset[int],
) -> PlaceReading | None:
    if all(token.form in words.led_direction for token in tokens[match.first : match.last]):
        return None
    cue = _cue(tokens, match, words, before, starts)
    code = _choose(match, cue, countries)
    if code is None:
        return None
    if cue.parts and is_country(code):
        code = ",".join(f"{code}:{part}" for part in cue.parts)
    if cue.is_around:
        code = _AROUND.get(code, code)
    start = tokens[cue.first].start
    return PlaceReading(
        first=cue.first,
        last=cue.last,
        start=start,
        end=tokens[cue.last - 1].end,
        regions=tuple(code.split(",")),
        is_name_part=_is_name_part(tokens, match, cue, code, words, before),
    )


def _choose(match: Match, cue: _Cue, countries: frozenset[str]) -> str | None:
    """The code that a name stands for here, if any."""
    allowed: list[tuple[bool, int, str]] = []
    for code, doubt in match.codes:
        country = country_of(code)
        is_near = country in countries
        if doubt == 2 and cue.strength < 2:
            continue
        if doubt == 1 and not (cue.strength and (is_near or len(code) == 2 or cue.strength == 2)):
            continue
        if doubt == 2 and not is_near and len(match.codes) > 1:
            continue
        if doubt and not is_near and "/" in code and cue.strength < 2:
            continue
        allowed.append((not is_near, doubt, code))
    if not allowed:
        return None
    # The sort is stable in the gazetteer's order for equals: near first, then the less doubtful.
    return min(allowed, key=lambda entry: entry[:2])[2]


def _cue(
    tokens: Sequence[Token],
    match: Match,
    words: PlaceWords,
    before: Sequence[PlaceReading],
    starts: frozenset[int],
) -> _Cue:
    """Read the nouns, directions and prepositions around a match."""
    first, last, strength, is_countryside = match.first, match.last, 0, False
    directions: list[str] = []
    if match.prefix and ("ب" in match.prefix):
        strength = 1
    floor = before[-1].last if before else 0
    is_bare = not match.prefix.replace("ال", "")
    while is_bare and first > floor:
        form = tokens[first - 1].form
        stem = _stem(form, words)
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
        if form in words.preposition or (form[:1] in "وب" and form[1:] in words.preposition):
            strength = max(strength, 1)
        is_countryside = is_countryside or form in words.outside
    if strength == 0 and _prefixed(tokens[first].form) and first != match.first:
        strength = 1
    if strength == 0 and before and _is_joined(tokens, before[-1].last, first, match):
        strength = 1
    last, after_parts, is_around = _behind(tokens, match.last, words, starts)
    strength = 2 if last > match.last and tokens[match.last].form in words.noun else strength
    return _Cue(first, last, strength, _parts(directions) or after_parts, is_countryside or is_around)


def _stem(form: str, words: PlaceWords) -> str:
    """A word without the proclitics that a place noun or direction may have."""
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
    return index >= 0 and _stem(tokens[index].form, words) in words.direction


def _is_joined(tokens: Sequence[Token], end: int, first: int, match: Match) -> bool:
    """Whether a match follows another place in a list, or says where that one lies ("Hit, Iraq")."""
    between = [token.form for token in tokens[end:first]]
    return (not between and match.prefix.startswith("و")) or between in (
        [","],
        ["and"],
        [",", "and"],
        ["/"],
        ["-"],
        ["or"],
    )


def _behind(
    tokens: Sequence[Token], last: int, words: PlaceWords, starts: frozenset[int]
) -> tuple[int, tuple[str, ...], bool]:
    """Take in what belongs to a place and follows it: "province", "'s eastern countryside", "الشرقي"."""
    end, is_countryside = last, False
    position = last
    directions: list[str] = []
    if position < len(tokens) and tokens[position].form in words.trailing:
        return position + 1, (), False
    is_genitive = position < len(tokens) and tokens[position].form in ("'s", "'")
    if is_genitive:
        position += 1
    while position < min(len(tokens), last + 4) and position not in starts and tokens[position].form.isascii():
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
    return end, _parts(directions), is_countryside


def _parts(directions: Sequence[str]) -> tuple[str, ...]:
    """Directions as parts of a country: north and east together are northeast, others stay apart."""
    if len(directions) < 2:
        return tuple(directions)
    for vertical in ("north", "south"):
        for horizontal in ("east", "west"):
            if vertical in directions and horizontal in directions:
                return (vertical + horizontal,)
    return tuple(dict.fromkeys(directions))


def _its_countryside(tokens: Sequence[Token], reading: PlaceReading, words: PlaceWords) -> list[PlaceReading]:
    """ "دمشق وريفها": the governorate around the capital too."""
    last = reading.last
    if reading.regions != (_DAMASCUS,) or last >= len(tokens) or tokens[last].form not in words.its_countryside:
        return []
    token = tokens[last]
    return [PlaceReading(last, last + 1, token.start, token.end, (_AROUND[_DAMASCUS],), reading.is_name_part)]


def _is_name_part(
    tokens: Sequence[Token],
    match: Match,
    cue: _Cue,
    code: str,
    words: PlaceWords,
    before: Sequence[PlaceReading],
) -> bool:
    """Whether a place only names something else."""
    if _follows(tokens, cue.last, words.names_after) and cue.last == match.last:
        return True
    if _precedes(tokens, match.first, words.names_before) and not match.prefix.replace("ال", ""):
        return not (is_country(code) is False and tokens[match.first - 1].form == _STATES_CALLED_WILAYA)
    is_whole = is_country(code.partition(":")[0])
    if cue.first != match.first and is_whole and _precedes(tokens, cue.first, words.names_before):
        return True
    if is_country(code) and match.first and tokens[match.first - 1].form == _STATES_CALLED_WILAYA:
        return True
    if _follows(tokens, cue.first, words.branch) or _follows(tokens, match.first, words.branch):
        return True
    if _is_organisation(tokens, match, words, before):
        return True
    if code in _CAPITALS:
        return _is_government(tokens, match, cue, code, words)
    return False


def _is_organisation(tokens: Sequence[Token], match: Match, words: PlaceWords, before: Sequence[PlaceReading]) -> bool:
    """Whether a country goes on the organisation's name: "Islamic State in Iraq and the Levant"."""
    first, last = match.first, match.last
    begins = _precedes(tokens, first, words.organisation_before)
    goes_on = (
        bool(before)
        and before[-1].is_name_part
        and first - before[-1].last <= 2
        and (match.prefix.startswith("و") or (first and tokens[first - 1].form in ("and", "the")))
        # Its range may begin in the organisation's name already: "Islamic [State of Iraq] and Syria".
        and any(
            _precedes(tokens, start, words.organisation_before) for start in range(before[-1].first, before[-1].last)
        )
    )
    if not (begins or goes_on):
        return False
    if goes_on or (first and tokens[first - 1].form == "of"):
        return True
    window = [token.form for token in tokens[last : last + 4]]
    if any(form in words.levant for form in window):
        return True
    return any(form == "(" for form in window)


def _is_government(tokens: Sequence[Token], match: Match, cue: _Cue, code: str, words: PlaceWords) -> bool:
    """Whether a capital stands for the government in it, or only for the desk that filed the report."""
    if _is_dateline(tokens, match):
        return True
    if cue.strength == 2 or "ب" in match.prefix:
        return False
    if (
        match.first
        and tokens[match.first - 1].form in words.preposition
        and tokens[match.first - 1].form
        not in (
            "بين",
            "between",
            "of",
            "من",
            "from",
            "to",
            "الي",
            "علي",
        )
    ):
        return False
    if code in _ALWAYS_GOVERNMENT or match.prefix in ("ل", "ول"):
        return True
    if cue.strength:
        is_led = _precedes(tokens, match.first, words.government_before)
        return is_led or _follows(tokens, match.last, words.government_after)
    # Nothing leads to it: the capital is where something happened only if what happened stands beside it.
    is_struck = _precedes(tokens, match.first, words.struck_before) or _follows(tokens, match.last, words.struck_after)
    return not is_struck


def _is_dateline(tokens: Sequence[Token], match: Match) -> bool:
    """ "دمشق – " or "WASHINGTON (AP) —" at the beginning of a line."""
    begins = match.first == 0 or tokens[match.first - 1].kind is TokenKind.BREAK
    if not begins or match.last >= len(tokens):
        return False
    return tokens[match.last].form in ("-", "/", "(", ":", "|") or any(
        token.form in ("-", "(") for token in tokens[match.last : match.last + 4] if tokens[match.last].form == ","
    )


def _precedes(tokens: Sequence[Token], first: int, phrases: Phrases) -> bool:
    """Whether one of the phrases ends right before `first`; the first word may carry proclitics."""
    if not first:
        return False
    form = tokens[first - 1].form
    for near in (form, *(form[len(led) :] for led in _LEADS if form.startswith(led))):
        for phrase in phrases.get(near, ()):
            start = first - len(phrase)
            said = [token.form for token in tokens[max(start, 0) : first]]
            if start >= 0 and said[1:-1] == list(phrase[1:-1]) and _is_led(said[0], phrase[0]):
                return True
    return False


def _is_led(form: str, word: str) -> bool:
    """Whether a token is a word, perhaps with proclitics."""
    return form == word or (form.endswith(word) and form[: -len(word)] in _LEADS)


def _follows(tokens: Sequence[Token], last: int, phrases: Phrases) -> bool:
    """Whether one of the phrases begins at `last`."""
    if last >= len(tokens):
        return False
    return any(
        all(last + i < len(tokens) and tokens[last + i].form == word for i, word in enumerate(phrase))
        for phrase in phrases.get(tokens[last].form, ())
    )


def _by_demonym(tokens: Sequence[Token], words: PlaceWords, readings: Sequence[PlaceReading]) -> list[PlaceReading]:
    """ "الشمال الشرقي السوري", "شرقي البلاد", "in the northeast": a direction of a country that is not named itself."""
    taken = {index for reading in readings for index in range(reading.first, reading.last)}
    found: list[PlaceReading] = []
    counted = Counter(country_of(code) for reading in readings for code in reading.regions if not reading.is_name_part)
    mostly = counted.most_common(1)[0][0] if counted else ""
    index = 0
    for first in [place for place, token in enumerate(tokens) if token[2] in words.led_direction]:
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
            parts = tuple(f"{country}:{part}" for part in _parts(directions))
            found.append(PlaceReading(first, last, tokens[first].start, tokens[last - 1].end, parts, False))
    if mostly in _DESERTS:
        found += [
            PlaceReading(index, index + 1, token.start, token.end, (_DESERTS[mostly],), False)
            for index, token in enumerate(tokens)
            if token.form in words.desert and index not in taken and (index and tokens[index - 1].form == "the")
        ]
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
    if before == "'s" and first > 1 and tokens[first - 2].form in words.country:
        return _SPOKEN_OF, end
    is_compound = any(len(part) > len("center") for part in _parts(directions))
    if before == "the" and is_compound and tokens[end - 1].form.isascii() and not tokens[end - 1].form.endswith("ern"):
        return (_SPOKEN_OF, end) if form not in ("of", "region", "coast") or form == "region" else ("", end)
    if is_compound and is_definite and form not in words.demonym:
        return _SPOKEN_OF, end
    return "", end
