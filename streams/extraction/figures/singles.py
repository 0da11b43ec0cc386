"""Figures without a number: duals ("عنصرين"), indefinite singulars ("an ambush") and "another"."""

from schemas.claim import Hedge
from streams.extraction.figures.another import ANOTHER, TWO_OTHERS, is_another
from streams.extraction.figures.articles import english_singular
from streams.extraction.figures.company import complement_of, is_national
from streams.extraction.figures.definite import is_indefinite, is_of_named
from streams.extraction.figures.duals import is_construct_dual, is_dual, is_one_of_kinds, is_verb_of_loss
from streams.extraction.figures.figure import (
    PREPOSITIONS,
    Figure,
    Sentence,
    counted,
    figure_of,
    own,
)
from streams.extraction.figures.no_single import (
    HARM,
    is_a_kind,
    is_adjective,
    is_adverb,
    is_apposed,
    is_by_its_name,
    is_exposed,
    is_led,
    is_named_since,
    is_of_a_dual,
    is_of_a_store,
    is_of_one_felled,
    is_of_refused,
    is_of_the_noun_before,
    is_one_said,
    is_participle,
    is_predicate,
    is_ranked,
    is_verbal,
)
from streams.extraction.numbers.hedges import least_said
from streams.extraction.words.entry import ALONE
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_list
from streams.text.token import WORD

ONE_WORDS = ANOTHER | TWO_OTHERS | {"a", "an", "احد", "احدي"}
"""Words of what may be a figure without a number, besides nouns with the tag "alone"."""
_NAMED = frozenset({"force", "watched", "rival", "place"})
_NO_FIGURES = PREPOSITIONS - {"a", "an", "another"}
_NOBODY = load_list("makes") | {"اي", "كم", "وكم"}


def without_number(s: Sentence, at: int, out: list[Node]) -> tuple[Figure | None, int]:
    """The figure that begins at a node without a number, and the node behind it."""
    node = s.nodes[at]
    if node.kind is not WORD or node.form in _NO_FIGURES:
        return None, at
    if out and (out[-1].form in _NOBODY or is_of_refused(s, out[-1], node)):
        return None, at  # "9 قطع من نوع كلاشنكوف", "أي مدني لم يصب"
    if is_another(s, at, out):
        # "وإصابة آخر", "capturing another": one more of those told of before.
        last = at + (node.form == "a")  # "a third"
        figure = figure_of(node.first, s.nodes[last].last, None, "number", 1, 1, Hedge.EXACT)
        figure.is_others = True
        return figure, last + 1
    if node.form in TWO_OTHERS and out and out[-1].figure is None:
        figure = figure_of(node.first, node.last, None, "number", 2, 2, Hedge.EXACT)
        figure.is_others = True
        return figure, at + 1
    if node.form.isascii():
        return english_singular(s, at)
    if node.form in ("احد", "احدي") and at + 1 < len(s.nodes):
        # "أحد المهاجمين", "أحد عناصر الشرطة": one of them.
        behind = s.nodes[at + 1]
        entry = counted(behind)
        if entry is not None and entry.kind == "person" and (behind.is_definite or entry.form == "many"):
            figure, end = _noun_figure(s, at + 1, entry, 1, "one")
            figure.first = node.first
            return figure, end
    if not _NAMED.isdisjoint(node.tags) and not _is_one_of_its_men(s, node, out):
        return None, at
    is_phrase = node.last - node.first > 1
    for entry in node.entries:
        if is_phrase and entry.length == 1:
            continue  # "سلاح الجو" is no weapon
        if entry.kind in ALONE:
            follows = s.by_first.get(node.last)
            is_two = follows is not None and follows.low == follows.high == 2
            if entry.form == "two" or (
                entry.form == "two or many" and (is_two or entry.kind in ("event", "site", "weapon") or is_dual(s, at))
            ):
                is_of_persons = entry.kind in ("person", "casualty")
                if (node.is_definite and entry.kind != "event") or (is_of_persons and is_predicate(out)):
                    # "المهاجمان" refers back, "كانوا ناشطين" says what they were.
                    return None, at
                if entry.kind == "casualty" and node.form.endswith("تا"):
                    return None, at  # "ضربتان أصابتا مخزنا" is the verb, and no injuries
                if entry.kind == "person" and not node.prefix and is_of_a_dual(out, node, entry):
                    return None, at
                return _noun_figure(s, at, entry, 2, "dual")
            if entry.kind == "casualty" and (
                TRIGGERS & node.tags or (out and out[-1].form == "بين") or is_of_one_felled(node, out)
            ):
                return None, at
            if entry.kind == "person" and (is_one_of_kinds(node, out) or is_verb_of_loss(s.nodes[at : at + 2])):
                return None, at
            if entry.kind in ("person", "event", "site") and is_construct_dual(s, at, entry):
                return _noun_figure(s, at, entry, 2, "dual")
            if entry.form == "one" and (not entry.is_vague or is_one_said(s, node)) and is_indefinite(s, at):
                if (
                    is_verbal(s, at, entry)
                    or is_participle(s, at, entry)
                    or is_ranked(out)
                    or (entry.kind == "event" and (is_named_since(s, at, out) or is_a_kind(out)))
                    or (entry.kind == "event" and is_exposed(s, at))
                    or (entry.kind in ("person", "weapon") and is_adjective(s, at, out))
                    or is_apposed(node, out)
                    or (is_national(node) and is_of_the_noun_before(s, at, out))
                    or is_adverb(node, out)
                    or (entry.kind == "weapon" and is_of_a_store(s, at, out))
                    or (entry.kind == "person" and node.form.endswith("ا") and (is_predicate(out) or is_led(out)))
                ):
                    return None, at
                figure, end = _noun_figure(s, at, entry, 1, "one")
                figure.is_known = entry.kind == "event" and (is_of_named(s, at) or is_by_its_name(s, at))
                return figure, end
    return None, at


