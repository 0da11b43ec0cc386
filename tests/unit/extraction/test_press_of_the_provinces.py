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


def test_a_noun_of_doing_with_others_behind_it_makes_no_sum() -> None:
    """Others were wounded, besides those who fell; the dead and wounded under one number are of neither measure."""
    assert claims("أسفر هجوم داعش عن سقوط ثمانية قتلى وإصابة آخرين في دمشق.")[8].measure == "killed"
    assert not claims("أسفر هجوم لتنظيم داعش عن سقوط 49 قتيلا وجريحا في دمشق.").get(49)


def test_who_murders_stands_between_the_deed_and_those_counted() -> None:
    """The murder is of those behind it, and of these cells; it is no event of its own."""
    told = every("وثق المرصد السوري اغتيال هذه الخلايا لـ115 مدنيا في ريف دير الزور، وهي خلايا لداعش.")
    assert [(c.measure, c.value.low, c.target) for c in told] == [("killed", 115, "civilians")]


def test_operations_of_cells_beside_others_are_attacks() -> None:
    """Gunmen of no name are told before the cells, or a force behind them against which they act."""
    assert (
        claims("أحصى المرصد السوري 110 عمليات قامت بها مجموعات مسلحة وخلايا داعش في الحسكة.")[110].measure == "attacks"
    )
    assert claims("أحصى المرصد 14 عملية نفذتها قوات سوريا الديمقراطية ضد خلايا داعش.")[14].measure == "operations"


def test_the_dead_of_its_operations_are_of_no_side() -> None:
    """The sentence before called its attacks by the same word."""
    found = claims("أحصى المركز 106 عمليات قامت بها خلايا داعش في الحسكة. وبلغت حصيلة القتلى جراء العمليات 55 قتيلا.")
    assert found[55].target == "unspecified"
    assert claims("نفذت القوات عملية ضد داعش في ديالى. وقال المصدر إن العملية أدت إلى مقتل ثلاثة.")[3].target == "isis"


def test_victims_of_its_murders_are_none_of_its_own() -> None:
    """The verb says that they fell victim."""
    found = claims("نفذت خلية لداعش خمس عمليات اغتيال طالت عناصر من الأمن العام في حلب، راح ضحيتها ستة عناصر.")
    assert found[6].target == "security_forces"


def test_martyrs_beside_its_dead_are_of_the_other_side() -> None:
    """Nobody mourns both."""
    found = claims("خسائر داعش في قاطعنا بلغت 64 قتيلا، أما تضحياتنا فهي 21 شهيدا في صلاح الدين.")
    assert [found[n].target for n in (64, 21)] == ["isis", "security_forces"]


def test_the_number_of_a_thing_stands_behind_it() -> None:
    """In lists of finds the singular is the kind, and the word for a number may have a sign behind it."""
    found = claims("عثرت القوات العراقية في مضافة لداعش بالأنبار على بندقية كلاشنكوف عدد/3 وحزام ناسف عدد (5).")
    assert {3, 5} <= set(found)
    assert found[3].measure == found[5].measure == "weapons_destroyed"


def test_members_of_families_are_told_by_a_word_of_no_side() -> None:
    """ "Individuals" that families in a camp consist of are none of its men."""
    found = claims("غادرت 111 عائلة عراقية تضم 461 فردا مخيم الهول الذي يضم عوائل داعش إلى مخيم الجدعة.")
    assert found[461].target == "isis_families"


def test_men_of_a_force_whom_it_takes_are_kidnapped() -> None:
    """Whose they are is told behind a word that says of nobody whose he is."""
    found = claims("قال داعش إن مقاتليه أسروا في ريف الرقة عنصرين من قوات الحكومة السورية.")
    assert (found[2].measure, found[2].target) == ("kidnapped", "security_forces")


def test_a_province_told_of_alone_is_no_place_of_the_rest() -> None:
    """A headline picks out the province with the most."""
    title = "الاستخبارات العراقية: إبطال 42 عبوة لداعش في ديالى وحدها\n\n"
    found = claims(title + "ألقت مفارزنا القبض على 214 إرهابيا من داعش خلال العام الماضي.")
    assert found[214].regions == ("IQ",)


def test_what_a_later_clause_declares_has_a_time_of_its_own() -> None:
    """The victory of years ago ends the sentence."""
    text = "قتلنا ثلاثة من عناصر داعش في كركوك، وأعلن العراق الانتصار على التنظيم في ديسمبر 2017."
    assert claims(text)[3].period.start is None


def test_others_fell_beside_one_who_is_named() -> None:
    """The number is written in digits, and "and" before it."""
    found = claims("أسفرت المواجهات عن استشهاد قائد اللواء شيركو شيراني، و16 مقاتلا آخرين، في هجوم لداعش بكركوك.")
    assert (found[16].measure, found[16].target) == ("killed", "security_forces")


def test_the_noun_of_a_rate_is_no_single_one() -> None:
    """So many in the day counts nobody, and neither does one of them."""
    assert not every("كانت الموصل تستقبل مئة جثة في اليوم، وداعش يحكمها.")


def test_the_number_of_whom_is_told_before_what_befell_them() -> None:
    """ "Persons" at the end says of nobody whose they are; the words behind "number" do."""
    found = claims("ارتفع عدد عناصر تنظيم داعش الذين لقوا مصرعهم في مواجهات مع القوات في كركوك إلى 50 شخصا.")
    assert found[50].target == "isis"


def test_a_policeman_and_a_soldier_are_two() -> None:
    """And so are those who were hurt beside each of them."""
    told = every(
        "شن داعش هجوما على الشرطة في كركوك أودى بحياة شرطي وإصابة اثنين آخرين. "
        "ونصب داعش كمينا للجيش أودى بحياة جندي وإصابة اثنين آخرين."
    )
    assert [(c.measure, c.value.low) for c in told if c.measure != "attacks"] == [("killed", 1), ("wounded", 2)] * 2


def test_a_force_may_stand_in_quotes_behind_in() -> None:
    """Some papers put all names of bodies so."""
    assert claims('قُتل عنصر في "قسد" برصاص خلايا داعش في الشحيل.')[1].target_side == "sdf"
