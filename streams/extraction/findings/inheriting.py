"""Inheriting: figures that no rule reads and that take the measure of one before.

Coordinated with it ("مقتل ثلاثة وإصابة أربعة", "killed 4 and 5 more"), a part of it ("بينهم قياديان"), a share of it by
place ("تسع في نيجيريا، وست في سوريا"), its count at another time ("it stood at 115"), or its former one ("من 359 إلى
253").
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.beside import (
    acts_itself,
    cues_before,
    date_follows,
    has_open_cue,
    has_place_before,
    is_one_more_part,
    is_share_of_told,
    is_teller,
    is_year,
    opens_with_rest,
    place_follows,
)
from streams.extraction.findings.comparing import (
    SET_AGAINST,
    is_set_beside,
    is_told_from,
)
from streams.extraction.findings.deeds import DEEDS, is_of_another_deed, told_between
from streams.extraction.findings.events_meant import events_meant
from streams.extraction.findings.finding import EVENTS, PEOPLE, STOCKS, Finding, fits, last_of
from streams.extraction.findings.joining import happens_next, is_gapped, is_joined, is_near
from streams.extraction.findings.possible import MANY
from streams.extraction.findings.sharing import is_rest, opens_shares
from streams.extraction.findings.wholes import (
    is_of_a_thing,
    is_own_subset,
    large_enough,
    not_compared,
    number_told,
    resumed,
    that_gave,
)
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import figures_in, tags_in, told_in
from streams.lexicon.lists import load_headwords, load_list

_OF_PEOPLE, _SHARED = PEOPLE | STOCKS, PEOPLE | EVENTS
_DESTROYED = frozenset({"sites_destroyed", "weapons_destroyed"})
_BEFALLS = DEEDS | {"missing"}
_TO_PERSONS = _BEFALLS - {"destroy", "seize"}
_OF_PERSONS = frozenset({"بينهم", "منهم", "whom"})
_OF_SOME = _OF_PERSONS | {"subset"}
_HAPPENED = load_list("took_place")
_TAKEN = load_headwords("taken_persons")
"""Headwords of persons who were taken, beside the dead and the hurt of a toll."""
_FOLLOWED = 16
"""Nodes from one place's number in brackets to the next place's: "(106) was hit most often, followed by Hama (40)"."""


def inherited_finding(
    nodes: Sequence[Node],
    index: int,
    figure: Figure,
    found: Sequence[Finding],
    previous: Finding | None,
    before: Finding | None,
) -> Finding | None:
    """The finding that a figure makes as a part, a share or a further object of the one before, if any."""
    if previous is None and before is None:
        return None
    if figure.kind == "unit" or (figure.kind == "bare" and ((figure.low or 0) >= MANY or is_year(nodes, index))):
        return None
    if (whole := number_told(nodes, index)) is not None:
        source = that_gave(whole, previous) or that_gave(whole, before)
        if source is None:
            return None
        made = inherited(figure, source, index, False)
        made.is_part, made.whole = True, source
        return made
    source = _told_before(nodes, index, found) or resumed(nodes, index, found) or previous or not_compared(before)
    is_own = is_own_subset(nodes, index)
    if is_own and previous is None and is_of_a_thing(nodes, index, figure):
        return None
    if is_own and index and nodes[index - 1].form in _OPENS_CLAUSE:
        return None  # "wounding three guards before one of them ran inside": what the doers did next
    may_be_some = not _OF_SOME.isdisjoint(told_in(nodes))
    cues = cues_before(nodes, index) if is_own or may_be_some or "subset" in tags_in(nodes) else []
    is_person = figure.kind == "person"
    subsets = [node for node in cues if "subset" in node.tags]
    measures = {entry.measure for node in subsets for entry in node.entries if entry.kind == "subset"} - {""}
    is_some = may_be_some and ((is_person and bool(subsets)) or any(node.form in _OF_PERSONS for node in cues))
    events = events_meant(nodes, index, found, source) if is_own or may_be_some else None
    is_of_events, source = events is not None, events or source
    if (is_own or measures or is_some) and not is_of_events:
        # "منهم", "of whom", "والقتلى هم": a part of persons, whatever event stands between.
        told = next((f for f in reversed(found) if f.measure in (measures or _OF_PEOPLE)), None)
        source = told or (last_of(measures, before) if measures and before is not None else None) or source
    if (is_own or cues) and before is not None and any(node.form in _HAPPENED for node in nodes[index + 1 : index + 5]):
        source = not_compared(last_of(EVENTS, before)) or source  # "Eleven of them took place in Homs": of events
    if source is None:
        return None
    start = max(previous.node + 1, previous.last if previous.last <= index else 0) if previous is not None else 0
    if previous is not None and start == previous.node + 1 and previous.is_part and previous.figure.kind == "bare":
        # "63 منها في العراق و31 في سوريا": the first number's cue is not the second's.
        start += is_own_subset(nodes, previous.node)
    between = nodes[start:index]
    has_subset = is_own or (may_be_some and has_open_cue(between))
    if has_subset and any(
        isinstance(node.figure, Figure) and node.figure.kind in ("person", "unknown") and node.figure.source == "number"
        for node in between
    ):
        return None
    if has_subset:
        source = large_enough(source, figure, found)
    same_kind = fits(source.measure, figure)
    if has_subset and figure.kind == "unknown" and previous is None:
        return None  # "several oil and gas fields": of no persons that a sentence before told of
    if has_subset and same_kind:
        made = inherited(figure, source, index, source is previous)
        made.is_of_another_deed = is_of_another_deed(nodes, index, source.measure)
        made.is_part, made.whole = True, source
        return _as_told(made, measures)
    if previous is None and same_kind and is_one_more_part(nodes, index, source):
        made = inherited(figure, source, index, False)
        made.is_part, made.whole = True, source.whole
        return made
    if previous is None:
        return _rest_of_people(nodes, index, figure, source) or _share_of_told(nodes, index, figure, source)
    if not same_kind or not _goes_on(nodes, index, figure, between, previous):
        return None
    made = inherited(figure, source, index, source is previous)
    made.is_part = previous.is_part
    made.whole = previous.whole
    made.is_share = figure.kind == "bare"
    return made


_RANKED = 5
"""Nodes from "followed by" to the number of who follows."""
_OPENS_CLAUSE = frozenset({"before", "when", "while", "until", "قبل", "عندما", "حين", "فيما", "بينما"})


def _share_of_told(nodes: Sequence[Node], index: int, figure: Figure, source: Finding) -> Finding | None:
    """ "It made 12 attacks. Seven were in Homs": the share of what a sentence before counted."""
    if figure.kind != "bare" or source.measure not in _SHARED or not is_share_of_told(nodes, index, source):
        return None
    made = inherited(figure, source, index, False)
    made.is_share = True
    return made


def _rest_of_people(nodes: Sequence[Node], index: int, figure: Figure, source: Finding) -> Finding | None:
    """ "45 died, 37 of them soldiers. The remaining eight were civilians.": persons of another kind, of the same."""
    behind = nodes[index + 1 : index + 3]
    if figure.kind != "bare" or source.measure not in PEOPLE or not opens_with_rest(nodes, index) or len(behind) < 2:
        return None
    noun = behind[1].entry("person") if "be" in behind[0].tags else None
    if noun is None:
        return None
    made = inherited(figure, source, index, False)
    made.noun, made.is_part, made.whole = noun, True, source.whole or source
    return made


def _as_told(part: Finding, measures: set[str]) -> Finding:
    """ "Nine were hurt and four killed. The injured include two nurses.": what the cue says befell a part."""
    if len(measures) == 1 and part.measure not in measures:
        part.measure, part.whole = next(iter(measures)), None
        part.rule = f"{part.rule.split('.')[0]}.general.others"
    return part


def _told_before(nodes: Sequence[Node], index: int, found: Sequence[Finding]) -> Finding | None:
    """ "… 137 شخصا في هجوم على سوق، وقبله بأسبوع 66": as many persons, and no attacks."""
    if not is_told_from(nodes, index):
        return None
    return next((f for f in reversed(found) if f.measure not in EVENTS or f.figure.low != 1), None)


_CHARGED = load_list("charged")
""" "Charges were brought against 42": whom a court deals with."""


def _goes_on(nodes: Sequence[Node], index: int, figure: Figure, between: Sequence[Node], previous: Finding) -> bool:
    """Whether a figure goes on counting what the one before in its sentence counts."""
    if figure.kind == "bare" and (opens_shares(nodes, index, between, previous) or is_rest(nodes, index, previous)):
        return True
    if figure.kind == "bare" and previous.measure in EVENTS and happens_next(nodes, between, index):
        return True
    if len(between) > _FOLLOWED:
        return False
    if figure.source == "one" and figure.kind != previous.figure.kind and not is_near(between):
        return False
    if is_teller(nodes, index) or acts_itself(nodes, index):
        return False
    listed = figure.kind == "person" and bool(between) and between[-1].form in (";", "and")
    listed = listed and place_follows(nodes, index)
    beside = any(node.form in ("جانب", "alongside", "along", "together") for node in between[-3:])
    compared_to = is_set_beside(nodes, between, previous, index)
    ends = (".", "?", "!") if listed else (".", ";", "?", "!")
    bracketed = nodes[index - 1].form == "(" and has_place_before(nodes, index)
    told_of = between
    if figure.is_others:
        told_of = told_between(between, previous.measure)
    by_date = figure.kind == "bare" and date_follows(nodes, index) and date_follows(nodes, previous.node)
    # As in "12 attacks logged (previous week: 7)".
    by_date = by_date or (len(between) > 1 and between[-1].form == ":" and between[-2].date is not None)
    by_date = by_date or (
        figure.is_others and any(node.date is not None for node in between[-2:])
    )  # "on 26 May 17 more"
    by_date = by_date or _is_told_by_day(between)
    is_share = bool(between) and between[-1].form == "and" and place_follows(nodes, index) and figure.kind == "bare"
    is_listed = previous.is_part and previous.whole is not None and bool(between) and between[-1].form == "و"
    is_ranked = any(node.form == "followed" for node in between[-_RANKED:])
    is_far = is_share or is_listed or by_date or beside or compared_to or bracketed or is_ranked
    is_far = is_far or len(told_of) < len(between)
    most = _FOLLOWED if is_far else 6 if figure.is_others else 9
    if len(between) > most or any(node.form in ends for node in between):
        return False
    if previous.measure == "repatriated" and any("now" in node.tags for node in between):
        return False  # "300 came home, and 9,000 others are still in the camp"
    if previous.measure in _DESTROYED and any("hit.past" in node.tags for node in between):
        return False  # "destroyed eight positions and suppressed two"
    if any(
        node.tags & _BEFALLS
        and not node.tags & {"person", "casualty"}
        and node.form.removeprefix("و") not in ("تضم", "يضم", "نصيب")
        and not node.prefix.endswith("لل")
        and not (figure.is_others and previous.measure in _DESTROYED and not node.tags & _TO_PERSONS)
        for node in told_of
    ):
        return False
    if figure.kind in ("bare", "unknown") and figure.source == "number" and not figure.is_others:
        compared = any(node.form in SET_AGAINST for node in between[-3:])
        compared = compared and not any(node.form in _CHARGED for node in between[-4:])
        if (
            not place_follows(nodes, index)
            and not has_place_before(nodes, index)
            and not is_near(between)
            and not compared
            and not compared_to
            and not by_date
            and not is_gapped(nodes, index)
            and not any(entry.kind in ("force", "watched") for entry in figure.company)
        ):
            return False
    is_apart = not (beside or compared_to or by_date or bracketed or is_ranked)
    if is_apart and any(".verb" in node.tags for node in between) and len(between) > 4:
        return False
    if between and "strength.past" in between[-1].tags and between[-1].form.isascii():
        return False  # "two suspects held in Lyon had 320 followers"
    return compared_to or is_joined(nodes, between, index) or figure.is_others


def _is_told_by_day(between: Sequence[Node]) -> bool:
    """ "On Sunday they had spoken of 82 dead, on Monday of 157": a day, and "of" again."""
    return len(between) > _OF_DAY and between[-1].form == "of" and between[-2].date is not None


_OF_DAY = 2


def add_former(nodes: Sequence[Node], found: list[Finding]) -> None:
    """ "من 359 إلى 253 شخصا": the former count of the same, which stands before "إلى"."""
    figures = figures_in(nodes)
    if len(found) == len(figures):
        return
    by_node = {finding.node: finding for finding in found}
    for index, figure in figures:
        if figure.kind not in ("bare", "unknown") or index in by_node or not index:
            continue
        if (
            nodes[index - 1].form not in ("من", "from")
            or index + 2 >= len(nodes)
            or nodes[index + 1].form not in ("الي", "to")
        ):
            continue
        now = by_node.get(index + 2)
        if now is not None:
            made = inherited(figure, now, index, True)
            made.noun, made.rule = now.noun, now.rule
            found.append(made)
    found.sort(key=lambda finding: finding.node)


def inherited(figure: Figure, source: Finding, index: int, is_here: bool) -> Finding:
    """The finding that a figure makes with the measure of another."""
    language = source.rule.split(".")[0]
    noun = figure.noun if figure.noun is not None else source.noun
    measure = source.measure
    rule = f"{language}.general.others" if figure.kind == "bare" else source.rule
    if figure.kind in ("site", "weapon"):
        measure = "sites_destroyed" if figure.kind == "site" else "weapons_destroyed"
    elif noun is not None and noun.head in _TAKEN and source.rule.endswith((".counted", ".as-dead")):
        # "سبعة قتلى و31 معتقلا": what befell them is said by each counted word itself.
        measure, rule = "captured", f"{language}.general.others"
    return Finding(
        figure,
        measure,
        rule,
        index,
        source.trigger if is_here else index,
        index + 1,
        noun,
        joined_to=source,
    )
