"""Graphs that are kept are those of the very sayings asked for."""

from schemas import Target
from streams.ledger.clashes import Graphs
from streams.ledger.populations import Kind
from streams.ledger.readings import Chain
from streams.ledger.sayings import Saying
from streams.ledger.windows import Days

CHAIN = Chain(Kind(Target.ISIS), ("SY",))


def test_sayings_that_are_gone_lend_their_graph_to_nobody() -> None:
    """A new saying may take the place in memory of one that is gone; its bounds are its own."""
    graphs = Graphs()
    for count in range(50):
        told = (Saying(CHAIN, Days(10, 20), count, count, float(count), ()),)
        length, _ = graphs.of(CHAIN, told).distance(0, 1)
        assert length == count
        del told
