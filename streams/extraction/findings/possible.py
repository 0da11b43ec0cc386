"""Possible: whether what a rule's words say can be said of what its figure counts.

A rule sees tags only. What the counted noun, its company and the words right behind say against it is asked here.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.beside import is_teller, is_year_of_name
from streams.extraction.findings.finding import EVENTS, PEOPLE
from streams.extraction.findings.objects import is_object, stops_a_thing
from streams.extraction.findings.possible_stocks import are_detainees, are_fighters
from streams.extraction.findings.rules import Match
from streams.extraction.findings.wholes import is_of_things
from streams.extraction.left_out.between import (
    are_others_behind,
    are_whole_of_next,
    has_another_fate,
    is_of_next,
    is_of_whose,
)
from streams.extraction.left_out.brought_back import are_brought_back, are_its_men, is_taken_in
from streams.extraction.left_out.doers import are_no_victims, hits_others, shoots_at
from streams.extraction.left_out.escaping import are_escaped
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.row import forms_in
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_list

WHERE = frozenset({"في", "داخل", "in", "inside", "at", "near", "قرب", "من", "from"})
"""Behind these stands where it happened, and not what it happened to."""
_CONVOYS = load_function_words("convoys")
_OBJECT = frozenset({"the", "a", "an", "its", "their", "his", "several", "some", "many", "to"})
_OF_SEVERAL = ("وا", "و", "ا", "ون", "ان", "ن", "ت")  # and of a feminine subject
_HARMS = frozenset({"killed", "wounded"})
_VERB_OPENS = 3
"""Nodes at the end of a match in which a verb opens a clause of its own."""
_NEAR = 5  # nodes from a rule's first word to a figure whose noun nobody knows
MANY = 100_000
"""Persons; a number without a noun that is higher counts something else."""


def is_possible(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether what the rule's words say can be said of what is counted."""
    figure = nodes[match.figure].figure
    assert isinstance(figure, Figure)
    if (figure.kind == "unit") != match.rule.id.endswith("struck-times"):
        return False
    if figure.kind == "unit":
        return True
    if figure.kind == "unknown" and (match.last - match.first > _NEAR or _is_where(match, nodes)):
        return False
    if figure.kind == "bare" and (figure.low or 0) >= MANY and match.rule.measure in PEOPLE:
        return False
    if figure.kind == "bare" and is_year_of_name(nodes, match.figure):
        return False
    if _is_the_doer(match, nodes, figure) or _is_another_deed(match, nodes):
        return False
    if match.rule.id == "en.attacks.went-off" and nodes[match.figure - 1].form in _PUT_ON:
        return False  # "a bomb planted on a motorcycle exploded": what the bomb was on
    if figure.kind == "bare" and match.rule.measure in EVENTS and _befell_them(nodes, match.figure + 1):
        return False
    if match.rule.id.endswith(".and-others") and not _are_others(nodes, match.figure, figure):
        return False
    if match.rule.id.endswith(".rose-to-number-of") and not _is_of_toll(match, nodes, figure):
        return False
    asked = _OF_MEASURE.get(match.rule.measure)
    return asked is None or asked(match, nodes, figure)


_PUT_ON = frozenset({"on", "in", "inside", "under", "to", "into", "aboard"})


def _befell_them(nodes: Sequence[Node], at: int) -> bool:
    """ "Attacks in May: 90 killed": persons, whatever led to their number."""
    return at < len(nodes) and not _BEFALLS.isdisjoint(nodes[at].tags)


_BEFALLS = frozenset({"kill.past", "wound.past", "kill.noun", "wound.noun", "kidnap.past"})


_PLACED = frozenset({"in", "inside", "under", "across", "at", "near", "from", "في", "داخل", "تحت", "عبر", "قرب", "اصل"})


def _is_where(match: Match, nodes: Sequence[Node]) -> bool:
    """ "arrested in two neighbourhoods", "في 38 محافظة من أصل 81": things of no known kind, in which it happened."""
    return match.figure > 0 and nodes[match.figure - 1].form in _PLACED


