"""Losses: whose men were lost, where a clause speaks of losses or of its own ranks."""

from collections.abc import Sequence

from streams.extraction.figures.figure import inside
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.lexicon.lists import load_list

_LOSSES = load_function_words("losses")
_LOST = 16
"""Nodes from a word for losses to their number."""
_OF_FORCES = frozenset({"force", "arms", "official", "troops", "unit"})
_TELLERS = 6
"""Nodes before a verb of loss in which those who lost are looked for."""
OWN_FORCES = frozenset({"our", "our own", "his own", "her own"})


def losers(finding: Finding, nodes: Sequence[Node]) -> tuple[str, tuple[Entry, ...]] | None:
    """ "خسائر الجهاز كانت 11 شهيدا", "in the ranks of the army, …: seven dead": whose the losses are."""
    if _LOSSES.isdisjoint(forms_in(nodes)):
        return None
    if _is_in_own_ranks(nodes, finding.node):
        return _who_owns(nodes, finding.node)
    for index in range(finding.node - 1, max(-1, finding.node - 1 - _LOST), -1):
        node = nodes[index]
        if node.form in (".", ";", "!", "?") or node.figure is not None or node.tags & {"person", "casualty"}:
            return None
        if node.form not in _LOSSES:
            continue
        if node.form.endswith("نا"):
            return "security_forces", ()
        if node.form in _IN_ITS_RANKS or (index and nodes[index - 1].form == "own"):
            return _who_owns(nodes, index)
        for behind in nodes[index + 1 : index + 4]:
            entries = inside(behind)
            if any(e.kind in ("watched", "epithet") for e in entries):
                return "isis", ()
            if any(e.kind in _OF_FORCES or e.head in OWN_FORCES for e in entries):
                return "security_forces", entries
        return None
    return None


def _is_in_own_ranks(nodes: Sequence[Node], at: int) -> bool:
    """ "It deplored two dead and seven wounded in its own ranks", "22 قتيلا في صفوفه": behind the number."""
    if any(node.form in _IN_ITS_RANKS for node in nodes[at + 1 : at + 4]):
        return True
    ahead = [node.form for node in nodes[at + 1 : at + 9]]
    return "ranks" in ahead and "in" in ahead[: ahead.index("ranks")] and "," not in ahead[: ahead.index("ranks")]


_IN_ITS_RANKS = load_list("in_its_ranks")


def _who_owns(nodes: Sequence[Node], index: int) -> tuple[str, tuple[Entry, ...]]:
    """ "The ministry told of its own losses": those of whoever was named last, a force where nobody was."""
    for node in reversed(nodes[:index]):
        if node.tags & {"watched", "epithet"}:
            return "isis", ()
        if (force := node.entry("force")) is not None:
            return "security_forces", (force,)
    return "security_forces", ()


def are_men_lost(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "The army said it lost seven men": men of soldiers without a name who tell it."""
    tellers = nodes[max(0, finding.trigger - _TELLERS) : finding.trigger]
    is_said = any("say" in node.tags for node in tellers)
    return any("troops" in node.tags or (is_said and "force" in node.tags) for node in tellers)
