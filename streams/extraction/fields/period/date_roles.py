"""Dates that are none of an event: of its announcement, a rank, a pretext, an occasion, a dateline."""

from collections.abc import Sequence

from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.actor.subjects import acts_then
from streams.extraction.fields.period.at_once import is_told_at_once
from streams.extraction.fields.period.comparisons import is_count
from streams.extraction.fields.period.never_since import NOTS, has_when, is_never_since
from streams.extraction.fields.period.new_tolls import TOLD_ANEW, is_of_new_toll
from streams.extraction.fields.period.periods import is_night
from streams.extraction.fields.period.planned_times import PLANNING, is_planned_time
from streams.extraction.fields.regions.datelines import is_only_dateline
from streams.extraction.figures.figure import Figure, is_one_event
from streams.extraction.reading import DateReading
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import any_of, once
from streams.lexicon.lists import load_list

PRETEXTS = load_time_words("pretext")
_PRETEXT_REACH = 9
_SUPERLATIVES = load_time_words("superlative")
_RANKS = frozenset(f"{and_}{form}" for form in load_time_words("rank") for and_ in ("", "و"))
_TIERS = load_list("tiers")
"""Before a rank they say how high somebody stands: "من قادة الصف الأول منذ شباط"."""
_RANK_REACH = 14
_SINCE = frozenset({"منذ", "since", "in"})
_PLACE_REACH = 12
_WHERE = frozenset({"حيث", "where"})
_TOOK_PLACE = load_time_words("took_place")
_OCCASIONS = load_time_words("occasion")
_OCCASION_REACH = 4
_DOERS_OF = load_time_words("doer_of")
_SERVICES = load_time_words("service")
_ANNOUNCING = load_time_words("announcing")
_ANNOUNCING_REACH = 8
_SPEAKER_REACH = 20  # nodes from a day to the verb of saying, over the speaker's office and name
_SAID_REACH = 24  # nodes from a verb of saying to its day: "in a statement on its page, Friday, that …"
_THAT = frozenset({"ان", "بان", "انها", "انه", "بانها", "فان", "فانه", "فانها", "that"})
_MANAGED = load_list("managed")  # the deed follows
_NAMED_TWICE = 5  # nodes behind a day: "أمس، الأربعاء 7 من آب، فإن"
_ASIDE_MARKS = frozenset({",", ")", "/", "-"})  # "اليوم/الأربعاء/ بأن"
_ENDS, _DASHES = frozenset({".", ",", ";"}), frozenset({"-", "–", "—"})
_LINE = 9  # nodes; where a report was sent from and when stands within so many
_LENGTHS = frozenset({"date.since", "date.within", "date.past-units", "date.this-unit", "date.last-unit"})
_LONG_DAYS = 27
_CLAUSE_MARKS = frozenset({";", ".", ":", "/", "-", "–", "—", '"'})
_OPENING = 2  # nodes; a date that stands so early opens its sentence
_LATELY = frozenset({"في", "وفي", "وقت", "سابق", "لاحق", "متاخر", "من"})  # "وفي وقت سابق من اليوم"
_DONE = frozenset(
    {"kill", "wound", "capture", "carry", "destroy", "seize", "hit", "kidnap", "escape", "be", "hold", "repatriate"}
)
_FOR = frozenset({"for", "of", "in", "after", "following", "behind", "during"})
_TELLS = frozenset({"according", "goes_on"})
_TELLING = _ANNOUNCING | {"announcement", "statement", "communique", "briefing"}


def is_pretext(nodes: Sequence[Node], index: int) -> bool:
    """Whether a time or place is of what was answered ("in response to the ambush of 13 December")."""
    for back in range(index - 1, max(-1, index - _PRETEXT_REACH), -1):
        node = nodes[back]
        if node.form in PRETEXTS or any(entry.head == "in response to" for entry in node.entries):
            return True
        if node.form in (",", ".", ";") or is_count(node):
            return False
    return False


def is_of_place(nodes: Sequence[Node], index: int, at: int) -> bool:
    """Whether a time is told of a place of the figure before: "6 strikes in Ramadi, where troops had won last week".

    A single day behind "where" is mostly the figure's: "three hurt in Kirkuk, where a bomb went off on Monday".
    """
    reading = nodes[index].date
    if reading is None or reading.from_on == reading.to_on:
        return False
    for back in range(index - 1, max(at, index - _PLACE_REACH), -1):
        node = nodes[back]
        if node.form in _WHERE:
            return any(n.place is not None for n in nodes[max(at + 1, back - 3) : back])
        if node.form in _ENDS or node.figure is not None:
            return False
    return False


def _is_of_others_deed(nodes: Sequence[Node], index: int) -> bool:
    """ "a planner of the January 2022 attack": the time of what somebody did before."""
    if not any("event" in node.tags for node in nodes[index + 1 : index + 4]):
        return False
    near = nodes[max(0, index - _OCCASION_REACH) : index]
    return bool(near) and near[-1].form == "the" and any(node.form in _DOERS_OF for node in near)


