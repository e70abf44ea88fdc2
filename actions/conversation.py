"""Sessions, yes and no, and saying it again."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import ActionExecuted, ActiveLoop, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.privacy import ERASE, DeleteMyData
from actions.screening import Apply, Resume
from actions.talk import FORM, Event, Talk
from actions.vacancies import MoreResults

# What a "yes" does. Rasa has no rule for an action after an action, so it is done here and now.
_OFFERS: dict[str, type[DeskAction]] = {
    ERASE: DeleteMyData,
    "resume": Resume,
    "apply": Apply,
    "more": MoreResults,
}
# Slots that must not outlive the session: an old offer would turn a later "yes" into consent.
_OF_THE_MOMENT = {"offer", "requested_slot", "screening_done", "misunderstandings"}


class SessionStart(DeskAction):
    """Starts a session with the last value of each slot, so that it never grows with the talk."""

    def name(self) -> str:
        return "action_session_start"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        slots: dict[str, Any] = {**talk.slots, **self.desk.brand.slots()}
        slots["vacancy"] = slots.get("vacancy") or self.desk.vacancy_of_page(talk.id)
        kept = [
            SlotSet(name, value)
            for name, value in slots.items()
            if value is not None and name not in _OF_THE_MOMENT
        ]
        return [SessionStarted(), *kept, *self._form(talk), ActionExecuted("action_listen")]

    def _form(self, talk: Talk) -> list[Event]:
        """A form left open goes on, however long the visitor was away (rasa#5091)."""
        if self.desk.screening.question(talk.id) is None:
            return []
        return [ActiveLoop(FORM), SlotSet("requested_slot", "screening_done")]


class Affirm(DeskAction):
    """A "yes" outside a form does what was offered in the reply just before, and nothing else."""

    def name(self) -> str:
        return "action_affirm"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        offered = _OFFERS.get(talk.offer or "")
        if offered:
            return offered(self._desk).answer(dispatcher, talk)
        _say_help(dispatcher, talk)
        return []


def _say_help(dispatcher: CollectingDispatcher, talk: Talk) -> None:
    """What there is to choose from, in other words when it has just been said."""
    if talk.said_last("utter_conversation_help"):
        dispatcher.utter_message(response="utter_conversation_another_way")
    else:
        dispatcher.utter_message(response="utter_conversation_help")


class Deny(DeskAction):
    def name(self) -> str:
        return "action_deny"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.offer != ERASE:
            dispatcher.utter_message(response="utter_screening_no_problem")
            return [SlotSet("offer", None)]
        dispatcher.utter_message(response="utter_privacy_delete_kept")
        if not self.desk.screening.is_unfinished(talk.id):
            return [SlotSet("offer", None)]
        return Resume(self._desk).answer(dispatcher, talk)


class Unsure(DeskAction):
    def name(self) -> str:
        return "action_unsure"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        _say_help(dispatcher, talk)
        return [SlotSet("offer", None)]


class RepeatThat(DeskAction):
    def name(self) -> str:
        return "action_repeat_that"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        said = [reply for reply in talk.last_replies() if reply.get("text")]
        if not said:
            dispatcher.utter_message(response="utter_conversation_nothing_to_repeat")
            return []
        last = said[-1].get("data") or {}
        dispatcher.utter_message(
            response="utter_conversation_repeat",
            last_message="\n\n".join(str(reply["text"]) for reply in said),
            buttons=last.get("buttons") or [],
            json_message=last.get("custom") or {},
        )
        return []
