"""Voices: who speaks in a sentence, and which way each voice is heard.

A verb of saying has its speaker behind it in Arabic ("أعلنت الوزارة أن …") and before it in English ("the army said
that …"); "according to" has him behind it. A voice is heard over what follows it; one that closes a clause
("…, the army said", "…, بحسب المصدر") over what stands before it.
"""

from collections.abc import Sequence
from operator import attrgetter

from streams.extraction.fields.actor.claimed import claimant, claims_a_deed, confess, is_claimed_by_it, tells_more
from streams.extraction.fields.actor.national_bodies import body_acting, releasing, whose_account
from streams.extraction.fields.attribution.beside_speakers import before_aside, leads_to_noun
from streams.extraction.fields.attribution.captions import caption, caption_end
from streams.extraction.fields.attribution.handed_on import cites_its_own, hands_on, is_carried_by
from streams.extraction.fields.attribution.speakers import BACK, GENERIC, OWN_WORDS, PAPERS, Heard, learn, speakers
from streams.extraction.fields.attribution.strangers import AUXILIARIES, OPENERS, is_stranger
from streams.extraction.fields.attribution.toll_tellers import teller_of_put, teller_of_toll, tolls_put, tolls_raised
from streams.extraction.fields.regions.datelines import dateline_end
from streams.extraction.places.regions import is_country
from streams.extraction.stories.story import Story, Voice
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in, once, tagged, tags_in
from streams.lexicon.lists import load_list

_INVERTED_REACH = 5
_SUBJECT_REACH = 4
_AHEAD = 12
"""Nodes before a verb of saying in which its speaker is looked for."""
_REACH = 16
"""Nodes behind a verb in which its speaker is looked for."""
_VOICES = frozenset({"according", "say", "own_media", "own_account", "account", "claiming", "goes_on"})
"""Tags of what may have a voice; most nodes have none."""
_SAY = frozenset({"say"})
_TOLD = load_list("told_somebody")
_CLOSING = frozenset({"as", "after", "when", "before", "adding", "without", "following", "in", ".", ",", ";", '"', "”"})
"""Behind a verb of saying these begin when and how it was said, or end it."""
_SAID = frozenset({"that", "kill", "wound", "capture"})


def voices_in(nodes: Sequence[Node], story: Story) -> list[Voice]:
    """The voices of a sentence, in its order; the story learns the names of the speakers."""
    found: list[Voice] = []
    colon = caption_end(nodes) if ":" in forms_in(nodes) else 0
    if colon and not nodes[0].form.isascii() and "say.verb" in tags_in(nodes[:colon]):
        colon = 0  # "وقال المدير في مؤتمر حضره مراسل الوكالة:": who speaks stands behind the verb
    if colon and (told := caption(nodes, colon, story)) is not None:
        found.append(told)
    spoken_until = -1
    for index in _voiced(nodes):
        tags = nodes[index].tags
        if "according" in tags:
            if _is_also(nodes, index) or (found and is_carried_by(nodes, index)):
                continue
            heard = speakers(nodes[index + 1 : _paper_end(nodes, index)], story, told=False)
            if code := heard.code or (BACK if _is_of_what_was_told(nodes, index) else ""):
                code = story.organisation if code in GENERIC and cites_its_own(nodes, index, story) else code
                learn(story, heard)
                found.append(Voice(index, code, trails=True))
                spoken_until = index + 3
        elif "account" in tags and (voice := _account(nodes, index, story)) is not None:
            found.append(voice)
        elif "say" in tags and ("say.noun" in tags or not nodes[index].is_definite):
            if "say.noun" in tags:
                if index <= spoken_until or (voice := _statement(nodes, index, story)) is None:
                    continue
            else:
                voice = _spoken(nodes, index, story) or (claimant(nodes, index, found) if found else None)
                spoken_until = index + 8
                if voice is not None and voice.code == "media" and hands_on(nodes, index):
                    continue
            if voice is not None:
                voice = _resumed(voice, nodes, index, story, found)
                found.append(voice)
        elif "own_media" in tags and index > spoken_until:
            claims = any("claiming" in node.tags for node in nodes[max(0, index - _SUBJECT_REACH) : index])
            found.append(Voice(index, nodes[index].entries[0].speaker, trails=True, is_weak=claims))
            learn(story, speakers(nodes[index : index + 1], story))
        elif "own_account" in tags:
            found.append(Voice(index, whose_account(nodes, index, story), trails=True))
        elif "claiming" in tags and nodes[index].form.isascii():
            if claims_a_deed(nodes, index):
                found.append(Voice(index, story.organisation, trails=True))
            elif is_claimed_by_it(nodes, index):
                found.append(Voice(index, story.organisation, trails=False, is_weak=True))
        elif "goes_on" in tags:
            found.append(Voice(index, BACK, trails=True))
    told_tolls = [teller_of_toll(nodes, index, story) for index in tolls_raised(nodes)]
    told_tolls += [teller_of_put(nodes, index, story) for index in tolls_put(nodes)]
    return sorted([*found, *filter(None, told_tolls)], key=attrgetter("node")) if told_tolls else found


