"""How a message is served: a bare answer by what is open, and both of two requests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.about_list import answer_about_list
from actions.advert_questions import answer_from_advert
from actions.after_sending import answer_after_sending
from actions.alert_again import answer_alert_again
from actions.bare import answer_bare
from actions.by_intent import action_for
from actions.call_times import move_call
from actions.concerns import answer_after_concern
from actions.continuing import carried_over
from actions.deleting import answer_deletion, still_asked
from actions.desk import DeskAction
from actions.employers import answer_employer
from actions.held_wish import answer_held_wish, answer_nothing_to_send, wish_held
from actions.list_changes import answer_list_change, answer_of_whole_list
from actions.lists_before import answer_about_lists
from actions.own_cases import answer_about_case, still_waiting
from actions.parts import matters, parts_of
from actions.picked_role import ASKED_WHICH, answer_role_picked
from actions.privacy_points import answer_privacy_point
from actions.roles import named_among, roles_shown
from actions.search_asides import answer_search_aside
from actions.several_applications import answer_several_wanted
from actions.talk import FORM, Event, Talk
from actions.told_of_oneself import answer_told_of_oneself, tell_what_is_kept
from actions.variety import never_thrice
from actions.wanted_case import own_cases
from actions.which_application import answer_which_application
from actions.which_place import answer_which_place
from frontline.domain.role_questions import names_the_role

# Whoever may answer a message about the roles shown, whatever it was taken for.
_ABOUT_ROLES = (
    *(answer_about_lists, answer_search_aside, answer_of_whole_list, answer_role_picked),
    *(answer_about_list, answer_from_advert, answer_list_change),
)
_BEFORE_RULES = (
    *(answer_after_concern, answer_alert_again, answer_which_place, answer_nothing_to_send),
    *(answer_which_application, answer_held_wish),
    *(answer_about_lists, answer_about_case, answer_privacy_point, answer_told_of_oneself),
    *(*_ABOUT_ROLES, answer_bare),
)
# Of two requests: what an open form takes, what asks which case is meant, what opens a form.
_FOR_THE_FORM = {"inform", "correct", "review_answers"}
_OF_A_CASE = {"application_status", "withdraw_application", "interview_change"}
_OPENS_A_FORM = {"apply", "register_interest", "hire_staff", "complain", "placed_worker"}
_OPENS_A_FORM |= {"job_alert", "talk_to_human"}
# Whoever fills in one of these is called by a person anyway.
_CALLED_ANYWAY = {"complain", "hire_staff", "placed_worker"}
_SEVERAL = 2
_MOST_SPOKEN_OF = 6
_NO_ROLE = (SlotSet("shown", []), SlotSet("vacancy", None))


class RuleAction(DeskAction):
    """An action that a rule runs for what a visitor said.

    Outside a form both requests of a message are answered. Inside one the form has done that
    before any rule is asked (`actions.screening.ValidateScreeningForm`).
    """

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[Event]:
        talk = Talk(tracker, domain)
        moved = self._moved(talk)
        served = self.serve(dispatcher, talk.after(moved))
        tell_what_is_kept(self, dispatcher, talk, served)
        events = still_asked(dispatcher, talk, still_waiting(talk, served))
        never_thrice(dispatcher, talk)
        return [*moved, *events, *spoken_of(talk, events)]

    def _moved(self, talk: Talk) -> list[Event]:
        """Whoever has gone to the page of another vacancy talks about that one now."""
        page = self.desk.vacancy_of_page(talk.id)
        if page == talk.slot("vacancy_on_page"):
            return []
        seen = SlotSet("vacancy_on_page", page)
        return [seen, SlotSet("vacancy", page)] if page else [seen]

    def serve(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        """Answer the message, whatever the rule took it for."""
        if talk.form_is_active:
            return self._beside_the_form(dispatcher, talk)
        carried = self._of_the_whole_message(dispatcher, talk)
        if carried is not None:
            return carried
        if talk.is_button:
            return self.answer(dispatcher, talk)
        requests = parts_of(talk)
        if len(requests) > 1:
            return self._serve_two(dispatcher, talk, requests)
        for answer in _BEFORE_RULES:
            answered = answer(self, dispatcher, talk)
            if answered is not None:
                return answered
        return self.answer(dispatcher, talk)

    def _of_the_whole_message(
        self, dispatcher: CollectingDispatcher, talk: Talk
    ) -> list[Event] | None:
        """What is done about a message before it is taken apart; None for most."""
        told = answer_deletion(self, dispatcher, talk)
        told = carried_over(self.desk, dispatcher, talk) if told is None else told
        told = move_call(self, dispatcher, talk) if told is None else told
        if told is None and not talk.is_button:
            told = answer_after_sending(self, dispatcher, talk)
        # "The bank one and the York one" are no two requests.
        return answer_several_wanted(self, dispatcher, talk) if told is None else told

    def _beside_the_form(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        for answer in (answer_privacy_point, answer_employer, answer_from_advert):
            told = answer(self, dispatcher, talk)
            if told is not None:
                return told
        return self.answer(dispatcher, talk)

    def _serve_two(
        self, dispatcher: CollectingDispatcher, talk: Talk, requests: list[Talk]
    ) -> list[Event]:
        whole = _hires_in_all(talk, requests)
        if whole:
            return self.do(action_for(whole.intent), dispatcher, whole)
        called = with_a_call(talk, requests)
        if called:
            return self._call_about(dispatcher, called)
        # What is told behind a wish to go on, or to apply, is told to the form.
        to_form = requests[0].intent in _OPENS_A_FORM | {"resume"} or wish_held(talk) is not None
        wanted = [
            each for each in requests if matters(each) or (to_form and each.intent in _FOR_THE_FORM)
        ]
        return serve_each(self, dispatcher, wanted or requests[-1:])

    def _call_about(self, dispatcher: CollectingDispatcher, called: Talk) -> list[Event]:
        events = self.do(action_for(called.intent), dispatcher, called)
        if called.intent == "complain":
            dispatcher.utter_message(response="utter_people_call_about_it")
        return events


def spoken_of(talk: Talk, events: Sequence[Event]) -> list[Event]:
    """What keeps the roles this message was about, for "both of them" and "the York one" later."""
    about = [e["value"] for e in events if e.get("name") == "vacancy" and e.get("value")]
    found = next((e["value"] for e in events if e.get("name") == "shown"), None) or []
    about += found if len(found) == 1 else []
    before = [ref for ref in talk.slot("talked_of") or () if ref not in about]
    now = [*before, *dict.fromkeys(about)][-_MOST_SPOKEN_OF:]
    return [SlotSet("talked_of", now)] if about else []


def serve_each(
    action: DeskAction, dispatcher: CollectingDispatcher, requests: Sequence[Talk]
) -> list[Event]:
    """Answer one request after the other; the second knows what the first has changed."""
    events: list[Event] = []
    for request in confirmed_last(requests):
        known = _of_the_role_named(action, _not_of_a_role(request.after(events), events), requests)
        beside = _beside_a_form(action, dispatcher, known) if _form_opens(events) else None
        events += _served(action, dispatcher, known) if beside is None else beside
    _ask_once(dispatcher)
    return in_order(events)


def _ask_once(dispatcher: CollectingDispatcher) -> None:
    """Of two questions which role is meant, the last stands."""
    asked = [m for m in dispatcher.messages if str(m.get("response")) in ASKED_WHICH]
    for message in asked[:-1]:
        dispatcher.messages.remove(message)


def _served(action: DeskAction, dispatcher: CollectingDispatcher, request: Talk) -> list[Event]:
    told = (answer(action, dispatcher, request) for answer in (answer_held_wish, *_ABOUT_ROLES))
    about_roles = next((each for each in told if each is not None), None)
    if about_roles is not None:
        return about_roles
    return action.do(action_for(request.intent), dispatcher, request)


def _note(action: DeskAction, request: Talk) -> None:
    """Keep what a request that has to wait tells of the person, such as a number to ring."""
    heard = request.heard(action.desk.clock.now())
    reachable = request.entity("phone") or request.entity("email")
    if reachable and action.desk.screening.would_note(request.id, heard):
        action.desk.screening.take(request.id, heard)


def _form_opens(events: Sequence[Event]) -> bool:
    return any(event.get("event") == "followup" and event.get("name") == FORM for event in events)


def _beside_a_form(
    action: DeskAction, dispatcher: CollectingDispatcher, request: Talk
) -> list[Event] | None:
    """What is done about a request when the one before it opened the form; None as without one.

    What the form understands it takes. What would open another, or ask a question of its own, is
    told to come after it.
    """
    if request.intent in _FOR_THE_FORM | {"why_ask"}:
        outcome = action.desk.screening.take(request.id, request.heard(action.desk.clock.now()))
        for say in outcome.says:
            dispatcher.utter_message(response=f"utter_screening_{say.key}", **say.values)
        return []
    asks_back = request.intent in _OF_A_CASE and not own_cases(action, request)
    if asks_back or request.intent in _OPENS_A_FORM:
        _note(action, request)
        dispatcher.utter_message(response="utter_conversation_after_this", words=request.text)
        return []
    return None


def with_a_call(talk: Talk, requests: Sequence[Talk]) -> Talk | None:
    """The whole message as one request, where a person's call is asked for and follows anyway.

    None where it is not so. What either half tells is heard: the number to ring, above all.
    """
    called = [request.intent for request in requests if request.intent in _CALLED_ANYWAY]
    wants_call = any(request.intent == "talk_to_human" for request in requests)
    return talk.meaning(called[0]) if called and wants_call else None


def _hires_in_all(talk: Talk, requests: Sequence[Talk]) -> Talk | None:
    """The whole message as one request for staff, where the rest of it says who is writing."""
    intents = [request.intent for request in requests]
    introduced = "hire_staff" in intents and set(intents) <= {"hire_staff", "inform", "greet"}
    return talk.meaning("hire_staff") if introduced else None


def _not_of_a_role(request: Talk, events: Sequence[Event]) -> Talk:
    """Who looks for roles and asks "do you sponsor?" has not seen the one that is found."""
    found_now = any(event.get("name") == "shown" for event in events)
    of_one = request.intent != "faq" or names_the_role(request.text)
    return request if of_one or not found_now else request.after(_NO_ROLE)


def _of_the_role_named(action: DeskAction, request: Talk, parts: Sequence[Talk]) -> Talk:
    """ "EPR trainer job in York, could I apply?" applies for the role of that very title."""
    shown = roles_shown(action.desk, request)
    if request.intent != "apply" or len(shown) < _SEVERAL:
        return request
    role = named_among(action.desk, parts[0], shown)
    return request.naming_role(role.ref) if role else request


def confirmed_last(requests: Sequence[Talk]) -> list[Talk]:
    """The requests in order; one that is asked back about comes last, where a yes answers it."""
    return sorted(requests, key=lambda request: request.intent == "delete_my_data")


def in_order(events: Iterable[Event]) -> list[Event]:
    """The events with what is to run next at the end, and only one of that."""
    told = list(events)
    follow_up = [event for event in told if event.get("event") == "followup"]
    return [event for event in told if event.get("event") != "followup"] + follow_up[:1]
