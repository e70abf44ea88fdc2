"""Passages of the knowledge base in a reply, and the questions that had no answer."""

from __future__ import annotations

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.talk import Talk
from frontline.application.front_desk import FrontDesk
from frontline.domain.turn_taking import is_question
from frontline.domain.uk_time import uk_day
from frontline.domain.unanswered import PERSONAL

PASSAGE = "utter_conversation_passage"
NO_ANSWER = "utter_conversation_no_answer"
_GUESSES_NOTED = 2


def tells_passage(desk: FrontDesk, dispatcher: CollectingDispatcher, talk: Talk) -> bool:
    """Answer with the passage that was found for the message; False when there is none.

    Somebody who was just told this passage and asks again was not helped by it.
    """
    found = talk.passage
    if not found or talk.passage_before == found["passage"]:
        return False
    dispatcher.utter_message(
        response=PASSAGE,
        passage_title=desk.brand.fill(found["title"]),
        passage_text=desk.brand.fill(found["excerpt"]),
        passage_source=desk.brand.fill(_source(found)),
        passage_reviewed=uk_day(found["reviewed"]),
    )
    return True


def _source(found: dict[str, Any]) -> str:
    return f"[{found['source']}]({found['link']})" if found["link"] else str(found["source"])


def asks_what_nobody_answers(talk: Talk) -> bool:
    """Whether it is a question, and likelier one to be informed than one to have something done."""
    likeliest = next((name for name in talk.ranking if name != "nlu_fallback"), "")
    return is_question(talk.text) and likeliest in {"faq", "innovation", "out_of_scope"}


def notes_unanswered(desk: FrontDesk, talk: Talk) -> None:
    """Keep what was typed for the trainers; in a form only a question, never a failed answer."""
    if not talk.text or (talk.form_is_active and not is_question(talk.text)):
        return
    guesses = [name for name in talk.ranking if name != "nlu_fallback"][:_GUESSES_NOTED]
    personal = [
        (int(each["start"]), int(each["end"]))
        for each in talk.entities
        if each.get("entity") in PERSONAL and isinstance(each.get("start"), int)
    ]
    desk.unanswered.note(talk.id, talk.text, personal, guesses, talk.confidence)
