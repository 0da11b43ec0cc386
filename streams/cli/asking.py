"""An observatory over a file of claims, for the commands that need no broker."""

import sys
from collections.abc import Iterable
from pathlib import Path

from schemas import Claim, ClaimSet
from streams.cli.sources import claims_of
from streams.observatory import Observatory


def by_article(claims: Iterable[Claim]) -> dict[str, tuple[Claim, ...]]:
    """Claims under the key of the claims topic: those of one article together, all others each by itself."""
    sets: dict[str, list[Claim]] = {}
    for claim in claims:
        sets.setdefault(claim.article_id or f"claim:{claim.claim_id}", []).append(claim)
    return {key: tuple(members) for key, members in sorted(sets.items())}


def observe(claims: Iterable[Claim]) -> Observatory:
    """The observatory that knows these claims."""
    observatory = Observatory()
    for key, members in by_article(claims).items():
        observatory.apply(key, ClaimSet(article_id=key, claims=members))
    return observatory


def claims_or_complaints(file: Path) -> tuple[tuple[Claim, ...], int]:
    """The claims of a file, and how many lines hold none; each is told on standard error."""
    claims, faults = claims_of(file)
    for fault in faults:
        sys.stderr.write(f"{file}:{fault.line}: {fault.rejection.reason}: {fault.rejection.text}\n")
    return claims, len(faults)
