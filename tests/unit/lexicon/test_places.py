"""The gazetteer: that it is what its sources make it, and that it holds what news needs."""

import re

import pytest

from streams.lexicon.gazetteer import PLACES, load_gazetteer, sounds
from streams.lexicon.places.build import build
from tests.timing import takes_at_most

ROWS = [line.split("\t") for line in PLACES.read_text("utf-8").splitlines()]
CODE = re.compile(r"001|[A-Z]{2}(?:-[A-Z0-9]{1,3}|:[a-z]+)?(?:/[a-z0-9-]+)?(?:,[A-Z]{2}(?:-[A-Z0-9]{1,3})?)*")


@pytest.mark.slow
def test_it_regenerates_to_the_byte() -> None:
    """The file is exactly what the script makes of the extracts, the package and what is written by hand."""
    assert build() == PLACES.read_text("utf-8")


def test_codes_and_coordinates_are_well_formed() -> None:
    """Every code has the contract's form and is there once; every place lies on the earth; every name is one."""
    codes = [row[0] for row in ROWS]
    assert len(set(codes)) == len(codes)
    for code, latitude, longitude, english, arabic, names in ROWS:
        assert all(CODE.fullmatch(part) for part in code.split(",")), code
        assert english or arabic, code
        assert all(name.lstrip("?").strip() for name in names.split("|") if names), code
        if latitude:
            assert -90 <= float(latitude) <= 90, code
            assert -180 <= float(longitude) <= 180, code


def test_at_least_three_thousand_places_have_a_parent_and_coordinates() -> None:
    """Places below a country: located, and behind a province that has a name of its own."""
    known = {row[0] for row in ROWS}
    placed = [row for row in ROWS if "/" in row[0] and row[1]]
    assert len(placed) >= 3000
    in_both = [row for row in placed if row[3] and row[4]]
    assert len(in_both) >= 3000
    orphans = {row[0].partition("/")[0] for row in ROWS if "/" in row[0]} - known
    assert not orphans


@pytest.mark.parametrize(
    ("country", "provinces"),
    [
        ("SY", "DI RD DY HA RA HI HM HL ID LA TA DR SU QU"),
        ("IQ", "AN BA MU QA NA KA BB BG WA DQ MA DI SD KI NI AR SU DA"),
    ],
)
def test_every_governorate_is_there(country: str, provinces: str) -> None:
    """Syria's and Iraq's governorates have Arabic and English names and coordinates."""
    rows = {row[0]: row for row in ROWS}
    for province in provinces.split():
        row = rows[f"{country}-{province}"]
        assert row[1]
        assert row[3]
        assert row[4]


def test_names_by_hand_lie_in_their_country() -> None:
    """Coordinates of Syria's and Iraq's places fall into the countries' bounds: no slip of a digit."""
    bounds = {"SY": (32, 37.6, 35.4, 42.6), "IQ": (28.9, 37.5, 38.6, 48.8)}
    for code, latitude, longitude, *_ in ROWS:
        if code[:2] in bounds and latitude:
            south, north, west, east = bounds[code[:2]]
            assert south <= float(latitude) <= north, code
            assert west <= float(longitude) <= east, code


def test_romanisations_of_one_name_sound_alike() -> None:
    """Letters that writers swap do not part two spellings; others do."""
    assert sounds("raqqa") == sounds("rakka") == sounds("raqqah")
    assert sounds("ezzour") == sounds("ezzor")
    assert sounds("raqqa") != sounds("rabia")


def test_it_loads_fast() -> None:
    """A worker or a command does not wait for the gazetteer: well under half a second on a loaded machine."""

    def loading() -> None:
        load_gazetteer.cache_clear()
        load_gazetteer()

    assert takes_at_most(0.5, loading)


@pytest.mark.parametrize(
    "word", ["district", "village", "town", "city", "province", "camp", "neighbourhood", "hospital"]
)
def test_no_place_is_called_by_what_it_is(word: str) -> None:
    """A name that loses its article must not leave a word behind that every report uses: "Ur district"."""
    assert [name.code for name in load_gazetteer().names.get(word, ()) if not name.rest] == []
