"""Where: the places said for a figure, of its clause, its sentence or its story."""

from collections.abc import Sequence

from streams.extraction.fields.period.pointing import is_of_event_told, is_same_place, is_there, points_back
from streams.extraction.fields.regions.asides import asides_in
from streams.extraction.fields.regions.both_countries import SO_MANY_LANDS, both_countries
from streams.extraction.fields.regions.force_home import home_of_force, land_of_gapped
from streams.extraction.fields.regions.held import are_in_prisons, held_in, names_sdf
from streams.extraction.fields.regions.led_places import in_event_behind, of_breakdown, of_ranked, told_by_where
from streams.extraction.fields.regions.most_places import beyond_told_place, country_of_most
from streams.extraction.fields.regions.named_places import places_between, places_of
from streams.extraction.fields.regions.nationwide import land_counted
from streams.extraction.fields.regions.nearer_places import ends_before_deed, finer_before, since_contrast
from streams.extraction.fields.regions.own_provinces import home_of_branch, of_own_province
from streams.extraction.fields.regions.place_of_holder import place_among, place_of_holder
from streams.extraction.fields.regions.place_of_speaker import is_tellers_land
from streams.extraction.fields.regions.place_of_whole import beyond_part, of_its_whole
from streams.extraction.fields.regions.place_reach import (
    belongs_to_next,
    clause_end,
    front_of_next,
    is_spread_over,
    next_added,
    opens_breakdown,
    own_deed_end,
    part_of_events,
    whole_before_most,
)
from streams.extraction.fields.regions.spread import (
    ALL_OVER_IT,
    are_examples,
    country_over,
    is_all_over,
    is_of_all_counted,
    is_of_many_places,
    is_of_part_of_world,
    is_of_title,
    of_all_shares,
)
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.beside import is_share_of, place_before
from streams.extraction.findings.finding import EVENTS, STOCKS, Finding
from streams.extraction.findings.in_turn import place_in_turn
from streams.extraction.findings.wholes import is_placed_part
from streams.extraction.places.regions import merged, precision
from streams.extraction.places.words import load_place_list
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, placed_in, tags_in
from streams.lexicon.lists import load_list

_ROUNDED_UP = frozenset({"captured", "operations"})
_CAMPS = load_place_list("camp")
_PRECISE = 3
_LEADS = frozenset({"(", "ب"})
_RANKS = frozenset({"ب", "with"})
"""Between a place and its number: "حمص (14)", "سوريا بـ14"."""
_ALL_OF_THEM = load_list("all_places")
"""Behind "in Anbar 14, in Kirkuk 6, and in the three provinces": all that the sentence named."""


def regions_of(finding: Finding, nodes: Sequence[Node], story: Story, others: Sequence[int]) -> tuple[str, ...]:
    """The places said for a finding; prisoners of the SDF with no finer place than Syria are held in its north-east."""
    codes = _said(finding, nodes, story, others)
    is_vague = finding.measure == "detainees" and "SY" in codes and set(codes) <= {"SY", "TR", "IQ"}
    is_untold = finding.measure == "detainees" and not places_of(nodes)
    if ((is_vague or is_untold) and names_sdf(nodes)) or are_in_prisons(finding, nodes, codes):
        return ("SY:northeast",)
    return codes


def _said(finding: Finding, nodes: Sequence[Node], story: Story, others: Sequence[int]) -> tuple[str, ...]:
    """Directly behind the finding, else the most precise of its sentence, else the story's."""
    if in_turn := place_in_turn(nodes, finding.node):
        return in_turn
    if land := land_of_gapped(nodes, finding.node):
        return land
    if (province := of_own_province(finding, nodes)) is not None:
        return province
    if finding.measure == "detainees" and (holder := place_of_holder(nodes, finding.node)):
        return holder
    is_of_camp = finding.measure == "detainees" and any(node.form in _CAMPS for node in nodes)
    if (finding.measure == "repatriated" or (is_of_camp and not places_of(nodes))) and (
        held := held_in(finding, nodes, story)
    ):
        return held
    if is_of_camp and story.place and precision(story.place) == _PRECISE:
        named = places_of(nodes)
        if precision(named) < _PRECISE and {code[:2] for code in named} == {code[:2] for code in story.place}:
            return story.place
    forms = forms_in(nodes)
    names_both = not SO_MANY_LANDS.isdisjoint(forms)
    # Half of the sentences name no place at all, and need not be asked where in them one would count.
    if placed_in(nodes) or names_both or not ALL_OVER_IT.isdisjoint(forms):
        here = _in_sentence(finding, nodes, story, others, names_both=names_both)
    else:
        here = () if is_of_another_branch(finding, nodes) else of_all_shares(finding, nodes) or None
    if here is not None:
        return in_event_behind(finding, nodes, here) or here
    if finding.whole is not None and finding.whole.regions:
        return finding.whole.regions
    joined = finding.joined_to
    if joined is not None and joined.regions and joined.sentence == finding.sentence:
        return joined.regions
    return _of_story(finding, nodes, story, names_both=names_both)


