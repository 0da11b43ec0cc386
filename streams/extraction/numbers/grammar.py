"""How number words and digits make one amount.

Below a hundred, a hundred times a unit, a group before each falling scale: the grammar is the same for Arabic and
English but for the joints. Arabic joins with و and says units before tens (خمسة وعشرون); English joins with "and",
a hyphen or nothing and says tens first. Digits stand where a group may ("3 آلاف و200", "1.5 million"). A part is
joined only if it is smaller than the scale before it, so no amount is longer than a few tokens and reading a text
takes linear time.

This module is over 300 lines because its functions call each other in a circle.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from streams.extraction.numbers.words import (
    DOZEN,
    ELEMENTS,
    HUNDRED,
    HUNDREDS,
    PHRASES,
    SCALE,
    SCALE_CONSTRUCT,
    SCALE_DUAL,
    TEN,
    TENS,
    UNIT,
    UNIT_IN_COMPOUND,
    Element,
    Role,
)
from streams.extraction.reading import CARDINAL, DECIMAL, VAGUE, NumberKind
from streams.lexicon.lists import load_list
from streams.text.token import NUMBER, WORD, Token, whole

_MOST_DIGITS: Final = 15
"""Longer runs of digits are telephone numbers and the like; a float holds 15 exactly."""

_BELOW_HUNDRED: Final = (UNIT, UNIT_IN_COMPOUND, TEN, Role.TEEN, TENS)
_SCALES: Final = (SCALE, Role.SCALE_PLURAL, SCALE_DUAL, SCALE_CONSTRUCT, DOZEN)
"""Tuples, in which a member is found by its identity: a set would ask for its hash, which an `Enum` computes."""
_ADDED: Final = (
    *(Role.ZERO, UNIT, UNIT_IN_COMPOUND, TEN, Role.TEEN, HUNDRED, HUNDREDS),
    *(SCALE, SCALE_DUAL, SCALE_CONSTRUCT, DOZEN),
)
"""Of what is only added and multiplied."""
_UNITS: Final = {
    form: element.value
    for form, element in ELEMENTS.items()
    if element.role is UNIT and not element.fraction and not (element.is_bare and element.is_definite)
}
"""Words that are a whole number wherever they stand."""
_ORDINAL_SUFFIXES: Final = frozenset(("st", "nd", "rd", "th"))
_CLOCK: Final = frozenset(words[0] for words in PHRASES["clock"])
_MEASURES: Final = frozenset(words[0] for words in PHRASES["unit_of_measure"])
_GO_ON: Final = _CLOCK | {"و", "and", "من", "علي", "جزء", "-", "/", ":"}
"""What may go on with a number, beside another number and what touches it."""
_FRACTION_FOLLOWS: Final = frozenset(("-", "و", "and", "من", "علي", "جزء"))
"""What may lead to a fraction behind an amount, beside another number word."""
_REACHED: Final = load_list("count_reached")
"""Before these "عدد من" is how many of those there are, and not "several"."""
_NO_NOUNS: Final = frozenset(
    ("من", "في", "و", "قبل", "بعد", "خلال", "منذ", "حتي", "علي", "الي", "عن", "عام", "سنه", "بين", "بينهم", "منهم")
)
"""Behind a scale they count nothing: "كانوا ألفا قبل عامين", "بلغوا ألفا في 2020"."""
_OF_THEM: Final = frozenset(("منهم", "منهن", "منهما"))
_MOST: Final = frozenset(("اكبر", "اكثر", "اقل"))
"""Before "عدد من" they compare."""
_LARGEST_LEAST: Final = 100
""""واحد من مئة" is a hundredth, "واحد من ثلاثة" one of three: a ratio names at least a hundred."""
_YEARS: Final = frozenset(range(1900, 2100)) - {2000}
"""A year before "على" is no numerator: "في 2023 على 37 قرية"; a round thousand rather is one."""


class Amount(NamedTuple):
    """A number before its surroundings are looked at.

    Attributes:
        last: one past its last token.
        plain: the number before its last scale, where it has one scale; else 0.
        scale: that scale, else 1.
    """

    low: float
    high: float | None
    kind: NumberKind
    last: int
    plain: float = 0
    scale: float = 1


class _Sum(NamedTuple):
    """A cardinal in the making: its value, one past its last token, its last part's scale, as in `Amount` the rest."""

    value: float
    last: int
    smallest: float
    plain: float
    scale: float
    in_words: bool


