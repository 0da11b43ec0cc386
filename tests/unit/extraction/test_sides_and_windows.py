"""Windows set beside others, and those beside a deed whom it did not befall."""

from datetime import date

from tests.unit.extraction.telling import claims_on, figures_on

figures = figures_on(date(2025, 6, 20))
claims = claims_on(date(2025, 6, 20))


def _since(text: str, low: int) -> tuple[str, str]:
    period = figures(text)[low].period
    return str(period.start), str(period.end)


def test_what_follows_a_comparison_is_of_the_time_that_was_compared() -> None:
    """ "بزيادة أربعة على الشهر السابق، وأن هذه الهجمات": behind the comma the talk is of the first month again."""
    text = (
        "جاء في التقرير أن داعش نفذ خلال أيار الفائت 15 هجوما في ديالى، بزيادة أربعة هجمات على الشهر السابق، "
        "وأن هذه الهجمات أودت بحياة 29 مدنيا."
    )
    assert _since(text, 29) == ("2025-05-01", "2025-05-31")
    text = "قال المرصد إن داعش شن في أيار 12 هجوما في حمص، بزيادة نسبتها 20% عن نيسان، وقتل تسعة جنود."
    assert _since(text, 9) == ("2025-05-01", "2025-05-31")


def test_the_same_areas_are_no_same_time() -> None:
    """ "في المناطق ذاتها منذ مطلع العام": the same places, and a time of their own."""
    text = (
        "أحصى المرصد السوري في أيار الفائت 22 هجوما لداعش في دير الزور. "
        "وترتفع بذلك حصيلة ما وثقه في المناطق ذاتها منذ مطلع العام الجاري إلى 108 هجمات."
    )
    assert _since(text, 108) == ("2025-01-01", "2025-06-20")


def test_who_shoots_is_no_victim() -> None:
    """ "نفذ اثنان العملية بعدما أطلقا النار على الحراس": those told before such a verb did it."""
    assert claims("قالت الشرطة إن أربعة من مسلحي داعش فتحوا النار على المصلين في كابول.") == ()
    assert 4 in figures("قال الجيش إن أربعة من عناصر داعش قتلوا في ديالى.")


def test_several_of_them_are_counted() -> None:
    """ "قتلت عددا منهم" counts several, and what a new clause tells is no part of them."""
    read = figures(
        "تقول طالبان إنها أوقفت ثمانين من عناصر داعش في جلال آباد، وقتلت عددا منهم، وإنها تنشر 1300 عنصر للحماية."
    )
    assert (read[3].measure, read[3].value.high) == ("killed", 9)
    assert 1300 not in read


def test_a_thousand_without_a_noun_is_one() -> None:
    """ "كانوا ألفا قبل عشرين عاما" is a thousand, "ألفا مقاتل" two."""
    assert 1000 in figures("كان عدد مقاتلي داعش في الفلبين ألفا قبل عشرين عاما.")
    assert 2000 in figures("بقي من مسلحي داعش في الموصل ألفا مقاتل.")


def test_what_planes_drop_is_not_the_organisations() -> None:
    """ "ألقت ست قنابل على المعسكر ودمرته": bombs that were dropped were nobody's loss."""
    assert 6 not in figures("قال الجيش الفلبيني إن طائراته ألقت ست قنابل على معسكر لداعش ودمرته.")
    assert 3 in figures("أسقطت القوات العراقية ثلاث طائرات مسيرة لداعش.")


def test_what_it_has_nothing_to_do_with_is_left_out() -> None:
    """ "لا علاقة للتنظيم بحادث الطعن": ruled out, though its name stands there."""
    text = "قتل داعش ثلاثة جنود في كركوك أمس. وقالت الشرطة إن لا صلة للتنظيم بانفجار قتل فيه أربعة أشخاص في لندن."
    assert set(figures(text)) == {3}


def test_a_mere_number_beside_those_of_another_cause_is_of_it() -> None:
    """Protests in which some died and others were arrested are none of its doing."""
    assert claims("شهدت إيران بعد هجوم داعش احتجاجات قُتل فيها 160 متظاهرا، وأوقف 13 ألفا.") == ()


def test_an_aside_between_commas_parts_no_verb_from_its_object() -> None:
    """ "قتلوا، على الجانب الآخر من الحدود، 33 جنديا"."""
    read = figures("هاجم مسلحو داعش قرية في ميناكا ثم قتلوا، على الجانب الآخر من الحدود، 33 جنديا.")
    assert read[33].target == "security_forces"


