"""Of them: whose the counted are where only a pronoun says it ("killing four of them")."""

from collections.abc import Sequence

from streams.extraction.fields.actor.subjects import subject_of
from streams.extraction.fields.target.belonging import names_whose, side_of
from streams.extraction.fields.target.whose import is_armed
from streams.extraction.figures.figure import Figure, inside
from streams.extraction.findings.finding import PEOPLE, Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import FORCES, Node
from streams.extraction.words.row import tags_in
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_headwords, load_list

_OF_THEM = frozenset({"منهم", "بينهم", "of them", "of whom"})
_OFFICERS = load_headwords("officers")
_AMONG = (".among-dead", ".dead-were", ".victims-were")
"""Ends of rules that tell of one of the dead."""
_OF_THE = 2
_LED = 2
"""Nodes from a verb to the number, with only "of them" between."""
_LINE = 8
"""Nodes of a line that says where, what and how many."""
_THEM = 16
"""Nodes before a verb in which those are named who suffer it."""


def of_them(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None] | None:
    """ "اشتبكت القوات مع مسلحي داعش وقتلت ثلاثة منهم": of the men named nearest before their verb."""
    if finding.figure.kind != "bare" or finding.whole is not None:
        return None
    if _is_line_of_its_dead(finding, nodes, story):
        return "isis", None
    return _named_here(finding, nodes, story) or _told_before(finding, nodes, story)


def of_the_dead(
    finding: Finding, nodes: Sequence[Node], story: Story, noun: Entry | None
) -> tuple[str, str | None] | None:
    """ "… killed six militants. Two of the dead wore belts": those who fell are of the side of all who did.

    An officer among them may be of either side, so that the sentence before tells whose he was.
    """
    if finding.measure != "killed" or story.harmed is None or not (finding.is_part or _is_of_the(finding.figure)):
        return None
    if finding.sentence - story.harmed_at not in (0, 1) or "watched" in tags_in(nodes):
        return None
    if not finding.rule.startswith("en.") or any(e.target == "civilians" for n in nodes for e in n.entries):
        return None  # "eight of the dead were herders": of whom others were told
    says_nobody = noun is None or noun.kind == "casualty"
    is_officer = noun is not None and noun.head in _OFFICERS and finding.rule.endswith(_AMONG)
    is_told = story.harmed[0] == "isis" if says_nobody else story.harmed[0] == "security_forces"
    return story.harmed if is_told and (says_nobody or is_officer) else None


def _is_of_the(figure: Figure) -> bool:
    """ "Two of the dead": two words stand between the number and its noun."""
    return figure.noun is not None and figure.last - figure.stated_last == _OF_THE + figure.noun.length


