"""`marsad demo`: the whole service on a broker of its own, with the bundled articles."""

import os
import sys

import typer

from streams.cli.outcome import Failure
from streams.cli.show import print_alerts, print_figures, terminal


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def demo() -> None:
        """Send the bundled articles through a real Kafka and the service; print figures and alerts; leave nothing."""
        sys.argv = sys.argv[:1]
        from streams.demo.showing import DemoError, show
        from streams.local import BrokerError

        console = terminal()
        try:
            shown = show(os.environ)
        except (BrokerError, DemoError, OSError) as error:
            raise Failure(f"{type(error).__name__}: {error}") from error
        console.print(f"{shown.articles} articles, {shown.claims} claims, as of {shown.now}")
        print_figures(console, shown.figures, "last_365_days")
        print_alerts(console, shown.alerts)
