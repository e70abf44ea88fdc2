"""What a candidate tells of their work at a question it does not answer: kept for the recruiter."""

from __future__ import annotations

import re
from dataclasses import replace

from frontline.domain.application_draft import Draft
from frontline.domain.handoff import CaseKind
from frontline.domain.heard import Reading
from frontline.domain.screening import NOTE, AnswerKind
from frontline.domain.screening_message import Message
from frontline.domain.screening_step import Say, Step
from frontline.domain.told_of_work import tells_of_work
from frontline.domain.unneeded_words import without_family

CANDIDATES = frozenset({CaseKind.APPLICATION, CaseKind.REGISTRATION})
# What looks like a try at the answer is met by what is wrong with it.
_TRIES = {
    AnswerKind.EMAIL: re.compile(r"@|\bdot\b|\be-?mail\b", re.IGNORECASE),
    AnswerKind.PHONE: re.compile(r"(?:\d\D{0,2}){6}|\b(?:phone|mobile)\b", re.IGNORECASE),
    AnswerKind.REGISTRATION: re.compile(r"(?:\d[ -]?){5}|\b[a-z]{2,3}\d{4}", re.IGNORECASE),
}


def with_note(message: Message, words: str) -> Draft:
    """The draft with these words under what is for the recruiter, behind those there are."""
    before = message.draft.answer_to(NOTE.key)
    if before and words in before.words:
        return message.draft
    told = f"{before.words}; {words}" if before else words
    return message.saved(NOTE, Reading(told, told))


def kept_for_recruiter(message: Message, reading: Reading) -> Step | None:
    """The open question once more, with what was told kept; None for what tells of no work.

    `reading` is what the message says to that question, which is nothing usable.
    """
    heard, kind = message.heard, message.question.kind
    if message.draft.kind not in CANDIDATES or heard.is_button or heard.language or reading.value:
        return None
    tries = _TRIES.get(kind)
    if (tries and tries.search(heard.text)) or not tells_of_work(heard.text):
        return None
    words = without_family(heard.text.strip())
    told = (Say("kept_for_recruiter", {"words": words}),) if words else ()
    asked = with_note(message, words) if words else message.draft
    attempts = message.draft.failed_attempts + 1
    return Step(replace(asked.asking(message.question.key), failed_attempts=attempts), told)