def _in_sentence(
    finding: Finding, nodes: Sequence[Node], story: Story, others: Sequence[int], *, names_both: bool
) -> tuple[str, ...] | None:
    """What the sentence itself says of where, None if that is for others to say."""
    later = [other for other in others if other > finding.node and not _is_its_cause(nodes, finding, other)]
    limit = later[0] if later else len(nodes)
    # "46 عملية (حمص 14، حلب 9)": a place directly before the next figure is that figure's.
    led_to = place_before(nodes, limit) if limit < len(nodes) else None
    is_ranked = False
    if led_to is not None and not opens_breakdown(nodes, finding.node, led_to, limit):
        is_ranked = nodes[limit - 1].form in _RANKS  # "نيجيريا بـ377 هجوما، ثم سوريا بـ121"
        limit = max(led_to, finding.node + 1)
    is_next = limit < len(nodes) and not nodes[limit].prefix.startswith("و")
    while is_next and limit - 1 > finding.node and belongs_to_next(nodes, limit - 1):
        limit -= 1
    limit = front_of_next(nodes, finding.node, limit)
    asides = asides_in(nodes)
    opened = _opened(nodes, finding.node)
    stops = [*[at for at in others if at < finding.node], *[part.stop for part in asides if part.stop <= finding.node]]
    start = max([opened, *stops])
    ends = [
        *[at for at in later if is_placed_part(nodes, at)][:1],
        *[aside.start for aside in asides if aside.start > finding.node],
    ]
    end = min([clause_end(nodes, finding.node), *ends])
    if (led := place_before(nodes, finding.node)) is not None and _leads(nodes, led, finding.node):
        return of_ranked(nodes[led])
    own = nodes[finding.node].place
    if own is not None and own.first == nodes[finding.node].first:
        return merged([own.regions], joined=False)
    both = both_countries(nodes[finding.node : limit], story) if names_both else ()
    clause, end = end, whole_before_most(nodes, finding.node, end)
    if shared := (
        both
        or of_breakdown(nodes, finding.node)
        or beyond_part(finding, nodes, story)
        or country_of_most(nodes, finding.node, end, clause)
    ):
        return shared
    last = own_deed_end(nodes, finding.node, min(limit, end))
    added = next_added(nodes, finding.node, last)
    behind = places_between(nodes, finding.node, added)
    if not behind and added != last:
        behind = places_between(nodes, finding.node, last)
    if names_both and not behind and (both := both_countries(nodes[start : finding.node], story)):
        return both
    if behind and are_examples(nodes, finding.node, min(limit, end)):
        return tuple(sorted({code[:2] for code in behind}))
    if behind and (precision(behind) > 1 or len(others) > 1):
        return finer_before(nodes, start, finding.node, behind) or behind
    if not behind and (over := country_over(nodes, finding.node + 1, min(limit, end), story)):
        return over
    if not behind and is_of_another_branch(finding, nodes):
        return ()
    if not behind and (told := told_by_where(nodes, start, finding.node)):
        return told
    if not behind and (of_all := of_all_shares(finding, nodes) or of_its_whole(finding, nodes)):
        return of_all
    before = near = since_contrast(nodes, start, finding.node) or places_between(nodes, start, finding.node)
    if not near and opened != start and (before := _before(nodes, opened, finding.node)):
        is_apart = not _ALL_OF_THEM.isdisjoint([node.form for node in nodes[start : finding.node]]) or any(
            opened < part.start and part.stop <= finding.node for part in asides
        )
        before = before if is_apart else _of_figure_before(finding) or before
    end = own_deed_end(nodes, finding.node, end) if behind else end
    after = places_between(nodes, finding.node, min(end, part_of_events(finding, nodes, limit)))
    is_next = (
        _is_told_apart(nodes, finding.node, limit)
        if behind
        else bool(before) and (not _are_near(after, before) or ends_before_deed(nodes, finding.node))
    )
    if is_ranked or is_next or (near and any(is_spread_over(nodes, other) for other in later)):
        after = ()  # "In Spain police held 39, and in Austria 24 were held": the next country is the next figure's
    candidates = [codes for codes in (behind, before, after) if codes]
    if candidates:
        best = max(candidates, key=precision)
        if precision(best) == 1 and near and near != best and not behind:
            best = near
        return None if is_tellers_land(nodes, best, story.place) else best
    return place_among(nodes[finding.node])


