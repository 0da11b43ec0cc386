"""Laws of press releases and monitors' bulletins in English: whose word, of which time, of which place a figure is."""

from datetime import UTC, date, datetime

import pytest

from schemas import Article
from schemas.claim import Claim
from streams.extraction import Extractor, load_profile


@pytest.fixture(scope="module")
def isis() -> Extractor:
    return Extractor(load_profile("isis"))


def claims(extractor: Extractor, body: str, *, source: str = "Wire", title: str = "") -> dict[int | None, Claim]:
    """Claims by the lower bound of their figures."""
    article = Article(id="a", source=source, published_at=datetime(2024, 4, 5, tzinfo=UTC), title=title, body=body)
    return {claim.value.low: claim for claim in extractor.extract(article).claims}


def test_initials_name_the_body_whose_outlet_it_is(isis: Extractor) -> None:
    """What a monitor's own site tells is its word, where it signs with its initials."""
    assert claims(isis, "ISIS gunmen killed two soldiers in Raqqa.", source="SOHR")[2].attribution == "sohr"
    assert claims(isis, "ISIS gunmen killed two soldiers in Raqqa.", source="Observatory Post")[2].attribution is None


def test_a_body_that_speaks_for_itself_acts_at_home(isis: Extractor) -> None:
    """ "قواتنا" on the page of a country's own body, where nothing else says where; an agency is at home nowhere."""
    body = "خلال شهر آذار الماضي نفذت قواتنا تسع عمليات ضد بقايا عصابات داعش الإرهابية، وقتلت 14 إرهابيا."
    assert claims(isis, body, source="خلية الإعلام الأمني")[14].regions == ("IQ",)
    assert claims(isis, body, source="وكالة الخبر")[14].regions == ()


def test_a_line_that_opens_a_list_goes_on_about_the_time_told(isis: Extractor) -> None:
    """The total's time is also that of its shares, though a line without one stands between them."""
    body = (
        "On Friday ISIS killed nine people in Homs.\n\nIt has carried out 40 attacks since early 2024.\n\n"
        "The attacks by province are as follows:\n\n• Raqqa: 16 attacks.\n\n• Homs: 24 attacks."
    )
    found = claims(isis, body)
    assert {found[n].period.start for n in (40, 16, 24)} == {date(2024, 1, 1)}


@pytest.mark.parametrize("line", ["ERBIL (Channel 24) – ", "TAMPA, Fla. – ", "(Agency) Ankara, April 5 (Agency) - "])
def test_where_a_report_was_filed_is_none_of_its_places(isis: Extractor, line: str) -> None:
    """A dateline may hold an outlet's name with a number, or the abbreviation of a state."""
    assert claims(isis, f"{line}ISIS has killed 12 people in Raqqa.")[12].regions == ("SY-RA",)


def test_the_event_told_before_keeps_its_time_and_place(isis: Extractor) -> None:
    """ "In the clash", "in that assault": what is told of an event later is of its day and place."""
    body = (
        "The Turkish police said they arrested 90 ISIS suspects in Ankara on Friday.\n\n"
        "Three officers were killed by ISIS in Yalova on Monday.\n\n"
        "Suspects opened fire as they came near.\n\nSix ISIS members were killed in the clash."
    )
    six = claims(isis, body)[6]
    assert (six.regions, six.period.start) == (("TR-77",), date(2024, 4, 1))


@pytest.mark.parametrize(
    ("body", "start"),
    [
        ("ISIS attacked a church in late January, killing a priest during Sunday mass.", date(2024, 1, 21)),
        ("ISIS lost its last village in March 2019, but it still has 18,000 fighters.", None),
    ],
)
def test_days_of_other_things_are_none_of_the_figures(isis: Extractor, body: str, start: date | None) -> None:
    """A weekday before a service names the service; the clause that "but" ends has a time of its own."""
    assert {claim.period.start for claim in claims(isis, body).values()} == {start}


def test_a_clause_about_a_place_tells_no_time_of_what_happened_there(isis: Extractor) -> None:
    """ "…, where troops drove them out last week" is said of the town."""
    body = "The coalition hit ISIS with six strikes in Ramadi, where troops drove its men out last week."
    assert claims(isis, body)[6].period.start is None


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("The ISIS attack left two members of the patrol dead.", "security_forces"),
        ("Police detained two suspected so-called Islamic State group (IS) members in Izmir.", "isis"),
    ],
)
def test_what_befell_them_is_no_part_of_who_they_are(isis: Extractor, body: str, target: str) -> None:
    assert claims(isis, body)[2].target.value == target


