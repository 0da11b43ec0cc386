"""The page itself. It loads nothing: styles and pictures are inside, so it can be mailed and archived.

Each text stands in its own language's element with `lang` and `dir`, so that browsers set Arabic from right to left and
names in the other script do not disorder a line. What the claims' contract names by codes is told in words of both.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape
from importlib.resources import files

from schemas import Alert, AlertStatus, Figure, FigureStatus, Reference, Series, Words
from streams.report.timeline import svg
from streams.report.words import named, vocabulary

RegionName = Callable[[str, str], str]
_WINDOWS = ("last_30_days", "last_365_days")
_JOINTS = (("ar", "، "), ("en", ", "))


@dataclass(frozen=True, slots=True)
class Report:
    """What the page shows, as of `now`."""

    now: date
    claims: int
    figures: tuple[Figure, ...]
    series: tuple[Series, ...]
    alerts: tuple[Alert, ...]


def to_html(report: Report, region_name: RegionName) -> str:
    """The page, UTF-8 text."""
    words = vocabulary()
    style = files("streams.report").joinpath("report.css").read_text("utf-8")
    parts = [
        f"<h1>{_both(words.heads['title'], 'span')}</h1>",
        _both(_claims(report), "p"),
        _alerts(report),
        *(_figures(report, window, region_name) for window in _WINDOWS),
        _timelines(report, region_name),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(words.heads['title'].en)}</title><style>{style}</style></head><body><main>{''.join(parts)}</main></body></html>\n"
    )


def _figures(report: Report, window: str, region_name: RegionName) -> str:
    asked = (figure for figure in report.figures if figure.window.name == window)
    rows = [figure for figure in asked if figure.status is not FigureStatus.UNKNOWN]
    if not rows:
        return ""
    words, shown = vocabulary(), []
    for f in sorted(rows, key=lambda f: (f.region, f.measure, f.target, f.scope)):
        high = "∞" if f.high is None else str(f.high)
        proof = ", ".join(sorted({*f.low_claims, *f.high_claims}))
        told = (
            _names(f.region, region_name),
            named(words.measure, f.measure),
            named(words.of, f.target),
            named(words.tally, f.scope),
        )
        numbers = "".join(f"<td>{number}</td>" for number in (f.low, high, f.best))
        cells = "".join(f"<td>{_both(name, 'span')}</td>" for name in told)
        status = _both(named(words.status, f.status), "span")
        shown.append(f'<tr title="{escape(proof)}">{cells}{numbers}<td>{status}</td></tr>')
    head = "".join(f"<th>{_both(column, 'span')}</th>" for column in words.columns.values())
    table = f"<div class=wide><table><thead><tr>{head}</tr></thead><tbody>{''.join(shown)}</tbody></table></div>"
    return f"<h2>{_both(words.heads[window], 'span')}</h2>{table}"


def _timelines(report: Report, region_name: RegionName) -> str:
    words, shown = vocabulary(), []
    for series in sorted(report.series, key=lambda s: (s.region, s.measure, s.target, s.scope)):
        names = _names(series.region, region_name)
        what = (named(words.measure, series.measure), named(words.of, series.target), named(words.tally, series.scope))
        told = Words(
            ar=f"{names.ar}: {'، '.join(w.ar for w in what)}", en=f"{names.en}: {', '.join(w.en for w in what)}"
        )
        if picture := svg(series, told.en):
            shown.append(f"<figure>{picture}<figcaption>{_both(told, 'span')}</figcaption></figure>")
    return f"<h2>{_both(words.heads['timelines'], 'span')}</h2>{''.join(shown)}" if shown else ""


def _alerts(report: Report) -> str:
    words, shown = vocabulary(), []
    for alert in sorted(report.alerts, key=lambda a: (a.updated_at, a.alert_id), reverse=True):
        steps = "".join(f"<li>{_both(step, 'p')}</li>" for step in alert.proof)
        quotes = "".join(
            f"<li><b>{_side_by_side(named(words.role, r.role))}</b> <q dir=auto>{escape(r.quote or r.claim_id)}</q>,"
            f" <bdi>{escape(r.source)}</bdi>{_said_by(r)},"
            f" <time>{r.published_at:%Y-%m-%d}</time> {_link(r.url)}</li>"
            for r in alert.references
        )
        facts = (
            named(words.kind, alert.kind),
            named(words.severity, alert.severity),
            named(words.life, alert.status),
            named(words.horizon, alert.horizon),
            _day(alert.updated_at.date()),
        )
        told = Words(ar=" · ".join(f.ar for f in facts), en=" · ".join(f.en for f in facts))
        proof = _filled(words.heads["proof"], count=len(alert.claims))
        why = _both(_in_brief(alert.explanation), "p")
        open_by_default = " open" if alert.status is not AlertStatus.RETRACTED else ""
        shown.append(
            f'<article class="{alert.severity} {alert.status}" id="{escape(alert.alert_id)}">'
            f"<h3>{_both(alert.headline, 'span')}</h3>"
            f"<div class=facts>{_both(told, 'p')}</div>"
            f"<details{open_by_default}><summary>{_side_by_side(proof)}</summary>{why}"
            f"<ol>{steps}</ol><ul>{quotes}</ul></details></article>"
        )
    return f"<h2>{_both(words.heads['alerts'], 'span')} ({len(shown)})</h2>{''.join(shown)}"


def _in_brief(explanation: Words) -> Words:
    """An explanation without its list of quotations, which the page gives with links below."""
    lines = {lang: [line for line in text.splitlines() if not line.startswith("- ")] for lang, text in explanation}
    return Words(ar="\n".join(lines["ar"]), en="\n".join(lines["en"]))


def _said_by(reference: Reference) -> str:
    """Whose word it is, where it is not the outlet's own."""
    return "" if reference.origin == reference.source else f" (<bdi>{escape(reference.origin)}</bdi>)"


def _both(words: Words, element: str) -> str:
    return (
        f'<{element} class="text" lang="ar" dir="rtl">{escape(words.ar)}</{element}>'
        f'<{element} class="text" lang="en" dir="ltr">{escape(words.en)}</{element}>'
    )


def _side_by_side(words: Words) -> str:
    """Both languages in one line of a list."""
    return f'<span lang="en" dir="ltr">{escape(words.en)}</span> · <bdi lang="ar" dir="rtl">{escape(words.ar)}</bdi>'


def _claims(report: Report) -> Words:
    words, day = vocabulary().heads["claims"], _day(report.now)
    return Words(
        ar=words.ar.format(count=report.claims, now=day.ar), en=words.en.format(count=report.claims, now=day.en)
    )


def _day(day: date) -> Words:
    """A day's numbers stay in their order in a line from right to left only as a piece of their own."""
    return Words(ar=f"\N{LEFT-TO-RIGHT ISOLATE}{day}\N{POP DIRECTIONAL ISOLATE}", en=str(day))


def _filled(words: Words, **parts: object) -> Words:
    return Words(ar=words.ar.format(**parts), en=words.en.format(**parts))


def _link(url: str) -> str:
    """A link only for what a browser fetches: an article's address is not ours, and may be anything."""
    if url.startswith(("https://", "http://")):
        return f'<a rel="noreferrer noopener" href="{escape(url)}">{escape(url)}</a>'
    return f"<bdi>{escape(url)}</bdi>"


def _names(region: str, region_name: RegionName) -> Words:
    """A union of regions by the names of its parts."""
    codes = region.split(",") if region else []
    names = (joint.join(region_name(code, language) for code in codes) or "—" for language, joint in _JOINTS)
    return Words(ar=next(names), en=next(names))
