"""Told places: where a deed was, when only the next sentence says it.

"A blast in the north of the country killed seven. The attack occurred in the town of …, the capital of Baghlan
province": figures told for a country or a part of it are of the place in it where the deed is said to have been.
"""

from collections.abc import Sequence

from schemas import Extent
from streams.extraction.fields.period.periods import length
from streams.extraction.fields.regions.named_places import places_of
from streams.extraction.fields.regions.spread import are_examples
from streams.extraction.places.regions import precision
from streams.extraction.places.words import load_place_list
from streams.extraction.stories.drafts import Draft
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, tags_in
from streams.lexicon.lists import load_list

_PRECISE = 3
_FIGHTS = load_place_list("fight")
_OPENING = 5
"""Nodes from the start of a sentence to the deed that it goes on about."""
_LEAD = 3
"""Paragraphs in which a report tells its one deed again."""
_CLAUSE = 6
_SHORT_DAYS = 2
"""From first to last."""
_HAPPENED = frozenset({"carry.past", "hit.past"})
_ARTICLES = frozenset({"the", "this", "that", "these"})
_HAPPENS = frozenset({"carry.verb", "hit.verb"})
_FIRST_VERBS = _OPENING + 3
_ONE_BY_ONE = load_list("one_by_one")
"""Behind the deed: only one of those told."""
_RAGED = load_list("raged")


def place_back(story: Story, passage: Passage, recent: Sequence[Draft]) -> None:
    """Give the figures of the sentences before the place that this one, which has none, tells of their deed.

    Args:
        recent: drafts of those sentences.
    """
    if passage.field != "body":
        return
    goes_on = _goes_on(passage.nodes)
    if not goes_on and not _is_lead_told_again(story, passage):
        return
    if are_examples(passage.nodes, 0, len(passage.nodes)):
        return  # "جرت العمليات في إسطنبول و24 محافظة أخرى"
    places = places_of(passage.nodes)
    if len(places) > 1:
        places = tuple(sorted({code.partition("/")[0] for code in places}))  # two places of one province
    if len(places) != 1 or precision(places) != _PRECISE:
        return
    country = places[0][:2]
    if not goes_on:
        if _is_wider(story.first_regions, country):
            story.first_regions = places
        return
    for draft in recent:
        if draft.extent not in (Extent.TALLY, Extent.LEVEL) and _is_wider(draft.regions, country):
            draft.regions = draft.finding.regions = places
            if _is_wider(story.first_regions, country):
                story.first_regions = places


def _is_wider(codes: Sequence[str], country: str) -> bool:
    """Whether regions are a country, or one part of it."""
    return len(codes) == 1 and codes[0][:2] == country and "-" not in codes[0]


def _is_lead_told_again(story: Story, passage: Passage) -> bool:
    """ "Armed men attacked the town of Mbau, North Kivu": the deed of a lead of one day, told again with its place."""
    if passage.paragraph > _LEAD or not 0 <= length(story.lead_period) <= _SHORT_DAYS:
        return False
    nodes = passage.nodes
    return "hit.past" in nodes.tags and any("hit.past" in node.tags for node in nodes[:_CLAUSE])


def _goes_on(nodes: Sequence[Node]) -> bool:
    """ "The attack occurred in …", "ووقع الهجوم في …": a definite deed, and that it happened."""
    tags, forms = tags_in(nodes), forms_in(nodes)
    if "event" not in tags and _FIGHTS.isdisjoint(forms):
        return False
    may_happen = not (_HAPPENS.isdisjoint(tags) and _RAGED.isdisjoint(forms))
    if _HAPPENED.isdisjoint(tags) and not (may_happen and any(map(_is_happening, nodes[:_FIRST_VERBS]))):
        return False
    for at, node in enumerate(nodes[:_OPENING]):
        is_deed = "event" in node.tags or node.form in _FIGHTS
        if not is_deed or node.figure is not None:
            continue
        if at and nodes[at - 1].form in _ARTICLES | {"suicide", "deadly"}:
            return any(not _HAPPENED.isdisjoint(n.tags) for n in nodes[at + 1 : at + 4])
        is_one_of_several = at + 1 < len(nodes) and nodes[at + 1].form in _ONE_BY_ONE
        if node.is_definite and not node.form.isascii() and not is_one_of_several:
            # The verb stands before its deed, behind "وكان" or in a headline behind it.
            return any(_is_happening(n) for n in nodes[max(0, at - 2) : at + 3] if n is not node)
    return False


def _is_happening(node: Node) -> bool:
    """Whether an Arabic verb says that a deed was done, struck or raged."""
    return not _HAPPENS.isdisjoint(node.tags) or node.form.removeprefix("و") in _RAGED
