"""Reading an article: JSON bytes to the contract, with the checks that keep the data clock honest."""

from datetime import datetime, timedelta

from pydantic import ValidationError

from schemas import Article
from streams.intake.rejection import Rejection, from_validation

# Source: the broker's default limit of a record is 1 MiB; the articles topic allows 2 MiB for escapes, and for the
# record's headers.
MOST_BYTES = 2_000_000
# Source: an outlet's clock or time zone may be off by hours, never by more than a day (docs/adr/0004).
MOST_AHEAD = timedelta(days=1)


def read_article(raw: bytes | None, *, received_at: datetime | None = None) -> Article | Rejection:
    """Read one article.

    Args:
        raw: the record as received, UTF-8 JSON.
        received_at: the record's own timestamp; an article dated more than a day after it is rejected, so that a
            wrong date never moves the clock. None: not checked (files).

    Returns:
        The article, or why it was not taken: `empty`, `too_large`, `not_utf8`, `not_json`, `invalid_fields`,
        `no_text`, `from_the_future`.
    """
    if not raw:
        return Rejection("empty", "the record has no value")
    if len(raw) > MOST_BYTES:
        return Rejection("too_large", f"the record has {len(raw)} bytes, more than {MOST_BYTES}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Rejection("not_utf8", f"the record is not UTF-8: {error.reason} at byte {error.start}")
    try:
        article = Article.parse(text)
    except ValidationError as error:
        return from_validation(error)
    if not article.title.strip() and not article.body.strip():
        return Rejection("no_text", "the article has neither title nor body")
    if received_at is not None and article.published_at - received_at > MOST_AHEAD:
        return Rejection(
            "from_the_future",
            f"published_at {article.published_at.isoformat()} is more than a day after the record's own time "
            f"{received_at.isoformat()}",
        )
    return article
