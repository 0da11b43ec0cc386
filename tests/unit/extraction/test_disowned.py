"""What a text lays to others or to nobody, and stories in which nothing leads to the organisation."""

from datetime import date

import pytest

from tests.unit.extraction.telling import claims_on

_claims = claims_on(date(2025, 6, 20))

_PROTESTS = """Security forces killed four protesters and wounded 48 near Ahrar bridge on Friday.

Dockers kept the port closed. Troops detained nine activists in Nasiriyah.

Hours later two policemen were killed in Diyala when Islamic State militants opened fire on a checkpoint."""
_VIRUS = """أعلنت وزارة الصحة ارتفاع الوفيات بفيروس كورونا إلى 26. وأغلق العراق مدارسه.

وخصص تنظيم داعش صفحة من صحيفته "النبأ" لنصح أنصاره.

وفي إدلب قتل 33 جنديا في غارة."""
_LEFT_OPEN = """A bomb killed 21 people and wounded 33 at a mosque in Khair Khana, police said. Doctors received 27.

No group claimed it.

Islamic State killed a cleric a week before. It also killed eight people in Kabul on 5 June."""
_LAID_TO_BANDITS = """لا يزال مصير 25 تلميذة خطفهن مسلحون في كيبي مجهولا. وتنسب الشرطة العملية إلى عصابات.

وأعلن داعش مقتل أربعة جنود في كمين له في بورنو."""


@pytest.mark.parametrize(
    ("text", "found"), [(_PROTESTS, [2]), (_VIRUS, []), (_LEFT_OPEN, [1, 8]), (_LAID_TO_BANDITS, [4])]
)
def test_only_what_is_its_own_is_told_of_it(text: str, found: list[int]) -> None:
    """A shooting far down makes no story its own, and a deed that is nobody's or bandits' is none of its."""
    read = [claim for claim in _claims(text) if claim.measure.value in ("killed", "wounded", "kidnapped", "captured")]
    assert [claim.value.low for claim in read] == found


def test_a_blast_that_nobody_claimed_stays_its_own_where_it_is_named() -> None:
    """Where the sentence that leaves it open names the organisation, it is suspected."""
    text = """A bomb killed 21 people at a mosque in Kabul.

No group claimed it, but Islamic State has attacked the quarter before. Its men killed eight there in May."""
    assert 21 in [claim.value.low for claim in _claims(text)]


def test_supporters_of_a_team_are_civilians() -> None:
    """Whom a gunman shot before a match supports a team."""
    text = "An ISIS gunman shot dead two Swedish football supporters in Brussels."
    assert [claim.target for claim in _claims(text)] == ["civilians"]
