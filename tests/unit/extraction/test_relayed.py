"""Relayed words, and what a next sentence adds: forms of agency reports about the organisation's branches."""

from datetime import date

import pytest

from streams.extraction.explain import explain
from tests.unit.extraction.telling import figures_on

DAY = date(2024, 5, 9)
"""A Thursday."""
claims = figures_on(DAY)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ISIS men abducted 7 farmers near Kirkuk, according to security and border forces.", "officials"),
        ("ISIS men killed 7 farmers near Kirkuk, a brother of one of the victims told reporters.", "other"),
        ("ISIS men killed 7 farmers near Kirkuk, the agency reported, citing a police colonel.", "officials"),
        ("The al-Naba newspaper said ISIS killed 7 soldiers near Kirkuk.", "isis"),
        ("ISIS killed 7 soldiers near Kirkuk, according to its weekly newspaper.", "isis"),
        (
            "The Security Media Cell (SMC) spoke. The SMC said a raid killed 7 ISIS men near Kirkuk, the agency wrote.",
            "iraq_smc",
        ),
    ],
)
def test_an_outlet_only_passes_on_what_another_says(text: str, speaker: str) -> None:
    """The innermost speaker counts, whoever relays him; the organisation's own outlets are the organisation."""
    assert claims(text)[7].attribution == speaker


def test_a_monitor_goes_on_counting_until_another_speaks() -> None:
    """What a monitor's report tells in its next paragraph is the monitor's, though officials speak further down."""
    told = claims(
        "The Syrian Observatory for Human Rights said ISIS killed 7 soldiers in Homs.\n\nISIS also killed 9 soldiers "
        "in Hama.\n\nAn army spokesman said 11 soldiers were killed by ISIS in Raqqa."
    )
    assert [told[number].attribution for number in (7, 9, 11)] == ["sohr", "sohr", "officials"]


def test_a_border_is_no_place_of_the_deed() -> None:
    """A country whose border is near, a paper's name and a news desk are none of the places; "today" is no paper."""
    assert claims("ISWAP killed 7 soldiers in Borno, in a hamlet near the Niger border.")[7].regions == ("NG-BO",)
    assert claims("Islamic State killed 7 people in Egypt's North Sinai today.")[7].regions == ("EG-SIN",)
    assert claims("ISMAILIA/CAIRO: Islamic State killed 7 people in North Sinai.")[7].regions == ("EG-SIN",)
    assert claims("BENI, Congo, May 8 (Wire) - IS-linked rebels killed 7 people in Ituri.")[7].regions == ("CD-IT",)


def test_the_next_sentence_tells_where_the_deed_was() -> None:
    """A figure told for a country is of the place in it where the deed is then said to have happened."""
    first = "A suicide attack by Islamic State in northern Afghanistan killed 7 people."
    assert claims(f"{first} The attack occurred in Pul-i-Khumri, the capital of Baghlan province.")[7].regions == (
        "AF-BGL",
    )
    assert claims(f"{first} The governor of Baghlan province spoke later.")[7].regions != ("AF-BGL",)


def test_ages_count_nobody() -> None:
    """How old those counted are is no number of them."""
    assert set(claims("Three men between the ages of 26 and 29 were arrested in Madrid for IS links.")) == {3}


def test_a_sign_of_times_is_no_word() -> None:
    """A telegraphic post writes its numbers with a sign: 2x."""
    told = claims("In a raid in Homs, 2x ISIS leaders KIA, 4x ISIS fighters detained.")
    assert (told[2].measure.value, told[4].measure.value) == ("killed", "captured")


def test_operations_by_the_organisation_are_attacks() -> None:
    """Whatever a monitor calls them, deeds by the organisation, and those of a list headed so, are attacks."""
    assert claims("Over 38 security operations by ISIS were counted in Homs.")[38].measure.value == "attacks"
    told = claims("Here is the spread of ISIS attacks in 2023:\n\n-Homs: 13 operations left 99 fatalities.")
    assert (told[13].measure.value, told[99].target.value) == ("attacks", "unspecified")


