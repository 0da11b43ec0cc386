"""Spread: a figure of many places at once: "in 22 provinces, among them Ankara and Konya", nationwide, in the country.

The few that are named of those many are examples, and the figure is the whole country's.
"""

from collections.abc import Sequence

from schemas.claim import Period
from streams.extraction.dates.time_words import load_time_words
from streams.extraction.fields.period.periods import length
from streams.extraction.findings.beside import next_share
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.numbers.words import ELEMENTS, Role
from streams.extraction.places.regions import merged, precision
from streams.extraction.places.words import load_place_list, load_place_words
from streams.extraction.stories.story import Story
from streams.extraction.words.nodes import Node
from streams.extraction.words.row import forms_in

_AMONG = load_place_list("among")
PLACES = load_place_list("places")
_NATIONWIDE = load_place_list("nationwide")
_COUNTRY = load_place_words().country
ALL_OVER_IT = _NATIONWIDE | _COUNTRY
"""Words without which nothing is told of all of a country."""
_CONTINENTS = load_place_list("continent")
_ACROSS = load_place_list("across")
_IN = frozenset({"في", "in", "across", "عبر"})
_ALL_OVER = load_place_list("all_over")
_SUPERLATIVES = load_time_words("superlative")
_OUTCOMES = frozenset({"led_to", "kill.ing", "wound.ing"})
_WHERE = frozenset({"where", "حيث"})
_SHARES = 30
"""Shares that a whole is told in."""
_REACH = 4
"""Nodes from those counted to the word that names some of them, and from that to the first."""
_LISTED = 14
"""Nodes over which some are listed."""
_COUNTRY_CODE = 2
_YEARLY_DAYS = 300
"""From first to last: nearly a year."""
_MONTH_DAYS = range(27, 31)


def is_one_of(nodes: Sequence[Node], index: int) -> bool:
    """ "في خمس مدن بينها الحسكة ودير الزور", "in 22 provinces, including Anbar": one of the places that are meant."""
    since = index
    for back in range(index - 1, max(-1, index - _LISTED), -1):
        node = nodes[back]
        if (node.form in _AMONG or "subset" in node.tags) and since - back <= _REACH:
            if back and nodes[back - 1].figure is not None:
                return False  # "في مناطق الإدارة الذاتية، 11 منها في دير الزور": of what was counted there
            return any(near.form in PLACES for near in nodes[max(0, back - _REACH) : back])
        if node.place is not None:
            since = back
        elif node.figure is not None or node.form in (".", ";") or since - back > _REACH:
            return False
    return False


def country_over(nodes: Sequence[Node], first: int, last: int, story: Story) -> tuple[str, ...]:
    """The country all over which something is told between two nodes: "in the country", "nationwide"; else none.

    "The deadliest in the country" only says how rare something is.
    """
    if ALL_OVER_IT.isdisjoint(forms_in(nodes)):
        return ()
    countries = tuple(sorted({code[:2] for code in story.place}))
    if len(countries) != 1 or countries == ("00",):
        return ()
    for index in range(first, last):
        form = nodes[index].form
        if form in _NATIONWIDE:
            return countries
        if form in _COUNTRY and nodes[index].place is None and index > first:
            before = nodes[max(first, index - 2) : index]
            behind = nodes[index + 1].form if index + 1 < len(nodes) else ""
            is_whose = behind in ("'", "'s", "s")
            is_rare = any(node.form in _SUPERLATIVES for node in nodes[first:index])
            if not is_whose and not is_rare and any(node.form in _ALL_OVER for node in before):
                return countries
    return ()


def of_all_shares(finding: Finding, nodes: Sequence[Node]) -> tuple[str, ...]:
    """ "31 attacks, 12 of them in Homs and 8 in Hama, killing 19": what all of them did is where all of them were.

    So is what is told behind the bracket in which they are told.
    """
    share = finding.previous
    if share is not None and share.figure.source == "one" and share.measure in EVENTS and share.previous is not None:
        share = share.previous  # "… and 3 in Hasakah and one attack in Raqqa, killing 8"
    if share is None or not (share.is_share or share.is_part) or share.figure.kind != "bare" or finding.is_share:
        return ()
    between = nodes[share.node + 1 : finding.node]
    is_of_more = share.measure in EVENTS or any(node.form == ")" for node in between)
    if not is_of_more or finding.measure in EVENTS or not share.regions:
        return ()
    is_of_all = any(node.tags & _OUTCOMES or node.form == ")" for node in between)
    if not is_of_all or any(node.form in _WHERE for node in between):
        return ()  # "Syria (8): all but one in Homs, where an ambush left 13 dead": what one of them did
    if next_share(nodes, finding.node):
        return share.regions  # "61 in Deir ez-Zor, which killed 110, and 52 in Homs": of that share alone
    parts = [share]
    for _ in range(_SHARES):
        whole = parts[-1].joined_to or parts[-1].whole
        if whole is None:
            break
        parts.append(whole)
        if not (whole.is_share or whole.is_part):
            break
    *shares, whole = parts
    if len(shares) == 1 and not any(node.form == "," for node in between):
        return share.regions  # "40 raids: 24 in Iraq left eight dead"
    if sum(part.figure.low or 0 for part in shares) <= (whole.figure.low or 0):
        return whole.regions
    # "3 raids in Hasakah and 5 in Homs, leading to 2 arrests": a list, and no total of it.
    return merged([part.regions for part in parts], joined=True)


