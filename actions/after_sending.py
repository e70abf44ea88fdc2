"""What is asked right after something was sent or done is answered from what is known of it."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare import DONE, ERASE
from actions.desk import DeskAction
from actions.own_cases import own_cases
from actions.talk import Event, Talk
from frontline.application.front_desk import FrontDesk
from frontline.domain.after_sending import asks_how_long, asks_if_done, asks_when_answered
from frontline.domain.case_request import RequestKind
from frontline.domain.contact_details import find_email
from frontline.domain.handoff import CaseKind, CaseState, HandoffCase
from frontline.domain.uk_time import uk_time

# An address typed after these belongs to them, and starts nothing new.
_ADDRESS_AFTER = {
    "utter_vacancies_stop_alerts": "utter_vacancies_stop_alerts_address",
    "utter_vacancies_alerts_stopped": "utter_vacancies_alerts_stopped_address",
    "utter_privacy_delete_confirm": "utter_privacy_delete_confirm_address",
}


def answer_after_sending(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on a question about what was just sent or done; None for any other message."""
    if asks_if_done(talk.text):
        return _sure(action, dispatcher, talk)
    if asks_when_answered(talk.text) or asks_how_long(talk.text):
        return _when(action, dispatcher, talk)
    return _address(dispatcher, talk) if find_email(talk.text) else None


def _sure(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
    if talk.said_last(*DONE):
        said = next(str(r.get("text")) for r in talk.last_replies() if r.get("text"))
        dispatcher.utter_message(response="utter_conversation_sure", last_message=said)
        return [SlotSet("offer", None)]
    if own_cases(action, talk):
        return action.do(f"action_{RequestKind.STATUS.value}", dispatcher, talk)
    return None


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
    """In a form, "when will I hear?": nothing is sent yet. None for any other message."""
    kind = desk.screening.kind_open(talk.id)
    asks = asks_when_answered(talk.text) or asks_if_done(talk.text)
    if talk.is_button or not isinstance(kind, CaseKind) or not asks:
        return None
    complains = kind is CaseKind.COMPLAINT
    dispatcher.utter_message(
        response=f"utter_screening_not_sent_yet{'_complaint' if complains else ''}"
    )
    return []
