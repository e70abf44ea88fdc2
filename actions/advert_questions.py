"""Questions about the role just read that only the words of its advert can answer."""

from __future__ import annotations

import re

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.desk import DeskAction
from actions.role_facts import asked_beyond, facts_named
from actions.roles import role_meant
from actions.talk import Event, Talk
from frontline.application.vacancy_cards import answer_about
from frontline.domain.advert_answers import sentence_that_answers, words_asked
from frontline.domain.role_questions import asks_ones_duty, names_the_role
from frontline.domain.vacancy import Vacancy

_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|also|great)\W+)?(?:is|are|does|do|will|would|can|could|must|what"
    r"|how|when|where|who|which|any)\b(?! (?:you|u) (?:tell|show|give|explain|send|find))",
    re.IGNORECASE,
)
_OF_THE_RECRUITER = re.compile(r"\b(?:you|your|yours|recruiters?|agency)\b", re.IGNORECASE)
_MAY_BE_ONE = {"ask_vacancy", "vacancy_details", "faq", "nlu_fallback", "out_of_scope"}
_MAY_BE_ONE |= {"search_vacancies", "refine_search"}
_ABOUT_A_ROLE = {"ask_vacancy", "nlu_fallback", "out_of_scope"}
# Asked for all there is to tell, and told so.
_WHOLE = re.compile(
    r"\b(?:do(?:ing)?|involve[ds]?|about|like|entail|day to day|dut(?:y|ies)|responsib\w+|tell "
    r"me)\b",
    re.IGNORECASE,
)
# What is the recruiter's to answer, whatever words the advert has in common with it.
_OF_THE_PROCESS = {"faq/timescales", "faq/how_it_works", "faq/documents_needed", "faq/referral"}
_OF_THE_PROCESS |= {"faq/cv_tips", "faq/interview_tips", "faq/ai_in_selection"}
# These are told by a field in one word, which is seldom all there is to say.
_TOLD_SHORT = {"hours", "work_mode"}
# "Do I need a car?" is answered by the one line of the list that speaks of it.
_TOLD_IN_A_LIST = {"requirements"}


def answer_from_advert(
    action: DeskAction, dispatcher: CollectingDispatcher, talk: Talk
) -> list[Event] | None:
    """The advert's own sentence, or that it does not say; None where that is not asked."""
    role = _role_asked_about(action, talk)
    if role is None:
        return None
    quote = sentence_that_answers(talk.text, role)
    if quote:
        # What the quote speaks of is not said to be left open by the field.
        short = set(_told(talk, role)) & _TOLD_SHORT
        told = short - {"hours"} if asked_beyond(talk, role) else short
        only_facts = talk.naming(*talk.entities)
        events = action.do("action_ask_vacancy", dispatcher, only_facts) if told else []
        dispatcher.utter_message(
            response="utter_vacancies_advert_says", role=role.title, quote=quote
        )
        return [*events, SlotSet("offer", "apply")]
    if not _asks_what_no_field_tells(talk, role):
        return None
    dispatcher.utter_message(response="utter_vacancies_not_said", role=role.title)
    return [SlotSet("offer", None)]


def _role_asked_about(action: DeskAction, talk: Talk) -> Vacancy | None:
    """The open role just read, where a question about it asks for more than a field tells."""
    if talk.intent not in _MAY_BE_ONE or not _ASKS.search(talk.text):
        return None
    if talk.retrieval in _OF_THE_PROCESS:
        return None
    role = role_meant(action.desk, talk)
    if role is None or role.ref != talk.slot("vacancy") or not action.desk.vacancies.is_open(role):
        return None
    of_us = _OF_THE_RECRUITER.search(talk.text)
    return (
        None
        if of_us or any(name not in _TOLD_SHORT | _TOLD_IN_A_LIST for name in _told(talk, role))
        else role
    )


def _told(talk: Talk, role: Vacancy) -> list[str]:
    return [name for name in facts_named(talk) if answer_about(role, name)]


def _asks_what_no_field_tells(talk: Talk, role: Vacancy) -> bool:
    of_it = names_the_role(talk.text) or asks_ones_duty(talk.text)
    about_it = talk.intent in _ABOUT_A_ROLE and of_it and not _WHOLE.search(talk.text)
    return about_it and bool(words_asked(talk.text)) and not _told(talk, role)
