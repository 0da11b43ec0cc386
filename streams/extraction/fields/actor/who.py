"""Who did it: the forces that a sentence names as acting, else those that the story told of last.

A force acts where it stands before the deed, or behind it with "by", "على يد", "جراء قصف"; one that only helps or is
hit does not. "The army" is that of the figure's country, and so is what bears another name only there.
"""

import itertools
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from streams.extraction.fields.actor.named_forces import is_nations_deed, is_of_next, only_helps
from streams.extraction.fields.actor.own_forces import are_beside
from streams.extraction.fields.actor.strikers import IN_DEED, names_troops, strikers
from streams.extraction.fields.actor.taker import OTHER, side_of, taker_of
from streams.extraction.fields.regions.datelines import dateline_end
from streams.extraction.fields.target.done_with import doers_of_event, doers_with
from streams.extraction.fields.target.sides_of_countries import countries_acting, holder, may_act, voice_side
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.entry import is_for
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import once, tagged
from streams.extraction.words.vocabulary import Entry

UNKNOWN = ("unknown",)
_CUE_REACH = 4
_SUPPORT_REACH = 3
_JOINT_REACH = 8
_WITH = frozenset({"مع", "with", "ومع", "ومعهم", "معها", "معهم"})
_PLACED = frozenset({"في", "الي", "من", "داخل", "بين", "in", "to", "from", "into", "of", "inside", "across"})
_IN = IN_DEED | {"from"}
_DOERS = frozenset({"force", "gentilic"})
_WE = "نا"
_ACTS = frozenset({"support", "force", "gentilic", "figure.event"})


def agents_in(nodes: Sequence[Node], place: str = "", on: date | None = None) -> list[tuple[int, str]]:
    """Forces named in a sentence as those who act, with their node; supporters left out.

    Args:
        place: region where the deed was done, for names that several forces bear; empty if unknown.
        on: day of the report.
    """
    found: list[tuple[int, str]] = []
    for index, who in _acting(nodes):
        if isinstance(who, Figure):
            if who.kind == "event":
                found += [(index, code) for code in _doers_of(who, place, on)]
        elif who.kind == "gentilic":
            found.append((index, who.side))
        elif code := code_of(who, place, on):
            found.append((index, code))
    return found


@once
def _acting(nodes: Sequence[Node]) -> tuple[tuple[int, Figure | Entry], ...]:
    """Who acts in a sentence, whatever the country: forces, nations beside a strike, and figures that name a doer."""
    found: list[tuple[int, Figure | Entry]] = []
    supported = -9
    begin = dateline_end(nodes)
    for index in tagged(nodes, _ACTS):
        node = nodes[index]
        if index < begin:
            continue  # "BAGHDAD - Peshmerga killed three": from where it is told
        if "support" in node.tags:
            supported = index
        if index - supported <= _SUPPORT_REACH:
            continue
        if node.figure is not None:
            if not _DOERS.isdisjoint([entry.kind for entry in node.figure.inside]):
                found.append((index, node.figure))
        elif "force" in node.tags:
            if node.place is not None and ("ب" in node.prefix or is_for(node.prefix) or _is_where(nodes, index)):
                continue
            if only_helps(nodes, index) or is_of_next(nodes, index):
                continue
            entry = node.entry("force")
            if entry is not None:
                found.append((index, entry))
        elif "gentilic" in node.tags and is_nations_deed(nodes, index):
            entry = node.entry("gentilic")
            if entry is not None and entry.side:
                found.append((index, entry))
    return tuple(found)


def _doers_of(figure: Figure, place: str, on: date | None = None) -> list[str]:
    """Forces whose deed the words of an event say it is: "عملية مشتركة مع …", "a Russian strike"; no supporters."""
    found: list[str] = []
    is_helped = False
    for entry in figure.inside:
        if entry.kind == "support":
            is_helped = True
        elif is_helped:
            continue
        elif entry.kind == "force" and (code := code_of(entry, place, on)):
            found.append(code)
        elif entry.kind == "gentilic" and entry.side and entry.side != OTHER:
            found.append(entry.side)
    return list(dict.fromkeys(found))


def _is_joint(figure: Figure) -> bool:
    """Whether an event is done with somebody else."""
    return any(entry.kind in ("joint", "together") for entry in figure.inside)


def _is_where(nodes: Sequence[Node], index: int) -> bool:
    """Whether a country is only where something was done, or one of two between whom something is."""
    while index > 1 and _is_listed(nodes[index]):
        before = nodes[index - 1]
        if before.place is None and not _is_listed(before):
            break
        index -= 1  # "في ألمانيا وهولندا وأيسلندا والولايات المتحدة"
    return index > 0 and nodes[index - 1].form in _PLACED


