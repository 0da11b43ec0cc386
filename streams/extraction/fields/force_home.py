"""Where forces act that are at home: of figures whose sentence names no place, by the body that arrests or kills."""

from collections.abc import Sequence

from streams.extraction.fields.who import agents_in
from streams.extraction.findings.finding import STOCKS, Finding
from streams.extraction.stories.story import COUNTRY_OF_FORCE, Story
from streams.extraction.words.nations import land_of
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in

_PARTS = 2
_ARRESTS = frozenset({"captured", "operations"})
_AT_HOME = frozenset({"IQ", "SY", "LB", "AF"})
"""Countries whose forces fight the organisation at home; others' may be anywhere."""


def home_of_force(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """The country of the force that acts in a sentence, if it acts nowhere else."""
    return _of_force(finding, nodes, story) or _of_police(finding, nodes, story)


def _of_force(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "Iraqi forces killed 60", in a report of two countries: in the one whose force it was."""
    countries = {code[:2] for code in story.place}
    if finding.measure in STOCKS or finding.measure == "repatriated":
        return ()
    if len(countries) < _PARTS:
        # "In Syria …; Iraqi commandos killed six", in a report of both countries.
        countries = {code[:2] for code in story.first_regions}
        if len(countries) < _PARTS or "force" not in tags_in(nodes):
            return ()
    clause = max((at for at in range(finding.node) if nodes[at].form == ";"), default=-1)
    agents = [(at, code) for at, code in agents_in(nodes) if at < finding.node]
    agents = [agent for agent in agents if agent[0] > clause] or agents
    acting = {COUNTRY_OF_FORCE.get(code, "") for _, code in agents}
    if not acting <= _AT_HOME:
        return ()
    if len(acting) != 1:
        return ()
    return tuple(code for code in (*story.place, *story.first_regions) if code[:2] in acting)[:1]


def _of_police(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "Turkish police held 70": in their own country, where the report was of another or of several."""
    if finding.measure not in _ARRESTS or "force" not in tags_in(nodes):
        return ()
    bodies = [entry for node in nodes[: finding.node] for entry in node.entries if entry.kind == "force"]
    land = land_of(bodies[-1].head) if bodies else ""
    return (land,) if land and {code[:2] for code in story.place} != {land} else ()
