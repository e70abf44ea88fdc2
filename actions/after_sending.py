"""What is asked right after something was sent or done is answered from what is known of it."""

from __future__ import annotations

import re

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare import DONE, ERASE
from actions.desk import DeskAction
from actions.find_case import by_a_person
from actions.passed_on import answer_of_passed_on
from actions.talk import Event, Talk
from actions.wanted_case import Wanted, own_cases
from actions.which_case import case_meant
from frontline.application.front_desk import FrontDesk
from frontline.domain.after_sending import (
    asks_for_it_in_writing,
    asks_how_complaints_go,
    asks_how_long,
    asks_if_anything_sent,
    asks_if_done,
    asks_to_send_again,
    asks_when_answered,
    asks_whether_to_call,
    asks_who_reads,
    wants_reasons,
)
from frontline.domain.case_request import RequestKind
from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.handoff import CaseKind, CaseState, HandoffCase
from frontline.domain.turn_taking import asks_to_send, sounds_like_a_correction
from frontline.domain.uk_time import uk_time
from frontline.domain.ways_to_reach import refused_ways

# An address typed after these belongs to them, and starts nothing new.
_ADDRESS_AFTER = {
    "utter_vacancies_stop_alerts": "utter_vacancies_stop_alerts_address",
    "utter_vacancies_alerts_stopped": "utter_vacancies_alerts_stopped_address",
    "utter_privacy_delete_confirm": "utter_privacy_delete_confirm_address",
}


_RATHER = re.compile(r"\b(?:rather|prefer|better|instead|use (?:this|my))\b", re.IGNORECASE)
# "Just that one, keep my details though", after one application was taken back.
_ONLY_THAT = re.compile(
    r"\b(?:just|only) (?:that|this|the) (?:one|role|job|application)\b"
    r"|\b(?:keep|leave|hold on to) (?:all )?(?:my|the) (?:other )?"
    r"(?:details|data|information|rest)\b"
    r"|\bkeep me (?:on|in mind)\b",
    re.IGNORECASE,
)
# "I made a mistake" says that, and not what.
_SAYS_WHAT = 5


