"""Markup goes, in place, and what it stood between reads as it does on the page."""

import pytest

from streams.text.clean import clean
from streams.text.tokens import tokenize


def read(body: str) -> list[str]:
    """The forms that a reader of the cleaned body sees, line breaks left out."""
    return [token.form for token in tokenize(clean(body)) if token.form != "\n"]


@pytest.mark.parametrize(
    ("body", "forms"),
    [
        # Inline tags neither cut a word nor glue two.
        ("<p>عناصر د<b>اع</b>ش</p>", ["عناصر", "داعش"]),
        ("<p>قتل <b>5</b> عناصر</p>", ["قتل", "5", "عناصر"]),
        ("37<b>عنصراً</b>", ["37", "عنصرا"]),
        ("<span>داع</span><span>ش</span>", ["داعش"]),
        ("<a href='/a'>أول</a><a href='/b'>ثان</a>", ["اول", "ثان"]),
        # Entities.
        ("37&nbsp;عنصراً", ["37", "عنصرا"]),
        ("1&nbsp;842 men", ["1842", "men"]),
        ("&#1633;&#1634; قتيلا", ["12", "قتيلا"]),
        ("&#x661;&#x662; قتيلا", ["12", "قتيلا"]),
        ("Moc&iacute;mboa", ["mocimboa"]),
        ("Iraq&#8217;s Ba&rsquo;ath", ["iraq", "'s", "ba'ath"]),
        ("AT&amp;T", ["at", "&", "t"]),
        ("قتل&amp;nbsp;5", ["قتل", "5"]),
        ("&nosuchthing; 5", ["&", "nosuchthing", ";", "5"]),
        # Comments, scripts, styles, whatever they hold.
        ("a<!-- 5 <b>killed</b> -->b", ["a", "b"]),
        ("a <script>if (x<5) '<p>9</p>'</SCRIPT> b", ["a", "b"]),
        ("a <style>.x{top:5}</style> b", ["a", "b"]),
        ("killed 5 <!-- never closed 9", ["killed", "5"]),
        # Elements that hold no story.
        ("<nav><ul><li>9 stories</li></ul></nav><p>five</p>", ["five"]),
        ("<p>five</p><footer>9 offices</footer>", ["five"]),
        ("<figure><img alt='9'><figcaption>9 men</figcaption></figure>five", ["five"]),
        ("<p>Five men</p><form><input>9 <button>9</button></form>", ["five", "men"]),
        # Quotes and angle brackets within attributes, and text that only looks like a tag.
        ('<img alt="x > 9" src=a>five', ["five"]),
        ("<a title=\"it's 9\">five</a>", ["five"]),
        ("<a title='9\">five</a>", ["five"]),
        ("5 < 9 and 9 > 5", ["5", "<", "9", "and", "9", ">", "5"]),
        ("<داعش>", ["<", "داعش", ">"]),
        # Markdown: pictures go with their captions, links keep their text.
        ("![قائد [الجيش]](/a/9.jpg) قتل", ["قتل"]),
        ("[قتل 5](https://x.example/9) أمس", ["قتل", "5", "امس"]),
        ("[5] (killed)", ["[", "5", "]", "(", "killed", ")"]),
    ],
)  # fmt: skip
def test_a_page_reads_as_it_looks(body: str, forms: list[str]) -> None:
    """Tags and entities leave the words that the page shows, no more and no fewer."""
    assert read(body) == forms


def test_blocks_end_lines_and_cells_do_not() -> None:
    """A block begins a line; the cells of a row share one; a line break of the source is a blank within a paragraph."""
    body = "<table><tr><td>مضافات</td><td>29</td></tr><tr><td>x</td></tr></table><p>killed\nfive</p>a<br>b"
    lines = [line.split() for line in clean(body).splitlines() if line.strip()]
    assert lines == [["مضافات", "29"], ["x"], ["killed", "five"], ["a"], ["b"]]


STORY = "<p>" + "قتل 5 عناصر من التنظيم في حمص أمس. " * 12 + "</p>"


@pytest.mark.parametrize("box", ["<form id='page'>{}</form>", "<div class='related'>{}</div>", "<header>{}</header>"])
def test_a_box_that_holds_the_page_is_the_page(box: str) -> None:
    """An element that is clutter elsewhere is kept where it holds the story."""
    assert clean(box.format(STORY)).split() == clean(STORY).split()


@pytest.mark.parametrize(
    "box",
    [
        "<div class='post-newsletter'>Join 52,000 subscribers</div>",
        "<div id=\"cookie\">3 partners</div>",
        "<ul class=share-list><li>318</li></ul>",
        "<p class='postMeta date'>5 killed</p>",
        "<header><a>CT Digest</a> 6 min</header>",
        "<aside><h3>More</h3><p>Nine men killed in a raid</p></aside>",
    ],
)  # fmt: skip
def test_a_box_that_names_itself_clutter_is_blanked(box: str) -> None:
    """Class, id or element say that a box is no story; what stands around it remains."""
    assert clean(STORY + box + STORY).split() == clean(STORY + STORY).split()


@pytest.mark.parametrize("outside", ["<div>BREAKING: 12 killed in Mali</div>", "<h2>Nine men held</h2><p>By Jane</p>"])
def test_what_stands_outside_of_the_article_is_none_of_it(outside: str) -> None:
    """Where an article holds most of the page."""
    assert clean(f"{outside}<article>{STORY}</article>{outside}").split() == clean(STORY).split()


def test_a_card_called_an_article_takes_nothing_from_the_page() -> None:
    """It holds little of it."""
    card = "<article><h3>Nine men held</h3></article>"
    assert clean(STORY + card).split() == [*clean(STORY).split(), "Nine", "men", "held"]
