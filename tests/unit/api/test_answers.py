"""Queries and their answers."""

import csv
import io
import json

import pytest

from schemas import ClaimSet, FigureQuery, Measure
from streams.api import BadQueryError, NotFoundError, alerts_body, claim_body, parse_query
from streams.api.answers import asked_of, figures_csv, is_asked
from streams.observatory import Observatory
from tests.unit.departure.tales import attacks_of_2024

ASKED = {"measure": "killed", "region": "IQ,SY", "from": "2024-04-01", "to": "2024-06-30", "scope": "us"}


def test_a_query_is_read_from_its_names() -> None:
    """Names are those of the command line; regions joined by commas are a union."""
    query = parse_query(ASKED)
    assert (query.measure, query.regions, query.scope) == (Measure.KILLED, ("IQ", "SY"), "us")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"measures": "killed"}, "measures"),
        ({"measure": "deaths"}, "measure"),
        ({"from": "April"}, "from"),
        ({"from": "2024-07-01"}, "from"),
        ({"measure": ""}, "measure"),
        ({"region": "iq"}, "region"),
        ({"region": "Iraq,SY"}, "region"),
        ({"region": "ZZ-DY"}, "region"),
        ({"region": "SY:middle"}, "region"),
        ({"target": "security_forces", "side": "foo"}, "side"),
        ({"side": "sdf"}, "side"),
        ({"scope": "usa"}, "scope"),
        ({"as_of": "yesterday"}, "as_of"),
        ({"unit": "people"}, "unit"),
        ({"target": "everyone"}, "target"),
    ],
)
def test_what_is_wrong_is_named_as_it_was_asked(change: dict[str, str], named: str) -> None:
    """The sentence names the part of the query that a person wrote."""
    with pytest.raises(BadQueryError, match=f"^(unknown )?{named}\\b"):
        parse_query({**ASKED, **change})


def test_an_unknown_claim_and_an_unknown_filter_are_told_apart() -> None:
    """Nothing there is not the same as a question that makes no sense."""
    with pytest.raises(NotFoundError):
        claim_body(Observatory(), "none")
    with pytest.raises(BadQueryError, match="colour"):
        alerts_body(Observatory(), {"colour": "red"})


def test_the_table_has_a_row_for_each_scope() -> None:
    """A spreadsheet shows everybody's total and each tally beside it; open ends are empty cells."""
    query = FigureQuery.model_validate({**parse_query(ASKED).model_dump(), "scope": None})
    rows = list(csv.DictReader(io.StringIO(figures_csv(query, Observatory().answer(query)))))
    assert [(row["scope"], row["low"], row["high"]) for row in rows] == [("any", "0", "")]


@pytest.mark.parametrize("region", ["001", "SY", "SY-DY", "MA-06", "SY:badia", "SY-HI/tadmur", "IQ,SY"])
def test_regions_are_asked_by_the_codes_of_claims(region: str) -> None:
    """Every form of code that a claim may hold can be asked for."""
    assert parse_query({**ASKED, "region": region}).regions == tuple(region.split(","))


def test_a_name_stands_once_and_regions_as_often_as_liked() -> None:
    """`region=IQ&region=SY` is the union; any other name twice leaves open which was meant."""
    assert asked_of([("region", "IQ"), ("region", "SY"), ("scope", "us")]) == {"region": "IQ,SY", "scope": "us"}
    with pytest.raises(BadQueryError, match="measure stands there twice"):
        asked_of([("measure", "killed"), ("measure", "wounded")])


def test_yes_and_no_are_said_plainly() -> None:
    """What is neither is told, and what is not said is a no."""
    assert is_asked({"why": "1"}, "why")
    assert not is_asked({}, "why")
    with pytest.raises(BadQueryError, match="why: maybe"):
        is_asked({"why": "maybe"}, "why")


@pytest.mark.parametrize("asked", [{"kind": "surprise"}, {"status": "closed"}, {"region": "Syria"}, {"region": "ZZ"}])
def test_alerts_of_an_unknown_kind_status_or_region_are_no_empty_list(asked: dict[str, str]) -> None:
    """A slip of the pen is told, and does not look like peace."""
    with pytest.raises(BadQueryError, match=r"is none of|is no code|no country"):
        alerts_body(Observatory(), asked)


def test_a_side_is_asked_by_the_codes_of_claims() -> None:
    """What is refused is told with all that could have been meant."""
    query = parse_query({**ASKED, "target": "security_forces", "side": "sdf"})
    assert query.target_side == "sdf"
    with pytest.raises(BadQueryError, match=r"side: foo is none of .*iraq, .*sdf, .*syria"):
        parse_query({**ASKED, "target": "security_forces", "side": "foo"})


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 1),
        ({"kind": "conflicting_sources", "status": "open", "region": "SY"}, 1),
        ({"kind": "surge"}, 0),
        ({"status": "retracted"}, 0),
        ({"region": "IQ"}, 0),
        ({"region": "IQ,SY"}, 1),
        ({"region": "SY-DY"}, 0),
    ],
)
def test_alerts_are_asked_by_kind_status_and_region(asked: dict[str, str], count: int) -> None:
    """The whole alert is the answer, as it stands on the topic."""
    observatory = Observatory()
    for claim in attacks_of_2024():
        observatory.apply(claim.article_id, ClaimSet(article_id=claim.article_id, claims=(claim,)))
    told = json.loads(alerts_body(observatory, asked))
    assert told == [json.loads(alert.canonical()) for alert in observatory.alerts()][:count]
    assert len(told) == count


def test_a_countrys_alerts_are_also_those_of_its_places() -> None:
    """Who asks for Syria would take an empty list for peace in Deir ez-Zor."""
    observatory = Observatory()
    for claim in attacks_of_2024():
        there = claim.model_copy(update={"regions": ("SY-DY",)})
        observatory.apply(claim.article_id, ClaimSet(article_id=claim.article_id, claims=(there,)))
    assert len(json.loads(alerts_body(observatory, {"region": "SY"}))) == 1
    assert alerts_body(observatory, {"region": "SY-HI"}) == b"[]"


def test_a_union_has_a_limit() -> None:
    """A question for half the world's codes would hold the ledger, and all alerts behind it, for many seconds."""
    codes = [f"SY-HI/place-{number}" for number in range(51)]
    assert len(parse_query({**ASKED, "region": ",".join(codes[:50])}).regions) == 50
    with pytest.raises(BadQueryError, match="at most 50"):
        parse_query({**ASKED, "region": ",".join(codes)})
