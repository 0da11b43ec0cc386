"""A row: the nodes of one whole sentence, which keeps what was found out about all of them.

Every figure of a sentence, its fields and the story ask where its places, times and speakers stand. A question that is
marked with `once` is answered for a row the first time only; a part of a row (a slice) is a plain tuple, and is asked
each time. Such a question must depend on nothing but the nodes, and not on what is settled later: the days of a date,
the bounds and the company of a figure.
"""

from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress, count
from operator import not_
from typing import TYPE_CHECKING, Any, Self, TypeVar

from streams.extraction.words.nodes import Node

if TYPE_CHECKING:
    from streams.extraction.figures.figure import Figure

Answer = TypeVar("Answer")

_MOST_DATES = 12
"""Dates on either side of a node that may concern it."""


class Row(tuple[Node, ...]):
    """The nodes of a sentence, in order; none is added or taken any more.

    A tuple and no list: Python asks a class that is made of a list by name for each of its elements.

    Attributes:
        tags: of all nodes; this and the next seven are asked of every sentence, so they are found in one go.
        borne: the tags of each node.
        spelt: what stands in each node.
        words: what stands in each node, without the "and" that may be written onto it.
        forms: all words, with and without such an "and".
        dated: nodes that tell a time.
        placed: nodes that name a place.
        figures: with their nodes.
        answers: to what was asked besides; none points back at its row, so that rows die at once, and what is made
            next finds their memory still near.
    """

    tags: frozenset[str]
    borne: list[frozenset[str]]
    spelt: list[str]
    words: tuple[str, ...]
    forms: AbstractSet[str]
    dated: tuple[int, ...]
    placed: tuple[int, ...]
    figures: "tuple[tuple[int, Figure], ...]"
    answers: dict[Callable[..., Any], Any]

    def __new__(cls, nodes: Iterable[Node]) -> Self:
        """A row that was looked through once, and asked nothing yet."""
        row = super().__new__(cls, nodes)
        dated: list[int] = []
        placed: list[int] = []
        figures: list[tuple[int, Figure]] = []
        for index, node in enumerate(row):
            if node.date is not None:
                dated.append(index)
            if node.place is not None:
                placed.append(index)
            if node.figure is not None:
                figures.append((index, node.figure))
        forms = [node.form for node in row]
        row.borne = [node.tags for node in row]
        row.tags = frozenset().union(*row.borne)
        row.spelt = forms
        row.words = tuple(map(_bare, forms))
        row.forms = {*forms, *row.words}
        row.dated, row.placed, row.figures = tuple(dated), tuple(placed), tuple(figures)
        row.answers = {}
        return row


class _Bare(dict[str, str]):
    """Words without an "and" that is written onto them, of a fixed number."""

    def __missing__(self, form: str) -> str:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        self[form] = bare = form.removeprefix("و")
        return bare


_WORDS_KEPT = 1 << 16
_bare: Callable[[str], str] = _Bare().__getitem__


def once(question: Callable[[Sequence[Node]], Answer]) -> Callable[[Sequence[Node]], Answer]:
    """A question about a sentence, asked once a row.

    >>> @once
    ... def longest(nodes: Sequence[Node]) -> int:
    ...     print("asked")
    ...     return max(node.last - node.first for node in nodes)
    >>> from streams.text.token import TokenKind
    >>> row = Row([Node(0, 2, "air strike", TokenKind.WORD)])
    >>> longest(row), longest(row)
    asked
    (2, 2)
    """

    def answer(nodes: Sequence[Node]) -> Answer:
        try:
            answers: dict[Callable[..., Any], Answer] = nodes.answers  # type: ignore[attr-defined]  # mostly it is a row
        except AttributeError:
            return question(nodes)
        if question in answers:
            return answers[question]
        known = answers[question] = question(nodes)
        return known

    answer.__doc__ = question.__doc__
    answer.__name__ = question.__name__
    return answer


def tags_in(nodes: Sequence[Node]) -> frozenset[str]:
    """All tags of a sentence."""
    try:
        return nodes.tags  # type: ignore[attr-defined,no-any-return]  # mostly it is a row
    except AttributeError:
        return Row(nodes).tags


def figures_in(nodes: Sequence[Node]) -> "tuple[tuple[int, Figure], ...]":
    """The figures of a sentence with their nodes."""
    try:
        return nodes.figures  # type: ignore[attr-defined,no-any-return]  # mostly it is a row
    except AttributeError:
        return Row(nodes).figures


def dated_in(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The nodes of a sentence that tell a time."""
    try:
        return nodes.dated  # type: ignore[attr-defined,no-any-return]  # mostly it is a row
    except AttributeError:
        return Row(nodes).dated


def dates_around(nodes: Sequence[Node], at: int) -> Sequence[int]:
    """Those of them nearest to a node, on either side as many as may concern it; no sentence of news has more."""
    dated = dated_in(nodes)
    if len(dated) <= _MOST_DATES:
        return dated
    here = bisect(dated, at)
    return dated[max(0, here - _MOST_DATES) : here + _MOST_DATES]


def words_in(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The words of a sentence, each without the "and" that may be written onto it."""
    try:
        return nodes.words  # type: ignore[attr-defined,no-any-return]  # mostly it is a row
    except AttributeError:
        return Row(nodes).words


def forms_in(nodes: Sequence[Node]) -> AbstractSet[str]:
    """All that stands in a sentence, with and without such an "and": what is not here need not be looked for."""
    try:
        return nodes.forms  # type: ignore[attr-defined,no-any-return]  # mostly it is a row
    except AttributeError:
        return Row(nodes).forms


def placed_in(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The nodes of a sentence that name a place."""
    try:
        return nodes.placed  # type: ignore[attr-defined,no-any-return]  # mostly it is a row
    except AttributeError:
        return Row(nodes).placed


def tagged(nodes: Sequence[Node], tags: frozenset[str]) -> tuple[int, ...]:
    """The nodes that bear one of some tags."""
    row = nodes if type(nodes) is Row else Row(nodes)
    if row.tags.isdisjoint(tags):
        return ()
    # Gone through in one sweep: a loop of Python's own takes three times as long.
    return tuple(compress(count(), map(not_, map(tags.isdisjoint, row.borne))))


@once
def told_in(nodes: Sequence[Node]) -> AbstractSet[str]:
    """Tags and words of a sentence: without one of its cues a question need not be asked."""
    return tags_in(nodes) | forms_in(nodes)


Question = Callable[[Sequence[Node], int], bool]
"""A question about a node of a sentence."""


def any_of(*questions: tuple[frozenset[str], Question]) -> Question:
    """The question whether the answer to one of several is yes.

    Args:
        questions: each with its cues, tags and words without which a sentence need not be asked it; most have none.

    >>> in_brackets = any_of((frozenset("("), lambda nodes, at: nodes[at - 1].form == "("))
    >>> from streams.text.token import TokenKind
    >>> in_brackets(Row([Node(0, 1, "Mosul", TokenKind.WORD)]), 0)
    False
    """

    every = frozenset().union(*[cues for cues, _ in questions])
    by_cue = {cue: frozenset(at for at, (cues, _) in enumerate(questions) if cue in cues) for cue in every}

    @once
    def worth(nodes: Sequence[Node]) -> tuple[Question, ...]:
        told = told_in(nodes) & every
        if not told:
            return ()
        return tuple([questions[at][1] for at in sorted(frozenset().union(*[by_cue[cue] for cue in told]))])

    def answer(nodes: Sequence[Node], index: int) -> bool:
        asked = worth(nodes)
        return bool(asked) and any(question(nodes, index) for question in asked)

    return answer
