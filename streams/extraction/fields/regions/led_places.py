"""Led places: said before "where", before a rank's number, or for each part in the brackets behind a whole."""

from collections.abc import Sequence

from streams.extraction.fields.regions.named_places import places_between
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import Finding
from streams.extraction.places.regions import merged, precision
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, tags_in

_BEFORE_WHERE = 3
"""Nodes before "where": a bracket, a comma and the place."""
_SYRIA = "شام"
"""What the organisation calls its Syrian branch."""
_PARTS = 2


def of_ranked(node: Node) -> tuple[str, ...]:
    """Where the place or branch is that stands before its number; of most branches nobody says in which country."""
    if node.place is not None:
        return merged([node.place.regions], joined=False)
    return ("SY",) if node.form.endswith(_SYRIA) else ()


def told_by_where(nodes: Sequence[Node], start: int, at: int) -> tuple[str, ...]:
    """ "They came from a town (Ituri province), where they killed two": the place that "where" goes on about."""
    clause = next((index for index in range(at - 1, start, -1) if nodes[index].form == "where"), start)
    for index in range(clause - 1, max(start, clause - _BEFORE_WHERE) - 1, -1):
        node = nodes[index]
        if node.place is not None:
            return () if node.place.is_name_part else merged([node.place.regions], joined=False)
        if "mark" not in node.tags:
            break
    return ()


def of_breakdown(nodes: Sequence[Node], at: int) -> tuple[str, ...]:
    """ "95 missions (73 in Iraq, 22 in Syria)": the whole is of the places of its parts in the brackets behind it."""
    if at + 1 >= len(nodes) or nodes[at + 1].form != "(":
        return _of_list(nodes, at) if ":" in forms_in(nodes) else ()
    close = next((index for index in range(at + 2, len(nodes)) if nodes[index].form == ")"), at)
    places = [node.place.regions for node in nodes[at:close] if node.place is not None]
    figures = sum(node.figure is not None or "number" in node.tags for node in nodes[at + 1 : close])
    return merged(places, joined=True) if figures >= _PARTS and len(places) == figures else ()


_COLON_REACH = 10
"""Nodes from a whole to the colon behind which its parts stand."""
_PLACE_FIRST = 3


def _of_list(nodes: Sequence[Node], at: int) -> tuple[str, ...]:
    """ "27 missions in May: in Iraq, 19, …; in Syria, eight": of all places that its parts begin with."""
    colon = next((i for i in range(at + 1, min(at + _COLON_REACH, len(nodes))) if nodes[i].form == ":"), 0)
    if not colon or any(node.figure is not None or node.place is not None for node in nodes[at + 1 : colon]):
        return ()
    behind = nodes[colon + 1 :]
    if any(node.form == ";" for node in behind):
        starts = [0, *[i + 1 for i, node in enumerate(behind) if node.form == ";"]]
    else:
        starts = [0, *[i + 1 for i, node in enumerate(behind) if node.form == "," or _is_and_more(behind, i)]]
    parts = [behind[first:end] for first, end in zip(starts, [*starts[1:], len(behind)], strict=True)]
    places = [next((n.place.regions for n in part[:_PLACE_FIRST] if n.place is not None), ()) for part in parts]
    is_list = len(parts) >= _PARTS and all(places) and all(any(n.figure is not None for n in part) for part in parts)
    return merged(places, joined=True) if is_list else ()


def _is_and_more(nodes: Sequence[Node], index: int) -> bool:
    """ "12 in Raqqa and 13 in Hasakah": another part, by no comma told from the one before."""
    return nodes[index].form == "and" and index + 1 < len(nodes) and nodes[index + 1].figure is not None


_EVENTS = frozenset({"event", "figure.event"})
_HARM = frozenset({"killed", "wounded", "kidnapped"})
_ONE_DEED_DAYS = 3


def in_event_behind(finding: Finding, nodes: Sequence[Node], codes: tuple[str, ...]) -> tuple[str, ...]:
    """ "Five policemen in Niger died on Friday in an attack in Tillabéri": of a country, the part where the event was.

    Between the figure and the event no others may be counted in another place, and a toll of weeks is not of the last
    event that is told behind it.
    """
    if finding.measure not in _HARM or len(codes) != 1 or precision(codes) != 1 or _EVENTS.isdisjoint(tags_in(nodes)):
        return ()
    period = finding.period
    if period is not None and period.start and period.end and (period.end - period.start).days > _ONE_DEED_DAYS:
        return ()
    event = next((at for at in range(finding.node + 1, len(nodes)) if _is_one_event(nodes[at])), len(nodes))
    if any("subset" in node.tags or node.form in _ENDS for node in nodes[finding.node + 1 : event]):
        return ()
    end = next((at for at in range(event + 1, len(nodes)) if _ends_event(nodes[at])), len(nodes))
    finer = places_between(nodes, event, end)
    is_within = {code[:2] for code in finer} == set(codes)
    return finer if is_within and precision(finer) > 1 else ()


_ENDS = frozenset({".", ";"})


def _is_one_event(node: Node) -> bool:
    """Whether an event begins here that is told as one, and is no count of many."""
    figure = node.figure
    if isinstance(figure, Figure):
        return figure.kind == "event" and figure.source == "one"
    return "event" in node.tags


def _ends_event(node: Node) -> bool:
    return (
        node.form in _ENDS
        or "meanwhile" in node.tags
        or (isinstance(node.figure, Figure) and node.figure.source == "number")
    )
