"""The words of the alerts, read once from the TOML files of `words/`; a form or phrase that is missing is an error."""

import tomllib
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, Field

from schemas import AlertKind, Measure, Target
from schemas.base import Contract


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ArabicNoun(_Words):
    """The forms that numbers ask for."""

    one: str
    two: str
    two_gen: str
    few: str
    many: str
    other: str


class EnglishNoun(_Words):
    """Singular and plural."""

    one: str
    other: str


class Noun(_Words):
    """A counted noun."""

    ar: ArabicNoun
    en: EnglishNoun


class People(_Words):
    """Who is counted."""

    ar: str
    en_one: str
    en_other: str


class Name(_Words):
    """One thing's name in both languages."""

    ar: str
    en: str


class Text(_Words):
    """What an alert says in one language."""

    headline: str = Field(min_length=1)
    explanation: str = Field(min_length=1)


class Texts(_Words):
    """What an alert says."""

    ar: Text
    en: Text


class Phrases(_Words):
    """Small words of one language; the braces of each are checked by the tests that fill them."""

    at_least: str
    at_most: str
    more_than: str
    about: str
    between: str
    one_or_two: str
    families: str
    odds: str
    odds_tiny: str
    unknown: str
    on_day: str
    in_month: str
    in_year: str
    from_to: str
    day: str
    day_of: str
    comma: str
    and_: str = Field(alias="and")
    more: str
    nowhere: str
    outlet: str
    quote: str
    reference: str
    step: str
    implied: str
    retracted: str
    replaced: str
    storm: str
    withheld: str
    also: str
    beside: str


class Lexis(Contract):
    """All words."""

    nouns: dict[str, Noun]
    people: dict[Target, People]
    bodies: dict[str, Name]
    months: dict[str, tuple[str, ...]]
    phrases: dict[str, Phrases]
    texts: dict[str, Texts]

    def text(self, kind: AlertKind, detail: str) -> Texts:
        """The text of a kind, of its variety where it has one."""
        return self.texts.get(f"{kind}_{detail}") or self.texts[kind]


@cache
def load_lexis() -> Lexis:
    """The words that ship with the departures."""
    folder = resources.files("streams.departure").joinpath("words")
    raw = {
        name: tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))
        for name in ("nouns", "people", "bodies", "months", "phrases", "texts")
    }
    lexis = Lexis.model_validate(raw)
    if missing := {str(m) for m in Measure} - set(lexis.nouns):
        raise ValueError(f"words/nouns.toml lacks {', '.join(sorted(missing))}")
    if missing := {str(t) for t in Target} - {str(t) for t in lexis.people}:
        raise ValueError(f"words/people.toml lacks {', '.join(sorted(missing))}")
    return lexis
