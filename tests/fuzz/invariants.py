"""What holds of any article at all, however broken or hostile: the one list that laws and the fuzzer check."""

import time
from datetime import UTC, datetime
from typing import Final

from schemas import Article, Claim, ClaimSet
from schemas.records import claims_record
from streams.extraction import Extraction, Extractor
from streams.extraction.readings import read_case
from streams.intake import Rejection, read_article
from streams.text.clean import clean_stories

SECONDS: Final = 0.5
SECONDS_A_CODE_POINT: Final = 0.0005
"""The most that an article may take, some ten times what the slowest takes: the fuzzer watches, machines are shared."""


class BrokenInvariantError(AssertionError):
    """What was promised of any article does not hold of one."""


def hold(promise: bool, what: str) -> None:
    """Raise if a promise is broken; unlike `assert`, however Python was started."""
    if not promise:
        raise BrokenInvariantError(what)


def check_record(extractor: Extractor, raw: bytes) -> Article | Rejection:
    """A record is rejected with a reason, or it is an article of which all that follows holds."""
    article = read_article(raw, received_at=datetime(2024, 5, 5, tzinfo=UTC))
    if isinstance(article, Rejection):
        hold(bool(article.reason and article.text), "a rejection says why")
    else:
        check_article(extractor, article)
    return article


def check_article(extractor: Extractor, article: Article) -> Extraction:
    """All that holds of what an article gives."""
    begun = time.process_time()
    extraction = extractor.extract(article)
    seconds = time.process_time() - begun
    length = len(article.title) + len(article.body)
    most = SECONDS + SECONDS_A_CODE_POINT * length
    hold(seconds <= most, f"{length} code points take at most {most:.2f} s, and took {seconds:.2f} s")
    check_extraction(article, extraction)
    hold(extractor.extract(article) == extraction, "reading twice gives the same")
    text, stories = clean_stories(article.body, article.title)
    hold(len(text) == len(article.body), "cleaning keeps the length")
    hold([s.start for s in stories] == [0, *(s.end for s in stories[:-1])], "stories follow each other")
    sent = ClaimSet(article_id=article.id, article_version=article.article_version, claims=extraction.claims)
    hold(claims_record.validate_json(sent.canonical()) == sent, "what is sent is read again as it was")
    return extraction


def check_extraction(article: Article, extraction: Extraction) -> None:
    """Every claim is a claim of this article, and its evidence stands where its span points."""
    for claim in extraction.claims:
        hold(claim.article_id == article.id, "a claim names its article")
        span = claim.span
        if span is None:
            raise BrokenInvariantError("a claim has a span")
        text = article.title if span.field == "title" else article.body
        hold(0 <= span.start < span.end <= len(text), "a span lies inside its text and holds something")
        hold(text[span.start : span.end] == claim.evidence, "the evidence is what the span points at")
        hold(Claim.parse(claim.canonical()) == claim, "a claim is read again as it was written")
    ids = [claim.claim_id for claim in extraction.claims]
    hold(len(ids) == len(set(ids)), "no claim is given twice")


def check_readings(text: str, reference: str) -> None:
    """Numbers and dates of any text lie inside it, with their bounds in order."""
    read = read_case({"text": text, "reference": reference})
    for start, end, value in read["numbers"]:
        hold(0 <= start < end <= len(text), "a number lies inside the text")
        if isinstance(value, list) and None not in value:
            hold(value[0] <= value[1], "the bounds of a number are in order")
    for start, end, first, last in read["dates"]:
        hold(0 <= start < end <= len(text), "a date lies inside the text")
        hold(bool(first or last), "a date has an end at least")
        hold(not (first and last) or first <= last, "the ends of a date are in order")
