"""Whose word and whose deed: what is said of the organisation, and who took part in a share only."""

from datetime import date

from tests.unit.extraction.telling import figures_on

_figures = figures_on(date(2025, 6, 20))


def test_what_it_is_said_to_have() -> None:
    """What the organisation "is said to" have is not its own word."""
    assert _figures("ISIS is said to have some 5,000 men in Gao.")[5000].attribution is None
    assert _figures("ISIS said it had killed 12 soldiers in Gao.")[12].attribution == "isis"


def test_one_of_its_soldiers() -> None:
    """Calling the man who did it one of its own tells whose deed it was, and not how many were hurt."""
    told = _figures("Islamic State said that the man was one of its soldiers. Eight people were injured in Solingen.")
    assert (told[8].actor, told[8].attribution) == (("isis",), None)


def test_with_whom_a_share_was_done() -> None:
    """Who took part in some of the raids did not do all the rest."""
    told = _figures("The SDF made nine raids on ISIS, four of them with the Coalition, and arrested 12 suspects.")
    assert told[12].actor == ("sdf",)
