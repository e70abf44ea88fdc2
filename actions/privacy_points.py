"""A question about one point of somebody's data is answered to that point."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.talk import Event, Talk
from frontline.domain.privacy_points import privacy_point

# What such a question is taken for. Anything else is meant as what it is.
_TAKEN_FOR = {"privacy_question", "bot_challenge", "faq", "innovation", "nlu_fallback"}
_TAKEN_FOR |= {"out_of_scope", "export_my_data", "help", "ask_vacancy", "inform", "give_feedback"}
_TAKEN_FOR |= {"review_answers"}
# These are a wish as well: only the question what is held asks for no copy.
_OF_A_COPY = {"held", "see_it"}


def answer_privacy_point(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on a question with one point; None for any other message."""
    point = None if talk.is_button else privacy_point(talk.text)
    if point == "feared":
        dispatcher.utter_message(response="utter_privacy_point_feared")
        return []
    if talk.is_button or talk.intent not in _TAKEN_FOR:
        return None
    if point is None or not (_is_about_data(talk, point) or _has_told_nothing(action, talk)):
        return None
    dispatcher.utter_message(response=f"utter_privacy_point_{point}")
    return []


def _is_about_data(talk: Talk, point: str) -> bool:
    if talk.intent == "review_answers":
        return False
    if talk.intent == "export_my_data":
        return point in _OF_A_COPY
    return talk.intent == "privacy_question" or _spoke_of_data(talk) or point in _UNMISTAKABLE


def _has_told_nothing(action: DeskAction, talk: Talk) -> bool:
    """ "What have you got on me?" reads back answers only where there are any."""
    told = action.desk.screening.is_unfinished(talk.id) or action.desk.follow_up.sent(talk.id)
    return talk.intent == "review_answers" and not told


# Said in these words it is about somebody's data, whatever the message was taken for.
_UNMISTAKABLE = {"boss", "how_long", "sold", "trained", "recorded", "anonymous", "regulator"}
_UNMISTAKABLE |= {"who_reads"}


def _spoke_of_data(talk: Talk) -> bool:
    """Whether the reply just before was about the visitor's data."""
    named = (
        str((reply.get("metadata") or {}).get("utter_action")) for reply in talk.last_replies()
    )
    return any(name.startswith("utter_privacy_") for name in named)
