"""Finding vacancies and reading about them."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.role_facts import asks_about_the_role, fact_named, general_answer
from actions.roles import WORK, all_mentioned, ask_which, payload, role_meant, roles_shown
from actions.talk import Event, Talk
from frontline.application.criteria_json import criteria_as_dict, criteria_from_dict
from frontline.application.vacancy_cards import answer_about, card, page_of
from frontline.domain.search import Criteria, Found
from frontline.domain.vacancy import Vacancy

PAGE = 3
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
_NOTHING_YET = Criteria()


class SearchVacancies(DeskAction):
    def name(self) -> str:
        return "action_search_vacancies"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        criteria = self.desk.vacancies.criteria_from(talk.entities, talk.text)
        about_a_role = asks_about_the_role(talk) or (criteria == _NOTHING_YET and fact_named(talk))
        if about_a_role and role_meant(self.desk, talk):
            return AskVacancy(self._desk).answer(dispatcher, talk)
        if criteria == _NOTHING_YET:
            dispatcher.utter_message(response="utter_vacancies_ask_what")
            return []
        return self.show(dispatcher, criteria)

    def show(
        self, dispatcher: CollectingDispatcher, criteria: Criteria, offset: int = 0
    ) -> list[Event]:
        """Show one page of what fits, and remember it."""
        found = self.desk.vacancies.find(criteria, PAGE, offset)
        cards = [card(vacancy, self.desk.site_url) for vacancy in found.vacancies]
        _say_found(dispatcher, found, cards, self.desk.vacancies.describe(criteria), offset)
        more = found.total > offset + len(found.vacancies)
        return [
            SlotSet("search", {"criteria": criteria_as_dict(criteria), "offset": offset}),
            SlotSet("shown", [vacancy.ref for vacancy in found.vacancies]),
            SlotSet("vacancy", None),
            SlotSet("offer", "more" if more else None),
        ]


def _say_found(
    dispatcher: CollectingDispatcher,
    found: Found,
    cards: list[dict[str, Any]],
    criteria: str,
    offset: int,
) -> None:
    if not found.vacancies:
        dispatcher.utter_message(response="utter_vacancies_none", criteria=criteria)
        return
    values: dict[str, Any] = {"criteria": criteria, "roles": roles_counted(found.total)}
    values["dropped"] = ", ".join(relaxation.dropped for relaxation in found.relaxed)
    last = found.total <= offset + len(found.vacancies)
    dispatcher.utter_message(
        response=_response(found, criteria, offset),
        buttons=[] if last else [{"title": "Show more", "payload": "/more_results"}],
        json_message={"cards": cards},
        **values,
    )


def _response(found: Found, criteria: str, offset: int) -> str:
    if offset:
        return "utter_vacancies_more"
    if found.relaxed:
        return "utter_vacancies_relaxed"
    return "utter_vacancies_found" if criteria else "utter_vacancies_latest"


def roles_counted(count: int) -> str:
    """ "1 role", "12 roles"."""
    return "1 role" if count == 1 else f"{count} roles"


class RefineSearch(SearchVacancies):
    def name(self) -> str:
        return "action_refine_search"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if asks_about_the_role(talk) and role_meant(self.desk, talk):
            return AskVacancy(self._desk).answer(dispatcher, talk)
        before, _ = _last_search(talk)
        return self.show(dispatcher, self.desk.vacancies.refine(before, talk.entities, talk.text))


class MoreResults(SearchVacancies):
    def name(self) -> str:
        return "action_more_results"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        criteria, offset = _last_search(talk)
        if not talk.slot("search"):
            return self.show(dispatcher, _NOTHING_YET)
        total = self.desk.vacancies.find(criteria, PAGE, offset).total
        if offset + PAGE >= total:
            dispatcher.utter_message(response="utter_vacancies_no_more")
            return [SlotSet("offer", None)]
        return self.show(dispatcher, criteria, offset + PAGE)


def _last_search(talk: Talk) -> tuple[Criteria, int]:
    """The last search and how far it was shown."""
    search = talk.slot("search") or {}
    return criteria_from_dict(search.get("criteria") or {}), int(search.get("offset") or 0)


class LatestVacancies(SearchVacancies):
    def name(self) -> str:
        return "action_latest_vacancies"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        return self.show(dispatcher, self.desk.vacancies.criteria_from(talk.entities, ""))


class VacancyDetails(DeskAction):
    def name(self) -> str:
        return "action_vacancy_details"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        role, fact = role_meant(self.desk, talk), fact_named(talk)
        if role and fact and role.ref == talk.slot("vacancy") and not talk.is_button:
            return tell_fact(dispatcher, talk, role, fact)
        if role:
            return tell_about(dispatcher, talk, role, self.desk.site_url)
        if talk.entity("mention") is None and any(map(talk.words_of, WORK)):
            return SearchVacancies(self._desk).answer(dispatcher, talk)
        return ask_which(dispatcher, roles_shown(self.desk, talk), "vacancy_details")


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
        buttons=[{"title": "Apply for this role", "payload": payload("apply", role)}],
    )
    return [SlotSet("vacancy", role.ref), SlotSet("offer", "apply")]


def _lines(talk: Talk, role: Vacancy, attributes: tuple[str, ...]) -> list[str]:
    told = ((name, answer_about(role, name)) for name in attributes)
    return [
        (talk.wording(f"utter_vacancies_fact_{name}") or "{fact}").replace("{fact}", fact)
        for name, fact in told
        if fact
    ]


class AskVacancy(DeskAction):
    def name(self) -> str:
        return "action_ask_vacancy"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        role, fact = role_meant(self.desk, talk), fact_named(talk)
        if role and fact is None:
            return tell_about(dispatcher, talk, role, self.desk.site_url)
        if role and fact:
            return tell_fact(dispatcher, talk, role, fact)
        shown, general = roles_shown(self.desk, talk), general_answer(fact)
        if general and not shown:
            dispatcher.utter_message(response=f"utter_{general}")
            return []
        return ask_which(dispatcher, shown, "ask_vacancy", **({"attribute": fact} if fact else {}))


def tell_fact(
    dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy, name: str
) -> list[Event]:
    """What the advert says about one fact, or that it does not say."""
    fact = answer_about(role, name)
    line = (talk.wording(f"utter_vacancies_fact_{name}") or "{fact}") if fact else ""
    dispatcher.utter_message(
        response="utter_vacancies_about" if fact else "utter_vacancies_not_said",
        role=role.title,
        employer=role.employer,
        fact=line.replace("{fact}", fact or ""),
        buttons=[{"title": "Apply for this role", "payload": payload("apply", role)}],
    )
    return [SlotSet("vacancy", role.ref), SlotSet("offer", "apply" if fact else None)]


class CompareVacancies(DeskAction):
    def name(self) -> str:
        return "action_compare_vacancies"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        shown = roles_shown(self.desk, talk)
        mentions = talk.entity_values("mention")
        roles = [role for mention in mentions for role in all_mentioned(mention, shown)]
        roles = roles if len(roles) > 1 else shown
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
