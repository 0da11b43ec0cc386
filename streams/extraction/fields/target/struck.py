"""Struck: persons of whom their own words say nothing, by where they were hit, else by who was hit before."""

import itertools
from collections.abc import Sequence

from streams.extraction.fields.attribution.toll_tellers import had_told, tolls_raised
from streams.extraction.fields.period.date_roles import is_pretext
from streams.extraction.fields.target.belonging import AROUND, side_of
from streams.extraction.fields.target.dens import is_in_its_den
from streams.extraction.fields.target.hit_its_own import has_hit_its_own
from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import ARMED, Node
from streams.extraction.words.row import forms_in, tags_in
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.lexicon.lists import load_headwords, load_list, load_stems

_DOERS = 3
"""Nodes behind an Arabic verb in which its subject stands."""
_TO_ITS_WORD = 4
"""Nodes between a speaker's force and the verb of saying."""
_MEN_REACH = 12
_RAID_REACH = 7
_ANYBODY = load_headwords("anybody")
_DURING = frozenset({"خلال", "اثناء", "في", "during", "in"})
_FIGHTING = load_function_words("fighting")
_FIGHTING_REACH = 6
"""Nodes behind a verb of harm in which what those who fell were doing stands."""
_KINDS = frozenset({"force", "arms", "civil"})
_HIT = frozenset({"hit.past", "hit.ing"})
_HITS = _HIT | {"hit.base"}
_STRUCK = _HITS | {"event"}
_FIRES = load_list("fires")
_AT = frozenset({"at", "on", "into", "against"})
_ITS_MEN = ("person", "isis")
_AT_COST = "at-the-cost-of"
_BROKEN_DOWN = frozenset({"هم", "وهم", "follows"})
_BREAKDOWN = 18
"""Nodes of "97 قتيلا، هم: 68 من قوات …" in which a kind that is none of the organisation's is looked for."""
_TOLD_LATELY = 1
"""Sentences for which those hit before are those of whom the next ones speak."""


def struck_in(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None]:
    """Persons of whom their own words say nothing: by where they were hit, else by who was hit before.

    "Persons" leave it open, and are never a force's men for what was hit with them; only numbers alone are.
    """
    target, side = _struck(finding, nodes, story)
    noun = finding.figure.noun
    is_anybody = noun is not None and noun.head in _ANYBODY
    return ("unspecified", None) if is_anybody and target == "security_forces" else (target, side)


def _tells_attacks(nodes: Sequence[Node]) -> bool:
    """ "يشن هجمات قتل فيها المئات": attacks of its own, whatever raid the story told before."""
    return any("event:attacks" in node.tags for node in nodes)


def _struck(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None]:
    figure = finding.figure
    previous = finding.previous
    if finding.measure == "killed" and is_pretext(nodes, finding.node):
        return "unspecified", None  # "struck in response to the killing of three": by the other side
    is_behind = previous is not None and previous.measure in ("sites_destroyed", "airstrikes") and not previous.left_out
    if has_hit_its_own(nodes, min(finding.trigger, finding.node)):
        return "isis", None
    if figure.noun is None and is_behind:
        return "isis", None  # "قصف كهفين فدمرهما وقتل أربعة": those who were inside
    if _falls_in_raid(nodes[finding.node + 1 : finding.node + _RAID_REACH]):
        return "isis", None
    behind = {node.form for node in nodes[finding.trigger + 1 : finding.node]}
    is_in_raids = story.last_event in ("operations", "airstrikes") and not _tells_attacks(nodes[: finding.trigger])
    if behind & {"فيها", "فيه", "خلالها", "خلاله", "therein"} and is_in_raids:
        return "isis", None
    is_cost = finding.rule.endswith(_AT_COST)  # "cleared the ISIS camp at a cost of two of its own"
    if is_in_its_den(nodes[: finding.node]) and not is_cost:
        return "isis", None
    if _is_by_unknown(finding, nodes):
        return "unspecified", None
    if story.event in ("operations", "airstrikes"):
        return "isis", None
    if (
        figure.kind == "bare"
        and "hit.noun" in tags_in(nodes)
        and any("hit.noun" in n.tags and n.form.startswith(("قصف", "غار")) for n in nodes)
        and story.event != "attacks"
    ):
        return "isis", None
    told = story.victims if finding.sentence - story.victims_at <= _TOLD_LATELY else None
    if told is not None and (_is_of_many_attacks(nodes, finding.node) or _fell_in_several(finding, nodes, story)):
        told = None
    if _is_broken_down(finding, nodes):
        return "unspecified", None
    if (
        figure.kind != "unknown"
        and story.event == ""
        and told is not None
        and (figure.noun is None or figure.noun.kind == "casualty")
    ):
        return told
    around = range(max(0, finding.node - AROUND), min(len(nodes), finding.node + AROUND))
    is_struck = not _STRUCK.isdisjoint(tags_in(nodes)) or not _FIRES.isdisjoint(forms_in(nodes))
    if is_struck and finding.measure in ("killed", "wounded"):
        if _hits_its_own(nodes[around.start : around.stop]):
            return "isis", None
        if men := _men_hit(nodes[max(0, finding.node - _MEN_REACH) : finding.node]):
            return "security_forces", side_of([entry for entry in men if entry.kind != "person"], story)
    part = _part_behind(nodes, finding.node)
    entries = [
        entry
        for index in around
        if not _KINDS.isdisjoint([entry.kind for entry in inside(nodes[index])]) and _is_hit(nodes, index)
        for entry in inside(nodes[index])
        if index < part or entry.kind not in ARMED
    ]
    if any(entry.kind == "civil" for entry in entries):
        return "civilians", None
    if any(entry.kind == "arms" for entry in entries):
        force = [entry for entry in entries if entry.kind == "force"]
        return "security_forces", side_of(force[:1], story)
    if (figure.noun is None or figure.noun.kind == "casualty") and told is not None:
        return told
    return "unspecified", None


