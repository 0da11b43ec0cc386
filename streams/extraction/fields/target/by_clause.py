"""By the clause: whose persons are, of whom their own words and what stands beside them say nothing.

Whom the organisation kills bears arms against it or none, whom its enemies kill is its own; those told behind others
are mostly of the same.
"""

from collections.abc import Sequence

from streams.extraction.fields.actor.subjects import ACTIVE, are_forces_near, is_operations_deed, subject_of
from streams.extraction.fields.target.belonging import side_of
from streams.extraction.fields.target.fell_to_it import fell_in_its_attack
from streams.extraction.fields.target.force_hit_by_it import force_struck
from streams.extraction.fields.target.losses import are_men_lost
from streams.extraction.fields.target.serving import RANKS, are_its_men
from streams.extraction.fields.target.sides_of_countries import countries_acting
from streams.extraction.fields.target.struck import fell_fighting_it, is_of_several_kinds, struck_in
from streams.extraction.fields.target.told_sides import (
    fell_in_attacks,
    force_hit,
    is_beside_harmed,
    is_force_attacked,
    side_attacked,
)
from streams.extraction.fields.target.whose import are_martyrs_of_force, perish
from streams.extraction.findings.finding import PEOPLE, Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.extraction.words.row import tags_in
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords
from streams.text.fold import fold_word


