"""The story: what its sentences so far have said, for the sentences that name no place, time, force or speaker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from schemas.claim import Period


class Voice(NamedTuple):
    """A speaker named in a sentence.

    Attributes:
        node: of the verb, the "according to" or the colon.
        trails: whether it may also stand behind what is said.
        is_weak: whether it only claims a deed, so that anybody else who speaks outranks it.
    """

    node: int
    code: str
    trails: bool
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over a part of a report.

    Attributes:
        regions: the places it names.
        paragraph: where it stands.
        is_list: whether it ends with a colon, so that it is over the lines of a list only.
    """

    regions: tuple[str, ...] = ()
    paragraph: int = -1
    is_list: bool = False


SIDE_OF_COUNTRY = {
    "IQ": "iraq",
    "SY": "syria",
    "TR": "turkey",
    "AF": "afghan_taliban",
    "LB": "lebanon",
    "JO": "jordan",
    "RU": "russia",
    "FR": "france",
    "GB": "uk",
    "US": "us",
}
_SINCE = {"AF": date(2021, 8, 15)}
"""Countries whose state has the code only since then."""
_ACT_ABROAD = frozenset({"us", "uk", "france"})
"""Forces of whom nothing says that they act at home."""
COUNTRY_OF_FORCE = {code: country for country, code in SIDE_OF_COUNTRY.items() if code not in _ACT_ABROAD} | {
    "krg": "IQ"
}


@dataclass(slots=True)
class Story:
    """What the sentences of a story so far have said.

    Attributes:
        region: place that the report is plainly about.
        title_regions: the places that the title names.
        scene: the place told last, with a figure or without: "the attack" was there.
        period_by: whether the figure of the last time told is of its doing ("by"); `lead_by` that of the lead's.
        period_kinds: measures and targets of what was counted over that time.
        stock: the day for which a level was last told, in `stock_paragraph`.
        told: the last time that the sentences before told; `told_here` the last that this one tells so far.
        told_day: the last single day told, and `told_span` the last longer time: "the same day", "the same period".
        event_days: the days of the events that were dated, by their headwords.
        is_span_here: whether this sentence told that longer time.
        first_dated: the sentence without figures that told the first time of all, or -1.
        adrift: the paragraph that tells of a time which no date says ("weeks later"), or -1.
        reported: the time that the report is of, by its title or lead.
        agents: last who acted against the organisation.
        near_agents: forces of the last sentence that named any.
        agents_by_count: all forces that act in it, the most named first.
        event_is_one: whether the sentence tells of one single event.
        tallied: the time over which events were last counted.
        opened: whether the title and the first sentence lie behind.
        campaign: the days of the operation that the lead tells of, told by its beginning and end.
        begun: when what the report tells of is last said to have begun: "since the campaign's start".
        countries, provinces: so many that it speaks of most; "both countries". Like all that few figures ask for,
            they are counted up when they are asked for.
        camp: where the organisation's families are held that it tells of.
        is_worldwide: whether it counts over theatres far apart.
        stocked_in: where the fighters or detainees told last are, by measure.
        fought_in: the sentence that told of dead of the time told before.
        own_voice: the body whose own outlet this is.
        before_list: the place told before a list that goes from place to place.
        is_marked_list: whether its lines begin with a mark.
        has_voices: whether the story quotes more than one body.
        bodies: those quoted so far.
        heard: the speaker until this sentence.
        official: the ministry, command or force that spoke last.
        last_heard: whoever spoke last, however long ago.
        named: words that name a speaker whom the report introduced, and his code.
        said: the voices of the sentence.
        opens_list: whether a list may follow: behind a colon, or another line of it.
        is_listing: whether the sentence is a line of a list, told by whoever introduced it.
        organisation: code of the organisation watched.
        lands: the pair of countries that it is of, if any.
        is_carried: whether the speaker was named in a paragraph before.
        heading: the last one over this part of the report.
        harmed: whose the dead or wounded told last are, in the sentence `harmed_at`.
        sentence: the one that is read now, counted from 0.
    """

    published_on: date
    is_glued: bool = False
    regions: tuple[str, ...] = ()
    first_regions: tuple[str, ...] = ()
    title_regions: tuple[str, ...] = ()
    scene: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    heading: Heading = Heading()
    period: Period | None = None
    first_dated: int = -1
    adrift: int = -1
    lead_period: Period | None = None
    header_period: Period | None = None
    stock: Period | None = None
    stock_paragraph: int = -1
    told: Period | None = None
    told_here: Period | None = None
    told_day: Period | None = None
    told_span: Period | None = None
    event_days: dict[str, Period] = field(default_factory=dict)
    is_span_here: bool = False
    reported: Period | None = None
    period_by: str = ""
    period_kinds: frozenset[tuple[str, str]] = frozenset()
    lead_by: str = ""
    agents: tuple[str, ...] = ()
    near_agents: tuple[str, ...] = ()
    speaker: str | None = None
    lead_speaker: str | None = None
    own_voice: str | None = None
    is_carried: bool = False
    has_voices: Callable[[], bool] = lambda: False
    bodies: set[str] = field(default_factory=set)
    heard: str | None = None
    official: str | None = None
    last_heard: str | None = None
    named: dict[str, str] = field(default_factory=dict)
    said: "Sequence[Voice]" = ()
    is_listing: bool = False
    opens_list: bool = False
    organisation: str = ""
    lands: tuple[str, ...] = ()
    paragraph: int = -1
    speaker_paragraph: int = -1
    period_paragraph: int = -1
    agents_by_count: Callable[[], tuple[str, ...]] = tuple
    victims: tuple[str, str | None] | None = None
    victims_at: int = -1
    harmed: tuple[str, str | None] | None = None
    harmed_at: int = -9
    sentence: int = -1
    event: str = ""
    last_event: str = ""
    event_is_one: bool = False
    tallied: Period | None = None
    opened: bool = False
    campaign: Period | None = None
    begun: Period | None = None
    fought_in: int = -1
    is_worldwide: bool = False
    before_list: tuple[str, ...] = ()
    is_marked_list: bool = False
    countries: Callable[[int], tuple[str, ...]] = lambda most: ()
    provinces: Callable[[int], tuple[str, ...]] = lambda most: ()
    camp: Callable[[], tuple[str, ...]] = tuple
    stocked_in: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def place(self) -> tuple[str, ...]:
        """The place of the paragraph so far, else of its heading, else the one the report is about."""
        return self.here or self.heading.regions or self.first_regions or self.regions

    @property
    def region(self) -> str:
        """The first region of its place, or empty."""
        return self.place[0] if self.place else ""

    @property
    def country(self) -> str:
        """The country of the story's places, or empty."""
        codes = self.here or self.first_regions or self.regions
        return codes[0][:2] if codes else ""

    def side_of(self, country: str) -> str:
        """The force of a country's state on the day of the report."""
        if country in _SINCE and self.published_on < _SINCE[country]:
            return "other"
        return SIDE_OF_COUNTRY.get(country, "other")
