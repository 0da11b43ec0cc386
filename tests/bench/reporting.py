"""Reporting as it arrives in a busy hour, made up: stories of events and of totals, their reprints, and what departs.

Of the articles that hold figures about the organisation a fifth tell of a new event, one in fourteen gives a new total,
four in seven are reprints of one of these by another outlet, and one in seven retells one with another number. The
others are of other things. Stories are told in English and in Arabic. One in fifty articles comes up to three hours
late, the others within a quarter of an hour. A function of the seed, apart from the moments, which are given.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from schemas import Article

PLACES = (
    *(("Deir ez-Zor", "دير الزور"), ("Raqqa", "الرقة"), ("Homs", "حمص"), ("Hama", "حماة"), ("Aleppo", "حلب")),
    *(("Hasakah", "الحسكة"), ("Daraa", "درعا"), ("Kirkuk", "كركوك"), ("Diyala", "ديالى"), ("Anbar", "الأنبار")),
    *(("Saladin", "صلاح الدين"), ("Nineveh", "نينوى"), ("Borno", "بورنو"), ("North Kivu", "شمال كيفو")),
    *(("Cabo Delgado", "كابو ديلغادو"), ("Tillaberi", "تيلابيري"), ("Khorasan", "خراسان"), ("Sulu", "سولو")),
)
COUNTRIES = (("Syria", "سوريا"), ("Iraq", "العراق"))
VICTIMS = (("soldiers", "جنود"), ("civilians", "مدنيين"), ("policemen", "شرطيين"))
OUTLETS = tuple(f"outlet-{number}.example" for number in range(40))
_LATE = 0.02
_NEW_EVENT, _NEW, _DEPARTS = 3 / 14, 4 / 14, 12 / 14
_KEPT = 400  # stories that are still retold

EVENT = {
    "en": (
        "{place}: {n} {victims} killed in ISIS attack",
        "{place}, {day:%d %B %Y} - Islamic State gunmen killed {n} {victims} and wounded {m} others on {day:%d %B %Y} "
        "in an attack on a checkpoint in {place}, security officials said.",
    ),
    "ar": (
        "هجوم لتنظيم داعش في {place}",
        "أفادت مصادر أمنية بمقتل {n} {victims} وإصابة {m} آخرين في هجوم شنه تنظيم داعش على نقطة تفتيش في {place} "
        "بتاريخ {day:%Y-%m-%d}.",
    ),
}
TOTAL = {
    "en": (
        "CENTCOM: {n} operations against ISIS in {country}",
        "U.S. Central Command said its forces and partners conducted {n} operations against ISIS in {country} between "
        "{first:%d %B %Y} and {day:%d %B %Y}. {m} ISIS operatives were killed and {k} were captured.",
    ),
    "ar": (
        "القيادة المركزية الأمريكية: {n} عملية ضد داعش في {country}",
        "أعلنت القيادة المركزية الأمريكية تنفيذ {n} عملية ضد تنظيم داعش في {country} "
        "بين {first:%Y-%m-%d} و{day:%Y-%m-%d}، أسفرت عن مقتل {m} من عناصر التنظيم واعتقال {k} آخرين.",
    ),
}
OTHER = (
    "The central bank kept its rate at {n} percent on Tuesday, and exports rose to {m} million tonnes in the quarter, "
    "the ministry of trade said. Analysts polled by the agency had expected {k} percent.",
    "فاز الفريق الضيف بنتيجة {n} مقابل {m} أمام جمهور بلغ {k} ألف متفرج، وقال المدرب إن اللاعبين قدموا مباراة كبيرة.",
)


@dataclass(frozen=True, slots=True)
class Story:
    """What an article tells; its numbers may be changed in the retelling."""

    forms: dict[str, tuple[str, str]]
    place: tuple[str, str]
    victims: tuple[str, str]
    first: datetime
    day: datetime
    numbers: tuple[int, int, int]

    def told(self, language: str, numbers: tuple[int, int, int]) -> tuple[str, str]:
        """Title and body in a language, with these numbers."""
        number = ("en", "ar").index(language)
        words = {
            "place": self.place[number],
            "country": self.place[number],
            "victims": self.victims[number],
            "first": self.first,
            "day": self.day,
            **dict(zip("nmk", numbers, strict=True)),
        }
        title, body = self.forms[language]
        return title.format_map(words), body.format_map(words)


class Newsroom:
    """Writes one article after the other.

    Args:
        seed: of all that is drawn.
        share: of articles that hold figures about the organisation.
    """

    def __init__(self, seed: int, share: float) -> None:
        self._rng = random.Random(seed)
        self._share = share
        self._stories: list[Story] = []
        self._written = 0

    def articles(self, moments: Iterator[datetime]) -> Iterator[Article]:
        """An article for each moment at which one arrives; it was published a little before."""
        for moment in moments:
            yield self._article(moment)

    def _article(self, moment: datetime) -> Article:
        rng = self._rng
        self._written += 1
        minutes = rng.uniform(0, 180) if rng.random() < _LATE else rng.uniform(0, 15)
        published = moment.astimezone(UTC) - timedelta(minutes=minutes)
        language = rng.choice(("en", "ar"))
        if rng.random() >= self._share:
            numbers = dict(zip("nmk", (rng.randint(1, 9), rng.randint(10, 90), rng.randint(1, 99)), strict=True))
            title, body = "", rng.choice(OTHER).format_map(numbers)
        elif (drawn := rng.random()) < _NEW or not self._stories:
            story = self._event(published) if drawn < _NEW_EVENT else self._total(published)
            self._stories = [*self._stories[-_KEPT:], story]
            title, body = story.told(language, story.numbers)
        else:
            story = rng.choice(self._stories)
            n, m, k = story.numbers
            title, body = story.told(language, (n + rng.randint(4, 20), m, k) if drawn > _DEPARTS else (n, m, k))
        return Article(
            id=f"bench-{self._written:06}",
            url=f"https://news.example/{self._written}",
            source=rng.choice(OUTLETS),
            language=language,
            published_at=published,
            title=title,
            body=f"{title}\n\n{body}" if title else body,
        )

    def _event(self, published: datetime) -> Story:
        rng = self._rng
        day = published - timedelta(days=rng.randint(0, 20))
        numbers = (rng.randint(3, 30), rng.randint(3, 40), 1)
        return Story(EVENT, rng.choice(PLACES), rng.choice(VICTIMS), day, day, numbers)

    def _total(self, published: datetime) -> Story:
        rng = self._rng
        day = published - timedelta(days=rng.randint(1, 30))
        first = day - timedelta(days=rng.randint(5, 60))
        days = (day - first).days + 1
        numbers = (days, 2 * days, 3 * days)  # one a day, so that honest totals agree
        return Story(TOTAL, rng.choice(COUNTRIES), VICTIMS[0], first, day, numbers)
