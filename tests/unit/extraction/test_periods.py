"""The law: a figure takes the time of its event, not that of the saying, the comparing or the ranking beside it."""

from datetime import UTC, date, datetime

import pytest

from schemas import Article, Claim
from streams.extraction import Extractor, load_profile
from tests.unit.extraction.telling import claims_on

_EXTRACTOR = Extractor(load_profile("isis"))


def _claims(published: str, title: str, *paragraphs: str) -> tuple[Claim, ...]:
    article = Article(
        id="p",
        url="https://a.example/p",
        source="A",
        language="en",
        published_at=datetime.fromisoformat(published).replace(tzinfo=UTC),
        title=title,
        body="\n\n".join(paragraphs),
    )
    return _EXTRACTOR.extract(article).claims


def _number(claim: Claim) -> int:
    return claim.value.low or claim.value.high or 0


def periods(published: str, title: str, *paragraphs: str) -> dict[int, tuple[str, str] | None]:
    """The period of each figure of an article, by its number."""
    return {
        _number(claim): (str(claim.period.start), str(claim.period.end)) if claim.period.start is not None else None
        for claim in _claims(published, title, *paragraphs)
    }


def extents(published: str, *paragraphs: str) -> dict[int, str]:
    """The extent of each figure of an article, by its number."""
    return {_number(claim): claim.extent.value for claim in _claims(published, "ISIS in Syria", *paragraphs)}


MAY_3 = ("2023-05-03", "2023-05-03")


@pytest.mark.parametrize(
    ("paragraphs", "number", "expected"),
    [
        # A line of place and day, and a day of saying, are no event's; the event's own day may follow.
        (("RAQQA, May 5 2023 (WIRE) - ISIS gunmen killed 14 farmers, the police said.",), 14, None),
        (("On Friday, the police announced the arrest of 12 ISIS members.",), 12, None),
        (
            (
                "ISIS gunmen killed 14 farmers near Raqqa, the police said on Friday.",
                "The gunmen struck on Wednesday evening.",
            ),
            14,
            MAY_3,
        ),
        # Where nobody fights anybody, "against" compares nothing.
        (("US forces carried out 31 operations against ISIS in April.",), 31, ("2023-04-01", "2023-04-30")),
        (("ISIS carried out 31 attacks in April, against 44 in March.",), 44, ("2023-03-01", "2023-03-31")),
        (("ISIS carried out 31 attacks in April, against 44 in March.",), 31, ("2023-04-01", "2023-04-30")),
        # "The deadliest since" dates what the clause behind it tells, and nothing before it.
        (
            ("ISIS killed 9 on Wednesday, the deadliest attack since March 2021, when an ISIS bomb killed 30.",),
            30,
            ("2021-03-01", "2021-03-31"),
        ),
        (
            ("ISIS killed 9 on Wednesday, the deadliest attack since March 2021, when an ISIS bomb killed 30.",),
            9,
            MAY_3,
        ),
        (
            ("Since March, when the campaign began, troops have killed 30 ISIS fighters.",),
            30,
            ("2023-03-01", "2023-05-05"),
        ),
        # The day of a burial is not the day of the killing.
        (
            (
                "ISIS gunmen killed 14 farmers on Wednesday.",
                "The chief gave a count of 19 dead at the burial on Friday.",
            ),
            14,
            MAY_3,
        ),
        # A day that stands without a figure governs what follows.
        (
            ("ISIS gunmen opened fire on a market in Homs on 3 May.", "Police put the number of dead at 17."),
            17,
            MAY_3,
        ),
    ],
)
def test_the_time_is_the_events(paragraphs: tuple[str, ...], number: int, expected: tuple[str, str] | None) -> None:
    """A date that says when something was said, sent or last seen is no time of the figure."""
    assert periods("2023-05-05", "ISIS in Syria", *paragraphs)[number] == expected


@pytest.mark.parametrize(
    "body",
    [
        "نفذ التحالف 41 عملية ضد داعش خلال الشهرين الماضيين، شباط وآذار.",
        "نفذ التحالف 41 عملية ضد داعش في شباط وآذار، أي خلال الشهرين الماضيين.",
    ],
)
def test_named_months_spell_out_the_past_two_wherever_they_are_told(body: str) -> None:
    """Title and body tell the same months: once by name is enough, in whatever order."""
    told = periods("2023-05-05", "التحالف: 12 قتيلا من داعش خلال الشهرين الماضيين", body)
    assert told == {12: ("2023-02-01", "2023-03-31"), 41: ("2023-02-01", "2023-03-31")}


