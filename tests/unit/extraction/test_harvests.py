"""Harvests: monthly and yearly counts of a monitor, a force or the organisation's own weekly."""

from datetime import date

import pytest

from streams.extraction.explain import explain
from tests.unit.extraction.telling import claims_on

DAY = date(2025, 11, 12)
claims = claims_on(DAY)


def test_months_by_their_number_are_of_the_year() -> None:
    """ "خلال الشهر الأول" is January where no war or campaign is named behind it."""
    whole = "بلغ عدد جرائم القتل في مخيم الهول على يد داعش منذ مطلع العام 30 جريمة"
    text = f"{whole}؛ (11) منها خلال الشهر الأول، و(9) في الشهر الثاني"
    told = {claim.value.low: (str(claim.period.start), str(claim.period.end)) for claim in claims(text)}
    assert told[11] == ("2025-01-01", "2025-01-31")
    assert told[9] == ("2025-02-01", "2025-02-28")


def test_a_month_of_a_campaign_is_no_month_of_the_year() -> None:
    """ "في الشهر الثالث من الحملة" names no March."""
    (claim,) = claims("قتل تنظيم داعش 14 جنديا في حمص في الشهر الثالث من الحملة")
    assert claim.period.start is None


@pytest.mark.parametrize("doing", ["أثناء صد هجمات داعش", "خلال التصدي لهجوم شنه داعش", "في قتال داعش"])
def test_who_fell_fighting_it_is_none_of_its_own(doing: str) -> None:
    """Fighters killed while repelling its attacks are of the force that speaks."""
    claim = next(c for c in claims(f"قالت قسد إن 14 مقاتلا قتلوا {doing} في دير الزور") if c.value.low == 14)
    assert (claim.target.value, claim.target_side) == ("security_forces", "sdf")


def test_who_is_of_the_organisation_stays_so() -> None:
    """The same clause behind its own men leaves them its own."""
    text = "قالت قسد إن 14 مقاتلا من داعش قتلوا أثناء صد هجوم في دير الزور"
    claim = next(claim for claim in claims(text) if claim.value.low == 14)
    assert claim.target.value == "isis"


@pytest.mark.parametrize(
    "taken", ["40 مسلحا ومشتبها به ومتعاونا مع داعش", "40 عنصرا مشتبها ومتعاونا مع داعش", "40 متورطا ومتعاونا مع داعش"]
)
def test_singulars_under_one_number_are_one_figure(taken: str) -> None:
    """Over ten persons are counted by singulars, and those joined to them add none."""
    assert [claim.value.low for claim in claims(f"اعتقلت الأسايش {taken} في الحسكة")] == [40]


def test_shares_at_a_rate_have_their_own_places() -> None:
    """ "بواقع 5 في …، و3 في …، وواحدة في …": every share is of the place behind it."""
    text = "نفذ تنظيم داعش 9 عمليات في سوريا توزعت بواقع 5 في محافظة دير الزور و3 في محافظة الرقة وواحدة في محافظة حلب"
    shares = {claim.value.low: claim.regions for claim in claims(text)}
    assert (shares[5], shares[3], shares[1]) == (("SY-DY",), ("SY-RA",), ("SY-HL",))


def test_those_parted_between_two_fates_are_no_figure_of_either() -> None:
    """Sixty who were killed or arrested count neither the dead nor the arrested."""
    assert not claims("حيدت القوات 60 عنصرا من داعش في الحسكة، توزع مصيرهم بين القتل والاعتقال")


def test_foiled_flights_are_no_operations() -> None:
    """ "عملية فرار" is run by no force."""
    found = claims("أحبطت الأسايش 15 عملية فرار من مخيم الهول و20 عملية تهريب لعائلات داعش، ونفذت 3 عمليات ضد داعش")
    assert [(claim.measure.value, claim.value.low) for claim in found] == [("operations", 3)]


def test_what_attacks_amount_to_is_attacks() -> None:
    """ "بلغت هجماته 31 عملية عسكرية" counts the attacks, by whatever name."""
    (claim,) = claims("بلغت هجمات تنظيم داعش في سوريا الشهر الماضي 31 عملية عسكرية")
    assert claim.measure.value == "attacks"


def test_a_place_in_an_operations_name_is_none_of_its_places() -> None:
    """'عملية "الانتقام لشهداء الرقة"' was not said to be in Raqqa."""
    (claim,) = claims('نفذت قسد في دير الزور عملية "الانتقام لشهداء الرقة" واعتقلت 40 عنصرا من داعش')
    assert claim.regions == ("SY-DY",)


def test_where_a_victim_came_from_is_not_where_she_fell() -> None:
    """Behind one victim, "من مدينة" is her home where another place was told."""
    (claim,) = claims("في مخيم الهول بالحسكة قتل مسلحو داعش لاجئة عراقية من مدينة الموصل")
    assert claim.regions == ("SY-HA/hol",)


