"""Speakers: who is named beside a verb of saying or behind "according to".

A speaker is a body, an office or a sort of person of the lexicon, or a word that named one before in the story:
"the Observatory", "Galvez", "المركز" are those whom the report introduced in full.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.extraction.fields.actor.national_bodies import body_acting, national
from streams.extraction.fields.attribution.bearers import is_introduced, names_of
from streams.extraction.fields.attribution.beside_speakers import (
    DEEDS,
    apposed,
    counted_teller,
    head_of_clause,
    is_addressee,
    is_known_thing,
    is_no_voice,
    is_one_of,
    is_organ_of,
    is_paper_of,
    is_where,
    speaks_for,
)
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.vocabulary import Entry, stems
from streams.lexicon.lists import load_list

BACK = "back"
"""A speaker named before: "he", the statement."""
OFFICE = "office"
"""An office named before: "the ministry", "the spokesman"."""
SELF = "self"
"""The outlet itself: "our correspondent", "the Institute" in what the institute publishes."""
_BEFORE = frozenset({BACK, OFFICE})
GENERIC = frozenset({BACK, OFFICE, "officials", "other", "media"})
"""Speakers beside whom the body that they belong to may be named."""
_REACH = 14
_APPOSED = 4
"""Nodes of a person's name before his office."""
_NO_OTHER = frozenset({"", "media"})
"""Heard so far, where an organ may be the organisation's own."""
_FARTHEST = {"government": 1, "ministry": 0}
"""Nodes from the verb, at most, to a word that is a speaker only beside it."""
_HIS = ("ته", "تها", "تهم", "اته", "اتها")
OWN_WORDS = OWN | {"own_media"}
"""Tags of the organisation and of its own media."""
_MARKS = frozenset({",", ".", '"', "'", "(", ")", "-", "«", "»", "“", "”", "–", "—"})
PAPERS = load_list("papers")
MONITORS = load_list("monitors_called")
_NOT_HERE = frozenset({"watched", "epithet", "own_media", "rival", "gentilic", "topic"})


@dataclass(slots=True)
class Heard:
    """What a look beside a verb found.

    Attributes:
        codes: speakers, nearest first.
        end: why the look ended: "that", "told" (whom it was said to), "figure", "deed", "end".
        bearers: nodes that may name the speaker, with what they are known as.
        is_body: whether the nearest is a body itself, and no person or office of one named behind it.
        code: the speaker: the body named beside its people ("a spokesman of the coalition"), else the nearest; known
            when the look is over.
        are_officials: whether he was only called that beside a body of a name.
    """

    codes: list[str]
    end: str
    bearers: "list[tuple[Node, Entry | None]]"
    is_body: bool = False
    are_officials: bool = False
    code: str = ""

    @property
    def names(self) -> list[str]:
        """Words that name the speaker, for later sentences; most who are looked for are not found, and not asked."""
        names = [name for node, entry in self.bearers for name in names_of(node, entry)]
        return [*names, "officials"] if self.are_officials else names

    def hear(self, code: str, nodes: Sequence[Node], at: int, *, backwards: bool) -> None:
        """One speaker more, whom a node names; a hospital's spokesman is the hospital, which is no office."""
        self.is_body = self.is_body or (not self.codes and not backwards and "force" in nodes[at].tags)
        if code == "other" and self.codes in (["officials"], [OFFICE]) and speaks_for(nodes[at - 1]):
            self.codes.clear()
        self.codes.append(code)

    def speaker(self) -> str:
        """The speaker so far."""
        if not self.codes:
            return ""
        if self.codes[0] in _BEFORE:
            return next((code for code in self.codes if code not in _BEFORE), self.codes[0])
        if len(self.codes) > 1 and not self.is_body and self.codes[0] in GENERIC and self.codes[1] not in GENERIC:
            return self.codes[1]
        return self.codes[0]


