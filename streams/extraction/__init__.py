"""Extraction: from an article to its claims, by grammar and lexicon."""