def _is_the_doer(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """Whether those counted did it themselves: an object of their own, or a verb that agrees with another subject."""
    rule = match.rule
    if rule.measure == "killed" and are_no_victims(match, nodes):
        return True
    if rule.id.endswith(".one-object"):
        return not is_object(match, nodes, figure)
    if rule.id.startswith("ar.") and rule.id.endswith(".one-subject"):
        return _is_active(nodes, match.last)
    if rule.id.startswith("ar.") and rule.id.endswith(".subject") and (figure.low or 2) > 1:
        of_things = rule.measure in _HARMS and is_of_things(nodes, match.figure)  # "ثلاث منها أصابت أهدافها"
        between = nodes[match.figure + 1 : match.last]
        is_next = any("that" in n.tags and n.prefix == "و" for n in between)  # "لا يزيد على 400، وإن 183 قتلوا"
        if shoots_at(nodes[match.last - 1]) or stops_a_thing(nodes, match.last) or _goes_on(match, nodes):
            return True
        return of_things or is_next or _is_active(nodes, match.last) or not _agrees(match, nodes)
    if rule.id.startswith("ar.") and rule.id.endswith((".one-subject", ".one")):
        # "إن انتحاريا قتل 49 جنديا", "قتل مسلح ثلاثة جنود": whoever has an object of his own.
        at = max(match.last, match.figure + 1)
        return hits_others(match, nodes, at) or _is_active(nodes, _behind_whose_he_is(nodes, at))
    if not rule.id.startswith("en."):
        return rule.id.endswith("destroyed.object-first") and _destroys_another(match, nodes)
    if rule.id.endswith((".one", ".active")) and any(
        node.form in _OF_DOER for node in nodes[match.first + 1 : match.figure]
    ):
        return True  # "killed by an ISIS sniper", "were hurt when a bomber blew himself up"
    if (
        rule.id.endswith((".reduced", ".one-passive", ".left-hurt"))
        and rule.measure in ("killed", "wounded", "kidnapped")
        and match.last < len(nodes)
        and not any("be" in node.tags for node in nodes[match.figure : match.last])
    ):
        # Whoever "killed a policeman" is no one killed: the object stands right behind the verb.
        if rule.id.endswith(".one-passive") and nodes[match.last].form in _HIS:
            return True
        behind_verb = nodes[match.last].figure
        if isinstance(behind_verb, Figure) and (
            behind_verb.kind in ("person", "bare") or (behind_verb.is_others and nodes[match.last - 2].form == "and")
        ):
            return True
    if nodes[match.figure - 1].form == "," and is_teller(nodes, match.figure):
        return True
    if ".captives" in rule.id and has_another_fate(nodes[match.figure + 1 : match.last]):
        return True
    if rule.id.endswith(("passive", "reduced", "killed.dead")) and (
        is_of_whose(nodes[match.figure + 1 : match.last]) or are_whole_of_next(nodes, match.figure)
    ):
        return True
    if rule.id.endswith(("passive", "died")) and is_of_next(figure, nodes[match.figure + 1 : match.last]):
        return True
    if rule.id.endswith(("passive", "reduced")) and nodes[match.last - _TO_PARTICIPLE].form == "be":
        return rule.measure == "killed"  # "ruled that 15 members be executed"
    if rule.id.endswith(".passive"):
        if _is_object_of_relative(nodes, match.figure) or _are_others_who(match, nodes):
            return True
        behind = nodes[match.figure + 1 : match.last]
        # "five in Raqqa, leading to one member being killed", "injured 23 before he was shot dead"
        if any("led_to" in node.tags or node.form in _ANOTHER_SUBJECT for node in behind) or _says_more(behind):
            return True
        if figure.kind == "bare" and are_others_behind(behind):
            return True
    if rule.id.endswith("heading.label") and match.last < len(nodes) and "kill.past" in nodes[match.last].tags:
        return True  # "31 were put out of action: 12 killed, four captured"
    if rule.id.endswith("heading.label") and any(map(_counts_events, nodes[match.first + 1 : match.figure])):
        return True  # "killed in 19 operations: eleven in Homs"
    return rule.id.endswith("destroyed.passive") and _has_object(match, nodes)


def _goes_on(match: Match, nodes: Sequence[Node]) -> bool:
    """ "قتلت القوات سبعة من عناصره واعتقلت الباقين": whom a deed before felled are no subject of the next."""
    if nodes[match.last - 1].prefix not in ("و", "ف"):
        return False
    for node in reversed(nodes[max(0, match.figure - _DEED_BEFORE) : match.figure]):
        if "mark" in node.tags or node.figure is not None:
            return False
        if ".verb" in node.tags and not _FELLS.isdisjoint(node.tags):
            return True
    return False


_DEED_BEFORE = 6
"""Nodes from a verb to its object, with its subject between them."""
_FELLS = frozenset({"kill", "wound", "capture", "kidnap"})


def _is_object_of_relative(nodes: Sequence[Node], figure: int) -> bool:
    """ "The gunmen who killed twelve soldiers were arrested": whom a relative clause tells of has the verb in it."""
    verb, who = nodes[figure - 1 : figure], nodes[max(0, figure - 2) : max(0, figure - 1)]
    return any(".past" in n.tags and n.tags & TRIGGERS for n in verb) and any(n.form in _WHO for n in who)


def _are_others_who(match: Match, nodes: Sequence[Node]) -> bool:
    """ "Thousands buried the 43 who were killed": of whom the clause tells, the nearest before it, and no mourners."""
    who = next((at for at in range(match.last - 1, match.figure, -1) if nodes[at].form in _WHO), -1)
    told = next((at for at in range(who - 1, match.figure, -1) if nodes[at].figure is not None), -1)
    before = [node for node in nodes[match.figure + 1 : max(told, 0)] if node.form not in _ARTICLES]
    return bool(before) and before[-1].form not in _JOINED


_ARTICLES = frozenset({"the", "all", "some"})
_JOINED = frozenset({"and", ",", "or", "plus"})
_WHO = frozenset({"who", "which", "that"})
_TO_PARTICIPLE = 2
"""Nodes of "be executed" at a match's end."""
_HIS = frozenset({"the", "his", "her", "its", "their"})
"""Behind a verb these begin its object: "a sniper killed their commander"."""
_OF_DOER = frozenset({"by", "when", "as", "after", "while", "before", "because"})


def _says_more(behind: Sequence[Node]) -> bool:
    """ "Put the dead at 41 and said nine others were hurt": who speaks goes on, with a clause of its own."""
    return any(a.form == "and" and "say.past" in b.tags for a, b in pairwise(behind))


_ANOTHER_SUBJECT = frozenset({"he", "she", "while", "whereas", "where"})


def _counts_events(node: Node) -> bool:
    return isinstance(node.figure, Figure) and node.figure.kind == "event"


def _agrees(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether a verb behind a subject of several is in the plural: "أربعة جنود قتلوا", never "قتل".

    "أربعة مدنيين، فيما اعتقلت القوات": behind a word of contrast another clause has a subject of its own.
    """
    behind = nodes[match.last].form if match.last < len(nodes) else ""
    between = nodes[match.figure + 1 : match.last]
    if any("contrast" in node.tags for node in between[-_VERB_OPENS:-1]):
        return False
    for node in reversed(between):
        if ".verb" in node.tags:
            return behind.startswith("عليه") or (node.form.endswith(_OF_SEVERAL) and not node.form.endswith("نا"))
    return True


def _is_another_deed(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether the verb does something else here: a place is taken, and no convoy holds the prisoners it carries."""
    if match.rule.id.endswith("captured.seized"):
        takes_over = any(stem in nodes[match.first].form for stem in ("سيطر", "استول", "استيل"))
        # "سيطرته على الرقة"
        return takes_over and any(node.place is not None for node in nodes[match.first + 1 : match.first + 3])
    if match.rule.id == "en.killed.toll":
        return any(node.form == "by" for node in nodes[max(0, match.first - 2) : match.first])  # "by its count"
    if match.rule.id != "ar.detainees.held":
        # "كان نصيب كركوك 11": a share, and no "we hurt".
        return match.rule.measure == "wounded" and nodes[match.first].form.removeprefix("و") == "نصيب"
    return any(node.form in _CONVOYS for node in nodes[max(0, match.first - 2) : match.first])


_TOLLS = {"killed": "toll", "wounded": "wound_toll"}


def _is_of_toll(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """ "ارتفع إلى 6 عدد قتلى الجيش": the toll stands behind its number, mostly with whose it is."""
    toll = _TOLLS[match.rule.measure]
    behind = nodes[match.figure + 1 : match.figure + 2]
    return any(entry.kind == toll for entry in figure.inside) or any(toll in node.tags for node in behind)


def _are_sites(match: Match, nodes: Sequence[Node], _: Figure) -> bool:
    """What happened in or near a place did not destroy it; a place that stands before it ("قرب منبج") is another."""
    before = nodes[match.figure - 1]
    return not match.figure or before.form not in WHERE or before.place is not None


def _are_weapons(match: Match, nodes: Sequence[Node], _: Figure) -> bool:
    """ "يرتدي حزاما ناسفا، فجر نفسه", "عبوة فجرت عن بعد": what is told for the attack made with it."""
    if any("worn" in node.tags for node in nodes[max(0, match.figure - 2) : match.figure]):
        return False
    return [node.form for node in nodes[match.last : match.last + 2]] != ["عن", "بعد"]


_CARE = load_list("cared_for")
_TAKEN_TO = 5


def _are_cared_for(behind: Sequence[Node]) -> bool:
    """ "Forty people were taken to a nearby hospital": by those who helped them."""
    return behind[0].form in ("to", "for", "home") and not _CARE.isdisjoint(forms_in(behind))


def _are_seized(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """ "Gunmen seized nine villagers": of those who bear no arms only, as police seize suspects, and troops posts."""
    if match.rule.id == "en.kidnapped.taken" and match.last < len(nodes):
        return not _are_cared_for(nodes[match.last : match.last + _TAKEN_TO])
    civil = figure.noun is not None and figure.noun.target == "civilians"
    return civil or not match.rule.id.startswith("en.kidnapped.seized")


def _are_arrested(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """ "Belgium took in 12 children": only of suspects is that an arrest."""
    return are_its_men(figure) or not (match.rule.id == "en.captured.seized" or is_taken_in(match, nodes))


def _are_others(nodes: Sequence[Node], at: int, figure: Figure) -> bool:
    """ "مقتل القيادي أبو فلان واثنين آخرين", "... وثلاثة من مرافقيه": others beside somebody who was named."""
    if nodes[at - 1].form in _WITH_HIM:
        return True
    is_joined = nodes[at].prefix.startswith("و") or nodes[at - 1].form == "و"  # "و16"
    is_its = figure.noun is not None and figure.noun.target == "isis" and figure.source == "number"
    return is_joined and (figure.is_others or figure.is_possessed or is_its)


_WITH_HIM = load_list("with_him")


_OF_MEASURE: dict[str, Callable[[Match, Sequence[Node], Figure], bool]] = {
    "sites_destroyed": _are_sites,
    "weapons_destroyed": _are_weapons,
    "repatriated": are_brought_back,
    "kidnapped": _are_seized,
    "captured": _are_arrested,
    "escaped": are_escaped,
    "fighters": are_fighters,
    "detainees": are_detainees,
}


def _behind_whose_he_is(nodes: Sequence[Node], at: int) -> int:
    """ "قتل انتحاري تابع له 64 شخصا": the object stands behind whose man the doer is."""
    if at < len(nodes) and nodes[at].form in _BELONGING:
        for index, node in enumerate(nodes[at + 1 : at + _BELONGS_REACH], at + 1):
            if isinstance(node.figure, Figure):
                return index
            if "mark" in node.tags:
                break
    return at


_BELONGING = load_list("belonging")
_BELONGS_REACH = 4


def _is_active(nodes: Sequence[Node], at: int) -> bool:
    """ "اقتحم مئة متمرد البلدة وقتلوا عشرة": an object of its own behind the verb makes its subject the doer."""
    ahead = nodes[at].figure if at < len(nodes) else None
    if (
        at < len(nodes)
        and nodes[at].prefix == "ال"
        and any(e.kind == "person" and e.form == "many" for e in nodes[at].entries)
    ):
        return True  # "طعن طالب المحتفلين"
    if at + 1 < len(nodes) and "force" in nodes[at].tags and not nodes[at - 1].form.endswith(_OBJECTS):
        ahead = nodes[at + 1].figure  # "60 من المسلحين، قتلت البيشمركة 25 منهم"
    is_joined = at < len(nodes) and nodes[at].prefix.startswith(("و", "ف", "ب", "ل"))
    if is_joined and at + 1 < len(nodes) and nodes[at].prefix == "و" and nodes[at].form.endswith("وا"):
        ahead, is_joined = nodes[at + 1].figure, False  # "مقاتليه قتلوا وأصابوا المئات"
    return isinstance(ahead, Figure) and ahead.kind in ("person", "family", "bare") and not is_joined


_OBJECTS = ("ه", "ها", "هم")
_DESTROYED_THINGS = frozenset({"site", "weapon", "figure.site", "figure.weapon"})


def _destroys_another(match: Match, nodes: Sequence[Node]) -> bool:
    """ "ألقت 20 قنبلة ودمرت مركز قيادة": a clause of its own, whose object stands behind its verb."""
    behind = nodes[match.last : match.last + 1]
    return nodes[match.last - 1].form.startswith("و") and any(_DESTROYED_THINGS & node.tags for node in behind)


def _has_object(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether what is counted did it: "a dozen pick-ups … set fire to the station"."""
    if match.last >= len(nodes) or any("be" in node.tags for node in nodes[match.figure : match.last]):
        return False
    behind = nodes[match.last]
    return behind.form in _OBJECT or behind.figure is not None
