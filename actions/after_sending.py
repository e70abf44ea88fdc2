"""What is asked right after something was sent or done is answered from what is known of it."""

from __future__ import annotations

import re

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare import DONE, ERASE
from actions.desk import DeskAction
from actions.own_cases import own_cases
from actions.talk import Event, Talk
from frontline.application.front_desk import FrontDesk
from frontline.domain.after_sending import (
    asks_how_long,
    asks_if_anything_sent,
    asks_if_done,
    asks_to_send_again,
    asks_when_answered,
    asks_whether_to_call,
    asks_who_reads,
)
from frontline.domain.case_request import RequestKind
from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.handoff import CaseKind, CaseState, HandoffCase
from frontline.domain.turn_taking import sounds_like_a_correction
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
    if asks_if_done(talk.text) or asks_if_anything_sent(talk.text):
        return _whether(action, dispatcher, talk)
    if asks_when_answered(talk.text) or asks_how_long(talk.text):
        return _when(action, dispatcher, talk)
    told = _only_that_one(dispatcher, talk) or _what_more_to_do(action, dispatcher, talk)
    if told is not None:
        return told
    if _says_how_to_reach(talk):
        return put_right(action.desk, dispatcher, talk)
    return _address(dispatcher, talk) if find_email(talk.text) else None


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
    if not sent or sent[-1].asked(RequestKind.WITHDRAW) or sent[-1].state is CaseState.CLOSED:
        return None
    if len(talk.text.split()) < _SAYS_WHAT and not talk.entities:
        dispatcher.utter_message(response="utter_applications_correct_what")
        return [SlotSet("offer", None)]
    reference = desk.follow_up.ask(talk.id, RequestKind.CORRECTION, talk.text, sent[-1:])
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
    asked = {
        "no_need_again": asks_to_send_again(talk.text),
        "no_need_to_call": asks_whether_to_call(talk.text),
        "who_reads_complaint": complains and asks_who_reads(talk.text),
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
    last = cases[-1]
    if last.state is not CaseState.NEW or last.asked(RequestKind.WITHDRAW):
        return action.do(f"action_{RequestKind.STATUS.value}", dispatcher, talk)
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


def tells_not_sent_yet(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """In a form, "when will I hear?" and "who looks at this?"; None for any other message."""
    kind = desk.screening.kind_open(talk.id)
    if talk.is_button or not isinstance(kind, CaseKind):
        return None
    complains = kind is CaseKind.COMPLAINT
    if complains and asks_who_reads(talk.text):
        dispatcher.utter_message(response="utter_applications_who_reads_complaint")
        return []
    about_sending = (asks_when_answered, asks_if_done, asks_if_anything_sent)
    if not any(asks(talk.text) for asks in about_sending):
        return None
    dispatcher.utter_message(
        response=f"utter_screening_not_sent_yet{'_complaint' if complains else ''}"
    )
    return []
