"""The language of the departure books: claims in, alerts out, several books a file, parted by lines of `---`.

    law: A total that its parts exceed is an article that does not add up.
    claims
      t  2025-03-02  killed 10  SY-HI  2025-03-01  incident of unspecified article A
      p  2025-03-02  killed 12  SY-HI  2025-03-01  part of civilians article A
    alerts
      arithmetic parts names t p

Claim lines are those of the ledger's books, and may end in `in title` or `in body`. A line `weekly ID REGION FROM
MEASURE by BODY: 2 0 1 ...` is a tally a week, each published on the Monday after it; `-` is a week without one. Alert
lines: `KIND [DETAIL] [names IDS] [status WORD]` (the alert stands, unless its status is said), `no KIND`, `once KIND`
(one of it stands), and `silence` (none of the loud kinds does). Claims are told in order of publication.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

from schemas import Alert, AlertKind, AlertStatus, Claim, Span
from streams.departure.departing import Departing, by_code
from streams.departure.life import Life
from streams.departure.view import RegionName
from streams.ledger import Ledger
from tests.books.language import read_book

LOUD = ("contradiction", "conflicting_sources", "echo_drift", "arithmetic", "surge", "lull")


@dataclass
class DepartureBook:
    """One law with its claims and the alerts that must follow from them."""

    law: str = ""
    claims: list[Claim] = field(default_factory=list)
    alerts: list[list[str]] = field(default_factory=list)

    @property
    def raises(self) -> set[str]:
        """The kinds that must be raised."""
        return {words[0] for words in self.alerts if words[0] not in ("no", "once", "silence")}

    @property
    def silences(self) -> set[str]:
        """The kinds that must not be."""
        silent = {words[1] for words in self.alerts if words[0] == "no"}
        return silent | (set(LOUD) if ["silence"] in self.alerts else set())


def read_books(path: Path) -> list[DepartureBook]:
    """All books of a file."""
    return [read(text) for text in path.read_text("utf-8").split("\n---\n")]


def read(text: str) -> DepartureBook:
    """Read one book; a line that is not understood is an error that shows it."""
    book, section = DepartureBook(), ""
    for raw in text.splitlines():
        line = raw.split("#", 1)[0].strip()
        if not line:
            continue
        if line.startswith("law:"):
            book.law = line.removeprefix("law:").strip()
        elif line in ("claims", "alerts"):
            section = line
        elif section == "claims" and line.startswith("weekly "):
            book.claims += _weekly(line)
        elif section == "claims":
            book.claims.append(_claim(line))
        elif section == "alerts":
            words = line.split()
            kinds = words[1:2] if words[0] in ("no", "once") else words[:1]
            if line != "silence" and not {*kinds} <= {*AlertKind}:
                raise ValueError(f"this is no alert: {line}")
            book.alerts.append(words)
        else:
            raise ValueError(f"this line stands in no section: {line}")
    if not (book.law and book.claims and book.alerts):
        raise ValueError("a book needs a law, claims and alerts")
    return book


def _claim(line: str) -> Claim:
    for place in ("title", "body"):
        if line.endswith(f" in {place}"):
            claim = _claim(line.removesuffix(f" in {place}"))
            return claim.model_copy(update={"span": Span(field=place, start=0, end=1)})
    return read_book(f"law: A claim.\nclaims\n{line}\nfindings\nno conflict").claims[0]


def _weekly(line: str) -> list[Claim]:
    head, _, counts = line.partition(":")
    _, name, region, first, measure, *rest = head.split()
    claims = []
    for number, count in enumerate(counts.split()):
        if count != "-":
            monday = date.fromisoformat(first) + timedelta(days=7 * number)
            sunday, told = monday + timedelta(days=6), monday + timedelta(days=7)
            words = f"{name}{number} {told} {measure} {count} {region} {monday}..{sunday} {' '.join(rest)}"
            claims.append(_claim(words))
    return claims


def alerts_of(claims: list[Claim], region_name: RegionName = by_code) -> tuple[Alert, ...]:
    """The last state of every alert that the claims give, told in order of publication.

    As in the service, what departs is kept up from one publication to the next; that this gives what is worked out
    anew is a law (tests/laws/test_departures.py).
    """
    ledger, departing, life = Ledger(), Departing(region_name=region_name), Life()
    told = sorted(claims, key=lambda c: (c.published_at, c.claim_id))
    for instant, group in groupby(told, key=lambda c: c.published_at):
        articles: dict[str, list[Claim]] = {}
        for claim in group:
            articles.setdefault(claim.article_id or claim.claim_id, []).append(claim)
        for key, figures in articles.items():
            ledger.put(key, tuple(figures))
        now = instant.date()
        life = life.step(instant, departing.told((*ledger.said(), *ledger.weekly(now)), now))
    return life.alerts


def faults(book: DepartureBook, alerts: tuple[Alert, ...]) -> list[str]:
    """Every alert line that does not come true, with what stands instead."""
    standing = [a for a in alerts if a.status is not AlertStatus.RETRACTED]
    shown = "; ".join(f"{a.kind} {a.detail} {a.status} {' '.join(a.claims)}" for a in alerts) or "nothing"
    found = []
    for words in book.alerts:
        if words == ["silence"]:
            if any(a.kind in LOUD for a in standing):
                found.append(f"silence: {shown}")
        elif words[0] == "no":
            if any(a.kind == words[1] for a in standing):
                found.append(f"{' '.join(words)}: {shown}")
        elif words[0] == "once":
            if sum(a.kind == words[1] for a in standing) != 1:
                found.append(f"{' '.join(words)}: {shown}")
        elif not any(_is(words, a, standing) for a in alerts):
            found.append(f"{' '.join(words)}: {shown}")
    return found


def _is(words: list[str], alert: Alert, standing: list[Alert]) -> bool:
    rest = list(words)
    kind = rest.pop(0)
    detail = rest.pop(0) if rest and rest[0] not in ("names", "status") else None
    names: set[str] = set()
    status = None
    while rest:
        word = rest.pop(0)
        if word == "names":
            while rest and rest[0] != "status":
                names.add(rest.pop(0))
        else:
            status = rest.pop(0)
    return (
        alert.kind == kind
        and detail in (None, alert.detail)
        and names <= set(alert.claims)
        and (alert.status == status if status else alert in standing)
    )
