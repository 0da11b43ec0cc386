"""Resolving: who, whom, where, when, on whose word and of what extent, for each finding.

Each question is answered from the finding's clause, then from its sentence, then from what the story has said; the
story keeps what carries over in a `Story`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from schemas.claim import Basis, Extent, Period
from streams.extraction.figures import Figure
from streams.extraction.findings import EVENTS, PEOPLE, STOCKS, Finding
from streams.extraction.nodes import Node
from streams.extraction.reading import DateReading
from streams.extraction.vocabulary import Entry

_SIDE_OF_COUNTRY = {"IQ": "iraq", "SY": "syria", "TR": "turkey", "AF": "afghan_taliban", "LB": "lebanon", "JO": "jordan", "RU": "russia", "FR": "france", "GB": "uk"}
_SPEAKER_REACH = 7


@dataclass(slots=True)
class Story:
    """What the sentences of a story so far have said.

    Attributes:
        region: place that the report is plainly about.
        agents: last who acted against the organisation.
    """

    published_on: date
    is_glued: bool = False
    regions: tuple[str, ...] = ()
    first_regions: tuple[str, ...] = ()
    period: Period | None = None
    agents: tuple[str, ...] = ()
    speaker: str | None = None
    paragraph: int = -1
    speaker_paragraph: int = -1
    period_paragraph: int = -1
    agent_counts: Counter[str] = field(default_factory=Counter)
    victims: tuple[str, str | None] | None = None
    event: str = ""

    @property
    def country(self) -> str:
        """The country of the story's places, or empty."""
        for codes in (self.regions, self.first_regions):
            for code in codes:
                return code[:2]
        return ""


# Who is counted


def target_of(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None]:
    """Target and, for security forces, their side."""
    figure, measure = finding.figure, finding.measure
    if measure in ("operations", "airstrikes", "sites_destroyed", "weapons_destroyed", "fighters"):
        return "isis", None
    if measure == "attacks":
        return _attack_target(finding, nodes, story)
    noun = figure.noun or finding.noun
    if figure.noun is None and any(entry.kind in ("force", "arms", "civil", "watched", "person") for entry in figure.company):
        noun = None
    return _person_target(finding, nodes, story, noun, figure.company)


def _side(company: Sequence[Entry], story: Story) -> str:
    for entry in company:
        if entry.kind == "force" and entry.code:
            return entry.code
    for entry in company:
        if entry.kind == "gentilic":
            return entry.side
    for entry in company:
        if entry.kind == "official" and entry.speaker:
            break
    return _SIDE_OF_COUNTRY.get(story.country, "other")


