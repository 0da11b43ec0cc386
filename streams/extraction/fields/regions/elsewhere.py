"""Elsewhere: places that a sentence names without saying that its figures are of there.

Where something went, what the real place borders on, whose the speaker, the force or the patron is, the place of a
share that is not counted, of a plan, or of what was answered.
"""

from collections.abc import Sequence

from streams.extraction.fields.period.date_roles import PRETEXTS, is_pretext
from streams.extraction.fields.regions.borders import BORDER, is_bordered, is_its_border, is_land
from streams.extraction.fields.regions.home import ABROAD
from streams.extraction.fields.regions.named_after import (
    BRANCHES,
    DATING,
    DISPUTED,
    FUNERALS,
    HANDS,
    INSTITUTES,
    OUT_OF,
    changed_hands,
    is_disputed,
    is_in_a_name,
    is_led_by,
    is_of_branch,
    is_of_funeral,
    is_where_from,
    is_where_it_began,
    names_an_institute,
)
from streams.extraction.fields.regions.place_of_speaker import (
    REPORTERS,
    SCHOLARS,
    SEATED,
    is_of_office,
    is_of_officials,
    is_of_reporters,
    is_of_scholar,
    is_of_speaker,
    is_speaking_land,
    is_where_it_is_told,
    is_where_it_was_told,
)
from streams.extraction.fields.regions.place_reach import is_measured_from, opens_clause
from streams.extraction.fields.regions.spread import PLACES, is_one_of
from streams.extraction.figures.figure import Figure
from streams.extraction.places.regions import precision
from streams.extraction.places.words import load_place_list, load_place_words
from streams.extraction.words.entry import is_for
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import any_of
from streams.lexicon.lists import load_headwords, load_list

_TOWARDS = load_place_list("towards")
_INTO = load_place_words().noun | load_place_list("inside")
_BROUGHT = load_place_list("brought")
_HOSPITALS = load_place_list("hospital")
_BACKED = load_place_list("backed")
_PATRONS = load_place_list("patron")
_BORDER_REACH = 8
_BANNED = load_place_list("banned")
_INSIDE = frozenset({"في", "داخل", "in", "inside"})
_DEEDS = frozenset({"kill", "wound", "capture", "say"})
_TIES_REACH = 12
_OTHERS = load_place_list("rest")
_ORIGIN_REACH = 8
_PLANS = load_place_list("plan")
_PLAN_REACH = 8
_FIGHTS = load_place_list("fight")
_TIES = load_place_list("ties")
_BEARINGS = load_place_list("bearing")
_DISTANCES = load_place_list("distance")
_LYING = load_place_list("lying")
_SITUATED = load_place_list("situated")
_PRECISE = 3
_SHARES = load_place_list("share")
_SHARE_REACH = 5
_FORCES = load_place_list("force")
_OF_FORCES = load_place_list("of_force")
_GENITIVE = frozenset({"'", "'s", "s", "’s", "’", "own"})


def _is_a_way(nodes: Sequence[Node], index: int) -> bool:
    """Whether a place is only where something was brought, or came from: "imported from Iran", "إلى داخل الحديقة"."""
    if index > 1 and nodes[index - 1].form in OUT_OF and nodes[index - 2].form in _BROUGHT:
        return True
    if index > 1 and nodes[index - 1].form == "and" and nodes[index - 2].place is not None:
        return _is_a_way(nodes, index - 2)  # "in hospitals in Quetta and Karachi"
    back = next((at for at in range(index - 1, 0, -1) if nodes[at].form not in _INTO or nodes[at].tags), 0)
    near = (*nodes[back : back + 1], *nodes[max(0, index - 2) : index])
    if any(node.form in _TOWARDS and node.place is None and node.figure is None for node in near):
        return True
    return any(node.form in _HOSPITALS for node in near) and not _is_hit(nodes[max(0, back - _HIT_REACH) : back])


_HIT_REACH = 7
"""Nodes from an attack to the hospital that it hit: "attacked the country's biggest military hospital"."""


def _is_hit(before: Sequence[Node]) -> bool:
    """Whether an attack stands right before a hospital, which is then no place where the hurt were brought."""
    return any("hit.past" in node.tags or "event:attacks" in node.tags for node in before) or any(
        isinstance(node.figure, Figure) and node.figure.noun is not None and node.figure.noun.measure == "attacks"
        for node in before
    )


def _is_a_patron(nodes: Sequence[Node], index: int) -> bool:
    """ "الموالية لإيران", "backed by Turkey", "Iran-backed": whose something is."""
    if any(node.form in _BACKED for node in nodes[max(0, index - 2) : index]):
        return True
    behind = nodes[index + 1 : index + 3]
    if any(node.form == "backed" for node in behind) or (
        len(behind) > 1 and behind[0].form == "-" and behind[1].form in _PATRONS
    ):
        return True  # "Iran-affiliated"; "Kirkuk led with 47" is a place
    place = nodes[index].place
    # "التحالف الذي تقوده الولايات المتحدة"
    return is_land(place) and index > 0 and "support" in nodes[index - 1].tags


