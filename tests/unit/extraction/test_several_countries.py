"""Laws of reports of several countries and voices: who speaks that no list has, since when, and in which of them."""

from datetime import date

from schemas import Claim
from streams.extraction import explain

ON = date(2023, 8, 22)


def claims(text: str, on: date = ON) -> tuple[Claim, ...]:
    """The claims of a text that count persons or things; an event told in passing is left out."""
    return tuple(c for c in explain(text, on).claims if (c.value.low, c.value.high) != (1, 1))


def days(claim: Claim) -> tuple[str, str]:
    """The first and the last day of a claim."""
    return str(claim.period.start), str(claim.period.end)


def test_a_stranger_with_an_article_speaks_for_himself() -> None:
    """A boatman is in no list of speakers, and no official for that."""
    (claim,) = claims("Islamic State men killed four traders on Lake Chad in Borno, the boatman said.")
    assert claim.attribution == "other"


def test_a_report_with_an_ordinal_is_no_stranger() -> None:
    """ "The seventeenth report" ends in a word that may be a verb, and says nothing yet."""
    (claim,) = claims("The army said on Monday that it killed nine ISIS men in Diyala. The seventeenth report is due.")
    assert claim.attribution == "officials"


def test_what_goes_on_is_counted_from_its_start() -> None:
    """An aside that says when an offensive was launched, and a perfect: until now."""
    (claim,) = claims("The offensive on ISIS in Puntland, launched in November, has cost the lives of 76 soldiers.")
    assert days(claim) == ("2022-11-01", "2023-08-22")


def test_what_is_over_is_of_its_day() -> None:
    """A simple past counts what that day did."""
    (claim,) = claims("The raid on ISIS in Puntland, launched on 12 August, killed 76 militants.")
    assert days(claim) == ("2023-08-12", "2023-08-12")


def test_since_at_the_end_of_a_clause_is_since_what_was_told() -> None:
    """ "It has flown nine strikes since." """
    *_, claim = claims("ISIS killed 22 men in Djibo on 6 August; the army has flown nine strikes on the group since.")
    assert days(claim) == ("2023-08-06", "2023-08-22")


def test_the_latter_of_two_counts_is_not_of_the_time_of_the_former() -> None:
    """ "Fell from 1,079 in 2021 to 484" says only when the former was."""
    former, latter = claims("Attacks by ISIS in Iraq fell from 1,079 in 2021 to 484.")
    assert days(former) == ("2021-01-01", "2021-12-31")
    assert latter.period.start is None


def test_a_week_that_tells_its_days_is_of_those() -> None:
    """ "The week of 2 to 8 June" is no calendar week."""
    (claim,) = claims("Islamic State claimed 38 attacks in Iraq in the week of 2 to 8 June.")
    assert days(claim) == ("2023-06-02", "2023-06-08")


def test_what_happened_in_the_time_compared_with_is_of_that_time() -> None:
    """ "Compared with May of last year, when they made 33 attacks"."""
    *_, claim = claims("ISIS made 12 attacks in Iraq in May, compared with May of last year, when it made 33 attacks.")
    assert days(claim) == ("2022-05-01", "2022-05-31")


def test_both_provinces_are_those_told_of() -> None:
    """Neither the last province told nor the country."""
    *_, claim = claims(
        "ADF men killed 21 people in Ituri. Nine died in North Kivu. ADF killed 90 men in both provinces."
    )
    assert claim.regions == ("CD-IT", "CD-NK")


def test_across_the_border_is_behind_it() -> None:
    """What stands behind "in" is where it was, though a border was told."""
    (claim,) = claims("Across the border in the Diffa region, Islamic State killed five election officials on Sunday.")
    assert claim.regions == ("NE-2",)


def test_a_province_that_leads_with_a_share_is_not_where_all_were() -> None:
    """ "Diyala leading with 29": the place of the share alone."""
    whole, share = claims("ISIS mounted 71 attacks in Iraq in July, Diyala leading with 29.")
    assert (whole.regions, share.regions) == (("IQ",), ("IQ-DI",))


def test_a_number_before_a_country_and_a_colon_is_of_the_attacks() -> None:
    """A digest's heading goes on counting attacks, whatever was told under the one before."""
    told = claims(
        "ISIS claimed 38 attacks in July. Nigeria (14): it killed 31 soldiers. Iraq (9): four were in Diyala."
    )
    assert [c.measure for c in told if c.value.low in (14, 9)] == ["attacks", "attacks"]


def test_a_unit_with_a_number_is_nobody_counted() -> None:
    """ "Troops of 7 Division" captured a town, and not seven of anybody."""
    assert not claims("Troops of 7 Division have recaptured Marte from Islamic State in Borno after a battle.")


def test_members_of_a_force_that_is_mourned_are_its_own() -> None:
    """Who was martyred was no member of the organisation."""
    (claim,) = claims(
        "The brigade repelled an ISIS assault in Mutaibija. Two of its members were martyred on Saturday."
    )
    assert claim.target == "security_forces"


def test_who_was_neutralised_is_the_organisations() -> None:
    """States say it of an enemy only."""
    *_, claim = claims("Police arrested 14 ISIS men in Aleppo. Two others were neutralized in Harem on Sunday.")
    assert claim.target == "isis"


def test_what_is_counted_over_a_continent_is_of_no_country() -> None:
    """Wherever the government forces that are told of last would be at home."""
    text = (
        "رصد مرصد الأزهر خلال تشرين الأول 94 عملية إرهابية نفذها داعش في القارة الأفريقية، أسفرت عن مقتل 312 شخصا. "
        "وقتلت القوات الحكومية 210 من الإرهابيين."
    )
    told = {claim.value.low: claim.regions for claim in explain(text, date(2024, 11, 5)).claims}
    assert (told[94], told[312]) == ((), ())
