"""Word lists are read strictly, and messages say where."""

from pathlib import Path

import pytest

from streams.lexicon.words import Field, WordsError, load_words

LAYOUT = {"word": {"forms": Field.TEXTS, "value?": Field.NUMBER}}


def write(folder: Path, text: str) -> Path:
    (folder / "list.toml").write_text(text, "utf-8")
    return folder


def test_entries_come_in_order_with_their_place(tmp_path: Path) -> None:
    """Each entry knows the line of its header."""
    write(tmp_path, '# a list\n[[word]]\nforms = ["a"]\n\n[[word]]\nforms = ["b"]\nvalue = 2\n')
    first, second = load_words("list.toml", LAYOUT, tmp_path)["word"]
    assert (first.place, first.texts("forms"), first.number("value", 7)) == ("list.toml:2", ("a",), 7)
    assert (second.place, second.number("value")) == ("list.toml:5", 2)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[word]]\nform = ["a"]', "list.toml:1: unknown key 'form'"),
        ("[[word]]\nvalue = 1", "list.toml:1: word needs 'forms'"),
        ('\n[[word]]\nforms = "a"', "list.toml:2: 'forms' must be a list of strings"),
        ('[[word]]\nforms = ["a"]\nvalue = true', "list.toml:1: 'value' must be a number"),
        ("\n\n[[noun]]\nforms = []", "list.toml:3: unknown table 'noun'"),
        ("[word]\nforms = []", "list.toml:1: 'word' must be written"),
        ('[[word]]\nforms = ["\u200fa"]', "list.toml:2: an invisible mark"),
        ("[[word]\n", "list.toml: "),
    ],
)
def test_a_slip_is_an_error_that_says_where(tmp_path: Path, text: str, message: str) -> None:
    """An unknown table or key, a missing key, a wrong type and a mark of direction stop the load."""
    write(tmp_path, text)
    with pytest.raises(WordsError) as caught:
        load_words("list.toml", LAYOUT, tmp_path)
    assert str(caught.value).startswith(message)
