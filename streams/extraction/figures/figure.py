"""A figure: what is counted in a sentence, how many, and what is said of those counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.claim import Hedge
from streams.extraction.reading import NumberReading
from streams.extraction.words.entry import ALONE
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.text.fold import fold_word
from streams.text.token import Tokens

COUNTED = ALONE | {"unit"}
PREPOSITIONS = load_function_words()
FROM = frozenset({"من"})
OF = frozenset({"of", "from", "among"})
WHEN = frozenset({"عندما", "حينما", "حين", "بعدما", "فيما", "بينما", "when", "while"})
"""Behind these another clause tells what happened meanwhile."""
_PRONOUNS = ("ها", "هم", "هما")
_SHORTEST_POSSESSED = 4
"""Letters; "قاده" and "رعاه" are plurals of their own."""


@dataclass(slots=True)
class Figure:
    """A count in a sentence.

    Attributes:
        first: first token, its hedge included; `last` is exclusive and ends with the noun.
        end: last token of the noun's complement, exclusive.
        kind: class of what is counted: person, family, casualty, event, site, weapon, unknown, bare.
        source: number, dual, one (indefinite singular) or same (as many again).
        company: entries of the complement and the adjectives, which say whose the counted are.
        inside: entries of all its words.
        is_possessed: whether a pronoun says whose they are ("من عناصرها"); `is_hers` if that is feminine.
        is_ours: whether they are of whoever speaks ("من مقاتلينا").
        is_known: whether it is an event that bears a name, so that a report tells of it and does not introduce it.
        stated_last: last token of the number with its hedges, exclusive; 0 where the noun itself counts.
    """

    first: int
    last: int
    end: int
    kind: str
    source: str
    low: int | None
    high: int | None
    hedge: Hedge
    noun: Entry | None = None
    company: tuple[Entry, ...] = ()
    is_definite: bool = False
    is_others: bool = False
    is_possessed: bool = False
    is_hers: bool = False
    is_ours: bool = False
    is_subset: bool = False
    inside: tuple[Entry, ...] = ()
    is_known: bool = False
    stated_last: int = 0


def is_possessed(word: str, noun: Entry | None) -> bool:
    """Whether a folded noun bears a pronoun: "عناصرها", "مقاتليه"; and not the ending of "مرتزقة"."""
    if noun is None or noun.kind != "person" or noun.form not in ("many", "one of"):
        return False
    if word.endswith(_PRONOUNS):
        return True
    return word.endswith("ه") and len(word) > _SHORTEST_POSSESSED and word[:-1] != fold_word(noun.head)


def own(figure: Figure, word: str, tokens: Tokens) -> None:
    """Let a figure know whether a pronoun says whose its persons are; `word` is its noun as it stands there, folded."""
    figure.is_possessed = word != "" and is_possessed(word, figure.noun)
    figure.is_hers = figure.is_possessed and word.endswith("ها")
    figure.is_ours = _are_ours(figure, tokens)


def _are_ours(figure: Figure, tokens: Tokens) -> bool:
    """Whether the last word said of persons bears the pronoun of those who speak: "شهيدان من قواتنا"."""
    word = tokens.forms[figure.end - 1]
    if not word.endswith("نا") or len(word) <= _SHORTEST_OURS:
        return False
    entries = (*figure.company, *((figure.noun,) if figure.noun is not None else ()))
    return any(entry.kind == "arms" or (entry.kind, entry.form) in _OUR_MEN for entry in entries)


_SHORTEST_OURS = 5
_OUR_MEN = frozenset({("person", "many"), ("person", "one of")})


def counted(node: Node) -> Entry | None:
    """The entry by which a node can be counted: any other before a unit, and a headword before an inflected one."""
    best: Entry | None = None
    for entry in node.entries:
        if entry.kind in COUNTED and (
            best is None
            or (best.kind == "unit" and entry.kind != "unit" and not _is_plainer(best, entry))
            or _is_plainer(entry, best)
        ):
            best = entry
    return best


def _is_plainer(entry: Entry, other: Entry) -> bool:
    """ "عربة" is a vehicle before it is "his Arabs", and "مدرسة" a school before it is "his teacher"."""
    if entry.kind == "unit":
        return entry.form == "one" and other.form == "one of"
    return entry.form == "one" and other.form not in ("one", "two", "noun") and entry.kind not in (other.kind, "unit")


@dataclass(slots=True)
class Sentence:
    """What figures are read from.

    Attributes:
        nodes: of the sentence; `tokens` and `text` are those of the whole passage's text.
        by_first: numbers of the sentence by their first token.
    """

    nodes: Sequence[Node]
    tokens: Tokens
    text: str
    by_first: Mapping[int, NumberReading]


def figure_of(
    first: int, last: int, noun: Entry | None, source: str, low: int | None, high: int | None, hedge: Hedge
) -> Figure:
    """A figure of these tokens whose class is its noun's."""
    return Figure(first, last, last, noun.kind if noun else "bare", source, low, high, hedge, noun)


def inside(node: Node) -> tuple[Entry, ...]:
    """What the lexicon says of a node's words; of a figure, of the words in it."""
    return node.figure.inside if isinstance(node.figure, Figure) else node.entries


def is_one_event(node: Node) -> bool:
    """Whether a node tells of one single event: "an attack", "هجوما"."""
    figure = node.figure
    return isinstance(figure, Figure) and figure.kind == "event" and figure.source == "one"
