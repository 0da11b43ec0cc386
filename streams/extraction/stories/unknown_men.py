"""Unknown men: "unidentified gunmen killed four", of whom the next sentences say that they were the organisation's.

A lead tells of a deed before anybody has owned up to it. Where the first sentence that names the organisation says that
it claimed the deed, the men of the lead are unknown by name only, and no outlaws.
"""

from collections.abc import Sequence

from streams.extraction.stories.owning_up import claims_deed, owns_up
from streams.extraction.stories.passages import Passage, kinds_of
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import Row, figures_in
from streams.lexicon.lists import load_stems
from streams.text.fold import fold_word

_UNKNOWN = load_stems("unknown_men")
_REACH = 8
"""Sentences of the body from the deed to the one that says whose it was."""


def settle_unknown_men(passages: Sequence[Passage]) -> None:
    """Take unknown men for nobody's outlaws where the organisation claims what they did."""
    if not any("outlaw" in passage.kinds for passage in passages):
        return
    body = [passage for passage in passages if passage.field == "body"]
    owned = next((at for at, passage in enumerate(body) if "watched" in passage.kinds), None)
    if owned is None or not 0 < owned <= _REACH or any("rival" in p.kinds for p in body[: owned + 1]):
        return
    if not _owns_the_deed(body[owned]):
        return
    for passage in (*[p for p in passages if p.field == "title"], *body[:owned]):
        if any(_is_unknown(node) for node in passage.nodes):
            _settle(passage)


def _owns_the_deed(passage: Passage) -> bool:
    """Whether it claims what was told; "claimed a bombing in Kabul" is another deed."""
    if any(figure is not None and figure.kind == "event" for _, figure in figures_in(passage.nodes)):
        return False
    return claims_deed(passage.nodes) or owns_up(passage)


def _is_unknown(node: Node) -> bool:
    heads = [entry.head for entry in node.entries if entry.kind == "outlaw"]
    return any(fold_word(word).startswith(_UNKNOWN) for head in heads for word in head.split())


def _settle(passage: Passage) -> None:
    for node in passage.nodes:
        if _is_unknown(node):
            node.tags = node.tags - {"outlaw"}
            node.entries = tuple(entry for entry in node.entries if entry.kind != "outlaw")
    passage.nodes = Row(passage.nodes)
    passage.kinds = kinds_of(passage.nodes)