def by_clause(
    finding: Finding, nodes: Sequence[Node], story: Story, noun: Entry | None, own: str, company: tuple[Entry, ...]
) -> tuple[str, str | None]:
    """Target and side of persons whose own words leave it open: by the verb, by who acts, by whom they stand beside.

    Args:
        noun: what they are called, if anything.
        own: whom the noun alone would mean.
        company: what is said of them.
    """
    # "خسرت 34 قتيلا": where the counted word itself is the rule's, the verb stands right before it.
    verb = finding.trigger - (0 < finding.trigger == finding.node)
    trigger = nodes[verb].entries if verb < len(nodes) else ()
    loses = any(entry.kind == "kill" and entry.target == "security_forces" for entry in trigger)
    deed = [entry for node in nodes[finding.trigger : finding.last] for entry in node.entries if entry.kind == "kill"]
    if own in ("", "unspecified") and any(entry.target == "isis" for entry in deed):
        # "تحييد خمسة": said of an enemy only.
        return "isis", None
    if own in ("", "unspecified") and not finding.is_part and is_of_several_kinds(finding, nodes):
        return "unspecified", None
    if not company and are_martyrs_of_force(finding, nodes, noun):
        return "security_forces", side_of((), story)
    if own in ("", "unspecified") and not company and is_operations_deed(finding, nodes):
        return ("unspecified" if story.last_event == "attacks" else "isis"), None  # by the same word, its own
    subject = subject_of(nodes, min(finding.trigger, finding.node))
    says_nobody = noun is None or noun.kind == "casualty"
    if loses and (lost := _lost(finding, nodes, story, noun, subject, company)) is not None:
        return lost
    if own in ("", "unspecified") and not company and countries_acting(finding, nodes):
        return "isis", None  # "Egypt has executed two men over the attack"
    joined = finding.joined_to
    is_rank = noun is not None and fold_word(noun.head) in RANKS
    if joined is not None and not company and (theirs := _as_joined(finding, joined, story, noun)) is not None:
        return theirs
    beside = joined.figure.noun if joined is not None and (noun is None or is_rank) else None
    if joined is not None and beside is not None and beside.target == "security_forces" and beside.kind == "person":
        return "security_forces", side_of(joined.figure.company, story)
    previous = finding.previous
    if previous is not None and previous.is_part and previous.whole is not None and finding.whole is not previous:
        # "six dead, including a policeman, and 28 wounded": the whole goes on, not its part.
        previous = previous.whole
    if (
        previous is not None
        and (noun is None or noun.kind == "casualty")
        and finding.figure.kind != "unknown"
        and not company
        and previous.target
        and (previous.measure in ("killed", "wounded") or (previous.target == "isis" and noun is None))
        and previous.measure in PEOPLE
        and finding.measure in ("killed", "wounded")
    ):
        # "مقتل جنديين وإصابة ثلاثة": three of the same, unless those before were of several kinds.
        return ("unspecified", None) if _are_of_kinds(previous, finding) else (previous.target, previous.side)
    if own == "isis":
        if previous is not None and previous.measure == "airstrikes" and previous.sentence == finding.sentence:
            return "isis", None  # "استهدفت ثلاث غارات كهوفا وقتلت خمسة من القادة": who is hit from the air
        if is_rank and not company and fell_fighting_it(finding, nodes):
            return "security_forces", side_of(acting_force(nodes), story)
        is_active = finding.rule.split(".")[-1] in ACTIVE or _is_done_by_name(finding, nodes)
        if subject == "watched" and not loses and is_active and not perish(finding, nodes):
            return "security_forces", side_attacked(finding) or side_of((), story)
        if noun is not None and noun.head in _INMATES and not company and fell_in_its_attack(finding, nodes):
            return "unspecified", None
        if is_rank and not loses and not company and fell_in_its_attack(finding, nodes):
            return "security_forces", side_of(acting_force(nodes), story)
        if noun is not None and noun.is_weak and not company and fell_in_attacks(finding, nodes):
            return "security_forces", side_attacked(finding) or side_of((), story)
        if noun is not None and not company and is_force_attacked(finding) and are_its_men(finding, nodes, noun):
            # "هجوم على الجيش أسفر عن مقتل ثلاثة عناصر": men of those attacked, where nothing else is said of them.
            return "security_forces", side_attacked(finding)
        if finding.whole is not None and finding.whole.target and noun is not None and noun.is_weak:
            return finding.whole.target, finding.whole.side
        if is_rank and not company and is_beside_harmed(finding, nodes, story):
            return "security_forces", story.harmed[1] if story.harmed else None
        named = "watched" in tags_in(nodes)
        if finding.measure == "wounded" and not named:
            return "security_forces", side_of(acting_force(nodes), story)
        if (
            noun is not None
            and fold_word(noun.head) in RANKS
            and story.victims is not None
            and story.victims[0] == "security_forces"
            and not named
            and subject == ""
            and not any("event:airstrikes" in node.tags for node in nodes[: finding.node])
        ):
            return story.victims
        if is_rank and (force := force_struck(finding, nodes)):
            return "security_forces", side_of(force, story)
        if is_rank and subject != "force" and (side := side_attacked(finding)):
            return "security_forces", side
        return "isis", None
    is_open = noun is None or (own == "unspecified" and not company)
    if finding.whole is not None and is_open and finding.whole.figure is not finding.figure:
        whole = finding.whole
        # The whole was settled before its part, perhaps in the sentence before.
        return (whole.target, whole.side) if whole.target else ("unspecified", None)
    is_forces = subject == "force" or (subject == "" and are_forces_near(nodes, min(finding.trigger, finding.node)))
    is_active = finding.rule.split(".")[-1] in ACTIVE
    is_anybody = noun is None or (noun.head in _MEN and own != "isis")
    if noun is None and is_active and _is_done_from_the_air(finding, nodes, story):
        return "isis", None
    if is_anybody and not loses and ((is_active and is_forces) or _is_by_force(finding, nodes)):
        return "isis", None  # "Police shot dead five men", "four were shot by special forces"
    if subject == "watched" and is_active and noun is not None and noun.head == "person":
        return "unspecified", None  # "in which a supporter of the group killed four people"
    target, side = struck_in(finding, nodes, story)
    if target == "unspecified" and says_nobody and finding.figure.kind in ("bare", "casualty"):
        return _of_force_attacked(finding, nodes, story) or (target, side)
    return target, side


def _are_of_kinds(last: Finding, finding: Finding) -> bool:
    """ "أودت بسبعة جنود ومدنيين، إضافة إلى المهاجمين الأربعة، وأصيب 34": the hurt, where those killed were of all."""
    if finding.measure != "wounded" or last.measure != "killed":
        return False
    before = last.previous
    if before is None or (before.sentence, before.measure) != (finding.sentence, last.measure):
        return False
    # "قتل 18 تكفيريا، فيما استشهد جنديان وأصيب أربعة": the hurt of the side told last.
    return not (before.is_part or last.is_part) and before.target not in ("isis", last.target)


