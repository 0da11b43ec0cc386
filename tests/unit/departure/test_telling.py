"""An alert can be acted on without opening anything else."""

import pytest

from schemas import Alert, AlertKind, Severity
from streams.departure import departures
from tests.unit.departure.tales import assessed, attacks_of_2024, claim, only


def names(code: str, language: str) -> str:
    return {"SY": ("سوريا", "Syria")}[code][language == "en"]


@pytest.fixture
def alert() -> Alert:
    return only(departures(assessed(attacks_of_2024()), region_name=names))


def test_the_headline_says_what_against_what(alert: Alert) -> None:
    """Place, both figures with their nouns, the window and whose words they are, in both languages."""
    assert alert.headline.en == (
        "Syria: 700 attacks in 2024 according to the Soufan Center, "
        "against 491 attacks according to the Syrian Observatory for Human Rights"
    )
    assert alert.headline.ar == (
        "سوريا: ٧٠٠ هجوم خلال عام ٢٠٢٤ بحسب مركز صوفان، مقابل ٤٩١ هجوما بحسب المرصد السوري لحقوق الإنسان"
    )


def test_the_explanation_holds_quotes_outlets_days_and_links(alert: Alert) -> None:
    """One line a claim: whose word, which outlet, when, the quote, the address."""
    for text in (alert.explanation.ar, alert.explanation.en):
        for part in ("491 attacks", "700 attacks", "https://example.org/a", "https://example.org/b", "syriahr.com"):
            assert part in text
    assert "5 January 2025" in alert.explanation.en
    assert "٥ كانون الثاني ٢٠٢٥" in alert.explanation.ar


def test_the_numbers_are_there_for_machines(alert: Alert) -> None:
    """Both intervals, their distance, the claims and their roles."""
    assert alert.kind is AlertKind.CONFLICTING_SOURCES
    assert (alert.departure.stated_low, alert.departure.stated_high) == (700, 700)
    assert (alert.departure.established_low, alert.departure.established_high) == (491, 491)
    assert alert.departure.departs_by == 209
    assert alert.claims == ("a", "b")
    assert [(r.claim_id, r.role) for r in alert.references] == [("b", "stated"), ("a", "established")]


def test_the_proof_is_a_step_a_claim_in_both_languages(alert: Alert) -> None:
    """A person can follow it in either language."""
    assert len(alert.proof) == 2
    assert alert.proof[0].en == "491 attacks in 2024 in Syria: the Syrian Observatory for Human Rights"
    assert alert.proof[0].ar == "٤٩١ هجوما خلال عام ٢٠٢٤ في سوريا: المرصد السوري لحقوق الإنسان"


def test_arabic_text_isolates_what_runs_the_other_way(alert: Alert) -> None:
    """Every Latin letter and Western digit of the Arabic text stands inside an isolate."""
    depth = 0
    for character in alert.headline.ar + alert.explanation.ar + "".join(p.ar for p in alert.proof):
        depth += (character == "\u2068") - (character == "\u2069")
        if character.isascii() and character.isalnum():
            assert depth > 0
    assert depth == 0


def test_a_contradiction_tells_its_arithmetic() -> None:
    """What the established figures imply, and the ledger's steps to it."""
    told = [
        claim("q", "2024-04-05", "operations", 94, "2024-01-01", "2024-03-31"),
        claim("h", "2024-07-16", "operations", 90, "2024-01-01", "2024-06-30", source="paper", attribution=None),
    ]
    alert = only(departures(assessed(told), region_name=names))
    assert alert.kind is AlertKind.CONTRADICTION
    assert "at least 94 operations" in alert.explanation.en + alert.proof[-1].en
    assert set(alert.claims) == {"q", "h"}


@pytest.mark.parametrize(
    ("second", "severity"), [(505, Severity.INFO), (700, Severity.WARNING), (1500, Severity.CRITICAL)]
)
def test_severity_grows_with_the_distance(second: int, severity: Severity) -> None:
    """Within a twentieth it is for the record; as far off as the figure itself, it changes the picture."""
    first, other = attacks_of_2024()
    value = {"stated": str(second), "low": second, "high": second, "hedge": "exact"}
    moved = other.model_validate({**other.model_dump(), "value": value})
    assert only(departures(assessed([first, moved]))).severity is severity


def test_one_bodys_word_in_two_outlets_is_told_with_them() -> None:
    """Or the headline would set the body against itself, and nobody knew whom to ask."""
    told = [
        claim(name, "2025-03-05", "captured", number, "2025-02-01", "2025-02-28", source=name)
        for name, number in (("one", 11), ("two", 13))
    ]
    alert = only(departures(assessed(told), region_name=names))
    assert "13 members captured according to US Central Command (\u2068two\u2069)" in alert.explanation.en
    assert "11 members captured according to US Central Command (\u2068one\u2069)" in alert.explanation.en


def test_a_hedge_is_told_as_it_was_said() -> None:
    """ "More than 22" is not told as "at least 23"."""
    value = {"stated": "more than 22", "low": 22, "high": None, "hedge": "more_than"}
    told = [
        claim("a", "2025-11-12", "operations", 22, "2025-10-01", "2025-11-06", value=value),
        claim("b", "2025-11-13", "operations", 22, "2025-10-01", "2025-11-06", source="paper"),
    ]
    alert = only(departures(assessed(told), region_name=names))
    assert (alert.kind, alert.detail) == (AlertKind.ECHO_DRIFT, "hedge")
    assert alert.headline.en.endswith("22 operations for more than 22 operations")
    assert alert.headline.ar.endswith("٢٢ عملية بدل أكثر من ٢٢ عملية")


def test_a_storm_of_echoes_keeps_the_alert_readable() -> None:
    """However many repeat it, an alert names at most fourteen claims, of both sides, and says how many there are."""
    alert = only(departures(assessed(attacks_of_2024(outlets=40))))
    assert len(alert.claims) == 14
    assert {"a", "b"} <= set(alert.claims)
    assert alert.tags["claims"] == "42"


def test_a_text_begins_with_a_capital_and_a_name_with_its_own_letter() -> None:
    """It is "The world: ...", but "al-Hol: ..."."""
    told = only(departures(assessed(attacks_of_2024()), region_name=lambda _, language: "the world"))
    assert told.headline.en.startswith("The world: ")
    assert " the world" in told.explanation.en
    own = only(departures(assessed(attacks_of_2024()), region_name=lambda _, language: "al-Hol"))
    assert own.headline.en.startswith("al-Hol: ")


def test_a_window_may_begin_with_the_calendar() -> None:
    """A figure "of all times" reaches back to the year 1: no look-back begins before that, and nothing fails."""
    ever = claim("a", "2025-11-12", "operations", 22, "0001-01-01", "2025-11-06")
    assert departures(assessed([ever])) == ()


def test_a_moved_window_names_the_one_it_was_moved_from() -> None:
    """And not that of an older claim which helps to show that it cannot be."""
    told = [
        claim("january", "2024-02-01", "killed", 20, "2024-01-01", "2024-01-31"),
        claim("quarter", "2024-04-03", "killed", 46, "2024-01-01", "2024-03-31"),
        claim("march", "2024-04-05", "killed", 46, "2024-03-01", "2024-03-31", source="paper"),
    ]
    headline = only(departures(assessed(told), region_name=names)).headline.en
    assert headline.endswith("moved to another window: in March 2024, not from 1 January to 31 March 2024")
