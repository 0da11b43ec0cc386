"""Whose strike or raid it was, where others than the organisation's men died in it."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_read = claims_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Three civilians were killed in an army operation against ISIS in Diyala on Tuesday.", "iraq"),
        ("A US raid on an ISIS hideout in Idlib killed six civilians on Thursday.", "us"),
        ("13 people, including six children, were killed during a US raid against ISIS in Atmeh.", "us"),
        ("A Nigerian military airstrike targeting ISWAP killed at least 20 fishermen in Borno on Sunday.", "other"),
        ("قتل ثلاثة مدنيين في مداهمة للجيش ضد داعش في ديالى الثلاثاء.", "iraq"),
        ("قتلت غارة للتحالف استهدفت داعش 20 صيادا في دير الزور الأحد.", "coalition"),
        ("قتل 20 مدنيا في غارة جوية روسية كانت تستهدف تنظيم داعش في حمص الأحد.", "russia"),
    ],
)
def test_who_strikes_at_it_kills_bystanders(text: str, actor: str) -> None:
    """Bystanders who die in a raid on the organisation are not its victims."""
    killed = [claim for claim in _read(text) if claim.measure == "killed"]
    assert killed
    assert {claim.actor for claim in killed} == {(actor,)}


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were killed in a raid against ISIS in Diyala on Tuesday.",
        "Three civilians were killed in an attack by ISIS on the army in Diyala on Tuesday.",
        "قتل ثلاثة مدنيين في هجوم لداعش على الجيش في ديالى الثلاثاء.",
    ],
)
def test_its_foes_and_victims_fall_to_it(text: str) -> None:
    """Soldiers who die in their raid fall to whom they raid; an attack on an army is not the army's."""
    (killed,) = (claim for claim in _read(text) if claim.measure == "killed")
    assert killed.actor == ("isis",)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("An ISIS leader was killed in a coalition strike in eastern Syria on Monday.", "coalition"),
        ("An ISIS leader was killed in a US strike in eastern Syria on Monday.", "us"),
        ("قتل قيادي في داعش بضربة أمريكية في سوريا الاثنين.", "us"),
        ("قتل 7 من داعش في ضربتين أمريكيتين في الصومال.", "us"),
    ],
)
def test_a_strike_is_of_whom_it_is_named_after(text: str, actor: str) -> None:
    """The force in the name of a strike is who killed."""
    (killed,) = (claim for claim in _read(text) if claim.measure == "killed")
    assert killed.actor == (actor,)


def test_nobodys_strike_in_syria_is_not_the_states() -> None:
    """Many fly over Syria: who struck is not guessed."""
    (strike,) = (c for c in _read("قتل ثلاثة من داعش في غارة جوية في سوريا الاثنين.") if c.measure == "airstrikes")
    assert not strike.actor


@pytest.mark.parametrize(
    ("text", "actor", "word"),
    [
        ("اتهم المرصد السوري داعش بقتل 18 مدنيا في دير الزور.", "isis", "sohr"),
        ("قتل داعش 12 جنديا في ميناكا. واتهم سكان الجيش المالي بإعدام 18 مدنيا بعد ذلك.", "other", None),
        ("Survivors accused the army of killing 18 civilians after ISIS attacked Menaka.", "other", "other"),
        ("Residents accused ISIS of killing 18 civilians in Menaka.", "isis", "other"),
    ],
)
def test_who_is_accused_is_the_doer(text: str, actor: str, word: str | None) -> None:
    """Who accuses gives his word, and whom he names behind the verb has killed."""
    (killed,) = (claim for claim in _read(text) if claim.value.low == 18)
    assert (killed.actor, killed.attribution) == ((actor,), word)
