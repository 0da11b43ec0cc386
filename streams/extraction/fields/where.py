"""Where: the places said for a figure, of its clause, its sentence or its story."""

import itertools
import re
from collections.abc import Sequence
from datetime import timedelta

from streams.extraction.fields.date_roles import is_pretext
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.find import EVENTS, STOCKS, Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node


def regions_of(finding: Finding, nodes: Sequence[Node], story: Story, others: Sequence[int]) -> tuple[str, ...]:
    """The places said for a finding; prisoners of the SDF with no finer place than Syria are held in its north-east."""
    codes = _said(finding, nodes, story, others)
    is_vague = finding.measure == "detainees" and "SY" in codes and set(codes) <= {"SY", "TR", "IQ"}
    if is_vague and _names_sdf(nodes):
        return ("SY:northeast",)
    return codes


def _names_sdf(nodes: Sequence[Node]) -> bool:
    return any(entry.code == "sdf" for node in nodes for entry in node.entries)


def _said(finding: Finding, nodes: Sequence[Node], story: Story, others: Sequence[int]) -> tuple[str, ...]:
    """Directly behind the finding, else the most precise of its sentence, else the story's."""
    is_of_camp = finding.measure == "detainees" and any(node.form in _CAMPS for node in nodes)
    if (finding.measure == "repatriated" or (is_of_camp and not places_of(nodes))) and (
        held := _held_in(finding, nodes, story)
    ):
        return held
    limit = next((other for other in others if other > finding.node), len(nodes))
    # "46 عملية (حمص 14، حلب 9)": a place directly before the next figure is that figure's.
    while limit < len(nodes) and limit - 1 > finding.node and _belongs_to_next(nodes, limit - 1):
        limit -= 1
    end = _clause_end(nodes, finding.node)
    start = max((other for other in others if other < finding.node), default=0)
    own = nodes[finding.node].place
    if own is not None and own.first == nodes[finding.node].first:
        return merged([own.regions], joined=False)
    if both := _both_countries(nodes[finding.node : limit], story):
        return both
    behind = _places(nodes, finding.node, _own_deed_end(nodes, finding.node, min(limit, end)))
    if not behind and (both := _both_countries(nodes[start : finding.node], story)):
        return both
    if behind and (precision(behind) > 1 or len(others) > 1):
        return behind
    near = _places(nodes, start, finding.node)
    before = near or _places(nodes, 0, finding.node)
    after = _places(nodes, finding.node, min(end, _part_of_events(finding, nodes, limit)))
    candidates = [codes for codes in (behind, before, after) if codes]
    if candidates:
        best = max(candidates, key=precision)
        if precision(best) == 1 and near and near != best and not behind:
            best = near
        return best
    if finding.whole is not None and finding.whole.regions:
        return finding.whole.regions
    joined = finding.joined_to
    if joined is not None and joined.regions and joined.sentence == finding.sentence:
        return joined.regions
    if finding.measure in STOCKS and not _names_sdf(nodes):
        held = story.stocked_in.get(finding.measure, ())
        if held and _are_near(held, story.here or story.heading.regions):
            return held
    if _points_back(nodes, finding.node):
        return story.regions
    if story.is_worldwide and not story.here and finding.measure in EVENTS and finding.figure.source == "number":
        return ("001",)
    if _is_national(finding, story):
        return tuple(sorted({code[:2] for code in story.place}))
    return story.place


_BOTH = frozenset({"البلدين", "البلدان"})


