"""Whose tally a claim is."""

from datetime import date

import pytest

from schemas import Claim
from streams.ledger import Ledger
from streams.ledger.inclusion import members_of
from streams.ledger.scopes import is_keeper, load_scopes, origin_of, scope_of


def claim(**fields: object) -> Claim:
    base: dict[str, object] = {
        "claim_id": "c",
        "published_at": "2024-01-01",
        "measure": "killed",
        "extent": "tally",
        "target": "isis",
        "value": {"low": 1, "high": 1},
        "source": "an outlet",
    }
    return Claim.model_validate(base | fields)


@pytest.mark.parametrize(
    ("fields", "scope"),
    [
        ({"attribution": "centcom", "actor": ("sdf",)}, "us"),
        ({"attribution": "africom", "actor": ("us",)}, "us"),
        ({"actor": ("coalition", "sdf")}, "us"),
        ({"attribution": "asayish", "actor": ("sdf",)}, "sdf"),
        ({"attribution": "iraq_cts", "actor": ("iraq",)}, "iraq"),
        ({"attribution": "officials", "actor": ("turkey",)}, "turkey"),
        ({"attribution": "sohr", "actor": ("russia",)}, "sohr"),
        ({"attribution": "isis", "actor": ("iraq",)}, "iraq"),
        ({"actor": ("unknown",)}, "media"),
        ({"measure": "attacks", "target": "unspecified", "actor": ("isis",)}, "media"),
        ({"measure": "attacks", "target": "unspecified", "actor": ("isis",), "attribution": "isis"}, "isis"),
        ({"measure": "attacks", "target": "unspecified", "actor": ("isis",), "attribution": "sana"}, "syria"),
        ({"target": "civilians", "actor": ("isis",), "attribution": "officials"}, "media"),
        ({"measure": "detainees", "extent": "level", "actor": ("sdf",)}, "sdf"),
    ],
)
def test_scope_by_the_table(fields: dict[str, object], scope: str) -> None:
    """Against the organisation attribution, else the first actor with a tally; by it attribution, else the media."""
    assert scope_of(claim(**fields)) == scope


def test_the_origin_is_the_body_else_the_outlet() -> None:
    """Whose word it is: the attribution, else the source."""
    assert origin_of(claim(attribution="centcom")) == "centcom"
    assert origin_of(claim()) == "an outlet"


def test_only_a_scopes_own_bodies_keep_its_tally() -> None:
    """An outlet that tells of the US tally is not the body that keeps it."""
    assert is_keeper(claim(attribution="centcom"), "us")
    assert not is_keeper(claim(attribution="officials"), "us")
    assert not is_keeper(claim(), "us")


def test_no_body_keeps_two_tallies() -> None:
    """The table gives every body and actor one scope."""
    scopes = load_scopes()
    assert set(scopes.by_body.values()) <= set(scopes.by_actor.values()) | scopes.everybody | scopes.only_by


def test_a_members_count_lies_within_where_it_serves() -> None:
    """France flies for the coalition in Iraq and Syria, and for itself elsewhere."""
    assert members_of("us", ("IQ", "SY-DY")) == ("france", "jordan", "uk")
    assert members_of("us", ("ML",)) == ()
    assert members_of("sdf", ("SY",)) == ()


def test_rolling_counters_hold_what_members_prove() -> None:
    """The coalition's counter is at least its member's of the same region and window."""
    ledger = Ledger()
    for number, (actor, count) in enumerate((("france", 7), ("coalition", 3))):
        told = claim(
            claim_id=f"c{number}",
            measure="airstrikes",
            unit="events",
            actor=(actor,),
            regions=("IQ",),
            value={"low": count, "high": count if actor == "france" else None, "hedge": "at_least"},
            period={"start": "2024-01-01", "end": "2024-01-31", "basis": "explicit"},
            source=actor,
        )
        ledger.put(f"a{number}", (told,))
    figures = {f.key: f for f in ledger.figures(date(2024, 1, 31))}
    assert figures["airstrikes|isis|events|us|IQ|this_month"].low == 7
    assert figures["airstrikes|isis|events|us|IQ|this_month"].low_claims == ("c0",)
