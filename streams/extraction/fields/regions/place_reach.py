"""Reach of a place: where the words end in which the place of a figure may stand, and those of the next begin."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure, is_one_event
from streams.extraction.findings.deeds import DEEDS
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.places.words import load_place_list
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.row import forms_in, once, placed_in, tagged, told_in
from streams.lexicon.lists import load_list

_TURNS = load_place_list("turn") | {";"}
_VERBS = frozenset({".verb", ".past"})
_NAMELY = frozenset({"وهي", "وهما", "هي"})
"""Behind these stand the single events that were counted, each with a place of its own."""
_WHICH = frozenset({"التي", "الذي", "الذين", "which"})
"""Behind a place and one of these something else is told: "في سوريا، ضمن العمليات التي تبناها في العراق"."""
_THEREBY = "وذلك"
_WHILE = "حين"
_ALSO = "كما"
_OPENERS = frozenset({"that", "negation"})
_BESIDES = frozenset({"والي", "وعن"})
_LATER = frozenset({"بعد", "وبعد"})
_AND_ANOTHER = frozenset({"واخر", "واخري", "وثان", "وثانيه", "وثالث", "وثالثه"})
_JOINTS = (
    _BESIDES
    | _AND_ANOTHER
    | _TURNS
    | _NAMELY
    | _OPENERS
    | _LATER
    | {_THEREBY, _WHILE, _ALSO, "subset", "meanwhile", "contrast"}
)
"""Words and tags of what a clause may end at."""
_LINK = frozenset({"link"})
_SUBSET = frozenset({"subset"})
_SHARED_OUT = load_list("shared_out")
_MANY_PLACES = 3
"""Places behind "وذلك جراء": so many are of the several deeds that added up to the figure."""
_FRONTS = frozenset({"وفي", "اما", "واما"})
_IN_FRONT = frozenset({"in", "في"})
_FRONT_MARKS = frozenset({",", ";", "and", ".", "-"})
_TO_CAPITAL = frozenset({"of", "the", "capital", "city", "town", "provincial", "regional", "state"})
_DISTANCE_REACH = 7
_BEARINGS = load_place_list("bearing")
_DISTANCES = load_place_list("distance")
_SPREAD = load_place_list("spread_over")
_ADDED_REACH = 4
_FRONT_REACH = 4
"""Nodes from what opens a clause to its place: "وفي قطاع باغا سولا"."""


def belongs_to_next(nodes: Sequence[Node], index: int) -> bool:
    """Whether a node is the place of the figure behind it, or the bracket between them."""
    return nodes[index].place is not None or (nodes[index].form == "(" and nodes[index - 1].place is not None)


def opens_breakdown(nodes: Sequence[Node], at: int, place: int, part: int) -> bool:
    """ "13 in the camps of Hasakah: eight guards and five civilians": the place is the whole's before the colon."""
    between = nodes[at + 1 : place]
    return (
        nodes[part - 1].form == ":"
        and nodes[place - 1].form in _IN_FRONT
        and not any("mark" in node.tags for node in between)
        and any(node.place is not None for node in between)
    )


def front_of_next(nodes: Sequence[Node], at: int, limit: int) -> int:
    """Where the clause of the next figure begins with its place: "قُتل 12، وفي ديفا قُتل تسعة"."""
    if limit >= len(nodes):
        return limit
    for index in range(limit - 1, at + 2, -1):
        if nodes[index].date is not None and _opens_with_date(nodes, index):
            return index - 1
    for index in range(limit - 1, at + 1, -1):
        mark = nodes[index - 1].form in _FRONT_MARKS
        if mark and (nodes[index].form in _FRONTS or (nodes[index].form in _IN_FRONT and nodes[index - 1].form != ",")):
            reach = range(index + 1, min(limit, index + 1 + _FRONT_REACH))
            place = next((at for at in reach if nodes[at].place is not None), limit)
            return index if any(node.tags & TRIGGERS for node in nodes[place + 1 : limit]) else limit
    return limit


_LED_IN = frozenset({"on", "in"})


