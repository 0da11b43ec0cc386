"""Laws of inflection: one headword, all its forms."""

import pytest

from streams.extraction.words.inflect import arabic_noun, arabic_verb, english_noun, english_verb
from streams.extraction.words.vocabulary import LexiconError, load_vocabulary
from streams.text.fold import fold_word


@pytest.fixture(scope="module")
def vocabulary():  # type: ignore[no-untyped-def]  # inferred
    return load_vocabulary()


@pytest.mark.parametrize(
    ("word", "kind", "number"),
    [
        ("جنديان", "person", "two"),
        ("والجنود", "person", "many"),
        ("شرطيا", "person", "one"),
        ("مشتبهاً", "person", "one"),
        ("غارتين", "event", "two"),
        ("بعمليتين", "event", "two"),
        ("مخبأين", "site", "two"),
        ("لبنادقهم", "weapon", "many"),
        ("وقتلوا", "kill", "verb"),
        ("تعتقل", "capture", "verb"),
        ("policemen", "person", "many"),
        ("abducting", "kidnap", "ing"),
    ],
)
def test_forms_are_made_from_headwords(vocabulary, word: str, kind: str, number: str) -> None:  # type: ignore[no-untyped-def]
    """Duals, plurals, endings, pronouns, proclitics and tenses lead to the headword."""
    entries = vocabulary.look_up(fold_word(word))[1]
    assert (kind, number) in {(entry.kind, entry.form) for entry in entries}


def test_no_verb_stands_behind_an_article(vocabulary) -> None:  # type: ignore[no-untyped-def]
    """The article makes a noun of what could be a verb."""
    assert not any(entry.form == "verb" for entry in vocabulary.look_up(fold_word("المقتل"))[1])


def test_forms_of_each_sort() -> None:
    """A noun has its dual, a verb its persons, an English word its irregular forms."""
    assert ("غارتان", "two") in arabic_noun("غاره", ())
    assert ("يقتلون", "verb") in arabic_verb(("قتل", "يقتل"))
    assert ("families", "many") in english_noun("family", ())
    assert ("took", "past") in english_verb("take", ("took", "taken"))


def test_word_files_are_checked(tmp_path) -> None:  # type: ignore[no-untyped-def]  # pytest's own type is a path
    """An unknown key is an error that names the file."""
    for language in ("ar", "en"):
        (tmp_path / language).mkdir()
        for name in ("people", "events", "things", "triggers", "organisations", "cues"):
            (tmp_path / language / f"{name}.toml").write_text("", "utf-8")
    (tmp_path / "en" / "people.toml").write_text('[[group]]\nclass = "person"\nnuons = ["x"]\n', "utf-8")
    with pytest.raises(LexiconError, match=r"people\.toml.*nuons"):
        load_vocabulary(tmp_path)
