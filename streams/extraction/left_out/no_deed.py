"""No deed: figures that stand beside a deed and that nothing befell which is counted.

"A police colonel said" speaks and was not killed; "six missing", "40 hostages freed" have no measure; the dead of a
whole war are not the organisation's alone.
"""

import itertools
from collections.abc import Sequence

from schemas.claim import Hedge
from streams.extraction.figures.figure import inside
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.left_out.executions import is_verdict
from streams.extraction.left_out.who_tells import ENDS, only_tell
from streams.extraction.words.nodes import OWN, TRIGGERS, Node
from streams.extraction.words.row import forms_in, tags_in
from streams.lexicon.lists import load_headwords, load_list, load_stems

_PERSONS = frozenset({"person", "bare", "unknown", "casualty"})
_FATE = 4
_FREED = 3
_FREED_BEHIND = 10
"""Nodes from hostages to the verb that says that they were set free."""
_FATES = frozenset({"fate", "freed", "freed.past", "missing"})
_FREES = frozenset({"freed", "freeing", "frees"})
_COURT = 6
"""Nodes from a court's word to those it sentences."""
_WHOLE_WAR = 1_000
"""Persons; so many dead beside a word for the war are those of all its sides."""
_WAR_NEAR = 40
"""Nodes on either side in which the war is named."""
_WARS = load_list("wars")
_DOER_NEAR = 3
"""Nodes beside a deed's word in which its subject stands."""
_CLAUSE_ENDS = ENDS | {"before", "after", "while", "when", "as", "during", "in", "on", "at"}
_LOST = frozenset({"في", "مفقودين", "لا", "ما"})
"""First words of "في عداد المفقودين", "لا يزالون مفقودين", behind those of whom it is said."""
_OTHER_SUBJECT = (TRIGGERS - {"hold"}) | {"person", "force", "watched", "epithet"}


_STAYED = load_list("stayed")
_BANDS = load_list("bands")
_BAND_REACH = 4
_FOUGHT = frozenset({"مع", "ضد"})
_MADE_OF = frozenset({"من", "تضم", "قوامها", "عددها"})


def _is_size_of_band(nodes: Sequence[Node], at: int) -> bool:
    """ "إثر اشتباك مع خلية لداعش من أربعة أفراد": how many those were with whom somebody fought."""
    if not at or nodes[at - 1].form not in _MADE_OF:
        return False
    before = range(at - 1, max(0, at - 1 - _BAND_REACH), -1)
    band = next((index for index in before if nodes[index].form in _BANDS), 0)
    return band > 0 and nodes[band - 1].form in _FOUGHT


def nothing_befell(nodes: Sequence[Node], finding: Finding) -> str:
    """Why nothing of ours befell those counted: "speaker", "no_measure", "whole_conflict"; else empty."""
    if finding.measure in EVENTS:
        return "no_measure" if _are_his_past(nodes, finding) else ""
    if finding.figure.kind not in _PERSONS:
        return ""
    if only_tell(nodes, finding):
        return "speaker"
    told = tags_in(nodes)
    if finding.node and nodes[finding.node - 1].form in _STAYED and finding.measure in ("captured", "killed"):
        return "no_measure"  # "أعيد اعتقال ثلاثة فيما ظل اثنان متواريين"
    if _is_size_of_band(nodes, finding.node) or _are_nationalities(nodes, finding):
        return "no_measure"
    if _are_children(nodes, finding.node):
        return "no_measure"
    if _is_that_one(nodes, finding):
        return "told_again"
    if "fate" in [entry.kind for entry in finding.figure.inside] or _is_a_number(finding):
        return "no_measure"
    if not (_FATES.isdisjoint(told) and _FREES.isdisjoint(forms_in(nodes))) and (
        _has_other_fate(nodes, finding) or _are_freed(nodes, finding)
    ):
        return "no_measure"
    if finding.measure == "kidnapped" and finding.is_part and _came_back(nodes, finding.node):
        return "no_measure"
    if not _OUT_OF_TOUCH.isdisjoint(forms_in(nodes)) and _is_out_of_touch(nodes, finding):
        return "no_measure"
    if ("sentence" in told or "sentence" in [e.kind for e in finding.figure.inside]) and _is_sentenced(nodes, finding):
        return "no_measure"
    if finding.measure == "killed" and not _RULES.isdisjoint(forms_in(nodes)) and _is_ruled(nodes, finding):
        return "no_measure"
    if finding.measure == "killed" and is_verdict(nodes, finding):
        return "no_measure"
    return "whole_conflict" if _is_of_the_war(nodes, finding) else ""


