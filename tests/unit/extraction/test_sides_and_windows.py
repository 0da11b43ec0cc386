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
