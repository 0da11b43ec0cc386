"""Wholes: which figure before a number is a part of, or goes on from."""

from collections.abc import Iterable, Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.comparing import is_compared_to
from streams.extraction.findings.finding import EVENTS, PEOPLE, Finding
from streams.extraction.findings.rules import Match
from streams.extraction.findings.sums import SUM_OF_TWO
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import figures_in, forms_in
from streams.lexicon.lists import load_list
from streams.text.fold import fold_word

_OF_THEM = frozenset({"whom", "them", "which", "these", "those"})
_OWN_DEED = 2
"""Nodes between a deed and its figure: "قضى منهم 253"."""


def large_enough(source: Finding, figure: Figure, found: Sequence[Finding]) -> Finding:
    """The nearest figure of persons, from this one back, that a figure may be a part of: no part exceeds its whole.

    "killed 262 and wounded 112, among them 141 civilians": of the dead.
    """
    if source.figure.high is None or (figure.low or 0) <= source.figure.high or source.measure not in PEOPLE:
        return source
    return next(
        (f for f in reversed(found) if f.measure in PEOPLE and (f.figure.high or 0) >= (figure.low or 0)), source
    )


def is_outside(figure: Figure, part: Finding, found: Sequence[Finding]) -> bool:
    """ "97 civilians, among them 12 children, and 141 soldiers": no part of a whole, being more, or others."""
    whole = part.whole if part.is_part else None
    if whole is None or whole.figure.high is None:
        return False
    is_more = (figure.low or 0) > whole.figure.high
    return (is_more or _are_other_people(figure, whole.figure)) and any(finding is whole for finding in found)


def _are_other_people(figure: Figure, whole: Figure) -> bool:
    """ "Ten civilians, including a child, and four ISIS members": no civilian is one of its members."""
    noun, of = figure.noun, whole.noun
    if noun is None or of is None or noun.kind != "person" or of.kind != "person":
        return False
    return of.target == "civilians" and noun.target == "isis"


def larger_whole(figure: Figure, whole: Finding | None) -> Finding | None:
    """ "591 قتيلا: 57 من التنظيم، بينهم 27 …، و468 من الجيش": the whole over the one that a figure exceeds, if any."""
    over = whole.whole if whole is not None and whole.is_part else None
    return over if over is not None and (figure.low or 0) <= (over.figure.high or 0) else None


def resumed(nodes: Sequence[Node], index: int, found: Sequence[Finding]) -> Finding | None:
    """ "2,058 attacks, in which 6,881 people died, compared with 2,705": behind the aside its events are compared."""
    if index < 2 or "which" not in forms_in(nodes) or not is_compared_to(nodes[index - 2 : index]):
        return None
    aside = next((at for at in range(index - 1, 0, -1) if nodes[at].form == "which" and nodes[at - 1].form == "in"), 0)
    return next((f for f in reversed(found) if f.node < aside and f.measure in EVENTS), None)


def is_of_families(match: Match | None) -> bool:
    """Whether a rule reads the persons of whom the families just told consist."""
    return match is not None and match.rule.id == "ar.general.family-members.restated"


