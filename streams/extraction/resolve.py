"""Resolving: who, whom, where, when, on whose word and of what extent, for each finding.

Each question is answered from the finding's clause, then from its sentence, then from what the story has said; the
story keeps what carries over in a `Story`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from schemas.claim import Basis, Extent, Period
from streams.extraction.figures import Figure
from streams.extraction.findings import EVENTS, STOCKS, Finding
from streams.extraction.nodes import Node
from streams.extraction.reading import DateReading
from streams.extraction.vocabulary import Entry

SIDE_OF_COUNTRY = {"IQ": "iraq", "SY": "syria", "TR": "turkey", "AF": "afghan_taliban", "LB": "lebanon", "JO": "jordan", "RU": "russia", "FR": "france", "GB": "uk"}
COUNTRY_OF_FORCE = {code: country for country, code in SIDE_OF_COUNTRY.items()} | {"krg": "IQ"}
_SPEAKER_REACH = 7


@dataclass(slots=True)
class Story:
    """What the sentences of a story so far have said.

    Attributes:
        region: place that the report is plainly about.
        agents: last who acted against the organisation.
        event_is_one: whether the sentence tells of one single event.
        tallied: the time over which events were last counted.
    """

    published_on: date
    is_glued: bool = False
    regions: tuple[str, ...] = ()
    first_regions: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    period: Period | None = None
    lead_period: Period | None = None
    header_period: Period | None = None
    period_by: str = ""
    agents: tuple[str, ...] = ()
    speaker: str | None = None
    lead_speaker: str | None = None
    paragraph: int = -1
    speaker_paragraph: int = -1
    period_paragraph: int = -1
    agent_counts: Counter[str] = field(default_factory=Counter)
    victims: tuple[str, str | None] | None = None
    event: str = ""
    last_event: str = ""
    event_is_one: bool = False
    tallied: Period | None = None

    @property
    def place(self) -> tuple[str, ...]:
        """The place of the paragraph so far, else the one the report is about."""
        return self.here or self.first_regions or self.regions

    @property
    def country(self) -> str:
        """The country of the story's places, or empty."""
        for codes in (self.here, self.first_regions, self.regions):
            for code in codes:
                return code[:2]
        return ""


# Who did it


def agents_in(nodes: Sequence[Node]) -> list[tuple[int, str]]:
    """Forces named in a sentence as those who act, with their node; supporters and victims left out."""
    found: list[tuple[int, str]] = []
    supported = -9
    for index, node in enumerate(nodes):
        if "support" in node.tags:
            supported = index
        entry = node.entry("force")
        if entry is not None and entry.code and index - supported > 3:
            found.append((index, entry.code))
    return found


