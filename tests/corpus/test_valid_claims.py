"""The extractor makes claims of parts that it knows; what validation would make of them must be the very same."""

from pathlib import Path

from schemas import Article, Claim
from streams.extraction import Extractor, load_profile

ARTICLES = Path(__file__).parent / "articles"


def test_no_claim_changes_where_it_is_validated() -> None:
    """Each field has the type and the order that its contract asks for, members of enumerations and codes too."""
    extractor = Extractor(load_profile("isis"))
    articles = [Article.parse(path.read_text("utf-8")) for path in sorted(ARTICLES.glob("*.json"))[::3]]
    claims = [claim for article in articles for claim in extractor.extract(article).claims]
    assert len(claims) > len(articles)
    for claim in claims:
        # As it is shown, since a member of an enumeration equals its word.
        assert repr(Claim.model_validate(claim.model_dump())) == repr(claim)
        assert Claim.parse(claim.canonical()) == claim
        assert list(claim.__dict__) == list(Claim.model_fields)
        assert claim.model_fields_set == set(Claim.model_fields)
