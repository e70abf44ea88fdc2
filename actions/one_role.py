"""One role: its whole advert, single facts of it, and that it has closed."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.role_facts import asked_beyond, fact_named, facts_named, general_answer
from actions.roles import (
    WORK,
    ask_which,
    not_in_the_list,
    payload,
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
from frontline.domain.search import like
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
        if role and fact and role.ref == talk.slot("vacancy") and not talk.is_button:
            return tell_facts(dispatcher, talk, role, facts_named(talk))
        if role:
            return tell_about(dispatcher, talk, role, self.desk.site_url)
        if talk.entity("mention") is None and any(map(talk.words_of, WORK)):
            return self.do("action_search_vacancies", dispatcher, talk)
        shown = roles_shown(self.desk, talk)
        return ask_which(dispatcher, shown, "vacancy_details", **not_in_the_list(talk))


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
        buttons=_to_apply(talk, role),
    )
    return [SlotSet("vacancy", role.ref), SlotSet("offer", "apply")]


def _to_apply(talk: Talk, role: Vacancy) -> list[Event]:
    """The choice to apply; none for somebody who is just filling something in."""
    choice = {"title": "Apply for this role", "payload": payload("apply", role)}
    return [] if talk.form_is_active else [choice]


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
        role, facts = role_meant(self.desk, talk), facts_named(talk)
        if told is None and role is None:
            told = self._role_named(dispatcher, talk)
        if told is not None:
            return told
        fact = facts[0] if facts else None
        if role and not self.desk.vacancies.is_open(role):
            return tell_closed(self.desk, dispatcher, talk, role)
        if role and fact is None:
            return tell_about(dispatcher, talk, role, self.desk.site_url)
        if role and facts:
            return tell_facts(dispatcher, talk, role, facts)
        shown, general = roles_shown(self.desk, talk), general_answer(fact)
        if general and not shown:
            dispatcher.utter_message(response=f"utter_{general}")
            return []
        about = {"attribute": fact} if fact else {}
        return ask_which(dispatcher, shown, "ask_vacancy", **about, **not_in_the_list(talk))

    def _role_named(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
        """ "Is the school nurse job in Ely still there?", before any role was shown."""
        if roles_shown(self.desk, talk) or not work_pointed_at(talk):
            return None
        found = roles_of_that_title(self, talk)
        if len(found) != 1:
            return offer_nearest_role(self, dispatcher, talk)
        return tell_about(dispatcher, talk, found[0], self.desk.site_url)


def _tell_otherwise(
    dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy, names: Sequence[str], asked: str
) -> list[Event]:
    """What the advert says, and that it does not say whether it can be had as asked."""
    lines = _lines(talk, role, tuple(names))
    response = "told_otherwise" if lines else "not_said"
    dispatcher.utter_message(
        response=f"utter_vacancies_{response}",
        role=role.title,
        employer=role.employer,
        fact="\n".join(lines),
        asked=asked,
    )
    return [SlotSet("vacancy", role.ref), SlotSet("offer", None)]


def tell_facts(
    dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy, names: Sequence[str]
) -> list[Event]:
    """What the advert says about each fact, and which it does not tell."""
    asked = asked_beyond(talk, role)
    if asked:
        return _tell_otherwise(dispatcher, talk, role, names, asked)
    lines = _lines(talk, role, tuple(names))
    silent = [name for name in names if not answer_about(role, name)]
    if lines:
        dispatcher.utter_message(
            response="utter_vacancies_about",
            role=role.title,
            employer=role.employer,
            fact="\n".join(lines),
            buttons=_to_apply(talk, role),
        )
    if silent:
        dispatcher.utter_message(response="utter_vacancies_not_said", role=role.title)
    return [SlotSet("vacancy", role.ref), SlotSet("offer", "apply" if lines else None)]
