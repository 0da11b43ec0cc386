"""What others did is no claim: another group's deeds, outlaws', an illness's, and what nobody or another claimed."""

from datetime import UTC, datetime

import pytest

from schemas import Article
from streams.extraction import Extractor, load_profile

EXTRACTOR = Extractor(load_profile("isis"))
LEAD = "Islamic State fighters killed six soldiers near Gao on Monday, the army said.\n\n"
AR_LEAD = "قتل تنظيم داعش ستة جنود قرب كركوك يوم الاثنين، بحسب الجيش.\n\n"


def told(body: str, title: str = "") -> list[tuple[str, int | None]]:
    """Measure and lower bound of every claim of a text, in order."""
    article = Article(id="t", published_at=datetime(2025, 10, 10, tzinfo=UTC), source="t", title=title, body=body)
    return [(c.measure.value, c.value.low) for c in EXTRACTOR.extract(article).claims]


@pytest.mark.parametrize(
    "body",
    [
        "In an unrelated incident, gunfire wounded two shopkeepers.",
        "In an unrelated case, a court heard that nine men had been shot dead in 2019.",
        "A blast wounded three miners on Tuesday. Nobody has claimed that attack.",
        "A blast wounded three miners on Tuesday. Police said it was not linked to the militants.",
        "An attack on a mill on Tuesday, in which four workers died, was claimed by JNIM.",
        "An al-Shabaab truck bomb killed eleven people, and the army said it had killed 29 of the group's members.",
        "Al-Shabaab, long the strongest force in the country, killed 81 people in the south.",
        "Smugglers shot dead two border guards on Tuesday.",
        "Police shot dead two men during a protest over bread prices and arrested 36 others.",
        "Soldiers freed three women on Tuesday; none was hurt.",
        "A reporter asked whether 40 Americans had been hurt.",
    ],
)
def test_others_deeds_beside_its_own_are_none(body: str) -> None:
    """Only the lead is the organisation's doing."""
    assert told(LEAD + body) == [("killed", 6)]


@pytest.mark.parametrize(
    "body",
    [
        "وفي حادث منفصل أصيب أربعة عمال بإطلاق نار في السوق.",
        "وقتل مسلحون مجهولون تاجرا أمام منزله.",
        "وأصيب عاملان بانفجار قرب المحطة يوم الثلاثاء. ولم تتبن أي جهة العملية.",
        "وقُتل سبعة من رجال الشرطة في مواجهات مع مهربين على الحدود.",
        "وقُتل تسعة مزارعين بانفجار من مخلفات الحرب.",
        "ونفذت طائرات تركية 24 غارة أودت بحياة 13 من قوات سوريا الديمقراطية.",
        "وتبنت جماعة نصرة الإسلام والمسلمين قتل 40 جنديا. ونفذت الجماعة 280 هجوما هذا العام.",
        "واعتقلت الشرطة ستة وعشرين شخصا في قضايا تهريب.",
    ],
)
def test_others_deeds_in_arabic_are_none(body: str) -> None:
    """Likewise."""
    assert told(AR_LEAD + body) == [("killed", 6)]


@pytest.mark.parametrize(
    ("body", "claim"),
    [
        ("In an unrelated incident, Islamic State fighters killed nine farmers.", ("killed", 9)),
        ("In a separate raid, soldiers killed nine of the group's men.", ("killed", 9)),
        ("Islamic State, a rival of al-Shabaab in the north, killed nine farmers.", ("killed", 9)),
        ("JNIM said it had killed nine Islamic State fighters.", ("killed", 9)),
        ("Unknown gunmen, whom police call Islamic State members, killed nine farmers.", ("killed", 9)),
        ("The group, which split from al-Qaeda in 2014, killed nine farmers.", ("killed", 9)),
    ],
)
def test_its_own_beside_others_are_its_own(body: str, claim: tuple[str, int]) -> None:
    """What opens another matter, or names another group, takes nothing from the organisation that is named."""
    assert claim in told(LEAD + body)


def test_a_share_is_its_doing_and_the_whole_is_not() -> None:
    """ "63, of whom 28 …": the rest fell to others; the share is of such persons as the whole."""
    body = "وقُتل 63 من عناصر الجيش العراقي، سقط 28 منهم في 17 هجوما للتنظيم والباقون في حوادث أخرى."
    assert told(AR_LEAD + body) == [("killed", 6), ("killed", 28), ("attacks", 17)]


@pytest.mark.parametrize(
    ("body", "claim"),
    [
        ("Two of Islamic State's members shot dead a worshipper.", ("killed", 1)),
        ("وشهدت المدينة هجوما نفذه عنصر في تنظيم داعش وقُتل فيه ثلاثة أشخاص.", ("killed", 3)),
        ("Islamic State gunmen opened the gate of a jail and 130 inmates fled.", ("escaped", 130)),
        ("Troops captured a man described as Islamic State's governor.", ("captured", 1)),
        ("Islamic State made 15 attacks in July. Eleven of them took place in Homs.", ("attacks", 11)),
    ],
)
def test_who_acted_who_fled_and_what_took_place(body: str, claim: tuple[str, int]) -> None:
    """Its men who act are not its dead, those held who flee have escaped, and what takes place is an event."""
    assert told(body)[-1] == claim
    assert told(body).count(claim) == 1
    assert len([t for t in told(body) if t[0] in ("killed", "detainees", "escaped")]) <= 1


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("Islamic State attacked areas run by the Syrian Democratic Forces, killing nine fighters.", "security_forces"),
        ("قُتل ثمانية أشخاص في هجمات لداعش، خمسة منهم من قوات سوريا الديمقراطية.", "security_forces"),
    ],
)
def test_whose_the_dead_are(body: str, target: str) -> None:
    """Whose ground it is says nothing of who acts there; what stands behind a share says whose it is."""
    article = Article(id="t", published_at=datetime(2025, 10, 10, tzinfo=UTC), source="t", title="", body=body)
    assert [c.target.value for c in EXTRACTOR.extract(article).claims if c.measure.value == "killed"][-1] == target


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Dozens die as truck bomber hits base",
            "Militants rammed a truck into a base on Tuesday, killing 23 soldiers. Police found nothing to suggest "
            "that Islamic State was involved.\n\nThe country has recorded 664 militant attacks this year.",
        ),
        (
            "Washington adds two cartels to a list that holds ISIS and al-Qaeda",
            "Two more groups are on a list of terrorists such as ISIS and al-Qaeda.\n\nGunmen killed five officers in "
            "Michoacan on Tuesday.",
        ),
        (
            "Forty farmers killed as Boko Haram punishes villages",
            "Boko Haram killed 40 farmers near Baga. They were accused of paying its rival, Islamic State West Africa "
            "Province. Residents buried 19 bodies.\n\nThe army said it had killed 22 of the attackers.",
        ),
        (
            "Ten armies join exercise in the desert",
            "Troops from ten armies that fight Islamic State opened an exercise on Sunday.\n\nIn its second part a "
            "raid captured a commander of Islamic State, played by a major.",
        ),
    ],
)
def test_a_story_that_only_mentions_it_has_no_claim(title: str, body: str) -> None:
    """To be ruled out, listed beside others, set beside a rival or played is not to have done."""
    assert told(body, title) == []
