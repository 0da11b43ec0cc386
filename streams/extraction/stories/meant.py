"""Meant: whom "the group" means, where the one named last is another than the organisation.

"An al-Shabaab bomb killed eleven, and the army said it had killed 29 of the group's members": al-Shabaab's. Behind
another group's name, in a sentence that does not name the organisation, a word that stands for it means that group;
"الجماعة" does so also in the sentences that follow on one called so, for the organisation is called "التنظيم".
"""

from collections.abc import Sequence
from dataclasses import replace

from streams.extraction.figures.figure import Figure
from streams.extraction.stories.passages import Passage, kinds_of
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import Row
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_stems
from streams.text.fold import fold_word

_OTHER = Entry("rival", "the group")
_BESIDE = frozenset({"from", "with", "unlike", "than", "of", "against", "to", "من", "عن", "مع", "ضد", "علي", "خلافا"})
"""Before a group's name they say that it is not the one of whom it is told: "split from al-Qaeda"."""
_CALLED = load_stems("other_groups_called")
"""First letters of what other groups are called, and the organisation hardly ever."""


def settle_names(passages: Sequence[Passage]) -> None:
    """Let each word for "the group" mean whoever was named."""
    if not any("rival" in passage.kinds for passage in passages):
        return
    called, goes_on = "", -1
    for passage in passages:
        kinds = passage.kinds
        if "epithet" in kinds and (called or goes_on == passage.paragraph or _may_settle(kinds)):
            _settle(passage, called, is_other=goes_on == passage.paragraph and passage.field == "body")
        goes_on = passage.paragraph if "rival" in kinds and OWN.isdisjoint(kinds) else -1
        if "rival" in kinds:
            names = [_bare(node) for node in passage.nodes if _is_rival(node)]
            called = next((word for word in _CALLED if any(name.startswith(word) for name in names)), called)


def _may_settle(kinds: frozenset[str]) -> bool:
    return "rival" in kinds and "watched" not in kinds


def _settle(passage: Passage, called: str, *, is_other: bool) -> None:
    """Turn the words for the organisation that mean another group.

    Args:
        is_other: whether the sentence before told of another group alone: "The group, which …" goes on about that one.
    """
    is_changed = False
    alone = "watched" not in passage.kinds
    for at, node in enumerate(passage.nodes):
        if is_other and "watched" in node.tags:
            is_other = False
        if _is_rival(node):
            is_other = is_other or (alone and not (at and passage.nodes[at - 1].form in _BESIDE))
        elif _stands_for_it(node) and (is_other or (called and _is_called(node, called))):
            _turn(node)
            is_changed = True
    if is_changed:
        passage.nodes = Row(passage.nodes)
        passage.kinds = kinds_of(passage.nodes)


def _bare(node: Node) -> str:
    return node.form[len(node.prefix) :]


def _is_called(node: Node, word: str) -> bool:
    """Whether a word for a group is "الجماعة", also behind a number: "15 من عناصر الجماعة"."""
    if not isinstance(node.figure, Figure):
        return _bare(node).startswith(word)
    heads = [fold_word(entry.head) for entry in node.figure.company if entry.kind == "epithet"]
    return any(head.removeprefix("ال").startswith(word) for head in heads)


def _is_rival(node: Node) -> bool:
    if isinstance(node.figure, Figure) and any(entry.kind == "rival" for entry in node.figure.company):
        return True
    return "rival" in node.tags


def _stands_for_it(node: Node) -> bool:
    if isinstance(node.figure, Figure):
        kinds = {entry.kind for entry in node.figure.company}
        return "epithet" in kinds and "watched" not in kinds
    return "epithet" in node.tags


def _turn(node: Node) -> None:
    """Let a node that stands for the organisation stand for the other group."""
    if isinstance(node.figure, Figure):
        company = tuple(_OTHER if entry.kind == "epithet" else entry for entry in node.figure.company)
        node.figure = replace(node.figure, company=company)
    else:
        node.tags = (node.tags - {"epithet"}) | {"rival"}
