"""Applying and registering: the form's own two actions, what starts it, and its control words."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import ActionExecutionRejected, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.alerts import answer_in_alert
from actions.before_sending import tells_not_sent_yet
from actions.by_intent import action_for
from actions.continuing import OWN_COPY, carried_over
from actions.desk import DeskAction
from actions.role_changed import answer_role_changed
from actions.serving import RuleAction, confirmed_last
from actions.several_applications import next_wanted
from actions.talk import FORM, Event, Talk
from actions.variety import ask_differently, never_thrice
from frontline.application.screening_outcome import Outcome
from frontline.domain.leave_taking import has_had_enough
from frontline.domain.turn_taking import (
    is_question,
)


class ValidateScreeningForm(DeskAction):
    """Takes each message first while a question is open. No event returned means "not mine"."""

    def name(self) -> str:
        return "validate_screening_form"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.answered_already:
            # At the start an event spares a second call; on the way back nothing may change.
            return [] if talk.slot("requested_slot") else [SlotSet("screening_done", None)]
        carried = carried_over(self.desk, dispatcher, talk)
        if carried is None:
            carried = tells_not_sent_yet(self.desk, dispatcher, talk)
        if carried is None:
            carried = answer_in_alert(self.desk, dispatcher, talk)
        if carried is None:
            carried = answer_role_changed(self, dispatcher, talk)
        if carried is not None:
            # What the answer itself says of the form comes last.
            return [SlotSet("screening_done", None), *_without_follow_up(carried)]
        requests = self._parts(talk)
        if _are_apart(requests) and self._may_be_parted(talk):
            events = self._take_both(dispatcher, *requests)
        else:
            events = self._take(dispatcher, talk)
        never_thrice(dispatcher, talk)
        return events

    def _parts(self, talk: Talk) -> list[Talk]:
        """Two requests; or an answer that would be noted, and what is asked after it."""
        parts = talk.answer_and_request
        if not parts or not self._may_be_parted(talk):
            return talk.requests
        answer = parts[0].heard(self.desk.clock.now())
        return parts if self.desk.screening.would_note(talk.id, answer) else [talk]

    def _may_be_parted(self, talk: Talk) -> bool:
        heard = talk.heard(self.desk.clock.now())
        return self.desk.screening.takes_in_parts(talk.id, heard)

    def _take(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        outcome = self.desk.screening.take(talk.id, talk.heard(self.desk.clock.now()))
        also_wanted = outcome.ended in _OVER and bool(talk.slot("also_wanted"))
        for say in outcome.says:
            # One question at a time: the copy is offered once the last application is sent.
            if not (also_wanted and say.key == "copy_offer"):
                dispatcher.utter_message(response=f"utter_screening_{say.key}", **say.values)
        following = next_wanted(self.desk, dispatcher, talk) if also_wanted else None
        if following is not None:
            return [SlotSet("screening_done", outcome.ended), *following]
        if outcome.paused_before:
            dispatcher.utter_message(response="utter_screening_resume_offer")
        if outcome.ended == "paused" and outcome.also_elsewhere:
            return self._leave_for(dispatcher, talk)
        return _events(outcome)

    def _take_both(
        self, dispatcher: CollectingDispatcher, first: Talk, second: Talk
    ) -> list[Event]:
        """Both requests of a message; what is not for the form is answered here and now."""
        if first.intent == "cancel":
            return self._leave_for(dispatcher, second)
        # Why a question is asked is told while it is open.
        in_turn = [second, first] if second.intent == "why_ask" else [first, second]
        events: list[Event] = []
        for request in confirmed_last(in_turn):
            events += self._take_or_do(dispatcher, request.after(events))
        return [SlotSet("screening_done", None), *_without_follow_up(events)]

    def _take_or_do(self, dispatcher: CollectingDispatcher, request: Talk) -> list[Event]:
        events = _without_follow_up(self._take(dispatcher, request))
        return events or self.do(action_for(request.intent), dispatcher, request)

    def _leave_for(self, dispatcher: CollectingDispatcher, wish: Talk) -> list[Event]:
        """ "Cancel that and find me something remote": nothing is sent, and nothing lost."""
        self.desk.screening.set_aside(wish.id)
        dispatcher.utter_message(response="utter_screening_left")
        events = self.do(action_for(wish.intent), dispatcher, wish)
        if any(event.get("event") == "followup" for event in events):
            return [SlotSet("screening_done", None), *_without_follow_up(events)]
        return [*events, SlotSet("screening_done", "paused")]


def _are_apart(requests: Sequence[Talk]) -> bool:
    """ "07700 900123, and why do you need it?" asks about the question that was open until now."""
    if len(requests) > 1 and requests[1].intent == "why_ask":
        return requests[0].intent == "skip"
    # "6 years, 2 of them in theatre" tells one thing, and is heard as a whole.
    told_on = requests[-1].intent == "inform" and not is_question(requests[-1].text)
    return len(requests) > 1 and not (told_on and requests[0].intent == "inform")


_OVER = {"sent", "cancelled"}
# The form itself asks its question after these; a rejected run would only be run again.
_NEXT_UP = {"followup", "action_execution_rejected"}


def _without_follow_up(events: list[Event]) -> list[Event]:
    return [event for event in events if event.get("event") not in _NEXT_UP]


def _events(outcome: Outcome) -> list[Event]:
    if not outcome.claimed:
        return []
    claimed = [SlotSet("screening_done", outcome.ended)]
    if outcome.offers_copy:
        claimed.append(SlotSet("offer", OWN_COPY))
    if outcome.paused_before or outcome.ended == "paused":
        claimed.append(SlotSet("offer", "resume"))
    return [*claimed, ActionExecutionRejected(FORM)] if outcome.also_elsewhere else claimed


class AskScreeningDone(DeskAction):
    """Asks the open question; ends the form when there is none left, as after erasure."""

    def name(self) -> str:
        return "action_ask_screening_done"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        asked = self.desk.screening.question(talk.id)
        if asked is None:
            return [SlotSet("requested_slot", None)]
        buttons = [{"title": title, "payload": payload} for title, payload in asked.choices]
        question = f"utter_screening_ask_{asked.key}"
        ask_differently(dispatcher, talk, question, buttons, asked.values)
        return []


class Resume(RuleAction):
    def name(self) -> str:
        return "action_resume"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if self.desk.screening.resume(talk.id) is None:
            return self._nothing_to_resume(dispatcher, talk)
        dispatcher.utter_message(response="utter_screening_resumed")
        return [SlotSet("screening_done", None), SlotSet("offer", None), FollowupAction(FORM)]

    def _nothing_to_resume(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        """Where roles were looked for, that is what there is to go on with."""
        if has_had_enough(talk.text):
            dispatcher.utter_message(response="utter_smalltalk_goodbye")
            return [SlotSet("offer", None)]
        if talk.slot("search"):
            return self.do("action_refine_search", dispatcher, talk.naming())
        dispatcher.utter_message(response="utter_screening_nothing_open")
        return []
