"""Lists shown before, the roles of a list besides one, and roles named by their reference."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.pointing import roles_pointed_at
from actions.role_facts import facts_named
from actions.roles import named_by_reference, roles_shown
from actions.several_roles import names
from actions.talk import Event, Talk
from frontline.application.criteria_json import criteria_from_dict
from frontline.application.front_desk import FrontDesk
from frontline.application.vacancy_cards import card
from frontline.domain.list_words import (
    ListAgain,
    goes_back_to,
    list_again,
    means_the_other_one,
    rules_out_this_one,
    steps_in_the_list,
)
from frontline.domain.role_pointed_at import leaves_out
from frontline.domain.vacancy import Vacancy

MOST_LISTS = 5
_UNSURE = {"search_vacancies", "refine_search", "latest_vacancies", "inform", "nlu_fallback"}
_UNSURE |= {"out_of_scope", "more_results", "application_status", "faq"}
# A reference of an advert is no reference of a case; who speaks of an application means that.
_OF_AN_APPLICATION = re.compile(r"\b(?:appli(?:ed|cation)s?|status|heard|interview)\b", re.I)


def answer_about_lists(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """An earlier list, the other roles of this one, or a role by reference; None for the rest."""
    wanted = list_again(talk.text)
    lists = list(talk.slot("lists") or ())
    if wanted and lists:
        return _show_again(action.desk, dispatcher, talk, _which(lists, wanted, talk))
    there = _list_of(lists, goes_back_to(talk.text))
    if there:
        return _show_again(action.desk, dispatcher, talk, there)
    unsure = talk.intent in _UNSURE and not _OF_AN_APPLICATION.search(talk.text)
    if unsure and named_by_reference(action.desk, talk.text):
        name = "action_ask_vacancy" if facts_named(talk) else "action_vacancy_details"
        return action.do(name, dispatcher, talk)
    refused = _pointed_at_and_refused(action.desk, talk)
    if refused:
        return _show_besides(action, dispatcher, talk, refused)
    return _besides_this_one(action, dispatcher, talk)


def _besides_this_one(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The role before or after the one talked of, or the others of its list; else None."""
    beside = _beside_this_one(action.desk, talk)
    if beside:
        return action.do("action_vacancy_details", dispatcher, _pressing(talk, beside))
    rules_out = rules_out_this_one(talk.text)
    if rules_out or means_the_other_one(talk.text):
        return _show_others(action, dispatcher, talk, rules_out)
    return None


def remembered(talk: Talk, criteria: Mapping[str, Any], refs: Sequence[str]) -> Event:
    """What keeps the first page of a search for "the first list again"; the first and the last."""
    lists = [each for each in talk.slot("lists") or () if each["criteria"] != criteria]
    now = [*lists, {"criteria": dict(criteria), "refs": list(refs)}]
    event: Event = SlotSet("lists", now[:1] + now[1:][-(MOST_LISTS - 1) :])
    return event


def _list_of(lists: list[dict[str, Any]], place: str) -> dict[str, Any] | None:
    """The last list that was searched for in that place; None for a place not looked in yet."""
    each: dict[str, Any]
    for each in reversed(lists if place else []):
        names_searched = {p.name.casefold() for p in criteria_from_dict(each["criteria"]).places}
        if place in names_searched and each["refs"]:
            return each
    return None


def _which(lists: list[dict[str, Any]], wanted: ListAgain, talk: Talk) -> dict[str, Any]:
    if wanted is ListAgain.FIRST:
        return lists[0]
    if wanted is ListAgain.BEFORE:
        return lists[-2:][0]
    current = (talk.slot("search") or {}).get("criteria")
    return next((each for each in lists if each["criteria"] == current), lists[-1])


def _show_again(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk, shown: dict[str, Any]
) -> list[Event]:
    """The roles of that list that are still open, in the same order."""
    roles = [role for role in map(desk.vacancies.get, shown["refs"]) if role]
    still = [role for role in roles if desk.vacancies.is_open(role)]
    if not still:
        dispatcher.utter_message(response="utter_vacancies_all_closed_since")
        return [SlotSet("offer", None)]
    described = desk.vacancies.describe(criteria_from_dict(shown["criteria"]))
    dispatcher.utter_message(
        response=f"utter_vacancies_list_again{'' if described else '_latest'}",
        criteria=described,
        closed=_closed_since(talk, [role for role in roles if role not in still]),
        json_message={"cards": [card(role, desk.site_url) for role in still]},
    )
    refs = [role.ref for role in still]
    return [
        SlotSet("search", {"criteria": shown["criteria"], "seen": list(shown["refs"])}),
        SlotSet("shown", refs),
        SlotSet("vacancy", None),
        SlotSet("offer", None),
    ]


def _closed_since(talk: Talk, closed: Sequence[Vacancy]) -> str:
    said = talk.wording("utter_vacancies_closed_since") or ""
    return " " + said.replace("{roles}", names(closed)) if closed else ""


def _show_others(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, rules_out: bool
) -> list[Event] | None:
    """The other role, or cards of the others where there are several; None without such."""
    shown = roles_shown(action.desk, talk)
    others = [role for role in shown if role.ref != talk.slot("vacancy")]
    if len(others) == len(shown) or not others:
        return None
    if len(others) == 1 and not rules_out:
        return action.do("action_vacancy_details", dispatcher, _pressing(talk, others[0]))
    return _show_besides(action, dispatcher, talk, [role for role in shown if role not in others])


def _pointed_at_and_refused(desk: FrontDesk, talk: Talk) -> list[Vacancy]:
    """The roles of "not the bank one"; none for other messages."""
    return roles_pointed_at(desk, talk, roles_shown(desk, talk)) if leaves_out(talk.text) else []


def _show_besides(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, left_out: Sequence[Vacancy]
) -> list[Event] | None:
    """Cards of the roles shown without those left out; None where none is left."""
    desk = action.desk
    others = [role for role in roles_shown(desk, talk) if role not in left_out]
    if not others:
        return None
    dispatcher.utter_message(
        response="utter_vacancies_not_that_one",
        role=names(left_out),
        json_message={"cards": [card(role, desk.site_url) for role in others]},
    )
    refs = [role.ref for role in others]
    return [SlotSet("shown", refs), SlotSet("vacancy", None), SlotSet("offer", None)]


def _beside_this_one(desk: FrontDesk, talk: Talk) -> Vacancy | None:
    """The role before or after the one talked of, in the list it stands in; None without one."""
    steps, refs = steps_in_the_list(talk.text), talk.shown
    if not steps or talk.slot("vacancy") not in refs:
        return None
    place = refs.index(talk.slot("vacancy")) + steps
    return desk.vacancies.get(refs[place]) if 0 <= place < len(refs) else None


def _pressing(talk: Talk, role: Vacancy) -> Talk:
    return talk.pressing(f'/vacancy_details{{"vacancy":"{role.ref}"}}')
