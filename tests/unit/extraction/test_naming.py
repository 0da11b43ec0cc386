"""Names of the organisation in a text: the quick search over it finds what the expression for names finds."""

import pytest

from streams.extraction import load_profile
from streams.extraction.words.profile import Naming

_NAMING = Naming(load_profile("isis"))
_FRAMES = ("{}", "قتلت {} خمسة جنود", "وقالت: {}، الجمعة", "The {} killed 5", "pre{}fix", "ب{}", "as {}_5 says")


@pytest.mark.parametrize("frame", _FRAMES)
def test_the_quick_search_finds_what_the_expression_finds(frame: str) -> None:
    """Each name in each frame, as written, without its capitals and with a vowel sign in it."""
    for name in load_profile("isis").names:
        for written in (name, name.swapcase(), name[:3] + "\u064e" + name[3:], name.replace(" ", "  ")):
            text = frame.format(written)
            assert _NAMING.is_in(text) == (_NAMING.pattern.search(text) is not None), text


def test_a_name_with_the_article_is_found_behind_a_blank() -> None:
    """ "الدولة الإسلامية" alone names it, wherever it stands."""
    assert _NAMING.is_in("قاتلت الدولة الإسلاميّة في الحقل")
    assert not _NAMING.is_in("قاتلت الدولة في الحقل")
