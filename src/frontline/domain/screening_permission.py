"""What somebody's own words do where permission is asked for, or where they come too early."""

from __future__ import annotations

from frontline.domain.heard import Reading
from frontline.domain.masking import is_masked, without_conditions
from frontline.domain.permission import (
    asks_about_refusing,
    changes_nothing,
    gives_permission,
    limit_of,
    permits_and_no_more,
)
from frontline.domain.screening import LIMIT, AnswerKind
from frontline.domain.screening_message import Message
from frontline.domain.screening_reply import YES_OR_NO, agreed
from frontline.domain.screening_step import Say, Step
from frontline.domain.turn_taking import asks_to_send


def of_permission(message: Message) -> Step | None:
    """The step of words that permit, or ask what a no would do; None for any others.

    "Yes, you may share them" is never the answer to another question: there it is told that the
    permission is asked for at the end.
    """
    heard, kind = message.heard, message.question.kind
    if heard.is_button or heard.language or is_masked(heard.text):
        return None
    if kind in YES_OR_NO:
        return _where_it_is_asked(message)
    early = kind is not AnswerKind.STORY and permits_and_no_more(heard.text)
    return message.next(message.draft, Say("permission_later")) if early else None


def _where_it_is_asked(message: Message) -> Step | None:
    text = message.heard.text
    if asks_about_refusing(text):
        return message.next(message.draft, Say("if_refused"))
    if changes_nothing(text):
        return message.next(message.draft, Say("nothing_changed"))
    # At the review, "yes, but not …" may as well be about an answer.
    sends = message.question.kind is AnswerKind.CONSENT or asks_to_send(text)
    return _permitted(message) if sends and gives_permission(text) else None


def _permitted(message: Message) -> Step:
    limit = without_conditions(limit_of(message.heard.text))
    if not limit:
        return agreed(message)
    step = agreed(message.to(message.saved(LIMIT, Reading(limit, limit))))
    return Step(step.draft, (Say("limit_noted", {"limit": limit}), *step.says), submit=step.submit)