def _opens_with_date(nodes: Sequence[Node], index: int) -> bool:
    """ "A blast on 3 October killed five, and on Wednesday a grenade …": the next clause begins with its time."""
    back = index - 1 if nodes[index - 1].form in _LED_IN else index
    return nodes[back - 1].form == "and" and nodes[back - 2].form == ","


def own_deed_end(nodes: Sequence[Node], at: int, end: int) -> int:
    """Where another deed with a place of its own begins: "killed three in Diyala, and burnt churches in Ituri"."""
    first = next((index for index in placed_in(nodes) if index > at), end)
    for index in range(first + 1, end):
        node = nodes[index]
        if node.form in _WHICH:
            return index
        if not _VERBS.isdisjoint(node.tags) and node.place is None:
            is_joined = node.prefix.startswith("و") or nodes[index - 1].form == "and"
            if is_joined:
                return index
    return end


def next_added(nodes: Sequence[Node], at: int, end: int) -> int:
    """Where a figure is added whose place is its own: "290 raids on the desert, besides nine held in Deir ez-Zor"."""
    for index in _links_in(nodes):
        behind = nodes[index + 1 : index + _ADDED_REACH]
        if at < index < end and any(isinstance(node.figure, Figure) for node in behind):
            return index
    return end


@once
def _links_in(nodes: Sequence[Node]) -> tuple[int, ...]:
    return tagged(nodes, _LINK)


def part_of_events(finding: Finding, nodes: Sequence[Node], limit: int) -> int:
    """Where a part of counted events begins, whose place is not theirs: "88 strikes, 31 of them in the hills"."""
    if finding.measure not in EVENTS:
        return len(nodes)
    near = nodes[max(0, limit - 3) : limit + 3]
    is_total = finding.node > 1 and any(node.form == "of" for node in nodes[max(0, finding.node - 2) : finding.node])
    is_part = is_total or any("subset" in n.tags or n.form in _SHARED_OUT for n in near)
    return limit if is_part else len(nodes)


def is_spread_over(nodes: Sequence[Node], at: int) -> bool:
    """ "172 in the desert, in 66 attacks that were spread over four provinces": the places are the attacks' own."""
    if _SPREAD.isdisjoint(forms_in(nodes)):
        return False
    figure = nodes[at].figure
    is_event = isinstance(figure, Figure) and figure.kind == "event"
    return is_event and any(node.form in _SPREAD for node in nodes[at + 1 : at + _ADDED_REACH])


def clause_end(nodes: Sequence[Node], at: int) -> int:
    """Where the clause of a node ends: at a word that sets another beside it ("…, فيما قتل 3 في حلب")."""
    for index in _joints_in(nodes):
        if index <= at:
            continue
        form = nodes[index].form
        if form in _NAMELY and _is_many(nodes[at]):
            return index
        if form == _THEREBY and sum(node.place is not None for node in nodes[index:]) >= _MANY_PLACES:
            return index
        if index > at + 1 and not _OPENERS.isdisjoint(nodes[index].tags) and _is_apart(nodes, index):
            return index
        if form in _TURNS or "meanwhile" in nodes[index].tags or _is_set_against(nodes, index):
            return index
        if form in _AND_ANOTHER and nodes[index - 1].form == ",":
            return index  # "هجوم على معسكر في سبها قتل فيه تسعة، وآخر على بلدة الفقهاء"
        if form in _BESIDES and index > at + 1 and _is_deed(nodes[index + 1 : index + 2]):
            return index  # "إلى القبض على 27، وإلى مصرع قياديين قرب ذيبان"
        if (form == _ALSO and _has_town(nodes[index:])) or _is_event_before(nodes[index]):
            return index
        if (form == _WHILE and nodes[index - 1].form == "في") or index in examples_in(nodes):
            return index
    return len(nodes)


def _is_event_before(node: Node) -> bool:
    """ "أوقفوا في أنقرة بعد يومين من هجوم في يالوفا": behind a length of time stands where something else was."""
    shift = node.date.shift if node.date is not None else None
    return node.form in _LATER and shift is not None and shift.is_of_event


