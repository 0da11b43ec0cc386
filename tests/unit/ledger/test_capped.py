"""Whether sayings can all be true falls apart into questions that are much smaller, with the same answer."""

import random

from streams.ledger.capped import groups, questions, stretches
from streams.ledger.clashes import Graphs, clashes_within
from streams.ledger.nesting import is_within
from streams.ledger.sayings import Saying
from streams.ledger.sums import Sums
from tests.unit.ledger.test_possible import FAMILY, GROUP, saying


def drawn(rng: random.Random) -> Saying:
    """A tally of Iraq, Syria or both, over some days of two weeks, with a high, a low, or both."""
    regions, (first, last) = rng.choice(("IQ", "SY", "IQ,SY")), rng.choice(((0, 2), (0, 2), (3, 6), (0, 6), (8, 9)))
    low = rng.randrange(3) * (1 + last - first) * len(regions.split(",")) // 3
    return saying(regions, first, last, low, rng.choice((low, low, low + 1, None)))


def holds_chain_by_chain(some: list[Saying]) -> bool:
    """Whether no chain by itself refuses what is said of it and within it."""
    return not any(
        clashes_within(chain, [s for s in some if is_within(s.chain, chain, FAMILY)], Graphs()) for chain in GROUP
    )


def test_the_questions_together_ask_what_one_programme_of_everything_asks() -> None:
    """Some history satisfies all sayings if and only if each chain, and each question over sums, has one of its own."""
    refused = by_sums = 0
    for seed in range(150):
        rng = random.Random(seed)
        some = sorted({drawn(rng) for _ in range(rng.randrange(3, 8))}, key=lambda s: s.claim_id)
        is_possible = Sums(FAMILY, GROUP, some).is_feasible
        is_alone = holds_chain_by_chain(some)
        asked = list(questions(some, FAMILY))
        assert is_possible == (is_alone and all(Sums(FAMILY, c, told).is_feasible for c, told in asked))
        refused += not is_possible
        by_sums += is_alone and not is_possible
    assert refused > by_sums > 3


def test_a_saying_that_holds_a_day_without_any_bound_from_above_is_in_no_stretch() -> None:
    """However large it is, all of it can have happened on that day; so it ties no stretches together either."""
    capped = [saying("IQ", 0, 2, 1, 1), saying("IQ", 4, 6, 2, 2)]
    assert stretches([*capped, saying("IQ", 0, 6, 99, None)]) == [(capped[0],), (capped[1],)]


def test_a_saying_over_stretches_that_touch_ties_them() -> None:
    """Without a day between two bounds, what spans both must fit into both together."""
    told = [saying("IQ", 0, 2, 1, 1), saying("IQ", 3, 6, 2, 2), saying("IQ", 1, 4, 9, None)]
    assert stretches(told) == [tuple(told)]


def test_groups_together_are_possible_if_and_only_if_all_sayings_are() -> None:
    """What is in no group can always be met, and no group bears on another."""
    several = refused = 0
    for seed in range(150):
        rng = random.Random(seed)
        some = sorted({drawn(rng) for _ in range(rng.randrange(3, 9))}, key=lambda s: s.claim_id)
        found = groups(some, FAMILY)
        places = [[some.index(told) for told in group] for group in found]
        assert places == sorted(map(sorted, places))
        assert len({i for group in places for i in group}) == sum(map(len, places))
        is_possible = Sums(FAMILY, GROUP, some).is_feasible
        assert is_possible == all(Sums(FAMILY, GROUP, group).is_feasible for group in found)
        several += len(found) > 1
        refused += not is_possible
    assert several > 20
    assert refused > 20


def test_a_report_of_a_day_that_nothing_bounds_is_in_no_group() -> None:
    """So most reports are weighed against nothing at all."""
    capped = [saying("IQ", 0, 2, 4, 4), saying("IQ", 1, 1, 5, None)]
    assert groups([*capped, saying("SY", 0, 2, 99, None), saying("IQ", 5, 5, 99, None)], FAMILY) == [tuple(capped)]
