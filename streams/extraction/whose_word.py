"""Whose word: the speaker that a sentence names, by a verb of saying or "according to".

A sentence may have several voices; a figure is the word of the last one named before it, else of one named behind it
("…, the army said", "…, بحسب المصدر").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.extraction.figure import Figure
from streams.extraction.findings import Finding
from streams.extraction.nodes import Node
from streams.extraction.periods import is_flashback
from streams.extraction.story import Story
from streams.extraction.vocabulary import Entry

BACK = "back"
"""A speaker named before: the ministry, the statement."""
UNOFFICIAL = frozenset({"other", "media", "sohr", "un", "soufan", "isis"})
"""Speakers that no ministry or command speaks for."""
_SPEAKER_REACH = 7
_ONE_VOICE = 1
_ACCORDING_REACH = 9
_CAPTION_REACH = 12
_STOPS = frozenset({".", ";", "ان", "that", "انها", "انه"})
_GENERIC = frozenset({BACK, "officials", "other", "media"})
_OFFICES = frozenset(
    {
        "الوزاره",
        "القياده",
        "الجهاز",
        "المديريه",
        "الهييه",
        "البيان",
        "المتحدث",
        "الناطق",
        "the ministry",
        "ministry",
        "command",
    }
)
_WAS = frozenset({"كان", "وكان", "كانت", "وكانت"})
_PERFECT = frozenset({"قد", "وقد", "فقد"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker named in a sentence.

    Attributes:
        node: of the verb, the "according to" or the colon.
        trails: whether it may also stand behind what is said.
    """

    node: int
    code: str
    trails: bool


def voices_in(nodes: Sequence[Node], story: Story) -> list[Voice]:
    """The voices of a sentence, in its order."""
    found: list[Voice] = []
    caption = _caption(nodes, story)
    if caption is not None:
        found.append(caption)
    for index, node in enumerate(nodes):
        if "according" in node.tags:
            if named := _speakers(nodes[index + 1 : index + _ACCORDING_REACH], story):
                found.append(Voice(index, named[0], True))
        elif "say" in node.tags:
            if code := _who_says(nodes, index, story):
                found.append(Voice(index, code, node.form.isascii() or _is_as(nodes, index)))
        elif "own_media" in node.tags:
            found.append(Voice(index, "isis", True))
        elif "backref" in node.tags and index < 8:
            found.append(Voice(index, BACK, False))
    return found


def _is_as(nodes: Sequence[Node], index: int) -> bool:
    """ "كما قال", "وفق ما أعلن", "حسبما ذكر": a verb of saying behind what was said."""
    return any(
        "according" in node.tags or node.form in ("ما", "كما", "حسبما") for node in nodes[max(0, index - 2) : index]
    )


def _caption(nodes: Sequence[Node], story: Story) -> Voice | None:
    """A live blog's line or a headline: "وزارة الصحة: 25 شهيدا"."""
    for index, node in enumerate(nodes[:_CAPTION_REACH]):
        if node.form == ":" and index:
            if nodes[index - 1].form.isdigit():
                continue
            named = _speakers(list(reversed(nodes[max(0, index - 6) : index])), story)
            return Voice(index, named[0], False) if named else None
        if isinstance(node.figure, Figure) and not node.form.isdigit():
            return None
    return None


def _who_says(nodes: Sequence[Node], index: int, story: Story) -> str:
    """Who a verb of saying has beside it: behind it in Arabic, before it in English and after "كان … قد قال"."""
    behind = nodes[index + 1 : index + _SPEAKER_REACH]
    ahead = list(reversed(nodes[max(0, index - 6) : index]))
    node = nodes[index]
    is_inverted = (
        node.form.isascii()
        or node.form.startswith("ف")
        or (
            index > 0
            and (nodes[index - 1].form in _PERFECT or any(n.form in _WAS for n in nodes[max(0, index - 5) : index]))
        )
    )
    first, second = (ahead, behind) if is_inverted else (behind, ahead)
    named = _speakers(first, story)
    if not named and any({"watched", "own_media"} & n.tags for n in first[:3]):
        return "isis"
    if not named and (is_inverted or index > 2):
        named = _speakers(second, story)
    return named[0] if named else ""


def speaker_in(nodes: Sequence[Node], story: Story) -> str | None:
    """The attribution that a sentence names, `BACK` where it goes on from the one before, None where it has none."""
    voices = voices_in(nodes, story)
    for voice in voices:
        if voice.code != BACK:
            return voice.code
    if voices:
        return BACK
    return BACK if any("goes_on" in node.tags for node in nodes[:4]) else None


def word_for(finding: Finding, nodes: Sequence[Node], story: Story) -> str | None:
    """On whose word a figure of a sentence is told, once the story knows the sentence's own speaker."""
    before: Voice | None = None
    voices = voices_in(nodes, story)
    for voice in voices:
        if voice.code == BACK:
            continue
        if voice.node < finding.node:
            before = voice
        elif before is None and voice.trails:
            return voice.code
    if before is not None:
        return before.code
    if voices and voices[0].node > finding.node and voices[0].code != BACK:
        # What a sentence tells before it names who says the rest is told by the one before.
        return story.heard or story.own_voice
    if story.is_carried and story.own_voice is None and (story.voices > _ONE_VOICE or _is_background(finding, story)):
        return None
    return story.speaker or story.own_voice


def _is_background(finding: Finding, story: Story) -> bool:
    """Whether a figure is of another country or an older time than what the speaker of the lead told of."""
    lead = story.lead_period
    period = finding.period
    if is_flashback(period, lead):
        return True
    countries = {code[:2] for code in story.first_regions}
    return bool(countries and finding.regions) and not countries & {code[:2] for code in finding.regions}


def _speakers(nodes: Sequence[Node], story: Story) -> list[str]:
    """Attributions of the speakers named in these nodes, nearest first."""
    found: list[str] = []
    for node in nodes:
        named = next((e for e in node.entries if e.speaker and e.kind not in ("watched", "own_media")), None)
        if node.form in _STOPS or (isinstance(node.figure, Figure) and named is None):
            break
        if "backref" in node.tags:
            found.append(story.official or BACK if node.form in _OFFICES else BACK)
        elif named is not None:
            found.append(_national(named, story))
    if len(found) > 1 and found[0] in _GENERIC and found[1] not in _GENERIC:
        # "a spokesman of the coalition", "SOHR activists": the body is named beside its people.
        return found[1:]
    return found


def _national(entry: Entry, story: Story) -> str:
    """A ministry named without its country is the one of the story's country."""
    country = story.country
    if entry.kind == "official":
        interior = "داخلية" in entry.head or "interior" in entry.head.lower()
        defence = entry.head in (
            "وزارة الدفاع",
            "وزير الدفاع",
            "defence ministry",
            "defense ministry",
            "defence minister",
        )
        if country == "SY" and interior:
            return "syria_moi"
        if country in ("SY", "IQ") and defence:
            return "syria_mod" if country == "SY" else "iraq_mod"
    return entry.speaker
