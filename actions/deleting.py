"""Between "shall I delete it?" and the yes or no: what is asked is answered, and the wish waits."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare import ERASE
from actions.desk import DeskAction
from actions.talk import Event, Talk
from frontline.domain.confirmations import asked_before_deleting, confirms, takes_back
from frontline.domain.turn_taking import is_question

_YES = f'/delete_my_data{{"answer":"{ERASE}"}}'
# Asked before anything is deleted; whatever else is said leaves the wish alone.
_ASIDES = {"privacy_question", "export_my_data", "faq", "nlu_fallback", "out_of_scope"}
_ASIDES |= {"bot_challenge", "innovation", "repeat_that"}


def answer_deletion(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on a yes, a no or a question to "shall I delete it?"; None for anything else."""
    if talk.offer != ERASE or talk.is_button:
        return None
    asked = asked_before_deleting(talk.text)
    if asked:
        dispatcher.utter_message(response=f"utter_privacy_delete_{asked}")
        return [SlotSet("offer", ERASE)]
    if takes_back(talk.text):
        return action.do("action_deny", dispatcher, talk)
    if confirms(talk.text):
        return action.do("action_delete_my_data", dispatcher, talk.pressing(_YES))
    return None


def still_asked(dispatcher: CollectingDispatcher, talk: Talk, events: list[Event]) -> list[Event]:
    """The events, and the deletion asked about once more after a question in between."""
    turned = any(
        event.get("name") == "offer" or event.get("event") in {"followup", "active_loop"}
        for event in events
    )
    aside = talk.intent in _ASIDES and is_question(talk.text)
    if talk.offer != ERASE or talk.is_button or turned or not aside:
        return events
    dispatcher.utter_message(response="utter_privacy_delete_still")
    return [*events, SlotSet("offer", ERASE)]
