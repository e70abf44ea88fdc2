"""Nobody is told the same thing three times running."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.talk import Event, Talk

_OURS = {"text", "response", "template", "buttons", "elements", "custom", "image", "attachment"}
# True each time, and it says what to do: a third wrong code is no answer that was given before.
# A person is offered beside it, by the choice of the reply named here.
_STANDS = {"utter_screening_code_wrong": "utter_screening_code_too_many"}


def never_thrice(dispatcher: CollectingDispatcher, talk: Talk) -> None:
    """Put what would be said again in other words.

    A response with a sister named `…_again` gives way to her as soon as it was said in the turn
    before. Any other gives way the third time: to the form's offer of a person, or to a reply that
    owns up. Choices and cards stay. What is news each time stays too, and offers a person.
    """
    last, before = talk.said_lately()
    for message in dispatcher.messages:
        text = _text(message, talk)
        again = f"{message['response']}_again"
        if talk.is_written(again) and _holds(last, text):
            message.update(response=again, template=again)
        elif _holds(last, text) and _holds(before, text):
            _own_up(message, talk)


def _text(message: Event, talk: Talk) -> str:
    if not message["response"]:
        return str(message["text"] or "")
    values = {name: value for name, value in message.items() if name not in _OURS}
    return talk.rendered(message["response"], values)


def _holds(replies: list[Event], text: str) -> bool:
    return bool(text) and any(reply.get("text") == text for reply in replies)


def _own_up(message: Event, talk: Talk) -> None:
    kept: list[Any] = message["buttons"] or talk.buttons_of(message["response"] or "")
    stands = _STANDS.get(message["response"] or "")
    if stands:
        message.update(buttons=kept or talk.buttons_of(stands))
        return
    if message["custom"]:
        sister = "utter_vacancies_same_roles"
    elif talk.form_is_active:
        sister, kept = "utter_screening_offer_person", []
    else:
        sister, kept = "utter_conversation_same_again", []
    message.update(response=sister, template=sister, text=None, buttons=kept)


def ask_differently(
    dispatcher: CollectingDispatcher,
    talk: Talk,
    question: str,
    buttons: list[Event],
    values: Mapping[str, Any],
) -> None:
    """Ask a question of the form; the third time running with a word that leads back to it."""
    last, before = talk.said_lately()
    text = talk.rendered(question, values)
    if _holds(last, text) and _holds(before, text):
        dispatcher.utter_message(
            response="utter_screening_ask_once_more",
            question=text,
            buttons=buttons or talk.buttons_of(question),
        )
    else:
        dispatcher.utter_message(response=question, buttons=buttons, **values)
