"""The extractor: from an article to its claims, by small readers and rules, each of which can be named.

An article that never names the watched organisation is turned away by one search over its text. Everything else is
read story by story and sentence by sentence: words become nodes, numbers and nouns become figures, rules say what
the figures count, and `who.py`, `where.py`, `when.py`, `whose_word.py` and `extent.py` resolve the rest.

Longer than most: the order in which all readers are asked, and what a story carries from sentence to sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from schemas import Article, Basis, Claim, Extent, Measure, Period, Span, Target, Unit, Value
from schemas.claim import claim_id
from streams.extraction.appositions import outranked_left_out
from streams.extraction.campaign import campaign_of, in_campaign
from streams.extraction.date_roles import is_announcement
from streams.extraction.dates import read_dates
from streams.extraction.extent import extent_of
from streams.extraction.figures import Figure, add_figures
from streams.extraction.findings import EVENTS, STOCKS, Finding, find
from streams.extraction.home import home_of
from streams.extraction.judging import judge
from streams.extraction.merge import merge
from streams.extraction.nodes import TRIGGERS, Node, mark_asides, nodes_of
from streams.extraction.numerals import read_numbers
from streams.extraction.periods import as_period, is_flashback, is_long
from streams.extraction.places import PlaceContext, read_places
from streams.extraction.profile import Naming, Profile
from streams.extraction.reading import DateReading, NumberReading, PlaceReading
from streams.extraction.rules import RuleBook, load_rules
from streams.extraction.scope import refusal
from streams.extraction.story import COUNTRY_OF_FORCE, Story
from streams.extraction.vocabulary import load_vocabulary
from streams.extraction.when import at_that_time, period_of, until_now
from streams.extraction.where import main_places, merged, precision, regions_of
from streams.extraction.who import actor_of, agents_in
from streams.extraction.whose_word import BACK, UNOFFICIAL, speaker_in, voices_in, word_for
from streams.text.clean import clean_stories
from streams.text.sentences import sentences
from streams.text.token import Token, TokenKind
from streams.text.tokens import tokenize

EXTRACTOR_VERSION = 1
_AFTERMATH = frozenset({"captured", "sites_destroyed", "weapons_destroyed", "operations"})
_LONGEST_TEXT = 60_000
"""Code points of an article that are read; no report is longer, and no article may take more than its share."""
_LONGEST_TITLE = 2_000
_MOST_FIGURES = 2_000
"""Figures of an article that are read; what comes behind is an abstention."""
_SAMPLE = 40
"""Tokens of a sentence that show its language."""
_LINE = 14
"""Nodes; a longer sentence is no line of a list."""
_LONGEST_SENTENCE = 400
"""Tokens; what is longer is cut, so that no sentence takes more than its share."""


@dataclass(frozen=True, slots=True)
class Abstention:
    """A figure that was seen and left out, and why."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article gave."""

    claims: tuple[Claim, ...]
    abstentions: tuple[Abstention, ...] = ()


