"""Finding vacancies: a search, its changes and its further pages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.lists_before import remembered
from actions.role_facts import asks_about_the_role, fact_named
from actions.roles import WORK, role_meant
from actions.search_results import leaves_the_choice, say_choices, say_found
from actions.serving import RuleAction
from actions.talk import Event, Talk
from frontline.application.criteria_json import criteria_as_dict, criteria_from_dict
from frontline.application.vacancy_cards import card
from frontline.domain.search import Criteria, namesakes, settled

PAGE = 3
_NOTHING_YET = Criteria()
MOST_NAMESAKES = 5


class SearchVacancies(RuleAction):
    def name(self) -> str:
        return "action_search_vacancies"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        talk = with_settled_places(talk)
        criteria = self.desk.vacancies.criteria_from(talk.entities, talk.text)
        about_a_role = asks_about_the_role(talk) or (criteria == _NOTHING_YET and fact_named(talk))
        if about_a_role and role_meant(self.desk, talk):
            return self.do("action_ask_vacancy", dispatcher, talk)
        if criteria == _NOTHING_YET:
            dispatcher.utter_message(response="utter_vacancies_ask_what")
            return []
        asked = ask_which_place(dispatcher, talk, self._without_place(talk))
        return asked or self.show(dispatcher, talk, criteria)

    def _without_place(self, talk: Talk) -> Criteria:
        others = [entity for entity in talk.entities if entity.get("entity") != "place"]
        return replace(self.desk.vacancies.criteria_from(others, talk.text), places=())

    def show(
        self,
        dispatcher: CollectingDispatcher,
        talk: Talk,
        criteria: Criteria,
        seen: Sequence[str] = (),
    ) -> list[Event]:
        """Show one page of what fits besides those `seen`, and remember it."""
        found = self.desk.vacancies.find(criteria, PAGE, seen)
        if not seen and (found.relaxed or not found.total):
            self.desk.vacancies.note_gap(criteria)
        described = self.desk.vacancies.describe(criteria)
        asks = not seen and leaves_the_choice(found)
        if asks:
            say_choices(dispatcher, found, described)
        else:
            cards = [card(vacancy, self.desk.site_url) for vacancy in found.vacancies]
            say_found(dispatcher, talk, found, cards, described, bool(seen))
        shown = [] if asks else [vacancy.ref for vacancy in found.vacancies]
        first_page = [] if seen else [remembered(talk, criteria_as_dict(criteria), shown)]
        return [
            *first_page,
            _searched(criteria, [*seen, *shown]),
            SlotSet("shown", shown),
            SlotSet("vacancy", None),
            SlotSet("offer", "more" if found.rest and not asks else None),
        ]


def _searched(criteria: Criteria, seen: Sequence[str]) -> Event:
    event: Event = SlotSet("search", {"criteria": criteria_as_dict(criteria), "seen": list(seen)})
    return event


def ask_which_place(dispatcher: CollectingDispatcher, talk: Talk, besides: Criteria) -> list[Event]:
    """Ask which of several places of one name is meant, once; nothing where that is clear.

    What was asked `besides` waits as the last search, which the choice then narrows.
    """
    before, _ = last_search(talk)
    miles = talk.entity("distance")
    for value in talk.entity_values("place"):
        places = namesakes(value, before.places)
        if places:
            _say_which_place(dispatcher, places, miles)
            return [_searched(besides, [])]
    return []


def with_settled_places(talk: Talk) -> Talk:
    """The talk with each place meant as the visitor chose when it was last asked."""
    before, _ = last_search(talk)
    places = [
        {**entity, "value": settled(entity.get("value"), before.places)}
        if entity.get("entity") == "place"
        else entity
        for entity in talk.entities
    ]
    return talk.with_entities(places)


def _say_which_place(
    dispatcher: CollectingDispatcher, places: list[Mapping[str, Any]], miles: Any
) -> None:
    within = {"distance": miles} if miles else {}
    buttons = [
        {
            "title": str(each["name"]).replace(", near", " near"),
            "payload": f"/refine_search{json.dumps({'place': each, **within})}",
        }
        for each in places[:MOST_NAMESAKES]
    ]
    dispatcher.utter_message(
        response="utter_vacancies_which_place",
        place=str(places[0]["name"]).split(",", maxsplit=1)[0],
        buttons=buttons,
    )


class RefineSearch(SearchVacancies):
    def name(self) -> str:
        return "action_refine_search"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if asks_about_the_role(talk) and role_meant(self.desk, talk):
            return self.do("action_ask_vacancy", dispatcher, talk)
        if is_a_search_of_its_own(talk):
            return SearchVacancies(self._desk).answer(dispatcher, talk)
        talk = with_settled_places(talk)
        before, _ = last_search(talk)
        refined = self.desk.vacancies.refine(before, talk.entities, talk.text)
        others = [entity for entity in talk.entities if entity.get("entity") != "place"]
        besides = self.desk.vacancies.refine(before, others, talk.text)
        return ask_which_place(dispatcher, talk, besides) or self.show(dispatcher, talk, refined)


def is_a_search_of_its_own(talk: Talk) -> bool:
    """Whether kind of work and place are both named anew: then nothing of the last search stays."""
    return any(map(talk.words_of, WORK)) and talk.entity("place") is not None


class MoreResults(SearchVacancies):
    def name(self) -> str:
        return "action_more_results"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        criteria, seen = last_search(talk)
        if not talk.slot("search"):
            return self.show(dispatcher, talk, _NOTHING_YET)
        if not self.desk.vacancies.find(criteria, PAGE, seen).vacancies:
            dispatcher.utter_message(response="utter_vacancies_no_more")
            return [SlotSet("offer", None)]
        return self.show(dispatcher, talk, criteria, seen)


def last_search(talk: Talk) -> tuple[Criteria, list[str]]:
    """The last search, and the refs of all vacancies it has shown so far."""
    search = talk.slot("search") or {}
    return criteria_from_dict(search.get("criteria") or {}), list(search.get("seen") or [])


class LatestVacancies(SearchVacancies):
    def name(self) -> str:
        return "action_latest_vacancies"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        since = self.desk.vacancies.criteria_from([], talk.text).posted_since
        asked = self.desk.vacancies.criteria_from(talk.entities, "")
        latest = replace(asked, posted_since=since)
        return self.show(dispatcher, talk, latest)
