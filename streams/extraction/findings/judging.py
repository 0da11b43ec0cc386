"""Judging: what a finding is, once the clause around it is known.

A rule reads a word; whose deed it was decides the measure. What the organisation seizes is kidnapped, what it blows up
is an attack, a raid by men is an operation and no strike from the air, an operation of its own is an attack.
"""

from collections.abc import Sequence

from schemas.claim import Hedge
from streams.extraction.fields.subjects import is_of_another_doer, subject_of
from streams.extraction.fields.targets import target_of
from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.ambushes import is_laid_for_it
from streams.extraction.findings.detained import are_arrested, have_fled
from streams.extraction.findings.finding import EVENTS, PEOPLE, Finding
from streams.extraction.findings.scope import has, is_bound
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import tags_in

_MOST = 10_000_000
"""Persons or things; a higher number counts something else."""
_FAR_BOUND = 9
"""Nodes between what events amount to and their number."""
_DONE_BY = 7
"""Nodes behind an event in which its doer is looked for."""
_CALLED = 16
"""Nodes from the name of operations to their number."""
_LOGGED = 5
"""Nodes around events in which a monitor's verb makes them the organisation's: "224 ISIS operations were recorded"."""
_IN = frozenset({"في", "خلال", "in", "during"})
_AGAINST = frozenset({"ضد", "against"})
_AIMED_AT = _AGAINST | {"on", "علي"}


def judge(finding: Finding, nodes: Sequence[Node], story: Story) -> str:
    """Settle a finding's measure, bounds and target.

    Returns:
        Why it is no claim after all; empty if it is one.
    """
    figure = finding.figure
    if figure.kind == "unknown" and finding.measure not in PEOPLE:
        return "unknown_things"
    if figure.low is None and figure.high is None:
        return "no_bounds"
    if (figure.low or 0) > _MOST or min(figure.low or 0, figure.high or 0) < 0:
        return "not_a_count"
    _settle_event(finding, nodes, story)
    if finding.rule.endswith("killed.counted") and not finding.is_part and _are_prisoners(figure):
        finding.measure = "captured"  # "40 قتيلا و12 معتقلا"
    if finding.measure == "detainees" and are_arrested(finding, nodes):
        finding.measure, finding.rule = "captured", "ar.captured.counted"
    if finding.measure == "detainees" and have_fled(finding, nodes):
        finding.measure = "escaped"
    if figure.low == figure.high and is_bound(nodes, finding.node):
        figure.low, figure.hedge = None, Hedge.AT_MOST
    is_its_own_doing = finding.measure in _EITHER_MAY_DO and _is_its_own_doing(finding, nodes)
    if is_its_own_doing and finding.measure in ("sites_destroyed", "weapons_destroyed"):
        # What the organisation blows up is an attack of its own; what it destroys is not counted.
        if "blow_up" not in nodes[finding.trigger].tags or figure.source != "one" or figure.kind != "weapon":
            return "not_its_own"
        finding.measure, finding.rule = "attacks", "ar.attacks.blew-up"
    if finding.measure == "weapons_destroyed" and nodes[finding.trigger].form in _BURNT and not _have_force(nodes):
        return "not_its_own"  # "Fourteen vehicles were burned": those of its victims
    if finding.measure == "captured":
        if _are_kidnapped(finding, nodes, story, is_its_own_doing=is_its_own_doing):
            finding.measure = "kidnapped"
        elif figure.noun is not None and figure.noun.head == "مدني":
            return "civilians_taken"
    finding.target, finding.side = target_of(finding, nodes, story)
    return "other_doer" if is_of_another_doer(finding, nodes) else ""


_BURNT = frozenset({"burned", "burnt", "burning", "torched", "torching", "set", "setting", "gutted", "looted"})
_FORCES = frozenset({"force", "arms", "troops"})


def _have_force(nodes: Sequence[Node]) -> bool:
    return not _FORCES.isdisjoint(tags_in(nodes))


def _are_kidnapped(finding: Finding, nodes: Sequence[Node], story: Story, *, is_its_own_doing: bool) -> bool:
    """Whether the organisation took those captured: whom it takes is kidnapped, whatever the verb."""
    figure = finding.figure
    before, verb = finding.previous, nodes[finding.trigger : finding.node]
    while before is not None and before.measure == "wounded" and before.target == "civilians":
        before = before.previous  # "… killing two of its men and injuring a woman, while three were arrested"
    told = (before.sentence, before.target, before.measure) if before is not None and figure.kind == "bare" else ()
    if told == (finding.sentence, "isis", "killed") and all(OWN.isdisjoint(node.tags) for node in verb):
        return False  # "وقتلت سبعة منهم وأوقفت اثنين": two more of the same men
    are_its_victims = (
        (figure.is_others and not _are_its_own(finding))
        or (figure.noun is not None and figure.noun.target in ("security_forces", "civilians"))
        or (figure.noun is None and any(e.kind == "person" and e.target == "security_forces" for e in figure.company))
        or (is_its_own_doing and _are_of_no_side(finding, nodes))
    )
    is_its_word = story.speaker == story.organisation and "force" not in tags_in(nodes)
    if are_its_victims and (is_its_own_doing or is_its_word or _goes_on_harming(finding, nodes)):
        return True
    if figure.noun is None and is_its_own_doing and _is_by_the_way(nodes, finding):
        return True
    return _are_taken_by_attackers(finding, nodes)


