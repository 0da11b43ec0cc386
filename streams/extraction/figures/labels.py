"""Numbers that count nothing: names, ages, rates, the numbers of lines, shares, and "one" as an adjective."""

from schemas.claim import Hedge
from streams.extraction.figures.ages import (
    AGE_BOUNDS,
    IS,
    OF_AGES,
    is_age,
    is_age_of_name,
    is_age_of_persons,
    is_his_age,
)
from streams.extraction.figures.figure import FROM, PREPOSITIONS, Figure, Sentence
from streams.extraction.figures.numbered import ends_with_unit, is_year_of_report
from streams.extraction.figures.ranks import is_one_of_the_worst
from streams.extraction.figures.rates import is_by_unit
from streams.extraction.numbers.hedges import read_hedge
from streams.extraction.reading import VAGUE, NumberReading
from streams.extraction.words.nodes import TRIGGERS, Node
from streams.extraction.words.vocabulary import load_function_words
from streams.lexicon.lists import load_list
from streams.text.token import WORD

_LINE_MARKS = frozenset({"-", ")", ".", "/"})
_QUOTES = frozenset({'"', "'"})
_ONE = frozenset({"واحد", "واحده", "واحدا"})
_NUMBERED = load_function_words("numbered")
_NUMBERED_NAMES = load_list("numbered_names")
MODELS = load_list("numbered_models")
_DASHES = frozenset("—–")
"""Between clauses: "95 members—three of them leaders—"; a hyphen before a number makes a name."""
_EACH_REACH = 3
"""Tokens between "each" and what every one of those counted has."""
_RATES = load_list("rates")
_YEARS = range(1990, 2040)
_YEAR_DIGITS = 4
_QUOTED = 4
"""Words of a name in quotes that ends with a number: "السويداء 24", "سيناء 2018"."""


def is_no_count(s: Sentence, figure: Figure, number: NumberReading, after: int, noun_at: int | None) -> bool:
    """A number that refers back ("الأربعة"), a rate ("one in ten", "9 a day") or a share of the definite."""
    behind = s.nodes[after] if after < len(s.nodes) else None
    if figure.kind == "bare":
        if _refers_back(s, figure, number, behind):
            return number.kind is not VAGUE
        if any("monitor" in node.tags for node in s.nodes[max(0, after - 1) : after + 1]):
            return True  # "one Member State reported"
        if _names_what_stands_before(s, number) or (figure.first == number.first and is_year_of_report(s, number)):
            return True
    if is_one_of_the_worst(s, number, after):
        return True
    if behind is not None and behind.form in _UNITS and figure.kind in ("bare", "unknown"):
        return True  # "troops of 7 Division"
    forms = s.tokens.forms
    if "each" in forms[max(0, number.first - _EACH_REACH) : number.first]:
        return True  # "four magazines, each loaded with 30 rounds"
    if forms[number.first - 1] in _OF_SHARES and _is_whole_of_share(s, number):
        return True
    if behind is not None and behind.form in _JOINTS and _is_joined(s, figure, behind.form, after + 1):
        return True
    noun = noun_at or after
    if is_by_unit(s.nodes[noun + (noun_at is not None) : noun + 4]):
        return True  # "ثلاث في الأسبوع"
    for at, node in enumerate(s.nodes[noun : noun + 4], noun):
        if node.form in _RATES and not _is_whose_word(s, at):
            return True
        if "mark" in node.tags:
            break
    if noun_at is None or noun_at == after or figure.kind != "event":
        return False
    return any(n.form in ("their", "its", "his") for n in s.nodes[after:noun_at])


_TELLERS = frozenset({"force", "speaker", "official", "monitor", "place"})


def _is_whose_word(s: Sentence, at: int) -> bool:
    """ "16 fighters killed per Puntland": on whose word, and no rate."""
    return "according" in s.nodes[at].tags and any(not _TELLERS.isdisjoint(n.tags) for n in s.nodes[at + 1 : at + 2])


def has_article(form: str) -> bool:
    """Whether a folded number word is definite: "ألفين" begins with the same letters as one that is."""
    return form.startswith("ال") and not form.startswith("الف")


def _refers_back(s: Sentence, figure: Figure, number: NumberReading, behind: Node | None) -> bool:
    """ "الأربعة": the persons told of before."""
    token = s.tokens[number.first]
    return (
        has_article(token.form)
        and token.kind is WORD
        and not _is_reached(s, figure)
        and not (behind is not None and {"subset", "others"} & behind.tags)
        and not figure.company
    )


