"""Scope: what is denied, planned or feared, and whose doing it is about, so that it is left out.

As in ConText, a cue reaches to the end of its clause, and a phrase that only looks like one ("no fewer than") covers
it. What is left out is an abstention with its reason.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.clauses import ENDS, clause_start
from streams.extraction.findings.finding import EVENTS, PEOPLE, Finding
from streams.extraction.findings.sums import SUM_OF_TWO, is_sum
from streams.extraction.findings.wholes import has_deed_of_its_own
from streams.extraction.left_out.ceilings import is_of_a_bound
from streams.extraction.left_out.detained import are_moved, are_no_level
from streams.extraction.left_out.executions import is_by_state
from streams.extraction.left_out.no_deed import nothing_befell
from streams.extraction.left_out.others_deeds import of_others
from streams.extraction.left_out.others_fights import fell_in_others_fight
from streams.extraction.left_out.others_things import is_not_its_own
from streams.extraction.left_out.owned_by_others import is_owned_by_others
from streams.extraction.left_out.planned import is_demanded, is_foiled, is_planned, is_to_come
from streams.extraction.left_out.rumours import DENIALS, is_false, is_ruled_out, is_rumour
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import tags_in, told_in
from streams.lexicon.lists import load_headwords, load_list

_PLANS = frozenset({"modal", "perhaps", "plan"})
_FREES = frozenset({"free", "frees", "freed", "freeing"})
_FREED = 5


def refusal(nodes: Sequence[Node], finding: Finding) -> str:
    """Why a finding is no claim: "negated", "planned" or "other_group"; empty if nothing speaks against it."""
    figure = finding.figure
    if finding.measure in ("sites_destroyed", "weapons_destroyed") and is_not_its_own(nodes, finding):
        return "not_its_own"
    if figure.kind in ("weapon", "site") and finding.node and nodes[finding.node - 1].form == "اصل":
        return "base"  # "فمن أصل 60 آلية عبرت الطريق، تعرضت أربع لكمائن"
    told = tags_in(nodes)
    if "hypothetical" in told:
        return "hypothetical"
    is_of_whoever = "violence" in told and not told & OWN
    if "all_sides" in told or is_of_whoever or _is_beyond(finding, nodes):
        return "whole_conflict"
    if finding.measure in ("kidnapped", "captured") and _is_freed(nodes, finding):
        return "freed"
    if reason := of_others(nodes, finding):
        return reason
    if is_owned_by_others(nodes, finding):
        return "other_doer"
    if is_by_state(nodes, finding) or fell_in_others_fight(nodes, finding):
        return "other_doer"
    if reason := nothing_befell(nodes, finding):
        return reason
    if are_moved(finding, nodes):
        return "transferred"
    if are_no_level(finding, nodes):
        return "not_a_count"
    if finding.measure == "fighters" and figure.high == 1:
        return "speaker"  # "said one of its men had fired"
    if figure.source == "one" and figure.kind == "person" and _has_an_object(nodes, finding.node):
        return "doer"
    if finding.measure in ("killed", "wounded") and figure.kind == "person" and _did_it(nodes, finding):
        return "doer"
    if figure.source == "number" and _is_difference(nodes, finding.node):
        return "difference"
    if finding.measure in PEOPLE and is_sum(nodes, finding):
        return SUM_OF_TWO
    if figure.source == "one" and figure.kind == "person" and _speaks(nodes, finding.node):
        return "speaker"
    if figure.source == "one" and finding.node and nodes[finding.node - 1].form in ("بمعدل", "per", "every", "كل"):
        return "rate"
    if finding.measure in EVENTS and not _MEANS_OF_MANY.isdisjoint(told_in(nodes)) and _is_mean(nodes, finding.node):
        return "rate"
    if finding.measure == "weapons_destroyed" and _is_instrument(nodes, finding):
        return "means"
    if figure.source == "one" and finding.measure in EVENTS and _is_means(nodes, finding.node):
        return "means"
    if figure.source == "one" and finding.measure in EVENTS and _is_kind_of_those(nodes, finding.node):
        return "told_again"
    if figure.source == "one" and finding.measure in EVENTS and is_to_come(nodes, finding.node):
        return "planned"
    if "unclaimed" in told and figure.source == "one" and finding.measure in EVENTS and _is_nobodys(nodes, finding):
        return "other_doer"
    if ("rumour" in told and is_rumour(nodes, finding)) or ("false_news" in told and is_false(nodes, finding)):
        return "negated"
    if "disclaim" in told and is_ruled_out(nodes, finding):
        return "negated"
    # "يعد أخطر تهديد ولديه 400 مقاتل": how many it has is no plan of its own.
    if "foiled" in told and finding.measure in EVENTS and is_foiled(nodes, finding.node):
        return "planned"
    if "demand" in told and is_demanded(nodes, finding):
        # "أمرت بضبط 137 شخصا، ضبط منهم 115": a share whose own verb says that it was done.
        return "" if finding.is_part and has_deed_of_its_own(finding, nodes) else "planned"
    plans = {"modal"} if finding.rule.endswith((".it-has.at", ".has")) else _PLANS
    may_be_planned = not plans.isdisjoint(told)
    if not may_be_planned and "negation" not in told:
        return ""
    if _is_denied_behind(nodes, finding):
        return "negated"
    start = clause_start(nodes, min(finding.trigger, finding.node))
    span = nodes[start : finding.node + 1]
    for at, node in enumerate(span):
        if "negation" in node.tags and "pseudo" not in node.tags and node.figure is None:
            if any(other.form in ("الا", "سوي", "except", "only", "but") for other in span[at:]):
                continue
            denies = any(entry.head in DENIALS for entry in node.entries)
            if not denies and is_of_a_bound(finding):
                continue
            if not denies and any(other.form in ("ان", "that", "انه", "انها", "ذكر") for other in span[at + 2 :]):
                continue
            return "negated"
    return "planned" if may_be_planned and is_planned(nodes, finding, start) else ""


_BEFORE_VERB = 2
"""Nodes between "not" and its verb."""


def _is_denied_behind(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "ثلاثة أطفال كانوا هناك لم يصابوا", "three children were not hurt": the verb behind those counted is denied."""
    verb = finding.last - 1
    before = nodes[max(finding.node + 1, verb - _BEFORE_VERB) : verb]
    return any("negation" in node.tags and "pseudo" not in node.tags for node in before)


