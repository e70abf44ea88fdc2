"""Applying for a role, and registering without one."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.one_role import tell_about, tell_closed
from actions.opening import open_form
from actions.pointing import roles_pointed_at
from actions.roles import (
    WORK,
    ask_which,
    came_up,
    not_in_the_list,
    role_meant,
    roles_shown,
    work_pointed_at,
)
from actions.serving import RuleAction
from actions.talk import Event, Talk
from actions.vacancies import SearchVacancies
from actions.which_application import (
    WHICH,
    find_role_to_apply_for,
    offer_nearest_role,
    offer_roles,
    searched_for,
)
from frontline.domain.handoff import CaseKind
from frontline.domain.search import like
from frontline.domain.turn_taking import (
    asks_to_be_told,
    opens_application,
    refuses_to_apply,
    registers_another,
)
from frontline.domain.vacancy import Vacancy


class Apply(RuleAction):
    def name(self) -> str:
        return "action_apply"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if not talk.is_button and refuses_to_apply(talk.text):
            return self.do("action_deny", dispatcher, talk)
        return self._apply(dispatcher, talk)

    def _apply(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        vacancy = role_meant(self.desk, talk)
        names_none = talk.entity("mention") is None and any(map(talk.words_of, WORK))
        if vacancy is None and (names_none or work_pointed_at(talk)):
            offered = find_role_to_apply_for(self, dispatcher, talk)
            if offered is None:
                offered = offer_nearest_role(self, dispatcher, talk)
            if offered is not None:
                return offered
            return SearchVacancies(self._desk).answer(dispatcher, talk)
        if vacancy is None:
            only = searched_for(self, talk)
            known = talk.naming_role(only.ref) if only else None
            return self._apply(dispatcher, known) if known else self._ask_which(dispatcher, talk)
        return self._apply_for(dispatcher, talk, vacancy)

    def _apply_for(
        self, dispatcher: CollectingDispatcher, talk: Talk, vacancy: Vacancy
    ) -> list[Event]:
        # "Tell me about FD-1001" is no application, whatever else it resembles.
        if asks_to_be_told(talk.text):
            return tell_about(dispatcher, talk, vacancy, self.desk.site_url)
        if not self.desk.vacancies.is_open(vacancy):
            return tell_closed(self.desk, dispatcher, talk, vacancy)
        if not came_up(talk, vacancy):
            this = "utter_vacancies_apply_this"
            return offer_roles(self, dispatcher, this, like(vacancy), [vacancy], False)
        dispatcher.utter_message(
            response="utter_screening_apply", role=vacancy.title, employer=vacancy.employer
        )
        opened = open_form(
            self.desk, dispatcher, talk, CaseKind.APPLICATION, vacancy_ref=vacancy.ref
        )
        return [SlotSet("vacancy", vacancy.ref), *opened]

    def _ask_which(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        shown = roles_shown(self.desk, talk)
        fits = roles_pointed_at(self.desk, talk, shown)
        not_there = {} if fits else not_in_the_list(talk)
        asked = ask_which(dispatcher, fits or shown, "apply", **not_there)
        return [*asked, SlotSet("offer", WHICH)] if shown else asked


class RegisterInterest(RuleAction):
    def name(self) -> str:
        return "action_register_interest"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        # "I'd like to apply" with many facts looks like this, but there is a role it is for.
        applies = not talk.is_button and opens_application(talk.text)
        if applies and role_meant(self.desk, talk):
            return Apply(self._desk).answer(dispatcher, talk)
        if not talk.is_button and registers_another(talk.text):
            # They decide themselves what is told of them.
            dispatcher.utter_message(response="utter_faq/referral")
            return []
        dispatcher.utter_message(response="utter_screening_register_interest")
        return open_form(self.desk, dispatcher, talk, CaseKind.REGISTRATION)
