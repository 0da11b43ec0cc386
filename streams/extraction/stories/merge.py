"""Merging: a figure said twice in an article is one claim, its most complete mention.

The title rounds and shortens what the body says; a figure of the title is dropped when the body has one of the same
measure that it may be. In the body, equal figures of one measure and target are one, unless their times or places
say that they are two.
"""

from collections.abc import Sequence
from datetime import date

from schemas.claim import Hedge
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.stories.drafts import Draft
from streams.lexicon.lists import load_headwords

_Days = tuple[date | None, date | None]

_CIVIL = frozenset({"civilians", "unspecified"})
_LARGE = 20  # figures from which on two that are equal are one: small ones are equal by chance
_FAMILIES = frozenset({"isis_families", "isis_and_families"})
_HELD = {"captured", "detainees"}
_WHOSE = 4
"""Nodes from a headline's attack to whose it was."""
_ROUNDED = 0.1
"""By how much of it a title's "nearly 150" may miss the body's 148."""


def merge(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without repetitions, each where it was first told."""
    told: list[list[Draft]] = []
    alike: dict[tuple[object, ...], list[list[Draft]]] = {}
    of_body = [draft for draft in drafts if not draft.is_title]
    for draft in drafts:
        if draft.finding.figure.is_known:
            continue  # "عملية قلعة الكرك": what is told with it has its time and place
        if draft.is_title and (
            any(other.story == draft.story and _repeats_title(draft.finding, other.finding) for other in of_body)
            or _is_headline_of(draft)
        ):
            continue
        figure = draft.finding.figure
        near = alike.setdefault((draft.story, draft.finding.measure, figure.low, figure.high), [])
        mentions = next((mentions for mentions in near if any(_same(other, draft) for other in mentions)), None)
        if mentions is not None:
            mentions.append(draft)
        else:
            told.append([draft])
            near.append(told[-1])
    return [max(mentions, key=_completeness) if len(mentions) > 1 else mentions[0] for mentions in told]


def titles_of_others(drafts: Sequence[Draft], refused: Sequence[Finding]) -> list[Draft]:
    """The figures of a title that the body tells where it is about something else, and nowhere of ours.

    An event that the title only names ("a bombing that killed 12") goes with the last of its numbers.

    Args:
        refused: findings of the body that were left out for that.
    """
    titles = [draft for draft in drafts if draft.is_title]
    if not refused or not titles:
        return []
    of_body = [draft.finding for draft in drafts if not draft.is_title]
    others = [
        draft
        for draft in titles
        if any(_repeats_title(draft.finding, finding) for finding in refused)
        and not any(_repeats_title(draft.finding, finding) for finding in of_body)
    ]
    is_all = others and all(draft in others or draft.finding.figure.source == "one" for draft in titles)
    return titles if is_all else others


def _alike(a: str, b: str) -> bool:
    return a == b or {a, b} <= _CIVIL or {a, b} <= _FAMILIES


def _repeats_title(title: Finding, body: Finding) -> bool:
    """Whether a figure of the body says what the title said."""
    if title.measure != body.measure:
        return _may_mean_either(title, body)
    low, high, hedge = title.figure.low, title.figure.high, title.figure.hedge
    other_low, other_high = body.figure.low, body.figure.high
    if (low, high) == (other_low, other_high) or {low, high} & {other_low, other_high} - {None}:
        return True
    if hedge is Hedge.VAGUE:
        return True
    body_low = other_low if other_low is not None else other_high
    slack = _ROUNDED if hedge is Hedge.ABOUT else 0.0
    return (
        body_low is not None
        and hedge is not Hedge.EXACT
        and (low is None or low * (1 - slack) <= body_low <= low * 1.3)
        and (high is None or body_low <= high * (1 + slack))
    )


def _is_headline_of(draft: Draft) -> bool:
    """ "تفجير مسجد بإسلام آباد": a headline's short name for what the body then tells by its verbs or as known.

    Only one that says whose it was ("هجوم لداعش على قاعدة", "Islamic State attack on") introduces an attack by itself.
    """
    finding = draft.finding
    if finding.measure not in EVENTS or finding.figure.source != "one":
        return False
    beside = draft.passage.nodes[max(0, finding.node - 1) : finding.node + _WHOSE]
    return finding.measure != "attacks" or not any("watched" in n.tags and n.prefix != "و" for n in beside)


def _may_mean_either(title: Finding, body: Finding) -> bool:
    """ "آذار: 35 عملية", "147 suspects held": a title's word of two meanings, of which the body says which."""
    noun, measures = title.figure.noun, {title.measure, body.measure}
    is_either = (noun is not None and noun.is_either and measures <= EVENTS) or measures == _HELD
    return is_either and (title.figure.low, title.figure.high) == (body.figure.low, body.figure.high)


def _same(a: Draft, b: Draft) -> bool:
    """Whether two drafts of one measure and number are one figure, told twice."""
    first, second = a.finding, b.finding
    is_event = first.measure in EVENTS
    if is_event and first.figure.source == second.figure.source == "one" and _is_another(b):
        return False  # "في هجوم آخر على بلد", "a similar bombing"
    # Whom an attack hit is said once.
    is_told_once = is_event and "unspecified" in (first.target, second.target)
    if not (is_told_once or _alike(first.target, second.target)):
        return False
    if first.sentence == second.sentence and not _is_told_again(first, second):
        return False
    if not is_event and ((_of_one_time(a, b) and _by_others(first, second)) or _of_other_service(first, second)):
        return False
    if first.is_part != second.is_part and a.regions != b.regions:
        return False  # four of a country's dead, and the four of one of its provinces
    is_timely = _of_one_time(a, b) or a.period.start is None or b.period.start is None
    if not (is_event and first.figure.low == first.figure.high == 1):
        is_timely = is_timely or ((first.figure.low or 0) >= _LARGE and _is_within_the_other(a, b))
    return is_timely and (
        a.regions == b.regions
        or not a.regions
        or not b.regions
        or _nested(a.regions, b.regions)
        or (_of_one_time(a, b) and _is_part_of_country(a.regions, b.regions))
    )


def _is_another(event: Draft) -> bool:
    """Whether the words of an event say that it is none of those told before."""
    if event.finding.figure.is_others:
        return True
    figure, tokens = event.finding.figure, event.passage.tokens
    return any(token.form in _ANOTHER for token in tokens[figure.first : figure.last + 1])


_ANOTHER = load_time_words("elsewhere")


def _by_others(a: Finding, b: Finding) -> bool:
    """ "The coalition killed two", "the police killed two": few of one number, by two of whom neither is the other."""
    doers = {*a.actor}
    are_told = bool(doers) and bool(b.actor) and "unknown" not in doers.union(b.actor)
    return are_told and doers.isdisjoint(b.actor) and (a.figure.low or 0) < _LARGE


_SOLDIERS = load_headwords("soldiers")
_POLICEMEN = load_headwords("policemen")


def _of_other_service(a: Finding, b: Finding) -> bool:
    """ "A policeman fell", "a soldier fell": few of one number, told behind each other as of two services.

    Others beside them are of whom they are told with: "… and two others were hurt" is said of each.
    """
    if a.figure.is_others and b.figure.is_others and a.previous is not None and b.previous is not None:
        return a.sentence != b.sentence and _of_other_service(a.previous, b.previous)
    heads = [finding.figure.noun.head if finding.figure.noun is not None else "" for finding in (a, b)]
    return any(head in _SOLDIERS for head in heads) and any(head in _POLICEMEN for head in heads)


def _of_one_time(a: Draft, b: Draft) -> bool:
    """Whether two drafts are of the same days, by a date or by "on Friday"; none is of none."""
    return (a.period.start, a.period.end) == (b.period.start, b.period.end)


def _is_within_the_other(a: Draft, b: Draft) -> bool:
    """Whether the days of one lie within those of the other: "163 in 2025", and on its last day "they came to 163"."""
    ours, theirs = (a.period.start, a.period.end), (b.period.start, b.period.end)
    return _holds(ours, theirs) or _holds(theirs, ours)


def _holds(outer: _Days, inner: _Days) -> bool:
    start, end = outer
    first, last = inner
    return bool(start and end and first and last and start <= first and last <= end)


def _is_part_of_country(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one of the two says only the part of the country ("in the east") in which the other's place may lie."""
    if len(a) != 1 or len(b) != 1 or a[0][:2] != b[0][:2]:
        return False
    return (":" in a[0]) != (":" in b[0])


def _is_told_again(a: Finding, b: Finding) -> bool:
    """ "The police seized a den, and the ministry said that they seized a den": one, by whoever tells it."""
    if a.said == b.said or a.figure.is_others != b.figure.is_others:
        return False
    if a.noun is None or b.noun is None:
        return a.noun is b.noun
    return a.noun.head == b.noun.head or "unspecified" in (a.noun.target, b.noun.target)


def _nested(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(x.startswith(y) or y.startswith(x) or _is_part_of_same(x, y) for x in a for y in b)


def _is_part_of_same(x: str, y: str) -> bool:
    """Whether one of two regions is a part of the country ("CD:east") that may hold the other ("CD-NK")."""
    return x[:2] == y[:2] and (":" in x) != (":" in y)


def _completeness(draft: Draft) -> float:
    return (
        (draft.period.start is not None) * 2
        + bool(draft.regions)
        + sum(0.5 if ":" in region else len(region) // 4 for region in draft.regions)
        + (draft.attribution is not None)
        + (draft.finding.target != "unspecified")
    )
