"""Laws of reports from countries far from Syria and Iraq: whose forces, whose home, whose names."""

from datetime import UTC, date, datetime

from schemas import Article, Claim
from streams.extraction import Extractor, explain, load_profile


def claims(text: str, on: date = date(2024, 1, 15)) -> tuple[Claim, ...]:
    """The claims of a text that count persons or things; an event told in passing is left out."""
    return tuple(c for c in explain(text, on).claims if (c.value.low, c.value.high) != (1, 1))


def test_the_fight_against_terror_is_no_iraqi_force() -> None:
    """ "حصيلة مكافحة الإرهاب" is a matter; the country is that of the nations named."""
    (claim,) = claims("قدمت الداخلية التونسية حصيلة مكافحة الإرهاب لسنة 2023. وأوقفت الوحدات 268 عنصرا من داعش.")
    assert (claim.regions, claim.actor) == (("TN",), ("other",))
    assert claim.attribution != "iraq_cts"


def test_a_nation_named_by_its_adjective_is_home() -> None:
    """Every nation of the lexicon gives its country, not only those near by."""
    (claim,) = claims("أعلنت السلطات المغربية توقيف سبعة عناصر من داعش.")
    assert claim.regions == ("MA",)


def test_a_city_ending_like_a_verb_kills_nobody() -> None:
    """ "إسلام آباد" ends in letters that are folded like "annihilated"."""
    assert not explain("إسلام آباد - أعلن مسؤول في الشرطة أن البلاد تواجه تنظيم داعش.", date(2024, 1, 15)).claims


def test_an_article_that_only_says_of_what_group_its_members_are_is_about_it() -> None:
    """ "19 داعشيا" names the organisation in any case."""
    (claim,) = claims("قتلت قوات بونتلاند 19 داعشيا في جبال علمسكاد.")
    assert claim.value.low == 19


def test_a_far_town_lies_in_its_province() -> None:
    """Towns that only the Arabic press spells so are known."""
    (claim,) = claims("قتل ستة مدنيين في هجوم لتنظيم داعش على بلدة دجيبو.")
    assert [code.split("/")[0] for code in claim.regions] == ["BF-SOM"]


def test_a_force_that_is_sent_abroad_is_not_sent_everywhere() -> None:
    """Whoever arrests in Tajikistan is no Russian because the report goes on to Russia."""
    text = (
        "أوقفت طاجيكستان تسعة شبان بايعوا تنظيم داعش في خجند. "
        "وقتلت القوات الروسية ستة مسلحين من داعش في داغستان يوم السبت."
    )
    assert [(c.value.low, c.actor) for c in claims(text)] == [(9, ("other",)), (6, ("russia",))]


def test_then_a_country() -> None:
    """ "فموزمبيق" goes on with a list of countries."""
    read = claims("تصدرت نيجيريا بـ37 هجوما لداعش، تلتها سوريا بـ14، فموزمبيق بـ11.")
    assert [(c.value.low, c.regions) for c in read] == [(37, ("NG",)), (14, ("SY",)), (11, ("MZ",))]


def test_a_rise_over_a_month_is_of_the_month_before() -> None:
    """ "بزيادة عن نيسان الذي شهد 80": each count has its own month."""
    text = "نفذ تنظيم داعش 95 هجوما في أيار 2025، بزيادة نسبتها 18% عن نيسان الذي شهد 80 هجوما."
    read = {c.value.low: c.period.start for c in claims(text, date(2025, 6, 9))}
    assert read == {95: date(2025, 5, 1), 80: date(2025, 4, 1)}


def test_another_clause_says_nothing_of_those_counted_before() -> None:
    """ "60 in Borno, and the police arrested 76": the 60 were killed."""
    read = claims("خسر تنظيم داعش 112 من عناصره قتلى، بينهم 60 في ولاية بورنو، واعتقلت الشرطة عددا منهم.")
    assert {c.value.low: c.measure for c in read if c.value.low != 3} == {112: "killed", 60: "killed"}


def test_on_the_level_of_losses_is_no_other_matter() -> None:
    """ "على صعيد الخسائر" goes on in the time told before; "على صعيد آخر" does not."""
    text = "نفذ تنظيم داعش 95 هجوما في أيار 2025.\n\nوعلى صعيد {}، قتل التنظيم 271 مدنيا."
    of = [{c.value.low: c.period.start for c in claims(text.format(w), date(2025, 6, 9))} for w in ("الخسائر", "آخر")]
    assert [read[271] for read in of] == [date(2025, 5, 1), None]