def _is_a_doer(nodes: Sequence[Node], index: int) -> bool:
    """ "Strikes by the United States", "a raid by Turkey": who did it, and not where."""
    before = [node.form for node in nodes[max(0, index - 2) : index] if node.form != "the"]
    return "force" in nodes[index].tags and before[-1:] == ["by"]


_STRIKES = frozenset(f"{deed}.{form}" for deed in ("carry", "hit", "kill") for form in ("verb", "past"))
_DONE_BY_STATES = load_headwords("done_by_states")
_HAS = frozenset({"has", "have", "had"})


def _acts_abroad(nodes: Sequence[Node], index: int) -> bool:
    """ "نفذت الولايات المتحدة 177 غارة", "France has carried out nine strikes": who strikes in others' lands."""
    node = nodes[index]
    if node.place is None or "ب" in node.prefix or ABROAD.isdisjoint(node.place.regions):
        return False
    if not node.form.isascii():
        return index > 0 and _is_struck(nodes[index - 1])
    behind = next((other for other in nodes[index + 1 : index + 3] if other.form not in _HAS), node)
    return _is_struck(behind)


def _is_struck(verb: Node) -> bool:
    """Whether a verb is of deeds that a state does, and not of what its land sees ("شهدت فرنسا ثلاثة هجمات")."""
    return not _STRIKES.isdisjoint(verb.tags) and any(entry.head in _DONE_BY_STATES for entry in verb.entries)


def _is_in_speakers_aside(nodes: Sequence[Node], index: int) -> bool:
    """ "The Observatory, which counts from Britain, said": where a speaker is, told between commas before his verb."""
    end = next((at for at in range(index + 1, min(index + _ASIDE, len(nodes) - 1)) if nodes[at].form == ","), -1)
    if end < 0 or not any("say" in node.tags for node in nodes[end + 1 : end + 3]):
        return False
    opening = next((at for at in range(index - 1, max(0, index - _ASIDE), -1) if nodes[at].form == ","), -1)
    return opening >= 0 and nodes[opening + 1].form == "which"


_ASIDE = 12
"""Nodes between a place and either end of an aside."""


def _is_for_it(nodes: Sequence[Node], index: int) -> bool:
    """ "القوات لإيران", "للعراق": whose something is, by the clitic "for", with or without the article."""
    place = nodes[index].place
    return place is not None and is_for(place.prefix) and is_land(place)


_INCLUDES = load_list("included")


def _is_of_one_included(nodes: Sequence[Node], index: int) -> bool:
    """ "The operations, which included strikes in Syria, killed 163": the place of some of what is told."""
    for at in range(index - 1, max(1, index - _BORDER_REACH), -1):
        if nodes[at].form in _INCLUDES:
            return nodes[at - 1].form == "which" and any(node.form == "," for node in nodes[index + 1 : index + 3])
        figure = nodes[at].figure
        if isinstance(figure, Figure) and figure.source != "one":
            return False
    return False


def _is_in_touch(nodes: Sequence[Node], index: int) -> bool:
    """ "held in Istanbul with links to cells in Hasakah": the place of those whom somebody is in touch with."""
    for back in range(index - 1, max(-1, index - _TIES_REACH), -1):
        node = nodes[back]
        if node.form in _TIES:
            # "IS-linked rebels in Ituri" are there, and so are suspects of whom nothing else says where.
            is_compound = back > 0 and nodes[back - 1].form == "-"
            return not is_compound and any(other.place is not None for other in nodes[:back])
        is_event = "event" in node.tags or node.form in _FIGHTS
        if node.form in (",", ".", ";") or is_event or isinstance(node.figure, Figure) or node.tags & _DEEDS:
            return False
    return False


def _is_origin(nodes: Sequence[Node], index: int) -> bool:
    """ "12 Moroccans, and the rest from Yemen", "ثلاثة من تونس": the countries that those counted come from."""
    place = nodes[index].place
    if not is_land(place):
        return False
    for back in range(index - 1, max(0, index - _ORIGIN_REACH), -1):
        node, before = nodes[back], nodes[back - 1]
        if node.form == "من":
            is_share = "subset" in nodes[back - 2].tags and isinstance(before.figure, Figure) if back > 1 else False
            return "subset" in before.tags or is_share
        if node.form == "from":
            is_person = isinstance(before.figure, Figure) and before.figure.kind in ("person", "bare")
            return is_person or before.form in _OTHERS or "subset" in before.tags
        if node.place is None and "mark" not in node.tags and node.form != "and":
            return False
    return False


def _is_planned(nodes: Sequence[Node], index: int) -> bool:
    """ "belts that were to hit churches in the capital", "كان يخطط لتفجير في دمشق": where something was to happen."""
    return is_led_by(nodes, index, _PLANS, _PLAN_REACH)


