"""Figures, windows, places and names as phrases of one language.

What is foreign to the sentence's direction (an outlet's Latin name in Arabic, a quote, an address) is isolated with
U+2068 … U+2069, so that a display orders it as one piece (Unicode Annex 9, 2.7).
"""

import calendar
from dataclasses import dataclass
from datetime import date

from schemas import Hedge, Measure, Statement, Target, Unit
from streams.departure.agreement import arabic_form, digits, english_form, numeral
from streams.departure.bounds import stated
from streams.departure.lexis import Lexis, Noun, Phrases
from streams.departure.view import NAMELESS, RegionName

_ISOLATE, _END = "\u2068", "\u2069"

_MOST_NAMES = 4  # names in one list; a headline with ten outlets is read by nobody


def isolate(text: str) -> str:
    """The text as one piece, whatever its direction."""
    return f"{_ISOLATE}{text}{_END}" if text else ""


@dataclass(frozen=True)
class Speaker:
    """Says things in one language."""

    language: str
    lexis: Lexis
    region_name: RegionName

    @property
    def phrases(self) -> Phrases:
        """The language's small words."""
        return self.lexis.phrases[self.language]

    def count(
        self, number: int, measure: Measure | str, target: Target | None, unit: Unit | None = None, *, gen: bool = False
    ) -> str:
        """A number with its noun; `gen`: as it stands after an Arabic preposition."""
        noun = self.lexis.nouns[str(measure)]
        people = self.lexis.people[target] if target is not None and _counts_people(measure) else None
        if self.language == "en":
            form = english_form(number)
            word = noun.en.one if form == "one" else noun.en.other
            who = "" if people is None else people.en_one if form == "one" else people.en_other
            if unit is Unit.FAMILIES:
                families = self.lexis.nouns["families"].en
                who = families.one if form == "one" else families.other
                if "{people}" not in word:
                    word = self.phrases.families.format(families="{people}", people=noun.en.other)
            return f"{numeral(number, 'en')} {word.format(people=who)}".strip()
        figure = self._arabic(number, self.lexis.nouns["families"] if unit is Unit.FAMILIES else noun, gen=gen)
        if unit is Unit.FAMILIES:
            figure = self.phrases.families.format(families=figure, people=noun.ar.few)
        return f"{figure} {people.ar}".strip() if people else figure

    def _arabic(self, number: int, noun: Noun, *, gen: bool) -> str:
        form = arabic_form(number)
        word = getattr(noun.ar, "two_gen" if form == "two" and gen else form)
        return word if form in ("one", "two") else f"{numeral(number, 'ar')} {word}"

    def figure(
        self,
        bounds: tuple[int | None, int | None],
        measure: Measure,
        target: Target,
        unit: Unit | None = None,
        *,
        gen: bool = False,
    ) -> str:
        """An interval with its noun: "22 operations", "at least 22 operations", "5 to 9 operations"."""
        low, high = bounds
        if low is not None and low == high:
            return self.count(low, measure, target, unit, gen=gen)
        if high is None:
            if low is None:
                return self.phrases.unknown
            return self.phrases.at_least.format(figure=self.count(low, measure, target, unit, gen=gen))
        if not low:
            return self.phrases.at_most.format(figure=self.count(high, measure, target, unit, gen=gen))
        if high == 2:  # from one to two: an Arabic dual is a word of its own, which no numeral stands beside
            one = self.lexis.nouns["families" if unit is Unit.FAMILIES else str(measure)].ar.other
            return self.phrases.one_or_two.format(one=one, two=self.count(high, measure, target, unit, gen=gen))
        figure = self.count(high, measure, target, unit)
        return self.phrases.between.format(
            low=numeral(low, self.language), figure=figure, figure_gen=self.count(high, measure, target, unit, gen=True)
        )

    def told(self, statement: Statement, *, gen: bool = False) -> str:
        """A statement's figure under its own hedge: "more than 22 operations", "about 80 operations"."""
        claim = statement.claim
        value = claim.value
        phrase = {Hedge.MORE_THAN: self.phrases.more_than, Hedge.ABOUT: self.phrases.about}.get(value.hedge)
        if phrase is None or value.low is None:
            return self.figure(stated(statement), claim.measure, claim.target, claim.unit, gen=gen)
        count = self.count(value.low, claim.measure, claim.target, claim.unit)
        oblique = self.count(value.low, claim.measure, claim.target, claim.unit, gen=True)
        return phrase.format(figure=count, figure_gen=oblique)

    def odds(self, probability: float) -> str:
        """A probability as people say it, to two digits."""
        if probability < 1e-6:
            return self.phrases.odds_tiny
        one_in = 1 / probability
        step = 10 ** max(0, len(str(int(one_in))) - 2)
        return self.phrases.odds.format(number=numeral(round(one_in / step) * step, self.language))

    def window(self, start: date, end: date) -> str:
        """Inclusive days with their preposition; whole months and years by their name."""
        if start == end:
            return self.phrases.on_day.format(day=self.day(start))
        year = digits(str(end.year), self.language)
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
            return self.phrases.in_year.format(year=year)
        is_whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
        if is_whole and (start.year, start.month) == (end.year, end.month):
            return self.phrases.in_month.format(month=self.month(end), year=year)
        first = self._day_of(start) if start.year == end.year else self.day(start)
        return self.phrases.from_to.format(first=first, last=self.day(end))

    def day(self, day: date) -> str:
        """A day with its month and year."""
        number, year = digits(str(day.day), self.language), digits(str(day.year), self.language)
        return self.phrases.day.format(number=number, month=self.month(day), year=year)

    def _day_of(self, day: date) -> str:
        return self.phrases.day_of.format(number=digits(str(day.day), self.language), month=self.month(day))

    def month(self, day: date) -> str:
        """The month's name."""
        return self.lexis.months[self.language][day.month - 1]

    def place(self, regions: tuple[str, ...]) -> str:
        """The regions' names, joined."""
        names = [self.region_name(code, self.language) for code in regions]
        return self.listed(
            [isolate(n) if n == c or self._is_foreign(n) else n for n, c in zip(names, regions, strict=True)]
        )

    def _is_foreign(self, name: str) -> bool:
        """Whether a name has no letter of the sentence's script: a hamlet that nobody has named in Arabic."""
        return self.language == "ar" and not any("\u0621" <= character <= "\u064a" for character in name)

    def listed(self, items: list[str]) -> str:
        """Items joined as the language does."""
        if not items:
            return self.phrases.nowhere
        text = self.phrases.comma.join(items[:-1])
        return text + self.phrases.and_.format(next=items[-1]) if text else items[-1]

    def who(self, statement: Statement) -> str:
        """Whose word it is: the body, and for one without a name the outlet that heard it; else the outlet."""
        return self.everybody((statement,))

    def everybody(self, statements: tuple[Statement, ...], *, with_outlets: bool = False) -> str:
        """Whose words they are, each once, in order of publication; nameless ones with the outlets that heard them.

        Args:
            with_outlets: whether those with a name are told with their outlets, too.
        """
        heard: dict[str, dict[str, None]] = {}
        for statement in statements:
            body, is_nameless = self._body(statement)
            outlets = heard.setdefault(body, {})
            if (is_nameless or (with_outlets and statement.claim.attribution)) and statement.claim.source:
                outlets[isolate(statement.claim.source)] = None
        return self.listed(
            [
                self.phrases.outlet.format(body=body, outlet=self.listed(self._few(list(outlets)))) if outlets else body
                for body, outlets in heard.items()
            ]
        )

    def _body(self, statement: Statement) -> tuple[str, bool]:
        code = statement.claim.attribution
        known = self.lexis.bodies.get(code or "")
        if known is None:
            return isolate(statement.origin if code else statement.claim.source or statement.origin), False
        name = known.ar if self.language == "ar" else known.en
        return name, code in NAMELESS

    def outlets(self, statements: tuple[Statement, ...]) -> str:
        """The outlets, each once; of many, the first and how many more."""
        names = list(dict.fromkeys(isolate(s.claim.source or s.claim.article_id) for s in statements))
        return self.listed(self._few(names))

    def _few(self, names: list[str]) -> list[str]:
        if len(names) <= _MOST_NAMES:
            return names
        more = self.phrases.more.format(number=numeral(len(names) - _MOST_NAMES + 1, self.language))
        return [*names[: _MOST_NAMES - 1], more]


def _counts_people(measure: Measure | str) -> bool:
    return measure in (
        *(Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.KIDNAPPED, Measure.ESCAPED),
        *(Measure.REPATRIATED, Measure.DETAINEES),
    )
