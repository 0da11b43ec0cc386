"""Figures and alerts as a person reads them in a terminal."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from schemas import Alert, AlertStatus, Claim, Figure, FigureStatus, Severity
from streams.lexicon.names import region_name


def terminal(*, stderr: bool = False) -> Console:
    """A console that prints what it is given: brackets in an outlet's name or around an id are no mark-up."""
    return Console(stderr=stderr, markup=False, emoji=False)


def print_claims(console: Console, claims: Iterable[Claim]) -> None:
    """Claims as a table, one a row."""
    table = Table("measure", "of", "count", "by", "where", "from", "to", "on whose word", "evidence")
    for claim in claims:
        low, high = claim.value.low, claim.value.high
        count = str(low) if low == high else f"{'' if low is None else low}–{'' if high is None else high}"
        days = [str(day) if day else "" for day in (claim.period.start, claim.period.end)]
        who = (",".join(claim.actor), ",".join(claim.regions))
        table.add_row(
            *(claim.measure, claim.target, f"{claim.value.hedge} {count}", *who, *days),
            *(claim.attribution or claim.source, Text(claim.evidence)),
        )
    console.print(table)


def print_figures(console: Console, figures: Iterable[Figure], window: str) -> None:
    """Figures of one rolling window as a table by region, countries and first-level regions only.

    Everybody's total is left out where it says no more than the one tally that there is.
    """
    shown = [f for f in figures if f.window.name == window and "/" not in f.region]
    shown = [f for f in shown if f.status is not FigureStatus.UNKNOWN]
    tallies = Counter((f.region, f.measure, f.target, f.unit) for f in shown if f.scope != "any")
    table = Table(title=f"Figures, {window}")
    # A region has a line of its own, and what is counted is read whole, in eighty columns too.
    table.add_column("region, measure", min_width=len("  weapons_destroyed"), overflow="fold")
    for name in ("of", "whose", "low", "high", "best"):
        table.add_column(name, no_wrap=True)
    in_order = sorted(shown, key=lambda f: (f.region, f.measure, f.target, f.scope))
    for region, members in groupby(in_order, key=lambda f: f.region):
        table.add_section()
        table.add_row(Text(f"{', '.join(region_name(code, 'en') for code in region.split(','))} ({region})", "bold"))
        for figure in members:
            if figure.scope == "any" and tallies[(region, figure.measure, figure.target, figure.unit)] == 1:
                continue
            high = "" if figure.high is None else str(figure.high)
            who = (f"  {figure.measure}", figure.target, figure.scope)
            table.add_row(*who, str(figure.low), high, str(figure.best))
    console.print(table)


def print_alerts(console: Console, alerts: Iterable[Alert]) -> None:
    """Each alert with its explanation and proof; retracted ones in a line."""
    for alert in sorted(alerts, key=lambda a: (a.updated_at, a.alert_id)):
        if alert.status is AlertStatus.RETRACTED:
            console.print(Text(f"retracted: {alert.headline.en}", style="dim"))
            continue
        lines = [alert.headline.en, alert.headline.ar, "", alert.explanation.en]
        lines += [f"  {step.en}" for step in alert.proof]
        title = f"{alert.kind}, {alert.severity}, {alert.status}, {alert.horizon}"
        console.print(Panel(Text("\n".join(lines)), title=title, title_align="left"))


def print_counts(console: Console, claims: int, alerts: Sequence[Alert]) -> None:
    """How much was read and what came of it, also where nothing did."""
    standing = [a for a in alerts if a.status is not AlertStatus.RETRACTED]
    by = Counter(a.severity for a in standing)
    of = ", ".join(f"{by[s]} {s}" for s in reversed(Severity) if by[s])
    counts = f"claims: {claims:,}; alerts: {len(standing):,}{f' ({of})' if of else ''}"
    console.print(Text(f"{counts}; retracted: {len(alerts) - len(standing):,}"))
