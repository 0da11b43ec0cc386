"""Detained: those who stand in prisons and camps, counted for what befell them, or for something else.

They were arrested, have fled, are brought elsewhere; a prison was built for so many, a camp's children are vaccinated.
"""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, tags_in
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_headwords, load_list


def are_arrested(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "27 موقوفا في أيلول": counted by their arrest, where no place is named that holds anybody."""
    if finding.rule.endswith(_HOLDING) and _is_held_to_be_asked(nodes, finding):
        return True
    if finding.rule == "en.detainees.held":
        return _is_held_over(nodes, finding)
    if finding.rule == "en.detainees.remain":
        return _is_dated_arrest(nodes, finding)
    if finding.rule == "en.detainees.holds":
        return _are_held_since(nodes, finding) or _are_held_by_police(nodes, finding)
    noun = finding.figure.noun
    if noun is None or not finding.rule.endswith(".counted") or not _HELD.isdisjoint(tags_in(nodes)):
        return False
    return noun.head in _ARRESTED or (noun.head in _DETAINED and _is_beside_operations(finding))


_ARRESTED = load_headwords("arrested")
_DETAINED = load_headwords("detained")


def _is_beside_operations(finding: Finding) -> bool:
    """ "حصيلة آذار: 30 عملية و20 معتقلا": what operations came to, and nobody who is held for long."""
    told: Finding | None = finding.previous
    while told is not None and told.sentence == finding.sentence:
        if told.measure == "operations":
            return True
        told = told.previous
    return False


_HELD = frozenset({"prison", "hold.verb", "topic", "now"})


_HOLDING = (".held", ".holds")


def _is_held_to_be_asked(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "Holding three men for questioning", "four were held in raids", "تحتجز ثلاثة للتحقيق": taken just now."""
    for node in nodes[finding.node + 1 : finding.node + _TO_WHY]:
        if node.form in _HELD_FOR:
            return True
        if "prison.noun" in node.tags or "topic" in node.tags or node.form in _STOPS:
            return False
    return False


_STOPS = frozenset({";", ".", "prison", "prisons", "jail", "jails", "camp", "camps"})
_HELD_FOR = load_list("held_for")
_TO_WHY = 12
"""Nodes from those held to why they are."""


def _is_held_over(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "Two teenagers held over a plot", "six held on suspicion of": the news of an arrest, and no level."""
    held = next((at for at in range(finding.node, len(nodes)) if nodes[at].form in ("held", "detained")), len(nodes))
    behind = [node.form for node in nodes[held + 1 : held + 3]]
    return behind[:1] == ["over"] or behind[:2] == ["on", "suspicion"]


def _are_held_since(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "Police have held 14 suspects since January": so many over that time, one by one."""
    verb = [node.form for node in nodes[max(0, finding.trigger - 1) : finding.trigger + 1]]
    if len(verb) < len(("have", "held")) or verb[0] not in _HAVE or verb[1] not in ("held", "detained"):
        return False
    dates = [node.date for node in nodes[finding.node :] if node.date is not None]
    return any(date.rule == "date.since" for date in dates)


def _are_held_by_police(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "Police dismantled a ring and held nine people": what they did next to the first deed, and no level."""
    at = finding.trigger
    is_next = nodes[at].form == "held" and nodes[at - 1].form == "and"
    if not is_next or any(not _HELD.isdisjoint(node.tags) for node in (*nodes[:at], *nodes[at + 1 :])):
        return False
    return any(node.form in _POLICE for node in nodes[max(0, at - _TO_POLICE) : at])


_POLICE = load_list("police")
_TO_POLICE = 12
"""Nodes from police over their first deed to the second."""
_HAVE = frozenset({"have", "has"})


def _is_dated_arrest(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "Four suspects, detained in Istanbul on Monday, …": taken on that day, and no level of it."""
    held = finding.node + 2
    if [node.form for node in nodes[held - 1 : held + 1]] != [",", "detained"]:
        return False
    behind = nodes[held + 1 : held + 1 + _TO_DATE]
    end = next((at for at, node in enumerate(behind) if node.form in (",", "since")), len(behind))
    return any(node.date is not None for node in behind[:end])


_TO_DATE = 5
"""Nodes from those detained to the day on which they were."""


def have_fled(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "At least 130 inmates fled, 41 of them insurgents": of those held, and of those who fled with them."""
    if finding.is_part and finding.whole is not None:
        return finding.whole.measure == "escaped"
    if finding.previous is not None and finding.previous.measure == "escaped" and finding.figure.is_subset:
        return True
    behind = nodes[finding.node + 1 : finding.node + 2]
    return bool(behind) and behind[0].form in _FLED


_FLED = load_list("fled")


def are_moved(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "نقل 70 عنصرا كانوا محتجزين", "90 inmates were transferred to": who is brought elsewhere is no number held."""
    if finding.measure != "detainees" or _MOVED.isdisjoint(forms_in(nodes)):
        return False
    before = nodes[max(0, finding.node - _MOVED_BEFORE) : finding.node]
    behind = nodes[finding.node + 1 : finding.node + _MOVED_BEHIND]
    for node in (*reversed(before), *behind):
        if node.form in _MOVED:
            return True
        if "mark" in node.tags and node in before:
            return False
    return False


_MOVED_BEFORE = 3
_MOVED_BEHIND = 5
_MOVED = load_function_words("moved")


def are_no_level(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether a number beside a prison or a camp does not say how many it holds of the organisation."""
    if finding.measure != "detainees":
        return False
    forms = forms_in(nodes)
    return (
        (not _ROOM.isdisjoint(forms) and _is_room(nodes, finding.node))
        or (not _SERVED.isdisjoint(forms) and _are_served(nodes, finding.node))
        or (not _SOME.isdisjoint(forms) and _are_its_in_part(nodes, finding))
    )


_ROOM = load_list("room_for")
_SERVED = load_list("served")
_SOME = frozenset({"some", "بعضهم", "وبعضهم"})
_SERVED_BEFORE = 4
"""Nodes from the word for what is done for people to their number: its subject stands between in Arabic."""
_SERVED_BEHIND = 4
_SHARE_BEHIND = 8
"""Nodes from those of whom some are the organisation's to its name."""


def _is_room(nodes: Sequence[Node], at: int) -> bool:
    """ "Prisons built for 4,000", "سجون تتسع لأربعة آلاف": how many they were meant to hold."""
    before = nodes[max(0, at - 2) : at]
    is_for = nodes[at].form.startswith("ل") or any(node.form in ("for", "ل", "to") for node in before[-1:])
    return is_for and any(node.form in _ROOM for node in before)


def _are_served(nodes: Sequence[Node], at: int) -> bool:
    """ "Vaccinated 9,400 children in the camp", "وزعت المنظمة سلالا على 700 عائلة": how many something reached."""
    reach = 1 if nodes[at - 1].form.isascii() else _SERVED_BEFORE
    for node in reversed(nodes[max(0, at - reach) : at]):
        if node.form in _SERVED:
            return True
        if "mark" in node.tags:
            break
    behind = nodes[at + 1 : at + 1 + _SERVED_BEHIND]
    end = next((index for index, node in enumerate(behind) if "mark" in node.tags or "hold" in node.tags), len(behind))
    return any(node.form in _SERVED for node in behind[:end])


def _are_its_in_part(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "65,000 people, some of them convicted of belonging to ISIS": whose the others are it does not say."""
    if any(entry.kind == "watched" for entry in finding.figure.company):
        return False
    behind = nodes[finding.node + 1 : finding.node + 1 + _SHARE_BEHIND]
    some = next((at for at, node in enumerate(behind[:2]) if node.form in _SOME), None)
    return some is not None and any("watched" in node.tags for node in behind[some:])
