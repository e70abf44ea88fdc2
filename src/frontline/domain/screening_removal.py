"""An answer that a person takes back: what may be left out is taken out, and not kept on record."""

from __future__ import annotations

import re

from frontline.domain.answers_shown import REGISTRATION_LABELS
from frontline.domain.application_draft import Draft
from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.corrections import field_meant, fields_named
from frontline.domain.heard import Reading
from frontline.domain.right_to_work import LABELS, RightToWork
from frontline.domain.screening import EMAIL, PHONE, REGISTRATION, RIGHT_TO_WORK, Question
from frontline.domain.screening_message import CHANGE_TO, Message, question_named
from frontline.domain.screening_reply import OPEN_ANSWERS
from frontline.domain.screening_step import Say, Step
from frontline.domain.turn_taking import declines_to_say, only_asks

_REMOVES = re.compile(
    r"\b(?:delete|remove|erase|scrap|scrub|get rid of|leave out|take (?:out|off|away)"
    r"|(?:take|leave) (?:it|that|this|my [\w -]{2,20}|the [\w -]{2,20}) (?:out|off|away)"
    r"|(?:don['\u2019]?t|do not) (?:keep|store|include|use|pass on|share|give (?:them|anyone"
    r"|out)) (?:it"
    r"|that|my|the)"
    r"|(?:rather|prefer) (?:you )?(?:not|didn['\u2019]?t) (?:to )?(?:give|share|have|keep|leave"
    r"|use|include)"
    r"|(?:don['\u2019]?t|do not) want (?:to (?:give|share|include|leave)|you to (?:have|keep"
    r"|use)))\b",
    re.IGNORECASE,
)
_EVERYTHING = re.compile(
    r"\b(?:everything|all|any of|my data|my details|my information|my account|my application"
    r"|what i (?:told|said|gave)|last|previous)\b",
    re.IGNORECASE,
)
_TAKE_IT_OUT = re.compile(
    r"^\W*(?:(?:just|please|yes|no|ok)\W{1,3}){0,2}(?:delete|remove|erase|scrap|take|leave"
    r"|nothing|none"
    r"|blank|skip)\b[\w ]{0,16}\W*$",
    re.IGNORECASE,
)


def take_out(message: Message) -> Step | None:
    """The step of "delete my number"; None where nothing given is to be taken out."""
    text = message.heard.text
    if message.heard.is_button or only_asks(text) or not _REMOVES.search(text):
        return None
    if declines_to_say(text) and message.question.key in fields_named(message.draft, text):
        # "I'd rather not give a phone number, e-mail is fine" leaves out what is asked now.
        return None
    if _EVERYTHING.search(text) or find_phone(text) or find_email(text):
        # "Don't use my desk phone, my mobile is …" gives a number.
        return None
    key = field_meant(message.draft, message.heard)
    return removed(message, key) if key else None


def take_out_open(message: Message, key: str) -> Step | None:
    """The same where "what should it be instead?" is answered by "delete it"."""
    return removed(message, key) if _TAKE_IT_OUT.search(message.heard.text) else None


def removed(message: Message, key: str) -> Step:
    """The draft without this answer, or why a recruiter cannot go on without it."""
    draft, question = message.draft, question_named(key, message.setting)
    told = {"label": question.label}
    if key in OPEN_ANSWERS:
        value = OPEN_ANSWERS[key]
        words = _OPEN_WORDS[key]
        left = message.to(draft.without_answer(key)).saved(question, Reading(value, words))
        return message.next(left, Say("removed", told))
    if not _may_go(draft, question):
        return Step(draft.asking(CHANGE_TO + key), (Say("cannot_skip", told),))
    return message.next(draft.without_answer(key), Say("removed", told))


def _may_go(draft: Draft, question: Question) -> bool:
    """One way to be reached must stay."""
    if question in {EMAIL, PHONE}:
        other = PHONE if question == EMAIL else EMAIL
        return draft.answer_to(other.key) is not None
    return not question.required


_OPEN_WORDS = {
    RIGHT_TO_WORK.key: LABELS[RightToWork.PREFER_TO_DISCUSS],
    REGISTRATION.key: REGISTRATION_LABELS["not_given"],
}
