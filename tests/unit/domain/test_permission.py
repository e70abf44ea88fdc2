"""Permission in a person's own words, with a limit, refused, or given too early."""

from __future__ import annotations

import pytest

from frontline.domain.handoff import CaseKind
from tests.unit.domain.screening_talk import ScreeningTalk


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("yes you can keep my details and get in touch", "register_interest"),
        ("yes share away", "inform"),
        ("yes you can contact me about it", "talk_to_human"),
        ("Yes you may share them", "ask_vacancy"),
        ("yes you can pass it on", "deny"),
        ("Yes, you have my permission", "affirm"),
        ("I give you my permission", "withdraw_consent"),
        ("sure, happy for you to share it", "inform"),
    ],
)
def test_permission_may_be_given_in_any_words(text: str, intent: str) -> None:
    """Whatever they were taken for."""
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, intent, confidence=0.99)
    assert (len(talk.draft.consents), talk.open, talk.said()) == (1, "review", [])


@pytest.mark.parametrize(
    "text", ["yes you can pass it on", "yes share away", "Yes you may share them with employers"]
)
@pytest.mark.parametrize("question", ["registration", "right_to_work", "experience", "notice"])
def test_permission_given_early_answers_nothing_else(text: str, question: str) -> None:
    """It is asked for at the end, with its full words."""
    talk = ScreeningTalk().up_to(question)
    talk.say(text, "affirm")
    assert (talk.said(), talk.open, talk.value(question)) == (["permission_later"], question, None)
    assert not talk.draft.consents


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("yes share it, just not with my current trust", "just not with my current trust"),
        ("yes, but please not the epilepsy", "but please not the [health information removed]"),
        ("yes but don't tell my manager", "but don't tell my manager"),
        ("yes you can keep it as long as nobody rings me", "as long as nobody rings me"),
    ],
)
def test_a_limit_is_kept_for_the_recruiter(text: str, limit: str) -> None:
    """Permission is given, and nothing is withdrawn; a condition named is not kept."""
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, "withdraw_consent", confidence=0.99)
    assert (talk.value("limit"), talk.open) == (limit, "review")
    assert len(talk.draft.consents) == 1
    assert talk.last.claimed


def test_a_call_back_is_sent_with_its_limit() -> None:
    """Permission and sending are one step there."""
    talk = ScreeningTalk(CaseKind.CALL_BACK).up_to("send")
    assert talk.say("yes you can call me, but not before 5").submit
    assert talk.value("limit") == "but not before 5"


@pytest.mark.parametrize(
    "text", ["yes but not yet", "don't share it", "you can't share it", "no, you may not share it"]
)
def test_what_permits_nothing_is_no_permission(text: str) -> None:
    """Nothing is agreed to."""
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, "deny")
    assert talk.open == "consent"
    assert not talk.draft.consents


@pytest.mark.parametrize("text", ["no the rest is right", "no that's everything", "no thats all"])
def test_nothing_more_to_change_is_no_refusal(text: str) -> None:
    """The permission is asked for again."""
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, "deny")
    assert (talk.said(), talk.open) == (["nothing_changed"], "consent")


@pytest.mark.parametrize("text", ["what happens if I say no?", "what if I don't agree?"])
def test_what_a_no_does_is_told(text: str) -> None:
    """And it is no refusal, and no withdrawal."""
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, "withdraw_consent", confidence=0.99)
    assert (talk.said(), talk.open) == (["if_refused"], "consent")


def test_send_it_names_what_is_missing() -> None:
    """And the first of it is asked for."""
    talk = ScreeningTalk().up_to("experience")
    talk.say("send it mate", "affirm")
    assert talk.last.says[0].values == {"missing": "Experience, Notice or earliest start"}
    assert talk.open == "experience"
