"""Laws of the extractor as a whole."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas import Article, Claim
from streams.extraction import Extractor, explain, load_profile
from streams.extraction.words.profile import ProfileError
from streams.ledger.scopes import is_by_organisation
from streams.lexicon.words import LEXICON

WORDS = [
    "داعش",
    "قتل",
    "5",
    "جنود",
    "و",
    "بينهم",
    "،",
    ".",
    "12",
    "في",
    "العراق",
    "ISIS",
    "killed",
    "of",
    "them",
    "and",
    "2024",
    "مقتل",
    "(",
    '"',
    "-",
]
PUBLISHED_AT = datetime(2024, 6, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def isis() -> Extractor:
    return Extractor(load_profile("isis"))


@pytest.fixture(scope="module")
def shabaab() -> Extractor:
    return Extractor(load_profile("al-shabaab"))


def read(extractor: Extractor, body: str, title: str = "", version: int | None = None) -> tuple[Claim, ...]:
    article = Article(id="a", published_at=PUBLISHED_AT, title=title, body=body, version=version)
    return extractor.extract(article).claims


def told(claims: tuple[Claim, ...]) -> set[tuple[str, str, int | None, int | None]]:
    return {(c.measure.value, c.target.value, c.value.low, c.value.high) for c in claims}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أسفرت العملية عن مقتل خمسة من داعش وأسر 19 آخرين", {("killed", "isis", 5, 5), ("captured", "isis", 19, 19)}),
        (
            "قتل داعش 23 جنديا على الأقل وأصاب عشرة آخرين",
            {("killed", "security_forces", 23, None), ("wounded", "security_forces", 10, 10)},
        ),
        (
            "Iraqi forces killed 12 ISIS fighters, two of them leaders, and arrested five",
            {("killed", "isis", 12, 12), ("killed", "isis", 2, 2), ("captured", "isis", 5, 5)},
        ),
        (
            "دمر الجيش ستة أوكار لداعش وضبط 25 بندقية",
            {("sites_destroyed", "isis", 6, 6), ("weapons_destroyed", "isis", 25, 25)},
        ),
    ],
)
def test_one_verb_may_have_several_figures(isis: Extractor, text: str, wanted: set[tuple[str, str, int, int]]) -> None:
    """Figures that share a verb, or stand for others, are each a claim."""
    assert wanted <= told(read(isis, text))


@pytest.mark.parametrize(
    "text",
    [
        "لم يقتل داعش أي جندي ولم تقع 3 إصابات",
        "يخطط تنظيم داعش لإطلاق 8000 سجين من عناصره",
        "Suppose 500 ISIS inmates escaped tomorrow",
        "رصدت واشنطن مكافأة قدرها 10 ملايين دولار لقاء معلومات عن زعيم داعش",
        "ISIS attacks fell by 40 percent",
        "قتل مسلحو حركة الشباب 12 جنديا، وهي ليست داعش",
        "يضم التحالف الدولي ضد داعش 87 عضوا",
        "قتلت القوات عناصر من داعش",
        "وقع 49 بين قتيل وجريح في هجوم داعش",
    ],
)
def test_what_did_not_happen_or_is_no_count_gives_nothing(isis: Extractor, text: str) -> None:
    """Denials, plans, money, percentages, other groups, the coalition's members, plurals and sums are no claims."""
    assert not [claim for claim in read(isis, text) if not (claim.measure.is_event and claim.value.low == 1)]


def test_a_story_says_nothing_of_the_one_glued_before_it(isis: Extractor) -> None:
    """The day on which the attack of one story happened is not that of the dead whom another told before."""
    filler = "Officials gave no further details about what had happened there, and the markets stayed closed.\n" * 10
    first = "ISIS gunmen killed seven soldiers in eastern Syria, officials said.\n" + filler
    second = "A village is in mourning.\nISIS killed twelve farmers in Nigeria.\nThe attack happened on Tuesday.\n"
    body = first + "Tags: Syria, Iraq\n" + second + filler
    days = {c.value.low: c.period.start for c in read(isis, body, title="ISIS gunmen kill soldiers in Syria")}
    assert days == {7: None, 12: date(2024, 6, 18)}


def test_an_article_that_never_names_it_is_turned_away(isis: Extractor) -> None:
    """No name, no claim, whatever else the text says; a homonym is no name."""
    assert not read(isis, "قتلت القوات 12 إرهابيا في عملية أمنية")
    assert not read(isis, "The ISIS neutron source was struck 40 times, killing 5 projects")


def test_another_organisation_is_another_profile(isis: Extractor, shabaab: Extractor) -> None:
    """No code knows an organisation: a profile decides whose figures are read."""
    text = (
        "قتلت القوات الصومالية 30 من عناصر الشباب في هيران. Somali forces killed 12 al-Shabaab militants near Jowhar."
    )
    assert {("killed", "isis", 30, 30), ("killed", "isis", 12, 12)} <= told(read(shabaab, text))
    assert not read(isis, text)
    assert not read(shabaab, "قتل الجيش العراقي 12 من عناصر داعش")


def test_an_organisation_acts_and_speaks_by_its_own_code(shabaab: Extractor) -> None:
    """The actor of its attacks and the speaker of its claims are the profile's code, as are its victims' killers."""
    text = "Al-Shabaab said its fighters had killed 12 Ugandan soldiers in an attack on a base near Jowhar on Monday."
    killed = next(claim for claim in read(shabaab, text) if claim.measure == "killed")
    assert (killed.actor, killed.attribution, killed.target_side) == (("al_shabaab",), "al_shabaab", "other")
    assert is_by_organisation(killed)


