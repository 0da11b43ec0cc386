"""Find: which figure of a sentence which rule reads.

Every figure takes the rule of the lowest rank that matches it, then the nearest. A figure that no rule reads may take
the measure of the one before it (`inheriting`).
"""

from collections.abc import Callable, Iterable, Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.adding_up import add_parts
from streams.extraction.findings.beside import has_place_before, tells_of_events
from streams.extraction.findings.deeds import DEEDS
from streams.extraction.findings.events_meant import is_seen_by_place
from streams.extraction.findings.finding import EVENTS, Finding, last_of
from streams.extraction.findings.in_turn import tell_in_turn
from streams.extraction.findings.inheriting import add_former, inherited_finding
from streams.extraction.findings.objects import drop_subjects
from streams.extraction.findings.possible import MANY, is_possible
from streams.extraction.findings.restating import restated_finding
from streams.extraction.findings.resuming import resumed_share
from streams.extraction.findings.rules import Match
from streams.extraction.findings.wholes import (
    is_of_families,
    is_outside,
    is_own_subset,
    larger_whole,
    number_told,
    that_gave,
    told_by_its_number,
)
from streams.extraction.words.entry import Entry
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import figures_in, forms_in

_HEAD = 2
"""Nodes before the number of a heading: a place and a bracket."""
_OF_VERBS = frozenset({".past", ".ing", ".base"})


def find(
    nodes: Sequence[Node],
    matches: Sequence[Match],
    before: Finding | None,
    event: Finding | None = None,
    listed: Callable[[Figure, int, bool], "Finding | None"] | None = None,
    told: Iterable[Finding] = (),
) -> list[Finding]:
    """The findings of a sentence, in order.

    Args:
        matches: of all rules.
        before: the last finding of the sentences before, whose noun an elliptical figure may take.
        event: the last finding before that counts events.
        listed: reads the first figure of a line of a list by what introduced the list; told whether a place precedes.
        told: all that was found before, the last first, of which a definite number may mean one ("العمليات الـ294").
    """
    figures = _to_be_read(nodes) if matches or before or listed else ()
    if not figures:
        return []
    if (meant := told_by_its_number(nodes, told)) is not None:
        before = event = meant
    best, restated = _best_of(nodes, matches, before)
    found: list[Finding] = []
    for index, figure in figures:
        figure_match = None if found and is_of_families(restated.get(index)) else best.get(index)
        previous = found[-1] if found else None
        joined: Finding | None = None
        of_them: Entry | None = None
        if figure_match is None and listed is not None and not found:
            joined = listed(figure, index, has_place_before(nodes, index))
        last = None if found else event if event is not None and _is_of_events(nodes, index, event) else before
        if last is not None and last.measure in EVENTS and (figure.low or 0) > (last.figure.high or MANY):
            last = last.previous  # "killed ten in three raids. Four of them …": of the ten
        joined = joined or resumed_share(nodes, index, figure, found) or _inherited(nodes, index, figure, found, last)
        if joined is None and index in restated and (previous or before) is not None and figure_match is None:
            joined = restated_finding(restated[index], nodes, found, index, figure, previous, before, event)
        if figure_match is not None and joined is not None and _has_a_verb_of_its_own(nodes, figure_match, joined):
            of_them = _noun_of(joined, figure_match)
            joined = None
        if joined is not None and is_outside(figure, joined, found) and not is_own_subset(nodes, index):
            joined.whole = larger_whole(figure, joined.whole)
            joined.is_part = joined.whole is not None
        subset = joined is not None and joined.is_part
        foreign = joined is not None and joined.is_of_another_deed
        if (
            figure_match is not None
            and joined is not None
            and not subset
            and (figure_match.rule.rank >= 7 or figure_match.rule.id.endswith(".label"))
        ):
            figure_match = None
        if figure_match is not None and not (subset and not foreign and _weaker(figure_match, figure)):
            finding = Finding(
                figure,
                _measure_of(figure_match, nodes, previous),
                figure_match.rule.id,
                index,
                figure_match.first,
                figure_match.last,
                figure.noun or of_them,
                is_part=figure_match.rule.is_part,
            )
            if subset and _is_of_the_whole(figure_match, nodes, index):
                finding.is_part, finding.whole = True, joined.whole if joined else None
            if finding.rule.endswith(".dead-listed"):
                finding.whole = last_of({finding.measure}, previous or before)
            elif finding.rule.endswith(".among-the-dead") and (finding.whole is None or finding.whole is before):
                dead = next((f for f in (*reversed(found), *told) if f.measure == finding.measure), finding.whole)
                finding.whole = dead.whole if dead is not None and dead.is_part else dead
            if finding.noun is None and previous is not None and figure.is_others:
                like = previous.whole if previous.is_part and not finding.is_part else None
                finding.noun = (like or previous).noun
            if finding.rule.endswith(".label"):
                figure.company += tuple(e for node in nodes[figure_match.first : index] for e in node.entries)
            found.append(finding)
        elif joined is not None and not foreign:
            found.append(joined)
        else:
            continue
        found[-1].previous = previous
    add_former(nodes, found)
    return tell_in_turn(nodes, add_parts(nodes, found))


