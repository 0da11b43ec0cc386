"""Owning up: whether a sentence is the organisation's word that a deed was its own, without a word of claiming."""

from collections.abc import Sequence

from streams.extraction.stories.passages import Passage
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_SAID_REACH = 3
"""Nodes from its name to the verb of saying: "Islamic State later said"."""
_OWN = frozenset({"it", "its"})
_OF_A_DEED = load_list("deeds_owned")


def owns_up(passage: Passage) -> bool:
    """ "Islamic State said two of its men had detonated their vests", "said it was behind the blast"."""
    if not {"watched", "say"} <= passage.kinds or "negation" in passage.kinds:
        return False
    return any(
        "watched" in node.tags and _tells_its_own(passage.nodes[at + 1 :]) for at, node in enumerate(passage.nodes)
    )


def _tells_its_own(behind: Sequence[Node]) -> bool:
    """Whether a verb of saying follows the name, then "it" or "its" and a word for having done it."""
    said = next((at for at, node in enumerate(behind[:_SAID_REACH]) if "say" in node.tags), None)
    if said is None:
        return False
    own = next((at for at in range(said + 1, len(behind)) if behind[at].form in _OWN or _is_of_it(behind[at])), None)
    return own is not None and any(node.form in _OF_A_DEED for node in behind[own + 1 :])


def _is_of_it(node: Node) -> bool:
    """ "Two of its members" is one figure."""
    return node.figure is not None and node.figure.kind == "person"
