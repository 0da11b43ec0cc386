"""Passages: the sentences of a text, each with all that was read in it: nodes, figures, dates and places."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from streams.extraction.dates.anaphors import read_shifts
from streams.extraction.dates.read import read_dates
from streams.extraction.figures.build import add_figures
from streams.extraction.figures.figure import Figure
from streams.extraction.numbers.read import read_numbers
from streams.extraction.places.read import PlaceContext, read_places
from streams.extraction.places.words import load_place_list
from streams.extraction.reading import DateReading, NumberReading, PlaceReading
from streams.extraction.stories.tables import Cell, read_tables
from streams.extraction.words.marks import mark
from streams.extraction.words.nodes import TRIGGERS, Groundwork, Node, nodes_of
from streams.extraction.words.row import Row, figures_in, tags_in
from streams.extraction.words.vocabulary import Vocabulary
from streams.lexicon.lists import load_list
from streams.text.sentences import sentences
from streams.text.token import Token, TokenKind
from streams.text.tokens import tokenize

_SAMPLE = 40
"""Tokens of a sentence that show its language."""
_LONGEST_SENTENCE = 200
"""Tokens; what is longer is cut, so that no sentence takes more than its share. The corpora's longest has 109."""


@dataclass(slots=True)
class Passage:
    """One sentence with all that was read in it.

    Attributes:
        text: that the tokens point into; it stands at `offset` of the article's field.
        kinds: the tags of all its nodes.
        seats: the places whose own forces and offices it names ("قيادة عمليات نينوى").
        filed: the country of the capital that it was filed from ("نيروبي:"); empty if none is said.
    """

    field: str
    text: str
    nodes: Row
    paragraph: int
    language: str
    tokens: Sequence[Token]
    kinds: frozenset[str]
    offset: int
    seats: tuple[tuple[str, ...], ...] = ()
    filed: str = ""

    def span_of(self, figure: Figure) -> tuple[int, int]:
        """Where a figure stands, in code points of the article's field; the end is exclusive."""
        tokens = self.tokens
        return tokens[figure.first].start + self.offset, tokens[figure.last - 1].end + self.offset

    def evidence(self, figure: Figure) -> str:
        """The words of a figure with its hedge and its noun."""
        return self.text[self.tokens[figure.first].start : self.tokens[figure.last - 1].end]


def read_passages(
    vocabulary: Vocabulary,
    text: str,
    field: str,
    reference: date,
    *,
    offset: int = 0,
    countries: frozenset[str] = frozenset(),
) -> list[Passage]:
    """The sentences of a text with their nodes and figures.

    Args:
        field: of the article that the text is of, or a part of from `offset` on.
        reference: the day of publication.
        countries: those that the rest of the article speaks of.
    """
    tokens = tokenize(text)
    dates: dict[int, DateReading] = {}
    dated: set[int] = set()
    for reading in read_dates(tokens, reference):
        dates[reading.first] = reading
        dated.update(range(reading.first, reading.last))
    for shifted in read_shifts(tokens, reference, dated):
        dates[shifted.first] = shifted
        dated.update(range(shifted.first, shifted.last))
    numbers = [n for n in read_numbers(tokens) if dated.isdisjoint(range(n.first, n.last))]
    places = _by_first(read_places(tokens, context=PlaceContext(text, countries)))
    seats = _seats(places, tokens)
    found: list[Passage] = []
    paragraph, last_end, at_number = 0, 0, 0
    lines = sentences(tokens)
    ground = Groundwork(text, tokens, vocabulary, dates, places, dates.keys() | places.keys())
    tables = read_tables(lines, tokens, text, dated.union(number.first for number in numbers))
    for first, last in lines:
        paragraph += first > last_end and "\n" in tokens.forms[last_end:first]
        last_end = last
        for start in range(first, last, _LONGEST_SENTENCE):
            end = min(start + _LONGEST_SENTENCE, last)
            here: list[NumberReading] = []
            while at_number < len(numbers) and (number := numbers[at_number]).first < end:
                if number.first >= start and number.last <= end:
                    here.append(number)
                at_number += 1
            # As many words of one script as of the other are Arabic's.
            language = "ar" if sum(tokens.scripts[start : min(end, start + _SAMPLE)]) <= 0 else "en"
            rows = [nodes_of(ground, start, end)]
            if start in tables:
                said = [_said(cell, ground) for cell in tables[start]]
                rows = [nodes for nodes in said if nodes] or rows
            for row in rows:
                figured = add_figures(row, tokens, here, text)
                mark(figured, [node.form for node in row] if start in tables else tokens.forms[start:end])
                nodes = Row(figured)
                seated = tuple(codes for at, codes in seats if start <= at < end) if seats else ()
                filed = _filed(places.get(start), nodes)
                kinds = kinds_of(nodes)
                found.append(Passage(field, text, nodes, paragraph, language, tokens, kinds, offset, seated, filed))
    return found


