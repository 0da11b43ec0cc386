"""Subjects: who acts in the clause of a trigger, a force, the organisation, or nobody who is named."""

import itertools
from collections.abc import Sequence

from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.actor.beaten_back import has_beaten_back
from streams.extraction.fields.actor.befallen import is_befallen
from streams.extraction.fields.actor.own_forces import are_the_tellers
from streams.extraction.fields.target.made_by import fell_to_force, is_made_by_force
from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.words.nodes import OWN, TRIGGERS, Node
from streams.extraction.words.row import tags_in
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_list

_VERBS = frozenset({".past", ".base", ".ing"})
_MEN_OR_WATCHED = frozenset({"person", "epithet", "watched"})
_MEN_OR_UNIT = _MEN_OR_WATCHED | {"unit"}
_PRETEXTS = load_time_words("pretext")
_STOPS = _PRETEXTS | {";", "?", "!"}
_MAY_ACT = OWN | {"force", "arms", "person", "figure"}
_FORCES = frozenset({"arms", "troops"})
_BY = frozenset({"by", "يد", "ايدي", "قبل", "نيران", "رصاص"})
_BODIES = load_list("bodies_of_group")
_BEFORE_VERB = frozenset({"have", "has", "had", "also", "then", "'s", "(", ")", "group", "from", "the", *_BODIES})
_MEN = load_function_words("men")
_AVENGERS = load_function_words("avengers")
_OF_OTHERS = frozenset({"of", "on", "against", "by", "among", "at", "targeting", "the", "these", "those"})
_ACTING = frozenset({"arms", "troops", "force", "watched", "epithet", "person"})
_ARRESTS = load_list("arrests")
_SAID = 6
"""Nodes before a deed in which a verb of saying makes the one named beside it a speaker."""
_DEED_REACH = 8
"""Nodes between an operation and what it did, and between the dead and those arrested beside them."""
_USED = load_function_words("used")
"""Before "by" these say whose a thing was: "the destruction of ten hideouts used by the group"."""
_HELD_BY = load_list("held_by")
"""Behind these stands whose ground it is, and not who acts there."""
_RUN = load_list("run_by")
"""Before "by" these say whose the ground is."""
_DURING = frozenset({"خلال", "في", "اثناء", "عبر"})
_WITH = frozenset({"support", "together"})
_AIMED = frozenset({"ضد", "against", "علي", "on", "targeting", "from", "to"})
ACTIVE = frozenset({"verb", "active", "one"})
"""Last names of the rules in which who is counted suffers what somebody does."""


def subject_of(nodes: Sequence[Node], trigger: int) -> str:
    """Who acts in the clause of a trigger: "force", "watched", or "" where nobody is named."""
    if is_in_its_attack(nodes, trigger):
        return "watched"
    if has_beaten_back(nodes, trigger):
        return "force"
    for index in range(trigger - 1, max(-1, trigger - 14), -1):
        node = nodes[index]
        if node.form in _STOPS:
            return ""
        if are_the_tellers(nodes, index):
            return "force"
        if _MAY_ACT.isdisjoint(node.tags):
            continue
        kind = "" if OWN.isdisjoint(node.tags) else "watched"
        if not kind and node.form.isascii() and _is_of_its_men(node):
            kind = "watched"
        if not kind and ("force" in node.tags or _are_the_forces(nodes, index)):
            kind = "force"
        if not kind or node.prefix.startswith(("ل", "ب")) or (kind == "watched" and _did_it_before(nodes, index)):
            continue
        if node.form.isascii() and kind == "watched" and not _is_english_subject(nodes, index):
            continue
        before = nodes[max(0, index - 2) : index]
        is_origin = (
            bool(before) and before[-1].form == "from" and index > 1 and bool(_MEN_OR_WATCHED & nodes[index - 2].tags)
        ) or (kind == "force" and index > 1 and before[-1].form == "من" and bool(_FORCES & nodes[index - 2].tags))
        if not is_origin and (
            any(n.form in _AIMED or n.form in _HELD_BY or n.tags & _WITH for n in before)
            or (before and before[-1].form in ("of", "من", "in", "في", "الي"))
            or (node.place is not None and [n.form for n in before] == ["in", "a"])  # "in a Baghdad market"
        ):
            continue
        chain = itertools.pairwise(nodes[max(0, index - 3) : index])
        if any(a.form in _RUN and b.form == "by" for a, b in chain):
            continue  # "attacks in areas run by the SDF, killing nine"
        if is_befallen(nodes, index, kind):
            continue
        return kind
    for at, (node, behind) in enumerate(itertools.pairwise(nodes[trigger + 1 : trigger + 14]), trigger):
        if node.form in (".", ";", ","):
            break
        if node.form in _BY and not (node.form == "by" and nodes[at].form in _USED):
            if behind.tags & OWN:
                return "watched"
            if "force" in behind.tags:
                return "force"
    if trigger + 1 < len(nodes) and not nodes[trigger].form.isascii() and "site" not in nodes[trigger].tags:
        # "قتلت القوات", "قتل التنظيم": the subject follows its verb.
        following = nodes[trigger + 1]
        if following.tags & OWN or _are_the_men(following) or _are_men_of_it(nodes, trigger + 1):
            return "watched"
        if "force" in following.tags:
            return "force"
    return ""