def _is_listed(node: Node) -> bool:
    """Whether "and" is written onto a country, or onto a name that nobody knows."""
    return (node.prefix or node.form).startswith("و") and (node.place is not None or not node.tags)


def code_of(entry: Entry, place: str, on: date | None = None) -> str:
    """Whose force a name means in a region."""
    if not entry.is_at_home(place):
        return entry.elsewhere or side_of(place[:2])
    if entry.since and on is not None and on.isoformat() < entry.since:
        return OTHER
    return entry.code


def actor_of(finding: Finding, target: str, nodes: Sequence[Node], story: Story, organisation: str) -> tuple[str, ...]:
    """Sorted codes of who did it.

    Args:
        organisation: code of the organisation watched.
    """
    measure = finding.measure
    if measure in ("attacks", "fighters", "escaped", "kidnapped"):
        return (organisation,)
    place = finding.regions[0] if finding.regions else story.country
    country = place[:2]
    agents = agents_in(nodes, place, story.published_on)
    if measure in ("killed", "wounded") and not target.startswith("isis"):
        return strikers(finding, nodes, story, agents) or (organisation,)
    if measure == "detainees":
        return (holder(agents, country),)
    whole = finding.whole
    of_whole = whole.actor if whole is not None and whole.actor != (organisation,) else ()
    if whole is not None and of_whole and not agents_in(nodes[whole.node + 1 : finding.node + 4], country):
        return of_whole
    if measure == "repatriated":
        return (taker_of(finding, nodes, agents, story),)
    last = max(finding.node, finding.trigger)
    agents = [(index, code) for index, code in agents if not _is_of_share(nodes, index, last)]
    chosen = doers_with(finding, nodes, agents, story) or _named(finding, nodes, story, agents, country)
    if not chosen:
        chosen = countries_acting(finding, nodes) or _told_of(finding, nodes, story, agents, country)
    return tuple(sorted(chosen)) or UNKNOWN


def _named(
    finding: Finding, nodes: Sequence[Node], story: Story, agents: Sequence[tuple[int, str]], country: str
) -> set[str]:
    """Those that the sentence names beside the deed."""
    chosen: set[str] = set()
    if finding.measure in EVENTS:
        chosen.update(_doers_of(finding.figure, country, story.published_on))
        if chosen and _is_joint(finding.figure):
            ahead = [code for index, code in agents if index < finding.node]
            chosen.update(ahead[-1:] or story.agents or voice_side(story))
    for index, code in agents:
        if index > finding.node and _is_doer_behind(nodes, finding.node, index):
            return {code, *_with_him(agents, nodes, index)}
    last = max(finding.node, finding.trigger)
    before = [(index, code) for index, code in agents if index < last]
    if before and not chosen:
        index, code = before[-1]
        chosen.add(code)
        joined = _is_joined(nodes, index)
        for other, other_code in reversed(before[:-1]):
            if index - other <= _CUE_REACH or joined:
                chosen.add(other_code)
                index, joined = other, False
        if joined and len(chosen) == 1:
            chosen.update(story.agents or voice_side(story))
        if are_beside(nodes, before[-1][0]):
            chosen.update([code for _, code in before[:-1]][-1:] or voice_side(story))
    for other, other_code in agents:
        if other > finding.node and _is_together(nodes, finding.node, other):
            if not before:
                chosen.update(story.agents or voice_side(story))
            chosen.add(other_code)
    return chosen


def _is_of_share(nodes: Sequence[Node], agent: int, last: int) -> bool:
    """ "Nine raids, four of them with the coalition, and arrested 12": who took part in a share told in an aside."""
    lead = nodes[max(0, agent - _SHARE) : agent]
    is_with = any(node.form in _WITH or "together" in node.tags for node in lead)
    if not is_with or all(node.form != "," for node in nodes[agent + 1 : last]):
        return False
    return any(
        isinstance(node.figure, Figure) and (node.figure.is_subset or "subset" in before.tags)
        for before, node in itertools.pairwise(nodes[max(0, agent - _SHARE - 1) : agent])
    )


_SHARE = 5
"""Nodes from a share to who took part in it: "four of them with the international coalition"."""


def _with_him(agents: Sequence[tuple[int, str]], nodes: Sequence[Node], doer: int) -> list[str]:
    """ "عملية للمخابرات العراقية والتحالف": who is joined right behind to the doer at a node."""
    return [code for index, code in agents if index == doer + 1 and nodes[index].prefix.startswith("و")]


