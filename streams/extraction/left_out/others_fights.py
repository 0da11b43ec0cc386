"""Others' fights: whom states strike in other wars, who falls between two other sides, and in protests."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.clauses import clause_start
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.extraction.words.row import forms_in, tags_in
from streams.lexicon.lists import load_headwords, load_list, load_stems
from streams.text.fold import fold_word

_BETWEEN = frozenset({"between", "بين"})
_FIGHTS = load_list("fights")
_FIGHT_REACH = 3
"""Nodes from a word for a fight to "between"."""
_SIDES = 6
"""Nodes behind "between" in which both sides stand."""
_OTHER_WARS = frozenset({"syria", "russia", "turkey"})
"""Sides whose strikes are told of other wars, too, where nothing says whom they struck."""
_STRIKES = frozenset({"hit", "event:airstrikes"})
_STRIKES_NAMED = load_stems("strikes_named")
_STRIKE_REACH = 8
_PROTESTERS = load_headwords("protesters")
_SUBJECT = 4
"""Nodes before a verb in which an English subject stands."""


def fell_in_others_fight(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether those killed or wounded are none of its doing, in a sentence that does not speak of it."""
    if finding.measure not in ("killed", "wounded"):
        return False
    is_others = not _BETWEEN.isdisjoint(forms_in(nodes)) and _is_between_others(nodes, finding.node)
    is_others = is_others or ("force" in tags_in(nodes) and _is_struck_by_state(nodes, finding))
    is_others = is_others or _are_put_down(nodes, finding)
    return is_others and not _is_its_own(nodes, finding)


def _is_its_own(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether the sentence speaks of it, or its men fell."""
    if any(entry.target == "isis" for entry in finding.figure.inside):
        return True
    return any(entry.kind in OWN or entry.target == "isis" for node in nodes for entry in inside(node))


def _is_between_others(nodes: Sequence[Node], at: int) -> bool:
    """ "Fighting between Druze and Bedouin left 89 dead", "أوقع القتال بين الدروز والبدو 89 قتيلا"."""
    for index in range(clause_start(nodes, at), at):
        if nodes[index].form in _BETWEEN and any(
            n.form in _FIGHTS for n in nodes[max(0, index - _FIGHT_REACH) : index]
        ):
            sides = nodes[index + 1 : min(at, index + 1 + _SIDES)]
            return any(node.form == "and" or node.prefix.startswith("و") for node in sides[1:])
    return False


def _is_struck_by_state(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "Two children were killed by regime shelling", "قتل أربعة مدنيين بغارات روسية"."""
    near = nodes[max(0, finding.node - _STRIKE_REACH) : finding.node + _STRIKE_REACH]
    for at, node in enumerate(near):
        if isinstance(node.figure, Figure) and node.figure.source == "number":
            continue
        forces = [entry for entry in inside(node) if entry.kind == "force"]
        if forces and all(force.code in _OTHER_WARS for force in forces):
            strikes = any(_STRIKES & beside.tags for beside in near[max(0, at - 2) : at + 2])
            if strikes or any(stem in fold_word(force.head) for stem in _STRIKES_NAMED for force in forces):
                return True
    return False


def _are_put_down(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "Police shot dead 11 protesters", "قتلت الشرطة 11 متظاهرا"; a bomb may kill protesters, too."""
    noun = finding.figure.noun
    if noun is None or noun.head not in _PROTESTERS:
        return False
    around = nodes[max(0, finding.trigger - _SUBJECT) : finding.node]
    return any(not FORCES.isdisjoint(node.tags) for node in around) and "event:attacks" not in tags_in(nodes)
