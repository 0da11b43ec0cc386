"""National bodies: a ministry or a force that is named without its country is the one of the story's country."""

from streams.extraction.stories.story import Story
from streams.extraction.words.vocabulary import Entry


def national(entry: Entry, story: Story) -> str:
    """By which code a ministry or force speaks in a story."""
    country = story.country
    if entry.home and country and country not in entry.home:
        return "officials"
    if entry.kind == "official" and entry.speaker == "officials":
        interior = "داخلية" in entry.head or "interior" in entry.head.lower()
        if country == "SY" and interior:
            return "syria_moi"
        if country in ("SY", "IQ") and entry.head in _DEFENCE:
            return "syria_mod" if country == "SY" else "iraq_mod"
    return entry.speaker


_DEFENCE = frozenset(
    {
        "وزارة الدفاع",
        "وزير الدفاع",
        "defence ministry",
        "defense ministry",
        "defence minister",
    }
)
