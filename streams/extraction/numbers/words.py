"""The number words of Arabic and English, by their folded spelling.

The word lists hold headwords; here they get their other gender, their duals, tens and hundreds, and the clitics that
may be written in front of them, so that reading a number costs one look into a table for each token of a text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from streams.lexicon.words import Entry, Field, Layout, load_words
from streams.text.fold import fold_word

LAYOUT: Final[Layout] = {
    "numeral": {
        "role": Field.TEXT,
        "forms": Field.TEXTS,
        "value?": Field.NUMBER,
        "low?": Field.NUMBER,
        "high?": Field.NUMBER,
        "duals?": Field.TEXTS,
        "plurals?": Field.TEXTS,
        "hundreds?": Field.TEXTS,
        "tens?": Field.TEXTS,
        "clitics?": Field.TEXTS,
        "bare?": Field.FLAG,
    },
    "phrase": {"role": Field.TEXT, "forms": Field.TEXTS},
    "example": {"text": Field.TEXT, "values": Field.NUMBERS},
    "counterexample": {"text": Field.TEXT, "why": Field.TEXT},
}
FILES: Final = ("ar/numerals.toml", "en/numerals.toml")


class Role(Enum):
    """What the grammar does with a number word."""

    ZERO = "zero"
    UNIT = "unit"
    UNIT_IN_COMPOUND = "unit_in_compound"
    TEN = "ten"
    TEEN = "teen"
    TENS = "tens"
    HUNDRED = "hundred"
    HUNDREDS = "hundreds"
    SCALE = "scale"
    SCALE_DUAL = "scale_dual"
    SCALE_CONSTRUCT = "scale_construct"
    SCALE_PLURAL = "scale_plural"
    DOZEN = "dozen"
    VAGUE_PLURAL = "vague_plural"
    VAGUE_TENS = "vague_tens"
    VAGUE_SCORES = "vague_scores"
    FEW = "few"
    FEW_OF = "few_of"
    FEW_AFTER_ARTICLE = "few_after_article"
    GROUP = "group"
    PAIR_AFTER_ARTICLE = "pair_after_article"
    ODD = "odd"
    FRACTION = "fraction"
    FRACTION_OR_UNIT = "fraction_or_unit"
    PARTS = "parts"
    ORDINAL = "ordinal"
    ORDINAL_IN_COMPOUND = "ordinal_in_compound"
    ORDINAL_OR_FRACTION = "ordinal_or_fraction"
    NEGATIVE = "negative"
    POINT = "point"
    OVER = "over"


UNIT: Final = Role.UNIT
UNIT_IN_COMPOUND: Final = Role.UNIT_IN_COMPOUND
TEN: Final = Role.TEN
TENS: Final = Role.TENS
HUNDRED: Final = Role.HUNDRED
HUNDREDS: Final = Role.HUNDREDS
SCALE: Final = Role.SCALE
SCALE_DUAL: Final = Role.SCALE_DUAL
SCALE_CONSTRUCT: Final = Role.SCALE_CONSTRUCT
DOZEN: Final = Role.DOZEN
"""Those asked for at every number, by their own names, which are found at once; see `streams.text.token`."""


@dataclass(frozen=True, slots=True)
class Element:
    """A number word as spelled in a text.

    Attributes:
        value: its number; for scales what they multiply by; for parts the fraction that one of them is.
        low: least number of a vague word.
        high: greatest number of a vague word.
        fraction: the fraction that the same spelling may also be (خمس), else 0.
        clitics: letters before it that are not the article.
        is_linked: whether و is written in front.
        is_definite: whether the article is.
        is_bare: whether it is a number only without the article, or before tens.
    """

    role: Role
    value: float
    low: float
    high: float
    fraction: float
    clitics: int
    is_linked: bool
    is_definite: bool
    is_bare: bool
    is_arabic: bool


_PARTICLES: Final = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_MERGED: Final = (("لل", "ل"), ("ولل", "ول"), ("فلل", "فل"))
_WITHOUT_CLITICS: Final = frozenset((Role.OVER, Role.POINT, Role.NEGATIVE))


def _spelled(entry: Entry, role: Role, is_arabic: bool) -> Iterator[tuple[str, Role, float]]:
    """Folded spellings of an entry without clitics, each with its role and number."""
    value = entry.number("value")
    for form in entry.texts("forms"):
        folded = fold_word(form)
        yield folded, role, value
        if is_arabic and folded.endswith("ه") and role in (Role.UNIT, Role.TEN) and value > 2:
            yield folded[:-1], role, value
            if role is Role.UNIT:
                yield folded[:-1] + "ا", Role.UNIT, value  # the accusative: "ثلاثا وعشرين"
    for stem in entry.texts("duals"):
        for ending in ("ان", "ين", "ا", "ي"):
            if role in (Role.FRACTION, Role.FRACTION_OR_UNIT):
                yield fold_word(stem) + ending, Role.FRACTION, 2 * value
            else:
                dual = Role.SCALE_DUAL if role is Role.SCALE or role is Role.DOZEN else Role.HUNDREDS
                if dual is Role.SCALE_DUAL and ending == "ا":
                    dual = Role.SCALE_CONSTRUCT
                yield fold_word(stem) + ending, dual, 2 * value
    for form in entry.texts("plurals"):
        is_part = role in (Role.FRACTION, Role.FRACTION_OR_UNIT, Role.ORDINAL_OR_FRACTION)
        part = 1 / value if role is Role.ORDINAL_OR_FRACTION else value
        yield fold_word(form), Role.PARTS if is_part else Role.SCALE_PLURAL, part if is_part else value
    for stem in entry.texts("hundreds"):
        for hundred in ("ميه", "مايه"):
            yield fold_word(stem) + hundred, Role.HUNDREDS, 100 * value
    for stem in entry.texts("tens"):
        for ending in ("ون", "ين"):
            yield fold_word(stem) + ending, Role.TENS, 10 * value


def _with_clitics(form: str, entry: Entry, role: Role) -> Iterator[tuple[str, int, bool, bool]]:
    """(spelling, letters of particles, is linked, is definite) for a folded Arabic word."""
    if role in _WITHOUT_CLITICS:
        particles: tuple[str, ...] = ("",)
    elif "clitics" in entry.fields:
        particles = ("", *entry.texts("clitics"))
    else:
        particles = _PARTICLES
    for particle in particles:
        yield particle + form, len(particle), particle.startswith("و"), False
        if len(particles) > 1:
            yield particle + "ال" + form, len(particle), particle.startswith("و"), True
    if len(particles) > 1:
        for merged, particle in _MERGED:
            yield merged + form, len(particle), particle.startswith("و"), True


def _build() -> tuple[dict[str, Element], dict[str, tuple[tuple[str, ...], ...]]]:
    table: dict[str, Element] = {}
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for name in FILES:
        is_arabic = name.startswith("ar/")
        loaded = load_words(name, LAYOUT)
        for entry in loaded["numeral"]:
            role, low, high = Role(entry.text("role")), entry.number("low"), entry.number("high")
            for form, form_role, value in _spelled(entry, role, is_arabic):
                spellings = _with_clitics(form, entry, role) if is_arabic else [(form, 0, False, False)]
                for spelling, clitics, is_linked, is_definite in spellings:
                    known = table.get(spelling)
                    if known is not None and role is Role.FRACTION_OR_UNIT and known.role is not Role.FRACTION:
                        table[spelling] = replace(known, fraction=value)
                    elif known is None or len(form) > len(spelling) - known.clitics:
                        table[spelling] = Element(
                            form_role,
                            value,
                            low,
                            high,
                            value if form_role is Role.FRACTION_OR_UNIT else 0,
                            clitics,
                            is_linked,
                            is_definite,
                            entry.flag("bare"),
                            is_arabic,
                        )
        for entry in loaded["phrase"]:
            words = (tuple(fold_word(word) for word in form.split()) for form in entry.texts("forms"))
            phrases.setdefault(entry.text("role"), []).extend(words)
    for (lookalike,) in phrases.pop("lookalike", []):
        table.pop(lookalike, None)
    return table, {role: tuple(forms) for role, forms in phrases.items()}


ELEMENTS, PHRASES = _build()
"""Every spelling of a number word, and the phrases around numbers by their role, as tuples of folded words."""

CLITICS: Final = frozenset(("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "فال", "كال", "وب", "ول", "ولل", "وبال"))
"""What may stand alone in front of digits: "بـ12", "الـ 14"."""


_ONE: Final = frozenset(("واحد", "واحده", "واحدا"))
_TEEN: Final = frozenset(("عشر", "عشره"))


def is_joined(forms: Sequence[str], at: int) -> bool:
    """Whether "and" is written onto a word for a number: "وثلاثة", "وأحد عشر", and not "واحد"."""
    form = forms[at]
    if form[:1] != "و" or form[1:] not in ELEMENTS:
        return False
    return form not in _ONE or (at + 1 < len(forms) and forms[at + 1] in _TEEN)
