"""Laws of a bulletin's longer counts: they are of all that its lead counts, and of no town told of on the way."""

from datetime import date

import pytest

from tests.unit.extraction.telling import figures_on

read = figures_on(date(2024, 3, 29))
BULLETIN = (
    "وثق المرصد السوري لحقوق الإنسان مقتل 16 شخصا بهجمات لتنظيم داعش في البادية السورية خلال 72 ساعة. "
    "ففي بادية تدمر قتل 5 جنود بلغم. كما قتل 8 مدنيين قرب كباجب بدير الزور. "
)


@pytest.mark.parametrize(
    "total",
    [
        "وبذلك ترتفع حصيلة القتلى منذ مطلع العام 2024 إلى 241.",
        "وبلغ عدد قتلى عمليات التنظيم منذ مطلع العام 241.",
        "ليبلغ عدد القتلى منذ مطلع العام 241 قتيلا.",
    ],
)
def test_a_longer_count_is_of_the_lead(total: str) -> None:
    """The year's dead are not those of the last village."""
    told = read(BULLETIN + total)
    assert told[8].regions == ("SY-DY/kubajeb",)
    assert told[241].regions == ("SY:badia",)