@pytest.mark.parametrize(
    ("paragraphs", "number", "expected"),
    [
        (("ISIS killed 9 in Raqqa on 3 April.", "Two days later troops killed 4 ISIS men."), 4, "2023-04-05"),
        (("ISIS killed 9 in Raqqa on 3 April.", "The previous day, police shot dead 4 ISIS men."), 4, "2023-04-02"),
        (("ISIS killed 9 in Raqqa on 3 April, two days after a bomb of the group killed 4.",), 4, "2023-04-01"),
        (("ISIS killed 9 in Raqqa on 3 April, two days after a bomb of the group killed 4.",), 9, "2023-04-03"),
        (("قتل داعش 9 مدنيين في الرقة يوم 3 نيسان.", "وبعد ذلك بيومين قتل الجيش 4 من عناصر داعش."), 4, "2023-04-05"),
        (("قتل داعش 9 مدنيين في الرقة يوم 3 نيسان.", "وفي اليوم التالي قتل الجيش 4 من عناصر داعش."), 4, "2023-04-04"),
        (("قتل داعش 9 مدنيين في الرقة يوم 3 نيسان.", "وقبل يومين قتل الجيش 4 من عناصر داعش."), 4, "2023-05-03"),
    ],
)
def test_a_time_told_by_another_is_counted_from_it(paragraphs: tuple[str, ...], number: int, expected: str) -> None:
    """ "Two days later" is counted from the day told before; "قبل يومين" from now."""
    assert periods("2023-05-05", "ISIS in Syria", *paragraphs)[number] == (expected, expected)


def test_the_month_before_is_that_of_the_month_told() -> None:
    """In a bulletin of March that is out in May, "the month before" is February."""
    told = periods("2023-05-05", "ISIS", "ISIS carried out 19 attacks in March, down from 31 the month before.")
    assert told == {19: ("2023-03-01", "2023-03-31"), 31: ("2023-02-01", "2023-02-28")}


@pytest.mark.parametrize(
    "since",
    ["since then", "since it began", "since its launch"],
)
def test_since_it_began_is_since_the_day_told(since: str) -> None:
    """The beginning told before is the first day."""
    told = periods(
        "2023-05-05", "ISIS", f"The operation was launched on 2 April; {since} troops have killed 70 ISIS men."
    )
    assert told == {70: ("2023-04-02", "2023-05-05")}


@pytest.mark.parametrize(
    ("paragraphs", "number", "expected"),
    [
        # One counts over the past hours; an event of one day is one event, however it is dated.
        (("The army killed 30 ISIS fighters in Homs over the past 24 hours.",), 30, "tally"),
        (("The army killed 30 ISIS fighters in Homs on Tuesday.",), 30, "incident"),
        (("Late last month, ISIS gunmen killed 8 farmers near Raqqa.",), 8, "incident"),
        (("ISIS gunmen attacked a mosque near Raqqa in March and killed 30 worshippers.",), 30, "incident"),
        (("In the first quarter, ISIS killed 30 people in Raqqa.",), 30, "tally"),
        # Those of the dead are some of them, those of the attacks at a place are all of that place.
        (("ISIS killed 30 people near Raqqa on Tuesday. Four of the dead were children.",), 4, "part"),
        (("ISIS carried out 30 attacks in Syria in March. Twelve of the attacks were in Homs.",), 12, "tally"),
        (("قتل داعش 30 مدنيا في الرقة الثلاثاء وأصاب 9. وقال المصدر إن ثلاثة من الجرحى أطفال.",), 30, "incident"),
    ],
)
def test_what_a_figure_is_the_whole_of(paragraphs: tuple[str, ...], number: int, expected: str) -> None:
    """A tally is told over a time; an event's figure is an incident's, however loosely it is dated."""
    assert extents("2023-05-05", *paragraphs)[number] == expected


@pytest.mark.parametrize(
    ("paragraphs", "number", "expected"),
    [
        # The toll of a day's event is of that day, whatever else the sentence tells.
        (("Two more victims of Monday's ISIS bombing died on Thursday, taking the toll to 24.",), 24, "2023-05-01"),
        # Each clause has its own day where it tells one.
        (("On Monday ISIS killed 5 soldiers in Homs, and gunmen wounded 6 on Thursday.",), 5, "2023-05-01"),
        (("يوم الاثنين قتل داعش 5 جنود في حمص، فيما أصيب 6 جنود مساء الخميس.",), 5, "2023-05-01"),
        (("يوم الاثنين قتل داعش 5 جنود في حمص، فيما أصيب 6 جنود مساء الخميس.",), 6, "2023-05-04"),
        # A day inside the figure is the figure's.
        (("An overnight raid killed 7 ISIS men in Homs.",), 7, "2023-05-05"),
        # A level is told for a day, the last of those named, and its parts for the same.
        (("As of the end of March 9,000 ISIS fighters were held. Iraqis numbered 4,000.",), 9000, "2023-03-31"),
        (("حتى نهاية آذار 2023 يقيم في مخيم الهول 43 ألف شخص من عوائل داعش.",), 43000, "2023-03-31"),
    ],
)
def test_each_figure_takes_the_time_of_its_clause(paragraphs: tuple[str, ...], number: int, expected: str) -> None:
    """A time governs its own clause; the day that names an event governs the event's toll."""
    assert periods("2023-05-05", "ISIS in Syria", *paragraphs)[number] == (expected, expected)


