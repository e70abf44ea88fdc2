"""The approved answers: complete, short, plain, and true to their sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from frontline.adapters.brand import load_brand

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
SKILLS = ("faq", "innovation", "smalltalk", "safety", "conversation")
RETRIEVED = ("faq", "innovation", "smalltalk")
# The safety cards are long on purpose: each line is a way to get help.
LONGEST = {
    **{f"utter_safety_crisis{time}": 145 for time in ("", "_again", "_still")},
    **{f"utter_safety_report_concern{time}": 110 for time in ("", "_again", "_still")},
}
FILLED_BY_ACTIONS = {"guess_1", "guess_2", "last_message", "words"} | {
    f"passage_{part}" for part in ("title", "text", "source", "reviewed")
}
# Equality Act 2010 s.60 and UK GDPR Article 5(1)(c).
NEVER_ASKED = re.compile(
    r"(?:what|when|which|where|how|do|are|have|can you|please (?:give|tell))[^.?!]*\b(?:date of "
    r"birth|how old|your age|your health|disability|pregnan|your religion|nationality|"
    r"national insurance|bank account|sick days|marital|convictions?)\b[^.?!]*\?",
    re.IGNORECASE,
)


def _read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def _responses(skill: str) -> dict[str, list[Mapping[str, Any]]]:
    return dict(_read(DATA / skill / "responses.yml")["responses"])


ANSWERS = {name: variants for skill in SKILLS for name, variants in _responses(skill).items()}
INTENTS = {
    next(iter(each)) if isinstance(each, dict) else each
    for each in _read(ROOT / "domain.yml")["intents"]
}


def _sentences(text: str) -> list[str]:
    plain = re.sub(r"\[([^]]*)]\([^)]*\)|[*{}]", r"\1", text)
    return [s for s in re.split(r"[.?!:](?:\s|$)|\n", plain) if s.strip()]


@pytest.mark.parametrize("skill", RETRIEVED)
def test_every_question_has_one_answer_and_every_answer_a_question(skill: str) -> None:
    """Names in nlu.yml and responses.yml match one to one."""
    asked = {e["intent"] for e in _read(DATA / skill / "nlu.yml")["nlu"] if "/" in e["intent"]}
    answered = {name.removeprefix("utter_") for name in _responses(skill) if "/" in name}
    assert asked == answered
    assert all(len(variants) == 1 for variants in _responses(skill).values())


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_an_answer_is_short_and_in_short_sentences(name: str) -> None:
    """Seventy words at most and twenty-five a sentence, so that it can be read on a phone."""
    text = ANSWERS[name][0]["text"]
    assert len(text.split()) <= LONGEST.get(name, 70)
    assert [s for s in _sentences(text) if len(s.split()) > 25] == []


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_an_answer_asks_nothing_forbidden(name: str) -> None:
    """No answer asks for health, age, origin, convictions or identity numbers."""
    assert not NEVER_ASKED.search(ANSWERS[name][0]["text"])


def test_the_check_for_forbidden_questions_can_fail() -> None:
    """It does find such questions."""
    assert NEVER_ASKED.search("Thanks. What is your date of birth?")
    assert NEVER_ASKED.search("Do you have a disability or illness?")


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_an_answer_fills_in_only_known_facts(name: str) -> None:
    """Every "{…}" is a fact of the recruiter or filled in by an action."""
    known = set(load_brand(DATA / "brand.yml").slots()) | FILLED_BY_ACTIONS
    assert set(re.findall(r"{(\w+)}", ANSWERS[name][0]["text"])) <= known


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_every_button_leads_to_an_intent(name: str) -> None:
    """At most four buttons, and each sends an intent of the domain."""
    buttons = ANSWERS[name][0].get("buttons", [])
    intents = [re.match(r"/(\w+)(?:{.*})?$", button["payload"]) for button in buttons]
    assert len(buttons) <= 4
    assert all(found and found[1] in INTENTS for found in intents)


def test_the_pay_answer_says_what_the_facts_say() -> None:
    """Each band quoted has the figures, the year and the nation of data/facts."""
    facts = _read(DATA / "facts" / "pay_bands_england_2025_26.yml")
    text = ANSWERS["utter_faq/pay_bands"][0]["text"]
    quoted = re.findall(r"band (\w+): £([\d,]+) to £([\d,]+)", text)
    expected = [
        (band, f"{pay['lowest']:,}", f"{pay['highest']:,}")
        for band, pay in facts["bands"].items()
        if f"band {band}:" in text
    ]
    assert len(quoted) >= 5
    assert quoted == expected
    assert facts["year"] in text
    assert facts["nation"] in text


def test_innovation_answers_attribute_opinions() -> None:
    """What Verzin, Accenture and the experts think is told as theirs."""
    told = {name: variants[0]["text"] for name, variants in _responses("innovation").items()}
    assert "Accenture" in told["utter_innovation/executive_opinion"]
    assert "80%" in told["utter_innovation/executive_opinion"]
    assert all(
        "Verzin" in told[f"utter_innovation/{topic}"]
        for topic in ("ar_in_surgery", "gamification", "interoperability")
    )
    assert all(
        "xperts" in told[f"utter_innovation/{topic}"]
        for topic in ("future_training_holograms", "access_to_care")
    )


@pytest.mark.parametrize("path", sorted((DATA / "facts").glob("*.yml")), ids=lambda p: p.stem)
def test_dated_facts_name_their_source_and_review(path: Path) -> None:
    """Every file of facts says where they come from and when to look again."""
    facts = _read(path)
    assert facts["source"].startswith("https://")
    assert facts["reviewed"] < facts["review_by"]
