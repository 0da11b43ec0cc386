"""Sides of events: which measure an event is that either side may make.

A raid by men is an operation and no strike from the air, an operation of the organisation's own is an attack, an
ambush of forces an operation.
"""

import itertools
from collections.abc import Sequence

from streams.extraction.fields.actor.own_forces import are_the_tellers
from streams.extraction.fields.actor.subjects import subject_of
from streams.extraction.fields.target.made_by import doers_told, goes_with_arrests, is_made_by_force
from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.acting_in_headings import acts_in_heading
from streams.extraction.findings.ambushes import is_laid_for_it
from streams.extraction.findings.finding import EVENTS, PEOPLE, Finding
from streams.extraction.left_out.others_deeds import kinds_in
from streams.extraction.left_out.scope import has
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.extraction.words.row import figures_in, tags_in
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_list

_DONE_BY = 7
"""Nodes behind an event in which its doer is looked for."""
_CALLED = 16
"""Nodes from the name of operations to their number."""
_LOGGED = 5
"""Nodes around events in which a monitor's verb makes them the organisation's: "224 ISIS operations were recorded"."""
_LED = load_list("leaders_named")
"""Words before its name for the one whom an operation is for: "قضى على زعيم التنظيم في عملية"."""
_IN = frozenset({"في", "خلال", "in", "during"})
_AGAINST = frozenset({"ضد", "against"})
_NOT_ACTING = _AGAINST | load_function_words("purposes")
_DOER = 3
"""Nodes behind a verb of doing in which its subject stands."""
_ENDS_DOERS = frozenset({"force", "mark", "figure", "place", "hit.verb"})
_AIMED_AT = _AGAINST | {"on", "علي"}
_FAR_BOUND = 9
"""Nodes between what events amount to and their number."""


def settle_event(finding: Finding, nodes: Sequence[Node], story: Story) -> None:
    """Which event a word that may be several is here."""
    whole = finding.joined_to
    if whole is not None and finding.figure.noun is None and whole.measure in EVENTS and finding.measure in EVENTS:
        # "16 عملية في دير الزور و27 في حمص": a share is of what the whole was judged to be.
        finding.measure = whole.measure
        return
    noun = finding.figure.noun
    if finding.is_part and finding.whole is not None and finding.whole.measure in EVENTS and noun and noun.is_either:
        finding.measure = finding.whole.measure  # "106 هجمات، منها 79 عملية في نينوى"
        return
    if finding.measure == "operations" and (
        _is_by_it(finding, nodes) or _are_the_attacks(finding, nodes) or _are_its_own(finding, nodes)
    ):
        finding.measure = "attacks"
    if finding.rule == "ar.operations.number" and story.last_event == "attacks" and not has(nodes, "force"):
        finding.measure = "attacks"  # "كان عدد العمليات 1519 في عام 1445": of those it claims
    if finding.rule.endswith("struck-times") and (
        subject_of(nodes, finding.node) == "watched"
        or _is_struck_by_it(nodes[finding.trigger : finding.node])
        or _befell_others(finding, nodes)
    ):
        finding.measure = "attacks"  # "cells of the group attacked our posts 17 times"
    if finding.measure == "attacks" and (
        _is_forces_assault(finding.node, nodes)
        or (not OWN.isdisjoint(kinds_in(nodes)) and is_made_by_force(nodes, finding.node))
    ):
        finding.measure = "operations"  # "troops launched an assault on the ISIS stronghold"
    if noun is None or not noun.is_either:
        return
    if finding.measure == "operations" and _is_from_the_air(finding, nodes):
        finding.measure = "airstrikes"
    elif finding.measure == "airstrikes" and finding.figure.source == "one" and has(nodes, "on_foot"):
        # A single "غارة" is made by men where the sentence shows them.
        finding.measure = "operations"
    elif finding.measure == "attacks" and is_laid_for_it(finding, nodes):
        finding.measure = "operations"
    elif finding.measure == "operations" and _is_attack(finding, nodes, story):
        finding.measure = "attacks"


