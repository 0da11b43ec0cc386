"""Every rule reads its own examples and leaves its counterexamples alone."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas import Article, Claim
from streams.extraction import Extractor, load_profile
from streams.extraction.findings.notation import Example, Rule, RuleError, load_rules

RULES = load_rules()
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
COUNTEREXAMPLES = [(rule, example) for rule in RULES for example in rule.counterexamples]
PUBLISHED_AT = datetime(2024, 6, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(load_profile("isis"))


def claims_of(extractor: Extractor, text: str) -> tuple[Claim, ...]:
    return extractor.extract(Article(id="example", published_at=PUBLISHED_AT, body=text)).claims


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{r.id}-{n}" for n, (r, _) in enumerate(EXAMPLES)])
def test_example_is_read_by_its_rule(extractor: Extractor, rule: Rule, example: Example) -> None:
    """An example's claim is read, and by that very rule."""
    wanted = dict(example.claim)
    found = [claim for claim in claims_of(extractor, example.text) if claim.rule == rule.id]
    assert any(
        claim.measure.value == wanted["measure"]
        and claim.target.value == wanted["target"]
        and claim.value.low == wanted.get("low")
        and claim.value.high == wanted.get("high", wanted.get("low") if claim.value.high is not None else None)
        for claim in found
    ), [(c.measure.value, c.target.value, c.value.low, c.value.high) for c in found]


@pytest.mark.parametrize(
    ("rule", "example"), COUNTEREXAMPLES, ids=[f"{r.id}-{n}" for n, (r, _) in enumerate(COUNTEREXAMPLES)]
)
def test_counterexample_is_left_alone(extractor: Extractor, rule: Rule, example: Example) -> None:
    """What a counterexample tells is no claim by that rule."""
    assert not [claim for claim in claims_of(extractor, example.text) if claim.rule == rule.id], example.why


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_rule_is_complete(rule: Rule) -> None:
    """A rule has an id of its language, a gloss, three different examples or more, a counterexample with its reason."""
    assert rule.id.startswith(f"{rule.language}.")
    assert rule.gloss.strip()
    assert len({example.text for example in rule.examples}) >= 3
    assert rule.counterexamples
    assert all(example.why.strip() for example in rule.counterexamples)


def test_loader_refuses_what_it_does_not_know(tmp_path: Path) -> None:
    """An unknown key, a pattern without a figure and an id used twice are errors that name the rule."""
    for language in ("ar", "en"):
        (tmp_path / language / "rules").mkdir(parents=True)
    path = tmp_path / "en" / "rules" / "planted.toml"
    good = '[[rule]]\nid = "en.planted"\nmeasure = "killed"\ngloss = "g"\npattern = ["{kill.past}", "{count person}"]\n'
    for planted, wrong in (
        (good + 'colour = "red"\n', "unknown key 'colour'"),
        (good.replace('"{count person}"', '"gap 2"'), "exactly one"),
        (good.replace('"killed"', '"praised"'), "unknown measure"),
        (good.replace('"{kill.past}"', '"gap x"'), "gap"),
        (good + good, "there twice"),
    ):
        path.write_text(planted, "utf-8")
        with pytest.raises(RuleError, match=wrong):
            load_rules(tmp_path)
    path.write_text(good, "utf-8")
    assert [rule.id for rule in load_rules(tmp_path)] == ["en.planted"]
