"""Sessions, yes and no, and saying it again."""

from __future__ import annotations

import re
from typing import Any

from rasa_sdk.events import ActionExecuted, ActiveLoop, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.bare import ERASE, say_help, take_up
from actions.desk import DeskAction
from actions.screening import Resume
from actions.serving import RuleAction
from actions.talk import FORM, Event, Talk

# What must not outlive a long pause: an old offer would turn a later "yes" into consent.
_OF_THE_MOMENT = {"offer", "said_before", "requested_slot", "screening_done", "misunderstandings"}


class SessionStart(DeskAction):
    """Starts a session with the last value of each slot, so that it never grows with the talk."""

    def name(self) -> str:
        return "action_session_start"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        slots: dict[str, Any] = {**talk.slots, **self.desk.brand.slots()}
        slots = {name: value for name, value in slots.items() if name not in _OF_THE_MOMENT}
        if talk.goes_on(self.desk.clock.now()):
            slots |= {"offer": talk.offer_made, "said_before": talk.said_at_the_end()}
        kept = [SlotSet(name, value) for name, value in slots.items() if value is not None]
        return [SessionStarted(), *kept, *self._form(talk), ActionExecuted("action_listen")]

    def _form(self, talk: Talk) -> list[Event]:
        """A form left open goes on, however long the visitor was away (rasa#5091)."""
        if self.desk.screening.question(talk.id) is None:
            return []
        return [ActiveLoop(FORM), SlotSet("requested_slot", "screening_done")]


_DOUBTS = re.compile(r"^\W*(?:(?:ok|yes|go on|then)\W+)*prove (?:it|that)\b", re.IGNORECASE)


class Affirm(RuleAction):
    """A "yes" outside a form does what was offered in the reply just before, and nothing else."""

    def name(self) -> str:
        return "action_affirm"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.form_is_active and talk.offer is None:
            # The form did not take it for a yes to its question, so it is none to anything else.
            dispatcher.utter_message(response="utter_screening_cannot_answer")
            return []
        if _DOUBTS.search(talk.text) and not talk.is_button:
            # "Prove it" takes up no offer.
            dispatcher.utter_message(response="utter_smalltalk_bot_challenge")
            return []
        return take_up(self, dispatcher, talk)


class Deny(RuleAction):
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


class Unsure(RuleAction):
    def name(self) -> str:
        return "action_unsure"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        return say_help(dispatcher, talk)


class RepeatThat(RuleAction):
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
