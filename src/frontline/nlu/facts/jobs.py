"""Roles, professions, specialties and the facts of a role that a visitor asks about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from frontline.nlu.facts.fact import Fact
from frontline.nlu.facts.whose_job import by_the_way, outside, role_or_profession, whole_titles
from frontline.nlu.facts.words import WordList


@dataclass(frozen=True)
class JobWords:
    """The trainers' lists: phrase to value for roles, specialties and facts of a role.

    `titles` are roles written in one way only, whose slips are not forgiven; what stands
    under `perhaps_…` is a fact only where the tagger has learnt so.
    """

    roles: Mapping[str, Mapping[str, str]]
    specialties: Mapping[str, str]
    attributes: Mapping[str, str]
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    perhaps_specialties: Mapping[str, str] = field(default_factory=dict)
    perhaps_attributes: Mapping[str, str] = field(default_factory=dict)


class JobFinder:
    """Finds what the lists hold; plurals and hyphens are understood."""

    def __init__(self, words: JobWords) -> None:
        maybe_fields = {**words.perhaps_specialties, **words.specialties}
        self._roles = WordList("role", _with_plurals({**words.titles, **words.roles}))
        self._specialties = WordList("specialty", words.specialties)
        self._any_specialties = WordList("specialty", maybe_fields)
        self._attributes = WordList("attribute", words.attributes)
        maybe = {**words.perhaps_attributes, **words.attributes}
        self._any_attributes = WordList("attribute", maybe)

    def titles(self, text: str) -> list[Fact]:
        """The jobs, whatever stands around them."""
        return self._roles.find(text)

    def fields(self, text: str) -> list[Fact]:
        """The fields of work, whatever stands around them."""
        return self._specialties.find(text)

    def any_fields(self, text: str) -> list[Fact]:
        """The fields of work and what may be one."""
        return self._any_specialties.find(text)

    def any_attributes(self, text: str) -> list[Fact]:
        """What may ask for a fact of a role, whatever stands around it."""
        return self._any_attributes.find(text)

    def attributes(self, text: str, facts: Sequence[Fact]) -> list[Fact]:
        """Facts of a role asked for; where the text gives such a value, that is the fact."""
        given = {fact.entity for fact in facts}
        return [
            fact
            for fact in self._attributes.find(text)
            if not given & _VALUES_OF.get(fact.value, frozenset())
            and not _is_said_otherwise(text, fact)
        ]


def jobs_among(text: str, titles: Sequence[Fact], named: Sequence[Fact]) -> list[Fact]:
    """The roles, professions and fields among the titles and the fields that are named in a text.

    A job or field named by the way, such as "my GP", is none. A job is a `role` when sought or
    asked about and a `profession` when it is the visitor's. A field in front of a job is part of
    its title: "prison nurse".
    """
    fields = [fact for fact in named if not by_the_way(text, fact)]
    jobs = whole_titles(text, outside(named, titles), fields)
    told = (role_or_profession(text, job) for job in jobs)
    return [*filter(None, told), *fields]


# "Values based", "home-based"; "I'm in a nursing home-based team".
_BASED_ON = re.compile(
    r"(?<!it)(?<!they)(?<!is)(?<!are)(?<!you)(?<!be)(?<!role)(?<!job)(?<!one)[\s-]$"
)
# "My physio degree", "the PIN I have lapsed": the visitor's own.
_MINE = re.compile(r"\b(?:my|lapsed|old|expired|no)\s(?:\w{1,12}\s)?$", re.IGNORECASE)
_LAPSED = re.compile(r"\s(?:laps|expir|ran out|runs out|from|in\b)\w*", re.IGNORECASE)


def _is_said_otherwise(text: str, fact: Fact) -> bool:
    """Whether the word asks for nothing: "values based", "my degree", "PIN lapsed"."""
    words, before = text[fact.start : fact.end].lower(), text[max(0, fact.start - 24) : fact.start]
    if words == "based":
        return _BASED_ON.search(before.lower()) is not None
    if words in ("pin", "degree", "registration", "money"):
        return bool(_MINE.search(before) or _LAPSED.match(text, fact.end))
    return False


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


def _with_plurals(values: Mapping[str, Any]) -> dict[str, Any]:
    plurals = {f"{phrase}s": value for phrase, value in values.items() if phrase[-1] not in "sy"}
    return {**plurals, **values}
