"""What tests of the grammar ask: the claims of a short text told on one day."""

from collections.abc import Callable
from datetime import date

from schemas import Claim
from streams.extraction.explain import explain


def claims_on(day: date) -> Callable[[str], tuple[Claim, ...]]:
    """A reader of texts told on a day: all claims, in the order of the text."""
    return lambda text: explain(text, day).claims


def figures_on(day: date) -> Callable[[str], dict[int | None, Claim]]:
    """A reader of texts told on a day: claims by the lower bound of their figures."""
    return lambda text: {claim.value.low: claim for claim in explain(text, day).claims}
