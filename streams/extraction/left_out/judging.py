"""Judging: what a finding is, once the clause around it is known.

A rule reads a word; whose deed it was decides the measure. What the organisation seizes is kidnapped, what it blows up
is an attack, a raid by men is an operation and no strike from the air, an operation of its own is an attack.
"""

from collections.abc import Sequence

from schemas.claim import Hedge
from streams.extraction.fields.actor.subjects import is_of_another_doer, subject_of
from streams.extraction.fields.target.targets import target_of
from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.finding import EVENTS, PEOPLE, Finding
from streams.extraction.findings.possible_stocks import is_of_its_camp
from streams.extraction.findings.reached import settle_reached
from streams.extraction.findings.sides_of_events import settle_event
from streams.extraction.left_out.ceilings import denies_more, is_bound
from streams.extraction.left_out.detained import are_arrested, have_fled
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.extraction.words.row import forms_in, tags_in
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_headwords, load_list

_MOST = 10_000_000
"""Persons or things; a higher number counts something else."""


def judge(finding: Finding, nodes: Sequence[Node], story: Story) -> str:
    """Settle a finding's measure, bounds and target.

    Returns:
        Why it is no claim after all; empty if it is one.
    """
    figure = finding.figure
    if figure.kind == "unknown" and finding.measure not in PEOPLE:
        return "unknown_things"
    if figure.low is None and figure.high is None:
        return "no_bounds"
    if figure.kind == "bare" and nodes[finding.node].form in _SEVERAL and figure.last - figure.first == 1:
        return "not_a_count"  # "سقطت قذائف عدة": an adjective
    if (figure.low or 0) > _MOST or min(figure.low or 0, figure.high or 0) < 0:
        return "not_a_count"
    settle_event(finding, nodes, story)
    if finding.measure == "operations" and _is_its_own_campaign(finding.node, nodes):
        return "other_doer"
    if finding.rule.endswith("killed.counted") and not finding.is_part and _are_prisoners(figure):
        finding.measure = "captured"  # "40 قتيلا و12 معتقلا"
    if finding.rule.endswith(".live-in-camp") and not (is_of_its_camp(nodes, figure) or story.camp()):
        return "not_its_own"  # a camp of the displaced, where no other was told of
    if finding.measure == "detainees" and are_arrested(finding, nodes):
        finding.measure, finding.rule = "captured", f"{finding.rule.partition('.')[0]}.captured.counted"
    if finding.measure == "detainees" and have_fled(finding, nodes):
        finding.measure = "escaped"
    if figure.low == figure.high and is_bound(nodes, finding.node):
        figure.low, figure.hedge = None, Hedge.AT_MOST
    if denies_more(nodes, finding):
        figure.low, figure.high, figure.hedge = None, figure.low, Hedge.AT_MOST
    is_its_own_doing = finding.measure in _EITHER_MAY_DO and (
        _is_its_own_doing(finding, nodes) or _says_so_of_itself(finding, nodes, story)
    )
    if is_its_own_doing and finding.measure in ("sites_destroyed", "weapons_destroyed"):
        # What the organisation blows up is an attack of its own; what it destroys is not counted.
        if "blow_up" not in nodes[finding.trigger].tags or figure.source != "one" or figure.kind != "weapon":
            return "not_its_own"
        if any(node.form in _SELVES for node in nodes[finding.trigger : finding.node]):
            return "not_its_own"  # "فجر انتحاريان نفسيهما وسط مسيرة": themselves, and no drone
        finding.measure, finding.rule = "attacks", "ar.attacks.blew-up"
    verbs = {nodes[finding.trigger].form, nodes[min(finding.last, len(nodes)) - 1].form}
    is_burnt = finding.measure == "weapons_destroyed" and not verbs.isdisjoint(_BURNT)
    if is_burnt and (not _have_force(nodes) or _went_on_burning(finding, nodes)):
        return "not_its_own"  # "Fourteen vehicles were burned": those of its victims
    if finding.measure == "captured" and not settle_reached(finding, nodes):
        return "only_reached"
    if finding.measure == "captured":
        if _are_kidnapped(finding, nodes, story, is_its_own_doing=is_its_own_doing):
            finding.measure = "kidnapped"
        elif any(entry.head in _TAKEN_OTHERWISE for entry in figure.inside):
            return "civilians_taken"
    elif finding.measure == "kidnapped" and _bear_its_name(figure) and _is_done_by_force(finding, nodes):
        finding.measure = "captured"  # "اقتادت الشرطة سبعة من داعش"
    finding.target, finding.side = target_of(finding, nodes, story)
    return "other_doer" if is_of_another_doer(finding, nodes) else ""


