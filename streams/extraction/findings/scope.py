"""Scope: what is denied, planned or feared, and whose doing it is about, so that it is left out.

As in ConText, a cue reaches to the end of its clause, and a phrase that only looks like one ("no fewer than") covers
it. What is left out is an abstention with its reason.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.clauses import ENDS, clause_start
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.findings.no_deed import nothing_befell
from streams.extraction.findings.others_deeds import of_others
from streams.extraction.findings.rumours import DENIALS, is_false, is_rumour
from streams.extraction.findings.sums import is_sum
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.phrases import QUOTES
from streams.extraction.words.row import tags_in, told_in
from streams.extraction.words.vocabulary import Entry

_PLANS = frozenset({"modal", "plan"})
_PLANNED = 7
_MODAL = 3
_FREES = frozenset({"free", "frees", "freed", "freeing"})
_FREED = 5


def refusal(nodes: Sequence[Node], finding: Finding) -> str:
    """Why a finding is no claim: "negated", "planned" or "other_group"; empty if nothing speaks against it."""
    figure = finding.figure
    if finding.measure in ("sites_destroyed", "weapons_destroyed") and _is_not_its_own(nodes, finding):
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
    if reason := nothing_befell(nodes, finding):
        return reason
    if finding.measure == "fighters" and figure.high == 1:
        return "speaker"  # "said one of its men had fired"
    if figure.source == "one" and figure.kind == "person" and _has_an_object(nodes, finding.node):
        return "doer"
    if finding.measure == "killed" and figure.kind == "person" and _did_it(nodes, finding):
        return "doer"
    if figure.source == "number" and _is_difference(nodes, finding.node):
        return "difference"
    if finding.measure not in ("sites_destroyed", "weapons_destroyed") and is_sum(nodes, finding):
        return "sum_of_two"
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
    if ("rumour" in told and is_rumour(nodes, finding)) or ("false_news" in told and is_false(nodes, finding)):
        return "negated"
    # "يعد أخطر تهديد ولديه 400 مقاتل": how many it has is no plan of its own.
    if "foiled" in told and finding.measure in EVENTS and _is_foiled(nodes[finding.node + 1 : finding.node + _FOILS]):
        return "planned"
    plans = {"modal"} if finding.rule.endswith((".it-has.at", ".has")) else _PLANS
    is_planned = not plans.isdisjoint(told)
    if not is_planned and "negation" not in told:
        return ""
    start = clause_start(nodes, min(finding.trigger, finding.node))
    span = nodes[start : finding.node + 1]
    for at, node in enumerate(span):
        if "negation" in node.tags and "pseudo" not in node.tags and node.figure is None:
            if any(other.form in ("الا", "سوي", "except", "only", "but") for other in span[at:]):
                continue
            denies = any(entry.head in DENIALS for entry in node.entries)
            if not denies and any(other.form in ("ان", "that", "انه", "انها", "ذكر") for other in span[at + 2 :]):
                continue
            return "negated"
    return "planned" if is_planned and _is_planned(nodes, finding, start) else ""


def _is_planned(nodes: Sequence[Node], finding: Finding, start: int) -> bool:
    """Whether a plan stands before a finding in its clause, or what may be right beside it."""
    figure, behind = finding.figure, finding.node + 1
    verb = nodes[finding.trigger]
    if verb.prefix in ("و", "ف") and ".verb" in verb.tags and verb.form.endswith(("ت", "وا")):
        start = max(start, finding.trigger)  # "أحبطت محاولة لتفجير كنيس وضبطت قنبلة": done beside it
    if any("modal" in node.tags for node in nodes[max(start, finding.node - _MODAL) : finding.node]):
        return True
    for index, node in enumerate(nodes[max(start, behind - _PLANNED) : behind], max(start, behind - _PLANNED)):
        is_plan = "plan" in node.tags and node.first < figure.first
        if is_plan and not _done_beside(nodes, index, finding) and not _came_of_it(nodes[index:behind]):
            return True
    for node in nodes[behind : behind + 4]:
        if node.form in (",", ".", ";"):
            break
        if "modal" in node.tags:
            return True
    return False


_FOILS = 6
"""Nodes behind an event in which a verb of foiling stands: "47 هجوما للتنظيم أحبطت"."""


def _is_foiled(behind: Sequence[Node]) -> bool:
    """Whether it says behind an event, in one breath, that it was foiled."""
    for node in behind:
        if "foiled" in node.tags:
            return True
        is_number = isinstance(node.figure, Figure) and node.figure.source == "number"
        if is_number or ("mark" in node.tags and node.form not in QUOTES):
            return False
    return False


_MEANS_OF_MANY = frozenset({"معدل", "متوسط", "average"})
_MEAN_REACH = 6


def _is_mean(nodes: Sequence[Node], at: int) -> bool:
    """ "هبط معدل الهجمات إلى هجومين في اليوم", "averaged two attacks a day": how many a day, and no count of them."""
    for node in reversed(nodes[max(0, at - _MEAN_REACH) : at]):
        if node.form.removeprefix("و").removeprefix("ب") in _MEANS_OF_MANY:
            return True
        if node.form in ENDS or isinstance(node.figure, Figure):
            return False
    return False


def _came_of_it(nodes: Sequence[Node]) -> bool:
    """ "… متورطين في المخطط، ونتج عن الاشتباك مقتل سبعة": behind "and" and a verb of result, what really befell."""
    return any("led_to" in node.tags and node.prefix == "و" for node in nodes)


_FOILED = ("foil", "thwart", "avert", "disrupted")
_DONE = frozenset(
    f"{deed}.{form}" for deed in ("kill", "capture", "seize", "destroy") for form in ("past", "base", "ing")
)


def _done_beside(nodes: Sequence[Node], plan: int, finding: Finding) -> bool:
    """Whether a deed is told beside a foiled one: "foiled three attacks and killed eight militants"."""
    verb = finding.trigger
    if not nodes[plan].form.isascii() or not plan < verb < finding.node:
        return False
    if nodes[plan].form.startswith(_FOILED) and nodes[verb - 1].form in ("and", ","):
        return bool(nodes[verb].tags & _DONE)  # "foiled a plot and arrested three", "Police foil plot, arrest three"
    if not nodes[verb].tags & {"kill.past", "capture.past", "wound.past", "seize.past", "destroy.past", "kill.ing"}:
        return False
    return nodes[verb - 1].form in ("and", ",") and "figure" in frozenset().union(*(n.tags for n in nodes[plan:verb]))


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
    return before.kind == "bare" and before.source == "number"


def _is_instrument(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "بواسطة طائرتي إف 16", "دمر المخبأ بثلاث قنابل": what it was done with."""
    if finding.node and nodes[finding.node - 1].form in _MEANS:
        return True
    is_with = nodes[finding.node].prefix in ("ب", "وب")
    return is_with and (finding.figure.source == "one" or "destroy" in nodes[finding.trigger].tags)


