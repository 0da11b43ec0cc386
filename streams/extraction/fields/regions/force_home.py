"""Where forces act that are at home: of figures whose sentence names no place, by the body that arrests or kills."""

from collections.abc import Sequence

from streams.extraction.fields.actor.who import agents_in
from streams.extraction.fields.target.sides_of_countries import HOMES
from streams.extraction.findings.finding import STOCKS, Finding
from streams.extraction.findings.joining import is_gapped
from streams.extraction.places.words import load_place_words
from streams.extraction.stories.story import COUNTRY_OF_FORCE, Story
from streams.extraction.words.nations import land_of
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in
from streams.text.fold import proclitics

_PARTS = 2
_ARRESTS = frozenset({"captured", "operations"})
_AT_HOME = frozenset({"IQ", "SY", "LB", "AF"})
"""Countries whose forces fight the organisation at home; others' may be anywhere."""


def home_of_force(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """The country of the force that acts in a sentence, if it acts nowhere else."""
    readers = (_of_partners, _of_sdf, _of_force, _of_police, _of_adjective)
    return next((codes for reader in readers if (codes := reader(finding, nodes, story))), ())


def _of_partners(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "CENTCOM, with the Iraqi Security Forces and the SDF, mounted 36 operations": in the lands of both partners."""
    if finding.target != "isis" or finding.measure in STOCKS or "force" not in tags_in(nodes):
        return ()
    clause = _clause_of(nodes, finding.node)
    homes = {HOMES[code] for at, code in agents_in(nodes) if clause < at < finding.node and code in HOMES}
    return tuple(sorted(homes)) if len(homes) >= _PARTS else ()


def _of_sdf(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "The SDF mounted 31 operations", where Iraq was told of last: in Syria, as it is nowhere else."""
    if finding.measure in STOCKS or set(story.place) != {"IQ"} or "force" not in tags_in(nodes):
        return ()
    clause = _clause_of(nodes, finding.node)
    # The Asayish are those of Kurdistan as well.
    is_named = any(entry.speaker == "sdf" for node in nodes[clause + 1 : finding.node] for entry in node.entries)
    acts = {code for at, code in agents_in(nodes) if clause < at < finding.node} == {"sdf"}
    return ("SY",) if is_named and acts and "SY" in story.countries(_PARTS) else ()


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
    clause = _clause_of(nodes, finding.node)
    agents = [(at, code) for at, code in agents_in(nodes) if at < finding.node]
    agents = [agent for agent in agents if agent[0] > clause] or agents
    acting = {COUNTRY_OF_FORCE.get(code, "") for _, code in agents}
    if not acting <= _AT_HOME:
        return ()
    if len(acting) != 1:
        return ()
    return tuple(code for code in (*story.place, *story.first_regions) if code[:2] in acting)[:1]


def _clause_of(nodes: Sequence[Node], before: int) -> int:
    """The semicolon behind which a clause begins, or -1."""
    return max((at for at in range(before) if nodes[at].form == ";"), default=-1)


def _of_police(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "Turkish police held 70": in their own country, where the report was of another or of several."""
    if finding.measure not in _ARRESTS or "force" not in tags_in(nodes):
        return ()
    bodies = [entry for node in nodes[: finding.node] for entry in node.entries if entry.kind == "force"]
    land = land_of(bodies[-1].head) if bodies else ""
    return (land,) if land and {code[:2] for code in story.place} != {land} else ()


def land_of_gapped(nodes: Sequence[Node], at: int) -> tuple[str, ...]:
    """ "Danish police arrested 14, Dutch police nine": in the country of the force whose verb is left out."""
    if not at or not is_gapped(nodes, at):
        return ()
    land = next(
        (land for entry in nodes[at - 1].entries if entry.kind == "force" and (land := land_of(entry.head))), ""
    )
    return (land,) if land else ()


def _of_adjective(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "وحدة مكافحة الإرهاب الإندونيسية", in a report of two countries: the one whose body acts or is told of."""
    countries = {code[:2] for code in story.place}
    if len(countries) < _PARTS or not finding.rule.startswith("ar."):
        return ()
    demonyms = load_place_words().demonym
    named = {
        demonyms[stem]
        for node in nodes[: finding.node]
        if node.form.endswith("يه")
        for _, stem in proclitics(node.form)
        if stem in demonyms
    }
    found = sorted(countries & named)
    return tuple(code for code in story.place if code[:2] in found)[:1] if len(found) == 1 else ()
