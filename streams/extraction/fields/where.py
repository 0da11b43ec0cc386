"""Where: the places said for a figure, of its clause, its sentence or its story."""

import itertools
from collections.abc import Sequence
from datetime import timedelta

from streams.extraction.fields.held import held_in, names_sdf
from streams.extraction.fields.named_places import places_between, places_of
from streams.extraction.fields.pointing import is_of_event_told, is_there, points_back
from streams.extraction.fields.spread import country_over, of_all_shares
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.beside import place_before
from streams.extraction.findings.finding import EVENTS, STOCKS, Finding
from streams.extraction.places.regions import merged, precision
from streams.extraction.places.words import load_place_list, load_place_words
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.row import forms_in

_BOTH = load_place_list("both")
_CONTINENTS = load_place_list("continent")
_ACROSS = load_place_list("across")
_TURNS = load_place_list("turn")
_PLACES = load_place_list("places")
_IN = frozenset({"في", "in", "across", "عبر"})
_ROUNDED_UP = frozenset({"captured", "operations"})
_CAMPS = load_place_list("camp")
_VERBS = frozenset({".verb", ".past"})
_NAMELY = frozenset({"وهي", "وهما", "هي"})
"""Behind these stand the single events that were counted, each with a place of its own."""
_SHARED_OUT = frozenset({"بواقع"})
_MANY_PLACES = 3
"""Places behind "وذلك جراء": so many are of the several deeds that added up to the figure."""
_PRECISE = 3
_SAME = load_place_list("same")
_NATIONWIDE = load_place_list("nationwide")
_ALL_OVER = load_place_list("all_over")
_COUNTRY = load_place_words().country
_PLACE_NOUNS = load_place_words().noun
_BEFORE_WHERE = 3
"""Nodes before "where": a bracket, a comma and the place."""
_NATIONAL_DAYS = 27
"""From first to last: about a month."""
_FRONTS = frozenset({"وفي", "اما", "واما"})
_IN_FRONT = frozenset({"in", "في"})
_FRONT_MARKS = frozenset({",", ";", "and", ".", "-"})
_FRONT_REACH = 4
"""Nodes from what opens a clause to its place: "وفي قطاع باغا سولا"."""


def regions_of(finding: Finding, nodes: Sequence[Node], story: Story, others: Sequence[int]) -> tuple[str, ...]:
    """The places said for a finding; prisoners of the SDF with no finer place than Syria are held in its north-east."""
    codes = _said(finding, nodes, story, others)
    is_vague = finding.measure == "detainees" and "SY" in codes and set(codes) <= {"SY", "TR", "IQ"}
    if is_vague and names_sdf(nodes):
        return ("SY:northeast",)
    return codes


def _said(finding: Finding, nodes: Sequence[Node], story: Story, others: Sequence[int]) -> tuple[str, ...]:
    """Directly behind the finding, else the most precise of its sentence, else the story's."""
    is_of_camp = finding.measure == "detainees" and any(node.form in _CAMPS for node in nodes)
    if (finding.measure == "repatriated" or (is_of_camp and not places_of(nodes))) and (
        held := held_in(finding, nodes, story)
    ):
        return held
    if is_of_camp and story.place and precision(story.place) == _PRECISE:
        named = places_of(nodes)
        if precision(named) < _PRECISE and {code[:2] for code in named} == {code[:2] for code in story.place}:
            return story.place
    limit = next((other for other in others if other > finding.node), len(nodes))
    # "46 عملية (حمص 14، حلب 9)": a place directly before the next figure is that figure's.
    if limit < len(nodes) and (place := place_before(nodes, limit)) is not None:
        limit = max(place, finding.node + 1)
    is_next = limit < len(nodes) and not nodes[limit].prefix.startswith("و")
    while is_next and limit - 1 > finding.node and _belongs_to_next(nodes, limit - 1):
        limit -= 1
    limit = _front_of_next(nodes, finding.node, limit)
    end = _clause_end(nodes, finding.node)
    start = max((other for other in others if other < finding.node), default=0)
    led = place_before(nodes, finding.node) if nodes[finding.node - 1].form == "(" else None
    if led is not None and (shared := nodes[led].place) is not None:
        return merged([shared.regions], joined=False)
    own = nodes[finding.node].place
    if own is not None and own.first == nodes[finding.node].first:
        return merged([own.regions], joined=False)
    names_both = "countries" in forms_in(nodes) or not _BOTH.isdisjoint(forms_in(nodes))
    if names_both and (both := _both_countries(nodes[finding.node : limit], story)):
        return both
    behind = places_between(nodes, finding.node, _own_deed_end(nodes, finding.node, min(limit, end)))
    if names_both and not behind and (both := _both_countries(nodes[start : finding.node], story)):
        return both
    if behind and (precision(behind) > 1 or len(others) > 1):
        return behind
    if not behind and (over := country_over(nodes, finding.node + 1, min(limit, end), story)):
        return over
    if not behind and is_of_another_branch(finding, nodes):
        return ()
    if not behind and (told := _told_by_where(nodes, start, finding.node)):
        return told
    if not behind and (of_all := of_all_shares(finding, nodes)):
        return of_all
    near = places_between(nodes, start, finding.node)
    before = near or places_between(nodes, 0, finding.node)
    if not near and before:
        before = _of_figure_before(finding) or before
    after = places_between(nodes, finding.node, min(end, _part_of_events(finding, nodes, limit)))
    candidates = [codes for codes in (behind, before, after) if codes]
    if candidates:
        best = max(candidates, key=precision)
        if precision(best) == 1 and near and near != best and not behind:
            best = near
        return best
    if finding.whole is not None and finding.whole.regions:
        return finding.whole.regions
    joined = finding.joined_to
    if joined is not None and joined.regions and joined.sentence == finding.sentence:
        return joined.regions
    return _of_story(finding, nodes, story)


