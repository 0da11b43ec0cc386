"""Laws of cleaning: nothing moves, nothing is invented, no evidence is lost, and time grows with length alone."""

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from streams.text.clean import clean, clean_stories
from streams.text.fold import INVISIBLE
from tests.timing import grows_at_most, takes_at_most

PIECES = st.sampled_from([
    "<p>", "</p>", "<b>", "</b>", "<nav>", "</nav>", "<aside>", "</aside>", "<script>", "</script>", "<!--", "-->",
    "<![CDATA[", "]]>", "<a href='", '"', ">", "<", "&", ";", "&nbsp;", "&#1632;", "&amp;nbsp;", "&#0;", "&#x110000;",
    "&NotEqualTilde;", "![", "[", "](", ")", "]", "<div class='nav'>", "</div>", "<form>", "قتل", "5", "عناصر", "داعش",
    "Tags:", "اقرأ أيضاً:", "killed ", "12.3.2024 ", "10:30", "|", "\u2060", "\u200f",
])  # fmt: skip
PAGES = st.lists(
    st.one_of(PIECES, st.sampled_from(["\n", " ", "\r\n", "\x1c", "\x85"]), st.text(max_size=6)), max_size=40
)
TAG = re.compile(r"<[^<>]*>")


@given(PAGES.map("".join))
def test_cleaning_keeps_length_and_line_breaks(body: str) -> None:
    """The cleaned text is as long as the body, and the stories cover it in order, one of them the main one."""
    text, found = clean_stories(body)
    assert len(text) == len(body)
    assert [story.start for story in found] == [0, *(story.end for story in found[:-1])]
    assert found[-1].end == len(body)
    assert sum(story.is_main for story in found) == 1


@given(st.text(st.characters(exclude_characters="<>&[]\n")))
def test_cleaning_keeps_or_blanks(body: str) -> None:
    """Without markup, each code point stays what it was or becomes a blank."""
    assert all(new in (old, " ") for new, old in zip(clean(body), body, strict=True))


@given(PAGES.map("".join))
@example("\u2060Tags: p")
def test_cleaning_is_done_once_for_all(body: str) -> None:
    """Cleaning what cleaning left of a text without markup changes nothing."""
    once = clean(re.sub(r"[<>&\[\]]", " ", body))
    assert clean(once) == once


def _words(text: str) -> list[str]:
    return re.sub(f"[{INVISIBLE}]", "", text).split()


def _damaged(folder: Path) -> list[str]:
    """The evidence that cleaning hurt, over all gold articles of a folder."""
    damaged: list[str] = []
    for path in sorted(folder.glob("*.json")):
        article = json.loads(path.read_text("utf-8"))
        text = clean(article["body"])
        for claim in article["claims"]:
            evidence = claim["evidence"]
            places = [match.start() for match in re.finditer(re.escape(evidence), article["body"])]
            wanted = _words(html.unescape(TAG.sub("", evidence)))
            if places and not any(_words(text[place : place + len(evidence)]) == wanted for place in places):
                damaged.append(f"{path.name}: {evidence}")
    return damaged


def test_no_gold_evidence_is_damaged(shared: Path) -> None:
    """In every gold article, the words of each claim's evidence stand in the cleaned text where they stood."""
    assert _damaged(shared / "corpus") == []


def test_the_check_of_evidence_can_fail(tmp_path: Path) -> None:
    """Evidence inside clutter is found to be damaged."""
    planted = {"body": "<nav>5 killed</nav><p>nine</p>", "claims": [{"evidence": "5 killed"}]}
    (tmp_path / "planted.json").write_text(json.dumps(planted), "utf-8")
    assert _damaged(tmp_path) == ["planted.json: 5 killed"]


def test_a_glued_story_is_cut_off(shared: Path) -> None:
    """The gold article onto which a later story was glued is read as two, the later one from its first paragraph."""
    article = json.loads((shared / "corpus" / "seed-002.json").read_text("utf-8"))
    first, second = clean_stories(article["body"], article["title"])[1]
    assert first.is_main
    late = [c["evidence"] for c in article["claims"] if (c["period"]["start"] or "") >= "2024"]
    early = [c["evidence"] for c in article["claims"] if (c["period"]["start"] or "9") < "2024"]
    assert late
    assert early
    assert all(article["body"].index(evidence) >= second.start for evidence in late)
    assert all(article["body"].index(evidence) < second.start for evidence in early)


def test_gold_articles_of_one_story_stay_one(shared: Path) -> None:
    """No gold article falls apart but those that hold a glued story or a dated report beside theirs."""
    cut = {
        path.stem
        for path in sorted((shared / "corpus").glob("*.json"))
        if len(clean_stories(json.loads(path.read_text("utf-8"))["body"])[1]) > 1
    }
    assert cut == {"seed-002", "ar-033"}


HOSTILE = [
    "<", "<a ", '<a "', "<a b='", "&", "&amp;", "&#1632;", "<!--", "<!-- x", "<script>", "<style>a", "<b>", "<p>", "</",
    "<nav></nav>", "<div class=nav>", '<div class="nav"><p>x</p>', "<form>", "<aside>3 May 2024 x", "<aside>x</aside>",
    "<![CDATA[", "a<b>c", "![", "](", "[a](b ", "[a](/b)", '](a "', "[أ]\n", "a\n", "\n", " ", "اقرأ أيضا\n",
    "Read also: a\n", "Tags: a\n" + "كلمة " * 45 + "\n", "10:30 ", "3 May ", "a photo (",
]  # fmt: skip
_SIZE = 1 << 20
_SECONDS = 1.0
_SLOWER_MACHINE = 3
"""How much slower than the reference machine a shared runner may be."""


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_a_mebibyte_of_hostile_text_is_cleaned_in_time(piece: str) -> None:
    """Cleaning takes at most a second for 1 MiB; eight times the text never takes the 64 times of a square."""
    body = (piece * (_SIZE // len(piece) + 1))[:_SIZE]
    assert takes_at_most(_SECONDS * _SLOWER_MACHINE, lambda: clean_stories(body))
    assert grows_at_most(24, lambda: clean_stories(body[: _SIZE // 8]), lambda: clean_stories(body))
