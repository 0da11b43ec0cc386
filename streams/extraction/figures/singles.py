"""Figures without a number: duals ("عنصرين"), indefinite singulars ("an ambush") and "another"."""

from schemas.claim import Hedge
from streams.extraction.figures.another import ANOTHER, TWO_OTHERS, is_another
from streams.extraction.figures.articles import english_singular
from streams.extraction.figures.company import complement_of, is_national
from streams.extraction.figures.definite import is_indefinite
from streams.extraction.figures.duals import is_construct_dual, is_dual, is_one_of_kinds, is_verb_of_loss
from streams.extraction.figures.figure import (
    PREPOSITIONS,
    Figure,
    Sentence,
    counted,
    figure_of,
    own,
)
from streams.extraction.numbers.hedges import least_said
from streams.extraction.reading import CARDINAL, ORDINAL
from streams.extraction.words.entry import ALONE
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.lexicon.lists import load_list, load_stems
from streams.text.token import WORD

_DELEGATIONS = load_function_words("delegations")
_OCCASIONS = load_function_words("occasions")
_SELVES = load_function_words("selves")
ONE_WORDS = ANOTHER | TWO_OTHERS | {"a", "an", "احد", "احدي"}
"""Words of what may be a figure without a number, besides nouns with the tag "alone"."""
_THEY = frozenset({"هما", "وهما", "هو", "وهو"})
_NAMED = frozenset({"force", "watched", "rival", "place"})
_NO_FIGURES = PREPOSITIONS - {"a", "an", "another"}
_HARM = frozenset({"kill", "wound", "kidnap", "martyr"})
_HARMED = 5
"""Nodes between a verb of harm and "in"."""
_NOBODY = load_list("makes") | {"اي"}
_LEADING = frozenset({"من", "في", "الي", "عن", "علي", "نحو"})
_SAID_OF = TRIGGERS | {"subset", "say"}
_WORD = 4
"""Letters; a shorter word that ends so is no dual."""
_ADVERBS = load_list("manners")
_DESCRIBED = load_list("described")
_DESCRIBED_NEAR = 3
"""Nodes from a word of describing to what somebody is said to be, with "ب" and a quote between them."""


def without_number(s: Sentence, at: int, out: list[Node]) -> tuple[Figure | None, int]:
    """The figure that begins at a node without a number, and the node behind it."""
    node = s.nodes[at]
    if node.kind is not WORD or node.form in _NO_FIGURES:
        return None, at
    if out and (out[-1].form in _NOBODY or _is_of_refused(s, out[-1], node)):
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
                if (node.is_definite and entry.kind != "event") or (is_of_persons and _is_predicate(out)):
                    # "المهاجمان" refers back, "كانوا ناشطين" says what they were.
                    return None, at
                if entry.kind == "person" and not node.prefix and _is_of_a_dual(out, node):
                    return None, at
                return _noun_figure(s, at, entry, 2, "dual")
            if entry.kind == "casualty" and (
                TRIGGERS & node.tags or (out and out[-1].form == "بين") or _is_of_one_felled(node, out)
            ):
                return None, at
            if entry.kind == "person" and (is_one_of_kinds(node, out) or is_verb_of_loss(s.nodes[at : at + 2])):
                return None, at
            if entry.kind in ("person", "event") and is_construct_dual(s, at, entry):
                return _noun_figure(s, at, entry, 2, "dual")
            if entry.form == "one" and (not entry.is_vague or _is_one_said(s, node)) and is_indefinite(s, at):
                if (
                    _is_verbal(s, at, entry)
                    or _is_participle(s, at, entry)
                    or _is_ranked(out)
                    or (entry.kind in ("person", "weapon") and _is_adjective(s, at, out))
                    or _is_apposed(node, out)
                    or (is_national(node) and _is_of_the_noun_before(s, at, out))
                    or _is_adverb(node, out)
                    or (entry.kind == "weapon" and _is_of_a_store(s, at, out))
                    or (entry.kind == "person" and node.form.endswith("ا") and (_is_predicate(out) or _is_led(out)))
                ):
                    return None, at
                return _noun_figure(s, at, entry, 1, "one")
    return None, at


