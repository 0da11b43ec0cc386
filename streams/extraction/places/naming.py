"""Naming: whether a place only names something else: an outlet, a force, a street, a government, the organisation.

What may stand before or behind such a name is data (`lexicon/*/place_words.toml`).
"""

from collections.abc import Sequence
from typing import Final

from streams.extraction.places.capitals import CAPITALS, is_government
from streams.extraction.places.cues import Cue
from streams.extraction.places.matching import Match
from streams.extraction.places.phrases import covers, follows, precedes
from streams.extraction.places.regions import is_country
from streams.extraction.places.words import PlaceWords, load_place_list
from streams.extraction.reading import PlaceReading
from streams.text.token import Token, TokenKind

_QUOTE: Final = '"'
_CENTRES: Final = load_place_list("scholar")
_STATES_CALLED_WILAYA: Final = "ولايه"


def is_name_part(
    tokens: Sequence[Token], match: Match, cue: Cue, code: str, words: PlaceWords, before: Sequence[PlaceReading]
) -> bool:
    """Whether a place only names something else."""
    if follows(tokens, cue.last, words.names_after) and cue.last == match.last and not _is_inside(tokens, match):
        return tokens[cue.last].form != "today" or _is_led_as_paper(tokens, match.first)
    form = tokens[match.first - 1].form if match.first else ""
    if form == _QUOTE and (
        precedes(tokens, match.first - 1, words.names_before) or tokens[match.first - 2].form in _CENTRES
    ):
        return True  # 'مركز "بابل للدراسات"'
    # Most words are the last of no phrase that leads to a name, and are looked up once for all of them.
    is_led = form in words.lead_ends
    is_led_before = (
        is_led if cue.first == match.first else cue.first > 0 and tokens[cue.first - 1].form in words.lead_ends
    )
    if is_led and match.is_bare and ":" not in code and precedes(tokens, match.first, words.names_before):
        return is_country(code) or not (form == _STATES_CALLED_WILAYA or _is_gone_to(tokens, match.first))
    is_whole = is_country(code.partition(":")[0])
    is_led_whole = cue.first != match.first and is_led_before and is_whole
    # "عناصر من داعش شرقي الكونغو" names no branch
    if is_led_whole and not cue.parts and precedes(tokens, cue.first, words.names_before):
        return True
    if form == _STATES_CALLED_WILAYA:
        if _heads_line(tokens, match):
            return False
        if is_country(code):
            return True
    if covers(tokens, cue.first, match.last, words.branch) or (
        cue.first != match.first and covers(tokens, match.first, match.last, words.branch)
    ):
        return True
    if (is_led or before) and _is_organisation(tokens, match, words, before, is_led=is_led):
        return True
    if match.is_bare and _is_origin(tokens, match, cue, words, is_led, is_led_before):
        return True
    if before and match.first - before[-1].last == 1 and _goes_on_origin(tokens, match, words, before):
        return True
    return code in CAPITALS and is_government(tokens, match, cue, code, words)


_TITLES: Final = load_place_list("titles")


def is_of_person(tokens: Sequence[Token], match: Match, text: str) -> bool:
    """ "Deputy Commissioner Qaim Lashari", "Gen. Hama Rashid": between a title and a surname stands a first name."""
    first, last = match.first, match.last
    if first and tokens[first - 1].form == ".":
        first -= 1
    if not first or tokens[first - 1].form not in _TITLES or last >= len(tokens):
        return False
    behind = tokens[last]
    return behind.kind is TokenKind.WORD and text[behind.start].isupper() and behind.start - tokens[last - 1].end == 1


_GONE_TO: Final = load_place_list("gone_to")
_DOERS: Final = 2
"""Words between a verb and the place that it goes to: "هاجم مسلحو داعش السخنة"."""


def _is_gone_to(tokens: Sequence[Token], first: int) -> bool:
    """ "هاجم داعش تدمر", "دخل الجيش الباغوز": behind its verb, whoever does it stands before the place itself."""
    return any(tokens[at].form in _GONE_TO for at in range(max(0, first - 1 - _DOERS), first - 1))