def test_todays_day_of_another_year() -> None:
    """ "في مثل هذا اليوم من عام 2014": today's day and month, and that year."""
    assert _since("في مثل هذا اليوم من عام 2014 دخل داعش سنجار وقتل 40 مدنيا.", 40) == ("2014-06-20", "2014-06-20")


def test_after_a_day_on_which_something_happened() -> None:
    """ "بعد السابع من حزيران 2017، حين قتل": the clause tells of that day, and not of the time behind it."""
    text = "هذه المرة الثانية التي يضرب فيها داعش طهران بعد السابع من حزيران 2017، حين قتل 17 شخصا."
    assert _since(text, 17) == ("2017-06-07", "2017-06-07")


def test_a_bulletin_that_sums_up_some_days() -> None:
    """ "نتائج الأيام الأربعة الأخيرة من مواجهة …": until now, and so are the figures that follow."""
    text = "أصدر الجيش نتائج الأيام الأربعة الأخيرة من مواجهة داعش في سيناء.\n\nوقتلت القوات تسعة إرهابيين."
    assert _since(text, 9) == ("2025-06-16", "2025-06-20")


def test_a_door_is_no_month() -> None:
    """ "وفي باب العمليات" speaks of no August."""
    text = "قتل داعش في أيار 12 مدنيا في ديالى. وفي باب العمليات أورد التقرير 22 عملية تفتيش ضد التنظيم."
    assert _since(text, 22) == ("2025-05-01", "2025-05-31")


def test_branches_that_lead_their_number() -> None:
    """ "ثم سوريا بتسعة، وخراسان بأربعة": a branch of no one country has a number, and not its neighbour's place."""
    text = (
        'قال داعش إنه شن 47 هجوما في أسبوع. وحل العراق أولا بعشرين هجوما، تلته "ولاية غرب أفريقيا" بأحد عشر هجوما، '
        'ثم سوريا بتسعة، وخراسان بأربعة، و"وسط أفريقيا" بهجومين.'
    )
    read = figures(text)
    assert {low: read[low].regions for low in (20, 11, 9, 4, 2)} == {20: ("IQ",), 11: (), 9: ("SY",), 4: (), 2: ()}


def test_what_stands_behind_for_and_a_quote_is_its_own() -> None:
    """'لـ"داعش" نحو 3500 عضو' counts its members, and those still active are its fighters."""
    assert figures('قال المسؤول الأممي إن لـ"ولاية غرب أفريقيا" نحو 3500 عضو.')[3500].measure == "fighters"
    assert figures("قال إن 900 من مقاتلي داعش لا يزالون ناشطين في سوريا.")[900].measure == "fighters"


def test_nouns_with_numbers_of_their_own() -> None:
    """ "26 موقعا وتسعة خنادق وثلاثة أنفاق ومصنعا": each number counts its own noun."""
    read = claims("دمر التحالف 26 موقعا قتاليا لداعش وتسعة خنادق وثلاثة أنفاق ومصنعا للعبوات الناسفة.")
    assert [claim.value.low for claim in read] == [26, 9, 3, 1]


def test_both_provinces_are_those_told_last() -> None:
    """ "في المحافظتين": those of the figure before, whatever others the report names."""
    text = "شن داعش هجوما في سيناء. وقتل 18 جنديا في كركوك وديالى. وقتلت القوات الأمنية في المحافظتين تسعة إرهابيين."
    assert figures(text)[9].regions == ("IQ-DI", "IQ-KI")


def test_behind_shares_by_province_the_talk_is_of_the_country() -> None:
    """Arms that were seized in all raids are of no province of those arrested."""
    text = (
        "أوقفت الشرطة التركية 148 شخصا من داعش في 24 ولاية.\n\n"
        "وأوقف 41 منهم في غازي عنتاب، و27 في شانلي أورفا، و14 في أضنة. وصادرت القوات خلال المداهمات 11 مسدسا."
    )
    assert figures(text)[11].regions == ("TR",)


def test_whose_the_number_is() -> None:
    """ "ارتفع إلى تسعة عدد رجال الشرطة الذين قتلوا": told behind the number."""
    assert figures("بلغ 12 عدد عناصر الشرطة الذين سقطوا في هجوم داعش في ديالى.")[12].target == "security_forces"
    assert figures("وصل إلى 40 عدد عناصر داعش الذين قتلوا في غارات التحالف.")[40].target == "isis"


