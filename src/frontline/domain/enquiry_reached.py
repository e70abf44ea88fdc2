"""How somebody of a short enquiry will be reached: not by phone, not by e-mail, by a call."""

from __future__ import annotations

import re
from dataclasses import replace

from frontline.domain.application_draft import Draft
from frontline.domain.call_words import asks_for_a_call
from frontline.domain.contact_details import as_dialled
from frontline.domain.handoff import CaseKind
from frontline.domain.screening import ASKS_FOR_A_CALL, EMAIL, PHONE
from frontline.domain.screening_message import Message
from frontline.domain.screening_step import Say, Step
from frontline.domain.turn_taking import is_question

_HOUR_SAID = re.compile(
    r"\b(?:after|before|at|around|from|by|between) \d{1,2}\b(?!\s?(?:st|nd|rd|th|weeks?|months?"
    r"|days?|[/.]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|of\b))|\b\d{1,2}(?:[:.][0-5]\d)?\s?(?:am|pm)\b|\b(?:morning|afternoon|lunch\w*|midday"
    r"|noon|evening|o['\u2019]?clock)\b",
    re.IGNORECASE,
)
_OF_WORK = re.compile(r"\b(?:start|begin|shifts?|need|cover|work(?:ing)?|rota|from next)\b", re.I)
_FEW_WORDS = 8


def is_hour_of_a_call(text: str) -> bool:
    """Whether a few words name an hour of a day, which is no time for anybody to start a job."""
    few = len(text.split()) <= _FEW_WORDS
    return few and bool(_HOUR_SAID.search(text)) and not _OF_WORK.search(text)


def wants_a_call(message: Message, richer: Draft) -> Step | None:
    """An employer who asks to be called is asked when; the wish stands in the reason."""
    draft = message.draft
    is_known = draft.kind is not CaseKind.EMPLOYER_ENQUIRY or ASKS_FOR_A_CALL in draft.reason
    text = message.heard.text
    wanted = asks_for_a_call(text) or (is_hour_of_a_call(text) and not is_question(text))
    if is_known or not wanted:
        return None
    called = replace(richer, reason=f"{draft.reason or draft.kind.value}, {ASKS_FOR_A_CALL}")
    number = _another_number(message, called)
    # A time in the same message is heard only now that one is wanted.
    known = message.to(number or called).facts_saved()
    said = (Say("changed", {"label": PHONE.label, "answer": _dialled(known)}),) * bool(number)
    return message.next(known, *said, Say("call_noted"))


def _another_number(message: Message, draft: Draft) -> Draft | None:
    """With the number to ring in place of the one given before; None where none is named."""
    told, given = message.facts().get(PHONE.key), draft.answer_to(PHONE.key)
    if told is None or given is None or told.value == given.value:
        return None
    return draft.with_answer(message.saying(PHONE, told))


def _dialled(draft: Draft) -> str:
    given = draft.answer_to(PHONE.key)
    return as_dialled(given.value) if given else ""


def reached_otherwise(message: Message, richer: Draft, refused: frozenset[str]) -> Step | None:
    """One way to reach somebody is enough; which it is, they decide."""
    left = [key for key in (PHONE.key, EMAIL.key) if key not in refused]
    gone = set(richer.skipped) | refused
    given = {answer.question for answer in richer.answers}
    if refused & given:
        return _given_but_refused(message, richer, refused & given)
    if not given & {PHONE.key, EMAIL.key} and {PHONE.key, EMAIL.key} <= gone:
        return message.next(richer, Say("one_way_needed"))
    is_employer = richer.kind is CaseKind.EMPLOYER_ENQUIRY
    skipped = {key for key in refused - given if key == PHONE.key or is_employer}
    aside = replace(richer, skipped=(*richer.skipped, *sorted(skipped - set(richer.skipped))))
    told = "no_phone_needed" if EMAIL.key in left else "no_email_needed"
    return message.next(aside, Say(told))


def _given_but_refused(message: Message, richer: Draft, refused: frozenset[str]) -> Step | None:
    """ "Don't ring me" after the number was given: a recruiter does not get it any more."""
    another = refused & set(message.facts()) and richer == message.draft
    key = next(iter(sorted(refused)))
    if another or len(refused) > 1:
        return None
    left = richer.without_answer(key)
    aside = replace(left, skipped=(*left.skipped, key))
    if richer.answer_to(EMAIL.key if key == PHONE.key else PHONE.key) is None:
        return message.next(aside, Say("way_taken_out_other_needed", {"label": _LABELS[key]}))
    return message.next(aside, Say("way_taken_out", {"label": _LABELS[key]}))


_LABELS = {PHONE.key: PHONE.label, EMAIL.key: EMAIL.label}