def _is_of_refused(s: Sentence, before: Node, node: Node) -> bool:
    """ "مئة جثة في اليوم": the noun of a number that counts nothing of ours is no single one."""
    number = s.by_first.get(before.first)
    return (
        number is not None
        and before.figure is None
        and number.kind is CARDINAL
        and number.last == node.first
        and before.date is None
        and not node.prefix
    )


def _is_apposed(node: Node, out: list[Node]) -> bool:
    """ "مترجما مدنيا", "ضابطا طيارا": what the one is who stands right before in the same case."""
    if node.prefix or not out or out[-1].last != node.first or not isinstance(out[-1].figure, Figure):
        return False
    before = out[-1].figure
    return (before.source, before.kind) == ("one", "person") and out[-1].form[-1:] == node.form[-1:] == "ا"


def _is_led(out: list[Node]) -> bool:
    """ "عائدا من سوريا": behind a preposition stands no accusative, and what looks like one is a country."""
    return bool(out) and out[-1].form in _LEADING and out[-1].last == out[-1].first + 1


def _is_of_one_felled(node: Node, out: list[Node]) -> bool:
    """ "أردته الشرطة قتيلا": how the one ended whom the verb's pronoun stands for."""
    is_state = node.form.endswith("ا") and not node.prefix
    return is_state and any(b.form.startswith(_FELLED) and b.form.endswith("ه") for b in out[-_FELLED_NEAR:])


_FELLED = load_stems("felled")
_FELLED_NEAR = 4
"""Nodes from a verb of felling to "dead", with whoever did it between them."""


def _is_of_a_dual(out: list[Node], node: Node) -> bool:
    """ "غارتان أمريكيتان": behind a dual one more is its adjective, and nobody."""
    if not out or out[-1].last != node.first:
        return False
    before = out[-1]
    if isinstance(before.figure, Figure):
        return before.figure.source == "dual"
    # "اثنان منهم مشجعان سويديان": behind a word of two that nobody knows
    return is_national(node) and not before.tags and before.form.endswith(("ان", "ين")) and len(before.form) > _WORD


def _is_one_of_its_men(s: Sentence, node: Node, out: list[Node]) -> bool:
    """ "داعشي", "جرح بيشمركة واحد": a word that names a body and one of its men alike."""
    if "person" not in node.tags or "place" in node.tags:
        return False
    is_harmed = bool(out) and bool(out[-1].tags & _HARM) and not node.is_definite
    return "watched" in node.tags or _is_one_said(s, node) or is_harmed


def _is_one_said(s: Sentence, node: Node) -> bool:
    """ "ضربة واحدة": a word that counts only with a number has one."""
    behind = s.tokens[node.last].form if node.last < len(s.tokens) else ""
    return behind in ("واحده", "واحد", "واحدا")


def _is_verbal(s: Sentence, at: int, entry: Entry) -> bool:
    """ "تفجير 23 عبوة", "استهداف (9) أهداف": the noun of a deed that has its object behind it, and no event."""
    tags = s.nodes[at].tags
    if entry.kind != "event" or not TRIGGERS & tags or (s.nodes[at].prefix.endswith("ب") and "kill" not in tags):
        return False
    behind = s.nodes[at + 1 : at + 3]
    if behind and behind[0].form == "(":
        behind = behind[1:]
    if not behind:
        return False
    if behind[0].form in _SELVES:
        return True  # "تفجير نفسه بحزام"
    number = s.by_first.get(behind[0].first)
    are_two = any(e.kind == "person" and e.form == "two" for e in behind[0].entries)  # "اغتيال شرطيين"
    if are_two or (number is not None and number.kind is not ORDINAL):
        return True
    thing = "weapon" if "destroy" in s.nodes[at].tags else "site" if entry.measure == "operations" else ""
    if thing in behind[0].tags and at and _is_occasion(s, at - 1):
        return False  # "إثر تفجير سيارة مفخخة", "خلال مداهمة وكر": what came of it is told
    return bool({"weapon", "site"} & behind[0].tags)