def _resumed(voice: Voice, nodes: Sequence[Node], index: int, story: Story, found: Sequence[Voice]) -> Voice:
    """The voice, and where it is of one named before, who: "بعث الجيش تعزيزات، وقال إنه"."""
    if voice.code != BACK:
        return voice
    if found:  # "… claimed the attack, saying that": it is the same one who goes on
        return voice._replace(code=found[0 if "say.word" in nodes[index].tags else -1].code)
    code = body_acting(_subject(nodes, index), story) or releasing(nodes, index, story)
    return voice._replace(code=code or BACK)


def _subject(nodes: Sequence[Node], before: int) -> Sequence[Node]:
    """The nodes that a sentence opens with; the place of its dateline ("WASHINGTON -") acts in nothing."""
    start = dateline_end(nodes)
    return nodes[start : min(before, start + _SUBJECT_REACH)]


def _is_also(nodes: Sequence[Node], index: int) -> bool:
    """ "كما اتهمت التنظيم": it did that, too; only before a verb of saying is "كما" of a speaker."""
    return nodes[index].form == "كما" and not (index + 1 < len(nodes) and "say" in nodes[index + 1].tags)


def _is_of_what_was_told(nodes: Sequence[Node], index: int) -> bool:
    """ "بحسب بيان سابق", "وفق الأرقام المنشورة": of the one who spoke before, though no one is named."""
    behind = nodes[index + 1] if index + 1 < len(nodes) else nodes[index]
    return "say.noun" in behind.tags or (behind.is_definite and behind.place is None)


def _paper_end(nodes: Sequence[Node], index: int) -> int:
    """Where whose word it is must stand: "according to a statement, U.S. forces …" does not say whose it is."""
    for at in range(index + 1, min(len(nodes) - 1, index + _SUBJECT_REACH)):
        if nodes[at].form in PAPERS:
            return at + 1 if nodes[at + 1].form == "," else index + _REACH
    return index + _REACH


def _account(nodes: Sequence[Node], index: int, story: Story) -> Voice | None:
    """ "by the government's account": the speaker stands before."""
    before = nodes[max(0, index - 6) : index]
    if [node.form for node in (*before[-2:], *nodes[index + 1 : index + 2])] == ["by", "the", "of"]:
        heard = speakers(nodes[index + 2 : index + 6], story, told=False)
        return Voice(index, heard.code, trails=True) if heard.code else None
    if not before or before[-1].form != "'s" or not any(node.form in ("by", "to") for node in before):
        return None
    heard = speakers(list(reversed(before[:-1])), story, backwards=True)
    return Voice(index, heard.code, trails=True) if heard.code else None