def speakers(
    nodes: Sequence[Node],
    story: Story,
    *,
    backwards: bool = False,
    own: bool = True,
    told: bool = True,
    actors: Sequence[Node] = (),
) -> Heard:
    """Who is named in these nodes.

    Args:
        nodes: from the verb on, in the order to look.
        backwards: whether that is against the order of the text.
        own: whether the organisation watched may be the speaker.
        told: whether "ل" names whom it was said to, and not whose it is.
        actors: the first nodes of the sentence, if an office that the story has not named before is of those who act in
            it.
    """
    heard = Heard(_counted(nodes[0]) if own and nodes and nodes[0].figure is not None else [], "end", [])
    is_after_mark = False
    for at, node in enumerate(nodes[:_REACH]):
        figure, tags = node.figure, node.tags
        if not tags and at > 1:
            # A word that nobody knows is at most a name; it ends nothing and stands for nobody.
            heard.bearers += [] if backwards and _is_abbreviation(nodes, at) else [(node, None)]
            continue
        if at and not backwards and node.form in PAPERS and is_paper_of(nodes, at):
            continue  # "according to a report by the observatory"
        entry = _speaker_entry(node, at) if node.entries or figure is not None else None
        if "that" in tags or (node.form == ":" and not backwards):
            heard.end = "that"
            break
        if (
            figure is not None
            and entry is None
            and (at or not heard.codes)
            and not (backwards and is_one_of(nodes, at))
        ):
            heard.end = "figure"
            break
        if not DEEDS.isdisjoint(tags) and not ("person" in tags and entry is None and figure is None):
            heard.end = "deed"
            break
        if node.form == ";" or (
            at
            and (
                "contrast" in tags
                or "negation" in tags
                or ("say" in tags and "say.noun" not in tags and "account" not in tags)
            )
        ):
            break
        if node.form in _MARKS:
            if node.form == "," and heard.codes and backwards:
                _look_beyond(nodes, at, heard)
                break
            is_after_mark = True
            continue
        if heard.codes and "leaning" in tags:
            break
        if entry is not None and entry.speaker == "media" and is_no_voice(nodes, at, backwards=backwards):
            continue
        if node.date is not None or (node.place is not None and (entry is None or is_where(nodes, at, backwards))):
            continue
        if backwards and _is_abbreviation(nodes, at):
            continue
        if told and node.prefix and not backwards and is_addressee(node):
            heard.end = "told"
            break
        is_organ = at > 0 and is_organ_of(node, nodes[at - 1], backwards=backwards) and heard.speaker() in _NO_OTHER
        is_asked = at <= 1 or is_organ or entry is not None
        is_first = not heard.codes and at <= 1 and (backwards or not is_introduced(nodes, at, entry))
        code = _code_of(node, entry, story, is_first=is_first, own=own, is_organ=is_organ) if is_asked else ""
        if node.form == "officials" and code == "officials" and backwards and at + 1 == len(nodes):
            code = story.named.get("officials", code)  # "Coalition officials said … Officials added …"
        heard.are_officials = heard.are_officials or (node.form == code == "officials")
        if code and not (is_after_mark and heard.codes and code in GENERIC):
            heard.hear(code, nodes, at, backwards=backwards)
        heard.bearers.append((node, entry))
    if backwards and heard.end in _CUT and not heard.codes and (head := head_of_clause(nodes, at)):
        return speakers(nodes[head:], story, backwards=True, own=own)
    return _told_by(heard, story, actors)


def _counted(node: Node) -> list[str]:
    """Who speaks where the one beside the verb is counted, as no list has him: "two residents said"."""
    code = counted_teller(node.figure) if node.figure is not None and _speaker_entry(node) is None else ""
    return [code] if code else []


_CUT = frozenset({"figure", "deed"})
"""Where a look ends that may have met a clause about the speaker."""


def _told_by(heard: Heard, story: Story, actors: Sequence[Node]) -> Heard:
    """What was heard, with who it is; see `speakers`."""
    heard.code = heard.speaker()
    heard.are_officials = heard.are_officials and heard.code not in GENERIC
    if heard.code == OFFICE:
        heard.code = story.official or body_acting(actors, story) or "officials"
        heard.codes = [heard.code]
    return heard


