"""Whose: the body whose men the counted are, said in the clause around their number.

"قتلى التنظيم بثلاثة", "فقد الجيش سبعة شهداء", "سبعة قتلى و31 جريحا من داعش".
"""

import itertools
from collections.abc import Sequence

from streams.extraction.figures.figure import inside
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, tags_in
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.lexicon.lists import load_headwords

WHOSE = frozenset({"force", "arms", "civil", "watched", "epithet"})
_BEFORE = 9
"""Nodes before a figure in which "in the ranks of …" says whose the counted are."""
_TOLLS = frozenset({"casualty", "toll", "wound_toll"})
_OF_VICTIMS = load_headwords("victims_counted")
_LOSE = load_function_words("suffering")
_SUFFERS = _LOSE | frozenset({f"و{word}" for word in _LOSE})
_SUFFERED = 6
"""Nodes from a verb of loss to its figure."""
_SUFFERED_LONG = 18
"""Nodes of one clause from an Arabic verb of loss to its figure."""
_LOSERS = frozenset({"force", "watched", "epithet"})
_CLAUSE_ENDS = frozenset({"mark", "kill", "wound", "capture", "kidnap"})
_SUBJECT = 18
"""Nodes before a verb of loss in which its subject is looked for."""
_NO_SUBJECT = frozenset({"with", "against", "by", "from", "on", "of", "fighting", "in", "near", "to"}) | {
    *("مع", "ضد", "علي", "من", "في", "الي", "عن", "امام"),
}