def is_of_many_places(nodes: Sequence[Node]) -> bool:
    """ "اعتقلنا 90 مشتبها في 21 محافظة", "in 16 provinces": all over the country, wherever the story was before."""
    return not PLACES.isdisjoint(forms_in(nodes)) and any(
        node.form in PLACES and nodes[index - 1].form in _IN and _are_many(nodes[index], node)
        for index, node in enumerate(nodes[2:], 1)
    )


def _are_many(number: Node, places: Node) -> bool:
    """ "21 cities", "six provinces"; "six villages" may all be of one."""
    if "number" in number.tags:
        return True
    element = ELEMENTS.get(number.form) if places.form in _PROVINCES else None
    return element is not None and element.role in _CARDINALS and element.value >= _MANY


_PROVINCES = frozenset({"provinces", "governorates", "states"})
_CARDINALS = frozenset({Role.UNIT, Role.TEN, Role.TEEN, Role.TENS})
_MANY = 4
"""Provinces; of fewer the report tells which."""


def are_examples(nodes: Sequence[Node], first: int, last: int) -> bool:
    """ "في فاس وطنجة وخمس مدن أخرى", "in Ankara and five other provinces": the places named are some of many."""
    for at in range(first + 1, last):
        if nodes[at].form in PLACES and any("others" in n.tags or n.form == "other" for n in nodes[at - 1 : at + 2]):
            return any(node.place is not None for node in nodes[max(first, at - _REACH) : at])
        if nodes[at].form in PLACES and any(node.form in _NAMING_SOME for node in nodes[at + 1 : at + 4]):
            return True  # "across nine provinces, with Kirkuk recording most, followed by Diyala"
    return False


_NAMING_SOME = frozenset({"with", "mainly", "mostly", "chiefly"})


_THE_CONTINENT = load_place_list("the_continent")
"""No branch bears it in its name, whatever stands before."""


def is_of_part_of_world(nodes: Sequence[Node]) -> bool:
    """ "In West Africa, ISWAP made 266 attacks": of many countries, and of none that the story told of before."""
    if _CONTINENTS.isdisjoint(forms_in(nodes)):
        return False
    for index, node in enumerate(nodes):
        if node.form not in _CONTINENTS or node.place is not None:
            continue
        for at in range(index - 1, max(-1, index - 3), -1):
            if nodes[at].form in _ACROSS:
                return node.form in _THE_CONTINENT or all(
                    "watched" not in before.tags for before in nodes[max(0, at - 2) : at]
                )
    return False


def is_all_over(nodes: Sequence[Node]) -> bool:
    """ "Across the country", "nationwide": in all of the country told of."""
    if ALL_OVER_IT.isdisjoint(forms_in(nodes)):
        return False
    for index, node in enumerate(nodes):
        if node.form in _NATIONWIDE:
            return True
        before = nodes[max(0, index - 2) : index]
        if node.form in _COUNTRY and any(n.form in _ALL_OVER for n in before):
            return True
    return False


def _begins_month(period: Period) -> bool:
    return period.start is not None and period.start.day == 1


def is_of_all_counted(finding: Finding, story: Story) -> bool:
    """ "وبذلك ترتفع الحصيلة منذ مطلع العام": a longer time is counted over all of the lead, and over no town."""
    lead = length(story.lead_period)
    if story.here == story.first_regions or not story.first_regions or finding.figure.source == "one":
        return False
    if precision(story.first_regions) >= precision(story.place) or not _BULLETIN_DAYS[0] <= lead <= _BULLETIN_DAYS[-1]:
        return False
    return length(finding.period) >= _YEAR_SO_FAR and length(finding.period) > 2 * lead


_BULLETIN_DAYS = range(1, 32)
_YEAR_SO_FAR = 27


def is_of_title(finding: Finding, story: Story) -> bool:
    """ "داعش في اليمن" over what a year counted: of the country of the title, wherever the lead begins.

    So is what a month counted, where the lead named several provinces: those of some of it.
    """
    country, period = story.title_regions, finding.period
    if len(country) != 1 or len(country[0]) != _COUNTRY_CODE or {code[:2] for code in story.place} != set(country):
        return False
    is_of_month = (
        len(story.place) > 1 and length(period) in _MONTH_DAYS and period is not None and _begins_month(period)
    )
    return (is_of_month or length(period) >= _YEARLY_DAYS) and finding.figure.source != "one"
