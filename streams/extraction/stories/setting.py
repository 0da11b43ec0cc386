"""The setting of a story: its home, its campaign and its voices, read before any figure is."""

from collections import Counter
from collections.abc import Sequence
from functools import cache, partial

from streams.extraction.fields.actor.who import agents_in
from streams.extraction.fields.attribution.speakers import BACK, SELF
from streams.extraction.fields.attribution.voices import voices_in
from streams.extraction.fields.attribution.whose_word import UNOFFICIAL
from streams.extraction.fields.period.campaign import campaign_of
from streams.extraction.fields.regions.datelines import dateline_country, dateline_end, dateline_spot
from streams.extraction.fields.regions.held import CAMPS
from streams.extraction.fields.regions.home import fly_abroad, home_of, land_of_speaker
from streams.extraction.fields.regions.named_places import of_one_alone, places_between, places_of
from streams.extraction.fields.regions.spread import is_of_part_of_world
from streams.extraction.places.regions import is_country, precision, theatre_of
from streams.extraction.places.words import load_place_words
from streams.extraction.stories.outlets import Outlet, voice_of
from streams.extraction.stories.own_name import forget_own_name
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.reported import reported
from streams.extraction.stories.story import COUNTRY_OF_FORCE, Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import Row, placed_in, tags_in
from streams.text.token import whole

_MOST_OF_A_REPORT = 0.7
_WORLD = "001"
_LEAD = 4  # sentences of title and lead


def set_scene(story: Story, passages: Sequence[Passage], source: str, outlet: Outlet) -> None:
    """Tell the story who acts in it, who speaks, and where it is plainly set.

    Args:
        passages: title and body.
        source: name of the outlet.
        outlet: what that says of who speaks.
    """
    forget_own_name(passages, source)
    story.own_voice = voice_of(outlet, passages)
    story.named.update(dict.fromkeys(outlet.names, SELF))
    story.has_voices = cache(partial(_has_voices, _untold(story), passages))
    story.agents_by_count = cache(partial(_agents_by_count, passages))
    story.provinces = cache(partial(_provinces, passages))
    story.countries = cache(partial(_countries, passages, story.lands))
    story.camp = cache(partial(_camp, passages))
    _learn_initials(story, passages)
    story.campaign = campaign_of([(passage.nodes, passage.tokens) for passage in passages[:5]], story)
    story.reported = reported(story, passages[:_LEAD])
    story.first_regions = _first_regions(story, passages, source)
    story.title_regions = next(
        (codes for p in passages[:1] if p.field == "title" and (codes := of_one_alone(p.nodes) or places_of(p.nodes))),
        (),
    )
    story.is_worldwide = _is_worldwide(passages)


def _agents_by_count(passages: Sequence[Passage]) -> tuple[str, ...]:
    """The forces that act in a report, the most named first."""
    counts = Counter([code for passage in passages for _, code in agents_in(passage.nodes)])
    return tuple([code for code, _ in counts.most_common()])


def _untold(story: Story) -> Story:
    """The story before anything of it is told: one that its own questions may keep without a circle of references."""
    return Story(story.published_on, organisation=story.organisation, named=dict(story.named))


def _has_voices(story: Story, passages: Sequence[Passage]) -> bool:
    """Whether a report quotes more than one body, read from a story of which nothing is told."""
    heard: set[str] = set()
    for passage in passages:
        for voice in voices_in(passage.nodes, story):
            if voice.code in (BACK, SELF):
                continue
            heard.add(voice.code)
            if voice.code not in UNOFFICIAL and voice.code != story.organisation:
                story.official = voice.code  # "the commander said": of the body that spoke before
        if len(heard) > 1:
            break
    return len(heard) > 1


def _learn_initials(story: Story, passages: Sequence[Passage]) -> None:
    """ "The Iraqi Security Media Cell (ISMC)": by which letters a body that speaks is named from there on."""
    for passage in passages:
        nodes = passage.nodes
        if "(" not in nodes.forms:
            continue
        for index in [at for at, node in enumerate(nodes[:-2]) if at and node.form == "("]:
            name = nodes[index + 1]
            if nodes[index + 2].form != ")" or name.entries or not name.form.isalpha():
                continue
            entry = next((e for e in nodes[index - 1].entries if e.speaker and e.kind in _BODIES), None)
            if entry is not None and entry.length > 1 and name.form.isascii():
                story.named.setdefault(name.form, entry.speaker)


_BODIES = frozenset({"force", "monitor", "official", "speaker", "agency"})


def _provinces(passages: Sequence[Passage], most: int) -> tuple[str, ...]:
    """So many provinces as are named most, in order of their codes; none if there are fewer."""
    named = Counter(
        [code.partition("/")[0] for passage in passages for code in places_of(passage.nodes) if "-" in code]
    )
    return tuple(sorted(code for code, _ in named.most_common(most))) if len(named) >= most else ()


