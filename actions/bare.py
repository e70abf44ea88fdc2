"""What "yes", "the second one", "both" or "Bristol?" answers after what was said last."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.by_intent import action_for
from actions.continuing import carried_over
from actions.desk import DeskAction
from actions.roles import say_so_many
from actions.search_results import last_search
from actions.talk import Event, Talk
from frontline.domain.bare_answers import Bare, BareAnswer, asks_yes_or_no, bare_answer
from frontline.domain.handoff import CaseKind
from frontline.domain.pay import PayPeriod
from frontline.domain.turn_taking import agrees_to_all

ERASE = "erase"
# Replies that say that something was done.
DONE = (
    *(f"utter_screening_sent_{kind.value}" for kind in CaseKind),
    "utter_screening_sent_call_back_at",
    "utter_screening_sent_call_back_by_email",
    "utter_screening_sent_job_alert",
    "utter_screening_copy_sent",
    "utter_screening_copy_offer",
    "utter_applications_withdrawn",
    "utter_applications_interview_told",
    "utter_applications_call_moved",
    "utter_applications_put_right",
    "utter_privacy_deleted",
    "utter_privacy_deleted_sent",
    "utter_privacy_consent_withdrawn",
    "utter_vacancies_alerts_stopped",
    "utter_vacancies_alerts_stopped_address",
    *(f"utter_applications_when_{what}" for what in ("reply", "called", "called_at", "complaint")),
    *(f"utter_applications_status_{how}" for how in ("sent", "taken", "finished", "taken_back")),
    "utter_conversation_sure",
)
# What each offer stands for when it is taken up.
_OFFERS = {
    ERASE: '/delete_my_data{"answer":"erase"}',
    "resume": "/resume",
    "own_copy": '/inform{"answer":"own_copy"}',
    "apply": "/apply",
    "more": "/more_results",
}
_MOST_AT_ONCE = 3
# A yes with more words than these may be about something else.
_FEW = 6
# Good will alone, as in "ok thanks", is no yes to a deletion.
_FIRM = re.compile(
    r"\b(?:yes|yeah|yep|yup|certain|sure|definitely|absolutely|do it|confirm\w*)\b", re.IGNORECASE
)
_BANDS = range(2, 10)
_MILES = range(10, 101)
_LEAST_PAY = 10_000
# Pounds an hour, or thousands a year.
_AN_HOUR = range(10, 151)

Answer = Callable[["Asked"], list[Event]]


def answer_bare(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What happens on a message that has a meaning only after the last one; None for any other."""
    said = bare_answer(talk.text) or _decided(talk)
    asked = Asked(action, dispatcher, talk)
    return asked.answer(said) if said else None


def _decided(talk: Talk) -> BareAnswer | None:
    """ "Yes, I'm certain" where a yes or a no was asked for; None for any other message."""
    asked = any(asks_yes_or_no(str(reply.get("text"))) for reply in talk.last_replies()[-1:])
    if not asked and talk.offer != ERASE:
        return None
    firm = _FIRM.search(talk.text) and agrees_to_all(talk.text)
    if firm and len(talk.text.split()) <= _FEW:
        return BareAnswer(Bare.YES)
    return None


