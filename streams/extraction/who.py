"""Who did it: the forces that a sentence names as acting, else those that the story told of last."""

from collections.abc import Sequence

from streams.extraction.findings import Finding
from streams.extraction.nodes import Node
from streams.extraction.story import SIDE_OF_COUNTRY, Story


def agents_in(nodes: Sequence[Node]) -> list[tuple[int, str]]:
    """Forces named in a sentence as those who act, with their node; supporters and victims left out."""
    found: list[tuple[int, str]] = []
    supported = -9
    for index, node in enumerate(nodes):
        if "support" in node.tags:
            supported = index
        entry = node.entry("force")
        if entry is not None and entry.code and index - supported > 3:
            found.append((index, entry.code))
    return found


def actor_of(finding: Finding, target: str, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """Sorted codes of who did it."""
    measure = finding.measure
    if measure in ("attacks", "fighters", "escaped", "kidnapped"):
        return ("isis",)
    if measure in ("killed", "wounded") and not target.startswith("isis"):
        return ("isis",)
    if measure == "detainees":
        country = finding.regions[0][:2] if finding.regions else story.country
        if country not in ("SY", ""):
            return (SIDE_OF_COUNTRY.get(country, "other"),)
        codes = [code for _, code in agents_in(nodes) if code in ("sdf", "syria")]
        return (codes[0],) if codes else ("sdf",)
    if (
        finding.whole is not None
        and finding.whole.actor
        and not agents_in(nodes[finding.whole.node + 1 : finding.node + 4])
    ):
        return finding.whole.actor
    agents = agents_in(nodes)
    if measure == "repatriated":
        # Who held them is named too, and is not who takes them back.
        agents = [(index, code) for index, code in agents if code not in ("sdf", "syria", "coalition")]
        if not agents:
            homes = [
                code[:2]
                for node in nodes[: finding.node + 1]
                if node.place is not None
                for code in node.place.regions
                if code[:2] not in ("SY", "00")
            ]
            if homes:
                return (SIDE_OF_COUNTRY.get(homes[-1], "other"),)
            own = [code for code in story.agents if code not in ("sdf", "syria")]
            return tuple(own) or ("other",)
    before = [(index, code) for index, code in agents if index < max(finding.node, finding.trigger)]
    chosen: set[str] = set()
    if before:
        index, code = before[-1]
        chosen.add(code)
        for other, other_code in reversed(before[:-1]):
            if index - other <= 4:
                chosen.add(other_code)
                index = other
    for other, other_code in agents:
        if other > finding.node and any("together" in node.tags for node in nodes[max(0, other - 3) : other]):
            if not before:
                chosen.update(story.agents)
            chosen.add(other_code)
    if not chosen:
        if agents:
            chosen.add(agents[0][1])
        elif story.agents:
            chosen.update(story.agents)
        elif story.agent_counts:
            chosen.add(story.agent_counts.most_common(1)[0][0])
        elif story.country and measure != "killed":
            chosen.add(SIDE_OF_COUNTRY.get(story.country, "other"))
    return tuple(sorted(chosen)) or ("unknown",)