def _both_countries(nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """ "28 عملية في البلدين", "in both countries": the two that the story speaks of most."""
    is_both = any(
        node.form in _BOTH or (node.form in ("both", "two") and behind.form == "countries")
        for node, behind in itertools.pairwise(nodes)
    ) or (bool(nodes) and nodes[-1].form in _BOTH)
    return story.two_countries if is_both else ()


def _own_deed_end(nodes: Sequence[Node], at: int, end: int) -> int:
    """Where another deed with a place of its own begins: "killed three in Diyala, and burnt churches in Ituri"."""
    is_placed = False
    for index in range(at + 1, end):
        node = nodes[index]
        is_placed = is_placed or node.place is not None
        is_verb = any(tag.endswith((".verb", ".past")) for tag in node.tags) and node.place is None
        is_joined = node.prefix.startswith("و") or nodes[index - 1].form == "and"
        if is_placed and is_verb and is_joined:
            return index
    return end


def _part_of_events(finding: Finding, nodes: Sequence[Node], limit: int) -> int:
    """Where a part of counted events begins, whose place is not theirs: "88 strikes, 31 of them in the hills"."""
    is_part = finding.measure in EVENTS and any("subset" in n.tags for n in nodes[max(0, limit - 3) : limit + 3])
    return limit if is_part else len(nodes)


def _are_near(codes: Sequence[str], told: Sequence[str]) -> bool:
    """Whether regions lie in the countries told of last, if any: the next part of a report is of others."""
    return not told or not {code[:2] for code in codes}.isdisjoint(code[:2] for code in told)


_THESE = frozenset({"هذه", "تلك", "هذين", "هذا", "ذلك", "these", "those", "this", "that"})


def _points_back(nodes: Sequence[Node], at: int) -> bool:
    """ "هذه المواقع", "those depots": what was found there was found where the sites told before are."""
    return any(
        node.form in _THESE and {"site", "event"} & behind.tags and behind.figure is None
        for node, behind in itertools.pairwise(nodes[:at])
    )


_NATIONAL_DAYS = 27


def _is_national(finding: Finding, story: Story) -> bool:
    """Whether arrests without a place are of the months until now, in a report of one event: they are the country's."""
    period, lead = finding.period, story.lead_period
    if finding.measure not in ("captured", "operations"):
        return False
    if (
        period is None
        or period.start is None
        or period.end is None
        or (period.end - period.start).days < _NATIONAL_DAYS
    ):
        return False
    if (
        lead is None
        or lead.start is None
        or lead.end is None
        or period.end < lead.start - timedelta(days=_NATIONAL_DAYS)
    ):
        return False
    return (lead.end - lead.start).days <= 3


_TURNS = frozenset({"فيما", "بينما", "while", "whereas", "لكن", "but"})


def _clause_end(nodes: Sequence[Node], at: int) -> int:
    """Where the clause of a node ends: at a word that sets another beside it ("…, فيما قتل 3 في حلب")."""
    for index in range(at + 1, len(nodes)):
        form = nodes[index].form
        if index > at + 2 and nodes[index].tags & {"that", "negation"} and _is_apart(nodes, index):
            return index
        if form in _TURNS or form == ";" or (form == "حين" and nodes[index - 1].form == "في"):
            return index
    return len(nodes)


def _is_apart(nodes: Sequence[Node], index: int) -> bool:
    """Whether a mark stands shortly before a node: "…, and the SDF does not …"."""
    return any(node.form in (",", ";", "-") and "mark" in node.tags for node in nodes[max(0, index - 4) : index])


def places_of(nodes: Sequence[Node]) -> tuple[str, ...]:
    """All places of a sentence that are none of another thing, the most precise of them."""
    return _places(nodes, 0, len(nodes))


_CAMPS = frozenset({"المخيم", "مخيم", "بالمخيم", "camp"})
_HOLDERS = ("SY", "IQ")
_LISTED = 99


def _held_in(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """Where those taken home were held: not the country that takes them, which is named too."""
    behind = _places(nodes, finding.node, len(nodes))
    for holder in _HOLDERS:
        for codes in (behind, places_of(nodes), story.here, story.first_regions, story.regions):
            if held := tuple(code for code in codes if code[:2] == holder):
                return held
    return ()


def main_places(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The places of a sentence as those of a whole report: a list of provinces of one country is that country."""
    codes = places_of(nodes)
    countries = {code[:2] for code in codes}
    if len(codes) >= _LISTED and len(countries) == 1:
        return (countries.pop(),)
    return codes


def precision(codes: tuple[str, ...]) -> int:
    """3 for provinces and places in them, 2 for parts of a country, 1 for countries."""
    return max(map(_precision, codes))


def _precision(code: str) -> int:
    if ":" in code or code in _OF_PROVINCES:
        return 2
    return 3 if "-" in code else 1


def _places(nodes: Sequence[Node], first: int, last: int) -> tuple[str, ...]:
    groups: list[tuple[str, ...]] = []
    joined = False
    previous = -9
    details_end = 0
    for index in range(max(first, dateline_end(nodes)), last):
        node = nodes[index]
        if index == previous + 1:
            details_end = _details_end(nodes, index)
        if node.place is None or index < details_end or _is_elsewhere(nodes, index):
            continue
        if _has_own_number(nodes, index) and last != index + 2:
            continue
        if isinstance(node.figure, Figure) and node.place.first != node.first:
            # "15 ألف سوريا": whose nationals were counted, not where.
            continue
        is_behind = bool(groups) and index - previous <= 3 and not _conjoined(nodes, previous, index)
        if is_behind and _says_where(node.place.regions, groups[-1]):
            groups.pop()
        if previous >= 0 and _is_joined(nodes, max(previous + 1, details_end), index):
            joined = True
        groups.append(node.place.regions)
        previous = index
    return merged(groups, joined=joined)


def _belongs_to_next(nodes: Sequence[Node], index: int) -> bool:
    """Whether a node is the place of the figure behind it, or the bracket between them."""
    return nodes[index].place is not None or (nodes[index].form == "(" and nodes[index - 1].place is not None)


def _has_own_number(nodes: Sequence[Node], index: int) -> bool:
    """ "دير الزور (34)": a place with a number of its own in brackets is that number's, not the total's."""
    if index + 2 >= len(nodes) or nodes[index + 1].form != "(":
        return False
    return nodes[index + 2].figure is not None


_JOIN_REACH = 4
_AND_IN = frozenset({"وفي", "ومن", "وعلي", "وب"})


def _is_joined(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether "and" or "as well as" joins the place at `last` to the one before `first`."""
    between = nodes[first:last]
    if len(between) >= _JOIN_REACH:
        return False
    return (
        _has_and(nodes[last])
        or any("link" in node.tags or node.form in _AND_IN for node in between)
        or (bool(between) and between[-1].form in ("and", "و"))
    )


def _details_end(nodes: Sequence[Node], at: int) -> int:
    """Behind what only details a place: "البادية (السخنة وتدمر)", "in the desert, between Palmyra and Sukhna"."""
    if nodes[at].form == "(":
        return next((index for index in range(at + 1, len(nodes)) if nodes[index].form == ")"), 0)
    if nodes[at].form == "," and at + 1 < len(nodes) and nodes[at + 1].form in ("بين", "between"):
        return next((index for index in range(at + 2, len(nodes)) if nodes[index].form == ","), len(nodes))
    return 0


def _says_where(province: tuple[str, ...], smaller: tuple[str, ...]) -> bool:
    """ "جبال حمرين بمحافظة ديالى": the province behind a smaller place says where that lies."""
    if not _is_province(province) or smaller == province:
        return False
    if not all("-" in code and code[:2] == province[0][:2] for code in smaller):
        return False
    return len(smaller) > 1 or smaller[0].partition("/")[0] != province[0]


_WITH_WAW = frozenset({"وسط", "وادي", "واسط", "ولايه", "وهران", "واشنطن", "واغادوغو", "وديان", "وجده", "ورقله"})
"""Places and words of place that begin with the letter of "and"."""


def _has_and(node: Node) -> bool:
    """Whether "and" is written onto a place ("وحلب")."""
    return node.prefix.startswith("و") or (node.form.startswith("و") and node.form not in _WITH_WAW)


def _is_province(codes: tuple[str, ...]) -> bool:
    return len(codes) == 1 and "-" in codes[0] and "/" not in codes[0]


def _conjoined(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether two places stand side by side ("الأنبار ونينوى") and not one in the other."""
    between = nodes[first + 1 : last]
    node = nodes[last]
    return _has_and(node) or any(n.form in ("and", "و", ",", "or", "او", "بين", "between") for n in between)


_TOWARDS = frozenset({"الي", "to", "towards", "toward", "باتجاه", "نحو", "صوب"})
_HOSPITALS = frozenset({"hospital", "hospitals", "مستشفي", "بمستشفي", "لمستشفي", "مشفي", "مستشفيات"})
_BACKED = frozenset(
    {"المدعومه", "المدعوم", "المدعومين", "تدعمها", "تدعمه", "يدعمها", "المواليه", "backed", "supported"}
)
_BORDERS = frozenset(
    {
        "الحدود",
        "حدود",
        "الحدوديه",
        "الحدودي",
        "المحاذيه",
        "المحاذي",
        "المتاخمه",
        "المتاخم",
        "المجاوره",
        "المجاور",
        "borders",
        "border",
        "frontier",
        "bordering",
        "neighbouring",
        "neighboring",
        "adjoining",
    }
)


def _is_elsewhere(nodes: Sequence[Node], index: int) -> bool:
    """Whether a place is only where something went, or what the real one borders on."""
    for node in nodes[max(0, index - 2) : index]:
        if (
            (node.form in _TOWARDS and node.place is None and node.figure is None)
            or node.form in _HOSPITALS
            or node.form in _BACKED
        ):
            return True
    if any(node.form == "backed" for node in nodes[index + 1 : index + 3]):
        return True
    place = nodes[index].place
    if place is not None and _FOR.search(place.prefix) and all(len(code) == _COUNTRY for code in place.regions):
        # "الموالية لإيران": whose something is.
        return True
    if _is_share(nodes, index) or _names_an_institute(nodes, index):
        return True
    if _is_of_speaker(nodes, index) or _names_a_force(nodes, index) or is_pretext(nodes, index):
        return True
    previous = index
    for back in range(index - 1, max(-1, index - 8), -1):
        node = nodes[back]
        if node.form in _BORDERS or node.form.lstrip("وب") in _BORDERS:
            return True
        if (
            node.form in (",", ".", ";")
            or isinstance(node.figure, Figure)
            or node.tags & {"kill", "wound", "capture", "say"}
        ):
            break
        if node.place is not None:
            previous = back
    del previous
    return False


_SHARES = frozenset(
    {
        "third",
        "half",
        "quarter",
        "most",
        "majority",
        "معظمها",
        "اغلبها",
        "غالبيتها",
        "جلها",
        "ثلثها",
        "نصفها",
        "ربعها",
        "اكثرها",
    }
)
_SHARE_REACH = 5
_INSTITUTES = frozenset({"مركز", "معهد", "منتدي", "موسسه", "مجموعه"})


def _is_share(nodes: Sequence[Node], index: int) -> bool:
    """ "21 attacks, a third of them in Homs": the place of a share that is not counted."""
    for node in reversed(nodes[max(0, index - _SHARE_REACH) : index]):
        if node.form in _SHARES:
            return True
        if node.figure is not None or "mark" in node.tags:
            return False
    return False


def _names_an_institute(nodes: Sequence[Node], index: int) -> bool:
    """ "مركز باماكو للدراسات": a place in a name."""
    before, behind = nodes[max(0, index - 1) : index], nodes[index + 1 : index + 2]
    return bool(before and behind) and before[0].form in _INSTITUTES and behind[0].form.startswith("لل")


_FOR = re.compile(r"(?<!ا)ل$|لل$")
"""The clitic "for", with and without the article."""
_COUNTRY = 2
"""Letters of a country's code."""
_FORCE_WORDS = frozenset(
    {"air", "army", "forces", "force", "troops", "police", "military", "navy", "soldiers", "dervish", "command"}
)
_OF_FORCES = frozenset({"central", "africa", "special", "joint", "security", "armed", "national", "defense", "defence"})
_GENITIVE = frozenset({"'", "'s", "s", "’s", "’", "own"})


_SPEAKER_REACH = 6


def _is_of_speaker(nodes: Sequence[Node], index: int) -> bool:
    """ "حسبما أفاد المستشفى المركزي في مصراتة": a place behind what was said is the speaker's."""
    for back in range(index - 1, max(-1, index - _SPEAKER_REACH), -1):
        node = nodes[back]
        if node.form in ("ان", "that", "انها", "انه", ",", ".", ";", ":") or isinstance(node.figure, Figure):
            return False
        if "according" in node.tags:
            return any(isinstance(n.figure, Figure) for n in nodes[:back])
    return False


def _names_a_force(nodes: Sequence[Node], index: int) -> bool:
    """ "the UAE air force", "Puntland's troops": the country says whose the force is, not where it acted."""
    place = nodes[index].place
    if place is None or any("-" in code for code in place.regions):
        return False
    for node in nodes[index + 1 : index + 5]:
        if node.form in _FORCE_WORDS or "arms" in node.tags:
            return True
        if node.form not in _GENITIVE and node.form not in _OF_FORCES:
            return False
    return False


_DATELINE = 4
"""Nodes; a longer line says more than where it was filed."""
_PLAIN = frozenset({"place", "mark"})


def dateline_end(nodes: Sequence[Node]) -> int:
    """Behind "بغداد –", "WASHINGTON, D.C. -", "KANO, Nigeria:": where a report was filed is none of its places."""
    if 0 < len(nodes) <= _DATELINE and nodes[0].place is not None and not any(n.tags - _PLAIN for n in nodes):
        return len(nodes)
    for index, node in enumerate(nodes[:7]):
        if node.form in ("-", "/", "|") and index and "mark" in node.tags:
            if any(n.place is not None for n in nodes[:index]) and all(
                n.place is not None or "mark" in n.tags or "date" in n.tags or not n.tags for n in nodes[:index]
            ):
                return index + 1
            return 0
        if node.form == ":" and index == 1 and (place := nodes[0].place) is not None and place.last - place.first > 2:
            return 2
        if isinstance(node.figure, Figure):
            return 0
    return 0


_OF_PROVINCES = frozenset({"IQ-KR"})
"""Regions that are made of provinces: named beside one, they only name its ministry or lie around it."""


def merged(groups: Sequence[tuple[str, ...]], *, joined: bool) -> tuple[str, ...]:
    """The most precise of the regions named: a country goes when a part of it is named, a part when a province is.

    >>> merged([("SY",), ("SY-HI/tadmur",), ("SY:center",)], joined=False)
    ('SY-HI/tadmur',)
    """
    codes = list(dict.fromkeys(code for group in groups for code in group))
    provinces = [code for code in codes if "-" in code]
    parts = [code for code in codes if ":" in code]
    kept: list[str] = []
    for code in codes:
        country = code[:2]
        if len(code) <= 3:
            if any(other[:2] == country for other in provinces + parts):
                continue
        elif (
            (":" in code and not joined and any(other[:2] == country for other in provinces))
            or any(other.startswith(code + "/") for other in provinces)
            or (code in _OF_PROVINCES and any(other[:2] == country and other != code for other in provinces))
        ):
            continue
        kept.append(code)
    return tuple(sorted(kept))
