"""Beside: the place that a number without a noun stands beside, and that its share is of."""

from collections.abc import Sequence

from streams.extraction.figures.figure import Figure
from streams.extraction.findings.deeds import DEEDS
from streams.extraction.findings.finding import PEOPLE, Finding
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import tags_in
from streams.lexicon.lists import load_list

_LED_BY = frozenset({"ب", "with", "at", "for"})
"""Between a place and its number in a ranking: "جاءت كركوك أولا بـ47 هجوما ثم ديالى بـ31"."""
_LEADING = load_list("leads_with")
"""Between a place and "with": "Diyala leading with 29"."""
_BEFORE_SHARE = _LED_BY | {":", "(", "-"}
_SHARES = load_list("share_of")
_OF_THEM = frozenset({"منها", "منهم"})
_RANKED_AS = load_list("ranked_as")
_RANKED = frozenset({"bare", "event"})
_AFTER_PLACE = frozenset({'"', ","})
_DATED = 7
"""As above, its time: "(13) منها جرت خلال الشهر الأول"."""
_IN = frozenset({"in", "near", "at"})
_STANDS = _IN | {"في"} | load_list("took_place")
_TOOK_PLACE = frozenset({"be", "carry"})
_LISTED = 7
"""Nodes of a line in which the number of its place stands."""
_FEWEST = 3
"""Nodes of a sentence that tells a share: how many, "in", and where."""
_NEAR = 4
"""Nodes behind a number in which its place stands."""
_FAR = 9
"""As above behind "in": "one in the north African Spanish enclave of Melilla"."""
_ASIDE = 7
"""Nodes in brackets between a place and its number."""


def place_follows(nodes: Sequence[Node], index: int) -> bool:
    """Whether a place stands behind a number."""
    if nodes[index].place is not None:
        return True
    behind = nodes[index + 1 : index + _NEAR]
    if any(node.place is not None for node in behind):
        return True
    if not behind or behind[0].form not in _IN:
        return False
    for node in nodes[index + _NEAR : index + _FAR]:
        if node.figure is not None or "mark" in node.tags:
            return False
        if node.place is not None:
            return True
    return False


def is_share_of_told(nodes: Sequence[Node], index: int, source: Finding) -> bool:
    """ "The attacks were spread as follows: nine in …": the share of a total told before, by its place."""
    told = nodes[:index]
    if "toll" in tags_in(nodes) and any("toll" in node.tags for node in told):
        return False
    is_headed = nodes[index - 1].form == ":" and is_of_branch_line(nodes)
    if is_headed or (has_place_before(nodes, index) and (index <= _LISTED or nodes[index - 1].form == "(")):
        return True
    if not index or opens_with_rest(nodes, index):
        return _opens_with_share(nodes, index, source)
    return place_follows(nodes, index) and any("event" in node.tags for node in told)


_THE_REST = (["the", "remaining"], ["the", "other"])


def opens_with_rest(nodes: Sequence[Node], index: int) -> bool:
    """ "The remaining nine …", "The other two …": whether a sentence begins with the rest of what was counted."""
    return [node.form for node in nodes[:index]] in _THE_REST


def _opens_with_share(nodes: Sequence[Node], at: int, source: Finding) -> bool:
    """ "It made 12 attacks. Seven were in Homs, five in Hama": a sentence that begins with a share and its place."""
    figure, whole = nodes[at].figure, source.figure
    if not isinstance(figure, Figure) or whole.source != "number" or figure.source != "number":
        return False
    if (figure.high or 0) >= (whole.low or 0) or len(nodes) < at + _FEWEST:
        return False
    verb = nodes[at + 1]
    if _took_place(nodes, at):
        return True
    return (verb.form in _STANDS or not _TOOK_PLACE.isdisjoint(verb.tags)) and place_follows(nodes, at)


def date_follows(nodes: Sequence[Node], index: int) -> bool:
    """ "17 في آذار و6 في أيار": whether a time stands right behind a number."""
    return any(node.date is not None for node in nodes[index + 1 : index + _DATED])


def is_of_branch_line(nodes: Sequence[Node]) -> bool:
    """ "ولاية غرب أفريقيا: 12 هجوما": a line of the organisation's own list, headed by one of its branches."""
    return len(nodes) > 2 and "watched" in nodes[0].tags and nodes[1].form == ":"


