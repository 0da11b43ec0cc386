"""Figures and alerts as a person reads them in a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from schemas import Alert, AlertStatus, Figure, FigureStatus


def print_figures(console: Console, figures: Iterable[Figure], window: str) -> None:
    """Figures of one rolling window as a table by region."""
    table = Table("region", "measure", "of", "whose tally", "low", "high", "best", "status", title=f"Figures, {window}")
    for figure in sorted(figures, key=lambda f: (f.region, f.measure, f.target, f.scope)):
        if figure.window.name == window and figure.status is not FigureStatus.UNKNOWN:
            high = "∞" if figure.high is None else str(figure.high)
            row = (figure.region, figure.measure, figure.target, figure.scope)
            table.add_row(*row, str(figure.low), high, str(figure.best), figure.status)
    console.print(table)


def print_alerts(console: Console, alerts: Iterable[Alert]) -> None:
    """Each alert with its proof; retracted ones in a line."""
    for alert in sorted(alerts, key=lambda a: (a.updated_at, a.alert_id)):
        if alert.status is AlertStatus.RETRACTED:
            console.print(Text(f"retracted: {alert.headline.en}", style="dim"))
            continue
        lines = [alert.headline.en, alert.headline.ar, "", alert.explanation.en]
        lines += [f"  {step.en}" for step in alert.proof]
        for reference in alert.references:
            who = f"{reference.source} ({reference.origin})" if reference.origin else reference.source
            quote = f"“{reference.quote}”" if reference.quote else reference.claim_id
            lines.append(f"  {reference.role}: {quote}, {who}, {reference.published_at:%Y-%m-%d} {reference.url}")
        title = f"{alert.kind}, {alert.severity}, {alert.status}, {alert.horizon}"
        console.print(Panel(Text("\n".join(lines)), title=title, title_align="left"))