_MEANS_OF_MANY = load_list("means_of_many")
_MEAN_REACH = 6


def _is_mean(nodes: Sequence[Node], at: int) -> bool:
    """ "هبط معدل الهجمات إلى هجومين في اليوم", "averaged two attacks a day": how many a day, and no count of them."""
    for node in reversed(nodes[max(0, at - _MEAN_REACH) : at]):
        if node.form.removeprefix("و").removeprefix("ب") in _MEANS_OF_MANY:
            return True
        if node.form in ENDS or isinstance(node.figure, Figure):
            return False
    return False


_WAR = 10_000
"""Victims; so many fall in a war and in no deed of one group, unless the sentence names it."""


def _is_beyond(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether a toll is a whole war's, told as background."""
    figure = finding.figure
    if finding.measure not in ("killed", "wounded") or (figure.low or figure.high or 0) < _WAR:
        return False
    return OWN.isdisjoint(tags_in(nodes)) and not has(nodes, "watched")


def _is_freed(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether those counted were set free: the verb stands between the figure before and this one."""
    for node in reversed(nodes[max(0, finding.node - _FREED) : finding.node]):
        if "freed" in node.tags or node.form in _FREES:
            return True
        if isinstance(node.figure, Figure) or node.form in ENDS or node.tags & {"kidnap", "capture"}:
            return False
    return False


def _is_means(nodes: Sequence[Node], at: int) -> bool:
    """ "بينهم 3 بقصف جوي": how those of a share died, among many that are told together."""
    before = nodes[at - 1].figure if at else None
    if not nodes[at].prefix.startswith("ب") or not isinstance(before, Figure):
        return False
    if at + 1 < len(nodes) and not _TELLS_MORE.isdisjoint(nodes[at + 1].tags):
        return False  # "أصيب 70 بتفجير استهدف مسجدا": it tells of the one event
    return before.kind == "bare" and before.source == "number" and not before.is_others


_TELLS_MORE = frozenset({"hit.verb", "carry.verb"})
_OWNED_UP = 6
"""Nodes behind an event in which it is said that nobody owned up to it."""


def _is_nobodys(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "في عملية لم تتبنها أي جماعة", "a blast that nobody has claimed": beside what the organisation did."""
    return any("unclaimed" in node.tags for node in nodes[finding.node + 1 : finding.node + _OWNED_UP])


_SINGULAR_FROM = 11
"""So many and more are counted with a singular: "174 عملية تمشيط ومداهمة"."""


def _is_kind_of_those(nodes: Sequence[Node], at: int) -> bool:
    """ "174 عملية تمشيط ومداهمة": a second word for what is counted, and not one more."""
    before = nodes[at - 1].figure if at else None
    if not nodes[at].prefix.startswith("و") or not isinstance(before, Figure) or before.kind != "event":
        return False
    return before.source == "number" and (before.low or 0) >= _SINGULAR_FROM


def _is_instrument(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "بواسطة طائرتي إف 16", "دمر المخبأ بثلاث قنابل": what it was done with."""
    if finding.rule.endswith(".in-cache"):
        return False  # "a workshop with 23 belts": what was in it
    if finding.node and nodes[finding.node - 1].form in _MEANS:
        return True
    if finding.figure.noun is not None and finding.figure.noun.head in _MUNITIONS:
        # "ألقت الطائرات ست قنابل على المعسكر ودمرته"
        before = nodes[max(0, finding.node - _DROPPED) : finding.node]
        if any(node.form.removeprefix("و") in _DROPS for node in before):
            return True
    is_with = nodes[finding.node].prefix in ("ب", "وب")
    return is_with and (finding.figure.source == "one" or "destroy" in nodes[finding.trigger].tags)


def _did_it(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether those counted killed: "two of its members shot dead a worshipper", "هجوم نفذه عنصر وقتل فيه ثلاثة"."""
    if finding.node and "doer" in nodes[finding.node - 1].tags and finding.trigger < finding.node:
        return True  # "قضوا برصاص مسلح", "قتل على يد ثلاثة مسلحين"
    if finding.rule.endswith(".one-subject"):
        return finding.node > 0 and "carry.verb" in nodes[finding.node - 1].tags
    verb = nodes[finding.node - 1].tags if finding.node else frozenset()
    if ".verb" in verb and not _HARMS.isdisjoint(verb):
        # "ذبح أربعة من عناصره سائحتين", "قتل مسلح موال لداعش شرطيين": whom they killed stands right behind them.
        ahead = nodes[finding.node + 1 : finding.node + 3]
        victims = ahead[1:] if ahead and "watched.for" in ahead[0].tags else ahead[:1]
        told = [node.figure for node in victims if node.figure is not None and not node.prefix]
        # "قتل 21 عاملا قبطيا": one behind many is what they are.
        return any(f.kind == "person" and (f.source != "one" or finding.figure.source == "one") for f in told)
    if not finding.rule.endswith(".dead") or finding.last >= len(nodes):
        return False
    behind = nodes[finding.last]
    return (behind.figure is not None and finding.last != finding.node) or behind.form == "the"


_HARMS = frozenset({"kill.verb", "wound.verb"})
_OBJECTS = ("هم", "هما", "هن")


def _has_an_object(nodes: Sequence[Node], at: int) -> bool:
    """ "حين استدرجهم قناص": behind a verb with its object written onto it stands who did it."""
    verb = nodes[at - 1] if at else None
    return verb is not None and not verb.tags and len(verb.form) > _VERB and verb.form.endswith(_OBJECTS)


_VERB = 5
"""Letters; shorter words are "منهم", "عليهم"."""


def _is_difference(nodes: Sequence[Node], at: int) -> bool:
    """ "two fewer than in June", "a rise of two", "بزيادة 12 هجوما": by how many a count differs."""
    figure = nodes[at].figure
    near = [node.form for node in nodes[at : at + 3]]
    if "than" in near[1:] and (any(form in _DIFFERS for form in near[:2]) or (figure and figure.kind == "unknown")):
        return True
    if figure is not None and figure.is_others and figure.noun is None and near[1:2] == ["than"]:
        return True  # "10 more than in April"
    if at > 1 and nodes[at - 1].form == "by" and ("reached" in nodes[at - 2].tags or nodes[at - 2].form in _DIFFERS):
        return True  # "fell by 1,900, to 55,829"
    before = [node.form for node in nodes[max(0, at - 3) : at] if node.form not in _AMOUNTS][-2:]
    if before[-1:] == ["of"]:
        return before[0] in _CHANGES
    if not before:
        return False
    if before[-1] in _MORE_OR_LESS and near[0].startswith("ب"):
        return True  # "أقل بتسعة من شباط"
    return before[-1].startswith("ب") and before[-1][1:] in _CHANGES


_AMOUNTS = load_list("amounts_to")
_DIFFERS = load_list("differs_by")
_CHANGES = load_list("changes_by")
_MORE_OR_LESS = load_list("more_or_less")


def _speaks(nodes: Sequence[Node], at: int) -> bool:
    """Whether one person only tells of it: "a police official said", "قال مسؤول"."""
    if at and "say.verb" in nodes[at - 1].tags and any("that" in node.tags for node in nodes[at + 1 : at + _TELLS]):
        return True  # "ذكر محام أن موكله سلم نفسه"
    behind = nodes[at + 1].tags if at + 1 < len(nodes) else frozenset()
    is_told_of = at + 2 < len(nodes) and nodes[at + 2].form == "as"  # "a man described as its governor"
    return "say.past" in behind and "say.verb" not in behind and not is_told_of


_TELLS = 4
"""Nodes behind a speaker in which what he says begins."""
_DROPS = load_list("drops")
_MUNITIONS = load_headwords("munitions")
_DROPPED = 4
"""Nodes from a verb of dropping to the bombs."""
_MEANS = frozenset({"قوامه", "قوامها", "قوامهم", "بواسطه", "باستخدام", "بمشاركه", "بوساطه", "using", "with"})


def has(nodes: Sequence[Node], kind: str) -> bool:
    """Whether a node of this class stands in the sentence, in a figure's company too."""
    for node in nodes:
        if kind in node.tags:
            return True
        if node.figure is not None and kind in [entry.kind for entry in node.figure.company]:
            return True
    return False
