"""Findings: the figures of a sentence that a rule has read, with their measure.

Every figure takes the rule of the lowest rank that matches it, then the nearest. A figure that no rule reads takes
the measure of the one before it where both are coordinated ("مقتل ثلاثة وإصابة أربعة", "killed 4 and 5 more"),
where it is a part of it ("بينهم قياديان"), or where it is a share of it by place ("تسع في نيجيريا، وست في سوريا").

Longer than most: one decision, which figure a rule or a neighbour reads, with its exceptions side by side.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from schemas.claim import Period
from streams.extraction.figures.figure import Figure
from streams.extraction.findings.rules import Match
from streams.extraction.words.nodes import Node
from streams.extraction.words.vocabulary import Entry, load_function_words

PEOPLE = frozenset({"killed", "wounded", "captured", "kidnapped", "escaped", "repatriated"})
STOCKS = frozenset({"fighters", "detainees"})
EVENTS = frozenset({"operations", "airstrikes", "attacks"})
_OF_PEOPLE = PEOPLE | STOCKS
_HUMAN = frozenset({"person", "family", "casualty", "unknown", "bare"})
_INSIDE = frozenset({"في", "داخل", "in", "inside", "at", "near", "قرب", "من", "from"})
_MEMBERS = load_function_words("members")
_MANY = 100_000
"""Persons; a number without a noun that is higher counts something else."""
_TRIGGERS = frozenset({"kill", "wound", "capture", "kidnap", "escape", "repatriate", "destroy", "seize", "hold"})
_BEFALLS = _TRIGGERS | {"missing"}


@dataclass(slots=True)
class Finding:
    """A figure with its measure.

    Attributes:
        node: index of the figure's node; `trigger` of the first node that the rule matched.
        is_part: named as a part of the figure in `whole`.
        joined_to: the finding it is coordinated with or restates.
        period, regions, actor: as resolved, for the parts and companions that take them over.
        dated_by: rule of the date that gave the period; empty where it was carried here.
    """

    figure: Figure
    measure: str
    rule: str
    node: int
    trigger: int
    last: int
    noun: Entry | None
    is_part: bool = False
    whole: "Finding | None" = None
    sentence: int = 0
    is_share: bool = False
    joined_to: "Finding | None" = None
    previous: "Finding | None" = None
    target: str = ""
    side: str | None = None
    period: Period | None = None
    dated_by: str = ""
    regions: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()


def find(
    nodes: Sequence[Node],
    matches: Sequence[Match],
    before: Finding | None,
    event: Finding | None = None,
    listed: Callable[[Figure, int, bool], "Finding | None"] | None = None,
) -> list[Finding]:
    """The findings of a sentence, in order.

    Args:
        matches: of all rules.
        before: the last finding of the sentences before, whose noun an elliptical figure may take.
        event: the last finding before that counts events.
        listed: reads the first figure of a line of a list by what introduced the list; told whether a place precedes.
    """
    best: dict[int, Match] = {}
    restated: dict[int, Match] = {}
    for match in matches:
        if match.rule.measure == "inherited":
            if match.rule.id.endswith(".restated"):
                restated.setdefault(match.figure, match)
            continue
        if not _is_possible(match, nodes):
            continue
        if match.rule.id.endswith(".contents") and (
            before is None or before.measure not in ("sites_destroyed", "weapons_destroyed")
        ):
            continue
        held = best.get(match.figure)
        if held is None or _cost(match, nodes) < _cost(held, nodes):
            best[match.figure] = match
    found: list[Finding] = []
    for index, node in enumerate(nodes):
        figure = node.figure
        if not isinstance(figure, Figure):
            continue
        figure_match = best.get(index)
        previous = found[-1] if found else None
        joined = None
        if figure_match is None and listed is not None and not found:
            joined = listed(figure, index, _place_before(nodes, index))
        joined = joined or _inherits(nodes, index, figure, found, previous, before if not found else None)
        if joined is None and index in restated and (previous or before) is not None and figure_match is None:
            joined = _restated(restated[index], nodes, found, index, figure, previous, before, event)
        subset = joined is not None and joined.is_part
        if (
            figure_match is not None
            and joined is not None
            and not subset
            and (figure_match.rule.rank >= 7 or figure_match.rule.id.endswith(".label"))
        ):
            figure_match = None
        if figure_match is not None and not (subset and joined is not None and _weaker(figure_match, figure)):
            finding = Finding(
                figure,
                figure_match.rule.measure,
                figure_match.rule.id,
                index,
                figure_match.first,
                figure_match.last,
                figure.noun,
                is_part=figure_match.rule.is_part,
            )
            if subset and not (_own_subset(nodes, index) and figure_match.first == index - 1):
                finding.is_part, finding.whole = True, joined.whole if joined else None
            if finding.rule.endswith(".dead-listed"):
                finding.whole = _last_of(finding.measure, previous or before)
            if finding.noun is None and previous is not None and figure.is_others:
                finding.noun = previous.noun
            if finding.rule.endswith(".label"):
                figure.company += tuple(e for node in nodes[figure_match.first : index] for e in node.entries)
            found.append(finding)
        elif joined is not None:
            found.append(joined)
        else:
            continue
        found[-1].previous = previous
    _add_former(nodes, found)
    return found


def _add_former(nodes: Sequence[Node], found: list[Finding]) -> None:
    """ "من 359 إلى 253 شخصا": the former count of the same, which stands before "إلى"."""
    by_node = {finding.node: finding for finding in found}
    for index, node in enumerate(nodes):
        figure = node.figure
        if not isinstance(figure, Figure) or figure.kind not in ("bare", "unknown") or index in by_node or not index:
            continue
        if (
            nodes[index - 1].form not in ("من", "from")
            or index + 2 >= len(nodes)
            or nodes[index + 1].form not in ("الي", "to")
        ):
            continue
        now = by_node.get(index + 2)
        if now is not None:
            made = _inherited(figure, now, index, True)
            made.noun, made.rule = now.noun, now.rule
            found.append(made)
    found.sort(key=lambda finding: finding.node)


def _restated(
    match: Match,
    nodes: Sequence[Node],
    found: Sequence[Finding],
    index: int,
    figure: Figure,
    previous: Finding | None,
    before: Finding | None,
    event: Finding | None,
) -> Finding | None:
    """A count that the one before had at another time: "it stood at 115", "خفضت العدد إلى 95"."""
    source = previous or before
    if "carry" in nodes[match.first].tags:
        source = next((f for f in reversed(found) if f.measure in EVENTS), event)
    if source is None or not fits(source.measure, figure) or (figure.low or 0) >= _MANY:
        return None
    made = _inherited(figure, source, index, source is previous)
    made.rule, made.trigger = match.rule.id, match.first
    made.is_part, made.whole = False, None
    return made


def _weaker(match: Match, figure: Figure) -> bool:
    """Whether a match says less than the subset the figure stands in: its trigger stands behind it or is far."""
    return match.first < match.figure - 2 or match.rule.rank >= 5


def _cost(match: Match, nodes: Sequence[Node]) -> tuple[int, int]:
    rank = match.rule.rank
    if match.rule.id.endswith(".passive") and match.figure and _is_object_of_another(match, nodes):
        rank += 3
    return (rank, match.last - match.first)


_OF_VERBS = (".past", ".ing", ".base")


def _is_object_of_another(match: Match, nodes: Sequence[Node]) -> bool:
    """ "killing two soldiers, and seven were wounded": an object, with the subject of the passive behind it."""
    before = nodes[match.figure - 1]
    if not before.form.isascii() or not any(t.endswith(_OF_VERBS) for t in before.tags) or not before.tags & _TRIGGERS:
        return False
    return any(
        isinstance(node.figure, Figure) or "person" in node.tags for node in nodes[match.figure + 1 : match.last]
    )


def _is_possible(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether what the rule's words say can be said of what is counted."""
    figure = nodes[match.figure].figure
    assert isinstance(figure, Figure)
    if figure.kind == "unit":
        return match.rule.id.endswith("struck-times") and figure.kind == "unit"
    if match.rule.id.endswith("struck-times"):
        return False
    if (
        figure.noun is not None
        and figure.noun.measure == "kidnapped"
        and figure.kind == "person"
        and match.rule.measure == "escaped"
    ):
        return False
    if figure.kind == "unknown" and match.last - match.first > 5:
        return False
    noun = figure.noun
    if match.rule.id.startswith("ar.") and match.rule.id.endswith(".subject") and (figure.low or 2) > 1:
        # A verb behind a subject of several agrees with it: "أربعة جنود قتلوا", never "قتل".
        verb = next(
            (
                node
                for node in reversed(nodes[match.figure + 1 : match.last])
                if any(t.endswith(".verb") for t in node.tags)
            ),
            None,
        )
        behind = nodes[match.last].form if match.last < len(nodes) else ""
        if _is_active(nodes, match.last):
            return False
        if (
            verb is not None
            and not behind.startswith("عليه")
            and not verb.form.endswith(("وا", "و", "ا", "ون", "ان", "ن", "ت"))
        ):
            return False
    if (
        match.rule.id.startswith("en.")
        and match.rule.id.endswith((".reduced", ".one-passive"))
        and match.rule.measure in ("killed", "wounded", "kidnapped")
        and match.last < len(nodes)
        and not any("be" in node.tags for node in nodes[match.figure : match.last])
    ):
        # Whoever "killed a policeman" is no one killed: the object stands right behind the verb.
        behind_verb = nodes[match.last].figure
        if isinstance(behind_verb, Figure) and behind_verb.kind == "person":
            return False
    if match.rule.id.startswith("en.") and match.rule.id.endswith("destroyed.passive") and _has_object(match, nodes):
        return False
    if match.rule.measure == "sites_destroyed" and match.figure and nodes[match.figure - 1].form in _INSIDE:
        # What happened in or near a place did not destroy it.
        return False
    start = nodes[match.first].form.lstrip("وف")
    if match.rule.id.endswith("captured.seized") and start.startswith(("اقتحم", "داهم", "دهم")):
        # Who stands behind "اقتحم" storms.
        return False
    if match.rule.id.startswith("ar.repatriated") and noun is not None and not _is_of_camps(nodes, figure, noun):
        return False
    before = nodes[max(0, match.first - 2) : match.first]
    if match.rule.id == "ar.detainees.held" and any(node.form in _CONVOYS for node in before):
        return False
    if match.rule.measure == "escaped" and figure.kind != "casualty":
        held = noun is not None and (noun.measure == "detainees" or noun.target == "isis")
        told = figure.kind == "bare" and "escape.noun" in nodes[match.first].tags
        if not held and not told and not any("prison" in node.tags for node in nodes):
            return False
    if figure.kind == "bare" and (figure.low or 0) >= _MANY and match.rule.measure in PEOPLE:
        return False
    if match.rule.measure == "fighters":
        if noun is None:
            return _is_strength(match, nodes)
        return noun.kind == "person" and noun.measure != "detainees" and _is_strength(match, nodes)
    if match.rule.measure == "detainees" and any("missing" in node.tags for node in nodes):
        # Camps of the displaced hold no prisoners.
        return False
    if match.rule.measure == "detainees":
        if noun is not None and noun.target == "security_forces":
            return False
        if any(entry.kind in ("force", "rival") and entry.code != "sdf" for entry in figure.company):
            return False
        named = any(entry.kind in ("watched", "epithet") for entry in figure.company)
        if (
            match.rule.id.endswith("in-camp")
            and not named
            and not any(node.tags & {"topic", "watched", "epithet"} for node in nodes)
        ):
            return False
        return (noun is not None and noun.measure == "detainees") or any("prison" in node.tags for node in nodes)
    return True


