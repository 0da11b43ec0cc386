"""The place of whoever speaks: where he holds his office or writes, which is not where what he tells happened."""

from collections.abc import Sequence
from itertools import takewhile

from streams.extraction.figures.figure import Figure
from streams.extraction.places.regions import is_country, precision
from streams.extraction.places.words import load_place_list
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import placed_in

_SAID = frozenset({"ان", "that", "انها", "انه", ",", ".", ";", ":"})
_SPEAKER_REACH = 6
_OFFICE_REACH = 8
REPORTERS = load_place_list("reporters")
SCHOLARS = load_place_list("scholar")
SEATED = load_place_list("seated")
_SCHOLAR_REACH = 5
_INSIDE = frozenset({"في", "in"})
_FRAMES = frozenset({"ان", "that", "انه", "انها", "said", "says", "say"})


def is_of_speaker(nodes: Sequence[Node], index: int) -> bool:
    """ "حسبما أفاد المستشفى المركزي في مصراتة": a place behind what was said is the speaker's."""
    for back in range(index - 1, max(-1, index - _SPEAKER_REACH), -1):
        node = nodes[back]
        if node.form in _SAID or isinstance(node.figure, Figure):
            return False
        if "according" in node.tags:
            return any(isinstance(n.figure, Figure) for n in nodes[:back])
    return False


def is_of_reporters(nodes: Sequence[Node], index: int) -> bool:
    """ "our correspondent in Kirkuk": where he who reports is."""
    return any(node.form in REPORTERS for node in nodes[max(0, index - 2) : index])


def is_of_scholar(nodes: Sequence[Node], index: int) -> bool:
    """ "ويقول مركز دراسات في لاغوس إن", "an analyst in Nairobi said": where those who only count or comment are."""
    behind = nodes[index + 1 : index + 2]
    before = nodes[max(0, index - _SCHOLAR_REACH) : index]
    is_framed = bool(behind) and behind[0].form in _FRAMES
    # "حسب تقدير باحثة في بروكسل"
    is_told = any("according" in node.tags for node in before)
    if not (is_framed or is_told) or not before or before[-1].form not in _INSIDE:
        return False
    for node in reversed(nodes[max(0, index - _SCHOLAR_REACH) : index - 1]):
        if node.form in SCHOLARS:
            return True
        if node.form in (",", ".", ";") or (isinstance(node.figure, Figure) and node.figure.source != "one"):
            return False
    return False


def is_of_office(nodes: Sequence[Node], index: int) -> bool:
    """ "…, an officer in Kifri, told the agency": where he who speaks holds his office."""
    ahead = nodes[index + 1 : index + 3]
    if len(ahead) < 2 or ahead[0].form != "," or "say" not in ahead[1].tags or "say.noun" in ahead[1].tags:
        return False
    has_office = False
    for node in reversed(nodes[max(0, index - _OFFICE_REACH) : index]):
        if node.form == ",":
            return has_office
        if isinstance(node.figure, Figure) and node.figure.source != "one":
            return False
        has_office = has_office or bool({"person", "official", "speaker", "office", "figure.person"} & node.tags)
    return False


def is_of_officials(nodes: Sequence[Node], index: int) -> bool:
    """ "70 fell at Togga Jacel, officials in Garowe said": where a body sits that tells of what was done elsewhere.

    Where it is all that is named, it is where it was, too: "police in Diyala said four had been killed".
    """
    if index < _FEWEST or nodes[index - 1].form != "in":
        return False
    if nodes[index - 2].form in SEATED:
        return True  # "forces loyal to the government in Tripoli"
    behind = nodes[index + 1 : index + 2]
    if not behind or "say" not in behind[0].tags or _OFFICES.isdisjoint(nodes[index - 2].tags):
        return False
    return any(at < index for at in placed_in(nodes))


def is_tellers_land(nodes: Sequence[Node], best: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """ "Iran's emergency service put the toll at 84", behind an attack in Kerman: whose the body is that tells.

    Args:
        best: the places that the sentence names.
        told: the place of the story.
    """
    if not told or precision(best) != 1 or precision(told) < _PROVINCE or {code[:2] for code in told} != set(best):
        return False
    at = next(iter(placed_in(nodes)), len(nodes))
    if not any(node.form in _GENITIVE for node in nodes[at + 1 : at + 2]):
        return False
    behind = list(takewhile(lambda node: "mark" not in node.tags and node.figure is None, nodes[at + 1 : at + _BODY]))
    return any(node.form in _TELLERS for node in behind) and any("say" in node.tags for node in behind)


_PROVINCE = 3
"""Precision of a province."""
_BODY = 8
"""Nodes from a country to what its body says."""
_GENITIVE = frozenset({"'s", "’s", "'", "’"})
_TELLERS = load_place_list("teller")
_FEWEST = 2
_OFFICES = frozenset({"official", "office", "speaker"})


def is_where_it_is_told(nodes: Sequence[Node], index: int) -> bool:
    """ "وفي موسكو، أعلنت الوزارة أن طيرانها قصف محور عقيربات": where one tells of what was done in another country.

    Behind "من" it is so wherever that was: "من بغداد، أعلن التحالف أنه شن ثماني غارات".
    """
    place, behind = nodes[index].place, nodes[index + 1 : index + 3]
    verb = next((node for node in behind if node.form != ","), None)
    if place is None or verb is None or "say.verb" not in verb.tags:
        return False
    lead = nodes[index - 1].form.removeprefix("و") if index else ""
    if lead not in _LED_BY or (index > 1 and "mark" not in nodes[index - 2].tags):
        return False
    if lead == "من":
        return True
    told = (nodes[at].place for at in placed_in(nodes) if at > index)
    return any(other is not None and other.regions[0][:2] != place.regions[0][:2] for other in told)


_LED_BY = frozenset({"في", "من"})


def is_where_it_was_told(nodes: Sequence[Node], index: int) -> bool:
    """ "30 died in Diyala, a spokesman said in Kirkuk": where one tells, behind what was done at a place before."""
    if index == 0 or nodes[index - 1].form != "in":
        return False
    verb = next((at for at in range(index - 2, max(0, index - _TELLING), -1) if "say.past" in nodes[at].tags), 0)
    comma = next((at for at in range(verb - 1, max(0, verb - _TELLER), -1) if nodes[at].form == ","), 0)
    if not comma or any("mark" in node.tags or node.figure is not None for node in nodes[comma + 1 : index]):
        return False
    return any(at < comma for at in placed_in(nodes))


_TELLING = 7
"""Nodes from a verb of saying to where it was said: "said in a statement in Maiduguri"."""
_TELLER = 7
"""Nodes from the comma behind what is told to the verb."""


def is_speaking_land(nodes: Sequence[Node], index: int) -> bool:
    """ "أعلنت أوغندا مقتل ستة شرقي الكونغو", "رواندا تعلن": a state that tells of what was done in another one."""
    place = nodes[index].place
    if place is None or place.prefix or not all(is_country(code) for code in place.regions):
        return False
    is_behind = index > 0 and "say.verb" in nodes[index - 1].tags
    is_before = index + 1 < len(nodes) and "say.verb" in nodes[index + 1].tags
    if not is_behind and not (is_before and (not index or "mark" in nodes[index - 1].tags)):
        return False
    told = (nodes[at].place for at in placed_in(nodes) if at != index)
    return any(other is not None and other.regions[0][:2] != place.regions[0][:2] for other in told)
