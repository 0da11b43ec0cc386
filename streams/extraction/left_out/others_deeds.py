"""Others' deeds: what another armed group, outlaws, unknown men, an illness or an accident did, so that it is left out.

Who did it is who stands nearest: the owner of a figure's complement, the group in front of the verb or as its subject
right behind, the subject that opens the clause, those fought. A group behind "with" or "against" is no doer.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.clauses import ENDS, clause_start
from streams.extraction.findings.finding import EVENTS, STOCKS, Finding
from streams.extraction.findings.wholes import is_own_subset
from streams.extraction.left_out.doers import ATTACKERS
from streams.extraction.left_out.other_crimes import is_for_another_crime
from streams.extraction.left_out.owned_by_others import are_insurgents_of_force
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.extraction.words.row import figures_in, forms_in, once, tags_in
from streams.lexicon.lists import load_list

_WENT_OFF = (".explosion", ".went-off", ".planted")
SHARED_OUT = "shared_out"
_NEAR = 6
_CAUSE_REACH = 12
_OWN_OR_ATTACK = OWN | {"event:attacks"}
_RIVAL_REACH = 11
_FAR_SUBJECT = 24
"""Nodes in which the subject of a clause is looked for, what is told between commas included."""
_ASIDE = 12
"""Nodes of an aside between two commas."""
_CLAIMED = 5
"""Nodes behind a word of claiming in which whose deed it was is told."""
_CLAIMER = 2
"""Nodes before a word of claiming in which who claims stands."""
_SHARE_BEHIND = 16
"""Nodes behind a whole in which its share is told; `_SHARE_DEED` behind that one, in which whose deed it was is."""
_SHARE_DEED = 7
_VICTIMS = 12
"""Nodes behind a strike in which whom it hit is told."""
_FOUGHT = 8
"""Nodes behind those who fell in which whom they fought is told."""
_NO_SUBJECT = frozenset(
    {"with", "from", "of", "on", "to", "than", "unlike", "and", "or", "against", "targeting", "مع", "من", "عن", "ضد"}
)
"""Before a name they say that it is not the one who acts."""


@once
def kinds_in(nodes: Sequence[Node]) -> frozenset[str]:
    """All tags of a sentence, and what stands in the complements of its figures."""
    company = {entry.kind for _, figure in figures_in(nodes) for entry in figure.company}
    return tags_in(nodes) | company


def of_others(nodes: Sequence[Node], finding: Finding) -> str:
    """Why a figure is of others' doing: "other_group", "other_cause", "other_crime"; empty if it is not."""
    told = tags_in(nodes)
    is_harm = finding.measure in ("killed", "wounded") or finding.rule.endswith(_WENT_OFF)
    if is_harm and "other_cause" in told and _fell_otherwise(nodes, finding):
        return "other_cause"
    kinds = kinds_in(nodes)
    if finding.measure in ("captured", "detainees") and is_for_another_crime(nodes, finding, kinds):
        return "other_crime"
    if finding.measure in ("killed", "wounded") and _are_shared_out(nodes, finding):
        return SHARED_OUT
    if "force" in kinds and OWN.isdisjoint(kinds) and _is_strike_on_force(nodes, finding):
        return "other_doer"
    of_it = nodes[finding.node : finding.node + 2]
    if finding.measure == "weapons_destroyed" and any("other_crime" in node.tags for node in of_it):
        return "other_crime"
    if "force" in kinds and OWN.isdisjoint(kinds) and are_insurgents_of_force(finding):
        return "other_group"
    if "rival" in kinds and _is_of_rival(nodes, finding):
        return "other_group"
    return "other_doer" if "outlaw" in kinds and _is_of_outlaws(nodes, finding) else ""


