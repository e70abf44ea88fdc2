"""One role: its whole advert, single facts of it, and that it has closed."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.advert_questions import asked_of_the_role, asks_for_one_thing
from actions.role_facts import fact_named, facts_named, general_answer
from actions.role_told import question_of, tell_facts, tell_nothing_said, to_apply
from actions.roles import (
    WORK,
    ask_which,
    not_in_the_list,
    role_meant,
    roles_shown,
    work_pointed_at,
)
from actions.serving import RuleAction
from actions.several_roles import tell_how_far
from actions.talk import Event, Talk
from actions.which_application import offer_nearest_role, roles_of_that_title
from frontline.application.criteria_json import criteria_as_dict
from frontline.application.front_desk import FrontDesk
from frontline.application.vacancy_cards import answer_about, card, page_of
from frontline.domain.advert_subjects import subjects_of
from frontline.domain.role_questions import facts_in_words
from frontline.domain.search import like
from frontline.domain.turn_taking import asks_to_be_told, is_question
from frontline.domain.uk_time import uk_date, uk_day
from frontline.domain.vacancy import Vacancy

MOST_ALIKE = 3
_TOLD_FIRST = (
    "pay",
    "place",
    "work_mode",
    "contract",
    "hours",
    "closes",
    "registration",
    "sponsorship",
)
_TOLD_LATER = ("requirements", "description")


class VacancyDetails(RuleAction):
    def name(self) -> str:
        return "action_vacancy_details"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        role, fact = role_meant(self.desk, talk), fact_named(talk)
        if role and not self.desk.vacancies.is_open(role):
            return tell_closed(self.desk, dispatcher, talk, role)
        asks = role and asked_of_the_role(talk, role) and _asks_besides(talk)
        if role and not talk.is_button and (asks or (fact and not _asks_for_all(talk))):
            return tell_facts(dispatcher, talk, role, facts_named(talk))
        if role:
            return tell_about(dispatcher, talk, role, self.desk.site_url)
        if talk.entity("mention") is None and any(map(talk.words_of, WORK)):
            return self.do("action_search_vacancies", dispatcher, talk)
        shown = roles_shown(self.desk, talk)
        return ask_which(dispatcher, shown, "vacancy_details", **not_in_the_list(talk))


def _asks_for_all(talk: Talk) -> bool:
    """ "Tell me about the nurse one from home": what describes the role is not asked of it."""
    return asks_to_be_told(talk.text) and talk.entity("attribute") is None


def _asks_besides(talk: Talk) -> bool:
    """ "Tell me about the bank one, how often do they pay" asks for that, and not for all."""
    said = question_of(talk)
    named = bool(subjects_of(said) or facts_in_words(said))
    return asks_for_one_thing(talk.text) or (named and is_question(said))


def tell_about(
    dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy, site_url: str
) -> list[Event]:
    """Everything the advert says about one role, and the offer to apply."""
    dispatcher.utter_message(
        response="utter_vacancies_details",
        role=role.title,
        employer=role.employer,
        facts="\n".join(_lines(talk, role, _TOLD_FIRST)),
        more="\n\n".join(_lines(talk, role, _TOLD_LATER)),
        page=page_of(role, site_url),
        buttons=to_apply(talk, role),
    )
    return [SlotSet("vacancy", role.ref), SlotSet("offer", "apply")]


def _lines(talk: Talk, role: Vacancy, attributes: tuple[str, ...]) -> list[str]:
    told = ((name, answer_about(role, name)) for name in attributes)
    return [
        (talk.wording(f"utter_vacancies_fact_{name}") or "{fact}").replace("{fact}", fact)
        for name, fact in told
        if fact
    ]


def tell_closed(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy
) -> list[Event]:
    """That nobody can apply for the role any more, and why, with open ones of like kind."""
    alike = desk.vacancies.alike(role, MOST_ALIKE)
    dispatcher.utter_message(
        response=f"utter_vacancies_closed{'' if alike else '_alone'}",
        role=role.title,
        employer=role.employer,
        why=_why_closed(desk, talk, role),
        json_message={"cards": [card(each, desk.site_url) for each in alike]},
    )
    shown = [each.ref for each in alike]
    search = {"criteria": criteria_as_dict(like(role)), "seen": shown}
    now_shown = [SlotSet("search", search), SlotSet("shown", shown)] if alike else []
    return [*now_shown, SlotSet("vacancy", None), SlotSet("offer", None)]


def _why_closed(desk: FrontDesk, talk: Talk, role: Vacancy) -> str:
    past = role.closes and not role.is_open(uk_date(desk.clock.now()))
    said = talk.wording(f"utter_vacancies_{'closed_on' if past else 'taken_down'}") or ""
    return said.replace("{day}", uk_day(role.closes.isoformat()) if role.closes else "")


class AskVacancy(RuleAction):
    def name(self) -> str:
        return "action_ask_vacancy"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        told = tell_how_far(self.desk, dispatcher, talk)
        role = role_meant(self.desk, talk)
        if told is None and role is None:
            told = self._role_named(dispatcher, talk)
        if told is not None:
            return told
        return self._of(dispatcher, talk, role) if role else self._of_which(dispatcher, talk)

    def _of(self, dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy) -> list[Event]:
        """What is asked of a role: one thing in a sentence, and all of it where all is asked."""
        facts = facts_named(talk)
        if not self.desk.vacancies.is_open(role):
            return tell_closed(self.desk, dispatcher, talk, role)
        if facts or asked_of_the_role(talk, role):
            return tell_facts(dispatcher, talk, role, facts)
        if asks_for_one_thing(talk.text):
            return tell_nothing_said(dispatcher, talk, role)
        return tell_about(dispatcher, talk, role, self.desk.site_url)

    def _of_which(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        shown, facts = roles_shown(self.desk, talk), facts_named(talk)
        general = general_answer(facts[0]) if facts else None
        if general and not shown:
            dispatcher.utter_message(response=f"utter_{general}")
            return []
        about = {"attribute": facts} if facts else {}
        return ask_which(dispatcher, shown, "ask_vacancy", **about, **not_in_the_list(talk))

    def _role_named(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
        """ "Is the school nurse job in Ely still there?", before any role was shown."""
        in_a_town = any(map(talk.words_of, WORK)) and talk.entity("place") is not None
        if not (work_pointed_at(talk) or in_a_town):
            return None
        found = roles_of_that_title(self, talk)
        if len(found) == 1:
            return self._of(dispatcher, talk, found[0])
        shown = roles_shown(self.desk, talk)
        return None if shown else offer_nearest_role(self, dispatcher, talk)
