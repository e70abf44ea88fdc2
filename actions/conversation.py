"""Sessions, yes and no, saying it again, and not understanding."""

from __future__ import annotations

from typing import Any

from rasa_sdk.events import ActionExecuted, ActiveLoop, SessionStarted, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.privacy import ERASE, DeleteMyData
from actions.screening import Apply, Resume
from actions.talk import FORM, Event, Talk
from actions.vacancies import MoreResults, SearchVacancies

# What a "yes" does. Rasa has no rule for an action after an action, so it is done here and now.
_OFFERS: dict[str, type[DeskAction]] = {
    ERASE: DeleteMyData,
    "resume": Resume,
    "apply": Apply,
    "more": MoreResults,
}
# Slots that must not outlive the session: an old offer would turn a later "yes" into consent.
_OF_THE_MOMENT = {"offer", "requested_slot", "screening_done", "misunderstandings"}


class SessionStart(DeskAction):
    """Starts a session with the last value of each slot, so that it never grows with the talk."""

    def name(self) -> str:
        return "action_session_start"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        slots: dict[str, Any] = {**talk.slots, **self.desk.brand.slots()}
        slots["vacancy"] = slots.get("vacancy") or self.desk.vacancy_of_page(talk.id)
        kept = [
            SlotSet(name, value)
            for name, value in slots.items()
            if value is not None and name not in _OF_THE_MOMENT
        ]
        return [SessionStarted(), *kept, *self._form(talk), ActionExecuted("action_listen")]

    def _form(self, talk: Talk) -> list[Event]:
        """A form left open goes on, however long the visitor was away (rasa#5091)."""
        if self.desk.screening.question(talk.id) is None:
            return []
        return [ActiveLoop(FORM), SlotSet("requested_slot", "screening_done")]


class Affirm(DeskAction):
    """A "yes" outside a form does what was offered in the reply just before, and nothing else."""

    def name(self) -> str:
        return "action_affirm"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        offered = _OFFERS.get(talk.offer or "")
        if offered:
            return offered(self._desk).answer(dispatcher, talk)
        dispatcher.utter_message(response="utter_conversation_help")
        return []


class Deny(DeskAction):
    def name(self) -> str:
        return "action_deny"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.offer != ERASE:
            dispatcher.utter_message(response="utter_screening_no_problem")
            return [SlotSet("offer", None)]
        dispatcher.utter_message(response="utter_privacy_delete_kept")
        if not self.desk.screening.is_unfinished(talk.id):
            return [SlotSet("offer", None)]
        return Resume(self._desk).answer(dispatcher, talk)


class Unsure(DeskAction):
    def name(self) -> str:
        return "action_unsure"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        dispatcher.utter_message(response="utter_conversation_help")
        return [SlotSet("offer", None)]


class RepeatThat(DeskAction):
    def name(self) -> str:
        return "action_repeat_that"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        said = [reply for reply in talk.last_replies() if reply.get("text")]
        if not said:
            dispatcher.utter_message(response="utter_conversation_nothing_to_repeat")
            return []
        last = said[-1].get("data") or {}
        dispatcher.utter_message(
            response="utter_conversation_repeat",
            last_message="\n\n".join(str(reply["text"]) for reply in said),
            buttons=last.get("buttons") or [],
            json_message=last.get("custom") or {},
        )
        return []


class Fallback(DeskAction):
    """Not understood: two readable guesses, then help, then a person. Never the same thrice."""

    def name(self) -> str:
        return "action_fallback"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if talk.form_is_active:
            dispatcher.utter_message(response="utter_screening_cannot_answer")
            return []
        times = talk.times_in_a_row(self.name()) + 1
        guesses = _guesses(talk)
        if guesses and guesses[0][0] in _SEARCHES and talk.entities:
            # "Remote jobs" may be a new search or a change of the last: both name their facts.
            return SearchVacancies(self._desk).answer(dispatcher, talk)
        if times == 1 and len(guesses) == 2:
            _say_guesses(dispatcher, guesses)
        elif times <= 2:
            dispatcher.utter_message(response="utter_conversation_fallback_second")
        else:
            dispatcher.utter_message(response="utter_conversation_fallback_third")
        return [SlotSet("misunderstandings", float(times))]


_SEARCHES = {"search_vacancies", "refine_search"}


def _guesses(talk: Talk) -> list[tuple[str, str]]:
    """The two likeliest intents with what a visitor would call them; nameless ones are left out."""
    named = (
        (intent, talk.wording(f"utter_conversation_guess_{intent}")) for intent in talk.ranking
    )
    return [(intent, words) for intent, words in named if words][:2]


def _say_guesses(dispatcher: CollectingDispatcher, guesses: list[tuple[str, str]]) -> None:
    (first, first_words), (second, second_words) = guesses
    dispatcher.utter_message(
        response="utter_conversation_fallback_first",
        guess_1=first_words,
        guess_2=second_words,
        buttons=[
            {"title": first_words[:1].upper() + first_words[1:], "payload": f"/{first}"},
            {"title": second_words[:1].upper() + second_words[1:], "payload": f"/{second}"},
        ],
    )
