"""Profiles: which organisation is watched, as data. No code knows one."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from streams.extraction.words.inflect import fold_words
from streams.extraction.words.vocabulary import LEXICON, Entry

_LAYOUT: dict[str, frozenset[str]] = {
    "names": frozenset({"ar", "en", "cased"}),
    "epithets": frozenset({"ar", "en"}),
    "topics": frozenset({"ar", "en", "own"}),
    "media": frozenset({"ar", "en"}),
    "homonyms": frozenset({"words", "proof", "doubtful", "shared"}),
}


class ProfileError(ValueError):
    """A profile that cannot be read; the message names the file and the key."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An organisation to watch.

    Attributes:
        code: of the organisation as actor and as speaker.
        names: what names it, in either language, as written.
        cased: names that count only in capitals.
        epithets: what stands for it in an article that names it.
        topics: places that belong to its story.
        own_places: those of them that no other story has: who tells of them need not name it.
        media: its own outlets.
        homonyms: words that show that another thing of the name is meant, unless one of `proof` stands there too.
        doubtful: names that need such proof even where no homonym shows.
        shared: names that other things bear; homonyms speak against an article that has no other.
        lands: the pair of countries that "both countries" means where an article names one of them; or none.
        provinces: which names are provinces of its own, and the region of each; empty if it is of no one country.
    """

    id: str
    code: str
    name_en: str
    name_ar: str
    names: tuple[str, ...]
    cased: frozenset[str]
    epithets: tuple[str, ...]
    topics: tuple[str, ...]
    own_places: tuple[str, ...]
    media: tuple[str, ...]
    homonyms: tuple[str, ...]
    proof: tuple[str, ...]
    doubtful: frozenset[str]
    shared: frozenset[str]
    lands: tuple[str, ...] = ()
    provinces: Mapping[str, str] = field(default_factory=dict)

    def names_another(self, text: str) -> bool:
        """Whether a text in small letters holds a homonym, as a whole word: drivers are no river."""
        return any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in self.homonyms)

    def entries(self) -> list[tuple[tuple[str, ...], Entry]]:
        """The profile's words as entries of the vocabulary: kinds `watched`, `epithet` and `own_media`."""
        found: list[tuple[tuple[str, ...], Entry]] = []
        for kind, words in (
            ("watched", self.names),
            ("epithet", self.epithets),
            ("topic", self.topics),
            ("own_media", self.media),
        ):
            for word in words:
                forms = fold_words(word)
                capitals = word if word in self.cased else ""
                province = self.provinces.get(word)
                entry = Entry(kind, word, length=len(forms), capitals=capitals, speaker=self.code, province=province)
                found.append((forms, entry))
        return found


def load_profile(name_or_path: str = "isis") -> Profile:
    """Read a profile by its name or from a file.

    Raises:
        ProfileError: there is none, or it has a missing or unknown key.
    """
    path = Path(name_or_path)
    if path.suffix != ".toml":
        path = LEXICON / "profiles" / f"{name_or_path}.toml"
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        known = ", ".join(sorted(file.stem for file in (LEXICON / "profiles").glob("*.toml")))
        raise ProfileError(f"no profile {name_or_path!r}: there are {known}, or give a .toml file") from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{path}: {error}") from error
    _check(data, path)
    both = {key: tuple(data[key]["ar"]) + tuple(data[key]["en"]) for key in ("names", "epithets", "topics", "media")}
    return Profile(
        id=data["id"],
        code=data["code"],
        name_en=data["name_en"],
        name_ar=data["name_ar"],
        names=both["names"],
        cased=frozenset(data["names"]["cased"]),
        epithets=both["epithets"],
        topics=both["topics"],
        own_places=tuple(data["topics"]["own"]),
        media=both["media"],
        homonyms=tuple(data["homonyms"]["words"]),
        proof=tuple(data["homonyms"]["proof"]),
        doubtful=frozenset(data["homonyms"]["doubtful"]),
        shared=frozenset(data["homonyms"]["shared"]),
        lands=tuple(sorted(data.get("lands", ()))),
        provinces=_provinces(data.get("provinces", {})),
    )


def _provinces(named: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The region of each province by its name; those under "none" are of no one country."""
    return {name: "" if code == "none" else code for code, names in named.items() for name in names}


def _check(data: dict[str, Any], path: Path) -> None:
    for key in ("id", "code", "name_en", "name_ar", *_LAYOUT):
        if key not in data:
            raise ProfileError(f"{path}: missing key {key!r}")
    for key in data:
        if key not in ("id", "code", "name_en", "name_ar", "lands", "provinces", *_LAYOUT):
            raise ProfileError(f"{path}: unknown key {key!r}")
    lands = data.get("lands", [])
    if len(lands) not in (0, 2) or not all(isinstance(land, str) and len(land) == 2 for land in lands):
        raise ProfileError(f"{path}: lands must be two codes of countries, like IQ and SY; wrong: {lands}")
    known = {*data["names"].get("ar", ()), *data["names"].get("en", ())}
    for epithet in (*data["epithets"].get("ar", ()), *data["epithets"].get("en", ())):
        if any(epithet.startswith(f"{name} ") for name in known):
            # It would be read as one phrase, and hide the name from an article that has no other.
            raise ProfileError(f"{path}: [epithets] {epithet!r} begins with one of [names]: it is a name")
    for names in data.get("provinces", {}).values():
        if wrong := sorted(set(names) - known):
            raise ProfileError(f"{path}: [provinces] must hold names of [names]; wrong: {wrong}")
    for table, keys in _LAYOUT.items():
        if set(data[table]) != keys:
            wrong = sorted(set(data[table]) ^ keys)
            raise ProfileError(f"{path}: [{table}] must hold exactly {sorted(keys)}; wrong: {wrong}")