def place_before(nodes: Sequence[Node], index: int) -> int | None:
    """The place that stands before its number, if one does: "نينوى: 8", "حمص (14)", "ديالى بـ31", "Diyala with 31"."""
    back = index - 1
    figure = nodes[index].figure if index < len(nodes) else None
    if back >= 0 and nodes[back].form in (":", "-", "(", ")"):
        back -= 1
        back -= back > 0 and nodes[back].form in _RANKED_AS  # "والكونغو ثانية (198)"
    elif back > 0 and nodes[back].form in _LED_BY and isinstance(figure, Figure) and figure.kind in _RANKED:
        back -= 2 if "rank" in nodes[back - 1].tags or nodes[back - 1].form in _LEADING else 1
        back -= back > 0 and nodes[back].form in _AFTER_PLACE  # '"موزمبيق" بـ51', "followed by Diyala, with 33"
    elif back > 0 and nodes[index].prefix == "ب" and isinstance(figure, Figure) and figure.kind in _RANKED:
        back -= nodes[back].form == '"'  # '"وسط إفريقيا" بهجومين'
    elif back > 1 and nodes[back].form in _OF_THEM and nodes[back - 2].form.removeprefix("و") in _SHARES:
        back -= 1  # "كان نصيب ديالى منها 16"
    elif back > 0 and nodes[back].form == "بين" and isinstance(figure, Figure) and figure.low != figure.high:
        back -= 2 if nodes[back - 1].form == "ما" else 1  # "وفي أفغانستان بين 4000 و6000"
    if back >= 0 and nodes[back].form == ")":
        # "Afghanistan (the Khorasan Province) (181)": an aside between a place and its number.
        opening = next((at for at in range(back, max(-1, back - _ASIDE), -1) if nodes[at].form == "("), back)
        back = opening - 1
    elif back == index - 1 and isinstance(figure, Figure) and nodes[index].prefix.startswith("و"):
        return None  # "3 في الرقة وواحدة في حلب"
    is_led = index < len(nodes) and nodes[index].prefix == "ب"
    is_branch = back >= 0 and "branch" in nodes[back].tags and (is_led or nodes[index - 1].form in _BEFORE_SHARE)
    return back if back >= 0 and (nodes[back].place is not None or is_branch) else None


def is_share_of(nodes: Sequence[Node], at: int) -> bool:
    """ "كان نصيب مالي 23": whether a place stands right behind a word for its share."""
    return at > 0 and nodes[at].place is not None and nodes[at - 1].form.removeprefix("و") in _SHARES


def has_place_before(nodes: Sequence[Node], index: int) -> bool:
    """Whether a place stands before its number."""
    return place_before(nodes, index) is not None


def next_share(nodes: Sequence[Node], index: int) -> bool:
    """Whether a bare number with its place stands next: "أدت إلى مقتل 110 عسكريين، و52 في بادية حمص"."""
    for at in range(index + 1, min(index + _NEXT_SHARE, len(nodes))):
        node = nodes[at]
        if node.place is not None or node.form in (".", ";"):
            return False
        if isinstance(node.figure, Figure) and node.figure.source == "number":
            return node.figure.kind == "bare" and place_follows(nodes, at)
    return False


_NEXT_SHARE = 6
"""Nodes from what a share did to the next share."""
_TOLD_REACH = 8
"""Nodes before a share in which what is shared out is named."""


def tells_of_events(nodes: Sequence[Node], index: int) -> bool:
    """ "وتوزعت الهجمات بواقع 13 في دير الزور": the shares are of the events, whatever was counted last."""
    figure = nodes[index].figure
    if figure is None or figure.kind != "bare":
        return False
    if nodes[index].form.isascii() and _took_place(nodes, index):
        return True
    if not place_follows(nodes, index):
        return False
    return any("event" in node.tags and node.is_definite for node in nodes[max(0, index - _TOLD_REACH) : index])


_HAPPEN = load_list("took_place") - {"joint", "partnered"}


def _took_place(nodes: Sequence[Node], index: int) -> bool:
    """ "Of these, 204 took place in Iraq", "109 were conducted in Syria": no person is conducted."""
    behind = nodes[index + 1 : index + 1 + _NEAR]
    if not behind or all(node.place is None for node in behind):
        return False
    verb = behind[1] if "be" in behind[0].tags and len(behind) > 1 else behind[0]
    return verb.form in _HAPPEN


def is_one_more_part(nodes: Sequence[Node], index: int, source: Finding) -> bool:
    """ "97 قتيلا، هم: 68 من قسد والتشكيلات. و13 من التنظيم": a stop within a breakdown, which "and" goes on with."""
    if not source.is_part or source.whole is None or source.measure not in PEOPLE:
        return False
    return (index == 1 and nodes[0].form == "و") or (index == 0 and nodes[0].prefix == "و")


_HAVE = frozenset({"has", "have", "had"})


def is_another_subject(nodes: Sequence[Node], verb: int) -> bool:
    """ "Convictions have risen to 423": a plural that names nothing of ours right before the verb."""
    at = verb - 1 - (verb > 1 and nodes[verb - 1].form in _HAVE)
    if at < 0:
        return False
    node = nodes[at]
    return node.form.isascii() and node.form.isalpha() and node.form.endswith("s") and not node.tags


