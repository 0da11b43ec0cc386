"""What is planned, feared or was foiled, told apart from what was done beside it."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.phrases import QUOTES
from streams.lexicon.lists import load_list, load_stems

_PLANNED = 7
_MODAL = 3


def is_planned(nodes: Sequence[Node], finding: Finding, start: int) -> bool:
    """Whether a plan stands before a finding in its clause, or what may be right beside it."""
    figure, behind = finding.figure, finding.node + 1
    verb = nodes[finding.trigger]
    if verb.prefix in ("و", "ف") and ".verb" in verb.tags and _is_finite(verb):
        start = max(start, finding.trigger)  # "أحبطت محاولة لتفجير كنيس وضبطت قنبلة", "ويقتل": done beside it
    elif verb.prefix == "و" and _is_deed_beside(verb, nodes[start : finding.trigger]):
        start = max(start, finding.trigger)  # "إحباط مخطط لتفجير كنيس وتوقيف خمسة": likewise
    elif verb.prefix == "و" and _are_attackers(finding) and _is_foiling(nodes[start : finding.trigger]):
        start = max(start, finding.trigger)  # "إحباط هجوم للتنظيم وقتل انتحاريين اثنين": likewise
    if any("modal" in node.tags for node in nodes[max(start, finding.node - _MODAL) : finding.node]):
        return True
    if _shares_modal(nodes, finding):
        return True
    for index, node in enumerate(nodes[max(start, behind - _PLANNED) : behind], max(start, behind - _PLANNED)):
        is_plan = "plan" in node.tags and node.first < figure.first
        if is_plan and not _done_beside(nodes, index, finding) and not _came_of_it(nodes[index:behind]):
            return True
    for node in nodes[behind : behind + 4]:
        if node.form in (",", ".", ";") or "contrast" in node.tags:
            break  # "put the dead at four but would not say who they were"
        if "modal" in node.tags:
            return True
    return _may_come(nodes, max(start, behind - _PLANNED), finding.node)


def _is_finite(verb: Node) -> bool:
    """Whether a verb cannot be taken for a verbal noun ("وقتل"): by its ending, as an imperfect, or for want of one."""
    form = verb.form[len(verb.prefix) :]
    may_be_noun = any(tag.endswith(".noun") for tag in verb.tags)
    return not may_be_noun or form.endswith(("ت", "وا")) or form.startswith(("ي", "ت"))


def _is_deed_beside(verb: Node, before: Sequence[Node]) -> bool:
    """Whether a verbal noun joins a deed to what was foiled: arrests always, deaths where it was an attack."""
    if not _is_foiling(before):
        return False
    if "capture.noun" in verb.tags:
        return True
    is_attack = any(isinstance(node.figure, Figure) and node.figure.kind == "event" for node in before)
    is_only_plan = sum("plan" in node.tags for node in before) == 1  # and no "plot to bomb a church and kill five"
    return "kill.noun" in verb.tags and is_attack and is_only_plan


def _are_attackers(finding: Finding) -> bool:
    """Whether those killed are the organisation's own, whom no plot of it is against."""
    noun = finding.figure.noun
    is_its_own = noun is not None and noun.target == "isis" and not noun.is_weak
    return finding.measure == "killed" and (is_its_own or any(e.kind == "watched" for e in finding.figure.company))


