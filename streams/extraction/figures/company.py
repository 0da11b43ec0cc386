"""The company of a counted noun: its adjectives, "of …", more nouns under one number, and relatives."""

from collections.abc import Sequence
from dataclasses import replace

from streams.extraction.figures.figure import FROM, OF, PREPOSITIONS, WHEN, Sentence, counted
from streams.extraction.figures.ranks import is_in_ranks, leads_to_ranks
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.vocabulary import Entry

_BY_IT = frozenset({"بها", "به", "بهما", "بهن"})
"""Begin a clause that says whose an event is: "عملية قامت بها الخلايا"."""
_FEW = 10
_COMPLEMENT = 7
"""Nodes behind a noun that may belong to it."""


def joined_nouns(s: Sentence, at: int, noun: Entry | None, count: int) -> int:
    """Behind "130 صاروخا وقذيفة وأسلحة": more nouns under one number, which is over ten by the head's singular."""
    if noun is not None and noun.kind == "person" and at + 1 < len(s.nodes) and s.nodes[at].form == "and":
        # "women and children", "militants and family members" under one number.
        for offset in range(at + 1, min(at + 4, len(s.nodes))):
            node = s.nodes[offset]
            if "mark" in node.tags or node.first in s.by_first or node.form in PREPOSITIONS or node.tags & TRIGGERS:
                break
            entry = counted(node)
            if (
                entry is not None
                and entry.kind == "person"
                and entry.form == "many"
                and entry.head not in ("relative", "family member")
            ):
                return offset + 1
        return at
    if count > _FEW and (end := _joined_singulars(s, at, noun)) > at:
        return end
    if noun is not None and noun.kind == "person" and at < len(s.nodes) and s.nodes[at].form == ",":
        return _listed(s, at)
    if noun is None or noun.form != "one" or noun.kind not in ("site", "weapon"):
        return at
    end = at
    for offset in range(at, min(at + 12, len(s.nodes))):
        node = s.nodes[offset]
        if node.first in s.by_first:
            break  # "26 موقعا وتسعة خنادق ومصنعا": a number of its own
        entry = counted(node)
        if (
            node.prefix.startswith("و")
            and entry is not None
            and entry.kind == noun.kind
            and entry.form in ("one", "many")
        ):
            end = offset + 1
        elif (
            "mark" in node.tags
            or node.prefix.startswith("و")
            or "number" in node.tags
            or node.tags & TRIGGERS
            or node.form in PREPOSITIONS
        ):
            break
    return end


def _joined_singulars(s: Sentence, at: int, noun: Entry | None) -> int:
    """Behind "40 مسلحا ومشتبها به ومتعاونا", "352 عنصرا مشتبها ومتعاونا": the singulars under one number; else `at`."""
    start = at
    if noun is not None and _is_accusative(s, at) and _is_joined_singular(s, at + 1, noun):
        start = at + 1
    end = start
    while True:
        at_it = end if end == start or s.nodes[end].form not in _OF_HIM else end + 1
        if at_it >= len(s.nodes) or not _is_joined_singular(s, at_it, noun):
            break
        end = at_it + 1
    return end if end > start else at


_OF_HIM = frozenset({"به", "فيه", "عليه"})


def _is_accusative(s: Sentence, at: int) -> bool:
    """Whether an adjective that names persons of itself stands here, agreeing with the noun before it."""
    if not 0 < at < len(s.nodes):
        return False
    node = s.nodes[at]
    entry = counted(node)
    is_person = entry is not None and (entry.kind, entry.form) == ("person", "one")
    return is_person and not node.prefix and node.form.endswith("ا") and s.nodes[at - 1].form.endswith("ا")


def _is_joined_singular(s: Sentence, at: int, noun: Entry | None) -> bool:
    """Whether a noun shares the number before it: "ستا وثلاثين امرأة وطفلا", "18 مدرسة ومركزا" (singulars over ten)."""
    if at >= len(s.nodes):
        return False
    node = s.nodes[at]
    if not node.prefix.startswith("و") or node.is_definite or node.tags & TRIGGERS:
        return False
    head = s.tokens[s.nodes[at - 1].first].form
    agrees = head.endswith("ه") or node.form.endswith("ه") or head.endswith("ا") == node.form.endswith("ا")
    if noun is None:
        return node.form.endswith("ا") and counted(node) is not None
    entry = counted(node)
    return (
        noun.kind == "person"
        and noun.form == "one"
        and entry is not None
        and (entry.kind, entry.form) == ("person", "one")
        and agrees
    )