def take_up(action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """Do what was offered or asked in the reply just before; without that, ask what is wanted."""
    return Asked(action, dispatcher, talk).answer(BareAnswer(Bare.YES))


def say_help(dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """What there is to choose from, in other words when it has just been said."""
    said = talk.said_last("utter_conversation_help")
    dispatcher.utter_message(
        response="utter_conversation_another_way" if said else "utter_conversation_help"
    )
    return [SlotSet("offer", None)]


def say_what_next(dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
    """The answer to a "yes" that nothing was asked before; once a thing is done it ends it."""
    if talk.said_last(*DONE):
        dispatcher.utter_message(response="utter_conversation_all_done")
        return [SlotSet("offer", None)]
    said = talk.said_last("utter_conversation_what_next")
    dispatcher.utter_message(
        response="utter_conversation_another_way" if said else "utter_conversation_what_next"
    )
    return [SlotSet("offer", None)]


class Asked:
    """What is open after the assistant's last reply, and how it is answered."""

    def __init__(self, action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk) -> None:
        self._action = action
        self._dispatcher = dispatcher
        self._talk = talk

    def answer(self, said: BareAnswer) -> list[Event]:
        if said.kind is Bare.NUMBER:
            return self._number(said)
        return _ANSWERS[said.kind](self)

    # --- what may be done ---------------------------------------------------------

    def _do(self, name: str, talk: Talk | None = None) -> list[Event]:
        return self._action.do(name, self._dispatcher, talk or self._talk)

    def _press(self, payload: str) -> list[Event]:
        pressed = self._talk.pressing(payload)
        carried = carried_over(self._action.desk, self._dispatcher, pressed)
        if carried is not None:
            return carried
        return self._do(action_for(pressed.intent), pressed)

    def _say(self, response: str, buttons: list[Event] | None = None) -> list[Event]:
        self._dispatcher.utter_message(response=response, buttons=buttons)
        return [SlotSet("offer", None)]

    # --- the answers --------------------------------------------------------------

    def yes(self) -> list[Event]:
        talk = self._talk
        if talk.offer in _OFFERS:
            return self._press(_OFFERS[str(talk.offer)])
        choices = talk.choices_offered()
        asked = any(asks_yes_or_no(str(reply.get("text"))) for reply in talk.last_replies()[-1:])
        # A choice that is a yes itself is for the form that asked, and would lead back here.
        if choices and asked and not choices[0].startswith("/affirm"):
            return self._press(choices[0])
        if talk.said_last("utter_conversation_fallback_first"):
            return self._say("utter_conversation_which_guess", talk.buttons_offered())
        return say_what_next(self._dispatcher, talk)

    def no(self) -> list[Event]:
        return self._do("action_deny")

    def later(self) -> list[Event]:
        if self._talk.offer == ERASE or self._action.desk.screening.is_unfinished(self._talk.id):
            return self.no()
        return self._say("utter_conversation_later")

    def carry_on(self) -> list[Event]:
        if self._talk.said_last("utter_screening_cancelled"):
            return self._say("utter_screening_nothing_open")
        unfinished = self._action.desk.screening.is_unfinished(self._talk.id)
        return self._do("action_resume") if unfinished else self.go_on()

    def go_on(self) -> list[Event]:
        talk = self._talk
        if talk.offer == ERASE:
            return self._do("action_delete_my_data", talk.pressing("/delete_my_data"))
        if talk.offer is None and self._action.desk.screening.is_unfinished(talk.id):
            return self._do("action_resume")
        if talk.offer is None and not talk.choices_offered() and talk.slot("search"):
            return self._do("action_more_results")
        return self.yes()

    def _number(self, said: BareAnswer) -> list[Event]:
        options = self._options()
        if 1 <= said.number <= len(options):
            return self._press(options[said.number - 1])
        if said.counted and self._talk.shown:
            return say_so_many(self._dispatcher, len(self._talk.shown))
        if said.counted or not self._talk.slot("search"):
            return self.that_one() if self._talk.shown else say_help(self._dispatcher, self._talk)
        return self._figure(said.number)

    def _options(self) -> list[str]:
        """What "the second one" counts in: the roles just shown, the choices, or roles before."""
        talk = self._talk
        roles = [f'/vacancy_details{{"vacancy":"{ref}"}}' for ref in talk.shown]
        choices = talk.choices_offered()
        # Choices that no question led to are no list: "the first one" is then the first role.
        asked = any("?" in str(reply.get("text")) for reply in talk.last_replies())
        several = not roles or (len(choices) > 1 and asked)
        return choices if several and not talk.cards_were_shown() else roles

    def _figure(self, number: int) -> list[Event]:
        """A figure after a search: a band, miles, or pay, by its size."""
        named = self._pay_named_before(number)
        if named is not None:
            pass
        elif number in _BANDS:
            named = {"entity": "pay_band", "value": [str(number)]}
        elif number in _MILES:
            named = {"entity": "distance", "value": float(number)}
        elif number >= _LEAST_PAY:
            value = {"minimum": float(number), "period": "year", "annual_minimum": number}
            named = {"entity": "salary", "value": value}
        if named is None:
            return self._do("action_fallback")
        return self._do("action_refine_search", self._talk.naming(named))

    def _pay_named_before(self, number: int) -> dict[str, Any] | None:
        """ "12 then", after £13 an hour was asked for; None where no pay was, or no such figure."""
        criteria, _ = last_search(self._talk)
        if criteria.pay_floor is None or criteria.places or number not in _AN_HOUR:
            return None
        hourly = criteria.pay_period is PayPeriod.HOUR
        minimum = float(number if hourly else number * 1000)
        value = {"minimum": minimum, "period": "hour" if hourly else "year"}
        return {"entity": "salary", "value": value}

    def last(self) -> list[Event]:
        options = self._options()
        return self._press(options[-1]) if options else say_help(self._dispatcher, self._talk)

    def both(self) -> list[Event]:
        talk = self._talk
        choices = [each for each in talk.choices_offered() if _can_be_one_of_two(each)]
        if talk.said_last("utter_conversation_fallback_first") or _asks_facts(choices):
            return self._each(choices[:_MOST_AT_ONCE])
        if len(talk.shown) > 1:
            return self._do("action_compare_vacancies", talk.naming())
        if talk.slot("search"):
            return self._do("action_more_results")
        return say_help(self._dispatcher, talk)

    def _each(self, payloads: list[str]) -> list[Event]:
        return [event for payload in payloads for event in self._press(payload)]

    def neither(self) -> list[Event]:
        if self._talk.said_last("utter_conversation_fallback_first"):
            return self._say("utter_conversation_fallback_second")
        return self._say("utter_vacancies_neither") if self._talk.shown else self.no()

    def that_one(self) -> list[Event]:
        choices = self._talk.choices_offered()
        if not self._talk.shown and not self._talk.slot("vacancy") and len(choices) == 1:
            return self._press(choices[0])
        if self._talk.shown or self._talk.slot("vacancy"):
            return self._do("action_vacancy_details", self._talk.naming())
        return say_help(self._dispatcher, self._talk)

    def same(self) -> list[Event]:
        if self._talk.slot("search"):
            return self._do("action_refine_search", self._talk.naming())
        return self._do("action_search_vacancies", self._talk.naming())


_ANSWERS: dict[Bare, Answer] = {
    Bare.YES: Asked.yes,
    Bare.NO: Asked.no,
    Bare.LATER: Asked.later,
    Bare.GO_ON: Asked.go_on,
    Bare.CARRY_ON: Asked.carry_on,
    Bare.LAST: Asked.last,
    Bare.BOTH: Asked.both,
    Bare.NEITHER: Asked.neither,
    Bare.THAT_ONE: Asked.that_one,
    Bare.SAME: Asked.same,
}


def _can_be_one_of_two(payload: str) -> bool:
    return not payload.startswith(("/affirm", "/deny", "/help"))


def _asks_facts(payloads: list[str]) -> bool:
    return bool(payloads) and all(each.startswith("/ask_vacancy") for each in payloads)
