"""What one pair of articles departs by is one alert: its head, its words, and an id that stays."""

from schemas import Alert, AlertStatus, Claim
from tests.unit.departure.tales import claim, lived, only

DAY = ("2024-03-04", "2024-03-04")


def toll(claim_id: str, published: str, measure: str, count: int, article: str, **fields: object) -> Claim:
    """A toll of one attack in Deir ez-Zor: the article's own word, or that of a body without a code."""
    said = {
        "article_id": article,
        "source": article,
        "attribution": None,
        "extent": "incident",
        "actor": ["isis"],
        "target": "security_forces",
        "target_side": "sdf",
        "regions": ["SY-DY"],
    }
    return claim(claim_id, published, measure, count, *DAY, **(said | fields))


FIRST = [toll("ak", "2024-03-05", "killed", 8, "alpha"), toll("aw", "2024-03-05", "wounded", 10, "alpha")]
SECOND = [
    toll("bk", "2024-03-06", "killed", 11, "beta", attribution="other"),
    toll("bw", "2024-03-06", "wounded", 14, "beta", attribution="other"),
]


def standing(claims: list[Claim]) -> list[Alert]:
    alerts = lived(claims).alerts
    return [a for a in alerts if a.kind == "conflicting_sources" and a.status is not AlertStatus.RETRACTED]


def test_the_dead_lead_and_the_wounded_stand_beside_them() -> None:
    """One alert names all claims; its words give both differences, in both languages."""
    alert = only(standing([*FIRST, *SECOND]))
    assert alert.measure == "killed"
    assert set(alert.claims) == {"ak", "aw", "bk", "bw"}
    assert {r.claim_id for r in alert.references} == {"ak", "aw", "bk", "bw"}
    assert alert.tags["differences"] == "2"
    assert alert.headline.en.endswith("(and 1 more difference)")
    assert alert.headline.ar.endswith("(وفرق آخر)")
    (english,) = [line for line in alert.explanation.en.splitlines() if line.startswith("Beside it: ")]
    assert "14 members of the security forces wounded on 4 March 2024" in english
    (arabic,) = [line for line in alert.explanation.ar.splitlines() if line.startswith("وإلى جانب ذلك: ")]
    assert "١٤ جريحا من القوات الأمنية في ٤ آذار ٢٠٢٤" in arabic


def test_a_departure_that_stands_alone_says_nothing_of_others() -> None:
    """No count, no tag."""
    alert = only(standing([FIRST[0], SECOND[0]]))
    assert "differences" not in alert.tags
    assert "more difference" not in alert.headline.en


def test_an_alert_keeps_its_id_when_a_graver_difference_joins() -> None:
    """The articles' newer versions tell of the dead, too: the alert is updated, and led by them."""
    late = [
        toll("ak", "2024-03-07", "killed", 8, "alpha"),
        toll("bk", "2024-03-08", "killed", 11, "beta", attribution="other"),
    ]
    before = only(standing([FIRST[1], SECOND[1]]))
    after = only(standing([FIRST[1], SECOND[1], *late]))
    assert (before.measure, after.measure) == ("wounded", "killed")
    assert after.alert_id == before.alert_id
    assert after.status is AlertStatus.UPDATED
    assert after.opened_at == before.opened_at


def test_a_reprint_of_one_difference_parts_nothing() -> None:
    """Who repeats the dead alone adds a reference, and opens no other alert."""
    before = only(standing([*FIRST, *SECOND]))
    after = only(
        standing([*FIRST, *SECOND, toll("ck", "2024-03-06T05:00:00Z", "killed", 11, "gamma", attribution="other")])
    )
    assert after.alert_id == before.alert_id
    assert "ck" in {r.claim_id for r in after.references}


def test_one_dispute_in_two_reprints_of_a_day_is_one_alert() -> None:
    """Whatever the order of their claims' names: two voices on the dead and on the wounded, told by both outlets."""
    names = {"killed": ("3", "f", "c", "1"), "wounded": ("9", "2", "e", "g")}
    told = []
    for measure, (officials, others, again, others_again) in names.items():
        for name, outlet, count, voice in (
            (officials, "alpha", 5, "officials"),
            (others, "alpha", 25, "other"),
            (again, "beta", 5, "officials"),
            (others_again, "beta", 25, "other"),
        ):
            told.append(toll(name, "2024-03-05", measure, count, outlet, attribution=voice))
    alert = only(standing(told))
    assert alert.tags["differences"] == "2"
    assert {r.claim_id for r in alert.references} == {c.claim_id for c in told}


def test_ten_differences_are_listed_and_further_ones_counted() -> None:
    """A pair of yearly reviews that agrees in no country is still one alert that a person can read."""
    year = ("2024-01-01", "2024-12-31")
    said = {"actor": ["isis"], "target": "unspecified", "attribution": None}
    told = [
        claim(
            f"{name}{place}",
            day,
            "attacks",
            count + 3 * place,
            *year,
            article_id=name,
            source=name,
            regions=[f"SY-{chr(65 + place)}X"],
            **said,
        )
        for place in range(14)
        for name, day, count in (("alpha", "2025-01-05", 100), ("beta", "2025-02-05", 160))
    ]
    alert = only(standing(told))
    assert alert.tags["differences"] == "14"
    assert alert.headline.ar.endswith("(و١٣ فرقا آخر)")
    lines = alert.explanation.en.splitlines()
    assert sum(line.startswith("Beside it:") for line in lines) == 10
    assert lines[10] == "Beside it: 4 more differences."
    assert len(alert.references) == 28
    assert len(alert.claims) == 14
    assert alert.tags["claims"] == "28"
