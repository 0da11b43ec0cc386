"""Readers of numbers and dates behind one face, run by `tests/bench/extract.py` in each peer's own environment.

    python reading.py PEER SECONDS < sets.json > read.json

The input maps the name of a set to `[[text, day of reference], ...]`; the output has for each set the median seconds of
a pass over the cases that were read before the time given was over, and what was read in each: values of numbers, or
the first days of dates. This file imports nothing but the peer it is asked to run.
"""

import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

Reader = Callable[[str, str], list[Any]]
PASSES = 3
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def marsad() -> tuple[Reader, Reader]:
    """What `marsad readings` prints; of bounds that are one number, that number."""
    from datetime import date

    from streams.extraction.dates.read import read_dates
    from streams.extraction.readings import stated_numbers
    from streams.text.tokens import tokenize

    def numbers(text: str, _: str) -> list[Any]:
        values = (value for _, _, value in stated_numbers(tokenize(text)))
        return [value[0] if isinstance(value, list) else value for value in values]

    def dates(text: str, reference: str) -> list[Any]:
        read = read_dates(tokenize(text), date.fromisoformat(reference[:10]))
        return [reading.from_on.isoformat() for reading in read if reading.from_on]

    return numbers, dates


def dateparser() -> tuple[None, Reader]:
    from dateparser.search import search_dates

    def dates(text: str, reference: str) -> list[Any]:
        settings: dict[str, Any] = {
            "RELATIVE_BASE": datetime.fromisoformat(reference[:10]),
            "PREFER_DAY_OF_MONTH": "first",
        }
        if _language(text) == "ar":
            settings["DATE_ORDER"] = "DMY"
        found = search_dates(text, languages=[_language(text)], settings=settings) or []
        return [day.date().isoformat() for _, day in found]

    return None, dates


def pyarabic() -> tuple[Reader, None]:
    from pyarabic.number import extract_number_phrases, text2number

    def numbers(text: str, _: str) -> list[Any]:
        return [float(p) if p.isdecimal() else text2number(p) for p in extract_number_phrases(text)]

    return numbers, None


def arabic_itn() -> tuple[Reader, Reader]:
    from arabic_itn import normalize

    def numbers(text: str, _: str) -> list[Any]:
        # It leaves digits as they are, so they count as read.
        return [float(found.replace(",", "")) for found in DIGITS.findall(normalize(text)["text"])]

    def dates(text: str, _: str) -> list[Any]:
        return [span["value"] for span in normalize(text)["spans"] if span["type"] == "date"]

    return numbers, dates


def recognizers() -> tuple[Reader, Reader]:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import Culture, recognize_number

    def numbers(text: str, _: str) -> list[Any]:
        values = (found.resolution["value"] for found in recognize_number(text, Culture.English) if found.resolution)
        return [float(value) for value in values if value]

    def dates(text: str, reference: str) -> list[Any]:
        found = recognize_datetime(text, Culture.English, reference=datetime.fromisoformat(reference[:10]))
        values = [value for one in found if one.resolution for value in one.resolution["values"]]
        return [(value.get("start") or value.get("value", ""))[:10] for value in values]

    return numbers, dates


def text2num() -> tuple[Reader, None]:
    from text_to_num import alpha2digit

    def numbers(text: str, _: str) -> list[Any]:
        return [float(found.replace(",", "")) for found in DIGITS.findall(alpha2digit(text, "en"))]

    return numbers, None


def number_parser() -> tuple[Reader, None]:
    from number_parser import parse

    def numbers(text: str, _: str) -> list[Any]:
        return [float(found.replace(",", "")) for found in DIGITS.findall(parse(text, language="en"))]

    return numbers, None


def quantulum3() -> tuple[Reader, None]:
    from quantulum3 import parser

    def numbers(text: str, _: str) -> list[Any]:
        return [found.value for found in parser.parse(text)]

    return numbers, None


def ctparse() -> tuple[None, Reader]:
    import logging

    from ctparse import ctparse as parse

    logging.disable(logging.CRITICAL)

    def dates(text: str, reference: str) -> list[Any]:
        found = parse(text, ts=datetime.fromisoformat(reference[:10]), timeout=2)
        day = getattr(found, "resolution", None)
        day = getattr(day, "t_from", day)
        return [day.dt.date().isoformat()] if getattr(day, "year", None) and day.month and day.day else []

    return None, dates


PEERS: dict[str, Callable[[], tuple[Reader | None, Reader | None]]] = {
    one.__name__: one
    for one in (marsad, dateparser, pyarabic, arabic_itn, recognizers, text2num, number_parser, quantulum3, ctparse)
}


def _language(text: str) -> str:
    return "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"


def run(reader: Reader, cases: list[tuple[str, str]], seconds: float) -> dict[str, Any]:
    """Read the cases, as many as the time allows, then those again to time a pass of a warm reader."""
    read: list[list[Any]] = []
    faults = 0
    begun = time.process_time()
    for text, reference in cases:
        try:
            read.append(reader(text, reference))
        except Exception:  # a peer's fault on a text is a result of the comparison
            faults += 1
            read.append([])
        if time.process_time() - begun > seconds:
            break
    passes = [time.process_time() - begun]
    while len(passes) < PASSES and passes[0] < seconds:
        begun = time.process_time()
        for text, reference in cases[: len(read)]:
            try:
                reader(text, reference)
            except Exception:  # counted above
                continue
        passes.append(time.process_time() - begun)
    timed = passes[1:] or passes
    return {"seconds": statistics.median(timed), "read": read, "faults": faults}


def main() -> None:
    """Read sets of cases with one peer."""
    numbers, dates = PEERS[sys.argv[1]]()
    done: dict[str, Any] = {}
    for name, cases in json.load(sys.stdin).items():
        reader = numbers if name.startswith("numbers") else dates
        if reader is not None and cases:
            run(reader, cases[:3], 10.0)
            done[name] = run(reader, cases, float(sys.argv[2]))
    json.dump(done, sys.stdout, default=float)


if __name__ == "__main__":
    main()
