"""The place of a whole: behind shares that have places of their own, a figure is where the total before them is.

And a total is not where one of its shares alone is, but where all of them are, if they come to it.
"""

from collections.abc import Sequence

from streams.extraction.fields.regions.named_places import places_between
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.beside import place_before, place_follows
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.places.regions import merged, precision
from streams.extraction.stories.drafts import Draft
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in

_OWN_NOUN = frozenset({"casualty", "person"})
_SHARE_REACH = 8
"""Nodes from a share, its place among them, to the next total."""

_COUNTRIES = 2


def beyond_part(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """The countries of events of which one share alone has a place: "40 operations: 24 in Iraq left eight dead"."""
    if finding.measure not in EVENTS or ":" not in forms_in(nodes):
        return ()
    at = finding.node
    part = next((index for index in range(at + 1, len(nodes)) if isinstance(nodes[index].figure, Figure)), 0)
    told = nodes[part].figure
    if not part or nodes[part - 1].form != ":" or not isinstance(told, Figure):
        return ()
    places = [node.place.regions for node in nodes[at:] if node.place is not None]
    if len(places) != 1 or told.kind not in ("event", "bare") or (told.low or 0) >= (finding.figure.low or 0):
        return ()
    if not places_between(nodes, part, len(nodes)):
        return ()
    return story.countries(_COUNTRIES) if precision(places[0]) == 1 else (places[0][0][:2],)


def place_wholes(drafts: Sequence[Draft], nodes: Sequence[Node]) -> None:
    """Put the totals of a sentence that have no place but their shares' where all those shares are.

    "40 attacks: 15 in Diyala, 12 in Kirkuk and eight in Anbar": five were elsewhere, and nothing but the country is
    said of all 40.
    """
    for draft in drafts:
        whole = draft.finding
        parts = [d.finding for d in drafts if d.finding.is_share and _total_of(d.finding) is whole]
        codes = merged([part.regions for part in parts], joined=True)
        if len(parts) < _SHARES_OF.get(whole.measure, _PARTS) or not _are_places_theirs(parts, nodes):
            continue
        if not whole.regions or not set(whole.regions) <= set(codes):
            continue
        is_all = sum(part.figure.low or 0 for part in parts) >= (whole.figure.low or 0)
        draft.regions = whole.regions = codes if is_all else tuple(sorted({code[:_COUNTRY] for code in codes}))


def _are_places_theirs(shares: Sequence[Finding], nodes: Sequence[Node]) -> bool:
    """Whether a sentence names no places but those of shares: "40 attacks in May, 15 of them in Diyala"."""
    leads = [place_before(nodes, share.node) for share in shares]
    if any(led is None and not place_follows(nodes, share.node) for led, share in zip(leads, shares, strict=True)):
        return False  # "24 attacks in Iraq, as against 120 in the quarter before"
    return not places_between(nodes, 0, shares[0].node if leads[0] is None else leads[0])


_PARTS = 2
_SHARES_OF = dict.fromkeys(EVENTS, 1)
"""Shares that tell where a total is not; of persons one may only be told anew, for all of them."""
_COUNTRY = 2


def _total_of(share: Finding) -> Finding | None:
    """The total of the same sentence that a share is told of, over the shares before it."""
    total = share.whole or share.joined_to
    for _ in range(_SHARES):
        if total is None or not total.is_share:
            break
        total = total.whole or total.joined_to
    is_told = total is not None and total.sentence == share.sentence and total.measure == share.measure
    return total if is_told and total is not None and not total.is_share else None


_SHARES = 30
"""Shares that a whole is told in."""


def of_its_whole(finding: Finding, nodes: Sequence[Node]) -> tuple[str, ...]:
    """The places of the total that a figure is a part of or stands beside, behind shares that have places of their own.

    "46 شهيدا، 29 منهم في طنطا و17 في الإسكندرية، و125 مصابا، غادر 71 منهم": neither of the two is of Alexandria alone.
    """
    whole = finding.whole
    if whole is not None and whole.node < finding.node and whole.sentence == finding.sentence:
        return () if places_between(nodes, whole.node, finding.node) else whole.regions
    share = finding.previous
    if share is None or share.sentence != finding.sentence or finding.figure.kind not in _OWN_NOUN:
        return ()
    total = share.whole or share.joined_to
    is_share = share.is_part and share.figure.kind == "bare" and total is not None and share.regions != total.regions
    between = nodes[share.node + 1 : finding.node]
    if not is_share or total is None or len(between) > _SHARE_REACH or not between:
        return ()
    is_joined = nodes[finding.node].prefix.startswith("و") or between[-1].form.startswith("و")
    return total.regions if is_joined and total.sentence == finding.sentence else ()
