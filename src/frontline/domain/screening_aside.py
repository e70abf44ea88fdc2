"""What is said beside the questions: asked about the talk itself, or to be passed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from frontline.domain.about_the_form import AskedOfForm, asked_of_the_form
from frontline.domain.answers_shown import answer_lines
from frontline.domain.application_draft import Draft
from frontline.domain.corrections import fields_named
from frontline.domain.for_the_recruiter import to_pass_on
from frontline.domain.handoff import Answer
from frontline.domain.masking import is_masked
from frontline.domain.permission import gives_permission, limit_of
from frontline.domain.right_to_work import status_told
from frontline.domain.screening import CONSENT, NOTICE, PHONE, AnswerKind, Question
from frontline.domain.screening_message import Message, plan_of
from frontline.domain.screening_reply import YES_OR_NO, skip
from frontline.domain.screening_step import Say, Step
from frontline.domain.screening_told import CANDIDATES, with_note
from frontline.domain.turn_taking import agrees_to_all
from frontline.domain.ways_to_reach import refused_ways


@dataclass(frozen=True)
class Aside:
    """`rest` is what is left of the message for the open question, `draft` what it is heard in."""

    rest: str
    draft: Draft
    told: tuple[Say, ...] = ()
    asked: AskedOfForm | None = None


def aside_of(message: Message) -> Aside | None:
    """What of a message is beside the questions; None where all of it may answer them."""
    heard, story = message.heard, message.question.kind is AnswerKind.STORY
    if heard.is_button or story or is_masked(heard.text):
        return None
    asked = asked_of_the_form(heard.text)
    if asked and not _of_a_status(message, asked):
        return Aside(asked.rest, message.draft, asked=asked)
    return _passed_on(message)


def number_refused(message: Message) -> Step | None:
    """ "E-mail only please", where the number is asked for, leaves it out; None for the rest.

    What is to be passed on with it is noted; whoever gave no address is told that one is needed.
    """
    heard, candidate = message.heard, message.draft.kind in CANDIDATES
    refuses = PHONE.key in refused_ways(heard.text) and not any(map(str.isdigit, heard.text))
    if heard.is_button or not candidate or message.question.key != PHONE.key or not refuses:
        return None
    passed_on = _passed_on(message)
    step = skip(message.to(passed_on.draft) if passed_on else message)
    return replace(step, says=(*step.says, *(passed_on.told if passed_on else ())))


def _of_a_status(message: Message, asked: AskedOfForm) -> bool:
    """ "Pre-settled, is that ok?" has an answer of its own."""
    asks_status = message.question.kind is AnswerKind.RIGHT_TO_WORK
    return asked.alright and asks_status and bool(status_told(asked.rest))


def _passed_on(message: Message) -> Aside | None:
    heard = message.heard
    wish = to_pass_on(heard.text) if message.draft.kind in CANDIDATES else None
    limits = gives_permission(heard.text) and bool(limit_of(heard.text).words)
    if wish is None or (limits and message.question.kind in YES_OR_NO):
        return None
    told = message.to(message.facts_saved())
    draft = with_note(told, wish.words)
    rest = "" if _only_agrees(wish.rest) and message.question.kind not in _DECIDED else wish.rest
    return Aside(rest, draft, (Say("limit_noted", {"limit": wish.words}),))


def _only_agrees(text: str) -> bool:
    return agrees_to_all(text) and len(text.split()) <= _BARE


_BARE = 2
_DECIDED = {*YES_OR_NO, AnswerKind.RIGHT_TO_WORK, AnswerKind.OWN}


def answered(message: Message, asked: AskedOfForm) -> tuple[Say, ...]:
    """The answers to what was asked about the talk itself, as far as it has come."""
    says = []
    if asked.alright:
        says.append(_alright(message.draft))
    if asked.held:
        says.append(_held(message.draft, asked.held))
    if asked.left:
        says.append(_left(message))
    return tuple(says)


def _alright(draft: Draft) -> Say:
    of_notice = bool(draft.answers) and draft.answers[-1].question == NOTICE.key
    return Say("alright_notice" if of_notice else "alright")


def _held(draft: Draft, words: str) -> Say:
    """The answer asked after; the last one for "that", all of them for "everything"."""
    keys = fields_named(draft, words)
    given = [answer for answer in draft.answers if answer.question in keys]
    if keys and not given:
        return Say("you_have_not")
    known = given or _pointed_at(draft.answers, words)
    return Say("you_have", {"answers": _in_a_line(known)}) if known else Say("noted_none")


def _pointed_at(answers: Sequence[Answer], words: str) -> Sequence[Answer]:
    of_all = any(word in words.casefold() for word in ("all", "everything", "both", "answers"))
    return answers if of_all else answers[-1:]


def _left(message: Message) -> Say:
    left = _still_asked(message)
    if left:
        names = ", ".join(question.label for question in left)
        return Say("still_to_ask", {"count": str(len(left)), "missing": names})
    return Say("still_permission" if message.question == CONSENT else "still_nothing")


def _still_asked(message: Message) -> list[Question]:
    draft = message.draft
    settled = {*draft.skipped, *(answer.question for answer in draft.answers)}
    plan = plan_of(draft, message.setting)
    return [q for q in plan if q.asked and q.kind not in YES_OR_NO and q.key not in settled]


def _in_a_line(answers: Sequence[Answer]) -> str:
    return "; ".join(f"{label}: {answer}" for label, answer in answer_lines(answers))


def heard_of(message: Message, aside: Aside) -> Message:
    """The rest of the message, heard after its aside was noted."""
    rest = replace(message.heard, text=aside.rest, intent="inform", confidence=1.0)
    return message.to(aside.draft).hearing(rest)
