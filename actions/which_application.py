"""Which role somebody wants to apply for who has said no more than that they want to."""

from __future__ import annotations

import re

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.roles import WORK, payload, role_meant, roles_shown, work_pointed_at
from actions.search_results import PAGE, searched
from actions.talk import Event, Talk
from frontline.application.criteria_json import criteria_as_dict
from frontline.application.vacancy_cards import card
from frontline.domain.search import Criteria
from frontline.domain.turn_taking import is_question, opens_application, says_yes
from frontline.domain.vacancy import Vacancy

# What is open after "which of these would you like to apply for?".
WHICH = "apply_which"
_APPLYING = {"apply", WHICH}
# What people tell about themselves; the kind of work is not among it.
_OF_ONESELF = {"person_name", "email", "phone", "registration_number", "registration_body"}
_OF_ONESELF |= {"experience_years", "notice_period", "start_date", "profession"}
_TELLS = {
    "inform",
    "correct",
    "register_interest",
    "nlu_fallback",
    "out_of_scope",
    "apply",
    "affirm",
}
_PICKS = {"vacancy_details", "inform", "apply", "affirm", "nlu_fallback", "refine_search"}
_PICKS |= {"search_vacancies", "out_of_scope", "correct"}
_FROM_HERE = {
    "apply",
    "inform",
    "register_interest",
    "ask_vacancy",
    "vacancy_details",
    "refine_search",
}
_FROM_HERE |= {"search_vacancies", "faq", "nlu_fallback", "out_of_scope", "more_results", "correct"}
_MOST_WORDS_OF_YES = 5
_A_NAME = re.compile(r"[^\W\d_][\w'\u2019.-]*(?: [^\W\d_][\w'\u2019.-]*){0,3}\W*", re.UNICODE)


def answer_which_application(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """A plain wish to apply, the role picked for it, and what is told meanwhile; else None."""
    if _plainly_applies(talk):
        return action.do("action_apply", dispatcher, talk)
    if talk.offer not in _APPLYING or is_question(talk.text):
        return None
    if talk.offer == "apply" and talk.slot("vacancy") and _takes_up(talk):
        return action.do("action_apply", dispatcher, talk)
    picked = _picked(action, talk) if talk.offer == WHICH and talk.intent in _PICKS else None
    if picked:
        return action.do("action_apply", dispatcher, talk.pressing(payload("apply", picked)))
    if talk.offer == WHICH and says_yes(talk.text):
        return ask_which_again(action, dispatcher, talk)
    return _ask_again(action, dispatcher, talk) if _tells_of_oneself(talk) else None


def ask_which_again(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The question which role it is for once more, to a "yes"."""
    shown = roles_shown(action.desk, talk)
    if not shown:
        return None
    dispatcher.utter_message(response="utter_vacancies_apply_which", buttons=_choices(shown, False))
    return [SlotSet("offer", WHICH)]


def _plainly_applies(talk: Talk) -> bool:
    """Whether it begins by applying and asks nothing, however many facts drown that out."""
    alone = all(each.intent in _FROM_HERE for each in talk.requests)
    return alone and opens_application(talk.text) and not is_question(talk.text)


def _takes_up(talk: Talk) -> bool:
    """ "Yes that one", "yes please, go on": short, with a yes, and naming nothing else."""
    short = len(talk.text.split()) <= _MOST_WORDS_OF_YES
    return short and says_yes(talk.text) and not set(_entities(talk)) - {"mention"}


def _entities(talk: Talk) -> list[str]:
    return [str(entity.get("entity")) for entity in talk.entities]


def _picked(action: DeskAction, talk: Talk) -> Vacancy | None:
    shown = roles_shown(action.desk, talk)
    role = role_meant(action.desk, talk)
    return role if role in shown else None


def _tells_of_oneself(talk: Talk) -> bool:
    if talk.intent not in _TELLS:
        return False
    told = {str(entity.get("entity")) for entity in talk.entities}
    if told & {"role", "specialty", "place", "mention"} and talk.intent != "inform":
        return False
    named = not told and talk.intent == "inform" and bool(_A_NAME.fullmatch(talk.text.strip()))
    return bool(told & _OF_ONESELF) or named


def _ask_again(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What was told is kept for the form; which role it is for is still open."""
    role = action.desk.vacancies.get(str(talk.slot("vacancy") or ""))
    shown = roles_shown(action.desk, talk)
    if talk.offer == "apply" and role:
        dispatcher.utter_message(
            response="utter_vacancies_apply_noted",
            role=role.title,
            buttons=[{"title": "Yes, apply", "payload": payload("apply", role)}],
        )
        return [SlotSet("offer", "apply")]
    if not shown:
        return None
    buttons = [{"title": each.title, "payload": payload("apply", each)} for each in shown]
    dispatcher.utter_message(response="utter_vacancies_apply_noted_which", buttons=buttons)
    return [SlotSet("offer", WHICH)]


def find_role_to_apply_for(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The roles a wish to apply can mean: "is it this one?", or which; None where none fits."""
    work = {*WORK, "place", "employer", "hours", "contract_type", "work_mode", "pay_band"}
    naming = [entity for entity in talk.entities if entity.get("entity") in work]
    pointed_at = work_pointed_at(talk)
    words = talk.text if any(map(talk.words_of, WORK)) else pointed_at
    criteria = action.desk.vacancies.criteria_from(naming, words)
    if criteria == Criteria() or not words:
        return None
    found = action.desk.vacancies.find(criteria, PAGE)
    roles = list(found.vacancies)
    if found.relaxed or not roles:
        return None
    shown = SlotSet("shown", [role.ref for role in roles])
    dispatcher.utter_message(
        response="utter_vacancies_apply_this" if len(roles) == 1 else "utter_vacancies_apply_which",
        role=roles[0].title,
        employer=roles[0].employer,
        criteria=action.desk.vacancies.describe(criteria),
        json_message={"cards": [card(role, action.desk.site_url) for role in roles]},
        buttons=_choices(roles, found.rest),
    )
    only = roles[0].ref if len(roles) == 1 else None
    return [
        searched(criteria, [role.ref for role in roles]),
        SlotSet(
            "lists", [{"criteria": criteria_as_dict(criteria), "refs": [r.ref for r in roles]}]
        ),
        shown,
        SlotSet("vacancy", only),
        SlotSet("offer", "apply" if only else WHICH),
    ]


def _choices(roles: list[Vacancy], rest: bool) -> list[dict[str, str]]:
    if len(roles) == 1:
        return [{"title": "Yes, apply", "payload": payload("apply", roles[0])}]
    more = [{"title": "Show more", "payload": "/more_results"}] if rest else []
    return [{"title": each.title, "payload": payload("apply", each)} for each in roles] + more
