"""Laws of the journal: which records hold."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from schemas import Claim, ClaimSet, Tick
from streams.ledger.journal import Effect, Journal


def claims(article: str, version: int, count: int) -> ClaimSet:
    """A set with `count` killed."""
    claim = Claim.model_validate(
        {
            "claim_id": f"{article}-{version}",
            "published_at": datetime(2025, 1, 1, tzinfo=UTC),
            "measure": "killed",
            "extent": "incident",
            "value": {"low": count, "high": count},
        }
    )
    return ClaimSet(article_id=article, article_version=version, claims=(claim,) if count else ())


revisions = st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 5)), max_size=12).map(
    lambda pairs: [claims(article, version, version % 3) for article, version in pairs]
)


@given(revisions, st.randoms(use_true_random=False))
def test_the_newest_version_holds_whatever_the_order(sets: list[ClaimSet], order) -> None:  # type: ignore[no-untyped-def]
    """Any order of arrival leaves the same records, those of the highest version, an empty one included."""
    forward, shuffled = Journal(), Journal()
    for one in sets:
        forward.apply(one.key, one)
    mixed = list(sets)
    order.shuffle(mixed)
    for one in mixed:
        shuffled.apply(one.key, one)
    assert forward.records == shuffled.records
    assert all(
        record == max((s for s in sets if s.key == key), key=lambda s: s.rank)
        for key, record in forward.records.items()
    )


@given(revisions)
def test_a_key_is_stale_while_an_older_revision_stands_last(sets: list[ClaimSet]) -> None:
    """What compaction would keep is the last record; where that is not the one that holds, the key is named."""
    journal = Journal()
    for one in sets:
        journal.apply(one.key, one)
    last = {one.key: one for one in sets}
    assert journal.stale == {key for key, one in last.items() if one != journal.records[key]}
    for key in tuple(journal.stale):
        journal.apply(key, journal.records[key])
    assert not journal.stale


def test_a_tombstone_of_an_older_version_withdraws_nothing() -> None:
    """A tombstone speaks for a version; one by hand speaks for all."""
    journal = Journal()
    journal.apply("a", claims("a", 2, 1))
    assert journal.apply("a", None, version=1) is Effect.STALE
    assert "a" in journal.records
    assert journal.apply("a", None, version=2) is Effect.CHANGED
    journal.apply("a", claims("a", 2, 1))
    assert journal.apply("a", None) is Effect.CHANGED
    assert not journal.records


def test_every_tick_is_kept() -> None:
    """Each day is a record of its own, so that a replay sees the same time."""
    journal = Journal()
    for day in (2, 1, 2):
        tick = Tick(day=date(2025, 1, day))
        journal.apply(tick.key, tick)
    assert len(journal.records) == 2
