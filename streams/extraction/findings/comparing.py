"""Comparing: numbers that say what a count was at another time."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.deeds import DEEDS
from streams.extraction.findings.finding import Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_list

_COMPARED = (("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to"))
_CHANGES = load_function_words("changes")
_BEHIND_CHANGES = frozenset({"من", "عن", "مع", "ب"})
_AND_IN = frozenset({"وفي", "وخلال"})
_NEXT = load_list("next_told")
_SAW = load_list("time_saw")
_AND_FROM_IT = ("وقبل", "وبعد")
_AND_OF = "ومن"
_DATED_BEFORE = 8
"""Nodes before a number in which its own time stands."""
_DATE_BEHIND = 6
_SIDE_NAMED = 4
_AGAINST = frozenset({"versus", "vs", "than"})
SET_AGAINST = load_list("set_against") | frozenset({"against", "from", "versus", "than"})


def is_compared_to(between: Sequence[Node]) -> bool:
    """A word of comparing stands right before: "compared with 141", "versus 121", "نزولا من 141", "66 … from 141".

    Args:
        between: what stands between one number and the next.
    """
    forms = tuple(node.form for node in between[-2:])
    if forms in _COMPARED or (forms and forms[-1] in _AGAINST):
        return True
    if len(forms) > 1 and forms[1] in _BEHIND_CHANGES and forms[0] in _CHANGES:
        return True
    return bool(forms) and forms[-1] == "from" and any(node.date is not None for node in between)


def is_of_another_time(nodes: Sequence[Node], previous: Finding, index: int) -> bool:
    """ "66 in 2024 … and 187 in 2022", "11 …, after 89 in 2024", "has risen to 62 from 57".

    A number set beside another of another time."""
    told = previous.node
    if nodes[index - 1].form == "from" and nodes[told - 1].form == "to":
        return True
    if nodes[index - 1].form == "من" and nodes[told - 1].form == "الي":
        return any(node.date is not None for node in nodes[index + 1 : index + _DATE_BEHIND])  # and no 89 of 148
    before = nodes[index - 1]
    if before.date is not None and (before.prefix.startswith("و") or nodes[index - 2].form in _AND_IN):
        # "في نيسان 39 متهما، وفي آذار 52"
        return any(node.date is not None for node in nodes[max(0, told - _DATED_BEFORE) : told])
    if is_told_from(nodes, index) or is_led_by_earlier(nodes, index):
        return True
    if nodes[index - 1].form == "after":
        return any(node.date is not None for node in nodes[index + 1 : index + 3])
    if nodes[index - 1].form != "and" and not nodes[index].prefix.startswith("و"):
        return False
    return all(any(node.date is not None for node in nodes[at + 1 : at + 3]) for at in (told, index))


def is_led_by_earlier(nodes: Sequence[Node], index: int) -> bool:
    """ "61 in May, a year earlier 88": a time told from the one before stands right before a number."""
    figure = nodes[index].figure if 1 < index < len(nodes) else None
    if figure is None or figure.kind != "bare":
        return False
    before = nodes[index - 1]
    if before.date is not None:
        return before.form.isascii() and before.date.rule.startswith("date.shift")
    return before.form in _EARLIER and nodes[index - 2].form == "year"


_EARLIER = load_list("years_earlier")


def is_told_from(nodes: Sequence[Node], index: int) -> bool:
    """ "قتل أمس أربعة جنود، وقبلها بشهر تسعة في بيجي": whether a number's time is told from that of the one before."""
    return is_set_from(nodes[index - 1])


def is_set_from(node: Node) -> bool:
    """ "وقبلها بشهر", "وبعده بأسبوع": a time told from the one before, of what stands behind it."""
    return node.date is not None and node.date.rule.startswith("date.shift") and node.form.startswith(_AND_FROM_IT)


def is_set_beside(nodes: Sequence[Node], between: Sequence[Node], previous: Finding, index: int) -> bool:
    """Whether a number is what the one before was at another time, of another side, or in another's telling."""
    return (
        is_compared_to(between)
        or is_of_another_side(between)
        or _is_changed_again(nodes, between, previous)
        or is_in_the_next(between)
        or is_of_time_told(nodes, index)
        or is_of_another_time(nodes, previous, index)
        or is_of_another_teller(nodes, between, index)
    )


def is_of_another_teller(nodes: Sequence[Node], between: Sequence[Node], index: int) -> bool:
    """ "ثمانية حسب مصدر أمني، أو عشرة حسب الحشد", "eight, police said, or ten according to medics": told otherwise."""
    if not between or between[-1].form not in ("او", "or"):
        return False
    return any("according" in node.tags for node in nodes[index + 1 : index + 3])


def is_of_time_told(nodes: Sequence[Node], index: int) -> bool:
    """ "في حين شهد الشهر السابق 25", "بانخفاض عن الربع الأول (327)": the number of the time right before it."""
    before = nodes[max(0, index - _DATED_BEFORE) : index]
    if len(before) > 1 and before[-1].form == "(" and before[-2].date is not None:
        return any(node.form in _CHANGES for node in before)
    dated = next((at for at in range(len(before) - 1, 0, -1) if before[at].date is not None), 0)
    beside = (*before[max(0, dated - 2) : dated], before[-1])  # "شهد الشهر السابق 25", "الشهر السابق قد شهد 25"
    return dated > 0 and any(node.form.removeprefix("و") in _SAW for node in beside)


def is_in_the_next(between: Sequence[Node]) -> bool:
    """ "قتل في الأول 12 شخصا، وفي الثاني سبعة": the number of the next of those told by their order."""
    forms = [node.form for node in between[-2:]]
    return len(forms) > 1 and forms[0] in _AND_IN and forms[1] in _NEXT


def _is_changed_again(nodes: Sequence[Node], between: Sequence[Node], previous: Finding) -> bool:
    """ "هبط إلى 56 ألفا في 2022، وإلى 40 ألفا اليوم", "to 56,000, then to 40,000": what it changed to after that."""
    forms = [node.form for node in between[-2:]]
    if not forms or not previous.node or nodes[previous.node - 1].form not in _TO:
        return False
    return forms[-1] == "والي" or (len(forms) > 1 and forms[0] in _THEN and forms[1] in _TO)


_TO = frozenset({"الي", "to"})
_THEN = frozenset({"ثم", "then", "and"})


def is_of_another_side(between: Sequence[Node]) -> bool:
    """ "من قسد 83 عنصرا، ومن قوات الحكومة 58": the number of another force, named right before it."""
    near = between[-_SIDE_NAMED:]
    return any(node.form == _AND_OF for node in near) and any("force" in node.tags for node in near)


def is_another_matter(figure: Figure, source: Finding) -> bool:
    """ "61 attacks. … Officers speak of 2,000 to 3,000": nobody's count of the same is so many times as high."""
    return (figure.low or 0) > _TIMES_AS_HIGH * (source.figure.high or source.figure.low or 0)


_TIMES_AS_HIGH = 10


def is_strength_of_force(between: Sequence[Node]) -> bool:
    """ "تقلص عدد جنودها في المدينة إلى 300": how many serve, and not what befell anybody."""
    kinds = {entry.target for node in between for entry in node.entries if entry.kind == "person"}
    return kinds == {"security_forces"} and all(DEEDS.isdisjoint(node.tags) for node in between)


def is_dated_before(nodes: Sequence[Node], at: int) -> bool:
    """ "In April there were ten": whether a time of its own stands before."""
    return any(node.date is not None for node in nodes[max(0, at - _DATED_BEFORE) : at])
