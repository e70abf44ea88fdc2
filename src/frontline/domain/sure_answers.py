"""Telling what is certainly an answer, whatever a classifier takes it for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from frontline.domain.answers import read_answer
from frontline.domain.call_time import read_call_time
from frontline.domain.contact_details import find_email, find_phone
from frontline.domain.experience import find_years
from frontline.domain.heard import Heard
from frontline.domain.names import is_surely_name
from frontline.domain.notice import find_bare_start, find_notice
from frontline.domain.office_hours import CallTime
from frontline.domain.registration_answer import leaves_for_later
from frontline.domain.right_to_work import find_right_to_work
from frontline.domain.screening import REGISTRATION, AnswerKind, Question
from frontline.domain.turn_taking import (
    agrees_to_all,
    is_question,
    names_a_control,
    says_no,
    says_yes,
)
from frontline.domain.uk_time import to_uk

# "Make it half two, I've the school run after."
_A_TIME_AND_WHY = 12


def comes_later(question: Question, heard: Heard) -> bool:
    """Whether a register number is to follow: "I'll send the PIN later" puts off that alone."""
    return question.kind is AnswerKind.REGISTRATION and leaves_for_later(heard.text)


def surely_answers(question: Question, heard: Heard) -> bool:
    """Whether a text is certainly the answer to this question, whatever else it was taken for."""
    if heard.is_button or is_question(heard.text):
        return False
    if heard.language and question.kind is AnswerKind.NAME:
        return False
    if question.kind is AnswerKind.OWN:
        return _is_short_answer(question, heard)
    sure = _SURE_SIGNS.get(question.kind)
    return bool(sure and sure(heard))


def _is_short_status(heard: Heard) -> bool:
    """ "12A3456B", "waiting for my PIN": words of stopping in it would be meant as such."""
    said = not read_answer(REGISTRATION, heard).problem
    return said and len(heard.text.split()) <= 12 and not names_a_control(heard.text)


def _is_short_answer(question: Question, heard: Heard) -> bool:
    """ "Nights and weekends": words of stopping in it would be meant as such."""
    said = not read_answer(question, heard).problem
    return said and len(heard.text.split()) <= 10 and not names_a_control(heard.text)


def _is_time(heard: Heard) -> bool:
    found = find_notice(heard.text, heard.today) or find_bare_start(heard.text, heard.today)
    return bool(found) and not names_a_control(heard.text)


def _is_call_time(heard: Heard) -> bool:
    now = to_uk(heard.at).replace(tzinfo=None)
    read = read_call_time(heard.text, now, heard.office)
    if isinstance(read, CallTime) and len(heard.text.split()) <= _A_TIME_AND_WHY:
        return not is_question(heard.text)
    return read is not None and _is_short(heard)


def _is_short(heard: Heard) -> bool:
    return len(heard.text.split()) <= 8 and not is_question(heard.text)


def _is_yes_or_no(heard: Heard) -> bool:
    decided = says_yes(heard.text) or says_no(heard.text)
    return decided and len(heard.text.split()) <= 4 and not names_a_control(heard.text)


def _decides(heard: Heard) -> bool:
    return _is_yes_or_no(heard) or agrees_to_all(heard.text)


def _is_status(heard: Heard) -> bool:
    return bool(find_right_to_work(heard.text)) or _is_yes_or_no(heard)


_SURE_SIGNS: Mapping[AnswerKind, Callable[[Heard], bool]] = {
    AnswerKind.NAME: lambda heard: is_surely_name(heard.text),
    AnswerKind.EMAIL: lambda heard: find_email(heard.text) is not None,
    AnswerKind.PHONE: lambda heard: find_phone(heard.text) is not None,
    AnswerKind.REGISTRATION: _is_short_status,
    AnswerKind.RIGHT_TO_WORK: _is_status,
    AnswerKind.EXPERIENCE: lambda heard: find_years(heard.text) is not None,
    AnswerKind.NOTICE: _is_time,
    AnswerKind.CALL_TIME: _is_call_time,
    AnswerKind.CONSENT: _decides,
    AnswerKind.REVIEW: _decides,
}
