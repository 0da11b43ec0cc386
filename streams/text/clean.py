"""Cleaning: blanks in the place of what is not story text, the length unchanged, so that spans point as received."""

import re

_TAG = re.compile(r"<[^<>]{0,2000}>")
_IMAGE = re.compile(r"!\[[^\]]{0,2000}\]+\([^)\s]{0,500}\)")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def clean(body: str) -> str:
    """The body with tags and image markdown blanked."""
    return _IMAGE.sub(_blank, _TAG.sub(_blank, body))


def stories(title: str, body: str) -> tuple[tuple[int, int], ...]:
    """Ranges of the body, one a story."""
    return ((0, len(body)),)
