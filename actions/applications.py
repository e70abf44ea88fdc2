"""What was already sent, and work already under way: a person carries these on."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.opening import open_form
from actions.serving import RuleAction
from actions.talk import Event, Talk
from frontline.domain.handoff import CaseKind
from frontline.domain.uk_time import uk_time


class ApplicationStatus(RuleAction):
    def name(self) -> str:
        return "action_application_status"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        sent = self.desk.follow_up.sent(talk.id)
        if not sent:
            dispatcher.utter_message(response="utter_applications_status_unknown")
            return _call_back(self, dispatcher, talk, "application status")
        for case in sent:
            dispatcher.utter_message(
                response="utter_applications_status_sent",
                reference=case.reference,
                wants=case.vacancy_title or case.wants,
                sent_at=uk_time(case.created_at),
            )
        return []


class WithdrawApplication(RuleAction):
    def name(self) -> str:
        return "action_withdraw_application"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        asked = self.desk.follow_up.ask(talk.id, "withdrawal of an application", talk.text)
        if asked:
            dispatcher.utter_message(response="utter_applications_withdrawn", reference=asked)
            return []
        dispatcher.utter_message(response="utter_applications_withdraw_unknown")
        return _call_back(self, dispatcher, talk, "withdrawal of an application")


class InterviewChange(RuleAction):
    def name(self) -> str:
        return "action_interview_change"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        dispatcher.utter_message(response="utter_applications_interview_change")
        return _call_back(self, dispatcher, talk, "interview or offer")


class PlacedWorker(RuleAction):
    def name(self) -> str:
        return "action_placed_worker"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        dispatcher.utter_message(response="utter_applications_placed_worker")
        return _call_back(self, dispatcher, talk, "placed worker")


def _call_back(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, reason: str
) -> list[Event]:
    return open_form(
        action.desk, dispatcher, talk, CaseKind.CALL_BACK, reason=reason, topic=talk.text
    )
