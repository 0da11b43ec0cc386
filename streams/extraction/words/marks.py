"""Marks: what quotes, brackets and commas say of the words in them: asides, rivals, branches."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.words.nodes import OWN, TRIGGERS, Node
from streams.extraction.words.phrases import QUOTES
from streams.extraction.words.vocabulary import load_function_words, stems
from streams.lexicon.lists import load_list
from streams.text.token import WORD

_GROUPS = load_function_words("groups")
_PARTED = frozenset({"subset", "negation"})
_VERBS = frozenset({".verb", ".past", ".base"})


def mark(nodes: Sequence[Node], told: Sequence[str]) -> None:
    """Tag asides and rivals, of which most sentences have none: neither commas nor quotes.

    Args:
        told: the spellings of its tokens.
    """
    if told.count(",") > 1:
        _mark_asides(nodes)
    if '"' in told or "'" in told:
        _mark_rivals(nodes)
        _mark_owners(nodes)
    if '"' in told or "'" in told or "(" in told:
        _mark_branches(nodes)


def _mark_rivals(nodes: Sequence[Node]) -> None:
    """Tag a movement whose name stands in quotes and is none of the organisation's: 'حركة "حسم"'."""
    for at in [index for index, node in enumerate(nodes) if node.form in QUOTES]:
        if not 0 < at < len(nodes) - 1:
            continue
        node, name = nodes[at - 1], nodes[at + 1]
        if (
            name.kind is WORD
            and not _GROUPS.isdisjoint(stems(node.form))
            and not {"watched", "epithet", "force", "own_media"} & (node.tags | name.tags)
            and name.place is None
        ):
            name.tags |= {"rival"}


_FOR = frozenset({"ل", "ول"})


def _mark_owners(nodes: Sequence[Node]) -> None:
    """Tag a name of the organisation in quotes behind a lone "for": 'لـ"داعش" نحو 3500 عضو'."""
    for at, node in enumerate(nodes[:-2]):
        if node.form in _FOR and nodes[at + 1].form in QUOTES and not OWN.isdisjoint(nodes[at + 2].tags):
            nodes[at + 2].tags |= {"watched.for"}


_OF = frozenset({"من", "of", "from"})
"""Before a branch: some of those counted are of it, and the others of others."""
_LONGEST_BRANCH = 3
_BRANCHES = load_function_words("branches")


def _mark_branches(nodes: Sequence[Node]) -> None:
    """Tag a branch of the organisation whose short name stands alone in quotes: 'جاءت "خراسان" رابعة'."""
    marks = [index for index, node in enumerate(nodes) if node.form in QUOTES]
    for start, end in pairwise(marks):
        inner = nodes[start + 1 : end]
        if not 0 < len(inner) <= _LONGEST_BRANCH or inner[0].kind is not WORD:
            continue
        first = inner[0].form.removeprefix("و")
        if first in _BRANCHES or " ".join(node.form for node in inner) in _BRANCHES:
            is_part = start > 0 and nodes[start - 1].form in _OF
            inner[-1].tags |= {"branch"} if is_part else {"epithet", "branch"}
    for at in [index for index, node in enumerate(nodes[:-1]) if node.form == "(" and index]:
        # "ثم وسط أفريقيا (149)": in a ranking, before its number
        last = nodes[at - 1]
        names = {last.form, f"{nodes[at - 2].form} {last.form}" if at > 1 else ""}
        if nodes[at + 1].figure is not None and not _BRANCHES.isdisjoint(name.removeprefix("و") for name in names):
            last.tags |= {"branch"}
    for at in [index for index, node in enumerate(nodes) if index and node.figure is not None and node.prefix == "ب"]:
        # "ثم سوريا بتسعة، وخراسان بأربعة"
        if not nodes[at - 1].tags and nodes[at - 1].form.removeprefix("و") in _BRANCHES:
            nodes[at - 1].tags |= {"branch"}


_ASIDE = 8
_ASIDES = frozenset({"according", "support", "together"})  # on whose word, with whose help
_BEGINS_ASIDE = load_list("begins_aside")
_UNSAID = frozenset({"date", "mark", "number"})
_DEEDS = TRIGGERS - {"carry", "hit", "hold"}


def _mark_asides(nodes: Sequence[Node]) -> None:
    """Tag what stands between two commas and only says when, where or on whose word."""
    behind = 0
    for at in [index for index, node in enumerate(nodes) if node.form == ","]:
        if at < behind or "mark" not in nodes[at].tags:
            continue
        for end in range(at + 2, min(at + _ASIDE + 2, len(nodes))):
            inner = nodes[end]
            if inner.form == "," and "mark" in inner.tags:
                if _is_aside(nodes[at + 1 : end]):
                    for node in nodes[at : end + 1]:
                        node.tags |= {"aside"}
                    behind = end
                break
            if inner.figure is not None or not _DEEDS.isdisjoint(inner.tags) or inner.form in (".", ";", ":"):
                break


def _is_aside(inside: Sequence[Node]) -> bool:
    if any(node.figure is not None for node in inside):
        return False
    first, has_verb = inside[0], not all(_VERBS.isdisjoint(node.tags) for node in inside)
    return (
        not _ASIDES.isdisjoint(first.tags)
        or all(not node.tags or _UNSAID & node.tags for node in inside)
        or any("say" in node.tags for node in inside[-2:])
        or (first.is_definite and any(node.tags & OWN for node in inside) and not has_verb)
        or first.form in _BEGINS_ASIDE
    ) and not any(node.tags & _PARTED for node in inside)