def _is_one_of_its_men(s: Sentence, node: Node, out: list[Node]) -> bool:
    """ "داعشي", "جرح بيشمركة واحد": a word that names a body and one of its men alike."""
    if "person" not in node.tags or "place" in node.tags:
        return False
    is_harmed = bool(out) and bool(out[-1].tags & HARM) and not node.is_definite
    return "watched" in node.tags or is_one_said(s, node) or is_harmed


def _noun_figure(s: Sentence, at: int, entry: Entry, count: int, source: str) -> tuple[Figure, int]:
    node = s.nodes[at]
    figure = figure_of(node.first, node.last, entry, source, count, count, Hedge.EXACT)
    if entry.kind in ("person", "casualty") and least_said(s.tokens, node.first, node.last):
        figure.high, figure.hedge = None, Hedge.AT_LEAST
    behind = s.by_first.get(node.last)
    is_told = behind is not None and behind.low == behind.high == count
    if behind is not None and is_told and not s.tokens[behind.first].form.isdecimal() | _is_two_more(s, behind.first):
        # "مسلحين اثنين", "مقاتل واحد": the numeral stands behind and says nothing new.
        figure.last = behind.last
        figure.source = "number" if source == "one" else source
        while at + 1 < len(s.nodes) and s.nodes[at + 1].last <= behind.last:
            at += 1
    elif behind is None and source == "one" and entry.kind != "event" and is_one_said(s, node):
        # "مقاتلا واحدا من الشرطة": as above, by the case that is none of a numeral's.
        figure.last, figure.source, at = node.last + 1, "number", at + 1
    at = _or_two(s, figure, at)
    end, company, next_at = complement_of(s, at + 1, noun=entry)
    figure.end = max(end, figure.last)
    figure.company = company
    figure.is_definite = node.is_definite
    own(figure, node.form, s.tokens)
    figure.is_others = any("others" in inner.tags for inner in s.nodes[at + 1 : next_at])
    return figure, max(next_at, at + 1)


def _is_two_more(s: Sentence, first: int) -> bool:
    """ "جنديين واثنين من المدنيين": two more, and not the numeral of the two."""
    return s.tokens[first].form.startswith("واثن")


def _or_two(s: Sentence, figure: Figure, at: int) -> int:
    """ "شرطيا أو اثنين": one or two; the last node taken."""
    if figure.source == "one" and at + 2 < len(s.nodes) and s.nodes[at + 1].form == "او":
        number = s.by_first.get(s.nodes[at + 2].first)
        if number is not None and number.low == number.high == 2:
            figure.high, figure.hedge, figure.source, figure.last = 2, Hedge.RANGE, "number", number.last
            return at + 2
    return at
