"""Where: the regions said for a figure."""

from datetime import date

import pytest

from streams.extraction.explain import explain

DAY = date(2024, 12, 3)


def regions(text: str) -> list[tuple[int | None, tuple[str, ...]]]:
    """Low and regions of every claim."""
    return [(claim.value.low, claim.regions) for claim in explain(text, DAY).claims]


def test_a_number_hedged_by_towards_leads_nowhere() -> None:
    """ "نحو" before a number is "about", before a place "towards"."""
    text = "تشير القيادة المركزية إلى وجود نحو 2500 عنصر نشط من داعش بين العراق وسوريا"
    assert regions(text) == [(2500, ("IQ", "SY"))]


@pytest.mark.parametrize(
    "text",
    [
        "ينشط 800 عنصر من داعش في البادية السورية (حول السخنة وتدمر)، بالإضافة إلى شمال دير الزور",
        "ينشط 800 عنصر من داعش في البادية السورية، بين السخنة وتدمر، وفي شمال دير الزور",
    ],
)
def test_details_of_a_place_are_part_of_it(text: str) -> None:
    """What stands in brackets behind a place, or "between" two others, says where in it."""
    assert regions(text) == [(800, ("SY-DY", "SY:badia"))]


@pytest.mark.parametrize(
    "place", ["في مناطق سيطرة قوات سوريا الديمقراطية", 'داخل مناطق سيطرة "قسد"', "في مناطق الإدارة الذاتية"]
)
def test_who_holds_an_area_names_it(place: str) -> None:
    """The areas of the SDF are the north-east."""
    assert regions(f"قتل داعش 4 أشخاص {place}") == [(4, ("SY:northeast",))]


def test_sites_told_before_are_pointed_back_to() -> None:
    """ "هذه المواقع" are where the sentence before said."""
    text = "دمرت القوات السورية 15 مستودعا لداعش في جنوب سوريا.\n\nوكانت هذه المواقع تحتوي على 130 قذيفة دمرت كلها."
    assert [claim for _, claim in regions(text)] == [("SY:south",)] * 2


def test_another_clause_has_places_of_its_own() -> None:
    """What somebody refuses to hand over in Damascus says nothing of those held in the north-east."""
    text = "تضم سجون قسد في شمال شرق سوريا 4000 محتجز من داعش، ولا سيما أن قسد لا تقبل تسليمهم إلى الإدارة في دمشق"
    assert regions(text) == [(4000, ("SY:northeast",))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("KANO, Nigeria: Four soldiers were killed by ISWAP in Maiduguri", "NG-BO"),
        ("TAMPA, Fla. – Forces killed four ISIS members near Homs", "SY-HI"),
    ],
)
def test_where_a_report_was_filed_is_none_of_its_places(text: str, wanted: str) -> None:
    """A dateline with its country or state, before a dash or a colon."""
    assert [(low, codes[0][:5]) for low, codes in regions(text)] == [(4, wanted)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قتل داعش 11 عنصرا من الميليشيات الموالية لإيران في بادية حمص", ("SY-HI",)),
        ("قتل داعش 60 شخصا في تيلابري الحدودية مع مالي وبوركينا فاسو", ("NE-6",)),
        ("Islamic State fighters killed 6 people in Tillaberi, bordering Mali and Burkina Faso", ("NE-6",)),
    ],
)
def test_whose_men_and_what_borders_on_it_is_elsewhere(text: str, wanted: tuple[str, ...]) -> None:
    """A country that men are loyal to, and those that a province borders on, are not where it happened."""
    assert [codes for _, codes in regions(text)] == [wanted]


WEEKLY = """قال تنظيم داعش في صحيفته الأسبوعية إن مقاتليه نفذوا 38 هجوما خلال أسبوع.

ونفذ التنظيم 20 هجوما في نيجيريا.

ونفذ 12 هجوما في العراق، وستة هجمات في موزمبيق.
"""


def test_a_total_over_theatres_far_apart_is_the_worlds() -> None:
    """A weekly's total has no country where its shares lie on two continents; one country's total has."""
    assert regions(WEEKLY)[0] == (38, ("001",))
    assert regions("نفذ داعش 20 هجوما في نيجيريا.\n\nوخطف 3 مدنيين في 5 هجمات.")[-1] == (5, ("NG",))


def test_a_number_in_brackets_keeps_the_place_before_it() -> None:
    """ "في سوريا … على دير الزور (34)": the total is the country's."""
    text = "نفذ داعش 58 عملية في سوريا، توزعت على دير الزور (34) والحسكة (24)"
    assert regions(text)[0] == (58, ("SY",))


def test_the_groups_own_bulletin_counts_the_world() -> None:
    """What "al-Naba" counts without a place was everywhere, what it counts in a place was there."""
    text = "نشرت صحيفة النبأ حصيلة تنظيم داعش.\n\nوذكرت أن التنظيم نفذ 38 هجوما.\n\nونفذ التنظيم 12 هجوما في العراق."
    assert regions(text) == [(38, ("001",)), (12, ("IQ",))]


