"""What an employer asks for: which staff and how many, where, from when, on which contract."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from frontline.domain.heard import Heard, Reading
from frontline.domain.notice import find_notice

NEEDS, PLACE, START, CONTRACT = "needs", "staff_place", "staff_start", "staff_contract"
# Open while employers say what they need; elsewhere a place may be part of a name.
ASKED_OF_EMPLOYERS = frozenset({NEEDS, PLACE, START, CONTRACT})
CONTRACTS: Mapping[str, str] = {
    "permanent": "Permanent",
    "fixed_term": "Fixed term",
    "temporary": "Temporary",
    "locum": "Locum",
    "bank": "Bank",
    "agency": "Agency",
}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "four": 4, "five": 5}
_NUMBERS |= {"six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
_NUMBERS |= {"fifteen": 15, "twenty": 20, "dozen": 12}
_COUNT = re.compile(
    r"(?<![\w.])(?:(?P<figure>\d{1,3})\s?x?|(?:a\s)?(?P<word>"
    + "|".join(_NUMBERS)
    + r")(?:\sof)?)\s"
    r"(?:(?!and\b|or\b|,)[\w.'\u2019/+-]+\s){0,4}$",
    re.IGNORECASE,
)
_BAND = re.compile(r"\bband\s?\d[a-d]?\s", re.IGNORECASE)
_LOOKED_AT = 60
_IN = r"\b(?:in|near|around|outside|across|based (?:in|at)|at|for)\s(?:the\s)?"
_FROM = re.compile(r"\b(?:from|starting|start|by|as of)\s[^,;.]{1,40}", re.IGNORECASE)
_URGENT = re.compile(
    r"\b(?:urgent(?:ly)?|a\.?s\.?a\.?p|emergency cover|short notice|straight\s?away|immediately"
    r"|tonight|tomorrow|today|this (?:week|weekend|evening|afternoon))\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?:(\d{1,3}) \u00d7 )?([^;]+)")


@dataclass(frozen=True)
class StaffRole:
    """One kind of staff by its title; `headcount` is None where no number was said."""

    title: str
    headcount: int | None = None

    @property
    def words(self) -> str:
        return f"{self.headcount} \u00d7 {self.title}" if self.headcount else self.title


@dataclass(frozen=True)
class StaffWanted:
    """The enquiry of an employer, each part as said; None or empty where nothing was."""

    roles: tuple[StaffRole, ...] = ()
    place: str | None = None
    start: str | None = None
    contract: str | None = None
    urgent: bool = False


def roles_in(heard: Heard) -> tuple[StaffRole, ...]:
    """The staff a message names, in order, each with the number said before it."""
    found: dict[str, int | None] = {}
    begin = 0
    for entity, value, words in heard.facts:
        at = heard.text.find(words, begin) if entity == "role" and words else -1
        if at < 0:
            continue
        title = str(value.get("title") if isinstance(value, Mapping) else value)
        count = _count(heard.text[begin:at])
        if title not in found or found[title] is None:
            found[title] = count
        begin = at + len(words)
    return tuple(StaffRole(title, count) for title, count in found.items())


def _count(before: str) -> int | None:
    said = _COUNT.search(_BAND.sub("", before[-_LOOKED_AT:]))
    if said is None:
        return None
    number = int(said["figure"]) if said["figure"] else _NUMBERS[said["word"].lower()]
    return number or None


def roles_code(roles: Sequence[StaffRole]) -> str:
    """Like "3 \u00d7 Theatre nurse; Radiographer"; `roles_of` reads it."""
    return "; ".join(role.words for role in roles)


def roles_of(code: str) -> tuple[StaffRole, ...]:
    """The roles of such a code."""
    read = (_CODE.fullmatch(part.strip()) for part in code.split(";"))
    return tuple(StaffRole(each[2], int(each[1]) if each[1] else None) for each in read if each)


def staff_facts(heard: Heard) -> dict[str, Reading]:
    """Place, start and contract as far as a message states them, by the key of their question."""
    if not roles_in(heard):
        return {}
    found = {PLACE: _place(heard), START: _start(heard), CONTRACT: _contract(heard)}
    return {key: reading for key, reading in found.items() if reading}


def staff_stated(heard: Heard) -> dict[str, Reading]:
    """What a change names, by the key of its question: there a place needs no "in" before it.

    Roles count with all the words around them, as they do in the request, and only with how many
    are wanted: "the number of nurses" names no other staff.
    """
    place, roles = heard.fact("place"), roles_in(heard)
    how_many = any(role.headcount for role in roles)
    found = {
        NEEDS: Reading(roles_code(roles), heard.text.strip()) if how_many else None,
        PLACE: Reading(str(place[1]), str(place[1])) if place and place[1] else None,
        START: _start(heard),
        CONTRACT: _contract(heard),
    }
    return {key: reading for key, reading in found.items() if reading}


def _place(heard: Heard) -> Reading | None:
    """Only behind "in" and the like: a place may also be part of the organisation's name."""
    for entity, _, words in heard.facts:
        where = re.search(_IN + re.escape(words), heard.text, re.I) if entity == "place" else None
        if where:
            return Reading(words, words)
    return None


def _start(heard: Heard) -> Reading | None:
    stated = heard.fact("start_date")
    if stated and stated[1]:
        return Reading(stated[1], stated[1])
    for phrase in _FROM.finditer(heard.text):
        found = find_notice(phrase[0], heard.today)
        if found and not found.problem:
            return Reading(found.text, found.text)
    return None


def _contract(heard: Heard) -> Reading | None:
    stated = heard.fact("contract_type")
    kind = str(stated[0]) if stated else ""
    return Reading(CONTRACTS[kind], str(stated[1])) if stated and kind in CONTRACTS else None


def read_staff_answer(key: str, heard: Heard, reading: Reading) -> Reading:
    """An answer of an employer with the roles, or the contract pressed, as its value."""
    if key == CONTRACT and heard.pressed and heard.pressed in CONTRACTS:
        return Reading(CONTRACTS[heard.pressed], CONTRACTS[heard.pressed])
    if key == CONTRACT and not reading.problem:
        stated = _contract(heard)
        return Reading(stated.value, reading.words) if stated else reading
    if key == NEEDS and not reading.problem:
        return Reading(roles_code(roles_in(heard)) or reading.value, reading.words)
    return reading


def is_urgent(text: str) -> bool:
    """Whether an employer says that it cannot wait."""
    return bool(_URGENT.search(text))
