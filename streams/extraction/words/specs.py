"""Specs: from a line of a TOML file ("مقاتل|مقاتلون", "strike|struck") to each form of the word, with its number.

A spec is one word or phrase, `|`, and what its plurals or irregular forms are. Nouns and verbs are inflected from it
(`inflect`), of a phrase its first word; plain words stand as they are.
"""

from streams.extraction.words.inflect import Form, arabic_noun, arabic_verb, english_noun, english_verb, fold_words
from streams.text.fold import fold_word


def forms_of(spec: str, sort: str, language: str) -> list[tuple[tuple[str, ...], str]]:
    """Each form of a spec as folded words, with its number or verb form."""
    variants = [fold_words(part.strip()) for part in spec.split("|")]
    if sort == "verbs":
        # The first letters of "ألقوا" are no article.
        firsts = [fold_word(part.split()[0]) for part in spec.split("|")]
        variants = [(first, *variant[1:]) for first, variant in zip(firsts, variants, strict=True)]
    head = variants[0]
    is_feminine = spec.split("|", maxsplit=1)[0].strip().endswith("ة")
    if sort == "words":
        return [(variant, "word") for variant in variants]
    if language == "en":
        return _english(variants, sort)
    if sort == "verbs":
        rest = head[1:]
        same = tuple(variant[0] for variant in variants if variant[1:] == rest)
        forms = [((form, *rest), number) for form, number in arabic_verb(same)]
        return forms + [(variant, "verb") for variant in variants if variant[1:] != rest]
    if len(head) == 1:
        return [
            ((form,), number)
            for form, number in arabic_noun(
                head[0],
                tuple(v[0] for v in variants[1:]),
                is_feminine=is_feminine,
            )
        ]
    return _arabic_compound(head, variants[1:])


def _arabic_compound(head: tuple[str, ...], plurals: list[tuple[str, ...]]) -> list[tuple[tuple[str, ...], str]]:
    """A noun with what follows it: adjectives agree in the dual, all else stays."""
    forms: list[tuple[tuple[str, ...], str]] = [(head, "one")]
    firsts: tuple[Form, ...] = arabic_noun(head[0], tuple(p[0] for p in plurals))
    for form, number in firsts:
        forms.append(((form, *head[1:]), number))
        if number == "two":
            for ending in ("ان", "ين"):
                agreed = tuple((word[:-1] + "ت" + ending) if word.endswith("ه") else word + ending for word in head[1:])
                forms.append(((form, *agreed), "two"))
        if number in ("one",):
            forms.append(((form, *(word + "ا" if not word.endswith("ه") else word for word in head[1:])), "one"))
    forms += [(plural, "many") for plural in plurals]
    return list(dict.fromkeys(forms))


def _english(variants: list[tuple[str, ...]], sort: str) -> list[tuple[tuple[str, ...], str]]:
    head = variants[0]
    if sort == "verbs":
        rest = head[1:]
        irregular = tuple(v[0] for v in variants[1:])
        return [((form, *rest), number) for form, number in english_verb(head[0], irregular)]
    last: tuple[Form, ...]
    if head[-1] == "of":
        return [(variant, "noun") for variant in variants]
    last = english_noun(head[-1], tuple(v[-1] for v in variants[1:]))
    return [((*head[:-1], form), number) for form, number in last]