def test_title_and_body_tell_one_figure_once(isis: Extractor) -> None:
    """A figure of the title is the body's."""
    claims = read(isis, "قتل الجيش العراقي 14 من عناصر داعش في الأنبار أمس.", "الجيش: مقتل 14 من داعش")
    assert [(c.span.field, c.value.low) for c in claims if c.span] == [("body", 14)]


@pytest.mark.parametrize("title", ["IS bombings kill nearly 150 in Syria", "IS bombings kill about 145 in Syria"])
def test_a_title_rounds_up_and_down(isis: Extractor, title: str) -> None:
    """ "Nearly 150" are the body's 148."""
    claims = read(isis, "Bombings in Jableh claimed by Islamic State killed 148 people on Monday.", title)
    assert [c.value.low for c in claims if c.measure == "killed"] == [148]


def test_a_title_means_by_operations_what_the_body_does(isis: Extractor) -> None:
    """ "35 عملية" of a title are its attacks where the body says so of the same number."""
    body = "شهد شهر آذار 35 عملية لتنظيم الدولة الإسلامية في البادية، أسفرت عن مقتل 62 من قوات النظام."
    assert [c.measure for c in read(isis, body, "آذار: 35 عملية") if c.value.low == 35] == ["attacks"]


def test_those_held_in_a_title_are_taken_where_the_body_says_so(isis: Extractor) -> None:
    """ "147 suspects held" are those whom the body tells of as detained last week, and nobody in prison."""
    body = "Turkish forces have detained 147 Daesh suspects in raids in the past week, the minister said."
    found = read(isis, body, "Türkiye: 147 Daesh suspects held in a week")
    assert [c.measure for c in found if c.value.low == 147] == ["captured"]


def test_ids_follow_from_content_and_version(isis: Extractor) -> None:
    """Reading twice gives equal claims; another version of the article gives others."""
    text = "قتل الجيش العراقي 14 من عناصر داعش في الأنبار"
    assert read(isis, text, version=1) == read(isis, text, version=1)
    assert read(isis, text, version=1)[0].claim_id != read(isis, text, version=2)[0].claim_id


def test_long_articles_are_read_up_to_a_limit(isis: Extractor) -> None:
    """What lies beyond the limit is an abstention, so that no article takes more than its share."""
    article = Article(id="a", published_at=PUBLISHED_AT, body="قتل الجيش 5 من داعش. " * 20_000)
    extraction = isis.extract(article)
    assert {"too_long"} <= {abstention.reason for abstention in extraction.abstentions}


@pytest.mark.parametrize("filler", ["<b></b>", "<br>", "\n5\n", "2024 أيار "])
def test_what_lies_behind_too_much_of_anything_is_said_to_be_unread(isis: Extractor, filler: str) -> None:
    """A page has some thousands of tags; of a hundred thousand the first are read, and what stood before them."""
    article = Article(id="a", published_at=PUBLISHED_AT, body="قتل الجيش 5 من داعش. " + filler * 70_000)
    extraction = isis.extract(article)
    assert [claim.value.low for claim in extraction.claims] == [5]
    assert {"too_long"} <= {abstention.reason for abstention in extraction.abstentions}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from([*WORDS, "\n"]),
        max_size=40,
    )
)
def test_any_row_of_words_is_read_without_error(isis: Extractor, words: list[str]) -> None:
    """Whatever the order of words, every claim's evidence stands where its span points."""
    body = "داعش " + " ".join(words)
    for claim in read(isis, body):
        assert claim.span is not None
        assert body[claim.span.start : claim.span.end] == claim.evidence


def test_a_part_may_follow_its_whole_in_the_next_sentence(isis: Extractor) -> None:
    """A part takes its whole's target across the end of a sentence."""
    claims = read(isis, "قتل داعش عشرة جنود في هجوم قرب كركوك. وبينهم 3 كانوا في الحاجز.")
    assert ("killed", "security_forces", 3, 3) in told(claims)


def test_explanation_names_rule_and_failed_step() -> None:
    """The tree holds the rule of every claim, and with `near` the step at which another failed."""
    tree = explain("قتل الجيش العراقي 5 من عناصر داعش في الأنبار", date(2024, 6, 20), near=True)
    assert tree.claims[0].rule in {note.rule for sentence in tree.sentences for note in sentence.rules}
    assert any(sentence.near and sentence.near[0].step for sentence in tree.sentences)


def test_profiles_are_checked(tmp_path) -> None:  # type: ignore[no-untyped-def]  # pytest's own type is a path
    """A profile with an unknown key, a missing table or no file says so."""
    with pytest.raises(ProfileError, match="no profile"):
        load_profile("nobody")
    path = tmp_path / "p.toml"
    path.write_text('id = "p"\ncode = "p"\nname_en = "P"\nname_ar = "P"\ncolour = "red"\n', "utf-8")
    with pytest.raises(ProfileError, match="missing key 'names'"):
        load_profile(str(path))
    isis = (LEXICON / "profiles" / "isis.toml").read_text("utf-8")
    path.write_text(isis.replace('lands = ["IQ", "SY"]', 'lands = ["IQ"]'), "utf-8")
    with pytest.raises(ProfileError, match="two codes of countries"):
        load_profile(str(path))


def test_an_attack_is_its_own_by_any_words_of_claiming(isis: Extractor) -> None:
    """ "Said it was responsible" in the next sentence makes an attack the organisation's."""
    body = "One man was killed in an attack on a church in Istanbul on Sunday. Islamic State said it was responsible."
    article = Article(id="a", published_at=datetime(2024, 1, 29, tzinfo=UTC), body=body)
    killed = [claim for claim in isis.extract(article).claims if claim.measure == "killed"]
    assert [claim.actor for claim in killed] == [("isis",)]
