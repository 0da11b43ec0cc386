"""Sides of countries: which forces may act, or hold prisoners, in a country where no word of a sentence names them."""

from collections.abc import Sequence

from streams.extraction.fields.taker import HOLDERS, OTHER, side_of
from streams.extraction.stories.story import Story

_AT_HOME = {"iraq": "IQ", "krg": "IQ", "syria": "SY", "sdf": "SY", "afghan_taliban": "AF", "lebanon": "LB"}
"""Forces that act in their own country only, unless a sentence says otherwise."""
_LEVANT = frozenset({"SY", "IQ"})
_ABROAD = {
    "russia": _LEVANT | {"RU"},
    "turkey": _LEVANT | {"TR"},
    "jordan": _LEVANT | {"JO"},
    "uk": _LEVANT | {"GB"},
    "france": _LEVANT | {"FR", "ML", "NE", "BF", "TD"},
}
"""Where forces act that are sent abroad, unless a sentence says otherwise."""
_OF_VOICE = {
    "centcom": "us",
    "africom": "us",
    "coalition": "coalition",
    "sdf": "sdf",
    "asayish": "sdf",
    "syria_moi": "syria",
    "syria_mod": "syria",
    "iraq_mod": "iraq",
    "iraq_cts": "iraq",
    "iraq_smc": "iraq",
    "iraq_pm": "iraq",
}


def may_act(code: str, country: str) -> bool:
    """Whether a force that no word of the sentence names may have acted in a country."""
    if code in _ABROAD and country:
        return country in _ABROAD[code]
    if code == OTHER and country and side_of(country) != OTHER:
        return country in _LEVANT
    return not country or _AT_HOME.get(code, country) == country


def voice_side(story: Story) -> tuple[str, ...]:
    """The side whose word a story is, if it is a side that fights."""
    side = _OF_VOICE.get(story.own_voice or story.speaker or "")
    return (side,) if side else ()


def holder(agents: Sequence[tuple[int, str]], country: str) -> str:
    """Who holds prisoners."""
    codes = [code for _, code in agents if code in HOLDERS]
    if codes:
        return codes[0]
    return side_of(country) if country not in ("SY", "") else "sdf"
