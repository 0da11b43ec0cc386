"""Focus: whether a story is about the watched organisation, or only mentions it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from streams.extraction.figures.figure import Figure, inside
from streams.extraction.left_out.rumours import DENIALS
from streams.extraction.stories.acting import acts
from streams.extraction.stories.in_passing import is_in_passing
from streams.extraction.stories.owning_up import claims_deed, owns_up
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.recalled import is_its_man, is_long_ago, nothing_leads_to_it, opens_with_another_cause
from streams.extraction.stories.whose_men import says_whose_men
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in
from streams.lexicon.lists import load_list, load_stems
from streams.text.fold import fold_word

_LEAD = 6
"""Sentences, the title included, in which a story names those it is about."""


@dataclass(slots=True)
class Thread:
    """Which sentences of a story tell of the watched organisation, sentence by sentence.

    Attributes:
        is_focus: whether the whole story is about it.
        told_on: the day of publication.
        is_rivals: whether another group is named in title or lead.
        was_about: whether the sentence before was.
        was_rival: whether the sentence before told of another group only.
        paragraph: of the sentence before.
        is_survey: whether it counts the deeds of every group ("مؤشر الإرهاب").
    """

    is_focus: bool
    told_on: date
    is_rivals: bool
    was_about: bool = False
    was_rival: bool = False
    paragraph: int = -1
    is_survey: bool = False

    def follow(self, passage: Passage) -> bool:
        """Whether the next sentence tells of it."""
        kinds = passage.kinds
        self.is_survey = self.is_survey or "survey" in kinds
        same = passage.paragraph == self.paragraph and passage.field == "body"
        if self.is_survey:
            told_again = same or "epithet" in kinds
            about = "watched" in kinds or (self.was_about and told_again and "survey" not in kinds)
            self.was_about, self.paragraph = about, passage.paragraph
            return about
        named = _is_named(passage) and (self.is_focus or not is_in_passing(passage.nodes))
        # "The group" behind another group's deed is that group.
        meant = "epithet" in kinds and (self.is_focus or self.was_about) and not (self.was_rival and same)
        meant = meant and not (is_apart(passage) and _are_anybody(passage.nodes))
        about = named or meant
        # What follows on another group's deed tells more of it, until the organisation is named again.
        is_cleared = "disclaim" in kinds or ("watched" in kinds and not _is_named(passage))
        others = "rival" in kinds or is_cleared or (is_apart(passage) and not _is_return(passage))
        rival = not about and (others or (self.was_rival and same))
        linked = about or ((self.is_focus or (self.was_about and same)) and not rival)
        # A story that only mentions it goes on about something else, unless what it mentions is a deed.
        self.was_about = linked and (self.is_focus or not named or self._goes_on(passage.nodes))
        self.was_rival = rival
        self.paragraph = passage.paragraph
        return linked

    def _goes_on(self, nodes: Sequence[Node]) -> bool:
        """Whether what follows may tell more of a deed that is mentioned: none of years before, in others' story."""
        ends = [node.date.to_on for node in nodes if node.date is not None] if self.is_rivals else []
        is_history = bool(ends) and all(end is not None and self.told_on - end > _HISTORY for end in ends)
        return not is_history and acts(nodes)


def _is_named(passage: Passage) -> bool:
    """Whether a sentence names the organisation, and does not say that it has nothing to do with what it tells."""
    kinds = passage.kinds
    return "watched" in kinds and "disclaim" not in kinds and not ("negation" in kinds and _is_cleared(passage.nodes))


_CLEARED = 6
"""Nodes from a denial to whom it clears, and from him to of what."""
_BEHIND_IT = load_list("behind_it")


def _is_cleared(nodes: Sequence[Node]) -> bool:
    """ "Officials denied that ISIS was behind it", "نفت السلطات أن يكون داعش وراءه"."""
    for at, node in enumerate(nodes):
        if any(entry.head in DENIALS for entry in node.entries):
            behind = nodes[at + 1 : at + 1 + _CLEARED]
            named = next((far for far, other in enumerate(behind, at + 1) if "watched" in other.tags), None)
            if named is not None and any(n.form in _BEHIND_IT for n in nodes[named + 1 : named + 1 + _CLEARED]):
                return True
    return False


