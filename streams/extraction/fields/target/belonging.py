"""Belonging: whose the counted are, by a word before their number, a pronoun, their predicate or those told before."""

from collections.abc import Sequence

from streams.extraction.fields.actor.subjects import ACTIVE, is_forces_deed
from streams.extraction.fields.actor.who import code_of
from streams.extraction.fields.target.losses import OWN_FORCES, losers
from streams.extraction.fields.target.place_hit import is_of_attack, is_struck_by_it, owners_of_members, owners_of_place
from streams.extraction.fields.target.sides_of_countries import voice_side
from streams.extraction.fields.target.whose import WHOSE
from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import forms_in, tags_in
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords, load_list

_WHOSE_OR_WHO = WHOSE | {"person"}
_OWNER = 14
"""Nodes before those counted in which the one they belong to is looked for."""
_AMONG = 12
"""Nodes behind a figure in which "among them" names a kind."""
_KINDS = 2
_ALL = load_list("all_of_them")
_ALL_REACH = 10
"""Nodes behind a figure in which an aside says of what kind all of them are."""
_OFFICERS = load_headwords("officers")
AROUND = 40
"""Nodes on either side in which the place hit is looked for."""


def names_whose(company: Sequence[Entry]) -> bool:
    """Whether the words beside a number say whose the counted are."""
    return not _WHOSE_OR_WHO.isdisjoint([entry.kind for entry in company])


def antecedent(finding: Finding, nodes: Sequence[Node]) -> str:
    """Of whom "8 of them" are: the target of the persons named last before, or empty."""
    for node in reversed(nodes[: finding.node]):
        for entry in node.entries if node.form.isascii() else ():
            if entry.kind == "person" and entry.form == "many" and entry.target not in ("", "unspecified"):
                return entry.target
    return ""


def side_of(company: Sequence[Entry], story: Story) -> str:
    """The side of security forces: of the force named, of a nation, of those told before, else of the country."""
    for entry in company:
        if entry.kind == "force" and entry.code:
            return code_of(entry, story.region, story.published_on)
    for entry in company:
        if entry.kind == "gentilic":
            return entry.side
    is_states = any(entry.head in _STATES or entry.kind == "official" for entry in company)
    if not is_states and (beside := _side_told(story) or _SIDE_OF_LAND.get(story.region, "")):
        return beside
    return story.side_of(story.country)


def _side_told(story: Story) -> str:
    """ "استشهد عنصر من قسد بهجوم على نقطة عسكرية": of no side of their own, beside men of one that is no state's."""
    if story.harmed is None or story.sentence - story.harmed_at > _SIDE_TOLD:
        return ""
    side = story.harmed[1] or ""
    return side if _STATELESS.get(side) == story.country else ""


_STATES = load_headwords("of_a_state")
_STATELESS = {"sdf": "SY", "krg": "IQ"}
_SIDE_OF_LAND = {"SY:northeast": "sdf"}
"""Whose soldiers are those of a land that no state rules, where nothing says whose they are."""
_SIDE_TOLD = 1
"""Sentences for which those harmed before tell whose the next are."""


def men_of_speaker(story: Story) -> tuple[str, str | None]:
    """ "ثلاثة من مقاتلينا": the men of whoever speaks."""
    if story.organisation in (story.own_voice, story.speaker):
        return "isis", None
    return "security_forces", next(iter(voice_side(story)), side_of((), story))


