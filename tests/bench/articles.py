"""The articles that speed is measured on: gold articles as they are, and such as never name the organisation.

No feed of articles without the organisation is at hand, so they are made of the gold articles' own prose: each article
is told anew in sentences, drawn from all articles of its folder, that do not name it, up to the length it had. The gold
articles that name it nowhere are taken as they are.
"""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from schemas import Article
from streams.extraction import Extractor
from streams.text.clean import clean
from streams.text.sentences import sentences
from streams.text.tokens import tokenize


def gold(folder: Path) -> tuple[Article, ...]:
    """The articles of a folder, in the order of their ids."""
    return tuple(Article.model_validate(json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json")))


def without_the_name(extractor: Extractor, articles: Sequence[Article]) -> tuple[Article, ...]:
    """As many articles, about as long, that never name the organisation which the extractor watches."""
    rng = random.Random(1)
    prose = {
        is_arabic: [s for s in _prose(articles, is_arabic) if not extractor.is_relevant("", s)]
        for is_arabic in (True, False)
    }
    made: list[Article] = []
    for article in articles:
        told = article
        if extractor.is_relevant(article.title, article.body):
            drawn = prose[_is_arabic(article.body)]
            title, body = rng.choice(drawn), rng.choice(drawn)
            while len(body) < len(article.body):
                body += rng.choice((" ", " ", "\n\n")) + rng.choice(drawn)
            told = article.model_copy(update={"title": title, "body": body})
        made.append(told)
    # Two sentences together may name what neither does.
    return tuple(article for article in made if not extractor.is_relevant(article.title, article.body))


def sentences_of(articles: Sequence[Article], *, is_arabic: bool) -> tuple[str, ...]:
    """The sentences of the articles in one language."""
    return tuple(_prose(articles, is_arabic))


def _prose(articles: Sequence[Article], is_arabic: bool) -> Iterator[str]:
    for article in articles:
        text = clean(article.body)
        tokens = tokenize(text)
        for first, last in sentences(tokens):
            sentence = text[tokens[first].start : tokens[last - 1].end]
            if last - first > 4 and _is_arabic(sentence) == is_arabic:
                yield " ".join(sentence.split())


def _is_arabic(text: str) -> bool:
    return sum("\u0600" <= letter <= "\u06ff" for letter in text) * 2 > sum(letter.isalpha() for letter in text)
