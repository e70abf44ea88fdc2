"""Questions about the role just read that only the words of its advert can answer."""

from __future__ import annotations

import re

from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.role_facts import facts_named
from actions.role_told import question_of, tell_facts, tell_nothing_said
from actions.roles import role_meant
from actions.talk import Event, Talk
from frontline.domain.advert_answers import (
    answer_of_advert,
    sentence_with_all_words,
    words_asked,
)
from frontline.domain.advert_subjects import subjects_of
from frontline.domain.list_questions import asks_for_others
from frontline.domain.role_questions import (
    asks_in_general,
    asks_of_all_jobs,
    asks_ones_duty,
    facts_in_words,
    names_the_role,
)
from frontline.domain.turn_taking import is_question
from frontline.domain.vacancy import Vacancy

_OF_THE_RECRUITER = re.compile(r"\b(?:you|your|yours|recruiters?|agency)\b", re.IGNORECASE)
_MAY_BE_ONE = {"ask_vacancy", "vacancy_details", "faq", "nlu_fallback", "out_of_scope"}
_MAY_BE_ONE |= {"search_vacancies", "refine_search", "latest_vacancies", "innovation", "unsure"}
_MAY_BE_ONE |= {"help", "why_ask", "compare_vacancies", "inform"}
_MAY_BE_ONE |= {"more_results", "smalltalk"}
# "Do you need a car" asks what anybody would need.
_ANYBODY = re.compile(
    r"\b(?:do|can|would|will|could|must|should|did) (?:you|u|ya) (?:need|have|get|got|work"
    r"|drive|park"
    r"|choose|pick|wear|go|do|still|ever|be)\b|\b(?:your|ur) (?:own )?(?:shifts?|rota|hours"
    r"|car|days"
    r"|roster)\b|\b(?:make|made|let|lets) (?:you|u)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 6
# What questions about a role are taken for by their words: "does every call get recorded".
_TAKEN_FOR = {"talk_to_human", "application_status", "resume", "interview_change", "affirm", "deny"}
_TAKEN_FOR |= {"placed_worker", "repeat_that", "thank", "goodbye", "register_interest", "pause"}
_EVERY = re.compile(r"\b(?:every|each|she|he|would)\b", re.IGNORECASE)
_ABOUT_A_ROLE = {"ask_vacancy", "nlu_fallback", "out_of_scope", "innovation"}
# Asked for all there is to tell, and told so.
_WHOLE = re.compile(
    r"\b(?:do(?:ing)?|involve[ds]?|about|like|entail|day to day|dut(?:y|ies)|responsib\w+|tell "
    r"me)\b",
    re.IGNORECASE,
)
# What is the recruiter's to answer, whatever words the advert has in common with it.
_OF_THE_PROCESS = {"faq/timescales", "faq/how_it_works", "faq/documents_needed", "faq/referral"}
_OF_THE_PROCESS |= {"faq/cv_tips", "faq/interview_tips", "faq/ai_in_selection", "faq/fees"}
_OF_THE_PROCESS |= {"faq/references", "faq/opening_hours", "faq/who_we_are", "faq/equality"}
_OF_US = {"faq/cv_tips", "faq/ai_in_selection", "faq/referral", "faq/who_we_are"}


def answer_from_advert(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """What is asked of the role at hand, answered from its advert; None where that is not asked."""
    role = _role_asked_about(action, talk)
    if role is None:
        return None
    if asked_of_the_role(talk, role):
        return tell_facts(dispatcher, talk, role, facts_named(talk))
    silent = not facts_named(talk) and _asks_of_it(talk)
    return tell_nothing_said(dispatcher, talk, role) if silent else None


def asked_of_the_role(talk: Talk, role: Vacancy) -> bool:
    """Whether a message asks a thing that this advert tells, or that adverts tell."""
    if talk.is_button or not talk.text:
        return False
    return bool(facts_in_words(talk.text)) or answer_of_advert(question_of(talk), role).is_asked


def asks_for_one_thing(text: str) -> bool:
    """Whether it asks after something of a role, and not for all there is to tell of it."""
    return is_question(text) and bool(words_asked(text)) and not _WHOLE.search(text)


def _role_asked_about(action: DeskAction, talk: Talk) -> Vacancy | None:
    """The open role at hand, where a message asks something about it; None for any other."""
    if not _may_ask(talk):
        return None
    role = role_meant(action.desk, talk)
    if role is None or not action.desk.vacancies.is_open(role):
        return None
    if _is_told_by_a_field(talk, role) or talk.retrieval in _OF_US:
        return None
    if talk.retrieval in _OF_THE_PROCESS and not subjects_of(talk.text):
        return role if sentence_with_all_words(talk.text, role) else None
    return role


def _may_ask(talk: Talk) -> bool:
    """Whether the words may ask after one role: not after roles in general, others, or us."""
    if not (talk.intent in _MAY_BE_ONE or _asks_all_the_same(talk)):
        return False
    if not (is_question(talk.text) or _asks_shortly(talk.text)):
        return False
    subjects = subjects_of(talk.text)
    general = asks_of_all_jobs(talk.text) if subjects else asks_in_general(talk.text)
    if general or asks_for_others(talk.text):
        return False
    of_us = _OF_THE_RECRUITER.search(_ANYBODY.sub(" ", talk.text))
    return not of_us or bool(subjects)


def _asks_all_the_same(talk: Talk) -> bool:
    """Whether it asks after a known thing of the role just read, whatever it was taken for."""
    named = subjects_of(talk.text) or facts_in_words(talk.text)
    of_it = names_the_role(talk.text) or asks_ones_duty(talk.text) or _EVERY.search(talk.text)
    return bool(talk.intent in _TAKEN_FOR and talk.slot("vacancy") and named and of_it)


def _asks_shortly(text: str) -> bool:
    """ "Closing date?", "and the hours": a few words that name what is asked, and no wish."""
    short = len(text.split()) <= _MOST_WORDS
    return short and bool(
        facts_in_words(text) or (text.rstrip().endswith("?") and subjects_of(text))
    )


def _is_told_by_a_field(talk: Talk, role: Vacancy) -> bool:
    """Whether the question has an answer of its own that needs no words of the advert."""
    if (
        talk.intent in {"ask_vacancy", "vacancy_details"}
        or answer_of_advert(talk.text, role).is_asked
    ):
        return False
    return not facts_in_words(talk.text) and bool(facts_named(talk))


def _asks_of_it(talk: Talk) -> bool:
    of_it = names_the_role(talk.text) or asks_ones_duty(talk.text)
    return talk.intent in _ABOUT_A_ROLE and of_it and asks_for_one_thing(talk.text)
