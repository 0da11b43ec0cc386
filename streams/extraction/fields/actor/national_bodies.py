"""National bodies: a ministry or a force that is named without its country is the one of the story's country."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.stories.story import SIDE_OF_COUNTRY, Story
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords

_BODIES = frozenset({"force", "official"})
_BESIDE = frozenset({"support", "together"})


def body_acting(nodes: Sequence[Node], story: Story) -> str:
    """The code of the body that acts in a clause, given by its first nodes; empty if none does."""
    for at, node in enumerate(nodes):
        entry = None if _BODIES.isdisjoint(node.tags) else node.entry("force", "official")
        if entry is not None and entry.speaker and not (at and not _BESIDE.isdisjoint(nodes[at - 1].tags)):
            return national(entry, story)
        if at == 1 and not nodes[0].tags and (code := _man_acting(node)):
            return code
        if node.figure is not None or "watched" in node.tags:
            return ""
    return ""


def _man_acting(node: Node) -> str:
    """ "ويشكك باحث في الرقم، ويقول إن": by which code a man speaks who is the subject of another verb."""
    entries = node.entries if node.figure is None else node.figure.inside
    return next((e.speaker for e in entries if e.kind in _MEN and e.speaker and e.speaker != "self"), "")


_MEN = frozenset({"speaker", "monitor", "official"})


def releasing(nodes: Sequence[Node], index: int, story: Story) -> str:
    """ "وذكر البيان أن", where nobody has spoken: the code of the side that acted last, whose press release it is.

    Args:
        index: of the verb of saying.

    Returns:
        Empty if none acted, or several did, or one of which no release comes.
    """
    if story.last_heard is not None or len(story.agents) != 1:
        return ""
    if all("say.noun" not in node.tags for node in nodes[index + 1 : index + 2]):
        return ""
    side = story.agents[0]
    return side if side in _SPEAKING_SIDES else "officials" if side in _STATES else ""


_SPEAKING_SIDES = frozenset({"sdf", "coalition"})
_STATES = frozenset({*SIDE_OF_COUNTRY.values(), "krg", "other"})


def national(entry: Entry, story: Story) -> str:
    """By which code a ministry or force speaks in a story."""
    country = story.country
    if not entry.is_at_home(story.region):
        # A force of Syria that is elsewhere the state's is its interior ministry's there.
        return "syria_moi" if entry.elsewhere == "syria" else "officials"
    if entry.kind in ("official", "ministry") and entry.speaker == "officials":
        interior = "داخلية" in entry.head or "interior" in entry.head.lower()
        if country == "SY" and interior:
            return "syria_moi"
        if country in ("SY", "IQ") and entry.head in _DEFENCE:
            return "syria_mod" if country == "SY" else "iraq_mod"
    return entry.speaker


_DEFENCE = load_headwords("ministry_of_defence")


def whose_account(nodes: Sequence[Node], index: int, story: Story) -> str:
    """ "By its own count it had killed 1,070 militants": of whoever fights them; of others it is the watched one's."""
    if any(not OWN.isdisjoint(node.tags) for node in nodes[:index]):
        return story.organisation
    counted = [node.figure.noun for node in nodes[index:] if isinstance(node.figure, Figure) and node.figure.noun]
    if not any(noun.kind == "person" and noun.target == "isis" for noun in counted):
        return story.organisation
    return body_acting(nodes[index + 1 :], story) or "officials"
