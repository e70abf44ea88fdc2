"""What a message says to the questions of a short enquiry, whichever of them is open.

A short enquiry is every one but an application or a registration: an employer's, a call-back, a
complaint, a concern.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from frontline.domain.answers import read_answer
from frontline.domain.application_draft import Draft
from frontline.domain.call_time import read_call_time
from frontline.domain.call_words import asks_for_a_call, leaves_time_open
from frontline.domain.case_request import REASONS, RequestKind
from frontline.domain.contact_details import find_phone
from frontline.domain.employer_said import employer_said
from frontline.domain.handoff import CaseKind
from frontline.domain.heard import Heard, Reading
from frontline.domain.names import find_introduction, is_surely_name
from frontline.domain.office_hours import CallTime
from frontline.domain.screening import (
    EMAIL,
    NAME,
    PHONE,
    STAFF_START,
    TOPIC,
    WHEN,
    asks_when_to_call,
)
from frontline.domain.stated_facts import facts_besides
from frontline.domain.turn_taking import is_question
from frontline.domain.uk_time import to_uk

_INTERVIEW = REASONS[RequestKind.INTERVIEW]
SHORT_ENQUIRIES = frozenset(
    (CaseKind.EMPLOYER_ENQUIRY, CaseKind.CALL_BACK, CaseKind.COMPLAINT, CaseKind.CONCERN)
)
_ABOUT = re.compile(
    r"\b(?:about|regarding|concerning|re|in connection with|to do with)[\s:]+(?P<what>\S[^\n]{2,})",
    re.IGNORECASE,
)
_FROM_WHEN = re.compile(r"^\W*(?:from|starting|to start|as of|they)\b", re.IGNORECASE)
_BEGINS_ABOUT = re.compile(
    r"^\W*(?:(?:it['\u2019]?s|it is|that['\u2019]?s|just|i (?:want|wanted|need|would like"
    r"|['\u2019]d like) to"
    r" (?:talk|speak|ask)(?: to (?:you|someone|somebody))?)\s)?"
    r"(?:about|regarding|concerning|re\b|to do with)\b",
    re.IGNORECASE,
)
# A day alone, or behind "I'm free": elsewhere it may be the day of an interview or of a shift.
_IS_FREE = re.compile(
    r"\b(?:free|available|around|best|better|suits?|prefer|easiest|good for me)\b"
    r"|^(?:\S+\s){0,3}\S+$",
    re.IGNORECASE,
)


def enquiry_facts(draft: Draft, heard: Heard) -> Mapping[str, Reading]:
    """The facts of a message for this draft's questions, by their keys."""
    stated = {
        key: fact
        for key, fact in facts_besides(draft.open_question, heard).items()
        if key in {EMAIL.key, PHONE.key}
    }
    if draft.kind is CaseKind.EMPLOYER_ENQUIRY:
        said = dict(employer_said(heard, draft.open_question))
        if draft.open_question == WHEN.key and not _FROM_WHEN.search(heard.text):
            # "Tomorrow morning" is when to call, "from next Monday" when to begin.
            said.pop(STAFF_START.key, None)
        return stated | said | _call(draft, heard)
    return stated | _name(draft, heard) | _call(draft, heard) | _topic(draft, heard)


def _name(draft: Draft, heard: Heard) -> dict[str, Reading]:
    told = find_introduction(heard.text) or _introduced(heard)
    if told:
        return {NAME.key: Reading(told, told)}
    asked = draft.open_question == NAME.key and is_surely_name(_signed(heard))
    # "Ffion, 07700 900084, after six" is called Ffion.
    said = replace(heard, text=_signed(heard)) if find_phone(heard.text) else heard
    reading = read_answer(NAME, said) if asked else Reading(problem="name")
    return {} if reading.problem else {NAME.key: reading}


def _introduced(heard: Heard) -> str | None:
    """ "I'm Ben Carter", "Ben Carter 07700 900222": a name alone may be somebody else's."""
    fact = heard.fact("person_name")
    name = re.escape(str(fact[1])) if fact and fact[1] else None
    own = (
        rf"\b(?:i['\u2019]?m|i am|this is|it['\u2019]?s|name:?)\s{name}\b"
        rf"|^\W*{name}\W*(?:[+\d(]|here\b|\S+@|$)"
    )
    return str(fact[1]) if fact and name and re.search(own, heard.text, re.I) else None


def _signed(heard: Heard) -> str:
    """The words before the first comma or number: "Fatima Noor 07700 900888"."""
    return re.split(r"[,;\n\d+]|\S+@", heard.text.strip(), maxsplit=1)[0].strip()


def _call(draft: Draft, heard: Heard) -> dict[str, Reading]:
    """A time for the call wherever it is said; the answer to the question has its own reader."""
    if draft.open_question == WHEN.key or not asks_when_to_call(draft):
        return {}
    words = heard.text.strip()
    if _INTERVIEW in draft.reason and not asks_for_a_call(words) and not find_phone(words):
        # "Any day next week" is when they could come to the interview.
        return {}
    if leaves_time_open(words):
        return {WHEN.key: Reading(words, words)}
    if is_question(words) and not asks_for_a_call(words):
        return {}
    number = find_phone(words)
    said = words.replace(number.text, " ") if number else words
    read = read_call_time(said, to_uk(heard.at).replace(tzinfo=None), heard.office)
    free = number or _IS_FREE.search(words) or asks_for_a_call(words)
    timed = isinstance(read, CallTime) and free
    return {WHEN.key: Reading(read.code, words)} if timed and isinstance(read, CallTime) else {}


def _topic(draft: Draft, heard: Heard) -> dict[str, Reading]:
    """What a call is about: in the opening message anywhere, later where a message begins so."""
    if draft.kind is not CaseKind.CALL_BACK or draft.open_question == TOPIC.key:
        return {}
    if draft.open_question is None:
        found = _ABOUT.search(heard.text)
        words = found["what"].strip(" .?!") if found else ""
        return {TOPIC.key: Reading(words, words)} if words else {}
    words = heard.text.strip()
    begins = _BEGINS_ABOUT.search(words) and not words.endswith("?")
    return {TOPIC.key: Reading(words, words)} if begins else {}