def test_what_is_told_respectively_goes_by_turns() -> None:
    """The first number is of the first place or deed, the second of the second."""
    told = claims("ISIS carried out 12 and 7 attacks in Iraq and Syria, respectively.")
    assert (told[12].regions, told[7].regions) == (("IQ",), ("SY",))
    told = claims("Eight ISIS members and three policemen were killed and wounded, respectively, in Diyala.")
    assert {low: claim.measure.value for low, claim in told.items()} == {8: "killed", 3: "wounded"}


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("the embassy's staff", "civilians"),
        ("the same family", "civilians"),
        ("the election commission", "civilians"),
        ("the police force", "security_forces"),
        ("the jihadist group", "isis"),
        ("an ISIS cell", "isis"),
    ],
)
def test_members_are_of_the_body_that_they_are_said_to_be_of(body: str, target: str) -> None:
    """Only members of a group, a cell or a unit bear arms."""
    assert (
        claims(f"ISIS claimed the bombing in Kabul on Monday. Six members of {body} were killed.")[6].target == target
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Bombers struck a mosque in Kabul on Tuesday, killing 7 in the latest of the IS attacks of the month of "
            "Ramadan.",
            date(2024, 5, 7),
        ),
        (
            "IS claimed credit for Wednesday's assault in Kabul.\n\nOfficials said 7 civilians were killed.",
            date(2024, 5, 8),
        ),
        ("Police killed 7 ISIS men in Derbent, who had come back from Syria earlier this year.", None),
        ("ISIS men had come by thousands between 2013 and 2015.\n\nFrance brought home 7 women from al-Hol.", None),
        ("In March, we could register 7 ISIS attacks in Homs, and in April, the group struck again.", date(2024, 3, 1)),
        ("The command gave its final report for 2023 as proof.\n\nTroops killed 7 ISIS men in Iraq.", date(2023, 1, 1)),
    ],
)
def test_a_time_is_of_what_it_is_said_of(text: str, day: date | None) -> None:
    """Neither of the deeds of which this is the latest, nor of what those counted had done, nor of the next clause."""
    assert claims(text)[7].period.start == day


def test_a_country_speaks_for_its_officials() -> None:
    """A country that opens a clause of saying is its government."""
    assert claims("Iraq says it has repatriated 7 women of ISIS families from al-Hol.")[7].attribution == "officials"
    assert claims("A man in Iraq said 7 soldiers were killed by ISIS in Anbar.")[7].attribution is None


def test_others_of_a_mixed_pair_are_of_no_kind() -> None:
    """Behind civilians and a policeman, eight others are of either."""
    told = claims("In Kabul, three civilians and one policeman were killed by ISIS and eight others were wounded.")
    assert told[8].target == "unspecified"


def test_whoever_stands_behind_by_did_it() -> None:
    """The doer of a deed is none of those it befell."""
    assert set(explain_lows("A soldier was killed by an ISIS sniper near Daquq.")) == {("killed", "security_forces", 1)}


def explain_lows(text: str) -> list[tuple[str, str, int | None]]:
    """Measure, target and lower bound of each claim."""
    return [(claim.measure.value, claim.target.value, claim.value.low) for claim in explain(text, DAY).claims]


def test_what_began_long_ago_dates_nothing_of_now() -> None:
    """A sentence that goes on about the deeds of years ago gives the figures before it no day."""
    text = "Ten ISIS militants surrendered in Achin. The group started its operations in Achin nearly five years ago."
    assert claims(text)[10].period.start is None


def test_a_release_says_when_it_says_so() -> None:
    """ "The release said on Tuesday" dates the release; "in coordination with" answers nothing."""
    text = "Strikes hit ISIS on Monday. “Near Raqqa, strikes destroyed 7 tunnels of ISIS,” the release said on Tuesday."
    assert claims(text)[7].period.start == date(2024, 5, 6)
    text = "Two ISIS men were killed. The strike was carried out in coordination with Somalia on Wednesday, May 8."
    assert claims(text)[2].period.start == date(2024, 5, 8)


