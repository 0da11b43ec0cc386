"""Clutter as data: each entry's examples are clutter of its sort, its counterexamples are story text."""

import pytest

from streams.lexicon.clutter import clutter_entries, load_clutter
from streams.lexicon.words import Entry
from streams.text.clean import clean
from streams.text.clutter import Sort, known_line

ENTRIES = clutter_entries()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.text("id"))
def test_examples_are_clutter_of_that_entry(entry: Entry) -> None:
    """Each example is known by the very entry that it illustrates, or by its shape as the same sort."""
    assert entry.texts("examples")
    for example in entry.texts("examples"):
        known = known_line(example, load_clutter())
        assert known is not None, example
        assert known.sort is Sort(entry.text("sort")), example
        assert known.id == entry.text("id") or known.id.startswith("shape."), example


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.text("id"))
def test_counterexamples_are_story_text(entry: Entry) -> None:
    """Each counterexample, which shares words with the entry, is no clutter of any sort."""
    assert entry.texts("counterexamples")
    for example in entry.texts("counterexamples"):
        assert known_line(example, load_clutter()) is None, example


@pytest.mark.parametrize(
    "line",
    [
        "أفراد من القوات خلال تدريب في العراق. [عملية العزم الصلب]",
        "Smoke rises over the town. (AP Photo/J. Roe)",
        "جنود قرب الموصل (أرشيفية)",
        "فريق الفاصل |",
        "الثلاثاء 01-04-2025 | 11:42",
        "12 March 2024, 10:30 GMT",
        "[2/3] Smoke rises after an attack that killed 40 in Kabul in 2021. Agency/J. Roe",
    ],
)
def test_credits_bylines_and_stamps_are_known_by_shape(line: str) -> None:
    """Credits in brackets, lines that end in a bar and lines of date and clock are clutter in any outlet."""
    assert not clean(line).strip()


@pytest.mark.parametrize(
    "line",
    [
        "قتل 5 من عناصر التنظيم في دير الزور. (رويترز)",
        "Five men were killed, the agency said [1]",
        "5 آذار 2024",
        "Attack on 12 March 2024 at 10:30 killed four soldiers near the town",
        "عمليات التفتيش | 64 عملية",
        "عاجل | مقتل 5 من داعش |",
    ],
)
def test_reports_are_not_clutter_for_their_shape(line: str) -> None:
    """A report that ends with an agency, a note, a date or holds a bar stays."""
    assert clean(line) == line


def test_headlines_after_a_bare_lead_go_and_the_story_goes_on() -> None:
    """ "Read also:" takes the headlines in the lines after it, up to the next paragraph."""
    body = (
        "قتل 5 عناصر في حمص.\nاقرأ أيضاً:\nمقتل 8 في ديالى\nغارة تقتل 9 في الأنبار\n"
        "وأضاف المصدر أن القوات أسرت 3 آخرين خلال العملية التي جرت فجر اليوم."
    )
    cleaned = clean(body)
    assert "8" not in cleaned
    assert "9" not in cleaned
    assert "5" in cleaned
    assert "أسرت 3 آخرين" in cleaned


def test_a_lead_that_names_its_story_takes_no_line_after_it() -> None:
    """ "Read also: headline" is one line; what follows is the story."""
    assert "12" in clean("Read also: Nine killed in Homs\nTroops captured 12 men")