_UNITS = load_list("numbered_units")
"""Behind a number of theirs, in the singular, they are named by it."""
_JOINTS = frozenset({"-", "in", "out"})


def _is_joined(s: Sentence, figure: Figure, joint: str, at: int) -> bool:
    """ "The 13,000-strong mission", "one in ten": what stands behind a number's hyphen or preposition makes it none."""
    ahead = s.nodes[at : at + 2]
    if not ahead:
        return False
    if joint == "-":
        return ahead[0].form == "strong"
    if figure.kind not in ("bare", "unknown") or (joint == "in" and ahead[0].form == "the"):
        return False  # "31 in the two provinces"
    total = next((s.by_first[node.first] for node in ahead if node.first in s.by_first), None)
    return total is not None and (joint != "in" or (total.low or 0) >= (figure.low or 0))


_OF_SHARES = frozenset({"in", "of"})


def _is_whole_of_share(s: Sentence, number: NumberReading) -> bool:
    """ "one in ten", "three out of five": another number stands before the preposition."""
    forms, ahead_of = s.tokens.forms, number.first - 1
    if ahead_of < 1 or not (forms[ahead_of] == "in" or (forms[ahead_of] == "of" and forms[ahead_of - 1] == "out")):
        return False
    while ahead_of > 0 and forms[ahead_of] in ("in", "of", "out"):
        ahead_of -= 1
    return any(before.last == ahead_of + 1 for before in s.by_first.values())


def _names_what_stands_before(s: Sentence, number: NumberReading) -> bool:
    """ "neighbourhood 3", "Operation Sinai 2018": digits right behind a noun that is numbered, a year behind a name."""
    token = s.tokens[number.first]
    if not number.first or number.last != number.first + 1:
        return False
    before = s.tokens[number.first - 1]
    is_name = before.form.isascii() and s.text[before.start : before.start + 1].isupper()
    is_numbered = before.form in _NUMBERED or (is_name and before.form in _NUMBERED_NAMES)
    if not token.form.isdecimal():
        return is_numbered and is_name and s.text[token.start].isupper()  # "District Eight"
    if is_numbered:
        return True
    is_year = len(token.form) == _YEAR_DIGITS and number.low is not None and number.low in _YEARS
    return is_year and is_name and before.form not in PREPOSITIONS


def is_label(s: Sentence, out: list[Node], number: NumberReading) -> bool:
    """Whether the word before makes the number a name, an age or a rate, or the number numbers a line."""
    if not out:
        return _numbers_a_line(s, number)
    before = out[-1]
    if before.form in MODELS and before.last == number.first and s.tokens[number.first].form.isdecimal():
        return True  # "شنت مقاتلات ميغ 29 غارات"
    if number.last == number.first + 1 and (_is_adjective(s, before, number) or _ends_a_name(s, out, number)):
        return True
    if number.kind is VAGUE and _is_verb_counted(s, number):
        return True
    if isinstance(before.figure, Figure) and before.last == number.first and ends_with_unit(s, before.figure):
        return True
    # Before most numbers a word stands that labels nothing.
    return (before.form in _LABELLING or "label" in before.tags) and _is_labelled(s, out, number)


def _is_labelled(s: Sentence, out: list[Node], number: NumberReading) -> bool:
    """Whether a word that may label a number does: a name's, an age's, a note's, a currency's."""
    before = out[-1]
    if before.form == ",":
        return is_age_of_name(s, out, number)
    if before.form == "(" and _is_note(s, before.first):
        return True
    if is_age(out) or is_age_of_persons(out, number) or is_his_age(out, number):
        return True
    if before.form == "(" and len(out) > 1 and "label" in out[-2].tags and out[-2].is_definite:
        return True
    if before.form in _COUNT_WORDS and (
        _is_be(out[:-1]) or _counts_persons(s, number) or s.tokens[number.first].form.startswith("ب")
    ):
        return False
    if "label" in before.tags and before.last == number.first:
        entry = before.entry("label")
        if entry is not None and entry.head.startswith("ال") and not before.is_definite:
            return False
        if _is_counted_by(s, before, number):
            return False
        return before.form not in ("for", "by", "since", "until")
    if before.form in _SIGNS and before.last == number.first:
        touches = s.tokens[number.first].start == s.tokens[before.first].end
        return touches and s.text[s.tokens[before.first].start] not in _DASHES
    return False


