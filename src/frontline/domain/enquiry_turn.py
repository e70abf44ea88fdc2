"""One message of a short enquiry: what is asked of it besides an answer, and what it adds.

Nobody who asks for a call or for staff is told "that is no e-mail address" when they tell more of
what it is about: what is told goes with the story, and the open question is asked again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from frontline.domain.answers import read_answer
from frontline.domain.application_draft import Draft, Purpose, SelfService
from frontline.domain.call_words import asks_for_a_call, speaks_of_time
from frontline.domain.complaints import wants_no_complaint
from frontline.domain.employer_turn import counted_anew, of_the_staff
from frontline.domain.enquiry_call import another_time, called_after_all
from frontline.domain.enquiry_facts import SHORT_ENQUIRIES
from frontline.domain.enquiry_interview import is_about_an_interview, of_the_interview
from frontline.domain.enquiry_reached import reached_otherwise, wants_a_call
from frontline.domain.enquiry_story import of_another_wish, with_story
from frontline.domain.handoff import CaseKind
from frontline.domain.headcount import headcount_alone
from frontline.domain.heard import Heard
from frontline.domain.names import is_surely_name
from frontline.domain.screening import (
    EMAIL,
    NAME,
    NEEDS,
    PHONE,
    TOPIC,
    WHEN,
    AnswerKind,
    Question,
)
from frontline.domain.screening_message import CANCEL, Message
from frontline.domain.screening_reply import YES_OR_NO
from frontline.domain.screening_step import Say, Step
from frontline.domain.staff_wanted import roles_code, roles_of
from frontline.domain.sure_answers import surely_answers
from frontline.domain.turn_taking import is_question, says_no, says_yes
from frontline.domain.ways_to_reach import refused_ways

_LOOKING = frozenset(
    (
        "search_vacancies",
        "refine_search",
        "more_results",
        "latest_vacancies",
        "apply",
        "job_alert",
        "register_interest",
        "compare_vacancies",
        "vacancy_details",
    )
)
# What a call or a complaint may well be about: more of that is no new request.
_OF_THE_MATTER: Mapping[Purpose, frozenset[str]] = {
    CaseKind.CALL_BACK: frozenset(
        ("placed_worker", "application_status", "interview_change", "withdraw_application")
    ),
    CaseKind.COMPLAINT: frozenset(("complain", "give_feedback", "placed_worker", "talk_to_human")),
    CaseKind.EMPLOYER_ENQUIRY: frozenset(("hire_staff",)) | _LOOKING,
}
_TELLING = frozenset(
    (
        "inform",
        "nlu_fallback",
        "out_of_scope",
        "ask_vacancy",
        "vacancy_details",
        "faq",
        "innovation",
    )
)
_SURE = 0.75
# In so many words nobody tells what happened as well.
_FEW_OF_A_WAY = 10
_SOME_WORDS = 3
_BRIEF = 4
_LONG_FOR_A_TIME = 8
# A request in so few words is no part of what happened to somebody.
_SHORT = 12
_HAPPENED = re.compile(
    r"\b(?:was|were|did|didn['\u2019]?t|had|told|said|never|nobody|he|she|they|him|her|them"
    r"|rude)\b",
    re.IGNORECASE,
)
_JOBS = re.compile(r"\b(?:jobs?|vacanc(?:y|ies)|work for me|apply)\b", re.IGNORECASE)
_HOW_OFTEN = re.compile(
    r"\b(?:weekly|daily|monthly|hourly|every (?:day|week|month)|(?:once|twice) a (?:day|week|month)"
    r"|how often|how many e-?mails)\b",
    re.IGNORECASE,
)
_UK_TIME = re.compile(
    r"\b(?:uk|british|english|london) times?\b|\btime ?zones?\b|\b(?:gmt|bst)\b|\bwhose time\b",
    re.IGNORECASE,
)


def asked_besides(message: Message, richer: Draft) -> Step | None:
    """The step where somebody will not be reached one way, or an employer asks for a call."""
    draft, heard = message.draft, message.heard
    if heard.is_button or draft.kind not in SHORT_ENQUIRIES | {SelfService.JOB_ALERT}:
        return None
    counted = counted_anew(message, richer)
    if counted:
        return counted
    refused = refused_ways(heard.text)
    is_story = message.question.kind is AnswerKind.STORY
    if (
        refused
        and draft.kind in SHORT_ENQUIRIES
        and not (is_story and len(heard.text.split()) > _FEW_OF_A_WAY)
    ):
        return reached_otherwise(message, richer, refused)
    told = called_after_all(message, richer) or another_time(message, richer)
    told = told or of_another_wish(message, richer) or _said_besides(message, richer)
    told = told or wants_a_call(message, richer) or of_the_interview(message, richer)
    return told or _of_its_time(message, richer)


def _of_its_time(message: Message, richer: Draft) -> Step | None:
    """ "It's on Thursday at 2", where the call is about an interview, is no time for the call."""
    text = message.heard.text
    about = is_about_an_interview(message.draft) and not asks_for_a_call(text)
    told = about and speaks_of_time(text) and not is_question(text)
    of_call = message.question.kind is AnswerKind.CALL_TIME
    return _added(message, richer) if told and not of_call else None


def _said_besides(message: Message, richer: Draft) -> Step | None:
    """What is asked of a call, an alert or a complaint, wherever it is asked."""
    kind, text = message.draft.kind, message.heard.text
    if kind is SelfService.JOB_ALERT and _HOW_OFTEN.search(text):
        return message.next(richer, Say("alert_daily"))
    if kind is CaseKind.COMPLAINT and wants_no_complaint(text):
        return Step(message.draft.asking(CANCEL))
    if kind is CaseKind.CALL_BACK and message.heard.intent == "talk_to_human":
        asked_again = asks_for_a_call(text) and richer == message.draft
        return message.next(richer, Say("call_noted")) if asked_again else None
    if _UK_TIME.search(text) and is_question(text):
        return message.next(richer, Say("call_uk_time"))
    return None


def told_more(message: Message, richer: Draft) -> Step | None:
    """The step of a message that does not answer the open question; None where it may."""
    return of_the_staff(message, richer) or _told_besides(message, richer)


def _told_besides(message: Message, richer: Draft) -> Step | None:
    heard, question = message.heard, message.question
    if message.draft.kind not in SHORT_ENQUIRIES or heard.is_button or heard.language:
        return None
    if richer.answer_to(question.key):
        return None
    name = richer.answer_to(NAME.key)
    if name and name != message.draft.answer_to(NAME.key) and _leaves_nothing(message):
        return message.next(richer, Say("noted_thanks"))
    if is_question(heard.text) or _decides(question, heard) or _surely(message):
        return _counted(message, richer)
    return _counted(message, richer) or _told(message, richer)


def _told(message: Message, richer: Draft) -> Step | None:
    question = message.question
    if _looks_for_work(message):
        step = message.next(richer)
        return replace(
            step, claimed=richer != message.draft, also_elsewhere=richer != message.draft
        )
    if set(message.facts()) - {question.key} and _leaves_nothing(message):
        return message.next(_reached_by_mail(message, richer), Say("noted_thanks"))
    return _added(message, richer)


def _reached_by_mail(message: Message, richer: Draft) -> Draft:
    """An address instead of the number that was asked for is a way to be reached too."""
    told = richer.answer_to(EMAIL.key) and message.draft.answer_to(EMAIL.key) is None
    instead = message.question.kind is AnswerKind.PHONE and told
    return replace(richer, skipped=(*richer.skipped, PHONE.key)) if instead else richer


def _surely(message: Message) -> bool:
    """Whether it is the answer; an employer's parts were told apart before, names among them."""
    stated = message.draft.kind is CaseKind.EMPLOYER_ENQUIRY and bool(message.facts())
    return not stated and surely_answers(message.question, message.heard)


