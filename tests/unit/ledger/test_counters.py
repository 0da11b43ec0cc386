"""Rolling counters and weekly series."""

from datetime import date, timedelta

from schemas import Claim, FigureQuery
from streams.ledger import Ledger
from streams.ledger.counters import windows

NOW = date(2025, 12, 18)


def claim(claim_id: str, measure: str, count: int, region: str, start: str, end: str, **fields: object) -> Claim:
    base: dict[str, object] = {
        "claim_id": claim_id,
        "published_at": end,
        "measure": measure,
        "extent": "tally",
        "actor": ("us",),
        "target": "isis",
        "attribution": "centcom",
        "source": "centcom.mil",
        "value": {"low": count, "high": count},
        "period": {"start": start, "end": end, "basis": "explicit"},
        "regions": (region,),
    }
    return Claim.model_validate(base | fields)


def ledger() -> Ledger:
    held = Ledger()
    held.put("a", (claim("a", "killed", 5, "SY", "2025-12-01", "2025-12-18"),))
    held.put("b", (claim("b", "killed", 2, "SY-DY", "2025-11-01", "2025-11-30"),))
    held.put("c", (claim("c", "killed", 3, "IQ", "2025-12-12", "2025-12-18", attribution="iraq_mod", actor=("iraq",)),))
    return held


def test_windows_end_now_or_with_their_calendar() -> None:
    """Seven, thirty, ninety and 365 days that end today; this and the last month, quarter and year."""
    named = {w.name: (w.start, w.end) for w in windows(date(2024, 2, 29))}
    assert named["last_7_days"] == (date(2024, 2, 23), date(2024, 2, 29))
    assert named["this_month"] == (date(2024, 2, 1), date(2024, 2, 29))
    assert named["last_month"] == (date(2024, 1, 1), date(2024, 1, 31))
    assert named["this_quarter"] == (date(2024, 1, 1), date(2024, 3, 31))
    assert named["last_quarter"] == (date(2023, 10, 1), date(2023, 12, 31))
    assert named["last_year"] == (date(2023, 1, 1), date(2023, 12, 31))
    assert len(named) == 10


def test_every_counter_is_the_answer_to_its_query() -> None:
    """A counter says what a query for its measure, target, scope, region and window is answered."""
    held = ledger()
    figures = held.figures(NOW)
    assert {f.region for f in figures} == {"SY", "SY-DY", "IQ"}
    assert {f.scope for f in figures} == {"us", "iraq", "any"}
    assert len({f.key for f in figures}) == len(figures)
    for figure in figures:
        query = FigureQuery(
            measure=figure.measure,
            target=figure.target,
            unit=figure.unit,
            regions=tuple(figure.region.split(",")),
            start=figure.window.start,
            end=figure.window.end,
            scope=figure.scope,
        )
        answer = held.answer(query, now=NOW)
        assert (figure.low, figure.high, figure.best) == (answer.low, answer.high, answer.best), figure.key
        assert figure.status == answer.status


def test_counters_roll_with_the_day() -> None:
    """When nothing is reported the windows move on, and what leaves them is no longer counted."""
    held = ledger()
    later = NOW + timedelta(days=40)
    week = {f.key: f for f in held.figures(later)}["killed|isis|persons|us|SY|last_7_days"]
    assert (week.low, week.high, week.status) == (0, None, "unknown")
    assert {f.key: f for f in held.figures(NOW)}["killed|isis|persons|us|SY|last_30_days"].low == 5


def test_series_have_no_holes_and_end_now() -> None:
    """Weeks follow each other from the first activity to the week of now, and their low never exceeds their high."""
    series = {(s.scope, s.region): s.weeks for s in ledger().assess(NOW).series}
    assert set(series) == {("us", "SY"), ("us", "SY-DY"), ("iraq", "IQ")}
    for weeks in series.values():
        mondays = [w.monday for w in weeks]
        assert mondays == [mondays[0] + timedelta(weeks=i) for i in range(len(mondays))]
        assert mondays[-1] <= NOW < mondays[-1] + timedelta(weeks=1)
        assert all(w.high is None or w.low <= w.best <= w.high for w in weeks)
