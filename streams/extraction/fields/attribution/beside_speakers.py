"""Beside speakers: words by which one who is named does not speak: whose he is, where it was, whom it was said to."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.words.entry import is_for
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.vocabulary import load_function_words

_FUNCTION_WORDS = load_function_words()
DEEDS = TRIGGERS - {"hold", "hit"}
_SPOKESMEN = ("متحدث", "ناطق")
_IN = frozenset({"in", "across", "near", "inside"})


def is_one_of(nodes: Sequence[Node], at: int) -> bool:
    """ "A relative of one of the wounded said", seen backwards: whose he is that speaks, and no figure of ours."""
    return nodes[at - 1].form == "of" and at + 1 < len(nodes) and nodes[at + 1].form == "of"


def is_where(nodes: Sequence[Node], at: int, backwards: bool) -> bool:
    """Whether a country is where something is, and does not speak: "a foothold in Puntland, and is estimated"."""
    before = nodes[at + 1 : at + 2] if backwards else nodes[max(0, at - 1) : at]
    return bool(before) and before[0].form in _IN


def is_no_voice(nodes: Sequence[Node], at: int, *, backwards: bool) -> bool:
    """Whether an outlet named at a node is a page of it, or whom it was said to."""
    return _is_numbered(nodes, at - 1 if backwards else at + 1) or (backwards and _is_spoken_to(nodes, at))


def _is_numbered(nodes: Sequence[Node], at: int) -> bool:
    """ "في الصفحة 2": a number, at this node, says which."""
    return 0 <= at < len(nodes) and nodes[at].form.isdigit()


def _is_spoken_to(nodes: Sequence[Node], at: int) -> bool:
    """ "Eyewitnesses who spoke to The Times said", seen backwards: whom it was said to."""
    ahead = [node.form for node in nodes[at + 1 : at + 4] if node.form != "the"][:2]
    return ahead in (["to", "spoke"], ["with", "spoke"])


def counted_teller(figure: Figure) -> str:
    """Who speaks where persons counted stand beside the verb: "a Peshmerga commander told", "two residents said"."""
    noun = figure.noun
    if figure.kind != "person" or noun is None or not noun.head.isascii():
        return ""
    if noun.target == "isis":
        return "other" if any(entry.kind == "arms" for entry in figure.inside) else ""
    return "officials" if noun.target == "security_forces" else "other"


def is_paper_of(nodes: Sequence[Node], at: int) -> bool:
    """ "A new report", "initial reports by the police": only leads to whose it is."""
    return nodes[at - 1].form in _NEW or (at + 1 < len(nodes) and nodes[at + 1].form in _OF)


_NEW = frozenset(
    {"a", "an", "new", "recent", "latest", "annual", "yearly", "monthly", "weekly", "quarterly", "separate"}
)
_OF = frozenset({"by", "from"})


def head_of_clause(nodes: Sequence[Node], at: int) -> int:
    """Of whom a clause tells that ends before the verb, seen backwards; 0 if he does not open a clause of saying.

    "…, a doctor who treated the wounded said", "…, an officer hurt in the attack told the agency".

    Args:
        at: of a word or number in the clause beyond which nobody is looked for.
    """
    if "mark" in nodes[0].tags:
        return 0
    beyond = nodes[at + 1 : at + _CLAUSE]
    head = at + 1 + next((i + 1 for i, node in enumerate(beyond) if node.form in _WHO), 0)
    before = [node for node in nodes[head + 1 : head + 3] if node.form not in _ARTICLES]
    return head if head < len(nodes) and (not before or "mark" in before[0].tags) else 0


_CLAUSE = 8
"""Nodes of a clause in which its "who" is looked for."""
_WHO = frozenset({"who", "whose"})
_ARTICLES = frozenset({"the", "a", "an"})


def before_aside(nodes: Sequence[Node], end: int) -> int:
    """Where the aside begins that a comma ends: "The Observatory, which counts from Britain, said"; else behind it."""
    for at in range(end - 1, max(0, end - _ASIDE), -1):
        if nodes[at].form == ",":
            return at if nodes[at + 1].form == "which" else end + 1
    return end + 1


_ASIDE = 18
"""Nodes of an aside."""


def is_organ_of(node: Node, beside: Node, *, backwards: bool) -> bool:
    """ "The al-Naba newspaper", "the group's weekly", seen from the outlet: it is the organisation's own."""
    return "organ" in beside.tags or "own_media" in node.tags or (backwards and beside.form == "'s")


def is_known_thing(node: Node) -> bool:
    """Whether a noun is said of one named before: by its article or its pronoun; English articles stand apart."""
    return node.form.isascii() or node.is_definite or node.form.endswith(("ه", "ها", "هم"))


def speaks_for(node: Node) -> bool:
    """ "المتحدث باسم": a spokesman, with the word behind which stands whose he is."""
    return node.last - node.first > 1 and node.form.removeprefix("ال").startswith(_SPOKESMEN)


def apposed(nodes: Sequence[Node]) -> list[Node]:
    """The name that an office is said of: "Carlito Galvez, spokesman for the governor, said"."""
    found: list[Node] = []
    for node in nodes:
        if "mark" in node.tags or node.figure is not None or node.form in _FUNCTION_WORDS or node.tags & DEEDS:
            break
        found.append(node)
    return found


def leads_to_noun(node: Node) -> bool:
    """Whether what stands behind a word is no verb; "في حين" leads to one."""
    return node.form in _NOUN_LEADS and node.last - node.first == 1


_NOUN_LEADS = frozenset({"بعد", "عقب", "اثر", "خلال", "نتيجه", "عمليه", "عمليات", "من", "في", "عبر", "بعيد"})


_OUTLETS = frozenset({"media", "sana", "self"})


def is_addressee(node: Node) -> bool:
    """ "قال مسؤول لوكالة", "told the agency": whom it was said to."""
    return is_for(node.prefix) and any(e.speaker in _OUTLETS for e in node.entries)