@once
def _voiced(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The nodes that may have a voice."""
    return tagged(nodes, _VOICES)


@once
def words_of_saying(nodes: Sequence[Node]) -> tuple[int, ...]:
    """The verbs and nouns of saying of a sentence."""
    return tagged(nodes, _SAY)


def _statement(nodes: Sequence[Node], index: int, story: Story) -> Voice | None:
    """ "في بيان للجيش", "in a statement by the army": whose statement it is, if it is said."""
    heard = speakers(nodes[index + 1 : index + 6], story, told=False)
    if not heard.code or heard.code == BACK:
        is_country = not nodes[index].form.isascii() and _is_country_speaking(nodes, index)
        return Voice(index, "officials", trails=False) if is_country else None
    learn(story, heard)
    return Voice(index, heard.code, trails=True)


def _spoken(nodes: Sequence[Node], index: int, story: Story) -> Voice | None:
    """The voice of a verb of saying."""
    node = nodes[index]
    english = node.form.isascii()
    reckons = True in [entry.is_weak for entry in node.entries if entry.kind == "say"]
    if reckons and index and leads_to_noun(nodes[index - 1]):
        return None  # "بعد عمليات رصد من قبل القوات": written like a verb, and nobody speaks
    behind = nodes[index + 1 : index + _REACH]
    if "quoting" in node.tags:
        # To pass on is said of wounded, too: only with the one who said it is it a voice.
        inner = _quoted(behind, story)
        if inner is None:
            return None
        learn(story, inner)
        is_own = inner.code in GENERIC and cites_its_own(nodes, index, story)
        return Voice(index, story.organisation if is_own else inner.code, trails=False)
    inverted = _is_inverted(nodes, index)
    # "Coalition aircraft killed …, a spokesman said": the spokesman of those who act.
    actors = _subject(nodes, index) if english and index > _SUBJECT_REACH else ()
    first = (
        speakers(_ahead(nodes, index), story, backwards=True, own=not reckons, actors=actors)
        if inverted
        else speakers(behind, story, own=not reckons)
    )
    heard = first
    is_told = node.form in _TOLD  # "…, an officer, told the agency": whom it was said to
    if not heard.code and not is_told and (english or not _is_subjectless(first)):
        other = (
            speakers(behind, story, own=not reckons)
            if inverted
            else speakers(_ahead(nodes, index), story, backwards=True, own=not (reckons or _is_manner(node)))
        )
        if other.code and (not english or nodes[index - 1].form in (",", '"', "”", "“", "'")):
            heard = other
    if not english and not heard.code and (foregone := _foregone(nodes, index, story, own=not reckons)) is not None:
        heard = foregone
    country = "officials" if not heard.code and _is_country_speaking(nodes, index) else ""
    stranger = "other" if english and not (heard.code or country or reckons) and is_stranger(nodes, index) else ""
    code = heard.code or country or stranger or ("" if reckons else BACK)
    if not code or (code == story.organisation and confess(nodes, index)):
        return None
    learn(story, heard)
    trails = _closes(nodes, index) if english else _is_as(nodes, index) or (not inverted and first.end == "end")
    is_weak = code == story.organisation == _own_code(nodes, index) and not tells_more(node, behind)
    return Voice(index, code, trails=trails, is_weak=is_weak)


def _is_manner(node: Node) -> bool:
    """ "صدت القوات هجوما لداعش، مؤكدة مقتل جندي": how somebody spoke who acts, and not who stands last before it."""
    return node.form[0] == "م" and node.form.endswith(("ا", "ه"))


def _ahead(nodes: Sequence[Node], index: int) -> Sequence[Node]:
    """The nodes before a verb in which its speaker is looked for, nearest first: "ISIS later said", "has claimed"."""
    while index > 1 and nodes[index - 1].form in AUXILIARIES:
        index -= 1
    if index > 1 and nodes[index - 1].form == ",":
        index = before_aside(nodes, index - 1)
    return nodes[max(0, index - _AHEAD) : index][::-1]


def _is_country_speaking(nodes: Sequence[Node], index: int) -> bool:
    """ "Iraq says it has taken home 200", "Kyrgyzstan announced": a country that opens a clause of saying."""
    if not nodes[index].form.isascii():
        # "أعلنت تونس مقتل", "إعلان طاجيكستان أن"
        told = nodes[index + 1].place if index + 1 < len(nodes) else None
        is_said = told is not None and not told.prefix and not told.is_name_part and all(map(is_country, told.regions))
        return is_said
    at = next((back for back in range(index - 1, 0, -1) if nodes[back].form not in AUXILIARIES), min(index - 1, 0))
    place = nodes[at].place if at >= 0 else None
    if place is None or place.is_name_part or not all(map(is_country, place.regions)):
        return False
    return at == 0 or nodes[at - 1].form in OPENERS or "mark" in nodes[at - 1].tags


def _foregone(nodes: Sequence[Node], index: int, story: Story, *, own: bool) -> Heard | None:
    """Who stands between "إن" and his verb: "فإن خلية الإعلام الأمني أوضحت أن"."""
    for at in range(index - 1, max(-1, index - _INVERTED_REACH - 4), -1):
        if "say" in nodes[at].tags and "say.noun" not in nodes[at].tags:
            return None
        if "that" in nodes[at].tags:
            heard = speakers(nodes[at + 1 : index], story, own=own)
            return heard if heard.code and heard.end == "end" else None
    return None


def _own_code(nodes: Sequence[Node], index: int) -> str:
    """The code of the organisation watched, where it stands beside a verb."""
    for at in tagged(nodes, OWN_WORDS):
        if index - 6 <= at < index + 6 and (entry := nodes[at].entry(*OWN_WORDS)) is not None:
            return entry.speaker
    return ""


def _quoted(behind: Sequence[Node], story: Story) -> Heard | None:
    """The innermost speaker of a quotation: "نقلت الوكالة عن مصدر", "quoted the ministry as saying"."""
    for at, node in enumerate(behind[:8]):
        if node.form in ("عن", "الي"):
            heard = speakers(behind[at + 1 :], story)
            if node.form == "الي" and heard.code == story.organisation:
                heard = speakers(behind[:at], story)  # "نسبت القاعدة إلى التنظيم": who blames it, if anybody
            return heard if heard.code else None
        if node.form == "as":
            heard = speakers(behind[:at], story)
            return heard if heard.code else None
    return None


def _is_subjectless(heard: Heard) -> bool:
    """Whether an Arabic verb has what is said right behind it: its subject is the one before ("وأضاف أن")."""
    return heard.end == "that" and not heard.names


def _is_inverted(nodes: Sequence[Node], index: int) -> bool:
    """Whether the speaker stands before the verb: in English, and after "كان … قد قال"."""
    node = nodes[index]
    if node.form.isascii() or node.prefix.startswith("ف"):
        return True
    before = nodes[max(0, index - _INVERTED_REACH) : index]
    return bool(before) and ("perfect" in before[-1].tags or any("was" in n.tags for n in before))


def _is_as(nodes: Sequence[Node], index: int) -> bool:
    """ "كما قال", "وفق ما أعلن", "حسبما ذكر": a verb of saying behind what was said."""
    return any("according" in node.tags or node.form == "ما" for node in nodes[max(0, index - 2) : index])


def _closes(nodes: Sequence[Node], index: int) -> bool:
    """Whether nothing that is said follows an English verb: only when, where and to whom."""
    if nodes[index - 1].form in _ENDS_OF_SPEECH and _is_one_person(nodes[index + 1 : index + 2]):
        return True  # '"…," said a nurse who treated them'
    for node in nodes[index + 1 : index + 9]:
        if node.form in _CLOSING or "contrast" in node.tags:
            return True
        if node.figure is not None or not _SAID.isdisjoint(node.tags):
            return False
    return index + 9 > len(nodes)


def _is_one_person(behind: Sequence[Node]) -> bool:
    figure = behind[0].figure if behind else None
    return figure is not None and figure.kind == "person" and figure.source == "one"


_ENDS_OF_SPEECH = frozenset({'"', "”", "'", "’", ","})
