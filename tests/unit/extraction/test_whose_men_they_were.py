"""Stories that tell first what befell whom, and say in another sentence whose men those were."""

from datetime import date

import pytest

from schemas import Claim
from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 3, 20))


def _claims(text: str) -> tuple[Claim, ...]:
    """Of a story that a sentence about nothing of ours opens: one that opens with its name is its own anyway."""
    return _read(("A statement came on Tuesday. " if text.isascii() else "صدر بيان يوم الثلاثاء. ") + text)


_ARE_ITS = [
    "ألقت الشرطة القبض على إرهابيين اثنين في نينوى. وقال بيان إن المعتقلين ينتميان إلى داعش.",
    "ألقت الشرطة القبض على إرهابيين اثنين في نينوى. وأوضح البيان أنهما عملا ضمن ديوان الجند في تنظيم داعش.",
    "ألقت الشرطة القبض على إرهابيين اثنين في ديالى. واعترفا خلال التحقيق بانتمائهما إلى تنظيم داعش.",
    "ألقت الشرطة القبض على إرهابيين اثنين. وأضاف البيان أن الإرهابيين شاركا في هجمات لداعش عام 2014.",
    "Police arrested two men in Hamburg early on Tuesday. Prosecutors said they were members of Islamic State.",
    "Police arrested two wanted terrorists in Nineveh. The statement said the pair had worked for ISIS.",
]
_ARE_NOT = [
    "Police arrested two men in Hamburg over a killing. Prosecutors said they had no links to Islamic State.",
    "Police arrested two men in Hamburg on Tuesday. One of them fought against Islamic State in Syria.",
    "Police arrested two men in Mosul on Tuesday. Neighbours said they had joined the army to fight Islamic State.",
    "Turkish police caught two PKK members in Van. They were wanted; a third was linked to Islamic State.",
    "قتل شخصان في نزاع عشائري بالبصرة. وقال المحافظ إن المتورطين لا ينتمون إلى داعش.",
    "اعتقلت الشرطة تاجري مخدرات في ميسان. وأكد البيان أن العملية شارك فيها مقاتلون سابقون ضد داعش.",
]


@pytest.mark.parametrize("text", _ARE_ITS)
def test_those_taken_are_its_men_where_a_later_sentence_says_so(text: str) -> None:
    """The organisation is named once, behind the news, and still the story is its own."""
    (claim,) = _claims(text)
    assert (claim.measure.value, claim.value.low, claim.target.value) == ("captured", 2, "isis")


@pytest.mark.parametrize("text", _ARE_NOT)
def test_a_sentence_that_names_it_otherwise_makes_nobody_its_man(text: str) -> None:
    """Whoever is denied to be its man, or fought it, or is a third, leaves the story another's."""
    assert _claims(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed five people in Kirkuk on Monday. Police said the attackers were Islamic State fighters.",
        "قتل مسلحون خمسة أشخاص في كركوك مساء الاثنين. وقالت الشرطة إن المسلحين ينتمون إلى تنظيم داعش.",
    ],
)
def test_gunmen_who_are_called_its_men_later_did_it_for_it(text: str) -> None:
    """Whose deed it was is who did it."""
    (claim,) = _claims(text)
    assert (claim.measure.value, claim.value.low, claim.actor) == ("killed", 5, ("isis",))
