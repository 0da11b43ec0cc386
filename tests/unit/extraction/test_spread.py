"""The law: a figure of many places is of the country they are in, and each clause of several has its own place."""

from datetime import date

import pytest

from streams.extraction.explain import explain

DAY = date(2024, 12, 3)


def regions(text: str) -> list[tuple[int | None, tuple[str, ...]]]:
    """Low and regions of every claim."""
    return [(claim.value.low, claim.regions) for claim in explain(text, DAY).claims]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Those that are named of many places counted are examples.
        ("أوقفت الشرطة التركية 88 مشتبها بالانتماء إلى داعش في 17 ولاية، من بينها إزمير ومرسين وأضنة", ("TR",)),
        ("أوقفت الشرطة التركية 88 مشتبها بالانتماء إلى داعش في 17 ولاية، في مقدمتها إزمير ومرسين", ("TR",)),
        ("Turkish police detained 88 ISIS suspects in 17 provinces, mainly in Izmir and Mersin", ("TR",)),
        # Where none are counted, those that are named are meant.
        ("أوقفت الشرطة التركية 88 مشتبها بالانتماء إلى داعش في إزمير ومرسين", ("TR-33", "TR-35")),
        # The country all over which something is told, behind the figure.
        ("ISIS, driven out of Sirte, is believed to have 500 fighters in the country", ("LY",)),
        ("Police in Basra said that they had arrested 500 ISIS members nationwide", ("IQ",)),
        # "In the country" only says how rare a thing is.
        ("ISIS killed 12 people in Kirkuk, in one of the deadliest attacks in the country", ("IQ-KI",)),
    ],
)
def test_a_figure_of_many_places_is_of_their_country(text: str, wanted: tuple[str, ...]) -> None:
    """The few that are named beside the number of all are none of its regions."""
    assert regions(text)[0][1] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "قتل الجيش 12 عنصرا من داعش في ديالى واعتقل ستة، وفي محافظة كركوك قتلت الشرطة تسعة وأصابت أربعة",
        "The army killed 12 ISIS members in Diyala and arrested six; in Kirkuk troops killed nine and wounded four",
    ],
)
def test_a_place_in_front_is_of_the_clause_that_it_opens(text: str) -> None:
    """It is none of the clause before, and of all figures behind it."""
    told = dict(regions(text))
    assert (told[12], told[6], told[9], told[4]) == (("IQ-DI",), ("IQ-DI",), ("IQ-KI",), ("IQ-KI",))


@pytest.mark.parametrize("word", ["مالية", "هوية"])
def test_words_of_every_day_are_no_towns(word: str) -> None:
    """ "مبالغ مالية" are sums of money, not of Malé."""
    text = f"قتلت القوات العراقية 3 عناصر من داعش في كركوك.\n\nوضبطت القوات 4 أحزمة ناسفة ووثائق {word} لداعش"
    assert [where for _, where in regions(text)] == [("IQ-KI",)] * 2


def test_the_city_is_the_one_told() -> None:
    """ "محيط المدينة القديمة" is of no town that is called "the city"."""
    text = "قتلت القوات العراقية 47 عنصرا من داعش في محيط المدينة القديمة بأيمن الموصل"
    assert regions(text) == [(47, ("IQ-NI/mosul",))]


@pytest.mark.parametrize(
    "second",
    [
        "وأصيب في الهجوم 12 شخصا",
        "ودمرت الضربة 12 موقعا لداعش",
        "وخلال العملية قتل 12 عنصرا من داعش",
        "وضبطت القوات 12 حزاما ناسفا لداعش في المنطقة ذاتها",
    ],
)
def test_an_event_told_again_was_where_it_was(second: str) -> None:
    """ "في الهجوم", without a place of its own, is the one whose place the paragraph before told."""
    text = f"قتلت القوات العراقية 3 عناصر من داعش غربي البلاد.\n\nوكان ذلك في بلدة الرطبة بالأنبار.\n\n{second}."
    assert dict(regions(text))[12] == ("IQ-AN/rutba",)


