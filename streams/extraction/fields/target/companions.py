"""Companions: guards and aides of a man of the organisation, who are of it as he is."""

from collections.abc import Sequence

from streams.extraction.findings.finding import Finding
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in
from streams.lexicon.lists import load_list
from streams.text.fold import fold_word

_HIS = frozenset({"his", "her", "their"})
_COMPANIONS = load_list("companions")
_HOUSEHOLD = load_list("household")
_NOTABLES = load_list("notables")
_HIS_REACH = 9
"""Nodes back from the companions to him with whom they went."""


def is_leader_before(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "Killed ISIS commander Abu Ali and three of his guards": he is named, and no figure; so he may be as subject."""
    is_subject = finding.trigger >= finding.node
    first = max(0, finding.node - _HIS_REACH) if is_subject else finding.trigger + 1
    between = nodes[first : finding.node]
    tags = tags_in(between)
    own = any(entry.kind == "person" and entry.target == "isis" for node in between for entry in node.entries)
    return own and "watched" in tags and "force" not in tags


def are_his(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "killed a commander of the group and six of his guards", "مقتل قيادي في داعش وثلاثة من مرافقيه"."""
    figure = finding.figure
    if finding.measure not in ("killed", "wounded"):
        return False
    noun = figure.noun
    is_of_his_men = noun is not None and noun.is_weak and noun.target == "isis" and figure.is_possessed
    if is_of_his_men and nodes[finding.node].prefix.startswith("و"):
        return True  # "أربعة من قادة داعش وستة من مسلحيه"
    if figure.noun is None or fold_word(figure.noun.head) not in _COMPANIONS | _HOUSEHOLD:
        return False
    if figure.is_possessed:
        return True
    is_owned = any(entry.kind == "owner" for entry in figure.company)
    return is_owned or (finding.node > 0 and nodes[finding.node - 1].form in _HIS)


_WITH_HIM = frozenset({"معه", "معها", "معهما", "برفقته"})
_BLOWS = frozenset({"operations", "airstrikes"})


def fell_with_him(finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
    """ "أودت الضربة باثنين من مرافقيه", "قتل معه ثلاثة من حراسه": who is struck from the air or raided is its man."""
    for node in nodes[max(0, finding.node - _HIS_REACH) : finding.node]:
        is_strike = any(entry.measure == "airstrikes" for entry in node.entries)
        if is_strike or (node.form in _WITH_HIM and story.last_event in _BLOWS):
            return True
    return False


def are_a_notables(finding: Finding, nodes: Sequence[Node]) -> bool:
    """ "قتل محافظ عدن وستة من مرافقيه": a man of the state stands nearer before them than one of its own."""
    figure = finding.figure
    if not figure.is_possessed or figure.noun is None or fold_word(figure.noun.head) not in _COMPANIONS:
        return False
    for node in reversed(nodes[max(0, finding.node - _HIS_REACH) : finding.node]):
        if node.form.removeprefix("ال") in _NOTABLES:
            return True
        if any(entry.kind == "person" and entry.target == "isis" for entry in node.entries):
            return False
    return False