_SEAT_BEFORE = load_place_list("seat_before")
_SEAT_BEHIND = load_place_list("seat_behind")


def _seats(places: dict[int, PlaceReading], tokens: Sequence[Token]) -> list[tuple[int, tuple[str, ...]]]:
    """Places that only name a force or an office of theirs, by first token: "شرطة الأنبار", "Anbar police"."""
    return [
        (first, reading.regions)
        for first, reading in places.items()
        if reading.is_name_part
        and (
            (first and tokens[first - 1].form.lstrip("وبلف") in _SEAT_BEFORE)
            or (reading.last < len(tokens) and tokens[reading.last].form in _SEAT_BEHIND)
        )
    ]


_DESK_MARKS = frozenset({":", "-", "/", "(", ",", "|"})


def _filed(place: PlaceReading | None, nodes: Sequence[Node]) -> str:
    """The country of a capital that opens a sentence with a mark behind it, and is no place of what is told."""
    is_desk = place is not None and place.is_name_part and len(nodes) > 1 and nodes[1].form in _DESK_MARKS
    return place.regions[0][:2] if is_desk and place is not None else ""


_SAYS = TRIGGERS | {"event", "casualty", "person", "weapon", "site", "toll", "wound_toll"}
"""What a column may be headed with, so that its cells say what the rules read."""


_NUMBERS = load_list("number_columns")
"""Heads of columns of numbers, which the rows say of what."""
_TAKEN = load_list("taken_columns")


def _said(cell: Cell, ground: Groundwork) -> list[Node]:
    """A cell as a line of a bulletin: row, column, a colon and the cell; empty where its column says nothing."""
    column = nodes_of(ground, *cell.column)
    row = nodes_of(ground, *cell.row)
    value = nodes_of(ground, *cell.value)
    if not any(_SAYS & node.tags or node.form in _TAKEN for node in column):
        if any(_SAYS & node.tags for node in value):
            return []  # "64 operations" says it by itself
        if _NUMBERS.isdisjoint(node.form for node in column) or not any(_SAYS & node.tags for node in row):
            return []
        column = []  # "Arrested | 204", under "Number": the row says it alone
    last = cell.column[1] if column else cell.row[1]
    colon = Node(last - 1, last, ":", TokenKind.MARK, tags=frozenset({"mark"}))
    return row + column + [colon] + value


def _by_first(read: Sequence[PlaceReading]) -> dict[int, PlaceReading]:
    """Places by their first token; those that begin together are one, unless one is only part of a name."""
    places: dict[int, PlaceReading] = {}
    for reading in read:
        here = places.get(reading.first)
        if here is None or here.is_name_part:
            places[reading.first] = reading
        elif not reading.is_name_part:
            places[reading.first] = here._replace(
                regions=here.regions + reading.regions, last=max(here.last, reading.last)
            )
    return places


_NAMED = frozenset({"watched", "epithet"})


def kinds_of(nodes: Sequence[Node]) -> frozenset[str]:
    """All tags of a sentence, those of its figures' company too."""
    kinds = tags_in(nodes)
    figures = figures_in(nodes)
    if not figures:
        return kinds
    company = {entry.kind for _, figure in figures for entry in figure.company}
    company.update(entry.kind for _, figure in figures for entry in figure.inside if entry.kind in _NAMED)
    return kinds | company
