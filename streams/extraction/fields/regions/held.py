"""Held: where prisoners and families of members were held before somebody took them home."""

from collections.abc import Sequence

from streams.extraction.fields.regions.named_places import places_between, places_of
from streams.extraction.fields.target.prisoners import is_of_prison
from streams.extraction.figures.figure import inside
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node

CAMPS = frozenset({"SY-HA/hol", "SY-HA/roj"})
"""Camps of the organisation's families."""
_HOLDERS = ("SY", "IQ")
"""Countries that hold those whom others take home."""


def names_sdf(nodes: Sequence[Node]) -> bool:
    """Whether a sentence names the force that holds most of them."""
    return any(entry.code == "sdf" for node in nodes for entry in inside(node))


def are_in_prisons(finding: Finding, nodes: Sequence[Node], codes: Sequence[str]) -> bool:
    """ "الهول يضم 37 ألفا، وتحتجز السجون 9 آلاف": whether members in prisons seem to be in a camp told before."""
    are_members = (finding.measure, finding.target) == ("detainees", "isis")
    return are_members and bool(codes) and CAMPS.issuperset(codes) and is_of_prison(nodes, finding.node)


def held_in(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """Where those taken home were held: not the country that takes them, which is named too."""
    behind = places_between(nodes, finding.node, len(nodes))
    if names_sdf(nodes) and not any(code.startswith("SY") for code in places_of(nodes)) and story.country != "SY":
        return ("SY",)  # "تسلم العراق من قسد 50 معتقلا"
    if story.country not in _HOLDERS and set(_HOLDERS) == {code[:2] for code in behind}:
        return behind  # "أعادت كازاخستان 754 من مخيمات سوريا والعراق"
    own = nodes[finding.node].place  # "تعيد 18 شخصا من سوريا"
    of_them = own.regions if own is not None and finding.measure == "repatriated" else ()
    told = (behind, of_them, places_of(nodes), story.here, story.first_regions, story.regions)
    for holder, near in (("SY", (*told, story.camp())), ("IQ", told)):
        for codes in near:
            if held := tuple(code for code in codes if code[:2] == holder):
                return held
    return ()
