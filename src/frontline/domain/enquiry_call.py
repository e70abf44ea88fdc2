"""The call that somebody of a short enquiry asks for: another time, one after all, one too late."""

from __future__ import annotations

import re
from dataclasses import replace

from frontline.domain.answers import read_answer
from frontline.domain.answers_shown import shown
from frontline.domain.application_draft import Draft
from frontline.domain.call_time import CallRefused, read_call_time
from frontline.domain.call_words import asks_for_a_call
from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.handoff import CaseKind
from frontline.domain.office_hours import call_time_of
from frontline.domain.screening import PHONE, SEND, TOPIC, WHEN, asks_when_to_call
from frontline.domain.screening_message import Message
from frontline.domain.screening_step import Say, Step
from frontline.domain.turn_taking import is_question
from frontline.domain.uk_time import to_uk

_FEW = 10
_MOVED = re.compile(
    r"\b(?:make it|instead|rather|actually|change|move|better|then|sorry|no)\b", re.IGNORECASE
)


def another_time(message: Message, richer: Draft) -> Step | None:
    """ "Make it Wednesday at 2 instead", or a call asked for at another hour, is no story."""
    given, text = richer.answer_to(WHEN.key), message.heard.text
    if given is None or given is not message.draft.answer_to(WHEN.key) or message.heard.is_button:
        return None
    brief = message.question in {TOPIC, SEND} and len(text.split()) <= _FEW
    moved = brief and _MOVED.search(text) and not find_email(text)
    reading = read_answer(WHEN, message.heard)
    if not (moved or asks_for_a_call(text)) or reading.problem:
        return None
    if call_time_of(reading.value) is None or reading.value == given.value:
        return None
    told = {"label": WHEN.label, "answer": shown(message.saying(WHEN, reading))}
    return message.next(message.to(richer).saved(WHEN, reading), Say("changed", told))


def called_after_all(message: Message, richer: Draft) -> Step | None:
    """ "Can someone ring me tomorrow?" from somebody who gave no number: it is asked for now."""
    draft = message.draft
    left_out = draft.kind is CaseKind.CALL_BACK and PHONE.key in draft.skipped
    if not left_out or not asks_for_a_call(message.heard.text):
        return None
    kept = tuple(key for key in richer.skipped if key not in {PHONE.key, WHEN.key})
    wanted = message.to(replace(richer, skipped=kept))
    return wanted.next(wanted.facts_saved(), Say("call_noted"))


def hour_refused(message: Message, richer: Draft) -> tuple[Say, ...]:
    """Why nobody can call at the hour told beside another answer; empty where none was told."""
    text, heard = message.heard.text, message.heard
    waits = asks_when_to_call(richer) and richer.answer_to(WHEN.key) is None
    if not waits or heard.is_button or message.question == WHEN or is_question(text):
        return ()
    number = find_phone(text)
    words = text.replace(number.text, " ") if number else text
    if len(words.split()) > _FEW or not (number or asks_for_a_call(text)):
        return ()
    read = read_call_time(words, to_uk(heard.at).replace(tzinfo=None), heard.office)
    if not isinstance(read, CallRefused):
        return ()
    return (Say(f"invalid_call_{read.problem}", {"day": read.day, "hours": read.hours}),)