_MOST_BROUGHT_BACK = 30_000
"""Persons; more are evacuated or displaced, and no families of members."""
_CONVOYS = load_function_words("convoys")
_DISPLACED = load_function_words("displaced")


def _is_of_camps(nodes: Sequence[Node], figure: Figure, noun: Entry) -> bool:
    """Whether those brought back may be of the camps and prisons: displaced persons and evacuees are not."""
    if any(node.tags & {"prison", "topic", "watched", "epithet"} for node in nodes):
        return True
    return noun.head not in _DISPLACED and (figure.low or 0) < _MOST_BROUGHT_BACK


def _is_of_men(nodes: Sequence[Node]) -> bool:
    """Whether a number without a noun is of fighters: "عدد مقاتلي التنظيم 300", and no "العدد 300" of a paper."""
    return any(
        (entry.kind == "person" and entry.target == "isis") or entry.head in ("من تبقى", "قوام", "عديد")
        for node in nodes
        for entry in node.entries
    )


def _is_active(nodes: Sequence[Node], at: int) -> bool:
    """ "اقتحم مئة متمرد البلدة وقتلوا عشرة": an object of its own behind the verb makes its subject the doer."""
    ahead = nodes[at].figure if at < len(nodes) else None
    return (
        isinstance(ahead, Figure)
        and ahead.kind in ("person", "family", "bare")
        and not nodes[at].prefix.startswith(("و", "ف", "ب", "ل"))
    )


