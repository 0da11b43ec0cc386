"""Single events: which noun in the singular introduces one, and whose it is."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2025, 6, 20))
_EVENTS = ("attacks", "operations", "airstrikes")


def _events(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Measure and actors of the single events that a text tells."""
    return [
        (claim.measure.value, tuple(claim.actor))
        for claim in _claims(text)
        if claim.measure.value in _EVENTS and claim.value.high == 1
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 103 في تفجير محطة قطار أنقرة الذي نفذه داعش.",
        "مطاردة منفذي تفجير جامعة مينداناو الذي تبناه داعش.",
        "قتل 13 في هجوم سوق برلين الذي تبناه داعش عام 2016.",
        "أحبطت لجنة الأمن، بحسب بيان أصدرته أمس الاثنين، اعتداء لداعش كان يستهدف احتفالات في خجند.",
        "أعلن تنظيم داعش إطلاق حملة سماها غزوة الثأر.",
        "وأمر القائد العام بحملة تعقب واسعة ضد داعش.",
        "خاضت القوات 174 عملية تمشيط ومداهمة ضد داعش.",
    ],
)
def test_what_is_known_foiled_ordered_or_told_again_is_no_event(text: str) -> None:
    """A place that everybody knows makes an event a definite one; what was foiled or ordered did not take place."""
    assert _events(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قتل سبعة في تفجير مسجد بقندوز تبناه داعش.", ("attacks", ("isis",))),
        ("قتل سبعة في تفجير مطعم شعبي في بغداد تبناه داعش.", ("attacks", ("isis",))),
        ("أعلنت وزارة الداخلية السورية تفكيك خلية تابعة لداعش في عملية نفذتها فجر الجمعة.", ("operations", ("syria",))),
        ("أنهت الأسايش، أمس، حملة أمنية بدأت يوم الاثنين واستهدفت فلول داعش.", ("operations", ("sdf",))),
        ("قتل داعش خمسة جنود في عملية نفذها شرق الموصل.", ("attacks", ("isis",))),
    ],
)
def test_whose_an_event_is(text: str, found: tuple[str, tuple[str, ...]]) -> None:
    """What breaks up its cells or is aimed at its men is an operation."""
    assert _events(text) == [found]


def test_a_share_of_those_sought_was_taken() -> None:
    """An order is no arrest; the share whose own verb says so is one."""
    claims = _claims("أمرت النيابة بضبط 137 شخصا على صلة بداعش، ضُبط منهم 115 في اسطنبول.")
    assert [claim.value.low for claim in claims] == [115]
