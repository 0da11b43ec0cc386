"""Laws of the dull sentences: who killed whom, where both or neither are named."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2019, 12, 13))


@pytest.mark.parametrize(
    "text",
    [
        "قتل مسلحون من داعش ثمانية أشخاص في بلدة ذيبان.",
        "اغتال مسلحون من تنظيم داعش ثمانية أشخاص في بلدة ذيبان.",
        "وقتل مسلحون من داعش مساء أمس ثمانية أشخاص في بلدة ذيبان.",
        "قتل مسلحون يعتقد أنهم من داعش ثمانية أشخاص.",
        "لقي ثمانية من أنصار جمعية علماء الإسلام حتفهم في تفجير تبناه داعش في باجور.",
        "قتل ثمانية نزلاء في هجوم داعش على سجن في نيامي.",
        "أوقع هجوم داعش في تيلابيري ثمانية قتلى بينهم ثلاثة من الحرس الوطني.",
        "An Islamic State bomber killed eight, including two policemen, in Kabul.",
    ],
)
def test_whom_its_men_kill_are_none_of_its_own_nor_all_of_a_force(text: str) -> None:
    """What the doers are called says nothing of the dead, and a part of them is not all."""
    claim = _figures(text)[8]
    assert (claim.target in ("unspecified", "civilians"), claim.actor) == (True, ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        "نشر تنظيم داعش عبر معرفاته أنه قتل ثمانية عناصر.",
        "هاجم تنظيم داعش كمينا للجيش غربي العريش فقتل ثمانية من أفراده.",
        "هاجم مسلحو تنظيم داعش نقطة للشرطة وقتلوا ثمانية من عناصرها.",
        "تعرضت نقطة للجيش لهجوم من داعش وقتل ثمانية من عناصرها.",
        "انفجرت عبوة زرعها عناصر داعش بعجلة تقل مقاتلين من الحشد العشائري ما تسبب باستشهاد ثمانية منهم.",
    ],
)
def test_men_of_the_place_that_it_hit(text: str) -> None:
    """Men of his, hers or theirs are of whoever was hit, and whom it says to have killed are its enemies."""
    claim = _figures(text)[8]
    assert (claim.target, claim.actor) == ("security_forces", ("isis",))


@pytest.mark.parametrize(
    "text",
    [
        "داهم الجيش وكرا لداعش وقتل ثمانية من عناصره.",
        "وأكد جهاز استخبارات طالبان أنه داهم مخبأ لتنظيم داعش في مديرية أتشين وقتل ثمانية من عناصره.",
        "صد الجيش هجوما لداعش وقتل ثمانية من عناصره.",
        "Police shot dead eight men in Cambrils who had sworn allegiance to Islamic State.",
        "Islamic State attackers stormed the hospital. Eight were shot dead by Taliban special forces.",
        "قتل ثمانية من أنصار داعش في غارة.",
    ],
)
def test_whom_forces_kill_are_its_own(text: str) -> None:
    """Those whom a force kills in its dens, its attacks or anywhere in its story."""
    assert _figures(text)[8].target == "isis"