def _decides(question: Question, heard: Heard) -> bool:
    said = says_yes(heard.text) or says_no(heard.text)
    meant = heard.intent in {"affirm", "deny"} and len(heard.text.split()) <= _BRIEF
    return question.kind in YES_OR_NO and (said or meant)


def _leaves_nothing(message: Message) -> bool:
    """Whether facts of other questions are all that a message says to a story."""
    is_story = message.question.kind is AnswerKind.STORY
    return not is_story or len(message.heard.text.split()) <= _BRIEF


def _looks_for_work(message: Message) -> bool:
    """Whether a request for roles, and no answer, was typed in a form that is about none."""
    heard, kind = message.heard, message.question.kind
    if heard.intent not in _LOOKING:
        return False
    if message.draft.kind is CaseKind.EMPLOYER_ENQUIRY:
        return heard.confidence >= _SURE and bool(_JOBS.search(heard.text))
    if kind is AnswerKind.STORY:
        told = message.question == TOPIC or bool(_HAPPENED.search(heard.text))
        return not told and heard.confidence >= _SURE and len(heard.text.split()) <= _SHORT
    if kind is AnswerKind.CALL_TIME and not read_answer(message.question, heard).problem:
        return False
    return heard.confidence >= _SURE


def _counted(message: Message, richer: Draft) -> Step | None:
    """ "Just the one" after "we need a practice nurse" says how many."""
    needs, number = richer.answer_to(NEEDS.key), headcount_alone(message.heard.text)
    if richer.kind is not CaseKind.EMPLOYER_ENQUIRY or needs is None or number is None:
        return None
    if message.question.kind in {AnswerKind.PHONE, AnswerKind.OWN}:
        return None
    roles = roles_of(needs.value) if needs.value != needs.words else ()
    if len(roles) != 1:
        return _added(message, richer)
    value = roles_code([replace(roles[0], headcount=number)])
    words = f"{needs.words.rstrip(' .')}; {message.heard.text.strip()}"
    changed = richer.with_answer(replace(needs, value=value, words=words))
    return message.next(changed, Say("noted_thanks"))


def _added(message: Message, richer: Draft) -> Step | None:
    """What is told besides goes with the story, so that whoever reads that has all of it."""
    return with_story(message, richer) if _tells(message) else None


def _tells(message: Message) -> bool:
    """Whether a message is a statement of some words that the open question cannot take."""
    heard, question = message.heard, message.question
    words = heard.text.split()
    known = heard.intent in _TELLING | _OF_THE_MATTER.get(message.draft.kind, frozenset())
    known = known or (question.kind in YES_OR_NO and heard.intent in {"affirm", "deny"})
    if len(words) < _SOME_WORDS or not (known or heard.confidence < _SURE / 2):
        return False
    matters = heard.intent in _OF_THE_MATTER.get(message.draft.kind, frozenset())
    if matters and question.kind is AnswerKind.CALL_TIME and len(words) > _LONG_FOR_A_TIME:
        # "They want to know by Wednesday" is no time to call.
        return not asks_for_a_call(heard.text)
    fits = _FITS.get(question.kind)
    return question.kind in YES_OR_NO or bool(fits and not fits(heard))


_FITS = {
    AnswerKind.NAME: lambda heard: is_surely_name(heard.text) or bool(heard.fact("person_name")),
    AnswerKind.PHONE: lambda heard: any(map(str.isdigit, heard.text)),
    AnswerKind.EMAIL: lambda heard: "@" in heard.text,
    AnswerKind.CALL_TIME: lambda heard: not read_answer(WHEN, heard).problem,
}
