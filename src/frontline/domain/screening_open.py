"""What a message does to the open question: it answers, tells other facts, or interrupts."""

from __future__ import annotations

from dataclasses import replace

from frontline.domain.answers import read_answer
from frontline.domain.application_draft import Draft
from frontline.domain.asked_and_told import told_in
from frontline.domain.free_words import GATED, fitting_words, says_nothing_else, with_words
from frontline.domain.heard import Heard
from frontline.domain.interruptions import asks_for_more, interrupts
from frontline.domain.screening import (
    EMAIL,
    PHONE,
    PROFESSION,
    AnswerKind,
    Question,
)
from frontline.domain.screening_message import (
    Message,
)
from frontline.domain.screening_noted import (
    noted_already,
    noted_besides,
    restates,
)
from frontline.domain.screening_reply import (
    YES_OR_NO,
    is_brief,
    reply,
    unfit,
)
from frontline.domain.screening_step import Step
from frontline.domain.stated_facts import says_more_than_facts
from frontline.domain.sure_answers import surely_answers
from frontline.domain.turn_taking import is_question

_WHOLE = frozenset((AnswerKind.STORY, AnswerKind.EXPERIENCE))
_FREE_WORDS = {AnswerKind.TEXT, AnswerKind.CALL_TIME}
# A message this short with a fact of another question in it is about that fact alone.
_SHORT = 60
_FEW = 8


def reply_or_interruption(message: Message, richer: Draft) -> Step:
    """What a message without words of control does: an answer, facts, or neither of both.

    `richer` is the draft with the facts of the message.
    """
    question, heard = message.question, message.heard
    if richer.answer_to(question.key):
        told = noted_besides(message, richer)
        return replace(message.next(richer, *told), also_elsewhere=asks_for_more(question, heard))
    if question.kind in GATED and not heard.is_button:
        return _free_words(message, richer)
    answered = _told_beside_a_question(message)
    if answered:
        return replace(reply(answered.to(richer)), also_elsewhere=True)
    return _shaped(message, richer)


def in_fuller_words(message: Message, richer: Draft) -> Draft:
    """ "Band 6 RGN at Bradford" where "RGN" was known of the work: the words say more."""
    known, story = richer.answer_to(PROFESSION.key), message.question.kind in _WHOLE
    if known is None or story or message.heard.is_button:
        return richer
    words = fitting_words(PROFESSION, message.heard)
    fuller = len(known.words) < len(words) and known.words.casefold() in words.casefold()
    brief = fuller and len(words.split()) <= _FEW
    whole = replace(known, words=words, value=words)
    answers = tuple(whole if each is known else each for each in richer.answers)
    return replace(richer, answers=answers) if brief else richer


def _free_words(message: Message, richer: Draft) -> Step:
    """Words of its own field answer; anything else is served as what it is."""
    question, heard = message.question, message.heard
    words = fitting_words(question, heard)
    if words and not _leaves_it(question, heard):
        step = reply(message.hearing(with_words(heard, words)).to(richer))
        return replace(step, also_elsewhere=asks_for_more(question, heard))
    if interrupts(question, heard) or richer != message.draft:
        return _shaped(message, richer)
    if restates(message):
        return noted_already(message)
    return reply(message) if is_brief(heard) else unfit(message)


def _leaves_it(question: Question, heard: Heard) -> bool:
    """Whether words that may be an answer are surely meant as something else."""
    return interrupts(question, heard) and not says_nothing_else(question, heard)


def _shaped(message: Message, richer: Draft) -> Step:
    question, heard = message.question, message.heard
    new_facts = richer != message.draft
    if interrupts(question, heard) and not (new_facts and _only_sounds_like_a_wish(heard)):
        told = noted_besides(message, richer)
        step = message.next(richer, *told)
        return replace(step, claimed=new_facts, also_elsewhere=new_facts)
    if new_facts and _only_other_facts(message):
        return _noted(message, richer)
    if not new_facts and _only_restates(message):
        return noted_already(message)
    return reply(message.to(richer))


def _only_restates(message: Message) -> bool:
    """Whether a message that does not answer says what is noted already."""
    if message.question.kind in YES_OR_NO or message.heard.is_button or not restates(message):
        return False
    reading = read_answer(message.question, message.heard, message.register)
    return bool(reading.problem) and not reading.value


def _only_sounds_like_a_wish(heard: Heard) -> bool:
    """Whether a few words with a fact, "not registered with anyone", were taken for a new wish."""
    told = not is_question(heard.text)
    # "I am a British citizen, so there is no difficulty" asks for no answer about visas.
    if told and heard.intent in _ANSWERS_ONLY:
        return True
    return told and len(heard.text) <= _SHORT and heard.intent in _WISHES


_ANSWERS_ONLY = frozenset(("faq", "innovation", "smalltalk"))
_WISHES = frozenset(
    ("apply", "register_interest", "search_vacancies", "refine_search", "job_alert", "ask_vacancy")
)


def _told_beside_a_question(message: Message) -> Message | None:
    """The message without its question, where what is left surely answers; else None."""
    question, heard = message.question, message.heard
    told = told_in(heard.text)
    whole = question.kind in YES_OR_NO or question.kind is AnswerKind.STORY
    if whole or heard.is_button or not told or told == heard.text.strip():
        return None
    part = message.hearing(with_words(heard, told))
    return part if surely_answers(question, part.heard) else None


def _only_other_facts(message: Message) -> bool:
    """Whether a message with facts of other questions says nothing to the open one."""
    question, heard = message.question, message.heard
    if question.kind in GATED:
        return True
    if question.kind in _FREE_WORDS:
        return len(heard.text) <= _SHORT
    if question.kind is AnswerKind.STORY:
        return not says_more_than_facts(heard)
    return question.kind not in YES_OR_NO and bool(read_answer(question, heard).problem)


def _noted(message: Message, richer: Draft) -> Step:
    """Other facts are saved; an address instead of a number is a way to be reached too."""
    instead = message.question.key == PHONE.key and message.draft.answer_to(EMAIL.key) is None
    if instead and richer.answer_to(EMAIL.key):
        richer = replace(richer, skipped=(*richer.skipped, PHONE.key))
    return message.next(richer, *noted_besides(message, richer))
