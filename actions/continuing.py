"""Going on from another device by a code, and the person's own copy: whatever was asked besides."""

from __future__ import annotations

import re

from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.talk import FORM, Event, Talk
from frontline.application.continue_elsewhere import Opened
from frontline.application.front_desk import FrontDesk
from frontline.domain.contact_details import find_email
from frontline.domain.resume_code import find_code, wants_another_device, wants_own_copy

BY_CODE, OWN_COPY = "by_code", "own_copy"
_CODE = re.compile(r"\bcode\b", re.IGNORECASE)
# A wish of these kinds is short; in a longer message the words tell of something else.
_LONGEST = 16


def carried_over(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What is done about a code, the wish for one, or for a copy; None for any other message."""
    pressed = talk.entity("answer") if talk.is_button else None
    if len(talk.text.split()) > _LONGEST:
        return None
    if pressed == OWN_COPY or wants_own_copy(talk.text):
        return _copy(desk, dispatcher, talk)
    # "sam@example.org" alone, after "which address did you give?".
    if talk.said_last("utter_screening_code_which_email") and find_email(talk.text):
        return _send_code(desk, dispatcher, talk)
    code = _code_in(talk)
    if code:
        return _open(desk, dispatcher, talk, code)
    if pressed == BY_CODE or wants_another_device(talk.text):
        return _send_code(desk, dispatcher, talk)
    return None


def _code_in(talk: Talk) -> str | None:
    """In a form eight digits may be a number or a date, so there the code has to be called one."""
    alone = not talk.form_is_active
    return find_code(talk.text) if alone or _CODE.search(talk.text) else None


def _open(desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk, code: str) -> list[Event]:
    opened = desk.elsewhere.open_with(talk.id, code)
    dispatcher.utter_message(response=f"utter_screening_code_{opened.value}")
    if opened is not Opened.DONE:
        return _stay(talk)
    told = desk.screening.answers_waiting(talk.id)
    dispatcher.utter_message(response="utter_screening_noted", answers=told)
    return [SlotSet("screening_done", None), SlotSet("offer", None), FollowupAction(FORM)]


def _send_code(desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    address, waits = find_email(talk.text), desk.screening.is_unfinished(talk.id)
    sent = None if address else desk.elsewhere.send_code(talk.id)
    if address:
        desk.elsewhere.send_code_to(address.value)
        dispatcher.utter_message(response="utter_screening_code_sent_if_known")
    elif sent:
        dispatcher.utter_message(response="utter_screening_code_sent", email=sent)
    else:
        asked = "code_needs_email" if waits else "code_which_email"
        dispatcher.utter_message(response=f"utter_screening_{asked}")
    return _stay(talk)


def _copy(desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
    sent = desk.own_copy.send(talk.id)
    if sent is None and talk.form_is_active and desk.screening.is_unfinished(talk.id):
        dispatcher.utter_message(response="utter_screening_copy_once_sent")
        return _stay(talk)
    if sent is None:
        return None
    dispatcher.utter_message(response="utter_screening_copy_sent", email=sent)
    return _stay(talk)


def _stay(talk: Talk) -> list[Event]:
    """The form asks its question again; outside it nothing is offered any more."""
    return [SlotSet("screening_done" if talk.form_is_active else "offer", None)]
