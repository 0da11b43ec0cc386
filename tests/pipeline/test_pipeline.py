"""The pipeline in memory: articles through extraction and the observatory, without Kafka."""

import random

from schemas import Alert, Article, Figure
from schemas.records import claims_record
from streams.demo.showing import bundled
from streams.extraction import Extractor, load_profile
from streams.observatory import Observatory
from streams.workers.extraction import claims_output


def told(articles: list[Article]) -> tuple[tuple[Figure, ...], tuple[Alert, ...]]:
    """Figures and alerts after these articles, asked after each."""
    extractor = Extractor(load_profile("isis"))
    observatory = Observatory()
    for article in articles:
        output = claims_output(article, extractor.extract(article), 0)
        record = claims_record.validate_json(output.value) if output.value else None
        observatory.apply(article.id, record, version=article.article_version)
        observatory.alerts()
    return observatory.figures(), observatory.alerts()


def test_order_and_repetition_of_articles_are_not_seen() -> None:
    """The bundled articles in order of publication, and mixed with repetitions, give the same bytes."""
    articles = [article for article, _ in bundled()]
    mixed = articles + articles[:5]
    random.Random(7).shuffle(mixed)
    assert [r.canonical() for part in told(articles) for r in part] == [
        r.canonical() for part in told(mixed) for r in part
    ]


def test_the_demo_shows_what_it_is_for() -> None:
    """Two bodies that count differently, a reprint that is no second event, figures of several countries."""
    figures, alerts = told([article for article, _ in bundled()])
    assert {"SY", "IQ", "NE"} <= {figure.region for figure in figures}
    told_apart = [alert for alert in alerts if alert.kind == "conflicting_sources"]
    quotes = [" ".join(reference.quote for reference in alert.references) for alert in told_apart]
    assert any("700" in quote and "491" in quote for quote in quotes)
