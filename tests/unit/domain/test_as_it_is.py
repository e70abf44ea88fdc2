"""Everything was read back: who wants it sent as it is has sent it, whatever it sounds like."""

from __future__ import annotations

import pytest

from frontline.domain.handoff import CaseKind
from frontline.domain.registers import has_no_register
from frontline.domain.right_to_work import RightToWork, read_right_to_work
from frontline.domain.turn_taking import orders_sending
from tests.unit.domain.screening_talk import PLAIN, ScreeningTalk


@pytest.mark.parametrize(
    "text",
    [
        "Yes please, do send it.",
        "Thank you, that is in order. Send it.",
        "all correct, please submit it now",
        "grand so, send it off",
        "looks right to me, go ahead and send",
        "send it thanks",
    ],
)
def test_wants_it_sent_as_it_is(text: str) -> None:
    assert orders_sending(text)


@pytest.mark.parametrize(
    "text",
    [
        "don't send it",
        "I don't want you to send it",
        "can you send it?",
        "wait until Monday and then send it",
        "change my phone and send it",
        "if the pay is right send it",
        "the e-mail is wrong, but send it",
        "who do you send it to",
    ],
)
def test_wants_something_else_first(text: str) -> None:
    assert not orders_sending(text)


@pytest.mark.parametrize("intent", ["apply", "nlu_fallback", "affirm", "thank", "inform"])
def test_at_the_review_it_is_sent_whatever_the_message_was_taken_for(intent: str) -> None:
    talk = ScreeningTalk(CaseKind.APPLICATION, opening="hello")
    while talk.open != "review":
        key = str(talk.open)
        talk.say(PLAIN[key], "affirm" if key == "consent" else "inform")
    talk.say("Thank you, that is in order. Send it.", intent)
    assert talk.last.submit


@pytest.mark.parametrize(
    "work", ["care assistant", "HCA on nights", "ward clerk", "support worker", "data analyst"]
)
def test_work_without_a_register_is_known(work: str) -> None:
    assert has_no_register(work)


@pytest.mark.parametrize(
    "work", ["staff nurse", "pharmacy technician", "ward manager, RGN", "dental nurse", "astronaut"]
)
def test_other_work_may_be_on_one(work: str) -> None:
    assert not has_no_register(work)


def test_without_a_role_a_care_assistant_is_not_asked_for_a_registration_number() -> None:
    talk = ScreeningTalk(CaseKind.REGISTRATION, opening="hello")
    asked = []
    while talk.open != "consent":
        asked.append(talk.open)
        said = "care assistant" if talk.open == "profession" else PLAIN[str(talk.open)]
        talk.say(said, "inform")
    assert "registration" not in asked


@pytest.mark.parametrize(
    "text", ["aye British", "yh british", "yeah, Irish", "of course, I'm Welsh"]
)
def test_a_nationality_behind_a_yes_of_any_sort_has_no_limits(text: str) -> None:
    assert read_right_to_work(text) is RightToWork.NO_LIMITS


@pytest.mark.parametrize("text", ["aye", "sure", "ye", "aye born here"])
def test_a_yes_of_any_sort_is_a_yes(text: str) -> None:
    assert read_right_to_work(text) is RightToWork.YES


@pytest.mark.parametrize(
    "text",
    [
        "I'd rather not give a phone number to a chatbot, email is fine",
        "no phone please, I prefer e-mail",
        "email only please",
        "I'm not giving out my mobile",
        "can you just email me instead",
        "rather you emailed me",
    ],
)
@pytest.mark.parametrize("intent", ["deny", "correct", "faq", "nlu_fallback", "privacy_question"])
def test_who_will_not_give_a_number_is_asked_the_next_question(text: str, intent: str) -> None:
    """Whatever the message was taken for: an address is enough to be reached by."""
    talk = ScreeningTalk(CaseKind.APPLICATION, opening="hello")
    while talk.open != "phone":
        talk.say(PLAIN[str(talk.open)], "inform")
    talk.say(text, intent)
    assert (talk.open, talk.value("phone")) == ("profession", None)
    assert talk.value("email")
