"""Civil bodies: "two members of the embassy staff", who are none of the organisation's members and bear no arms.

So are "عضو في المجلس المحلي" and "متعاون مع قسد", whom the organisation kills for it.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.deeds import DEEDS
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.lexicon.lists import load_headwords, load_list

_MEMBERS = load_function_words("members")
_BANDS = load_function_words("bands")
_BEARING_ARMS = frozenset({"watched", "epithet", "force", "arms", "rival", "troops", "own_media"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "same"})
_ENDS = frozenset({"and", "in", "at", "near", "on", "who", "by", "were", "during", "from", ",", ".", ";"})
_VERBS = DEEDS | {"be"}
_TO_FAMILY = 4
"""Nodes of "members of the same family"."""
_OF_BODY = 9
"""Nodes from "members of" to the verb of those counted."""


def are_of_civil_body(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether members are said to be of a body that bears no arms, and is no group, cell or unit."""
    behind = nodes[finding.node + 1 : finding.node + 1 + _OF_BODY]
    noun = finding.figure.noun
    if noun is None or not behind:
        return False
    if not behind[0].form.isascii():
        return _is_in_civil_service(noun.head, behind)
    if noun.head not in _MEMBERS or behind[0].form != "of":
        return False
    if any("figure.family" in node.tags or "family" in node.tags for node in behind[1:_TO_FAMILY]):
        return True
    is_named = False
    for node in behind[1:]:
        if node.tags & _BEARING_ARMS or node.form in _BANDS:
            return False
        if node.form in _ENDS or isinstance(node.figure, Figure) or node.date is not None or node.tags & _VERBS:
            break
        is_named = is_named or not (node.form in _ARTICLES or "mark" in node.tags)
    return is_named


def is_of_members(noun: Entry | None) -> bool:
    """ "Members of the embassy staff": a word that says of nobody whose he is."""
    return noun is not None and noun.is_weak and noun.head in _MEMBERS


def _is_in_civil_service(head: str, behind: Sequence[Node]) -> bool:
    """ "عضوا في المجلس المحلي", "مسؤول في لجنة الخدمات", "متعاون مع قسد"; never in a council of the organisation."""
    if head in _FOLLOWERS:  # "63 من أنصار جمعية العلماء"
        return behind[0].form in _CIVIL_BODIES and not any(node.tags & _OWN for node in behind[: 1 + _OF_COUNCIL])
    if len(behind) < _TO_BODY or head not in _SERVANTS:
        return False
    if behind[0].form == "مع":
        return "force" in behind[1].tags
    if behind[0].form != "في" or behind[1].form not in _CIVIL_BODIES:
        return False
    return not any(node.tags & _OWN or node.form.startswith(_MILITARY) for node in behind[1 : 1 + _OF_COUNCIL])


_FOLLOWERS = load_headwords("followers")
_SERVANTS = load_headwords("civil_servants")
_CIVIL_BODIES = load_list("civil_bodies")
_OWN = frozenset({"watched", "epithet", "rival"})
_MILITARY = ("عسكري", "العسكري")
_TO_BODY = 2
_OF_COUNCIL = 3
"""Nodes of a council's name, in which whose it is may be said."""