def _inherited(
    nodes: Sequence[Node], index: int, figure: Figure, found: list[Finding], last: Finding | None
) -> Finding | None:
    """The finding that a figure makes of one before it, if any."""
    outer = _out_of_brackets(nodes, index, found)
    return inherited_finding(nodes, index, figure, outer, outer[-1] if outer else None, last)


def _noun_of(joined: Finding, match: Match) -> Entry | None:
    """ "Killed 23 people, among them five soldiers, and injured 41": people, where the verb stands before."""
    told = joined.whole if match.first < match.figure else None
    return (told or joined).noun


def _out_of_brackets(nodes: Sequence[Node], index: int, found: list[Finding]) -> list[Finding]:
    """ "11 attacks (July: 7), six of them in Iraq": the figures that "of them" may mean, none of a closed bracket."""
    if not found or not is_own_subset(nodes, index) or nodes[found[-1].node + 1].form != ")":
        return found
    opened = next((at for at in range(found[-1].node, -1, -1) if nodes[at].form == "("), 0)
    return [told for told in found if told.node < opened] or found


def _measure_of(match: Match, nodes: Sequence[Node], previous: Finding | None) -> str:
    """ "توقيف 119 … وحصيلة أغسطس 367": a toll that names no dead is of those arrested before it."""
    if ".killed.toll" not in match.rule.id or previous is None or previous.measure not in _TAKEN:
        return match.rule.measure
    toll = nodes[match.first].entry("toll")
    names_dead = toll is None or toll.length > 1 or any(n.tags & _OF_THE_DEAD for n in nodes[match.first : match.last])
    return match.rule.measure if names_dead else "captured"


_TAKEN = frozenset({"captured", "detainees"})
_OF_THE_DEAD = frozenset({"kill", "dead", "casualty", "figure.casualty"})


def _best_of(
    nodes: Sequence[Node], matches: Sequence[Match], before: Finding | None
) -> tuple[dict[int, Match], dict[int, Match]]:
    """The rule that reads each figure best, and the one that says it again."""
    best: dict[int, Match] = {}
    restated: dict[int, Match] = {}
    for match in matches:
        if match.rule.measure == "inherited":
            if match.rule.id.endswith(".restated"):
                restated.setdefault(match.figure, match)
            continue
        held = best.get(match.figure)
        if held is not None and _cost(match, nodes) >= _cost(held, nodes):
            continue
        if match.rule.id.endswith(".contents") and (
            before is None or before.measure not in ("sites_destroyed", "weapons_destroyed")
        ):
            continue
        if is_possible(match, nodes):
            best[match.figure] = match
    drop_subjects(best)
    return best, restated