def test_the_place_of_a_share_is_not_the_wholes() -> None:
    """ "A third of them in Homs" says nothing of the rest, nor does a counted part."""
    report = "ISIS incidents in central and eastern Syria.\n\nISIS attacks: 21, a third of them in Homs."
    assert regions(report) == [(21, ("SY:center", "SY:east"))]
    strikes = "قالت القوات العراقية إنها نفذت 88 ضربة جوية على داعش في العراق، منها 31 ضربة في محافظة ديالى"
    assert regions(strikes) == [(88, ("IQ",)), (31, ("IQ-DI",))]


def test_both_countries_are_those_that_the_report_speaks_of() -> None:
    """ "في البلدين"."""
    text = "نفذ التحالف 28 عملية ضد داعش في البلدين، 15 منها في سوريا.\n\nوأكد التحالف دعم العراق."
    assert regions(text) == [(28, ("IQ", "SY")), (15, ("SY",))]


def test_both_countries_are_the_organisations_own_where_one_is_named() -> None:
    """Whoever writes of it in Syria and of "both countries" means Iraq as well; of Niger alone nobody can say."""
    text = "نفذ التحالف 28 عملية ضد داعش في البلدين خلال الشهر، 15 منها في سوريا."
    assert regions(text) == [(28, ("IQ", "SY")), (15, ("SY",))]
    abroad = "Troops carried out 28 operations against ISIS in both countries, 15 of them in Niger."
    assert ("IQ", "SY") not in [where for _, where in regions(abroad)]


def test_a_place_inside_a_name_is_no_place() -> None:
    """ "مركز باماكو للدراسات" counts; nothing happened there."""
    text = "أحصى مركز باماكو للدراسات 34 هجوما لداعش في النيجر"
    assert regions(text) == [(34, ("NE",))]


def test_the_next_deed_has_a_place_of_its_own() -> None:
    """What was burnt in Ituri does not move the dead of Diyala."""
    assert regions("قتل مسلحو داعش ثلاثة من الشرطة في ديالى، وأحرقوا كنيستين في إقليم إيتوري")[0] == (3, ("IQ-DI",))


@pytest.mark.parametrize(
    "text",
    [
        "لولاية خراسان 2000 مقاتل في أفغانستان حتى 30 حزيران 2024، فيما تملك ولاية غرب أفريقيا 3000 مقاتل",
        "ISIL-K had 2,000 fighters in Afghanistan as of 30 June 2024, while Islamic State West Africa has 3,000",
    ],
)
def test_the_men_of_another_branch_are_elsewhere(text: str) -> None:
    """A branch takes neither place nor day from the one told before it."""
    first, second = explain(text, DAY).claims
    assert (first.regions, str(first.period.start)) == (("AF",), "2024-06-30")
    assert (second.regions, second.period.start) == ((), None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("نفذ الجيش 137 عملية ضد داعش في إقليم كردستان والعراق", ("IQ",)),
        ("قتل 4 عناصر من داعش في كردستان شمال العراق", ("IQ:north", "IQ-KR")),
        ("أدى هجوم داعش في ديالى إلى قطع الخط المستورد من إيران وإصابة شرطيين", ("IQ-DI",)),
    ],
)
def test_wholes_and_origins(text: str, wanted: tuple[str, ...]) -> None:
    """A country beside a part of it is the whole; where the power line came from is elsewhere."""
    assert set(explain(text, DAY).claims[-1].regions) <= set(wanted)
    assert explain(text, DAY).claims[-1].regions


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قتل داعش 4 جنود في محافظة ديالى شمال شرق بغداد", ("IQ-DI",)),
        ("قتل داعش 4 جنود غربي قضاء الشرقاط (280 كلم شمال بغداد)", ("IQ-SD/shirqat",)),
        ("ISIS killed 4 soldiers in Jalawla, 120 km northeast of Baghdad", ("IQ-DI/jalawla",)),
        ("قتل داعش 4 جنود شمال بغداد", ("IQ-BG",)),
        ("داعش في ديالى\nقتل داعش 4 جنود في المحافظة الواقعة شمال شرق بغداد", ("IQ-DI",)),
        ("نفذ التحالف 9 غارات على داعش قرب خمس مدن في سوريا بينها الحسكة", ("SY",)),
        ("قتل داعش 4 جنود في الحسكة", ("SY-HA",)),
    ],
)
def test_a_place_that_only_tells_where_another_lies(text: str, wanted: tuple[str, ...]) -> None:
    """A bearing, a distance and one of several places are none of the figure's, unless nothing else is said."""
    assert explain(text, DAY).claims[0].regions == wanted


def test_where_an_outlet_wrote_is_none_of_its_places() -> None:
    """A line of the outlet and a town is a dateline, whichever comes first."""
    text = "شفق نيوز - أربيل\nأعلنت الوزارة اعتقال 11 إرهابيا من داعش في نينوى\nوقالت إنها ضبطت 8 بنادق"
    assert {claim.regions for claim in explain(text, DAY).claims} == {("IQ-NI",)}


