"""A wish to apply that could not be settled at once: it is held until a form opens for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.opening import open_form
from actions.roles import at_hand, named_among, payload, role_meant, roles_shown, told_apart
from actions.search_results import shows_the_nearest
from actions.talk import FORM, Event, Talk
from actions.which_application import (
    WHICH,
    ask_which_again,
    find_role_to_apply_for,
    place_of,
)
from actions.wish_words import role_in_words
from frontline.domain.bare_answers import bare_answer
from frontline.domain.handoff import CaseKind
from frontline.domain.names import is_surely_name
from frontline.domain.right_to_work import status_told
from frontline.domain.turn_taking import (
    asks_to_send,
    ends_applying,
    is_question,
    opens_application,
    refuses_to_apply,
    says_yes,
)
from frontline.domain.vacancy import Vacancy

_NOTED = {f"utter_vacancies_apply_noted_{kind}" for kind in ("this", "which", "none")}
_FORGETTING = {"action_delete_my_data", "action_withdraw_consent"}
_GIVES_UP = {"cancel", "deny", "hire_staff", "complain"}
_OF_ONESELF = {"person_name", "email", "phone", "registration_number", "registration_body"}
_OF_ONESELF |= {"experience_years", "notice_period", "start_date", "profession"}
_SEARCHED_FOR = {"role", "specialty", "mention", "place", "distance", "work_mode", "hours"}
_SEARCHED_FOR |= {"contract_type", "salary", "pay_band", "attribute"}
_OF_A_SEARCH = _SEARCHED_FOR - {"attribute"}
_WORK = {"role", "specialty", "profession", "mention"}
_A_NAME = re.compile(r"[^\W\d_][\w'\u2019.-]*(?: [^\W\d_][\w'\u2019.-]*){1,2}[.!]?", re.UNICODE)
_PLACING = re.compile(r"^\W*(?:in|near|around|at|by|not|or|and|any|all)\b", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:one|that|it|this)\W*$", re.IGNORECASE)
_SENDING = {"affirm", "inform", "apply", "nlu_fallback", "out_of_scope"}
_MOST_WORDS = 25
# So many messages back a wish is looked for, however long the talk: a turn costs no more for it.
WISH_LASTS = 12


def answer_held_wish(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What somebody who wants to apply tells of themselves, and the role it is for; else None.

    With one role in question a fact takes it up. Without one the role is asked for once more, and
    at the next fact the details are taken without it.
    """
    wish = wish_held(talk)
    offered = talk.offer == "apply" and bool(talk.slot("vacancy"))
    if talk.is_button or is_question(talk.text) or not (offered or wish):
        return None
    if refuses_to_apply(talk.text):
        return action.do("action_deny", dispatcher, talk)
    sought = _named_now(action, dispatcher, talk) if wish else None
    if sought is not None:
        return sought
    if tells_of_oneself(talk) if wish else _tells_a_fact(talk):
        return _go_on(action, dispatcher, talk)
    if offered and _agrees(talk):
        return _go_on(action, dispatcher, talk)
    yes = talk.offer == WHICH and says_yes(talk.text)
    return ask_which_again(action, dispatcher, talk) if yes else None


