"""Objects: one person who suffers a deed, behind a subject of several words.

Arabic puts the verb first; who did it may be long, and whom it befell stands in the accusative behind.
"""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.rules import Match
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.row import tags_in
from streams.lexicon.lists import load_headwords, load_list
from streams.text.fold import fold_word

_OTHER_CASE = frozenset(
    {"ان", "لكن", "بان", "بينهم", "منهم", "بينها", "يزال", "تزال", "بات", "اصبح", "ليس", "ليست", "ظل"}
)
"""Behind these a noun in the accusative is no object of the verb before them."""


_OTHER_CASES = frozenset({"that", "was", "negation", "pseudo"})
_LEADERS = load_headwords("leaders_arrested")


def is_object(match: Match, nodes: Sequence[Node], figure: Figure) -> bool:
    """ "خطف مسلحان من التنظيم، أمس، سائقا": in the accusative, with no other figure than the subject before it."""
    noun = figure.noun
    if noun is None or not nodes[match.figure].form.endswith("ا") or fold_word(noun.head).endswith("ا"):
        return False
    between = nodes[match.first + 1 : match.figure]
    if match.rule.measure != "captured" and noun.target == "isis" and (noun.is_weak or noun.head in _LEADERS):
        told = tags_in(nodes).union(entry.kind for entry in figure.company)
        if OWN.isdisjoint(told):
            return False  # "قتلت مسيرة تركية أمس قياديا": anybody's
    if any(node.form in _OTHER_CASE or not _OTHER_CASES.isdisjoint(node.tags) for node in between):
        return False
    if nodes[match.figure].prefix.startswith("و"):
        return False
    has_subject = nodes[match.first].form.endswith(("وا", "نا", "ت"))
    return all(node.figure is None or (at == 0 and not has_subject) for at, node in enumerate(between))


_STOPS = load_list("police_words")
_WHO_ACTS = frozenset({"person", "official", "force", "casualty"})


def stops_a_thing(nodes: Sequence[Node], at: int) -> bool:
    """ "استعادت 57 امرأة ثم أوقفت الرحلات": whether a verb of arresting has a thing for its object, and nobody.

    Args:
        at: the node behind the verb.
    """
    if not 0 < at < len(nodes) or nodes[at - 1].form.removeprefix("و") not in _STOPS:
        return False
    node = nodes[at]
    is_definite = node.prefix == "ال" or (not node.entries and node.form.startswith("ال"))
    return is_definite and node.date is None and node.place is None and _WHO_ACTS.isdisjoint(node.tags)


def drop_subjects(best: dict[int, Match]) -> None:
    """ "اغتال مسلحان أمس موظفا": those between a verb and its object did it."""
    for match in [match for match in best.values() if match.rule.id.endswith(".one-object")]:
        for index in range(match.first + 1, match.figure):
            held = best.get(index)
            if held is not None and held.first == match.first:
                del best[index]