@dataclass(slots=True)
class Draft:
    """A claim before it is merged with its repetitions."""

    claim: Claim
    finding: Finding
    is_title: bool
    story: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence with all that was read in it; `kinds` are the tags of all its nodes."""

    field: str
    text: str
    nodes: list[Node]
    paragraph: int
    language: str
    tokens: Sequence[Token]
    kinds: frozenset[str]


class Extractor:
    """Reads articles for one profile; holds its tables, and nothing of an article."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._naming = Naming(profile)
        self._vocabulary = load_vocabulary()
        for forms, entry in profile.entries():
            self._vocabulary.watch(forms, entry)
        self.book = RuleBook(load_rules())
        self._homonyms = tuple(word.lower() for word in profile.homonyms)
        self._proof = tuple(word.lower() for word in profile.proof)

    def extract(self, article: Article) -> Extraction:
        """The claims of an article, in the order of their evidence, and what was left out."""
        if not self.is_relevant(article.title, article.body):
            return Extraction(())
        body, parts = clean_stories(article.body, article.title)
        drafts: list[Draft] = []
        abstentions: list[Abstention] = []
        for number, part in enumerate(parts):
            title = article.title[:_LONGEST_TITLE] if part.is_main else ""
            end = min(part.end, _LONGEST_TEXT)
            if end < part.end:
                abstentions.append(Abstention("too_long", f"{part.end - end} code points were not read"))
            if end > part.start or title:
                self._read_story(article, title, body, min(part.start, end), end, number, drafts, abstentions)
        claims = tuple(self._identified(draft.claim, article) for draft in merge(drafts))
        unique = {claim.claim_id: claim for claim in claims}
        return Extraction(tuple(unique.values()), tuple(abstentions))

    def is_relevant(self, title: str, body: str) -> bool:
        """Whether the text names the watched organisation, and not another thing of that name."""
        named = self._naming.search(title) or self._naming.search(body)
        if named is None:
            return False
        if not self._proof:
            return True
        text = f"{title}\n{body}"
        lower = text.lower()
        doubtful = named[0] in self.profile.doubtful and self._naming.every(text) <= self.profile.doubtful
        if doubtful or any(word in lower for word in self._homonyms):
            return any(word in lower for word in self._proof)
        return True

    # One story

    def _read_story(
        self,
        article: Article,
        title: str,
        body: str,
        first: int,
        last: int,
        number: int,
        drafts: list[Draft],
        abstentions: list[Abstention],
    ) -> None:
        story = Story(article.published_on, is_glued=number > 0)
        passages: list[Passage] = []
        if title:
            passages += self.passages(title, "title", article.published_on)
        countries = frozenset(
            code[:2]
            for passage in passages
            for node in passage.nodes
            if node.place is not None
            for code in node.place.regions
        )
        passages += self.passages(body[first:last], "body", article.published_on, countries)
        if (
            any("fiction" in passage.kinds for passage in passages[:3])
            and sum("fiction" in p.kinds for p in passages) > 1
        ):
            return
        focus = self._is_about(passages)
        for passage in passages:
            for index, code in agents_in(passage.nodes):
                story.agent_counts[code] += 1
                del index
        self._first_regions(story, passages, article.source)
        before: Finding | None = None
        event: Finding | None = None
        lead_in: str = ""
        was_about, last_paragraph = False, -1
        self._passages = passages
        for order, passage in enumerate(passages):
            about = "watched" in passage.kinds or ("epithet" in passage.kinds and (focus or was_about))
            rival = "rival" in passage.kinds
            same = passage.paragraph == last_paragraph and passage.field == "body"
            linked = about or (focus and not rival) or (was_about and same and not rival)
            matches = self.book.matches(passage.nodes, passage.language)
            findings = find(passage.nodes, matches, before, event, lead_in)
            lead_in = self._lead_in(passage, lead_in)
            if passage.paragraph != last_paragraph or passage.field != "body":
                story.here = ()
            self._advance(story, passage)
            if not linked:
                abstentions += [Abstention("not_about", self._evidence(passage, f.figure, first)) for f in findings]
                findings = []
            if findings and len(drafts) >= _MOST_FIGURES:
                abstentions.append(Abstention("too_many", self._evidence(passage, findings[0].figure, first)))
                break
            kept = self._resolve(article, story, passage, findings, order, number, first, drafts, abstentions)
            if kept:
                # An event told in passing has no parts: "in an attack. Among them …".
                before = next(
                    (f for f in reversed(kept) if not (f.measure in EVENTS and f.figure.source == "one")), kept[-1]
                )
                event = next((f for f in reversed(kept) if f.measure in EVENTS), event)
            if not kept:
                self._date_back(story, passage, order, drafts)
            was_about, last_paragraph = linked if not rival or about else False, passage.paragraph
        self._date_titles(story, drafts, number)

    def passages(
        self, text: str, field: str, reference: date, countries: frozenset[str] = frozenset()
    ) -> list[Passage]:
        """The sentences of a text with their nodes and figures.

        Args:
            countries: those that the rest of the article speaks of.
        """
        tokens = tokenize(text)
        dates = {reading.first: reading for reading in outranked_left_out(read_dates(tokens, reference), tokens)}
        dated = {index for reading in dates.values() for index in range(reading.first, reading.last)}
        numbers = [n for n in read_numbers(tokens) if not any(i in dated for i in range(n.first, n.last))]
        places: dict[int, PlaceReading] = {}
        read = read_places(tokens, context=PlaceContext(text, countries))
        for reading in read:
            first_here = places.get(reading.first)
            if first_here is None or first_here.is_name_part:
                places[reading.first] = reading
            elif not reading.is_name_part:
                places[reading.first] = replace(
                    first_here, regions=first_here.regions + reading.regions, last=max(first_here.last, reading.last)
                )
        found: list[Passage] = []
        paragraph, last_end, at_number = 0, 0, 0
        for first, last in sentences(tokens):
            if any(tokens[i].kind is TokenKind.BREAK for i in range(last_end, first)):
                paragraph += 1
            last_end = last
            for start in range(first, last, _LONGEST_SENTENCE):
                end = min(start + _LONGEST_SENTENCE, last)
                here: list[NumberReading] = []
                while at_number < len(numbers) and numbers[at_number].first < end:
                    if numbers[at_number].first >= start and numbers[at_number].last <= end:
                        here.append(numbers[at_number])
                    at_number += 1
                found.append(self._passage(text, field, tokens, start, end, here, dates, places, paragraph))
        return found

    def _passage(
        self,
        text: str,
        field: str,
        tokens: Sequence[Token],
        first: int,
        last: int,
        numbers: list[NumberReading],
        dates: dict[int, DateReading],
        places: dict[int, PlaceReading],
        paragraph: int,
    ) -> Passage:
        nodes = nodes_of(text, tokens, first, last, self._vocabulary, dates, places)
        nodes = add_figures(nodes, tokens, numbers, text)
        mark_asides(nodes)
        arabic = words = 0
        for token in tokens[first : min(last, first + _SAMPLE)]:
            if token.kind is TokenKind.WORD:
                words += 1
                arabic += not token.form.isascii()
        return Passage(field, text, nodes, paragraph, "ar" if arabic * 2 >= words else "en", tokens, _kinds(nodes))

    def _is_about(self, passages: Sequence[Passage]) -> bool:
        """Whether title or lead name the organisation, and no other group alone."""
        lead = passages[:4]
        everywhere = [passage for passage in passages if "watched" in passage.kinds]
        named = [passage for passage in passages[:2] if "watched" in passage.kinds] or everywhere[:2] * (
            len(everywhere) > 1
        )
        if not named:
            # Places of its story lead, or it is named as the one that claims the deed.
            if any("topic" in passage.kinds for passage in lead):
                return True
            if any(_acts(p.nodes) for p in everywhere) and not any("rival" in p.kinds for p in passages[:3]):
                return True
            return any("own_media" in p.kinds or _claims_deed(p.nodes) for p in passages)
        rival = [passage for passage in lead if "rival" in passage.kinds]
        return not rival or len(named) >= len(rival)

    def _first_regions(self, story: Story, passages: Sequence[Passage], source: str) -> None:
        """The place that the report is plainly about: of its lead or title, else its home, else of what follows."""
        story.own_voice = self._own_voice(source, story)
        story.voices = len({voice.code for passage in passages for voice in voices_in(passage.nodes, story)} - {BACK})
        story.campaign = campaign_of([(passage.nodes, passage.tokens) for passage in passages[:5]], story)
        body = [passage for passage in passages if passage.field == "body"]
        titles = [passage for passage in passages if passage.field == "title"]
        lead = body[:1] + titles
        for passage in lead:
            if codes := main_places(passage.nodes):
                story.first_regions = codes
                return
        nodes = [node for passage in lead for node in passage.nodes]
        tokens = [t for p in lead if p.nodes for t in p.tokens[p.nodes[0].first : p.nodes[-1].last]]
        home = home_of(tokens, nodes, source)
        found = [codes for codes in (main_places(passage.nodes) for passage in body[1:3]) if codes]
        precise = [codes for codes in found if precision(codes) == 3]
        if home:
            story.first_regions = self._introduced(body[:6], home) or (home,)
        elif precise or found:
            story.first_regions = (precise or found)[0]
        elif story.agent_counts:
            home = COUNTRY_OF_FORCE.get(story.agent_counts.most_common(1)[0][0], "")
            story.first_regions = (home,) if home else ()

    def _introduced(self, passages: Sequence[Passage], country: str) -> tuple[str, ...]:
        """The provinces that a sentence names before any number is told: those of all that follows."""
        for passage in passages:
            if any(isinstance(node.figure, Figure) and node.figure.source == "number" for node in passage.nodes):
                break
            codes = main_places(passage.nodes)
            if codes and precision(codes) == 3 and all(code[:2] == country for code in codes):
                return codes
        return ()

    def _own_voice(self, source: str, story: Story) -> str | None:
        """The body whose own outlet the source is: a ministry's page speaks for the ministry."""
        for passage in self.passages(source, "title", story.published_on):
            for node in passage.nodes:
                for entry in node.entries:
                    if entry.kind in ("force", "monitor") and entry.speaker not in ("", "officials", "other", "media"):
                        return entry.speaker
        return None

    def _lead_in(self, passage: Passage, held: str) -> str:
        """What a line that ends with a colon says of the lines that follow: their trigger; empty when the list ends."""
        nodes = passage.nodes
        if nodes and nodes[-1].form == ":":
            for node in reversed(nodes):
                if node.figure is not None:
                    return ""
                kind = next((tag for tag in ("destroy", "seize", "capture", "kill", "wound") if tag in node.tags), "")
                if kind:
                    return kind
            return ""
        return held if len(nodes) <= _LINE and any(node.figure is not None for node in nodes[:4]) else ""

    def _advance(self, story: Story, passage: Passage) -> None:
        """Let the story know what the sentence says for those that follow."""
        speaker = speaker_in(passage.nodes, story)
        background = any("background" in node.tags for node in passage.nodes[:2])
        story.heard = (
            story.speaker if passage.paragraph == story.speaker_paragraph and passage.field == "body" else None
        )
        if speaker is None:
            if passage.paragraph != story.speaker_paragraph or passage.field == "title":
                story.speaker = None if background else story.lead_speaker
                story.is_carried = True
        elif speaker == BACK:
            story.speaker = story.speaker or story.lead_speaker or story.own_voice or "officials"
            story.is_carried = False
        else:
            story.speaker, story.is_carried = speaker, False
            if speaker not in UNOFFICIAL:
                story.official = speaker
        story.speaker_paragraph = passage.paragraph
        if story.lead_speaker is None and passage.paragraph <= 1 and story.speaker is not None:
            story.lead_speaker = story.speaker

    def _resolve(
        self,
        article: Article,
        story: Story,
        passage: Passage,
        findings: list[Finding],
        order: int,
        number: int,
        offset: int,
        drafts: list[Draft],
        abstentions: list[Abstention],
    ) -> list[Finding]:
        kept: list[Finding] = []
        nodes = passage.nodes
        story.event = ""
        story.event_is_one = any(f.figure.source == "one" and f.measure in EVENTS for f in findings)
        places = [finding.node for finding in findings]
        for finding in findings:
            reason = refusal(nodes, finding)
            if not reason and finding.rule.endswith("hit-then-destroyed") and not self._is_destroyed_next(order):
                reason = "hit_only"
            if not reason and self._is_future(finding, nodes, story):
                reason = "future"
            if finding.whole is not None and finding.whole not in kept and finding.whole in findings and not reason:
                reason = "whole_left_out"
            if reason:
                abstentions.append(Abstention(reason, self._evidence(passage, finding.figure, offset)))
                continue
            finding.sentence = order
            reason = judge(finding, nodes, story)
            if reason:
                abstentions.append(Abstention(reason, self._evidence(passage, finding.figure, offset)))
                continue
            claim = self._claim(article, story, passage, finding, places, offset)
            kept.append(finding)
            if finding.measure in ("operations", "airstrikes", "attacks"):
                story.event = story.last_event = finding.measure
            drafts.append(Draft(claim, finding, passage.field == "title", number))
        self._remember(story, passage, kept)
        return kept

    def _is_destroyed_next(self, order: int) -> bool:
        """Whether one of the next two sentences tells that the sites hit were destroyed ("تدمير هذه المخازن")."""
        return any(
            any("destroy" in node.tags for node in passage.nodes) and any("site" in node.tags for node in passage.nodes)
            for passage in self._passages[order + 1 : order + 3]
        )

    def _is_future(self, finding: Finding, nodes: Sequence[Node], story: Story) -> bool:
        """Whether the only date of its clause lies ahead of publication."""
        ahead = [n.date for n in nodes[finding.node + 1 : finding.node + 7] if n.date is not None]
        return (
            not story.is_glued
            and finding.figure.source == "one"
            and bool(ahead)
            and all(date.from_on is not None and date.from_on > story.published_on for date in ahead)
        )

    def _remember(self, story: Story, passage: Passage, kept: Sequence[Finding]) -> None:
        """What carries over to the next sentences: time, place and who acted."""
        governing = next(
            (f for f in kept if f.period is not None and f.period.start is not None and f.measure not in STOCKS), None
        )
        if governing is not None:
            # The first date of a sentence governs; what is compared with it stands behind.
            story.period, story.period_by = governing.period, _side_of(governing)
            story.period_paragraph = passage.paragraph
            if story.lead_period is None:
                story.lead_period = governing.period
        for finding in kept:
            if finding.regions:
                story.here = story.regions = finding.regions
            if finding.actor and finding.actor not in (("isis",), ("unknown",)) and not finding.is_part:
                story.agents = finding.actor
        if not kept and passage.field == "body" and len(passage.nodes) <= 8:
            header = [as_period(node.date, story) for node in passage.nodes if node.date is not None]
            if header and header[0] is not None and header[0].start != story.published_on:
                story.header_period = header[0]
        if not kept:
            self._govern(story, passage)
            agents = [code for index, code in agents_in(passage.nodes)]
            if agents and not story.agents:
                story.agents = (agents[0],)
            for index, node in enumerate(passage.nodes):
                if node.date is not None and is_announcement(passage.nodes, index):
                    continue
                if (node.date is not None and passage.field == "title") or (
                    story.lead_period is None and passage.paragraph <= 1 and node.date is not None
                ):
                    period = as_period(node.date, story)
                    if (
                        period is not None
                        and period.start is not None
                        and period.end is not None
                        and (period.end - period.start).days >= 6
                    ):
                        story.lead_period = period

    def _govern(self, story: Story, passage: Passage) -> None:
        """A sentence without figures that tells one date of something done governs those that follow it."""
        nodes = passage.nodes
        dated = [i for i, node in enumerate(nodes) if node.date is not None and not is_announcement(nodes, i)]
        if passage.field == "body" and len(dated) == 1 and any(node.tags & TRIGGERS for node in nodes):
            period = as_period(nodes[dated[0]].date, story)  # type: ignore[arg-type]  # dated holds dates only
            if period is not None:
                story.period, story.period_by, story.period_paragraph = period, "", passage.paragraph

    def _date_back(self, story: Story, passage: Passage, order: int, drafts: list[Draft]) -> None:
        """ "The attack happened on Thursday in …": time and place of the incident that the sentence before told."""
        nodes = passage.nodes
        if not any(node.tags & {"event", "hit"} or node.tags & {"carry"} for node in nodes):
            return
        dated = [
            index for index, node in enumerate(nodes) if node.date is not None and not is_announcement(nodes, index)
        ]
        period = next((p for p in (as_period(nodes[i].date, story) for i in dated) if p is not None), None)  # type: ignore[arg-type]  # dated holds dates only
        if (
            period is not None
            and period.start is not None
            and period.end is not None
            and (period.end - period.start).days > 3
        ):
            period = None
        places = tuple(region for node in nodes if node.place is not None for region in node.place.regions)
        for at, draft in enumerate(drafts):
            if not 1 <= order - draft.finding.sentence <= 2 or draft.claim.extent is Extent.LEVEL or draft.is_title:
                continue
            changes: dict[str, object] = {}
            if period is not None and draft.claim.period.start is None:
                changes["period"] = draft.finding.period = period
                changes["extent"] = Extent.PART if draft.finding.is_part else Extent.INCIDENT
            own = draft.claim.regions
            if len(own) == 1 and ":" in own[0] and period is not None:
                finer = merged([(p,) for p in places if p[:2] == own[0][:2] and "-" in p], joined=False)
                if finer:
                    changes["regions"] = finer
            if changes:
                drafts[at] = Draft(draft.claim.model_copy(update=changes), draft.finding, draft.is_title, draft.story)
        if period is not None and story.period is None:
            story.period, story.period_paragraph = period, passage.paragraph
            story.lead_period = story.lead_period or period

    def _date_titles(self, story: Story, drafts: list[Draft], number: int) -> None:
        """A figure that the title alone has is of the lead's time."""
        period = story.lead_period
        if period is None:
            return
        for at, draft in enumerate(drafts):
            claim = draft.claim
            if draft.is_title and draft.story == number and claim.period.start is None and not claim.measure.is_stock:
                drafts[at] = Draft(claim.model_copy(update={"period": period}), draft.finding, True, number)

    def _period(self, finding: Finding, passage: Passage, story: Story) -> Period:
        """The finding's period: its own, that of the figure it is part of, else the one that governs."""
        measure = Measure(finding.measure)
        own = period_of(finding, passage.nodes, story)
        if own is not None and not (measure.is_stock and own.start != own.end):
            return own if measure.is_stock or finding.figure.source == "one" else in_campaign(own, story)
        if (
            finding.whole is not None
            and finding.whole.period is not None
            and finding.sentence == finding.whole.sentence
        ):
            return finding.whole.period
        if measure.is_stock:
            if any("now" in node.tags for node in passage.nodes[max(0, finding.node - 6) : finding.node + 4]):
                return Period(start=story.published_on, end=story.published_on, basis=Basis.RELATIVE)
            return at_that_time(passage.nodes, story) or Period()
        carried = story.period if passage.paragraph - story.period_paragraph <= 1 else story.lead_period
        lead = story.lead_period
        if passage.paragraph != story.period_paragraph and (
            (is_long(lead) and not is_long(carried)) or is_flashback(carried, lead)
        ):
            carried = lead
        if carried is None:
            carried = story.header_period or story.lead_period or story.campaign
        if carried is None or carried.start is None or carried.end is None:
            return Period()
        is_short = (carried.end - carried.start).days <= 3
        if (
            is_short
            and story.period_by == "by"
            and finding.measure in _AFTERMATH
            and story.fought_in != finding.sentence
        ):
            # A day of an attack is not the day of the arrests that followed, nor the other way round.
            return Period()
        if finding.measure in ("killed", "wounded"):
            story.fought_in = finding.sentence
        return in_campaign(until_now(carried, passage.nodes, story), story)

    def _claim(
        self,
        article: Article,
        story: Story,
        passage: Passage,
        finding: Finding,
        places: list[int],
        offset: int,
    ) -> Claim:
        figure, nodes = finding.figure, passage.nodes
        target, side = finding.target, finding.side
        if finding.measure in ("killed", "wounded") and not target.startswith("isis"):
            story.victims = (target, side)
        measure = Measure(finding.measure)
        period = finding.period = self._period(finding, passage, story)
        regions = finding.regions = regions_of(finding, nodes, story, places)
        actor = finding.actor = actor_of(finding, target, nodes, story)
        start, end = self._span(passage, figure, 0)
        evidence = article.title[start:end] if passage.field == "title" else article.body[start + offset : end + offset]
        stated = evidence
        if figure.stated_last:
            tokens = passage.tokens
            stated = passage.text[tokens[figure.first].start : tokens[figure.stated_last - 1].end]
        unit = None
        if figure.kind == "family":
            unit = Unit.FAMILIES
        fields = {
            "claim_id": "-",
            "article_id": article.id,
            "source": article.source,
            "published_at": article.published_at,
            "url": article.url,
            "measure": measure,
            "actor": () if actor == ("unknown",) else actor,
            "target": Target(target),
            "target_side": side,
            "extent": extent_of(finding, period, story),
            "unit": unit,
            "value": Value(stated=stated, low=figure.low, high=figure.high, hedge=figure.hedge),
            "period": period,
            "regions": regions,
            "attribution": word_for(finding, nodes, story),
            "evidence": evidence,
            "span": Span(
                field=passage.field,
                start=start + (offset if passage.field == "body" else 0),
                end=end + (offset if passage.field == "body" else 0),
            ),
            "rule": finding.rule,
        }
        return Claim(**{key: value for key, value in fields.items() if not (key == "unit" and value is None)})

    def _span(self, passage: Passage, figure: Figure, offset: int) -> tuple[int, int]:
        tokens = passage.tokens
        return tokens[figure.first].start + offset, tokens[figure.last - 1].end + offset

    def _evidence(self, passage: Passage, figure: Figure, offset: int) -> str:
        start, end = self._span(passage, figure, 0)
        return passage.text[start:end]

    def _identified(self, claim: Claim, article: Article) -> Claim:
        """The claim with its id, a function of the article, its version and the claim's content."""
        span, value, period = claim.span, claim.value, claim.period
        content: dict[str, object] = {
            "measure": claim.measure.value,
            "actor": claim.actor,
            "target": claim.target.value,
            "target_side": claim.target_side,
            "extent": claim.extent.value,
            "unit": claim.unit.value,
            "value": (value.stated, value.low, value.high, value.hedge.value),
            "period": (period.start, period.end, period.basis.value),
            "regions": claim.regions,
            "attribution": claim.attribution,
            "evidence": claim.evidence,
            "span": (span.field, span.start, span.end) if span is not None else None,
        }
        return claim.model_copy(update={"claim_id": claim_id(article.id, article.article_version, content)})


