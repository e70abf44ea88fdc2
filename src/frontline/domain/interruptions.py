"""Whether a message leaves the open question alone and wants something else."""

from __future__ import annotations

from frontline.domain.answers import read_answer
from frontline.domain.heard import Heard
from frontline.domain.screening import AnswerKind, Question
from frontline.domain.stated_facts import says_more_than_facts
from frontline.domain.sure_answers import surely_answers
from frontline.domain.told_of_work import tells_of_work
from frontline.domain.turn_taking import is_question

# Rights, safety and honesty: meant wherever they are said.
_ALWAYS = {"crisis", "emergency", "report_concern", "bot_challenge", "stop_alerts"}
_ALWAYS |= {"delete_my_data", "export_my_data", "withdraw_consent"}
# Needs of their own, which a phrase about somebody's work may look like.
_USUALLY = {"talk_to_human", "complain", "hire_staff", "medical_advice", "privacy_question"}
_USUALLY |= {"withdraw_application", "interview_change", "placed_worker", "application_status"}
_USUALLY |= {"abuse", "other_language"}
_GREETINGS = {"greet", "thank", "goodbye", "help"}
_ANSWERS = {"inform", "affirm", "deny", "unsure", "correct"}
# The form's own control words; where they were not meant, they have no rule that helps.
_ANSWERS |= {"skip", "cancel", "pause", "resume", "review_answers", "repeat_that"}
# Nothing was understood: what is wrong with it as an answer is the better reply.
_ANSWERS |= {"out_of_scope", "nlu_fallback"}
_FREE_WORDS = {AnswerKind.NAME, AnswerKind.PROFESSION, AnswerKind.TEXT, AnswerKind.EXPERIENCE}
_FREE_WORDS |= {AnswerKind.CALL_TIME}
_SURE = 0.6
# Names do look like greetings, so more certainty is asked of those.
_VERY_SURE = 0.9
# In so few words nobody answers and asks for something else besides.
_JUST_AN_ANSWER = 5


def interrupts(question: Question, heard: Heard) -> bool:
    """Whether this message, in which no fact was found, is for its intent's own rule.

    What surely answers the question is no interruption, whatever the classifier made of it. Where
    the answer is free words nearly every sentence could be one, so there only a question, or an
    intent that is unlikely by mistake, interrupts.
    """
    if heard.intent in _ALWAYS and heard.confidence >= _VERY_SURE:
        return True
    if heard.language:
        # A story is kept in whatever language it is told.
        return question.kind is not AnswerKind.STORY
    if surely_answers(question, heard):
        return False
    if heard.intent in _ANSWERS:
        # "Nobody called me back, is that normal?" belongs to the story it ends.
        return question.kind is not AnswerKind.STORY and is_question(heard.text)
    return heard.is_button or heard.intent in _ALWAYS or _leaves(question, heard)


def _leaves(question: Question, heard: Heard) -> bool:
    if question.kind is AnswerKind.STORY:
        return False
    if is_question(heard.text):
        return True
    if question.kind in _FREE_WORDS or tells_of_work(heard.text):
        return _unlikely_by_mistake(heard)
    if question.kind is AnswerKind.OWN and _may_answer_own(question, heard):
        return _unlikely_by_mistake(heard)
    return not _tries_to_answer(heard.text)


def _may_answer_own(question: Question, heard: Heard) -> bool:
    """Whether it answers a role's own question, or is too short to ask for anything else."""
    few = len(heard.text.split()) <= 2 and not heard.is_button
    return few or not read_answer(question, heard).problem


def _tries_to_answer(text: str) -> bool:
    """Whether a message where an address, number or date is asked holds at least a part of one."""
    return "@" in text or any(map(str.isdigit, text))


def asks_for_more(question: Question, heard: Heard) -> bool:
    """Whether a message that did answer holds a second request besides."""
    if heard.intent in _ANSWERS - {"out_of_scope", "nlu_fallback"}:
        return False
    brief = len(heard.text.split()) <= _JUST_AN_ANSWER and surely_answers(question, heard)
    if brief or not says_more_than_facts(heard):
        return False
    return is_question(heard.text) or heard.intent in _ALWAYS or _unlikely_by_mistake(heard)


def _unlikely_by_mistake(heard: Heard) -> bool:
    if heard.intent in _GREETINGS:
        return heard.confidence >= _VERY_SURE and heard.fact("person_name") is None
    return heard.intent in _USUALLY and heard.confidence >= _SURE
