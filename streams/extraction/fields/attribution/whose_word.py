"""Whose word: the voice that a figure is told by.

A sentence may have several voices; a figure is the word of the last one named before it, else of one named behind it
("…, the army said", "…, بحسب المصدر"), else of whoever spoke last in the paragraph, of the lead, or of the body whose
own outlet this is.
"""

from collections.abc import Sequence

from streams.extraction.fields.attribution.speakers import BACK, GENERIC, SELF
from streams.extraction.fields.period.periods import is_flashback
from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story, Voice
from streams.extraction.words.nodes import Node

UNOFFICIAL = frozenset({"other", "media", "sohr", "un", "soufan", SELF})
"""Speakers that no ministry or command speaks for."""


def speaker_in(voices: Sequence[Voice]) -> str | None:
    """The attribution that a sentence names, `BACK` where it goes on from the one before, None where it has none."""
    for voice in voices:
        if voice.code != BACK and not voice.is_weak:
            return voice.code
    return BACK if any(voice.code == BACK for voice in voices) else None


def word_for(finding: Finding, nodes: Sequence[Node], story: Story) -> str | None:
    """On whose word a figure of a sentence is told, once the story knows the sentence's own voices."""
    code = _word(finding, nodes, story)
    is_its_own = code == SELF or (code == "officials" and story.own_voice not in (None, *UNOFFICIAL))
    return story.own_voice if is_its_own else code


def _word(finding: Finding, nodes: Sequence[Node], story: Story) -> str | None:
    if not story.said:
        return _carried_word(finding, story)
    if finding.measure == "attacks" and finding.figure.source == "one":
        last = next((voice for voice in reversed(story.said) if voice.node < finding.node), None)
        if last is not None and last.is_weak:
            return last.code  # "Officials said that ISIS had claimed a bombing"
    voices = [voice for voice in story.said if not voice.is_weak]
    named = [voice for voice in voices if voice.code != BACK]
    before = next((voice for voice in reversed(named) if voice.node < finding.node), None)
    behind = _behind([voice for voice in named if voice.node > finding.node])
    if behind is not None and behind.code == "media" and voices[0].code != "media" and voices[0].node < finding.node:
        behind = None  # "The cell said that …, the agency reported": the agency only passes it on
    if behind is not None and (before is None or before.trails or _is_contrasted(nodes, before.node, finding.node)):
        return behind.code
    if before is not None:
        return before.code
    if named and named[0].node > finding.node and (not voices or voices[0].node > finding.node):
        # What a sentence tells before it names who says the rest is told by the one before.
        return story.heard or story.own_voice or _claimed(finding, story)
    if not voices:
        return _carried_word(finding, story)
    return story.speaker or story.own_voice or _claimed(finding, story)


def _carried_word(finding: Finding, story: Story) -> str | None:
    """Of what is told by nobody named here: the lead's speaker told what the lead is about, if he is the only one."""
    teller = story.speaker or story.own_voice
    if not teller:
        return _claimed(finding, story)
    is_told_by_nobody = story.own_voice is None and not story.is_listing and not _goes_on(story)
    # Last of all, whether several are heard: for that the whole story is gone through.
    if is_told_by_nobody and (_is_background(finding, story) or (story.is_carried and story.has_voices())):
        return _claimed(finding, story)
    return teller


def _behind(voices: Sequence[Voice]) -> Voice | None:
    """The voice that closes what was told: "…, the agency reported, citing a colonel" is the colonel's word."""
    first = next((at for at, voice in enumerate(voices) if voice.trails), None)
    if first is None:
        return None
    cited = voices[first + 1] if voices[first].code == "media" and first + 1 < len(voices) else None
    return cited if cited is not None and cited.trails else voices[first]


def _goes_on(story: Story) -> bool:
    """Whether the body that keeps the count, and has alone been heard so far, goes on telling it."""
    return story.speaker not in GENERIC and story.bodies == {story.speaker}


def _claimed(finding: Finding, story: Story) -> str | None:
    """Who claims the attacks counted, where nobody else tells of them; a single one stands behind the claim."""
    if finding.measure != "attacks":
        return None
    is_one = finding.figure.source == "one"
    return next((v.code for v in story.said if v.is_weak and not (is_one and v.node > finding.node)), None)


def _is_contrasted(nodes: Sequence[Node], first: int, last: int) -> bool:
    """Whether a clause set against the one before ("while", "فيما") begins between two nodes."""
    return any("contrast" in node.tags for node in nodes[first + 1 : last])


def _is_background(finding: Finding, story: Story) -> bool:
    """Whether a figure is of another country or an older time than what the speaker of the lead told of."""
    lead = story.lead_period
    period = finding.period
    if is_flashback(period, lead):
        return True
    countries = {code[:2] for code in story.first_regions if code != "001"}
    return bool(countries and finding.regions) and not countries & {code[:2] for code in finding.regions}
