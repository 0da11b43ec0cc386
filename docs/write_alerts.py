"""Write `docs/alerts.md` from real runs: every kind with an example, then every loud alert with a person's verdict.

    .venv/bin/python -m docs.write_alerts ../shared

The examples are the departure books' own claims and the official claims; the loud alerts are those of the official
claims and of the gold articles, each told in order of publication. A test compares the file with what this gives.
"""

import json
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schemas import Alert, AlertKind, AlertStatus, Claim
from streams.departure.departing import by_code
from streams.departure.view import RegionName
from tests.books.departure.departures import LOUD, alerts_of, read_books

ROOT = Path(__file__).resolve().parents[1]
BOOKS = ROOT / "tests/books/departure"

MEANING = {
    AlertKind.CONTRADICTION: "A claim that no history consistent with the established claims can satisfy. The proof is "
    "a smallest set of claims that cannot all be true, and what the others imply.",
    AlertKind.CONFLICTING_SOURCES: "Two voices state different figures for the same measure, actor, target, region and "
    "window; or different tolls of one event.",
    AlertKind.ECHO_DRIFT: "An outlet repeats a body's figure, but dropped the hedge, changed the number (`figure`), "
    "moved the window, dropped the place or swapped the measure; `detail` says which.",
    AlertKind.ARITHMETIC: "One article does not add up: its figures cannot all be true (`sum`), its parts exceed their "
    "total (`parts`), or its headline differs from its body (`headline`).",
    AlertKind.SURGE: "The rate leaves its predictive band upwards: in a week of the ledger's series (`weekly`), or "
    "over a tally's window against the same voice's tallies before it (`tally`).",
    AlertKind.LULL: "The rate leaves its predictive band downwards, and an outage of reporting is ruled out.",
    AlertKind.FIRST_ACTIVITY: "The first attack or operation in a region within the look-back, once that is covered.",
    AlertKind.REVISION: "The same body, or the same outlet, restates its own figure.",
    AlertKind.STOCK_JUMP: "Fighters or detainees move by more than the policy allows between two levels.",
}


@dataclass(frozen=True)
class Verdict:
    """What a person thinks of a loud alert."""

    worth: bool
    why: str


def official_claims(shared: Path) -> list[Claim]:
    """The official claims."""
    lines = (shared / "data/official_claims.jsonl").read_text("utf-8").splitlines()
    return [Claim.parse(line) for line in lines if line.strip()]


def gold_claims(shared: Path) -> list[Claim]:
    """The claims of the gold articles, numbered within each."""
    claims = []
    for path in sorted((shared / "corpus").glob("*.json")):
        article = json.loads(path.read_text("utf-8"))
        for number, claim in enumerate(article["claims"]):
            fields = {name: value for name, value in claim.items() if name in Claim.model_fields}
            fields |= {"claim_id": f"{article['id']}#{number:02}", "article_id": article["id"]}
            fields |= {"url": article["url"], "source": article["source"], "published_at": article["published_at"]}
            claims.append(Claim.model_validate(fields))
    return claims


def verdicts() -> dict[tuple[str, str, tuple[str, ...]], Verdict]:
    """The verdicts by run, kind and claims."""
    told = tomllib.loads((ROOT / "docs/alerts.toml").read_text("utf-8"))["verdict"]
    return {(v["run"], v["kind"], tuple(v["claims"])): Verdict(v["worth"], v["why"]) for v in told}


@cache
def runs(shared: Path, region_name: RegionName = by_code) -> dict[str, tuple[Alert, ...]]:
    """All alerts of both runs, in their last state."""
    return {
        "official": alerts_of(official_claims(shared), region_name),
        "gold": alerts_of(gold_claims(shared), region_name),
    }


def loud(alerts: tuple[Alert, ...]) -> list[Alert]:
    """The alerts that ask for a person and stand."""
    return [a for a in alerts if a.kind in LOUD and a.status is not AlertStatus.RETRACTED]


def page(shared: Path, region_name: RegionName = by_code) -> str:
    """The whole page.

    Raises:
        KeyError: a loud alert has no verdict.
    """
    told, judged = runs(shared, region_name), verdicts()
    lines = [
        "# Alerts",
        "",
        "<!-- Written by docs/write_alerts.py from real runs; change words there or in streams/departure/words. -->",
        "",
        "What each kind means, with an example as it is published, then every loud alert that the official claims and "
        "the gold articles give, told in order of publication, with a person's verdict. What one pair of articles "
        "departs by is one alert: the gravest difference leads it, the others stand beside it. Thresholds, each with "
        "unit and source, are in `streams/departure/policy.toml`.",
        "",
        "## Kinds",
    ]
    for kind in AlertKind:
        lines += ["", f"### {kind}", "", MEANING[kind]]
        for alert in _examples(kind, told["official"], region_name):
            lines += ["", *_example(alert)]
    for run, title in (("official", "The official claims"), ("gold", "The gold articles")):
        rows = [(alert, judged[run, alert.kind, alert.claims]) for alert in loud(told[run])]
        worth = sum(verdict.worth for _, verdict in rows)
        quiet = Counter(a.kind for a in told[run] if a.kind not in LOUD and a.status is not AlertStatus.RETRACTED)
        gone = sum(a.status is AlertStatus.RETRACTED for a in told[run])
        lines += [
            "",
            f"## {title}",
            "",
            f"{len(rows)} loud alerts, {worth} of them worth a person's time. Beside them, for the record: "
            + ", ".join(f"{count} {kind}" for kind, count in sorted(quiet.items()))
            + f"; {gone} retracted.",
            "",
            "| kind | severity | what it says | claims | worth it | why |",
            "|---|---|---|---|---|---|",
        ]
        for alert, verdict in rows:
            named = f"{alert.kind} ({alert.detail})" if alert.detail else str(alert.kind)
            lines.append(
                f"| {named} | {alert.severity} | {_plain(alert.headline.en)} | {' '.join(alert.claims)} "
                f"| {'yes' if verdict.worth else 'no'} | {verdict.why} |"
            )
    return "\n".join(lines) + "\n"


def _examples(kind: AlertKind, official: tuple[Alert, ...], region_name: RegionName) -> list[Alert]:
    """One alert of each variety: of the official claims where they have one, else of the first book that raises it."""
    found: dict[str, Alert] = {}
    for book in read_books(BOOKS / f"{kind}.books"):
        if kind in book.raises:
            for alert in alerts_of(book.claims, region_name):
                if alert.kind is kind:
                    found.setdefault(alert.detail, alert)
    for alert in official:
        if alert.kind is kind and alert.status is not AlertStatus.RETRACTED:
            found[alert.detail] = alert
    return [found[detail] for detail in sorted(found)]


def _example(alert: Alert) -> list[str]:
    variety = f"`{alert.detail}`, " if alert.detail else ""
    return [
        f"Example ({variety}{alert.severity}, departs by {alert.departure.departs_by:g}):",
        "",
        f"> **{_plain(alert.headline.en)}**",
        *[f"> {line}  " for line in _plain(alert.explanation.en).splitlines()],
        "",
        f'<blockquote dir="rtl"><b>{alert.headline.ar}</b><br>',
        *[f"{line}<br>" for line in alert.explanation.ar.splitlines()],
        "</blockquote>",
    ]


def _plain(text: str) -> str:
    """English reads without isolates on a page."""
    return text.replace("\u2068", "").replace("\u2069", "").replace("|", "/")


if __name__ == "__main__":
    from streams.lexicon.names import region_name as name_of_region

    (ROOT / "docs/alerts.md").write_text(page(Path(sys.argv[1]), name_of_region), "utf-8")