def _is_doer_behind(nodes: Sequence[Node], figure: int, agent: int) -> bool:
    """ "… at the hands of", "by", "في غارة لـ": a cue right before the force, and no other count between."""
    between = nodes[figure + 1 : agent]
    if any(isinstance(node.figure, Figure) and node.figure.source != "one" for node in between):
        return False
    last = nodes[agent]
    of_it = is_for(last.prefix)
    if of_it and _is_deed(nodes[agent - 1]):
        return True
    return any(
        "doer" in node.tags or (_is_deed(node) and node.prefix.endswith("ب")) or (_is_deed(node) and before.form in _IN)
        for before, node in pairwise(nodes[max(figure, agent - _CUE_REACH) : agent])
    )


def _is_deed(node: Node) -> bool:
    """Whether a node is an operation, a raid or a strike."""
    if isinstance(node.figure, Figure):
        return node.figure.kind == "event"
    return bool({"event", "hit.noun", "strike"} & node.tags)


def _is_together(nodes: Sequence[Node], figure: int, agent: int) -> bool:
    """Whether a force behind the figure did it, too: "in cooperation with", and no other count or deed between."""
    between = nodes[figure + 1 : agent]
    if any(isinstance(node.figure, Figure) or ".verb" in " ".join(node.tags) for node in between):
        return False
    return any("together" in node.tags for node in nodes[max(0, agent - 3) : agent]) or _is_joined(nodes, agent)


def _is_joined(nodes: Sequence[Node], agent: int) -> bool:
    """Whether a force is named as the other one of a joint deed: "بالاشتراك مع", "joint … with"."""
    figure = nodes[agent].figure
    if isinstance(figure, Figure):
        return _is_joint(figure)
    # "With" alone may join anything, "with the participation of" only who did it too.
    near = nodes[max(0, agent - 2) : agent]
    if any("together" in node.tags and (node.form not in _WITH or node.last - node.first > 1) for node in near):
        return True
    is_with = any(node.form in _WITH for node in nodes[max(0, agent - 2) : agent])
    return is_with and any("joint" in node.tags for node in nodes[max(0, agent - _JOINT_REACH) : agent])


def _told_of(
    finding: Finding, nodes: Sequence[Node], story: Story, agents: Sequence[tuple[int, str]], country: str
) -> set[str]:
    """Those that the sentence names elsewhere, or that the story told of last."""
    ahead = [node for node in nodes[: max(finding.node, finding.trigger)] if "troops" in node.tags]
    if ahead and country not in ("", "SY"):
        return {story.side_of(country)}
    # Who took part in another deed of the sentence did not do this one.
    if named := [code for index, code in agents if index < finding.node or _may_be_of_it(nodes, finding.node, index)]:
        return {named[0]}
    if country not in ("", "SY") and any(names_troops(node) for node in nodes[finding.node :]):
        return {story.side_of(country)}  # "a rebel was killed as the army repelled the assault"
    if country not in ("", "SY") and nodes[finding.trigger].form.endswith(_WE):
        return set(voice_side(story)) or {story.side_of(country)}  # "قتلنا 55 إرهابيا": whoever speaks, at home
    if last := [code for code in story.agents if may_act(code, country)]:
        return set(last)
    if joined := _joined_actor(finding):
        return joined
    near = [code for code in (*voice_side(story), *story.near_agents) if may_act(code, country)]
    if near:
        return {near[0]}
    often = next((code for code in story.agents_by_count() if may_act(code, country)), "")
    if often:
        return {often}
    is_anyones = finding.measure == "airstrikes" and country == "SY"  # many fly over Syria
    if country and not is_anyones and (finding.measure != "killed" or ahead or story.speaker == "officials"):
        return {story.side_of(country)}
    return {story.side_of(code) for code in _governments(nodes[: finding.node])} or doers_of_event(finding)


def _joined_actor(finding: Finding) -> set[str]:
    """ "killed a cell leader and two of his aides": who killed the one of two told in one breath."""
    told = finding.previous
    if told is None or (told.sentence, told.measure, told.target) != (
        finding.sentence,
        finding.measure,
        finding.target,
    ):
        return set()
    return set(told.actor) - set(UNKNOWN)


def _may_be_of_it(nodes: Sequence[Node], figure: int, agent: int) -> bool:
    """Whether a force behind a figure may have done it: not who took part in another deed of the sentence."""
    between = nodes[figure + 1 : agent]
    is_next = any(isinstance(n.figure, Figure) and n.figure.kind == "event" for n in between)
    return not is_next and not _is_joined(nodes, agent)


def _governments(nodes: Sequence[Node]) -> Sequence[str]:
    """ "أعلنت الرباط تفكيك خلية": the country whose government tells of the deed."""
    speaking = [b for a, b in pairwise(nodes) if "say" in a.tags and "government" in b.tags]
    speaking += [a for a, b in pairwise(nodes) if "say" in b.tags and "government" in a.tags and a.form.isascii()]
    return [code for node in speaking[:1] if (entry := node.entry("government")) for code in entry.home]
