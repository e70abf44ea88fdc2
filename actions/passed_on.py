"""What is said once a wish was passed on by an address alone: details, and questions about it."""

from __future__ import annotations

import re

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.talk import Event, Talk
from frontline.domain.case_request import REASONS, RequestKind
from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.data_requests import asked_of_request, refuses_deletion
from frontline.domain.handoff import CaseKind, HandoffCase
from frontline.domain.privacy_points import privacy_point
from frontline.domain.turn_taking import is_question

_OF_DATA = {REASONS[kind] for kind in (RequestKind.ERASURE, RequestKind.COPY)}
_OF_DATA |= {REASONS[RequestKind.WITHDRAW_CONSENT]}
_PASSED_ON = _OF_DATA | {
    REASONS[kind]
    for kind in (
        *(RequestKind.STATUS, RequestKind.WITHDRAW, RequestKind.INTERVIEW),
        RequestKind.FEEDBACK,
    )
}
_INTERVIEW = REASONS[RequestKind.INTERVIEW]
_OF_THE_MEETING = re.compile(
    r"\b(?:video|teams|zoom|online|in person|by phone|another (?:day|time|date)|moved?|changed"
    r"|rescheduled|confirmed|definite(?:ly)?|instead|any (?:day|time)|(?:mon|tues|wednes|thurs"
    r"|fri)day"
    r"|morning|afternoon)\b",
    re.IGNORECASE,
)
_IS_IT = re.compile(r"\b(?:moved|changed|confirmed|definite(?:ly)?|sorted|done|still on)\b", re.I)
# What a name, a number or a word more is taken for.
_DETAILS = {"inform", "nlu_fallback", "out_of_scope", "correct", "talk_to_human", "give_feedback"}
_DETAILS |= {"register_interest", "search_vacancies", "ask_vacancy"}
_FEW = 16


def answer_of_passed_on(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on words about a wish that was passed on; None where none was, or for others."""
    case = _passed_on(action, talk)
    if case is None or talk.is_button:
        return None
    if refuses_deletion(talk.text):
        dispatcher.utter_message(response="utter_privacy_request_kept")
        return [SlotSet("offer", None)]
    told = _of_data(dispatcher, talk, case) if case.reason in _OF_DATA else None
    told = _of_interview(action, dispatcher, talk, case) if told is None else told
    return _details(action, dispatcher, talk, case) if told is None else told


def _passed_on(action: DeskAction, talk: Talk) -> HandoffCase | None:
    sent = action.desk.follow_up.sent(talk.id)
    last = sent[-1] if sent else None
    by_address = last is not None and last.kind is CaseKind.CALL_BACK and not last.answers
    return last if last and by_address and last.reason in _PASSED_ON else None


def _of_data(dispatcher: CollectingDispatcher, talk: Talk, case: HandoffCase) -> list[Event] | None:
    point = privacy_point(talk.text)
    if point:
        dispatcher.utter_message(response=f"utter_privacy_point_{point}")
        return [SlotSet("offer", None)]
    asked = asked_of_request(talk.text)
    if asked is None:
        return None
    dispatcher.utter_message(
        response=f"utter_privacy_request_{asked}", reference=case.reference, contact=_contact(case)
    )
    return [SlotSet("offer", None)]


def _contact(case: HandoffCase) -> str:
    return case.contact.email or case.contact.phone or ""


def _of_interview(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, case: HandoffCase
) -> list[Event] | None:
    if case.reason != _INTERVIEW or not _OF_THE_MEETING.search(talk.text):
        return None
    if is_question(talk.text) and _IS_IT.search(talk.text):
        dispatcher.utter_message(response="utter_screening_interview_open")
        return []
    return _told_on(action, dispatcher, talk, case)


def _details(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, case: HandoffCase
) -> list[Event] | None:
    """A name, a number to ring or another address: for whoever looks after it."""
    given = find_email(talk.text) or find_phone(talk.text) or talk.entity("person_name")
    few = len(talk.text.split()) <= _FEW
    if not (given and few and talk.intent in _DETAILS):
        return None
    return _told_on(action, dispatcher, talk, case)


def _told_on(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, case: HandoffCase
) -> list[Event]:
    reference = action.desk.follow_up.ask(talk.id, RequestKind.CORRECTION, talk.text, [case])
    dispatcher.utter_message(
        response="utter_applications_put_right", reference=reference, words=talk.text
    )
    return [SlotSet("offer", None)]