def _leads(nodes: Sequence[Node], led: int, at: int) -> bool:
    """Whether the place before a number is the number's, whatever follows.

    "(14)", "بـ47", "Kirkuk, with 41 attacks, was the worst hit", "وكان نصيب مالي 23".
    """
    is_branch = "branch" in nodes[led].tags and nodes[at].prefix == "ب"
    is_aside = led == at - 3 and nodes[at - 2].form == "," and nodes[at - 1].form == "with"
    return nodes[at - 1].form in _LEADS or is_branch or is_aside or is_share_of(nodes, led)


def _is_its_cause(nodes: Sequence[Node], finding: Finding, other: int) -> bool:
    """ "قُتل 12 بتفجير أصاب موكبا في ماستونغ": where the one event that killed them was, they were."""
    figure = nodes[other].figure
    if not isinstance(figure, Figure) or finding.measure not in ("killed", "wounded") or is_spread_over(nodes, other):
        return False
    between = nodes[finding.node + 1 : other]
    is_led = nodes[other].prefix == "ب" or (bool(between) and between[-1].form in _CAUSED_BY)
    return figure.kind == "event" and is_led and not any(n.form in _APART for n in between)


_CAUSED_BY = frozenset({"في", "اثر", "جراء", "نتيجه", "خلال", "in", "by"})
_APART = frozenset({",", ";", ".", "و", "and"})


def _is_told_apart(nodes: Sequence[Node], at: int, limit: int) -> bool:
    """ "9,000 men remain in prisons in the north-east, and 42,500 people in Al-Hol": each with a place of its own."""
    return any(node.form == "," for node in nodes[at + 1 : limit]) and limit < len(nodes)


def _before(nodes: Sequence[Node], first: int, at: int) -> tuple[str, ...]:
    """The places told before a figure, of which those of a part are the part's own."""
    cut = next((aside.start for aside in asides_in(nodes) if first < aside.start and aside.stop <= at), at)
    return places_between(nodes, first, cut)


def _opened(nodes: Sequence[Node], at: int) -> int:
    """Where the matter of a figure begins: behind "في وقت", which sets another beside the one before."""
    if "meanwhile" not in tags_in(nodes):
        return 0
    return max((index for index in range(at) if "meanwhile" in nodes[index].tags), default=0)


def _of_story(finding: Finding, nodes: Sequence[Node], story: Story, *, names_both: bool) -> tuple[str, ...]:
    """The place of a finding whose own sentence names none: of what the sentence points at, else the story's."""
    if names_both and (both := both_countries(nodes, story)):
        return both
    if story.scene and is_same_place(nodes):
        return story.scene
    if len(countries := tuple(sorted({code[:2] for code in story.place}))) == 1 and is_all_over(nodes):
        return countries
    if finding.measure in STOCKS and not names_sdf(nodes):
        held = story.stocked_in.get(finding.measure, ())
        if held and _are_near(held, story.here or story.heading.regions):
            return held
    if story.regions and points_back(nodes, finding.node):
        return story.scene or story.regions
    if not story.here and story.scene and (is_of_event_told(nodes, finding.node) or is_there(nodes)):
        return story.scene
    if is_of_part_of_world(nodes):
        is_of_bulletin = story.is_worldwide and finding.rule.startswith("ar.")
        return ("001",) if is_of_bulletin and finding.measure in EVENTS else ()
    if home := home_of_force(finding, nodes, story) or beyond_told_place(nodes, story):
        return home
    if story.is_worldwide and not story.here and finding.measure in EVENTS and finding.figure.source == "number":
        return ("001",)
    if finding.measure in _ROUNDED_UP and is_of_many_places(nodes):
        return tuple(sorted({code[:2] for code in story.place}))
    if is_of_title(finding, story):
        return story.title_regions
    if is_of_all_counted(finding, story) and "prison" not in tags_in(nodes):
        return story.first_regions
    return land_counted(finding, nodes, story) or story.place or home_of_branch(nodes)


def _of_figure_before(finding: Finding) -> tuple[str, ...]:
    """The places of the figure before in the same sentence: "in Diffa 32 were killed and 38 surrendered"."""
    previous = finding.previous
    if previous is None or previous.sentence != finding.sentence:
        return ()
    return previous.regions


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
