"""How a message is served: a bare answer by what is open, and both of two requests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.about_list import answer_about_list
from actions.advert_questions import answer_from_advert
from actions.bare import answer_bare
from actions.by_intent import action_for
from actions.call_times import move_call
from actions.continuing import carried_over
from actions.desk import DeskAction
from actions.list_changes import answer_list_change, answer_of_whole_list
from actions.lists_before import answer_about_lists
from actions.own_cases import answer_about_case
from actions.talk import Event, Talk
from actions.variety import never_thrice
from actions.which_application import answer_which_application
from actions.which_place import answer_which_place

# Before a request, these are done only where they change something.
_LEADS = {"deny", "unsure", "cancel", "skip", "pause", "why_ask"}
# Whoever may answer a message about the roles shown, whatever it was taken for.
_ABOUT_ROLES = (
    *(answer_about_lists, answer_of_whole_list, answer_about_list, answer_list_change),
    answer_from_advert,
)
_BEFORE_RULES = (
    *(answer_which_place, answer_which_application, answer_about_lists, answer_about_case),
    *(*_ABOUT_ROLES, answer_bare),
)
_WORK = ("role", "specialty", "profession")


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
        events = self.serve(dispatcher, talk.after(moved))
        never_thrice(dispatcher, talk)
        return [*moved, *events]

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
            return self.answer(dispatcher, talk)
        carried = carried_over(self.desk, dispatcher, talk)
        if carried is None:
            carried = move_call(self, dispatcher, talk)
        if carried is not None:
            return carried
        if talk.is_button:
            return self.answer(dispatcher, talk)
        if len(talk.requests) > 1:
            return self._serve_two(dispatcher, talk.requests)
        for answer in _BEFORE_RULES:
            answered = answer(self, dispatcher, talk)
            if answered is not None:
                return answered
        return self.answer(dispatcher, talk)

    def _serve_two(self, dispatcher: CollectingDispatcher, requests: list[Talk]) -> list[Event]:
        wanted = [each for each in requests if _matters(each)]
        return serve_each(self, dispatcher, wanted or requests[-1:])


def _matters(request: Talk) -> bool:
    """Whether there is anything to do about one of two requests."""
    if request.intent == "inform":
        return any(request.entity(name) for name in _WORK)
    if request.intent == "affirm":
        return request.offer is not None
    return request.intent not in _LEADS


def serve_each(
    action: DeskAction, dispatcher: CollectingDispatcher, requests: Sequence[Talk]
) -> list[Event]:
    """Answer one request after the other; the second knows what the first has changed."""
    events: list[Event] = []
    for request in confirmed_last(requests):
        known = request.after(events)
        told = (answer(action, dispatcher, known) for answer in _ABOUT_ROLES)
        about_roles = next((each for each in told if each is not None), None)
        if about_roles is None:
            about_roles = action.do(action_for(request.intent), dispatcher, known)
        events += about_roles
    return in_order(events)


def confirmed_last(requests: Sequence[Talk]) -> list[Talk]:
    """The requests in order; one that is asked back about comes last, where a yes answers it."""
    return sorted(requests, key=lambda request: request.intent == "delete_my_data")


def in_order(events: Iterable[Event]) -> list[Event]:
    """The events with what is to run next at the end, and only one of that."""
    told = list(events)
    follow_up = [event for event in told if event.get("event") == "followup"]
    return [event for event in told if event.get("event") != "followup"] + follow_up[:1]
