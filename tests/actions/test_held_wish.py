"""How long a wish to apply is held."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Tracker

from actions.held_wish import WISH_LASTS, wish_held
from actions.talk import FORM, Talk

Event = dict[str, Any]


def said(text: str, intent: str) -> Event:
    return {"event": "user", "text": text, "parse_data": {"intent": {"name": intent}}}


def talk(*events: Event) -> Talk:
    return Talk(Tracker("c1", {}, {}, list(events), False, None, {}, None))


WISH = said("I'd like to apply", "apply")
NOW = said("Anna Kowalska", "inform")


def test_a_wish_is_held_over_a_question() -> None:
    """ "I'd like to apply", "what does it pay?", "Anna Kowalska": the name is for the wish."""
    assert wish_held(talk(WISH, said("what does it pay?", "ask_vacancy"), NOW)) == WISH


def test_the_message_being_answered_is_no_wish_before() -> None:
    """What asks to apply now is answered as that."""
    assert wish_held(talk(WISH)) is None


def test_a_form_that_opened_ends_a_wish() -> None:
    """Then the form has it."""
    opened = {"event": "active_loop", "name": FORM}
    assert wish_held(talk(WISH, opened, {"event": "active_loop", "name": None}, NOW)) is None


def test_who_gives_it_up_has_no_wish() -> None:
    """ "No, never mind" is the end of it."""
    assert wish_held(talk(WISH, said("no, never mind", "cancel"), NOW)) is None


def test_a_wish_ends_after_many_other_messages() -> None:
    """It lasts so many messages and not one more, however long the talk."""
    other = said("do I need a DBS?", "faq")
    assert wish_held(talk(WISH, *[other] * (WISH_LASTS - 1), NOW)) == WISH
    assert wish_held(talk(WISH, *[other] * WISH_LASTS, NOW)) is None