_BACK = 8
"""Findings in which those whom a list of the dead names are looked for."""


def _last_of(measure: str, finding: Finding | None) -> Finding | None:
    """The last finding of a measure, from this one back."""
    for _ in range(_BACK):
        if finding is None or finding.measure == measure:
            return finding
        finding = finding.previous
    return None


_OBJECT = frozenset({"the", "a", "an", "its", "their", "his", "several", "some", "many", "to"})


def _has_object(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether what is counted did it: "a dozen pick-ups … set fire to the station"."""
    if match.last >= len(nodes) or any("be" in node.tags for node in nodes[match.figure : match.last]):
        return False
    behind = nodes[match.last]
    return behind.form in _OBJECT or behind.figure is not None


def _is_strength(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether a number of persons is how many the organisation has: it is named nearest, and no force is."""
    figure = nodes[match.figure].figure
    assert isinstance(figure, Figure)
    kinds = {entry.kind for entry in figure.company}
    if kinds & {"force", "arms", "rival", "official"} or any(
        "prison" in n.tags for n in nodes[match.first : match.figure]
    ):
        return False
    noun = figure.noun
    if noun is not None and noun.target not in ("isis", "unspecified"):
        return False
    if noun is None and match.rule.language == "ar" and not _is_of_men(nodes[match.first : match.figure]):
        return False
    if kinds & {"watched", "epithet"}:
        return True
    loose = noun is not None and noun.head in _MEMBERS
    for index in range(match.figure - 1, -1, -1):
        node = nodes[index]
        if any(n.form in ("ضد", "against") for n in nodes[max(0, index - 2) : index]):
            continue
        if node.tags & {"watched", "epithet"}:
            return not loose or any("strength" in n.tags for n in nodes[: match.figure])
        if node.tags & {"force", "rival"}:
            return False
    return (
        noun is not None
        and not loose
        and noun.target == "isis"
        and match.rule.id.endswith(("at-large", "number-of", ".active", "is-active", "still-fight"))
    )


_OF_PERSONS = frozenset({"بينهم", "منهم", "whom", "من بينهم"})
_NEAR_CUE = 5
"""Nodes; how far before a figure "among them" may stand."""


def _inherits(
    nodes: Sequence[Node],
    index: int,
    figure: Figure,
    found: Sequence[Finding],
    previous: Finding | None,
    before: Finding | None,
) -> Finding | None:
    """The finding that a figure makes as a part, a share or a further object of the one before, if any."""
    source = previous or before
    if _own_subset(nodes, index) or any(node.form in _OF_PERSONS for node in nodes[max(0, index - 4) : index]):
        # "منهم", "of whom": a part of persons, whatever event stands between.
        source = next((f for f in reversed(found) if f.measure in _OF_PEOPLE), source)
    if source is None or figure.kind == "unit" or (figure.kind == "bare" and (figure.low or 0) >= _MANY):
        return None
    start = max(previous.node + 1, previous.last if previous.last <= index else 0) if previous is not None else 0
    between = nodes[start:index]
    # Few nodes are looked at again for every figure, so that a sentence of numbers alone is no square.
    near = between[-_NEAR_CUE:]
    cue = max((at for at, node in enumerate(near) if "subset" in node.tags), default=-1)
    open_cue = cue >= 0 and not any(node.tags & _TRIGGERS or node.form in (".", ";") for node in near[cue + 1 :])
    has_subset = open_cue or _own_subset(nodes, index)
    if has_subset and any(
        isinstance(node.figure, Figure) and node.figure.kind in ("person", "unknown") and node.figure.source == "number"
        for node in between
    ):
        return None
    same_kind = fits(source.measure, figure)
    if has_subset and same_kind:
        made = _inherited(figure, source, index, source is previous)
        made.is_part, made.whole = True, source
        return made
    if previous is None:
        # "The attacks were spread as follows: nine in …": the share of a total told before.
        listed = index <= 7 and _place_before(nodes, index)
        if (
            source.measure in EVENTS | PEOPLE
            and figure.kind == "bare"
            and (listed or (_place_follows(nodes, index) and any("event" in node.tags for node in between)))
        ):
            made = _inherited(figure, source, index, source is previous)
            made.is_share = True
            return made
        return None
    if not same_kind or (figure.source == "one" and figure.kind != previous.figure.kind and not _near(between)):
        return None
    listed = figure.kind == "person" and bool(between) and between[-1].form in (";", "and")
    listed = listed and _place_follows(nodes, index)
    beside = any(node.form in ("جانب", "alongside", "along", "together") for node in between[-3:])
    compared_to = [node.form for node in between[-2:]] in (["up", "from"], ["down", "from"], ["compared", "with"])
    ends = (".", "?", "!") if listed else (".", ";", "?", "!")
    most = 16 if beside or compared_to else 6 if figure.is_others else 9
    if len(between) > most or any(node.form in ends for node in between):
        return None
    if any(
        node.tags & _BEFALLS
        and not node.tags & {"person", "casualty"}
        and node.form not in ("تضم", "يضم")
        and not node.prefix.endswith("لل")
        for node in between
    ):
        return None
    if figure.kind in ("bare", "unknown") and figure.source == "number" and not figure.is_others:
        compared = any(node.form in ("against", "from", "مقابل", "versus", "than") for node in between[-3:])
        if not _place_follows(nodes, index) and not _place_before(nodes, index) and not _near(between) and not compared:
            return None
    if not beside and any(tag.endswith(".verb") for node in between for tag in node.tags) and len(between) > 4:
        return None
    if not (_is_joined(nodes, between, index) or figure.is_others):
        return None
    made = _inherited(figure, source, index, source is previous)
    made.is_part = previous.is_part
    made.whole = previous.whole
    made.is_share = figure.kind == "bare"
    return made


def _inherited(figure: Figure, source: Finding, index: int, is_here: bool) -> Finding:
    language = source.rule.split(".")[0]
    noun = figure.noun if figure.noun is not None else source.noun
    measure = source.measure
    if figure.kind in ("site", "weapon"):
        measure = "sites_destroyed" if figure.kind == "site" else "weapons_destroyed"
    return Finding(
        figure,
        measure,
        f"{language}.general.others" if figure.kind == "bare" else source.rule,
        index,
        source.trigger if is_here else index,
        index + 1,
        noun,
        joined_to=source,
    )


def _near(between: Sequence[Node]) -> bool:
    return len(between) <= 3


def _own_subset(nodes: Sequence[Node], index: int) -> bool:
    """ "ستة منهم", "17 of them", "two of whom": the cue follows the number."""
    own = nodes[index].figure
    if isinstance(own, Figure) and own.is_subset and own.noun is not None:
        return True
    behind = nodes[index + 1 : index + 3]
    return bool(behind) and (
        "subset" in behind[0].tags
        or (
            behind[0].form == "of" and len(behind) > 1 and behind[1].form in ("whom", "them", "which", "these", "those")
        )
    )


def _place_follows(nodes: Sequence[Node], index: int) -> bool:
    if nodes[index].place is not None:
        return True
    behind = nodes[index + 1 : index + 4]
    return any(node.place is not None for node in behind)


def _place_before(nodes: Sequence[Node], index: int) -> bool:
    """ "نينوى: 8", "حمص 14": the place stands before its share."""
    back = index - 1
    if back >= 0 and nodes[back].form in (":", "-", "(", ")"):
        back -= 1
    if back >= 0 and nodes[back].form in (")",):
        back -= 1
    return back >= 0 and nodes[back].place is not None


def _is_joined(nodes: Sequence[Node], between: Sequence[Node], index: int) -> bool:
    node = nodes[index]
    if _place_before(nodes, index) and nodes[index].figure is not None:
        return True
    if node.prefix.startswith(("و", "ف")) or node.form.startswith("و"):
        return True
    if not between:
        return False
    last = between[-1]
    if last.form == ";":
        return True
    if last.form == "(" and len(between) > 1 and (between[-2].form == "و" or between[-2].prefix.startswith("و")):
        return True
    if last.form == ":" and any(node.date is not None for node in between):
        return True
    if any("together" in node.tags for node in between[-3:]) or any(
        a.form in ("down", "up", "compared") and b.form in ("from", "with", "to")
        for a, b in itertools.pairwise(between)
    ):
        return True
    return last.form in (",", "and", "و", "ثم", "then", "plus", "or", "او", "منها", "-", "/") or any(
        n.form
        in (
            "الي",
            "اضافه",
            "فضلا",
            "جانب",
            "مقابل",
            "مع",
            "against",
            "including",
            "and",
            "تضم",
            "يضم",
            "comprising",
            "مقارنه",
        )
        for n in between[-4:]
    )


def fits(measure: str, figure: Figure) -> bool:
    """Whether what is counted may be counted by this measure."""
    if figure.kind == "bare":
        return True
    if measure in PEOPLE or measure in STOCKS:
        if figure.kind == "casualty":
            return figure.noun is not None and figure.noun.measure == measure
        return figure.kind in ("person", "family") or (figure.kind == "unknown" and measure in PEOPLE)
    if measure in EVENTS:
        return (
            figure.kind == "event"
            and figure.noun is not None
            and (figure.noun.measure == measure or figure.noun.is_either)
        )
    # Sites and weapons are destroyed or seized in one breath; each keeps its own measure.
    return figure.kind in ("site", "weapon")
