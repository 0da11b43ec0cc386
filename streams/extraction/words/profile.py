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


_SIGN_POINTS = (0x0640, 0x0670, *range(0x064B, 0x0660))
_QUOTES = '"“”„«»'
"""May stand inside an Arabic name: 'تنظيم "الدولة"'."""
_APOSTROPHES = "'’ʼ"
_SAME = str.maketrans("أإآٱةىیکؤئ’ʼ", "ااااهييكوي''", "".join(map(chr, _SIGN_POINTS)) + _QUOTES)


class Naming:
    """Finds the names of a profile, and of its own places, in a text as received.

    First by substrings, which is cheap, then for certain.
    """

    def __init__(self, profile: Profile) -> None:
        self.pattern = naming_pattern(profile)
        cased = [re.escape(name) for name in profile.names if name in profile.cased]
        self._cased = re.compile(r"\b(?:" + "|".join(cased) + r")\b") if cased else None
        # As `_plain` has it behind a blank, without its article.
        names = (*profile.names, *profile.own_places)
        plain = dict.fromkeys(_plain(f"x {name}")[2:] for name in names if name not in profile.cased)
        words = [n for n in names if n in profile.cased or (n.isalpha() and not n.startswith("ال"))]
        heads = [n for n in names if n not in words and any(name.startswith(f"{n} ") for name in names)]
        # What names begin with ("Islamic State") is met most often; it need not be looked for with more behind it.
        heads = [n for n in heads if not any(n.startswith(f"{head} ") for head in heads)]
        self._words = (*heads, *words)
        # A name inside another one is found with it.
        self._plain = tuple(n for n in plain if not any(other != n and other in n for other in plain))

    def is_in(self, text: str) -> bool:
        """Whether a text bears a name; what most articles write stands in them as the profile has it."""
        may_name = False
        for name in self._words:
            at = text.find(name)
            if at >= 0:
                if name.replace(" ", "").isalpha() and (not name.isascii() or _is_whole(text, at, at + len(name))):
                    return True  # the pattern finds it, too
                may_name = True
        if may_name and self._cased is not None and self._cased.search(text) is not None:
            return True
        if not may_name:
            plain = _plain(text)
            may_name = any(name in plain for name in self._plain)
        return may_name and self.pattern.search(text) is not None

    def first(self, text: str) -> str:
        """The first name in a text, as written; empty where there is none."""
        found = self.pattern.search(text)
        return found[0] if found else ""

    def every(self, text: str) -> set[str]:
        """All names in a text, as written."""
        return {match[0] for match in self.pattern.finditer(text)}


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name is no part of a longer word: letters, digits and a low line make words, as in a pattern."""
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any(sign.isalnum() or sign == "_" for sign in around)


def _plain(text: str) -> str:
    """Lower case, one spelling of each letter, one blank between words, no quotes, no article behind a blank."""
    return " ".join(text.lower().translate(_SAME).replace("-", " ").split()).replace(" ال", " ")


def naming_pattern(profile: Profile) -> re.Pattern[str]:
    """A search over text as received that finds any of the names: what no name is found in needs no parsing.

    Vowel signs, tatweel and quotes inside an Arabic name are allowed for; letters and apostrophes that are written in
    several ways match in any of them.
    """
    plain = sorted({*profile.names, *profile.own_places}, key=len, reverse=True)
    latin = [name for name in plain if name.isascii()]
    others = [name for name in plain if not name.isascii()]
    # Names are tried only where a letter stands that one of them begins with.
    parts = [
        rf"{before}(?=(?i:[{''.join(map(_spellings, sorted({name[0] for name in names})))}]))"
        rf"(?:{'|'.join(_loose(name, is_cased=name in profile.cased) for name in names)})"
        for before, names in ((r"\b", latin), ("", others))
        if names
    ]
    return re.compile("|".join(parts))


_VARIANTS = {
    letter: spellings
    for letters, spellings in (("اأإآ", "اأإآٱ"), ("ةه", "ةه"), ("ىي", "ىيی"), ("ك", "كک"), ("ؤ", "ؤو"), ("ئ", "ئي"))
    for letter in letters
}
_SIGNS = "[\u064b-\u065f\u0670\u0640]*"


def _spellings(letter: str) -> str:
    """A letter in all its spellings, for a set of a regular expression."""
    return _VARIANTS.get(letter, re.escape(letter))


def _loose(name: str, *, is_cased: bool) -> str:
    if name.isascii():
        body = r"[\s-]+".join(re.escape(part) for part in re.split(r"[\s-]+", name)).replace("'", f"[{_APOSTROPHES}]")
        return rf"{body}\b" if is_cased else rf"(?i:{body})\b"
    words = ["".join(f"[{_spellings(letter)}]{_SIGNS}" for letter in word) for word in name.split()]
    return rf"\s+[{_QUOTES}]?(?:ال)?".join(words)
