"""Whose word: the speaker that a sentence names, by a verb of saying or "according to"."""

from collections.abc import Sequence

from streams.extraction.figures import Figure
from streams.extraction.nodes import Node
from streams.extraction.story import Story
from streams.extraction.vocabulary import Entry

_SPEAKER_REACH = 7
BACK = "back"
_ACCORDING_REACH = 9


def speaker_in(nodes: Sequence[Node], story: Story) -> str | None:
    """The attribution that a sentence names, `BACK` where it goes on from the one before, None where it has none."""
    named: list[str] = []
    own = False
    for index, node in enumerate(nodes[:9]):
        if node.form == ":" and index:
            # A live blog's line or a headline: "وزارة الصحة: 25 شهيدا".
            named += _speakers(list(reversed(nodes[:index])), story)
            break
        if isinstance(node.figure, Figure):
            break
    for index, node in enumerate(nodes):
        if "according" in node.tags:
            named = [*_speakers(nodes[index + 1 : index + _ACCORDING_REACH], story)[:1], *named]
        elif "say" in node.tags:
            behind = nodes[index + 1 : index + _SPEAKER_REACH]
            ahead = list(reversed(nodes[max(0, index - 6) : index]))
            first, second = (ahead, behind) if node.form.isascii() else (behind, ahead)
            found = _speakers(first, story) or (_speakers(second, story) if node.form.isascii() else [])
            named += found[:1]
            if not found and any({"watched", "own_media"} & n.tags for n in first[:3]):
                own = True
        elif "own_media" in node.tags:
            own = True
        elif "backref" in node.tags and index < 8:
            named.append(BACK)
    for name in named:
        if name != BACK:
            return name
    if named:
        return BACK
    if own:
        return "isis"
    return BACK if any("goes_on" in node.tags for node in nodes[:4]) else None


def _speakers(nodes: Sequence[Node], story: Story) -> list[str]:
    """Attributions of the speakers named in these nodes, nearest first."""
    found: list[str] = []
    for node in nodes:
        if node.form in (".", ";", "ان", "that", "انها", "انه", "ان") or isinstance(node.figure, Figure):
            break
        if "backref" in node.tags:
            found.append(BACK)
            continue
        for entry in node.entries:
            if entry.speaker and entry.kind not in ("watched", "own_media"):
                found.append(_national(entry, story))
                break
    return found


def _national(entry: Entry, story: Story) -> str:
    """A ministry named without its country is the one of the story's country."""
    country = story.country
    if entry.kind == "official":
        interior = "داخلية" in entry.head or "interior" in entry.head.lower()
        defence = entry.head in ("وزارة الدفاع", "وزير الدفاع", "defence ministry", "defense ministry", "defence minister")
        if country == "SY" and interior:
            return "syria_moi"
        if country in ("SY", "IQ") and defence:
            return "syria_mod" if country == "SY" else "iraq_mod"
    return entry.speaker
