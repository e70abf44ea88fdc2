"""Staying with somebody who has just raised a concern, until they are back at jobs."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.talk import Event, Talk
from frontline.application.front_desk import FrontDesk
from frontline.domain.after_concern import asked_after_concern, concern_lately, tells_more

# A request of their own is served, and goes on to a recruiter where they ask for one.
_OWN = {"talk_to_human", "complain", "search_vacancies", "apply", "delete_my_data", "goodbye"}
_OWN |= {"thank", "resume", "cancel", "job_alert", "hire_staff", "affirm", "deny", "greet"}


def has_raised_concern(desk: FrontDesk, talk: Talk) -> bool:
    """Whether what is spoken of is a concern they told a few messages ago."""
    with desk.units() as work:
        return concern_lately(work.conversations.history(talk.id))


def answer_after_concern(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on a question about reporting it, or more of what was seen; None otherwise."""
    asked = None if talk.is_button else asked_after_concern(talk.text)
    more = asked is None and not talk.is_button and tells_more(talk.text)
    if not (asked or more) or (talk.intent in _OWN and not asked):
        return None
    if not has_raised_concern(action.desk, talk):
        return None
    dispatcher.utter_message(response=f"utter_safety_concern_{asked or 'more'}")
    return []
