"""Spellings that mean the same word fold to one."""

import pytest

from streams.text.fold import fold_word, proclitics


@pytest.mark.parametrize(
    "spellings",
    [
        ["أحمد", "احمد", "اَحْمَد", "أحـــمد", "\u200fأحمد"],
        ["إلى", "الى", "الي", "إلي"],
        ["مئة", "مئه", "ميه"],
        ["غارة", "غاره", "غارةٌ", "ﻏﺎﺭﺓ"],
        ["كركوك", "کرکوک", "ﻛﺮﻛﻮﻙ"],
        ["لا", "ﻻ", "لآ"],
        ["١٢٣", "۱۲۳", "123"],
        ["Mocímboa", "mocimboa", "MOCI\u0301MBOA"],
        ["Sana'a", "Sana’a"],
    ],
)
def test_spellings_of_one_word_fold_to_one(spellings: list[str]) -> None:
    """Hamza, ta marbuta, alif maqsura, tashkeel, tatweel, presentation forms, digits, case and accents make no odds."""
    assert len({fold_word(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("سبت", "ست"), ("عام", "عالم"), ("قتل", "قاتل"), ("شيء", "شي")])
def test_different_words_stay_different(one: str, other: str) -> None:
    """Folding takes away spellings, not letters."""
    assert fold_word(one) != fold_word(other)


@pytest.mark.parametrize(
    ("form", "split"),
    [
        ("والرقه", ("وال", "رقه")),
        ("بالعراق", ("بال", "عراق")),
        ("للعراق", ("لل", "عراق")),
        ("فبالموصل", ("فبال", "موصل")),
        ("كداعش", ("ك", "داعش")),
        ("وللتنظيم", ("ولل", "تنظيم")),
    ],
)
def test_the_right_split_is_offered(form: str, split: tuple[str, str]) -> None:
    """The split that a reader would make is among those offered, and the whole word is the first."""
    splits = proclitics(form)
    assert splits[0] == ("", form)
    assert split in splits


def test_no_split_leaves_a_single_letter() -> None:
    """What remains has at least two letters, and is the end of the word."""
    for form in ("ول", "بال", "لله", "وفي", "اب"):
        assert all(len(stem) >= 2 and form.endswith(stem) for _, stem in proclitics(form))
