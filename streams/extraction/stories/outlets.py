"""Outlets: who speaks in an outlet by itself, by the name that it bears."""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.extraction.figures.figure import inside
from streams.extraction.stories.passages import Passage
from streams.extraction.words.inflect import without_article
from streams.extraction.words.nodes import Node

_LEAD = 4
"""Sentences of title and lead."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who speaks in an outlet by itself.

    Attributes:
        voice: the body whose own outlet it is: a ministry's page speaks for the ministry.
        names: words by which it names itself: "the Institute".
        offices: offices in its name, of which the text says whose they are.
        is_press_office: whether it is a body's press office, of which the text says whose it is.
    """

    voice: str | None
    names: frozenset[str]
    offices: frozenset[str]
    is_press_office: bool


def outlet_of(passages: Sequence[Passage]) -> Outlet:
    """What the name of an outlet says of who speaks in it.

    Args:
        passages: the outlet's name, read as a text.
    """
    nodes = [node for passage in passages for node in passage.nodes]
    voice = next((code for node in nodes if (code := _body(node, is_alone=len(nodes) == 1))), None)
    names = frozenset(name for node in nodes for name in _names_of(node))
    offices = frozenset(node.form for node in nodes if "office" in node.tags)
    return Outlet(voice, names, offices, any("press" in node.tags for node in nodes))


def _names_of(node: Node) -> list[str]:
    """By what a body without a code of its own calls itself: its whole name, "the Institute", "المركز"."""
    entries = [entry for entry in inside(node) if entry.kind in ("speaker", "monitor")]
    if not entries or any(entry.speaker in ("officials", "media") for entry in entries):
        return []
    if node.form.isascii():
        return [name for entry in entries for name in {entry.head.lower(), entry.head.lower().rsplit(" ", 1)[-1]}]
    return [without_article(node.form[len(node.prefix) :])]


def _body(node: Node, *, is_alone: bool) -> str:
    """The body with a code of its own that a node names; "an observatory" is any, initials are a name."""
    for entry in node.entries:
        if entry.kind == "monitor" and entry.length == 1 and not entry.head.isascii() and not is_alone:
            continue  # "المرصد المغاربي": another observatory than "المرصد"
        if entry.kind == "force" and entry.length == 1 and "gentilic" in node.tags and not entry.head.isupper():
            continue  # "Kurdish News Agency": of whom it tells, and no force's own
        if entry.kind in ("force", "monitor") and entry.speaker not in ("", "officials", "other", "media"):
            is_name = entry.length > 1 or node.is_definite or entry.kind == "force" or entry.head.isupper()
            return entry.speaker if is_name else ""
    return ""


def voice_of(outlet: Outlet, passages: Sequence[Passage]) -> str | None:
    """The body whose own outlet it is; "Command media office" is that of the command that the lead names."""
    if outlet.voice is not None or not (outlet.offices or outlet.is_press_office):
        return outlet.voice
    for passage in passages[:_LEAD]:
        for node in passage.nodes:
            for entry in node.entries:
                last = entry.head.lower().rsplit(" ", 1)[-1]
                is_its = outlet.is_press_office or last in outlet.offices
                if entry.kind == "force" and is_its and entry.speaker not in ("", "officials", "other"):
                    return entry.speaker
    return None
