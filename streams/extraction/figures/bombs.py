"""Bombs: an attack each where they go off, and things where they are found, planted, dropped or destroyed."""

from collections.abc import Sequence

from streams.extraction.figures.figure import PREPOSITIONS, Figure
from streams.extraction.words.entry import Entry
from streams.extraction.words.nodes import OWN, Node
from streams.lexicon.lists import load_list

_BACK_TO_VERB = 9
"""Nodes before a car bomb in which the verb that destroyed it is looked for."""
_TO_BLAST = 6
"""Nodes between bombs and the word that tells of their going off."""
_BLASTS = load_list("blasts")
_DESTROYS = frozenset({"destroy.past", "destroy.ing", "seize.past", "seize.ing", "destroy.noun", "seize.noun"})
_OTHER_DEED = frozenset({"kill", "wound", "capture", "hit", "carry"})
_DESTROYED = frozenset({"destroy.past", "seize.past"})
_TO_VERB = 4
"""Nodes from bombs to the verb that tells what befell them."""
_SUBJECT = 4
"""Nodes before a verb of destroying in which the organisation may be its subject."""
_STOPS = frozenset({".", ";", ":"})


def weapon_of(figure: Figure, inner: Sequence[Node], out: Sequence[Node], behind: Sequence[Node]) -> Entry | None:
    """The thing that an English event is, if it is one here: "dismantled 12 car bombs", "planted 40 IEDs"; else None.

    Args:
        inner: the nodes of the figure.
        out: those before it.
        behind: those behind it.
    """
    weapon = next((e for node in inner for e in node.entries if e.kind == "weapon"), None)
    if weapon is None or figure.noun is None or not figure.noun.head.isascii():
        return None
    if figure.noun.is_vague and not _go_off(out, behind):
        return weapon
    return weapon if _is_destroyed(out) or _were_destroyed(behind) else None


def _go_off(out: Sequence[Node], behind: Sequence[Node]) -> bool:
    """ "Two bombs exploded", "detonated three IEDs", "hit by five bombs"."""
    if out and (out[-1].form == "by" or out[-1].form in _BLASTS):
        return True
    for node in behind[:_TO_BLAST]:
        if node.form in _STOPS:
            return False
        if node.form in _BLASTS or "hit" in node.tags or "kill" in node.tags or "wound" in node.tags:
            return True
    return False


def _is_destroyed(out: Sequence[Node]) -> bool:
    """Whether a verb of seizing or destroying stands before it, and not of what the organisation does."""
    for index in range(len(out) - 1, max(-1, len(out) - _BACK_TO_VERB), -1):
        tags = out[index].tags
        if tags & _DESTROYS:
            return not _is_its_deed(out[max(0, index - _SUBJECT) : index])
        if tags & _OTHER_DEED or out[index].form in _STOPS or out[index].form in ("by", "in"):
            return False
    return False


def _is_its_deed(before: Sequence[Node]) -> bool:
    """Whether the organisation is the subject of a verb, and not "the boats used by the group and dismantled …".

    "Engaged two of its units and destroyed three cars": what was engaged did not destroy.
    """
    if len(before) > 1 and before[-1].form == "and" and ".past" not in before[-2].tags:
        return False
    for index, node in enumerate(before):
        if not OWN.isdisjoint(node.tags):
            led = [other.form for other in before[:index] if other.form != "the" and OWN.isdisjoint(other.tags)]
            if not led or led[-1] not in PREPOSITIONS:
                return True
    return False


def _were_destroyed(behind: Sequence[Node]) -> bool:
    """ "72 roadside bombs were dismantled", "nine car bombs left by ISIS were also defused"."""
    if len(behind) > _TO_VERB and behind[1].form == "by" and not OWN.isdisjoint(behind[2].tags):
        behind = behind[3:]
    if not behind or "be" not in behind[0].tags:
        return False
    verb = next((node for node in behind[1:_TO_VERB] if ".past" in node.tags), None)
    return verb is not None and not verb.tags.isdisjoint(_DESTROYED) and verb.form not in _BLASTS