def _is_set_against(nodes: Sequence[Node], index: int) -> bool:
    """ "…، في حين ارتفعت في العراق": a phrase of two words that opens a clause behind a comma."""
    node = nodes[index]
    return "contrast" in node.tags and node.last - node.first > 1 and nodes[index - 1].form == ","


def _has_town(behind: Sequence[Node]) -> bool:
    """ "كما قُتل مدنيان في بلدة الباغوز": what is added has a place as small as a province of its own."""
    place = next((node.place for node in behind if node.place is not None), None)
    return place is not None and all("-" in code for code in place.regions)


def _is_deed(behind: Sequence[Node]) -> bool:
    return any(f"{deed}.noun" in node.tags for node in behind for deed in DEEDS & node.tags)


@once
def _joints_in(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The nodes at which a clause may end."""
    if _JOINTS.isdisjoint(told_in(nodes)):
        return ()
    return tuple([at for at, node in enumerate(nodes) if node.form in _JOINTS or not _JOINTS.isdisjoint(node.tags)])


@once
def examples_in(nodes: Sequence[Node]) -> tuple[int, ...]:
    """Where an example begins that has its own time and place.

    "28 arrests, including the arrest of a planner in Raqqa on Monday".
    """
    return tuple([index for index in tagged(nodes, _SUBSET) if _begins_example(nodes, index)])


def _begins_example(nodes: Sequence[Node], index: int) -> bool:
    if not nodes[index].form.isascii():
        # "24 هجوما، منها هجوم على مدرسة في 30 أيلول"
        return index + 1 < len(nodes) and is_one_event(nodes[index + 1])
    for node in nodes[index + 1 : index + 6]:
        if node.figure is not None:
            return False
        if any(f"{deed}.noun" in node.tags for deed in DEEDS & node.tags):
            return True
        if "event" in node.tags and nodes[index + 1].form == "the":
            return True  # "three attacks, including the 30 September bombing of a school in Kabul"
    return False


def _is_many(node: Node) -> bool:
    """Whether several events are counted, of which "وهي" names one after the other."""
    figure = node.figure
    return isinstance(figure, Figure) and figure.kind == "event" and (figure.low or 0) > 1


def _is_apart(nodes: Sequence[Node], index: int) -> bool:
    """Whether a mark stands shortly before a node: "…, and the SDF does not …"."""
    return any(node.form in (",", ";", "-") and "mark" in node.tags for node in nodes[max(0, index - 4) : index])


def is_measured_from(nodes: Sequence[Node], index: int) -> bool:
    """ "A town 450 kilometers east of the capital Tripoli": from where a distance is told."""
    back = index - 1
    while back > 0 and nodes[back].form in _TO_CAPITAL:
        back -= 1
    if back < 1 or back == index - 1 or nodes[back].form not in _BEARINGS or nodes[back].place is not None:
        return False
    return any(node.form in _DISTANCES for node in nodes[max(0, back - _DISTANCE_REACH) : back])


def opens_clause(nodes: Sequence[Node], index: int) -> bool:
    """ "95 عملية في أيار، ونيجيريا في الصدارة": a place that no place before it can be joined with begins a clause."""
    place = nodes[index].place
    if place is None or place.prefix != "و" or not index or nodes[index - 1].form != ",":
        return False
    return not any(node.place is not None for node in nodes[:index])


def whole_before_most(nodes: Sequence[Node], at: int, end: int) -> int:
    """ "83 remain in the country, mostly in Hamrin", "killed 11, mainly in Diyala": where most of them are ends it."""
    if _MOSTLY.isdisjoint(forms_in(nodes)):
        return end
    for index in range(at + 1, min(end, len(nodes))):
        is_led = nodes[index].form in _MOSTLY and (nodes[index].form != "most" or nodes[index + 1].form == "of")
        if is_led and not _tells_only_who(nodes[index:end]):
            return index
    return end


def _tells_only_who(nodes: Sequence[Node]) -> bool:
    """ "killed 35, most of them girls, at a school in Kabul": closed by a comma before the place, which is of all."""
    closed = next((at for at, node in enumerate(nodes) if node.form == ","), len(nodes))
    return closed < len(nodes) and not any(node.place is not None for node in nodes[:closed])


_MOSTLY = load_list("mostly")