def test_victims_of_a_party_gathering_bear_no_arms() -> None:
    """Who was hit is said by where the blast was."""
    (claim,) = claims("ارتفع عدد قتلى التفجير الذي تبناه داعش وضرب تجمعا انتخابيا في باجور إلى 56.")
    assert (claim.value.low, claim.target) == (56, "civilians")


def test_a_country_in_the_title_is_that_of_a_years_count() -> None:
    """A lead that begins in one province leaves the years to the country that the title names."""
    body = "خسر تنظيم داعش معاقله في محافظة البيضاء.\n\nوتبنى التنظيم 55 هجوما في عام 2018."
    at = datetime(2022, 11, 7, tzinfo=UTC)
    read = [
        Extractor(load_profile()).extract(Article(id="x", published_at=at, title=title, body=body)).claims[-1].regions
        for title in ("داعش في اليمن", "")
    ]
    assert read == [("YE",), ("YE-BA",)]


def test_towns_named_with_others_are_examples() -> None:
    """ "فاس وطنجة وخمس مدن أخرى" are all over the country."""
    (claim,) = claims("أوقفت الشرطة 12 عنصرا من داعش في طنجة ومكناس وخمس مدن أخرى.")
    assert claim.regions == ("MA",)


def test_a_make_is_no_piece() -> None:
    """ "من نوع كلاشنكوف" says what the pieces are, and counts none."""
    (claim,) = claims("ضبطت القوات 9 قطع سلاح من نوع كلاشنكوف لتنظيم داعش.")
    assert claim.value.low == 9


def test_a_year_and_a_count_are_no_ratio() -> None:
    """ "في 2023 على 37" is no share of one in the other."""
    (claim,) = claims("أجهز تنظيم داعش في 16 يونيو 2023 على 37 تلميذا داخل مدرسة.")
    assert claim.value.low == 37


def test_prisoners_in_a_toll_were_taken() -> None:
    """ "40 قتيلا و12 معتقلا": the dead and those arrested beside them."""
    read = claims("أسفرت الحملة عن 40 قتيلا من داعش و12 معتقلا في بونتلاند.")
    assert {c.value.low: c.measure for c in read} == {40: "killed", 12: "captured"}


def test_where_most_of_them_come_from_is_not_where_they_fell() -> None:
    """ "معظمهم من إثيوبيا والمغرب": their countries."""
    (claim,) = claims("قتلت قوات بونتلاند 19 عنصرا من داعش في جبال علمسكاد، معظمهم من إثيوبيا والمغرب.")
    assert all(code.startswith("SO") for code in claim.regions)


def test_who_arrests_is_not_hit() -> None:
    """ "والشرطة توقف ثلاثة": the police act, and those killed were no policemen."""
    read = claims("ارتفع عدد قتلى تفجير تبناه داعش في باجور إلى 56 والشرطة توقف ثلاثة مشتبه بهم.")
    assert read[0].target != "security_forces"


def test_quotes_part_nothing() -> None:
    """A name in quotes stands between a verb and those counted like any other word."""
    text = 'قال الجيش إن قواته قتلت منذ انطلاق عملية "شجاع" أواخر نوفمبر 2021 زهاء 660 مسلحا من داعش.'
    (claim,) = claims(text)
    assert claim.value.low == 660


def test_who_stands_behind_the_verb_arrests() -> None:
    """ "اعتقلت الشرطة": the force right behind the verb does it, though the organisation was told of before."""
    read = claims("طُرد مواطن بايع تنظيم داعش، فيما اعتقلت الشرطة الدنماركية سبعة رجال في كوبنهاغن.")
    assert [(c.value.low, c.measure) for c in read] == [(7, "captured")]


def test_less_than_a_year_is_of_that_year() -> None:
    """ "أقل بـ17 بالمئة من عام 2021": the year compared with is none of the count's."""
    text = "قتل تنظيم داعش خلال عام 2022 في نيجيريا 1045 شخصا، أي أقل بـ17 بالمئة من عام 2021."
    (claim,) = claims(text, date(2023, 3, 21))
    assert claim.period.start == date(2022, 1, 1)
