"""Definite numbers behind the persons they count."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "measure", "value", "target"),
    [
        ("أحبطت المخابرات مخططا لخلية موالية لداعش واعتقلت أفرادها السبعة.", "captured", 7, "isis"),
        ("ألقت القوات الأمنية القبض على أفراد الخلية الستة التابعة لداعش في الموصل.", "captured", 6, "isis"),
        ("قتل أبو عمر القيادي في داعش مع مرافقيه الأربعة بضربة أمريكية في إدلب.", "killed", 4, "isis"),
        ("اعتقل الجيش عناصر داعش الخمسة الذين نفذوا الهجوم في الحويجة.", "captured", 5, "isis"),
        ("عثر على جثث الرعاة الأربعة الذين خطفهم داعش في بادية الرقة.", "killed", 4, "civilians"),
        ("قتل داعش أفراد العائلة الخمسة في منزلهم بديالى.", "killed", 5, "civilians"),
    ],
)
def test_a_definite_number_counts_the_persons_before_it(text: str, measure: str, value: int, target: str) -> None:
    """The number agrees with the noun it stands behind, whosever those are."""
    (claim,) = _read(text)
    assert (claim.measure, claim.value.low, claim.target) == (measure, value, target)


def test_a_leader_and_his_men_are_two_figures() -> None:
    """ "ومرافقوه الثلاثة" stands beside whom they guarded."""
    killed = [c for c in _read("قتل قيادي في داعش ومرافقوه الثلاثة في ضربة جوية شرق سوريا.") if c.measure == "killed"]
    assert [(claim.value.low, claim.target) for claim in killed] == [(1, "isis"), (3, "isis")]


def test_those_told_before_are_no_more() -> None:
    """ "الجنود الخمسة" behind five soldiers are the same."""
    text = "قتل خمسة جنود في هجوم لداعش بديالى. وقال مصدر إن الجنود الخمسة قتلوا بالرصاص."
    assert [claim.value.low for claim in _read(text) if claim.measure == "killed"] == [5]


def test_its_men_who_kill_are_not_the_killed() -> None:
    """Behind two verbs of several, those counted are the object."""
    text = 'تبنى تنظيم الدولة الهجوم وقال إن مقاتليه الأربعة "قتلوا وأصابوا المئات".'
    assert not [claim for claim in _read(text) if claim.measure == "killed"]
