"""A yes to passing details on, in whole sentences, and what only resembles one."""

from __future__ import annotations

import pytest

from frontline.domain.permission import (
    gives_permission,
    limit_of,
    permits_and_no_more,
    permits_telling_others,
    takes_nothing_back,
)
from tests.unit.domain.screening_talk import ScreeningTalk

GRANTS = [
    "Yes I allow you to share to them",
    "you have my consent to pass this to the trust and for no other purpose",
    "yes they can have my details",
    "yes u can share w them",
    "share away, this employer, this role",
    "in that case yes, they may have it, for this job",
    "that's all right, you can keep those details",
    "that's fine to share with the trust",
    "share it, yes",
    "I am giving permission",
    "yes share with Moor Lane Surgery",
    "Yes, Durham may have them as well",
    "yes to sharing, for Durham",
    "I agree to share my details with the trust",
    "I consent to you sharing this with the employer",
    "happy for them to have it",
    "ok with me if you pass it to the hospital",
    "I'm happy for you to send my details to the trust",
    "you've got my permission to share it for this role only",
    "permission granted, this job only",
    "I authorise you to send it to the employer",
    "aye, they can see it",
    "let them have it",
    "sharing is fine",
    "yes i am ok for you share my information with hospital",
    "I do consent",
]
LOOK_ALIKES = [
    "don't share it",
    "I no longer agree to share my details",
    "take back my consent",
    "I withdraw my permission to share it",
    "you may not share it",
    "I do not consent",
    "I'm not happy for you to share it",
    "please stop sharing my details",
    "yes but not yet",
    "yes, share code available",
    "settled status, share code available",
    "I can share a room",
    "happy to share a flat",
    "can they have my details?",
    "they can have my answer tomorrow",
    "yes I can have it done by Friday",
    "I allow two hours for the commute",
    "I agree to nights with the team",
    "let them know I drive",
    "my manager has to give permission",
    "yes you can share it but I want to change my phone number",
    "I agree to nothing",
]


@pytest.mark.parametrize("text", GRANTS)
def test_a_grant_is_one_in_whatever_words(text: str) -> None:
    assert gives_permission(text)
    assert permits_and_no_more(text)
    assert takes_nothing_back(text)


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_resembles_a_grant_is_none(text: str) -> None:
    assert not permits_and_no_more(text)
    assert not takes_nothing_back(text)


@pytest.mark.parametrize("text", ["I do not consent", "I am not ok, don't share it"])
def test_a_refusal_is_no_yes_with_a_limit(text: str) -> None:
    assert not gives_permission(text)


@pytest.mark.parametrize("text", GRANTS)
@pytest.mark.parametrize("intent", ["withdraw_consent", "privacy_question", "ask_vacancy"])
def test_it_is_permission_whatever_it_was_taken_for(text: str, intent: str) -> None:
    talk = ScreeningTalk().up_to("consent")
    talk.say(text, intent, confidence=0.99)
    assert (len(talk.draft.consents), talk.open, talk.last.claimed) == (1, "review", True)


@pytest.mark.parametrize("question", ["registration", "right_to_work", "experience", "notice"])
@pytest.mark.parametrize("text", GRANTS)
def test_given_early_it_answers_nothing_and_withdraws_nothing(text: str, question: str) -> None:
    talk = ScreeningTalk().up_to(question)
    talk.say(text, "withdraw_consent", confidence=0.99)
    assert talk.said()[-1] == "permission_later"
    assert (talk.open, talk.value(question), talk.last.claimed) == (question, None, True)
    assert not talk.draft.consents


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("you may pass it to the trust, for no other purpose", "for no other purpose"),
        ("share it, this role only", "this role only"),
        ("they may have it, for this job", "for this job"),
        ("you can share it with the trust and nobody else", "nobody else"),
    ],
)
def test_a_limit_given_early_is_kept(text: str, limit: str) -> None:
    talk = ScreeningTalk().up_to("notice")
    talk.say(text, "affirm")
    assert limit in limit_of(text).words
    assert limit in str(talk.value("limit"))


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("share away, this employer, this role", True),
        ("yes, they may have it, for this job", True),
        ("you have my permission", False),
        ("yes you can e-mail me", False),
        ("I do consent", False),
    ],
)
def test_sharing_with_an_employer_is_no_yes_to_emails(text: str, others: bool) -> None:
    assert permits_telling_others(text) is others
