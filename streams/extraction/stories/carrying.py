"""Carrying: what a sentence leaves behind for those that follow: speaker, place, who acted."""

from collections import Counter
from collections.abc import Sequence

from streams.extraction.fields.actor.who import UNKNOWN, agents_in
from streams.extraction.fields.attribution.speakers import BACK, GENERIC, SELF
from streams.extraction.fields.attribution.voices import voices_in
from streams.extraction.fields.attribution.whose_word import UNOFFICIAL, speaker_in
from streams.extraction.fields.period.carried_time import remember_time
from streams.extraction.fields.regions.named_places import places_of
from streams.extraction.fields.target.sides_of_countries import side_of_voice
from streams.extraction.findings.finding import EVENTS, STOCKS, Finding
from streams.extraction.places.regions import precision
from streams.extraction.stories.drafts import Draft
from streams.extraction.stories.headings import read_heading
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import OWN
from streams.lexicon.lists import load_list

_PRECISE = 3
"""A province or a place in one."""
_LINE = 14
"""Nodes; a longer sentence is no line of a list."""


def _is_line(passage: Passage) -> bool:
    """Whether a sentence is a line of a list: short, or behind a bullet, an ordinal with a stroke or its count."""
    nodes = passage.nodes
    if len(nodes) <= _LINE or _is_marked(passage):
        return True
    return nodes[0].figure is not None and nodes[0].figure.source == "number"


def _is_marked(passage: Passage) -> bool:
    """Whether a sentence begins with a bullet, an ordinal with a stroke, or a word and a colon."""
    return any("mark" in node.tags and node.form != "," for node in passage.nodes[:2])


def advance(story: Story, passage: Passage) -> None:
    """Let the story know what the sentence says for those that follow."""
    story.sentence += 1
    read_heading(story, passage)
    if not story.here and (seat := _seat(story, passage)):
        story.here = seat
    story.said = voices_in(passage.nodes, story)
    speaker = speaker_in(story.said)
    background = "background" in passage.kinds and any("background" in node.tags for node in passage.nodes[:2])
    story.heard = story.speaker if passage.paragraph == story.speaker_paragraph and passage.field == "body" else None
    if story.said and story.said[0].code == BACK:
        # "وأوضح البيان أن …، بينما قالت مصادر": the statement is of the one who spoke before this sentence.
        story.heard = story.last_heard or story.lead_speaker or story.own_voice
    if story.opens_list:
        _follow_list(story, passage, may_go_on=speaker is None)
    story.opens_list = story.is_listing or bool(passage.nodes and passage.nodes[-1].form == ":")
    if story.is_listing:
        story.speaker = story.last_heard or story.speaker
    elif speaker is None and any(voice.code == story.last_heard for voice in story.said):
        story.speaker = story.last_heard  # it claims more, as it did in what it said
    elif speaker is None:
        if passage.paragraph != story.speaker_paragraph or passage.field == "title":
            story.speaker = None if background else story.lead_speaker
            story.is_carried = True
    elif speaker == BACK:
        story.speaker = story.last_heard or story.lead_speaker or story.own_voice
        story.is_carried = False
    else:
        story.speaker = story.last_heard = speaker
        story.is_carried = False
        if passage.field == "body" and story.bodies == {"other"} and not story.opened and speaker not in GENERIC:
            # "Monitor counts 31 attacks" in a title is whoever the lead then names.
            story.bodies, story.lead_speaker = set(), speaker
        story.bodies.add(speaker)
        if speaker not in UNOFFICIAL and speaker != story.organisation:
            story.official = speaker
    story.speaker_paragraph = passage.paragraph
    if story.lead_speaker is None and passage.paragraph <= 1 and story.speaker is not None:
        story.lead_speaker = story.speaker


def _follow_list(story: Story, passage: Passage, *, may_go_on: bool) -> None:
    """Let the story know whether a sentence is a line of the list that may follow here, and what a list leaves behind.

    Args:
        may_go_on: whether the sentence names no speaker.
    """
    was_listing = story.is_listing
    is_over = was_listing and story.is_marked_list and not _is_marked(passage)
    story.is_listing = passage.field == "body" and may_go_on and not is_over and _is_line(passage)
    if story.is_listing and not was_listing:
        story.before_list, story.is_marked_list = story.here or story.regions, _is_marked(passage)
    elif was_listing and not story.is_listing and story.before_list and story.scene != story.before_list:
        # "Homs: eight attacks. Aleppo: one.": behind the list the talk is of the whole again.
        story.scene = story.regions = story.before_list


def _seat(story: Story, passage: Passage) -> tuple[str, ...]:
    """The province whose police or command a paragraph quotes, where it names no place: "مصدر في شرطة ديالى"."""
    if passage.field != "body" or not passage.seats or places_of(passage.nodes):
        return ()
    codes = passage.seats[0]
    return codes if precision(codes) == _PRECISE and codes[0][:2] == story.country else ()


