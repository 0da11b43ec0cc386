"""The ledger: what the claims together imply, with proofs."""

from streams.ledger.ledger import Ledger

__all__ = ["Ledger"]
