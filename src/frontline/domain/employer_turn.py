"""What an employer says of the staff wanted while another question is open, or at the end."""

from __future__ import annotations

import re
from dataclasses import replace

from frontline.domain.application_draft import Draft
from frontline.domain.enquiry_story import with_story
from frontline.domain.handoff import CaseKind
from frontline.domain.headcount import headcount_alone, headcount_told
from frontline.domain.heard import Heard
from frontline.domain.screening import NEEDS, STAFF_CONTRACT, STAFF_START, AnswerKind
from frontline.domain.screening_message import Message
from frontline.domain.screening_step import Say, Step
from frontline.domain.staff_changed import (
    details_in,
    numbered,
    recounted,
    renumbered,
    with_more,
)
from frontline.domain.staff_start import tells_when
from frontline.domain.turn_taking import is_question

# Answers kept in all their words.
_IN_WORDS = {AnswerKind.STORY, AnswerKind.TEXT, AnswerKind.CALL_TIME}


def of_the_staff(message: Message, richer: Draft) -> Step | None:
    """Another number, more staff, or a detail of the work; None for any other message."""
    if richer.kind is not CaseKind.EMPLOYER_ENQUIRY or richer.answer_to(message.question.key):
        return None
    changed = _for_how_long(message, richer) or _of_how_many(message, richer)
    changed = changed or _staff_changed(message, richer)
    if changed:
        return changed
    detailed = _with_details(message, richer)
    return None if detailed is richer else message.next(detailed, Say("noted_thanks"))


def _staff_changed(message: Message, richer: Draft) -> Step | None:
    """Another number for staff wanted, or more staff besides; None for any other message."""
    needs, before = richer.answer_to(NEEDS.key), message.draft.answer_to(NEEDS.key)
    if needs is None or before is None or needs is not before:
        return None
    text = message.heard.text
    told = renumbered(needs.words, needs.value, text) or numbered(needs.words, needs.value, text)
    if told is None and _asks_for_more_staff(message.heard):
        told = with_more(needs.words, needs.value, message.heard)
    if told is None:
        return counted_anew(message, richer)
    if told[0] == needs.words:
        return None
    changed = richer.with_answer(replace(needs, words=told[0], value=told[1]))
    return message.next(changed, Say("changed", {"label": NEEDS.label, "answer": told[0]}))


def counted_anew(message: Message, richer: Draft) -> Step | None:
    """ "I've just been told it's four, the recovery post counts too": the rest goes with it."""
    needs, number = richer.answer_to(NEEDS.key), headcount_told(message.heard.text)
    of_staff = richer.kind is CaseKind.EMPLOYER_ENQUIRY and message.question.kind not in _OF_NUMBERS
    if needs is None or number is None or not of_staff or message.heard.is_button:
        return None
    if _HALVES.search(message.heard.text):
        return None
    told = recounted(needs.words, needs.value, number)
    if told is None:
        return None
    said = message.heard.text.strip()
    alone = headcount_alone(said) and told[0] != needs.words
    words = told[0] if alone else f"{told[0].rstrip(' .')}; {said}"
    value = words if needs.value == needs.words else told[1]
    changed = richer.with_answer(replace(needs, words=words, value=value))
    return message.next(changed, Say("changed", {"label": NEEDS.label, "answer": words}))


_HALVES = re.compile(r"\b(?:half|halves|perhaps|maybe|or|not sure|no idea)\b", re.IGNORECASE)
_OF_NUMBERS = {AnswerKind.PHONE, AnswerKind.CALL_TIME, AnswerKind.OWN}
_MORE = re.compile(
    r"\b(?:also|as well|too|another|on top|plus|in addition|besides|one more|and (?:\d+|an?|one|two"
    r"|three|four|five))\b",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"\b(?:need|want|looking for|look for|vacanc(?:y|ies) for|after|short of|recruit|hire|find)\b",
    re.IGNORECASE,
)


def _asks_for_more_staff(heard: Heard) -> bool:
    """ "I've also got a vacancy for a pharmacist, can you look for one too?" """
    named = heard.fact("role") or heard.fact("profession")
    return bool(named) and bool(_MORE.search(heard.text)) and bool(_STAFF.search(heard.text))


def _with_details(message: Message, richer: Draft) -> Draft:
    """With what an employer says of the work besides the answers: "band 5", "about 4 sessions"."""
    needs, before = richer.answer_to(NEEDS.key), message.draft.answer_to(NEEDS.key)
    heard = message.heard
    is_told = needs is not None and needs is before and not heard.is_button
    if (
        not is_told
        or needs is None
        or message.question.kind in _IN_WORDS
        or is_question(heard.text)
    ):
        return richer
    details = details_in(heard.text, [answer.words for answer in richer.answers])
    if not details:
        return richer
    words = f"{needs.words.rstrip(' .')}; {details}"
    value = words if needs.value == needs.words else needs.value
    return richer.with_answer(replace(needs, words=words, value=value))


def _for_how_long(message: Message, richer: Draft) -> Step | None:
    """ "Permanent", where it is asked from when and for how long, leaves only the day open."""
    told = STAFF_CONTRACT.key in message.facts() and not tells_when(message.heard.text)
    if message.question != STAFF_START or not told:
        return None
    return message.next(replace(richer, skipped=(*richer.skipped, STAFF_START.key)))


_HOW_MANY = re.compile(
    r"\b(?:how many|head ?count|perhaps (?:one|two|\d)|maybe (?:one|two|\d)|half (?:ones?|posts?)"
    r"|w\.?t\.?e\.?|ftes?|number yet)\b",
    re.IGNORECASE,
)


def _of_how_many(message: Message, richer: Draft) -> Step | None:
    """ "No idea how many, perhaps one" is for the recruiter, and no name of anything."""
    asked = "?" in message.heard.text or message.question == NEEDS
    employer = message.draft.kind is CaseKind.EMPLOYER_ENQUIRY and not message.heard.is_button
    if not employer or asked or not _HOW_MANY.search(message.heard.text):
        return None
    return with_story(message, richer)
