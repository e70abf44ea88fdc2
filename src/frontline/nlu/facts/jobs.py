"""Roles, professions, specialties and the facts of a role that a visitor asks about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.words import WordList

# "I'm an RMN", "as a band 6 nurse": what the visitor is, not the job sought.
_SELF = re.compile(
    r"\b(?:i['\u2019]?m|i am|i was|been|be|qualified|trained|registered|working|worked"
    r"|work(?=\sas\s)"
    r"|currently|(?:years?|yrs?|experience|exp|background)(?=\sas\s))\s(?:currently\s|also\s|now\s)?(?:as\s)?(?:an?\s|the\s)?(?:[\w/-]{1,14}\s){0,4}$",
    re.IGNORECASE,
)
_SEEKING = re.compile(
    r"\b(?:look(?:ing)?|want(?:ing)?|after|seek(?:ing)?|search(?:ing)?|interested|apply(?:ing)?"
    r"|for|become|becoming|any|hiring|need(?:ing)?)\b",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(
    r"\b(?:qualified|registered|newly qualified|student|trainee)\s(?:[\w/-]{1,14}\s){0,2}$",
    re.IGNORECASE,
)
# "I'm Anna Kowalska, RMN": the title behind a name.
_BEHIND_NAME = re.compile(
    r"(?i:i['\u2019]?m|i am|name is|this is)\s[A-Z][\w'\u2019-]{1,30}"
    r"(?:\s[A-Z][\w'\u2019-]{1,30}){0,3},?\s(?:an?\s|and\s)?$"
)
_JOBS_FOLLOW = re.compile(r"\s(?:jobs?|roles?|posts?|positions?|vacanc\w+)\b", re.IGNORECASE)
_BEHIND = re.compile(
    r"[\s,(-]{0,4}(?:here,?\s)?(?:an?\s)?(?:(?:band\s?\w{1,2}|b\d|senior|registered|qualified)\s){0,2}",
    re.IGNORECASE,
)
_SELF_REACH = 60
# "At a surgery in Ely" is a house, "VR surgery" a field.
_A_SURGERY = re.compile(
    r"\b(?:an?|the|my|your|our|their|gp|local|doctor['\u2019]?s|village)\s$", re.IGNORECASE
)


@dataclass(frozen=True)
class JobWords:
    """The trainers' lists: phrase to value for roles, specialties and facts of a role."""

    roles: Mapping[str, Mapping[str, str]]
    specialties: Mapping[str, str]
    attributes: Mapping[str, str]


class JobFinder:
    """Finds what the lists hold; plurals and hyphens are understood."""

    def __init__(self, words: JobWords) -> None:
        self._roles = WordList("role", _with_plurals(words.roles))
        self._specialties = WordList("specialty", words.specialties)
        self._attributes = WordList("attribute", words.attributes)

    def roles(self, text: str) -> list[Fact]:
        """Jobs, as `role` when sought or asked about and `profession` when it is the visitor's."""
        return [_role_or_profession(text, fact) for fact in self._roles.find(text)]

    def specialties(self, text: str) -> list[Fact]:
        """Fields of work, as their code."""
        return [fact for fact in self._specialties.find(text) if not _is_a_house(text, fact)]

    def attributes(self, text: str, facts: Sequence[Fact]) -> list[Fact]:
        """Facts of a role asked for; where the text gives such a value, that is the fact."""
        given = {fact.entity for fact in facts}
        return [
            fact
            for fact in self._attributes.find(text)
            if not given & _VALUES_OF.get(fact.value, frozenset())
        ]


# Attributes and the entities whose value words already say the same.
_VALUES_OF = {
    "pay": frozenset({"salary", "pay_band"}),
    "work_mode": frozenset({"work_mode"}),
    "contract": frozenset({"contract_type"}),
    "hours": frozenset({"hours"}),
    "place": frozenset({"place"}),
    "sponsorship": frozenset({"sponsorship"}),
    "registration": frozenset({"registration_number"}),
    "start": frozenset({"start_date", "notice_period"}),
}


def said_of_a_person(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts with a title behind a name as `profession`: "Grace Adeyemi, RGN"."""
    ends = [fact.end for fact in facts if fact.entity == "person_name"]
    return [
        replace(fact, entity="profession")
        if fact.entity == "role" and any(_BEHIND.fullmatch(text, end, fact.start) for end in ends)
        else fact
        for fact in facts
    ]


def _role_or_profession(text: str, fact: Fact) -> Fact:
    if _JOBS_FOLLOW.match(text, fact.end):
        return fact
    before = text[max(0, fact.start - _SELF_REACH) : fact.start]
    clause = re.split(r"[.;!?\n,]", before)[-1]
    own = _SELF.search(clause)
    mine = own is not None and not _SEEKING.search(own[0])
    if not mine and not _QUALIFIED.search(clause) and not _BEHIND_NAME.search(before):
        return fact
    return Fact("profession", fact.start, fact.end, fact.value)


def _is_a_house(text: str, fact: Fact) -> bool:
    surgery = text[fact.start : fact.end].lower() == "surgery"
    return surgery and _A_SURGERY.search(text[: fact.start]) is not None


def _with_plurals(values: Mapping[str, Any]) -> dict[str, Any]:
    plurals = {f"{phrase}s": value for phrase, value in values.items() if phrase[-1] not in "sy"}
    return {**plurals, **values}
