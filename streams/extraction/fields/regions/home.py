"""The country that a report speaks from, when it names no place: its ministries, armies and nationals.

"وزارة الدفاع العراقية" places a year's figures in Iraq although the text names no place at all. The forces of the
coalition's members act abroad, so their nationality says nothing.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from streams.extraction.places.words import load_place_words
from streams.extraction.words.entry import Entry
from streams.extraction.words.nations import land_named
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list
from streams.text.fold import fold_word, proclitics
from streams.text.token import Token

ABROAD = frozenset({"US", "GB", "FR", "DE", "AU", "CA", "NL", "IT", "ES", "BE", "DK"})
"""Who acts in others' countries against the organisation; where they are named, the place is another's."""
_FLY_ABROAD = frozenset({"RU", "TR", "JO", "AE", "SA", "IR"})
"""Whose aircraft strike it in others' countries, and whose police at home."""
_AIRCRAFT = load_list("aircraft")
_COUNTRY_OF_SPEAKER = {
    **dict.fromkeys(("iraq_mod", "iraq_cts", "iraq_smc", "iraq_pm"), "IQ"),
    **dict.fromkeys(("syria_moi", "syria_mod", "sana", "sohr", "sdf", "asayish"), "SY"),
}


def land_of_speaker(voice: str | None) -> str:
    """The country of a body that speaks for itself: "قواتنا قتلت" on the page of a ministry; empty if none."""
    return _COUNTRY_OF_SPEAKER.get(voice or "", "")


def home_of(tokens: Iterable[Token], nodes: Sequence[Node], source: str) -> str:
    """The country named most by its people, forces and bodies; empty where none or two alike are.

    Args:
        tokens: of the title and the lead.
        nodes: of the same.
        source: the outlet's name.
    """
    named: Counter[str] = Counter()
    demonyms = load_place_words().demonym
    forms = ["", *[token.form for token in tokens], "", *[fold_word(word) for word in source.split()], ""]
    for before, form, behind in zip(forms, forms[1:], forms[2:], strict=False):
        country = next((demonyms[stem] for _, stem in proclitics(form) if stem in demonyms), "")
        if country and country not in ABROAD and not _is_in_air(country, before, behind):
            named[country] += 1
    is_elsewhere = bool(named) or any(node.place is not None for node in nodes)
    # "مرصد الأزهر": behind it "المرصد" is that one, and none of a country's own.
    is_any = any(not node.is_definite and _is_called_by_one_word(entry) for node in nodes for entry in node.entries)
    for node in nodes:
        for entry in node.entries:
            if entry.home and is_elsewhere and not {code[:2] for code in entry.home} & named.keys():
                continue  # "مكافحة الإرهاب" is what every country calls it
            if is_any and _is_called_by_one_word(entry):
                continue
            country = _COUNTRY_OF_SPEAKER.get(entry.speaker, "") or _land_of_body(entry)
            if country:
                named[country] += 1
                break
    ranked = named.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


def _land_of_body(entry: Entry) -> str:
    """ "قوات بونتلاند", "Mali's army": the country in the name of a body that bears no adjective."""
    country = land_named(entry.head) if entry.kind == "force" else ""
    return "" if country in ABROAD or _is_in_air(country, *entry.head.split()) else country


def fly_abroad(country: str, nodes: Sequence[Node]) -> bool:
    """Whether what a report tells of a country's forces is its aircraft, which strike in the lands of others."""
    return any(_is_in_air(country, *e.head.split()) for node in nodes for e in node.entries if e.kind == "force")


def _is_in_air(country: str, *words: str) -> bool:
    """ "Russian warplanes", "الطيران الروسي": words that tell of a country whose aircraft strike in others."""
    return country in _FLY_ABROAD and not _AIRCRAFT.isdisjoint(fold_word(word) for word in words)


def _is_called_by_one_word(entry: Entry) -> bool:
    """Whether an observatory is called no more than that."""
    return entry.kind == "monitor" and entry.length == 1 and entry.speaker in _COUNTRY_OF_SPEAKER