def test_units_of_the_organisation_act(isis: Extractor) -> None:
    """ "ISIS cells carried out eight operations": theirs, and none of the forces that hunt them."""
    assert claims(isis, "ISIS cells carried out eight operations in Raqqa.")[8].measure.value == "attacks"
    assert claims(isis, "The SDF carried out eight operations against ISIS cells.")[8].measure.value == "operations"


def test_what_is_only_sought_is_no_deed(isis: Extractor) -> None:
    """ "Efforts to repatriate", "urged states to take back": nobody was brought home by that."""
    assert not claims(isis, "Efforts to repatriate 9,000 relatives of ISIS men from camps in Syria go on.")


def test_with_whom_somebody_is_in_touch_is_elsewhere(isis: Extractor) -> None:
    """The place of the cell that the arrested are linked to is not where they were arrested."""
    body = "Police held 11 ISIS suspects in Istanbul over links to a cell in Hasakah."
    assert claims(isis, body)[11].regions == ("TR-34",)


@pytest.mark.parametrize("words", ["between May 8, 2023, and March 20, 2024,", "from May 8, 2023, to March 20, 2024,"])
def test_commas_around_years_part_no_range(isis: Extractor, words: str) -> None:
    """American dates set a comma behind the year, also where a range goes on."""
    period = claims(isis, f"ISIS carried out 53 attacks {words} in Raqqa.")[53].period
    assert (period.start, period.end) == (date(2023, 5, 8), date(2024, 3, 20))


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("ISIS gunmen killed an Iraqi army commander in Mosul.", "security_forces"),
        ("The SDF killed an ISIS commander in Raqqa.", "isis"),
        ("Coalition aircraft killed a commander in Raqqa, ISIS cells' paymaster.", "isis"),
    ],
)
def test_commanders_are_of_the_force_named_beside_them(isis: Extractor, body: str, target: str) -> None:
    """Either side has commanders: without a force beside them they are the organisation's."""
    assert claims(isis, body)[1].target.value == target


def test_what_is_compared_is_no_day_of_a_level(isis: Extractor) -> None:
    """ "More than double estimates from late January": the level is of now."""
    body = "The number of ISIS fighters in Syria is put at 2,500, more than double estimates from late January."
    assert claims(isis, body)[2500].period.start is None


def test_a_patron_is_no_place(isis: Extractor) -> None:
    body = "Nine soldiers and Iran-affiliated militiamen were killed by ISIS near Palmyra."
    assert claims(isis, body)[9].regions == ("SY-HI/tadmur",)


def test_shares_of_a_province_repeat_no_part_of_the_whole(isis: Extractor) -> None:
    """Four of all the dead and four of Raqqa's are two figures."""
    body = (
        "SOHR has documented 20 dead in ISIS attacks in Syria this year:\n• 16 soldiers.\n• Four guards.\n\n"
        "By province:\n• Raqqa: ISIS attacks left 12 soldiers and four guards dead."
    )
    article = Article(id="a", published_at=datetime(2024, 4, 5, tzinfo=UTC), body=body)
    assert [claim.value.low for claim in isis.extract(article).claims].count(4) == 2


def test_participles_of_saying_belong_to_what_is_counted(isis: Extractor) -> None:
    """ "69 confirmed attacks" are attacks; "69 told reporters" are speakers."""
    assert claims(isis, "A think tank counted 69 confirmed attacks by ISIS in Homs.")[69].measure.value == "attacks"


def test_a_line_of_outlet_and_place_is_no_lead(isis: Extractor) -> None:
    """The place that a report is about stands behind the line that says who filed it, and where."""
    body = "Reuters – Qamishli\n\nISIS has grown in southern Syria.\n\nIts cells carried out 15 attacks."
    assert claims(isis, body)[15].regions == ("SY:south",)


def test_the_place_told_last_is_that_of_the_attack_told_again(isis: Extractor) -> None:
    """Also where a sentence without figures told it."""
    body = (
        "Soldiers of Syria's army died in an ISIS attack.\n\nGunmen shot at a bus in Raqqa province on Friday.\n\n"
        "The attack killed 23 soldiers."
    )
    assert claims(isis, body)[23].regions == ("SY-RA",)