def _is_rank(nodes: Sequence[Node], index: int) -> bool:
    """Whether a time only says how rare something is ("the deadliest in two years", "الأول منذ ثلاث سنوات")."""
    reading = nodes[index].date
    is_length = reading is not None and (
        reading.rule in _LENGTHS
        or (
            reading.from_on is not None
            and reading.to_on is not None
            and (reading.to_on - reading.from_on).days >= _LONG_DAYS
        )
    )
    for back in range(index - 1, max(-1, index - _RANK_REACH), -1):
        node = nodes[back]
        if (node.form in _SUPERLATIVES or (is_length and node.form in _RANKS)) and nodes[back - 1].form not in _TIERS:
            between = nodes[back + 1 : index]
            if not is_length and all(n.form not in _SINCE for n in between):
                return False  # "attacked the country's biggest hospital on Tuesday": the day of the deed itself
            return not any(n.form in _TOOK_PLACE for n in between)
        if node.form in (",", ".", ";", ":") or node.date is not None or is_count(node):
            return False
    return False


def _is_line_of_place(nodes: Sequence[Node], index: int) -> bool:
    """Whether a date stands in the line that says where a report was sent from: "RIYADH, Oct 17 2015 (GAS) -"."""
    if not 1 <= index < _LINE or nodes[index - 1].form not in (",", "(", "/"):
        return False
    if any(node.tags & _DONE or "say" in node.tags for node in nodes[:index]):
        return False
    return any(node.form in _DASHES for node in nodes[index + 1 : index + 6])


def _is_of_occasion(nodes: Sequence[Node], index: int) -> bool:
    """Whether a time is a funeral's or a news conference's ("at the burial on Saturday")."""
    behind = next((node.form for node in nodes[index + 1 : index + 3] if node.form != "في"), "")
    if behind in _OCCASIONS and behind in _SERVICES:
        return True  # "بدأت العائلات الأحد دفن …"
    if behind in _SERVICES:
        # "shot in late January during Sunday mass": a kind of service, where another date is told.
        return any(node.date is not None for at, node in enumerate(nodes) if at != index)
    for back in range(index - 1, max(-1, index - _OCCASION_REACH), -1):
        node = nodes[back]
        if node.form in _OCCASIONS or node.form.removeprefix("و") in _OCCASIONS:
            # "blasts at a funeral on Friday": the day is the blasts'.
            if node.form == "post" and nodes[back - 1].form not in _POSTED:
                return False  # "looted a health post on Monday"
            return not any(n.tags & (_DONE | {"event"}) for n in nodes[max(0, back - _OCCASION_REACH) : back])
        if node.form in (",", ".", ";", ":") or _is_told_there(nodes, back) or node.tags & _DONE:
            return False
    return False


_POSTED = frozenset({"a", "the", "his", "her", "its", "media", "facebook", "telegram", "twitter", "x"})


def _is_told_there(nodes: Sequence[Node], at: int) -> bool:
    """Whether a figure stands here, not the mourners of a funeral, nor the adjective of a news conference."""
    figure = nodes[at].figure
    if not isinstance(figure, Figure):
        return False
    return not at or nodes[at - 1].form.removeprefix("و") not in _OCCASIONS  # "شيع الآلاف السبت ضحايا …"


def _is_announced_next(nodes: Sequence[Node], index: int) -> bool:
    """Whether a date opens the clause of a verb of saying: "On Thursday, the ministry announced the killing of …"."""
    reach = range(index - 1, max(-1, index - _OPENING - 2), -1)
    start = next((at for at in reach if nodes[at].form in _CLAUSE_MARKS), -1)
    before = nodes[start + 1 : index]
    if any(node.tags & _DONE or node.figure is not None for node in before):
        return False
    if len(before) > _OPENING and not _LATELY.issuperset(node.form for node in before):
        # "The headquarters, on Thursday, said …"
        behind = next((node.form for node in nodes[index + 1 : index + 3] if node.form != ","), "")
        return start < 0 and behind.isascii() and behind in _ANNOUNCING
    for node in nodes[index + 1 : index + _SPEAKER_REACH]:
        if node.form.removeprefix("و") in _ANNOUNCING:
            return True
        if node.form in (".", ";", ":") or node.figure is not None or node.date is not None:
            return False
        if node.tags & _DONE or "according" in node.tags:
            return False
    return False


def is_announcement(nodes: Sequence[Node], index: int, at: int | None = None) -> bool:
    """Whether a date is no event's: it says when something was said, buried, sent or last seen.

    Args:
        at: of the figure that the date would be of; what "since March, when …" tells is behind the date.
    """
    reading = nodes[index].date
    told = _known(nodes)
    if index not in told or told[index][0] is not reading:
        told[index] = reading, None if has_when(nodes, index) else _is_announced(nodes, index, reading)
    _, is_announced = told[index]
    if is_announced is None:
        return at is not None and at < index and _is_rank(nodes, index)
    return is_announced