def test_a_list_of_provinces_says_more_of_the_desert_before_it() -> None:
    """A part of a country that stands in no list itself gives way to the provinces that a list then names."""
    text = "نفذ داعش 58 هجوما في مناطق متفرقة من البادية السورية، عبر كمائن وعبوات في أرياف الرقة وحماة وحمص"
    assert regions(text) == [(58, ("SY-HI", "SY-HM", "SY-RA"))]


def test_a_toll_told_again_with_its_province_is_one() -> None:
    """The part of the country in the lead and the province in the next sentence are of one toll of one day."""
    text = "قتل داعش 17 جنديا في شرق سوريا الخميس.\nوقال المرصد السوري إن داعش قتل 17 جنديا في بادية دير الزور الخميس."
    assert regions(text) == [(17, ("SY-DY",))]


def test_a_quarter_is_no_town_of_its_name() -> None:
    """ "حي الثورة" is of the city that is named; "مدينة الثورة" is a town."""
    assert regions("قتل داعش 4 مدنيين في حي الثورة بمدينة الموصل") == [(4, ("IQ-NI/mosul",))]
    assert regions("قتل داعش 4 مدنيين في مدينة الثورة بسوريا") == [(4, ("SY-RA/tabqa",))]


def test_who_wrote_it_where_is_not_what_it_is_about() -> None:
    """A byline's town is no place of the report."""
    text = "هدى جاسم (بغداد)\nأعلن الجيش مقتل 3 من داعش في صلاح الدين\nوأضاف أنه دمر 4 أوكار"
    assert {claim.regions for claim in explain(text, DAY).claims} == {("IQ-SD",)}


def test_who_leads_a_coalition_is_none_of_its_places() -> None:
    """ "الذي تقوده" says whose the coalition is."""
    text = "قتل ألفا شخص من داعش في سوريا في غارات التحالف العسكري الذي تقوده الولايات المتحدة"
    assert regions(text) == [(2000, ("SY",))]


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش 19 جنديا في مثلث حلب – حماة – الرقة.",
        "شن داعش 19 هجوما في مثلث حلب-حماة-الرقة.",
        "استهدفت 19 غارة داعش ضمن مثلث الرقة - حماة - حلب.",
    ],
)
def test_provinces_in_a_row_of_dashes_are_all_of_them(text: str) -> None:
    """Nothing but a dash between two provinces of one country joins them."""
    assert (19, ("SY-HL", "SY-HM", "SY-RA")) in regions(text)


def test_what_kind_of_place_a_list_goes_on_with_parts_no_places() -> None:
    """ "الرقة وباديتي حمص ودير الزور": Homs says not where Raqqa lies."""
    assert regions("قتل داعش 19 جنديا في الرقة وباديتي حمص ودير الزور.") == [(19, ("SY-DY", "SY-HI", "SY-RA"))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قتل داعش 4 مدنيين في حي الجزائر وسط الموصل.", ("IQ-NI/mosul",)),
        ("أصيب أربعة بعبوة لداعش في حي القادسية بمدينة كركوك.", ("IQ-KI",)),
        ("اغتال داعش 4 جنود بشارع تونس في الموصل.", ("IQ-NI/mosul",)),
        ("وفي موسكو، أعلنت وزارة الدفاع أن طيرانها قتل 4 من داعش في تدمر.", ("SY-HI/tadmur",)),
        ("ومن باريس، قالت الوزارة إن طائراتها قتلت 4 من داعش في سوريا.", ("SY",)),
    ],
)
def test_quarters_named_after_far_lands_and_where_it_is_told_are_elsewhere(text: str, wanted: tuple[str, ...]) -> None:
    """A quarter bears the name of a country or province; a ministry tells at home what was done abroad."""
    assert [places for low, places in regions(text) if low == 4] == [wanted]


def test_a_nations_adjective_vouches_for_a_town_of_a_word() -> None:
    """ "فاس" is an axe, and a town where Moroccans are told of."""
    assert regions("أوقف الأمن المغربي أربعة من داعش في فاس.") == [(4, ("MA-03/fes",))]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("قتل داعش ثلاثة في قرية خضر جيجة في قضاء مخمور بالعراق", ("IQ-NI/makhmour-district",)),
        ("Iraqi police found a workshop of ISIS in the Zahra quarter and killed three in Mosul", ("IQ-NI/mosul",)),
    ],
)
def test_a_doubtful_name_of_a_far_country_is_none(text: str, codes: tuple[str, ...]) -> None:
    """Where other countries are told of, a village far from all of them is no place of the story."""
    assert [told for low, told in regions(text) if low == 3] == [codes]


def test_a_village_of_two_provinces_is_in_the_one_told_of() -> None:
    """A name that two provinces have is of the one that is named beside it."""
    of_mosul = regions("عثر على رفات 30 شخصا أعدمهم داعش في منطقة الخسفة جنوب الموصل")
    of_hit = regions("عثر على رفات 30 شخصا أعدمهم داعش في منطقة الخسفة قرب هيت")
    assert [places[0][:5] for _, places in (*of_mosul, *of_hit)] == ["IQ-NI", "IQ-AN"]
