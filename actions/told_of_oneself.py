"""What somebody tells of themselves before any application is begun: it begins one, or is kept."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.after_sending import put_right
from actions.desk import DeskAction
from actions.roles import at_hand
from actions.search_results import shows_the_nearest
from actions.talk import FORM, Event, Talk
from actions.which_application import place_of
from frontline.domain.name_by_address import name_by_address
from frontline.domain.turn_taking import is_question, refuses_to_apply
from frontline.domain.vacancy import Vacancy

_WHO = {"person_name", "email", "phone", "registration_number"}
_OF_WORK = {"experience_years", "notice_period", "start_date", "registration_body"}
_SEARCHED_FOR = {"role", "mention", "place", "distance", "work_mode", "hours", "contract_type"}
_SEARCHED_FOR |= {"salary", "pay_band", "attribute", "organisation", "headcount", "vacancy"}
_TELLING = {"inform", "correct", "nlu_fallback", "out_of_scope", "register_interest", "affirm"}
_BESIDES = {"search_vacancies", "refine_search", "inform", "ask_vacancy", "vacancy_details"}
_BESIDES |= {"latest_vacancies", "greet"}
# Replies that say already what becomes of what was told.
_SAID = ("screening_kept", "apply_noted", "applications_")
# A name alone need not be read back.
_WORTH_SAYING = _WHO - {"person_name"}


def answer_told_of_oneself(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on a name, an address or years told where nothing is open; else None.

    Of a role that was read about it begins the application. With no role in view it is read back
    as kept, and goes into whichever application is begun.
    """
    told = _kinds(talk)
    if talk.is_button or talk.intent not in _TELLING or told & _SEARCHED_FOR:
        return None
    if is_question(talk.text) or refuses_to_apply(talk.text):
        return None
    desk = action.desk
    who = bool(told & _WHO or name_by_address(talk.text))
    if desk.screening.is_unfinished(talk.id) or not (who or told & _OF_WORK):
        return None
    if desk.follow_up.sent(talk.id):
        return put_right(desk, dispatcher, talk) if who else None
    role = at_hand(desk, talk)
    if role is not None and desk.vacancies.is_open(role):
        return _for_the_role(action, dispatcher, talk, role, who)
    return _kept(action, dispatcher, talk) if who else None


def _kinds(talk: Talk) -> set[str]:
    return {str(entity.get("entity")) for entity in talk.entities}


def _for_the_role(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy, who: bool
) -> list[Event]:
    """The application for the role read about; where it was only found, whether to begin it."""
    read_about = talk.slot("vacancy") == role.ref and not shows_the_nearest(talk)
    if who and read_about:
        return action.do("action_apply", dispatcher, talk.naming_role(role.ref))
    dispatcher.utter_message(
        response="utter_vacancies_apply_noted_role", role=role.title, place=place_of(role)
    )
    return [SlotSet("vacancy", role.ref), SlotSet("offer", "apply")]


def _kept(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event] | None:
    answers = kept_so_far(action, talk, with_this=True)
    if not answers:
        return None
    dispatcher.utter_message(response="utter_screening_kept", answers=answers)
    return [SlotSet("offer", None)]


def kept_so_far(action: DeskAction, talk: Talk, *, with_this: bool) -> str:
    """What this talk has told of a candidate so far, one answer to a line; empty for nothing."""
    now = action.desk.clock.now()
    this = [talk.heard(now)] if with_this else []
    return action.desk.screening.kept_of([*talk.heard_before(now), *this])


def tell_what_is_kept(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, events: Sequence[Event]
) -> None:
    """Say that a name or number told beside a search is kept: "I'm Sam, any jobs in Leeds?"."""
    if talk.is_button or talk.form_is_active or talk.intent not in _BESIDES:
        return
    opens = any(each.get("event") == "followup" and each.get("name") == FORM for each in events)
    replies = [str(message.get("response")) for message in dispatcher.messages]
    said = any(part in reply for reply in replies for part in _SAID)
    if opens or said or not _kinds(talk) & _WORTH_SAYING or action.desk.follow_up.sent(talk.id):
        return
    answers = action.desk.screening.kept_of([talk.heard(action.desk.clock.now())])
    if answers:
        dispatcher.utter_message(response="utter_screening_kept_besides", answers=answers)