def _of_story(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """The place of a finding whose own sentence names none: of what the sentence points at, else the story's."""
    if both := _both_countries(nodes, story):
        return both
    if story.scene and _is_same_place(nodes):
        return story.scene
    if story.place and _is_all_over(nodes):
        return tuple(sorted({code[:2] for code in story.place}))
    if finding.measure in STOCKS and not names_sdf(nodes):
        held = story.stocked_in.get(finding.measure, ())
        if held and _are_near(held, story.here or story.heading.regions):
            return held
    if story.regions and points_back(nodes, finding.node):
        return story.regions
    if not story.here and story.scene and (is_of_event_told(nodes, finding.node) or is_there(nodes)):
        return story.scene
    if _is_of_part_of_world(nodes):
        is_of_bulletin = story.is_worldwide and finding.rule.startswith("ar.")
        return ("001",) if is_of_bulletin and finding.measure in EVENTS else ()
    if story.is_worldwide and not story.here and finding.measure in EVENTS and finding.figure.source == "number":
        return ("001",)
    if _is_national(finding, story) or (finding.measure in _ROUNDED_UP and _is_of_many_places(nodes)):
        return tuple(sorted({code[:2] for code in story.place}))
    return story.place


def _told_by_where(nodes: Sequence[Node], start: int, at: int) -> tuple[str, ...]:
    """ "They came from a town (Ituri province), where they killed two": the place that "where" goes on about."""
    clause = next((index for index in range(at - 1, start, -1) if nodes[index].form == "where"), start)
    for index in range(clause - 1, max(start, clause - _BEFORE_WHERE) - 1, -1):
        node = nodes[index]
        if node.place is not None:
            return () if node.place.is_name_part else merged([node.place.regions], joined=False)
        if "mark" not in node.tags:
            break
    return ()


def _of_figure_before(finding: Finding) -> tuple[str, ...]:
    """The places of the figure before in the same sentence: "in Diffa 32 were killed and 38 surrendered"."""
    previous = finding.previous
    if previous is None or previous.sentence != finding.sentence:
        return ()
    return previous.regions


def _is_of_many_places(nodes: Sequence[Node]) -> bool:
    """ "اعتقلنا 90 مشتبها في 21 محافظة", "in 16 provinces": all over the country, wherever the story was before."""
    return any(
        node.form in _PLACES and "number" in nodes[index].tags and nodes[index - 1].form in _IN
        for index, node in enumerate(nodes[2:], 1)
    )


def _is_of_part_of_world(nodes: Sequence[Node]) -> bool:
    """ "In West Africa, ISWAP made 266 attacks": of many countries, and of none that the story told of before."""
    for index, node in enumerate(nodes):
        if node.form not in _CONTINENTS or node.place is not None:
            continue
        for at in range(index - 1, max(-1, index - 3), -1):
            if nodes[at].form in _ACROSS:
                return not at or "watched" not in nodes[at - 1].tags
    return False


def _is_same_place(nodes: Sequence[Node]) -> bool:
    """ "Another attack in the same village": where the last one told was."""
    return any(a.form in _SAME and b.form in _PLACE_NOUNS for a, b in itertools.pairwise(nodes)) or any(
        a.form in _PLACE_NOUNS and b.form in _SAME for a, b in itertools.pairwise(nodes)
    )


def _is_all_over(nodes: Sequence[Node]) -> bool:
    """ "Across the country", "nationwide": in all of the country told of."""
    for index, node in enumerate(nodes):
        if node.form in _NATIONWIDE:
            return True
        before = nodes[max(0, index - 2) : index]
        if node.form in _COUNTRY and any(n.form in _ALL_OVER for n in before):
            return True
    return False


def _belongs_to_next(nodes: Sequence[Node], index: int) -> bool:
    """Whether a node is the place of the figure behind it, or the bracket between them."""
    return nodes[index].place is not None or (nodes[index].form == "(" and nodes[index - 1].place is not None)


def _front_of_next(nodes: Sequence[Node], at: int, limit: int) -> int:
    """Where the clause of the next figure begins with its place: "قُتل 12، وفي ديفا قُتل تسعة"."""
    if limit >= len(nodes):
        return limit
    for index in range(limit - 1, at + 1, -1):
        mark = nodes[index - 1].form in _FRONT_MARKS
        if mark and (nodes[index].form in _FRONTS or (nodes[index].form in _IN_FRONT and nodes[index - 1].form != ",")):
            reach = range(index + 1, min(limit, index + 1 + _FRONT_REACH))
            place = next((at for at in reach if nodes[at].place is not None), limit)
            return index if any(node.tags & TRIGGERS for node in nodes[place + 1 : limit]) else limit
    return limit


def _both_countries(nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "28 عملية في البلدين", "in both countries": the two that the story speaks of most."""
    is_both = any(
        node.form in _BOTH or (node.form in ("both", "two") and behind.form == "countries")
        for node, behind in itertools.pairwise(nodes)
    ) or (bool(nodes) and nodes[-1].form in _BOTH)
    return story.two_countries if is_both else ()


def _own_deed_end(nodes: Sequence[Node], at: int, end: int) -> int:
    """Where another deed with a place of its own begins: "killed three in Diyala, and burnt churches in Ituri"."""
    first = next((index for index in range(at + 1, end) if nodes[index].place is not None), end)
    for index in range(first + 1, end):
        node = nodes[index]
        if not _VERBS.isdisjoint(node.tags) and node.place is None:
            is_joined = node.prefix.startswith("و") or nodes[index - 1].form == "and"
            if is_joined:
                return index
    return end


def _part_of_events(finding: Finding, nodes: Sequence[Node], limit: int) -> int:
    """Where a part of counted events begins, whose place is not theirs: "88 strikes, 31 of them in the hills"."""
    near = nodes[max(0, limit - 3) : limit + 3]
    is_part = finding.measure in EVENTS and any("subset" in n.tags or n.form in _SHARED_OUT for n in near)
    return limit if is_part else len(nodes)


def _are_near(codes: Sequence[str], told: Sequence[str]) -> bool:
    """Whether regions lie in the countries told of last, if any: the next part of a report is of others."""
    return not told or not {code[:2] for code in codes}.isdisjoint(code[:2] for code in told)


def is_of_another_branch(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "… 2,000 in Afghanistan, while its West Africa Province has 8,000": those are elsewhere, and of no time told."""
    previous = finding.previous
    if finding.measure != "fighters" or previous is None or previous.measure != "fighters":
        return False
    for node in reversed(nodes[previous.node + 1 : finding.node]):
        if node.place is not None or "watched" in node.tags:
            return node.place is None
    return False


def _is_national(finding: Finding, story: Story) -> bool:
    """Whether arrests without a place are of the months until now, in a report of one event: they are the country's."""
    period, lead = finding.period, story.lead_period
    if finding.measure not in ("captured", "operations"):
        return False
    if (
        period is None
        or period.start is None
        or period.end is None
        or (period.end - period.start).days < _NATIONAL_DAYS
    ):
        return False
    if (
        lead is None
        or lead.start is None
        or lead.end is None
        or period.end < lead.start - timedelta(days=_NATIONAL_DAYS)
    ):
        return False
    return (lead.end - lead.start).days <= 3


def _clause_end(nodes: Sequence[Node], at: int) -> int:
    """Where the clause of a node ends: at a word that sets another beside it ("…, فيما قتل 3 في حلب")."""
    for index in range(at + 1, len(nodes)):
        form = nodes[index].form
        if form in _NAMELY and _is_many(nodes[at]):
            return index
        if form == "وذلك" and sum(node.place is not None for node in nodes[index:]) >= _MANY_PLACES:
            return index
        if index > at + 2 and nodes[index].tags & {"that", "negation"} and _is_apart(nodes, index):
            return index
        if form in _TURNS or form == ";" or (form == "حين" and nodes[index - 1].form == "في"):
            return index
    return len(nodes)


def _is_many(node: Node) -> bool:
    """Whether several events are counted, of which "وهي" names one after the other."""
    figure = node.figure
    return isinstance(figure, Figure) and figure.kind == "event" and (figure.low or 0) > 1


def _is_apart(nodes: Sequence[Node], index: int) -> bool:
    """Whether a mark stands shortly before a node: "…, and the SDF does not …"."""
    return any(node.form in (",", ";", "-") and "mark" in node.tags for node in nodes[max(0, index - 4) : index])
