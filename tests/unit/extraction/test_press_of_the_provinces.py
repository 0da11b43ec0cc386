"""What papers of Syria and Iraq write day by day: whose men fell, who is named and who is counted, quarters."""

from datetime import date

from tests.unit.extraction.telling import claims_on, figures_on

DAY = date(2025, 6, 18)
"""A Wednesday."""
claims = figures_on(DAY)
every = claims_on(DAY)


def test_quotes_may_stand_inside_the_name() -> None:
    """An article that writes the name only so is about it."""
    for name in ('تنظيم "الدولة"', "تنظيم “الدولة”", "تنظيم «الدولة»"):
        assert claims(f"قُتل تسعة جنود سوريين بهجوم شنه {name} في بادية السخنة.")[9].actor == ("isis",)


def test_a_hedge_may_part_those_counted_from_their_force() -> None:
    """ "At least" stands behind the noun and before whose men they are."""
    found = claims("لقي 34 عنصرا على الأقل من قوات الأمن العراقية مصرعهم في هجوم لداعش قرب كركوك.")
    assert (found[34].target, found[34].target_side) == ("security_forces", "iraq")


def test_men_serve_in_their_force() -> None:
    """ "In" is said of ranks as "of" is; an ambush that bears the name of a guard's post is none."""
    found = claims("قُتل 94 عنصرا في قوات النظام في هجمات لداعش في بادية حمص.")
    assert (found[94].target, found[94].target_side) == ("security_forces", "syria")
    assert claims("قُتل ستة مسلحين في كمين لداعش في ديالى.")[6].target_side is None


def test_who_fell_fighting_it_are_none_of_its_men() -> None:
    """The words for a fight with it begin with the one that is said of serving in it."""
    assert claims("مقتل سبعة جنود في اشتباك مع داعش في الأنبار.")[7].target == "security_forces"
    assert claims("إصابة خمسة شرطيين في اشتباكات مع داعش في ديالى.")[5].target == "security_forces"
    assert claims("مقتل ثلاثة من القادة في تنظيم داعش في الأنبار.")[3].target == "isis"


def test_a_raid_takes_some_of_a_cell_and_kills_others() -> None:
    """ "Two others" behind an arrest are of those who were sought."""
    found = claims("فككت الداخلية السورية خلية لداعش في داريا، وقبضت على ثلاثة من أفرادها، وقضت على اثنين آخرين.")
    assert (found[2].measure, found[2].target) == ("killed", "isis")


def test_what_somebody_is_called_counts_nobody() -> None:
    """A description says more of those counted before."""
    told = every('أوقفت قسد شخصين في الهول وصفتهما بـ"قياديين في التنظيم"، وقالت إنهما من داعش.')
    assert [(c.measure, c.value.low) for c in told] == [("captured", 2)]


def test_an_office_named_in_quotes_is_a_definite_one() -> None:
    """The head of a named province is one man whom all know; a word of praise in quotes names nobody."""
    assert not every('أعلن رئيس الوزراء العراقي مقتل قائد "جنوب العراق" في داعش.')
    assert [c.value.low for c in every('مقتل قيادي "بارز" في داعش بالرقة.')] == [1]


def test_slashes_around_a_number_part_it_from_no_noun() -> None:
    """Some papers write all numbers so."""
    told = every("ألقت القوات العراقية القبض على /13/ إرهابياً من داعش في بغداد.")
    assert [(c.value.low, c.target) for c in told] == [(13, "isis")]


def test_kidnappers_for_ransom_are_none_of_its_men() -> None:
    """What they are charged with stands right behind them."""
    found = claims("اعتقلت القوات سبعة من داعش في داريا. وألقت القبض على شخصين متورطين في خطف مواطنين واستعادت الفدية.")
    assert 7 in found
    assert 2 not in found


def test_a_quarter_is_of_a_town_of_the_land_told_of() -> None:
    """Its name is borne by a village far away."""
    assert claims("ألقت القوات القبض على أربعة من داعش في حي البياضة بحمص.")[4].regions == ("SY-HI",)


def test_a_western_desert_is_of_the_land_told_of() -> None:
    """A territory of Africa bears the name, too."""
    assert claims("في العراق قتلت القوات ثلاثة من داعش في الصحراء الغربية.")[3].regions == ("IQ:west",)
    assert claims("قال المغرب إن داعش قتل خمسة جنود في الصحراء الغربية.")[5].regions == ("EH",)