def _are_anybody(nodes: Sequence[Node]) -> bool:
    """Whether those whom a sentence calls "gunmen", "مسلحون" are no group that was told of: "the insurgents" are."""
    for at, node in enumerate(nodes):
        entries = node.figure.company if isinstance(node.figure, Figure) else node.entries
        if not any(entry.kind == "epithet" for entry in entries):
            continue
        if _is_group(node) or node.is_definite or any(n.form == "the" for n in nodes[max(0, at - 2) : at + 1]):
            return False
    return _FORCES.isdisjoint(tags_in(nodes))


_FORCES = frozenset({"force", "arms", "troops", "gentilic"})
"""Whom a force strikes "separately" are mostly those of whom the story tells."""


_OPENING = 3
"""Nodes of a sentence before which it says that another matter begins."""


def is_apart(passage: Passage) -> bool:
    """Whether a sentence begins another matter: "In an unrelated incident, …"."""
    return "apart" in passage.kinds and any("apart" in node.tags for node in passage.nodes[:_OPENING])


def _is_return(passage: Passage) -> bool:
    """ "Separately, Sweden brought home nine children from Roj": who comes home from its camps is of its story."""
    return "topic" in passage.kinds and any("repatriate" in node.tags for node in passage.nodes)


def is_about(passages: Sequence[Passage], told_on: date) -> bool:
    """Whether title or lead name the organisation, and no other group alone."""
    lead = passages[:4]
    everywhere = [passage for passage in passages if _is_named(passage)]
    if everywhere and all("watched" not in passage.kinds for passage in passages[:2]):
        if opens_with_another_cause(passages) or _is_only_recalled(passages, everywhere, told_on):
            return False
        if nothing_leads_to_it(passages) and not (_answers_for_it(passages) or _is_called_so_later(passages)):
            return False
    named = [passage for passage in passages[:2] if "watched" in passage.kinds] or everywhere[:2] * (
        len(everywhere) > 1
    )
    if not named or (len(everywhere) == 1 and named[0].field == "body" and is_in_passing(named[0].nodes)):
        # Places of its story lead, or it is named as the one that claims the deed.
        if any("topic" in passage.kinds for passage in (passages if named else lead)):
            return True
        is_deed = any(map(_tells_its_deed, everywhere))
        is_own = is_deed or _is_called_so_later(passages) or _is_pursued(passages) or _is_of_branch(lead, everywhere)
        is_own = is_own or _are_its_men(passages)
        if is_own and not rival_leads(passages):
            return True
        return _answers_for_it(passages)
    rival = [passage for passage in lead if "rival" in passage.kinds]
    # "a list that holds ISIS and al-Qaeda": named with others only, it is one of many.
    return not rival or (len(named) >= len(rival) and any(map(_tells_of_it, everywhere)))


def _answers_for_it(passages: Sequence[Passage]) -> bool:
    """Whether the organisation is named as the one that did what the story tells."""
    return any("own_media" in p.kinds or claims_deed(p.nodes) or _is_doers(p.nodes) or owns_up(p) for p in passages)


def _is_only_recalled(passages: Sequence[Passage], named: Sequence[Passage], told_on: date) -> bool:
    """Whether all that a story tells of it is of years before, or names it beside others whom somebody fought."""
    if any("topic" in passage.kinds for passage in passages[:4]) or _is_called_so_later(passages):
        return False
    if _are_its_men(passages):
        return False
    told = [passage for passage in named if "rival" not in passage.kinds or acts(passage.nodes)]
    return bool(told) and all(is_long_ago(passage, told_on) for passage in told)


def _is_of_branch(lead: Sequence[Passage], naming: Sequence[Passage]) -> bool:
    """ "Abu Sayyaf" in title or lead, and somewhere whose it is: a branch that goes by a name of its own."""
    led = [entry for passage in lead if "epithet" in passage.kinds for node in passage.nodes for entry in inside(node)]
    return bool(naming) and any(entry.kind == "epithet" and entry.head[:1].isupper() for entry in led)


def _are_its_men(passages: Sequence[Passage]) -> bool:
    """ "Police arrested three men in Hamburg. Prosecutors said they were members of Islamic State"."""
    return any(says_whose_men(passage.nodes) for passage in passages[:_LEAD])


def _is_pursued(passages: Sequence[Passage]) -> bool:
    """ "القبض على أربعة إرهابيين. … وتلاحق القوات فلول داعش": who its enemies took is said where they pursue it."""
    naming = [passage for passage in passages if "watched" in passage.kinds]
    if not any(_PURSUED.intersection(node.form for node in passage.nodes) for passage in naming):
        return False
    return any(is_its_man(entry) for passage in passages[:2] for node in passage.nodes for entry in inside(node))