def _person_target(
    finding: Finding, nodes: Sequence[Node], story: Story, noun: Entry | None, company: tuple[Entry, ...]
) -> tuple[str, str | None]:
    measure = finding.measure
    kinds = {entry.kind for entry in company}
    if own_casualty(noun) and not kinds & {"force", "arms"}:
        return "isis", None
    martyr = any(entry.kind == "kill" and entry.target for entry in nodes[finding.trigger].entries)
    if martyr and (noun is None or noun.is_weak or noun.kind == "casualty" or noun.target in ("isis", "unspecified")):
        return "security_forces", _side(company, story)
    targets = {entry.target for entry in company if entry.kind == "person"}
    families = noun is not None and noun.kind == "family" or any(e.kind == "family" for e in company)
    if measure in ("repatriated", "detainees"):
        return _camp_target(noun, company, nodes, families), None
    if measure == "escaped":
        civil = noun is not None and noun.target == "civilians"
        return ("isis_families" if civil or families else "isis"), None
    own = noun.target if noun is not None and noun.kind == "person" else ""
    weak = noun is None or noun.kind in ("casualty", "unit") or noun.is_weak or own == "unspecified"
    if noun is not None and own == "security_forces":
        if "watched" in kinds and "force" not in kinds:
            return "isis", None
        return "security_forces", _side(company, story)
    if weak or own == "isis":
        if "watched" in kinds or ("epithet" in kinds and "force" not in kinds):
            if measure == "captured" and (families or "civilians" in targets):
                return "isis_and_families", None
            return "isis", None
        if weak and measure != "captured":
            if "force" in kinds or "arms" in kinds:
                return "security_forces", _side(company, story)
            if "security_forces" in targets:
                return "security_forces", _side(company, story)
            if "civil" in kinds or ("civilians" in targets and own != "isis"):
                return "civilians", None
            if "isis" in targets and own in ("", "unspecified") and noun is None:
                return "isis", None
    joined = finding.joined_to
    if joined is not None and (weak or noun is None) and joined.figure.noun is not None and joined.figure.noun.target == "security_forces" and not kinds & {"watched", "epithet"}:
        return "security_forces", _side(company or joined.figure.company, story)
    if measure == "captured":
        if own == "civilians" and finding.is_part and finding.whole is not None and finding.whole.figure.company:
            if any(e.kind == "family" or (e.kind == "person" and e.target == "civilians") for e in finding.whole.figure.company):
                return "isis_families", None
        return "isis", None
    if own == "civilians":
        return "civilians", None
    if own == "isis" and noun is not None and noun.is_weak and "watched" not in {t for n in nodes for t in n.tags}:
        # Men of whom nothing is said: the wounded are one's own, as are the dead of a toll that goes on.
        if measure == "wounded":
            return "security_forces", _side(tuple(e for n in nodes for e in n.entries if e.kind == "force")[:1], story)
        if noun.head in ("عنصر", "فرد", "member", "element") and story.victims is not None and story.victims[0] == "security_forces" and not agents_in(nodes):
            return story.victims
    if own == "isis":
        return "isis", None
    if noun is not None and own == "isis" and measure in ("killed", "wounded", "kidnapped"):
        return "isis", None
    if finding.whole is not None and noun is None:
        return _person_target(finding.whole, nodes, story, finding.whole.noun, finding.whole.figure.company)
    return _unnamed(finding, nodes, story)


def own_casualty(noun: Entry | None) -> bool:
    """Whether the counted word itself says that the organisation's are counted (EKIA)."""
    return noun is not None and noun.kind == "casualty" and noun.target == "isis"


def _unnamed(finding: Finding, nodes: Sequence[Node], story: Story) -> tuple[str, str | None]:
    """Persons of whom their own words say nothing: by where they were hit, else by who was hit before."""
    figure = finding.figure
    if story.event in ("operations", "airstrikes"):
        return "isis", None
    if story.event == "" and story.victims is not None and (figure.noun is None or figure.noun.kind == "casualty"):
        return story.victims
    entries = [entry for node in nodes for entry in (node.figure.inside if isinstance(node.figure, Figure) else node.entries)]
    if any(entry.kind == "civil" for entry in entries):
        return "civilians", None
    if any(entry.kind == "arms" for entry in entries):
        force = [entry for entry in entries if entry.kind == "force"]
        return "security_forces", _side(force[:1], story)
    if (figure.noun is None or figure.noun.kind == "casualty") and story.victims is not None:
        return story.victims
    return "unspecified", None


def _camp_target(noun: Entry | None, company: tuple[Entry, ...], nodes: Sequence[Node], families: bool) -> str:
    is_camp = any(node.form in ("مخيم", "camp", "camps", "مخيمات", "al-hol", "الهول", "مخيمي") or "هول" in node.form for node in nodes)
    isis = any(e.kind == "watched" for e in company) or (noun is not None and noun.target == "isis")
    if families and isis and noun is not None and noun.kind != "family":
        return "isis_and_families"
    if families:
        return "isis_families"
    if noun is not None and noun.target == "isis":
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
        codes = [code for _, code in agents_in(nodes)]
        codes = [code for code in codes if code in ("sdf", "iraq", "syria", "krg")]
        if codes:
            return (codes[0],)
        return ("iraq",) if story.country == "IQ" else ("sdf",)
    agents = agents_in(nodes)
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
            chosen.add(other_code)
    if not chosen:
        if agents:
            chosen.add(agents[0][1])
        elif story.agents:
            chosen.update(story.agents)
        elif story.agent_counts:
            chosen.add(story.agent_counts.most_common(1)[0][0])
        elif story.country and measure != "killed":
            chosen.add(_SIDE_OF_COUNTRY.get(story.country, "other"))
    return tuple(sorted(chosen)) or ("unknown",)


