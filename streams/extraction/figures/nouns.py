"""The noun that a number counts: where it stands behind it, in Arabic and in English."""

from streams.extraction.figures.figure import FROM, OF, PREPOSITIONS, WHEN, Sentence, counted
from streams.extraction.places.words import load_place_list
from streams.extraction.reading import NumberReading
from streams.extraction.words.vocabulary import Entry
from streams.lexicon.lists import load_list
from streams.text.token import WORD

_VERBS = frozenset({".past", ".base", ".ing"})
_THINGS = frozenset({"weapon", "site"})
_TOLD = frozenset({".past", ".base"})
_ENDS_NOUN = frozenset(
    {
        "kill.past",
        "wound.past",
        "capture.past",
        "kidnap.past",
        "escape.past",
        "dead",
        "be",
        "subset",
        "negation",
        "kidnap.ing",
        "kill.ing",
        "capture.word",
        "wound.word",
        "taken",
        "repatriate.past",
        "say.past",
    }
)
"""Tags of what ends the noun phrase behind an English number."""
_OF_FORCE = frozenset({"force", "gentilic"})
_WHOSE = _OF_FORCE | {"watched"}
_NO_NOUNS = frozenset(
    [
        *("subset", "others", "gentilic", "force", "place", "negation", "according", "label", "toll", "wound_toll"),
        *("together", "support"),
    ]
)
"""Tags of what is no noun behind an Arabic number."""
_PASSED_OVER = frozenset({'"', "'", "(", ")", "/", "فقط"})
_NO_NOUN_FIRST = frozenset({"a", "an", "occurred", "happened", "occurring", "happening"})
"""Right behind a number: "9 a day", and verbs: "of the 17 attacks, 12 occurred in …"."""
_PLACES = load_place_list("places")
_SCAN = 6
"""Nodes behind a number among which its noun is looked for."""


def noun_of(s: Sentence, at: int, number: NumberReading) -> tuple[int | None, Entry | None, str]:
    """Where the counted noun stands, its entry and its class; class "bare" where none does."""
    if at >= len(s.nodes):
        return None, None, "bare"
    if _is_arabic(s, number, at):
        return _arabic_noun(s, at)
    return _english_noun(s, at, is_one=number.low == number.high == 1)


def _is_arabic(s: Sentence, number: NumberReading, at: int) -> bool:
    """By the number's own words, else by the word behind it ("(148) وكرا"), else by the one before."""
    scripts = s.tokens.scripts
    for script in scripts[number.first : number.last]:
        if script:
            return script < 0
    for node in s.nodes[at : at + 3]:
        if script := scripts[node.first]:
            return script < 0
    return at > 0 and not s.tokens.forms[s.nodes[at - 1].first].isascii()


def _arabic_noun(s: Sentence, at: int) -> tuple[int | None, Entry | None, str]:
    while at < len(s.nodes) and s.nodes[at].form in _PASSED_OVER:
        at += 1
    if at >= len(s.nodes):
        return None, None, "bare"
    node = s.nodes[at]
    if node.form in ("%", "بالميه", "بالمايه"):
        return at, None, "unit"
    if node.place is not None and s.tokens.forms[node.first] in _PLACES:
        return at, None, "unit"  # "ثلاث محافظات سورية"
    if node.prefix in ("", "ال"):
        entry = counted(node)
        if entry is not None:
            return at, entry, entry.kind
    if node.form in FROM or node.form == "مليون":
        for offset in range(at + 1, min(at + 5, len(s.nodes))):
            inner = s.nodes[offset]
            if "mark" in inner.tags and inner.form not in ('"', "'"):
                break
            if inner.prefix.startswith(("و", "ف")) or inner.form in WHEN:
                break
            entry = counted(inner)
            if entry is not None and entry.form not in ("two",) and entry.kind != "unit":
                return offset, entry, entry.kind
            if {"force", "arms", "watched", "epithet", "civil", "rival"} & inner.tags:
                return None, None, "bare"
        return None, None, "bare"
    if "mark" in node.tags or "date" in node.tags or node.first in s.by_first or node.form in PREPOSITIONS:
        return None, None, "bare"
    if node.prefix not in ("", "ال") or node.form == "و" or node.form.endswith("وا") or node.form.startswith("وال"):
        # "28 والجرحى 73", "144 شاركوا": the next phrase, or the verb of those counted.
        return None, None, "bare"
    if ".verb" in node.tags or not _NO_NOUNS.isdisjoint(node.tags):
        return None, None, "bare"
    if (
        node.form in _QUALITIES
        or node.form in _HURT_BY
        or node.form in ("اخرين", "اخرون", "جميعهم", "كلهم", "منها", "منهم")
    ):
        return None, None, "bare"
    if node.form.endswith(("ين", "ون")) and node.form.startswith("ال"):
        return None, None, "bare"
    return at, None, "unknown"


