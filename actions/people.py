"""Reaching a person, and employers who look for staff."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.applying import Apply
from actions.concerns import has_raised_concern
from actions.find_case import call_back
from actions.opening import open_form
from actions.roles import WORK
from actions.serving import RuleAction
from actions.talk import Event, Talk
from actions.wanted_case import wanted_before
from frontline.domain.call_words import asks_for_a_call
from frontline.domain.complaints import (
    clearly_complains,
    complaint_story,
    wants_no_complaint,
)
from frontline.domain.handoff import CaseKind
from frontline.domain.screening import ASKS_FOR_A_CALL
from frontline.domain.staff_wanted import roles_in
from frontline.domain.turn_taking import is_question, opens_application
from frontline.domain.unlawful_wishes import wishes_unlawfully, without_unlawful_wish

# The button on the card for a concern.
CONCERN = "concern"
# From this certainty of the classifier on somebody complains, whatever the words.
_SURE = 0.9


class TalkToHuman(RuleAction):
    def name(self) -> str:
        return "action_talk_to_human"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        about_it = not talk.is_button and has_raised_concern(self.desk, talk)
        if talk.entity("answer") == CONCERN or about_it:
            dispatcher.utter_message(response="utter_people_concern")
            return open_form(
                self.desk, dispatcher, talk, CaseKind.CONCERN, reason="reported a concern"
            )
        hires = self.desk.screening.kind_open(talk.id) is CaseKind.EMPLOYER_ENQUIRY
        if hires and talk.form_is_active and not talk.is_button:
            # A recruiter gets in touch about the request anyway.
            dispatcher.utter_message(response="utter_people_employers_reach")
            return []
        wanted = wanted_before(talk)
        if wanted:
            # The call is about what a number was asked for.
            return call_back(self, dispatcher, talk, wanted)
        dispatcher.utter_message(response="utter_people_talk_to_human")
        return open_form(
            self.desk, dispatcher, talk, CaseKind.CALL_BACK, reason="asked for a person"
        )


class HireStaff(RuleAction):
    def name(self) -> str:
        return "action_hire_staff"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        # "I'd like to apply for the researcher contract" speaks of a contract, and hires nobody.
        if not talk.is_button and opens_application(talk.text):
            return Apply(self._desk).answer(dispatcher, talk)
        if self.desk.screening.kind_open(talk.id) is CaseKind.EMPLOYER_ENQUIRY:
            # Said again in the middle of it, it is no new beginning.
            dispatcher.utter_message(response="utter_people_employers_noted_here")
            return []
        calls = asks_for_a_call(talk.text)
        hired = "utter_people_hire_staff_and_call" if calls else "utter_people_hire_staff"
        dispatcher.utter_message(response=hired)
        told = "" if talk.is_button else without_unlawful_wish(talk.text)
        if not talk.is_button and wishes_unlawfully(talk.text):
            dispatcher.utter_message(response="utter_screening_unlawful_wish")
        # Roles by their names are read out of the message; "3 people for theatres" is kept whole.
        says_whom = talk.entity("headcount") is not None and any(map(talk.words_of, WORK))
        by_name = bool(roles_in(talk.heard(self.desk.clock.now())))
        return open_form(
            self.desk,
            dispatcher,
            talk,
            CaseKind.EMPLOYER_ENQUIRY,
            reason=f"employer enquiry, {ASKS_FOR_A_CALL}" if calls else "employer enquiry",
            topic=told if says_whom and not by_name else "",
        )


class Complain(RuleAction):
    """Takes a complaint down where it is one beyond doubt; else asks first."""

    def name(self) -> str:
        return "action_complain"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if wants_no_complaint(talk.text):
            dispatcher.utter_message(response="utter_people_no_complaint")
            return [SlotSet("offer", None)]
        if not self._is_sure(talk):
            dispatcher.utter_message(response="utter_people_complain_unsure")
            return [SlotSet("offer", None)]
        dispatcher.utter_message(response="utter_people_complain")
        return open_form(
            self.desk,
            dispatcher,
            talk,
            CaseKind.COMPLAINT,
            reason="complaint",
            topic=complaint_story(self._told(talk)),
        )

    def _is_sure(self, talk: Talk) -> bool:
        """A question without a word of complaint, or what is hardly understood, is asked about."""
        understood = talk.confidence >= _SURE and not is_question(talk.text)
        return talk.is_button or understood or clearly_complains(talk.text)

    def _told(self, talk: Talk) -> str:
        """The message, or the one before it where this is the yes to "is it a complaint?"."""
        if not (talk.is_button and talk.said_last("utter_people_complain_unsure")):
            return talk.text
        before = talk.heard_before(self.desk.clock.now())
        return before[-1].text if before else ""
