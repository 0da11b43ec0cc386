"""Bearers: the words by which whoever speaks may be named again in a story."""

from collections.abc import Sequence
from functools import lru_cache

from streams.extraction.words.inflect import fold_words, without_article
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.text.token import WORD

_SHORTEST_NAME = 3
_FUNCTION_WORDS = load_function_words()


def names_of(node: Node, entry: Entry | None) -> Sequence[str]:
    """Words of a node by which its bearer may be named again: the head of a body, an unknown name."""
    if entry is not None:
        last = _last_word(entry.head)
        return [without_article(node.form[len(node.prefix) :])] if last is None else last
    if "own_media" in node.tags and (own := node.entry("own_media")):
        return [fold_words(own.head)[0]] if own.length > 1 else []
    if node.entries or node.figure is not None or node.place is not None or len(node.form) < _SHORTEST_NAME:
        return []
    return _as_name(node.form)


@lru_cache(maxsize=1 << 10)
def _last_word(head: str) -> tuple[str, ...] | None:
    """By what a body of several English words is named again; None for one in Arabic."""
    words = head.lower().split()
    if not words[0].isascii():
        return None
    return (words[-1],) if len(words) > 1 else ()


@lru_cache(maxsize=1 << 12)
def _as_name(form: str) -> tuple[str, ...]:
    """A word that nobody knows, as a name."""
    if form in _FUNCTION_WORDS or not form.replace("-", "").replace("'", "").isalpha():
        return ()
    return (without_article(form),)


def is_introduced(nodes: Sequence[Node], at: int, entry: Entry | None) -> bool:
    """ "الباحث مايكل نايتس", "المعهد الباكستاني لدراسات السلام": by a name, and not the one told of before."""
    if entry is None or entry.speaker != "other" or not nodes[at].is_definite or "backref" not in nodes[at].tags:
        return False
    behind = nodes[at + 1 : at + 3]
    if not behind or "person" not in nodes[at].tags:
        return bool(behind) and "gentilic" in behind[0].tags and any(node.form.startswith("ل") for node in behind[1:])
    name = behind[0]
    return name.kind is WORD and name.form not in _FUNCTION_WORDS and not (name.tags or name.prefix)
