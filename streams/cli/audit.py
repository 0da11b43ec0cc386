"""`marsad audit`: every departure in an archive of claims or articles, without Kafka."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from schemas import ClaimSet
from streams.cli.asking import claims_or_complaints, observe
from streams.cli.extract import Output, profile_of
from streams.cli.outcome import Failure
from streams.cli.progress import progress
from streams.cli.show import print_alerts, print_counts, terminal
from streams.cli.sources import articles
from streams.extraction import Extractor
from streams.intake import Rejection
from streams.lexicon.names import region_name
from streams.observatory import Observatory
from streams.report import Report, to_html

_MOST_COMPLAINTS = 20
"""Articles that could not be read and are named one by one."""


def add_to(app: typer.Typer) -> None:
    """Add the command."""

    @app.command()
    def audit(
        paths: Annotated[
            list[str] | None, typer.Argument(metavar="PATH…", help="Articles; they are read first.")
        ] = None,
        claims: Annotated[Path | None, typer.Option(help="Claims, JSONL or CSV; - for stdin.")] = None,
        profile: Annotated[str, typer.Option(help="Watched organisation: a name, or a TOML file.")] = "isis",
        output: Annotated[Output, typer.Option(help="json or table.")] = Output.TABLE,
        html: Annotated[Path | None, typer.Option(help="Also write a page with figures, timelines and alerts.")] = None,
    ) -> None:
        """Print the last state of every alert that claims or articles give, told in order of publication.

        Status 1 if something could not be read: the alerts are those of the rest.
        """
        if not paths and claims is None:
            raise Failure("say --claims FILE, or name articles", status=2)
        known, bad_lines = claims_or_complaints(claims) if claims else ((), 0)
        observatory = observe(known)
        bad_articles = _take_articles(observatory, paths, profile) if paths else 0
        with progress("hours of publication", observatory.hours_untold()) as advance:
            while observatory.tell_hour():
                advance()
        alerts = observatory.alerts()
        if output is Output.JSON:
            for alert in alerts:
                sys.stdout.buffer.write(alert.canonical() + b"\n")
        else:
            print_alerts(terminal(), alerts)
            print_counts(terminal(stderr=True), len(observatory.claims()), alerts)
        if html is not None:
            # Last: where no page can be written, the alerts are told all the same.
            sys.stdout.flush()
            html.write_text(to_html(_report(observatory), region_name), "utf-8")
        if bad_lines or bad_articles:
            raise typer.Exit(1)


def _report(observatory: Observatory) -> Report:
    return Report(
        now=observatory.now or date.min,
        claims=len(observatory.claims()),
        figures=observatory.figures(),
        series=observatory.series(),
        alerts=observatory.alerts(),
    )


def _take_articles(observatory: Observatory, paths: list[str], profile: str) -> int:
    """Read articles into the observatory, of each its newest version; how many could not be read."""
    extractor = Extractor(profile_of(profile))
    bad = 0
    with progress("articles") as advance:
        for one, article in articles(paths):
            if isinstance(article, Rejection):
                bad += 1
                if bad <= _MOST_COMPLAINTS:
                    sys.stderr.write(f"{one.name}: {article.reason}: {article.text}\n")
            else:
                version = article.article_version
                found = ClaimSet(
                    article_id=article.id, article_version=version, claims=extractor.extract(article).claims
                )
                observatory.apply(article.id, found, version=version)
            advance()
    if bad > _MOST_COMPLAINTS:
        sys.stderr.write(f"and {bad - _MOST_COMPLAINTS} more articles that could not be read\n")
    return bad
