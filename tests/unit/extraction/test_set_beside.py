"""Numbers set beside others: of another time, of another side, in another's telling; and what none of them is."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on, figures_on

_DAY = date(2025, 6, 20)
_claims, _figures = claims_on(_DAY), figures_on(_DAY)


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش 89 عنصرا من قوات النظام في أيار، مقابل 51 في نيسان",
        "قتل 89 عنصرا من قوات النظام بهجمات داعش في أيار، مقارنة بـ 51 في نيسان",
    ],
)
def test_what_is_compared_is_of_the_same_men(text: str) -> None:
    """The month before counts the same, whoever such men would be where nothing is said of them."""
    assert _figures(text)[51].target == "security_forces"


@pytest.mark.parametrize(
    ("text", "count", "target"),
    [
        ("قتل 1308 من قوات النظام في هجمات داعش، يقابلهم 738 من التنظيم", 738, "isis"),
        ("قتل في المعارك 40 من عناصر داعش، قابلهم 12 من قوات النظام", 12, "security_forces"),
        ("قتل داعش 30 جنديا، مقابل 22 من عناصره", 22, "isis"),
    ],
)
def test_the_losses_of_the_other_side_are_set_against_those_of_one(text: str, count: int, target: str) -> None:
    """A verb or a preposition sets the one number against the other."""
    assert _figures(text)[count].target == target


@pytest.mark.parametrize(
    ("text", "tellers"),
    [
        ("وأصيب في هجوم داعش سبعة وفق الشرطة، أو تسعة وفق مصدر طبي", ["officials", "other"]),
        ("قتل داعش سبعة جنود حسب مصدر أمني، أو تسعة حسب الحشد", ["officials"] * 2),
    ],
)
def test_another_teller_has_another_number(text: str, tellers: list[str]) -> None:
    """Behind "or" and before "according to" stands what somebody else says of the same."""
    told = _figures(text)
    assert [told[7].attribution, told[9].attribution] == tellers


@pytest.mark.parametrize(
    "text",
    [
        "قتل داعش جنديا في كركوك، ولا صحة لما تداولته الصفحات عن مقتل اثنين",
        "أصيب جندي في هجوم لداعش، ولا صحة للأنباء عن مقتل اثنين",
        "نعت القيادة جنديا قضى برصاص مسلح من داعش",
        "قتل جندي على يد مسلحين اثنين من داعش",
    ],
)
def test_neither_rumours_nor_who_did_it_are_counted(text: str) -> None:
    """What is called untrue did not happen, and behind "at the hands of" stands no victim."""
    assert [claim.value.low for claim in _claims(text) if claim.measure in ("killed", "wounded")] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "دمر الطيران مقري قيادة لداعش",
        "دمر الطيران مستودعي أسلحة لداعش",
        "دمر الجيش خمس آليات لداعش ومعسكري تدريب",
    ],
)
def test_two_sites_lose_their_nun_before_what_they_are_for(text: str) -> None:
    """ "مقري قيادة" are two; "مقره" is one and known."""
    assert [claim.value.low for claim in _claims(text) if claim.measure == "sites_destroyed"] == [2]
    assert not [claim for claim in _claims("دمر الطيران مقره في البادية، وفق داعش") if claim.value.low == 2]


@pytest.mark.parametrize(
    "text",
    [
        "كشفت الشرطة خلية لداعش من أربعة أشخاص في أربيل",
        "اشتبكت القوات مع مجموعة لداعش مكونة من أربعة أفراد",
        "هجوم لداعش شارك فيه أربعة مسلحين",
    ],
)
def test_a_band_is_not_all_that_it_has(text: str) -> None:
    """How many a cell or an attack had is no strength; "لداعش" that begins a clause tells one."""
    assert not [claim for claim in _claims(text) if claim.measure == "fighters"]
    assert [claim.value.low for claim in _claims("ترى المصادر أن لتنظيم داعش 1200 عنصر")] == [1200]


@pytest.mark.parametrize(
    "text",
    [
        "خطف داعش 12 مدنيا، عاد منهم أربعة",
        "خطف داعش 12 مدنيا، نجا منهم أربعة",
        "اختطف داعش 12 راعيا، وتحرر أربعة منهم لاحقا",
    ],
)
def test_who_came_back_is_no_share_of_the_abducted(text: str) -> None:
    """Those who came back are freed, and that has no measure."""
    assert [claim.value.low for claim in _claims(text)] == [12]


def test_the_two_others_are_two() -> None:
    """ "قتل اثنان … واعتقل الآخران": a definite dual of the rest is counted, too."""
    told = _claims("اشتبكت القوات مع خلية لداعش، قضي على اثنين منها واعتقل الآخران")
    assert [(claim.measure, claim.value.low, claim.target) for claim in told] == [
        ("killed", 2, "isis"),
        ("captured", 2, "isis"),
    ]


def test_those_counted_are_told_of_by_what_looks_like_two() -> None:
    """ "4 مدنيين عاملين": an adjective of those before it; behind men of the organisation stand their victims."""
    assert [claim.value.low for claim in _claims("قضى 4 مدنيين عاملين في الحقول، قتلهم داعش")] == [4]
    assert [claim.value.low for claim in _claims("قال داعش إن أربعة مبايعين له ذبحوا سائحتين")] == [2]


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("اعتقلت القوات ستة من داعش، اثنان منهم لبنانيان", [6, 2]),
        ("فر خمسة سجناء من داعش، أعيد اعتقال ثلاثة منهم فيما ظل اثنان متواريين", [5, 3]),
        ("هاجم داعش القرية وقتل خمسة مدنيين ونجا ثلاثة", [5]),
        ("قدر عدد المدنيين الذين قتلهم داعش خلال معركة استعادة الموصل بتسعمئة", [900]),
    ],
)
def test_shares_are_counted_once_and_only_if_it_befell_them(text: str, lows: list[int]) -> None:
    """What two of them are is no further two, who stayed away was not taken, and a town is taken back, nobody."""
    told = _claims(text)
    assert [claim.value.low for claim in told] == lows
    assert not [claim for claim in told if claim.measure == "repatriated"]


@pytest.mark.parametrize(
    "text",
    [
        "هجوم لداعش على الحشد في ديالى أسفر عن مقتل خمسة",
        "هاجم داعش قسد في الهول وأوقع خمسة قتلى",
        "هجوم لداعش على البيشمركة خلف خمسة جرحى",
    ],
)
def test_who_fell_in_an_attack_on_a_force_is_of_it(text: str) -> None:
    """Where a number alone tells of them, they are those who were attacked."""
    assert _figures(text)[5].target == "security_forces"
    assert _figures("هجوم لداعش على سوق للحشد أسفر عن مقتل خمسة")[5].target == "civilians"


def test_his_operations_are_its_attacks() -> None:
    """ "عملية له": of the one the story is about, unless a force is named before."""
    assert [c.measure for c in _claims("وأحصت الشبكة 21 عملية له في دير الزور، بعد هجمات داعش")] == ["attacks"]
    assert [c.measure for c in _claims("نفذ الجيش 21 عملية له ضد داعش في ديالى")] == ["operations"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("نعت قيادة الحشد خمسة مقاتلين، قالت إنهم قضوا بهجوم لداعش", "security_forces"),
        ("نعت نقابة الصحفيين خمسة صحفيين بعد تفجير نفذه داعش", "civilians"),
        ("نعى داعش خمسة من مقاتليه", "isis"),
    ],
)
def test_who_is_mourned_is_dead_and_of_those_who_mourn(text: str, target: str) -> None:
    """ "نعى" says of one's own that they died."""
    assert _figures(text)[5].target == target