def test_ground_held_by_a_force_is_no_deed_of_it() -> None:
    """Those killed "in areas held by" a force are none of whom it killed."""
    found = claims("نفذ داعش هجومين ضمن مناطق سيطرة قوات الحكومة في سوريا راح ضحيتهما 6 من عناصر القوات الحكومية")
    assert [(c.measure.value, c.value.low) for c in found] == [("attacks", 2), ("killed", 6)]
    assert found[1].target.value == "security_forces"


def test_its_name_with_blanks_inside_is_its_name() -> None:
    """Outlets break the name so that filters do not know it."""
    assert [claim.measure.value for claim in claims('"دا عـ ـش" يتبنى تنفيذ 8 عمليات جديدة في سوريا')] == ["attacks"]


def test_days_in_brackets_say_which_ramadan_is_meant() -> None:
    """The days told behind a name of days are those of all that follows."""
    text = "نشر داعش حصيلة عملياته في سوريا خلال شهر رمضان الفائت (من 13 نيسان حتى 13 أيار 2021): دير الزور 40 عملية"
    claim = next(c for c in explain(text, date(2021, 5, 15)).claims if c.value.low == 40)
    assert (str(claim.period.start), str(claim.period.end)) == ("2021-04-13", "2021-05-13")


def test_the_past_ramadan_may_have_ended_this_month() -> None:
    """Of a moon's month that is over, though its last days lie in the month that goes on."""
    (claim,) = explain("نفذ داعش 40 عملية في سوريا خلال شهر رمضان الفائت", date(2021, 5, 15)).claims
    assert str(claim.period.start) == "2021-04-13"


def test_soldiers_taken_by_the_attackers_are_abducted() -> None:
    """ "أسر عنصرين" beside those who fell in its attack are of those attacked."""
    found = claims("قتل 6 جنود في هجوم نفذه داعش في البوكمال شرق دير الزور، بالإضافة إلى أسر عنصرين")
    assert ("kidnapped", 2) in [(claim.measure.value, claim.value.low) for claim in found]


def test_what_a_store_holds_is_no_weapon_of_its_own() -> None:
    """ "مستودعات سلاح" names the stores."""
    assert not [c for c in claims("دمرت القوات مستودعات سلاح لداعش في حمص") if c.measure.value == "weapons_destroyed"]


def test_a_place_taken_counts_nobody() -> None:
    """ "منذ سيطرته على الرقة نحو 900 مدني" takes the town, not the persons."""
    found = claims("قتل داعش منذ سيطرته على الرقة في كانون الثاني 2014 نحو 900 مدني")
    assert "kidnapped" not in [claim.measure.value for claim in found]


@pytest.mark.parametrize(("text", "many"), [("بغداد 7 هجمات وديالى 3", 2), ("بغداد 7 أيار – قتل داعش 3 مدنيين", 1)])
def test_a_capital_before_a_count_is_a_place(text: str, many: int) -> None:
    """A number of events behind it is its share; a day behind it makes it where a report was sent from."""
    found = claims(f"توزعت هجمات داعش في أيلول: {text}" if many > 1 else text)
    assert [claim.regions for claim in found if claim.value.low == 7] == ([("IQ-BG",)] if many > 1 else [])


def test_a_breakdown_goes_on_behind_a_stop() -> None:
    """ "هم: 68 من قسد. و13 من التنظيم": the next sentence goes on with the parts."""
    text = "بلغت حصيلة القتلى بهجمات داعش 97 قتيلا، هم: 68 من قوات سوريا الديمقراطية. و 13 من تنظيم الدولة، و16 مدنيا"
    assert [(c.target.value, c.value.low, c.extent.value) for c in claims(text)] == [
        ("unspecified", 97, "incident"),
        ("security_forces", 68, "part"),
        ("isis", 13, "part"),
        ("civilians", 16, "part"),
    ]


def test_where_what_dates_a_figure_began_is_not_its_place() -> None:
    """Behind "since the start of", a place is the campaign's, where another was told of the figure."""
    text = "نفذ داعش في دير الزور، منذ انطلاق الحملة التي أطلقتها الأسايش في مخيم الهول، 16 هجوما"
    assert [claim.regions for claim in claims(text)] == [("SY-DY",)]


def test_shares_of_the_attacks_are_attacks_whatever_was_counted_last() -> None:
    """ "وتوزعت الهجمات بواقع …" shares out the attacks told before, and not those wounded in them."""
    shared = "وتوزعت الهجمات بواقع 13 في محافظة دير الزور و11 في محافظة الرقة"
    text = f"شن داعش 24 هجوما في سوريا، وجرح 12 جنديا.\n\n{shared}"
    shares = {claim.value.low: (claim.measure.value, claim.regions) for claim in claims(text)}
    assert (shares[13], shares[11]) == (("attacks", ("SY-DY",)), ("attacks", ("SY-RA",)))
