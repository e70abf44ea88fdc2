"""A passage in a reply, and the question that had no answer."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.knowledge import NO_ANSWER, PASSAGE
from frontline.application.front_desk import FrontDesk
from tests.actions.rasa_like import all_actions

FOUND = {
    "passage": "share_codes#how-long",
    "score": 0.9,
    "excerpt": "A share code lasts 90 days. {brand_name} never asks for it.",
    "title": "Share codes",
    "source": "GOV.UK",
    "link": "https://www.gov.uk/share-codes",
    "reviewed": "2026-11-22",
}
ASKED = "how long is a share code valid?"
ACTIONS = {"nlu_fallback": "action_fallback", "faq": "action_answer_faq"}


class Heard:
    """Messages one after the other, each with what the model made of it."""

    def __init__(self, desk: FrontDesk, form: bool = False) -> None:
        self._actions = all_actions(desk)
        self._form = {"name": "screening_form"} if form else {}
        self._events: list[dict[str, Any]] = []

    def say(
        self,
        text: str,
        intent: str = "nlu_fallback",
        *ranking: str,
        knowledge: dict[str, Any] | None = None,
        entities: tuple[dict[str, Any], ...] = (),
    ) -> list[dict[str, Any]]:
        ranked = [{"name": name, "confidence": 0.25} for name in (intent, *ranking)]
        parse = {
            "text": text,
            "intent": {"name": intent, "confidence": 0.3},
            "intent_ranking": ranked,
            "entities": list(entities),
            "knowledge": knowledge,
        }
        self._events.append({"event": "user", "text": text, "parse_data": parse})
        tracker = Tracker("c1", {}, parse, list(self._events), False, None, self._form, None)
        dispatcher = CollectingDispatcher()
        name = ACTIONS.get(intent, f"action_{intent}")
        asyncio.run(self._actions[name].run(dispatcher, tracker, {}))
        self._events.append({"event": "action", "name": name})
        said: list[dict[str, Any]] = dispatcher.messages
        return said


def noted(desk: FrontDesk) -> list[str]:
    with desk.units() as work:
        return [each.text for each in work.unanswered.of_conversation("c1")]


@pytest.mark.parametrize("intent", ["nlu_fallback", "out_of_scope", "faq"])
def test_a_passage_is_told_with_title_source_and_date(desk: FrontDesk, intent: str) -> None:
    """The recruiter's facts are filled in and the link is one the panel can show."""
    [said] = Heard(desk).say(ASKED, intent, knowledge=FOUND)
    assert said["response"] == PASSAGE
    assert said["passage_title"] == "Share codes"
    assert said["passage_text"] == "A share code lasts 90 days. Linq never asks for it."
    assert said["passage_source"] == "[GOV.UK](https://www.gov.uk/share-codes)"
    assert said["passage_reviewed"] == "22 November 2026"
    assert noted(desk) == []


def test_a_source_without_an_address_is_named(desk: FrontDesk) -> None:
    """The recruiter's own article has none yet."""
    [said] = Heard(desk).say(ASKED, knowledge={**FOUND, "link": None})
    assert said["passage_source"] == "GOV.UK"


def test_a_passage_that_did_not_help_is_not_told_again(desk: FrontDesk) -> None:
    """Asking once more gets an honest answer, and the trainers hear of it."""
    heard = Heard(desk)
    heard.say(ASKED, "nlu_fallback", "faq", knowledge=FOUND)
    [said] = heard.say(ASKED, "nlu_fallback", "faq", knowledge=FOUND)
    assert said["response"] == NO_ANSWER
    assert noted(desk) == [ASKED]


def test_a_message_a_passage_answered_is_no_misunderstanding(desk: FrontDesk) -> None:
    """Three passages in a row do not end with the offer of a person."""
    heard = Heard(desk)
    for number in range(3):
        heard.say(ASKED, knowledge={**FOUND, "passage": str(number)})
    [said] = heard.say("and is there parking?", "nlu_fallback", "faq")
    assert said["response"] == NO_ANSWER


def test_a_question_nobody_answers_is_met_honestly_and_noted(desk: FrontDesk) -> None:
    """What was guessed is kept for the trainers; personal facts are not."""
    name = {"entity": "person_name", "start": 4, "end": 8, "value": "Anna"}
    text = "I'm Anna, is there parking at night?"
    [said] = Heard(desk).say(text, "nlu_fallback", "faq", "ask_vacancy", entities=(name,))
    assert said["response"] == NO_ANSWER
    with desk.units() as work:
        [question] = work.unanswered.of_conversation("c1")
    assert question.text == "I'm …, is there parking at night?"
    assert question.guesses == ("faq", "ask_vacancy")
    assert question.score == 0.25


def test_a_failed_answer_in_a_form_is_not_noted(desk: FrontDesk) -> None:
    """It may be a name or an address; a question is."""
    heard = Heard(desk, form=True)
    heard.say("Flat 3, 7 Elm Grove", "nlu_fallback", "inform")
    heard.say("is there parking?", "nlu_fallback", "faq")
    assert noted(desk) == ["is there parking?"]


def test_a_statement_out_of_scope_is_not_noted(desk: FrontDesk) -> None:
    """Only questions teach a trainer something here."""
    heard = Heard(desk)
    heard.say("blah blah blah", "out_of_scope")
    heard.say("what is the wifi code?", "out_of_scope")
    assert noted(desk) == ["what is the wifi code?"]