def _look_beyond(nodes: Sequence[Node], comma: int, heard: Heard) -> None:
    """Hear of whom an apposition is said: "The Observatory (SOHR), a UK-based monitor", "Galvez, the spokesman"."""
    beyond = nodes[comma + 1 : comma + 1 + _APPOSED]
    heard.bearers += [(node, None) for node in apposed(beyond)]
    if heard.codes[0] in GENERIC and nodes[comma - 1].form in ("a", "an"):
        named = (entry.speaker for entry in map(_speaker_entry, beyond) if entry is not None)
        heard.codes[:0] = [code for code in named if code not in GENERIC][:1]


def learn(story: Story, heard: Heard) -> None:
    """Let the story know by which words this speaker may be meant from here on."""
    code = heard.code
    if code and code != BACK:
        for name in heard.names:
            story.named[name] = code
        if code == "sohr":
            story.named.update(dict.fromkeys(MONITORS, code))


def known(node: Node, story: Story, entry: Entry | None = None) -> str:
    """The speaker that the story has introduced by this word, or empty."""
    if not story.named or node.date is not None:
        return ""
    if entry is not None and entry.head.startswith("the "):
        return story.named.get(entry.head.rsplit(" ", 1)[-1], "")
    for stem in stems(node.form):
        if code := story.named.get(stem):
            return code
    return ""


def _speaker_entry(node: Node, at: int = 0) -> Entry | None:
    """Who speaks by this word, so many nodes from the verb."""
    best: Entry | None = None
    for entry in node.entries if node.figure is None else node.figure.inside:
        if entry.speaker and entry.kind not in _NOT_HERE:
            if entry.speaker == SELF:
                best = entry  # "our correspondent" is one of ours before he is a correspondent
                break
            best = best or entry
    if best is None or at > _FARTHEST.get(best.kind, at):
        return None  # "a resident of Kabul": only beside the verb a capital speaks for its country
    # "Its page" is nobody.
    if best.kind == "speaker" and best.speaker == "media" and node.form.endswith(_HIS):
        return None
    if node.prefix.endswith("ك") and best.speaker in GENERIC:
        return None  # "من دوره كمؤسسة": what one is, and not who speaks
    return best


def _code_of(node: Node, entry: Entry | None, story: Story, *, is_first: bool, own: bool, is_organ: bool) -> str:
    if entry is not None and story.named and _is_itself(node, entry, story):
        return SELF
    refers_back = "backref" in node.tags and is_known_thing(node) and (entry is None or entry.speaker in GENERIC)
    if entry is None or entry.speaker in GENERIC or refers_back:
        # "the ministry", "the centre", a surname: the one that the story named so.
        is_definite = node.is_definite or (entry is not None and entry.head.startswith("the "))
        may_be_known = entry is None or is_definite or refers_back or node.form in MONITORS
        if may_be_known and (is_first or entry is not None) and (code := known(node, story, entry)):
            return code
        if refers_back and is_first:
            if "office" in node.tags:
                return OFFICE
            if entry is None or story.last_heard is not None:
                return BACK
    if entry is not None:
        code = national(entry, story)
        is_any = entry.length == 1 and not node.is_definite and entry.head.startswith("ال")
        # "مرصد كيفو الأمني" is an observatory, and not that one, as is "المرصد" in a report of another country.
        is_another = story.country not in ("", "SY") or known(node, story, entry) == "other"
        is_abroad = entry.length == 1 and is_another
        return "other" if (is_any or is_abroad) and code == "sohr" else code
    if own and (is_first or is_organ) and not OWN_WORDS.isdisjoint(node.tags):
        return next(e.speaker for e in node.entries if e.kind in OWN_WORDS)
    return ""


def _is_abbreviation(nodes: Sequence[Node], at: int) -> bool:
    """Whether a node, seen backwards, stands in brackets behind a body of that name: "the Armed Forces (AFP) said"."""
    if not at or at + 2 >= len(nodes) or nodes[at - 1].form != ")" or nodes[at + 1].form != "(":
        return False
    return _speaker_entry(nodes[at + 2]) is not None


def _is_itself(node: Node, entry: Entry, story: Story) -> bool:
    """Whether a speaker is the outlet, by its whole name or by the word that it calls itself."""
    if entry.length == 1:
        return known(node, story) == SELF
    return entry.speaker in GENERIC and story.named.get(entry.head.lower()) == SELF