def _is_of_rival(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether another group did it or was hit."""
    beside = {entry.kind for entry in finding.figure.company}
    if "watched" in beside:
        # "54 Boko Haram/ISWAP terrorists" are of both; "40 IS men" are its own, whoever killed them.
        return False
    at = min(finding.trigger, finding.node)
    if "rival" in beside:
        return finding.measure not in _HARMS or not _are_its_victims(nodes, at, finding.node)
    if finding.measure in STOCKS and any("watched" in node.tags for node in nodes[at : finding.node]):
        return False
    return _doer(nodes, at) == "rival" or _are_of_rival(nodes, finding.node) or _is_claimed_by_rival(nodes)


_HARMS = frozenset({"killed", "wounded", "kidnapped"})


def _are_its_victims(nodes: Sequence[Node], at: int, figure: int) -> bool:
    """ "قتل داعش خمسة من هيئة تحرير الشام": whom the organisation fells is told of it, of whatever group he is."""
    if any(not OWN.isdisjoint(node.tags) for node in (*nodes[max(0, at - 2) : at], *nodes[at + 1 : at + 3])):
        return True
    return FORCES.isdisjoint(tags_in(nodes[:figure])) and is_by_it(nodes[figure + 1 :])


@once
def _is_claimed_by_rival(nodes: Sequence[Node]) -> bool:
    """ "An attack in which eleven died was claimed by the Taliban": the whole sentence is of another's deed.

    So is "Al-Qaeda claims a blast that killed nine, and scolds ISIS", where nobody else claims anything.
    """
    if "claiming" not in tags_in(nodes):
        return False
    claims = [at for at, node in enumerate(nodes) if "claiming" in node.tags]
    if "watched" not in kinds_in(nodes):
        return any("rival" in node.tags for at in claims for node in nodes[at + 1 : at + _CLAIMED])
    near = [node.tags for node in nodes[max(0, claims[0] - _CLAIMER) : claims[0] + _CLAIMED]]
    return len(claims) == 1 and any("rival" in tags for tags in near) and all("watched" not in tags for tags in near)


def _kinds(node: Node) -> frozenset[str]:
    """The tags of a node, and what stands in its figure's complement."""
    if isinstance(node.figure, Figure):
        return node.tags.union(entry.kind for entry in node.figure.company)
    return node.tags


def _doer(nodes: Sequence[Node], at: int) -> str:
    """Which armed group is named nearest to a trigger, in front of it or as the subject right behind it."""
    told = _kinds_before_aside(nodes, at - 1)
    if "rival" in told or not OWN.isdisjoint(told):
        return "rival" if OWN.isdisjoint(told) else "watched"
    before = [(node, _kinds(node)) for node in reversed(nodes[max(0, at - _NEAR) : at])]
    behind = [(node, node.tags) for node in nodes[at + 1 : at + 3]]
    ends = next((index for index, (node, _) in enumerate(behind) if node.form in ENDS), len(behind))
    for node, kinds in (*before, *behind[:ends]):
        if not OWN.isdisjoint(kinds):
            return "watched"
        if "rival" in kinds:
            return "rival"
        if node.form in (";", ".", "!", "?"):
            return ""
    for index in range(at - _NEAR - 1, max(-1, at - _FAR_SUBJECT), -1):
        node = nodes[index]
        kinds = _kinds(node)
        if node.form in (";", ".", "!", "?", ":") or "contrast" in kinds or not OWN.isdisjoint(kinds):
            return ""
        is_beside = node.prefix.startswith("ل") or (index > 0 and nodes[index - 1].form in _NO_SUBJECT)
        if "rival" in kinds and not is_beside:
            return "rival"
    return ""


def _kinds_before_aside(nodes: Sequence[Node], comma: int) -> frozenset[str]:
    """ "The group, which split from al-Qaeda, killed nine": what stands between commas tells more of who acts."""
    if comma < 1 or nodes[comma].form != ",":
        return frozenset()
    for index in range(comma - 1, max(0, comma - _ASIDE), -1):
        if nodes[index].form == ",":
            return _kinds(nodes[index - 1])
    return frozenset()


def _are_of_rival(nodes: Sequence[Node], at: int) -> bool:
    """Whether those counted are another group's by what follows: "سبعة من حركة حسم", "33 ينتمون إلى كتيبة"."""
    for index in range(at + 1, min(at + _RIVAL_REACH, len(nodes))):
        node = nodes[index]
        if "rival" in node.tags:
            return not any(before.form in ("ضد", "against") for before in nodes[max(at + 1, index - 2) : index])
        is_event = isinstance(node.figure, Figure) and node.figure.kind == "event" and node.figure.source == "one"
        if node.tags & {"watched", "force"} or (node.figure is not None and not is_event) or node.form in ENDS:
            return False
        if "epithet" in node.tags and not (index + 1 < len(nodes) and "rival" in nodes[index + 1].tags):
            return False
    return False


def _is_of_outlaws(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether smugglers or unknown men did it, or were fought, in a sentence that does not name the organisation."""
    if "watched" in kinds_in(nodes) or finding.measure in STOCKS:
        return False
    if any(entry.kind == "outlaw" and not entry.head.startswith("ال") for entry in finding.figure.inside):
        return True
    if OWN.isdisjoint(kinds_in(nodes)) and _is_by_outlaws(nodes):
        return True
    at = min(finding.trigger, finding.node)
    acting = (
        () if finding.measure == "captured" else (*reversed(nodes[max(0, at - _NEAR) : at]), *nodes[at + 1 : at + 3])
    )
    for node in acting:
        if not OWN.isdisjoint(node.tags) or node.form in (";", ".", "!", "?"):
            break
        if "outlaw" in node.tags:
            return True
    for node in nodes[finding.node + 1 : finding.node + _FOUGHT]:
        if node.form in ENDS or not OWN.isdisjoint(node.tags) or isinstance(node.figure, Figure):
            return False
        if "outlaw" in node.tags:
            return finding.measure not in EVENTS or "passive" not in finding.rule
    return False


_BY = frozenset({"by", "يد", "ايدي"})


def _are_shared_out(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "412 قتيلا، 19 منهم على يد داعش", "63 soldiers died, 28 of them in ISIS attacks": a share only is its doing."""
    told = tags_in(nodes)
    if finding.is_part or ("subset" not in told and "of" not in forms_in(nodes)) or OWN.isdisjoint(kinds_in(nodes)):
        return False
    if any(not OWN.isdisjoint(node.tags) for node in nodes[: finding.node]):
        return False
    for index in range(finding.node + 1, min(finding.node + _SHARE_BEHIND, len(nodes))):
        figure = nodes[index].figure
        if not isinstance(figure, Figure) or figure.source != "number":
            continue
        if not (figure.is_subset or is_own_subset(nodes, index)):
            return False
        return is_by_it(nodes[index + 1 :])
    return False


def is_by_it(behind: Sequence[Node]) -> bool:
    """Whether what follows says that the organisation did it: by its hand, or in its attacks."""
    behind = behind[:_SHARE_DEED]
    for at, node in enumerate(behind):
        if node.form in ENDS or "contrast" in node.tags:
            return False
        if "doer" in node.tags or node.form in _BY:
            return any(not OWN.isdisjoint(n.tags) for n in behind[at + 1 : at + 4])
        figure = node.figure
        if isinstance(figure, Figure) and figure.noun is not None and figure.noun.measure == "attacks":
            near = frozenset().union(*[n.tags for n in behind[at : at + 3]])
            return not OWN.isdisjoint(near.union(e.kind for e in figure.company))
    return False


def _is_strike_on_force(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "24 ضربة تركية أودت بحياة 13 من قسد": strikes that hit a force, and those of it who fell in them."""
    if finding.measure not in ("airstrikes", "killed", "wounded"):
        return False
    at_once = finding.node if finding.measure == "airstrikes" else None  # "drones struck 13 times and killed ten"
    strike = at_once if at_once is not None else next((at for at, node in enumerate(nodes) if _is_strikes(node)), None)
    if strike is None or strike > finding.node:
        return False
    for node in nodes[strike + 1 : strike + _VICTIMS]:
        figure = node.figure
        if isinstance(figure, Figure) and figure.kind in ("person", "bare") and figure.source != "one":
            is_doer = figure.noun is not None and figure.noun.head in ATTACKERS  # "ثلاثة من منفذي الكمين"
            is_force = not is_doer and any(e.kind in ("force", "arms") for e in figure.company)
            return is_force and (finding.measure == "airstrikes" or finding.figure is figure)
    return False


def _is_strikes(node: Node) -> bool:
    noun = node.figure.noun if isinstance(node.figure, Figure) else None
    return "event:airstrikes" in node.tags or (noun is not None and noun.measure == "airstrikes")


@once
def _is_by_outlaws(nodes: Sequence[Node]) -> bool:
    """ "… ونُفذت كلها بيد مسلحين مجهولين": by whose hands all that a sentence tells was done."""
    for at, node in enumerate(nodes):
        if "outlaw" in node.tags and any("doer" in n.tags or n.form in _BY for n in nodes[max(0, at - 2) : at]):
            return True
    return False


def _fell_otherwise(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether an illness, an accident or a protest is named in the clause of the figure."""
    if any("other_cause" in node.tags for node in nodes[finding.last : finding.last + 1]):
        return True  # "59 evacuees died of illness"
    at = min(finding.trigger, finding.node)
    start = clause_start(nodes, at)
    for index in (*range(at - 1, start - 1, -1), *range(at, min(finding.node + _NEAR, len(nodes)))):
        node = nodes[index]
        if "other_cause" in node.tags:
            return not _is_its_doing(nodes, index)
        if not OWN.isdisjoint(node.tags):
            return False
    if finding.figure.kind == "bare" and nodes[start - 1].form == ";":
        start -= 1  # "farmers and herders fought; 31 died"
    for node in reversed(nodes[max(0, start - _CAUSE_REACH) : max(0, start)]):
        # "a stampede on Thursday that, by official count, claimed 769 lives"
        if "other_cause" in node.tags:
            return True
        if not _OWN_OR_ATTACK.isdisjoint(node.tags) or node.figure is not None or node.form in (".", ";"):
            return False
    return False


def _is_its_doing(nodes: Sequence[Node], index: int) -> bool:
    """ "ISWAP fighters burnt down 40 houses": what somebody does, where its men stand right before the verb."""
    before = nodes[max(0, index - _DOERS) : index]
    return nodes[index].form in _BURNT and any(not OWN.isdisjoint(node.tags) for node in before)


_BURNT = load_list("burnt")
_DOERS = 3
"""Nodes before an English verb in which its subject stands."""
