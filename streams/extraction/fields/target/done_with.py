"""Done with: whose events are where a partner stands behind "with", and whose the dead of an event are."""

from collections.abc import Sequence

from streams.extraction.fields.target.sides_of_countries import voice_side
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node

_WITH = frozenset({"مع", "with"})
_TO_PARTNER = 2
"""Nodes from a count to the partner behind "with"."""


def doers_with(finding: Finding, nodes: Sequence[Node], agents: Sequence[tuple[int, str]], story: Story) -> set[str]:
    """ "59 عملية مع قسد و137 مع القوات العراقية": each count has a partner of its own; empty where it has none."""
    at = finding.node + _TO_PARTNER
    if finding.measure not in EVENTS or at >= len(nodes) or nodes[at - 1].form not in _WITH:
        return set()
    partners = {code for index, code in agents if index == at}
    if not partners:
        return set()
    alone = [code for index, code in agents if index < finding.node and not (index and nodes[index - 1].form in _WITH)]
    return partners.union(alone[-1:] or voice_side(story) or story.agents)


def doers_of_event(finding: Finding) -> set[str]:
    """ "شنت طائرات عراقية أربع ضربات، نجم عنها مقتل تسعة": those whose strikes or raids the sentence counts before."""
    told = finding.previous
    if told is None or told.measure not in EVENTS - {"attacks"} or told.sentence != finding.sentence:
        return set()
    return set(told.actor)
