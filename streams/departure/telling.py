"""Departures in words: the alert as it is published, with its references and its proof in both languages."""

from datetime import UTC, datetime, time

from schemas import Alert, AlertKind, AlertStatus, Departure, Horizon, Reference, Statement, Window, Words
from schemas.base import digest
from streams.departure.agreement import digits
from streams.departure.bounds import stated
from streams.departure.draft import Draft
from streams.departure.lexis import Lexis, load_lexis
from streams.departure.policy import Policy
from streams.departure.severity import severity_of
from streams.departure.together import Bundle
from streams.departure.view import RegionName, counted
from streams.departure.wording import Speaker, isolate

_MOST_CLAIMS = 14
"""Claims that one alert names: more is a list, not a proof. The newest of a storm of echoes are left to the count."""

_MOST_REFERENCES = 40
"""References of one side, the first to say it before the others: a message stays one that every receiver takes."""

_MOST_LINES = 14
"""Lines of references in the explanation."""

_MOST_BESIDE = 10
"""Departures that are told beside the head, a line each."""


def tell(bundle: Bundle, region_name: RegionName, policy: Policy) -> Alert:
    """The alert of departures that are told together, newly opened."""
    lexis = load_lexis()
    arabic, english = Speaker("ar", lexis, region_name), Speaker("en", lexis, region_name)
    ar, en = _said(bundle, arabic, lexis), _said(bundle, english, lexis)
    head = bundle.head
    stated, established = _sides(bundle)
    told = {s.claim.claim_id: s for s in (*stated, *established)}
    references = tuple(_reference(s, "stated") for s in stated[:_MOST_REFERENCES]) + tuple(
        _reference(s, "established") for s in established[:_MOST_REFERENCES]
    )
    claims = _named(bundle)
    low, high = head.stated_bounds
    was_low, was_high = head.established_bounds
    times = [s.claim.published_at for s in told.values()]
    opened = max((s.claim.published_at for s in head.stated[:1]), default=max(times, default=_midnight(head)))
    tags = dict(head.tags)
    if len(told) > len(claims):
        tags["claims"] = str(len(told))
    if bundle.beside:
        tags[_noun_of(bundle)] = str(len(bundle.drafts))
    return Alert(
        alert_id=digest(*(str(part) for part in _flat(bundle.key))),
        kind=head.kind,
        status=AlertStatus.OPEN,
        horizon=Horizon.CURRENT,
        severity=severity_of(head, policy.severity),
        measure=head.measure,
        target=head.target,
        scope=head.scope,
        regions=head.regions,
        window=Window(start=head.start, end=head.end),
        departure=Departure(
            stated_low=low,
            stated_high=high,
            established_low=was_low,
            established_high=was_high,
            departs_by=head.departs_by,
        ),
        claims=claims,
        references=references,
        detail=head.detail,
        proof=tuple(dict.fromkeys(step for draft in bundle.drafts for step in _proof(draft, arabic, english))),
        headline=Words(ar=ar[0], en=en[0]),
        explanation=Words(ar=ar[1], en=en[1]),
        opened_at=opened,
        updated_at=max(times, default=opened),
        tags=tags,
    )


def _sides(bundle: Bundle) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """The statements that depart, and those that they depart from, the head's first; none stands on both sides."""
    stated = {s.claim.claim_id: s for draft in bundle.drafts for s in draft.stated}
    established = {s.claim.claim_id: s for draft in bundle.drafts for s in draft.established}
    return tuple(stated.values()), tuple(s for key, s in established.items() if key not in stated)


def _named(bundle: Bundle) -> tuple[str, ...]:
    """Claims by weight: of each departure the first that departs and what it departs from, then those who repeat it."""
    ordered = [s for draft in bundle.drafts for s in (*draft.stated[:1], *draft.established)]
    ordered += [s for draft in bundle.drafts for s in draft.stated[1:]]
    ids = dict.fromkeys(s.claim.claim_id for s in ordered)
    return tuple(sorted(list(ids)[:_MOST_CLAIMS]))