def _is_its_own_campaign(at: int, nodes: Sequence[Node]) -> bool:
    """ "نفذ داعش حملة اختطاف", "ISIS launched a campaign": what it carries out is no operation against it."""
    at -= nodes[at - 1].form in _LAUNCH  # "أعلن داعش إطلاق حملة"
    lead = nodes[max(0, at - 2) : at]
    if len(lead) < 2:  # a verb and its subject, in either order
        return False
    doer, verb = lead if lead[0].form.isascii() else reversed(lead)
    return not OWN.isdisjoint(doer.tags) and any(tag in _CARRIES for tag in verb.tags)


_CARRIES = frozenset({"carry.verb", "carry.past", "say.verb", "say.past"})
_LAUNCH = frozenset({"اطلاق", "بدء", "انطلاق", "شن"})


def _is_done_by_force(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether a force that has a name or none acts right beside the verb."""
    at = finding.trigger
    beside = nodes[at + 1 : at + 2] if not nodes[at].form.isascii() else nodes[max(0, at - 2) : at]
    return any(not FORCES.isdisjoint(node.tags) for node in beside)


def _went_on_burning(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "Killing four soldiers and burning three vehicles": whoever killed others than its men burnt theirs."""
    told = finding.previous
    is_joined = told is not None and told.sentence == finding.sentence and told.node < finding.trigger
    return is_joined and ".ing" in nodes[finding.trigger].tags and told is not None and told.target in _VICTIMS


_VICTIMS = frozenset({"security_forces", "civilians"})
_BURNT = load_list("burnt")
_SELVES = load_function_words("selves")
_SEVERAL = load_list("several")


def _have_force(nodes: Sequence[Node]) -> bool:
    return not FORCES.isdisjoint(tags_in(nodes))


def _are_kidnapped(finding: Finding, nodes: Sequence[Node], story: Story, *, is_its_own_doing: bool) -> bool:
    """Whether the organisation took those captured: whom it takes is kidnapped, whatever the verb."""
    if not _BREAKS_UP.isdisjoint(forms_in(nodes)) and any(n.form in _BREAKS_UP for n in nodes[: finding.trigger]):
        return False  # "فككت ست خلايا وأوقفت 48": whoever broke up its cells
    if _is_in_raid(nodes, finding.trigger):
        return False  # "جرت مداهمة الخلية واعتقل فيها تسعة"
    if _is_police_word(nodes[finding.trigger]):
        return False  # "هجوم أعدته خلية لداعش، وأوقف أربعة أشخاص"
    figure = finding.figure
    before, verb = finding.previous, nodes[finding.trigger : finding.node]
    while before is not None and before.measure == "wounded" and before.target == "civilians":
        before = before.previous  # "… killing two of its men and injuring a woman, while three were arrested"
    told = (before.sentence, before.target, before.measure) if before is not None and figure.kind == "bare" else ()
    if _took_more(finding, nodes):
        return True
    if told == (finding.sentence, "isis", "killed") and all(OWN.isdisjoint(node.tags) for node in verb):
        return False  # "وقتلت سبعة منهم وأوقفت اثنين": two more of the same men
    are_its_victims = (
        (figure.is_others and not _are_its_own(finding) and not _bear_its_name(figure))
        or (figure.noun is not None and figure.noun.target in ("security_forces", "civilians"))
        or (figure.noun is None and any(e.kind == "person" and e.target == "security_forces" for e in figure.company))
        or (_is_weak(figure) and any(e.kind in ("force", "arms") for e in figure.company))
        or (is_its_own_doing and _are_of_no_side(finding, nodes))
    )
    is_its_word = story.speaker == story.organisation and "force" not in tags_in(nodes)
    if are_its_victims and (is_its_own_doing or is_its_word or _goes_on_harming(finding, nodes)):
        return True
    if figure.noun is None and is_its_own_doing and _is_by_the_way(nodes, finding):
        return True
    return _are_taken_by_attackers(finding, nodes)


_IN_IT = frozenset({"فيها", "خلالها", "اثناءها"})
_RAID_NEAR = 12
"""Nodes from a raid to those who were taken in it."""


def _is_in_raid(nodes: Sequence[Node], trigger: int) -> bool:
    """Whether those taken were taken "in it", and it is a raid of the forces."""
    if not any(node.form in _IN_IT for node in nodes[trigger + 1 : trigger + 2]):
        return False
    return any("event:operations" in node.tags for node in nodes[max(0, trigger - _RAID_NEAR) : trigger])


def _is_police_word(trigger: Node) -> bool:
    """ "وأوقف", "جرى توقيف": what no armed group does."""
    said = [trigger.form[len(trigger.prefix) :], *[entry.head.rsplit(" ", 1)[-1] for entry in trigger.entries]]
    return any(word in _POLICE_WORDS for word in said)


def _is_weak(figure: Figure) -> bool:
    """Whether those counted are called by a word that says of nobody whose he is: "عنصرين من قوات الحكومة"."""
    return figure.noun is not None and figure.noun.is_weak


def _is_by_the_way(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "The group stormed a village, capturing five": what it did beside another deed of its own."""
    return "capture.ing" in nodes[finding.trigger].tags and not finding.figure.company


_BREAKS_UP, _BANDS = load_list("breaks_up"), load_list("bands")
_POLICE_WORDS = load_list("police_words")
_TAKEN_OTHERWISE = load_headwords("taken_otherwise")
"""Headwords of those whom a force arrests for another matter."""
_EITHER_MAY_DO = frozenset({"sites_destroyed", "weapons_destroyed", "captured"})


def _are_prisoners(figure: Figure) -> bool:
    """Whether those counted are called prisoners, which a toll tells beside its dead."""
    return figure.noun is not None and figure.noun.measure == "detainees"


def _is_its_own_doing(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether the organisation did it."""
    if finding.rule.startswith("en.") and finding.rule.endswith("passive"):
        # Those counted are the subject themselves; whoever did it stands behind "by".
        subject = subject_of(nodes[finding.node + 1 :], 0)
    else:
        subject = subject_of(nodes, min(finding.trigger, finding.node))
        if finding.measure == "captured" and _is_by_forces(nodes, finding):
            return False
    return subject == "watched" or _is_bombers_deed(nodes, finding.trigger)


def _says_so_of_itself(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """ "وأضاف التنظيم أنه دمر 19 آلية": the organisation's own word of what "it" did."""
    is_of_it = finding.trigger > 0 and nodes[finding.trigger - 1].form in _THAT_IT
    return is_of_it and story.last_heard == story.organisation


_THAT_IT = frozenset({"انه", "انها", "بانه", "بانها", "وانه", "وانها"})


def _is_by_forces(nodes: Sequence[Node], finding: Finding) -> bool:
    """ "اعتقلت الشرطة الدنماركية رجلين": whoever stands right behind the verb did it, whatever was told before."""
    behind = nodes[finding.trigger + 1 : finding.node][:1]
    return bool(behind) and not {"force", "arms", "troops"}.isdisjoint(behind[0].tags)


_TAKEN = load_headwords("taken_in_fight")
"""Headwords of taking in a fight; whoever is arrested or detained is no prisoner of the organisation."""


def _goes_on_harming(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "killing five members of the brigade and capturing another": others of its victims are its victims, too."""
    told, noun = finding.previous, finding.figure.noun
    if told is None or not finding.figure.is_others or (noun is not None and not noun.is_weak):
        return False
    if told.measure not in ("killed", "wounded") or told.target not in ("security_forces", "civilians"):
        return False
    return any(entry.head in _TAKEN for entry in nodes[finding.trigger].entries)


def _took_more(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "Killed 33 soldiers and captured nine": more of those whom it killed, right behind them."""
    told = finding.previous
    if told is None or finding.figure.noun is not None or told.sentence != finding.sentence:
        return False
    between = [node.form for node in nodes[told.node + 1 : finding.trigger]]
    is_taken = any(entry.head in _TAKEN for entry in nodes[finding.trigger].entries)
    return (told.measure, told.target) == ("killed", "security_forces") and between == ["and"] and is_taken


_CAPTIVE = load_list("took_captive")


def _are_taken_by_attackers(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "ستة قتلى من الجيش في هجوم للتنظيم، بالإضافة إلى أسر عنصرين": beside those it killed, of the same."""
    victims = finding.previous
    while victims is not None and victims.measure in EVENTS:
        victims = victims.previous
    if victims is None or victims.sentence != finding.sentence or nodes[finding.trigger].form not in _CAPTIVE:
        return False
    noun = finding.figure.noun
    is_same = victims.measure in ("killed", "wounded") and victims.target == "security_forces"
    return is_same and not finding.figure.company and (noun is None or noun.is_weak)


def _are_of_no_side(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "اعتقل التنظيم 110 من أبناء المدينة": those of a place, and none of whom it is said that they are its own."""
    figure, noun = finding.figure, finding.figure.noun
    is_anybody = noun is None or noun.kind == "family" or (noun.kind == "person" and noun.target == "unspecified")
    is_open = not figure.is_others and is_anybody
    is_verb = ".verb" in nodes[finding.trigger].tags and finding.trigger < finding.node
    return is_open and is_verb and not {entry.kind for entry in figure.company} & {"watched", "epithet", "family"}


def _is_bombers_deed(nodes: Sequence[Node], trigger: int) -> bool:
    """ "فجر انتحاري شاحنة", "فجر المهاجم حزاما ناسفا": blown up by a man whom only the organisation has."""
    if trigger >= len(nodes) or "blow_up.verb" not in nodes[trigger].tags:
        return False
    said = [entry for node in nodes[trigger + 1 : trigger + 2] for entry in inside(node)]
    is_of_it = any(entry.kind == "watched" for entry in said)  # "فجر مسلح من داعش سيارة"
    return any(e.kind == "person" and e.target == "isis" and (is_of_it or not e.is_weak) for e in said)


def _are_its_own(finding: Finding) -> bool:
    """Whether others are more of the organisation's own: "مقتل 14 من التنظيم واعتقال 92 آخرين"."""
    return finding.previous is not None and finding.previous.target.startswith("isis")


def _bear_its_name(figure: Figure) -> bool:
    """ "Captured another six IS fighters": its own, whoever they are more of."""
    noun = figure.noun
    is_of_it = noun is not None and noun.target == "isis" and not noun.is_weak
    return is_of_it or any(entry.kind == "watched" for entry in figure.company)


def is_future(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """Whether the only date of its clause lies ahead of publication."""
    if story.is_glued or finding.figure.source != "one":
        return False
    ahead = [n.date for n in nodes[finding.node + 1 : finding.node + 7] if n.date is not None]
    return bool(ahead) and all(date.from_on is not None and date.from_on > story.published_on for date in ahead)


def is_destroyed_next(passages: Sequence[Passage], order: int) -> bool:
    """Whether one of the next two sentences tells that the sites hit were destroyed ("تدمير هذه المخازن")."""
    return any(
        any("destroy" in node.tags for node in passage.nodes) and any("site" in node.tags for node in passage.nodes)
        for passage in passages[order + 1 : order + 3]
    )
