"""The identity of stock and flow: who is held now was held before or has been captured since, less those who left.

Captures, escapes and repatriations of one scope and region are known as flows, transfers and releases are not. So a
level may rise by no more than was captured in between, where that has a high. Beyond that the data disagree: a finding,
no refusal, because people also come in ways that nobody counts. How far it may fall is open: they leave uncounted too.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from schemas import Answer, FigureQuery, Finding, Measure, Target
from streams.ledger.readings import Reading
from streams.ledger.windows import named

Ask = Callable[[FigureQuery], Answer]


def gaps(readings: Sequence[Reading], ask: Ask) -> Iterator[Finding]:
    """Findings for levels of detainees that the flows between them do not explain.

    Args:
        readings: levels of one family.
        ask: answers a query; the flows are asked for in the scope of the levels.
    """
    told: dict[tuple[object, ...], list[Reading]] = {}
    for reading in readings:
        if reading.claim.measure is Measure.DETAINEES and not reading.is_assumed and reading.claim.regions:
            told.setdefault((reading.chain, reading.origin, reading.claim.actor), []).append(reading)
    for levels in told.values():
        ordered = sorted(levels, key=lambda r: (r.days, r.order))
        for before, after in pairwise(ordered):
            if before.days.start < after.days.start:
                yield from _gap(before, after, ask)


def _gap(before: Reading, after: Reading, ask: Ask) -> Iterator[Finding]:
    captured = _flow(Measure.CAPTURED, before, after, ask)
    if captured.high is None or before.high is None:
        return
    most = before.high + captured.high
    if after.low > most:
        text = (
            f"{after.low} are held on {named(after.days)}, but {before.high} were on {named(before.days)} "
            f"and at most {captured.high} have been captured since"
        )
        ids = {before.claim.claim_id, after.claim.claim_id, *captured.high_claims}
        yield Finding(reason="stock_flow_gap", claims=tuple(sorted(ids)), text=text)


def _flow(measure: Measure, before: Reading, after: Reading, ask: Ask) -> Answer:
    target = after.chain.kind.target
    return ask(
        FigureQuery(
            measure=measure,
            target=target if target is Target.ISIS else Target.ISIS_AND_FAMILIES,
            regions=after.chain.regions,
            start=date.fromordinal(before.days.stop),
            end=after.days.last,
            scope=after.family.scope,
        )
    )