def _is_by_the_way(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "The group stormed a village, capturing five": what it did beside another deed of its own."""
    return "capture.ing" in nodes[finding.trigger].tags and not finding.figure.company


_EITHER_MAY_DO = frozenset({"sites_destroyed", "weapons_destroyed", "captured"})


def _are_prisoners(figure: Figure) -> bool:
    """Whether those counted are called prisoners, which a toll tells beside its dead."""
    return figure.noun is not None and figure.noun.measure == "detainees"


def _is_its_own_doing(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether the organisation did it."""
    if finding.rule.startswith("en.") and finding.rule.endswith("passive"):
        # Those counted are the subject themselves; whoever did it stands behind "by".
        subject = subject_of(nodes[finding.node + 1 :], 0)
    else:
        subject = subject_of(nodes, min(finding.trigger, finding.node))
        if finding.measure == "captured" and _is_by_forces(nodes, finding):
            return False
    return subject == "watched" or _is_bombers_deed(nodes, finding.trigger)


def _is_by_forces(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "اعتقلت الشرطة الدنماركية رجلين": whoever stands right behind the verb did it, whatever was told before."""
    behind = nodes[finding.trigger + 1 : finding.node][:1]
    return bool(behind) and not {"force", "arms", "troops"}.isdisjoint(behind[0].tags)


_TAKEN = frozenset({"capture", "take prisoner", "أسر"})
"""Headwords of taking in a fight; whoever is arrested or detained is no prisoner of the organisation."""


def _goes_on_harming(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "killing five members of the brigade and capturing another": others of its victims are its victims, too."""
    told, noun = finding.previous, finding.figure.noun
    if told is None or not finding.figure.is_others or (noun is not None and not noun.is_weak):
        return False
    if told.measure not in ("killed", "wounded") or told.target not in ("security_forces", "civilians"):
        return False
    return any(entry.head in _TAKEN for entry in nodes[finding.trigger].entries)


_CAPTIVE = frozenset({"اسر", "واسر", "اسرت", "واسرت", "اسروا", "واسروا"})


def _are_taken_by_attackers(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "ستة قتلى من الجيش في هجوم للتنظيم، بالإضافة إلى أسر عنصرين": beside those it killed, of the same."""
    victims = finding.previous
    while victims is not None and victims.measure in EVENTS:
        victims = victims.previous
    if victims is None or victims.sentence != finding.sentence or nodes[finding.trigger].form not in _CAPTIVE:
        return False
    noun = finding.figure.noun
    is_same = victims.measure in ("killed", "wounded") and victims.target == "security_forces"
    return is_same and not finding.figure.company and (noun is None or noun.is_weak)


def _are_of_no_side(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "اعتقل التنظيم 110 من أبناء المدينة": those of a place, and none of whom it is said that they are its own."""
    figure, noun = finding.figure, finding.figure.noun
    is_open = not figure.is_others and (noun is None or (noun.kind == "person" and noun.target == "unspecified"))
    is_verb = ".verb" in nodes[finding.trigger].tags and finding.trigger < finding.node
    return is_open and is_verb and not {entry.kind for entry in figure.company} & {"watched", "epithet", "family"}


def _is_bombers_deed(nodes: Sequence[Node], trigger: int) -> bool:
    """ "فجر انتحاري شاحنة", "فجر المهاجم حزاما ناسفا": blown up by a man whom only the organisation has."""
    if trigger >= len(nodes) or "blow_up.verb" not in nodes[trigger].tags:
        return False
    beside = nodes[trigger + 1 : trigger + 2]
    return any(e.kind == "person" and e.target == "isis" and not e.is_weak for node in beside for e in inside(node))


def _are_its_own(finding: Finding) -> bool:
    """Whether others are more of the organisation's own: "مقتل 14 من التنظيم واعتقال 92 آخرين"."""
    return finding.previous is not None and finding.previous.target.startswith("isis")


def _settle_event(finding: Finding, nodes: Sequence[Node], story: Story) -> None:
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
    if finding.measure == "operations" and (_is_by_it(finding, nodes) or _are_the_attacks(finding, nodes)):
        finding.measure = "attacks"
    if finding.rule == "ar.operations.number" and story.last_event == "attacks" and not has(nodes, "force"):
        finding.measure = "attacks"  # "كان عدد العمليات 1519 في عام 1445": of those it claims
    if finding.rule.endswith("struck-times") and subject_of(nodes, finding.node) == "watched":
        finding.measure = "attacks"  # "cells of the group attacked our posts 17 times"
    if noun is None or not noun.is_either:
        return
    if finding.measure == "airstrikes" and finding.figure.source == "one" and has(nodes, "on_foot"):
        # A single "غارة" is made by men where the sentence shows them.
        finding.measure = "operations"
    elif finding.measure == "attacks" and is_laid_for_it(finding, nodes):
        finding.measure = "operations"
    elif finding.measure == "operations" and _is_attack(finding, nodes, story):
        finding.measure = "attacks"


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


_LAID_TO = frozenset(
    f"{verb}{ending}" for verb in ("attribut", "ascrib", "blam", "credit") for ending in ("es", "ed", "ing", "s")
)


def _is_attack(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """Whether a deed that either side may do is the organisation's: it acts, or a force is what it is aimed at."""
    behind = nodes[finding.node + 1 : finding.node + 6]
    own = OWN
    told = finding.previous
    if told is not None and told.target == "isis" and told.measure in PEOPLE and nodes[finding.node - 1].form in _IN:
        return False  # "قضى على 75 من عناصره في عمليتين"
    if told is not None and told.actor == (story.organisation,) and nodes[finding.node - 1].form in _IN:
        return told.measure in ("killed", "wounded", "kidnapped")  # "48 soldiers were killed in 19 operations"
    for index, node in enumerate(behind):
        if node.form in _AIMED_AT:
            aimed = behind[index + 1 : index + 4]
            if any(own & n.tags for n in aimed):
                return False
            if any({"force", "arms"} & n.tags for n in aimed):
                return True
    if nodes[finding.node - 1].form in _LAID_TO and any(own & node.tags for node in behind):
        return True  # "attributes 219 operations to the group"
    if finding.rule.startswith("en.") and any("claiming" in node.tags for node in behind):
        return True  # "several raids have been claimed by the group"
    if any("led_to" in node.tags for node in behind[:2]) and any("martyr" in node.tags for node in behind):
        return True  # "22 عملية أدت إلى استشهاد 8 مدنيين"
    if behind and (_is_doer(behind) or _is_done_by(nodes[finding.node + 1 : finding.node + _DONE_BY])):
        return True
    if _are_the_operations(finding, nodes):
        return False
    if own & {entry.kind for entry in finding.figure.company}:
        # "149 عملية لعناصر التنظيم" are its own; English names the enemy before the noun ("22 ISIS operations").
        near = nodes[max(0, finding.node - _LOGGED) : finding.node + _LOGGED]
        return finding.rule.startswith("ar.") or any("logged" in node.tags for node in near)
    acting = [
        index
        for index, node in enumerate(nodes[: finding.node])
        if OWN & node.tags and not any(n.form in _AGAINST for n in nodes[max(0, index - 2) : index])
    ]
    forces = [index for index, node in enumerate(nodes[: finding.node]) if "force" in node.tags]
    if finding.rule.startswith("en."):
        subject = subject_of(nodes, finding.node)
        return subject == "watched" or (not acting and not forces and story.last_event == "attacks")
    if not acting and not forces:
        return story.last_event == "attacks" or story.speaker == story.organisation
    return bool(acting) and (not forces or acting[-1] > forces[-1])


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
    for index, node in enumerate(behind[:3]):
        if {"carry", ".verb"} <= node.tags or node.form.startswith("قام"):
            return any(OWN & n.tags and n.prefix in ("", "ال") for n in behind[index + 1 : index + 4])
    return False


def _is_doer(behind: Sequence[Node]) -> bool:
    """ "عملية لتنظيم داعش", "operations by ISIS": whose an event is."""
    first = behind[0]
    if first.form == "by":
        return any(OWN & node.tags for node in behind[1:3])
    if not first.prefix.startswith("ل"):
        return False
    if OWN & first.tags:
        return True
    return "person" in first.tags and len(behind) > 1 and bool(OWN & behind[1].tags)


def is_future(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """Whether the only date of its clause lies ahead of publication."""
    if story.is_glued or finding.figure.source != "one":
        return False
    ahead = [n.date for n in nodes[finding.node + 1 : finding.node + 7] if n.date is not None]
    return bool(ahead) and all(date.from_on is not None and date.from_on > story.published_on for date in ahead)


def is_destroyed_next(passages: Sequence[Passage], order: int) -> bool:
    """Whether one of the next two sentences tells that the sites hit were destroyed ("تدمير هذه المخازن")."""
    return any(
        any("destroy" in node.tags for node in passage.nodes) and any("site" in node.tags for node in passage.nodes)
        for passage in passages[order + 1 : order + 3]
    )