def _english_noun(s: Sentence, at: int, *, is_one: bool) -> tuple[int | None, Entry | None, str]:
    form = s.nodes[at].form
    if form == "-" and at + 1 < len(s.nodes) and (unit := counted(s.nodes[at + 1])) and unit.kind == "unit":
        return at + 1, unit, "unit"
    if form in _NO_NOUN_FIRST:
        return None, None, "bare"
    found: tuple[int, Entry] | None = None
    unknown: int | None = None
    offset = at
    end = at + _SCAN
    while offset < min(end, len(s.nodes)):
        node = s.nodes[offset]
        if (skipped := behind_aside(s, offset)) > offset:
            end, offset = end + skipped - offset, skipped
            continue
        if "mark" in node.tags and node.form not in ('"', "'", "-", "/", "'s", "“"):
            if node.form in ("%", "$", "€", "£", ":") and offset == at:
                return offset, None, "unit"
            break
        if node.form == "other" and offset + 1 < len(s.nodes) and counted(s.nodes[offset + 1]) is not None:
            offset += 1  # "four other attacks": a person only where nothing counted stands behind it
            continue
        entry = counted(node)
        if entry is not None and not _is_verb_here(s, offset, found):
            if found is not None and found[1].measure == "killed" and entry.kind == "person":
                break  # "20 dead soldiers": the dead are counted, and the soldiers say whose they are
            found = (offset, entry)
            offset += 1
            continue
        if found is not None and node.form not in ("-", "/", "'s") and _OF_FORCE.isdisjoint(node.tags):
            if not noun_ahead(s, offset):
                break
        elif found is not None and not noun_ahead(s, offset):
            break
        if node.form == "and" and found is None and offset > at and (joined := _joined_ahead(s, offset)):
            return joined[0], joined[1], joined[1].kind
        if node.form in PREPOSITIONS or node.form in OF or "date" in node.tags or "number" in node.tags:
            break
        if "led_to" in node.tags and offset == at:
            break  # "of which five caused fatalities"
        if not _ENDS_NOUN.isdisjoint(node.tags) and not (_WHOSE & node.tags or _is_of_event(s, offset)):
            break
        unknown = offset if node.kind is WORD and not node.entries else unknown
        offset += 1
    if found is not None:
        return (found[0] + 2, None, "unknown") if _is_modifier(s, found[0] + 1) else (*found, found[1].kind)
    if at < len(s.nodes) and s.nodes[at].form in OF:
        return _noun_behind_of(s, at, is_one=is_one)
    if unknown is not None:
        return unknown, None, "unknown"
    return None, None, "bare"


def _noun_behind_of(s: Sentence, at: int, *, is_one: bool) -> tuple[int | None, Entry | None, str]:
    """ "Six of the eleven attackers", "ten of them", "29 of the 47 jihadist incidents"."""
    for offset in range(at + 1, min(at + 6, len(s.nodes))):
        node = s.nodes[offset]
        if "mark" in node.tags and node.form not in ('"', "'"):
            break
        if "subset" in s.nodes[at].tags and (node.form in _WHEREIN or _is_said_of(s, offset)):
            break  # "ten of them in a single air raid", "two of whom are wanted for the ambush"
        if node.first in s.by_first and (is_one or offset > at + 2):
            break
        if node.first in s.by_first:
            # "six of the eleven attackers"; "one of the eleven" leaves them to be counted.
            continue
        entry = counted(node)
        if entry is not None and entry.form == "one" and _is_counted_many(s, offset + 1):
            continue  # "29 of the 47 jihadist incidents"
        if entry is not None and entry.kind in _THINGS and "subset" in s.nodes[at].tags:
            break  # "two of whom were wearing explosive belts"
        if entry is not None and (entry.kind != "unit" or not noun_ahead(s, offset + 1)):
            return offset, entry, entry.kind
        if "epithet" in node.tags and entry is None and not noun_ahead(s, offset + 1):
            return None, None, "bare"  # "five of the militants who carried out the attack"
        if "subset" in node.tags or node.form in ("whom", "them", "which", "those", "these"):
            return None, None, "bare"
    return None, None, "bare"


_SOUGHT = load_list("sought")


