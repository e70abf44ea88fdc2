"""Finding vacancies: a search, its changes and its further pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.role_facts import asks_about_the_role, fact_named
from actions.roles import WORK, of_its_town, role_meant, roles_shown
from actions.search_results import PAGE, last_search, show_page
from actions.serving import RuleAction
from actions.talk import Event, Talk
from actions.which_place import ask_which_place, with_settled_places, without_places
from frontline.application.front_desk import FrontDesk
from frontline.domain.search import Criteria

_NOTHING_YET = Criteria()
_SAYS_WHO = re.compile(r"^\W*(?:\w+\W+)?i(?:['\u2019]?m| am)\b", re.IGNORECASE)


class SearchVacancies(RuleAction):
    def name(self) -> str:
        return "action_search_vacancies"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if _only_says_who(talk):
            return self.do("action_refine_search", dispatcher, talk)
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
        return replace(self.desk.vacancies.criteria_from(others, without_places(talk)), places=())

    def show(
        self,
        dispatcher: CollectingDispatcher,
        talk: Talk,
        criteria: Criteria,
        seen: Sequence[str] = (),
    ) -> list[Event]:
        """Show one page of what fits besides those `seen`, and remember it."""
        return show_page(self, dispatcher, talk, criteria, seen)


def _only_says_who(talk: Talk) -> bool:
    """Whether it tells what somebody is, and nothing else to look for, in the midst of a search."""
    kinds = {entity.get("entity") for entity in talk.entities}
    return (
        bool(talk.slot("search")) and kinds == {"profession"} and bool(_SAYS_WHO.match(talk.text))
    )


def _asks_of_one_role(desk: FrontDesk, talk: Talk) -> bool:
    """Whether it asks after the role at hand, or one by its town: "is Bath permanent?"."""
    if asks_about_the_role(talk):
        return role_meant(desk, talk) is not None
    return bool(fact_named(talk) and of_its_town(desk, talk, roles_shown(desk, talk)))


class RefineSearch(SearchVacancies):
    def name(self) -> str:
        return "action_refine_search"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if _asks_of_one_role(self.desk, talk):
            return self.do("action_ask_vacancy", dispatcher, talk)
        if is_a_search_of_its_own(talk):
            return SearchVacancies(self._desk).answer(dispatcher, talk)
        talk = with_settled_places(talk)
        before, _ = last_search(talk)
        refined = self.desk.vacancies.refine(before, talk.entities, talk.text)
        others = [entity for entity in talk.entities if entity.get("entity") != "place"]
        besides = self.desk.vacancies.refine(before, others, without_places(talk))
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
        # "Show me other imaging jobs" names what to look for.
        if any(map(talk.words_of, WORK)) and talk.entity("mention") is None:
            return self.do("action_search_vacancies", dispatcher, talk)
        if not seen:
            return self.show(dispatcher, talk, criteria)
        if not self.desk.vacancies.find(criteria, PAGE, seen).vacancies:
            dispatcher.utter_message(response="utter_vacancies_no_more")
            return [SlotSet("offer", None)]
        return self.show(dispatcher, talk, criteria, seen)


class LatestVacancies(SearchVacancies):
    def name(self) -> str:
        return "action_latest_vacancies"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        since = self.desk.vacancies.criteria_from([], talk.text).posted_since
        asked = self.desk.vacancies.criteria_from(talk.entities, "")
        latest = replace(asked, posted_since=since)
        return self.show(dispatcher, talk, latest)