def test_this_quarter_is_that_of_the_report() -> None:
    """A report of the first quarter that is out in May says "this quarter" of its own."""
    told = periods(
        "2023-05-05",
        "Report on ISIS, January 1, 2023 - March 31, 2023",
        "ISIS claimed 73 attacks in Iraq this quarter, down from 184 in the same quarter of 2022.",
    )
    assert told == {73: ("2023-01-01", "2023-03-31"), 184: ("2022-01-01", "2022-03-31")}


@pytest.mark.parametrize(
    ("paragraphs", "number", "expected"),
    [
        # The event's day may be told later, beside the event and not at the start.
        (
            (
                "ISIS killed 6 worshippers in Homs, police said on Friday.",
                "All 3 gunmen died in the attack on Wednesday.",
            ),
            6,
            MAY_3,
        ),
        # However long the way from the verb of saying to its day, what is said follows it.
        (
            (
                "أعلن التحالف في بيان عرضه عبر حسابه الرسمي في موقع إكس (تويتر سابقا) الأربعاء أن قواته "
                "قتلت 12 من عناصر داعش.",
            ),
            12,
            None,
        ),
        (
            ("قتل 700 من عناصر داعش خلال الفترة الممتدة من 24 آذار 2019 وحتى يومنا هذا.",),
            700,
            ("2019-03-24", "2023-05-05"),
        ),
    ],
)
def test_a_day_is_looked_for_where_the_event_is_told(
    paragraphs: tuple[str, ...], number: int, expected: tuple[str, str] | None
) -> None:
    """The day of saying is none; the day of the event counts wherever the story tells the event again."""
    assert periods("2023-05-05", "ISIS in Syria", *paragraphs)[number] == expected


def test_the_reporting_period_is_what_the_report_says() -> None:
    """ "The reporting period" is the one of the lead, the previous one as many months before it."""
    told = periods(
        "2023-08-16",
        "UN on Da'esh",
        "The report covers the six months to the end of June 2023.",
        "Iraqi forces conducted 150 operations against Da'esh in the reporting period.",
        "In the previous reporting period they conducted 120 operations against Da'esh.",
    )
    assert told == {150: ("2023-01-01", "2023-06-30"), 120: ("2022-07-01", "2022-12-31")}


def test_an_unknown_reporting_period_is_none() -> None:
    """A report that does not say what it reports of dates nothing by it."""
    told = periods(
        "2023-08-16",
        "UN on Da'esh",
        "A report on Da'esh was circulated.",
        "The group has fighters in Iraq.",
        "It has camps in Syria.",
        "In the first six months of 2023 Da'esh killed 40 people.",
        "Da'esh killed 9 people in the reporting period.",
    )
    assert told == {40: ("2023-01-01", "2023-06-30"), 9: None}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("In the past three weeks troops have killed 17 ISIS men.", ("2023-04-14", "2023-05-05")),
        (
            "Since the offensive began in October, more than 17 ISIS men have died, a general said in March.",
            "2022-10-01",
        ),
        ("نفذ داعش في سوريا 17 هجوما خلال عام 2022، نصفها بين أيلول وكانون الأول.", ("2022-01-01", "2022-12-31")),
    ],
)
def test_the_time_of_something_else_is_left_alone(body: str, expected: tuple[str, str] | str) -> None:
    """A phrase takes no word of a date; the month of a saying and the time of "half of them" are not the figure's."""
    told = periods("2023-05-05", "ISIS", body)[17]
    assert told is not None
    assert expected in (told, told[0])


@pytest.mark.parametrize(
    "body",
    [
        "خطف داعش 17 مدنيا في كانون الثاني قرب السخنة، أفرج عنهم في آذار.",
        "في كانون الثاني خطف داعش 17 مدنيا أُطلق سراحهم في مطلع آذار.",
    ],
)
def test_what_comes_later_to_those_taken_has_its_own_time(body: str) -> None:
    """The month of a release is not that of the taking."""
    assert periods("2023-05-05", "داعش في سوريا", body)[17] == ("2023-01-01", "2023-01-31")


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("أمس الخميس نفذ التحالف 6 غارات على داعش في الرمادي، حيث طردت القوات المسلحين الشهر الماضي.", "2016-01-07"),
        ("The coalition made 6 strikes on ISIS on Thursday in Ramadi, where troops had won last month.", "2016-01-07"),
        ("أصيب 6 جنود بهجوم لداعش في كركوك حيث انفجرت عبوة أمس الخميس.", "2016-01-07"),
    ],
)
def test_what_a_place_went_through_is_no_time_of_the_figure(body: str, wanted: str) -> None:
    """A month behind "where" is the place's past; a day there is mostly the figure's."""
    assert periods("2016-01-08", "داعش", body)[6] == (wanted, wanted)