def _is_said_of(s: Sentence, at: int) -> bool:
    """ "Are wanted", "were suspected": what is said of persons, and no noun that says who they are."""
    return "be" in s.nodes[at].tags and at + 1 < len(s.nodes) and s.nodes[at + 1].form in _SOUGHT


def _is_counted_many(s: Sentence, at: int) -> bool:
    entry = counted(s.nodes[at]) if at < len(s.nodes) else None
    return entry is not None and entry.form == "many"


_WHEREIN = frozenset({"in", "on", "at", "near", "during", "by", "since", "last", "this"})
_QUALITIES = load_list("said_of_shares")
_HURT_BY = load_list("hurt_by")
_SAID_OF_PERSONS = load_list("said_of_persons")


_ASIDE_STARTS = frozenset({"(", "so", "4"})


def behind_aside(s: Sentence, at: int) -> int:
    """Behind "(IS)" in "Islamic State (IS) fighters", "so-called", an age ("17-year-old boys") or "4x4"; else `at`."""
    nodes = s.nodes
    if at + 2 >= len(nodes) or (nodes[at].form not in _ASIDE_STARTS and nodes[at + 1].form != "-"):
        return at
    forms = [node.form for node in nodes[at : at + 5]]
    if forms[0] == "(" and forms[2] == ")" and nodes[at + 1].kind is WORD:
        return at + 3
    if forms[:3] == ["so", "-", "called"]:
        return at + 3
    if len(forms) == 5 and forms[1] == forms[3] == "-" and forms[2] in ("year", "month") and forms[4] == "old":
        return at + 5
    if forms[1] == "x" and forms[0] == forms[2] == "4":
        return at + 3
    return at


def _is_modifier(s: Sentence, at: int) -> bool:
    """ "14 bomb-making manuals": a noun that a hyphen ties to a participle is not what is counted."""
    if at + 1 >= len(s.nodes) or s.nodes[at].form != "-" or not s.nodes[at + 1].form.endswith(("ing", "ed")):
        return False
    first = s.nodes[at].first
    before, hyphen, behind = s.tokens[first - 1], s.tokens[first], s.tokens[s.nodes[at + 1].first]
    return before.end == hyphen.start and hyphen.end == behind.start


def _joined_ahead(s: Sentence, at: int) -> tuple[int, Entry] | None:
    """The noun behind the second of two joined modifiers: "303 Maute and Abu Sayyaf gunmen"."""
    for offset in range(at + 1, min(at + 5, len(s.nodes))):
        node = s.nodes[offset]
        is_number = "number" in node.tags or node.first in s.by_first
        if is_number or "mark" in node.tags or "be" in node.tags or node.form in PREPOSITIONS:
            return None
        entry = counted(node)
        if entry is not None and entry.kind == "person":
            return (offset, entry) if entry.form == "many" else None
        if not _VERBS.isdisjoint(node.tags):
            return None
    return None


def _is_verb_here(s: Sentence, offset: int, found: tuple[int, Entry] | None) -> bool:
    """Whether a word that may be noun or verb is a verb: a noun stands before it already, and no unit.

    "12 sleeper cell attacks": behind a unit a noun goes on.
    """
    tags = s.nodes[offset].tags
    return found is not None and found[1].kind != "unit" and ("dead" in tags or not _VERBS.isdisjoint(tags))


def _is_of_event(s: Sentence, offset: int) -> bool:
    """ "69 confirmed attacks", "three alleged ISIS members": a participle of saying right before what is counted."""
    if "say.past" not in s.nodes[offset].tags or offset + 1 >= len(s.nodes):
        return False
    if s.nodes[offset].form in _SAID_OF_PERSONS and noun_ahead(s, offset + 1):
        return True
    behind = counted(s.nodes[offset + 1])
    return behind is not None and behind.kind in ("event", "casualty")


def noun_ahead(s: Sentence, offset: int) -> bool:
    """Whether another counted noun ends the same compound: "5 security force members"."""
    for node in s.nodes[offset : offset + 2]:
        if ("mark" in node.tags and node.form not in ("-", "/", '"')) or node.form in PREPOSITIONS:
            return False
        if "owner" in node.tags:
            # "cost three policemen their lives"
            return False
        if node.form == "dead":
            return False  # "left a child dead"
        entry = counted(node)
        if entry is not None:
            return _TOLD.isdisjoint(node.tags)
        if ".past" in node.tags:
            return False  # "a strike carried out hours later"
        if "arms" in node.tags:
            return True  # "a Rwandan patrol": the patrol, and no Rwandan
    return False
