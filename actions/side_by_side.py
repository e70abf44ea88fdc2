"""Roles side by side."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.about_list import beside, roles_compared
from actions.named_pair import remember_pair, roles_named, two_spoken_of
from actions.serving import RuleAction
from actions.talk import Event, Talk


class CompareVacancies(RuleAction):
    def name(self) -> str:
        return "action_compare_vacancies"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        named = roles_named(self.desk, talk) or two_spoken_of(self.desk, talk)
        roles = named or roles_compared(self.desk, talk)
        if len(roles) == 1:
            line = beside(roles[0], self.desk.site_url)
            dispatcher.utter_message(response="utter_vacancies_only_one_compared", line=line)
            return [SlotSet("vacancy", roles[0].ref)]
        if len(roles) < 2:
            dispatcher.utter_message(response="utter_vacancies_compare_needs_two")
            return []
        lines = "\n".join(beside(role, self.desk.site_url) for role in roles)
        dispatcher.utter_message(response="utter_vacancies_compare", lines=lines)
        return remember_pair(talk, named) if named else []
