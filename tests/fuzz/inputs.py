"""From bytes to an article: what the fuzzer mutates and hypothesis draws.

The first byte says how the rest is meant: as a record (JSON), as free text, or as a row of pieces of which articles and
broken pages are made, one a byte, so that a mutation makes another sentence. The second byte is the day of publication.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from schemas import Article
from tests.bench.hostile import PIECES


def _parted(words: str) -> tuple[str, ...]:
    return tuple(words.split("|"))


_WORDS: Final = _parted(
    "داعش|تنظيم الدولة الإسلامية|عناصر التنظيم|الجيش العراقي|قوات سوريا الديمقراطية|التحالف الدولي|قتل|مقتل|"
    "وقتل|إصابة|وإصابة|اعتقال|القبض على|وأسر|تدمير|عنصر|عناصر|عنصرين|مسلحا|مدنيين|جنود|آخرين|منهم|بينهم|بينما|"
    "عملية|عمليات|هجوم|غارة|غارات|أوكار|خلال|منذ|في|من|إلى|بين|و|أكثر من|نحو|ما لا يقل عن|على الأقل|عشرات|"
    "بضعة|ونيف|ألف|آلاف|مئة|خمسة|خمسة وعشرين|حمص|دير الزور|ريف حلب|العراق|سوريا|كركوك|بادية|أمس|اليوم|"
    "الأسبوع الماضي|الشهر الحالي|أيار|شباط|2024|3 أيار 2024|الاثنين|وقال|وأعلنت|بيان|لم|نفى|قد|إذا|لو|"
    "المرصد السوري|القيادة المركزية|ISIS|Islamic State|killed|were killed|wounded|captured|arrested|militants|"
    "fighters|civilians|soldiers|of them|including|and|in|between|since|at least|more than|about|dozens of|"
    "hundred|thousand|five|twenty-two|Syria|Iraq|Homs|Deir ez-Zor|last week|on Monday|May 3, 2024|"
    "the past six months|said|denied|did not|would|SDF|CENTCOM|SOHR|operations|attacks|strikes|0|1|2|7|12|40|"
    "66|1,200|3.5|10%|99999999999999999999|12/5|٧"
)
_MARKS: Final = (".", ",", "،", ":", "؛", "(", ")", '"', "«", "»", "-", "–", "/", "…", "\n", "\n\n", "\u200f", "\u0640")
_PAGES: Final = (
    *("<p>", "</p>", "<div class='nav'>", "</div>", "<script>", "</script>", "<!--", "-->", "<b>", "</b>", "<table>"),
    *("<td>", "&nbsp;", "&#1632;", "&amp;", "<![CDATA[", "]]>", "<a href='", "'>", "</a>", "![", "](", "اقرأ أيضا:"),
    *("Tags:", "<aside>", "</aside>", "<time>", "https://a.b/c", "شارك", "10:30"),
)
_ROW: Final = (*_WORDS, *_MARKS, *_PAGES, *(piece for piece in PIECES.values() if len(piece) < 16))[:256]
_DAYS: Final = tuple(
    datetime(*day, tzinfo=UTC)  # type: ignore[misc]  # three numbers are a day
    for day in ((2024, 5, 5), (2024, 2, 29), (2024, 1, 1), (2016, 12, 31), (1900, 1, 1), (2999, 12, 31))
)


_LEAD: Final = 120
"""Code points of an article that a seed holds: short inputs are read quickly, and so many are tried."""
_MOST_SEEDED: Final = 50
"""Articles that are seeds: a part of a folder that grows, or a short run would read seeds and nothing else."""


def input_of(data: bytes) -> Article | bytes:
    """The article that some bytes stand for, or the record, as received."""
    if len(data) < 2 or data[0] % 3 == 0:
        return data[1:]
    if data[0] % 3 == 1:
        title, _, body = data[2:].decode("utf-8", "replace").partition("\n")
    else:
        title, body = "", "".join(_piece(byte) for byte in data[2:])
    # Without the name an article is turned away unread.
    return Article(id="fuzzed", published_at=_DAYS[data[1] % len(_DAYS)], title=title, body=f"داعش {body}")


def _piece(byte: int) -> str:
    piece = _ROW[byte % len(_ROW)]
    return piece if piece in _MARKS or piece in _PAGES else f"{piece} "


def seeds(folder: Path) -> list[bytes]:
    """What to begin with: leads of a folder's articles as records and as text, and rows of pieces."""
    found: list[bytes] = []
    paths = sorted(folder.glob("*.json"))
    for path in paths[:: 1 + len(paths) // _MOST_SEEDED]:
        article = json.loads(path.read_text("utf-8"))
        lead = article["body"][:_LEAD]
        record = {"id": path.stem, "published_at": article["published_at"], "title": article["title"], "body": lead}
        found.append(b"\x00" + json.dumps(record, ensure_ascii=False).encode())
        found.append(b"\x01\x00" + f"{article['title']}\n{lead}".encode())
    rows = (bytes((start + step * i) % 256 for i in range(24)) for start in range(0, 256, 16) for step in (1, 7))
    return [*found, *(b"\x02\x00" + row for row in rows)]
