"""Extraction: from an article to its claims, by grammar and lexicon."""

from streams.extraction.explain import Explanation, explain
from streams.extraction.extractor import EXTRACTOR_VERSION, Extractor
from streams.extraction.stories.drafts import Abstention, Extraction
from streams.extraction.words.profile import Profile, load_profile

__all__ = [
    "EXTRACTOR_VERSION",
    "Abstention",
    "Explanation",
    "Extraction",
    "Extractor",
    "Profile",
    "explain",
    "load_profile",
]
