"""Names of the organisation in a text: the quick search over it finds what the expression for names finds."""

from datetime import date

import pytest

from streams.extraction import load_profile
from streams.extraction.words.names import Naming
from tests.unit.extraction.telling import claims_on

_NAMING = Naming(load_profile("isis"))
_claims = claims_on(date(2024, 4, 28))
_FRAMES = ("{}", "قتلت {} خمسة جنود", "وقالت: {}، الجمعة", "The {} killed 5", "pre{}fix", "ب{}", "as {}_5 says")


def _respelled(name: str) -> tuple[str, ...]:
    """A name in letters, signs and blanks of other alphabets, which the quick search has no byte for."""
    farsi = name.replace("ي", "ی").replace("ا", "ٱ").replace("ة", "ۀ")
    return farsi, f"{name} ۳", name.replace(" ", "\u2009"), name.replace(" ", ' "'), f"{name[:2]}\u0655{name[2:]}"


@pytest.mark.parametrize("frame", _FRAMES)
def test_the_quick_search_finds_what_the_expression_finds(frame: str) -> None:
    """Each name in each frame, as written, without its capitals and with a vowel sign in it."""
    profile = load_profile("isis")
    for name in (*profile.names, *profile.own_places):
        for written in (
            name,
            name.swapcase(),
            name[:3] + "\u064e" + name[3:],
            name.replace(" ", "  "),
            *_respelled(name),
        ):
            text = frame.format(written)
            assert _NAMING.is_in(text) == (_NAMING.pattern.search(text) is not None), text


def test_a_name_with_the_article_is_found_behind_a_blank() -> None:
    """ "الدولة الإسلامية" alone names it, wherever it stands."""
    assert _NAMING.is_in("قاتلت الدولة الإسلاميّة في الحقل")
    assert not _NAMING.is_in("قاتلت الدولة في الحقل")


def test_a_camp_that_holds_only_its_people_stands_for_its_name() -> None:
    """Who tells of families that leave al-Hol need not say whose they are; a town of another story names nothing."""
    assert _claims("وصول 157 عائلة عراقية قادمة من مخيم الهول إلى مخيم الجدعة") != ()
    assert _claims("Iraq repatriated 160 families from al-Hol camp on Sunday") != ()
    assert _claims("وصول 157 عائلة عراقية قادمة من مخيم الزعتري إلى الموصل") == ()