_WHOSE = frozenset(
    ["force", "watched", "epithet", "rival", "gentilic", "arms", "civil", "own_media", "official", "agency", "monitor"],
)

_PERSONS = frozenset({"person", "casualty", "family"})
_THINGS = frozenset({"weapon", "site", "event"})
_PASSED_OVER = frozenset({'"', "'", "-", "/", "#", "'s"})
_LEADS = FROM | OF
_WITH = frozenset({"and", "و", "with", "مع"})
_LED_BY = PREPOSITIONS - {"the", "a"}
_STOPS = frozenset({"date", "number", "subset", "negation", "plan", "according", "together"})
_BREAKS = frozenset({".verb", ".past", ".base", ".ing", "dead", "be", "figure", "place"})


_LIST = 9
"""Nodes of "mukhtars, tribal sheikhs and schoolteachers" behind its first noun."""


def _listed(s: Sentence, at: int) -> int:
    """Behind a list of persons under one number, which ends with "and" and a plural; `at` where there is none."""
    seen_and, before = False, ","
    for offset in range(at, min(at + _LIST, len(s.nodes))):
        node = s.nodes[offset]
        entry = counted(node)
        is_person = entry is not None and entry.kind == "person" and entry.form == "many"
        if is_person and seen_and:
            return offset + 1
        if node.form == "and" and before == "person":
            seen_and = True
        elif not (node.form == "," and before in (",", "person") and not seen_and):
            is_end = node.first in s.by_first or node.form in PREPOSITIONS or "mark" in node.tags
            if is_end or node.tags & TRIGGERS or (node.entries and not is_person):
                return at
        before = "person" if is_person else node.form
    return at


def _is_what_befell(noun: Entry | None, node: Node) -> bool:
    """ "11 wounded from the Islamic State attack": whose attack it was, and not whose the wounded are."""
    return noun is not None and noun.kind == "casualty" and node.form.isascii() and "event" in node.tags


def complement_of(
    s: Sentence, at: int, *, noun: Entry | None = None, opened: bool = False
) -> tuple[int, tuple[Entry, ...], int]:
    """End token, entries and next node of adjectives and of "من …", "of …" behind a noun.

    Args:
        noun: behind an event "ل" names the doer ("عملية لتنظيم داعش"); a person may be told twice ("فردا تكفيريا").
        opened: whether an "of" stands before `at`.
    """
    company: list[Entry] = []
    end, next_at = 0, at
    is_led = leads_to_ranks(s, noun, at)
    at, opened = at + is_led, opened or is_led
    for offset, node in enumerate(s.nodes[at : at + _COMPLEMENT], at):
        tags, form, prefix = node.tags, node.form, node.prefix
        if "mark" in tags:
            if form in _PASSED_OVER or (opened and _is_bracketed(s, offset, at)):
                continue
            break
        if form in WHEN or node.first in s.by_first or not _STOPS.isdisjoint(tags) or _is_fate(node):
            break
        if not opened and noun is not None and noun.kind == "event" and _is_doer(node):
            break
        if form in _LEADS or "of" in tags:
            if opened and (offset > at + 2 or any(entry.kind == "watched" for entry in company)):
                break  # "20 عنصرا من داعش من سجن الحسكة"
            opened = True
            continue
        if offset == next_at and company and _is_what_befell(noun, node):
            return 0, (), at - is_led
        joins = prefix.startswith(("و", "ف")) or form == "و"
        if (joins or form in _WITH) and (relatives := _relatives(s, offset)) is not None:
            next_at, family = relatives
            return s.nodes[next_at - 1].last, (*company, family), next_at
        useful = [] if _WHOSE.isdisjoint(tags) else [e for e in node.entries if e.kind in _WHOSE]
        if joins and not (useful and opened):
            break
        # "تسعة من مقاتلي التنظيم بغارات للتحالف": what it was done with
        is_apart = (
            prefix.startswith("ب") and bool(company or not opened) and not (offset == at and is_in_ranks(noun, node))
        )
        if is_apart or (prefix.startswith("ل") and company):
            break
        if offset == at and not opened and not useful and not prefix and is_national(node):
            # "مقاتل أجنبي", "جندي كندي": the country of those counted, as an adjective.
            end = node.last
            next_at = offset + 1
            continue
        persons = [] if _PERSONS.isdisjoint(tags) else [e for e in node.entries if e.kind in _PERSONS]
        if useful or (persons and (opened or _is_adjective(noun, persons, offset - at))):
            company += useful + persons
            end = node.last
            next_at = offset + 1
            continue
        if form in _LED_BY:
            break
        if not tags:
            continue
        if "strength.verb" in tags and TRIGGERS.isdisjoint(tags):
            continue
        if not _BREAKS.isdisjoint(tags) or _is_another_count(node, opened=opened):
            break
        if "others" in tags:
            end = node.last
            next_at = offset + 1
    return end, tuple(company), next_at


