"""Holding a ledger against a book: what of its lines does not come true."""

from schemas import Assessment
from streams.ledger import Ledger
from tests.books.language import Book, Expectation


def ledger_of(book: Book, *, backwards: bool = False) -> Ledger:
    """A ledger that holds the book's claims, each put as its own article or with those that share it."""
    ledger = Ledger()
    articles: dict[str, list[object]] = {}
    for claim in book.claims:
        articles.setdefault(claim.article_id or claim.claim_id, []).append(claim)
    keys = sorted(articles, reverse=backwards)
    for key in keys:
        ledger.put(key, tuple(articles[key]))  # type: ignore[arg-type]
    for correction in book.corrections:
        ledger.correct(correction, correction.claim_id)
    return ledger


def faults(book: Book, ledger: Ledger) -> list[str]:
    """Every line of the book that the ledger does not bear out, with what it says instead."""
    found = [f for figure in book.figures for f in _figure_faults(book, ledger, figure)]
    assessment = ledger.assess(book.now)
    return found + [f for finding in book.findings if (f := _finding_fault(finding, assessment))]


def _figure_faults(book: Book, ledger: Ledger, figure: Expectation) -> list[str]:
    answer = ledger.answer(figure.query, now=book.now)
    said = f"{figure.line}: answered {answer.low}..{'*' if answer.high is None else answer.high}"
    found = []
    if figure.is_unknown:
        return [] if answer.status == "unknown" else [f"{said} ({answer.status})"]
    if (answer.low, answer.high) != (figure.low, figure.high):
        found.append(said)
    used = tuple(sorted({*answer.low_claims, *answer.high_claims}))
    if figure.claims is not None and used != figure.claims:
        found.append(f"{figure.line}: proven by {' '.join(used)}")
    if figure.status is not None and answer.status != figure.status:
        found.append(f"{figure.line}: {answer.status}")
    if figure.best is not None and answer.best != figure.best:
        found.append(f"{figure.line}: best {answer.best}")
    if figure.disputed is not None and answer.disputed != figure.disputed:
        found.append(f"{figure.line}: disputed {' '.join(answer.disputed)}")
    if figure.why is not None:
        why = ledger.why(figure.query, now=book.now)
        if not any(figure.why in line for line in why):
            found.append(f"{figure.line}: why says {why}")
    if answer.best < answer.low or (answer.high is not None and answer.best > answer.high):
        found.append(f"{figure.line}: best {answer.best} lies outside {answer.low}..{answer.high}")
    return found


def _finding_fault(words: list[str], assessment: Assessment) -> str | None:
    line = " ".join(words)
    statements = {s.claim.claim_id: s for s in assessment.statements}
    conflicts = {c.claims: c for c in assessment.conflicts}
    said: object = None
    match words:
        case ["no", "conflict"]:
            return f"{line}: found {sorted(conflicts)}" if conflicts else None
        case ["no", "finding"]:
            return f"{line}: found {assessment.findings}" if assessment.findings else None
        case ["conflict", *rest]:
            ids, refuses = rest, None
            if "refuses" in rest:
                at = rest.index("refuses")
                ids, refuses = rest[:at], tuple(sorted(i for i in rest[at + 1 :] if i != "nothing"))
            conflict = conflicts.get(tuple(sorted(ids)))
            if conflict is None:
                return f"{line}: found {sorted(conflicts)}"
            is_right = refuses is None or conflict.refused == refuses
            return None if is_right else f"{line}: refuses {conflict.refused}"
        case ["status", claim_id, status]:
            said = statements[claim_id].status
            return None if said == status else f"{line}: is {said}"
        case ["echo", claim_id, "of", original]:
            said = statements[claim_id].echo_of
            return None if said == original else f"{line}: echoes {said}"
        case ["one", "event", *ids]:
            said = {statements[i].event for i in ids}
            return None if len(said) == 1 and None not in said else f"{line}: {said}"
        case ["apart", *ids]:
            said = {statements[i].event for i in ids}
            return None if len(said) == len(ids) else f"{line}: {said}"
        case ["finding", reason, *ids]:
            found = {(f.reason, tuple(sorted(f.claims))) for f in assessment.findings}
            return None if (reason, tuple(sorted(ids))) in found else f"{line}: found {sorted(found)}"
        case _:
            raise ValueError(f"unknown finding: {line}")