def test_shares_of_several_places_are_no_place_of_an_event() -> None:
    """ "خلال العمليات" behind a breakdown is of all the places in it."""
    text = (
        "أوقفت الشرطة التركية 50 مشتبها بالانتماء إلى داعش.\n\n"
        "وأوقف 20 مشتبها في إزمير، و30 في مرسين.\n\n"
        "وضبطت الشرطة خلال العمليات 7 بنادق لداعش."
    )
    assert dict(regions(text))[7] == ("TR",)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("قتل داعش 12 شخصا في وسط العاصمة الأفغانية", "AF-KAB"),
        ("ISIS claimed a bombing that killed 12 people in Afghanistan, at a market in the capital", "AF-KAB"),
        # What lies west of it, or was to be attacked there, is not in it.
        ("قتل داعش 12 شخصا في أبو غريب غربي العاصمة العراقية", "IQ-BG/abu-ghraib"),
        ("ضبطت الشرطة في ديالى 12 عبوة ناسفة لداعش كانت معدة لاستهداف كنائس في العاصمة العراقية", "IQ-DI"),
    ],
)
def test_the_capital_without_its_name(text: str, wanted: str) -> None:
    """It is that of the country spoken of."""
    assert regions(text)[0][1] == (wanted,)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Troops killed 30 ISIS men near Bosaso: 15 Ethiopians, and the rest from Yemen and Tanzania", "SO-BR/bosaso"),
        ("ISIS killed 12 people near Palmyra, four of them from Iraq", "SY-HI/tadmur"),
    ],
)
def test_where_those_counted_come_from_is_not_where_they_were(text: str, wanted: str) -> None:
    """ "The rest from Yemen" names nationals."""
    assert {where for _, (where,) in regions(text)} == {wanted}


def test_a_whole_is_of_the_places_of_its_parts() -> None:
    """ "(73 in Iraq, 22 in Syria)" says where the 95 were."""
    assert dict(regions("The coalition carried out 95 missions against ISIS (73 in Iraq, 22 in Syria)"))[95] == (
        "IQ",
        "SY",
    )


@pytest.mark.parametrize(
    ("who", "wanted"), [("Iraqi forces", ("IQ",)), ("Coalition forces", ("IQ", "SY")), ("Turkish forces", ("IQ", "SY"))]
)
def test_a_force_fights_at_home(who: str, wanted: tuple[str, ...]) -> None:
    """In a report of two countries, what the force of one of them did was in its own."""
    text = f"ISIS keeps 5000 members in Iraq and Syria, a report said.\n\n{who} killed 60 members of the group."
    assert dict(regions(text))[60] == wanted


@pytest.mark.parametrize(
    ("speaker", "wanted"), [("مصدر في شرطة ديالى", ("IQ-DI",)), ("مصدر في الشرطة", ("IQ-DI", "IQ-SD"))]
)
def test_a_province_is_that_of_the_police_who_tell(speaker: str, wanted: tuple[str, ...]) -> None:
    """Where a paragraph names no place, the one in its speaker's office is nearer than the report's."""
    text = f"قتلت القوات العراقية 3 عناصر من داعش في ديالى وصلاح الدين.\n\nوقال {speaker} إن داعش قتل 12 جنديا."
    assert dict(regions(text))[12] == wanted


def test_what_is_added_has_a_place_of_its_own() -> None:
    """ "إضافة إلى 9 …": the place behind is theirs, where the figure before has one."""
    text = "شن الطيران الروسي 290 غارة على داعش في البادية السورية، إضافة إلى أسر 9 آخرين في ريف دير الزور"
    assert dict(regions(text))[290] == ("SY:badia",)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "Police in Kirkuk killed an ISIS man. They arrested 57 across six provinces last week, chiefly in Diyala.",
            "IQ",
        ),
        (
            "Istanbul prosecutors said 29 ISIS suspects were detained. The operations follow raids in which police "
            "detained 357 ISIS suspects across 21 provinces, mainly in Istanbul and Ankara.",
            "TR",
        ),
        ("Islamic State carried out 40 attacks in six states in May, mainly in Borno and Yobe.", "NG"),
    ],
)
def test_the_places_of_most_are_not_those_of_all(text: str, country: str) -> None:
    """What is told of many provinces is the country's, whatever the sentence before was about."""
    assert regions(text)[-1][1] == (country,)


def test_villages_may_all_be_of_one_province() -> None:
    text = "ISIS attacks hit Kirkuk. Iraqi forces killed 40 ISIS militants in six villages, mainly in Daquq."
    assert all(code.startswith("IQ-KI") for code in regions(text)[-1][1])
