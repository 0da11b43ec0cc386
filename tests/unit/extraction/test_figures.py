"""Figures: what a number counts, and words that only look as if they counted."""

from datetime import date

import pytest

from streams.extraction.explain import explain

DAY = date(2025, 3, 20)


def read(text: str) -> list[tuple[str, str, int | None, int | None]]:
    """Measure, target and bounds of every claim."""
    return [(c.measure.value, c.target.value, c.value.low, c.value.high) for c in explain(text, DAY).claims]


def test_a_second_noun_says_whose_a_weak_first_one_is() -> None:
    """ "فرد" may be a policeman; "فردا تكفيريا" is the organisation's."""
    assert read("أسفرت عمليات الجيش ضد داعش عن مقتل 89 فردا تكفيريا شديد الخطورة في سيناء") == [
        ("killed", "isis", 89, 89)
    ]


@pytest.mark.parametrize(
    ("told", "target"),
    [
        ("600 قتيل مدني", "civilians"),
        ("600 قتيل عسكري", "security_forces"),
        ("600 قتيل", "unspecified"),
    ],
)
def test_an_adjective_says_who_the_dead_were(told: str, target: str) -> None:
    """It agrees with the singular that stands behind hundreds."""
    assert read(f"خلفت هجمات داعش في ميناكا {told} منذ مطلع العام.") == [("killed", target, 600, 600)]


def test_what_strikes_is_no_loot() -> None:
    """Charges that hit a vehicle were not destroyed by anybody who fights the organisation."""
    claims = read("أسفر تفجير عبوتين ناسفتين استهدفتا مركبة للجيش في سيناء تبناه داعش عن مقتل 3 ضباط")
    assert ("killed", "security_forces", 3, 3) in claims
    assert not [claim for claim in claims if claim[0] == "weapons_destroyed"]


def test_a_predicate_counts_nobody() -> None:
    """ "كانوا ناشطين" says what they were; its ending is that of a dual, too."""
    assert read("اعتقلت الشرطة 30 شخصا كانوا ناشطين في تنظيم داعش") == [("captured", "isis", 30, 30)]


@pytest.mark.parametrize("text", ["نفذ داعش هجمات عدة على تركيا", "نفذ داعش عدة هجمات على تركيا"])
def test_several_may_stand_behind_its_noun(text: str) -> None:
    """ "هجمات عدة" are "عدة هجمات"."""
    assert [(measure, low, high) for measure, _, low, high in read(text)] == [("attacks", 3, 9)]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("أعلنت قسد مقتل خمسة من عناصرها في هجوم نفذه تنظيم داعش", "security_forces"),
        ("أقر الجيش العراقي بمقتل خمسة من مقاتليه في هجوم لداعش", "security_forces"),
        ("اعترف تنظيم داعش بمقتل خمسة من عناصره في ديالى", "isis"),
    ],
)
def test_a_pronoun_says_whose_men_they_are(text: str, target: str) -> None:
    """ "عناصرها" are of whoever was named before."""
    assert ("killed", target, 5, 5) in read(text)


@pytest.mark.parametrize("told", ["بلغ عدد قتلى الجيش السوري", "انخفض عدد الشهداء من القوات السورية إلى"])
def test_a_toll_says_whose_the_dead_are(told: str) -> None:
    """Those counted are of whom the toll before names."""
    assert ("killed", "security_forces", 54, 54) in read(f"{told} 54 شهيدا في هجمات داعش.")


def test_the_number_may_stand_behind_what_it_counts() -> None:
    """ "بنادق عدد 5" are five rifles, and never fighters."""
    claims = read("ألقت القوات القبض على إرهابيين اثنين من داعش وضبطت بنادق كلاشينكوف عدد 5، وطلقات عدد 600")
    assert claims[1:] == [("weapons_destroyed", "isis", 5, 5), ("weapons_destroyed", "isis", 600, 600)]


def test_how_a_share_died_is_no_event_of_its_own() -> None:
    """ "3 بقصف جوي" tells of three dead, not of one more air strike."""
    claims = read("قتل 29 عنصراً من تنظيم داعش بينهم 3 بقصف جوي روسي")
    assert [(measure, low) for measure, _, low, _ in claims] == [("killed", 29), ("killed", 3)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أعلن العراق القضاء على داعش عسكريا نهاية 2017", []),
        ("قتل داعش عسكريا في ديالى", [("killed", "security_forces", 1, 1)]),
        ("قال مصدر أمني عراقي إن القوات قتلت 3 من داعش", [("killed", "isis", 3, 3)]),
        ("قتل 700 مقاتل عراقي وأجنبي من داعش", [("killed", "isis", 700, 700)]),
        ("ضبط الجيش 4 قنابل لداعش وأسلحة رشاشة ثقيلة", [("weapons_destroyed", "isis", 4, 4)]),
    ],
)
def test_adverbs_and_adjectives_count_nobody(text: str, wanted: list[tuple[str, str, int | None, int | None]]) -> None:
    """ "عسكريا" is how somebody was beaten, "عراقي" behind a noun whose he is: neither is a man of his own."""
    assert read(text) == wanted


