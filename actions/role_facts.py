"""Which fact of a role a message asks for, whatever the classifier took it for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum

from actions.talk import Talk
from frontline.application.read_search import SHIFT_WORDS
from frontline.domain.role_questions import (
    asks_for_flexibility,
    asks_if_possible,
    asks_in_general,
    asks_ones_duty,
    may_ask_of_a_role,
    names_the_role,
    says_what_would_be_nice,
)
from frontline.domain.turn_taking import is_question
from frontline.domain.vacancy import Vacancy

# Value words name the fact they are a value of: "is it hybrid?" asks for the work mode.
_FACT_OF_VALUE = {
    "work_mode": "work_mode",
    "contract_type": "contract",
    "hours": "hours",
    "availability": "hours",
    "salary": "pay",
    "pay_band": "pay",
    "sponsorship": "sponsorship",
    "registration_body": "registration",
    "place": "place",
}
_TOLD_BY: dict[str, Callable[[Vacancy], Enum | None]] = {
    "hours": lambda role: role.hours,
    "work_mode": lambda role: role.work_mode,
    "contract_type": lambda role: role.contract,
}
# Questions that have a general answer, and with a role at hand that role's own.
_FACT_OF_ANSWER = {
    "faq/visa_sponsorship": "sponsorship",
    "faq/remote_work": "work_mode",
    "faq/part_time_and_flexible": "hours",
    "faq/temp_or_permanent": "contract",
    "faq/professional_registration": "registration",
    "faq/locations_covered": "place",
    "faq/pay_bands": "pay",
    "faq/pay_frequency": "pay",
    "faq/fees": "pay",
}
# "Where is it?" and "what does it pay?" have no general answer worth giving.
_WITHOUT_ROLE = {
    fact: answer for answer, fact in _FACT_OF_ANSWER.items() if fact not in {"pay", "place"}
}


def fact_named(talk: Talk) -> str | None:
    """The fact the message names, by its own name or by one of its values."""
    named = talk.entity("attribute")
    if named:
        return str(named)
    return next((f for e, f in _FACT_OF_VALUE.items() if talk.entity(e) is not None), None)


def facts_named(talk: Talk) -> list[str]:
    """All facts the message names by their own name, or the one it names by a value."""
    named = [str(fact) for fact in dict.fromkeys(talk.entity_values("attribute"))]
    fact = fact_named(talk)
    return named or ([fact] if fact else [])


def fact_of_the_role(talk: Talk) -> str | None:
    """The fact a general question asks for when it is about the role at hand; else None."""
    if asks_in_general(talk.text):
        return None
    named, general = fact_named(talk), _FACT_OF_ANSWER.get(talk.retrieval or "")
    of_a_role = talk.entity("attribute") and may_ask_of_a_role(talk.text)
    if named and (named == general or of_a_role or names_the_role(talk.text)):
        return named
    of_it = names_the_role(talk.text) or asks_ones_duty(talk.text)
    return general if general != "pay" and of_it else None


def asks_about_the_role(talk: Talk) -> bool:
    """Whether what looks like a search asks after "it": "is it part time?"; wishes ask nothing."""
    if says_what_would_be_nice(talk.text):
        return False
    of_it = names_the_role(talk.text) or asks_ones_duty(talk.text)
    return bool(of_it and is_question(talk.text) and fact_named(talk))


def asked_beyond(talk: Talk, role: Vacancy) -> str:
    """What is asked for that the role's fact does not tell: part time of a full time role.

    Empty where the fact answers the question, and for a plain wish.
    """
    if not is_question(talk.text):
        return ""
    for entity in talk.entities:
        value = entity.get("value")
        code = str(value.get("kind") if isinstance(value, Mapping) else value)
        said = talk.words_of(str(entity.get("entity")))
        if entity.get("entity") == "availability" or code in SHIFT_WORDS:
            return said
        told = _TOLD_BY.get(str(entity.get("entity")))
        fact = told(role) if told else None
        if fact is not None and fact.value != code and asks_if_possible(talk.text):
            return said
    return "flexible working" if asks_for_flexibility(talk.text) else ""


def general_answer(fact: str | None) -> str | None:
    """The approved answer about this fact when no role is at hand, as "faq/remote_work"."""
    return _WITHOUT_ROLE.get(fact or "")
