"""Numbers in words and digits, told apart from what looks like them."""

import pytest

from streams.extraction.numbers.read import read_numbers
from streams.extraction.numbers.words import FILES, LAYOUT
from streams.extraction.reading import NumberKind, NumberReading
from streams.lexicon.words import load_words
from streams.text.tokens import tokenize

EXAMPLES = [entry for name in FILES for entry in load_words(name, LAYOUT)["example"]]
COUNTEREXAMPLES = [entry for name in FILES for entry in load_words(name, LAYOUT)["counterexample"]]


def read(text: str) -> tuple[NumberReading, ...]:
    return read_numbers(tokenize(text))


@pytest.mark.parametrize("entry", EXAMPLES, ids=lambda entry: entry.place)
def test_examples_of_the_word_lists(entry) -> None:  # type: ignore[no-untyped-def]
    """An example in a word list is read as it says."""
    assert [reading.low for reading in read(entry.text("text"))] == list(entry.numbers("values"))


@pytest.mark.parametrize("entry", COUNTEREXAMPLES, ids=lambda entry: entry.place)
def test_counterexamples_of_the_word_lists(entry) -> None:  # type: ignore[no-untyped-def]
    """A counterexample in a word list gives no number."""
    assert read(entry.text("text")) == (), entry.text("why")


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (1, ["قتيل واحد", "واحدة من النساء", "one gunman"]),
        (2, ["اثنان", "اثنتين من النساء", "two", "a couple of gunmen", "duo"]),
        (3, ["ثلاثة عناصر", "ثلاث نساء", "٣", "بثلاثة", "وثلاثة", "الثلاثة", "a trio"]),
        (8, ["ثمانية", "ثماني عمليات", "ثمان", "ثمانيا"]),
        (10, ["عشرة", "عشر نساء", "ten"]),
        (11, ["أحد عشر قتيلا", "إحدى عشرة عملية", "eleven"]),
        (12, ["اثنا عشر", "اثني عشر", "اثنتي عشرة", "a dozen", "دزينة", "إتناشر"]),
        (15, ["خمسة عشر", "خمس عشرة", "خمستاشر"]),
        (21, ["واحد وعشرون", "إحدى وعشرين", "واحد و عشرين", "twenty-one", "twenty one"]),
        (28, ["ثمانيا وعشرين عملية", "ثمان وعشرون"]),
        (105, ["مئة وخمسة", "مائة و5", "one hundred and five", "a hundred five"]),
        (411, ["أربعمئة وأحد عشر عنصرا", "أربعمئة وأحد عشر منهم", "أربع مئة وإحدى عشرة امرأة"]),
        (1011, ["ألف وأحد عشر قتيلا"]),
        (200, ["مئتان", "مئتا قتيل", "مئتي قتيل", "مائتين", "two hundred"]),
        (263, ["مئتان وثلاثة وستون", "متين تلاتة وستين", "two hundred sixty-three"]),
        (300, ["ثلاثمئة", "ثلاثمائة", "ثلاث مئة", "3 مئة"]),
        (800, ["ثمانمئة", "ثماني مئة", "ثمانية مائة"]),
        (2000, ["ألفان", "ألفا مقاتل", "ألفي مقاتل", "ألفين", "2 ألف", "two thousand", "ألفا رجل"]),
        (5012, ["خمسة آلاف و 12", "خمسة آلاف واثنا عشر"]),
        (8000, ["8 آلاف", "ثمانية آلاف", "٨ آلاف", "8,000", "8.000 شخص", "eight thousand"]),
        (12000, ["12 ألفا", "12 ألف", "اثنا عشر ألفا"]),
        (150000, ["مئة وخمسون ألفا", "150 ألف", "150 ألفاً"]),
        (500000, ["نصف مليون", "half a million", "٥٠٠ ألف"]),
        (1500000, ["مليون ونصف المليون", "مليون ونصف", "1.5 million", "1,5 مليون", "one and a half million"]),
        (6, ["half a dozen", "نصف دزينة"]),
        (24, ["two dozen", "2 dozen"]),
        (1000, ["ألفا من المقاتلين", "ألف مقاتل", "one thousand"]),
        (1200, ["ألفا ومئتي مقاتل", "ألف ومئتا مقاتل", "1200"]),
        (23, ["ثلاثا وعشرين عملية", "ثلاثة وعشرون"]),
    ],
)
def test_value_first_then_every_phrasing(value: float, texts: list[str]) -> None:
    """Every phrasing of a count gives that count, and nothing else."""
    for text in texts:
        assert [(r.low, r.high, r.kind) for r in read(text)] == [(value, value, NumberKind.CARDINAL)], text


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("بين 600 و700 عنصر", NumberKind.RANGE, 600, 700),
        ("40 - 50 ألف", NumberKind.RANGE, 40000, 50000),
        ("أكثر من 40 - 50 ألف", NumberKind.RANGE, 40000, 50000),
        ("من 40 إلى 50", NumberKind.RANGE, 40, 50),
        ("خمسة أو ستة", NumberKind.RANGE, 5, 6),
        ("between 20 and 30", NumberKind.RANGE, 20, 30),
        ("500 إلى ألف", NumberKind.RANGE, 500, 1000),
        ("بين خمسة وعشرة", NumberKind.RANGE, 5, 10),
        ("ما بين 8 و10 آلاف", NumberKind.RANGE, 8000, 10000),
        ("عشرات القتلى", NumberKind.VAGUE, 20, 99),
        ("مئات", NumberKind.VAGUE, 200, 999),
        ("آلاف المدنيين", NumberKind.VAGUE, 2000, 9999),
        ("عشرات الآلاف", NumberKind.VAGUE, 20000, 99999),
        ("tens of thousands", NumberKind.VAGUE, 20000, 99999),
        ("dozens", NumberKind.VAGUE, 20, 99),
        ("عدة هجمات", NumberKind.VAGUE, 3, 9),
        ("عدد من العناصر", NumberKind.VAGUE, 3, 9),
        ("several", NumberKind.VAGUE, 3, 9),
        ("a few", NumberKind.VAGUE, 3, 5),
        ("a handful", NumberKind.VAGUE, 3, 5),
        ("بضعة عشر", NumberKind.VAGUE, 13, 19),
        ("بضع مئات", NumberKind.VAGUE, 300, 999),
        ("ثلاثون ونيف", NumberKind.CARDINAL, 30, None),
        ("الثالث عشر", NumberKind.ORDINAL, 13, 13),
        ("الخامسة والعشرين", NumberKind.ORDINAL, 25, 25),
        ("the twenty-first", NumberKind.ORDINAL, 21, 21),
        ("2nd", NumberKind.ORDINAL, 2, 2),
        ("15 في المئة", NumberKind.PERCENT, 15, 15),
        ("عشرين بالمئة", NumberKind.PERCENT, 20, 20),
        ("15%", NumberKind.PERCENT, 15, 15),
        ("15 percent", NumberKind.PERCENT, 15, 15),
        ("ثلثي المساحة", NumberKind.FRACTION, 2 / 3, 2 / 3),
        ("ثلاثة أرباع", NumberKind.FRACTION, 0.75, 0.75),
        ("two-thirds", NumberKind.FRACTION, 2 / 3, 2 / 3),
    ],
)
def test_other_kinds(text: str, kind: NumberKind, low: float, high: float | None) -> None:
    """Ranges, vague numbers, ordinals, percentages and fractions are told from counts."""
    readings = read(text)
    assert [r.kind for r in readings] == [kind]
    assert readings[0].low == pytest.approx(low)
    assert readings[0].high == (None if high is None else pytest.approx(high))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("مقتل ثلاثة وأسر أربعة", [3, 4]),
        ("ثلاثة وأربعة", [3, 4]),
        ("300 و212", [300, 212]),
        ("ارتفع العدد من 40 إلى 50", [40, 50]),
        ("قتل 5 آلاف وجرح 200", [5000, 200]),
        ("حركة M23 وطائرة F-16 و155mm", []),
        ("عند الساعة 10:30", []),
        ("يوم الأحد والاثنين", []),
        ("the team scores twice", []),
        ("no one was hurt", []),
        ("ذهب بعده ووعده", []),
    ],
)
def test_apart_and_not_at_all(text: str, values: list[float]) -> None:
    """Two numbers side by side stay two; names, times, weekdays and verbs give none."""
    assert [reading.low for reading in read(text)] == values


def test_a_bullet_is_no_minus() -> None:
    """A dash at a line's start before a count is a bullet; elsewhere it is a sign."""
    assert [r.low for r in read("-5 عناصر\n-7 قتلى")] == [5, 7]
    assert [r.low for r in read("سالب خمسة بالمئة")] == [-5]
    assert [r.low for r in read("-1.2")] == [-1.2]


def test_a_clitic_is_no_part_of_the_span() -> None:
    """The span of "وسبعة" starts behind the conjunction."""
    (reading,) = read("وسبعة")
    assert (reading.start, reading.end) == (1, 5)


def test_quantities_are_no_hundreds() -> None:
    """ "كميات" is the plural of "quantity", and not "ك" with "hundreds"."""
    assert read_numbers(tokenize("ضبط كميات من الأسلحة")) == ()
