"""Places become region codes; names that only name something else are told apart."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.extraction.places.read import PlaceContext, countries_of, read_places
from streams.extraction.places.regions import first_level
from streams.extraction.places.words import load_place_words
from streams.extraction.reading import PlaceReading
from streams.lexicon.gazetteer import load_gazetteer
from streams.text.tokens import tokenize
from tests.timing import Work, grows_at_most


def read(text: str) -> tuple[PlaceReading, ...]:
    return read_places(tokenize(text), context=PlaceContext(text))


def codes(text: str) -> list[str]:
    """What a text's places count as, without those that only name something."""
    return [first_level(code) for reading in read(text) if not reading.is_name_part for code in reading.regions]


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("SY", ["في سوريا", "بسوريا", "سورية في سورية", "وسوريا", "لسوريا", "in Syria", "Syria's", "الأراضي السورية"]),
        ("IQ", ["العراق", "والعراق", "بالعراق", "للعراق", "وللعراق", "in Iraq"]),
        (
            "SY:northeast",
            ["شمال شرق سوريا", "شمالي شرقي سوريا", "شمال شرقي سورية", "بشمال شرق سوريا", "northeast Syria"],
        ),
        ("SY:northeast", ["north-eastern Syria", "northeastern Syria", "north-east Syria", "شمال وشرق سوريا"]),
        ("SY:south", ["جنوب سوريا", "southern Syria", "جنوبي سوريا", "الجنوب السوري"]),
        ("SY:badia", ["البادية السورية", "بالبادية السورية", "the Syrian desert", "الصحراء السورية"]),
        ("SY-HI", ["بادية حمص", "ريف حمص الشرقي", "east of Homs", "the Homs countryside", "eastern Homs", "بريف حمص"]),
        (
            "SY-DY",
            ["بادية دير الزور", "ريف دير الزور الشرقي", "Deir ez-Zor's eastern countryside", "Deir Ezzor", "ديرالزور"],
        ),
        ("SY-DY", ["Deir al-Zor", "Deir ez-Zour", "Dayr az Zawr", "Deir-Ezzor", "DEIR EZZOR", "ودير الزور"]),
        ("SY-RA", ["Raqqa", "Rakka", "Ar-Raqqah", "al-Raqqa", "Raqqah", "الرقة", "وبالرقة", "للرقة", "والرقّة"]),
        (
            "SY-HA",
            ["Hasakah", "Hassakeh", "al-Hasaka", "El-Hasakah", "الحسكة", "مخيم الهول", "al-Hol camp", "سجن غويران"],
        ),
        ("SY-RD", ["ريف دمشق", "Rif Dimashq", "the Damascus countryside", "بريف دمشق"]),
        ("SY-DI", ["في دمشق", "in Damascus"]),
        ("IQ-KI", ["قضاء الحويجة", "west of Kirkuk", "Kirkuk province", "محافظة كركوك", "وكركوك"]),
        ("IQ-DI", ["ديالى", "ناحية العظيم", "Diyala", "the Hamrin mountains of Diyala", "جبال حمرين بمحافظة ديالى"]),
        ("IQ-SD", ["Salah al-Din", "Salahuddin", "Saladin province", "صلاح الدين", "Salah ad-Din", "Salah ad Din"]),
        ("IQ-NI", ["الموصل", "بالموصل", "نينوى", "Tal Afar", "تلعفر", "Nineveh", "Ninewa", "صحراء الحضر"]),
        (
            "IQ-AN",
            ["Ain al-Asad", "قاعدة عين الأسد", "the Anbar desert", "الرطبة", "the town of Hit, Anbar", "مدينة القائم"],
        ),
        ("MZ-P", ["Cabo Delgado", "Mocímboa da Praia", "Mocimboa da Praia", "كابو ديلغادو"]),
        ("CD-NK", ["North Kivu", "شمال كيفو", "كيفو الشمالية"]),
        ("NG-BO", ["Borno State", "ولاية بورنو", "Maiduguri"]),
        ("RU-MOS", ["outside Moscow", "ضواحي موسكو"]),
        ("ML", ["في مالي", "in Mali", "دولة مالي"]),
        ("001", ["around the world", "حول العالم"]),
    ],
)
def test_code_first_then_every_spelling(code: str, texts: list[str]) -> None:
    """Every spelling counts as that region and nothing else."""
    for text in texts:
        assert set(codes(text)) == {code}, text