def _is_a_bearing(nodes: Sequence[Node], index: int) -> bool:
    """Whether a place only says where another lies: "Jalawla, 120 km north of Baghdad", "ديالى شمال شرق بغداد"."""
    place = nodes[index].place
    if place is not None and place.regions == ("001",):
        # "women from 60 countries around the world"
        return any(node.form in ("countries", "nations") for node in nodes[max(0, index - 3) : index])
    if place is None or nodes[index].form not in _BEARINGS or _is_called_so(nodes[index]):
        return place is not None and is_measured_from(nodes, index)
    if index and nodes[index - 1].form in _SITUATED:
        return True  # "في المحافظة الواقعة شمال شرق بغداد"
    before = next((back for back in range(index - 1, -1, -1) if nodes[back].place is not None), -1)
    if before < 0:
        return False
    if any(node.form in _DISTANCES for node in nodes[max(before, index - 3) : index]):
        return True
    between = nodes[before + 1 : index]
    located = nodes[before].place
    assert located is not None
    is_beside = all(node.form in _LYING for node in between) and not nodes[index].prefix
    firsts = {code.partition("/")[0] for code in (*located.regions, *place.regions)}
    is_of_one = len(located.regions) == len(place.regions) == 1 and precision(located.regions) == _PRECISE
    both_are_small = all("/" in code for code in (*located.regions, *place.regions))
    return is_beside and is_of_one and len(firsts) > 1 and not both_are_small


def _is_called_so(node: Node) -> bool:
    """ "West Java", "South Kivu": a direction that is half of a name, with no "of" behind it."""
    return (
        node.form.isascii() and node.place is not None and node.place.last - node.place.first == len(("West", "Java"))
    )


def _is_of_another_group(nodes: Sequence[Node], index: int) -> bool:
    """ "حركة الشباب في الصومال", "(المحظور في روسيا)": where another group is at home, or the name is banned."""
    if index < 2 or nodes[index - 1].form not in _INSIDE:
        return False
    return "rival" in nodes[index - 2].tags or nodes[index - 2].form in _BANNED


def _is_share(nodes: Sequence[Node], index: int) -> bool:
    """ "21 attacks, a third of them in Homs": the place of a share that is not counted."""
    return is_led_by(nodes, index, _SHARES, _SHARE_REACH)


def _names_a_force(nodes: Sequence[Node], index: int) -> bool:
    """ "the UAE air force", "Puntland's troops": the country says whose the force is, not where it acted."""
    place = nodes[index].place
    if place is None or any("-" in code for code in place.regions):
        return False
    for at, node in enumerate(nodes[index + 1 : index + 5], index + 1):
        if node.form in _FORCES or not _ARMED.isdisjoint(node.tags):
            return True
        if nodes[at - 1].form == "'s" and not node.tags:
            continue  # "France's Barkhane force"
        if node.form not in _GENITIVE and node.form not in _OF_FORCES:
            return False
    return False


_ARMED = frozenset({"arms", "force", "troops"})
_IS_TOLD_OTHERWISE = any_of(
    (_BROUGHT | _TOWARDS | _HOSPITALS, _is_a_way),
    (_BACKED | _PATRONS | {"backed", "support"}, _is_a_patron),
    (frozenset({"by"}), _is_a_doer),
    (_STRIKES, _acts_abroad),
    (frozenset({"which"}), _is_in_speakers_aside),
    (_SHARES, _is_share),
    (INSTITUTES, names_an_institute),
    (REPORTERS, is_of_reporters),
    (SCHOLARS, is_of_scholar),
    (FUNERALS, is_of_funeral),
    (BRANCHES, is_of_branch),
    (frozenset({"say"}), is_of_office),
    (SEATED | {"say"}, is_of_officials),
    (frozenset({"say.verb"}), is_speaking_land),
    (frozenset({"say.verb"}), is_where_it_is_told),
    (frozenset({"say.past"}), is_where_it_was_told),
    (frozenset({"according"}), is_of_speaker),
    (_FORCES | _ARMED, _names_a_force),
    (PRETEXTS | {"support"}, is_pretext),
    (_TIES, _is_in_touch),
    (_PLANS, _is_planned),
    (DISPUTED, is_disputed),
    (frozenset({"from", "من"}), _is_origin),
    (_BEARINGS | {"countries", "nations"}, _is_a_bearing),
    (PLACES, is_one_of),
    (frozenset({'"'}), is_in_a_name),
    (BORDER, is_its_border),
    (_INCLUDES, _is_of_one_included),
    (_BANNED | {"rival"}, _is_of_another_group),
    (OUT_OF, is_where_from),
    (DATING, is_where_it_began),
    (HANDS, changed_hands),
)


def is_elsewhere(nodes: Sequence[Node], index: int) -> bool:
    """Whether the figures of a sentence are not of the place that a node names."""
    return (
        _is_for_it(nodes, index)
        or opens_clause(nodes, index)
        or _IS_TOLD_OTHERWISE(nodes, index)
        or is_bordered(nodes, index)
    )