_PASSIVES = load_list("befell")
"""Verbs that nobody does to others."""
_IN_ATTACK = 3
_ITS = ("ه", "ها", "هم")


def is_in_its_attack(nodes: Sequence[Node], trigger: int) -> bool:
    """ "ركز التنظيم على الجيش وقتل خلال هجماته 19 عنصرا": in an attack of whoever acts, who is the organisation."""
    behind = nodes[trigger + 1 : trigger + 1 + _IN_ATTACK]
    if not behind or nodes[trigger].form.isascii():
        return False
    return any(a.form in _DURING and _is_its_attack(b) for a, b in itertools.pairwise(behind)) and any(
        OWN & node.tags for node in nodes[:trigger]
    )


def _is_its_attack(node: Node) -> bool:
    is_attack = any(e.kind == "event" and e.measure == "attacks" and len(e.head) < len(node.form) for e in node.entries)
    return is_attack and not node.prefix.endswith("ال") and node.form.endswith(_ITS)


def acts_then(nodes: Sequence[Node], date: int) -> bool:
    """Whether a date stands between who acted and what was done: "… said troops on 15 June conducted operations"."""
    behind = [node for node in nodes[date + 1 : date + 3] if node.form != ","]
    before = [node for node in nodes[max(0, date - 2) : date] if node.form not in ("on", "in")]
    if not behind or not before or behind[0].tags.isdisjoint(TRIGGERS) or "say" in behind[0].tags:
        return False
    return behind[0].form.isascii() and not before[-1].tags.isdisjoint(_ACTING)


