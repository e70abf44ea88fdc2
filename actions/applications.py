"""What was already sent, and work already under way: a person carries these on."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.opening import open_form
from actions.own_cases import for_case
from actions.serving import RuleAction
from actions.talk import Event, Talk
from actions.wanted_case import own_cases
from actions.which_case import case_meant
from frontline.domain.case_request import RequestKind
from frontline.domain.handoff import CaseKind, CaseState, HandoffCase
from frontline.domain.uk_time import uk_time

_PUT_FORWARD = {CaseKind.APPLICATION, CaseKind.REGISTRATION}
_DONE = [SlotSet("offer", None)]


class ApplicationStatus(RuleAction):
    def name(self) -> str:
        return "action_application_status"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        cases = own_cases(self, talk)
        asked_for_one = talk.is_button and talk.entity("answer")
        if len(cases) > 1 and not asked_for_one and not case_meant(self.desk, talk, cases):
            for case in cases:
                _tell_status(dispatcher, case)
            return list(_DONE)
        return for_case(self, dispatcher, talk, RequestKind.STATUS, cases, _status)


def _status(
    _action: DeskAction,
    dispatcher: CollectingDispatcher,
    _talk: Talk,
    case: HandoffCase,
    _words: str,
) -> list[Event]:
    _tell_status(dispatcher, case)
    return list(_DONE)


def _tell_status(dispatcher: CollectingDispatcher, case: HandoffCase) -> None:
    """How far a case has come. What was decided is for a person to tell."""
    stands, at = {
        CaseState.NEW: ("sent", None),
        CaseState.CLAIMED: ("taken", case.claimed_at),
        CaseState.CLOSED: ("finished", case.closed_at),
    }[case.state]
    withdrawn = case.asked(RequestKind.WITHDRAW)
    if withdrawn:
        stands, at = "taken_back", withdrawn
    dispatcher.utter_message(
        response=f"utter_applications_status_{stands}",
        reference=case.reference,
        wants=case.vacancy_title or case.wants,
        sent_at=uk_time(case.created_at),
        since=uk_time(at) if at else "",
    )


class WithdrawApplication(RuleAction):
    def name(self) -> str:
        return "action_withdraw_application"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        cases = _put_forward(own_cases(self, talk))
        standing = [case for case in cases if not case.asked(RequestKind.WITHDRAW)]
        meant = standing or cases[-1:]
        return for_case(self, dispatcher, talk, RequestKind.WITHDRAW, meant, _withdraw)


def _put_forward(cases: tuple[HandoffCase, ...]) -> list[HandoffCase]:
    return [case for case in cases if case.kind in _PUT_FORWARD]


def _withdraw(
    action: DeskAction,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    case: HandoffCase,
    words: str,
) -> list[Event]:
    role = case.vacancy_title or "your registration"
    if case.asked(RequestKind.WITHDRAW):
        dispatcher.utter_message(response="utter_applications_withdrawn_before", role=role)
        return list(_DONE)
    asked = action.desk.follow_up.ask(talk.id, RequestKind.WITHDRAW, words, [case])
    dispatcher.utter_message(response="utter_applications_withdrawn", reference=asked, role=role)
    return list(_DONE)


class InterviewChange(RuleAction):
    def name(self) -> str:
        return "action_interview_change"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        cases = _put_forward(own_cases(self, talk))
        return for_case(self, dispatcher, talk, RequestKind.INTERVIEW, cases, _interview)


def _interview(
    action: DeskAction,
    dispatcher: CollectingDispatcher,
    talk: Talk,
    case: HandoffCase,
    words: str,
) -> list[Event]:
    asked = action.desk.follow_up.ask(talk.id, RequestKind.INTERVIEW, words, [case])
    role = case.vacancy_title or case.wants
    dispatcher.utter_message(
        response="utter_applications_interview_told", reference=asked, role=role
    )
    return list(_DONE)


class GiveFeedback(RuleAction):
    """Thanks for it; where something was sent, it stands on that case too."""

    def name(self) -> str:
        return "action_give_feedback"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        cases = own_cases(self, talk)
        if cases and talk.text:
            self.desk.follow_up.note(RequestKind.FEEDBACK, talk.text, cases[-1])
        dispatcher.utter_message(response="utter_people_give_feedback")
        return []


class PlacedWorker(RuleAction):
    def name(self) -> str:
        return "action_placed_worker"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        dispatcher.utter_message(response="utter_applications_placed_worker")
        return open_form(
            self.desk,
            dispatcher,
            talk,
            CaseKind.CALL_BACK,
            reason="placed worker",
            topic=talk.text,
        )
