"""Figures: a number with its hedge, what it counts, and what is said of those counted.

A figure is a number and a noun ("١٤ إرهابيا", "more than 20 soldiers"), a dual ("عنصرين"), an indefinite singular
("قيادي بارز", "an ambush"), or a number whose noun is understood ("19 آخرين", "of whom 4"). What a number counts
that the lexicon does not know is `unknown`: a rule whose words leave no doubt may still take it for persons.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from schemas.claim import Hedge
from streams.extraction.figures.another import is_another
from streams.extraction.figures.bombs import weapon_of
from streams.extraction.figures.company import complement_of, joined_nouns
from streams.extraction.figures.figure import (
    COUNTED,
    FROM,
    OF,
    Figure,
    Sentence,
    counted,
    figure_of,
    own,
)
from streams.extraction.figures.labels import has_article, is_label, is_no_count
from streams.extraction.figures.noun_before import counted_before
from streams.extraction.figures.nouns import noun_of
from streams.extraction.figures.singles import ONE_WORDS, without_number
from streams.extraction.figures.terse import may_stand_alone
from streams.extraction.numbers.hedges import is_hedge_at, read_hedge, whole_bounds
from streams.extraction.reading import DECIMAL, FRACTION, ORDINAL, PERCENT, RANGE, NumberReading
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_list
from streams.text.token import Token, whole

_EXACT: Final = Hedge.EXACT
_THEM = frozenset({"them", "whom", "those", "these", "which"})
_CHANGE = 10
"""Nodes between a verb of change and the counts that it goes from and to."""
_OUT_OF = frozenset({"from", "من"})
_DEFINITE = frozenset({"ال", "the", "all"})
_TAGS = {kind: frozenset({"figure", "figure." + kind}) for kind in (*COUNTED, "bare", "unknown")}
"""Of a figure's node, by the figure's class."""


def add_figures(nodes: list[Node], tokens: Sequence[Token], numbers: Sequence[NumberReading], text: str) -> list[Node]:
    """The nodes with every figure folded into one node.

    Args:
        nodes: of one sentence.
        numbers: of the sentence, in order.
    """
    by_first = {number.first: number for number in numbers}
    begins = [
        at
        for at, node in enumerate(nodes)
        # A number, or a word that may be a figure without one; an English noun needs an article for that.
        if node.first in by_first
        or node.form in ONE_WORDS
        or (node.tags and (("alone" in node.tags and may_stand_alone(nodes, at)) or "same" in node.tags))
    ]
    if not begins:
        return nodes
    s = Sentence(nodes, whole(tokens), text, by_first)
    # A hedge stands before the number: its nodes are taken back from the output.
    out: list[Node] = []
    behind = 0
    for at in begins:
        if at < behind:
            continue
        out += nodes[behind:at]
        node = nodes[at]
        behind = at + 1
        number = by_first.get(node.first)
        if number is not None and node.date is None and not (number.kind is ORDINAL and is_another(s, at, out)):
            figure, end = _from_number(s, number, at, out)
        elif "same" in node.tags and (again := _as_many(node, out)) is not None:
            end_of, again.company, end = complement_of(s, at + 1)
            again.end = max(again.end, end_of)
            figure, end = again, max(end, at + 1)
        else:
            figure, end = without_number(s, at, out)
        if figure is None:
            out.append(node)
            continue
        while out and out[-1].first >= figure.first:
            out.pop()
        if out and out[-1].last > figure.first:
            # "قضوا على ما يزيد على مئة": the hedge has a word of the phrase "على ما", which is none then.
            out[-1] = replace(out[-1], last=figure.first, entries=(), tags=frozenset())
        head = s.tokens.forms[figure.first]
        prefix = node.prefix if node.prefix != "ال" or node.first == figure.first else ""
        if not prefix and head.startswith("و") and not head.startswith("واحد"):
            prefix = "و"
        if figure.kind == "event" and (weapon := weapon_of(figure, nodes[at:end], out, nodes[end:])) is not None:
            figure.kind, figure.noun = "weapon", weapon
        made = Node(figure.first, figure.end, head, node.kind, prefix, (), _TAGS[figure.kind])
        made.figure = figure
        entries: list[Entry] = []
        for inner in nodes[at:end]:
            entries += inner.entries
            if made.place is None and inner.place is not None and inner.last <= figure.end:
                made.place = inner.place
            if made.date is None:
                made.date = inner.date
        figure.inside = tuple(entries)
        out.append(made)
        behind = max(end, behind)
    return out + nodes[behind:]


_SAME_REACH = 16
"""Nodes between a count and "as many again"."""


def _as_many(node: Node, out: Sequence[Node]) -> Figure | None:
    """ "مقتل جنديين وإصابة مثلهما", "ومثلهم في ديالى": the count told before, of what is understood."""
    if not out or not (out[-1].tags & TRIGGERS or node.prefix == "و"):
        return None
    for before in reversed(out[-_SAME_REACH:]):
        told = before.figure
        if isinstance(told, Figure) and told.kind in ("person", "casualty", "bare"):
            return figure_of(node.first, node.last, None, "same", told.low, told.high, told.hedge)
        if before.form in (".", ";", ":"):
            return None
    return None


def _from_number(s: Sentence, number: NumberReading, at: int, out: list[Node]) -> tuple[Figure | None, int]:
    if number.kind in (PERCENT, FRACTION, ORDINAL, DECIMAL):
        return None, at
    if is_label(s, out, number):
        return None, at
    nodes = s.nodes
    after = at + 1
    while after < len(nodes) and nodes[after].first < number.last:
        after += 1
    if after < len(nodes) and nodes[after].form in _BEFORE_NOUN:
        after = _behind_times(s, number, _behind_hedge(s, _behind_number_of(s, after)))
    if (part := _out_of(s, number, after)) is not None:
        return part, after + _OUT_OF_TOTAL
    noun_at, noun, kind = _member_of_band(nodes, after) or noun_of(s, after, number)
    if noun is None and (behind := counted_before(number, out, s.tokens.forms[number.first])) is not None:
        return behind, after
    if kind == "unit" and (noun is None or noun.head not in ("time", "occasion")):
        return None, at
    last = number.last
    if noun_at is not None:
        last = s.nodes[noun_at].last
    hedge = read_hedge(s.tokens, number, last)
    if hedge.low is None and hedge.high is None:
        return None, at
    first = min(hedge.first, number.first)
    first = max(first, s.nodes[0].first)
    if out and out[-1].form == "a" and out[-1].last == first:
        # "a dozen boats", "a hundred men"
        first = out[-1].first
    if number.kind is RANGE and _changes(out):
        # "climbed from 12 to 19" is no range: the later count holds.
        hedge = hedge._replace(low=hedge.high, hedge=_EXACT)
    low, high = whole_bounds(hedge)
    figure = figure_of(first, last, noun, "number", low, high, hedge.hedge)
    figure.kind = kind
    figure.stated_last = max(number.last, hedge.last)
    next_at = (noun_at + 1) if noun_at is not None else after
    lead = out[-1].form if out else ""
    figure.is_definite = lead in _DEFINITE or has_article(s.tokens.forms[number.first])
    between = nodes[after:noun_at] if noun_at is not None else ()
    joined = joined_nouns(s, next_at, noun, low or high or 0)
    if joined > next_at:
        figure.noun = noun = _of_both(noun, s.nodes[joined - 1])
        next_at, last = joined, s.nodes[joined - 1].last
        figure.last = last
    end, company, next_at = complement_of(
        s,
        _behind_hedge(s, next_at),
        opened=bool(between) and any(n.form in FROM or n.form in OF for n in between),
        noun=noun,
    )
    figure.end = max(end, last)
    figure.company = tuple([entry for node in between for entry in node.entries]) + company if between else company
    own(figure, "" if noun_at is None else nodes[noun_at].form, s.tokens)
    figure.is_subset = _is_subset(nodes, after)
    # "سبعة منهم على الأقل"
    end = max(figure.end, nodes[after].last) if figure.is_subset and noun is None else figure.end
    if hedge.hedge is _EXACT and end > last and (hedge.is_said or is_hedge_at(s.tokens, end)):
        hedge = read_hedge(s.tokens, number, end)
        if hedge.hedge is not _EXACT:
            figure.low, figure.high = whole_bounds(hedge)
            figure.hedge = hedge.hedge
    figure.is_others = _others(s, figure, after, next_at) or lead == "another"
    if is_no_count(s, figure, number, after, noun_at):
        return None, at
    return figure, max(next_at, after)


def _member_of_band(nodes: Sequence[Node], at: int) -> tuple[int, Entry, str] | None:
    """ "A six-member ISIS cell": where those are named of whom a band has so many."""
    if at + 2 >= len(nodes) or nodes[at].form != "-":
        return None
    member = nodes[at + 1].entry("person")
    is_band = any(node.form in _BANDS for node in nodes[at + 2 : at + _TO_BAND])
    return (at + 1, member, "person") if member is not None and is_band else None


_BANDS = load_list("bands")
_TO_BAND = 5
"""Nodes from the hyphen to the band: "six-member Islamic State cell"."""


def _is_subset(nodes: Sequence[Node], at: int) -> bool:
    """Whether "of them" stands right behind a number."""
    if at >= len(nodes):
        return False
    node = nodes[at]
    return "subset" in node.tags or (node.form == "of" and at + 1 < len(nodes) and nodes[at + 1].form in _THEM)


def _of_both(noun: Entry | None, joined: Node) -> Entry | None:
    """ "100 مدني وعسكري": those who bear arms and those who do not, under one number, are of no one kind."""
    persons = [entry.target for entry in joined.entries if entry.kind == "person"]
    if noun is not None and {noun.target, *persons} == {"civilians", "security_forces"}:
        return replace(noun, target="unspecified")
    return noun


def _behind_hedge(s: Sentence, at: int) -> int:
    """ "16 على الأقل من عناصر التنظيم": where "of those counted" goes on behind a hedge in between."""
    if (
        at + 2 < len(s.nodes)
        and s.nodes[at].form == "or"
        and s.nodes[at + 1].form in _OR_SO
        and counted(s.nodes[at + 2])
    ):
        return at + 2  # "another 50 or so wounded"
    if at + 2 < len(s.nodes) and s.nodes[at].form in ("علي", "في") and s.nodes[at + 2].form in FROM:
        return at + 2 if s.nodes[at + 1].form in _LEAST_OR_MOST else at
    return at


def _behind_times(s: Sentence, number: NumberReading, at: int) -> int:
    """ "2x leaders KIA": a sign written onto the number of a telegraphic post."""
    if at >= len(s.nodes) or s.nodes[at].form != "x":
        return at
    return at + (s.tokens[s.nodes[at].first].start == s.tokens[number.last - 1].end)


def _behind_number_of(s: Sentence, at: int) -> int:
    """ "Took to 367 the number of soldiers killed": where the noun stands that the number before counts."""
    if at + 2 >= len(s.nodes) or s.nodes[at].form != "the" or s.nodes[at + 1].form != "number":
        return at
    if "strength" not in s.nodes[at + 1].tags:
        return at
    kinds = {tag for node in s.nodes[at + 2 : at + _NUMBER_OF] for tag in node.tags}
    return at + 2 if "person" in kinds and "event" not in kinds else at


_NUMBER_OF = 5
"""Nodes from the first of "the number of" before which the noun stands."""


_OUT_OF_TOTAL = 2
"""Nodes of "من أصل" between a number and the total that it is of."""


def _out_of(s: Sentence, number: NumberReading, at: int) -> Figure | None:
    """ "سبعة وثلاثون من أصل 194 جريحا": so many of a total, which is a figure of its own."""
    if at + _OUT_OF_TOTAL >= len(s.nodes) or s.nodes[at + 1].form != "اصل" or s.nodes[at].form not in FROM:
        return None
    total = s.by_first.get(s.nodes[at + _OUT_OF_TOTAL].first)
    if total is None:
        return None
    behind = at + _OUT_OF_TOTAL
    while behind < len(s.nodes) and s.nodes[behind].first < total.last:
        behind += 1
    _, noun, kind = noun_of(s, behind, total)
    low, high = whole_bounds(number)
    figure = figure_of(number.first, number.last, noun, "number", low, high, _EXACT)
    figure.kind, figure.stated_last, figure.is_subset = kind, number.last, True
    return figure


_BEFORE_NOUN = frozenset({"or", "علي", "في", "x", "the"})
"""What the three above begin with."""
_OR_SO = frozenset({"so", "more"})
_LEAST_OR_MOST = frozenset({"الاقل", "الاكثر"})


def _changes(out: Sequence[Node]) -> bool:
    """Whether a verb of change and "from" stand right before: "rose from", "has fallen from"."""
    return bool(out) and out[-1].form in _OUT_OF and any("reached" in node.tags for node in out[-_CHANGE:])


def _others(s: Sentence, figure: Figure, after: int, end: int) -> bool:
    """ "19 آخرين", "seven others": more of what the figure before counts."""
    for node in s.nodes[after : max(end, after + 1)]:
        tags = node.tags
        if "others" in tags or ("person" in tags and any(entry.head in _OTHER for entry in node.entries)):
            if figure.noun is not None and figure.noun.head in _OTHER:
                figure.noun = None
                figure.kind = "bare"
            if figure.last < node.last:
                figure.last = node.last
                figure.end = max(figure.end, node.last)
            return True
    return False


_OTHER = frozenset({"other", "آخر"})
