"""What the organisation owns up to, what nobody does, and numbers that only look like a count."""

from datetime import date

from tests.unit.extraction.telling import claims_on, figures_on

claims = claims_on(date(2025, 6, 20))
figures = figures_on(date(2025, 6, 20))


def test_deed_that_it_says_its_men_did_is_its_own() -> None:
    """A story that names it once is about it where it says that it did the deed, and not where it denies it."""
    blast = "A blast in Kabul on Friday killed 12 people, police said. Shops nearby were shut. Islamic State said "
    assert figures(blast + "two of its members had detonated their vests in the crowd.")[12].actor == ("isis",)
    assert 12 in figures(blast + "it was behind the blast.")
    assert 12 in figures(blast + "that it had carried it out.")
    assert claims(blast + "it was not involved.") == ()


def test_what_nobody_claims_is_left_out_within_its_sentence() -> None:
    """A clause that says that nobody has answered for a blast leaves out its dead."""
    text = "A bomb in Bannu, for which no group has answered, killed five. Islamic State killed 12 in Mastung."
    assert list(figures(text)) == [12]


def test_who_is_quoted_is_not_counted() -> None:
    """One to whom a count is ascribed is none of those counted."""
    text = "Some 600 women of ISIS families are still held in Al-Hol and Roj, according to a Dushanbe lawyer."
    assert list(figures(text)) == [600]


def test_guards_set_free_have_not_escaped() -> None:
    """A force that storms a jail frees its guards; prisoners of another group are none of the organisation."""
    assert 2 not in figures("Special forces storm a jail, free two guards and kill six Islamic State inmates.")
    assert 500 not in figures("ISKP attacked the jail. Some 500 Taliban prisoners were freed.")


def test_guards_taken_hostage_are_of_the_forces() -> None:
    """Who is taken hostage is who he is called: guards and soldiers bear arms."""
    assert figures("ISIS inmates took two guards hostage in Rostov.")[2].target == "security_forces"
    assert figures("ISIS inmates took two nurses hostage in Rostov.")[2].target == "civilians"


def test_whole_before_its_part_takes_no_verb() -> None:
    """Of so many, so many: the verb tells of the second number."""
    found = figures("Of the 93 ISIS inmates 25 had run into the hills and were caught by police.")
    assert found[25].measure == "captured"
    assert found.get(93) is None or found[93].measure != "captured"


def test_the_rest_that_is_missing_counts_nobody() -> None:
    """A number between commas shares the fate that is told behind the second."""
    found = figures("Police caught 25 ISIS inmates who broke out in Raqqa. The rest, more than 300, are missing.")
    assert list(found) == [25]


def test_figure_alone_is_a_number() -> None:
    """A figure that cannot be checked is nobody, a leading figure is one man."""
    assert [c.value.low for c in claims("The army killed 640 ISWAP fighters, a figure that nobody can check.")] == [640]
    assert 1 in figures("The army killed a leading ISWAP figure near Marte.")


def test_laws_that_have_risen_count_no_dead() -> None:
    """A plural that names nothing of ours has its own count, also behind an auxiliary."""
    text = "ISIL men killed three people in Tripoli. States that changed their laws have risen to 57."
    assert list(figures(text)) == [3]


def test_so_many_in_fewer_places_is_no_share() -> None:
    """One in ten is a share, 31 in two provinces a count."""
    assert figures("Police killed 9 ISIS men and arrested 31 in the two provinces.")[31].measure == "captured"
    assert figures("Police arrested 31 in three provinces over links to ISIS.")[31].measure == "captured"
    assert claims("Police say they arrested one in ten of those linked to ISIS.") == ()


def test_victims_are_the_dead_of_a_toll() -> None:
    """Behind the dead and the hurt "the victims included" tells of the dead."""
    text = "An ISIS bombing in Kuwait City killed 27 people and wounded 227. The victims included 18 Kuwaitis."
    assert figures(text)[18].measure == "killed"


def test_what_a_workshop_was_found_with_was_in_it() -> None:
    """Belts that a workshop is found with are seized with it."""
    found = figures("The team found a workshop of Islamic State with 23 explosive belts in Mosul.")
    assert found[23].measure == "weapons_destroyed"
