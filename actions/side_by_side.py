"""Roles side by side."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.about_list import roles_compared
from actions.serving import RuleAction
from actions.talk import Event, Talk
from frontline.application.vacancy_cards import card
from frontline.domain.vacancy import Vacancy


class CompareVacancies(RuleAction):
    def name(self) -> str:
        return "action_compare_vacancies"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        roles = roles_compared(self.desk, talk)
        if len(roles) == 1:
            line = f"{_compared(roles[0], self.desk.site_url)}"
            dispatcher.utter_message(response="utter_vacancies_only_one_compared", line=line)
            return [SlotSet("vacancy", roles[0].ref)]
        if len(roles) < 2:
            dispatcher.utter_message(response="utter_vacancies_compare_needs_two")
            return []
        lines = "\n".join(_compared(role, self.desk.site_url) for role in roles)
        dispatcher.utter_message(response="utter_vacancies_compare", lines=lines)
        return []


def _compared(role: Vacancy, site_url: str) -> str:
    shown = card(role, site_url)
    facts = [shown["pay"], shown["place"], *shown["facts"]]
    return f"- **{role.title}**, {role.employer}: " + "; ".join(fact for fact in facts if fact)
