"""Targets: who is counted or hit.

The counted noun says it where it can ("جنديا", "civilians"), then what stands beside it (`belonging`), then who acts in
the clause (`by_clause`): whom the organisation kills bears arms against it or none, whom its enemies kill is its own.
Where all of them are silent, the place hit says it (`struck`).
"""

from collections.abc import Sequence

from streams.extraction.fields.actor.subjects import ACTIVE
from streams.extraction.fields.target.attacked import attack_target
from streams.extraction.fields.target.belonging import (
    antecedent,
    is_mixed,
    men_of_speaker,
    names_whose,
    others_like,
    owner_of,
    said_of,
    side_of,
)
from streams.extraction.fields.target.by_clause import acting_force, by_clause
from streams.extraction.fields.target.civil_bodies import are_of_civil_body, is_of_members
from streams.extraction.fields.target.companions import are_a_notables, are_his, fell_with_him, is_leader_before
from streams.extraction.fields.target.force_hit_by_it import force_struck
from streams.extraction.fields.target.left_lying import left_lying
from streams.extraction.fields.target.of_them import of_the_dead, of_them
from streams.extraction.fields.target.own_men import own_men
from streams.extraction.fields.target.prisoners import are_with_families, camp_target, captured_target
from streams.extraction.fields.target.serving import serve_in_it
from streams.extraction.fields.target.sides_of_countries import voice_side
from streams.extraction.fields.target.told_sides import fell_in_attacks, side_attacked, side_beside
from streams.extraction.fields.target.whose import (
    are_martyrs,
    behind_share,
    is_number_of_martyrs,
    is_own_casualty,
    sufferer,
    whose_before,
    whose_behind,
)
from streams.extraction.findings.finding import PEOPLE, Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import ARMED, OWN, Node
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords

_NATIONALS = load_headwords("nationals")
_VICTIMS = load_headwords("its_victims")
_SONS = load_headwords("sons")


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
        elif noun is not None and noun.is_weak and not figure.is_possessed and not names_whose(company):
            company += whose_behind(finding, nodes)  # "مقتل عنصر وإصابة ثلاثة من الجيش"
    if figure.is_ours and measure in ("killed", "wounded", "kidnapped"):
        return men_of_speaker(story)
    if measure == "killed" and not names_whose(company) and is_number_of_martyrs(finding, nodes):
        return story.victims or ("unspecified", None)
    if are_a_notables(finding, nodes):
        return "security_forces", side_of(company, story)
    if nodes[0].form.isascii() and (own := own_men(finding, nodes, story)) is not None:
        return own
    if (theirs := left_lying(finding, nodes, story)) is not None:
        return theirs
    if (fallen := of_the_dead(finding, nodes, story, noun)) is not None and not names_whose(company):
        return fallen
    if are_his(finding, nodes) and _is_its_man(finding, nodes, story):
        return "isis", None
    target, side = _person_target(finding, nodes, story, noun, company)
    if measure == "kidnapped" and (target.startswith("isis") or (noun is not None and noun.kind == "family")):
        return "unspecified", None  # it takes none of its own, and families of whoever they are
    return target, _side_of_whole(finding, target, noun, company) or side


def _is_its_man(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """Whether he with whom companions fell is the organisation's: told beside them, named before, or struck."""
    told = finding.previous
    if told is not None and (told.sentence, told.trigger) == (finding.sentence, finding.trigger):
        return told.target == "isis"  # "قتل مسلحون من داعش ضابطا وثلاثة من مرافقيه": his, and no gunman's
    is_told = told is not None and told.target == "isis" and told.sentence == finding.sentence
    return is_told or is_leader_before(finding, nodes) or fell_with_him(finding, nodes, story)


def _are_of_both(company: tuple[Entry, ...]) -> bool:
    """Whether those counted are of a force and of civilians, told in one breath."""
    civil = any((e.kind, e.target) == ("person", "civilians") and "many" in e.form for e in company)
    return civil and any(e.kind in ARMED for e in company)


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
        return camp_target(noun, company, nodes, finding.node, families=families), None
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
        if them_told[0] == "isis" and are_martyrs(finding, nodes):
            return "security_forces", side_of(
                company or force_struck(finding, nodes) or acting_force(nodes), story
            )  # "استشهاد ثلاثة منهم"
        return them_told
    if measure in PEOPLE and serve_in_it(finding, nodes):
        return "isis", None
    if measure in ("killed", "wounded") and (said := said_of(finding, nodes, noun, story)) is not None:
        return said
    if not names_whose(company) and is_mixed(finding, nodes, noun):
        return "unspecified", None
    if measure in ("killed", "wounded") and own == "unspecified" and targets >= {"civilians", "security_forces"}:
        return "unspecified", None  # "700 شخص من المدنيين والعسكريين"
    if noun is not None and noun.kind == "casualty" and _are_of_both(finding.figure.company):
        return "unspecified", None  # "63 قتيلا من القوات الأمنية والمدنيين"
    if (like := others_like(finding, company, story)) is not None:
        return like
    if finding.figure.is_possessed and (noun is None or noun.is_weak):
        if fell_in_attacks(finding, nodes):
            # "22 هجوما شنتها الخلايا على نقاطه، قضى فيها ستة من مقاتليه": his whose posts they are
            company = acting_force(nodes)
            spoken = "" if company else next(iter(voice_side(story)), "")  # "وأضافت أن …": hers who speaks
            return "security_forces", side_attacked(finding) or spoken or side_of(company, story)
        if (whose := owner_of(finding, nodes, story)) is not None:
            return whose
    if measure == "captured":
        families = families or (own == "civilians" and are_with_families(finding, nodes))
        return captured_target(finding, own, kinds, targets, families), None
    watched = "watched" in kinds or ("epithet" in kinds and "force" not in kinds)
    if watched and any(entry.head in _VICTIMS for entry in finding.figure.inside):
        return "unspecified", None  # "20 جثة لضحايا داعش"
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
    if measure == "kidnapped" and noun is not None and noun.measure == measure and "security_forces" in targets:
        return "security_forces", side_of(company, story)  # "two guards hostage"
    if noun is not None and noun.head in _SONS and kinds & ARMED:
        return "security_forces", side_of(company, story)  # "ثلاثة من أبناء الحشد"
    if own == "civilians":
        return "civilians", None
    if own == "isis" and not watched and are_martyrs(finding, nodes):
        return "security_forces", side_of(company or force_struck(finding, nodes) or acting_force(nodes), story)
    if own == "isis" and measure in ("killed", "wounded", "kidnapped") and are_of_civil_body(finding, nodes):
        return "civilians", None
    if own == "isis" and not weak:
        return "isis", None
    if watched:
        return "isis", None
    if finding.rule.endswith(".label") and "official" in kinds:
        return "security_forces", side_of(company, story)
    if "rival" in kinds and not watched:
        return "security_forces", "other"  # of another group that bears arms
    serve_a_state = weak and own == "isis" and "official" in kinds and not is_of_members(noun)
    # "34 fighters loyal to the government"; "two members of the mission" are civilians
    if kinds & {"force", "arms"} or "security_forces" in targets or serve_a_state:
        return "security_forces", side_of(company, story)
    of_civilians = "civilians" in targets and (own != "isis" or is_of_members(noun))
    if "civil" in kinds or of_civilians or (families and is_of_members(noun)):
        return "civilians", None
    if "isis" in targets and (noun is None or noun.is_weak):
        return "isis", None
    return by_clause(finding, nodes, story, noun, own, company)
