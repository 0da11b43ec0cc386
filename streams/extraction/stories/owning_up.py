"""Owning up: whether a sentence names the organisation as the one that did a deed: by claiming it, or as a header."""

from collections.abc import Sequence
from itertools import takewhile

from streams.extraction.left_out.rumours import DENIALS
from streams.extraction.stories.passages import Passage
from streams.extraction.words.nodes import Node
from streams.lexicon.lists import load_list

_SAID_REACH = 3
"""Nodes from its name to the verb of saying: "Islamic State later said"."""
_OWN = frozenset({"it", "its"})
_OF_A_DEED = load_list("deeds_owned")
_CLAIM = load_list("to_claim")
_CLAIM_REACH = 5
"""Nodes between a name and a word of claiming or blaming: "واتهم قائد عمليات المحافظة تنظيم داعش"."""


def owns_up(passage: Passage) -> bool:
    """ "Islamic State said two of its men had detonated their vests", "said it was behind the blast"."""
    if "watched" in passage.kinds and _is_header_of_doer(passage.nodes):
        return True
    if not {"watched", "say"} <= passage.kinds or "negation" in passage.kinds:
        return False
    return any(
        "watched" in node.tags and _tells_its_own(passage.nodes[at + 1 :]) for at, node in enumerate(passage.nodes)
    )


_DOERS = load_list("doer_headers")
_HEADER = 4
"""Nodes from the first word of a header to its colon."""


def _is_header_of_doer(nodes: Sequence[Node]) -> bool:
    """ "Enemy: Maute group (ISIS)", "Perpetrators: …": a line over a report that says whose deeds it tells."""
    return nodes[0].form in _DOERS and any(node.form == ":" for node in nodes[1:_HEADER])


def _tells_its_own(behind: Sequence[Node]) -> bool:
    """Whether a verb of saying follows the name, then "it" or "its" and a word for having done it."""
    said = next((at for at, node in enumerate(behind[:_SAID_REACH]) if "say" in node.tags), None)
    if said is None:
        return False
    own = next((at for at in range(said + 1, len(behind)) if behind[at].form in _OWN or _is_of_it(behind[at])), None)
    if own is None:
        return False
    return any(node.form in _OF_A_DEED for node in behind[own + 1 :]) or _calls_men_its_own(behind[said + 1 :])


def _calls_men_its_own(said: Sequence[Node]) -> bool:
    """ "They were its soldiers", "the two attackers were its men": whose men those told of are."""
    being = next((at for at, node in enumerate(said[:_SUBJECT]) if "be" in node.tags), 0)
    behind = said[being + 1 : being + 3]
    return being > 0 and len(behind) == _OWN_MEN and behind[0].form in _OWN and "person" in behind[1].tags


_SUBJECT = 5
"""Nodes from the verb of saying to "were"."""
_OWN_MEN = 2


def _is_of_it(node: Node) -> bool:
    """ "Two of its members" is one figure."""
    return node.figure is not None and node.figure.kind == "person"


def claims_deed(nodes: Sequence[Node]) -> bool:
    """Whether the organisation is named as the one that claims a deed."""
    named = [index for index, node in enumerate(nodes) if "watched" in node.tags]
    if any(_did_it(nodes, at) for at in named):
        return True
    claimed = [
        index
        for index, node in enumerate(nodes)
        if "claiming" in node.tags or (node.form in _CLAIM and _is_of_deed(nodes[index + 1 : index + _CLAIM_REACH]))
    ]
    return any(
        abs(a - b) - _aside(nodes, a, b) <= _CLAIM_REACH and not _is_what_for(nodes[b + 1 : a])
        for a in named
        for b in claimed
    )


def _aside(nodes: Sequence[Node], named: int, claimed: int) -> int:
    """ "Islamic State, which lost the town in May, claimed it": how many nodes tell between commas who the group is."""
    opens = next((at for at in range(named + 1, min(named + 3, claimed)) if nodes[at].form == ","), None)
    if opens is None or nodes[opens + 1].form not in _TELLS_WHO or any(n.form == ";" for n in nodes[opens:claimed]):
        return 0
    closes = next((at for at in range(claimed - 1, max(opens, claimed - 3), -1) if nodes[at].form == ","), opens)
    return closes - opens


_TELLS_WHO = frozenset({"which", "who", "whose"})


def _did_it(nodes: Sequence[Node], named: int) -> bool:
    """ "ويعتقد أن عناصر داعش نفذوا الهجوم", "نفذ تنظيم داعش التفجير": the deed that was told, with its article."""
    if any(entry.head in DENIALS for node in nodes[:named] for entry in node.entries):
        return False
    for at in range(max(0, named - _DONE_REACH), min(len(nodes), named + _DONE_REACH)):
        if "carry.verb" in nodes[at].tags and not any("negation" in n.tags for n in nodes[max(0, at - 1) : at]):
            told = nodes[max(at, named) + 1 : max(at, named) + 2]
            return any("event:attacks" in node.tags and node.is_definite for node in told)
    return False


_DONE_REACH = 3
"""Nodes between a name and the verb of carrying out."""


def _is_of_deed(behind: Sequence[Node]) -> bool:
    """ "Claimed Sunday's twin bombings", and not "claimed that it had no part in the attack"."""
    said = takewhile(lambda node: "that" not in node.tags, behind)
    return any("event" in node.tags or (node.figure is not None and node.figure.kind == "event") for node in said)


def _is_what_for(between: Sequence[Node]) -> bool:
    """ "اتهم إسلام آباد بإيواء قادة التنظيم": between the accused and the name stands what another is accused of."""
    return any(node.form.startswith("ب") and node.place is None for node in between)