def _is_occasion(s: Sentence, at: int) -> bool:
    """Whether a word says that what follows is when or why somebody was harmed: "إثر", "وإصابة شرطي في"."""
    if s.nodes[at].form in _OCCASIONS:
        return True
    near = s.nodes[max(0, at - _HARMED) : at]
    return s.nodes[at].form == "في" and any(not _HARM.isdisjoint(node.tags) for node in near)


def _is_participle(s: Sentence, at: int, entry: Entry) -> bool:
    """ "موقعا ستة قتلى": no site, but what brought about the number behind it."""
    node = s.nodes[at]
    return entry.kind == "site" and node.form.endswith("ا") and node.last in s.by_first


def _is_ranked(out: list[Node]) -> bool:
    """ "ثالث هجوم", "أعنف اعتداء": one of a series, told of for its rank."""
    return bool(out) and "rank" in out[-1].tags and not out[-1].is_definite and out[-1].date is None


def _is_adjective(s: Sentence, at: int, out: list[Node]) -> bool:
    """ "صبغة إرهابية", "عربات مسلحة": behind a noun it agrees with and says nothing of persons."""
    if not out or out[-1].last != s.nodes[at].first or s.nodes[at].prefix or not s.nodes[at].form.endswith("ه"):
        return False
    before = out[-1]
    return (
        before.form.endswith(("ه", "ات"))
        and before.kind is WORD
        and before.date is None
        and before.form not in PREPOSITIONS
        and _SAID_OF.isdisjoint(before.tags)
    )


def _is_of_a_store(s: Sentence, at: int, out: list[Node]) -> bool:
    """ "مستودعات سلاح وذخيرة": what is stored, behind the noun of the store."""
    return bool(out) and out[-1].last == s.nodes[at].first and not s.nodes[at].prefix and "site" in out[-1].tags


def _is_adverb(node: Node, out: list[Node]) -> bool:
    """ "هزيمة التنظيم عسكريا": how it was beaten; "قتل عسكريا", "قتل داعش عسكريا" is a man."""
    if node.form not in _ADVERBS:
        return False
    verb = len(out) > 1 and ".verb" in out[-2].tags and bool(TRIGGERS & out[-2].tags)
    return not verb and not (out and TRIGGERS & out[-1].tags)


def _is_of_the_noun_before(s: Sentence, at: int, out: list[Node]) -> bool:
    """ "مصدر أمني عراقي", "70 ألف مقاتل عراقي وأجنبي": a country's adjective behind the noun that it agrees with."""
    if not out or out[-1].last != s.nodes[at].first or (out[-1].kind is not WORD and out[-1].figure is None):
        return False
    before = out[-1]
    if s.nodes[at].prefix == "و":
        return before.figure is not None and before.figure.source == "number"
    if "event:airstrikes" in before.tags and not s.nodes[at].prefix:
        return True  # "بقصف جوي روسي"
    if s.nodes[at].prefix or before.form in PREPOSITIONS or not _SAID_OF.isdisjoint(before.tags):
        return False
    return bool({"speaker", "official", "arms", "person"} & before.tags) or any(
        node.form in _DELEGATIONS for node in out[-2:]
    )


def _is_predicate(out: list[Node]) -> bool:
    """Whether what follows says what somebody is: "كانوا …", "هما …"; behind "هم" begins who several are.

    So does "وصفتهما بـ": whom one describes is told before.
    """
    if not out:
        return False
    is_described = any(node.form in _DESCRIBED for node in out[-_DESCRIBED_NEAR:])
    return is_described or "was" in out[-1].tags or out[-1].form in _THEY


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
    elif behind is None and source == "one" and entry.kind != "event" and _is_one_said(s, node):
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
