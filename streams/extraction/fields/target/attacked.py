"""Attacked: whom an attack of the organisation hit, where its clause says so."""

import itertools
from collections.abc import Sequence

from streams.extraction.fields.target.belonging import side_of
from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.finding import Finding
from streams.extraction.findings.possible import WHERE
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in
from streams.lexicon.lists import load_list

_GROUNDS = load_list("grounds")
_HOLDER = 5
"""Nodes from the ground of an attack to who holds it: "in areas held by the army"."""
_UPON = frozenset({"on", "against", "upon", "علي", "ضد"})
_SPEAKING = frozenset({"say", "according"})


def attack_target(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None]:
    """Who was attacked, where the clause says so."""
    company = [entry for entry in finding.figure.company if entry.kind in ("force", "arms", "civil")]
    clause = nodes[finding.node : finding.node + 12]
    ground = -_HOLDER
    for at, (before, node) in enumerate(itertools.pairwise(clause), 1):
        if node.form in (".", ";") or (isinstance(node.figure, Figure) and node.figure.source != "one"):
            break
        if not _SPEAKING.isdisjoint(node.tags):
            break  # "…, بحسب قوات سوريا الديمقراطية": behind it stands who tells of them
        if before.form in WHERE and node.form in _GROUNDS:
            ground = at
        elif node.form in _UPON:
            ground = -_HOLDER
        if at < ground + _HOLDER or before.form in WHERE or "say" in tags_in(clause[at + 1 : at + 2]):
            continue
        company += [entry for entry in node.entries if entry.kind in ("force", "arms", "civil")]
        if isinstance(node.figure, Figure):
            # "مقر للحشد": whose the site is.
            company += [entry for entry in inside(node) if entry.kind in ("force", "arms")]
    for entry in company:
        if entry.kind == "civil":
            return "civilians", None
        return "security_forces", side_of([e for e in company if e.kind == "force"], story)
    return "unspecified", None