def test_a_deed_told_next_dates_the_dead_before() -> None:
    """ "… killed four. An officer said that IS attacked on Sunday": the day is of the four, unless it was elsewhere."""
    lead = "قتل 4 من الحشد بهجمات لداعش قرب تلعفر."
    assert periods("2017-02-13", "داعش", lead, "وقال ضابط إن داعش شن هجوما عنيفا في تلعفر مساء الأحد.")[4] == (
        "2017-02-12",
        "2017-02-12",
    )
    assert periods("2017-02-13", "داعش", lead, "وقال ضابط إن داعش شن هجوما آخر في كركوك مساء الأحد.")[4] is None


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("تقدم الجيش في المعركة التي انطلقت يوم 17 تشرين الأول.\n\nوقتل من داعش 1500 عنصر.", None),
        ("Troops advance in the battle that began on 17 October.\n\nSome 1500 ISIS militants were killed.", None),
        ("قتل 1500 شخص بهجمات داعش، وهي الأكثر دموية منذ سنة 2003.", None),
    ],
)
def test_since_when_something_goes_on_is_no_time_of_its_dead(body: str, wanted: tuple[str, str] | None) -> None:
    """The first day of a battle is not that of a toll told later, nor is the year since which nothing was worse."""
    assert periods("2016-12-27", "داعش / ISIS", body)[1500] == wanted


@pytest.mark.parametrize(
    "time",
    [
        "منذ 16 أيلول الماضي وحتى ليل أمس",
        "منذ بدء هجومه في 16 أيلول الماضي وحتى 6 كانون الأول",
        "منذ أن بدأ هجومه في 16 أيلول الماضي وحتى يوم أمس",
    ],
)
def test_since_ends_where_until_says(time: str) -> None:
    """ "Until" behind "since" ends the time, also by a part of yesterday, and where words stand between."""
    told = periods("2014-12-07", "", f"قتل داعش 17 جنديا في حمص {time}.")
    assert told == {17: ("2014-09-16", "2014-12-06")}


def test_what_an_event_came_soon_after_is_of_a_day_untold() -> None:
    """ "بعد أقل من أسبوع على مقتل 47": before the day of the report's own event, and nobody says when."""
    lead = "قتل 31 شخصا أمس الأحد في هجوم لداعش في تيلابيري."
    then = "ويأتي الهجوم بعد أقل من أسبوع على مقتل 47 قرويا في هجمات لداعش هناك."
    told = periods("2021-03-22", "داعش", lead, then)
    assert (told[31], told[47]) == (("2021-03-21", "2021-03-21"), None)


def test_a_country_in_a_digest_has_no_day_of_the_one_before() -> None:
    """ "Niger: … on Wednesday. Burkina Faso: …": only a whole bulletin's time goes on under the next country."""
    second = "بوركينا فاسو: أعلن الجيش تحييد 26 إرهابيا من داعش في محيط دوري."
    day = periods("2024-09-02", "داعش", "النيجر: قتل 13 جنديا في كمين لداعش الأربعاء الماضي.", second)
    assert (day[13], day[26]) == (("2024-08-28", "2024-08-28"), None)
    assert periods("2024-09-02", "داعش خلال آب 2024", second)[26] == ("2024-08-01", "2024-08-31")


@pytest.mark.parametrize(
    ("body", "low", "high"),
    [
        ("قتل داعش شخصا في الأقل في كابول.", 1, None),
        ("قتل داعش ما لا يقل عن جنديين في كابول.", 2, None),
        ("قتل داعش جنديين في كابول، وأصيب 3 على الأقل.", 2, 2),
    ],
)
def test_a_noun_that_is_its_own_number_has_hedges_too(body: str, low: int, high: int | None) -> None:
    """A singular or dual with "at least" beside it is a lower bound, and one beside another number is none of its."""
    killed = next(claim.value for claim in _claims("2024-09-02", "داعش", body) if claim.measure.value == "killed")
    assert (killed.low, killed.high) == (low, high)


def test_what_is_told_since_an_attack_of_unknown_day_is_of_no_window_told_before() -> None:
    """ "About 80 since July … and ten since the Palmyra attack": the ten have a window of their own."""
    told = claims_on(date(2025, 12, 21))(
        "نفذت القوات الأمريكية نحو 80 عملية ضد داعش في سوريا منذ تموز. ونفذت 10 عمليات منذ هجوم تدمر."
    )
    assert [(claim.value.low, claim.period.start) for claim in told] == [(80, date(2025, 7, 1)), (10, None)]