def _countries(passages: Sequence[Passage], lands: tuple[str, ...], most: int) -> tuple[str, ...]:
    """So many countries as are named most, in order of their codes; both of its own where one is named alone."""
    named = Counter([code[:2] for passage in passages for code in places_of(passage.nodes) if code != "001"])
    if len(named) > 1:
        return tuple(sorted(code for code, _ in named.most_common(most)))
    return lands if named.keys() & set(lands) else ()


def _is_worldwide(passages: Sequence[Passage]) -> bool:
    """Whether a report counts over theatres far apart, and mostly in none of them, like the organisation's weekly."""
    told: Counter[str] = Counter()
    for passage in passages:
        is_home = "repatriate" in tags_in(passage.nodes)  # who takes families home lies far apart
        if not is_home and any(figure.source == "number" for _, figure in passage.nodes.figures):
            told.update({theatre_of(code) for code in places_of(passage.nodes)} - {""})
    return len(told) > 1 and max(told.values()) <= _MOST_OF_A_REPORT * told.total()


def _first_regions(story: Story, passages: Sequence[Passage], source: str) -> tuple[str, ...]:
    """The place that the report is plainly about: of its lead or title, else its home, else of what follows."""
    body = [passage for passage in passages if passage.field == "body" and not _is_byline(passage)]
    titles = [passage for passage in passages if passage.field == "title"]
    if _is_bulletin(body[:1] + titles) and not any(places_of(passage.nodes) for passage in body[:1] + titles):
        return (_WORLD,)
    filed_at = body[:1]
    while body and (dateline_end(body[0].nodes) == len(body[0].nodes) or len(body[0].nodes) <= _FRAGMENT):
        body = body[1:]
    lead = body[:1] + titles
    for places in (_of_the_whole, places_of):
        for passage in lead:
            if codes := places(passage.nodes):
                return _whole_of(codes, titles) or codes
    nodes = [node for passage in lead for node in passage.nodes]
    tokens = [t for p in lead if p.nodes for t in p.tokens[p.nodes[0].first : p.nodes[-1].last]]
    home = home_of(tokens, nodes, source)
    found = [codes for codes in (_unless_shared_out(passage.nodes) for passage in body[1:3]) if codes]
    precise = [codes for codes in found if precision(codes) == 3]
    if not precise and (seat := _seat(lead, home)):
        return seat
    filed = next((code for passage in lead if (code := dateline_country(passage.nodes))), "")
    if home not in ("", filed) and filed in story.lands and home not in story.lands:
        home = filed  # "QAMISHLO - …, as the Turkish state went on shelling"
    if home:
        spot = () if found else next((at for p in lead if (at := dateline_spot(p.nodes, home))), ())
        return _introduced(body[:6], home) or _ground_of(nodes, home) or spot or (home,)
    if not home and (both := _of_coalition(story, lead)):
        return both
    if not precise and (both := _parted_between_two(found)):
        return both
    if precise or found:
        return (precise or found)[0]
    if filed:
        return next((at for p in lead if (at := dateline_spot(p.nodes, filed))), (filed,))
    desk = next((passage.filed for passage in (*titles, *filed_at) if passage.filed not in _DESKS_OF_THE_WORLD), "")
    acting = COUNTRY_OF_FORCE.get(next(iter(story.agents_by_count()), ""), "")
    if fly_abroad(acting, nodes) or any(is_of_part_of_world(passage.nodes) for passage in lead):
        acting = ""  # "94 عملية في أفريقيا": where "government forces" are of many lands
    home = desk or acting or land_of_speaker(story.own_voice)
    return (home,) if home else ()


_DESKS_OF_THE_WORLD = frozenset({"", "US", "GB"})
"""Countries from whose capitals deeds of anywhere are told, besides none."""


def _unless_shared_out(nodes: Row) -> tuple[str, ...]:
    """The places of a sentence; their country where each has a number of its own beside that of the whole."""
    codes = places_of(nodes)
    countries = tuple(sorted({code[:2] for code in codes}))
    counted = [at for at, figure in nodes.figures if figure.source == "number"]
    if len(countries) == 1 and any(_is_bracketed(nodes, at) for at in counted):
        return countries  # "بين ولاية القصرين (ستة) وولاية الكاف (خمسة)"
    return countries if 1 < len(codes) < len(counted) and len(countries) == 1 and precision(codes) == 3 else codes


def _is_bracketed(nodes: Sequence[Node], at: int) -> bool:
    return at > 1 and nodes[at - 1].form == "(" and nodes[at - 2].place is not None


_GROUNDS = {"شمال وشرق سوريا": "SY:northeast", "north and east syria": "SY:northeast"}
"""What bodies call the part of a country that they are of, in their names."""