def is_operations_deed(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether an operation is what killed them, or others of them were arrested beside them.

    "The missions killed two people", "the killing of three and the arrest of four others".
    """
    before = finding.previous
    if before is not None and before.measure == "attacks" and before.sentence == finding.sentence:
        return False  # "13 operations of the group's left 99 dead"
    if _is_headed_by_operation(nodes, finding.trigger):
        return True
    for node in reversed(nodes[max(0, finding.trigger - _DEED_REACH) : finding.trigger]):
        if "aside" in node.tags or node.form in _BEFORE_VERB or "led_to" in node.tags:
            continue
        if "event:operations" in node.tags:
            return True
        if node.tags or node.form in (".", ";"):
            break
    behind = nodes[finding.node + 1 : finding.node + _DEED_REACH]
    if not behind or behind[0].form not in ("and", ","):
        return False
    for node in behind[1:]:
        if isinstance(node.figure, Figure) or node.form in _WERE:
            return False  # "the blast, which killed nine people, were arrested": those linked to it
        if node.form in _ARRESTS:
            return True
    return False


_WERE = frozenset({"was", "were", "have", "has", "had"})


def _is_headed_by_operation(nodes: Sequence[Node], trigger: int) -> bool:
    """ "حصيلة العملية ضد داعش: مقتل 71": behind the colon, what an operation against it came to."""
    colon = trigger - 1
    if colon < 1 or nodes[colon].form != ":":
        return False
    heading = nodes[:colon]
    against = any(a.form in _AGAINST and not OWN.isdisjoint(b.tags) for a, b in itertools.pairwise(heading))
    return against and any("event:operations" in node.tags for node in heading)


_AGAINST = frozenset({"ضد", "علي", "against"})


def is_of_another_doer(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether a force killed those counted, who are none of the organisation's, in a sentence that does not name it."""
    if finding.measure == "attacks":
        return is_made_by_force(nodes, finding.node)
    if finding.measure in EVENTS and _killed_others(finding):
        return is_made_by_force(nodes, finding.node)
    if finding.target.startswith("isis") or finding.measure not in ("killed", "wounded", "kidnapped"):
        return False
    if "watched" in tags_in(nodes):
        return False
    if fell_to_force(nodes, finding.node):
        return True
    if finding.rule.split(".")[-1] not in ACTIVE:
        return False
    trigger = nodes[finding.trigger]
    if not trigger.form.isascii() and "say.verb" in tags_in(nodes[max(0, finding.trigger - _SAID) : finding.trigger]):
        return False  # "أعلن الجيش مقتل ضابط": the army tells of it
    if any(entry.target == "security_forces" and entry.kind == "kill" for entry in trigger.entries):
        return False
    if trigger.form.removeprefix("و").removeprefix("ف") in _PASSIVES:
        return False
    first = min(finding.trigger, finding.node)
    return subject_of(nodes, first) == "force" or (finding.target == "civilians" and _do_avengers_act(nodes, first))


def _killed_others(finding: Finding) -> bool:
    """ "Five civilians died in a raid by the army": one event, of those told before who are none of ours."""
    told = finding.previous
    is_beside = told is not None and told.sentence == finding.sentence and told.left_out == "other_doer"
    return is_beside and finding.figure.source == "one"


def _do_avengers_act(nodes: Sequence[Node], trigger: int) -> bool:
    """ "Armed residents attacked the village, killing eight": those who act before a verb, and are of no side."""
    for index in range(trigger - 1, -1, -1):
        if nodes[index].form in _STOPS:
            return False
        if nodes[index].form in _AVENGERS and not _VERBS.isdisjoint(nodes[index + 1].tags):
            return all(n.form not in _OF_OTHERS and not n.tags & OWN for n in nodes[max(0, index - 2) : index])
    return False


def is_forces_deed(nodes: Sequence[Node], trigger: int) -> bool:
    """Whether a force acts: named before, or of no name right before the verb ("security forces killed")."""
    return subject_of(nodes, trigger) == "force" or are_forces_near(nodes, trigger)


def are_forces_near(nodes: Sequence[Node], trigger: int) -> bool:
    """Whether forces of no name stand right before a verb, and the organisation does not."""
    near = nodes[max(0, trigger - 3) : trigger]
    return any(not _FORCES.isdisjoint(node.tags) for node in near) and all(OWN.isdisjoint(node.tags) for node in near)


def _is_of_its_men(node: Node) -> bool:
    """ "A suicide bomber", "gunmen": persons whom only the organisation has."""
    return any(e.kind == "person" and e.target == "isis" and not e.is_weak and not e.measure for e in inside(node))


def _are_the_men(node: Node) -> bool:
    """ "استولى الجهاديون على مركبتين": the organisation's men, definite and behind their verb."""
    return node.is_definite and not node.form.isascii() and node.form.endswith("ون") and _is_of_its_men(node)


def _are_men_of_it(nodes: Sequence[Node], index: int) -> bool:
    """ "احتجز مسلحو التنظيم ثلاثة": men, right before the name whose they are."""
    node, behind = nodes[index], nodes[index + 1 : index + 2]
    is_men = not node.prefix and any((e.kind, e.target, e.form) == ("person", "isis", "many") for e in node.entries)
    return is_men and bool(behind) and bool(behind[0].tags & OWN) and behind[0].prefix in ("", "ال")


def _are_the_forces(nodes: Sequence[Node], index: int) -> bool:
    """ "وأن القوات دهمت": forces without a name, where a clause begins with them."""
    node = nodes[index]
    return (
        "arms" in node.tags
        and node.is_definite
        and (index == 0 or "that" in nodes[index - 1].tags or "mark" in nodes[index - 1].tags)
    )


def _did_it_before(nodes: Sequence[Node], index: int) -> bool:
    """Whether a name of the organisation stands in a clause of its own, or is the second part of one name.

    "طائرات أطلقها التنظيم"; 'تنظيم "داعش – ولاية خراسان"', judged by what stands before its first part.
    """
    if index == 0:
        return False
    before = nodes[index - 1]
    if "event" in before.tags and before.prefix.startswith("ل"):
        return True  # "تصدت قسد لهجوم داعش وقتلت عنصرين"
    if ".verb" in before.tags and before.form.endswith(("ها", "هم")):
        return True
    return index > 1 and "mark" in before.tags and "watched" in nodes[index - 2].tags


_ACTS = _VERBS | {"be", "claiming"}
_WHICH = frozenset({"which", "who"})


def _is_relative(nodes: Sequence[Node], index: int) -> bool:
    """ "The branch, which lost 200 men": a relative clause begins right behind a name."""
    return [node.form in _WHICH or node.form == "," for node in nodes[index + 1 : index + 3]] == [True, True]


def _is_english_subject(nodes: Sequence[Node], index: int) -> bool:
    """Whether a name is the one that acts, and not one that says whose a thing is ("two ISIL units")."""
    if nodes[index].form in _MEN:
        return True
    for node in nodes[index + 1 : index + 7]:
        if not _ACTS.isdisjoint(node.tags):
            return True
        if _MEN_OR_UNIT & node.tags or node.form in _BEFORE_VERB or node.form.endswith("ly"):
            continue
        if node.form in _WHICH or (node.form == "," and _is_relative(nodes, index)):
            continue
        return False
    return False
