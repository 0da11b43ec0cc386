"""In turn: "12 and 15 were held in Homs and Hama, respectively", "wounding and killing four and nine".

Numbers and what they are of stand in two lists; the first of the one goes with the first of the other.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import Finding
from streams.extraction.reading import DateReading
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, once
from streams.lexicon.lists import load_list

_MEASURES = {"kill": "killed", "wound": "wounded", "capture": "captured", "kidnap": "kidnapped"}
_FATES = {"casualty:killed": "killed", "casualty:wounded": "wounded", "toll": "killed", "wound_toll": "wounded"}
"""Words for those whom something befell: "the dead and wounded came to 45 and 60", "القتلى والجرحى"."""
_WORDS = load_list("in_turn")
_BETWEEN = 5
"""Nodes between two of a list, and between the lists."""
_FEWEST = 2
_JOINS = frozenset({",", "and", "و"})
_SORTS = frozenset({"figure", "place", "deed"})


def in_turn(nodes: Sequence[Node]) -> dict[int, int]:
    """The node of a deed or a place by the node of the figure that it goes with; most sentences have none."""
    return {} if _WORDS.isdisjoint(forms_in(nodes)) else _in_turn(nodes)


@once
def _in_turn(nodes: Sequence[Node]) -> dict[int, int]:
    end = next(index for index, node in enumerate(nodes) if node.form in _WORDS)
    last = _list_before(nodes, end, _SORTS)
    if len(last) < _FEWEST:
        return {}
    sorts = _SORTS - {"figure"} if _sort(nodes[last[0]]) == "figure" else {"figure"}
    firsts = [_list_before(nodes, last[0], {sort}) for sort in sorted(sorts)]
    first = next((first for first in reversed(firsts) if len(first) >= len(last)), [])
    if not first or _goes_on_before(nodes, first, len(first) - len(last)):
        return {}
    first = first[-len(last) :]
    figures, others = (last, first) if _sort(nodes[last[0]]) == "figure" else (first, last)
    return dict(zip(figures, others, strict=True))


def _goes_on_before(nodes: Sequence[Node], row: Sequence[int], start: int) -> bool:
    """Whether a row is longer than the other: "7, 4 and 3 attacks in Kirkuk and Diyala" are not shared out."""
    return start > 0 and all(node.form in _JOINS for node in nodes[row[start - 1] + 1 : row[start]])


def deed_in_turn(nodes: Sequence[Node], figure: int) -> str:
    """The measure of the deed that a figure goes with, or empty."""
    at = in_turn(nodes).get(figure)
    return "" if at is None else _measure(nodes[at])


def tell_in_turn(nodes: Sequence[Node], found: list[Finding]) -> list[Finding]:
    """Give each figure the measure of its own deed, and those without a noun that of the one with it.

    "31, 24 and 9 attacks in Homs, Hama and Raqqa, respectively": the noun stands behind the last alone.
    """
    if _WORDS.isdisjoint(forms_in(nodes)):
        return found
    figures = sorted(_in_turn(nodes) or _times_in_turn(nodes))
    if not figures:
        return found
    by_node = {finding.node: finding for finding in found}
    read = [by_node[at] for at in figures if at in by_node]
    if not read:
        return found
    # What is told before the row is told of all of it; what is told behind it may be another's.
    told = next((finding for finding in read if finding.trigger < figures[0]), read[-1])
    counted = next((figure for at in reversed(figures) if (figure := _figure(nodes[at])).noun is not None), None)
    for at in figures:
        by_node[at] = made = _like(told, by_node.get(at), counted, _figure(nodes[at]), at)
        if deed := deed_in_turn(nodes, at):
            made.measure = deed
            made.rule = f"en.{deed}.passive" if made.rule.startswith("en.") else made.rule
    return [by_node[at] for at in sorted(by_node)]


def _figure(node: Node) -> Figure:
    assert isinstance(node.figure, Figure)
    return node.figure


def _like(told: Finding, own: Finding | None, counted: Figure | None, figure: Figure, at: int) -> Finding:
    """A number of the row: it counts what the one with the noun does, and the same befell what it counts."""
    if figure.noun is None and counted is not None:
        figure.kind, figure.noun, figure.company = counted.kind, counted.noun, counted.company
    if own is not None and own.measure == told.measure:
        own.noun = figure.noun
        return own
    trigger = min(told.trigger, at)
    return replace(told, figure=figure, noun=figure.noun, node=at, trigger=trigger, last=at + 1, previous=None)


def place_in_turn(nodes: Sequence[Node], figure: int) -> tuple[str, ...]:
    """The place that a figure goes with, or none."""
    at = in_turn(nodes).get(figure)
    place = nodes[at].place if at is not None else None
    return place.regions if place is not None else ()


def time_in_turn(nodes: Sequence[Node], figure: int) -> DateReading | None:
    """The time that a figure goes with: "7 and 12 on 4 and 9 February, respectively"."""
    return None if _WORDS.isdisjoint(forms_in(nodes)) else _times_in_turn(nodes).get(figure)


@once
def _times_in_turn(nodes: Sequence[Node]) -> dict[int, DateReading]:
    times: list[DateReading] = []
    figures: list[int] = []
    row: list[int] = []
    for index, node in enumerate(nodes):
        if node.date is not None:
            # A row of days that ends in a date is of its month: "4 and 9 February".
            days = [_figure(nodes[at]).low or 0 for at in row]
            month = node.date.from_on
            if days and month is not None and month == node.date.to_on and all(1 <= day < month.day for day in days):
                figures = figures[: -len(days)]
                spans = [month.replace(day=day) for day in days]
                times.extend(node.date._replace(from_on=day, to_on=day) for day in spans)
            times.extend(_years(node.date))
            row = []
        elif _sort(node) == "figure":
            figures.append(index)
            row = [*row, index] if _figure(node).noun is None else []
        elif node.form not in _JOINS:
            row = []
    return dict(zip(figures, times, strict=True)) if len(figures) == len(times) >= _FEWEST else {}


def _years(reading: DateReading) -> list[DateReading]:
    """Two whole years are two times: "in 2021 and 2022"."""
    first, last = reading.from_on, reading.to_on
    if first is None or last is None or last.year != first.year + 1:
        return [reading]
    end, start = date(first.year, 12, 31), date(last.year, 1, 1)
    return [reading._replace(to_on=end), reading._replace(from_on=start)]


def _list_before(nodes: Sequence[Node], end: int, sorts: AbstractSet[str]) -> list[int]:
    """The nodes of one of these sorts that stand beside each other before a node, in their order."""
    found: list[int] = []
    for index in range(end - 1, -1, -1):
        sort = _sort(nodes[index])
        if found and (found[0] - index > _BETWEEN or (sort and sort != _sort(nodes[found[0]]))):
            break
        if sort in sorts:
            found.insert(0, index)
    return found


def _sort(node: Node) -> str:
    """ "figure", "place" or "deed"; empty for any other word."""
    if isinstance(node.figure, Figure):
        return "figure" if node.figure.source == "number" else ""
    if node.place is not None:
        return "place"
    return "deed" if _measure(node) else ""


def _measure(node: Node) -> str:
    past = next((measure for deed, measure in _MEASURES.items() if f"{deed}.past" in node.tags), "")
    return past or next((measure for tag, measure in _FATES.items() if tag in node.tags), "")
