"""The facts of a vacancy one by one, in the words a recruiter reads."""

from __future__ import annotations

from collections.abc import Mapping

from frontline.application.vacancy_cards import answer_about
from frontline.domain.pay import describe
from frontline.domain.vacancy import RegistrationNeed, Vacancy

# By attribute of Vacancy, in the order of the page.
FACT_WORDS: Mapping[str, str] = {
    "title": "Job title",
    "employer": "Employer",
    "location": "Place",
    "pay": "Pay",
    "bands": "NHS pay band",
    "work_mode": "Where the work is done",
    "contract": "Contract",
    "hours": "Hours",
    "registration": "Professional registration",
    "sponsorship": "Visa sponsorship",
    "profession": "Profession",
    "specialty": "Field of work",
    "posted": "Advertised on",
    "closes": "Closing date",
    "requirements": "Requirements",
    "description": "Text of the advert",
    "url": "Advert elsewhere",
    "questions": "Own questions",
}
# What visitors are told under another name.
_TOLD_AS = {"location": "place", "bands": "pay_band"}


def fact_in_words(vacancy: Vacancy, fact: str) -> str:
    """What visitors are told of the fact; empty where the advert does not say."""
    if fact == "pay":
        return describe(vacancy.pay) if vacancy.pay else ""
    if fact == "questions":
        numbered = enumerate(vacancy.questions, 1)
        return "\n".join(f"{number}. {each.text}" for number, each in numbered)
    if fact in ("title", "profession", "specialty", "url"):
        return getattr(vacancy, fact) or ""
    if fact == "registration" and vacancy.registration is RegistrationNeed.NOT_NEEDED:
        return "not needed"
    told = answer_about(vacancy, _TOLD_AS.get(fact, fact))
    return told or ""
