"""Inflection: every form of a headword, so that a linguist writes one word and not its spellings.

All forms are folded (`streams.text.fold`), without proclitics and without the article. What is made: Arabic nouns in
singular, dual and sound plural, with case endings and suffixed pronouns; Arabic verbs in all persons; English plurals,
tenses and participles.
"""

from functools import lru_cache

from streams.text.fold import fold_word

_PRONOUNS = ("ه", "ها", "هم", "نا", "هما", "هن", "ي")
_PERFECT = ("", "ت", "وا", "و", "ا", "تا", "ن", "نا")
_IMPERFECT_ENDINGS = ("", "ون", "وا", "ان", "ا", "ين")
_OBJECTS = ("ه", "ها", "هم", "هما")

Form = tuple[str, str]
"""A folded form of the first word, and its grammatical number or verb form."""


@lru_cache(maxsize=1 << 15)
def fold_words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, Arabic ones without their article.

    >>> fold_words("القبض على")
    ('قبض', 'علي')
    """
    return tuple(without_article(fold_word(word)) for word in phrase.replace("-", " - ").replace("'s", " 's").split())


def without_article(form: str) -> str:
    """A folded Arabic word without ال.

    >>> without_article("الدوله"), without_article("الي")
    ('دوله', 'الي')
    """
    return form[2:] if form.startswith("ال") and len(form) > 4 else form


def arabic_noun(singular: str, plurals: tuple[str, ...], *, is_feminine: bool | None = None) -> tuple[Form, ...]:
    """Forms of an Arabic noun with their number: "one", "two", "many", or "two or many" where spelling hides it,
    "two of" before the noun that owns them.

    Args:
        singular: folded; a feminine ending is its final ه.
        plurals: broken plurals, folded; none if it has only a sound one.
        is_feminine: whether the final ه is a ta marbuta; guessed if not said.
    """
    forms: list[Form] = [(singular, "one")]
    if singular.endswith("ه") if is_feminine is None else is_feminine:
        stem = singular[:-1]
        forms += [(stem + "تان", "two"), (stem + "تين", "two"), (stem + "تا", "two"), (stem + "تي", "two")]
        forms += [(stem + "ت" + pronoun, "one of") for pronoun in _PRONOUNS]
        forms += [(stem + "ات", "many")] + [(stem + "ات" + pronoun, "many") for pronoun in _PRONOUNS]
    else:
        sound = "two" if plurals else "two or many"
        of_others = singular + "ي"
        forms += [
            (singular + "ا", "one"),
            (singular + "ان", "two"),
            (singular + "ين", sound),
            (of_others, "two of" if plurals and of_others not in plurals else "many"),
        ]
        if not plurals:
            forms += [(singular + "ون", "many"), (singular + "و", "many")]
            forms += [(ending + pronoun, "many") for ending in (of_others, singular + "و") for pronoun in _PRONOUNS]
        forms += [(singular + pronoun, "one of") for pronoun in _PRONOUNS]
        forms += [(singular + "ات", "many")]
        if singular.endswith("ي"):
            forms += [(singular + "تان", "two"), (singular + "تين", "two")]  # "ضربتان أمريكيتان"
    for plural in plurals:
        forms += [(plural, "many")] + [(plural + pronoun, "many") for pronoun in _PRONOUNS]
        if not plural.endswith(("ي", "ه")):
            forms.append((plural + "ا", "many"))
        if plural.endswith("ي"):
            forms += [(plural[:-1] + "ا" + pronoun, "many") for pronoun in _PRONOUNS]  # قتلى، قتلاه
        if plural.endswith("ه"):
            forms += [(plural[:-1] + "ت" + pronoun, "many") for pronoun in _PRONOUNS]
    return _first_of_each(forms)


def arabic_verb(spec: tuple[str, ...]) -> tuple[Form, ...]:
    """Forms of an Arabic verb from its perfect, its imperfect and irregular forms, all folded.

    Object pronouns are added to the perfect only where they cannot be mistaken for another word.
    """
    forms: list[Form] = []
    for headword in spec:
        imperfect = headword[0] == "ي" and len(headword) > 2 and headword is not spec[0]
        if imperfect:
            stem = headword[1:]
            endings = _IMPERFECT_ENDINGS if not stem.endswith("ي") else ("", "ون", "ان")
            base = stem[:-1] if stem.endswith("ي") else stem
            for prefix in "يتن":
                forms += [(prefix + (stem if not ending else base + ending), "verb") for ending in endings]
                forms += [(prefix + stem + pronoun, "verb") for pronoun in _OBJECTS]
        else:
            forms += [(headword + ending, "verb") for ending in _PERFECT]
            forms += [(headword + ending + pronoun, "verb") for ending in ("", "ت") for pronoun in _OBJECTS]
    return _first_of_each(forms)


def english_noun(singular: str, plurals: tuple[str, ...]) -> tuple[Form, ...]:
    """An English noun and its plurals; the last word of a compound is inflected by the caller."""
    if not plurals:
        if singular.endswith("s") and not singular.endswith("ss"):
            plurals = (singular,)
        elif singular.endswith(("ss", "sh", "ch", "x")):
            plurals = (singular + "es",)
        elif singular.endswith("y") and singular[-2:-1] not in "aeiou":
            plurals = (singular[:-1] + "ies",)
        else:
            plurals = (singular + "s",)
    if singular in plurals:
        return ((singular, "many"), *((plural, "many") for plural in plurals if plural != singular))
    return ((singular, "one"), *((plural, "many") for plural in plurals))


_DOUBLED = frozenset(
    {
        "stab",
        "stop",
        "net",
        "nab",
        "slip",
        "fit",
        "kidnap",
        "log",
        "plan",
        "run",
        "cut",
        "hit",
        "put",
        "set",
        "get",
        "drop",
        "bus",
        "ram",
        "gun",
        "pin",
        "rip",
    }
)


def english_verb(base: str, irregular: tuple[str, ...]) -> tuple[Form, ...]:
    """An English verb in all forms: "base", "past" (tense or participle) and "ing".

    >>> english_verb("kill", ())
    (('kill', 'base'), ('kills', 'base'), ('killed', 'past'), ('killing', 'ing'))
    """
    if base.endswith("y") and base[-2] not in "aeiou":
        third, past, ing = base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    elif base.endswith("e"):
        third, past, ing = base + "s", base + "d", _ing(base)
    else:
        double = base[-1] if base in _DOUBLED else ""
        third = base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
        past, ing = base + double + "ed", base + double + "ing"
    pasts = irregular or (past,)
    return (
        _first_of_each(
            [
                *((form, "past") for form in pasts if form != base),
                (base, "base" if base not in pasts else "past"),
                (third, "base"),
                (ing, "ing"),
            ]
        )
        if irregular
        else ((base, "base"), (third, "base"), (past, "past"), (ing, "ing"))
    )


def _ing(base: str) -> str:
    """ "die" makes "dying", "free" keeps its two e, "take" drops its one."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    return (base if base.endswith("ee") else base[:-1]) + "ing"


def _first_of_each(forms: list[Form]) -> tuple[Form, ...]:
    seen: dict[str, str] = {}
    for form, number in forms:
        seen.setdefault(form, number)
    return tuple(seen.items())
