"""Escaping: whether those who got out were prisoners, and nobody's captives whom a force set free."""

from collections.abc import Sequence

from streams.extraction.fields.actor.subjects import is_forces_deed
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.rules import Match
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in
from streams.lexicon.lists import load_list

_FREES = frozenset({"free", "frees", "freed", "freeing"})
_SET_FREE = load_list("set_free") | _FREES


def are_escaped(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """Prisoners escape: held by their name, by the organisation they are of, or by the prison the sentence names."""
    noun = figure.noun
    if noun is not None and figure.kind == "person" and noun.measure == "kidnapped":
        return False
    if noun is not None and noun.target == "security_forces":
        return False  # "troops stormed the jail and freed two guards"
    if nodes[match.first].form in _FREES and is_forces_deed(nodes, match.first):
        return False  # "troops freed 18 captives"
    held = noun is not None and (noun.measure == "detainees" or noun.target == "isis")
    told = figure.kind == "bare" and "escape.noun" in nodes[match.first].tags
    return figure.kind == "casualty" or held or told or "prison" in tags_in(nodes)


def are_set_free(nodes: Sequence[Node], at: int) -> bool:
    """ "Troops freed 18 captives", "أطلقت قسد سراح 60": the word right before those counted; they are held no more."""
    return at > 0 and nodes[at - 1].form in _SET_FREE
