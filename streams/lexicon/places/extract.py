"""Extracts: the few lines that the gazetteer needs of two packages which pip cannot install.

The npm package `iso3166-2-db` knows which ISO 3166-2 code a first-level division of GeoNames has; Debian's
`unicode-cldr-core` knows what countries and divisions are called in English and Arabic. Both are large, so what is
needed is kept in `sources/`, from where `build.py` reads it. Run by hand after a new release of either:

    npm pack iso3166-2-db && tar xf iso3166-2-db-*.tgz
    apt-get download unicode-cldr-core && dpkg -x unicode-cldr-core_*.deb cldr
    python -m streams.lexicon.places.extract package cldr/usr/share/unicode/cldr/common
"""

import json
import re
import sys
from pathlib import Path

SOURCES = Path(__file__).parent / "sources"
_SUBDIVISION = re.compile(r'<subdivision type="([a-z]{2})([a-z0-9]+)"[^>]*>([^<]+)<')
_TERRITORY = re.compile(r'<territory type="([A-Z]{2})"(?: alt="(\w+)")?[^>]*>([^<]+)<')


def divisions(package: Path) -> list[str]:
    """Lines "country, GeoNames code, ISO 3166-2 code" of `iso3166-2-db`."""
    data = json.loads((package / "data" / "iso3166-2.json").read_text("utf-8"))
    rows = {
        f"{country}\t{region['admin']}\t{country}-{region['iso']}"
        for country, record in data.items()
        for region in record["regions"]
        if region["admin"] and re.fullmatch(r"[A-Z0-9]{1,3}", region["iso"] or "")
    }
    return sorted(rows)


def names(common: Path) -> list[str]:
    """Lines "code, English, Arabic" of the CLDR: every country, and every division that has a name."""
    called: dict[str, dict[str, str]] = {}
    for language in ("en", "ar"):
        text = (common / "main" / f"{language}.xml").read_text("utf-8")
        for code, form, name in _TERRITORY.findall(text):
            if not form and code not in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"):
                called.setdefault(code, {})[language] = name
        text = (common / "subdivisions" / f"{language}.xml").read_text("utf-8")
        for country, division, name in _SUBDIVISION.findall(text):
            called.setdefault(f"{country}-{division}".upper(), {})[language] = name
    return [f"{code}\t{both.get('en', '')}\t{both.get('ar', '')}" for code, both in sorted(called.items())]


def main(package: str, common: str) -> None:
    """Write both extracts."""
    (SOURCES / "divisions.tsv").write_text("\n".join(divisions(Path(package))) + "\n", "utf-8")
    (SOURCES / "names.tsv").write_text("\n".join(names(Path(common))) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
