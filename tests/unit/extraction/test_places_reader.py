"""Places read in running text: what is named, what it stands for, and what only names something else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streams.extraction.places.read import PlaceContext, countries_of, read_places
from streams.extraction.reading import PlaceReading
from streams.text.tokens import tokenize
from tests.timing import Work, grows_at_most


def read(text: str, *countries: str) -> tuple[PlaceReading, ...]:
    return read_places(tokenize(text), context=PlaceContext(text, frozenset(countries)))


def said(text: str, *countries: str) -> list[str]:
    """The codes of the places, those that only name something else with a star."""
    return [",".join(r.regions) + ("*" if r.is_name_part else "") for r in read(text, *countries)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("قتل ثلاثة في بادية حمص", ["SY-HI"]),
        ("في بادية دير الزور وريف الرقة", ["SY-DY", "SY-RA"]),
        ("بريف حمص الشرقي قرب السخنة", ["SY-HI", "SY-HI/sukhna"]),
        ("في محافظات الحسكة ودير الزور وحمص", ["SY-HA", "SY-DY", "SY-HI"]),
        ("حملة في دمشق وريفها", ["SY-DI", "SY-RD"]),
        ("استهدف حافلة في البادية السورية", ["SY:badia"]),
        ("مخيمي الهول والروج", ["SY-HA/hol", "SY-HA/roj"]),
        ("في قضاء الحويجة جنوب غربي كركوك", ["IQ-KI/hawija"]),
        ("غربي صلاح الدين", ["IQ-SD"]),
        ("للعراق وسوريا", ["IQ", "SY"]),
        ("in Deir Ezzor's eastern countryside", ["SY-DY"]),
        ("near Deir al-Zour, Ar-Raqqah and Hassakeh", ["SY-DY", "SY-RA", "SY-HA"]),
        ("west of Kirkuk", ["IQ-KI"]),
        ("the Damascus countryside", ["SY-RD"]),
        ("in Mocímboa da Praia, Cabo Delgado", ["MZ-P/mocimboa"]),
        ("in MOCIMBOA DA PRAIA", ["MZ-P/mocimboa"]),
        ("at Ain al-Assad air base", ["IQ-AN/ain-al-asad"]),
        ("a concert hall outside Moscow", ["RU-MOS"]),
    ],
)
def test_a_place_is_read_in_any_spelling(text: str, codes: list[str]) -> None:
    """Proclitics, place nouns, articles and romanisations do not hide a place."""
    assert said(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("في شمال شرق سوريا", ["SY:northeast"]),
        ("في شمالي شرقي سوريا", ["SY:northeast"]),
        ("الشمال السوري", ["SY:north"]),
        ("جنوبي العراق", ["IQ:south"]),
        ("قالت باكستان إن الهجوم وقع شمال غربي البلاد", ["PK", "PK:northwest"]),
        ("eastern Syria", ["SY:east"]),
        ("north-eastern Syria", ["SY:northeast"]),
        ("central and eastern Syria", ["SY:center,SY:east"]),
        ("Syria's northeast", ["SY:northeast"]),
        ("Syria said prisons in the northeast are full", ["SY", "SY:northeast"]),
    ],
)
def test_a_direction_makes_a_part_of_a_country(text: str, codes: list[str]) -> None:
    """Before a country a direction names a part of it, whoever the country is and however it is named."""
    assert said(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "صرحت قوات سوريا الديمقراطية",
        "قال تلفزيون سوريا",
        "حملة الرقة تذبح بصمت",
        "the Baghdad Post reported",
        "تنظيم الدولة الإسلامية في العراق والشام",
        "the Islamic State of Iraq and the Levant",
        "قرب شارع بغداد",
        "بقيادة واشنطن",
        "according to Damascus University",
        "التنسيق مع دمشق",
        "شرطة كركوك",
        "عناصر تسللوا من سوريا",
        "مقاتل عاد من تركيا",
        "troops deployed from Kigali",
        "fighters who crossed from Syria",
        "a spokesman in Abuja said",
        "قال مسؤول في بغداد إن القوات تقدمت",
    ],
)
def test_a_place_in_a_name_only_names(text: str) -> None:
    """An outlet, a force, a street, a government or the organisation is no place where something happened."""
    readings = read(text)
    assert readings
    assert all(reading.is_name_part for reading in readings)


@pytest.mark.parametrize(
    "text",
    [
        "أبو بكر البغدادي وأبو محمد العدناني وأبو حفص الهاشمي القرشي",
        "القوات السورية والطائرات العراقية",
        "وفي الوقت القائم يستمر العلم في التقدم",
        "في بلد آخر",
        "The troops hit the target and reading ended in may",
    ],
)
def test_words_are_no_places(text: str) -> None:
    """Surnames made of places, nationalities, and words of every day that some place is called."""
    assert said(text) == []


def test_a_doubtful_name_needs_its_country_or_a_place_noun() -> None:
    """Karama, Hit and Balad are read where the text says that they are places."""
    assert said("دافع عن الكرامة") == []
    assert said("في بلدة الكرامة", "SY") == ["SY-RA/karama-raqqa"]
    assert said("في قضاء بلد") == ["IQ-SD/balad"]
    assert said("in the town of Hit") == ["IQ-AN/hit"]


def test_a_name_of_many_places_belongs_to_the_countries_spoken_of() -> None:
    """Tripoli is in Lebanon where the text speaks of Lebanon, else in Libya; Riyadh is in Kirkuk as a district."""
    assert said("in Lebanon's city of Tripoli")[-1] == "LB-AS/tripoli-lb"
    assert said("an attack in Tripoli, Libya") == ["LY-TB"]
    assert said("في ناحية الرياض", "IQ") == ["IQ-KI/riyadh-kirkuk"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("شمال تدمر وسط سوريا", ["SY-HI/tadmur"]),
        ("in Fambita, Tillaberi region, Niger", ["NE-6/fambita"]),
        ("مطيبيجة الواقعة بين محافظتي صلاح الدين وديالى", ["IQ-DI,IQ-SD", "IQ-SD", "IQ-DI"]),
        ("جبال حمرين", ["IQ-DI,IQ-KI,IQ-SD"]),
        ("جبال حمرين بمحافظة ديالى", ["IQ-DI"]),
        ("غارة في حمرين بديالى، وأخرى في حمرين", ["IQ-DI", "IQ-DI"]),
        ("في بلدة البوكمال، بمحافظة الأنبار", ["IQ-AN/abu-kamal"]),
        ("في بلدة البوكمال، محافظة الأنبار", ["SY-DY/abu-kamal", "IQ-AN"]),
        ("three soldiers withdrew from Mosul", ["IQ-NI/mosul"]),
        ("in Iraq, Syria and Libya", ["IQ", "SY", "LY"]),
        ("في حمص وسوريا", ["SY-HI", "SY"]),
    ],
)
def test_what_only_locates_a_place_belongs_to_it(text: str, codes: list[str]) -> None:
    """A chain from the inside out is one place; a list stays a list; between two provinces is in both."""
    assert said(text) == codes


def test_countries_of_a_title_decide_in_the_body() -> None:
    """What the title is about is the context of the body."""
    title = read("ISIS in Lebanon")
    assert countries_of(title) == {"LB"}
    assert said("clashes in Tripoli", *countries_of(title)) == ["LB-AS/tripoli-lb"]


ARABIC_PIECES = [
    "سوريا",
    "شمال",
    "شرق",
    "ريف",
    "دير",
    "الزور",
    "في",
    "و",
    "البلاد",
    "ولاية",
    "العراق",
    "والشام",
    "الدولة",
]
ENGLISH_PIECES = ["Syria", "Deir", "al", "north", "of", "the", "desert", "country", "Baghdad", "Post", "'s"]
PIECES = st.sampled_from([*ARABIC_PIECES, *ENGLISH_PIECES, "-", ".", ",", "(", "«", "\n"])


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join)))
def test_any_text_is_read_and_spans_point_into_it(text: str) -> None:
    """No text raises; readings are ordered, apart, and their spans are those of their tokens."""
    tokens = tokenize(text)
    last = 0
    for reading in read_places(tokens, context=PlaceContext(text)):
        assert last <= reading.first < reading.last <= len(tokens)
        assert (reading.start, reading.end) == (tokens[reading.first].start, tokens[reading.last - 1].end)
        assert reading.regions
        last = reading.last


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "سوريا ",
        "شمال ",
        "north and ",
        "Deir al-",
        "Syria's ",
        "Islamic State of Iraq and ",
        "ريف دمشق وريفها ",
        "the desert ",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Four times the text costs at most some eight times the work, for every construction the reader knows."""

    def reading(size: int) -> Work:
        text = (piece * (size // len(piece) + 1))[:size]
        tokens = tokenize(text)
        return lambda: read_places(tokens, context=PlaceContext(text))

    assert grows_at_most(8, reading(1 << 14), reading(1 << 16))