_PURSUED = load_list("pursued")


def _tells_its_deed(passage: Passage) -> bool:
    """Whether a sentence tells a deed of the organisation, and does not only date by it or say that nobody claimed."""
    if {"rival", "background"} <= passage.kinds:
        return False  # "Both ISIS and the Pakistani Taliban have carried out such attacks in the past"
    return "unclaimed" not in passage.kinds and not is_in_passing(passage.nodes) and acts(passage.nodes)


def _tells_of_it(passage: Passage) -> bool:
    """Whether a sentence that names the organisation names it alone, or tells a deed."""
    return "rival" not in passage.kinds or acts(passage.nodes)


def rival_leads(passages: Sequence[Passage]) -> bool:
    """Whether another group is named in title or lead."""
    return any("rival" in passage.kinds for passage in passages[:3])


def _is_called_so_later(passages: Sequence[Passage]) -> bool:
    """Whether the organisation is named in the first paragraphs and "the group" from then on: a story of its own."""
    named = next((at for at, passage in enumerate(passages[:_LEAD]) if "watched" in passage.kinds), None)
    if named is None:
        return False
    # Fighters who are called "rebels" or "militants" may be anybody's; "the group" is who was named.
    behind = passages[named + 1 :]
    if any("epithet" in passage.kinds for passage in behind) and _acts_or_claims(passages[named].nodes):
        return True
    return any(_is_group(node) for passage in behind if "epithet" in passage.kinds for node in passage.nodes)


_GROUPS = load_stems("called_group")


def _is_group(node: Node) -> bool:
    """Whether a node stands for a group, and not only for men who fight."""
    entries = node.figure.company if isinstance(node.figure, Figure) else node.entries
    return any(entry.kind == "epithet" and any(word in fold_word(entry.head) for word in _GROUPS) for entry in entries)


def _acts_or_claims(nodes: Sequence[Node]) -> bool:
    return acts(nodes) or claims_deed(nodes) or any("event" in node.tags for node in nodes) or _is_fought(nodes)


_FOUGHT = load_list("fought")
_TO_NAME = 6
"""Nodes from a word of fighting to the name of who is fought: "to retake the old town from Islamic State"."""


def _is_fought(nodes: Sequence[Node]) -> bool:
    """ "Forces have been fighting to expel Islamic State from the city since May": who is fought there."""
    named = next((at for at, node in enumerate(nodes) if "watched" in node.tags), 0)
    return any(node.form in _FOUGHT for node in nodes[max(0, named - _TO_NAME) : named])


def is_fiction(passages: Sequence[Passage]) -> bool:
    """Whether the story is of a film, a novel or a game, of an exercise, or of a rumour that it checks."""
    for kind in ("fiction", "exercise", "debunked"):
        told = [kind in passage.kinds for passage in passages]
        if any(told[:3]) and sum(told) > 1:
            return True
    return False


_HISTORY = timedelta(days=366)
"""What it did so long before is no deed of today."""
_TO_VERB = 8
"""Nodes from the name of an English subject to its verb."""


def _is_doers(nodes: Sequence[Node]) -> bool:
    """ "The attacker was a member of Islamic State", "منفذ الهجوم ينتمي إلى داعش": whose man did it."""
    for at, node in enumerate(nodes):
        if any(entry.kind == "watched" for entry in inside(node)):
            before = nodes[max(0, at - _TO_VERB) : at]
            if any("negation" in n.tags or n.form in (",", ".") for n in before):
                return False
            return any(_is_the_doer(one, two) for one, two in pairwise(before)) or _are_sworn_to_it(before)
    return False


_SWORN = load_list("sworn")


def _are_sworn_to_it(before: Sequence[Node]) -> bool:
    """ "Seven suicide bombers who had sworn allegiance to Islamic State": a number of men who did it, and whose."""
    if not any(node.form in _SWORN for node in before):
        return False
    return any(any(map(is_its_man, inside(node))) for node in before if node.figure is not None)


def _is_the_doer(one: Node, two: Node) -> bool:
    """Whether two nodes name who did it as the one told of: "the bomber", "الانتحاري", "منفذ الهجوم"."""
    man = two if one.form == "the" else one if one.is_definite or ("event" in two.tags and two.is_definite) else None
    return man is not None and any(e.kind == "person" and e.target == "isis" and not e.is_weak for e in inside(man))