_NATIONALITY = "جنسية"


def _are_nationalities(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "22 شخصا من خمس جنسيات", "قال إنهم من تسع جنسيات": of how many countries those are."""
    noun = finding.figure.noun
    return noun is not None and noun.head == _NATIONALITY and finding.node > 0 and nodes[finding.node - 1].form == "من"


_ANSWERS_FOR = load_list("answers_for")
_PAST_REACH = 5
"""Nodes from what somebody answers for to those deeds."""


def _are_his_past(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "Two men responsible for several attacks": what somebody is held for, who knows when; a number is counted."""
    if finding.figure.hedge is not Hedge.VAGUE:
        return False
    return any(node.form in _ANSWERS_FOR for node in nodes[max(0, finding.node - _PAST_REACH) : finding.node])


_OUT_OF_TOUCH = load_list("out_of_touch")


def _is_out_of_touch(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "فقد الجيش الاتصال بـ12 من عناصره": those of whom nothing is heard, and nothing else is known."""
    at = finding.node - 1 - (finding.node > 1 and nodes[finding.node - 1].form in ("ب", "مع"))
    return at >= 0 and nodes[at].form in _OUT_OF_TOUCH


_PARENTS = load_list("parents")
_HE_IS = frozenset({"انه", "وانه", "هو", "وهو", "انها", "وانها", "هي", "وهي"})


_NUMBERS = load_headwords("numbers_called")


def _is_a_number(finding: Finding) -> bool:
    """ "640, a figure that nobody can check": of a man more is said, as in "a leading figure"."""
    figure = finding.figure
    return figure.source == "one" and len(figure.inside) == 1 and figure.inside[0].head in _NUMBERS


def _are_children(nodes: Sequence[Node], at: int) -> bool:
    """ "A father of five", "أنه أب لخمسة أطفال": somebody's children, whom nothing befell."""
    if at < 2:
        return False
    whose, before = nodes[at - 2], nodes[at - 1]
    if before.form == "of":
        return whose.form in _PARENTS or any(entry.head in _PARENTS for entry in inside(whose))
    return before.form in ("اب", "ام") and whose.form in _HE_IS


def _is_that_one(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "One of them, a bomb maker, …": what the one is, and no second."""
    told, at = finding.previous, finding.node - 1
    if told is None or finding.figure.source != "one" or nodes[at].form != ",":
        return False
    is_one = told.figure.low == told.figure.high == 1 and told.figure.source == "number"
    is_share = told.is_part or nodes[told.node].form == "one"
    return is_one and is_share and told.sentence == finding.sentence and at - told.node < _FATE


def _has_other_fate(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether they are missing, freed or convicted, which no measure counts."""
    if finding.rule.endswith(".moved-home"):
        return False
    start = finding.node + 1 + _is_apposed(nodes, finding.node)
    for node in nodes[start : start + _FATE]:
        if "fate" in node.tags or "freed.past" in node.tags:
            return True
        if "missing.word" in node.tags and node.form in _LOST:
            return True
        if node.form in _CLAUSE_ENDS or node.figure is not None or node.tags & _OTHER_SUBJECT:
            break
    if finding.measure == "escaped":
        return False
    for node in reversed(nodes[max(0, finding.node - _FREED) : finding.node]):
        if "freed" in node.tags or (node.form in _FREES and finding.measure in ("killed", "wounded")):
            return True
        if node.form in ENDS or node.figure is not None or node.tags & TRIGGERS:
            return False
    return False


def _is_apposed(nodes: Sequence[Node], at: int) -> bool:
    """ "The rest, more than 300, are missing": between commas, and what became of them is told behind the second."""
    return 0 < at < len(nodes) - 1 and nodes[at - 1].form == nodes[at + 1].form == ","


def _are_freed(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "34 hostages, women and children among them, have been freed": told for that, and not for their taking."""
    if finding.measure != "kidnapped" or any("kidnap" in node.tags for node in nodes):
        return False
    behind = nodes[finding.node + 1 : finding.node + 1 + _FREED_BEHIND]
    end = next(
        (at for at, node in enumerate(behind) if node.figure is not None or node.form in (".", ";")), len(behind)
    )
    was = next((at for at, node in enumerate(behind[:end]) if "be" in node.tags), end)
    return any("freed" in node.tags or node.form == "freed" for node in behind[was:end])


_CAME_BACK = load_list("came_back")


def _came_back(nodes: Sequence[Node], at: int) -> bool:
    """ "Abducted 6,400, of whom 3,500 have returned": a part of those taken, who are there no more."""
    behind = [node.form for node in nodes[at + 1 : at + 1 + _FREED_BEHIND]]
    end = next((at for at, form in enumerate(behind) if form in (",", ".", ";", ":")), len(behind))
    return not _CAME_BACK.isdisjoint(behind[:end])


_RULES = load_list("court_rules")
"""Of a court they say what it ruled, of others that they died or killed."""
_COURTS = load_stems("courts")
_RULINGS = load_list("rulings")


def _is_ruled(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "قضت محكمة الجنايات بحبس ستة متهمين", "… بإعدام ستة": the rule tells a sentence, and no death."""
    last = min(finding.trigger, finding.node)
    first = max(0, last - _COURT) if nodes[last].form in _RULINGS else last
    for at in range(last, first - 1, -1):
        if nodes[at].form in _RULES:
            behind = [node.form for node in nodes[at + 1 : at + 1 + _COURT]]
            is_whole = "link" in nodes[at].tags  # "قضت محكمة" is one phrase
            return is_whole or (behind[:1] != [] and (behind[0].startswith(_COURTS) or not _RULINGS.isdisjoint(behind)))
    return False


def _is_sentenced(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "أحكام بالإعدام بحق 11 مدانا", "sentenced 12 members to death": by a court, shortly before or right behind."""
    if finding.measure not in ("killed", "detainees"):
        return False
    if finding.measure == "killed" and any(entry.kind == "sentence" for entry in finding.figure.inside):
        return True  # "الإعدام لأربعة مدانين"
    behind = finding.node + 1 + (_FATE if finding.measure == "killed" else 0)
    near = nodes[max(0, finding.node - _COURT) : behind]
    if not any("sentence" in node.tags for node in near):
        return False
    return not any(node.tags & {"watched", "hit"} for node in nodes[max(0, finding.node - _COURT) : finding.node])


def _is_of_the_war(nodes: Sequence[Node], finding: Finding) -> bool:
    figure = finding.figure
    if (figure.low or figure.high or 0) < _WHOLE_WAR or finding.measure not in ("killed", "wounded", "kidnapped"):
        return False
    if any(entry.kind in ("watched", "epithet") for entry in figure.company):
        return False
    if figure.noun is not None and figure.noun.target == "isis" and not figure.noun.is_weak:
        return False
    if "war" not in tags_in(nodes) and _WARS.isdisjoint(forms_in(nodes)):
        return False
    beside = nodes[max(0, finding.trigger - _DOER_NEAR + 1) : finding.trigger + _DOER_NEAR]
    if any(not OWN.isdisjoint(node.tags) for node in beside):
        return False  # "قتل داعش آلاف المدنيين منذ بدء الحرب"
    near = range(max(0, finding.node - _WAR_NEAR), min(len(nodes), finding.node + _WAR_NEAR))
    if not any(("war" in nodes[at].tags or nodes[at].form in _WARS) and not _is_on_it(nodes, at) for at in near):
        return False
    nodes = nodes[near.start : near.stop]
    return not any(a.form == "by" and b.tags & {"watched", "epithet"} for a, b in itertools.pairwise(nodes))


def _is_on_it(nodes: Sequence[Node], at: int) -> bool:
    """ "الحرب على داعش", "the war against ISIS": whose dead are those who fought it."""
    return any(not OWN.isdisjoint(node.tags) for node in nodes[at + 1 : at + _DOER_NEAR])