class Numerals:
    """Reads amounts at token positions of one text."""

    __slots__ = ("_end", "_forms", "_kinds", "_tokens")

    def __init__(self, tokens: Sequence[Token], end: int | None = None) -> None:
        text = whole(tokens)
        self._tokens, self._forms, self._kinds = text, text.forms, text.kinds
        self._end = len(text) if end is None else end

    def element(self, index: int) -> Element | None:
        """The number word at `index`."""
        return ELEMENTS.get(self._forms[index]) if index < self._end else None

    def form(self, index: int) -> str:
        """The folded token at `index`, empty outside the text."""
        return self._forms[index] if 0 <= index < self._end else ""

    def touches(self, index: int) -> bool:
        """Whether no blank stands between the tokens at `index` - 1 and `index`."""
        return 0 < index < self._end and self._tokens[index - 1].end == self._tokens[index].start

    def is_number(self, index: int) -> bool:
        """Whether digits stand at `index`."""
        return 0 <= index < self._end and self._kinds[index] is NUMBER

    def amount(self, index: int) -> Amount | None:
        """The amount that starts at `index`: a sum, a fraction, an ordinal or a vague number."""
        if index >= self._end:
            return None
        form, is_digits = self._forms[index], self._kinds[index] is NUMBER
        element = None if is_digits else ELEMENTS.get(form)
        if element is None and not is_digits:
            return None
        if (value := self._alone(index)) is not None:
            return Amount(value, value, CARDINAL, index + 1, value)
        if element is None:
            if (ordinal := self._digits_as_ordinal(index)) is not None:
                return ordinal
        elif element.role not in _ADDED and (special := self._special(index, element)) is not None:
            return special
        total = self._sum(index)
        if total is None:
            return None
        return self._with_fraction(index, total, element)

    def digits(self, index: int) -> float | None:
        """The number in digits at `index`, unless it is part of a name, a time or a measure."""
        if not self.is_number(index):
            return None
        form = self._tokens[index].form
        if len(form) > _MOST_DIGITS or self._is_part_of_name(index):
            return None
        if self.form(index - 1) in (".", "٫") and self.touches(index) and not self.touches(index - 1):
            return float(f"0.{form}") if form.isdecimal() else None
        whole, _, decimals = form.partition(".")
        if len(decimals) == 3 and whole != "0" and len(whole) <= 3 and not self._scale_follows(index + 1):
            return float(whole + decimals)
        return float(form)

    def _alone(self, index: int) -> float | None:
        """The number of one token that nothing is joined to, as most are: a unit or digits, a noun or stop behind."""
        tokens, form = self._tokens, self._forms[index]
        if self._kinds[index] is NUMBER:
            is_joined = index and tokens[index - 1].end == tokens[index].start
            if is_joined or not form.isdecimal() or len(form) > _MOST_DIGITS:
                return None
            value = float(form)
        elif form in _UNITS:
            value = _UNITS[form]
        else:
            return None
        behind = index + 1
        if behind < self._end:
            kind, form = self._kinds[behind], self._forms[behind]
            if kind is NUMBER or form in ELEMENTS or form in _GO_ON:
                return None
            if kind is WORD and tokens[behind].start == tokens[index].end:
                return None
        return value

    # --- digits -------------------------------------------------------------------------------------------------

    def _is_part_of_name(self, index: int) -> bool:
        """M23, F-16, 10:30, 155mm, 1M: the digits count nothing."""
        tokens = self._tokens
        if self.touches(index):
            before = tokens[index - 1]
            if before.kind is WORD and before.form.isascii():
                return True
            if self.touches(index - 1):
                earlier = tokens[index - 2]
                if before.form == "-" and earlier.kind is WORD and _is_model_prefix(earlier.form):
                    return True
                if before.form == ":" and earlier.kind is NUMBER:
                    return True
        if self.touches(index + 1):
            after = tokens[index + 1]
            if after.kind is WORD and (after.form.isascii() or after.form in _MEASURES):
                is_times = after.form == "x" and not self.touches(index + 2)  # "2x leaders", and no "4x4"
                return not is_times and after.form not in _ORDINAL_SUFFIXES
            if after.kind is WORD and after.form in ELEMENTS:
                return True
            if after.form in _CLOCK:
                return True
            if after.form == ":" and self.touches(index + 2) and self.is_number(index + 2):
                return True
        return self.form(index + 1) in _CLOCK

    def _scale_follows(self, index: int) -> bool:
        element = self.element(index)
        return element is not None and element.role in _SCALES and not element.is_linked

    def _digits_as_ordinal(self, index: int) -> Amount | None:
        if self.touches(index + 1) and self.form(index + 1) in _ORDINAL_SUFFIXES:
            value = self.digits(index)
            return None if value is None else Amount(value, value, NumberKind.ORDINAL, index + 2)
        return None

    # --- sums ---------------------------------------------------------------------------------------------------

    def _below_hundred(self, index: int, element: Element) -> tuple[float, int] | None:
        """1 to 99 in words."""
        role, value = element.role, element.value
        if role is UNIT or role is UNIT_IN_COMPOUND:
            if element.is_arabic:
                after = self.element(index + 1)
                if after is not None:
                    if not after.is_linked and after.role is TEN and not after.clitics:
                        return value + 10, index + 2
                    if after.is_linked and after.role is TENS:
                        return value + after.value, index + 2
                elif self.form(index + 1) == "و":
                    tens = self.element(index + 2)
                    if tens is not None and tens.role is TENS and not tens.clitics:
                        return value + tens.value, index + 3
            if role is UNIT_IN_COMPOUND or (element.is_bare and element.is_definite):
                return None
            return value, index + 1
        if role is TENS and not element.is_arabic:
            unit_at = index + 2 if self.form(index + 1) == "-" and self.touches(index + 2) else index + 1
            unit = self.element(unit_at)
            if unit is not None and unit.role is UNIT and not unit.is_arabic:
                return value + unit.value, unit_at + 1
        return (value, index + 1) if role in _BELOW_HUNDRED else None

    def _is_and_eleven(self, index: int, element: Element) -> bool:
        """ "مئة وأحد عشر": folded, "and one" of eleven is spelled like "one"."""
        after = self.element(index + 1)
        return (
            (element.role is UNIT and element.value == 1 and not element.clitics and not element.is_definite)
            and (after is not None and after.role is TEN)
            and not (after.is_linked or after.clitics)
        )

    def _link(self, index: int) -> int | None:
        """Where the part stands that is joined to an amount that ends before `index`."""
        element = self.element(index)
        if element is not None:
            return index if element.is_linked or not element.is_arabic or self._is_and_eleven(index, element) else None
        if self.form(index) == "و":
            following = self.element(index + 1)
            if self.is_number(index + 1) or (following is not None and not following.clitics):
                return index + 1
        if self.form(index) == "and":
            following = self.element(index + 1)
            return index + 1 if following is not None and not following.is_arabic else None
        return None

    def _group(self, index: int) -> tuple[float, int, bool] | None:
        """A number that a scale may follow: digits, or words below a thousand. The flag: in words."""
        value = self.digits(index)
        if value is not None:
            after = self.element(index + 1)
            if after is not None and after.role is HUNDRED and not after.clitics and not after.is_definite:
                return self._hundreds_and_rest(100 * value, index + 2)
            return value, index + 1, False
        element = self.element(index)
        if element is None:
            return None
        if element.role is HUNDRED or element.role is HUNDREDS:
            return self._hundreds_and_rest(element.value, index + 1)
        small = self._below_hundred(index, element)
        if small is None:
            return (0.0, index + 1, True) if element.role is Role.ZERO else None
        value, last = small
        after = self.element(last)
        if after is not None and after.role is HUNDRED and not after.clitics and not after.is_definite:
            return self._hundreds_and_rest(100 * value, last + 1)
        return value, last, True

    def _hundreds_and_rest(self, hundreds: float, last: int) -> tuple[float, int, bool]:
        """Hundreds with what is joined to them below a hundred."""
        joined = self._link(last)
        if joined is None:
            element = self.element(last)
            # Dialects leave out the first joint of "two hundred, three and sixty".
            if element is not None and element.role is UNIT and not element.clitics:
                small = self._below_hundred(last, element)
                if small is not None and small[0] > 20:
                    return hundreds + small[0], small[1], True
            return hundreds, last, True
        value = self.digits(joined)
        if value is not None:
            if value < 100 and value == int(value) and not self._scale_follows(joined + 1):
                return hundreds + value, joined + 1, True
            return hundreds, last, True
        element = self.element(joined)
        if element is None or element.role not in _BELOW_HUNDRED:
            return hundreds, last, True
        small = self._below_hundred(joined, element)
        if small is None:
            return hundreds, last, True
        after = self.element(small[1])
        if after is not None and not after.is_linked and after.role in (HUNDRED, Role.PARTS):
            return hundreds, last, True
        return hundreds + small[0], small[1], True

    def _sum(self, index: int) -> _Sum | None:
        """A cardinal: groups before falling scales."""
        total, last, smallest, plain, scale, parts, in_words = 0.0, index, float("inf"), 0.0, 1.0, 0, False
        position: int | None = index
        while position is not None:
            part = self._part(position)
            if part is None or part.scale >= smallest or (parts and part.value >= smallest):
                break
            if parts and self._is_vague(part.last):
                break
            total += part.value
            last, smallest, in_words = part.last, part.scale, in_words or part.in_words
            plain, scale = (part.plain, part.scale) if not parts else (0.0, 1.0)
            parts += 1
            if smallest == 1:
                break
            position = self._link(last)
        return _Sum(total, last, smallest, plain, scale, in_words) if parts else None

    def _is_vague(self, index: int) -> bool:
        element = self.element(index)
        return element is not None and element.role is Role.PARTS and not element.is_linked

    def _part(self, position: int) -> _Sum | None:
        """A group with the scales behind it, or a scale alone."""
        element = self.element(position)
        if element is not None and element.role in (SCALE, DOZEN):
            value, last, plain, scale, in_words = element.value, position + 1, 0.0, element.value, True
        elif element is not None and element.role in (SCALE_DUAL, SCALE_CONSTRUCT):
            # "ألفا مقاتل" is two thousand; "ألفا ومئتي مقاتل" and "ألفا من المقاتلين" the accusative of one.
            count = 1 if element.role is SCALE_CONSTRUCT and not self._noun_follows(position + 1) else 2
            scale = element.value / 2
            value, last, plain, in_words = count * scale, position + 1, 0.0, True
        else:
            group = self._group(position)
            if group is None:
                return None
            value, last, in_words = group
            plain, scale = value, 1.0
        after = self.element(last)
        while after is not None and after.role in _SCALES and not after.is_linked and not after.clitics:
            # "عشرون ألفا": the accusative of the scale is spelled like its dual.
            base = after.value / 2 if after.role in (SCALE_DUAL, SCALE_CONSTRUCT) else after.value
            value, scale, last = value * base, scale * base, last + 1
            after = self.element(last)
        if scale > 1 and in_words is False and plain == 0:
            return None
        return _Sum(value, last, scale, plain, scale, in_words)

    def _noun_follows(self, index: int) -> bool:
        """Whether a bare noun may follow, as behind a construct."""
        if index >= self._end or self._tokens[index].kind is not WORD:
            return False
        return self._link(index) is None and self.form(index) not in _NO_NOUNS

    # --- fractions ----------------------------------------------------------------------------------------------

    def _with_fraction(self, index: int, total: _Sum, element: Element | None) -> Amount:
        """The amount with the fraction behind it, if there is one."""
        value, last = total.value, total.last
        if not total.in_words and last == index + 1 and (written := self._written_fraction(index, value)):
            return written
        if element is not None and element.fraction and last == index + 1 and self._is_of_one_thing(index):
            return Amount(element.fraction, element.fraction, NumberKind.FRACTION, last)
        following = self.form(last)
        if following not in ELEMENTS and following not in _FRACTION_FOLLOWS:
            kind = CARDINAL if value == int(value) else DECIMAL
            return Amount(value, value, kind, last, total.plain, total.scale)
        part = self.element(last)
        if part is not None and not part.is_linked and not part.is_definite and total.smallest == 1:
            if part.role is Role.PARTS:
                return Amount(value * part.value, value * part.value, NumberKind.FRACTION, last + 1)
            of_one = part.value if part.role is Role.FRACTION else part.fraction
            if of_one and value >= 11 and total.in_words and part.role is not TEN:
                return Amount(value * of_one, value * of_one, NumberKind.FRACTION, last + 1)
        if (english := self._english_parts(value, last)) is not None:
            return english
        if (ratio := self._ratio(value, last)) is not None:
            return ratio
        joined = self._link(last)
        if joined is None and self.form(last) == "and" and self.form(last + 1) == "a":
            joined = last + 1
        if joined is not None:
            mixed = self._joined_fraction(joined)
            if mixed is not None:
                scale = total.scale if total.smallest > 1 else 1.0
                value, last = value + mixed[0] * scale, mixed[1]
                again = self.element(last)
                if again is not None and again.role in _SCALES and scale in (1, again.value):
                    value, last = value * (again.value if scale == 1 else 1), last + 1
                kind = CARDINAL if value == int(value) else NumberKind.FRACTION
                return Amount(value, value, kind, last)
        elif (decimal := self._spelled_decimal(value, last)) is not None:
            return decimal
        odd_at = self._odd(last)
        kind = CARDINAL if value == int(value) else DECIMAL
        if odd_at is not None:
            return Amount(value, None, kind, odd_at)
        return Amount(value, value, kind, last, total.plain, total.scale)

    def _written_fraction(self, index: int, value: float) -> Amount | None:
        """ "3/4" and "2 1/4", but no part of a date."""
        divisor_at = index + 2
        if not (self.form(index + 1) == "/" and self.touches(index + 1) and self.touches(divisor_at)):
            if self.is_number(index + 1) and self.form(index + 2) == "/" and self.touches(index + 2):
                inner = self._written_fraction(index + 1, float(self._tokens[index + 1].form[:15]))
                if inner is not None and inner.low < 1 and value == int(value):
                    return inner._replace(low=value + inner.low, high=value + inner.low)
            return None
        if self.form(index - 1) in ("/", "-") and self.touches(index) and self.is_number(index - 2):
            return None
        if self.form(index + 3) == "/" and self.touches(index + 3):
            return None
        divisor = self.digits(divisor_at)
        if not divisor:
            return None
        return Amount(value / divisor, value / divisor, NumberKind.FRACTION, index + 3)

    def _is_of_one_thing(self, index: int) -> bool:
        """خمس is a fifth before a definite noun and five before a bare one."""
        tokens = self._tokens
        if tokens[index].form.startswith("ال") or index + 1 >= self._end:
            return False
        after = tokens[index + 1]
        return after.form.startswith("ال") and len(after.form) > 4 and after.form not in ELEMENTS

    def _english_parts(self, value: float, last: int) -> Amount | None:
        """ "two thirds", "one-third"."""
        at = last + 1 if self.form(last) == "-" and self.touches(last) else last
        part = self.element(at)
        if part is None or part.is_arabic or value > 9:
            return None
        if part.role is Role.PARTS:
            return Amount(value * part.value, value * part.value, NumberKind.FRACTION, at + 1)
        if value == 1 and part.role is Role.ORDINAL_OR_FRACTION:
            return Amount(1 / part.value, 1 / part.value, NumberKind.FRACTION, at + 1)
        return None

    def _ratio(self, value: float, last: int) -> Amount | None:
        """ "واحد على ثلاثة", "واحد من مئة", "1 جزء من ثلاثة"."""
        form = self.form(last)
        at = last + 1
        if form == "جزء" and self.form(at) == "من":
            at += 1
        elif form == "من":
            if value != 1:
                return None
        elif form != "علي":
            return None
        element = self.element(at)
        if element is not None and element.clitics:
            return None
        divisor = self._sum(at)
        if divisor is None or divisor.value == 0 or (form == "من" and divisor.value < _LARGEST_LEAST):
            return None
        if form == "علي" and value in _YEARS and value > divisor.value:
            return None
        return Amount(value / divisor.value, value / divisor.value, NumberKind.FRACTION, divisor.last)

    def _joined_fraction(self, at: int) -> tuple[float, int] | None:
        """ "ونصف", "وثلاثة أرباع", "and a half": the fraction and one past its last token."""
        if self.form(at) in ("a", "one"):
            at += 1
        part = self.element(at)
        if part is None:
            return None
        if part.role is Role.FRACTION:
            return part.value, at + 1
        after = self.element(at + 1)
        if part.role is UNIT and after is not None and after.role is Role.PARTS and not after.is_linked:
            return part.value * after.value, at + 2
        return None

    def _spelled_decimal(self, value: float, last: int) -> Amount | None:
        """ "واحد فاصلة خمسة", "one point five"."""
        point = self.element(last)
        if point is None or point.role is not Role.POINT:
            return None
        group = self._group(last + 1)
        if group is None or group[0] != int(group[0]) or group[0] >= 1_000:
            return None
        decimal = value + group[0] / 10 ** len(str(int(group[0])))
        return Amount(decimal, decimal, DECIMAL, group[1])

    def _odd(self, last: int) -> int | None:
        """One past "and some more" behind an amount."""
        element = self.element(last)
        if element is not None and element.role is Role.ODD and element.is_linked:
            return last + 1
        if self.form(last) == "و":
            following = self.element(last + 1)
            if following is not None and following.role is Role.ODD and not following.clitics:
                return last + 2
        return None

    # --- ordinals, vague numbers, fractions alone -----------------------------------------------------------------

    def _special(self, index: int, element: Element) -> Amount | None:
        """An amount that is no sum, by the role of its first word."""
        match element.role:
            case Role.ORDINAL | Role.ORDINAL_IN_COMPOUND | Role.ORDINAL_OR_FRACTION:
                return self._ordinal(index, element)
            case Role.TENS if not element.is_arabic:
                at = index + 2 if self.form(index + 1) == "-" else index + 1
                unit = self.element(at)
                if unit is None or unit.is_arabic or unit.value >= 10:
                    return None
                if unit.role in (Role.ORDINAL, Role.ORDINAL_OR_FRACTION):
                    value = element.value + unit.value
                    return Amount(value, value, NumberKind.ORDINAL, at + 1)
                return None
            case Role.FRACTION:
                return self._fraction(index, element)
            case Role.VAGUE_PLURAL | Role.VAGUE_TENS | Role.VAGUE_SCORES | Role.SCALE_PLURAL:
                return self._vague_plural(index, element)
            case Role.FEW:
                return self._few(index, element.low, element.high, index + 1)
            case Role.GROUP:
                return Amount(element.value, element.value, CARDINAL, index + 1)
            case Role.FEW_OF if self._is_number_of(index, element):
                return Amount(element.low, element.high, VAGUE, index + 1)
            case Role.FEW_AFTER_ARTICLE if self.form(index - 1) == "a":
                return self._few(index, element.low, element.high, index + 1)
            case Role.PAIR_AFTER_ARTICLE if self.form(index - 1) == "a" and self.form(index + 1) == "of":
                return Amount(element.value, element.value, CARDINAL, index + 1)
            case Role.ODD:
                tens = self.element(index + 1)
                if tens is not None and tens.role is TENS and tens.is_linked:
                    return Amount(tens.value, None, CARDINAL, index + 2)
            case _:
                pass
        return None

    def _is_number_of(self, index: int, element: Element) -> bool:
        """ "عدد من العناصر", "a number of men", but neither "العدد من 40 إلى 50" nor "أكبر عدد من"."""
        if not element.is_arabic:
            return self.form(index - 1) == "a" and self.form(index + 1) == "of" and not self.is_number(index + 2)
        if self.form(index + 1) in _OF_THEM and not element.is_definite:
            return self.form(index - 1) not in _MOST  # "قتلت عددا منهم"
        if element.is_definite or self.form(index + 1) != "من" or self.is_number(index + 2):
            return False
        if self.form(index + 2).endswith("وا") or self.form(index - 1).removeprefix("و") in _REACHED:
            return False  # "بلغ عدد من قتلوا 172": how many they are is said behind
        return self.form(index - 1) not in _MOST

    def _ordinal(self, index: int, element: Element) -> Amount | None:
        value, last = element.value, index + 1
        if element.is_arabic and value < 10:
            after = self.element(last)
            if after is not None and not after.is_linked and after.role is TEN and not after.is_definite:
                return Amount(value + 10, value + 10, NumberKind.ORDINAL, last + 1)
            joined = self._link(last)
            tens = self.element(joined) if joined is not None else None
            if joined is not None and tens is not None and tens.role is TENS:
                return Amount(value + tens.value, value + tens.value, NumberKind.ORDINAL, joined + 1)
        if element.role is Role.ORDINAL_IN_COMPOUND:
            return None
        if element.role is Role.ORDINAL_OR_FRACTION and self.form(index - 1) == "a":
            return Amount(1 / value, 1 / value, NumberKind.FRACTION, last)
        return Amount(value, value, NumberKind.ORDINAL, last)

    def _fraction(self, index: int, element: Element) -> Amount:
        """A fraction alone, or of a scale: "نصف مليون", "half a dozen"."""
        at = index + 2 if self.form(index + 1) == "a" else index + 1
        after = self.element(at)
        if after is not None and not after.is_linked and after.role in (SCALE, DOZEN):
            value = element.value * after.value
            return Amount(value, value, CARDINAL, at + 1)
        return Amount(element.value, element.value, NumberKind.FRACTION, index + 1)

    def _vague_plural(self, index: int, element: Element) -> Amount | None:
        low, high = element.low, element.high
        if element.role is Role.SCALE_PLURAL:
            low, high = 2 * element.value, 10 * element.value - 1
        last = index + 1
        at = last + 1 if self.form(last) == "of" else last
        scale = self.element(at)
        if scale is not None and scale.role in (Role.SCALE_PLURAL, SCALE) and not scale.clitics:
            return Amount(low * scale.value, (high + 1) * scale.value - 1, VAGUE, at + 1)
        if element.role is Role.VAGUE_TENS and self.form(last) != "of":
            return None
        if element.role is Role.VAGUE_SCORES and not (
            self.form(last) in _VICTIMS or (self.form(index - 1) in _VICTIMS and self.form(index - 1) != "of")
        ):
            return None
        return Amount(low, high, VAGUE, last)

    def _few(self, index: int, low: float, high: float, last: int) -> Amount:
        """A few, of units, dozens, hundreds or thousands."""
        after = self.element(last)
        if after is not None and after.is_linked and after.role is TENS and self.element(index) is not None:
            return Amount(after.value + low, after.value + high, VAGUE, last + 1)
        if after is not None and not after.clitics:
            if after.role is TEN:
                return Amount(13, 19, VAGUE, last + 1)
            if after.role in (SCALE, Role.SCALE_PLURAL, HUNDRED, Role.VAGUE_PLURAL):
                base = after.value
                return Amount(low * base, (high + 1) * base - 1, VAGUE, last + 1)
            if after.role is DOZEN:
                return Amount(low * 12, high * 12, VAGUE, last + 1)
        return Amount(low, high, VAGUE, last)


_VICTIMS: Final = frozenset(words[0] for words in PHRASES["victims"])


def _is_model_prefix(form: str) -> bool:
    """F-16, MQ-9, T-72: at most three Latin letters before the hyphen."""
    return form.isascii() and len(form) <= 3