def _kinds(nodes: Sequence[Node]) -> frozenset[str]:
    """All tags of a sentence, those of its figures' company too."""
    kinds: set[str] = set()
    for node in nodes:
        kinds |= node.tags
        if isinstance(node.figure, Figure):
            kinds.update(entry.kind for entry in node.figure.company)
    return frozenset(kinds)


def _side_of(finding: Finding) -> str:
    """Whether a finding tells what the organisation did, or what was done to it."""
    return "by" if finding.actor == ("isis",) else "against"


def _acts(nodes: Sequence[Node]) -> bool:
    """Whether a sentence that names the organisation tells a deed of today, and not its past ("كان داعش قد …")."""
    for index, node in enumerate(nodes):
        if "watched" in node.tags and any(
            n.form in ("كان", "كانت", "وكان", "وكانت", "former", "قد") for n in nodes[max(0, index - 2) : index]
        ):
            return False
    return any(
        n.tags & {"kill", "wound", "capture", "seize", "destroy", "event"}
        or (isinstance(n.figure, Figure) and n.figure.kind in ("event", "casualty"))
        for n in nodes
    )


def _claims_deed(nodes: Sequence[Node]) -> bool:
    """Whether the organisation is named as the one that claims a deed."""
    named = [index for index, node in enumerate(nodes) if "watched" in node.tags]
    claimed = [index for index, node in enumerate(nodes) if "claiming" in node.tags]
    return any(abs(a - b) <= 4 for a in named for b in claimed)