@pytest.mark.parametrize(
    "text",
    [
        "القوات السورية والجيش العراقي",
        "the Iraqi army and Syrian forces",
        "زعيم التنظيم أبو بكر البغدادي",
        "أبو محمد العراقي",
        "منصة الرقة تذبح بصمت",
        "the Baghdad Post said",
        "Islamic State in Iraq and the Levant",
        "Islamic State of Iraq and Syria",
        "تنظيم الدولة الإسلامية في العراق والشام",
        "قوات سوريا الديمقراطية",
        "Syrian Democratic Forces",
        "Nice work, man. The same reading hit most.",
        "قال إن الكرامة حق وإن الباب مفتوح",
        "أحدهم مسؤول مالي.",
        "نائب رئيس المركز الروسي للمصالحة في حميميم",
        "Mari said",
        "على الرابط للمشاهدة أو المشاهدة لاحقا",
        "غاز السارين، و50 ليرة، وسلوك حديث",
        "Sarin gas, 50 Turkish Lira and a Toyota",
        "عبر قنوات أو السفارة السويدية",
    ],
)
def test_no_place_is_meant(text: str) -> None:
    """Persons, outlets, forces, adjectives and words of every day name no region of an event."""
    assert codes(text) == []


def test_a_directions_part_is_only_of_countries() -> None:
    """A direction before a province stays in the province; before a country it makes a part of it."""
    assert codes("شرقي حمص") == ["SY-HI"]
    assert codes("شرقي سوريا") == ["SY:east"]


def test_the_text_says_the_province_for_every_mention() -> None:
    """A range that crosses borders lies where the text says, also where it is named again."""
    text = "ضربة في جبال حمرين بمحافظة ديالى، ثم ضربة أخرى في حمرين."
    assert codes(text) == ["IQ-DI"] * 2
    assert codes("من تدمر إلى الرقة") == ["SY-HI", "SY-RA"]
    assert codes("Palmyra, Raqqa and Homs") == ["SY-HI", "SY-RA", "SY-HI"]


def test_readings_cover_their_nouns() -> None:
    """The range of a reading holds the place noun and direction that belong to it."""
    text = "قتلوا في ريف حمص الشرقي أمس"
    (reading,) = read(text)
    assert text[reading.start : reading.end] == "ريف حمص الشرقي"


def test_context_decides_among_namesakes() -> None:
    """A name that places of several countries share belongs to the country that is spoken of."""
    text = "attacked the town of Karama"
    tokens = tokenize(text)
    near = read_places(tokens, context=PlaceContext(text, frozenset({"SY"})))
    assert {first_level(code) for reading in near for code in reading.regions} == {"SY-RA"}


def test_the_gold_regions_are_among_the_places(shared: Path) -> None:
    """Of the gold's claims, an article names the regions of at least 95%; the rest only say "the country's"."""
    found = claims = 0
    for path in sorted((shared / "corpus").glob("*.json")):
        article = json.loads(path.read_text("utf-8"))
        title = read(article["title"])
        body = article["body"]
        places = title + read_places(tokenize(body), context=PlaceContext(body, countries_of(title)))
        said = {first_level(code) for place in places if not place.is_name_part for code in place.regions}
        for claim in article["claims"]:
            wanted = {first_level(code) for code in claim["regions"]}
            claims += bool(wanted)
            found += bool(wanted) and wanted <= said
    assert claims > 500
    assert found / claims >= 0.95


_NOUNS = sorted(load_place_words().noun | load_place_words().countryside)
_DIRECTIONS = sorted(load_place_words().led_direction)
_NAMES = sorted(
    {f"{name} {' '.join(entry.rest)}" for name, list_ in load_gazetteer().names.items() for entry in list_[:1]}
)
_PIECES = st.sampled_from(_NOUNS + _DIRECTIONS + _NAMES + [",", "و", "-", "'s", "of", "في", "the", "\n", "(", "وريفها"])


@given(st.lists(_PIECES | st.text(max_size=6), max_size=30).map(" ".join))
def test_readings_are_in_order_and_inside_the_text(text: str) -> None:
    """Whatever the text: no exception, ranges in order without overlap, spans inside it, codes that are some."""
    tokens = tokenize(text)
    end = 0
    for reading in read_places(tokens, context=PlaceContext(text)):
        assert end <= reading.first < reading.last <= len(tokens)
        assert (reading.start, reading.end) == (tokens[reading.first].start, tokens[reading.last - 1].end)
        assert reading.regions
        assert all(reading.regions)
        end = reading.last


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "مدينة ",
        "بلد ",
        "الجزيرة ",
        "دير ",
        "شمال ",
        "سوريا ",
        "شمال شرق سوريا و",
        "al-",
        "Deir ",
        "of Homs ",
        "Homs's north ",
        "في حمص ",
    ],
)
def test_time_grows_linearly(piece: str) -> None:
    """Eight times the text takes no more than some eight times as long, however hostile."""

    def reading(size: int) -> Work:
        text = piece * (size // len(piece))
        tokens = tokenize(text)
        return lambda: read_places(tokens, context=PlaceContext(text))

    assert grows_at_most(8 * 3, reading(1 << 15), reading(1 << 18))