def _is_line_of_its_dead(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """ "مقتل 61 إرهابيا … كركوك، عدد القتلى: 22": a line or cell under a toll of its men, which counts them again."""
    if finding.measure not in ("killed", "wounded") or len(nodes) > _LINE or nodes[finding.node - 1].form != ":":
        return False
    return story.harmed is not None and story.harmed[0] == "isis" and story.last_event != "attacks"


def _told_before(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None] | None:
    """ "… killed 200 of its fighters. A drone killed 14 of them": who was harmed, if nobody else was named since."""
    if story.harmed is None or story.harmed[0] != "isis" or finding.sentence - story.harmed_at != 1:
        return None
    if not finding.rule.startswith("en.") or not _is_of_them(nodes, finding.node + 1) or "watched" in tags_in(nodes):
        return None
    return story.harmed


def _named_here(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None] | None:
    """Of whom a sentence itself tells before its verb."""
    first = min(finding.trigger, finding.node)
    is_led = 0 <= first == finding.node - _LED and _is_of_them(nodes, finding.node - 1)  # "وقتلنا منهم ثلاثة"
    if not is_led and not _is_of_them(nodes, finding.node + 1):
        return None
    between = nodes[first + 1 : finding.node]
    if "kill.verb" in nodes[first].tags and any(node.is_definite and FORCES & node.tags for node in between):
        return "isis", None  # "وأردت القوة اثنين منهم"
    for index in range(first - 1, max(-1, first - _THEM), -1):
        node = nodes[index]
        told = finding.previous
        if told is not None and told.node == index and told.sentence == finding.sentence and told.target:
            return (told.target, told.side) if told.measure in PEOPLE else None
        if node.form in (".", ";"):
            return None
        if isinstance(node.figure, Figure) and node.figure.kind == "weapon":
            continue  # "12 انتحاريا بسيارتين مفخختين، تسعة منهم قتلوا": what they came with
        if isinstance(node.figure, Figure) and node.figure.kind != "event":
            is_its = (is_led and _are_its_men(node.figure)) or _are_attackers(node.figure)
            return ("isis", None) if is_its else None  # "30 من الدواعش"
        if "watched" in node.tags and index and _is_done_by(nodes[index - 1]):
            continue  # "اختطاف خمسة على يد داعش والعثور على جثث ثلاثة منهم": who did it
        if "watched" in node.tags and index and _is_deed(nodes[index - 1]):
            continue  # "ثمانية من عناصر الجيش بعد هجوم لداعش، وجثث ثلاثة منهم": whose deed it was
        if node.prefix.startswith("ل") and index and any(e.kind == "site" for e in inside(nodes[index - 1])):
            continue  # "هاجموا ثكنة للجيش": whose the place is
        if {"prison", "arms"} <= node.tags or _strike_back(nodes, index):
            continue  # "هرب سجناء من سجن الشدادي وألقي القبض على 15 منهم"
        entries = inside(node)
        if index == first - 1 and node.form.isascii() and names_whose(entries):
            return None  # "the Peshmerga killed three of them": they act, and others suffer it
        if any(e.kind in ("watched", "epithet") or (e.kind == "person" and e.target == "isis") for e in entries):
            if nodes[first - 1].form == "who":
                continue  # "abducted by ISIS gunmen, who killed three of them"
            return "isis", None
        is_taker = index == first - 1 and "capture.noun" in nodes[first].tags and node.is_definite
        if finding.measure == "captured" and (is_taker or any(e.kind == "force" for e in entries)):
            continue  # "أعادت قسد القبض على 12 منهم", "أعادت الشرطة …": it takes others
        if _is_acting(nodes, index, first):
            return "isis", None  # "أوضح أن القوة أردت واحدا منهم": whom they fight
        if any(e.kind in ("force", "arms") or is_armed(e) for e in entries):
            if node.form.isascii() and subject_of(nodes, first) == "force":
                return None  # "US air strikes killed 14 of them"
            return "security_forces", side_of(entries, story)
        if any(e.kind == "person" and e.target == "civilians" and not e.is_weak for e in entries):
            return "civilians", None
        if node.is_definite and any(e.kind == "person" and e.target == "unspecified" for e in entries):
            return "unspecified", None  # "فأنزلوا الرجال وأعدموا 14 منهم"
    return None


def _is_done_by(node: Node) -> bool:
    """Whether whoever did it follows; whom somebody clashed with may have suffered it himself."""
    return "doer" in node.tags and node.form not in _IN_CLASHES


_IN_CLASHES = frozenset({"في", "خلال", "in"})


def _strike_back(nodes: Sequence[Node], index: int) -> bool:
    """ "فتصدى لهم السكان وقتلوا خمسة منهم", "residents fought back and killed five of them": they act."""
    is_after_them = bool(index) and nodes[index - 1].form in _ON_THEM
    return is_after_them or (index + 1 < len(nodes) and nodes[index + 1].form in _FIGHTS_BACK)


_ON_THEM = frozenset({"لهم", "معهم"})
_FIGHTS_BACK = load_list("fights_back")


def _is_acting(nodes: Sequence[Node], index: int, trigger: int) -> bool:
    """Whether a force is the subject of the clause that the verb is in: it opens it behind "that", the verb agrees."""
    node, before = nodes[index], nodes[index - 1] if index else None
    is_subject = before is not None and "that" in before.tags and node.is_definite
    return is_subject and bool(FORCES & node.tags) and nodes[trigger].form.endswith(("ت", "وا"))


def _are_its_men(figure: Figure) -> bool:
    """Whether those counted are of the organisation by their own words."""
    is_named = any(entry.kind == "watched" for entry in figure.inside)
    return figure.kind in ("person", "bare") and (_are_bombers(figure) or is_named)


def _are_attackers(figure: Figure) -> bool:
    """ "هاجم 15 مسلحا من داعش ثكنة، قتل خمسة منهم": men of its own by their noun, or by whose they are."""
    is_man = figure.noun is not None and figure.noun.target == "isis"
    return _are_bombers(figure) or (is_man and any(entry.kind == "watched" for entry in figure.inside))


def _are_bombers(figure: Figure) -> bool:
    """Whether those counted are called by a word that only the organisation's men bear: "12 انتحاريا"."""
    return figure.noun is not None and figure.noun.target == "isis" and not figure.noun.is_weak


def _is_of_them(nodes: Sequence[Node], at: int) -> bool:
    """ "ثلاثة منهم", "three of them": only a pronoun says who they are."""
    if at >= len(nodes):
        return False
    if nodes[at].form == "بينهم" and at + 1 < len(nodes) and isinstance(nodes[at + 1].figure, Figure):
        return False  # "خمسة بينهم ضابط": some of them are told, and not whose they are
    return nodes[at].form in _OF_THEM or any(entry.head in _OF_THEM for entry in nodes[at].entries)


def _is_deed(node: Node) -> bool:
    """ "An attack on Peshmerga fighters": a deed, and in its words those who suffered it."""
    return isinstance(node.figure, Figure) and node.figure.kind == "event"
