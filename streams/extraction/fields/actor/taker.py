"""Takers: the state that takes people home from camps and prisons, told beside whoever held them."""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.places.words import load_place_words
from streams.extraction.stories.story import SIDE_OF_COUNTRY, Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import load_function_words
from streams.text.fold import proclitics

OTHER = "other"
HOLDERS = frozenset({"sdf", "syria"})
"""Forces that hold those whom others take home."""
_DELEGATIONS = load_function_words("delegations")
_BESIDE = 3
"""Nodes from a delegation to the adjective of its nation."""


def side_of(country: str) -> str:
    """The force of a country."""
    return SIDE_OF_COUNTRY.get(country, OTHER)


def taker_of(finding: Finding, nodes: Sequence[Node], agents: Sequence[tuple[int, str]], story: Story) -> str:
    """Who takes home those counted.

    Args:
        agents: the forces that the sentence names, with their nodes.
    """
    if (guest := _delegation(nodes)) is not None:
        return guest
    last = max(finding.node, finding.trigger)
    named = [(index, code) for index, code in agents if code not in (*HOLDERS, "coalition")]
    named += [
        (index, side_of(code[:2]))
        for index, node in enumerate(nodes)
        if node.place is not None
        for code in node.place.regions[:1]
        if code[:2] not in ("SY", "00")
    ]
    named.sort()
    before = [code for index, code in named if index <= last]
    if before:
        return before[-1]
    own_nation = [e.side for e in finding.figure.inside if e.kind == "gentilic" and e.side not in ("", *HOLDERS)]
    if own_nation:
        return own_nation[0]  # "غادرت 155 عائلة عراقية المخيم"
    told = finding.previous
    if told is not None and (told.measure, told.sentence) == (finding.measure, finding.sentence) and told.actor:
        return told.actor[0]  # "… تضم 569 شخصا": the same people, by another count
    own = [code for code in story.agents if code not in HOLDERS]
    return named[0][1] if named else own[0] if own else OTHER


def _delegation(nodes: Sequence[Node]) -> str | None:
    """ "سلمتهم إلى وفد فرنسي", "handed them to a Russian delegation": it came to take home its own."""
    at = next((index for index, node in enumerate(nodes) if node.form in _DELEGATIONS), None)
    if at is None:
        return None
    is_english = nodes[at].form.isascii()
    ahead, behind = nodes[max(0, at - _BESIDE) : at], nodes[at + 1 : at + 1 + _BESIDE]
    for node in (*reversed(ahead), *behind) if is_english else behind:
        if (country := _nation(node)) and country != "SY":  # "a delegation in Qamishli": where it came
            return side_of(country)
    return OTHER


def _nation(node: Node) -> str:
    """The country that a node names, or whose adjective it is; empty if none."""
    if node.place is not None:
        return node.place.regions[0][:2]
    demonyms = load_place_words().demonym
    return next((demonyms[stem] for _, stem in proclitics(node.form) if stem in demonyms), "")
