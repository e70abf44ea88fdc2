"""Questions about the talk itself, told from questions about a job."""

from __future__ import annotations

import pytest

from frontline.domain.about_the_form import (
    asked_of_the_form,
    asks_to_look_and_send,
    asks_to_look_back,
)
from tests.unit.domain.screening_talk import ScreeningTalk


@pytest.mark.parametrize(
    "text",
    [
        "how many more questions?",
        "what's missing?",
        "whats left to do",
        "how much longer",
        "how long does this take?",
        "are we nearly done",
        "what else do you need from me?",
        "is that everything?",
    ],
)
def test_what_is_left_is_asked(text: str) -> None:
    asked = asked_of_the_form(text)
    assert asked is not None
    assert asked.left


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("did you get my number?", "my number"),
        ("have you got my phone number right?", "my phone number right"),
        ("which email did i give", "email"),
        ("did you get that?", "that"),
    ],
)
def test_what_is_had_is_asked(text: str, held: str) -> None:
    asked = asked_of_the_form(text)
    assert asked is not None
    assert asked.held == held


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("12 weeks, is that ok or too long?", "12 weeks"),
        ("is 3 months too long", "3 months"),
        ("4 years is that enough", "4 years"),
        ("does that matter?", ""),
    ],
)
def test_whether_an_answer_will_do_is_asked_and_the_answer_kept(text: str, rest: str) -> None:
    asked = asked_of_the_form(text)
    assert asked is not None
    assert (asked.alright, asked.rest) == (True, rest)


@pytest.mark.parametrize(
    "text",
    [
        "how long does it take to hear back?",
        "how long is the contract?",
        "how long is a share code valid?",
        "how long will a DBS check be",
        "how long do you keep my data",
        "how much holiday do I get",
        "how much more does it pay",
        "how many nurses are on the ward",
        "have you got any jobs in Leeds",
        "do you have the address of the hospital",
        "do you have my CV",
        "is it ok if I use my work email",
        "is the parking ok",
        "Will Long",
    ],
)
def test_other_questions_are_left_to_others(text: str) -> None:
    assert asked_of_the_form(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "can I see it again",
        "let me check it first",
        "show me my answers",
        "what have you got so far",
        "can we go over everything once more please",
    ],
)
def test_looking_back_is_asked_for(text: str) -> None:
    assert asks_to_look_back(text)


@pytest.mark.parametrize(
    "text", ["can I see the advert", "show me jobs in Leeds", "I check it daily", "can you repeat"]
)
def test_looking_elsewhere_is_not(text: str) -> None:
    assert not asks_to_look_back(text)


def test_what_is_left_is_counted_from_what_is_known() -> None:
    """The open question is asked once more, and nothing is skipped or saved."""
    talk = ScreeningTalk().up_to("experience")
    step = talk.say("how many questions are left?", "faq")
    assert [say.key for say in step.says] == ["still_to_ask"]
    assert step.says[0].values == {"count": "2", "missing": "Experience, Notice or earliest start"}
    assert talk.open == "experience"


def test_an_answer_and_a_question_about_it_are_both_served() -> None:
    talk = ScreeningTalk().up_to("notice")
    step = talk.say("12 weeks, is that too long?", "faq")
    assert [say.key for say in step.says] == ["alright_notice"]
    assert (talk.value("notice"), talk.open) == ("84 days", "consent")


def test_what_was_given_is_read_back_and_what_was_not_is_said() -> None:
    talk = ScreeningTalk().up_to("experience")
    had = talk.say("did you get my phone number?", "faq").says
    assert [(say.key, say.values) for say in had] == [
        ("you_have", {"answers": "Phone: 07700 900123"})
    ]
    assert [say.key for say in talk.say("do you have my notice?", "faq").says] == ["you_have_not"]


@pytest.mark.parametrize(
    "text",
    [
        "show me again. yep, send it",
        "read it back to me, then send it please",
        "let me see it again and send it",
        "Show it once more and then submit it",
    ],
)
def test_a_look_and_the_sending_are_both_heard(text: str) -> None:
    """Who wants everything shown and sent in one message wants both."""
    assert asks_to_look_and_send(text)


@pytest.mark.parametrize(
    "text",
    [
        "show me again before you send it",
        "show me again, don't send it",
        "show me again",
        "send it",
        "show me again when you send it",
        "can I see it again and change my e-mail before you send it",
    ],
)
def test_a_look_before_sending_is_no_sending(text: str) -> None:
    """Who only wants to look, or to look first, has not said that it may go."""
    assert not asks_to_look_and_send(text)