def _is_note(s: Sentence, bracket: int) -> bool:
    """Whether a bracket that touches the end of a sentence holds the number of a note: "as CJTF-OIR said.(23)"."""
    if not bracket:
        return False
    end, opening = s.tokens[bracket - 1], s.tokens[bracket]
    return end.form in (".", ",", ";") and end.end == opening.start


def _numbers_a_line(s: Sentence, number: NumberReading) -> bool:
    """ "3- اكتشاف وتدمير", "(2) القبض على": the number of a line, and no count."""
    tokens = s.tokens[number.first : number.last + 2]
    return (
        number.last == number.first + 1
        and len(tokens) == 3
        and tokens[0].form.isdecimal()
        and tokens[1].form in _LINE_MARKS
        and tokens[2].kind is WORD
    )


def _is_reached(s: Sentence, figure: Figure) -> bool:
    """ "يناهز الستين", "قرابة العشرين": a round number with an article behind a hedge is a count still."""
    if figure.hedge is not Hedge.EXACT:
        return True  # "تجاوز عدد القتلى المئة": also a hedge that stands before "the number of"
    before = [node for node in s.nodes if node.last <= figure.first][-2:]
    return any("ceiling" in node.tags or node.form in _NEARS for node in before)


_NEARS = load_list("comes_near")
_COUNT_WORDS = load_list("count_words")
_SIGNS = frozenset({"$", "€", "£", "#", "no", "-"})
_LABELLING = OF_AGES | AGE_BOUNDS | IS | _COUNT_WORDS | _SIGNS | {"(", ","}
"""Words before a number that may make a label of it, besides those that the lexicon calls labels."""


def _is_be(out: list[Node]) -> bool:
    """ "كان العدد 44", "بلغ العدد 44": the count of something, and not an issue's number."""
    return bool(out) and ("reached" in out[-1].tags or out[-1].form.lstrip("و") in ("كان", "يكون", "اصبح", "بات"))


def _counts_persons(s: Sentence, number: NumberReading) -> bool:
    """ "أورد رقم 146 مدنيا"."""
    behind = next((node for node in s.nodes if node.first >= number.last), None)
    return behind is not None and bool({"person", "casualty"} & behind.tags)


_THINGS = frozenset({"event", "casualty", "site", "weapon"})


def _is_counted_by(s: Sentence, before: Node, number: NumberReading) -> bool:
    """ "وثق المركز 6 هجمات": what it counts stands behind, and no regiment or rank has its number."""
    behind = next((node for node in s.nodes if node.first >= number.last), None)
    if behind is None or behind.is_definite:
        return False
    return bool(_THINGS & behind.tags) or ("speaker" in before.tags and "person" in behind.tags)


_TOLD_OF = TRIGGERS | {"say", "subset", "led_to", "carry", "casualty", "person"}


def _is_adjective(s: Sentence, before: Node, number: NumberReading) -> bool:
    """ "ليلة واحدة", "عائلة واحدة": one word that says of a noun that it is one, and counts nothing of ours."""
    return (
        s.tokens.forms[number.first] in _ONE
        and before.last == number.first
        and before.kind is WORD
        and before.form not in PREPOSITIONS
        and _TOLD_OF.isdisjoint(before.tags)
        and ".verb" not in before.tags
        and before.form.endswith("ه") == (s.tokens[number.first].form == "واحده")
    )


def _ends_a_name(s: Sentence, out: list[Node], number: NumberReading) -> bool:
    """ "السويداء 24" in quotes: a number of one word is a part of a name."""
    forms = s.tokens.forms
    if number.last >= len(forms) or forms[number.last] not in _QUOTES:
        return False
    for index, node in enumerate(reversed(out[-_QUOTED:])):
        if node.form in _QUOTES:
            # "more than thirty" in quotes is a number still.
            return index > 0 and read_hedge(s.tokens, number).first != node.last
        if node.kind is not WORD or TRIGGERS & node.tags or node.form in PREPOSITIONS:
            return False
    return False


def _is_verb_counted(s: Sentence, number: NumberReading) -> bool:
    """ "عدد من تبقى", "عدد من قرى": the number of those who, or of other things, and no "several"."""
    if s.tokens[number.first].form.lstrip("وبل") != "عدد":
        return False
    nodes = [node for node in s.nodes if number.first < node.first <= number.first + 3]
    if not nodes or nodes[0].form not in FROM:
        return False
    if "strength" in nodes[0].tags:
        return True
    if len(nodes) < 2:
        return False
    return ".verb" in nodes[1].tags or nodes[1].form.endswith("وا")