def owner_of(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None] | None:
    """ "أعلنت قسد مقتل خمسة من عناصرها": of whoever was named nearest before, if he bears arms."""
    if finding.measure not in ("killed", "wounded", "kidnapped"):
        return None
    is_passed_over = False
    for index in range(finding.node - 1, max(-1, finding.node - 1 - _OWNER), -1):
        node = nodes[index]
        if node.tags & {"watched", "epithet"}:
            if finding.figure.is_hers and (_is_masculine(nodes, index) or is_of_attack(nodes, index)):
                is_passed_over = True  # "قالت قسد إن التنظيم قتل خمسة من مقاتليها"
                continue
            return "isis", None
        if (force := node.entry("force")) is not None:
            return "security_forces", code_of(force, story.region, story.published_on)
        if is_passed_over and "arms" in node.tags:
            return "security_forces", side_of((), story)
        is_led = node.prefix.startswith("ل") or node.form.isascii()
        if "arms" in node.tags and is_led and is_struck_by_it(nodes[:index]):
            return "security_forces", side_of((), story)
        if (hit := owners_of_place(node)) is not None:
            return ("security_forces", side_of(hit, story)) if hit else ("isis", None)
    if is_passed_over:
        # "وأشارت إلى أن التنظيم …": hers who speaks
        return ("security_forces", voice_side(story)[0]) if voice_side(story) else ("isis", None)
    if story.last_event == "attacks" and story.near_agents and nodes[0].form.isascii():
        return "security_forces", story.near_agents[0]  # "The army told of an attack. Eight of its men …"
    return None


def _is_masculine(nodes: Sequence[Node], index: int) -> bool:
    """ "التنظيم", or a name with a masculine verb behind it: "داعش شن"."""
    if "تنظيم" in nodes[index].form:
        return True
    behind = nodes[index + 1] if index + 1 < len(nodes) else None
    return behind is not None and ".verb" in behind.tags and not behind.form.startswith("ت") and behind.form[-1] != "ت"


def between_kinds(finding: Finding, nodes: Sequence[Node]) -> tuple[str, tuple[Entry, ...]] | None:
    """ "عشرة بين ضابط وجندي": what the kinds behind a number have in common, and the words for them."""
    at = finding.node + 1
    if at + 2 >= len(nodes) or nodes[at].form not in ("بين", "مابين") or not nodes[at + 2].prefix.startswith("و"):
        return None
    kinds = [e for node in nodes[at + 1 : at + 3] for e in node.entries if e.kind == "person"]
    targets = {entry.target for entry in kinds}
    if len(kinds) < _KINDS or not targets - {""}:
        return None
    return (targets.pop() if len(targets) == 1 else "unspecified"), tuple(kinds)


def all_of_a_kind(finding: Finding, nodes: Sequence[Node]) -> tuple[str, tuple[Entry, ...]] | None:
    """ "Two Tunisians and three Iraqis, all ISIS fighters, …", "جميعهم من داعش": what an aside says of all of them."""
    if _ALL.isdisjoint(forms_in(nodes)):
        return None
    for index in range(finding.node + 1, min(finding.node + 1 + _ALL_REACH, len(nodes) - 1)):
        node = nodes[index]
        if node.form in (".", ";") or node.tags & {"kill", "wound", "capture"}:
            return None
        if node.form not in _ALL or nodes[index - 1].form not in (",", "-", "–", "("):
            continue
        for behind in nodes[index + 1 : index + 4]:
            entries = inside(behind)
            persons = {e.target for e in entries if e.kind == "person" and not e.is_weak} - {"", "unspecified"}
            if any(e.kind in ("watched", "epithet") for e in entries) or persons == {"isis"}:
                return "isis", ()
            if any(e.kind in ("force", "arms") for e in entries) or persons == {"security_forces"}:
                return "security_forces", entries
            if persons == {"civilians"}:
                return "civilians", ()
            if "mark" in behind.tags:
                return None
    return None


