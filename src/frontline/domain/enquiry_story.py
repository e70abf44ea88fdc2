"""The answer of a short enquiry that takes in whatever else is told of the matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from frontline.domain.answers import read_answer
from frontline.domain.application_draft import Draft, Purpose
from frontline.domain.handoff import CaseKind
from frontline.domain.screening import COMPLAINT, NEEDS, TOPIC, Question
from frontline.domain.screening_message import Message
from frontline.domain.screening_step import Say, Step
from frontline.domain.turn_taking import is_question

# The answer that takes in whatever else is told.
_STORY: Mapping[Purpose, Question] = {
    CaseKind.EMPLOYER_ENQUIRY: NEEDS,
    CaseKind.CALL_BACK: TOPIC,
    CaseKind.COMPLAINT: COMPLAINT,
}


def with_story(message: Message, richer: Draft) -> Step | None:
    """The step that keeps a message with the story; None where there is none to keep it with."""
    story = _STORY.get(richer.kind)
    if story is None or story == message.question:
        return None
    told, words = richer.answer_to(story.key), message.heard.text.strip()
    if told is None and richer.kind is not CaseKind.CALL_BACK:
        return None
    if told is None:
        begun = read_answer(story, message.heard)
        saved = richer.with_answer(message.saying(story, begun))
        return None if begun.problem else message.next(saved, Say("noted_thanks"))
    more = f"{told.words.rstrip(' .')}. {words}"
    value = more if told.value == told.words else told.value
    answers = tuple(
        replace(each, words=more, value=value) if each is told else each for each in richer.answers
    )
    return message.next(replace(richer, answers=answers), Say("noted_thanks"))


def told_as_a_correction(message: Message) -> Step | None:
    """ "No, I don't know his surname, it was Mark" names no answer: it goes with what happened."""
    heard, kind = message.heard, message.draft.kind
    told = kind in _TOLD_IN_OWN_WORDS and len(heard.text.split()) > _FEW_WORDS
    if not told or heard.is_button or _ABOUT_ANSWERS.search(heard.text):
        return None
    return with_story(message, message.draft)


_TOLD_IN_OWN_WORDS = {CaseKind.COMPLAINT, CaseKind.CALL_BACK}
_FEW_WORDS = 5
_ABOUT_ANSWERS = re.compile(
    r"\b(?:chang(?:e|ing)|correct(?:ion)?|wrong|mistakes?|mis(?:typed|spel(?:t|led))|typo|edit"
    r"|answers?|instead|go back)\b",
    re.IGNORECASE,
)


_ANOTHER_WISH = re.compile(
    r"\b(?:don['\u2019]?t|do not|didn['\u2019]?t|not|no|nor|never)\b[^,.;?!]{0,24}"
    r"\b(?:apply(?:ing)?|delet(?:e|ing|ion)|eras(?:e|ing|ure)|withdraw(?:ing|al)?|cancel(?:ling)?"
    r"|another (?:job|role|post)|(?:a )?new job|more jobs|(?:a|any) jobs?(?= off| from))\b",
    re.IGNORECASE,
)
_SHORTEST_WISH, _LONGEST_WISH = 3, 25


def of_another_wish(message: Message, richer: Draft) -> Step | None:
    """ "No, I don't want to apply again, I only want to know" stops nothing, and is passed on."""
    text, kind = message.heard.text, message.draft.kind
    told = kind in {CaseKind.CALL_BACK, CaseKind.COMPLAINT} and not message.heard.is_button
    if not told or is_question(text) or not _SHORTEST_WISH < len(text.split()) <= _LONGEST_WISH:
        return None
    return with_story(message, richer) if _ANOTHER_WISH.search(text) else None