def test_by_how_many_a_count_fell() -> None:
    """ "بتراجع قدره 12 هجوما عن نيسان" counts no attacks."""
    assert set(figures("سجل المرصد 58 هجوما لداعش في أيار، بتراجع قدره 12 هجوما عن نيسان.")) == {58}


def test_what_a_deed_did_since_which_others_were_taken() -> None:
    """ "أوقفت 21 منذ التفجيرين اللذين هزا كمبالا الثلاثاء وأسفرا عن مقتل أربعة": the four died on that day."""
    text = "أوقفت الشرطة 21 من داعش منذ التفجيرين اللذين هزا كمبالا الثلاثاء وأسفرا عن مقتل أربعة أشخاص."
    assert _since(text, 21) == ("2025-06-17", "2025-06-20")
    assert _since(text, 4) == ("2025-06-17", "2025-06-17")
    text = "منذ الحملة التي بدأت في 3 أيار قتلت قسد 40 من داعش واعتقلت 12."
    assert _since(text, 12) == ("2025-05-03", "2025-06-20")


def test_what_had_been_done_before_dates_nothing_else() -> None:
    """ "وفي آب أطلق راهبين كان قد خطفهما في أيار، وخطف ثلاثة": the three were taken in August."""
    text = "وفي أيار هاجم داعش قرية كان قد طرد منها في نيسان، وقتل خمسة مدنيين."
    assert _since(text, 5) == ("2025-05-01", "2025-05-31")


def test_the_day_of_what_those_arrested_did() -> None:
    """ "في محيط منفذ الهجوم الذي وقع الاثنين" is the day of the attack."""
    text = "أوقفت الشرطة 14 شخصا في محيط منفذ الهجوم الذي تبناه داعش في فيينا مساء الاثنين."
    assert figures(text)[14].period.start is None


def test_another_deed_has_its_own_day() -> None:
    """ "تفجير يوم 11 كانون الثاني أودى بحياة عشرين، وتفجير في الثامن من حزيران"."""
    text = (
        "كان أكثر هجمات داعش دموية تفجير في كابول يوم 11 كانون الثاني أودى بحياة عشرين شخصا على الأقل، "
        "وتفجير في مسجد ببدخشان في الثامن من حزيران قتل فيه 15 مصليا."
    )
    assert _since(text, 20) == ("2025-01-11", "2025-01-11")
    assert _since(text, 15) == ("2025-06-08", "2025-06-08")


def test_the_bulletin_before() -> None:
    """ "وكانت النشرة السابقة قد سجلت سبعة": the week before that of a weekly bulletin."""
    text = (
        "في نشرتها التي تغطي المدة من 2 إلى 8 حزيران، أحصت الشبكة 11 كمينا لداعش في البادية السورية.\n\n"
        "وكانت النشرة السابقة قد سجلت سبعة كمائن."
    )
    assert _since(text, 7) == ("2025-05-26", "2025-06-01")


def test_families_that_it_holds_are_kidnapped() -> None:
    """ "احتجز التنظيم نحو مئة عائلة": none of its own; a force that holds its families arrests them."""
    read = figures("أعدم داعش في الموصل 21 شابا، واحتجز نحو مئة عائلة في المدارس.")
    assert (read[100].measure, read[100].unit) == ("kidnapped", "families")
    assert figures("احتجزت قسد عشر عائلات من داعش في مخيم الهول.")[10].measure == "captured"


def test_a_change_is_two_figures_though_a_place_stands_between() -> None:
    """ "ارتفع عدد هجماته في باكستان من تسعة إلى خمسة عشر"."""
    assert set(figures("ارتفع عدد هجمات داعش في باكستان من تسعة إلى خمسة عشر.")) == {9, 15}


def test_a_definite_dual_points_back() -> None:
    """ "وجاء التفجيران بعد ستة أيام": the two told before; those that a relative clause tells are others."""
    text = "وقع هجومان لداعش الأحد في كابول وقتلا 12 شخصا. ونفذ الهجومين ثلاثة انتحاريين قدموا من ننغرهار قبل شهر."
    assert [claim.value.low for claim in claims(text)] == [2, 12]
    text = "قتل 12 في هجومين لداعش بكابول الأحد. وفي حلب وقع الهجومان اللذان تبناهما التنظيم الاثنين."
    assert [claim.value.low for claim in claims(text)] == [12, 2, 2]
