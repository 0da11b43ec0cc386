"""What came before: figures of which a sentence only says that they are of an earlier time.

"The raid came after the arrest of 49", "less than a week after 58 were killed", "a previous attack", "the ministry had
announced in December the arrest of nine": none of them is of the time that the report tells.
"""

import itertools
from collections.abc import Sequence
from datetime import date, timedelta

from schemas import Period
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.date_roles import is_announcement
from streams.extraction.fields.period.periods import as_period
from streams.extraction.findings.finding import Finding
from streams.extraction.reading import DateReading
from streams.extraction.stories.passages import Passage
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import dated_in, figures_in, forms_in
from streams.lexicon.lists import load_list
from streams.text.token import whole

_UPON = frozenset({"علي", "من"})
_UPON_REACH = 6
"""Nodes: "بعد أقل من أسبوع على مقتل"."""
_FORMER = load_list("former")
_CAME = load_time_words("came")
_OPENING = 5
"""Nodes; what a sentence says to have come stands so early: "The raid came", "وتأتي العملية"."""
_AFTER = frozenset({"بعد", "عقب", "غداه", "اثر", "after", "following"})
_SAID = frozenset({"في", "فيه", "فيها"})
"""Behind "جاء" it is said there, and nothing came."""
_APART = load_time_words("apart")
_MATTER = load_time_words("matter")
_OTHER_MATTER = load_time_words("other_matter")
_APART_REACH = 5


def is_of_before(finding: Finding, passage: Passage) -> bool:
    """Whether a figure is of something that what is told came after, or of "a previous attack"."""
    nodes = passage.nodes
    return (
        _is_soon_after(nodes, finding.trigger) or _is_what_it_came_after(nodes, finding.node) or _is_of_former(passage)
    )


def has_counted(nodes: Sequence[Node], index: int) -> bool:
    """ "أوقفت الشرطة، الأربعاء، 110 أشخاص بعد أسبوع من هجوم": whether the first time's figures stand before a node."""
    return any(at < index and figure.source == "number" for at, figure in figures_in(nodes))


def was_told_before(nodes: Sequence[Node], start: date, story: Story) -> bool:
    """Whether a sentence tells what was announced before a day: it happened by then, and not on that day."""
    for index in dated_in(nodes):
        reading = nodes[index].date
        if reading is None or reading.shift is not None or not is_announcement(nodes, index):
            continue
        period = as_period(reading, story)
        if period is not None and period.start == period.end and period.end is not None and period.end < start:
            return True
    return False


def _is_soon_after(nodes: Sequence[Node], trigger: int) -> bool:
    """ "بعد أقل من أسبوع على مقتل 58": what something came so long after is of before, on a day that is not told."""
    if trigger < 1 or nodes[trigger - 1].form not in _UPON:
        return False
    return any(node.form.removeprefix("و") == "بعد" for node in nodes[max(0, trigger - _UPON_REACH) : trigger - 1])


def _is_what_it_came_after(nodes: Sequence[Node], at: int) -> bool:
    """ "وتأتي العملية بعد توقيف 49": those of the operation are told elsewhere."""
    forms = forms_in(nodes)
    if _AFTER.isdisjoint(forms):
        return False
    for index, node in enumerate(nodes[: min(_OPENING, at)]):
        if node.form.removeprefix("و") in _CAME:
            behind = nodes[index + 1 : at]
            return bool(behind) and behind[0].form not in _SAID and any(n.form in _AFTER for n in behind)
    return False


def _is_of_former(passage: Passage) -> bool:
    """Whether a sentence tells of "a previous attack": it has a time of its own, which is not told."""
    return any(
        figure.source == "one"
        and figure.kind == "event"
        and any(token.form in _FORMER for token in passage.tokens[passage.nodes[at].first : passage.nodes[at].last])
        for at, figure in passage.nodes.figures
    )


def is_another_matter(passage: Passage) -> bool:
    """ "In a separate incident", "في سياق آخر", "إلى ذلك": what is told from here on has a time of its own."""
    first = passage.nodes[0].first if passage.nodes else 0
    words = whole(passage.tokens).forms[first : first + _APART_REACH] if passage.nodes else ()
    if not _APART.isdisjoint(words) or _MATTER.isdisjoint(words):
        return not _APART.isdisjoint(words)
    return any(word in _MATTER and behind in _OTHER_MATTER for word, behind in itertools.pairwise(words))


AFTERMATH = frozenset({"captured", "operations"})
"""What follows upon an attack, or is done on another day."""


def is_announced_apart(finding: Finding, passage: Passage, story: Story) -> bool:
    """ "38 attacks over 70 days. … The SDF said on 16 October that it raided": what its foes did is of no such time."""
    is_done_to_it = finding.measure in AFTERMATH or (finding.measure == "killed" and finding.target == "isis")
    if story.period_by != "by" or not is_done_to_it:
        return False
    return any(is_announcement(passage.nodes, index) for index in passage.nodes.dated if index < finding.node)


_COUNTRY_CODE = 2
_FRONTS = frozenset({"وفي", "اما", "واما"})
_FRONT_REACH = 3
"""Nodes of "أما في تونس" that open a paragraph."""


def heads_country(passage: Passage, story: Story) -> bool:
    """ "Mali: …", "وفي تونس، أعلنت الوزارة اليوم …": of no day that another country's paragraph told.

    In a sentence, the day of its own announcement shows that it is another report than the one before.
    """
    nodes = passage.nodes
    if nodes and nodes[0].form in _FRONTS and story.regions:
        place = next((node.place for node in nodes[1:_FRONT_REACH] if node.place is not None), None)
        told = {code[:2] for code in story.regions}
        is_announced = any(is_announcement(nodes, index) for index in dated_in(nodes))
        return place is not None and is_announced and told.isdisjoint(code[:2] for code in place.regions)
    if passage.field != "body" or len(nodes) < 2 or nodes[1].form != ":" or nodes[0].place is None:
        return False
    return all(len(region) == _COUNTRY_CODE for region in nodes[0].place.regions)


_BEFORE_TOLD = load_list("time_before")


def is_one_before_told(reading: DateReading, passage: Passage) -> bool:
    """ "في اليوم السابق", "the previous month": a time told from another, and not from now."""
    return any(token.form in _BEFORE_TOLD for token in passage.tokens[reading.first : reading.last])


def one_day_before(reading: DateReading, announced: Period) -> DateReading:
    """ "أعلنت الإثنين أنها قتلت سبعة في اليوم السابق": from the day on which it was told."""
    is_day = reading.rule == "date.day-word" and announced.start == announced.end
    if not is_day or announced.start is None:
        return reading
    day = announced.start - timedelta(days=1)
    return reading._replace(from_on=day, to_on=day)
