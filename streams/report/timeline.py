"""A region's weeks as a picture: bounds as a band, the best estimate as a line; inline SVG.

Where a week has no provable high the band is open: it fades at the top of the picture instead of ending at a value.
"""

from collections.abc import Sequence
from html import escape

from schemas import Series, Week

_WIDTH, _HEIGHT, _BASE, _LEFT = 760, 120, 100, 34
# A picture of more weeks than this is unreadable and heavy; the newest are shown.
WEEKS_MOST = 156


def svg(series: Series, title: str) -> str:
    """The picture; empty if nothing ever happened."""
    weeks = series.weeks[-WEEKS_MOST:]
    # An open band has no top of its own, so the scale comes from what is bounded.
    top = max((_bounded(week) for week in weeks), default=0.0)
    if top <= 0:
        return ""
    step = (_WIDTH - _LEFT) / len(weeks)
    shapes = [_band(week, i, step, top) for i, week in enumerate(weeks)]
    return (
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(title)}">'
        f"<title>{escape(title)}</title>"
        f'<line class="axis" x1="{_LEFT}" y1="{_BASE}" x2="{_WIDTH}" y2="{_BASE}"/>'
        f'<text x="{_LEFT - 4}" y="12" text-anchor="end">{top:.0f}</text>'
        f'<text x="{_LEFT - 4}" y="{_BASE}" text-anchor="end">0</text>'
        f'{"".join(shapes)}<polyline class="best" points="{_line(weeks, step, top)}"/>{_years(weeks, step)}</svg>'
    )


def _bounded(week: Week) -> float:
    return max(float(week.low), week.best, float(week.high or 0))


def _band(week: Week, place: int, step: float, top: float) -> str:
    low = _BASE - week.low / top * (_BASE - 8)
    high = 4.0 if week.high is None else _BASE - week.high / top * (_BASE - 8)
    # Weeks of which nothing is known would fill the picture with open bands.
    if week.high is None and week.low == 0:
        return ""
    kind = "open" if week.high is None else "band"
    told = f"{week.monday}: {week.low} – {'?' if week.high is None else week.high}"
    return (
        f'<rect class="{kind}" x="{_LEFT + place * step:.1f}" y="{high:.1f}" width="{max(step, 0.8):.1f}" '
        f'height="{max(low - high, 1.2):.1f}"><title>{told}</title></rect>'
    )


def _line(weeks: Sequence[Week], step: float, top: float) -> str:
    points = ((_LEFT + (i + 0.5) * step, _BASE - week.best / top * (_BASE - 8)) for i, week in enumerate(weeks))
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _years(weeks: Sequence[Week], step: float) -> str:
    shown = []
    for place, week in enumerate(weeks):
        if place == 0 or week.monday.year != weeks[place - 1].monday.year:
            shown.append(f'<text x="{_LEFT + place * step:.1f}" y="{_HEIGHT - 6}">{week.monday.year}</text>')
    return "".join(shown)
