"""What is asked in a form about what comes after it: "when will I hear?", "who looks at this?"."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.talk import Event, Talk
from frontline.application.front_desk import FrontDesk
from frontline.domain.about_the_form import asked_of_the_form
from frontline.domain.after_sending import (
    asks_for_it_in_writing,
    asks_how_complaints_go,
    asks_if_anything_sent,
    asks_if_done,
    asks_when_answered,
    asks_who_reads,
)
from frontline.domain.handoff import CaseKind

# What is asked of a complaint, and the reply.
_OF_COMPLAINTS = (
    (asks_who_reads, "utter_applications_who_reads_complaint"),
    (asks_how_complaints_go, "utter_applications_complaint_procedure"),
    (asks_for_it_in_writing, "utter_applications_in_writing"),
)
_ABOUT_SENDING = (asks_when_answered, asks_if_done, asks_if_anything_sent)


def tells_not_sent_yet(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """In a form, "when will I hear?" and "who looks at this?"; None for any other message."""
    kind = desk.screening.kind_open(talk.id)
    if talk.is_button or not isinstance(kind, CaseKind):
        return None
    complains = kind is CaseKind.COMPLAINT
    asked = (reply for asks, reply in _OF_COMPLAINTS if complains and asks(talk.text))
    told = next(asked, None) or _not_yet(talk, complains=complains)
    if told is None:
        return None
    dispatcher.utter_message(response=told)
    return []


def _not_yet(talk: Talk, *, complains: bool) -> str | None:
    # "Did you get my number?" is answered from the answers.
    if asked_of_the_form(talk.text) or not any(asks(talk.text) for asks in _ABOUT_SENDING):
        return None
    return f"utter_screening_not_sent_yet{'_complaint' if complains else ''}"
