"""Contradiction: a claim that no history consistent with the established claims can satisfy, with its proof."""

from collections.abc import Iterator

from schemas import AlertKind
from streams.departure import from_conflict
from streams.departure.draft import Draft
from streams.departure.view import View


def contradictions(view: View) -> Iterator[Draft]:
    """Conflicts over several articles that no garbled quotation and no pair of voices explains."""
    yield from from_conflict.drafts(AlertKind.CONTRADICTION, view)
