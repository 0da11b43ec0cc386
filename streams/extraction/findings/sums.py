"""Sums: numbers that count two measures together, so that neither is known."""

import itertools
from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import Finding
from streams.extraction.findings.in_turn import deed_in_turn
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import figures_in, forms_in, once, tagged

SUM_OF_TWO = "sum_of_two"
"""Why a number is left out that counts the dead and the wounded as one."""
_PAIRS = frozenset({"kill", "wound", "capture", "dead", "missing"})
_NONE: frozenset[str] = frozenset()
_STOPS = frozenset({",", ".", ";"})
_BEHIND = 6
"""Nodes behind a figure in which two words for what befell those counted make a sum."""
_SUBJECT_REACH = 4
_JOINS = frozenset({"and", "or", "و", "او", "/"})


def is_sum(nodes: Sequence[Node], finding: Finding) -> bool:
    """Whether one number counts two measures together: "49 بين قتيل وجريح", "killed or wounded 12"."""
    if deed_in_turn(nodes, finding.node):
        return False  # "four and nine were killed and wounded, respectively"
    if _is_told_apart(nodes, finding):
        return True
    own = _measures(nodes, finding.node)
    # The second word of a sum: "40 قتيلا وجريحا".
    if (
        finding.figure.source == "one"
        and finding.node
        and nodes[finding.node].prefix.startswith("و")
        and _measures(nodes, finding.node - 1)
        and finding.figure.noun is not None
        and finding.figure.noun.kind in ("casualty", "person")
        and (own or finding.figure.noun.measure == "detainees")
    ):
        return True
    for at in range(finding.node + 1, min(finding.node + 4, len(nodes))):
        node = nodes[at]
        if node.form in _STOPS:
            break
        if node.form == "بين" and at + 1 < len(nodes) and _measures(nodes, at + 1):
            return True
        inner = node.figure
        if own and (node.prefix.startswith("و") or nodes[at - 1].form in _JOINS):
            other = _measures(nodes, at)
            if inner is None and other and other != own and not _has_object(nodes, at):
                return True
            if inner is not None and inner.source == "one" and other != own:
                return inner.kind == "casualty" or (inner.noun is not None and inner.noun.measure == "detainees")
        if inner is not None:
            break
    if "بين" in forms_in(nodes) and _is_parted_between(nodes, finding.node):
        return True
    before = finding.trigger - 2
    if (
        before >= 0
        and nodes[before + 1].form in _JOINS
        and nodes[before].tags & {"casualty", "kill", "wound", "capture"}
        and not isinstance(nodes[before].figure, Figure)
        and not _has_its_figure(nodes, before, "dead")
        and finding.trigger < finding.node
        and not isinstance(nodes[before + 2].figure, Figure)
        and not nodes[before].tags & nodes[finding.trigger].tags & _PAIRS
    ):
        return True
    if finding.trigger < finding.node:
        first = finding.trigger - 2
        triggers = [
            (at, tag)
            for at in _paired(nodes)
            if first <= at < finding.node and nodes[at].figure is None
            for tag in nodes[at].tags & _PAIRS
        ]
        for (at, tag), (after, other_tag) in itertools.pairwise(triggers):
            joined = (nodes[after].prefix.startswith(("و", "ا")) and nodes[after].prefix != "ال") or nodes[
                after - 1
            ].form in _JOINS
            if (
                tag != other_tag
                and {tag, other_tag} != {"kill", "dead"}
                and after - at <= 2
                and joined
                and "," not in [n.form for n in nodes[at:after]]
                and not _has_subject(nodes, at, after)
                and at >= finding.trigger - 2
                and not _has_its_figure(nodes, at, tag)
            ) and not any(isinstance(n.figure, Figure) for n in nodes[at:after]):
                return True
    elif behind := [at for at in _paired(nodes) if finding.node < at < finding.node + _BEHIND]:
        if _is_dead_or_hurt(nodes, behind):
            return True
        kinds = {tag for at in behind for tag in nodes[at].tags & _PAIRS} - {"dead"}
        if len(kinds) > 1 and any(node.form in _JOINS for node in nodes[finding.node + 1 : finding.node + _BEHIND]):
            if _is_noun_of_its_own(nodes, behind[-1]):
                return False
            return all(node.figure is None for node in nodes[behind[0] : behind[-1] + 1])
    return False


def _is_dead_or_hurt(nodes: Sequence[Node], behind: Sequence[int]) -> bool:
    """ "Left 20 people dead or wounded", and no "20 people dead and wounded 30"."""
    if len(behind) < len(_DEAD_AND_WOUNDED):
        return False
    first, second = behind[:2]
    is_pair = "dead" in nodes[first].tags and "wound" in nodes[second].tags
    between = [node.form for node in nodes[first + 1 : second]]
    ahead = nodes[second + 1].figure if second + 1 < len(nodes) else None
    return is_pair and len(between) == 1 and between[0] in _JOINS and ahead is None


