"""Every sentence the actions ask for is written, and none asks what may not be asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from frontline.domain.right_to_work import RightToWork
from frontline.domain.screening import QUESTIONS
from frontline.domain.vacancy_question import STANDARD_KINDS, QuestionKind

ROOT = Path(__file__).parents[2]
OURS = ("vacancies", "screening", "applications", "people", "privacy")
# Equality Act 2010 s.60, Rehabilitation of Offenders Act 1974 and what a chat must never take.
FORBIDDEN = re.compile(
    r"\b(?:health (?:problems?|conditions?)"
    r"|disab\w+|sick\w*|pregnan\w*|married|children|date of birth"
    r"|how old|your age|religion|nationality|where are you from|convict\w*|criminal"
    r"|national insurance|passport|bank account)\b",
    re.IGNORECASE,
)


def responses() -> dict[str, str]:
    written: dict[str, str] = {}
    for path in (ROOT / "data").glob("*/*.yml"):
        content = YAML(typ="safe").load(path) or {}
        found = content.get("responses", {}) if isinstance(content, dict) else {}
        written.update({name: str(variants[0].get("text")) for name, variants in found.items()})
    return written


def test_every_response_named_in_the_actions_is_written() -> None:
    """No action can ask for a sentence that does not exist."""
    code = "".join(path.read_text() for path in (ROOT / "actions").glob("*.py"))
    named = set(re.findall(r'"(utter_[a-z_]+[a-z])"', code)) - {"utter_action"}  # Rasa's own key
    assert named
    assert named <= set(responses())


@pytest.mark.parametrize("key", sorted(QUESTIONS))
def test_every_question_is_asked_and_explained(key: str) -> None:
    """Each question has its words, its reason and an example."""
    parts = {f"utter_screening_{part}_{key}" for part in ("ask", "why", "example")}
    assert parts <= set(responses())


@pytest.mark.parametrize("kind", sorted(set(QuestionKind) - STANDARD_KINDS))
def test_every_kind_of_own_question_is_asked_and_helped_with(kind: QuestionKind) -> None:
    """A recruiter writes the question; the sentences around it are ours."""
    parts = {f"utter_screening_{part}_own_{kind.value}" for part in ("ask", "example")}
    if kind is not QuestionKind.SHORT_TEXT:
        parts.add(f"utter_screening_invalid_own_{kind.value}")
    assert parts <= set(responses())


def test_everything_the_screening_says_is_written() -> None:
    """Whatever the state machine or a reader may say has its sentence."""
    domain = ROOT / "src" / "frontline" / "domain"
    modules = [*domain.glob("screening_*.py"), *domain.glob("*answers.py")]
    code = "".join(path.read_text() for path in (*modules, domain / "must_haves.py"))
    said = {f"utter_screening_{key}" for key in re.findall(r'Say\("([a-z_]+)"', code)}
    problems = re.findall(r'Reading\([^()]*problem="([a-z_]+)"', code)
    problems += ["email_no_at", "email_no_dot", "email_unusable", "phone_no_digits"]
    problems += ["phone_too_short", "phone_too_long", "phone_unusable"]
    problems += ["date_no_such_date", "date_past", "consent", "review", "send"]
    said |= {f"utter_screening_invalid_{problem}" for problem in problems}
    assert said <= set(responses())


def test_the_right_to_work_offers_the_four_answers_to_everyone() -> None:
    """The question has exactly four buttons, and each is an answer the screening knows."""
    content = YAML(typ="safe").load(ROOT / "data" / "screening" / "responses.yml")
    variants = content["responses"]["utter_screening_ask_right_to_work"]
    payloads = [button["payload"] for button in variants[0]["buttons"]]
    values = [payload.partition(':"')[2].rstrip('"}') for payload in payloads]
    assert len(variants) == 1
    assert values == [answer.value for answer in list(RightToWork)[:4]]


def test_nothing_forbidden_is_asked() -> None:
    """No question of the screening touches what the law keeps out of it."""
    asked = {name: text for name, text in responses().items() if "_screening_" in name}
    assert [name for name, text in asked.items() if FORBIDDEN.search(text)] == []


@pytest.mark.parametrize(
    "text", ["Any health problems?", "How old are you?", "Were you convicted?"]
)
def test_the_guard_sees_forbidden_questions(text: str) -> None:
    """The guard itself recognises what it is there for."""
    assert FORBIDDEN.search(text)


@pytest.mark.parametrize("skill", OURS)
def test_wording_speaks_of_one_thing_at_a_time(skill: str) -> None:
    """No message of these skills asks more than two questions at once."""
    content = YAML(typ="safe").load(ROOT / "data" / skill / "responses.yml")
    texts = {name: variants[0]["text"] for name, variants in content["responses"].items()}
    assert [name for name, text in texts.items() if text.count("?") > 2] == []
