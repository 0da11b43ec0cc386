"""Sorts: words that count only some of their target."""

from datetime import date

import pytest

from streams.extraction.explain import explain
from streams.extraction.figures.sorts import load_sorts
from streams.extraction.words.vocabulary import load_vocabulary
from streams.text.fold import fold_word


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("قتل التحالف ثلاثة زعماء من داعش في سوريا.", "leaders"),
        ("قتل داعش أربعة أطفال في الموصل.", "children"),
        ("قتل التحالف ثلاثة عناصر من داعش في سوريا.", None),
        ("قتل داعش أربعة مدنيين في الموصل.", None),
        ("The coalition killed three ISIS leaders in Syria.", "leaders"),
        ("ISIS killed four women in Mosul.", "women"),
        ("ISIS killed four civilians in Mosul.", None),
    ],
)
def test_a_noun_says_whether_all_of_the_target_is_counted(text: str, sort: str | None) -> None:
    """Leaders are some of the members, children some of the civilians."""
    assert [claim.sort for claim in explain(text, date(2024, 7, 15)).claims if claim.measure == "killed"] == [sort]


def test_every_headword_of_a_sort_is_one_of_the_lexicon() -> None:
    """A slip in `sorts.toml` would pass as a word that no text has."""
    vocabulary = load_vocabulary()
    for head in load_sorts():
        assert head in {entry.head for entry in vocabulary.look_up(fold_word(head))[1]}