def test_what_is_answered_is_not_the_deed_of_who_answers(isis: Extractor) -> None:
    """ "Strikes in response to the killing of …": the other side killed them."""
    body = "U.S. forces hit ISIS in Syria in response to the killing of three Americans."
    assert claims(isis, body)[3].target.value != "isis"


def test_a_camp_that_is_counted_itself_holds_persons(isis: Extractor) -> None:
    body = "ISIS recruits at al-Hol, a tent camp in Syria housing 70,000 people."
    assert claims(isis, body)[70000].measure.value == "detainees"


def test_officials_are_those_of_the_body_they_were_named_with(isis: Extractor) -> None:
    """ "Coalition officials said … Officials reported …": the same go on, and others' officials do not."""
    body = (
        "Coalition aircraft hit ISIS with 32 strikes in Syria, Coalition officials reported.\n\n"
        "Officials said that ISIS lost 13 vehicles.\n\nIraqi officials said that ISIS killed 5 soldiers in Mosul."
    )
    found = claims(isis, body)
    assert (found[32].attribution, found[5].attribution) == ("coalition", "officials")


def test_a_noun_that_is_its_own_plural_may_be_one(isis: Extractor) -> None:
    body = "Near Tal Afar, the strikes destroyed an ISIS headquarters."
    assert claims(isis, body)[1].measure.value == "sites_destroyed"


def test_a_number_told_again_counts_what_it_counted(isis: Extractor) -> None:
    """Parts of the number told again are parts of the operations, not of the dead told last."""
    body = (
        "The SDF carried out 163 operations against ISIS in Raqqa, and 13 militants were killed.\n"
        "The campaigns amounted to 163, of which 128 were raids."
    )
    assert claims(isis, body)[128].measure.value == "operations"


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("ISIS gunmen ambushed Iraqi soldiers near Mosul, killing three.", "security_forces"),
        ("ISIS remnants attacked the Kurdish forces (Asayish) near Mosul, killing three.", "security_forces"),
        ("The army attacked ISIS fighters near Mosul, killing three.", "isis"),
    ],
)
def test_those_attacked_are_those_killed(isis: Extractor, body: str, target: str) -> None:
    """A force right behind a verb of hitting is its object, and none who kills."""
    assert claims(isis, body)[3].target.value == target


def test_whom_it_was_told_speaks_not(isis: Extractor) -> None:
    """ "…, an officer in Kifri, told the agency": neither the agency's word nor Kifri's dead."""
    body = (
        "ISIS gunmen killed five villagers in Diyala province, Karim Salih, a police spokesman in Kirkuk, told Reuters."
    )
    five = claims(isis, body)[5]
    assert five.attribution != "media"
    assert five.regions == ("IQ-DI",)


def test_whom_others_hunt_are_still_fighters(isis: Extractor) -> None:
    body = "There are some 2,500 ISIS fighters in Iraq whom the U.S. is pursuing."
    assert claims(isis, body)[2500].measure.value == "fighters"


def test_a_noun_of_doing_with_its_own_number_makes_no_sum(isis: Extractor) -> None:
    """ "21 killed and the arrests of 58" are two figures, "21 killed and arrested" is the sum of both."""
    body = "The SDF made 73 raids on ISIS in Raqqa, resulting in 21 operatives killed and the arrests of 58 others."
    found = claims(isis, body)
    assert (found[21].measure.value, found[58].measure.value) == ("killed", "captured")
    assert 21 not in claims(isis, "The SDF raided ISIS in Raqqa, with 21 operatives killed and arrested.")


def test_the_next_paragraph_goes_on_about_the_month_of_the_lead(isis: Extractor) -> None:
    """Though the title names the year: its shares are of the month that the first sentence counted."""
    body = "ISIS carried out 26 attacks in Iraq in March.\n\nKirkuk came first with 11 attacks, then Diyala with 9."
    found = claims(isis, body, title="ISIS activity in Iraq so far this year")
    march = (date(2024, 3, 1), date(2024, 3, 31))
    assert [(found[low].period.start, found[low].period.end) for low in (26, 11, 9)] == [march] * 3
