"""What is asked or put right once something is sent."""

from __future__ import annotations

from frontline.application.front_desk import FrontDesk
from frontline.domain.case_request import RequestKind
from tests.actions.rasa_like import RasaLike
from tests.actions.test_screening_actions import applying, to_review


def sent(talk: RasaLike) -> RasaLike:
    to_review(applying(talk))
    talk.press("/affirm")
    return talk


def requests(desk: FrontDesk) -> list[tuple[RequestKind, str]]:
    last = desk.follow_up.sent("c1")[-1]
    return [(each.kind, each.words) for each in last.requests]


def test_a_slip_noticed_after_sending_reaches_the_recruiter(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """It stands on the case in the person's words, and nothing is said to be open."""
    sent(talk)
    words = "sorry, my email should be anna@example.com"
    assert talk.send(words, "correct") == ["utter_applications_put_right"]
    assert (RequestKind.CORRECTION, words) in requests(desk)


def test_a_slip_that_is_not_named_is_asked_about(talk: RasaLike, desk: FrontDesk) -> None:
    """ "I made a mistake" does not say what; the next message does."""
    sent(talk)
    assert talk.send("I made a mistake", "correct") == ["utter_applications_correct_what"]
    assert talk.send("it's six years and not five", "inform") == ["utter_applications_put_right"]
    assert (RequestKind.CORRECTION, "it's six years and not five") in requests(desk)


def test_when_will_i_hear_is_told_from_what_was_sent(talk: RasaLike) -> None:
    """No reference number is asked for what was sent a minute ago."""
    sent(talk)
    assert talk.send("when will I hear", "application_status") == ["utter_applications_when_reply"]
    assert talk.send("ok", "affirm") == ["utter_conversation_all_done"]


def test_in_a_form_nothing_is_sent_yet(talk: RasaLike) -> None:
    """That is what is said, and the form goes on."""
    applying(talk)
    assert "utter_screening_not_sent_yet" in talk.send("when will I hear", "application_status")
    assert talk.form_is_active
