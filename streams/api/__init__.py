"""The read-only HTTP answers, as functions from an observatory and a query string to a body; no server in here."""

from streams.api.answers import BadQueryError, NotFoundError, alerts_body, claim_body, figures_body, parse_query

__all__ = ["BadQueryError", "NotFoundError", "alerts_body", "claim_body", "figures_body", "parse_query"]