def answer_nothing_to_send(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """ "Send it", where nothing was begun: that nothing has been sent, and why; else None."""
    if talk.offer not in {None, WHICH, "more"} or talk.intent not in _SENDING:
        return None
    if not asks_to_send(talk.text) or action.desk.follow_up.sent(talk.id):
        return None
    if action.desk.screening.is_unfinished(talk.id):
        return action.do("action_pause", dispatcher, talk)
    if not (wish_held(talk) and roles_shown(action.desk, talk)):
        dispatcher.utter_message(response="utter_screening_nothing_to_send")
        return [SlotSet("offer", None)]
    dispatcher.utter_message(response="utter_screening_nothing_to_send_which")
    return ask_which_again(action, dispatcher, talk)


def wish_held(talk: Talk) -> Event | None:
    """The message that asked to apply, while no form has opened since; None without one.

    Whoever has talked of other things for longer than a wish lasts no longer means it.
    """
    earlier = 0
    for event in reversed(talk.events):
        if earlier and _ends_the_wish(event):
            return None
        if event.get("event") != "user":
            continue
        earlier += 1
        # The first one met is the message that is being answered.
        if earlier > 1 and _applies(event):
            return event
        if earlier > WISH_LASTS or (earlier > 1 and _intents(event) & _GIVES_UP):
            return None
    return None


def _ends_the_wish(event: Event) -> bool:
    if event.get("event") == "active_loop":
        return event.get("name") == FORM
    return event.get("event") == "action" and event.get("name") in _FORGETTING


def tells_of_oneself(talk: Talk) -> bool:
    """Whether a message states something of the visitor rather than of the role wanted."""
    told = {str(entity.get("entity")) for entity in talk.entities}
    if talk.intent == "inform":
        return bool(told & _OF_ONESELF) or not told & _SEARCHED_FOR or _sounds_like_a_name(talk)
    if talk.intent in {"correct", "nlu_fallback", "out_of_scope", "register_interest"}:
        return bool(told & _OF_ONESELF)
    more_than_yes = talk.intent == "affirm" and bare_answer(talk.text) is None
    return more_than_yes and not _POINTS.search(talk.text) and not asks_to_send(talk.text)


def _tells_a_fact(talk: Talk) -> bool:
    """The same where an advert was only read: what is told has to be plain."""
    told = {str(entity.get("entity")) for entity in talk.entities}
    plain = bool(told & _OF_ONESELF) or bool(_A_NAME.fullmatch(talk.text.strip()) and not told)
    return plain and talk.intent in {"inform", "correct"} and not told & _OF_A_SEARCH


def _applies(event: Event) -> bool:
    text = str(event.get("text") or "")
    if refuses_to_apply(text):
        return False
    return "apply" in _intents(event) or opens_application(text) or ends_applying(text)


def _intents(event: Event) -> set[str]:
    parsed = event.get("parse_data") or {}
    each = [parsed, *(parsed.get("requests") or ())]
    return {str((one.get("intent") or {}).get("name")) for one in each}


def _sounds_like_a_name(talk: Talk) -> bool:
    """ "Margaret Eccles" is a person, whatever town has that name."""
    text, place = talk.text.strip(), talk.words_of("place")
    capitals = all(word[:1].isupper() for word in text.split())
    longer = len(place) < len(text.rstrip(".!"))
    return capitals and longer and bool(_A_NAME.fullmatch(text)) and not _PLACING.search(text)


def _agrees(talk: Talk) -> bool:
    """A yes to "shall I put you forward?", however it is said."""
    return says_yes(talk.text) and talk.intent in {"affirm", "inform"}


def _named_now(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The role a message names, whether among those shown or looked up when none is."""
    shown = roles_shown(action.desk, talk)
    named = {str(entity.get("entity")) for entity in talk.entities} & _WORK
    if not named or len(talk.text.split()) > _MOST_WORDS:
        return None
    if len(shown) > 1:
        role = named_among(action.desk, talk, shown) or _pointed_at(action, talk, shown)
        return _apply(action, dispatcher, talk, role) if role else None
    nothing_known = not shown and at_hand(action.desk, talk) is None
    return find_role_to_apply_for(action, dispatcher, talk) if nothing_known else None


def _pointed_at(action: DeskAction, talk: Talk, shown: Sequence[Vacancy]) -> Vacancy | None:
    role = role_meant(action.desk, talk) if talk.entity("mention") is not None else None
    return role if role in shown else None


def _apply(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk, role: Vacancy
) -> list[Event]:
    """The form for this role, with what this very message tells."""
    return action.do("action_apply", dispatcher, _with_name(talk).naming_role(role.ref))


def _go_on(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    role = at_hand(action.desk, talk)
    instead = shows_the_nearest(talk) and talk.slot("vacancy") is None
    if role and action.desk.vacancies.is_open(role) and not instead:
        return _apply(action, dispatcher, talk, role)
    shown = roles_shown(action.desk, talk)
    if _noted_since(talk) and not shown:
        return take_details(action, dispatcher, talk)
    if _noted_since(talk) and len(shown) == 1 and action.desk.vacancies.is_open(shown[0]):
        # Who goes on with their details, asked if it is this one, means it.
        return _apply(action, dispatcher, talk, shown[0])
    return _ask_which_role(action, dispatcher, talk)


def _with_name(talk: Talk) -> Talk:
    """With the name that this message is, or that one told since the wish was."""
    if talk.intent not in {"inform", "correct", "affirm"} or talk.entity("person_name"):
        return talk
    now = talk.text.strip() if _is_a_name(talk) else ""
    name = now or _name_noted(talk)
    if not name:
        return talk
    others = [each for each in talk.entities if not (now and each.get("entity") == "place")]
    return talk.with_entities([*others, {"entity": "person_name", "value": name, "text": name}])


def _is_a_name(talk: Talk) -> bool:
    if talk.intent != "inform" or (talk.entities and not _sounds_like_a_name(talk)):
        return False
    return _may_be_a_name(talk.text)


def _may_be_a_name(text: str) -> bool:
    told_else = says_yes(text) or status_told(text) is not None or "@" in text
    return not told_else and " " in text.strip() and is_surely_name(text)


def _name_noted(talk: Talk) -> str:
    """ "Margaret Eccles", told when the question was which role it is for."""
    typed = ""
    for event in talk.events:
        if event.get("event") == "user":
            typed = str(event.get("text") or "").strip()
        noted = (event.get("metadata") or {}).get("utter_action") in _NOTED
        if noted and _may_be_a_name(typed):
            return typed
    return ""


def _ask_which_role(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event]:
    """The question which role it is for, with those shown to choose from."""
    shown = roles_shown(action.desk, talk)
    if not shown:
        dispatcher.utter_message(response="utter_vacancies_apply_noted_none")
        return [SlotSet("offer", None)]
    if len(shown) == 1:
        dispatcher.utter_message(
            response="utter_vacancies_apply_noted_this",
            role=shown[0].title,
            place=place_of(shown[0]),
            buttons=[{"title": "Yes, apply", "payload": payload("apply", shown[0])}],
        )
        return [SlotSet("offer", WHICH)]
    buttons = [
        {"title": title, "payload": payload("apply", each)}
        for title, each in zip(told_apart(shown), shown)
    ]
    dispatcher.utter_message(response="utter_vacancies_apply_noted_which", buttons=buttons)
    return [SlotSet("offer", WHICH)]


def _noted_since(talk: Talk) -> bool:
    """Whether a fact told since the wish has been answered with the question already."""
    for event in reversed(talk.events):
        if (event.get("metadata") or {}).get("utter_action") in _NOTED:
            return True
        if event.get("event") == "active_loop" and event.get("name") == FORM:
            return False
    return False


def take_details(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """The form without a role; the recruiter reads which one was meant."""
    dispatcher.utter_message(response="utter_screening_register_for_wish")
    told = _with_name(talk)
    return open_form(
        action.desk, dispatcher, told, CaseKind.REGISTRATION, topic=role_in_words(talk)
    )