def remember(story: Story, passage: Passage, kept: Sequence[Finding]) -> None:
    """What carries over to the next sentences: time, place and who acted."""
    shared = {id(f.joined_to) for f in kept if f.is_share and f.joined_to is not None and _is_beside(f, f.joined_to)}
    is_spread = _is_spread(kept)
    for finding in kept:
        if is_spread and precision(finding.regions or ("001",)) == _PRECISE:
            continue
        if _is_spread_of(finding):
            continue
        if finding.regions and not _is_place_share(finding) and id(finding) not in shared:
            story.here = story.regions = story.scene = finding.regions
            if finding.measure in STOCKS:
                story.stocked_in[finding.measure] = finding.regions
        if finding.actor and finding.actor not in ((story.organisation,), UNKNOWN) and not finding.is_part:
            story.agents = finding.actor
    if len(kept) > 1 and len({finding.regions for finding in kept if finding.regions}) > 1:
        story.scene = ()  # shares of several places: no event was at the last of them
    if is_spread and not story.here and len(told := {code[:2] for f in kept for code in f.regions}) == 1:
        story.here = tuple(told)
    if (
        not kept
        and (places := places_of(passage.nodes))
        and not _tells_whence(passage)
        and (precision(places) == _PRECISE or _is_abroad(story, places))
    ):
        story.here = places
        story.scene = places if len(places) == 1 else ()
        if story.regions == (places[0][:2],) and len(places) == 1:
            story.regions = places  # the place in the country of which the title told
    if not kept and passage.nodes and passage.nodes[-1].form == ":" and _heads_attacks(passage):
        story.last_event = "attacks"
    if acting := agents_in(passage.nodes, story.country):
        story.near_agents = tuple([code for _, code in acting])
    if not kept and not story.agents:
        story.agents = story.near_agents[:1]
    remember_time(story, passage, kept)


_CAME_FROM = load_list("came_from")
_WHENCE = 3
"""Nodes from such a verb to "from"."""


def _tells_whence(passage: Passage) -> bool:
    """ "The men had crossed over from Kunduz": where they came from is not where the rest happened."""
    nodes = passage.nodes
    return any(
        node.form in _CAME_FROM and any(n.form == "from" for n in nodes[at + 1 : at + 1 + _WHENCE])
        for at, node in enumerate(nodes)
    )


def _is_spread(kept: Sequence[Finding]) -> bool:
    """ "215 in Deir ez-Zor, 68 in Hasakah, while Sweida saw two": the talk stays of the whole, and of none of them."""
    told = {finding.regions for finding in kept if finding.measure in _SPREAD_OUT and len(finding.regions) == 1}
    return len([codes for codes in told if precision(codes) == _PRECISE]) >= _SPREAD


_SPREAD_OUT = EVENTS | {"captured"}
_SPREAD = 3
"""Provinces."""


def _is_spread_of(finding: Finding) -> bool:
    """ "172 in the desert, in 66 attacks over four provinces": where those of a wider place were, which goes on."""
    told = finding.previous
    if told is None or told.sentence != finding.sentence or len(finding.regions) < _SPREAD or len(told.regions) != 1:
        return False
    return precision(told.regions) < precision(finding.regions) and told.regions[0][:2] == finding.regions[0][:2]


def _heads_attacks(passage: Passage) -> bool:
    """ "Here is the spread of the group's attacks:": what the lines below call operations are those."""
    return "event:attacks" in passage.kinds and not OWN.isdisjoint(passage.kinds)


def _is_abroad(story: Story, places: Sequence[str]) -> bool:
    """ "In Nigeria, its men struck a post": another country than the one told of so far in a digest's paragraph."""
    told = {code[:2] for code in story.here}
    return bool(told) and all(code != "001" and code[:2] not in told for code in places)


def _is_beside(share: Finding, first: Finding) -> bool:
    """ "66 in Istanbul, 31 in Kayseri": the first of a row of provinces, and no whole of which others are shares."""
    codes = (*share.regions, *first.regions)
    return share.regions != first.regions and precision(codes) == _PRECISE and len(first.regions) == 1


def _is_place_share(finding: Finding) -> bool:
    """ "94 عملية، 63 منها في العراق و31 في سوريا": a share by place, behind which the talk is of the whole again."""
    if finding.is_share and finding.joined_to is not None:
        return True
    whole = finding.whole
    if whole is None or not finding.is_part or not whole.regions:
        return False
    return set(finding.regions) < set(whole.regions) or _is_finer(finding.regions, whole.regions)


def _is_finer(codes: tuple[str, ...], of: tuple[str, ...]) -> bool:
    """ "24 attacks in north-east Syria. 17 of them hit Deir ez-Zor": a province of the country that the whole is in."""
    return precision(codes) == _PRECISE > precision(of) and {code[:2] for code in codes} == {code[:2] for code in of}


def voice_titles(story: Story, drafts: Sequence[Draft]) -> None:
    """Give a title that names no speaker the one of its story's lead, and so a side's deed that the lead tells first.

    Args:
        drafts: of this story.
    """
    if story.lead_speaker is None or story.lead_speaker == SELF:
        return
    side = side_of_voice(story.lead_speaker)
    again = Counter((draft.finding.measure, draft.finding.figure.low) for draft in drafts)
    for draft in drafts:
        is_told_once = again[draft.finding.measure, draft.finding.figure.low] == 1
        if draft.attribution is None and (draft.is_title or (is_told_once and _is_deed_of_lead(draft, side))):
            draft.attribution = story.lead_speaker


def _is_deed_of_lead(draft: Draft, side: str) -> bool:
    """ "The SDF captured two militants. (Next:) The SDF said in a statement that …": its own deed, in the lead.

    What is told again has its speaker there.
    """
    finding = draft.finding
    return bool(side) and draft.passage.paragraph == 0 and finding.measure not in STOCKS and finding.actor == (side,)


_SIDES = frozenset({"civilians", "security_forces"})


def victims_of(finding: Finding) -> tuple[str, str | None]:
    """Whose the dead or wounded are that a story goes on from: of both sides where both were told in one breath."""
    told = finding.previous
    is_beside = told is not None and (told.sentence, told.measure) == (finding.sentence, finding.measure)
    if told is not None and is_beside and {told.target, finding.target} == _SIDES:
        return "unspecified", None
    return finding.target, finding.side
