"""Capitals: whether one stands for the government in it, or only for the desk that filed the report.

A capital is taken for the government unless something leads to it as to a place.
"""

from collections.abc import Sequence
from typing import Final

from streams.extraction.dates.words import TABLES
from streams.extraction.places.cues import Cue
from streams.extraction.places.matching import Match
from streams.extraction.places.phrases import follows, precedes
from streams.extraction.places.words import PlaceWords
from streams.text.token import Token, TokenKind

CAPITALS: Final = frozenset(
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
        "MZ-MPM",
        "CD-KN",
        "TD-ND",
        "RW-01",
        "IN-DL",
        "AT-9",
        "TN-11",
        "DZ-16",
        "KW-KU",
        "UG-C",
        "CM-CE",
        "PH-00",
        "ID-JK",
        "LK-1",
        "BD-C",
        "SD-KH",
        "ES-MD",
        "IT-RM",
        "SE-AB",
        "NL-NH",
        "MA-04/rabat",
        "KE-30/nairobi",
        "SN-DK/dakar",
        "GH-AA/accra",
        "ET-AA",
        "UZ-TK",
        "TJ-DU",
        "KG-GB",
        "MY-14/kuala-lumpur",
        "TH-10/bangkok",
        "BD-13",
        "CN-BJ/beijing",
        "CA-ON/ottawa",
        "DK/copenhagen",
        "GE-TB",
        "AZ-BA",
        "QA-DA",
        "BH-13/manama",
        "AE-AZ",
        "OM-MA",
        "UA-30/kyiv",
        "BI-BM/bujumbura",
        "CF-BGF/bangui",
        "TZ-03",
    )
)
_ALWAYS_GOVERNMENT: Final = frozenset(("US-DC",))
"""Said of what the government does unless a preposition says that it happened there."""


def is_government_alone(tokens: Sequence[Token], match: Match, code: str, words: PlaceWords) -> bool:
    """Whether a capital that is no place is the government, and not the desk or the body that some word leads to."""
    if code not in CAPITALS or match.prefix not in _AND or _is_dateline(tokens, match):
        return False
    if match.first and tokens[match.first - 1].form in words.preposition:
        return False
    is_other_name = precedes(tokens, match.first, words.names_before) or follows(tokens, match.last, words.names_after)
    return not is_other_name


_AND: Final = frozenset({"", "و", "ف", "ال", "وال", "فال"})


_OF_DATES = frozenset({*TABLES["month"], *TABLES["unit"]})
"""Behind a number these make it a day: "بغداد 7 أيار"."""


def is_government(tokens: Sequence[Token], match: Match, cue: Cue, code: str, words: PlaceWords) -> bool:
    """Whether a capital stands for the government in it, or only for the desk that filed the report."""
    behind = [token.form for token in tokens[match.last : match.last + 2]]
    if len(behind) > 1 and behind[0] == "(" and behind[1].isdecimal():
        return False  # "Baghdad (47), Kirkuk (18)": a count of a place
    is_count = len(behind) > 1 and _is_short_count(behind[0])
    is_listed = is_count and match.prefix == "و" and behind[1] in (",", ".")
    if is_count and (behind[1].isalpha() or is_listed) and behind[1] not in _OF_DATES:
        return False  # "بغداد 7 عمليات وديالى 3", "وبغداد 297، والأنبار 240"
    speaks = follows(tokens, cue.last, words.speaks_after) and not _is_scene(tokens, match.first, cue.last, words)
    if speaks or _is_dateline(tokens, match):
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
    if _is_beside_scene(tokens, match.first):
        return False
    if code in _ALWAYS_GOVERNMENT or match.prefix in ("ل", "ول"):
        return True
    if cue.strength:
        is_led = precedes(tokens, match.first, words.government_before)
        return is_led or follows(tokens, match.last, words.government_after)
    # Nothing leads to it: the capital is where something happened only if what happened stands beside it.
    is_struck = precedes(tokens, match.first, words.struck_before) or follows(tokens, match.last, words.struck_after)
    return not is_struck


def _is_beside_scene(tokens: Sequence[Token], first: int) -> bool:
    """ "Arrests in Lower Austria and Vienna": the capital is the second of two places that one word leads to."""
    if first < _BESIDE or tokens[first - 1].form != "and":
        return False
    return any(token.form in _AT for token in tokens[first - _BESIDE : first - 2])


_AT: Final = frozenset(("in", "near", "across", "around"))
_BESIDE: Final = 4
"""Tokens from the word that leads to the first place to the second place."""


def _is_scene(tokens: Sequence[Token], first: int, last: int, words: PlaceWords) -> bool:
    """ "An attack in Kabul that killed 12", and not "told reporters in Kabul that 12 had died"."""
    if not first or tokens[last].form != "that" or tokens[first - 1].form not in _IN:
        return False
    return not any(token.form in words.speaks_after for token in tokens[max(0, first - _TELLS) : first])


_IN: Final = frozenset(("in", "near", "outside"))
_TELLS: Final = 6
"""Tokens before a place in which somebody speaks there."""


def _is_short_count(form: str) -> bool:
    return form.isdecimal() and len(form) <= 3


def _is_dateline(tokens: Sequence[Token], match: Match) -> bool:
    """ "دمشق – " or "WASHINGTON (AP) —" at the beginning of a line."""
    begins = match.first == 0 or tokens[match.first - 1].kind is TokenKind.BREAK
    if not begins or match.last >= len(tokens):
        return False
    return tokens[match.last].form in ("-", "/", "(", ":", "|") or any(
        token.form in ("-", "(") for token in tokens[match.last : match.last + 4] if tokens[match.last].form == ","
    )
