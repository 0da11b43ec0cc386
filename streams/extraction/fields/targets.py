"""Targets: who is counted or hit.

The counted noun says it where it can ("جنديا", "civilians"), then what stands beside it (`belonging`), then who acts in
the clause (`subjects`): whom the organisation kills bears arms against it or none, whom its enemies kill is its own.
Where all of them are silent, the place hit says it (`struck`).
"""

from collections.abc import Sequence

from streams.extraction.fields.attacked import attack_target
from streams.extraction.fields.belonging import (
    antecedent,
    are_men_lost,
    is_mixed,
    men_of_speaker,
    names_whose,
    others_like,
    owner_of,
    said_of,
    side_of,
)
from streams.extraction.fields.civil_bodies import are_of_civil_body, is_of_members
from streams.extraction.fields.companions import are_his
from streams.extraction.fields.fell_to_it import fell_in_its_attack
from streams.extraction.fields.of_them import of_them
from streams.extraction.fields.prisoners import are_with_families, camp_target, captured_target
from streams.extraction.fields.serving import RANKS, are_its_men, serve_in_it
from streams.extraction.fields.sides_of_countries import countries_acting
from streams.extraction.fields.struck import fell_fighting_it, force_struck, is_of_several_kinds, struck_in
from streams.extraction.fields.subjects import ACTIVE, are_forces_near, is_operations_deed, subject_of
from streams.extraction.fields.told_sides import (
    fell_in_attacks,
    is_beside_harmed,
    is_force_attacked,
    side_attacked,
    side_beside,
)
from streams.extraction.fields.whose import (
    are_martyrs,
    are_martyrs_of_force,
    behind_share,
    is_number_of_martyrs,
    is_own_casualty,
    perish,
    sufferer,
    whose_before,
    whose_behind,
)
from streams.extraction.findings.finding import PEOPLE, Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import tags_in
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords
from streams.text.fold import fold_word

_NATIONALS = load_headwords("nationals")


def target_of(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None]:
    """Target and, for security forces, their side."""
    figure, measure = finding.figure, finding.measure
    if measure in ("operations", "airstrikes", "sites_destroyed", "weapons_destroyed", "fighters"):
        return "isis", None
    if measure == "attacks":
        return attack_target(finding, nodes, story)
    noun = figure.noun or finding.noun
    if figure.noun is None and any(
        entry.kind in ("force", "arms", "civil", "watched", "epithet", "person") for entry in figure.company
    ):
        noun = None
    company = figure.company or (behind_share(nodes, finding.node) if finding.is_part else ())
    says_nobody = noun is None or noun.kind == "casualty"
    if measure in ("killed", "wounded") and not names_whose(company):
        if says_nobody or (noun is not None and (noun.is_weak or noun.target == "unspecified")):
            company += whose_before(finding, nodes)
        if says_nobody and not names_whose(company):
            company += sufferer(finding, nodes) or whose_behind(finding, nodes)
    if figure.is_ours and measure in ("killed", "wounded", "kidnapped"):
        return men_of_speaker(story)
    if measure == "killed" and is_number_of_martyrs(finding, nodes):
        return story.harmed if story.harmed is not None and story.harmed[0] != "isis" else ("unspecified", None)
    told = finding.previous
    if told is not None and told.target == "isis" and told.sentence == finding.sentence and are_his(finding, nodes):
        return "isis", None
    target, side = _person_target(finding, nodes, story, noun, company)
    return target, _side_of_whole(finding, target, noun, company) or side


def _side_of_whole(finding: Finding, target: str, noun: Entry | None, company: tuple[Entry, ...]) -> str | None:
    """ "Seven US soldiers were wounded, five of them seriously": the side of those of whom they are a part."""
    whole = finding.whole
    if not finding.is_part or whole is None or (target, whole.target) != ("security_forces", "security_forces"):
        return None
    is_named = (noun is not None and noun.side) or any(entry.kind in ("force", "gentilic") for entry in company)
    return None if is_named else whole.side