def _is_from_the_air(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "Warplanes carried out 30 raids", "two raids by Turkish jets": a raid of aircraft, and of no men beside them."""
    at, noun = finding.node, finding.figure.noun
    if noun is None or noun.head != _RAID:
        return False
    if at + 2 < len(nodes) and nodes[at + 1].form == "by":
        return _flies(nodes[at + 2])
    for index in range(at - 1, max(-1, at - _SUBJECT), -1):
        if _flies(nodes[index]):
            return not index or nodes[index - 1].form not in _BESIDE
        if "mark" in nodes[index].tags or not FORCES.isdisjoint(nodes[index].tags):
            return False
    return False


_RAID = "raid"
_SUBJECT = 7
"""Nodes before a raid in which those stand who make it."""
_BESIDE = frozenset({"by", "with", "and", "backed", "supported"})
_AIRCRAFT = tuple(load_list("aircraft"))


def _flies(node: Node) -> bool:
    """Whether aircraft are named, by a name or by none."""
    return node.form in _AIRCRAFT or any(entry.head.lower().endswith(_AIRCRAFT) for entry in node.entries)


_ITSELF = frozenset({"it", "them"})


def _is_struck_by_it(between: Sequence[Node]) -> bool:
    """ "Turkey has been attacked by it several times": who struck stands behind the passive."""
    pairs = itertools.pairwise(between)
    return any(a.form == "by" and (b.form in _ITSELF or not OWN.isdisjoint(b.tags)) for a, b in pairs)


def _befell_others(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "The town has been attacked eight times": something that is not its own, and by nobody who flies."""
    at = finding.trigger
    if not at or not ("be" in nodes[at - 1].tags or nodes[at - 1].form == "been"):
        return False
    return OWN.isdisjoint(tags_in(nodes)) and not any(map(_flies, nodes)) and "hit.noun" not in tags_in(nodes)


def _is_forces_assault(at: int, nodes: Sequence[Node]) -> bool:
    """ "Troops launched an assault on the ISIS stronghold", "شن التحالف هجوما على داعش": forces aim at it."""
    if FORCES.isdisjoint(tags_in(nodes[:at])) or subject_of(nodes, at) == "watched":
        return False
    for index in range(at + 1, min(at + _AIMED, len(nodes) - 1)):
        if nodes[index].form in _AIMED_AT:
            first = index + 1 + (nodes[index + 1].form == "the")
            aimed = nodes[first : first + 3]
            near = aimed[:1] if nodes[index].form.isascii() else aimed
            if not any(entry.kind in OWN for node in near for entry in inside(node)):
                return False
            return all(node.form not in _PRISONS for node in aimed)
    return False


_PRISONS = frozenset({"prison", "jail", "سجن", "سجون"})
_AIMED = 3
"""Nodes from an event to "on"."""


def _is_by_it(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "Operations by ISIS", "عمليات نفذها التنظيم": whether its doer stands behind an event."""
    behind = nodes[finding.node + 1 : finding.node + _DONE_BY]
    return (bool(behind) and behind[0].form == "by" and _is_doer(behind)) or _is_done_by(behind)


def _are_the_attacks(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "بلغت هجماته في آب 31 عملية عسكرية": what the attacks amount to is attacks, by whatever name."""
    if finding.figure.source != "number":
        return False
    near = nodes[max(0, finding.node - _FAR_BOUND) : finding.node]
    reached = max((index for index, node in enumerate(near) if "reached" in node.tags), default=None)
    told = near[reached : reached + 3] if reached is not None else ()
    return any("event:attacks" in node.tags and node.figure is None for node in told)


def _are_its_own(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "يرتفع عدد عمليات التنظيم إلى 133": the number is bare, and whose they are stands behind what is counted."""
    if finding.figure.noun is not None:
        return False
    told = nodes[min(finding.trigger, finding.node) : finding.node]
    return any(
        (noun := a.entry("event")) is not None
        and noun.is_either
        and not a.is_definite
        and b.prefix in ("", "ال")
        and not OWN.isdisjoint(b.tags)
        for a, b in itertools.pairwise(told)
    )


_LAID_TO = frozenset(
    f"{verb}{ending}" for verb in ("attribut", "ascrib", "blam", "credit") for ending in ("es", "ed", "ing", "s")
)


_HIS = "له"


def _is_attack(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """Whether a deed that either side may do is the organisation's: it acts, or a force is what it is aimed at."""
    behind = nodes[finding.node + 1 : finding.node + 6]
    own = OWN
    if behind and behind[0].form == _HIS and FORCES.isdisjoint(tags_in(nodes[: finding.node])):
        return True  # "أحصت الشبكة 21 عملية له": of the one the story is about
    mark = next((at for at, node in enumerate(behind[:_TO_MARK]) if node.form in _HEADED), None)
    if mark is not None and acts_in_heading(nodes[finding.node + mark + 2 :][:_HEADED_BY]):
        return True  # "Two operations | ISIS cells attack a house"
    told = finding.previous
    if told is not None and told.target == "isis" and told.measure in PEOPLE and nodes[finding.node - 1].form in _IN:
        return False  # "قضى على 75 من عناصره في عمليتين"
    if told is not None and goes_with_arrests(told, finding, nodes):
        return False
    for index, node in enumerate(behind):
        if node.form in _AIMED_AT or "hit.verb" in node.tags:
            aimed = behind[index + 1 : index + 4]
            if any(own & n.tags for n in aimed):
                return False
            if any({"force", "arms"} & n.tags for n in aimed) or (
                node.form == "on" and _bears_its_name(finding, nodes)
            ):
                return True
    if told is not None and told.actor == (story.organisation,) and nodes[finding.node - 1].form in _IN:
        return told.measure in ("killed", "wounded", "kidnapped")  # "48 soldiers were killed in 19 operations"
    if nodes[finding.node - 1].form in _LAID_TO and any(own & node.tags for node in behind):
        return True  # "attributes 219 operations to the group"
    if finding.rule.startswith("en.") and any(entry.kind == "force" for entry in finding.figure.company):
        return False  # "an SDF raid"
    if finding.rule.startswith("en.") and any("claiming" in node.tags for node in behind):
        return True  # "several raids have been claimed by the group"
    if any("led_to" in node.tags for node in behind[:2]) and any("martyr" in node.tags for node in behind):
        return True  # "22 عملية أدت إلى استشهاد 8 مدنيين"
    if behind and (
        _is_doer(behind)
        or (not behind[0].tags and _is_doer(behind[1:]))
        or _is_done_by(nodes[finding.node + 1 : finding.node + _DONE_BY])
    ):
        return True
    doers = doers_told(behind)
    if _are_the_operations(finding, nodes) or (doers and "force" in doers[0].tags):
        return False  # "عملية نفذها جهاز مكافحة الإرهاب"
    if finding.rule.endswith(".label") and any(n.form in _AGAINST for n in nodes[finding.trigger : finding.node]):
        return False  # "حصيلة عمليات قسد ضد داعش: 300 عملية"
    if own & {entry.kind for entry in finding.figure.company}:
        # "149 عملية لعناصر التنظيم" are its own; English names the enemy before the noun ("22 ISIS operations").
        near = nodes[max(0, finding.node - _LOGGED) : finding.node + _LOGGED]
        return finding.rule.startswith("ar.") or any("logged" in node.tags for node in near)
    acting = [
        index
        for index, node in enumerate(nodes[: finding.node])
        if OWN & node.tags
        and not any(
            n.form in _NOT_ACTING or "kill.noun" in n.tags or _is_of_forces(n) for n in nodes[max(0, index - 2) : index]
        )
        and not any(n.form in _LED for n in nodes[max(0, index - 2) : index])
        and not _is_broken_up(nodes[max(0, index - _BROKEN) : index])
    ]
    forces = [i for i, n in enumerate(nodes[: finding.node]) if "force" in n.tags or are_the_tellers(nodes, i)]
    if finding.rule.startswith("en."):
        subject = subject_of(nodes, finding.node)
        if nodes[finding.node - 1].form in _IN and "capture.past" in nodes[finding.node - 2].tags:
            return False  # "the suspects were caught in 96 operations"
        is_nobody = not acting and FORCES.isdisjoint(tags_in(nodes[: finding.node])) and not _tells_arrests(nodes)
        return subject == "watched" or (is_nobody and story.last_event == "attacks")
    if not acting and not forces:
        if finding.rule.startswith("ar.") and _tells_arrests(nodes):
            return False  # "ارتفع عدد العمليات إلى 87 عملية، وعدد الموقوفين إلى 203"
        return story.last_event == "attacks" or story.speaker == story.organisation
    return bool(acting) and (not forces or acting[-1] > forces[-1])


def _bears_its_name(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "ADF raid on a village", "an ISIS raid on": whose an event is that hits somebody else."""
    is_in_it = not OWN.isdisjoint(entry.kind for entry in finding.figure.company)
    return is_in_it or (finding.node > 0 and not OWN.isdisjoint(nodes[finding.node - 1].tags))


_BREAKS_UP = load_list("breaks_up")
_BROKEN = 4
"""Nodes from a verb of breaking up to whose cell it is: "تفكيك خلية تابعة لتنظيم داعش"."""


def _is_broken_up(before: Sequence[Node]) -> bool:
    """ "تفكيك خلية لداعش في عملية": what forces broke up makes no operation."""
    return any(node.form in _BREAKS_UP for node in before)


def _is_of_forces(node: Node) -> bool:
    """ "عمليات ملاحقة داعش": events that only its enemies make, and it is what they are after."""
    noun = node.entry("event")
    return noun is not None and noun.measure == "operations" and not noun.is_either


_HEADED = frozenset({":", "|"})
_TO_MARK = 4
"""Nodes from events to the mark behind them, with their time or place between: "four operations in a week | …"."""
_HEADED_BY = 7
"""Nodes behind the mark in which whoever made the events acts."""


_ARRESTS = frozenset({"capture", "person:detainees"})


def _tells_arrests(nodes: Sequence[Node]) -> bool:
    """ "68 operations and 300 arrests", "ارتفع عدد العمليات وعدد الموقوفين": they are the police's."""
    counted = [figure.noun for _, figure in figures_in(nodes)]
    return not _ARRESTS.isdisjoint(tags_in(nodes)) or any(n is not None and n.measure == "captured" for n in counted)


def _are_the_operations(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "ارتفع عدد العمليات الأمنية منذ آذار إلى 27 عملية": what they amount to is what they were called."""
    for node in reversed(nodes[max(0, finding.node - _CALLED) : finding.node]):
        if isinstance(node.figure, Figure):
            return False
        noun = node.entry("event")
        if noun is not None:
            return noun.measure == "operations" and not noun.is_either and node.is_definite
    return False


def _is_done_by(behind: Sequence[Node]) -> bool:
    """ "21 عملية قامت بها خلايا التنظيم", "عملية نفذها التنظيم": the doer stands behind a verb of doing."""
    return _is_among_doers(doers_told(behind))


def _is_among_doers(behind: Sequence[Node]) -> bool:
    """ "قامت بها خلايا التنظيم", "… مجموعات مسلحة وخلايا التنظيم": who did it, alone or beside others."""
    end = next((at for at, node in enumerate(behind) if _ENDS_DOERS & node.tags or node.form in _NOT_ACTING), None)
    doers = behind[:end]
    if any(OWN & node.tags and node.prefix in ("", "ال") for node in doers[:_DOER]):
        return True
    joined = next((at for at, node in enumerate(doers) if node.prefix == "و"), len(doers))
    return any(OWN & node.tags for node in doers[joined : joined + 2])


_ITS_MEN = load_list("its_men")


def _is_doer(behind: Sequence[Node]) -> bool:
    """ "عملية لتنظيم داعش", "operations by ISIS": whose an event is."""
    if not behind:
        return False
    first = behind[0]
    if first.form == "by":
        is_of_it = behind[1].form == "its" and any(node.form in _ITS_MEN for node in behind[2:3])
        return is_of_it or any(OWN & node.tags for node in behind[1:3])
    if not first.prefix.startswith("ل"):
        return False
    if OWN & first.tags:
        return True
    return "person" in first.tags and len(behind) > 1 and bool(OWN & behind[1].tags)
