"""Laws of agency reports: others beside one who is named, sums over a longer time, what states and units do."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

read = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("أعلنت قسد القبض على والي داعش في الرقة وعنصرين آخرين كانا برفقته.", 2),
        ("اعتقلت قسد المدعو أبو عمر من داعش، وثلاثة من معاونيه.", 3),
        ("قتل والي داعش في حمص ومعه خمسة عناصر.", 5),
        ("مقتل القيادي في داعش أبو عبيدة وأربعة من مرافقيه بضربة جوية.", 4),
    ],
)
def test_others_beside_one_who_is_named(text: str, count: int) -> None:
    """He is no count, and they are no men at large."""
    claims = [claim for claim in read(text) if claim.measure != "airstrikes"]
    assert [(claim.value.low, claim.target) for claim in claims] == [(count, "isis")]
    assert claims[0].measure in ("killed", "captured")


@pytest.mark.parametrize(
    ("text", "first", "total"),
    [
        (
            "أعاد العراق 161 عائلة من ذوي داعش من مخيم الهول، وبذلك ترتفع حصيلة العائدين منذ 2021 إلى 3400 عائلة.",
            161,
            3400,
        ),
        ("اعتقلت قسد ستة دواعش، ليرتفع عدد المعتقلين منذ مطلع العام إلى 140.", 6, 140),
    ],
)
def test_what_it_comes_to_has_a_time_of_its_own(text: str, first: int, total: int) -> None:
    """And is of the same measure as what it sums up."""
    read_here = figures(text)
    assert read_here[first].period.start is None
    assert (read_here[total].extent, read_here[total].measure) == ("tally", read_here[first].measure)
    assert read_here[total].period.end == date(2025, 6, 20)


@pytest.mark.parametrize(
    "text", ["وارتفعت حصيلة قتلى داعش منذ عام 2021 إلى 17 ألف شخص.", "ISIS deaths rose since 2021 to 17,000."]
)
def test_a_year_and_a_count_are_no_range(text: str) -> None:
    """Behind "since" a year is one."""
    assert {claim.value.low for claim in read(text)} <= {17_000}


@pytest.mark.parametrize(
    "text",
    [
        "نفذ العراق حكم الإعدام بحق 11 من داعش. وكان العراق قد أعدم في نيسان 13 آخرين.",
        "أعلنت وزارة العدل العراقية إعدام 38 إرهابيا من داعش شنقا في سجن الحوت.",
        "قالت المنظمة إن العراق أعدم 50 شخصا بتهم منها الانتماء لداعش، فيما ينتظر 8 آلاف آخرون تنفيذ الحكم.",
        "Iran hanged three men over the ISIS attack in Shiraz.",
    ],
)
def test_whom_a_state_executes_is_counted_nowhere(text: str) -> None:
    """Nor those who wait for it."""
    assert read(text) == ()


def test_whom_the_organisation_executes_is_counted() -> None:
    """Whoever tells of it."""
    (claim,) = read("أعلنت الشرطة العراقية إعدام 12 شخصا في الحويجة على يد داعش.")
    assert (claim.value.low, claim.actor) == (12, ("isis",))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("خطف داعش أربعة رعاة، وطالب ذويهم بفدية.", 4),
        ("أعلن الحشد إحباط تعرض لداعش في الحضر وقتل انتحاريين اثنين.", 2),
        ("استشهد مقاتل من اللواء 44 على يد داعش.", 1),
        ("فارق مدني الحياة متأثرا بجراح أصيب بها برصاص داعش.", 1),
    ],
)
def test_one_count_is_told(text: str, count: int) -> None:
    """A verb is nobody, attackers killed were there, a unit's number counts nothing, and life is left by one."""
    assert [claim.value.low for claim in read(text)] == [count]


@pytest.mark.parametrize("who", ["عضوا في المجلس المحلي", "متعاونا مع قسد", "مسؤولا في لجنة الخدمات"])
def test_who_serves_a_civil_body_is_none_of_its_men(who: str) -> None:
    """Though the noun is one of theirs, too."""
    (claim,) = read(f"اغتال مسلحون من داعش {who} في ريف دير الزور.")
    assert (claim.target, claim.actor) == ("civilians", ("isis",))


def test_some_of_those_taken_are_killed_later() -> None:
    """By a verb that stands before who did it and when."""
    taken, killed = read("خطف داعش 37 عسكريا في عرسال. وقتل التنظيم لاحقا أربعة منهم.")
    assert (taken.measure, killed.measure, killed.value.low) == ("kidnapped", "killed", 4)


def test_a_share_is_told_by_how_its_events_are() -> None:
    """An adjective behind its number is nothing that is counted."""
    text = "شن داعش خلال الشهر الماضي 21 هجوما في دير الزور، و9 في الحسكة، و4 منفردة في الرقة."
    assert [(claim.value.low, claim.regions) for claim in read(text)] == [
        (21, ("SY-DY",)),
        (9, ("SY-HA",)),
        (4, ("SY-RA",)),
    ]


def test_what_it_claims_is_its_own_word() -> None:
    """Also where the sentence goes on with what it says."""
    (claim,) = read("تبنى داعش في صحيفة النبأ 19 هجوما في العراق خلال الأسبوع الماضي، وقال إنها أصابت جنودا.")
    assert claim.attribution == "isis"