def answer_after_sending(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on a question about what was just sent or done; None for any other message."""
    told = (_reasons if wants_reasons(talk.text) else answer_of_passed_on)(action, dispatcher, talk)
    if told is not None:
        return told
    if asks_if_done(talk.text) or asks_if_anything_sent(talk.text):
        return _whether(action, dispatcher, talk)
    if asks_when_answered(talk.text) or asks_how_long(talk.text):
        return _when(action, dispatcher, talk)
    told = _only_that_one(dispatcher, talk) or _what_more_to_do(action, dispatcher, talk)
    return _how_to_reach(action, dispatcher, talk) if told is None else told


def _how_to_reach(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    if _says_how_to_reach(talk):
        return put_right(action.desk, dispatcher, talk)
    return _address(dispatcher, talk) if find_email(talk.text) else None


def _reasons(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """Why somebody was not chosen only a person knows: it goes to them, and no tips are given."""
    sent = [case for case in own_cases(action, talk) if case.kind in _PUT_FORWARD]
    meant = case_meant(action.desk, talk, sent) or (sent[-1] if sent else None)
    wanted = Wanted(RequestKind.FEEDBACK, talk.text, numberless=True)
    if meant is None and find_email(talk.text):
        return by_a_person(action, dispatcher, talk, wanted)
    if meant is None:
        dispatcher.utter_message(response="utter_applications_feedback_whose")
        return [wanted.kept()]
    reference = action.desk.follow_up.ask(talk.id, RequestKind.FEEDBACK, talk.text, [meant])
    dispatcher.utter_message(response="utter_applications_feedback_asked", reference=reference)
    return [SlotSet("offer", None)]


_PUT_FORWARD = {CaseKind.APPLICATION, CaseKind.REGISTRATION}


def _says_how_to_reach(talk: Talk) -> bool:
    """ "I'd rather you e-mailed me, sam@example.org", or what "what should it say?" asked for."""
    if talk.said_last("utter_applications_correct_what"):
        return talk.intent in {"inform", "correct", "nlu_fallback", "out_of_scope"}
    given = find_email(talk.text) or find_phone(talk.text)
    changed = (
        refused_ways(talk.text) or sounds_like_a_correction(talk.text) or _RATHER.search(talk.text)
    )
    return bool(given and changed) and talk.intent not in {"job_alert", "stop_alerts"}


def put_right(desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
    """Tell the recruiter what should stand in what was sent last; None where nothing was sent."""
    sent = desk.follow_up.sent(talk.id)
    case = case_meant(desk, talk, sent) or (sent[-1] if sent else None)
    if case is None or case.asked(RequestKind.WITHDRAW) or case.state is CaseState.CLOSED:
        return None
    if len(talk.text.split()) < _SAYS_WHAT and not talk.entities:
        dispatcher.utter_message(response="utter_applications_correct_what")
        return [SlotSet("offer", None)]
    reference = desk.follow_up.ask(talk.id, RequestKind.CORRECTION, talk.text, [case])
    dispatcher.utter_message(
        response="utter_applications_put_right", reference=reference, words=talk.text
    )
    return [SlotSet("offer", None)]


def _sure(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
    if talk.said_last(*DONE):
        said = next(str(r.get("text")) for r in talk.last_replies() if r.get("text"))
        dispatcher.utter_message(response="utter_conversation_sure", last_message=said)
        return [SlotSet("offer", None)]
    if own_cases(action, talk):
        return action.do(f"action_{RequestKind.STATUS.value}", dispatcher, talk)
    return None


def _whether(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    asks_anything = asks_if_anything_sent(talk.text)
    return (_anything if asks_anything else _sure)(action, dispatcher, talk)


def _only_that_one(dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
    if not talk.said_last("utter_applications_withdrawn") or not _ONLY_THAT.search(talk.text):
        return None
    dispatcher.utter_message(response="utter_applications_only_that_one")
    return [SlotSet("offer", None)]


def _anything(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """How far what was sent has come; else that nothing was, in this talk."""
    if own_cases(action, talk):
        return action.do(f"action_{RequestKind.STATUS.value}", dispatcher, talk)
    dispatcher.utter_message(response="utter_applications_nothing_sent")
    return [SlotSet("offer", None)]


def _what_more_to_do(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """ "Do I need to send it again?", "should I ring too?", "who looks at it?" once it is sent."""
    cases = own_cases(action, talk)
    if not cases:
        return None
    complains = cases[-1].kind is CaseKind.COMPLAINT
    waits = action.desk.screening.is_unfinished(talk.id) or talk.offer is not None
    asked = {
        "sent_already": asks_to_send(talk.text) and not waits,
        "no_need_again": asks_to_send_again(talk.text),
        "no_need_to_call": asks_whether_to_call(talk.text),
        "who_reads_complaint": complains and asks_who_reads(talk.text),
        "complaint_procedure": complains and asks_how_complaints_go(talk.text),
        "in_writing": asks_for_it_in_writing(talk.text),
    }
    told = next((key for key, is_asked in asked.items() if is_asked), None)
    if told is None:
        return None
    dispatcher.utter_message(response=f"utter_applications_{told}", reference=cases[-1].reference)
    return [SlotSet("offer", None)]


def _when(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
    cases = own_cases(action, talk)
    if not cases:
        return None
    last = case_meant(action.desk, talk, cases) or cases[-1]
    if last.state is not CaseState.NEW or last.asked(RequestKind.WITHDRAW):
        status = f"/{RequestKind.STATUS.value}"
        pressed = talk.pressing(f'{status}{{"answer":"{last.reference}"}}')
        return action.do(f"action_{RequestKind.STATUS.value}", dispatcher, pressed)
    dispatcher.utter_message(
        response=f"utter_applications_when_{_expected(last)}",
        reference=last.reference,
        sent_at=uk_time(last.created_at),
        when=_call(last),
    )
    return [SlotSet("offer", None)]


def _expected(case: HandoffCase) -> str:
    """What the person may wait for: a call at a time, a call, a letter, or a reply."""
    if _call(case):
        return "called_at"
    called = case.kind in {CaseKind.CALL_BACK, CaseKind.CONCERN} and case.contact.phone
    if called:
        return "called"
    return "complaint" if case.kind is CaseKind.COMPLAINT else "reply"


def _call(case: HandoffCase) -> str:
    """The time last asked for, where the call was moved that one."""
    moved = [each for each in case.requests if each.kind is RequestKind.CALL_TIME]
    if moved:
        return moved[-1].words
    return case.call_back.words if case.call_back else ""


def _address(dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
    after = next((said for said in _ADDRESS_AFTER if talk.said_last(said)), None)
    if after is None or len(talk.text.split()) > 5:
        return None
    dispatcher.utter_message(response=_ADDRESS_AFTER[after])
    return [SlotSet("offer", ERASE if talk.offer == ERASE else None)]