def has_deed_of_its_own(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "مقتل وإصابة 379 مدنيا، قضى منهم 253": a part whose own verb says what befell it, whatever befell the whole."""
    noun, whole = finding.figure.noun, finding.whole
    if whole is not None and whole.left_out == SUM_OF_TWO and noun is not None and noun.kind == "casualty":
        return True  # "379 ضحية، بينهم 253 قتيلا"
    before = nodes[max(0, finding.node - _OWN_DEED) : finding.node]
    own = _DEEDS_OF.get(finding.measure, frozenset())
    return any(not own.isdisjoint(node.tags) for node in before)


_DEEDS_OF = {
    "killed": frozenset({"kill.verb"}),
    "wounded": frozenset({"wound.verb"}),
    "captured": frozenset({"capture.verb", "seize.verb"}),
}


def number_told(nodes: Sequence[Node], index: int) -> Figure | None:
    """The M of "seven of the 27 took place in Hama": a bare number, which was told before of what both count."""
    if index < 0 or index + 3 >= len(nodes) or nodes[index + 1].form != "of" or nodes[index + 2].form not in _POINTING:
        return None
    own, told = nodes[index].figure, nodes[index + 3].figure
    is_bare = isinstance(own, Figure) and isinstance(told, Figure) and own.kind == told.kind == "bare"
    return told if is_bare and isinstance(told, Figure) and told.source == "number" else None


def that_gave(told: Figure, finding: Finding | None) -> Finding | None:
    """The finding that gave the very number, from this one back in its sentence."""
    for _ in range(_BACK):
        if finding is None or (finding.figure.low, finding.figure.high) == (told.low, told.high):
            return finding
        finding = finding.previous
    return None


def not_compared(source: Finding | None) -> Finding | None:
    """ "24 attacks in June, after 29 in May. Ten of them …": those of the time told, and not of the one before it.

    Args:
        source: the last finding of a sentence before.
    """
    told = source.previous if source is not None else None
    if source is None or told is None or (told.sentence, told.measure) != (source.sentence, source.measure):
        return source
    if told.is_part or told.period is None or source.period is None:
        return source
    is_earlier = source.period.end is not None and told.period.start is not None
    return told if is_earlier and source.period.end < told.period.start else source  # type: ignore[operator]  # both are days


_PARTS_FOLLOW = load_list("parts_follow")
"""Behind a number these lead to parts of it: "4,000 to 6,000, including families"."""
_BACK = 6
"""Findings of a sentence among which a number that is told again is looked for."""


_POINTING = frozenset({"the", "those", "these"})


def is_own_subset(nodes: Sequence[Node], index: int) -> bool:
    """ "ستة منهم", "17 of them", "two of whom": the cue follows the number."""
    own = nodes[index].figure
    if isinstance(own, Figure) and own.is_subset and own.noun is not None:
        return True
    at = index + 1
    if at + 1 < len(nodes) and nodes[at].form == ")" and index and nodes[index - 1].form == "(":
        at += 1  # "(13) منها"
    at += at + 1 < len(nodes) and nodes[at].form == '"' and nodes[index - 1].form == '"'  # '"at least four" of them'
    if at >= len(nodes):
        return False
    if "subset" in nodes[at].tags:
        if any(fold_word(entry.head) in _PARTS_FOLLOW for entry in nodes[at].entries if entry.kind == "subset"):
            return False
        # "41 هم 20 من قوى الأمن و16 من التنظيم", "57 من التنظيم بينهم 27 قتلوا": those behind are its parts.
        return at + 1 >= len(nodes) or nodes[at + 1].figure is None
    return nodes[at].form == "of" and at + 1 < len(nodes) and nodes[at + 1].form in _OF_THEM


_OF_THINGS = frozenset({"منها", "بينها"})


def is_of_things(nodes: Sequence[Node], index: int) -> bool:
    """Whether a feminine "of them" stands beside a number."""
    near = (*nodes[max(0, index - 2) : index], *nodes[index + 1 : index + 2])
    return any(node.form in _OF_THINGS for node in near)


def gave_the_same(finding: Finding, figure: Figure) -> bool:
    """Whether a figure is the very number that was told before: "163 operations … amounted to 163"."""
    told = finding.figure
    return figure.low is not None and (told.low, told.high) == (figure.low, figure.high)


def is_placed_part(nodes: Sequence[Node], at: int) -> bool:
    """ "24 عملية، 19 منها في بادية حمص": a part with a place of its own, which is none of the whole's."""
    if is_own_subset(nodes, at):
        return any(node.place is not None for node in nodes[at + 2 : at + _OWN_PLACE])
    # "في 21 ولاية، منهم 110 في إسطنبول"
    is_led = at > 1 and "subset" in nodes[at - 1].tags and nodes[at].figure is not None
    is_bare = is_led and isinstance(own := nodes[at].figure, Figure) and own.kind == "bare"
    return is_bare and any(node.place is not None for node in nodes[at + 1 : at + _OWN_PLACE - 1])


_OWN_PLACE = 5
"""Nodes from a part to its place: "19 of them in the desert"."""


def told_by_its_number(nodes: Sequence[Node], told: Iterable[Finding]) -> Finding | None:
    """ "وتوزعت العمليات الـ294 بين دير الزور (199)": the total told before that a definite number means, if any.

    Args:
        told: what the story told so far, the last first.
    """
    for _, figure in figures_in(nodes):
        if figure.is_definite and figure.kind == "bare" and figure.low == figure.high and (figure.low or 0) >= _TOTAL:
            bounds = (figure.low, figure.high)
            return next((f for f in told if f.measure in _TOLD and (f.figure.low, f.figure.high) == bounds), None)
    return None


_TOLD = PEOPLE | EVENTS
_TOTAL = 4
"""Fewer, and a definite number says how many there are rather than which were told."""


_ON = frozenset({"on", "in", "at", "into", "under", "inside", "behind", "near"})


def is_of_a_thing(nodes: Sequence[Node], index: int, figure: Figure) -> bool:
    """ "38 graves; on one of them …", "closed 45 of 47 allegations": things of the sentence, and nobody told before."""
    if figure.low == figure.high == 1 and index and nodes[index - 1].form in _ON:
        return True
    counted = [told for at, told in figures_in(nodes) if at < index and told.source == "number"]
    return any(told.kind == "bare" and (told.low or 0) > (figure.low or 0) for told in counted[-1:])