def _did_it(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether those counted killed: "two of its members shot dead a worshipper", "هجوم نفذه عنصر وقتل فيه ثلاثة"."""
    if finding.rule.endswith(".one-subject"):
        return finding.node > 0 and "carry.verb" in nodes[finding.node - 1].tags
    if not finding.rule.endswith(".dead") or finding.last >= len(nodes):
        return False
    behind = nodes[finding.last]
    return (behind.figure is not None and finding.last != finding.node) or behind.form == "the"


_OBJECTS = ("هم", "هما", "هن")


def _has_an_object(nodes: Sequence[Node], at: int) -> bool:
    """ "حين استدرجهم قناص": behind a verb with its object written onto it stands who did it."""
    verb = nodes[at - 1] if at else None
    return verb is not None and not verb.tags and len(verb.form) > _VERB and verb.form.endswith(_OBJECTS)


_VERB = 5
"""Letters; shorter words are "منهم", "عليهم"."""


def _is_difference(nodes: Sequence[Node], at: int) -> bool:
    """ "two fewer than in June": by how many a count differs."""
    figure = nodes[at].figure
    near = [node.form for node in nodes[at : at + 3]]
    is_more = any(form in _DIFFERS for form in near[:2]) or (figure is not None and figure.kind == "unknown")
    return is_more and "than" in near[1:]


_DIFFERS = frozenset({"fewer", "more", "less", "اقل", "اكثر"})


def _speaks(nodes: Sequence[Node], at: int) -> bool:
    """Whether one person only tells of it: "a police official said", "قال مسؤول"."""
    if at and "say.verb" in nodes[at - 1].tags and any("that" in node.tags for node in nodes[at + 1 : at + _TELLS]):
        return True  # "ذكر محام أن موكله سلم نفسه"
    behind = nodes[at + 1].tags if at + 1 < len(nodes) else frozenset()
    is_told_of = at + 2 < len(nodes) and nodes[at + 2].form == "as"  # "a man described as its governor"
    return "say.past" in behind and "say.verb" not in behind and not is_told_of


_TELLS = 4
"""Nodes behind a speaker in which what he says begins."""
_MEANS = frozenset({"قوامه", "قوامها", "قوامهم", "بواسطه", "باستخدام", "بمشاركه", "بوساطه", "using", "with"})
_CIVIL = frozenset({"مدنيه", "المدنيه", "مدنيين", "للمدنيين", "سكنيه", "سكني", "سكنيا", "صحي", "صحيا", "صحيه", "طبي"})


_EXPLOSIONS = frozenset({"انفجار", "بانفجار", "لانفجار", "وانفجار"})
_LOST_REACH = 5


def _is_lost_to_it(nodes: Sequence[Node], at: int) -> bool:
    """ "دمرت مركبة بهجوم داعش", "انفجار عبوة": what its attack destroyed was others', and what exploded is no loot."""
    if at and nodes[at - 1].form in _EXPLOSIONS:
        return True
    for index in range(at + 1, min(at + _LOST_REACH, len(nodes))):
        node = nodes[index]
        if node.form in ENDS or (isinstance(node.figure, Figure) and node.figure.source == "number"):
            return False
        noun = node.figure.noun if isinstance(node.figure, Figure) else None
        if (noun is not None and noun.measure == "attacks") or "event:attacks" in node.tags:
            its = [node, *nodes[index + 1 : index + 4]]
            aimed = any(n.form in ("علي", "ضد") for n in its)
            named = any("watched" in n.tags for n in its) or any(e.kind == "watched" for e in _company(node))
            return named and not aimed
    return False


def _company(node: Node) -> tuple[Entry, ...]:
    return node.figure.company if isinstance(node.figure, Figure) else ()


def _is_not_its_own(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether the organisation is the one that destroyed or took: who acts is named nearest before the verb."""
    if any(
        e.kind in ("arms", "official", "force") and not e.head.startswith(("عسكري", "حربي"))
        for e in finding.figure.company
    ):
        return True  # "مخازن للأسلحة والتجهيزات العسكرية" are whose they are said to be
    behind = nodes[finding.node + 1 : finding.node + 3]
    if (behind and behind[0].form in _CIVIL) or _is_lost_to_it(nodes, finding.node):
        return True
    if behind and "hit.verb" in behind[0].tags:
        # "عبوتين استهدفتا مركبة": what strikes is no loot.
        return True
    if any(node.prefix.startswith("ل") and {"arms", "force", "official"} & node.tags for node in behind):
        return True
    for node in reversed(nodes[: max(finding.trigger, 0)]):
        if "force" in node.tags:
            return False
        if OWN & node.tags and "backref" not in node.tags and not node.prefix.startswith(("ل", "ب")):
            # "قال التنظيم إن مسلحيه دمروا": it speaks of itself.
            at = nodes.index(node)
            before = nodes[max(0, at - 2) : at]
            return not any(n.form in ("ضد", "against", "علي", "on", "of", "ل") for n in before) and any(
                "say" in n.tags or "claiming" in n.tags for n in nodes[max(0, at - 2) : at + 3]
            )
    return False


_BOUND = 14
"""Nodes of one clause between a bound and its number: "لا يتجاوز عدد من بقي من عناصره في الجبل 300"."""


def is_bound(nodes: Sequence[Node], at: int) -> bool:
    """Whether "no more than" stands before a number in its clause, and no other number between."""
    if "ceiling" not in tags_in(nodes):
        return False
    for node in reversed(nodes[max(0, at - _BOUND) : at]):
        if "ceiling" in node.tags:
            return True
        if node.form in (",", ".", ";") or isinstance(node.figure, Figure):
            return False
    return False


def has(nodes: Sequence[Node], kind: str) -> bool:
    """Whether a node of this class stands in the sentence, in a figure's company too."""
    for node in nodes:
        if kind in node.tags:
            return True
        if node.figure is not None and kind in [entry.kind for entry in node.figure.company]:
            return True
    return False