def _said(bundle: Bundle, speaker: Speaker, lexis: Lexis) -> tuple[str, str]:
    """Headline and explanation in one language; the explanation ends with the references."""
    headline, explanation = _worded(bundle.head, speaker, lexis)
    lines = [explanation]
    if bundle.beside:
        count = speaker.count(len(bundle.beside), _noun_of(bundle), None)
        headline = speaker.phrases.also.format(headline=headline, count=count)
        besides = [_worded(draft, speaker, lexis)[0] for draft in bundle.beside]
        lines += [speaker.phrases.beside.format(headline=text) for text in _few(besides, _noun_of(bundle), speaker)]
    shown = set(_named(bundle))
    told = [s for side in _sides(bundle) for s in side if s.claim.claim_id in shown]
    lines += list(dict.fromkeys(reference(s, speaker) for s in told))[:_MOST_LINES]
    return headline, "\n".join(lines)


def _noun_of(bundle: Bundle) -> str:
    """What the departures beside the head are counted as."""
    return "events" if bundle.head.kind is AlertKind.FIRST_ACTIVITY else "differences"


def _few(texts: list[str], noun: str, speaker: Speaker) -> list[str]:
    if len(texts) <= _MOST_BESIDE:
        return texts
    more = speaker.count(len(texts) - _MOST_BESIDE + 1, noun, None)
    return [*texts[: _MOST_BESIDE - 1], more]


def _worded(draft: Draft, speaker: Speaker, lexis: Lexis) -> tuple[str, str]:
    """Headline and explanation of one departure."""
    texts = lexis.text(draft.kind, draft.detail)
    text = texts.ar if speaker.language == "ar" else texts.en
    filled = _slots(draft, speaker)
    return _begun(text.headline.format_map(filled)), _begun(text.explanation.format_map(filled))


def _begun(text: str) -> str:
    """A text that begins with the article begins with a capital; a name keeps the letter that is its own."""
    return text.replace("the ", "The ", 1) if text.startswith("the ") else text


def _slots(draft: Draft, speaker: Speaker) -> dict[str, str]:
    tags = dict(draft.tags)
    first = draft.stated[0] if draft.stated else None
    unit = first.claim.unit if first else None
    measure = draft.measure
    base = draft.established[0] if draft.established else None
    saying = _saying(draft.stated, draft.stated_bounds)
    against = draft.established[:1] if draft.detail else _saying(draft.established, draft.established_bounds)
    who, against_who = speaker.everybody(saying), speaker.everybody(against)
    if who == against_who and draft.kind is AlertKind.CONFLICTING_SOURCES:
        # One body's word in two outlets: without them it would be at odds with itself.
        who, against_who = speaker.everybody(saying, with_outlets=True), speaker.everybody(against, with_outlets=True)
    distance = round(draft.departs_by)
    swapped = next((s for s in draft.established if counted(s.claim) != (measure, unit)), base)
    slots = {
        "place": speaker.place(draft.regions),
        "window": speaker.window(draft.start, draft.end),
        "stated": _figure(draft, speaker, is_stated=True),
        "stated_gen": _figure(draft, speaker, is_stated=True, gen=True),
        "established": _figure(draft, speaker, is_stated=False),
        "established_gen": _figure(draft, speaker, is_stated=False, gen=True),
        "stated_who": who,
        "Stated_who": who[:1].upper() + who[1:],
        "established_who": against_who,
        "outlets": speaker.outlets(draft.stated),
        "distance": speaker.count(distance, measure, draft.target, unit),
        "ratio": digits(f"{draft.departs_by:.1f}", speaker.language),
        "expected": digits(tags.get("expected", ""), speaker.language),
        "odds": speaker.odds(float(tags["p"])) if "p" in tags else "",
        "established_window": speaker.window(base.start, base.end) if base else "",
        "established_place": speaker.place(base.claim.regions) if base else "",
        "swapped": speaker.told(swapped) if swapped else "",
    }
    slots["Stated"] = slots["stated"][:1].upper() + slots["stated"][1:]
    length = int(tags.get("baseline_days") or tags.get("look_back_days") or 0)
    slots["days"] = speaker.count(length, "days", None)
    slots["days_gen"] = speaker.count(length, "days", None, gen=True)
    return slots