def test_what_a_count_rises_to_holds() -> None:
    """ "من 7 إلى 9" behind a verb of change is no range."""
    claims = read("قتل داعش شرطيين في كركوك. وارتفعت حصيلة القتلى من 7 إلى 9 بعد وفاة جرحى")
    assert [(low, high) for measure, _, low, high in claims if measure == "killed" and low != 2][-1] == (9, 9)


def test_violence_of_whoever_is_not_the_organisations() -> None:
    """A month's dead of all violence are the organisation's where the sentence names it."""
    assert read("يحتل داعش الموصل. تسبب العنف في العراق بمقتل 980 شخصا الشهر الماضي") == []
    assert read("قالت بعثة الأمم المتحدة لمساعدة العراق إن داعش قتل 163 مدنيا") == [("killed", "civilians", 163, 163)]


def test_what_the_organisation_has_is_its_strength() -> None:
    """ "لدى التنظيم … عضو": members are counted where the words leave no doubt."""
    assert read("قال التقرير إن لدى تنظيم داعش ما بين 5000 و7000 عضو ومؤيد") == [("fighters", "isis", 5000, 7000)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("فجر داعش سوقا بحزام ناسف ما أدى إلى مقتل 3 مدنيين", [("killed", "civilians", 3, 3)]),
        ("قتل تفجير لداعش 7 رجال وأعطب 4 سيارات مدنية", [("killed", "unspecified", 7, 7)]),
        ("أصيب بهجوم داعش 5 كما هدمت مساجد", [("wounded", "unspecified", 5, 5)]),
        ("9 أشخاص لاقوا حتفهم بتفجير تبناه داعش", [("killed", "unspecified", 9, 9)]),
        ("دمر الجيش ثلاثة مخازن للأسلحة والتجهيزات العسكرية لداعش", [("sites_destroyed", "isis", 3, 3)]),
    ],
)
def test_means_and_the_things_of_others(text: str, wanted: list[tuple[str, str, int | None, int | None]]) -> None:
    """What a bomber wore and cars of civilians are no arms taken from the organisation; "كما" is no unit."""
    assert [claim for claim in read(text) if claim[0] != "attacks"] == wanted


def test_what_another_tells_again_in_the_sentence_is_one() -> None:
    """ "ضبطت الشرطة وكرا، وقالت الوزارة إنها ضبطت وكرا" is one den; two without a speaker between are two."""
    again = "ضبطت الشرطة وكرا لداعش في كركوك وقالت الوزارة إن قوة ضبطت وكرا لداعش في كركوك"
    assert [claim[0] for claim in read(again)] == ["sites_destroyed"]
    assert [low for _, _, low, _ in read("قتل الجيش 3 من داعش في كركوك و3 من داعش في ديالى")] == [3, 3]


def test_a_place_before_sites_is_not_what_holds_them() -> None:
    """ "دمرت ضربتان قرب منبج أربعة مواقع": the place ends before those counted; "in four sites" holds what happened."""
    behind = read("دمرت ثلاث ضربات قرب منبج أربعة مواقع قتالية لداعش")
    assert ("sites_destroyed", "isis", 4, 4) in behind
    assert not [claim for claim in read("دمر الجيش أسلحة لداعش في أربعة مواقع") if claim[0] == "sites_destroyed"]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("أصيب 5 جنود ودمرت مركبة بهجوم داعش", 0),
        ("مقتل جندي وإعطاب عجلتين في هجوم شنه داعش", 0),
        ("أدى انفجار عبوة زرعها داعش إلى مقتل شرطي", 0),
        ("دمر الجيش عجلتين في هجوم على داعش", 1),
        ("دمر الجيش عجلتين لداعش", 1),
    ],
)
def test_what_its_attack_destroyed_was_others(text: str, taken: int) -> None:
    """Vehicles lost in an attack of the organisation are none of its own."""
    assert [claim[0] for claim in read(text)].count("weapons_destroyed") == taken