# Whose word


def speaker_in(nodes: Sequence[Node]) -> tuple[str | None, bool]:
    """The attribution that a sentence names, and whether it goes on from the speaker before."""
    best: tuple[int, str] | None = None
    goes_on = False
    for index, node in enumerate(nodes):
        if "according" in node.tags:
            for entry in _speakers(nodes[index + 1 : index + _SPEAKER_REACH]):
                return entry, False
        if "say" in node.tags:
            behind = _speakers(nodes[index + 1 : index + _SPEAKER_REACH])
            ahead = _speakers(list(reversed(nodes[max(0, index - 5) : index])))
            is_english = node.form.isascii()
            choice = (ahead or behind) if is_english else (behind or ahead)
            if choice and best is None:
                best = (index, choice[0])
        if "goes_on" in node.tags:
            goes_on = True
    if best is not None:
        return best[1], False
    return None, goes_on


def _speakers(nodes: Sequence[Node]) -> list[str]:
    found: list[str] = []
    for node in nodes:
        if node.form in (".", ";"):
            break
        if isinstance(node.figure, Figure):
            break
        generic = None
        for entry in node.entries:
            if entry.speaker and entry.kind not in ("watched", "own_media"):
                generic = entry.speaker
                break
            if entry.kind in ("watched", "own_media"):
                generic = "isis"
        if generic:
            found.append(generic)
    return found


# Where


def regions_of(finding: Finding, nodes: Sequence[Node], story: Story, others: Sequence[int]) -> tuple[str, ...]:
    """The places said for a finding: behind it, else before it, else the story's."""
    limit = next((other for other in others if other > finding.node), len(nodes))
    own = nodes[finding.node].place
    if own is not None:
        return merged([own.regions], joined=False)
    behind = _places(nodes, finding.node, limit)
    if behind:
        return behind
    before = _places(nodes, 0, finding.node)
    if before:
        return before
    after = _places(nodes, limit, len(nodes))
    if after:
        return after
    return story.regions or story.first_regions


def _places(nodes: Sequence[Node], first: int, last: int) -> tuple[str, ...]:
    groups: list[tuple[str, ...]] = []
    joined = False
    previous = -9
    for index in range(first, last):
        node = nodes[index]
        if node.place is None:
            continue
        if previous >= 0 and index - previous <= 3 and (node.prefix.startswith("و") or nodes[index - 1].form == "and"):
            joined = True
        groups.append(node.place.regions)
        previous = index
    return merged(groups, joined=joined)


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


def period_of(finding: Finding, nodes: Sequence[Node], story: Story) -> Period | None:
    """The finding's own period: of the nearest date of its sentence that dates the event; None if there is none."""
    candidates: list[tuple[int, int]] = []
    for index, node in enumerate(nodes):
        if node.date is None or is_announcement(nodes, index):
            continue
        distance = abs(index - finding.node) + (3 if index > finding.node else 0)
        candidates.append((distance, index))
    if not candidates:
        return None
    for _, index in sorted(candidates):
        reading = nodes[index].date
        assert reading is not None
        period = as_period(reading, story)
        if period is not None:
            return period
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


def extent_of(finding: Finding, period: Period, target: str) -> Extent:
    """What the figure is the whole of."""
    if finding.measure in STOCKS:
        return Extent.LEVEL
    if finding.is_part:
        return Extent.PART
    if finding.figure.source == "one":
        return Extent.INCIDENT
    if period.start is None or period.end is None:
        return Extent.INCIDENT
    days = (period.end - period.start).days + 1
    if days >= 12:
        return Extent.TALLY
    if days >= 2 and finding.measure in EVENTS | PEOPLE and period.end - period.start >= timedelta(days=4):
        return Extent.TALLY
    return Extent.INCIDENT
