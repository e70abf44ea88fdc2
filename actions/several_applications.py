"""Applying for several roles: one is begun, and the others are kept until it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.pointing import each_pointed_at
from actions.roles import ask_which, payload, roles_shown
from actions.several_roles import names
from actions.talk import Event, Talk
from actions.which_application import WHICH
from frontline.application.front_desk import FrontDesk
from frontline.domain.role_pointed_at import chooses
from frontline.domain.several_wanted import means_all, means_both, numbers_in_a_row
from frontline.domain.turn_taking import is_question, is_request, opens_application
from frontline.domain.vacancy import Vacancy

_A_PAIR = 2


def answer_several_wanted(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The first of several roles that a wish to apply names, with the others kept; else None."""
    if not _applies(talk):
        return None
    roles = _wanted(action.desk, talk)
    if len(roles) > 1:
        return _begin(action, dispatcher, talk, roles)
    shown = roles_shown(action.desk, talk)
    if means_both(talk.text) and len(shown) > _A_PAIR:
        dispatcher.utter_message(response="utter_vacancies_one_at_a_time")
        return [*ask_which(dispatcher, shown, "apply"), SlotSet("offer", WHICH)]
    return None


def next_wanted(
    desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The offer to go on with the next role that was asked for; None where there is none left."""
    kept = [role for role in map(desk.vacancies.get, talk.slot("also_wanted") or ()) if role]
    still = [role for role in kept if desk.vacancies.is_open(role)]
    if not still:
        return None
    first = still[0]
    dispatcher.utter_message(
        response="utter_vacancies_apply_next",
        role=first.title,
        employer=first.employer,
        buttons=[
            {"title": "Yes, apply", "payload": payload("apply", first)},
            {"title": "Not now", "payload": "/deny"},
        ],
    )
    return [
        SlotSet("also_wanted", [role.ref for role in still[1:]]),
        SlotSet("vacancy", first.ref),
        SlotSet("offer", "apply"),
    ]


def _applies(talk: Talk) -> bool:
    asks = is_question(talk.text) and not is_request(talk.text) and talk.intent != "apply"
    if talk.is_button or asks:
        return False
    asked = any(choice.startswith("/apply") for choice in talk.choices_offered())
    return talk.intent == "apply" or opens_application(talk.text) or chooses(talk.text) or asked


def _wanted(desk: FrontDesk, talk: Talk) -> list[Vacancy]:
    """The roles that a message means together: by number, by "both", "all", or by what they are."""
    shown = roles_shown(desk, talk)
    numbers = numbers_in_a_row(talk.text)
    if numbers:
        return [shown[n - 1] for n in numbers if n <= len(shown)]
    if means_all(talk.text) or (means_both(talk.text) and len(shown) == _A_PAIR):
        return shown
    return each_pointed_at(talk, shown)


def _begin(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, roles: Sequence[Vacancy]
) -> list[Event]:
    """Say that one comes after the other, and open the first."""
    first, *others = roles
    dispatcher.utter_message(
        response="utter_vacancies_apply_in_turn", role=first.title, others=names(others)
    )
    begun = action.do("action_apply", dispatcher, talk.naming_role(first.ref))
    return [SlotSet("also_wanted", [role.ref for role in others]), *begun]
