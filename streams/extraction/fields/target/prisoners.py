"""Prisoners: whether those held, arrested or taken home are members, their families, or both."""

import itertools
from collections.abc import Sequence

from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords, load_list

_KIN = load_headwords("kin")
_PRISONS = load_list("prisons")
"""Words of where members are held; families are held in camps."""
_KIN_REACH = 30
"""Nodes before those counted in which families are named beside them."""


def camp_target(
    noun: Entry | None, company: tuple[Entry, ...], nodes: Sequence[Node], at: int, *, families: bool
) -> str:
    """Those held or taken home, counted at a node: members by their name, families where they are told of in a camp."""
    is_camp = any(map(_is_camp, nodes)) and not is_of_prison(nodes, at)
    # "111 عائلة تضم 461 فردا": in a camp a word that says of nobody whose he is counts those of its families.
    is_its_man = noun is not None and noun.target == "isis" and not (noun.is_weak and is_camp and not company)
    isis = any(e.kind == "watched" for e in company) or is_its_man
    if families and isis and noun is not None and noun.kind != "family":
        return "isis_and_families"
    if families:
        return "isis_families"
    if is_its_man:
        return "isis"
    if noun is None and not is_camp and any(e.kind == "person" and e.target == "isis" for e in company):
        return "isis"
    if noun is None and not is_camp:
        if any((e.kind, e.target) == ("person", "isis") for node in nodes[at : at + _NAMED] for e in node.entries):
            return "isis"
        heads = [entry.head for node in nodes for entry in node.entries]
        return "isis" if any(not _PRISONS.isdisjoint(head.split()) for head in heads) else "isis_families"
    if not is_camp and any(node.form in _POLICE for node in nodes[max(0, at - _HOLDERS) : at]):
        return "isis"  # "Police are holding 73 people"
    return "isis_families" if is_camp or noun is None or noun.target in ("civilians", "unspecified") else "isis"


_POLICE = load_list("police")
_HOLDERS = 4
"""Nodes from those who hold persons to these."""


_NAMED = 4
"""Nodes from a number to the men whom their capture parts from it: "9,000 captured Islamic State fighters"."""


def _is_camp(node: Node) -> bool:
    return node.form in _CAMPS or "هول" in node.form


_CAMPS = frozenset({"مخيم", "camp", "camps", "مخيمات", "al-hol", "الهول", "مخيمي"})


def is_of_prison(nodes: Sequence[Node], at: int) -> bool:
    """ "الهول يضم 37 ألفا، وتحتجز السجون 9 آلاف": whether a prison is named behind, or before and no camp since."""
    behind = itertools.takewhile(lambda node: node.figure is None, nodes[at + 1 : at + _BEHIND])
    for node in (*behind, *reversed(nodes[:at])):
        if _is_camp(node):
            return False
        if not _HELD_IN.isdisjoint(node.tags) and _VERBS.isdisjoint(node.tags):
            return True
    return False


_HELD_IN = frozenset({"prison.noun", "prison.word"})
_VERBS = frozenset({".past", ".base", ".ing"})
"""English "holds", which prisons do as well as camps."""
_BEHIND = 6
"""Nodes behind a number in which its holder is looked for first: "9,000 are held in prisons"."""


def are_with_families(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "fighters and their relatives surrendered, 40 men, 60 women …": those without arms are of the families."""
    near = nodes[max(0, finding.node - _KIN_REACH) : finding.node]
    joined = nodes[finding.node + 1 : finding.node + 3]
    if len(joined) > 1 and joined[0].form == "and" and isinstance(joined[1].figure, Figure):
        near = [*near, joined[1]]  # "five women and nine children from Daesh families"
    return any(entry.kind == "family" or entry.head in _KIN for node in near for entry in _told_of(node))


def _told_of(node: Node) -> Sequence[Entry]:
    """The words of a node, of a figure those that say whose the counted are."""
    figure = node.figure
    return (*inside(node), *figure.company) if isinstance(figure, Figure) else inside(node)


def captured_target(finding: Finding, own: str, kinds: set[str], targets: set[str], families: bool) -> str:
    """Those arrested are the organisation's; families where they are told beside its members."""
    if families or ("watched" in kinds and "civilians" in targets and own != "civilians"):
        return "isis_and_families" if own != "civilians" else "isis_families"
    whole = finding.whole
    if (
        own == "civilians"
        and whole is not None
        and any(e.kind == "family" or (e.kind == "person" and e.target == "civilians") for e in whole.figure.company)
    ):
        return "isis_families"
    return "isis"
