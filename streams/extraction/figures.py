"""Figures: a number with its hedge, what it counts, and what is said of those counted.

A figure is a number and a noun ("١٤ إرهابيا", "more than 20 soldiers"), a dual ("عنصرين"), an indefinite singular
("قيادي بارز", "an ambush"), or a number whose noun is understood ("19 آخرين", "of whom 4"). What a number counts
that the lexicon does not know is `unknown`: a rule whose words leave no doubt may still take it for persons.

Longer than most: number, noun, complement, dual and singular are read in one walk that they share.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from schemas.claim import Hedge
from streams.extraction.hedges import read_hedge
from streams.extraction.nodes import TRIGGERS, Node
from streams.extraction.reading import NumberKind, NumberReading
from streams.extraction.vocabulary import Entry, load_function_words
from streams.text.token import Token, TokenKind

COUNTED = ("person", "family", "casualty", "event", "site", "weapon", "unit")
_STOP_TAGS = frozenset({"mark", "date", "number"})
_PREPOSITIONS = load_function_words()
_ONE_WORDS = frozenset({"a", "an", "another", "اخر", "واحدا", "واحد", "واحده", "احد", "احدي"})
_FROM = frozenset({"من"})
_NEAR = load_function_words("place_nouns")
_OF = frozenset({"of", "from", "among"})
_SCAN = 6
_COMPLEMENT = 7


@dataclass(slots=True)
class Figure:
    """A count in a sentence.

    Attributes:
        first: first token, its hedge included; `last` is exclusive and ends with the noun.
        end: last token of the noun's complement, exclusive.
        kind: class of what is counted: person, family, casualty, event, site, weapon, unknown, bare.
        source: number, dual, one (indefinite singular) or same (as many again).
        company: entries of the complement and the adjectives, which say whose the counted are.
        inside: entries of all its words.
        stated_last: last token of the number with its hedges, exclusive; 0 where the noun itself counts.
    """

    first: int
    last: int
    end: int
    kind: str
    source: str
    low: int | None
    high: int | None
    hedge: Hedge
    noun: Entry | None = None
    company: tuple[Entry, ...] = ()
    is_definite: bool = False
    is_others: bool = False
    is_subset: bool = False
    node_first: int = 0
    node_last: int = 0
    inside: tuple[Entry, ...] = ()
    stated_last: int = 0


def add_figures(nodes: list[Node], tokens: Sequence[Token], numbers: Sequence[NumberReading], text: str) -> list[Node]:
    """The nodes with every figure folded into one node.

    Args:
        nodes: of one sentence.
        numbers: of the sentence, in order.
    """
    builder = _Builder(nodes, tokens, text)
    return builder.build(numbers)


class _Builder:
    """Walks over the nodes of a sentence once."""

    def __init__(self, nodes: list[Node], tokens: Sequence[Token], text: str) -> None:
        self.nodes = nodes
        self.tokens = tokens
        self.text = text
        self.by_first: dict[int, NumberReading] = {}
        self.by_last: set[int] = set()

    def build(self, numbers: Sequence[NumberReading]) -> list[Node]:
        by_first = {number.first: number for number in numbers}
        self.by_first = by_first
        self.by_last = {number.last for number in numbers}
        # A hedge stands before the number: its nodes are taken back from the output.
        out: list[Node] = []
        at = 0
        nodes = self.nodes
        while at < len(nodes):
            node = nodes[at]
            number = by_first.get(node.first)
            if number is not None and node.date is None:
                figure, end = self._from_number(number, at, out)
            elif node.entries or node.form in _ONE_WORDS:
                figure, end = self._without_number(at, out)
            else:
                out.append(node)
                at += 1
                continue
            if figure is None:
                out.append(node)
                at += 1
                continue
            while out and out[-1].first >= figure.first:
                out.pop()
            head = self.tokens[figure.first].form
            prefix = node.prefix
            if not prefix and head.startswith("و") and not head.startswith("واحد"):
                prefix = "و"
            made = Node(
                figure.first, figure.end, head, node.kind, prefix, (), frozenset({"figure", "figure." + figure.kind})
            )
            made.figure = figure
            figure.inside = tuple(e for n in nodes[at:end] for e in n.entries)
            place = next((n.place for n in nodes[at:end] if n.place is not None and n.last <= figure.end), None)
            made.place = place
            out.append(made)
            at = max(end, at + 1)
        return out

    # A number and what follows it

    def _from_number(self, number: NumberReading, at: int, out: list[Node]) -> tuple[Figure | None, int]:
        if number.kind in (NumberKind.PERCENT, NumberKind.FRACTION, NumberKind.ORDINAL, NumberKind.DECIMAL):
            return None, at
        if self._is_label(out, number):
            return None, at
        after = at
        while after < len(self.nodes) and self.nodes[after].first < number.last:
            after += 1
        noun_at, noun, kind = self._noun(after, number)
        last = number.last
        if noun_at is not None:
            last = self.nodes[noun_at].last
        hedge = read_hedge(self.tokens, number, last)
        if hedge.low is None and hedge.high is None:
            return None, at
        first = min(hedge.first, number.first)
        first = max(first, self.nodes[0].first)
        hedge_kind = hedge.hedge
        low = None if hedge.low is None else int(hedge.low)
        high = None if hedge.high is None else int(hedge.high)
        figure = self._figure(first, last, noun, "number", low, high, hedge_kind)
        figure.kind = kind
        figure.stated_last = max(number.last, hedge.last)
        if kind == "unit" and (noun is None or noun.head != "time"):
            return None, at
        next_at = (noun_at + 1) if noun_at is not None else after
        figure.is_definite = self.tokens[number.first].form.startswith("ال") or (
            out[-1].form in ("ال", "the", "all") if out else False
        )
        between = [entry for node in self.nodes[after:noun_at] for entry in node.entries] if noun_at is not None else []
        joined = self._joined_nouns(next_at, noun)
        if joined > next_at:
            next_at, last = joined, self.nodes[joined - 1].last
            figure.last = last
        end, company, next_at = self._complement(
            next_at, opened=any(n.form in _FROM or n.form in _OF for n in self.nodes[after : noun_at or after])
        )
        figure.end = max(end, last)
        figure.company = tuple(between) + company
        if hedge.hedge is Hedge.EXACT and figure.end > last:
            hedge = read_hedge(self.tokens, number, figure.end)
            if hedge.hedge is not Hedge.EXACT:
                figure.low = None if hedge.low is None else int(hedge.low)
                figure.high = None if hedge.high is None else int(hedge.high)
                figure.hedge = hedge.hedge
        self._others(figure, after, next_at)
        if self._is_no_count(figure, number, after, noun_at):
            return None, at
        return figure, max(next_at, after)

    def _is_no_count(self, figure: Figure, number: NumberReading, after: int, noun_at: int | None) -> bool:
        """A number that refers back ("الأربعة"), a rate ("one in ten", "9 a day") or a share of the definite."""
        behind = self.nodes[after] if after < len(self.nodes) else None
        refers = self.tokens[number.first].form.startswith("ال") and self.tokens[number.first].kind is TokenKind.WORD
        if (
            figure.kind == "bare"
            and refers
            and not (behind is not None and {"subset", "others"} & behind.tags)
            and not figure.company
        ):
            return number.kind is not NumberKind.VAGUE
        ahead_of = number.first - 1
        while ahead_of > 0 and self.tokens[ahead_of].form in ("in", "of", "out"):
            ahead_of -= 1
        if (
            ahead_of < number.first - 1
            and ahead_of + 1 in self.by_last
            and self.tokens[number.first - 1].form in ("in", "of")
            and (self.tokens[number.first - 1].form == "in" or self.tokens[number.first - 2].form == "out")
        ):
            return True
        if behind is not None and behind.form in ("in", "out") and after + 1 < len(self.nodes):
            ahead = self.nodes[after + 1 : after + 3]
            if any(node.first in self.by_first for node in ahead) and figure.kind == "bare":
                return True
        for node in self.nodes[(noun_at or after) : (noun_at or after) + 4]:
            if node.form in (
                "يوميا",
                "شهريا",
                "سنويا",
                "اسبوعيا",
                "daily",
                "monthly",
                "per",
                "weekly",
                "yearly",
                "annually",
            ):
                return True
            if "mark" in node.tags:
                break
        return bool(
            noun_at is not None
            and figure.kind == "event"
            and any(n.form in ("their", "its", "his") for n in self.nodes[after:noun_at])
        )

    def _figure(
        self, first: int, last: int, noun: Entry | None, source: str, low: int | None, high: int | None, hedge: Hedge
    ) -> Figure:
        return Figure(first, last, last, noun.kind if noun else "bare", source, low, high, hedge, noun)

    def _others(self, figure: Figure, after: int, end: int) -> None:
        """ "19 آخرين", "seven others": more of what the figure before counts."""
        for node in self.nodes[after : max(end, after + 1)]:
            if "others" in node.tags or any(entry.head in ("other", "آخر") for entry in node.entries):
                figure.is_others = True
                if figure.noun is not None and figure.noun.head in ("other", "آخر"):
                    figure.noun = None
                    figure.kind = "bare"
                if figure.last < node.last:
                    figure.last = node.last
                    figure.end = max(figure.end, node.last)
                break

    def _is_label(self, out: list[Node], number: NumberReading) -> bool:
        """Whether the word before makes the number a name, an age or a rate."""
        if not out:
            return False
        before = out[-1]
        if "label" in before.tags and before.last == number.first:
            entry = before.entry("label")
            if entry is not None and entry.head.startswith("ال") and not before.is_definite:
                return False
            return before.form not in ("for", "by", "since", "until")
        if before.form in ("$", "€", "£", "#", "no", "-") and before.last == number.first:
            touches = self.tokens[number.first].start == self.tokens[before.first].end
            return touches
        return False

    # The noun

    def _counted(self, node: Node) -> Entry | None:
        best: Entry | None = None
        for entry in node.entries:
            if entry.kind in COUNTED and (best is None or (best.kind == "unit" and entry.kind != "unit")):
                best = entry
        return best

    def _noun(self, at: int, number: NumberReading) -> tuple[int | None, Entry | None, str]:
        """Where the counted noun stands, its entry and its class; class "bare" where none does."""
        if at >= len(self.nodes):
            return None, None, "bare"
        if self._is_arabic(number, at):
            return self._arabic_noun(at)
        return self._english_noun(at)

    def _is_arabic(self, number: NumberReading, at: int) -> bool:
        for token in (*self.tokens[number.first : number.last], self.tokens[self.nodes[at].first]):
            if token.kind is TokenKind.WORD:
                return not token.form.isascii()
        return at > 0 and not self.tokens[self.nodes[at - 1].first].form.isascii()

    def _arabic_noun(self, at: int) -> tuple[int | None, Entry | None, str]:
        while at < len(self.nodes) and self.nodes[at].form in ('"', "'", "(", ")", "فقط"):
            at += 1
        if at >= len(self.nodes):
            return None, None, "bare"
        node = self.nodes[at]
        if node.form in ("%", "بالميه", "بالمايه"):
            return at, None, "unit"
        if node.prefix in ("", "ال"):
            entry = self._counted(node)
            if entry is not None:
                return at, entry, entry.kind
        if node.form in _FROM or node.form == "مليون":
            for offset in range(at + 1, min(at + 5, len(self.nodes))):
                inner = self.nodes[offset]
                if "mark" in inner.tags and inner.form not in ('"', "'"):
                    break
                if inner.prefix.startswith(("و", "ف")):
                    break
                entry = self._counted(inner)
                if entry is not None and entry.form not in ("two",) and entry.kind != "unit":
                    return offset, entry, entry.kind
                if {"force", "arms", "watched", "epithet", "civil", "rival"} & inner.tags:
                    return None, None, "bare"
            return None, None, "bare"
        if "mark" in node.tags or "date" in node.tags or "number" in node.tags or node.form in _PREPOSITIONS:
            return None, None, "bare"
        if node.prefix not in ("", "ال") or node.form.endswith("وا") or node.form.startswith("وال"):
            # "28 والجرحى 73", "144 شاركوا": the next phrase, or the verb of those counted.
            return None, None, "bare"
        if (
            any(tag.endswith(".verb") for tag in node.tags)
            or {"subset", "others", "gentilic", "force", "place", "negation", "according", "label"} & node.tags
        ):
            return None, None, "bare"
        if node.form in ("اخرين", "اخرون", "جميعهم", "كلهم", "منها", "منهم"):
            return None, None, "bare"
        if node.form.endswith(("ين", "ون")) and node.form.startswith("ال"):
            return None, None, "bare"
        return at, None, "unknown"

    def _english_noun(self, at: int) -> tuple[int | None, Entry | None, str]:
        if (
            self.nodes[at].form == "-"
            and at + 1 < len(self.nodes)
            and self._counted(self.nodes[at + 1]) is not None
            and (self._counted(self.nodes[at + 1]) or Entry("", "")).kind == "unit"
        ):
            return at + 1, self._counted(self.nodes[at + 1]), "unit"
        if self.nodes[at].form in ("a", "an"):
            return None, None, "bare"
        found: tuple[int, Entry] | None = None
        unknown: int | None = None
        offset = at
        while offset < min(at + _SCAN, len(self.nodes)):
            node = self.nodes[offset]
            if "mark" in node.tags and node.form not in ('"', "'", "-", "/", "'s", "“"):
                if node.form in ("%", "$", "€", "£", ":") and offset == at:
                    return offset, None, "unit"
                break
            entry = self._counted(node)
            if entry is not None and not self._is_verb_here(offset, found):
                found = (offset, entry)
                offset += 1
                continue
            if found is not None and node.form not in ("-", "/", "'s") and not ({"force", "gentilic"} & node.tags):
                if not self._noun_ahead(offset):
                    break
            elif found is not None and not self._noun_ahead(offset):
                break
            if node.form in _PREPOSITIONS or node.form in _OF or "date" in node.tags or "number" in node.tags:
                break
            if {
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
            } & node.tags and not ({"gentilic", "watched", "force"} & node.tags):
                break
            unknown = offset if node.kind is TokenKind.WORD and not node.entries else unknown
            offset += 1
        if found is not None:
            return found[0], found[1], found[1].kind
        if at < len(self.nodes) and self.nodes[at].form in _OF:
            for offset in range(at + 1, min(at + 6, len(self.nodes))):
                node = self.nodes[offset]
                if "mark" in node.tags and node.form not in ('"', "'"):
                    break
                if node.first in self.by_first:
                    break
                entry = self._counted(node)
                if entry is not None and entry.kind != "unit":
                    return offset, entry, entry.kind
                if "subset" in node.tags or node.form in ("whom", "them", "which", "those", "these"):
                    return None, None, "bare"
            return None, None, "bare"
        if unknown is not None:
            return unknown, None, "unknown"
        return None, None, "bare"

    def _is_verb_here(self, offset: int, found: tuple[int, Entry] | None) -> bool:
        """Whether a word that may be noun or verb is a verb: a noun stands before it already."""
        node = self.nodes[offset]
        verb = any(tag.endswith((".past", ".base", ".ing")) for tag in node.tags) or "dead" in node.tags
        if not verb:
            return False
        if found is not None:
            return True
        entry = self._counted(node)
        return entry is not None and entry.head in ("dead", "wounded", "injured", "kia") and False

    def _noun_ahead(self, offset: int) -> bool:
        """Whether another counted noun ends the same compound: "5 security force members"."""
        for node in self.nodes[offset : offset + 2]:
            if ("mark" in node.tags and node.form not in ("-", "/")) or node.form in _PREPOSITIONS:
                return False
            entry = self._counted(node)
            if entry is not None:
                return not any(tag.endswith((".past", ".base")) for tag in node.tags)
        return False

    # What follows the noun

    def _joined_nouns(self, at: int, noun: Entry | None) -> int:
        """Behind "130 صاروخا وقذيفة وأسلحة": more nouns under one number, which is over ten by the head's singular."""
        if noun is not None and noun.kind == "person" and at + 1 < len(self.nodes) and self.nodes[at].form == "and":
            # "women and children", "militants and family members" under one number.
            for offset in range(at + 1, min(at + 4, len(self.nodes))):
                node = self.nodes[offset]
                if (
                    "mark" in node.tags
                    or node.first in self.by_first
                    or node.form in _PREPOSITIONS
                    or node.tags & TRIGGERS
                ):
                    break
                entry = self._counted(node)
                if (
                    entry is not None
                    and entry.kind == "person"
                    and entry.form == "many"
                    and entry.head not in ("relative", "family member")
                ):
                    return offset + 1
            return at
        if noun is None or noun.form != "one" or noun.kind not in ("site", "weapon"):
            return at
        end = at
        for offset in range(at, min(at + 12, len(self.nodes))):
            node = self.nodes[offset]
            entry = self._counted(node)
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
                or node.form in _PREPOSITIONS
            ):
                break
        return end

    def _complement(self, at: int, *, opened: bool = False) -> tuple[int, tuple[Entry, ...], int]:
        """End token, entries and next node of adjectives and of "من …", "of …" behind a noun."""
        company: list[Entry] = []
        end = 0
        next_at = at
        for offset in range(at, min(at + _COMPLEMENT, len(self.nodes))):
            node = self.nodes[offset]
            if "mark" in node.tags:
                if node.form in ('"', "'", "-", "/", "#", "'s"):
                    continue
                break
            if "date" in node.tags or "number" in node.tags or node.first in self.by_first:
                break
            if node.form in _FROM or node.form in _OF or "of" in node.tags:
                if offset > at + 2 and opened:
                    break
                opened = True
                continue
            if "subset" in node.tags or "negation" in node.tags or "plan" in node.tags:
                break
            relatives = self._relatives(offset)
            if relatives is not None:
                company.append(relatives[1])
                next_at = relatives[0]
                end = self.nodes[next_at - 1].last
                break
            useful = [
                e
                for e in node.entries
                if e.kind
                in (
                    "force",
                    "watched",
                    "epithet",
                    "rival",
                    "gentilic",
                    "arms",
                    "civil",
                    "own_media",
                    "official",
                    "agency",
                    "monitor",
                )
            ]
            if node.prefix.startswith(("و", "ف")) and not useful:
                break
            if node.prefix.startswith(("و", "ف", "ب")) and not opened:
                break
            persons = [e for e in node.entries if e.kind in ("person", "casualty", "family")]
            if useful or (opened and persons):
                company += useful + persons
                end = node.last
                next_at = offset + 1
                continue
            if node.form in _PREPOSITIONS and node.form not in ("the", "a"):
                break
            if "strength.verb" in node.tags and not node.tags & TRIGGERS:
                continue
            if (
                any(tag.endswith((".verb", ".past", ".base", ".ing")) for tag in node.tags)
                or "dead" in node.tags
                or "be" in node.tags
            ):
                break
            if {"figure", "place"} & node.tags:
                break
            counted = self._counted(node)
            if counted is not None and not opened and counted.kind != "person":
                break
            if "others" in node.tags:
                end = node.last
                next_at = offset + 1
        return end, tuple(company), next_at

    def _relatives(self, at: int) -> tuple[int, Entry] | None:
        """ "… and relatives", "… وعائلاتهم": those counted with their families; the node behind them and the entry."""
        node = self.nodes[at]
        if node.tags & TRIGGERS:
            return None
        if node.form in ("and", "و", "with", "مع"):
            ahead = self.nodes[at + 1 : at + 5]
        elif node.prefix.startswith("و"):
            ahead = self.nodes[at : at + 2]
        else:
            return None
        for offset, inner in enumerate(ahead):
            if "mark" in inner.tags or "number" in inner.tags:
                return None
            for entry in inner.entries:
                if entry.kind == "family" or entry.head in ("relative", "family member", "wife", "زوجة"):
                    return at + (1 if ahead[0] is not node else 0) + offset + 1, replace(entry, kind="family")
        return None

    # Duals and singulars

    def _without_number(self, at: int, out: list[Node]) -> tuple[Figure | None, int]:
        node = self.nodes[at]
        if node.kind is not TokenKind.WORD or node.form in _PREPOSITIONS - {"a", "an", "another"}:
            return None, at
        if (
            node.form in ("اخر", "another", "واحدا", "واحد", "واحده")
            and out
            and out[-1].tags & TRIGGERS
            and self._stands_alone(at)
        ):
            # "وإصابة آخر", "capturing another": one more of those told of before.
            figure = self._figure(node.first, node.last, None, "number", 1, 1, Hedge.EXACT)
            figure.is_others = True
            return figure, at + 1
        if node.form.isascii():
            return self._english_singular(at, out)
        if node.form in ("احد", "احدي") and at + 1 < len(self.nodes):
            # "أحد المهاجمين": one of them.
            behind = self.nodes[at + 1]
            entry = self._counted(behind)
            if entry is not None and entry.kind == "person" and behind.is_definite:
                figure, end = self._noun_figure(at + 1, entry, 1, "one")
                figure.first = node.first
                return figure, end
        if {"force", "watched", "rival", "place"} & node.tags:
            return None, at
        for entry in node.entries:
            if entry.kind in COUNTED and entry.kind != "unit":
                follows = self.by_first.get(node.last)
                is_two = follows is not None and follows.low == follows.high == 2
                if entry.form == "two" or (
                    entry.form == "two or many"
                    and (is_two or entry.kind in ("event", "site", "weapon") or self._is_dual(node))
                ):
                    if node.is_definite and entry.kind != "event":
                        return None, at
                    return self._noun_figure(at, entry, 2, "dual")
                if entry.kind == "casualty" and (TRIGGERS & node.tags or (out and out[-1].form == "بين")):
                    return None, at
                if entry.form == "one" and not entry.is_vague and self._is_indefinite(at):
                    return self._noun_figure(at, entry, 1, "one")
        return None, at

    def _stands_alone(self, at: int) -> bool:
        """Whether no noun follows that the word would belong to."""
        behind = self.nodes[at + 1] if at + 1 < len(self.nodes) else None
        return (
            behind is None
            or behind.kind is not TokenKind.WORD
            or behind.form in _PREPOSITIONS
            or behind.prefix in ("ب", "ل", "و")
        )

    def _noun_figure(self, at: int, entry: Entry, count: int, source: str) -> tuple[Figure, int]:
        node = self.nodes[at]
        figure = self._figure(node.first, node.last, entry, source, count, count, Hedge.EXACT)
        behind = self.by_first.get(node.last)
        if behind is not None and behind.low == behind.high == count and not self.tokens[behind.first].form.isdecimal():
            # "مسلحين اثنين", "مقاتل واحد": the numeral stands behind and says nothing new.
            figure.last = behind.last
            figure.source = "number" if source == "one" else source
            while at + 1 < len(self.nodes) and self.nodes[at + 1].last <= behind.last:
                at += 1
        at = self._or_two(figure, at)
        end, company, next_at = self._complement(at + 1)
        figure.end = max(end, figure.last)
        figure.company = company
        figure.is_definite = node.is_definite
        return figure, max(next_at, at + 1)

    def _or_two(self, figure: Figure, at: int) -> int:
        """ "شرطيا أو اثنين": one or two; the last node taken."""
        if figure.source == "one" and at + 2 < len(self.nodes) and self.nodes[at + 1].form == "او":
            number = self.by_first.get(self.nodes[at + 2].first)
            if number is not None and number.low == number.high == 2:
                figure.high, figure.hedge, figure.source, figure.last = 2, Hedge.RANGE, "number", number.last
                return at + 2
        return at

    def _is_dual(self, node: Node) -> bool:
        """Whether "ين" is a dual: a fatha stands before it, or it ends in "ان" elsewhere."""
        raw = self.text[self.tokens[node.first].start : self.tokens[node.last - 1].end]
        return "\u064e\u064a\u0646" in raw or "\u064e\u0649\u0646" in raw

    def _is_indefinite(self, at: int) -> bool:
        """An Arabic singular without article, pronoun or definite genitive."""
        node = self.nodes[at]
        if node.is_definite:
            return False
        if at + 1 >= len(self.nodes):
            return True
        behind = self.nodes[at + 1]
        if behind.form in ('"', "'") and at + 2 < len(self.nodes):
            behind = self.nodes[at + 2]
            # A name in quotes makes an operation a definite one: 'عملية "البرق"'.
            return node.entry("event") is None and (node.last - node.first > 1 or "watched" not in behind.tags)
        if behind.kind is not TokenKind.WORD:
            return True
        if node.form.endswith("ا") and self.tokens[node.last - 1].form.endswith("ا"):
            return True
        bare_al = (behind.form.startswith("ال") and not behind.form.startswith(("الي", "الا"))) or (
            behind.form.startswith("الا") and len(behind.form) > 4
        )
        if bare_al and behind.last - behind.first >= 1:
            return False
        if "place" in behind.tags and behind.form in _PREPOSITIONS | _NEAR:
            return True
        return not ({"force", "watched", "rival", "monitor", "official", "place"} & behind.tags and not behind.prefix)

    def _english_singular(self, at: int, out: list[Node]) -> tuple[Figure | None, int]:
        node = self.nodes[at]
        if node.form not in ("a", "an", "another"):
            return None, at
        for offset in range(at + 1, min(at + 7, len(self.nodes))):
            inner = self.nodes[offset]
            if "mark" in inner.tags and inner.form not in ("-", "/", '"', "'", "."):
                return None, at
            if inner.form in _PREPOSITIONS or "number" in inner.tags:
                return None, at
            entry = next(
                (
                    e
                    for e in inner.entries
                    if e.kind in COUNTED and e.kind != "unit" and e.form in ("one",) and not e.is_vague
                ),
                None,
            )
            if entry is not None:
                if self._noun_ahead(offset + 1):
                    continue
                figure = self._figure(node.first, inner.last, entry, "one", 1, 1, Hedge.EXACT)
                between = tuple(e for n in self.nodes[at:offset] for e in n.entries)
                end, company, next_at = self._complement(offset + 1)
                figure.end = max(end, figure.last)
                figure.company = between + company
                figure.is_others = node.form == "another"
                return figure, max(next_at, offset + 1)
        return None, at
