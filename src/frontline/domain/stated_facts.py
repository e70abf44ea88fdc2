"""Facts of a person that a message states without having been asked for them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from frontline.domain.answers import notice_from, read_answer, without_contacts
from frontline.domain.asked_and_told import told_in
from frontline.domain.call_time import read_call_time
from frontline.domain.experience import find_years
from frontline.domain.free_words import speaks_of_work, with_words
from frontline.domain.heard import Heard, Reading
from frontline.domain.name_by_address import name_by_address
from frontline.domain.names import find_introduction
from frontline.domain.notice import FoundNotice, find_bare_start, find_notice
from frontline.domain.office_hours import CallTime
from frontline.domain.registration import find_registration_numbers
from frontline.domain.right_to_work import status_told
from frontline.domain.screening import (
    EMAIL,
    EXPERIENCE,
    NAME,
    NOTICE,
    PHONE,
    PROFESSION,
    REGISTRATION,
    RIGHT_TO_WORK,
    WHEN,
)
from frontline.domain.second_thoughts import after_second_thought
from frontline.domain.staff_wanted import ASKED_OF_EMPLOYERS, staff_facts
from frontline.domain.sure_answers import surely_answers
from frontline.domain.uk_time import to_uk

_FEW = 12
_FREE = re.compile(
    r"\b(?:notice|noti[sc]e?|notic|start|available|availability|free|begin|leave|join"
    r"|(?:must|have to|need to|got to|to) give)\b",
    re.I,
)
_NOT_REGISTERED = re.compile(
    r"\b(?:i['\u2019]?m|i am|^) ?not (?:yet |currently )?registered\b"
    r"|^\W*(?:i have )?no registration\b",
    re.IGNORECASE,
)
_WAITS_FOR_NUMBER = re.compile(
    r"\bwaiting (?:for|on) (?:my|an?|the) (?:\w{2,5} )?(?:pin|registration)\b"
    r"|\b(?:haven'?t|have not|havent|not) (?:got |had |received )?(?:my|an?|the) (?:\w{2,5} )?"
    r"(?:pin|registration|number)(?: number)? yet\b|\bno pin yet\b"
    r"|\b(?:pin|registration) (?:is|should|will|to) (?:be )?(?:com(?:e|ing)|pending|due"
    r"|on its way)\b",
    re.IGNORECASE,
)
_YEARS_OF_EXPERIENCE = re.compile(r"[^,;.\n]{0,60}\bexperience\b[^,;.\n]{0,60}", re.IGNORECASE)

_CLAUSES = re.compile(r"[,;.\n]|\sand (?=(?:i|i'\w+|about|over|nearly|\d+)\b)", re.IGNORECASE)
# Nothing else that is asked for is told in weeks.
_WEEKS_ALONE = re.compile(
    r"\W*(?:about |it'?s |i have )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|twelve|an?) (?:weeks?|wks?|weks?|(?:calendar )?months?)(?:'?s?'? noti[sc]e?)?\W*",
    re.IGNORECASE,
)
_ASKED_BESIDE_NOTICE = {EMAIL.key, PHONE.key, PROFESSION.key, REGISTRATION.key}
_ASKED_BESIDE_NOTICE |= {RIGHT_TO_WORK.key}
_ASKED_BESIDE_A_DAY = {*_ASKED_BESIDE_NOTICE, EXPERIENCE.key}
_FEW_OF_A_DAY = 4

# Years that somebody worked: "been nursing for eight years", "4 years in Nigeria", "3 yrs".
_LASTED = re.compile(
    r"\b(?:work\w*|nursing|been|qualified|(?:in|on|at) (?:the |an? |my )?\w+|as an?|doing"
    r"|practi[sc]\w+)\b"
    r"|^\W*(?:(?:about|around|over|nearly|almost|roughly|just|maybe|a"
    r"|at least) ){0,2}[\w-]{1,10}\+? ?"
    r"(?:of )?(?:years?|yrs?)\W*$|\bdecades?\b",
    re.IGNORECASE,
)
_OTHER_YEARS = re.compile(
    r"\b(?:ago|old|contract|visa|permit|fixed|course|degree|notice|leave|stay|lived?|here|last|next"
    r"|every|per|this|start\w*|looking|jobs?|roles?|require\w*|salary|maternity|secondment"
    r"|want\w*)\b"
    # Nor are those of somebody else one's own.
    r"|\bmy (?:mum|mother|dad|father|sister|brother|wife|husband|partner|daughter|son|friend|mate"
    r"|nan|gran\w*|aunt\w*|uncle|cousin)\b"
    r"|\ba year\b|\bin (?:a|an|one|two|three|\d+) (?:years?|yrs?)\b|£",
    re.IGNORECASE,
)


def facts_in(heard: Heard) -> dict[str, Reading]:
    """Facts stated so plainly that they count without being asked for, by question key."""
    text, told = heard.text, told_in(heard.text)
    notice = _notice_told(told, heard)
    found = {
        "name": _name(heard),
        "email": read_answer(EMAIL, heard),
        "phone": read_answer(PHONE, heard),
        "profession": _profession(heard),
        "registration": _registration_stated(text),
        "right_to_work": _status(told),
        "experience": _experience_stated(told, heard),
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
    told = told_in(heard.text)
    weeks = asked in _ASKED_BESIDE_NOTICE and _WEEKS_ALONE.fullmatch(told)
    if weeks or (asked in _ASKED_BESIDE_A_DAY and _is_a_day(told, heard)):
        stated |= {NOTICE.key: read_answer(NOTICE, with_words(heard, told))}
    if asked is None or asked in ASKED_OF_EMPLOYERS:
        stated |= {key: fact for key, fact in staff_facts(heard).items() if key != asked}
    return stated


def _notice_told(told: str, heard: Heard) -> FoundNotice | None:
    """The notice told; of two the second, where the first is taken back in the same breath."""
    if not _FREE.search(told):
        return None
    said = after_second_thought(told)
    then = find_notice(said[1], heard.today) if said else None
    return then or find_notice(told, heard.today)


def _is_a_day(told: str, heard: Heard) -> bool:
    """Whether a text names a month or a day to start and nothing else: "September"."""
    found = find_bare_start(told, heard.today) or find_notice(told, heard.today)
    return bool(found and found.starts_on and len(told.split()) <= _FEW_OF_A_DAY)


def _name(heard: Heard) -> Reading | None:
    name = find_introduction(heard.text)
    told = Reading(name, name) if name else _fact(heard, "person_name")
    beside = None if told else name_by_address(heard.text)
    return Reading(beside, beside) if beside else told


def _profession(heard: Heard) -> Reading | None:
    """The work as told; a student of it is told from who does it already."""
    told = _fact(heard, "profession")
    if told is None or told.words not in heard.text:
        return told
    before, _, after = heard.text.partition(told.words)
    learns, learner = _LEARNS.search(before), _LEARNER.match(after)
    words = f"{learns[0] if learns else ''}{told.words}{learner[0] if learner else ''}".strip()
    return Reading(words, words)


# "Final year physio student" and "student midwife" are not yet what they learn.
_LEARNS = re.compile(
    r"(?:\b(?:final|first|second|third|fourth|1st|2nd|3rd|4th|last)[ -](?:year|yr) )?"
    r"(?:\b(?:student|trainee|apprentice|newly qualified|retired|ex|former|aspiring) )*$",
    re.IGNORECASE,
)
_LEARNER = re.compile(
    r" (?:student|trainee|apprentice|undergrad(?:uate)?|to be)\b(?! (?:visa|route|permit))",
    re.IGNORECASE,
)


def _registration_stated(text: str) -> Reading | None:
    numbers = find_registration_numbers(text)
    if numbers:
        return Reading(f"{numbers[0].body.value} {numbers[0].number}", numbers[0].number)
    for value, words in (("waiting", _WAITS_FOR_NUMBER), ("none", _NOT_REGISTERED)):
        found = words.search(text)
        if found:
            return Reading(value, found[0])
    return None


def _experience_stated(text: str, heard: Heard) -> Reading | None:
    """ "8 years of experience", "six years in theatres" or "9 years ICU", with the words around."""
    for found in _YEARS_OF_EXPERIENCE.finditer(text):
        years = find_years(found[0])
        if years is not None:
            return Reading(f"{years:g} years", found[0].strip())
    for clause in _CLAUSES.split(text):
        years = find_years(clause)
        lasted = bool(_LASTED.search(clause)) or speaks_of_work(clause, heard)
        if years is not None and lasted and not _OTHER_YEARS.search(clause):
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
