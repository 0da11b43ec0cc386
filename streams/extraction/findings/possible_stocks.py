"""Possible stocks: whether a number may be how many men the organisation has, or how many of it are held."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure, is_possessed
from streams.extraction.findings.rules import Match
from streams.extraction.left_out.doers import ATTACKERS
from streams.extraction.left_out.escaping import are_set_free
from streams.extraction.words.entry import Entry
from streams.extraction.words.nodes import FORCES, OWN, Node
from streams.extraction.words.row import figures_in, tags_in
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_headwords, load_list

_MEMBERS = load_function_words("members")
_GROUPS = OWN | {"force", "rival"}
PRISONS = frozenset({"prison", "topic"})
ITS_CAMPS = OWN | {"topic"}
_AT_WORK = load_headwords("at_work")
"""Headwords of persons at their work: nobody's relatives in a camp, and no members in prison."""
_PRISON_REACH = 4
_GRAVES = load_list("graves")
"""They hold the dead."""
_IN_PRISON = 4
"""Nodes behind men in which the prison is named that they are in: "9 آلاف مقاتل في حوالي 20 سجنا"."""
_LEFT = load_headwords("those_left")
_WERE = frozenset({"كانوا", "كن", "كانت"})
_WITHIN = frozenset({"in", "across", "near", "inside", "throughout"})