def _lost(
    finding: Finding, nodes: Sequence[Node], story: Story, noun: Entry | None, subject: str, company: tuple[Entry, ...]
) -> tuple[str, str | None] | None:
    """Whose those are that somebody lost: a force's men, the organisation's own, or nobody's in arms."""
    own = noun.target if noun is not None and noun.kind == "person" else ""
    are_men = noun is not None and noun.head in _MEN
    of_force = are_men_lost(finding, nodes) or (are_men and subject == "force")
    if subject == "watched" and not of_force:
        return ("isis", None) if are_men and not company else None
    says_nobody = noun is None or noun.kind == "casualty"
    if own == "isis" or (own == "unspecified" and of_force) or (says_nobody and subject == "force"):
        return "security_forces", side_of(acting_force(nodes), story)
    if own == "unspecified" and not company:
        return "unspecified", None  # "فقدت تركيا 300 شخص في هجماته": nobody loses his enemies
    return None


_INMATES = load_headwords("inmates")
_MEN = frozenset({"man", "fighter", "رجل"})
"""Headwords of those whom either side loses."""
_TO_STRIKES = 8
"""Nodes from strikes to the verb that tells whom they killed, with their day between."""


def _is_by_force(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "Four were shot dead by Taliban special forces": by whom, right behind the deed."""
    by = nodes[finding.last : finding.last + 1]
    behind = nodes[finding.last + 1 : finding.last + 3]
    return bool(by) and by[0].form == "by" and any(not FORCES.isdisjoint(node.tags) for node in behind)


def _is_done_from_the_air(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """ "American jets struck it. The strikes killed 14": its enemies alone are told to strike from the air."""
    if not story.agents and not story.near_agents:
        return False
    before = nodes[max(0, finding.trigger - _TO_STRIKES) : finding.trigger]
    events = [node for node in before if "event" in node.tags]
    return bool(events) and "event:airstrikes" in events[-1].tags and before[0].form in _THE


_THE = frozenset({"the", "these", "those", "both"})


def _of_force_attacked(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None] | None:
    """ "هجوم لداعش على الحشد أسفر عن مقتل خمسة": whoever fell in an attack on a force, where nobody says who."""
    if is_force_attacked(finding):
        return "security_forces", side_attacked(finding)
    force = force_hit(finding, nodes)
    return None if force is None else ("security_forces", side_of((force,), story))


def _as_joined(finding: Finding, joined: Finding, story: Story, noun: Entry | None) -> tuple[str, str | None] | None:
    """Whose men a bare number counts that goes on from another one."""
    if joined.sentence != finding.sentence and joined.target not in ("", "isis"):
        # A line under a total of victims: its share is of them, and its men are a force's.
        if noun is not None and fold_word(noun.head) in RANKS:
            return "security_forces", side_of((), story)
        if noun is None or noun is joined.noun:
            return joined.target, joined.side
    is_understood = finding.figure.noun is None and noun is not None and noun is joined.noun
    if is_understood and joined.target == "security_forces":
        return joined.target, joined.side  # "89 عنصرا من قوات النظام في كانون الأول، مقابل 51 في تشرين الثاني"
    return None


def acting_force(nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """The first force that the sentence names."""
    for node in nodes:
        entry = node.entry("force")
        if entry is not None:
            return (entry,)
    return ()


_THAT_IT = frozenset({"انه", "انها", "انهم", "بانه", "بانها", "بانهم"})


def _is_done_by_name(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "قتل داعش ثلاثة مقاتلين", "هاجم داعش نقطة وقتل ثلاثة مقاتلين": a word of killing that may be verb or noun.

    Who did it stands between it and those killed, acts before it, or speaks of itself: "قال داعش إنه قتل".
    """
    at = finding.trigger
    if at and nodes[at - 1].form in _THAT_IT:
        return True
    if finding.node == at + 1:
        return nodes[at].prefix == "و" and "kill.verb" in nodes[at].tags
    return finding.node == at + 2 and not nodes[at + 1].prefix and not OWN.isdisjoint(nodes[at + 1].tags)
