"""Reaching a person, and employers who look for staff."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.opening import open_form
from actions.roles import WORK
from actions.serving import RuleAction
from actions.talk import Event, Talk
from frontline.domain.call_time import asks_for_a_call
from frontline.domain.handoff import CaseKind
from frontline.domain.screening import ASKS_FOR_A_CALL
from frontline.domain.staff_wanted import roles_in

# The button on the card for a concern.
CONCERN = "concern"


class TalkToHuman(RuleAction):
    def name(self) -> str:
        return "action_talk_to_human"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.entity("answer") == CONCERN:
            dispatcher.utter_message(response="utter_people_concern")
            return open_form(
                self.desk, dispatcher, talk, CaseKind.CONCERN, reason="reported a concern"
            )
        dispatcher.utter_message(response="utter_people_talk_to_human")
        return open_form(
            self.desk, dispatcher, talk, CaseKind.CALL_BACK, reason="asked for a person"
        )


class HireStaff(RuleAction):
    def name(self) -> str:
        return "action_hire_staff"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        calls = asks_for_a_call(talk.text)
        hired = "utter_people_hire_staff_and_call" if calls else "utter_people_hire_staff"
        dispatcher.utter_message(response=hired)
        # Roles by their names are read out of the message; "3 people for theatres" is kept whole.
        says_whom = talk.entity("headcount") is not None and any(map(talk.words_of, WORK))
        by_name = bool(roles_in(talk.heard(self.desk.clock.now())))
        return open_form(
            self.desk,
            dispatcher,
            talk,
            CaseKind.EMPLOYER_ENQUIRY,
            reason=f"employer enquiry, {ASKS_FOR_A_CALL}" if calls else "employer enquiry",
            topic=talk.text if says_whom and not by_name else "",
        )


class Complain(RuleAction):
    def name(self) -> str:
        return "action_complain"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        dispatcher.utter_message(response="utter_people_complain")
        return open_form(self.desk, dispatcher, talk, CaseKind.COMPLAINT, reason="complaint")
