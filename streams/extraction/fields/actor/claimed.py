"""Claimed deeds: whether a verb only says whose a deed was ("claimed the attack"), or tells what happened as well."""

from collections.abc import Sequence

from streams.extraction.fields.actor.subjects import subject_of
from streams.extraction.fields.attribution.beside_speakers import DEEDS
from streams.extraction.fields.attribution.strangers import AUXILIARIES
from streams.extraction.figures.figure import Figure
from streams.extraction.stories.story import Voice
from streams.extraction.words.nodes import OWN, Node
from streams.lexicon.lists import load_list

_CLAIMS = frozenset({"claim", "claim credit", "take credit"})

_TAKEN_REACH = 8
"""Nodes from a verb of saying to "responsibility", and from a claim back to whose it is."""
_ANOTHER = frozenset({".past", ".base", "force", "official", "rival"})
"""Tags of what parts a claim from a name before it."""


def tells_more(node: Node, behind: Sequence[Node]) -> bool:
    """Whether more is said than whose deed it was: "claimed to have killed", and not "claimed 60 attacks"."""
    claims = "claiming" in node.tags or any(entry.head in _CLAIMS for entry in node.entries)
    if not claims and _calls_him_its_own(behind):
        return False
    if not claims and not _takes_upon_itself(behind):
        return True
    for other in behind[:12]:
        if isinstance(other.figure, Figure):
            return other.figure.kind != "event"
        if "event" in other.tags:
            return False
        if other.tags & DEEDS or "that" in other.tags or other.form == "to":
            return True
    return False


def is_claimed_by_it(nodes: Sequence[Node], index: int) -> bool:
    """Whether the organisation, or a branch of it, is who claims: no other verb or count stands between."""
    for node in reversed(nodes[max(0, index - _TAKEN_REACH) : index]):
        if not OWN.isdisjoint(node.tags):
            return True
        if node.form in AUXILIARIES:
            continue
        if node.figure is not None or node.form in (".", ";") or not _ANOTHER.isdisjoint(node.tags):
            return False
    return False


def claims_a_deed(nodes: Sequence[Node], index: int) -> bool:
    """ "ISWAP has claimed it killed 12", "said its men shot four": words of claiming, then what it did."""
    behind = nodes[index + 1 : index + 2]
    return bool(behind) and not DEEDS.isdisjoint(behind[0].tags) and subject_of(nodes, index) == "watched"


def _takes_upon_itself(behind: Sequence[Node]) -> bool:
    """ "أعلن التنظيم مسؤوليته عن": whose deed it was, and no more."""
    for node in behind[:_TAKEN_REACH]:
        if "claiming" in node.tags:
            return True
        if "that" in node.tags or node.figure is not None:
            return False
    return False


def _calls_him_its_own(behind: Sequence[Node]) -> bool:
    """ "Said that the man was one of its soldiers": whose he was who did it, and no more."""
    being = next((at for at, node in enumerate(behind[:_TAKEN_REACH]) if "be" in node.tags), None)
    if being is None or any(node.figure is not None for node in behind[:being]):
        return False
    said = behind[being + 1] if being + 1 < len(behind) else behind[being]
    whose = [entry.kind for entry in said.figure.inside] if isinstance(said.figure, Figure) else [said.form]
    return not {"owner", "its", "their"}.isdisjoint(whose)


def confess(nodes: Sequence[Node], index: int) -> bool:
    """ "واعترف الإرهابيون بتنفيذ خمس هجمات": its men, to their captors; "اعترف التنظيم" is its own word.

    Nor is what it "is said to" have done.
    """
    if 0 < index < len(nodes) - 1 and "be" in nodes[index - 1].tags and nodes[index + 1].form == "to":
        return True  # "the group is said to have 5,000 men": others say it
    if nodes[index].form.removeprefix("و") not in _CONFESSES:
        return False
    return all("watched" not in node.tags for node in nodes[index + 1 : index + 2])


_CONFESSES = load_list("confesses")


def claimant(nodes: Sequence[Node], index: int, found: Sequence[Voice]) -> Voice | None:
    """ "The group claimed the attack, but put the dead at 50": who claimed it goes on to count."""
    if not found or not found[-1].is_weak or nodes[index - 1].form not in ("but", "and"):
        return None
    return Voice(index, found[-1].code, trails=False)