_BODIES_THERE: Final = frozenset(("police", "authorities", "operations", "government", "24", "free"))
"""Words that make a name with the place before them, unless something is told to be in it."""


def _is_inside(tokens: Sequence[Token], match: Match) -> bool:
    """ "In Spain police arrested nine", "in Homs operations went on": a comma is left out behind the place."""
    first, last = match.first, match.last
    if not first or tokens[first - 1].form != "in" or tokens[last].form not in _BODIES_THERE:
        return False
    return last + 1 < len(tokens) and tokens[last + 1].form not in _OWNED


_OWNED: Final = frozenset(("custody", "station", "hands", "headquarters", "report", "channel", "tv", "reported", "."))
_OPENS_LINE: Final = frozenset(("(", "•", "-", "–", "*"))


def _heads_line(tokens: Sequence[Token], match: Match) -> bool:
    """ "• (ولاية العراق): 17 عملية": over its count in a list, the organisation's province is where they were."""
    last = match.last
    before = match.first - 2
    while before >= 0 and tokens[before].form in _OPENS_LINE:
        before -= 1
    if before >= 0 and tokens[before].kind is not TokenKind.BREAK:
        return False
    behind = last + (last < len(tokens) and tokens[last].form == ")")
    return behind < len(tokens) and tokens[behind].form == ":"


PROCLITICS_TO_PAPER: Final = frozenset(("the", "by", "to", "told", "and", "with", "newspaper", "daily", "said"))


def _is_led_as_paper(tokens: Sequence[Token], first: int) -> bool:
    """ "Told Iraq Today", and not "attacked in Sinai today"."""
    if not first:
        return True
    before = tokens[first - 1]
    return before.kind is not TokenKind.WORD or before.form in PROCLITICS_TO_PAPER


def _is_origin(
    tokens: Sequence[Token], match: Match, cue: Cue, words: PlaceWords, is_led: bool, is_led_before: bool
) -> bool:
    """Whether a place is only where somebody came from: "تسللوا من سوريا", "deployed from Kigali"."""
    if any(code in _CAMPS for code, _ in match.codes):
        return False  # "moved from al-Hol to Iraq": where they were held
    if is_led and precedes(tokens, match.first, words.origin_before):
        return True
    return is_led_before and cue.first != match.first and precedes(tokens, cue.first, words.origin_before)


_CAMPS: Final = frozenset(("SY-HA/hol", "SY-HA/roj"))
_DASHES: Final = frozenset(("-", "–"))


def _goes_on_origin(tokens: Sequence[Token], match: Match, words: PlaceWords, before: Sequence[PlaceReading]) -> bool:
    """ "انطلاقا من مثلث حلب - حماة - الرقة": all of a row are where they came from, as the first is."""
    if not before[-1].is_name_part or tokens[match.first - 1].form not in _DASHES:
        return False
    at = len(before) - 1
    while at and before[at].first - before[at - 1].last == 1 and tokens[before[at].first - 1].form in _DASHES:
        at -= 1
    return precedes(tokens, before[at].first, words.origin_before)


def _is_organisation(
    tokens: Sequence[Token], match: Match, words: PlaceWords, before: Sequence[PlaceReading], *, is_led: bool
) -> bool:
    """Whether a country goes on the organisation's name: "Islamic State in Iraq and the Levant"."""
    first, last = match.first, match.last
    begins = is_led and precedes(tokens, first, words.organisation_before)
    goes_on = (
        bool(before)
        and before[-1].is_name_part
        and first - before[-1].last <= 2
        and (match.prefix.startswith("و") or (first and tokens[first - 1].form in ("and", "the")))
        # Its range may begin in the organisation's name already: "Islamic [State of Iraq] and Syria".
        and any(
            precedes(tokens, start, words.organisation_before) for start in range(before[-1].first, before[-1].last)
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
