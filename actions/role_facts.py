"""Which fact of a role a message asks for, whatever the classifier took it for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum

from actions.talk import Talk
from frontline.application.read_search import SHIFT_WORDS
from frontline.domain.role_questions import (
    asks_for_flexibility,
    asks_if_possible,
    asks_in_general,
    asks_ones_duty,
    facts_in_words,
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
_YES_OR_NO = re.compile(
    r"(?:^|[,.;:-]\s*|\b(?:and|but|so|one|job|role|post)\s+)"
    r"(?:is|are|does|do|will|would)\s(?!.*\bor\b(?!\W*(?:no|not|what)\b))",
    re.IGNORECASE,
)
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
        return str(named).split(",")[0]
    return next((f for e, f in _FACT_OF_VALUE.items() if talk.entity(e) is not None), None)


def facts_named(talk: Talk) -> list[str]:
    """All facts the message names, by their own name or by a value, in its order.

    A place beside another fact says where, and asks for nothing.
    """
    in_order = sorted(talk.entities, key=lambda each: each.get("start") or 0)
    said = facts_in_words(talk.text)
    facts = list(dict.fromkeys([*(f for each in in_order for f in _facts_of(each)), *said]))
    if "place" in [*talk.entity_values("attribute"), *said]:
        return facts
    return [fact for fact in facts if fact != "place"] or facts


def _facts_of(entity: Mapping[str, object]) -> list[str]:
    """The facts of one entity; a choice may stand for several."""
    name = str(entity.get("entity"))
    if name == "attribute":
        return str(entity.get("value")).split(",")
    return [_FACT_OF_VALUE[name]] if name in _FACT_OF_VALUE else []


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


def yes_or_no(talk: Talk, role: Vacancy) -> str:
    """ "Yes" or "No" to "is it hybrid?", as the advert's field has it; empty where nothing is so.

    A question that names several values of one kind, or none, has no yes.
    """
    if not _YES_OR_NO.search(talk.text):
        return ""
    values = [e for e in talk.entities if e.get("entity") in {*_TOLD_BY, "sponsorship"}]
    if len(values) != 1 or values[0].get("negated"):
        return ""
    name, value = str(values[0].get("entity")), values[0].get("value")
    code = str(value.get("kind") if isinstance(value, Mapping) else value)
    if name == "sponsorship":
        said = role.sponsorship
        return "" if said is None else "Yes" if said else "No"
    fact = _TOLD_BY[name](role)
    if fact is None or code not in {each.value for each in type(fact)}:
        return ""
    # Some days at home are not all of them, and not none.
    if {fact.value, code} == {"hybrid", "remote"}:
        return ""
    return "Yes" if fact.value == code else "No"


def general_answer(fact: str | None) -> str | None:
    """The approved answer about this fact when no role is at hand, as "faq/remote_work"."""
    return _WITHOUT_ROLE.get(fact or "")
