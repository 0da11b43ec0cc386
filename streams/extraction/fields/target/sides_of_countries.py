"""Sides of countries: which forces may act, or hold prisoners, in a country where no word of a sentence names them."""

from collections.abc import Sequence

from streams.extraction.fields.actor.taker import HOLDERS, OTHER, side_of
from streams.extraction.fields.attribution.strangers import AUXILIARIES, OPENERS
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.places.regions import is_country
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_headwords

HOMES = {"iraq": "IQ", "krg": "IQ", "syria": "SY", "sdf": "SY", "afghan_taliban": "AF", "lebanon": "LB"}
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
    return not country or HOMES.get(code, country) == country


def voice_side(story: Story) -> tuple[str, ...]:
    """The side whose word a story is, if it is a side that fights."""
    side = side_of_voice(story.own_voice or story.speaker or "")
    return (side,) if side else ()


def side_of_voice(code: str) -> str:
    """The side whose body speaks, if it is one that fights; else empty."""
    return _OF_VOICE.get(code, "")


def countries_acting(finding: Finding, nodes: Sequence[Node]) -> set[str]:
    """ "Iraq kills five", "Egypt has executed two", "أعلن الصومال مقتل": who opens it, tells it or stands behind."""
    verb = finding.trigger
    if finding.node < verb:
        return set()
    if finding.measure in EVENTS and verb == finding.node:
        verb = _verb_of_event(nodes, verb)  # "شنت روسيا 12 غارة", "Russia carried out 12 strikes"
        if verb < 0:
            return set()
    is_arabic_verb = ".verb" in nodes[verb].tags
    telling = nodes[verb - 1 : verb] if verb > 1 and "say.verb" in nodes[verb - 2].tags else ()
    acting = [*_opening(nodes, verb), *telling, *(nodes[verb + 1 : verb + 2] if is_arabic_verb else ())]
    places = [node.place for node in acting if node.place is not None and node.prefix in ("", "ال")]
    return {side_of(code) for place in places for code in place.regions if is_country(code)}


def _verb_of_event(nodes: Sequence[Node], at: int) -> int:
    """Where the verb of a counted event stands: before its Arabic subject, or right before its number; else -1."""
    if at > 1 and _is_done(nodes[at - 2]) and nodes[at - 1].place is not None:
        return at - 2
    return at - 1 if at and nodes[at - 1].form.isascii() and _is_done(nodes[at - 1]) else -1


def _is_done(verb: Node) -> bool:
    """Whether a verb is of what a state does, and not of what its land sees ("شهد العراق 12 هجوما")."""
    return any(entry.head in _DONE_BY_STATES for entry in verb.entries)


_DONE_BY_STATES = load_headwords("done_by_states")


def _opening(nodes: Sequence[Node], verb: int) -> Sequence[Node]:
    """The node that a clause begins with, right before its verb; an Arabic one only where the sentence begins."""
    if not nodes[verb].form.isascii():
        return nodes[:1] if verb == 1 and ".verb" in nodes[verb].tags else ()
    at = verb - 1
    while at > 0 and nodes[at].form in AUXILIARIES:
        at -= 1
    return nodes[at : at + 1] if at == 0 or (at > 0 and _opens_clause(nodes, at)) else ()


def _opens_clause(nodes: Sequence[Node], at: int) -> bool:
    """Whether a country is no end of a place told before: "in Mosul, Iraq"."""
    before = nodes[at - 1]
    if before.form == ",":
        return at < 2 or nodes[at - 2].place is None
    return before.form in OPENERS or "say" in before.tags or "mark" in before.tags


def holder(agents: Sequence[tuple[int, str]], country: str) -> str:
    """Who holds prisoners."""
    codes = [code for _, code in agents if code in HOLDERS]
    if codes:
        return codes[0]
    return side_of(country) if country not in ("SY", "") else "sdf"
