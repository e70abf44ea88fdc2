"""Which fact of a role a message asks for, whatever the classifier took it for."""

from __future__ import annotations

from actions.talk import Talk
from frontline.domain.role_questions import asks_in_general, may_ask_of_a_role, names_the_role
from frontline.domain.turn_taking import is_question

# Value words name the fact they are a value of: "is it hybrid?" asks for the work mode.
_FACT_OF_VALUE = {
    "work_mode": "work_mode",
    "contract_type": "contract",
    "hours": "hours",
    "salary": "pay",
    "pay_band": "pay",
    "sponsorship": "sponsorship",
    "registration_body": "registration",
    "place": "place",
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
    return general if general != "pay" and names_the_role(talk.text) else None


def asks_about_the_role(talk: Talk) -> bool:
    """Whether what looks like a search asks after "it": "is it part time?"."""
    return bool(names_the_role(talk.text) and is_question(talk.text) and fact_named(talk))


def general_answer(fact: str | None) -> str | None:
    """The approved answer about this fact when no role is at hand, as "faq/remote_work"."""
    return _WITHOUT_ROLE.get(fact or "")
