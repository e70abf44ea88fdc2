"""Where the assistant cannot help: not understood, not its business, not English, not civil."""

from __future__ import annotations

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.form_words import opens_enquiry
from actions.knowledge import (
    NO_ANSWER,
    asks_what_nobody_answers,
    notes_unanswered,
    tells_passage,
)
from actions.one_role import AskVacancy
from actions.role_facts import asks_about_the_role
from actions.roles import role_meant
from actions.serving import RuleAction
from actions.talk import Event, Talk
from actions.vacancies import SearchVacancies
from frontline.domain.turn_taking import is_question

_ACTIONS = frozenset(
    {"action_fallback", "action_out_of_scope", "action_other_language", "action_abuse"}
)
_SEARCHES = {"search_vacancies", "refine_search"}


class NoAnswer(RuleAction):
    """Says so; then shows what there is to choose from; then offers a person. Then anew.

    All of these count together, so that no sentence of theirs comes three times running.
    """

    first: str
    second = "utter_conversation_another_way"

    def say_first(self, dispatcher: CollectingDispatcher, talk: Talk) -> None:
        dispatcher.utter_message(response=self.first)

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        times = talk.times_in_a_row(_ACTIONS)
        step = times % 3
        if step == 0:
            self.say_first(dispatcher, talk)
        elif talk.form_is_active:
            answers = ("utter_screening_cannot_answer", "utter_screening_offer_person")
            dispatcher.utter_message(response=answers[step - 1])
        else:
            answers = (self.second, "utter_conversation_fallback_third")
            dispatcher.utter_message(response=answers[step - 1])
        return [SlotSet("misunderstandings", times + 1.0)]


class OutOfScope(NoAnswer):
    first = "utter_conversation_out_of_scope"

    def name(self) -> str:
        return "action_out_of_scope"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if tells_passage(self.desk, dispatcher, talk):
            return []
        if is_question(talk.text):
            notes_unanswered(self.desk, talk)
        return super().answer(dispatcher, talk)


class OtherLanguage(NoAnswer):
    """One line in the visitor's own language, where it is known and has one; else in English.

    The line comes whatever was not understood before; after it a second and a third way.
    """

    first = "utter_conversation_other_language"
    second = "utter_conversation_other_language"

    def name(self) -> str:
        return "action_other_language"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        own = self._in_their_language(talk)
        if own is None or talk.times_in_a_row({self.name()}):
            return super().answer(dispatcher, talk)
        dispatcher.utter_message(response=own)
        return [SlotSet("misunderstandings", talk.times_in_a_row(_ACTIONS) + 1.0)]

    def say_first(self, dispatcher: CollectingDispatcher, talk: Talk) -> None:
        dispatcher.utter_message(response=self._in_their_language(talk) or self.first)

    def _in_their_language(self, talk: Talk) -> str | None:
        own = f"{self.first}_{talk.language}"
        return own if talk.is_written(own) else None


class Abuse(NoAnswer):
    first = "utter_conversation_abuse"
    second = "utter_conversation_abuse_again"

    def name(self) -> str:
        return "action_abuse"


class Fallback(NoAnswer):
    """Not understood: the facts in it may still say what is wanted; else two readable guesses."""

    first = "utter_conversation_fallback_second"
    second = "utter_conversation_fallback_second"

    def name(self) -> str:
        return "action_fallback"

    def answer(self, dispatcher: CollectingDispatcher, talk: Talk) -> list[Event]:
        if tells_passage(self.desk, dispatcher, talk):
            return []
        meant = None if talk.form_is_active else self._meant(talk)
        if meant:
            return meant.answer(dispatcher, talk)
        notes_unanswered(self.desk, talk)
        return super().answer(dispatcher, talk)

    def _meant(self, talk: Talk) -> DeskAction | None:
        opened = opens_enquiry(talk)
        if opened:
            return opened(self._desk)
        if asks_about_the_role(talk) and role_meant(self.desk, talk):
            return AskVacancy(self._desk)
        guesses = _guesses(talk)
        # "Remote jobs" may be a new search or a change of the last: both name their facts.
        searches = bool(guesses) and guesses[0][0] in _SEARCHES and bool(talk.entities)
        return SearchVacancies(self._desk) if searches else None

    def say_first(self, dispatcher: CollectingDispatcher, talk: Talk) -> None:
        guesses = _guesses(talk)
        if talk.form_is_active:
            dispatcher.utter_message(response="utter_screening_cannot_answer")
        elif asks_what_nobody_answers(talk):
            dispatcher.utter_message(response=NO_ANSWER)
        elif len(guesses) == 2:
            _say_guesses(dispatcher, guesses)
        else:
            super().say_first(dispatcher, talk)


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
