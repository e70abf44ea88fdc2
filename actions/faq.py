"""Questions about the recruiter and the process; about a role, when one is at hand."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.role_facts import fact_of_the_role
from actions.roles import role_meant
from actions.talk import Event, Talk
from actions.vacancies import tell_fact


class AnswerFaq(DeskAction):
    """The approved answer, or the role's own fact: "is it permanent?" after reading an advert."""

    def name(self) -> str:
        return "action_answer_faq"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        fact = fact_of_the_role(talk)
        role = role_meant(self.desk, talk) if fact else None
        if role and fact:
            return tell_fact(dispatcher, talk, role, fact)
        dispatcher.utter_message(response=f"utter_{talk.retrieval or 'conversation_help'}")
        return []
