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
        ("yes but not to my trust, and please not the epilepsy", "but not to my trust"),
        ("yes but don't tell my manager", "but don't tell my manager"),
        ("yes you can keep it as long as nobody rings me", "as long as nobody rings me"),
    ],
)
def test_a_limit_is_kept_for_the_recruiter(text: str, limit: str) -> None:
    """Permission is given, and nothing is withdrawn; what is said of a condition is left out."""
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
    talk = ScreeningTalk().up_to("registration")
    talk.say("send it mate", "affirm")
    missing = "Professional registration, Right to work in the UK"
    assert talk.last.says[0].values == {"missing": missing}
    assert talk.open == "registration"


@pytest.mark.parametrize(
    "text",
    [
        "yes but don't tell them about",
        "yes, not the epilepsy though",
        "ok, just don't mention my diabetes",
        "yes as long as they don't know about",
    ],
)
def test_what_is_private_is_no_limit(text: str) -> None:
    """Health is never sent, so nothing garbled is told to the recruiter; the permission stands."""
    talk = ScreeningTalk().up_to("consent")
    step = talk.say(text, "affirm")
    assert [say.key for say in step.says] == ["limit_of_private"]
    assert (talk.value("limit"), talk.open) == (None, "review")


@pytest.mark.parametrize(
    "text",
    [
        "all correct, off you go",
        "Yes, I'm certain",
        "sounds good to me",
        "yep all fine",
        "fine by me",
    ],
)
def test_a_yes_in_other_words_sends(text: str) -> None:
    """Whatever it was taken for: "off you go" is no goodbye here."""
    talk = ScreeningTalk().up_to("review")
    assert talk.say(text, "goodbye", confidence=0.95).submit


@pytest.mark.parametrize(
    "text", ["definitely not", "I'm not sure", "do it later", "fine, but the phone is wrong"]
)
def test_what_only_begins_like_a_yes_does_not_send(text: str) -> None:
    talk = ScreeningTalk().up_to("review")
    assert not talk.say(text, "deny").submit


@pytest.mark.parametrize(
    "text",
    [
        "looks good apart from the email",
        "all correct except my e-mail address",
        "yes all fine but the email's old",
    ],
)
def test_all_but_one_answer_asks_for_that_one(text: str) -> None:
    talk = ScreeningTalk().up_to("review")
    talk.say(text, "complain", confidence=0.9)
    assert talk.open == "change:email"


def test_a_limit_said_at_the_end_goes_with_it() -> None:
    talk = ScreeningTalk().up_to("review")
    assert talk.say("yes but not to my current trust", "affirm").submit
    assert talk.value("limit") == "but not to my current trust"
