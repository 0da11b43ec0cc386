"""Right-to-left output is checked by rendering: where a browser puts each character, not where the string has it."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from streams.departure import departures
from tests.unit.departure.tales import assessed, attacks_of_2024, only

pytestmark = [pytest.mark.system, pytest.mark.slow]

# The horizontal middle and the line of every character of the text, as laid out.
MEASURE = """
<script>
const node = document.getElementById("text").firstChild, found = [];
for (let i = 0; i < node.length; i++) {
  const range = document.createRange();
  range.setStart(node, i); range.setEnd(node, i + 1);
  const box = range.getBoundingClientRect();
  found.push([box.left + box.width / 2, Math.round(box.top), box.width]);
}
document.getElementById("found").textContent = JSON.stringify(found);
</script>
"""


@pytest.fixture(scope="module")
def browser() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no Chromium on the PATH: install the Debian package chromium to check the rendering")
    return found


def laid_out(browser: str, folder: Path, text: str) -> list[tuple[float, int, float]]:
    """Middle, line and width of each character of a text in a right-to-left page."""
    page = folder / "page.html"
    page.write_text(
        '<!doctype html><meta charset="utf-8"><p id="text" dir="rtl" style="font: 20px sans-serif; width: 3000px">'
        f'{html.escape(text)}</p><pre id="found"></pre>{MEASURE}',
        "utf-8",
    )
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--dump-dom"]
    done = subprocess.run([browser, *flags, page.as_uri()], capture_output=True, text=True, check=True, timeout=120)
    found = re.search(r'<pre id="found">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found is not None
    return [(float(x), int(y), float(width)) for x, y, width in json.loads(found.group(1))]


def is_whole(boxes: list[tuple[float, int, float]], start: int, end: int) -> bool:
    """Whether characters stand from left to right on one line with no other character among them."""
    inside = boxes[start:end]
    lefts = [x for x, _, _ in inside]
    others = [x for n, (x, y, w) in enumerate(boxes) if not start <= n < end and y == inside[0][1] and w > 0]
    return lefts == sorted(lefts) and not any(lefts[0] < x < lefts[-1] for x in others)


@pytest.fixture(scope="module")
def text() -> str:
    told = attacks_of_2024()
    told[0] = told[0].model_copy(update={"attribution": None, "source": "Monitor! (web page)!"})
    return only(departures(assessed(told))).headline.ar


def test_the_sentence_runs_from_the_right(browser: str, tmp_path: Path, text: str) -> None:
    """The first Arabic word stands right of the last one."""
    boxes = laid_out(browser, tmp_path, text)
    letters = [n for n, c in enumerate(text) if "\u0620" <= c <= "\u064a"]
    assert boxes[letters[0]][0] > boxes[letters[-1]][0]


def test_numbers_read_from_left_to_right_before_their_noun(browser: str, tmp_path: Path, text: str) -> None:
    """The digits of ٧٠٠ stand in order, and the noun that they count follows on their left."""
    boxes = laid_out(browser, tmp_path, text)
    number = text.index("٧٠٠")
    noun = text.index("هجوم", number)
    assert is_whole(boxes, number, number + 3)
    assert boxes[noun][0] < boxes[number][0]


def test_a_foreign_name_stays_one_piece(browser: str, tmp_path: Path, text: str) -> None:
    """An outlet's Latin name with its punctuation is laid out left to right and whole; without isolates it is torn."""
    name = "Monitor! (web page)!"
    start = text.index(name)
    assert is_whole(laid_out(browser, tmp_path, text), start, start + len(name))
    bare = text.replace("\u2068", "").replace("\u2069", "")
    start = bare.index(name)
    assert not is_whole(laid_out(browser, tmp_path, bare), start, start + len(name))