def actor_of(finding: Finding, target: str, nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """Sorted codes of who did it."""
    measure = finding.measure
    if measure in ("attacks", "fighters", "escaped", "kidnapped"):
        return ("isis",)
    if measure in ("killed", "wounded") and not target.startswith("isis"):
        return ("isis",)
    if measure == "detainees":
        country = finding.regions[0][:2] if finding.regions else story.country
        if country not in ("SY", ""):
            return (SIDE_OF_COUNTRY.get(country, "other"),)
        codes = [code for _, code in agents_in(nodes) if code in ("sdf", "syria")]
        return (codes[0],) if codes else ("sdf",)
    if finding.whole is not None and finding.whole.actor and not agents_in(nodes[finding.whole.node + 1 : finding.node + 4]):
        return finding.whole.actor
    agents = agents_in(nodes)
    if measure == "repatriated":
        # Who held them is named too, and is not who takes them back.
        agents = [(index, code) for index, code in agents if code not in ("sdf", "syria", "coalition")]
        if not agents:
            homes = [code[:2] for node in nodes[: finding.node + 1] if node.place is not None for code in node.place.regions if code[:2] not in ("SY", "00")]
            if homes:
                return (SIDE_OF_COUNTRY.get(homes[-1], "other"),)
            own = [code for code in story.agents if code not in ("sdf", "syria")]
            return tuple(own) or ("other",)
    before = [(index, code) for index, code in agents if index < max(finding.node, finding.trigger)]
    chosen: set[str] = set()
    if before:
        index, code = before[-1]
        chosen.add(code)
        for other, other_code in reversed(before[:-1]):
            if index - other <= 4:
                chosen.add(other_code)
                index = other
    for other, other_code in agents:
        if other > finding.node and any("together" in node.tags for node in nodes[max(0, other - 3) : other]):
            if not before:
                chosen.update(story.agents)
            chosen.add(other_code)
    if not chosen:
        if agents:
            chosen.add(agents[0][1])
        elif story.agents:
            chosen.update(story.agents)
        elif story.agent_counts:
            chosen.add(story.agent_counts.most_common(1)[0][0])
        elif story.country and measure != "killed":
            chosen.add(SIDE_OF_COUNTRY.get(story.country, "other"))
    return tuple(sorted(chosen)) or ("unknown",)


# Whose word


BACK = "back"
_ACCORDING_REACH = 9


def speaker_in(nodes: Sequence[Node], story: Story) -> str | None:
    """The attribution that a sentence names, `BACK` where it goes on from the one before, None where it has none."""
    named: list[str] = []
    own = False
    for index, node in enumerate(nodes[:9]):
        if node.form == ":" and index:
            # A live blog's line or a headline: "وزارة الصحة: 25 شهيدا".
            named += _speakers(list(reversed(nodes[:index])), story)
            break
        if isinstance(node.figure, Figure):
            break
    for index, node in enumerate(nodes):
        if "according" in node.tags:
            named = [*_speakers(nodes[index + 1 : index + _ACCORDING_REACH], story)[:1], *named]
        elif "say" in node.tags:
            behind = nodes[index + 1 : index + _SPEAKER_REACH]
            ahead = list(reversed(nodes[max(0, index - 6) : index]))
            first, second = (ahead, behind) if node.form.isascii() else (behind, ahead)
            found = _speakers(first, story) or (_speakers(second, story) if node.form.isascii() else [])
            named += found[:1]
            if not found and any({"watched", "own_media"} & n.tags for n in first[:3]):
                own = True
        elif "own_media" in node.tags:
            own = True
        elif "backref" in node.tags and index < 8:
            named.append(BACK)
    for name in named:
        if name != BACK:
            return name
    if named:
        return BACK
    if own:
        return "isis"
    return BACK if any("goes_on" in node.tags for node in nodes[:4]) else None


def _speakers(nodes: Sequence[Node], story: Story) -> list[str]:
    """Attributions of the speakers named in these nodes, nearest first."""
    found: list[str] = []
    for node in nodes:
        if node.form in (".", ";", "ان", "that", "انها", "انه", "ان") or isinstance(node.figure, Figure):
            break
        if "backref" in node.tags:
            found.append(BACK)
            continue
        for entry in node.entries:
            if entry.speaker and entry.kind not in ("watched", "own_media"):
                found.append(_national(entry, story))
                break
    return found


def _national(entry: Entry, story: Story) -> str:
    """A ministry named without its country is the one of the story's country."""
    country = story.country
    if entry.kind == "official":
        interior = "داخلية" in entry.head or "interior" in entry.head.lower()
        defence = entry.head in ("وزارة الدفاع", "وزير الدفاع", "defence ministry", "defense ministry", "defence minister")
        if country == "SY" and interior:
            return "syria_moi"
        if country in ("SY", "IQ") and defence:
            return "syria_mod" if country == "SY" else "iraq_mod"
    return entry.speaker


# Where


def regions_of(finding: Finding, nodes: Sequence[Node], story: Story, others: Sequence[int]) -> tuple[str, ...]:
    """The places said for a finding: directly behind it, else the most precise of its sentence, else the story's."""
    if finding.measure == "repatriated" and (held := _held_in(nodes, story)):
        return held
    limit = next((other for other in others if other > finding.node), len(nodes))
    # "46 عملية (حمص 14، حلب 9)": a place directly before the next figure is that figure's.
    while limit < len(nodes) and limit - 1 > finding.node and nodes[limit - 1].place is not None:
        limit -= 1
    start = max((other for other in others if other < finding.node), default=0)
    own = nodes[finding.node].place
    if own is not None:
        return merged([own.regions], joined=False)
    behind = _places(nodes, finding.node, limit)
    if behind and (precision(behind) > 1 or len(others) > 1):
        return behind
    near = _places(nodes, start, finding.node)
    before = near or _places(nodes, 0, finding.node)
    after = _places(nodes, finding.node, len(nodes))
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
    return story.place


def places_of(nodes: Sequence[Node]) -> tuple[str, ...]:
    """All places of a sentence that are none of another thing, the most precise of them."""
    return _places(nodes, 0, len(nodes))


_HOLDERS = frozenset({"SY", "IQ"})
_LISTED = 3


def _held_in(nodes: Sequence[Node], story: Story) -> tuple[str, ...]:
    """Where those taken home were held: not the country that takes them, which is named too."""
    for codes in (places_of(nodes), story.here, story.first_regions, story.regions):
        if held := tuple(code for code in codes if code[:2] in _HOLDERS):
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
    return max(3 if "-" in code else 2 if ":" in code else 1 for code in codes)


def _places(nodes: Sequence[Node], first: int, last: int) -> tuple[str, ...]:
    groups: list[tuple[str, ...]] = []
    joined = False
    previous = -9
    for index in range(max(first, dateline_end(nodes)), last):
        node = nodes[index]
        if node.place is None or _is_elsewhere(nodes, index):
            continue
        if groups and index - previous <= 3 and not _conjoined(nodes, previous, index) and _is_province(node.place.regions):
            # "جبال حمرين بمحافظة ديالى": the province behind a smaller place says where it lies.
            if groups[-1] != node.place.regions and all("-" in code and code[:2] == node.place.regions[0][:2] for code in groups[-1]):
                if not any(code.split("/")[0] == node.place.regions[0] for code in groups[-1]) or len(groups[-1]) > 1:
                    groups.pop()
        if previous >= 0 and index - previous <= 3 and (node.prefix.startswith("و") or node.form.startswith("و") or nodes[index - 1].form in ("and", "و")):
            joined = True
        groups.append(node.place.regions)
        previous = index
    return merged(groups, joined=joined)


def _is_province(codes: tuple[str, ...]) -> bool:
    return len(codes) == 1 and "-" in codes[0] and "/" not in codes[0]


def _conjoined(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether two places stand side by side ("الأنبار ونينوى") and not one in the other."""
    between = nodes[first + 1 : last]
    node = nodes[last]
    return node.prefix.startswith("و") or node.form.startswith("و") or any(n.form in ("and", "و", ",", "or", "او", "بين", "between") for n in between)


_TOWARDS = frozenset({"الي", "to", "towards", "toward", "باتجاه", "نحو"})
_BORDERS = frozenset({"الحدود", "borders", "border", "حدود", "frontier"})


def _is_elsewhere(nodes: Sequence[Node], index: int) -> bool:
    """Whether a place is only where something went, or what the real one borders on."""
    for node in nodes[max(0, index - 2) : index]:
        if node.form in _TOWARDS and node.place is None:
            return True
    previous = index
    for back in range(index - 1, max(-1, index - 8), -1):
        node = nodes[back]
        if node.form in _BORDERS:
            return True
        if node.form in (",", ".", ";") or isinstance(node.figure, Figure) or node.tags & {"kill", "wound", "capture", "say"}:
            break
        if node.place is not None:
            previous = back
    del previous
    return False


def dateline_end(nodes: Sequence[Node]) -> int:
    """Behind "بغداد –", "WASHINGTON, D.C. -": where a report was filed is none of its places."""
    for index, node in enumerate(nodes[:7]):
        if node.form in ("-", "/", "|") and index and "mark" in node.tags:
            if any(n.place is not None for n in nodes[:index]) and all(
                n.place is not None or "mark" in n.tags or "date" in n.tags or not n.tags for n in nodes[:index]
            ):
                return index + 1
            return 0
        if isinstance(node.figure, Figure):
            return 0
    return 0


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
        elif ":" in code and not joined and any(other[:2] == country for other in provinces):
            continue
        elif "/" not in code and any(other.startswith(code + "/") for other in provinces):
            continue
        kept.append(code)
    return tuple(sorted(kept))


# When


_TURNS = frozenset({"مقارنه", "مقابل", "compared", "against", "than", "الذي", "التي", "الذين", "which", "who", "whose"})


def period_of(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """The finding's own period: of the date behind it in its clause, else the nearest before, else any behind.

    A date that says when something was announced is none.
    """
    if (then := _since_then(finding, nodes, story)) is not None:
        return then
    dated = [
        index
        for index, node in enumerate(nodes)
        if node.date is not None and not is_announcement(nodes, index) and not _is_compared(nodes, index, finding.node)
    ]
    if not dated:
        return None
    near: list[int] = []
    for index in range(finding.node + 1, len(nodes)):
        node = nodes[index]
        if node.form in _TURNS or node.form in (";", ".") or (isinstance(node.figure, Figure) and node.figure.source == "number"):
            break
        if index in dated:
            near.append(index)
            break
    before = [index for index in reversed(dated) if index < finding.node]
    behind = [index for index in dated if index > finding.node]
    for index in [*near, *before, *behind]:
        reading = nodes[index].date
        assert reading is not None
        period = as_period(reading, story)
        if period is not None:
            return period
    return None


_COMPARING = frozenset({"مقارنه", "مقابل", "compared", "versus", "against"})
_SINCE = frozenset({"منذ", "منذيذ", "since"})
_THEN = frozenset({"الحين", "then", "التاريخ", "ذاك", "الوقت"})


def _is_compared(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a date is only what another is compared with ("مقارنة بعام 2023"), for a figure outside of that."""
    for back in range(index - 1, max(-1, index - 5), -1):
        if isinstance(nodes[back].figure, Figure):
            return False
        if nodes[back].form in _COMPARING:
            return not back < at < index
    return False


def _since_then(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """ "ومنذ ذلك الحين": from the start of the time told before until publication."""
    held = story.period or story.lead_period
    if held is None or held.start is None or story.is_glued:
        return None
    for index, node in enumerate(nodes[: finding.node + 12]):
        word = node.form.removeprefix("و")
        behind = {n.form for n in nodes[index + 1 : index + 3]}
        if word in _SINCE and behind & _THEN or word == "منذيذ":
            return Period(start=held.start, end=story.published_on, basis=Basis.RELATIVE)
    return None


def as_period(reading: DateReading, story: Story) -> Period | None:
    """A date as a claim's period: clipped at publication unless the story is glued on."""
    start, end = reading.from_on, reading.to_on
    end = end or story.published_on
    if start is None:
        return None
    if not story.is_glued:
        if start > story.published_on:
            return None
        end = min(end, story.published_on)
    if end < start:
        return None
    return Period(start=start, end=end, basis=Basis.RELATIVE if reading.is_relative else Basis.EXPLICIT)


def is_announcement(nodes: Sequence[Node], index: int) -> bool:
    """Whether a date says when something was said: it stands by a verb of saying, before what was said."""
    reading = nodes[index].date
    if reading is None or reading.from_on != reading.to_on:
        return False
    for back in range(index - 1, max(-1, index - 8), -1):
        node = nodes[back]
        if isinstance(node.figure, Figure) or node.form in (".", ";"):
            return False
        if node.form in ("ان", "that", "انها", "انه"):
            return False
        if node.tags & {"kill", "wound", "capture", "carry", "destroy", "seize", "hit", "kidnap", "escape", "be"} and "say" not in node.tags:
            return False
        if "say" in node.tags or "according" in node.tags:
            return True
    return False


# Extent


_MANY_EVENTS = 4
"""So many operations, strikes or attacks are a count over their time and not one event."""
_LONG_DAYS = 5


def extent_of(finding: Finding, period: Period, story: Story) -> Extent:
    """What the figure is the whole of.

    A count of many events is a tally, and so are the casualties told for the same days; what is told of one event is
    an incident, however loosely that event is dated.
    """
    if finding.measure in STOCKS:
        return Extent.LEVEL
    if finding.is_part:
        return Extent.PART
    if finding.figure.source == "one":
        return Extent.INCIDENT
    if finding.measure in EVENTS and (finding.figure.low or finding.figure.high or 0) >= _MANY_EVENTS:
        story.tallied = period
        return Extent.TALLY
    if period.start is None or period.end is None:
        return Extent.INCIDENT
    if period == story.tallied:
        return Extent.TALLY
    if story.event_is_one:
        return Extent.INCIDENT
    if (period.end - period.start).days + 1 >= _LONG_DAYS:
        return Extent.TALLY
    return Extent.INCIDENT
