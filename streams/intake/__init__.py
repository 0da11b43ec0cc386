"""Intake: bytes from outside become contracts, or a rejection that says why.

A rejection is a value, not an exception: malformed input is expected, counted and kept, and never stops the flow.
"""

from streams.intake.articles import read_article
from streams.intake.claims_file import FileFault, read_claims_csv, read_claims_jsonl
from streams.intake.rejection import Rejection

__all__ = ["FileFault", "Rejection", "read_article", "read_claims_csv", "read_claims_jsonl"]