def _to_be_read(nodes: Sequence[Node]) -> Sequence[tuple[int, Figure]]:
    """The figures of a sentence but the 27 of "seven of the 27", which was told before."""
    figures = figures_in(nodes)
    if "of" not in forms_in(nodes):
        return figures
    return [told for told in figures if number_told(nodes, told[0] - 3) is None]


def _is_of_events(nodes: Sequence[Node], index: int, event: Finding) -> bool:
    """Whether a number is a share of the events counted before: "seven of the 27", where there were so many."""
    if tells_of_events(nodes, index) or _heads_line(nodes, index) or is_seen_by_place(nodes, index):
        return True
    whole = number_told(nodes, index)
    return whole is not None and that_gave(whole, event) is not None


def _heads_line(nodes: Sequence[Node], index: int) -> bool:
    """ "Iraq (9): four in Diyala": the share of the events counted, over what a digest tells of a country."""
    if index < _HEAD or index + 2 >= len(nodes) or nodes[index - 1].form != "(":
        return False
    return nodes[index + 1].form == ")" and nodes[index + 2].form == ":" and nodes[index - 2].place is not None


_DONE = frozenset({".past", ".ing"})


def _has_a_verb_of_its_own(nodes: Sequence[Node], match: Match, joined: Finding) -> bool:
    """ "15 died, among them two guards, and 25 others were hurt": beside a part, and by its own verb no part of it.

    So are some of those counted before whom something else befell: "15 were hurt, and three of them died".
    """
    if match.rule.measure == joined.measure:
        return False
    if match.first == match.figure - 1:
        # "killed at least 15, including two guards, and wounded 25 others", "detaining 19, …, and killing three"
        return joined.is_part and nodes[match.first - 1].form == "and" and not _DONE.isdisjoint(nodes[match.first].tags)
    if match.first != match.figure:
        return False
    if joined.is_part and joined.whole is not joined.joined_to:
        return True
    behind = [node for node in nodes[match.figure + 1 : match.last] if node.form not in _LATER]
    return (
        len(behind) > 1
        and behind[0].form == "of"
        and "subset" in behind[0].tags
        and not behind[1].tags.isdisjoint(_BY_VERB)
    )


_BY_VERB = frozenset({".past", "be"})
_LATER = frozenset({"later", "since", "then", "have", "had", "subsequently"})


def _is_of_the_whole(match: Match, nodes: Sequence[Node], index: int) -> bool:
    """Whether a match in the place of a subset tells of a part: not where "of them" is the rule's, or is its own."""
    return not match.rule.id.endswith("-of-them") and not (is_own_subset(nodes, index) and match.first == index - 1)


def _weaker(match: Match, figure: Figure) -> bool:
    """Whether a match says less than the subset the figure stands in: its trigger stands behind it or is far."""
    if match.rule.id.endswith("-of-them"):
        return False  # "من بقي منهم لا يتجاوزون 200": no part of the dead told before
    return match.first < match.figure - 2 or match.rule.rank >= 5


def _cost(match: Match, nodes: Sequence[Node]) -> tuple[int, int]:
    rank = match.rule.rank
    if match.rule.id.endswith(".passive") and match.figure and _is_object_of_another(match, nodes):
        rank += 3
    return (rank, match.last - match.first)


def _is_object_of_another(match: Match, nodes: Sequence[Node]) -> bool:
    """ "killing two soldiers, and seven were wounded": an object, with the subject of the passive behind it."""
    before = nodes[match.figure - 1]
    is_deed = not _OF_VERBS.isdisjoint(before.tags) or any(
        f"{deed}.noun" in before.tags for deed in DEEDS & before.tags
    )
    if not before.form.isascii() or not is_deed or not before.tags & DEEDS:
        return False
    return any(
        isinstance(node.figure, Figure) or "person" in node.tags for node in nodes[match.figure + 1 : match.last]
    )