def are_fighters(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """Men at large: persons, no prisoners, and of the organisation."""
    noun = figure.noun
    is_person = noun is None or (noun.kind == "person" and noun.measure != "detainees")
    before = nodes[match.first : match.figure]
    counted = nodes[max(0, match.first - _SUBJECT) : match.figure]
    if _is_the_rest(match, nodes, noun):
        return False
    if noun is None and match.rule.language == "en" and any("event" in node.tags for node in counted):
        return False  # "the largest number of attacks was in Nigeria (517)"
    if noun is None and match.rule.id.endswith(".strength") and _is_put_again(counted):
        return False  # "killed five; residents put the figure at nine"
    if noun is None and nodes[match.first].form == "there" and any(map(_counts_others, nodes[: match.first])):
        return False  # "22 attacks in May; in April there were ten"
    if match.rule.id.endswith("at-large") and (nodes[match.last - 1].form in _HAVE or _is_both(nodes, match.figure)):
        return False  # "seven bombers who had sworn allegiance", "the two have not clashed there"
    if _has_done(before):
        return False  # "customs officers have since returned 1,150 of them", "has sent 40 members"
    if match.rule.id == "ar.fighters.has" and match.first and _has_an_owner(nodes[match.first - 1]):
        return False  # "خلية لداعش من خمسة أفراد", "هجوم للتنظيم شارك فيه عشرون مسلحا"
    if match.rule.id.startswith("ar.") and _are_in_prison(nodes[match.figure : match.last + _IN_PRISON]):
        return False  # "250 أردنيا ما زالوا في مخيمات شمال سوريا"
    is_anybody = noun is None or noun.target == "unspecified" or match.rule.id.endswith(".remain")
    if is_anybody and any(entry.kind == "family" for entry in figure.company):
        return False  # "2312 شخصا من عائلات عناصر التنظيم، يتوزعون على 740 خيمة"
    if "hold.verb" in nodes[match.first].tags and any(
        "prison.noun" in node.tags for node in nodes[max(0, match.first - _PRISON_REACH) : match.first]
    ):
        return False  # "السجون الخاضعة لقسد تضم 9 آلاف عنصر"
    if match.rule.id.endswith("-of-them"):
        return is_person and _are_its_men(nodes[: match.first])
    return is_person and _is_strength(match, nodes)


def _are_its_men(before: Sequence[Node]) -> bool:
    """Whether "of them" means men of the organisation: who were told of last are its."""
    for node in reversed(before):
        figure = node.figure
        entries = (*node.entries, *figure.inside) if isinstance(figure, Figure) else node.entries
        noun = figure.noun if isinstance(figure, Figure) else None
        people = [entry for entry in (*entries, noun) if entry is not None and entry.kind in ("person", *_NAMES)]
        if people:
            return any(entry.kind in _NAMES or entry.target == "isis" for entry in people)
    return False


_NAMES = frozenset({"watched", "epithet"})


def _is_the_rest(match: Match, nodes: Sequence[Node], noun: Entry | None) -> bool:
    """ "The remaining 109 were conducted in Syria": the rest of what was counted before, and nobody who remains."""
    is_led = match.first > 0 and nodes[match.first - 1].form == "the"
    return noun is None and is_led and nodes[match.first].form == "remaining"


def _counts_others(node: Node) -> bool:
    """Whether events or persons to whom something happened are counted, of which a bare number tells more."""
    if not isinstance(node.figure, Figure):
        return False
    noun = node.figure.noun
    is_victim = noun is not None and noun.kind == "person" and noun.target in ("civilians", "security_forces")
    return is_victim or node.figure.kind in ("event", "casualty")


def _are_in_prison(behind: Sequence[Node]) -> bool:
    """Whether a camp or a prison is named behind men before any mark."""
    end = next((at for at, node in enumerate(behind) if "mark" in node.tags), len(behind))
    return any("prison" in node.tags for node in behind[:end])


def _has_an_owner(node: Node) -> bool:
    """Whether a node names some of its men together, a deed or a thing of theirs: "ل" says whose that is."""
    return (
        bool({"event", "figure.event"} & node.tags)
        or node.form in _BANDS
        or node.form.removeprefix("ال").startswith(_OF_IT)
    )


_BANDS = load_list("bands")
_OF_IT = tuple(load_list("belonging"))
"""Beginnings of adjectives behind what is its own: "وكالة أعماق التابعة للتنظيم"."""
_HAVE = frozenset({"have", "has", "had"})


_DONE = load_list("participles")


def _is_both(nodes: Sequence[Node], at: int) -> bool:
    """Whether a number without a noun points back to two who were named: no strength of anybody."""
    figure = nodes[at].figure
    is_bare = isinstance(figure, Figure) and figure.noun is None and figure.high == _BOTH
    return is_bare and at > 0 and nodes[at - 1].form == "the"


_BOTH = 2


def _has_done(before: Sequence[Node]) -> bool:
    """Whether "have" only tells of a deed, by a participle that says nothing of its strength."""
    is_had = bool(before) and before[0].form in _HAVE
    return is_had and any(
        "strength" not in node.tags and (node.form.endswith("ed") or node.form in _DONE) for node in before[1:]
    )


_SUBJECT = 2
"""Nodes before a verb in which its subject stands: "attacks were reduced to 12"."""
_PUTS = frozenset({"put", "puts", "putting"})
_OF_FORCE = frozenset({"person", "watched", "epithet", "strength.word"})


def _is_put_again(counted: Sequence[Node]) -> bool:
    """Whether a count is put at so many that is not said to be of men; "the figure" is none of them."""
    at = next((index for index, node in enumerate(counted) if node.form in _PUTS), len(counted))
    behind = counted[at + 1 :]
    return bool(behind) and all(_OF_FORCE.isdisjoint(node.tags) or node.form == "figure" for node in behind)


def are_detainees(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """Prisoners of the organisation: not those of camps of the displaced, nor a force's own men."""
    noun = figure.noun
    if (
        _is_held_ground(match, nodes)
        or are_set_free(nodes, match.figure)
        or "missing" in tags_in(nodes)
        or (noun is not None and noun.target == "security_forces")
        or _is_the_rest(match, nodes, noun)
        or any(node.form in _GRAVES for node in nodes[max(0, match.first - _PRISON_REACH) : match.first])
    ):
        return False
    if noun is not None and noun.head == "جنسية" and nodes[match.figure - 1].form == "من":
        return False  # "2500 شخص من 55 جنسية"
    if noun is not None and noun.target == "civilians" and noun.head in _AT_WORK:
        return False  # "twelve aid workers were held for some hours"
    nations = {entry.head.lower() for entry in figure.company if entry.kind == "gentilic"}
    if any(
        entry.kind in ("force", "rival") and entry.code != "sdf" and entry.head.lower() not in nations
        for entry in figure.company
    ):
        return False
    if match.rule.id.endswith("who-live-in") and any(n.form in _WERE for n in nodes[match.figure + 1 : match.last]):
        return False  # "سلمت 99 شخصا كانوا يقيمون في مخيم روج": they are there no more
    if match.rule.id.endswith(".in-camp") and not is_of_its_camp(nodes, figure):
        return False
    if noun is not None and noun.measure == "detainees":
        return True
    if match.rule.id == "en.detainees.holds" and _holds_its_men(match, nodes, figure):
        return True
    if match.rule.id == "en.detainees.holds-captured":
        return any((entry.kind, entry.target) == ("person", "isis") for entry in nodes[match.last - 1].entries)
    # "a tent camp" is counted itself.
    return not PRISONS.isdisjoint(tags_in(nodes)) or any(
        entry.kind == "prison" for _, other in figures_in(nodes) for entry in other.inside
    )


def _holds_its_men(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """ "The SDF holds about 10,000 ISIS fighters": a force right before the verb, and men of the organisation."""
    before = nodes[max(0, match.first - _HOLDER) : match.first]
    is_of_it = figure.noun is not None and figure.noun.target == "isis" and figure.noun.kind == "person"
    return is_of_it and nodes[match.first].form in _HOLDS and any("force" in node.tags for node in before)


_HOLDER = 2
"""Nodes before "holds" in which the force stands."""
_HOLDS = frozenset({"hold", "holds", "holding"})


def _is_held_ground(match: Match, nodes: Sequence[Node]) -> bool:
    """ "Five in the government-held areas", "80 fighters still hold two villages": what is held is the ground."""
    at = match.last - 1
    if match.rule.id == "en.detainees.remain" and nodes[at].form == "hold":
        return True
    if nodes[at].form == "held" and any(node.form in _GROUND for node in nodes[match.last : match.last + 1]):
        return True
    return nodes[at].form == "held" and nodes[at - 1].form == "-"


_GROUND = frozenset({"the", "parts", "positions", "ground", "territory", "out"})


def is_of_its_camp(nodes: Sequence[Node], figure: Figure) -> bool:
    """Whether a camp is one of its families, by the sentence or by those counted."""
    noun = figure.noun
    is_its_own = noun is not None and noun.target == "isis" and not noun.is_weak  # "عشرة آلاف داعشي"
    named = is_its_own or any(entry.kind in ("watched", "epithet") for entry in figure.company)
    return named or not ITS_CAMPS.isdisjoint(tags_in(nodes))


def _is_of_men(nodes: Sequence[Node]) -> bool:
    """Whether a number without a noun is of fighters: "عدد مقاتلي التنظيم 300", and no "العدد 300" of a paper."""
    return any(
        (
            entry.kind == "person"
            and entry.target == "isis"
            and entry.measure != "detainees"
            and entry.head not in ATTACKERS
        )
        or entry.head in _LEFT
        or entry.head in ("قوام", "عديد", "في صفوف")
        for node in nodes
        for entry in node.entries
    )


def _are_left(before: Sequence[Node]) -> bool:
    """Whether those who are left of somebody's men are counted."""
    left = next((at for at, node in enumerate(before) if any(e.head in _LEFT for e in node.entries)), -1)
    return left >= 0 and any(is_possessed(node.form, node.entry("person")) for node in before[left + 1 :])


def _are_its_own(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether a pronoun says whose men are numbered; a force's where it stands before and the pronoun is a woman's."""
    for at in range(match.first, match.figure):
        noun = nodes[at].entry("person")
        if is_possessed(nodes[at].form, noun) and noun is not None and noun.target == "isis":
            return not (nodes[at].form.endswith("ها") and not FORCES.isdisjoint(tags_in(nodes[:at])))
    return False


def _is_strength(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether a number of persons is how many the organisation has: it is named nearest, and no force is."""
    figure = nodes[match.figure].figure
    assert isinstance(figure, Figure)
    kinds = {entry.kind for entry in figure.company}
    if _are_left(nodes[match.first : match.figure]):
        return True  # "من تبقى من عناصره في العراق بنحو 400 عنصر"
    if kinds & {"force", "arms", "rival", "official"} or any(
        "prison" in n.tags for n in nodes[match.first : match.figure]
    ):
        return False
    noun = figure.noun
    if noun is not None and noun.target not in ("isis", "unspecified"):
        return False
    if match.rule.language == "ar":
        before = nodes[match.first : match.figure]
        if noun is None and not _is_of_men(before):
            return False
        if (noun is None or noun.target == "isis") and _are_its_own(match, nodes):
            return True  # "من تبقى من مقاتليه يتراوحون بين 50 و150", "يقدر عدد مقاتليه بنحو 3000 مقاتل"
    if kinds & {"watched", "epithet"}:
        return True
    loose = noun is not None and noun.head in _MEMBERS
    for index in range(match.figure - 1, -1, -1):
        node = nodes[index]
        if _GROUPS.isdisjoint(node.tags) or any(n.form in ("ضد", "against") for n in nodes[max(0, index - 2) : index]):
            continue
        if node.tags & {"watched", "epithet"}:
            is_had = not loose or match.rule.id.endswith((".at", ".has"))
            return is_had or any("strength" in n.tags for n in nodes[: match.figure])
        if node.tags & {"force", "rival"} and not (node.place is not None and nodes[index - 1].form in _WITHIN):
            return False
    if not loose and _is_owned_by_pronoun(match, nodes, noun):
        return True
    return (
        noun is not None
        and not loose
        and noun.target == "isis"
        and match.rule.id.endswith(("at-large", "number-of", ".active", "is-active", "still-fight", "hold-out"))
    )


_IT = frozenset({"it", "they"})
_ITS = frozenset({"its", "their"})
_AT_IT = "يه"
"""The end of "لديه"; a woman's pronoun is a force's or a country's."""


def _is_owned_by_pronoun(match: Match, nodes: Sequence[Node], noun: Entry | None) -> bool:
    """ "It has 2,000 fighters", "لديه ألفا مقاتل", "its strength fell to 180": where no force is named."""
    if match.rule.id.endswith("it-has.at") and nodes[match.first].form.endswith(_AT_IT):
        is_forces = not FORCES.isdisjoint(tags_in(nodes[: match.first]))
        return noun is not None and noun.target == "isis" and not is_forces
    if match.first and nodes[match.first - 1].form in _IT:
        return noun is not None and noun.target == "isis"
    own = next((at for at in range(max(0, match.first - 1), match.figure) if nodes[at].form in _ITS), None)
    return own is not None and not {"person", "strength"}.isdisjoint(nodes[own + 1].tags)