def whose_before(finding: Finding, nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """Whose the counted are where it is said before the number: "قتلى التنظيم بثلاثة", "من الإرهابيين نحو خمسين"."""
    start, end = min(finding.trigger, finding.node), finding.node
    if labelled := _of_label(nodes, end):
        return labelled
    first = start if finding.rule.endswith(_NUMBERED) else _number_of_those_who(nodes, start, end)
    if numbered := _of_number(nodes[first:end]):
        return numbered
    for index in range(_toll_before(start, nodes), end):
        node, behind = nodes[index], nodes[index + 1]
        if not node.tags and node.form != "من":
            continue
        if "mark" in node.tags and node.form not in ('"', "'"):
            break
        is_counted = not _TOLLS.isdisjoint(node.tags)
        is_of = node.form == "من" or "of" in node.tags
        is_owned = is_counted and node.form.isascii() and index > 0 and nodes[index - 1].figure is None
        is_owned = is_owned and not (index == finding.trigger and finding.rule.endswith(".active"))  # "ISIS wounded 11"
        if is_owned and (owners := tuple(e for e in nodes[index - 1].entries if e.kind in WHOSE or _tells_who(e))):
            return owners  # "ISIS casualties are put at 212", "civilian deaths stand at 26"
        if is_counted and any(entry.head in _OF_VICTIMS for entry in node.entries):
            return ()  # "حصيلة ضحايا التنظيم": those whom it killed
        if is_of and _says_who_did_it(nodes, index):
            continue
        if index + 1 < end and (is_counted or is_of) and behind.figure is None:
            may_be_men = is_of or behind.is_definite  # "قتلى المدنيين"
            entries = tuple(e for e in behind.entries if e.kind in WHOSE or (may_be_men and e.kind == "person"))
            if entries:
                return entries
    if "of" not in tags_in(nodes) or (start < finding.node and nodes[start].form.isascii()):
        return ()  # "gunmen linked to ISIS killed 11 people": before an English verb stands who did it
    for index in range(start - 1, max(-1, start - _BEFORE), -1):
        node = nodes[index]
        if "aside" in node.tags:
            continue
        if node.figure is not None or node.form in (".", ";", ",", "!", "?"):
            break
        if "of" in node.tags:
            return tuple(e for n in nodes[index + 1 : index + 3] for e in n.entries if e.kind in WHOSE)
    return ()


def _says_who_did_it(nodes: Sequence[Node], index: int) -> bool:
    """ "قتل مسلحون من داعش ثلاثة", "مسلحون يعتقد أنهم من داعش": of what body the doers are, and not those counted."""
    before = nodes[index - 1]
    return index > 0 and before.figure is None and (not _DOERS_ARE.isdisjoint(before.tags) or before.form in _THEY)


_DOERS_ARE = frozenset({"person", "presumed"})
_THEY = frozenset({"انهم", "بانهم", "انه", "بانه", "كونهم"})


_LABEL = 4
"""Nodes of a line's label with its colon."""
_NO_LABEL = frozenset({"official", "office", "speaker", "backref", ".past", "figure", "place", "date"})
"""Of what stands before a colon they say that it speaks, or tells a deed."""


def _of_label(nodes: Sequence[Node], at: int) -> tuple[Entry, ...]:
    """ "Soldiers: 12 killed, 40 wounded": whose the dead of a line are, by its label."""
    colon = next((index for index, node in enumerate(nodes[:_LABEL]) if node.form == ":"), 0)
    if not 0 < colon < at or not nodes[0].form.isascii():
        return ()
    label = nodes[:colon]
    entries = tuple(entry for node in label for entry in node.entries)
    if any(not _NO_LABEL.isdisjoint(node.tags) for node in label) or any(
        entry.speaker not in ("", "officials") for entry in entries
    ):
        return ()
    return tuple(entry for entry in entries if entry.kind in WHOSE or (entry.kind == "person" and entry.form == "many"))


_SHARED = frozenset({"wound", "capture"})
_SHARED_REACH = 4


def whose_behind(finding: Finding, nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """ "سبعة قتلى و31 جريحا من داعش": whose both are is said behind the second."""
    at = finding.node + 1
    if entries := _killed_men(nodes, at):
        return entries
    if at < len(nodes) and nodes[at].form in _NUMBER:
        return _of_number(nodes[at : at + _OF_NUMBER])
    for node in nodes[finding.node + 1 : finding.node + _SHARED_REACH]:
        figure = node.figure
        if figure is not None:
            is_like = figure.noun is None or figure.noun.kind == "casualty" or figure.noun.is_weak
            return tuple(e for e in figure.company if e.kind in WHOSE) if is_like else ()
        if not (node.form in ("و", "and") or (node.prefix.startswith("و") and _SHARED & node.tags)):
            return ()
    return ()


def _killed_men(nodes: Sequence[Node], at: int) -> tuple[Entry, ...]:
    """ "36 killed ISIS militants": behind an English participle, those of whom it is said."""
    if at >= len(nodes) or "kill.past" not in nodes[at].tags or not nodes[at].form.isascii():
        return ()
    run = tuple(itertools.takewhile(lambda node: not _WHOSE_MEN.isdisjoint(node.tags), nodes[at + 1 : at + 4]))
    if not run or not any(e.kind == "person" and e.form == "many" for e in run[-1].entries):
        return ()
    return tuple(entry for node in run for entry in node.entries)


_WHOSE_MEN = WHOSE | {"person"}
_MARTYRS = load_headwords("martyrs")
_ARMED = frozenset({"troops", "arms", "force"})


def are_martyrs_of_force(finding: Finding, nodes: Sequence[Node], noun: Entry | None) -> bool:
    """ "خسرت الوزارة تسعة شهداء", "أربعة شهداء من الدرك": the dead whom a force mourns are its own."""
    if noun is None or noun.kind != "casualty" or noun.head not in _MARTYRS:
        return False
    if finding.previous is not None and finding.previous.target == "isis":
        return True  # "بلغت خسائر التنظيم 64 قتيلا، أما تضحياتنا فهي 21 شهيدا"
    before = nodes[max(0, finding.node - _SUFFERED) : finding.node]
    behind = nodes[finding.node + 1 : finding.node + 3]
    return any(node.form in _SUFFERS for node in before) or any(not _ARMED.isdisjoint(node.tags) for node in behind)


def is_number_of_martyrs(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "ليرتفع عدد الشهداء إلى أربعة": whoever they are, the organisation's they are not."""
    if finding.figure.noun is not None:
        return False
    return any(
        e.kind == "toll" and e.head in _MARTYRS_NUMBER for n in nodes[finding.trigger : finding.node] for e in n.entries
    )


_MARTYRS_NUMBER = load_headwords("martyrs_number")


_NUMBERED = (".number-of", ".number-reached", ".number-put", ".brought-number-to")


def _of_number(nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """ "عدد رجال الشرطة الذين لقوا مصرعهم", "the number of ISIS men killed": whose, before what befell them."""
    first = next((at for at, node in enumerate(nodes) if node.form in _NUMBER), len(nodes))
    ends = [at for at in range(first, len(nodes)) if nodes[at].form in _WHO or _DEEDS & nodes[at].tags]
    who = next(iter(ends), first)
    return tuple(e for node in nodes[first + 1 : who] for e in node.entries if e.kind in WHOSE or _tells_who(e))


def _number_of_those_who(nodes: Sequence[Node], trigger: int, end: int) -> int:
    """ "عدد الإرهابيين الذين قُتلوا": from where they may be numbered if a relative leads to the deed, else the end."""
    is_told_of_them = trigger > 0 and nodes[trigger - 1].form in _THOSE_WHO
    return max(0, trigger - _OF_NUMBER) if is_told_of_them else end


_THOSE_WHO = frozenset({"الذين", "ممن", "اللواتي"})
_DEEDS = frozenset({"kill.past", "event"})
"""What befell them, or in what: "عدد قتلى هجوم داعش" are none of its own."""
_OF_NUMBER = 6
"""Nodes from "the number of" to those who are counted: "ارتفع إلى تسعة عدد رجال الشرطة الذين"."""
_NUMBER = frozenset({"عدد", "اعداد", "اجمالي", "مجموع", "number", "total"})
_WHO = frozenset({"الذين", "ممن", "من", "الذي", "التي", "اللواتي", "who"})


def _toll_before(start: int, nodes: Sequence[Node]) -> int:
    """Where the counted are first named in the clause ("بلغ عدد قتلى الجيش 54 قتيلا"); the start itself if nowhere."""
    for index in range(start - 1, max(-1, start - _BEFORE), -1):
        node = nodes[index]
        if node.figure is not None or "mark" in node.tags:
            break
        if not _TOLLS.isdisjoint(node.tags):
            return index
    return start


def sufferer(finding: Finding, nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """ "Troops clashed with the gunmen and suffered four deaths": who bears a loss, by the subject of its verb."""
    if _SUFFERS.isdisjoint(forms_in(nodes)):
        return ()
    verb = _verb_of_loss(finding, nodes)
    if verb >= 0 and not nodes[verb].form.isascii():
        # "فقد الجيش خلال المعركة سبعة شهداء": the subject of an Arabic verb mostly stands behind it.
        for node in nodes[verb + 1 : verb + 3]:
            if entries := tuple(e for e in node.entries if e.kind in _LOSERS):
                return entries
        told = finding.previous
        if told is not None and told.sentence == finding.sentence and told.target and told.node > verb:
            return ()  # "فقدت ثمانية من مقاتليها وأصيب سبعة": as those whom it told of first
    for index in range(verb - 1, max(-1, verb - 1 - _SUBJECT), -1):
        node = nodes[index]
        if node.form in (".", ";", "!", "?"):
            break
        entries = tuple(e for e in inside(node) if e.kind in ("force", "arms", "watched", "epithet") or is_armed(e))
        if entries and not is_object(nodes, index):
            return entries
    return ()


def _verb_of_loss(finding: Finding, nodes: Sequence[Node]) -> int:
    """Where the verb stands; in Arabic also over a time or a place: "خسرت القوات منذ انطلاق العملية 550 قتيلا"."""
    for index in range(finding.node - 1, max(-1, finding.node - _SUFFERED_LONG), -1):
        node = nodes[index]
        is_near = index >= finding.node - _SUFFERED
        if node.form in _SUFFERS and (is_near or not _LOSERS.isdisjoint(nodes[index + 1].tags)):
            return index  # "فقد بلغت": no verb of loss
        if not is_near and (node.figure is not None or not _CLAUSE_ENDS.isdisjoint(node.tags)):
            return -1
    return -1


def is_object(nodes: Sequence[Node], index: int) -> bool:
    """Whether a node stands behind a preposition, over "the" and adjectives: "with the insurgents", "لمقاتلي داعش"."""
    if nodes[index].form.isascii():
        return any(node.form in _NO_SUBJECT for node in nodes[max(0, index - 3) : index])
    if index and nodes[index - 1].form in _NO_SUBJECT:
        return True
    first = index - 1 if index and "person" in nodes[index - 1].tags else index  # "لمقاتلي داعش"
    return nodes[first].prefix.removeprefix("و").startswith(("ل", "ب")) or (
        first > 0 and nodes[first - 1].form in _NO_SUBJECT
    )


def is_armed(entry: Entry) -> bool:
    """Whether a word is for men of a force."""
    return entry.kind == "person" and entry.target == "security_forces"


def behind_share(nodes: Sequence[Node], at: int) -> tuple[Entry, ...]:
    """ "خمسة منهم من عناصر الشرطة", "five of them from the SDF", "تسعة منهم جنود": who a share are, behind its cue."""
    for index in range(at + 1, min(at + _SHARE, len(nodes))):
        node = nodes[index]
        if node.form in _FROM and index > at + 1:
            return _men_named(nodes[index + 1 : index + 1 + _NAMED])
        if "subset" not in node.tags and node.form not in _OF_THEM:
            return tuple(e for e in node.entries if _tells_who(e)) if index > at + 1 else ()
    return ()


def _men_named(nodes: Sequence[Node]) -> tuple[Entry, ...]:
    """ "من الحشد", "من الجنود", "من عناصر الشرطة": a body, or men with the body behind them."""
    run = itertools.takewhile(lambda node: not _WHOSE_MEN.isdisjoint(node.tags), nodes)
    return tuple(e for node in run for e in node.entries if e.kind in WHOSE or _tells_who(e))


def _tells_who(entry: Entry) -> bool:
    """Whether a word says by itself who such a person is: a soldier, a civilian."""
    return entry.kind == "person" and not entry.is_weak and entry.target not in ("", "unspecified")


_SHARE = 5
_NAMED = 2
"""Nodes behind "from" that name a body or its men."""
_FROM = frozenset({"من", "from"})
_OF_THEM = frozenset({"of", "them", "whom"})


_PERISHED = load_function_words("perished")


def perish(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "لقي 19 مسلحا مصرعهم": a verb of dying has no doer, whoever was named before it."""
    return nodes[finding.trigger].form.removeprefix("و") in _PERISHED


def are_martyrs(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "استشهاد خمسة مقاتلين": fighters of a side that the outlet mourns."""
    return any("martyr" in node.tags for node in nodes[finding.trigger : finding.last])


def is_own_casualty(noun: Entry | None) -> bool:
    """Whether the counted word itself says that the organisation's are counted (EKIA)."""
    return noun is not None and noun.kind == "casualty" and noun.target == "isis"
