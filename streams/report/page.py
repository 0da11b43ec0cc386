"""The page itself. It loads nothing: styles and pictures are inside, so it can be mailed and archived.

Each text stands in its own language's element with `lang` and `dir`, so that browsers set Arabic from right to left and
names in the other script do not disorder a line.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape
from importlib.resources import files

from schemas import Alert, AlertStatus, Figure, FigureStatus, Series, Words
from streams.report.timeline import svg

RegionName = Callable[[str, str], str]
_WINDOWS = ("last_30_days", "last_365_days")
_TITLE = Words(ar="مرصد: ما ثبت وما خالفه", en="Marsad: what is established, and what departs from it")
_HEADS = {
    "alerts": Words(ar="التنبيهات", en="Alerts"),
    "timelines": Words(ar="الخط الزمني الأسبوعي", en="Weeks by region"),
    "last_30_days": Words(ar="آخر ٣٠ يوما", en="Last 30 days"),
    "last_365_days": Words(ar="آخر ٣٦٥ يوما", en="Last 365 days"),
}
_COLUMNS = ("region", "المنطقة", "measure", "of", "tally", "low", "high", "best", "status")


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
    style = files("streams.report").joinpath("report.css").read_text("utf-8")
    parts = [
        f"<h1>{_both(_TITLE, 'span')}</h1>",
        f"<p>{report.claims} claims, as of <time>{report.now}</time></p>",
        *(_figures(report, window, region_name) for window in _WINDOWS),
        _timelines(report, region_name),
        _alerts(report),
    ]
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(_TITLE.en)}</title><style>{style}</style></head><body><main>{''.join(parts)}</main></body></html>\n"
    )


def _figures(report: Report, window: str, region_name: RegionName) -> str:
    told = (figure for figure in report.figures if figure.window.name == window)
    rows = [figure for figure in told if figure.status is not FigureStatus.UNKNOWN]
    if not rows:
        return ""
    shown = []
    for f in sorted(rows, key=lambda f: (f.region, f.measure, f.target, f.scope)):
        names = [_union(f.region, region_name, language) for language in ("en", "ar")]
        high = "∞" if f.high is None else str(f.high)
        proof = ", ".join(sorted({*f.low_claims, *f.high_claims}))
        cells = [f.measure, f.target, f.scope, str(f.low), high, str(f.best), f.status]
        shown.append(
            f'<tr title="{escape(proof)}"><td>{escape(names[0])}</td><td lang="ar" dir="rtl">{escape(names[1])}</td>'
            + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
            + "</tr>"
        )
    head = "".join(f"<th>{escape(column)}</th>" for column in _COLUMNS)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(shown)}</tbody></table>"
    return f"<h2>{_both(_HEADS[window], 'span')}</h2>{table}"


def _timelines(report: Report, region_name: RegionName) -> str:
    shown = []
    for series in sorted(report.series, key=lambda s: (s.region, s.measure, s.target, s.scope)):
        name = f"{_union(series.region, region_name, 'en')}: {series.measure}, {series.target}, {series.scope}"
        if picture := svg(series, name):
            arabic = _union(series.region, region_name, "ar")
            shown.append(
                f'<figure>{picture}<figcaption>{escape(name)} · <bdi lang="ar" dir="rtl">{escape(arabic)}</bdi>'
                "</figcaption></figure>"
            )
    return f"<h2>{_both(_HEADS['timelines'], 'span')}</h2>{''.join(shown)}" if shown else ""


def _alerts(report: Report) -> str:
    shown = []
    for alert in sorted(report.alerts, key=lambda a: (a.updated_at, a.alert_id), reverse=True):
        steps = "".join(f"<li>{_both(step, 'p')}</li>" for step in alert.proof)
        quotes = "".join(
            f"<li><b>{escape(r.role)}</b> <q dir=auto>{escape(r.quote or r.claim_id)}</q>,"
            f" <bdi>{escape(r.source)}</bdi> ({escape(r.origin)}),"
            f" <time>{r.published_at:%Y-%m-%d}</time> {_link(r.url)}</li>"
            for r in alert.references
        )
        open_by_default = " open" if alert.status is not AlertStatus.RETRACTED else ""
        shown.append(
            f'<article class="{alert.severity} {alert.status}" id="{escape(alert.alert_id)}">'
            f"<h3>{_both(alert.headline, 'span')}</h3>"
            f"<p class=facts>{escape(alert.kind)} · {escape(alert.severity)} · {escape(alert.status)} · "
            f"{escape(alert.horizon)} · <time>{alert.updated_at:%Y-%m-%d}</time></p>"
            f"<details{open_by_default}><summary>{len(alert.claims)} claims</summary>{_both(alert.explanation, 'p')}"
            f"<ol>{steps}</ol><ul>{quotes}</ul></details></article>"
        )
    return f"<h2>{_both(_HEADS['alerts'], 'span')} ({len(shown)})</h2>{''.join(shown)}"


def _both(words: Words, element: str) -> str:
    return (
        f'<{element} class="text" lang="ar" dir="rtl">{escape(words.ar)}</{element}>'
        f'<{element} class="text" lang="en" dir="ltr">{escape(words.en)}</{element}>'
    )


def _link(url: str) -> str:
    """A link only for what a browser fetches: an article's address is not ours, and may be anything."""
    if url.startswith(("https://", "http://")):
        return f'<a rel="noreferrer noopener" href="{escape(url)}">{escape(url)}</a>'
    return f"<bdi>{escape(url)}</bdi>"


def _union(region: str, region_name: RegionName, language: str) -> str:
    joint = "، " if language == "ar" else ", "
    return joint.join(region_name(code, language) for code in region.split(",")) if region else "—"
