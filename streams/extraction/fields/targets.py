"""Targets: who is counted or hit.

The counted noun says it where it can ("جنديا", "civilians"), then what stands beside it ("عنصرا من قوات النظام"), then
who acts in the clause: whom the organisation kills bears arms against it or none, whom its enemies kill is its own.

Longer than most: the questions that decide a target are asked in one order, told here once.
"""

from collections.abc import Sequence

from streams.extraction.fields.who import code_of
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.finding import PEOPLE, Finding
from streams.extraction.stories.story import SIDE_OF_COUNTRY, Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import Entry, load_function_words


def target_of(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None]:
    """Target and, for security forces, their side."""
    figure, measure = finding.figure, finding.measure
    if measure in ("operations", "airstrikes", "sites_destroyed", "weapons_destroyed", "fighters"):
        return "isis", None
    if measure == "attacks":
        return _attack_target(finding, nodes, story)
    noun = figure.noun or finding.noun
    if figure.noun is None and any(
        entry.kind in ("force", "arms", "civil", "watched", "epithet", "person") for entry in figure.company
    ):
        noun = None
    company = figure.company
    if measure in ("killed", "wounded") and (noun is None or noun.kind == "casualty") and not _names_whose(company):
        company += _whose(finding, nodes)
    return _person_target(finding, nodes, story, noun, company)


_WHOSE = ("force", "arms", "civil", "watched", "epithet")
_BEFORE = 9
"""Nodes before a figure in which "in the ranks of …" says whose the counted are."""


def _names_whose(company: Sequence[Entry]) -> bool:
    return any(entry.kind in (*_WHOSE, "person") for entry in company)