_NUMBERS = load_list("numbers_of")
_OURS = frozenset(
    {"person", "casualty", "event", "site", "weapon", "family", "watched", "epithet", "force", "dead"}
    | {f"{deed}.past" for deed in DEEDS}
)
_SUBJECT_REACH = 16
_OF_WHAT = 4
"""Nodes behind "the number of" in which is told what is counted."""


def is_number_of_others(nodes: Sequence[Node], verb: int) -> bool:
    """ "The number of states that changed their laws has risen to 57": what is counted is none of ours."""
    for at in range(verb - 1, max(0, verb - _SUBJECT_REACH), -1):
        if nodes[at].form in _NUMBERS and nodes[at + 1].form != "at":
            return all(_OURS.isdisjoint(node.tags) for node in nodes[at + 1 : at + 1 + _OF_WHAT])
        if nodes[at].form in (".", ";"):
            return False
    return False


_TELLER_REACH = 14
"""Nodes from one who tells to his verb: "a police colonel and a doctor at the city's main hospital said"."""
_TELLS = frozenset({"say.past", "say.base"})
_TELLERS = frozenset({"one", "number"})


def is_teller(nodes: Sequence[Node], index: int) -> bool:
    """ "… and three hurt, a police colonel and a doctor said": those behind a toll who tell it."""
    figure = nodes[index].figure
    if not index or nodes[index - 1].form != "," or not isinstance(figure, Figure):
        return False
    if figure.source not in _TELLERS or figure.kind != "person":
        return False
    for node in nodes[index + 1 : index + _TELLER_REACH]:
        if not _TELLS.isdisjoint(node.tags):
            return True
        if "mark" in node.tags or "be" in node.tags:
            return False
    return False


def acts_itself(nodes: Sequence[Node], index: int) -> bool:
    """ "It killed twelve, and four gunmen stormed a mosque": those counted have a verb and an object of their own."""
    figure = nodes[index].figure
    if not isinstance(figure, Figure) or figure.kind != "person" or index + _FEWEST > len(nodes):
        return False
    verb, behind = nodes[index + 1 : index + _FEWEST]
    return not _ACTIVE.isdisjoint(verb.tags) and behind.form in _ITS_OBJECT


_ACTIVE = frozenset({"hit.past", "carry.past", "kill.past", "seize.past", "capture.past"})
_ITS_OBJECT = frozenset({"a", "an", "the", "their", "his", "its"})


def is_year(nodes: Sequence[Node], index: int) -> bool:
    """ "Claims for 2021 were taken from it": four digits behind "for", or that end a name, are a year."""
    return (nodes[index - 1].form in _OF_YEAR and _may_be_year(nodes[index].form)) or is_year_of_name(nodes, index)


def is_year_of_name(nodes: Sequence[Node], index: int) -> bool:
    """ "العملية الشاملة سيناء 2018", "عملية أبطال العراق 2020": four digits that end the name of an operation."""
    if not index or not _may_be_year(nodes[index].form) or nodes[index].prefix:
        return False
    for node in reversed(nodes[max(0, index - _NAME) : index]):
        if "event.noun" in node.tags or "figure.event" in node.tags:
            return True
        if node.form in _NO_NAME or not _NO_NAME_TAGS.isdisjoint(node.tags):
            return False
    return False


def _may_be_year(form: str) -> bool:
    return form.isdecimal() and len(form) == len("2021") and form[:2] in ("19", "20")


_NAME = 5
"""Nodes of an operation with its name."""
_NO_NAME = frozenset({"الي", "من", "في", "عن", "بنحو", "نحو", "على", "to", "in", "at", "of", "with", "from"})
_NO_NAME_TAGS = frozenset({"mark", ".verb", ".past", "figure", "date", "toll", "casualty"})
_OF_YEAR = frozenset({"for", "of", "in", "since", "during", "until"})


def cues_before(nodes: Sequence[Node], index: int) -> list[Node]:
    """The words in which a figure may be said to be a part; "وبين القتلى، وفقا للقسم، 61 مدنيا" has an aside there."""
    return [node for node in nodes[max(0, index - _CUES - _ASIDE) : index] if "aside" not in node.tags][-_CUES:]


_CUES, _ASIDE = 4, 6


def has_open_cue(between: Sequence[Node]) -> bool:
    """Whether "among them" stands before a figure, and no deed behind that.

    Few nodes are looked at again for every figure, so that a sentence of numbers alone is no square.
    """
    if len(between) > 1 and between[-1].form == "." and "subset" in between[-2].tags:
        return True  # "14 killed incl. 4 leaders"
    for node in reversed(between[-_NEAR_CUE:]):
        if "subset" in node.tags:
            return True
        if node.form in (".", ";") or not DEEDS.isdisjoint(node.tags):
            return False
        if node.prefix == "و" and "that" in node.tags:
            return False  # "قتلت عددا منهم، وإنها تنشر 1300 عنصر"
    return False


_NEAR_CUE = 5
"""Nodes before a figure in which "among them" may stand."""