@once
def _known(nodes: Sequence[Node]) -> dict[int, tuple[DateReading | None, bool | None]]:
    """What was found of the dates of a sentence; None where a clause says what happened then.

    Every figure asks again; a date gets other days once at most (`told_times.settle`), and then is asked of anew.
    """
    return {}


def _is_announced(nodes: Sequence[Node], index: int, reading: DateReading | None) -> bool:
    if _IS_OF_OTHERS(nodes, index) or is_only_dateline(nodes):
        return True
    if reading is None or nodes[index].figure is not None:
        return False  # "a Thursday attack": the day of the deed itself
    if reading.from_on != reading.to_on and not is_night(reading):
        return _is_said_lately(nodes, index) or _is_said_aside(nodes, index)
    return _IS_OF_TELLING(nodes, index) and not is_told_at_once(nodes, index)


def _is_last(nodes: Sequence[Node], index: int) -> bool:
    """Whether a date ends its clause."""
    return index + 1 >= len(nodes) or nodes[index + 1].form in _ENDS


def _is_said_lately(nodes: Sequence[Node], index: int) -> bool:
    """ "…, a general said in March.": a month or year right behind a verb of saying, at the clause's end."""
    before = nodes[max(0, index - 2) : index]
    is_framed = any(node.form == "that" for node in nodes[index + 1 : index + 2])  # "announced this week that"
    if not (is_framed or _is_last(nodes, index)) or any(node.figure is not None for node in before):
        return False
    return any(node.form.removeprefix("و") in _ANNOUNCING for node in before)


def _is_said_aside(nodes: Sequence[Node], index: int) -> bool:
    """ "وأشار المرصد في تقرير له، نهاية الشهر الفائت، إلى أن": between commas, and what was said behind it."""
    if nodes[index - 1].form != "," or index + 1 >= len(nodes) or nodes[index + 1].form != ",":
        return False
    return _says_that(nodes[index + 2 : index + 3]) and _is_said_then(nodes, index)


def _says_that(behind: Sequence[Node]) -> bool:
    """Whether what was said begins here: "أن", "إلى أن", behind the other names of the day, too."""
    node = next((node for node in behind if node.form not in _ASIDE_MARKS and node.date is None), None)
    return node is not None and (node.form in _THAT or (node.form == "الي" and "that" in node.tags))


def _is_of_deed(nodes: Sequence[Node], index: int) -> bool:
    """Whether a time says which deed is meant: "Friday's attack"."""
    behind = nodes[index + 1 : index + 5]
    is_its = bool(behind) and behind[0].form == "'s" and any("event" in node.tags for node in behind)
    return is_its and index > 0 and nodes[index - 1].form in _FOR


def _is_said_then(nodes: Sequence[Node], index: int) -> bool:
    """Whether a date stands behind a verb of saying and before what was said."""
    is_claimed_then = index > 1 and "claiming" in nodes[index - 2].tags  # "كان قد تبنى في 26 أكتوبر هجوما"
    if _is_of_deed(nodes, index) or (is_claimed_then and any(map(is_one_event, nodes[index + 1 : index + 2]))):
        return False  # "claimed credit for Friday's attack"
    if [node.form for node in nodes[max(0, index - 3) : index - 1]] == [",", "and"]:
        return False  # "…, the ministry said, and on Friday two died"
    is_framed = _says_that(nodes[index + 1 : index + _NAMED_TWICE])
    reach = _SAID_REACH if is_framed else _ANNOUNCING_REACH
    reach = reach if is_framed or not acts_then(nodes, index) else 0
    for back in range(index - 1, max(-1, index - reach), -1):
        node = nodes[back]
        is_figure = is_count(node) if is_framed else isinstance(node.figure, Figure)
        if is_figure or node.form in (".", ";") or node.form in _THAT or node.form in _MANAGED:
            return False
        if node.tags & _DONE and "say" not in node.tags:
            return False
        if "claiming" in node.tags and any("event" in n.tags for n in nodes[back + 1 : index]):
            return False  # "تبنى هجوم القاعة في 22 آذار"
        if "claiming" in node.tags and any(n.form == "," for n in nodes[back + 1 : index]):
            return back < _OPENING and not node.form.isascii()  # "a blast, claimed by the group, on Friday"
        if (
            ("say" in node.tags and not node.is_definite and nodes[back - 1].form != "of")
            or not _TELLS.isdisjoint(node.tags)
            or node.form.removeprefix("و") in _TELLING
        ):
            return True
    return False


_IS_OF_OTHERS = any_of(
    (_SUPERLATIVES | _RANKS, _is_rank),
    (NOTS, is_never_since),
    (PRETEXTS | {"support"}, is_pretext),
    (PLANNING, is_planned_time),
    (_DOERS_OF, _is_of_others_deed),
)
_IS_OF_TELLING = any_of(
    (_DASHES, _is_line_of_place),
    (_SERVICES | _OCCASIONS, _is_of_occasion),
    (_TELLING | _TELLS | {"say"}, _is_said_then),
    (_ANNOUNCING, _is_announced_next),
    (TOLD_ANEW, is_of_new_toll),
)