def test_behind_a_list_the_talk_is_of_the_whole_again() -> None:
    """What a list told of its last place is none of what is said of all of them."""
    told = claims(
        "ISIS carried out 17 attacks in the Syrian desert, spread as follows:\n\n• Homs: Eight attacks.\n\n"
        "• Aleppo: Four attacks.\n\nDuring those attacks, ISIS killed 69 soldiers."
    )
    assert (told[8].regions, told[4].regions, told[69].regions) == (("SY-HI",), ("SY-HL",), ("SY:badia",))


def test_a_digest_goes_from_country_to_country() -> None:
    """Another country named in a paragraph is where what follows happened."""
    told = claims(
        "Iraq: ISIS blew up a well near Kirkuk. In Nigeria, ISIS men attacked a post in the northeast of the country. "
        "Eight soldiers were killed."
    )
    assert told[8].regions[0].startswith("NG")


def test_or_so_belongs_to_its_number() -> None:
    """A hedge behind a number does not part it from those counted."""
    told = claims("At least 32 died in the IS bombing in Kabul, and officials put another 50 or so wounded.")
    assert (told[50].measure.value, told[50].value.hedge.value) == ("wounded", "about")


def test_those_of_the_organisation_are_counted_and_not_their_deed() -> None:
    """Five of the militants who carried out an attack are five men."""
    assert claims("Troops killed five of the militants who carried out the ISIS attack.")[5].measure.value == "killed"


def test_a_province_before_outweighs_a_part_behind() -> None:
    """Where the branch is at home in a country's east is less than the province named before."""
    text = "In Nangarhar, 14 men of the branch of Islamic State in the east of the country were killed on Monday."
    assert claims(text)[14].regions == ("AF-NAN",)


def test_one_is_counted_behind_what_was_said() -> None:
    """ "Said that one soldier died" counts him, though "that one" elsewhere points."""
    assert claims("Police said that one soldier died in the ISIS raid near Kirkuk.")[1].target == "security_forces"


def test_the_place_of_some_of_it_is_not_that_of_all() -> None:
    """What is included somewhere does not place the whole, and a lead's deed is told again with its place."""
    text = (
        "Since August, the US has made 95 raids on ISIS in Iraq and Syria. The raids, which included strikes in Syria, "
    )
    assert claims(text + "have killed 163 militants.")[163].regions == ("IQ", "SY")
    text = (
        "Gunmen killed 12 people in northeastern Congo on Sunday, the latest deed of the Islamic State's ADF.\n\n"
        "Armed men attacked the town of Beni, North Kivu province.\n\nThe army confirmed that 10 bodies were found."
    )
    assert claims(text)[10].regions[0].startswith("CD-NK")


def test_a_reprisal_has_no_victims_of_the_organisation() -> None:
    """Whom residents, mobs or tribesmen kill is not counted as the organisation's, and whom it kills beside that is."""
    text = "ISIS killed 11 people in Diyala on Tuesday. Armed residents attacked a village on Wednesday, "
    found = claims(text + "killing eight people.")
    assert 11 in found
    assert 8 not in found
    assert 25 not in claims("ISIS attacked Diyala on Tuesday. Villagers killed 25 civilians in Fallujah on Monday.")
    assert 25 in claims("Tribesmen killed 25 ISIS militants in Anbar on Monday.")
    assert 25 in claims("ISIS attacked Diyala. An attack on villagers killed 25 civilians in Fallujah on Monday.")


def test_what_is_told_respectively_has_its_own_time() -> None:
    """The first number goes with the first day or year, and the second with the second, in whatever order."""
    for text in (
        "On 4 and 9 February 2023, ISIS killed 7 and 12 soldiers, respectively, in Homs.",
        "ISIS killed 7 and 12 soldiers in Homs on February 4, 2023 and February 9, 2023, respectively.",
        "قتل داعش 7 جنود و12 مدنيا في حمص يومي 4 و9 فبراير 2023 على التوالي.",
    ):
        found = claims(text)
        assert [found[n].period.start.day for n in (7, 12)] == [4, 9], text
    found = claims("ISIS claimed 340 and 210 attacks in Iraq in 2021 and 2022, respectively.")
    assert [found[n].period.start.year for n in (340, 210)] == [2021, 2022]
