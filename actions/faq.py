"""Questions about the recruiter and the process; about a role, when one is at hand."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.by_intent import APPROVED, SEND_CV_HERE
from actions.knowledge import tells_passage
from actions.role_facts import fact_of_the_role
from actions.role_told import tell_facts
from actions.roles import role_meant
from actions.serving import RuleAction
from actions.talk import Event, Talk
from frontline.application.front_desk import FrontDesk
from frontline.domain.handoff import CaseKind


class ApprovedAnswer(RuleAction):
    """Says the approved answer of the message's intent and nothing else."""

    def name(self) -> str:
        return "action_approved_answer"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        response = APPROVED.get(talk.intent) or f"utter_{talk.retrieval or 'conversation_help'}"
        if talk.intent == "send_cv" and self.desk.takes_cv:
            response = SEND_CV_HERE
        dispatcher.utter_message(response=response)
        return []


class AnswerFaq(RuleAction):
    """The approved answer, or the role's own fact: "is it permanent?" after reading an advert."""

    def name(self) -> str:
        return "action_answer_faq"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        fact = fact_of_the_role(talk)
        role = role_meant(self.desk, talk) if fact else None
        if role and fact:
            return tell_facts(dispatcher, talk, role, [fact])
        for_employers = answer_for_employers(self.desk, talk)
        if for_employers:
            dispatcher.utter_message(response=for_employers)
            return []
        if tells_passage(self.desk, dispatcher, talk):
            return []
        dispatcher.utter_message(response=f"utter_{talk.retrieval or 'conversation_help'}")
        return []


# Questions to which somebody who hires needs another answer than somebody who looks for work.
_OF_EMPLOYERS = {
    "faq/fees": "fees",
    "faq/how_it_works": "how_it_works",
    "faq/timescales": "timescales",
    "faq/dbs": "checks",
    "faq/references": "checks",
    "faq/professional_registration": "checks",
    "faq/right_to_work": "checks",
    "faq/documents_needed": "documents",
    "faq/temp_or_permanent": "contracts",
    "faq/roles_recruited": "roles",
    "faq/notice_periods": "timescales",
    "faq/cv_tips": "candidates",
    "faq/interview_tips": "candidates",
}


def answer_for_employers(desk: FrontDesk, talk: Talk) -> str | None:
    """The response for an employer who fills in a request for staff, or has just sent one."""
    response = _OF_EMPLOYERS.get(talk.retrieval or "")
    if response is None:
        return None
    return f"utter_people_employers_{response}" if is_employer(desk, talk) else None


def is_employer(desk: FrontDesk, talk: Talk) -> bool:
    """Whether the visitor fills in a request for staff, or has just sent one."""
    kind = desk.screening.kind_open(talk.id)
    sent = desk.follow_up.sent(talk.id) if kind is None else ()
    return (sent[-1].kind if sent else kind) is CaseKind.EMPLOYER_ENQUIRY