def _is_bracketed(s: Sentence, offset: int, at: int) -> bool:
    """ "6 من عناصر (قسد)": a bracket around the one name that says whose they are, with nothing before it."""
    is_open = s.nodes[offset].form == "("
    name = offset + 1 if is_open else offset - 1
    beyond = offset + 2 if is_open else offset - 2
    if not at <= min(name, beyond) or max(name, beyond) >= len(s.nodes):
        return False
    other = s.nodes[beyond].form == (")" if is_open else "(")
    before = s.nodes[min(offset, beyond) - 1] if min(offset, beyond) > 0 else None
    is_first = before is not None and (before.form in FROM or counted(before) is not None)
    return other and is_first and bool({"force", "arms", "watched"} & s.nodes[name].tags)


def _is_fate(node: Node) -> bool:
    """ "left two members of the patrol dead", "fighters whom the army hunts": what befalls them."""
    return node.form == "whom" or ("dead" in node.tags and node.form.isascii())


def _is_another_count(node: Node, *, opened: bool) -> bool:
    """Whether a word can be counted itself and is none of the persons told of."""
    known = counted(node)
    return known is not None and (known.kind in _THINGS if opened else known.kind != "person")


def _is_doer(node: Node) -> bool:
    """ "عملية لتنظيم داعش": behind an event, who made it."""
    return node.prefix.startswith("ل") or node.form in _BY_IT


def _is_adjective(noun: Entry | None, persons: Sequence[Entry], distance: int) -> bool:
    """ "89 فردا تكفيريا", "600 قتيل مدني": a second noun that agrees with one that says too little says whose it is."""
    if noun is None or distance:
        return False
    if noun.kind == "casualty":
        return any(entry.kind == "person" and entry.form == noun.form and not entry.is_weak for entry in persons)
    if not noun.is_weak:
        return False
    return any(entry.kind == "person" and entry.target == "isis" and entry.form == noun.form for entry in persons)


def is_national(node: Node) -> bool:
    """Whether a word names persons only by their country; such a word is an adjective behind another noun."""
    return (
        "person" in node.tags
        and not node.form.isascii()
        and any(
            entry.kind == "person" and entry.target == "unspecified" and entry.head.endswith("ي")
            for entry in node.entries
        )
    )


def _relatives(s: Sentence, at: int) -> tuple[int, Entry] | None:
    """ "… and relatives", "… وعائلاتهم": those counted with their families; the node behind them and the entry."""
    node = s.nodes[at]
    if node.tags & TRIGGERS:
        return None
    if node.form in _WITH:
        ahead = s.nodes[at + 1 : at + 5]
    elif node.prefix.startswith("و"):
        ahead = s.nodes[at : at + 2]
    else:
        return None
    for offset, inner in enumerate(ahead):
        if "mark" in inner.tags or "number" in inner.tags:
            return None
        for entry in inner.entries:
            if entry.kind == "family" or entry.head in ("relative", "family member", "wife", "زوجة"):
                return at + (1 if ahead[0] is not node else 0) + offset + 1, replace(entry, kind="family")
    return None