def _person_target(
    finding: Finding, nodes: Sequence[Node], story: Story, noun: Entry | None, company: tuple[Entry, ...]
) -> tuple[str, str | None]:
    measure = finding.measure
    kinds = {entry.kind for entry in company}
    targets = {entry.target for entry in company if entry.kind == "person"}
    families = (noun is not None and noun.kind == "family") or "family" in kinds
    if measure in ("repatriated", "detainees"):
        whole = finding.whole
        if whole is not None and whole.target == "isis" and not families:
            return "isis", None  # "8,950 ISIS detainees, among them 5,400 Syrians"
        return camp_target(noun, company, nodes, families), None
    if measure == "escaped":
        civil = noun is not None and noun.target == "civilians"
        return ("isis_families" if civil or families else "isis"), None
    if is_own_casualty(noun) and not kinds & {"force", "arms"}:
        return "isis", None
    own = noun.target if noun is not None and noun.kind == "person" else ""
    if finding.rule.endswith(".among-men") and any(
        not OWN.isdisjoint(node.tags) or any(e.kind == "person" and e.target == "isis" for e in node.entries)
        for node in nodes[finding.node + 1 : finding.last]
    ):
        return "isis", None  # "four foreigners were among the militants killed"
    if (
        finding.figure.is_subset
        and (noun is None or noun.kind == "casualty")
        and finding.whole is None
        and finding.rule.split(".")[-1] not in ACTIVE
        and (them := antecedent(finding, nodes))
    ):
        return them, side_of((), story) if them == "security_forces" else None
    if noun is None and measure in PEOPLE and (them_told := of_them(finding, nodes, story)) is not None:
        return them_told
    if measure in PEOPLE and serve_in_it(finding, nodes):
        return "isis", None
    if measure in ("killed", "wounded") and (said := said_of(finding, nodes, noun, story)) is not None:
        return said
    if not names_whose(company) and is_mixed(finding, nodes, noun):
        return "unspecified", None
    if measure in ("killed", "wounded") and own == "unspecified" and targets >= {"civilians", "security_forces"}:
        return "unspecified", None  # "700 شخص من المدنيين والعسكريين"
    if (like := others_like(finding, company, story)) is not None:
        return like
    if finding.figure.is_possessed and (noun is None or noun.is_weak):
        if fell_in_attacks(finding, nodes):
            # "22 هجوما شنتها الخلايا على نقاطه، قضى فيها ستة من مقاتليه": his whose posts they are
            return "security_forces", side_attacked(finding) or side_of(_acting_force(nodes), story)
        if (whose := owner_of(finding, nodes, story)) is not None:
            return whose
    if measure == "captured":
        families = families or (own == "civilians" and are_with_families(finding, nodes))
        return captured_target(finding, own, kinds, targets, families), None
    watched = "watched" in kinds or ("epithet" in kinds and "force" not in kinds)
    if own == "security_forces" and noun is not None and noun.side and not watched:
        return "security_forces", noun.side
    if own == "security_forces":
        if watched:
            return "isis", None
        named = (*company, noun) if noun is not None else company
        return "security_forces", side_beside(finding, company) or side_of(named, story)
    if finding.whole is not None and finding.whole.target == "isis" and noun is not None and noun.head in _NATIONALS:
        return "isis", None  # "eight Daesh members, among them two Tajik citizens"
    weak = noun is None or own in ("", "unspecified") or noun.is_weak
    if own == "civilians":
        return "civilians", None
    if own == "isis" and not watched and are_martyrs(finding, nodes):
        return "security_forces", side_of(company or force_struck(finding, nodes) or _acting_force(nodes), story)
    if own == "isis" and measure in ("killed", "wounded", "kidnapped") and are_of_civil_body(finding, nodes):
        return "civilians", None
    if own == "isis" and not weak:
        return "isis", None
    if watched:
        return "isis", None
    if finding.rule.endswith(".label") and "official" in kinds:
        return "security_forces", side_of(company, story)
    if kinds & {"force", "arms"} or "security_forces" in targets:
        return "security_forces", side_of(company, story)
    of_civilians = "civilians" in targets and (own != "isis" or is_of_members(noun))
    if "civil" in kinds or of_civilians or (families and is_of_members(noun)):
        return "civilians", None
    if "isis" in targets and (noun is None or noun.is_weak):
        return "isis", None
    return _by_clause(finding, nodes, story, noun, own, company)


def _by_clause(
    finding: Finding, nodes: Sequence[Node], story: Story, noun: Entry | None, own: str, company: tuple[Entry, ...]
) -> tuple[str, str | None]:
    """Persons whose own words leave it open: by the verb, by who acts, by whom the figure stands beside."""
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
    own_men = own == "isis" or (own == "unspecified" and are_men_lost(finding, nodes))
    is_its_own = subject == "watched" and not are_men_lost(finding, nodes)
    if loses and not is_its_own and (own_men or (says_nobody and subject == "force")):
        force = _acting_force(nodes)
        return "security_forces", side_of(force, story)
    if loses and not is_its_own and own == "unspecified" and not company:
        return "unspecified", None  # "فقدت تركيا 300 شخص في هجماته": nobody loses his enemies
    if own in ("", "unspecified") and not company and countries_acting(finding, nodes):
        return "isis", None  # "Egypt has executed two men over the attack"
    joined = finding.joined_to
    is_rank = noun is not None and fold_word(noun.head) in RANKS
    if joined is not None and joined.sentence != finding.sentence and joined.target not in ("", "isis") and not company:
        # A line under a total of victims: its share is of them, and its men are a force's.
        if is_rank:
            return "security_forces", side_of((), story)
        if noun is None or noun is joined.noun:
            return joined.target, joined.side
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
        # "مقتل جنديين وإصابة ثلاثة": three of the same.
        return previous.target, previous.side
    if own == "isis":
        if previous is not None and previous.measure == "airstrikes" and previous.sentence == finding.sentence:
            return "isis", None  # "استهدفت ثلاث غارات كهوفا وقتلت خمسة من القادة": who is hit from the air
        if is_rank and not company and fell_fighting_it(finding, nodes):
            return "security_forces", side_of(_acting_force(nodes), story)
        if subject == "watched" and not loses and finding.rule.split(".")[-1] in ACTIVE and not perish(finding, nodes):
            return "security_forces", side_attacked(finding) or side_of((), story)
        if is_rank and not loses and not company and fell_in_its_attack(finding, nodes):
            return "security_forces", side_of(_acting_force(nodes), story)
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
            return "security_forces", side_of(_acting_force(nodes), story)
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
    if is_forces and not loses and own == "" and noun is None and is_active:
        return "isis", None
    if subject == "watched" and is_active and noun is not None and noun.head == "person":
        return "unspecified", None  # "in which a supporter of the group killed four people"
    return struck_in(finding, nodes, story)


def _acting_force(nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """The first force that the sentence names."""
    for node in nodes:
        entry = node.entry("force")
        if entry is not None:
            return (entry,)
    return ()