def _part_behind(nodes: Sequence[Node], at: int) -> int:
    """ "17 dead, 11 of them soldiers", "22 قتيلا بينهم ثمانية من الحرس": where some of them alone are told of."""
    for index in range(at + 1, len(nodes)):
        figure = nodes[index].figure
        if "subset" in nodes[index].tags or (isinstance(figure, Figure) and figure.is_subset):
            return index
    return len(nodes)


def _is_of_many_attacks(nodes: Sequence[Node], at: int) -> bool:
    """ "1140 قتيلا سقطوا في هجمات التنظيم": of many attacks, and not of those who fell in the one told before."""
    for before, node in itertools.pairwise(nodes[at + 1 : at + _RAID_REACH]):
        if "mark" in node.tags or node.figure is not None:
            return False
        if "event:attacks" in node.tags and before.form in _DURING and not node.is_definite:
            return any(entry.form == "many" for entry in node.entries)
    return False


def _fell_in_several(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """ "نفذ التنظيم 47 هجوما أوقعت 61 قتيلا": of all that the sentence counted, and not of those told before it."""
    previous = finding.previous
    if previous is None or previous.sentence != finding.sentence or story.victims_at == finding.sentence:
        return False
    is_told_before = nodes[previous.node].is_definite  # "التفجيرين"
    return previous.measure == "attacks" and (previous.figure.low or 0) > 1 and not is_told_before


def _falls_in_raid(behind: Sequence[Node]) -> bool:
    """ "قُتل شخصان خلال مداهمة": who falls in a raid of the forces, where nothing else is said of him."""
    for before, node in itertools.pairwise(behind):
        if node.form in (".", ";", ",") or "event:attacks" in node.tags:
            return False
        raid = node.figure.noun if isinstance(node.figure, Figure) else None
        is_raid = "event:operations" in node.tags or (raid is not None and raid.measure == "operations")
        if is_raid and before.form in _DURING:
            return not (raid is not None and raid.is_either)
    return False


_FELLED = load_stems("felled")
_ARRESTS = frozenset({"capture.verb", "seize.verb"})
"""Beside one of these a force acts, and is not hit: "والشرطة توقف ثلاثة"."""
_HANDS_REACH = 7
"""Nodes behind a figure in which by whose hands they fell is looked for."""


def _is_by_unknown(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "مقتل 47 شخصا في المخيم على يد مجهولين": by hands that are no force's."""
    at = max(finding.trigger, finding.node) + 1
    for index in range(at, min(at + _HANDS_REACH, len(nodes))):
        if nodes[index].form in (".", ";", ",") or isinstance(nodes[index].figure, Figure):
            return False
        if nodes[index].form in _HANDS or "doer" in nodes[index].tags:
            behind = nodes[index + 1 : index + 4]
            return any(node.form.startswith("مجهول") or node.form == "unknown" for node in behind)
    return False


_HANDS = frozenset({"يد", "ايدي", "by"})


def is_of_several_kinds(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "97 قتيلا، هم: 68 من قوات … و13 من التنظيم": broken down into others than the organisation's own.

    So is "332 dead, including 246 IS members and seven civilians", where both are told.
    """
    behind = nodes[finding.node + 1 : finding.node + _BREAKDOWN]
    is_list = bool(behind) and behind[0].form == ":"
    is_both = is_list or any("subset" in a.tags and b.figure is not None for a, b in itertools.pairwise(behind))
    if not is_both and not _is_broken_down(finding, nodes):
        return False
    told = [entry for node in behind for entry in inside(node)]
    if is_both and not any(
        entry.kind in ("watched", "epithet") or (entry.kind, entry.target) == _ITS_MEN for entry in told
    ):
        return False  # "391 قتيلا: 27 من التنظيم، و316 من قوات النظام": of both sides
    return any(entry.kind in _KINDS or entry.target in ("civilians", "security_forces") for entry in told)


def _is_broken_down(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "94 قتيلا، هم: 29 مدنيا و58 من …": a whole that its own words break down is of no one kind."""
    if _BROKEN_DOWN.isdisjoint(forms_in(nodes)):
        return False
    behind = nodes[finding.node + 1 : finding.node + 4]
    if any(node.form == "follows" for node in nodes[finding.node + 1 : finding.node + 9]):
        return True  # "455 dead, and they are as follows: …"
    return any(node.form in _BROKEN_DOWN for node in behind) and any(
        isinstance(node.figure, Figure) or node.form == ":" for node in nodes[finding.node + 2 : finding.node + 6]
    )


def _hits_its_own(nodes: Sequence[Node]) -> bool:
    """ "jets struck an ISIS hideout, killing four": what is hit is named as the organisation's."""
    for index, node in enumerate(nodes):
        if "event" in node.tags and _is_raid_on_its_own(nodes, index):
            return True
        if (_HITS.isdisjoint(node.tags) and not _is_aimed(nodes, index)) or not node.form.isascii():
            continue
        if "hit.base" in node.tags and (not index or not nodes[index - 1].tags & {"force", "person", "figure"}):
            # "in the attack ISIS killed …": a noun.
            continue
        for behind in nodes[index + 1 : index + 5]:
            if "watched" in {entry.kind for entry in inside(behind)} | behind.tags:
                return True
            if behind.form in ("by", "in", ",", "and") or behind.tags & {"be", "claiming"}:
                break
    return False


def _is_aimed(nodes: Sequence[Node], index: int) -> bool:
    """ "fired 12 rockets at", "dropped bombs on": what is shot, and behind it whom it is meant for."""
    return nodes[index].form in _FIRES and any(node.form in _AT for node in nodes[index + 1 : index + 4])


def _men_hit(nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """ "gunmen ambushed Iraqi soldiers, killing three": what is said of the men right behind a verb of hitting."""
    for index, node in enumerate(nodes):
        if _HIT.isdisjoint(node.tags) or not node.form.isascii():
            continue
        entries = tuple(e for behind in nodes[index + 1 : index + 4] for e in (*behind.entries, *inside(behind)))
        kinds = {entry.kind for entry in entries}
        is_armed = "force" in kinds or any(e.kind == "person" and e.target == "security_forces" for e in entries)
        if is_armed and not kinds & {"watched", "epithet", "civil"}:
            return entries
    return ()


def _is_raid_on_its_own(nodes: Sequence[Node], index: int) -> bool:
    """ "following raids on hideouts of ISIS": an event, "on" or "against", and a site that is named as its own."""
    if [n.form for n in nodes[index + 1 : index + 2]] not in (["on"], ["against"]):
        return False
    behind = nodes[index + 2 : index + 8]
    return any("site" in node.tags for node in behind) and any("watched" in node.tags for node in behind)


_OFFICE = 6
"""Nodes from a spokesman to the body that he speaks for."""


def _is_hit(nodes: Sequence[Node], index: int) -> bool:
    """Whether a node is where the deed fell, and not who tells of it ("قالت الشرطة")."""
    if "force" in nodes[index].tags and any("say" in node.tags for node in nodes[max(0, index - 2) : index + 2]):
        return False
    told = (*nodes[max(0, index - 3) : index], *had_told(nodes, index))
    if any("say" in node.tags or "according" in node.tags for node in told):
        return False
    if any(index - _TO_ITS_WORD < at < index + _TO_ITS_WORD for at in tolls_raised(nodes)):
        return False  # "police lowered the death toll"
    if not nodes[index].form.isascii():
        beside = (*nodes[max(0, index - 1) : index], *nodes[index + 1 : index + 2])
        fells = any(node.form.startswith(_FELLED) and node.form.endswith("ه") for node in beside)  # "ترديه الشرطة"
        return "arms" not in nodes[index].tags or not (fells or any(_ARRESTS & node.tags for node in beside))
    if any(
        "office" in a.tags and b.form == "for" for a, b in itertools.pairwise(nodes[max(0, index - _OFFICE) : index])
    ):
        return False  # "said Khalid Zadran, a spokesman for the Kabul police chief"
    for node in nodes[index + 1 : index + _TO_ITS_WORD]:
        # "the regional police chief told reporters", "military spokesman Lt. Mak Hazukay put the toll at"
        if "say" in node.tags or "office" in node.tags:
            return False
        if "mark" in node.tags or node.figure is not None:
            break
    return True


def fell_fighting_it(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "30 مقاتلا قتلوا أثناء التصدي لهجمات داعش": who fell while repelling its attacks is none of its own."""
    start = max(finding.trigger, finding.node) + 1
    for index in range(start, min(start + _FIGHTING_REACH, len(nodes))):
        node = nodes[index]
        if node.form in (".", ";", ",") or isinstance(node.figure, Figure):
            return False
        if node.form.removeprefix("و") in _FIGHTING:
            behind = nodes[index + 1 : index + 5]
            return any({"watched", "epithet"} & n.tags or n.entry("event") is not None for n in behind)
    return False