_DEAD_AND_WOUNDED = ["killed", "wounded"]


def _is_told_apart(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "3774 ضحية، بينهم 1095 قتيلا و2679 جريحا": the dead and the wounded right behind a number make it up."""
    total = finding.figure.low
    behind = [figure for at, figure in figures_in(nodes) if at > finding.node][:2]
    nouns = [figure.noun for figure in behind]
    measures = [noun.measure for noun in nouns if noun is not None and noun.kind == "casualty"]
    return sorted(measures) == _DEAD_AND_WOUNDED and sum(figure.low or 0 for figure in behind) == total


@once
def _paired(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The nodes of a sentence that say what befell somebody."""
    return tagged(nodes, _PAIRS)


_DOING = frozenset(f"{tag}.noun" for tag in _PAIRS)


def _has_object(nodes: Sequence[Node], at: int) -> bool:
    """ "ثمانية قتلى وإصابة آخرين": a noun of doing with others behind it is of those, and of none counted before.

    So is an English verb with its own number: "20 dead and wounded 30".
    """
    behind = nodes[at + 1] if at + 1 < len(nodes) else nodes[at]
    if "wound.past" in nodes[at].tags and nodes[at].form.isascii() and isinstance(behind.figure, Figure):
        return True
    return not _DOING.isdisjoint(nodes[at].tags) and ("others" in behind.tags or behind.figure is not None)


_PARTED = 10
"""Nodes behind a number in which it is parted: "60 عنصرا من التنظيم، توزع مصيرهم بين القتل والاعتقال"."""


def _is_parted_between(nodes: Sequence[Node], at: int) -> bool:
    """Whether the clause behind a number parts those counted between two of the measures."""
    for index in range(at + 1, min(at + _PARTED, len(nodes) - 2)):
        node = nodes[index]
        if isinstance(node.figure, Figure) or node.form in (".", ";"):
            return False
        if node.form == "بين":
            first, second = nodes[index + 1].tags & _PAIRS, nodes[index + 2].tags & _PAIRS
            return bool(first and second) and first != second and nodes[index + 2].prefix.startswith("و")
    return False


def _is_noun_of_its_own(nodes: Sequence[Node], at: int) -> bool:
    """ "21 killed and the arrests of 58": a noun of doing with a number behind it counts that."""
    is_noun = nodes[at].form.isascii() and any(f"{tag}.noun" in nodes[at].tags for tag in _PAIRS)
    return is_noun and at + 1 < len(nodes) and isinstance(nodes[at + 1].figure, Figure)


_TELLS = frozenset({".verb", "dead"})


def _has_its_figure(nodes: Sequence[Node], at: int, tag: str) -> bool:
    """The first word of a pair has counted its own: "سبعة قتلوا وأصيب تسعة", "20 people dead and wounded 30"."""
    before = nodes[at - 1].figure if at else None
    if isinstance(before, Figure) and before.kind == "person" and not _TELLS.isdisjoint(nodes[at].tags):
        return True
    figures = [index for index in range(max(0, at - 5), at) if isinstance(nodes[index].figure, Figure)]
    return bool(figures) and any(tag in nodes[index].tags for index in range(max(0, figures[-1] - 3), figures[-1]))


def _has_subject(nodes: Sequence[Node], at: int, after: int) -> bool:
    """ "أربعة جنود استشهدوا وأصيب 12", "شرطيا قُتل وأصيب ثلاثة": the first verb has those counted before it."""
    agrees = nodes[at].form.endswith("وا") and not nodes[after].form.endswith("وا")
    if agrees or (at > 0 and isinstance(nodes[at - 1].figure, Figure)):
        return True
    if ".verb" not in nodes[at].tags:
        return False
    # "مقاتلا من القوة قُتل وأصيب اثنان": with words between
    for node in reversed(nodes[max(0, at - _SUBJECT_REACH) : at]):
        if isinstance(node.figure, Figure):
            return node.figure.kind == "person"
        if "mark" in node.tags or node.tags & _PAIRS or "that" in node.tags:
            return False
    return False


def _measures(nodes: Sequence[Node], at: int) -> frozenset[str]:
    """The measures that a casualty word at a node has of itself."""
    node = nodes[at]
    if isinstance(node.figure, Figure):
        noun = node.figure.noun
        return frozenset({noun.measure}) if noun is not None and noun.kind == "casualty" else _NONE
    if "casualty" not in node.tags:
        return _NONE
    return frozenset([entry.measure for entry in node.entries if entry.kind == "casualty"])
