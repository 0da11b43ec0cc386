"""The books' language: claims in, figures and findings out, in plain text, one law a book.

    law: The second quarter follows from the half-year and the first quarter.

    claims
      q1  2024-04-05  operations 94   IQ,SY  2024-01-01..2024-03-31  by centcom
      h1  2024-07-16  operations 196  IQ,SY  2024-01-01..2024-06-30  by centcom  via rudaw.net

    figures
      operations IQ,SY 2024-04-01..2024-06-30 scope us is 102 from h1 q1

    findings
      no conflict

A claim line is: id, day of publication, measure, value, regions (or `nowhere`), window (or `undated`), then any of
`incident | part | level`, `by ATTRIBUTION`, `via OUTLET`, `article ID`, `of TARGET[/SIDE]`, `actor CODES`, `unit UNIT`,
`sort SORT`, `saying WORDS` (the evidence, to the end of the line). A value is `94`, `about 80`, `more_than 22`,
`at_least 7`, `at_most 35`, `range 5..9` or `vague 20..99`. `correct ID reject` and `correct ID set FIELD=VALUE` stand
among the claims.

A figure line is: measure, regions, window, then any of `scope`, `of`, `unit`, `as_of`, and `is N`, `is LOW..HIGH`
(`..*`: no high) or `is unknown`, then any of `from IDS`, `status WORD`, `best N`, `disputed IDS`, `why "words"`.

Findings are `no conflict`, `no finding`, `conflict IDS [refuses IDS]`, `status ID WORD`, `echo ID of ID`,
`one event IDS`, `apart IDS`, `finding REASON IDS`. `#` begins a comment.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from schemas import Claim, Correction, FigureQuery, Measure
from schemas.claim import neutral_unit

BY_ORGANISATION = ("attacks", "kidnapped", "escaped")
HEDGES = ("about", "more_than", "at_least", "at_most", "range", "vague")
EXTENTS = ("incident", "part", "level")


@dataclass
class Expectation:
    """A figure line: what is asked, and what must be answered."""

    line: str
    query: FigureQuery
    low: int = 0
    high: int | None = None
    is_unknown: bool = False
    claims: tuple[str, ...] | None = None
    status: str | None = None
    best: int | None = None
    disputed: tuple[str, ...] | None = None
    why: str | None = None


@dataclass
class Book:
    """One law with its claims and what must follow from them."""

    law: str = ""
    claims: list[Claim] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    figures: list[Expectation] = field(default_factory=list)
    findings: list[list[str]] = field(default_factory=list)

    @property
    def now(self) -> date:
        """The newest day of publication."""
        return max(c.published_on for c in self.claims)


def read_book(text: str) -> Book:
    """Read a book; a line that is not understood is an error that shows it."""
    book, section = Book(), ""
    for raw in text.splitlines():
        line = raw.split("#", 1)[0].strip()
        if not line:
            continue
        if line.startswith("law:"):
            book.law = line.removeprefix("law:").strip()
        elif line in ("claims", "figures", "findings"):
            section = line
        elif section == "claims" and line.startswith("correct "):
            book.corrections.append(_correction(line))
        elif section == "claims":
            book.claims.append(_claim(line))
        elif section == "figures":
            book.figures.append(_figure(line))
        elif section == "findings":
            book.findings.append(line.split())
        else:
            raise ValueError(f"this line stands in no section: {line}")
    if not (book.law and book.claims and (book.figures or book.findings)):
        raise ValueError("a book needs a law, claims, and figures or findings")
    return book


def _value(words: list[str]) -> dict[str, object]:
    word = words.pop(0)
    hedge = word if word in HEDGES else "exact"
    number = words.pop(0) if hedge != "exact" else word
    low, _, high = number.partition("..")
    if high:
        return {"stated": number, "low": int(low), "high": int(high), "hedge": hedge}
    count = int(low)
    said = number if hedge == "exact" else f"{hedge.replace('_', ' ')} {number}"
    open_high, open_low = hedge in ("more_than", "at_least"), hedge == "at_most"
    return {
        "stated": said,
        "low": None if open_low else count,
        "high": None if open_high else count,
        "hedge": hedge,
    }


def _period(word: str) -> dict[str, object]:
    if word == "undated":
        return {"start": None, "end": None, "basis": "none"}
    start, _, end = word.partition("..")
    return {"start": start, "end": end or start, "basis": "explicit"}


def _claim(line: str) -> Claim:
    words = line.split()
    claim: dict[str, object] = {"claim_id": words.pop(0), "published_at": words.pop(0), "measure": words.pop(0)}
    measure = str(claim["measure"])
    claim["value"] = _value(words)
    regions = words.pop(0)
    claim["regions"] = () if regions == "nowhere" else tuple(regions.split(","))
    claim["period"] = _period(words.pop(0))
    claim |= {"extent": "tally", "unit": neutral_unit(measure)}
    is_by = measure in BY_ORGANISATION
    claim |= {"actor": ("isis",) if is_by else ("us",), "target": "unspecified" if is_by else "isis"}
    while words:
        word = words.pop(0)
        if word in EXTENTS:
            claim["extent"] = word
        elif word == "by":
            claim["attribution"] = words.pop(0)
            claim.setdefault("source", claim["attribution"])
        elif word == "via":
            claim["source"] = words.pop(0)
        elif word == "article":
            claim["article_id"] = words.pop(0)
        elif word == "of":
            target, _, side = words.pop(0).partition("/")
            claim |= {"target": target, "target_side": side or None}
        elif word == "actor":
            claim["actor"] = tuple(c for c in words.pop(0).split(",") if c != "none")
        elif word == "unit":
            claim["unit"] = words.pop(0)
        elif word == "sort":
            claim["sort"] = words.pop(0)
        elif word == "saying":
            claim["evidence"], words = " ".join(words), []
        else:
            raise ValueError(f"unknown word {word!r} in: {line}")
    claim.setdefault("source", "an outlet")
    return Claim.model_validate(claim)


def _correction(line: str) -> Correction:
    _, claim_id, verb, *rest = line.split()
    fields: dict[str, object] = {}
    for pair in rest:
        name, _, value = pair.partition("=")
        fields[name] = {"low": int(value), "high": int(value)} if name == "value" else value
        if name == "regions":
            fields[name] = tuple(value.split(","))
    return Correction(
        claim_id=claim_id,
        reject=verb == "reject",
        set_fields=fields,
        by="an analyst",
        why="misread",
        corrected_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


def _figure(line: str) -> Expectation:
    why = re.search(r'why "([^"]*)"', line)
    words = (line[: why.start()] if why else line).split()
    query: dict[str, object] = {"measure": Measure(words.pop(0)), "regions": tuple(words.pop(0).split(","))}
    start, _, end = words.pop(0).partition("..")
    query |= {"start": start, "end": end or start}
    found: dict[str, object] = {"why": why.group(1) if why else None}
    while words:
        word = words.pop(0)
        if word in ("scope", "as_of", "unit"):
            query[word] = words.pop(0)
        elif word == "of":
            target, _, side = words.pop(0).partition("/")
            query |= {"target": target, "target_side": side or None}
        elif word == "is":
            found |= _bounds(words.pop(0))
        elif word in ("from", "disputed"):
            ids = []
            while words and words[0] not in ("status", "best", "disputed", "from"):
                ids.append(words.pop(0))
            found["claims" if word == "from" else "disputed"] = tuple(sorted(i for i in ids if i != "nothing"))
        elif word == "status":
            found["status"] = words.pop(0)
        elif word == "best":
            found["best"] = int(words.pop(0))
        else:
            raise ValueError(f"unknown word {word!r} in: {line}")
    return Expectation(line=line, query=FigureQuery.model_validate(query), **found)  # type: ignore[arg-type]


def _bounds(word: str) -> dict[str, object]:
    if word == "unknown":
        return {"is_unknown": True}
    low, dots, high = word.partition("..")
    if not dots:
        return {"low": int(low), "high": int(low)}
    return {"low": int(low), "high": None if high == "*" else int(high)}
