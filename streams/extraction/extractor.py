"""The extractor: from an article to its claims, by small readers and rules, each of which can be named.

An article that never names the watched organisation is turned away by one search over its text. Everything else is
read story by story and sentence by sentence, room after room: `words/` become nodes, `numbers/`, `dates/` and
`places/` are read, numbers and nouns become `figures/`, rules say in `findings/` what the figures count, and `fields/`
says whom, where, when, by whom and on whose word; `stories/` holds what sentences leave to each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from schemas import Article
from streams.extraction.fields.actor.who import actor_of
from streams.extraction.fields.attribution.voices import words_of_saying
from streams.extraction.fields.period.carried_time import date_titles, period_for
from streams.extraction.fields.period.dated_back import date_back
from streams.extraction.fields.period.event_days import settle_times
from streams.extraction.fields.regions.place_of_whole import place_wholes
from streams.extraction.fields.regions.told_places import place_back
from streams.extraction.fields.regions.where import regions_of
from streams.extraction.fields.target.targets import target_of
from streams.extraction.findings.find import find
from streams.extraction.findings.finding import EVENTS, Finding
from streams.extraction.findings.lists import LeadIn, lead_in_of
from streams.extraction.findings.notation import load_rules
from streams.extraction.findings.rules import RuleBook
from streams.extraction.findings.wholes import has_deed_of_its_own
from streams.extraction.left_out.beside_others import OF_OTHERS, left_out_before
from streams.extraction.left_out.cells import is_cell_taken, tells_of_cell
from streams.extraction.left_out.judging import is_destroyed_next, is_future, judge
from streams.extraction.left_out.others_deeds import SHARED_OUT, is_by_it
from streams.extraction.left_out.scope import refusal
from streams.extraction.stories.appositions import spell_out
from streams.extraction.stories.carrying import advance, remember, victims_of, voice_titles
from streams.extraction.stories.disowned import is_disowned
from streams.extraction.stories.drafts import Abstention, Draft, Extraction, claim_of, draft_of, told_before, unread
from streams.extraction.stories.focus import Thread, is_about, is_fiction, rival_leads
from streams.extraction.stories.meant import settle_names
from streams.extraction.stories.merge import merge, titles_of_others
from streams.extraction.stories.old_photos import without_old_photos
from streams.extraction.stories.outcomes import spread_outcome
from streams.extraction.stories.outlets import Outlet, outlet_of
from streams.extraction.stories.passages import Passage, read_passages
from streams.extraction.stories.reach import markup_reach, reach_of
from streams.extraction.stories.setting import set_scene
from streams.extraction.stories.story import Story
from streams.extraction.stories.told_again import point_back, told_already
from streams.extraction.stories.unknown_men import settle_unknown_men
from streams.extraction.words.names import Naming
from streams.extraction.words.nations import words_of_all_profiles
from streams.extraction.words.profile import Profile
from streams.lexicon.clutter import load_clutter
from streams.lexicon.gazetteer import load_gazetteer
from streams.text.clean import clean_stories
from streams.text.tokens import unbroken

EXTRACTOR_VERSION = 1
_LONGEST_TITLE = 2_000
_OUTLETS_KEPT = 4_096
_MOST_FIGURES = 600
"""Figures of an article that are looked at, kept or not; what comes behind is an abstention. The most that an article
of the corpora has is 23."""


@dataclass(slots=True)
class _Result:
    """What the stories of an article gave so far."""

    drafts: list[Draft] = field(default_factory=list)
    abstentions: list[Abstention] = field(default_factory=list)
    elsewhere: list[Finding] = field(default_factory=list)
    figures: int = 0

    def leave_out(self, reason: str, passage: Passage, findings: Sequence[Finding]) -> None:
        self.abstentions += [Abstention(reason, passage.evidence(finding.figure)) for finding in findings]
        if passage.field == "body" and (reason == "not_about" or reason in OF_OTHERS):
            self.elsewhere += findings

    def ours(self) -> list[Draft]:
        """The drafts, each figure once, but for those of a title that the body tells of others."""
        for draft in titles_of_others(self.drafts, self.elsewhere):
            self.drafts.remove(draft)
            self.leave_out("not_about", draft.passage, [draft.finding])
        return merge(self.drafts)


class Extractor:
    """Reads articles for one profile; holds its tables, and nothing of an article."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self._naming = Naming(profile)
        self._vocabulary = words_of_all_profiles().copy()
        for forms, entry in profile.entries():
            self._vocabulary.watch(forms, entry)
        self.book = RuleBook(load_rules())
        # They would be read with the first article, which would take a hundred times as long as the next.
        load_gazetteer()
        load_clutter()
        self._outlets: dict[str, Outlet] = {}
        # What cannot stand in a text of ASCII is found missing at once, so it is asked first.
        self._proof = tuple(sorted((word.lower() for word in profile.proof), key=str.isascii))

    def extract(self, article: Article) -> Extraction:
        """The claims of an article, in the order of their evidence, and what was left out."""
        if not self.is_relevant(article.title, article.body):
            return Extraction(())
        body, parts = clean_stories(article.body[: markup_reach(article.body)], article.title)
        reach = reach_of(body)
        result = _Result()
        if len(body) < len(article.body):
            result.abstentions.append(unread(len(article.body) - len(body)))
        for number, part in enumerate(parts):
            title = article.title[:_LONGEST_TITLE] if part.is_main else ""
            read = range(min(part.start, reach), min(part.end, reach))
            if read.stop < part.end:
                result.abstentions.append(unread(part.end - read.stop))
            if read or title:
                self._read_story(article, title, body, read, number, result)
        claims = [claim_of(draft, article) for draft in result.ours()]
        unique = {claim.claim_id: claim for claim in claims}
        return Extraction(tuple(unique.values()), tuple(result.abstentions))

    def is_relevant(self, title: str, body: str) -> bool:
        """Whether the text names the watched organisation, and not another thing of that name."""
        title, body = unbroken(title), unbroken(body)
        # A body that is relevant mostly bears the name where its title may not, and what it has need not be proven.
        if not (self._naming.is_in(body) or self._naming.is_in(title)):
            return False
        if not self._proof:
            return True
        text = f"{title}\n{body}"
        # Most proof stands in the text as it is looked for, and letters need not be made small.
        if any(word in text for word in self._proof):
            return True
        lower = text.lower()
        if any(word in lower for word in self._proof):
            return True
        doubts = [self.profile.doubtful]
        # A river or a crew speaks against a name that others bear, and not against one of a branch.
        if self.profile.names_another(lower):
            doubts.append(self.profile.shared)
        first = self._naming.first(text)
        doubts = [names for names in doubts if first in names]
        # Mostly the first name tells, and the others need not be looked for.
        return not doubts or not any(map(self._naming.every(text).issubset, doubts))

    # One story

    def passages(
        self,
        text: str,
        field: str,
        reference: date,
        *,
        offset: int = 0,
        countries: frozenset[str] = frozenset(),
    ) -> list[Passage]:
        """The sentences of a text, read with this profile's names; see `read_passages`."""
        return read_passages(self._vocabulary, text, field, reference, offset=offset, countries=countries)

    def _passages_of(self, title: str, body: str, part: range, day: date) -> list[Passage]:
        """The sentences of a story: of its title, then of its part of the body."""
        titles = self.passages(title, "title", day) if title else []
        countries = frozenset(
            code[:2]
            for passage in titles
            for node in passage.nodes
            if node.place is not None
            for code in node.place.regions
        )
        read = self.passages(body[part.start : part.stop], "body", day, offset=part.start, countries=countries)
        story = titles + without_old_photos(read, day)
        spell_out(story)
        settle_names(story)
        settle_unknown_men(story)
        return story

    def _story(self, article: Article, number: int) -> Story:
        code, lands = self.profile.code, self.profile.lands
        return Story(article.published_on, is_glued=number > 0, organisation=code, lands=lands)

    def _read_story(self, article: Article, title: str, body: str, part: range, number: int, result: _Result) -> None:
        story = self._story(article, number)
        passages = self._passages_of(title, body, part, story.published_on)
        if is_fiction(passages):
            return
        set_scene(story, passages, article.source, self._outlet(article.source))
        thread = Thread(is_about(passages, story.published_on), story.published_on, rival_leads(passages))
        drafts: list[Draft] = []
        before: Finding | None = None
        event: Finding | None = None
        lead_in = LeadIn()
        last_paragraph = -1
        for order, passage in enumerate(passages):
            linked = thread.follow(passage)
            settle_times(passage, story)
            matches, told = self.book.matches(passage.nodes, passage.language), (d.finding for d in reversed(drafts))
            findings = find(passage.nodes, matches, before, event, lead_in.reads if lead_in.is_open else None, told)
            lead_in = lead_in_of(passage, lead_in, findings, before)
            if passage.paragraph != last_paragraph or passage.field != "body":
                story.here = ()
            advance(story, passage)
            if findings and (not linked or is_disowned(passages, order)):
                result.leave_out("not_about", passage, findings)
                findings = []
            if findings and result.figures >= _MOST_FIGURES:
                result.leave_out("too_many", passage, findings[:1])
                break
            result.figures += len(findings)
            kept: list[Finding] = []
            story.event, story.event_is_one = "", any(map(_is_one_event, findings))
            beside = [finding.node for finding in findings]
            for finding in findings:
                finding.sentence = order
                reason = self._reason(finding, findings, kept, passages, story) or told_already(
                    finding, passage, drafts
                )
                if reason:
                    finding.left_out = reason
                    result.leave_out(reason, passage, [finding])
                    continue
                self._resolve(finding, passage, story, beside, drafts)
                kept.append(finding)
                drafts.append(draft_of(story, number, passage, finding))
            place_wholes(drafts[len(drafts) - len(kept) :], passage.nodes)
            remember(story, passage, kept)
            if kept:
                # An event told in passing has no parts: "in an attack. Among them …".
                before = next((f for f in reversed(kept) if not _is_one_event(f)), kept[-1])
                event = next((f for f in reversed(kept) if f.measure in EVENTS), event)
            recent = told_before(drafts, order) if drafts else []
            date_back(story, passage, recent, kept)
            if not kept:
                place_back(story, passage, recent)
            last_paragraph = passage.paragraph
        date_titles(story, drafts)
        voice_titles(story, drafts)
        result.drafts += drafts

    def _outlet(self, source: str) -> Outlet:
        """The body that speaks through an outlet, kept by the outlet's name: thousands of articles have few."""
        if source not in self._outlets:
            if len(self._outlets) >= _OUTLETS_KEPT:
                self._outlets.clear()
            self._outlets[source] = outlet_of(self.passages(source[:_LONGEST_TITLE], "title", date.min))
        return self._outlets[source]

    def _reason(
        self,
        finding: Finding,
        findings: Sequence[Finding],
        kept: Sequence[Finding],
        passages: Sequence[Passage],
        story: Story,
    ) -> str:
        """Why a finding is left out, or empty; its target and side are resolved on the way."""
        nodes = passages[finding.sentence].nodes
        if reason := refusal(nodes, finding):
            if reason == SHARED_OUT:
                finding.target, finding.side = target_of(finding, nodes, story)  # its share is of such persons, too
            return reason
        if left_out := left_out_before(finding):
            return left_out
        if finding.rule.endswith("hit-then-destroyed") and not is_destroyed_next(passages, finding.sentence):
            return "hit_only"
        if tells_of_cell(finding, nodes):
            if is_cell_taken(passages, finding.sentence):
                finding.measure, finding.rule = "captured", f"{finding.rule.partition('.')[0]}.captured.cell-consists"
            elif finding.measure == "captured":
                return "at_large"
        if is_future(finding, nodes, story):
            return "future"
        if finding.whole is not None and finding.whole not in kept and finding.whole in findings:
            if not has_deed_of_its_own(finding, nodes) and not is_by_it(nodes[finding.node + 1 :]):
                return "whole_left_out"
            finding.whole, finding.is_part = None, False
        return judge(finding, nodes, story)

    def _resolve(
        self, finding: Finding, passage: Passage, story: Story, beside: list[int], drafts: Sequence[Draft]
    ) -> None:
        """Give a finding its period, regions and actor, and let the story know what it tells.

        Args:
            beside: nodes of all the findings of the sentence.
            drafts: what the story told so far.
        """
        whole = finding.whole
        is_sort = finding.is_part and (whole is None or whole.target != finding.target)
        if (
            finding.measure in ("killed", "wounded")
            and not finding.target.startswith("isis")
            and not (story.victims is not None and (is_sort or finding.figure.source == "one"))
        ):
            story.victims, story.victims_at = victims_of(finding), finding.sentence
        if finding.measure in ("killed", "wounded") and not is_sort:
            story.harmed, story.harmed_at = (finding.target, finding.side), finding.sentence
        finding.said = sum([at < finding.node for at in words_of_saying(passage.nodes)])
        finding.period = period_for(finding, passage, story)
        finding.regions = regions_of(finding, passage.nodes, story, beside)
        finding.actor = actor_of(finding, finding.target, passage.nodes, story, self.profile.code)
        spread_outcome(finding, passage.nodes, drafts)
        point_back(finding, passage, drafts, story)
        if finding.measure in EVENTS:
            story.event = story.last_event = finding.measure


def _is_one_event(finding: Finding) -> bool:
    """Whether a finding is an event told without a number: "in an attack"."""
    return finding.measure in EVENTS and finding.figure.source == "one"
