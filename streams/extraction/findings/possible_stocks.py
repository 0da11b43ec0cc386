"""Possible stocks: whether a number may be how many men the organisation has, or how many of it are held."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure, is_possessed
from streams.extraction.findings.rules import Match
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import figures_in, tags_in
from streams.extraction.words.vocabulary import load_function_words

_MEMBERS = load_function_words("members")
_GROUPS = OWN | {"force", "rival"}
PRISONS = frozenset({"prison", "topic"})
ITS_CAMPS = OWN | {"topic"}
_AT_WORK = frozenset(
    {
        "aid worker",
        "health worker",
        "medical worker",
        "relief worker",
        "humanitarian worker",
        "oil worker",
        "construction worker",
        "employee",
        "driver",
        "truck driver",
        "bus driver",
        "passenger",
        "trader",
        "farmer",
        "herder",
        "shepherd",
        "journalist",
        "reporter",
        "priest",
        "hostage",
        "miner",
        "fisherman",
    }
)
"""Headwords of persons at their work: nobody's relatives in a camp, and no members in prison."""
_WITHIN = frozenset({"in", "across", "near", "inside", "throughout"})


def are_fighters(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """Men at large: persons, no prisoners, and of the organisation."""
    noun = figure.noun
    is_person = noun is None or (noun.kind == "person" and noun.measure != "detainees")
    before = nodes[match.first : match.figure]
    if noun is None and match.rule.language == "en" and any("event" in node.tags for node in before):
        return False  # "the largest number of attacks was in Nigeria (517)"
    if match.rule.id.startswith("ar.") and any("prison" in node.tags for node in nodes[match.figure : match.last + 2]):
        return False  # "250 أردنيا ما زالوا في مخيمات شمال سوريا"
    return is_person and _is_strength(match, nodes)


def are_detainees(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """Prisoners of the organisation: not those of camps of the displaced, nor a force's own men."""
    noun = figure.noun
    if "missing" in tags_in(nodes) or (noun is not None and noun.target == "security_forces"):
        return False
    if noun is not None and noun.head == "جنسية" and nodes[match.figure - 1].form == "من":
        return False  # "2500 شخص من 55 جنسية"
    if noun is not None and noun.target == "civilians" and noun.head in _AT_WORK:
        return False  # "twelve aid workers were held for some hours"
    nations = {entry.head.lower() for entry in figure.company if entry.kind == "gentilic"}
    if any(
        entry.kind in ("force", "rival") and entry.code != "sdf" and entry.head.lower() not in nations
        for entry in figure.company
    ):
        return False
    if match.rule.id.endswith("in-camp") and not _is_of_its_camp(nodes, figure):
        return False
    if noun is not None and noun.measure == "detainees":
        return True
    # "a tent camp" is counted itself.
    return not PRISONS.isdisjoint(tags_in(nodes)) or any(
        entry.kind == "prison" for _, other in figures_in(nodes) for entry in other.inside
    )


def _is_of_its_camp(nodes: Sequence[Node], figure: Figure) -> bool:
    named = any(entry.kind in ("watched", "epithet") for entry in figure.company)
    return named or not ITS_CAMPS.isdisjoint(tags_in(nodes))


def _is_of_men(nodes: Sequence[Node]) -> bool:
    """Whether a number without a noun is of fighters: "عدد مقاتلي التنظيم 300", and no "العدد 300" of a paper."""
    return any(
        (entry.kind == "person" and entry.target == "isis" and entry.measure != "detainees")
        or entry.head in ("من تبقى", "قوام", "عديد", "في صفوف")
        for node in nodes
        for entry in node.entries
    )


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
    if noun is None and match.rule.language == "ar":
        before = nodes[match.first : match.figure]
        if not _is_of_men(before):
            return False
        if any(is_possessed(node.form, node.entry("person")) for node in before):
            return True  # "من تبقى من مقاتليه يتراوحون بين 50 و150"
    if kinds & {"watched", "epithet"}:
        return True
    loose = noun is not None and noun.head in _MEMBERS
    for index in range(match.figure - 1, -1, -1):
        node = nodes[index]
        if _GROUPS.isdisjoint(node.tags) or any(n.form in ("ضد", "against") for n in nodes[max(0, index - 2) : index]):
            continue
        if node.tags & {"watched", "epithet"}:
            is_had = not loose or match.rule.id.endswith((".at", ".has"))
            return is_had or any("strength" in n.tags for n in nodes[: match.figure])
        if node.tags & {"force", "rival"} and not (node.place is not None and nodes[index - 1].form in _WITHIN):
            return False
    return (
        noun is not None
        and not loose
        and noun.target == "isis"
        and match.rule.id.endswith(("at-large", "number-of", ".active", "is-active", "still-fight"))
    )