def _ground_of(nodes: Sequence[Node], home: str) -> tuple[str, ...]:
    """ "قوى الأمن الداخلي في شمال وشرق سوريا": the part of the country in the name of the body that acts or speaks."""
    heads = [entry.head.lower() for node in nodes for entry in node.entries if entry.length > 2]
    grounds = (code for name, code in _GROUNDS.items() if any(head.endswith(name) for head in heads))
    return tuple([code for code in grounds if code[:2] == home][:1])


def _camp(passages: Sequence[Passage]) -> tuple[str, ...]:
    """The camp of the organisation's families that a story names first."""
    for passage in passages:
        for at in placed_in(passage.nodes):
            place = passage.nodes[at].place
            if place is not None and not CAMPS.isdisjoint(place.regions):
                return place.regions
    return ()


def _of_coalition(story: Story, lead: Sequence[Passage]) -> tuple[str, ...]:
    """The organisation's two countries, where the coalition or its leader acts in a lead that names no place."""
    acts = any(code in ("coalition", "us") for passage in lead for _, code in agents_in(passage.nodes))
    return story.lands if acts and story.lands and story.countries(2) == story.lands else ()


def _parted_between_two(found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The two countries of a lead that names none, where the next sentences tell of one each."""
    codes = tuple(sorted({code for codes in found for code in codes}))
    return codes if len(found) == len(codes) == 2 and all(map(is_country, codes)) else ()


def _whole_of(codes: tuple[str, ...], titles: Sequence[Passage]) -> tuple[str, ...]:
    """The country that a title names, where a lead goes through several parts of it ("in the desert and the east")."""
    whole = {code[:2] for code in codes}
    is_through_parts = len(codes) > 1 and len(whole) == 1 and all(":" in code for code in codes)
    named = next((found for title in titles if (found := places_of(title.nodes))), ())
    return named if is_through_parts and set(named) == whole else ()


_FRAGMENT = 2
"""Nodes; a line as short as "Kinshasa." tells nothing."""
_SHARE = 4
"""Nodes behind a number of a share in which its place stands."""


def _of_the_whole(nodes: Row) -> tuple[str, ...]:
    """The places of a sentence before its first share, else the country of its shares.

    "31 attacks, 12 of them in Homs" are not all in Homs, but in Syria.
    """
    if alone := of_one_alone(nodes):
        return alone
    totals = 0
    for index, figure in nodes.figures:
        if figure.source != "number":
            continue
        is_part = any("subset" in node.tags for node in nodes[max(0, index - 2) : index + 3])
        is_placed = any(node.place is not None for node in nodes[index + 1 : index + _SHARE])
        is_share = figure.kind == "bare" or any("subset" in node.tags for node in nodes[index - 1 : index])
        if totals and is_share and is_part and is_placed:
            return places_between(nodes, 0, index) or tuple(sorted({code[:2] for code in places_of(nodes)}))
        totals += 1
    return places_of(nodes)


def _seat(passages: Sequence[Passage], home: str) -> tuple[str, ...]:
    """Where the force or office is that speaks or acts, if nothing else tells where: "شرطة الأنبار"."""
    for passage in passages:
        for codes in passage.seats:
            if precision(codes) == 3 and (not home or codes[0][:2] == home):
                return codes
    return ()


_BYLINE = 7
"""Nodes; a longer line says more than who wrote it where."""


def _is_byline(passage: Passage) -> bool:
    """ "هدى جاسم (بغداد)", "By Jane Roe in Erbil": who wrote it where."""
    nodes = passage.nodes
    if len(nodes) > _BYLINE or not any(node.place is not None for node in nodes):
        return False
    return all(node.place is not None or not node.tags - _OF_BYLINES for node in nodes)


_OF_BYLINES = frozenset({"mark", "date", "speaker", "speaker.noun"})


def _is_bulletin(passages: Sequence[Passage]) -> bool:
    """Whether a report is of the group's own weekly count, which is of everywhere."""
    bulletin = load_place_words().bulletin
    for passage in passages:
        nodes = passage.nodes
        forms = whole(passage.tokens).forms[nodes[0].first : nodes[-1].last] if nodes else ()
        if bulletin.keys().isdisjoint(forms):
            continue
        for at, form in enumerate(forms):
            if any(forms[at : at + len(phrase)] == phrase for phrase in bulletin.get(form, ())):
                return True
    return False


def _introduced(passages: Sequence[Passage], country: str) -> tuple[str, ...]:
    """The provinces that a sentence names before any number is told: those of all that follows."""
    for passage in passages:
        if any(figure.source == "number" for _, figure in passage.nodes.figures):
            break
        codes = places_of(passage.nodes)
        if codes and precision(codes) == 3 and all(code[:2] == country for code in codes):
            return codes
    return ()