def _shares_modal(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "It would have killed 300 people and wounded 50": the second verb is under the first one's modal."""
    told, verb = finding.previous, finding.trigger
    if told is None or told.sentence != finding.sentence or nodes[verb - 1].form != "and" or verb - 2 != told.node:
        return False
    return any("modal" in node.tags for node in nodes[max(0, told.node - _MODAL) : told.node])


def _is_foiling(nodes: Sequence[Node]) -> bool:
    return any(node.form.removeprefix("و").startswith(_FOILED) for node in nodes)


def _may_come(nodes: Sequence[Node], first: int, last: int) -> bool:
    """ "قد ينفذ التنظيم عشرات الهجمات": "qad" before an imperfect is a maybe, before a perfect none."""
    for index in range(last - 2, first - 1, -1):
        node = nodes[index]
        if "mark" in node.tags and node.form not in QUOTES:
            return False
        if "perhaps" in node.tags:
            return nodes[index + 1].form[:1] in _IMPERFECT
    return False


_IMPERFECT = frozenset({"ي"})
"""What a verb of him begins with; one of her ("تنفذ") cannot be told from a perfect ("تبنى") by its letters."""


_DEMAND = 6
"""Nodes from a demand to the Arabic preposition before what is demanded."""
_GOVERNS = frozenset({"الي", "علي"})
_FILLS = frozenset({"the", "their", "its", "a", "an", "immediate", "swift", "urgent", "early"})


def is_demanded(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "called for the return of 8,000", "دعا الدول إلى استعادة 8 آلاف": a deed that somebody only asks for."""
    at = finding.trigger
    if nodes[at].form.isascii():
        while at and nodes[at - 1].form in _FILLS:
            at -= 1
        return at > 0 and "demand" in nodes[at - 1].tags
    if nodes[at].prefix != "ب" and nodes[at - 1].form not in _GOVERNS:
        return False
    for node in reversed(nodes[max(0, at - _DEMAND) : at]):
        if "demand" in node.tags:
            return True
        if "mark" in node.tags or node.figure is not None:
            return False
    return False


_TO_COME = load_list("to_come")
_PREPARED = load_list("being_prepared")
_COMES = 11
"""Nodes behind an event in which it is said that it will be: "عملية تفتيش واسعة خلال الساعات المقبلة"."""


def is_to_come(nodes: Sequence[Node], at: int) -> bool:
    """ "عملية مطاردة ستنطلق", "a sweep in the coming days": what is announced has not been done."""
    for behind, node in enumerate(nodes[at + 1 : at + _COMES], at + 1):
        if node.form in _TO_COME:
            return True
        if node.form in _PREPARED and nodes[behind - 1].form == "being":
            return True  # "an operation to retake it was being prepared"
        if ("mark" in node.tags and node.form not in QUOTES) or isinstance(node.figure, Figure):
            return False
    return False


_FOILS = 6
"""Nodes behind an event in which a verb of foiling stands: "47 هجوما للتنظيم أحبطت"."""


def is_foiled(nodes: Sequence[Node], at: int) -> bool:
    """Whether it says behind an event, in one breath, or right before it that it was foiled."""
    if at and "foiled" in nodes[at - 1].tags:
        return True  # "intercepted three car bombs"
    if at and nodes[at - 1].form == "," and _is_foiled_before_aside(nodes, at - 1):
        return True
    for node in nodes[at + 1 : at + _FOILS]:
        if "foiled" in node.tags:
            return True
        is_number = isinstance(node.figure, Figure) and node.figure.source == "number"
        if is_number or ("mark" in node.tags and node.form not in QUOTES):
            return False
    return False


_ASIDE = 12
"""Nodes of an aside between two commas."""
_FOILER = 5
"""Nodes from a verb of foiling to the aside, with whoever foiled between them."""


def _is_foiled_before_aside(nodes: Sequence[Node], comma: int) -> bool:
    """ "أحبطت اللجنة، بحسب بيان أصدرته أمس، اعتداء": the verb governs what stands behind the second comma."""
    opens = next((at for at in range(comma - 1, max(0, comma - _ASIDE), -1) if nodes[at].form == ","), 0)
    return any("foiled" in node.tags for node in nodes[max(0, opens - _FOILER) : opens])


def _came_of_it(nodes: Sequence[Node]) -> bool:
    """ "… متورطين في المخطط، ونتج عن الاشتباك مقتل سبعة": behind "and" and a verb of result, what really befell."""
    return any("led_to" in node.tags and node.prefix == "و" for node in nodes)


_FOILED = load_stems("foiled")
_DONE = frozenset(
    f"{deed}.{form}" for deed in ("kill", "capture", "seize", "destroy") for form in ("past", "base", "ing")
)


def _is_clause_of_its_own(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether those counted open a clause behind "and", and its passive verb follows them."""
    lead = [node.form for node in nodes[max(0, finding.node - 2) : finding.node]]
    opens = lead == ["and", "that"] or lead[-1:] == ["and"]
    return opens and any("be" in node.tags for node in nodes[finding.node + 1 : finding.last])


def _done_beside(nodes: Sequence[Node], plan: int, finding: Finding) -> bool:
    """Whether a deed is told beside a foiled one: "foiled three attacks and killed eight militants"."""
    verb = finding.trigger
    if nodes[plan].form.isascii() and nodes[plan].form.startswith(_FOILED) and _is_clause_of_its_own(nodes, finding):
        return True  # "it had foiled a bombing and that one suspect was killed"
    if not nodes[plan].form.isascii() or not plan < verb < finding.node:
        return False
    if nodes[plan].form.startswith(_FOILED) and nodes[verb - 1].form in ("and", ","):
        return bool(nodes[verb].tags & _DONE)  # "foiled a plot and arrested three", "Police foil plot, arrest three"
    if not nodes[verb].tags & {"kill.past", "capture.past", "wound.past", "seize.past", "destroy.past", "kill.ing"}:
        return False
    return nodes[verb - 1].form in ("and", ",") and "figure" in frozenset().union(*(n.tags for n in nodes[plan:verb]))