def said_of(finding: Finding, nodes: Sequence[Node], noun: Entry | None, story: Story) -> tuple[str, str | None] | None:
    """Whose the counted are by their predicate ("eight of the dead were attackers") or owner ("39 of its members")."""
    if noun is None or noun.is_weak or noun.kind == "casualty" or noun.target == "unspecified":
        told = between_kinds(finding, nodes) or losers(finding, nodes) or all_of_a_kind(finding, nodes)
        if told is not None:
            return told[0], side_of(told[1], story) if told[0] == "security_forces" else None
    at = finding.node + 1
    is_whose = noun is not None and noun.kind == "casualty" and at < len(nodes) and nodes[at].prefix == "ل"
    if (noun is None or noun.kind == "casualty") and at < len(nodes) and (is_whose or _is_predicate(nodes[at])):
        said: dict[str, tuple[Entry, ...]] = {}
        for node in nodes[at + (not is_whose) : at + 6]:
            if "mark" in node.tags or node.tags & {"kill", "wound", "capture"}:
                break
            for entry in inside(node):
                if entry.kind == "person" and not entry.is_weak and entry.target != "unspecified":
                    said.setdefault(entry.target, inside(node))
                elif entry.kind == "arms":
                    said.setdefault("security_forces", inside(node))
                elif entry.kind in ("watched", "epithet"):
                    said.setdefault("isis", inside(node))
        if len(said) == 1:
            (target, entries) = next(iter(said.items()))
            return target, side_of(entries, story) if target == "security_forces" else None
        if said:
            return "unspecified", None
    if finding.rule.endswith(".dead-listed") and (noun is None or noun.target == "unspecified"):
        # Told of the dead before the colon, as in "the dead fighters: 15 Ethiopians".
        of_dead = (e for node in nodes[finding.trigger : finding.node] for e in node.entries if e.kind == "person")
        target = next((e.target for e in of_dead if e.target not in ("", "unspecified")), "")
        if target:
            return target, None
    owner = next((e.head for e in finding.figure.inside if e.kind == "owner"), "")
    if not owner or (noun is not None and not noun.is_weak and noun.target != "unspecified"):
        return None
    if owner in OWN_FORCES:
        return "security_forces", side_of((), story)
    if (hit := owners_of_members(finding, nodes)) is not None:
        return "security_forces", side_of(hit, story)
    if finding.rule.split(".")[-1] in ACTIVE and is_forces_deed(nodes, min(finding.trigger, finding.node)):
        return "isis", None
    spoken = _speaking(nodes, story) if finding.measure in _FALLEN else ()
    for index in range(finding.node - 1, max(0, finding.node - AROUND) - 1, -1):
        entries = inside(nodes[index])
        if any(e.kind in ("watched", "epithet") for e in entries):
            if spoken and _tells_of_attacks(nodes[index : finding.node]):
                return "security_forces", spoken[0]
            return "isis", None
        if any(e.kind in ("force", "arms") or (e.kind == "person" and e.head in _OFFICERS) for e in entries):
            return "security_forces", side_of(entries, story)
    is_by_it = spoken and not OWN.isdisjoint(tags_in(nodes[at:])) and _tells_of_attacks(nodes[at:])
    return ("security_forces", spoken[0]) if is_by_it else None


