"""Another time for a call that was asked for in this talk: the recruiter is told at once."""

from __future__ import annotations

import re

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.talk import Event, Talk
from frontline.domain.call_time import CallRefused
from frontline.domain.handoff import CaseKind, CaseState

# "Friday" alone may be about a job; these words speak of the call.
_MOVES = re.compile(
    r"\b(?:make|move|change|shift|switch|push) (?:it|that|this|my call|the call|the time)\b"
    r"|\b(?:call|ring|phone) (?:me )?(?:back )?(?:on|at|in|before|after|tomorrow|instead)\b"
    r"|\bcan['\u2019]?t (?:do|make)\b|\binstead\b|\bbetter for me\b|\bcall-?\s?back\b",
    re.IGNORECASE,
)
_LONGEST = 16


def move_call(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What is done where a message names another time for the call; None for any other message.

    Only while the call-back is what was sent last and nobody has finished with it.
    """
    is_brief = not talk.is_button and len(talk.text.split()) <= _LONGEST
    if not is_brief or not _MOVES.search(talk.text):
        return None
    time = action.desk.screening.call_time_in(talk.text)
    sent = action.desk.follow_up.sent(talk.id)
    last = sent[-1] if sent else None
    if time is None or last is None:
        return None
    if last.kind is not CaseKind.CALL_BACK or last.state is CaseState.CLOSED:
        return None
    if isinstance(time, CallRefused):
        refused = f"utter_screening_invalid_call_{time.problem}"
        dispatcher.utter_message(response=refused, day=time.day, hours=time.hours)
        return [SlotSet("offer", None)]
    reference = action.desk.follow_up.move_call(talk.id, last, time)
    dispatcher.utter_message(
        response="utter_applications_call_moved", reference=reference, when=time.words
    )
    return [SlotSet("offer", None)]
