"""Told sides: what the figures before in a sentence tell of whom one counts.

Who fell in an attack is of those attacked, and soldiers of no named side are of the one told before.
"""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import OWN, Node
from streams.extraction.words.vocabulary import Entry, load_function_words
from streams.lexicon.lists import load_list, load_stems
from streams.text.fold import fold_word

_SOLDIERS = load_function_words("soldiers")
_VICTIMS_OF = load_stems("victims_of")
_IN_THEM = frozenset({"خلالها", "خلالهما", "فيها", "فيهما", "خلاله", "فيه"})


def fell_in_attacks(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "31 هجوما قتل خلالها 41 مسلحا": who was killed in its attacks is of those attacked, and so are its victims."""
    if finding.trigger < finding.node and any(e.head.startswith(_VICTIMS_OF) for e in nodes[finding.trigger].entries):
        return True
    attack = finding.previous
    if attack is None or attack.measure != "attacks" or attack.sentence != finding.sentence:
        return False
    return any(node.form in _IN_THEM for node in nodes[finding.trigger + 1 : finding.trigger + 3])


def is_force_attacked(finding: Finding) -> bool:
    """Whether the figure before is of an attack on a force, in the same sentence."""
    attack = finding.previous
    return (
        attack is not None
        and (attack.measure, attack.target) == ("attacks", "security_forces")
        and attack.sentence == finding.sentence
    )


def force_hit(finding: Finding, nodes: Sequence[Node]) -> Entry | None:
    """ "هاجم داعش قسد في الهول وأوقع خمسة قتلى": the force that stands as its object right behind whoever hit it."""
    for at in range(1, min(finding.trigger, finding.node, len(nodes) - 1)):
        is_it = not OWN.isdisjoint(nodes[at].tags) and "hit.verb" in nodes[at - 1].tags
        if is_it and (force := nodes[at + 1].entry("force")) is not None and not nodes[at + 1].prefix:
            return force
    return None


def is_beside_harmed(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """ "استشهاد خمسة من مقاتليها في هجوم لداعش، وأصيب مقاتل واحد": who was hurt beside a force's dead is of it, too."""
    if story.harmed is None or story.harmed_at != finding.sentence or story.harmed[0] != "security_forces":
        return False
    return finding.measure == "wounded" and nodes[finding.trigger].form.removeprefix("و") in _BEFELL


_BEFELL = load_list("befell")


def side_beside(finding: Finding, company: Sequence[Entry]) -> str | None:
    """Soldiers of no named side are of the one told before: "two American soldiers killed and three soldiers hurt".

    Policemen and guards are mostly the country's own, whoever fell beside them.
    """
    before, noun = finding.previous, finding.figure.noun
    if noun is None or fold_word(noun.head) not in _SOLDIERS:
        return None
    if any(entry.kind in ("force", "gentilic", "official", "arms") for entry in company):
        return None
    while before is not None and before.sentence == finding.sentence:
        if before.target == "security_forces" and before.measure in ("killed", "wounded"):
            return before.side
        before = before.previous
    return None


def side_attacked(finding: Finding) -> str | None:
    """The side of the force that the sentence said was attacked before: "عمليتين ضد قسد أسفرتا عن مقتل عنصر"."""
    previous = finding.previous
    while previous is not None:
        if previous.measure == "attacks" and previous.side:
            return previous.side
        previous = previous.previous
    return None
