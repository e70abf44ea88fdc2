"""Sessions, yes and no, saying it again, and not understanding."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import ActionExecuted, FollowupAction, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.privacy import ERASE
from actions.talk import Event, Talk

_OFFERS = {
    ERASE: "action_delete_my_data",
    "resume": "action_resume",
    "apply": "action_apply",
    "more": "action_more_results",
}
# Slots that must not outlive the session: an old offer would turn a later "yes" into consent.
_OF_THE_MOMENT = {"offer", "requested_slot", "screening_done", "misunderstandings"}


class SessionStart(DeskAction):
    """Carries over the last value of each slot, so that a session never grows with the talk."""

    def name(self) -> str:
        return "action_session_start"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        slots: dict[str, Any] = {**talk.slots_set(), **self.desk.brand.slots()}
        if not slots.get("vacancy"):
            slots["vacancy"] = self.desk.vacancy_of_page(talk.id)
        kept = [
            SlotSet(name, value)
            for name, value in slots.items()
            if value is not None and name not in _OF_THE_MOMENT
        ]
        return [SessionStarted(), *kept, ActionExecuted("action_listen")]


class Affirm(DeskAction):
    """A "yes" outside a form does what was offered in the reply just before, and nothing else."""

    def name(self) -> str:
        return "action_affirm"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        offered = _OFFERS.get(talk.offer or "")
        if offered:
            return [FollowupAction(offered)]
        dispatcher.utter_message(response="utter_conversation_help")
        return []


class Deny(DeskAction):
    def name(self) -> str:
        return "action_deny"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        kept = "utter_privacy_delete_kept" if talk.offer == ERASE else "utter_screening_no_problem"
        dispatcher.utter_message(response=kept)
        return [SlotSet("offer", None)]


class Unsure(DeskAction):
    def name(self) -> str:
        return "action_unsure"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        dispatcher.utter_message(response="utter_conversation_help")
        return [SlotSet("offer", None)]


class RepeatThat(DeskAction):
    def name(self) -> str:
        return "action_repeat_that"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        said = talk.last_replies()
        if not said:
            dispatcher.utter_message(response="utter_conversation_help")
        for reply in said:
            data = reply.get("data") or {}
            dispatcher.utter_message(
                text=reply.get("text"),
                buttons=data.get("buttons") or [],
                json_message=data.get("custom") or {},
            )
        return []


class Fallback(DeskAction):
    """Not understood: two readable guesses, then help, then a person. Never the same thrice."""

    def name(self) -> str:
        return "action_fallback"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[Event]:
        talk = Talk(tracker)
        times = talk.misunderstood_in_a_row() + 1
        guesses = _guesses(talk, domain)
        if times == 1 and guesses:
            dispatcher.utter_message(response="utter_conversation_fallback_first", buttons=guesses)
        elif times <= 2:
            dispatcher.utter_message(response="utter_conversation_fallback_second")
        else:
            dispatcher.utter_message(response="utter_conversation_fallback_third")
        return [SlotSet("misunderstandings", float(times))]

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        raise AssertionError("The guesses need the domain's wording: see run.")


def _guesses(talk: Talk, domain: dict[str, Any]) -> list[dict[str, str]]:
    """Up to two choices named as a visitor would name them; intents without such a name are out."""
    titles = domain.get("responses") or {}
    named = [(i, titles.get(f"utter_conversation_guess_{i}")) for i in talk.ranking]
    return [{"title": t[0]["text"], "payload": f"/{i}"} for i, t in named if t][:2]