def _speaking(nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """The side that speaks: by its name, or as "it" behind a sentence that tells what it did."""
    is_it = len(nodes) > 1 and nodes[0].form in _IT and "say" in nodes[1].tags
    return voice_side(story) or (tuple(story.near_agents[:1]) if is_it else ())


_IT = frozenset({"it", "they"})
_FALLEN = frozenset({"killed", "wounded", "kidnapped"})


def _tells_of_attacks(nodes: Sequence[Node]) -> bool:
    """ "ISIS made 259 attacks that killed 61 of its fighters, it said": of the body's that says so."""
    figures = [node.figure for node in nodes if isinstance(node.figure, Figure)]
    is_counted = any(figure.noun is not None and figure.noun.measure == "attacks" for figure in figures)
    return is_counted or "event:attacks" in tags_in(nodes)


_ARE = frozenset({"هم", "هما", "وهم", "belonged", "belong"})


def _is_predicate(node: Node) -> bool:
    """Whether what follows says who the counted are: "eight of the dead were …", "8 من القتلى هم من …"."""
    return "be" in node.tags or node.form in _ARE


def is_mixed(finding: Finding, nodes: Sequence[Node], noun: Entry | None) -> bool:
    """ "13 آخرين، بينهم مدنيون", "66 شخصا، 42 منهم عسكريون": who has some of a kind among them is of no one kind."""
    if noun is not None and noun.target == "security_forces" and finding.figure.is_others:
        noun = (
            finding.figure.noun
        )  # "14 soldiers …, nine others, civilians among them": the noun told before says nothing
    if finding.measure not in ("killed", "wounded") or not (noun is None or noun.target == "unspecified"):
        return False
    if "subset" not in tags_in(nodes):
        return _is_spelt_out(finding, nodes)
    # An officer among "12 others" is one of a force's men; a civilian is none of them.
    kinds = ("civilians",) if noun is None or noun.kind == "casualty" else ("civilians", "security_forces")
    cue = False
    for node in nodes[finding.node + 1 : finding.node + 1 + _AMONG]:
        if node.form in (".", ";") or node.tags & {"kill", "wound", "capture", "link"}:
            return False  # "أصيب 17، اثنان منهم بجروح خطيرة، فضلا عن سبعة مدنيين": those are others
        cue = cue or "subset" in node.tags
        if cue and any((e.kind == "person" and e.target in kinds) or e.kind == "civil" for e in inside(node)):
            return True
    return False


def _is_spelt_out(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "98 people dead: 70 soldiers, 13 militants and 15 civilians": behind the colon are persons of two kinds."""
    if ":" not in forms_in(nodes):
        return False
    after = nodes[finding.node + 1 :]
    colon = next((at for at, node in enumerate(after[:_AMONG]) if node.form == ":"), None)
    if colon is None:
        return False
    said = {
        noun.target
        for node in after[colon + 1 :]
        if (figure := node.figure) is not None and (noun := figure.noun) is not None and noun.kind == "person"
    }
    return len(said & _PARTIES) > 1


_PARTIES = {"civilians", "security_forces", "isis"}
_ALL_KINDS = {"civilians", "security_forces"}


def _are_of_cell(finding: Finding, previous: Finding) -> bool:
    """ "قبضت على أحد أفراد الخلية، وقضت على اثنين آخرين": a raid takes some of its men and kills others."""
    is_one_raid = (previous.measure, finding.measure) == (
        "captured",
        "killed",
    ) and previous.sentence == finding.sentence
    return is_one_raid and previous.target == "isis"


def others_like(finding: Finding, company: tuple[Entry, ...], story: Story) -> tuple[str, str | None] | None:
    """ "مقتل شرطي وإصابة ثلاثة آخرين", "إصابة عنصر آخر": those told before, unless more is said."""
    figure, previous = finding.figure, finding.previous
    if not figure.is_others or any(entry.kind != "others" for entry in company):
        return None
    if previous is None and finding.sentence - story.harmed_at == 1 and finding.measure in ("killed", "wounded"):
        noun = figure.noun
        return story.harmed if noun is None or noun.target == "unspecified" else None
    if previous is None or not previous.target:
        return None
    if _are_of_cell(finding, previous):
        return "isis", None
    if not {previous.measure, finding.measure} <= {"killed", "wounded", "kidnapped"}:
        return None
    if previous.is_part and not finding.is_part and previous.whole is not None and previous.whole.target:
        previous = previous.whole  # "15 died, among them two guards, and 25 others were hurt"
    noun = figure.noun
    says_nobody = noun is None or noun.is_weak or noun.kind == "casualty"
    if not says_nobody and not (noun and previous.noun and noun.head == previous.noun.head):
        return None
    beside = previous.previous
    is_pair = beside is not None and (beside.sentence, beside.measure) == (previous.sentence, previous.measure)
    if beside is not None and is_pair and not previous.is_part and {beside.target, previous.target} == _ALL_KINDS:
        return "unspecified", None  # "three civilians and a policeman died and eight others were hurt"
    return previous.target, previous.side
