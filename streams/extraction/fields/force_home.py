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
    if len(countries) < _PARTS or finding.measure in STOCKS:
        return ()
    acting = {COUNTRY_OF_FORCE.get(code, "") for at, code in agents_in(nodes) if at < finding.node}
    if not acting <= _AT_HOME:
        return ()
    return tuple(code for code in story.place if code[:2] in acting) if len(acting) == 1 else ()


def _of_police(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "Turkish police held 70": in their own country, where the report was of another or of several."""
    if finding.measure not in _ARRESTS or "force" not in tags_in(nodes):
        return ()
    bodies = [entry for node in nodes[: finding.node] for entry in node.entries if entry.kind == "force"]
    land = land_of(bodies[-1].head) if bodies else ""
    return (land,) if land and {code[:2] for code in story.place} != {land} else ()
