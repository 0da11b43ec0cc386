"""What `marsad readings` prints for a case."""

import io
import json
import sys

import pytest

from streams.extraction.readings import main, read_case


def test_a_case_gives_numbers_and_dates() -> None:
    """Offsets are code points of the text, a plain number is a value, days are ISO and open ends null."""
    text = "قتل 3 عناصر منذ يوليو"
    read = read_case({"suite": "s", "id": "1", "text": text, "reference": "2025-12-18"})
    assert read == {
        "suite": "s",
        "id": "1",
        "numbers": [[4, 5, 3]],
        "dates": [[12, 21, "2025-07-01", None]],
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("أكثر من 20", [20, None]),
        ("لا يزيد على 20", [None, 20]),
        ("نحو 20", 20),
        ("عشرات", [20, 99]),
        ("أكثر من 20 وأقل من 30", [20, 30]),
        ("بين 20 و30", [20, 30]),
        ("2.5", 2.5),
    ],
)
def test_hedges_become_bounds(text: str, value: object) -> None:
    """A hedge that bounds gives [low, high]; "about" leaves the number; two bounds close one interval."""
    assert [number[2] for number in read_case({"text": text})["numbers"]] == [value]


def test_lines_in_lines_out(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One object a case, blank lines passed over."""
    cases = [{"suite": "s", "id": str(index), "text": "خمسة", "reference": "2025-01-01"} for index in range(2)]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n\n".join(map(json.dumps, cases)) + "\n"))
    main()
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(each["id"], each["numbers"]) for each in printed] == [("0", [[0, 4, 5]]), ("1", [[0, 4, 5]])]
