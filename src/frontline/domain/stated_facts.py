"""Facts of a person that a message states without having been asked for them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from frontline.domain.answers import notice_from, read_answer, without_contacts
from frontline.domain.asked_and_told import told_in
from frontline.domain.call_time import read_call_time
from frontline.domain.experience import find_years
from frontline.domain.heard import Heard, Reading
from frontline.domain.names import find_introduction
from frontline.domain.notice import find_notice
from frontline.domain.office_hours import CallTime
from frontline.domain.registration import find_registration_numbers
from frontline.domain.right_to_work import status_told
from frontline.domain.screening import (
    EMAIL,
    EXPERIENCE,
    NAME,
    NOTICE,
    PHONE,
    REGISTRATION,
    RIGHT_TO_WORK,
    WHEN,
)
from frontline.domain.staff_wanted import ASKED_OF_EMPLOYERS, staff_facts
from frontline.domain.sure_answers import surely_answers
from frontline.domain.uk_time import to_uk

_FEW = 12
_FREE = re.compile(
    r"\b(?:notice|noti[sc]e?|notic|start|available|availability|free|begin|leave)\b", re.I
)
_NOT_REGISTERED = re.compile(
    r"\b(?:i['\u2019]?m|i am|^) ?not (?:yet |currently )?registered\b"
    r"|^\W*(?:i have )?no registration\b",
    re.IGNORECASE,
)
_WAITS_FOR_NUMBER = re.compile(
    r"\bwaiting (?:for|on) (?:my|an?|the) (?:\w{2,5} )?(?:pin|registration)\b", re.IGNORECASE
)
_YEARS_OF_EXPERIENCE = re.compile(r"[^,;.\n]{0,60}\bexperience\b[^,;.\n]{0,60}", re.IGNORECASE)

# Nothing else that is asked for is told in weeks.
_WEEKS_ALONE = re.compile(
    r"\W*(?:about |it'?s |i have )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve) (?:weeks?|wks?|weks?)(?:'?s?'? noti[sc]e?)?\W*",
    re.IGNORECASE,
)
_ASKED_BESIDE_NOTICE = {EMAIL.key, PHONE.key, REGISTRATION.key, RIGHT_TO_WORK.key}

# Years that somebody worked: "been nursing for eight years", "4 years in Nigeria", "3 yrs".
_LASTED = re.compile(
    r"\b(?:work\w*|nursing|been|qualified|in (?:the |a )?\w+|as an?|doing|practi[sc]\w+)\b"
    r"|^\W*(?:(?:about|around|over|nearly|almost|roughly|just|maybe|a"
    r"|at least) ){0,2}[\w-]{1,10}\+? ?"
    r"(?:of )?(?:years?|yrs?)\W*$|\bdecades?\b",
    re.IGNORECASE,
)
_OTHER_YEARS = re.compile(
    r"\b(?:ago|old|contract|visa|permit|fixed|course|degree|notice|leave|stay|lived?|here|last|next"
    r"|every|per|this|start\w*|looking|jobs?|roles?|require\w*|salary|maternity|secondment"
    r"|want\w*)\b"
    r"|\ba year\b|\bin (?:a|an|one|two|three|\d+) (?:years?|yrs?)\b|£",
    re.IGNORECASE,
)


def facts_in(heard: Heard) -> dict[str, Reading]:
    """Facts stated so plainly that they count without being asked for, by question key."""
    text, told = heard.text, told_in(heard.text)
    notice = find_notice(told, heard.today) if _FREE.search(told) else None
    name = find_introduction(text)
    found = {
        "name": Reading(name, name) if name else _fact(heard, "person_name"),
        "email": read_answer(EMAIL, heard),
        "phone": read_answer(PHONE, heard),
        "profession": _fact(heard, "profession"),
        "registration": _registration_stated(text),
        "right_to_work": _status(told),
        "experience": _experience_stated(told),
        "notice": notice_from(notice, notice.text) if notice else None,
        "organisation": _fact(heard, "organisation"),
        "when": _call(heard),
    }
    return {key: reading for key, reading in found.items() if reading and not reading.problem}


def says_more_than_facts(heard: Heard) -> bool:
    """Whether words are left when addresses and numbers are taken away."""
    return len(re.findall(r"[^\W\d_]{2,}", without_contacts(heard))) >= 2


def facts_besides(asked: str | None, heard: Heard) -> Mapping[str, Reading]:
    """The facts of a message that came while the question with the key `asked` was open.

    A name that was asked for is whole, and "Tom Porter" no porter. What was asked for in free words
    is kept in all of them, so the years or days in it are not taken out here.
    """
    name = read_answer(NAME, heard) if asked == NAME.key else None
    if name and not name.problem and surely_answers(NAME, heard):
        return {NAME.key: name}
    whole = asked if asked in {EXPERIENCE.key, WHEN.key} else None
    stated = {key: fact for key, fact in facts_in(heard).items() if key != whole}
    if asked in _ASKED_BESIDE_NOTICE and _WEEKS_ALONE.fullmatch(heard.text):
        stated |= {NOTICE.key: read_answer(NOTICE, heard)}
    if asked is None or asked in ASKED_OF_EMPLOYERS:
        stated |= {key: fact for key, fact in staff_facts(heard).items() if key != asked}
    return stated


def _registration_stated(text: str) -> Reading | None:
    numbers = find_registration_numbers(text)
    if numbers:
        return Reading(f"{numbers[0].body.value} {numbers[0].number}", numbers[0].number)
    for value, words in (("waiting", _WAITS_FOR_NUMBER), ("none", _NOT_REGISTERED)):
        found = words.search(text)
        if found:
            return Reading(value, found[0])
    return None


def _experience_stated(text: str) -> Reading | None:
    """ "8 years of experience" or "six years in theatres" with the words around it."""
    for found in _YEARS_OF_EXPERIENCE.finditer(text):
        years = find_years(found[0])
        if years is not None:
            return Reading(f"{years:g} years", found[0].strip())
    for clause in re.split(r"[,;.\n]|\sand (?=i\b|i')", text):
        years = find_years(clause)
        if years is not None and _LASTED.search(clause) and not _OTHER_YEARS.search(clause):
            return Reading(f"{years:g} years", clause.strip())
    return None


def _status(text: str) -> Reading | None:
    said = status_told(text)
    return Reading(said.value.value, said.words) if said else None


def _fact(heard: Heard, entity: str) -> Reading | None:
    fact = heard.fact(entity)
    return Reading(str(fact[1]), str(fact[1])) if fact and fact[1] else None


def _call(heard: Heard) -> Reading | None:
    """When to be called, as the time itself where it is one; one when nobody works is asked for."""
    stated = _fact(heard, "availability")
    if stated is None:
        return None
    read = read_call_time(heard.text, to_uk(heard.at).replace(tzinfo=None), heard.office)
    if isinstance(read, CallTime):
        return Reading(read.code, stated.words)
    words = heard.text.strip()
    # "Friday any time or Monday morning" is kept whole: the choice is for a person to make.
    whole = Reading(words, words) if len(words.split()) <= _FEW else stated
    return whole if read is None else None
