"""Sentences end where a reader would say that they do."""

import pytest

from streams.text.sentences import sentences
from streams.text.tokens import tokenize


@pytest.mark.parametrize(
    "parts",
    [
        ["Lt. Gen. Smith of the U.S. Army spoke on Jan. 3.", "He left."],
        ["They hit 1.5 targets.", "Nine died."],
        ['"We struck them."', "He said no more."],
        ["It happened in the U.S.", "The raid killed two."],
        ["قتل 3 عناصر، وأصيب خمسة، فيما فر آخرون؛ وفق البيان.", "وأضاف المصدر ذلك."],
        ["هل انتهى التنظيم؟", "لا."],
        ["مقتل 3 عناصر.. وإصابة خمسة"],
        ["See example.com on 1.5.2024 at 192.168.1.2 again.", "Done."],
        ["1. First point of the list.", "2. Second one."],
        ["The answer was no.", "Three died."],
    ],
)
def test_a_stop_ends_a_sentence_and_an_abbreviation_does_not(parts: list[str]) -> None:
    """A text made of sentences is cut where they were joined."""
    text = " ".join(parts)
    tokens = tokenize(text)
    assert [text[tokens[a].start : tokens[b - 1].end] for a, b in sentences(tokens)] == parts


def test_a_heading_ends_with_its_line() -> None:
    """A line break ends a sentence with or without a stop, and belongs to none."""
    text = "Raids in Iraq\n\nTwo died.\n قتل اثنان"
    tokens = tokenize(text)
    assert [text[tokens[a].start : tokens[b - 1].end] for a, b in sentences(tokens)] == [
        "Raids in Iraq",
        "Two died.",
        "قتل اثنان",
    ]