@pytest.mark.parametrize(
    "text",
    [
        "وبلغ عدد قتلى داعش منذ مطلع العام 207 بينهم 132 بالغارات الروسية.",
        "قتل ستة من داعش، وارتفع عدد القتلى إلى 207 بينهم 132 قياديا.",
    ],
)
def test_what_its_parts_follow_is_no_part(text: str) -> None:
    """Behind "among them" stands a part, and before it the whole."""
    read_here = figures(text)
    assert (read_here[207].extent == "part", read_here[132].extent) == (False, "part")


def test_martyrs_are_none_of_its_men() -> None:
    """Though a raid on its cell is told beside them."""
    claim = figures("استشهد رجل أمن خلال مداهمة خلية لداعش في معان، ليرتفع عدد الشهداء إلى أربعة.")[4]
    assert claim.target == "security_forces"


def test_the_year_of_a_report_is_no_count() -> None:
    """Right behind a noun in a headline."""
    assert read("حصيلة ضحايا داعش 2023: تراجع كبير.") == ()


def test_two_others_and_one_more_word() -> None:
    """A dual counts two, and what somebody is in the same case is nobody else."""
    read_here = figures("قتل داعش مترجما مدنيا في هيت وأصيب آخران.")
    assert sorted((claim.measure, low) for low, claim in read_here.items()) == [("killed", 1), ("wounded", 2)]


def test_peshmerga_are_the_regions_wherever_they_fall() -> None:
    """And not the state's in whose province that is."""
    (claim,) = read("قتل ثلاثة من عناصر البيشمركة برصاص داعش في مخمور.")
    assert claim.target_side == "krg"


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("وثقت الشبكة مقتل 5043 مدنيا على يد داعش منذ تأسيسه.", "tally"),
        ("شن داعش في أيار 14 هجوما في دير الزور، وهجوما في الرقة.", "tally"),
        ("شن داعش في أيار هجوما في الرقة.", "incident"),
    ],
)
def test_a_count_over_all_its_time_is_a_tally(text: str, extent: str) -> None:
    """Also one beside a number; one alone is an event."""
    assert read(text)[-1].extent == extent


def test_a_clause_set_against_another_keeps_its_place() -> None:
    """Behind a comma and "while" the talk is of another country."""
    text = "تراجعت هجمات داعش في سوريا إلى 34 هجوما، في حين ارتفعت في العراق إلى 19."
    assert [claim.regions for claim in read(text)] == [("SY",), ("IQ",)]


def test_the_dead_before_its_name_may_be_its_victims() -> None:
    """Bodies of its victims are no men of its own."""
    (claim,) = read("انتشلت السلطات 20 جثة لضحايا داعش من مقبرة في سنجار.")
    assert (claim.target, claim.actor) == ("unspecified", ("isis",))


def test_who_is_joined_to_the_doer_did_it_too() -> None:
    """Behind the event that it names."""
    claims = read("قتل عنصران من داعش في عملية للمخابرات العراقية والتحالف في الأنبار.")
    assert {claim.actor for claim in claims} == {("coalition", "iraq")}


def test_what_the_teller_has_counted_besides_has_its_own_time() -> None:
    """Behind "according to the one who documented …" stands no time of the deed."""
    text = "قتل مدنيان برصاص داعش شرقي حمص، وفق المرصد الذي وثق مقتل 189 مدنيا منذ مطلع العام."
    assert figures(text)[2].period.start is None


def test_a_report_may_name_it_last() -> None:
    """Whose men were taken is said where the forces pursue what is left of it."""
    text = "أعلن الجهاز القبض على 4 إرهابيين في نينوى.\n\nواعتقل اثنان في كركوك.\n\nوتلاحق القوات فلول داعش في البلاد."
    assert 4 in {claim.value.low for claim in read(text)}
    other = text.replace("4 إرهابيين", "4 لصوص")
    assert read(other) == ()


def test_bearers_of_a_nationality_are_no_campaign() -> None:
    """Though both are spelled alike."""
    claims = read("يضم مخيم الهول حيث عوائل داعش 6 آلاف أجنبي، بينهم 3 آلاف من حملة الجنسية العراقية.")
    assert [(claim.measure, claim.value.low) for claim in claims] == [("detainees", 6000), ("detainees", 3000)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "اعتقلت القوات العراقية 18 من داعش، بحسب خلية الإعلام الأمني. واعترف الإرهابيون بتنفيذ خمس هجمات.",
            "iraq_smc",
        ),
        ("اعترف تنظيم داعش بمقتل خمسة من عناصره في هيت.", "isis"),
    ],
)
def test_men_held_do_not_speak_for_it(text: str, speaker: str) -> None:
    """What they confess their captors tell; what it admits is its own word."""
    assert figures(text)[5].attribution == speaker


def test_scattered_over_the_country_is_in_no_one_province() -> None:
    """Though the report is of one."""
    text = "اعتقلت القوات ثمانية من داعش في كركوك شمال العراق.\n\nواعتقلت أمس أربعة من داعش في مناطق متفرقة من البلاد."
    assert figures(text)[4].regions == ("IQ",)
