"""What is said of the interview itself, where a call is about one: nothing of it is settled"
" here."""

from __future__ import annotations

import re
from dataclasses import replace

from frontline.domain.application_draft import Draft
from frontline.domain.call_words import asks_for_a_call, speaks_of_time
from frontline.domain.case_request import REASONS, RequestKind
from frontline.domain.enquiry_story import with_story
from frontline.domain.handoff import CaseKind
from frontline.domain.screening import AnswerKind
from frontline.domain.screening_message import Message
from frontline.domain.screening_step import Say, Step
from frontline.domain.turn_taking import is_question

_INTERVIEW = REASONS[RequestKind.INTERVIEW]
_ITS_TIME = re.compile(
    r"^\W*(?:it['\u2019]?s|it is|that['\u2019]?s|the interview(?:['\u2019]?s| is| was))\s"
    r"(?:at|on|for|in|this|next|tomorrow)\b|\b(?:could|can) (?:it|they|we|the interview)\b"
    r"|\b(?:move|reschedul\w*|postpone|bring) (?:it|the interview|that)?\b",
    re.IGNORECASE,
)
_OF_THE_FORM = re.compile(
    r"\b(?:video|teams|zoom|skype|online|remotely|virtual(?:ly)?|in person|face to face|by phone"
    r"|over the phone|panel|another (?:day|time|date|slot)|later (?:slot|time)|earlier (?:slot"
    r"|time))\b",
    re.IGNORECASE,
)
_IS_IT_MOVED = re.compile(
    r"\b(?:moved|changed|rescheduled|rearranged|cancelled|confirmed|definite(?:ly)?|sorted|done|off"
    r"|still on|going ahead)\b",
    re.IGNORECASE,
)


def is_about_an_interview(draft: Draft) -> bool:
    """Whether a call is asked for because of an interview or an offer."""
    return draft.kind is CaseKind.CALL_BACK and _INTERVIEW in draft.reason


def of_the_interview(message: Message, richer: Draft) -> Step | None:
    """ "Could it be on video?", "is it moved yet?", "it's on Thursday at 2"; None for the rest."""
    heard, kind = message.heard, message.question.kind
    if not is_about_an_interview(message.draft) or heard.is_button or asks_for_a_call(heard.text):
        return None
    if is_question(heard.text):
        return _asked(message, richer)
    its_time = kind is AnswerKind.CALL_TIME and speaks_of_time(heard.text)
    return with_story(message, message.draft) if its_time and _ITS_TIME.search(heard.text) else None


def _asked(message: Message, richer: Draft) -> Step | None:
    text = message.heard.text
    if _IS_IT_MOVED.search(text):
        return message.next(richer, Say("interview_open"))
    kept = with_story(message, richer) if _OF_THE_FORM.search(text) else None
    return replace(kept, says=(Say("interview_wish"),)) if kept else None