def _saying(statements: tuple[Statement, ...], bounds: tuple[int | None, int | None]) -> tuple[Statement, ...]:
    """Those who state this very figure; all, where it follows from several."""
    return tuple(s for s in statements if stated(s) == bounds) or statements


def _figure(draft: Draft, speaker: Speaker, *, is_stated: bool, gen: bool = False) -> str:
    """One side's figure, under its own hedge where somebody stated just that; else as bounds."""
    side, bounds = (draft.stated, draft.stated_bounds) if is_stated else (draft.established, draft.established_bounds)
    for statement in side:
        claim = statement.claim
        if stated(statement) == bounds and (claim.measure, claim.target) == (draft.measure, draft.target):
            return speaker.told(statement, gen=gen)
    unit = draft.stated[0].claim.unit if draft.stated else None
    return speaker.figure(bounds, draft.measure, draft.target, unit, gen=gen)


def _proof(draft: Draft, arabic: Speaker, english: Speaker) -> tuple[Words, ...]:
    """One step a statement, then what follows from the established ones; the ledger's arithmetic where it gave it."""
    steps = [Words(ar=_step(s, arabic), en=_step(s, english)) for s in (*draft.established, *draft.stated)]
    if draft.kind in (AlertKind.CONTRADICTION, AlertKind.ARITHMETIC) and draft.established_bounds != (None, None):
        unit = draft.stated[0].claim.unit if draft.stated else None
        ar, en = (
            s.phrases.implied.format(figure=s.figure(draft.established_bounds, draft.measure, draft.target, unit))
            for s in (arabic, english)
        )
        worked = "; ".join(draft.steps)
        steps.append(Words(ar=ar, en=f"{en} ({worked})" if worked else en))
    return tuple(dict.fromkeys(steps))


def _step(statement: Statement, speaker: Speaker) -> str:
    return speaker.phrases.step.format(
        figure=speaker.told(statement),
        window=speaker.window(statement.start, statement.end),
        place=speaker.place(statement.claim.regions),
        who=speaker.who(statement),
    )


def reference(statement: Statement, speaker: Speaker) -> str:
    """One claim as a line: whose word, where and when it stood, its quote and its address."""
    claim = statement.claim
    quoted = claim.evidence or claim.value.stated
    who = speaker.who(statement)
    outlet = isolate(claim.source)
    line = speaker.phrases.reference.format(
        who=who if outlet in who or not claim.source else speaker.phrases.outlet.format(body=who, outlet=outlet),
        day=speaker.day(claim.published_on),
        quote=speaker.phrases.quote.format(quote=isolate(quoted)) if quoted else "",
        url=isolate(claim.url),
    )
    return f"- {' '.join(line.split())}".rstrip(" :")


def _reference(statement: Statement, role: str) -> Reference:
    claim = statement.claim
    return Reference(
        claim_id=claim.claim_id,
        role=role,
        quote=claim.evidence or claim.value.stated,
        source=claim.source,
        origin=statement.origin,
        url=claim.url,
        published_at=claim.published_at,
    )


def _midnight(draft: Draft) -> datetime:
    """The end of the window, for a departure that no claim states (a week in which nothing was reported)."""
    return datetime.combine(draft.end, time.min, tzinfo=UTC)


def _flat(key: tuple[object, ...]) -> list[object]:
    return [x for part in key for x in (_flat(part) if isinstance(part, tuple) else [part])]
