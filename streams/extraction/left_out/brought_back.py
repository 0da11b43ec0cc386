"""Brought back: whether those whom somebody brings home may be of the organisation's camps and prisons."""

from collections.abc import Sequence
from itertools import pairwise

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.rules import Match
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import placed_in, tags_in
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.lexicon.lists import load_headwords, load_list
from streams.text.fold import fold_word

_PRISONS = frozenset({"prison", "topic"})
_ITS_CAMPS = OWN | {"topic"}
_HOLDERS = frozenset({"SY", "IQ"})
_MOST_BROUGHT_BACK = 30_000
"""Persons; more are evacuated or displaced, and no families of members."""
_DONE_AGAIN = load_function_words("done_again")
_DISPLACED = load_function_words("displaced")


def are_brought_back(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """Whether they may be of the camps and prisons, and not just anybody who went home or was led out of a house."""
    if any(node.form in _DONE_AGAIN for node in nodes[match.first + 1 : match.figure]):
        return False  # "أعادت المحكمة محاكمة 27 نزيلا"
    if match.rule.id.endswith(".received") and match.first and nodes[match.first - 1].form == "in":
        return False  # "a hospital in Iraq received 12 people"
    if any("capture.verb" in node.tags for node in nodes[match.figure + 1 : match.figure + 3]):
        return False  # "تسلموا 14 مسلحا ألقوا أسلحتهم"
    if _stay_in_it(nodes[match.first + 1 : match.figure]) or _is_ground(nodes, match.first):
        return False
    if _go_into_custody(nodes[match.figure + 1 : match.figure + 1 + _TO_CUSTODY]):
        return False
    if is_taken_in(match, nodes) and are_its_men(figure):
        return False
    noun = figure.noun
    if noun is not None and noun.measure == "kidnapped":
        return False  # "استعاد الجيش 103 رهائن": they were freed
    if not match.rule.id.startswith("ar.") or noun is None:
        return True
    return _is_of_camps(nodes, figure, noun) and not (_is_of_anybody(match, nodes) and _are_anybody(nodes, figure))


_TAKES_IN = load_headwords("takes_in")


def is_taken_in(match: Match, nodes: Sequence[Node]) -> bool:
    """Whether a rule's verb says of suspects that they are arrested, and of anybody else that they are let home."""
    return any(entry.head in _TAKES_IN for node in nodes[match.first : match.last] for entry in node.entries)


def are_its_men(figure: Figure) -> bool:
    """Whether suspects and members are counted, and nobody's children and no prisoners."""
    noun = figure.noun
    return noun is not None and (noun.kind, noun.target, noun.measure) == ("person", "isis", "")


_CUSTODY = load_list("custody")
_TO_CUSTODY = 5
"""Nodes behind those counted in which it is said where they are brought."""


def _go_into_custody(behind: Sequence[Node]) -> bool:
    """ "إعادة 81 منهم إلى قبضتها", "إلى السجن": who had fled is held again, and nobody came home."""
    return any(one.form == "الي" and two.form in _CUSTODY for one, two in pairwise(behind))


_RETAKES = load_headwords("retakes")


def _is_ground(nodes: Sequence[Node], at: int) -> bool:
    """ "معركة استعادة الموصل": what is taken back is a town, and nobody."""
    is_retaken = any(entry.head in _RETAKES for entry in nodes[at].entries)
    return is_retaken and at + 1 < len(nodes) and nodes[at + 1].place is not None


_HOLDS = load_list("holds")


def _stay_in_it(before: Sequence[Node]) -> bool:
    """ "غادر الوفد مخيم الهول الذي يضم 30 ألف شخص": those whom the camp holds, and not who left it."""
    is_held = bool(before) and before[-1].form in _HOLDS
    return is_held and any(not _PRISONS.isdisjoint(node.tags) for node in before)


_OF_ANYBODY = load_headwords("ways_home")
"""Headwords of ways home that anybody may go: out of a house, out of a country, back to a town."""


def _is_of_anybody(match: Match, nodes: Sequence[Node]) -> bool:
    return any(entry.head in _OF_ANYBODY for entry in nodes[match.first].entries)


def _are_anybody(nodes: Sequence[Node], figure: Figure) -> bool:
    """ "إجلاء خمس نساء كن في المنزل": nobody of whom a camp, a country of camps or the organisation tells anything."""
    if figure.kind == "family" or any(entry.kind in ("watched", "epithet", "family") for entry in figure.company):
        return False
    if not _PRISONS.isdisjoint(tags_in(nodes)):
        return False
    places = [place for at in placed_in(nodes) if (place := nodes[at].place) is not None]
    return not any(code[:2] in _HOLDERS for place in places for code in place.regions)


def _is_of_camps(nodes: Sequence[Node], figure: Figure, noun: Entry) -> bool:
    """Whether those brought back may be of the camps and prisons: displaced persons and evacuees are not."""
    if not (_ITS_CAMPS | _PRISONS).isdisjoint(tags_in(nodes)):
        return True
    return fold_word(noun.head) not in _DISPLACED and (figure.low or 0) < _MOST_BROUGHT_BACK
