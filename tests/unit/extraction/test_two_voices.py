"""Laws of reports that set beside what the organisation counts what others tell of other days."""

from datetime import UTC, datetime

from schemas import Article, Claim
from streams.extraction import Extractor, load_profile

_EXTRACTOR = Extractor(load_profile("isis"))


def read(title: str, body: str) -> dict[int | None, Claim]:
    """The claims of an article of October 2025, by their lower bounds."""
    article = Article(id="a", published_at=datetime(2025, 10, 17, tzinfo=UTC), title=title, body=body)
    return {claim.value.low: claim for claim in _EXTRACTOR.extract(article).claims}


def test_what_its_foes_announce_is_not_of_its_days() -> None:
    """The seventy days are those of the attacks that it counts."""
    told = read(
        "ISIS claims 38 attacks in northeastern Syria over 70 days",
        "ISIS said it carried out 38 attacks in northeastern Syria over 70 days.\n\n"
        "The SDF said on October 16 that it conducted two raids in Hasakah, arresting 11 ISIS suspects.",
    )
    assert str(told[38].period.start) == "2025-08-08"
    assert [told[n].period.start for n in (2, 11)] == [None, None]


def test_another_matter_dates_and_places_nothing_told_before() -> None:
    """The raids that are told separately are no share of the seventy operations."""
    told = read(
        "ISIS attacks the SDF in northeastern Syria",
        "The SDF said on September 22 that operations against ISIS totaled 70.\n\n"
        "Separately, Coalition forces carried out two airdrops in al-Shuhail on September 30.",
    )
    assert (told[70].period.start, told[70].regions, told[70].extent) == (None, ("SY:northeast",), "tally")


def test_its_own_weekly_may_count_in_one_land() -> None:
    """Where title and lead name a place what follows is of there, and not of all the world."""
    told = read(
        "ISIS claims 38 attacks in northeastern Syria",
        "ISIS said it carried out 38 attacks in northeastern Syria, its newspaper al-Naba reported.\n\n"
        "The SDF said that its operations against ISIS totaled 70.",
    )
    assert told[70].regions == ("SY:northeast",)