def _whose(finding: Finding, nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """Whose the counted are where it is said before the number: "قتلى التنظيم بثلاثة", "من الإرهابيين نحو خمسين"."""
    start, end = min(finding.trigger, finding.node), finding.node
    for index in range(start, end):
        node, behind = nodes[index], nodes[index + 1]
        if "mark" in node.tags and node.form not in ('"', "'"):
            break
        is_counted = bool({"casualty", "toll", "wound_toll"} & node.tags)
        is_of = node.form in ("من", "في صفوف", "بين صفوف") or "of" in node.tags
        if index + 1 < end and (is_counted or is_of) and behind.figure is None:
            entries = tuple(e for e in behind.entries if e.kind in _WHOSE or (is_of and e.kind == "person"))
            if entries:
                return entries
    for index in range(start - 1, max(-1, start - _BEFORE), -1):
        node = nodes[index]
        if node.figure is not None or node.form in (".", ";", ",", "!", "?"):
            break
        if "of" in node.tags:
            return tuple(e for n in nodes[index + 1 : index + 3] for e in n.entries if e.kind in _WHOSE)
    return ()


def _side(company: Sequence[Entry], story: Story) -> str:
    for entry in company:
        if entry.kind == "force" and entry.code:
            return code_of(entry, story.country, story.published_on)
    for entry in company:
        if entry.kind == "gentilic":
            return entry.side
    for entry in company:
        if entry.kind == "official" and entry.speaker:
            break
    return SIDE_OF_COUNTRY.get(story.country, "other")


def subject_of(nodes: Sequence[Node], trigger: int) -> str:
    """Who acts in the clause of a trigger: "force", "watched", or "" where nobody is named."""
    for index in range(trigger - 1, max(-1, trigger - 14), -1):
        node = nodes[index]
        if node.form in (";", "?", "!"):
            return ""
        kind = "watched" if node.tags & {"watched", "epithet"} else ""
        if not kind and node.form.isascii() and _is_of_its_men(node):
            kind = "watched"
        if not kind and ("force" in node.tags or _are_the_forces(nodes, index)):
            kind = "force"
        if not kind or node.prefix.startswith(("ل", "ب")) or (kind == "watched" and _did_it_before(nodes, index)):
            continue
        if node.form.isascii() and kind == "watched" and not _is_english_subject(nodes, index):
            continue
        before = nodes[max(0, index - 2) : index]
        is_origin = (
            bool(before) and before[-1].form == "from" and index > 1 and bool(_MEN_OR_WATCHED & nodes[index - 2].tags)
        )
        if not is_origin and (
            any(n.form in _AIMED or n.tags & {"support", "together"} for n in before)
            or (before and before[-1].form in ("of", "من", "in", "في"))
        ):
            continue
        if _is_aimed_at(nodes, index):
            continue
        return kind
    for node, behind in zip(nodes[trigger + 1 :], nodes[trigger + 2 : trigger + 14], strict=False):
        if node.form in (".", ";", ","):
            break
        if node.form == "by" or (node.form in ("يد", "ايدي", "قبل", "نيران", "رصاص")):
            if behind.tags & {"watched", "epithet"}:
                return "watched"
            if "force" in behind.tags:
                return "force"
    if trigger + 1 < len(nodes) and not nodes[trigger].form.isascii():
        # "قتلت القوات", "قتل التنظيم": the subject follows its verb.
        following = nodes[trigger + 1]
        if following.tags & {"watched", "epithet"}:
            return "watched"
        if "force" in following.tags:
            return "force"
    return ""


def _is_of_its_men(node: Node) -> bool:
    """ "A suicide bomber", "gunmen": persons whom only the organisation has."""
    return any(e.kind == "person" and e.target == "isis" and not e.is_weak and not e.measure for e in _inside(node))


def _are_the_forces(nodes: Sequence[Node], index: int) -> bool:
    """ "وأن القوات دهمت": forces without a name, where a clause begins with them."""
    node = nodes[index]
    return (
        "arms" in node.tags
        and node.is_definite
        and (index == 0 or "that" in nodes[index - 1].tags or "mark" in nodes[index - 1].tags)
    )


def _did_it_before(nodes: Sequence[Node], index: int) -> bool:
    """Whether a name of the organisation stands in a clause of its own, or is the second part of one name.

    "طائرات أطلقها التنظيم"; 'تنظيم "داعش – ولاية خراسان"', judged by what stands before its first part.
    """
    if index == 0:
        return False
    before = nodes[index - 1]
    if any(tag.endswith(".verb") for tag in before.tags) and before.form.endswith(("ها", "هم")):
        return True
    return index > 1 and "mark" in before.tags and "watched" in nodes[index - 2].tags


def _is_aimed_at(nodes: Sequence[Node], index: int) -> bool:
    """Whether a name ends a chain of nouns behind a preposition: 'ضد خلايا تنظيم "داعش"'."""
    for node in reversed(nodes[max(0, index - _CHAIN) : index]):
        if node.form in _AGAINST:
            return True
        if node.form not in _QUOTES and not node.tags & {"watched", "epithet", "person"}:
            return False
    return False


def _is_english_subject(nodes: Sequence[Node], index: int) -> bool:
    """Whether a name is the one that acts, and not one that says whose a thing is ("two ISIL units")."""
    if nodes[index].form in _MEN:
        return True
    for node in nodes[index + 1 : index + 7]:
        if any(tag.endswith((".past", ".base", ".ing")) for tag in node.tags) or "be" in node.tags:
            return True
        if {"person", "watched", "epithet"} & node.tags or node.form in _BEFORE_VERB or node.form.endswith("ly"):
            continue
        return False
    return False


def is_of_another_doer(finding: Finding, nodes: Sequence[Node]) -> bool:
    """Whether a force killed those counted, who are none of the organisation's, in a sentence that does not name it."""
    if finding.target.startswith("isis") or finding.measure not in ("killed", "wounded", "kidnapped"):
        return False
    if finding.rule.split(".")[-1] not in _ACTIVE or any("watched" in node.tags for node in nodes):
        return False
    trigger = nodes[finding.trigger]
    if any(entry.target == "security_forces" and entry.kind == "kill" for entry in trigger.entries):
        return False
    return subject_of(nodes, min(finding.trigger, finding.node)) == "force"


_MEN_OR_WATCHED = frozenset({"person", "epithet", "watched"})
_BEFORE_VERB = frozenset({"have", "has", "had", "also", "then", "'s", "(", ")", "group", "from", "the"})
_RANKS = load_function_words("ranks")
_MEN = load_function_words("men")
_OWNER = 14
"""Nodes before those counted in which the one they belong to is looked for."""
_AGAINST = frozenset({"ضد", "against"})
_QUOTES = frozenset({'"', "'", "(", ")"})
_CHAIN = 5
_AIMED = frozenset({"ضد", "against", "علي", "on", "targeting", "from", "to"})


def _person_target(
    finding: Finding, nodes: Sequence[Node], story: Story, noun: Entry | None, company: tuple[Entry, ...]
) -> tuple[str, str | None]:
    measure = finding.measure
    kinds = {entry.kind for entry in company}
    targets = {entry.target for entry in company if entry.kind == "person"}
    families = (noun is not None and noun.kind == "family") or "family" in kinds
    if measure in ("repatriated", "detainees"):
        return _camp_target(noun, company, nodes, families), None
    if measure == "escaped":
        civil = noun is not None and noun.target == "civilians"
        return ("isis_families" if civil or families else "isis"), None
    if own_casualty(noun) and not kinds & {"force", "arms"}:
        return "isis", None
    own = noun.target if noun is not None and noun.kind == "person" else ""
    if measure in ("killed", "wounded") and (said := _said_of(finding, nodes, noun, story)) is not None:
        return said
    if (like := _others_like(finding, company)) is not None:
        return like
    if finding.figure.is_possessed and (noun is None or noun.is_weak) and (whose := _owner(finding, nodes, story)):
        return whose
    if measure == "captured":
        return _captured_target(finding, own, kinds, targets, families), None
    watched = "watched" in kinds or ("epithet" in kinds and "force" not in kinds)
    if own == "security_forces":
        return ("isis", None) if watched else ("security_forces", _side(company, story))
    weak = noun is None or own in ("", "unspecified") or noun.is_weak
    if own == "civilians":
        return "civilians", None
    if own == "isis" and not weak:
        return "isis", None
    if watched:
        return "isis", None
    if finding.rule.endswith(".label") and "official" in kinds:
        return "security_forces", _side(company, story)
    if kinds & {"force", "arms"} or "security_forces" in targets:
        return "security_forces", _side(company, story)
    if "civil" in kinds or ("civilians" in targets and own != "isis"):
        return "civilians", None
    if "isis" in targets and (noun is None or noun.is_weak):
        return "isis", None
    return _by_clause(finding, nodes, story, noun, own, company)


def _owner(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None] | None:
    """ "أعلنت قسد مقتل خمسة من عناصرها": of whoever was named nearest before, if he bears arms."""
    if finding.measure not in ("killed", "wounded", "kidnapped"):
        return None
    for node in reversed(nodes[max(0, finding.node - _OWNER) : finding.node]):
        if node.tags & {"watched", "epithet"}:
            return "isis", None
        if (force := node.entry("force")) is not None:
            return "security_forces", code_of(force, story.country, story.published_on)
    return None


_OWN_FORCES = frozenset({"our"})


def _said_of(
    finding: Finding, nodes: Sequence[Node], noun: Entry | None, story: Story
) -> tuple[str, str | None] | None:
    """Whose the counted are by their predicate ("eight of the dead were attackers") or owner ("39 of its members")."""
    at = finding.node + 1
    if (noun is None or noun.kind == "casualty") and at < len(nodes) and "be" in nodes[at].tags:
        said: dict[str, tuple[Entry, ...]] = {}
        for node in nodes[at + 1 : at + 6]:
            if "mark" in node.tags or node.tags & {"kill", "wound", "capture"}:
                break
            for entry in _inside(node):
                if entry.kind == "person" and not entry.is_weak and entry.target != "unspecified":
                    said.setdefault(entry.target, _inside(node))
                elif entry.kind == "arms":
                    said.setdefault("security_forces", _inside(node))
        if len(said) == 1:
            (target, entries) = next(iter(said.items()))
            return target, _side(entries, story) if target == "security_forces" else None
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
    if owner in _OWN_FORCES:
        return "security_forces", _side((), story)
    if finding.rule.split(".")[-1] in _ACTIVE and _is_forces_deed(nodes, min(finding.trigger, finding.node)):
        return "isis", None
    for node in reversed(nodes[max(0, finding.node - _AROUND) : finding.node]):
        entries = _inside(node)
        if any(e.kind in ("watched", "epithet") for e in entries):
            return "isis", None
        if any(e.kind in ("force", "arms") or (e.kind == "person" and e.head in _OFFICERS) for e in entries):
            return "security_forces", _side(entries, story)
    return None


def _is_forces_deed(nodes: Sequence[Node], trigger: int) -> bool:
    """Whether a force acts: named before, or of no name right before the verb ("security forces killed")."""
    near = nodes[max(0, trigger - 3) : trigger]
    own = any(node.tags & {"watched", "epithet"} for node in near)
    unnamed = any(node.tags & {"arms", "troops"} for node in near)
    return subject_of(nodes, trigger) == "force" or (unnamed and not own)


_OFFICERS = frozenset({"commander", "field commander", "military commander", "officer", "general", "colonel"})


def _others_like(finding: Finding, company: tuple[Entry, ...]) -> tuple[str, str | None] | None:
    """ "مقتل شرطي وإصابة ثلاثة آخرين", "إصابة عنصر آخر": those told before, unless more is said."""
    figure, previous = finding.figure, finding.previous
    if not figure.is_others or company or previous is None or not previous.target:
        return None
    if not {previous.measure, finding.measure} <= {"killed", "wounded", "kidnapped"}:
        return None
    noun = figure.noun
    is_like = noun is None or noun.is_weak or (previous.noun is not None and noun.head == previous.noun.head)
    return (previous.target, previous.side) if is_like else None


def _captured_target(finding: Finding, own: str, kinds: set[str], targets: set[str], families: bool) -> str:
    """Those arrested are the organisation's; families where they are told beside its members."""
    if families or ("watched" in kinds and "civilians" in targets and own != "civilians"):
        return "isis_and_families" if own != "civilians" else "isis_families"
    whole = finding.whole
    if (
        own == "civilians"
        and whole is not None
        and any(e.kind == "family" or (e.kind == "person" and e.target == "civilians") for e in whole.figure.company)
    ):
        return "isis_families"
    return "isis"


def _by_clause(
    finding: Finding, nodes: Sequence[Node], story: Story, noun: Entry | None, own: str, company: tuple[Entry, ...]
) -> tuple[str, str | None]:
    """Persons whose own words leave it open: by the verb, by who acts, by whom the figure stands beside."""
    trigger = nodes[finding.trigger].entries if finding.trigger < len(nodes) else ()
    loses = any(entry.kind == "kill" and entry.target == "security_forces" for entry in trigger)
    if own in ("", "unspecified") and any(entry.kind == "kill" and entry.target == "isis" for entry in trigger):
        # "تحييد خمسة": said of an enemy only.
        return "isis", None
    subject = subject_of(nodes, min(finding.trigger, finding.node))
    if loses and subject != "watched" and (own == "isis" or (noun is None and subject == "force")):
        force = _acting_force(nodes)
        return "security_forces", _side(force, story)
    joined = finding.joined_to
    is_rank = noun is not None and noun.head in _RANKS
    if joined is not None and joined.sentence != finding.sentence and joined.target not in ("", "isis") and not company:
        # A line under a total of victims: its share is of them, and its men are a force's.
        if is_rank:
            return "security_forces", _side((), story)
        if noun is None or noun is joined.noun:
            return joined.target, joined.side
    beside = joined.figure.noun if joined is not None and (noun is None or is_rank) else None
    if joined is not None and beside is not None and beside.target == "security_forces" and beside.kind == "person":
        return "security_forces", _side(joined.figure.company, story)
    previous = finding.previous
    if previous is not None and previous.is_part and previous.whole is not None:
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
        if subject == "watched" and not loses and finding.rule.split(".")[-1] in _ACTIVE:
            return "security_forces", _side_attacked(finding) or _side((), story)
        if finding.whole is not None and finding.whole.target and noun is not None and noun.is_weak:
            return finding.whole.target, finding.whole.side
        named = any("watched" in node.tags for node in nodes)
        if finding.measure == "wounded" and not named:
            return "security_forces", _side(_acting_force(nodes), story)
        if (
            noun is not None
            and noun.head in _RANKS
            and story.victims is not None
            and story.victims[0] == "security_forces"
            and not named
            and subject == ""
        ):
            return story.victims
        return "isis", None
    is_open = noun is None or (own == "unspecified" and not company)
    if finding.whole is not None and is_open and finding.whole.figure is not finding.figure:
        whole = finding.whole
        # The whole was settled before its part, perhaps in the sentence before.
        return (whole.target, whole.side) if whole.target else ("unspecified", None)
    if subject == "force" and not loses and own == "" and noun is None and finding.rule.split(".")[-1] in _ACTIVE:
        return "isis", None
    return _unnamed(finding, nodes, story)


def _side_attacked(finding: Finding) -> str | None:
    """The side of the force that the sentence said was attacked before: "عمليتين ضد قسد أسفرتا عن مقتل عنصر"."""
    previous = finding.previous
    while previous is not None:
        if previous.measure == "attacks" and previous.side:
            return previous.side
        previous = previous.previous
    return None


_TO_ITS_WORD = 4
"""Nodes between a speaker's force and the verb of saying."""
_AROUND = 40
"""Nodes on either side in which the place hit is looked for."""
_ACTIVE = frozenset({"verb", "active", "one"})


def _acting_force(nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """The first force that the sentence names."""
    for node in nodes:
        entry = node.entry("force")
        if entry is not None:
            return (entry,)
    return ()


def own_casualty(noun: Entry | None) -> bool:
    """Whether the counted word itself says that the organisation's are counted (EKIA)."""
    return noun is not None and noun.kind == "casualty" and noun.target == "isis"


def _unnamed(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None]:
    """Persons of whom their own words say nothing: by where they were hit, else by who was hit before."""
    figure = finding.figure
    previous = finding.previous
    if figure.noun is None and previous is not None and previous.measure in ("sites_destroyed", "airstrikes"):
        # "قصف كهفين فدمرهما وقتل أربعة": those who were inside.
        return "isis", None
    behind = {node.form for node in nodes[finding.trigger + 1 : finding.node]}
    if behind & {"فيها", "فيه", "خلالها", "خلاله", "therein"} and story.last_event in ("operations", "airstrikes"):
        return "isis", None
    if story.event in ("operations", "airstrikes"):
        return "isis", None
    if (
        figure.kind == "bare"
        and any(n.tags & {"hit.noun"} and n.form.startswith(("قصف", "غار")) for n in nodes)
        and story.event != "attacks"
    ):
        return "isis", None
    told = story.victims if finding.sentence - story.victims_at <= _TOLD_LATELY else None
    if _is_broken_down(finding, nodes):
        return "unspecified", None
    if (
        figure.kind != "unknown"
        and story.event == ""
        and told is not None
        and (figure.noun is None or figure.noun.kind == "casualty")
    ):
        return told
    around = range(max(0, finding.node - _AROUND), min(len(nodes), finding.node + _AROUND))
    if finding.measure in ("killed", "wounded") and _hits_its_own(nodes[around.start : around.stop]):
        return "isis", None
    entries = [entry for index in around if _is_hit(nodes, index) for entry in _inside(nodes[index])]
    if any(entry.kind == "civil" for entry in entries):
        return "civilians", None
    if any(entry.kind == "arms" for entry in entries):
        force = [entry for entry in entries if entry.kind == "force"]
        return "security_forces", _side(force[:1], story)
    if (figure.noun is None or figure.noun.kind == "casualty") and told is not None:
        return told
    return "unspecified", None


_TOLD_LATELY = 1
"""Sentences for which those hit before are those of whom the next ones speak."""


def _is_broken_down(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "94 قتيلا، هم: 29 مدنيا و58 من …": a whole that its own words break down is of no one kind."""
    behind = nodes[finding.node + 1 : finding.node + 4]
    return any(node.form in ("هم", "وهم") for node in behind) and any(
        isinstance(node.figure, Figure) or node.form == ":" for node in nodes[finding.node + 2 : finding.node + 6]
    )


def _hits_its_own(nodes: Sequence[Node]) -> bool:
    """ "jets struck an ISIS hideout, killing four": what is hit is named as the organisation's."""
    for index, node in enumerate(nodes):
        if not node.form.isascii() or not node.tags & {"hit.past", "hit.ing", "hit.base"}:
            continue
        if "hit.base" in node.tags and (not index or not nodes[index - 1].tags & {"force", "person", "figure"}):
            # "in the attack ISIS killed …": a noun.
            continue
        for behind in nodes[index + 1 : index + 5]:
            if "watched" in {entry.kind for entry in _inside(behind)} | behind.tags:
                return True
            if behind.form in ("by", "in", ",", "and") or behind.tags & {"be", "claiming"}:
                break
    return False


def _inside(node: Node) -> tuple[Entry, ...]:
    return node.figure.inside if isinstance(node.figure, Figure) else node.entries


def _is_hit(nodes: Sequence[Node], index: int) -> bool:
    """Whether a node is where the deed fell, and not who tells of it ("قالت الشرطة")."""
    if "force" in nodes[index].tags and any("say" in node.tags for node in nodes[max(0, index - 2) : index + 2]):
        return False
    if any("say" in node.tags or "according" in node.tags for node in nodes[max(0, index - 3) : index]):
        return False
    if not nodes[index].form.isascii():
        return True
    for node in nodes[index + 1 : index + _TO_ITS_WORD]:
        # "the regional police chief told reporters"
        if "say" in node.tags:
            return False
        if "mark" in node.tags or node.figure is not None:
            break
    return True


def _camp_target(noun: Entry | None, company: tuple[Entry, ...], nodes: Sequence[Node], families: bool) -> str:
    is_camp = any(
        node.form in ("مخيم", "camp", "camps", "مخيمات", "al-hol", "الهول", "مخيمي") or "هول" in node.form
        for node in nodes
    )
    isis = any(e.kind == "watched" for e in company) or (noun is not None and noun.target == "isis")
    if families and isis and noun is not None and noun.kind != "family":
        return "isis_and_families"
    if families:
        return "isis_families"
    if noun is not None and noun.target == "isis":
        return "isis"
    if noun is None and not is_camp and any(e.kind == "person" and e.target == "isis" for e in company):
        return "isis"
    return "isis_families" if is_camp or noun is None or noun.target in ("civilians", "unspecified") else "isis"


def _attack_target(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None]:
    """Who was attacked, where the clause says so."""
    company = [entry for entry in finding.figure.company if entry.kind in ("force", "arms", "civil")]
    for node in nodes[finding.node + 1 : finding.node + 12]:
        if node.form in (".", ";"):
            break
        company += [entry for entry in node.entries if entry.kind in ("force", "arms", "civil")]
        if isinstance(node.figure, Figure):
            break
    for entry in company:
        if entry.kind == "civil":
            return "civilians", None
        return "security_forces", _side([e for e in company if e.kind == "force"], story)
    return "unspecified", None
