"""What somebody's own words do where permission is asked for, or where they come too early."""

from __future__ import annotations

import re

from frontline.domain.application_draft import SelfService
from frontline.domain.corrections import fields_named
from frontline.domain.heard import Reading
from frontline.domain.masking import is_masked
from frontline.domain.permission import (
    asks_about_refusing,
    changes_nothing,
    gives_permission,
    limit_of,
    permits_and_no_more,
)
from frontline.domain.screening import LIMIT, AnswerKind
from frontline.domain.screening_changes import excepts_an_answer
from frontline.domain.screening_message import Message
from frontline.domain.screening_reply import YES_OR_NO, agreed
from frontline.domain.screening_step import Say, Step
from frontline.domain.sent_early import sent_early
from frontline.domain.turn_taking import asks_to_send, is_question


def of_permission(message: Message) -> Step | None:
    """The step of words that permit, or ask what a no would do; None for any others.

    "Yes, you may share them" is never the answer to another question: there it is told that the
    permission is asked for at the end, and a limit that was put on it is kept for the recruiter.
    """
    heard, kind = message.heard, message.question.kind
    if heard.is_button or heard.language or is_masked(heard.text):
        return None
    if kind in YES_OR_NO:
        return _where_it_is_asked(message)
    if kind is not AnswerKind.STORY and _keeps_it_back(heard.text):
        return message.next(message.draft, Say("not_without_yes"))
    early = kind is not AnswerKind.STORY and permits_and_no_more(heard.text)
    early = early and not asks_to_send(heard.text)
    return _permitted_early(message) if early else None


_KEEPS_BACK = re.compile(
    r"^\W*(?:(?:no|please|sorry|actually|wait|hang on|oh)\W{1,3}){0,3}(?:don'?t|do not|you can'?t"
    r"|you may not|nobody may|i don'?t want you to)(?: \w+)? (?:share|send|pass|forward|give|show)"
    r"(?: (?:it|this|that|them|anything|my (?:details|answers|data|info\w*|application)))?"
    r"(?: (?:on|to|with) (?:anyone|anybody|them|the \w+))?(?: yet| at all| please)?"
    r"\W*(?=$|[.,;!]\s)",
    re.IGNORECASE,
)


def _keeps_it_back(text: str) -> bool:
    """Whether somebody says, too early, that nothing may be passed on: "no, don't share it"."""
    plain = text.replace("\u2019", "'")
    return bool(_KEEPS_BACK.search(plain)) and not is_question(plain)


def _permitted_early(message: Message) -> Step:
    limit, later = limit_of(message.heard.text).words, Say("permission_later")
    if not limit or message.draft.kind is SelfService.JOB_ALERT:
        # What is left may be left out: the permission is asked for now.
        return sent_early(message) or message.next(message.draft, later)
    noted = message.saved(LIMIT, Reading(limit, limit))
    return message.next(noted, Say("limit_noted", {"limit": limit}), later)


def _where_it_is_asked(message: Message) -> Step | None:
    text = message.heard.text
    if asks_about_refusing(text):
        return message.next(message.draft, Say("if_refused"))
    if changes_nothing(text):
        return message.next(message.draft, Say("nothing_changed"))
    if excepts_an_answer(message):
        return None
    return _permitted(message) if _sends(message) and gives_permission(text) else None


def _sends(message: Message) -> bool:
    """At the review, "yes, but not …" may as well be about an answer."""
    text = message.heard.text
    if message.question.kind is AnswerKind.CONSENT or asks_to_send(text):
        return True
    limit = limit_of(text)
    named = map(message.draft.answer_to, fields_named(message.draft, limit.words))
    return limit.of_private or (bool(limit.words) and not any(named))


def _permitted(message: Message) -> Step:
    limit = limit_of(message.heard.text)
    told: tuple[Say, ...] = (Say("limit_of_private"),) * limit.of_private
    if not limit.words:
        step = agreed(message)
    else:
        step = agreed(message.to(message.saved(LIMIT, Reading(limit.words, limit.words))))
        told = (Say("limit_noted", {"limit": limit.words}), *told)
    return Step(step.draft, (*told, *step.says), submit=step.submit)
