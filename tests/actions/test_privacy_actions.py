"""A person's rights, in conversation."""

from __future__ import annotations

from datetime import timedelta

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.front_desk import FrontDesk
from frontline.domain.conversation import Message, Speaker
from frontline.domain.delivery import DeliveryState
from frontline.domain.handoff import CaseKind, HandoffCase
from tests.actions.rasa_like import RasaLike
from tests.actions.test_screening_actions import applying, to_review
from tests.clock import NOON


def write_something(units: SqlUnitsOfWork) -> None:
    with units() as work:
        for number in (1, 2):
            message = Message(f"t{number}", "c1", 0, Speaker.VISITOR, "my secret", NOON)
            work.conversations.append(message)
        work.commit()


def last_request(desk: FrontDesk) -> HandoffCase:
    """The case that tells the recruiters of the last wish."""
    with desk.units() as work:
        return [case for case in work.cases.of_conversation("c1") if case.request][-1]


def test_deletion_is_confirmed_first(talk: RasaLike, desk: FrontDesk) -> None:
    """The request alone deletes nothing, and a no goes back to the question that was open."""
    applying(talk).send("Anna Kowalska", "inform")
    said = talk.send("delete everything you hold on me", "delete_my_data")
    assert said == ["utter_privacy_delete_confirm"]
    assert talk.send("no", "deny") == [
        "utter_privacy_delete_kept",
        "utter_screening_resumed",
        "utter_screening_ask_email",
    ]


def test_erasure_removes_transcript_and_drafts_and_ends_the_form(
    talk: RasaLike, desk: FrontDesk, action_units: SqlUnitsOfWork
) -> None:
    """After the confirmation no answer and no word of the transcript is left."""
    write_something(action_units)
    applying(talk).send("Anna Kowalska", "inform")
    talk.send("delete everything you hold on me", "delete_my_data")
    assert talk.press('/delete_my_data{"answer":"erase"}')[0] == "utter_privacy_deleted"
    assert not talk.form_is_active
    assert not desk.screening.is_unfinished("c1")
    with action_units() as work:
        assert work.conversations.history("c1") == []


def test_a_yes_right_after_the_question_confirms_deletion(talk: RasaLike) -> None:
    """Outside a form a typed yes confirms; the same yes later would not."""
    talk.send("delete my data", "delete_my_data")
    assert talk.send("yes", "affirm") == ["utter_privacy_deleted"]


def test_what_was_sent_goes_to_a_person_for_erasure(talk: RasaLike, desk: FrontDesk) -> None:
    """A case already with a recruiter is told about honestly, and a request with a number made."""
    to_review(applying(talk))
    talk.press("/affirm")
    said = talk.press('/delete_my_data{"answer":"erase"}')
    assert said == ["utter_privacy_deleted_sent"]
    request = last_request(desk)
    assert (request.kind, request.reason) == (CaseKind.CALL_BACK, "erasure of personal data")
    assert request.reference == talk.said[0]["reference"]
    assert request.contact.email == "anna@example.org"


def test_withdrawing_consent_stops_what_is_not_sent(talk: RasaLike, desk: FrontDesk) -> None:
    """Taking permission back in the middle cancels the draft; nothing had left."""
    applying(talk).send("Anna Kowalska", "inform")
    said = talk.send("don't share my details any more", "withdraw_consent")
    assert said[0] == "utter_privacy_consent_nothing_sent"
    assert not talk.form_is_active
    assert desk.screening.question("c1") is None


def test_withdrawing_consent_after_sending_reaches_the_recruiter(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """The recruiter is told, in the person's words."""
    to_review(applying(talk))
    talk.press("/affirm")
    talk.send("I no longer agree to you sharing my cv", "withdraw_consent")
    assert "I no longer agree" in last_request(desk).wants
    (case,) = desk.follow_up.sent("c1")
    assert case.permission_withdrawn_at == NOON
    assert case.requests[0].reference == last_request(desk).reference


def test_what_still_waits_to_be_sent_is_stopped(talk: RasaLike, desk: FrontDesk) -> None:
    """Taking permission back reaches the outbox: the case goes nowhere any more."""
    to_review(applying(talk))
    talk.press("/affirm")
    talk.send("I no longer agree to you sharing my cv", "withdraw_consent")
    (case,) = desk.follow_up.sent("c1")
    with desk.units() as work:
        (of_case,) = work.outbox.of_case(case.id)
        (of_request,) = work.outbox.of_case(last_request(desk).id)
        assert work.outbox.lease_due(NOON, NOON + timedelta(minutes=1), 9) == [of_request]
    assert of_case.state is DeliveryState.STOPPED
    assert of_request.document["request"] == "withdraw_consent"
    assert of_request.document["about"] == [{"id": case.id, "reference": case.reference}]


def test_what_is_withdrawn_before_it_was_delivered_is_not_delivered(
    talk: RasaLike, desk: FrontDesk
) -> None:
    """Only the recruiter's news of the withdrawal goes out; the case on the desk says why."""
    to_review(applying(talk))
    talk.press("/affirm")
    talk.send("withdraw me from that role", "withdraw_application")
    (case,) = desk.follow_up.sent("c1")
    with desk.units() as work:
        (of_case,) = work.outbox.of_case(case.id)
        (of_request,) = work.outbox.of_case(last_request(desk).id)
        assert work.outbox.lease_due(NOON, NOON + timedelta(minutes=1), 9) == [of_request]
    assert (of_case.state, of_case.last_error) == (
        DeliveryState.STOPPED,
        "Not sent: the person withdrew.",
    )


def test_withdrawing_a_sent_application_makes_a_request(talk: RasaLike, desk: FrontDesk) -> None:
    """It is passed on at once, without asking again for what is known."""
    to_review(applying(talk))
    talk.press("/affirm")
    assert talk.send("withdraw me from that role", "withdraw_application") == [
        "utter_applications_withdrawn"
    ]
    assert last_request(desk).vacancy_ref == "V1"


def test_the_status_of_what_was_sent_here_is_told(talk: RasaLike) -> None:
    """When it was sent and under which number, and nothing about a decision."""
    to_review(applying(talk))
    talk.press("/affirm")
    assert talk.send("any news?", "application_status") == ["utter_applications_status_sent"]
    assert talk.said[0]["sent_at"] == "23 November 2026 at 12:00pm"


def test_erasing_the_talk_itself_leaves_nothing(
    desk: FrontDesk, action_units: SqlUnitsOfWork
) -> None:
    """Through the menu the conversation goes too."""
    write_something(action_units)
    desk.privacy.erase_all("c1")
    with action_units() as work:
        assert work.conversations.get("c1") is None