def test_the_size_of_a_band_fought_is_nobodys_loss() -> None:
    """ "إثر اشتباك مع خلية من أربعة أفراد": four were fought, two died."""
    text = "وفقدت قسد اثنين من أعضائها إثر اشتباك مع خلية لداعش من أربعة أفراد"
    assert [(claim.value.low, claim.target) for claim in _claims(text)] == [(2, "security_forces")]


def test_a_force_of_another_one_acts_for_it() -> None:
    """ "قوات مكافحة الإرهاب التابعة لقسد": the SDF, and no state."""
    (raid, taken) = _claims("نفذت قوات مكافحة الإرهاب التابعة لقسد مداهمة في الشحيل واعتقلت خمسة من داعش")
    assert raid.actor == taken.actor == ("sdf",)


def test_we_are_whoever_speaks_at_home() -> None:
    """ "قتلنا": not the force that another sentence names, but the speaker's, or else that of the country."""
    text = "قال الضابط: نطلب دعم التحالف الدولي جوا. وفي كركوك قتلنا سبعة من داعش واعتقلنا ثلاثة"
    assert [claim.actor for claim in _claims(text)] == [("iraq",), ("iraq",)]


def test_what_is_counted_in_a_line_is_no_voice() -> None:
    """ "عدد ضربات التحالف: 19": a label names whose strikes they are, and not who tells of them."""
    assert _figures("عدد ضربات التحالف: 19 ضربة على مواقع داعش")[19].attribution is None
    assert _figures("التحالف: 19 ضربة على مواقع داعش")[19].attribution == "coalition"


@pytest.mark.parametrize("where", ["قبضتها", "السجن"])
def test_who_is_brought_back_to_prison_comes_home_nowhere(where: str) -> None:
    """Those who had fled are held again; a camp's people are brought home."""
    told = _claims(f"فر 120 معتقلا من داعش من سجن الشدادي، أعلنت الداخلية السورية إعادة 81 منهم إلى {where}")
    assert not [claim for claim in told if claim.measure == "repatriated"]
