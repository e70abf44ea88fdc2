"""Reading a message as the answer to one question."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from frontline.domain.answers_shown import LABELS_BY_VALUE
from frontline.domain.bare_answers import Bare, bare_answer
from frontline.domain.call_time import read_call_time
from frontline.domain.call_words import speaks_of_time
from frontline.domain.contact_details import (
    email_problem,
    find_email,
    find_phone,
    phone_problem,
)
from frontline.domain.employer_said import ORGANISATION, read_organisation
from frontline.domain.experience import find_years, years_since
from frontline.domain.free_words import is_courtesy
from frontline.domain.heard import Heard, Reading
from frontline.domain.names import read_name
from frontline.domain.notice import FoundNotice, find_bare_start, find_notice
from frontline.domain.office_hours import OFFERED, CallTime, call_time_of, still_ahead
from frontline.domain.own_answers import read_own
from frontline.domain.registration_answer import read_registration_answer
from frontline.domain.right_to_work import read_status, status_told
from frontline.domain.screening import AnswerKind, Question
from frontline.domain.second_thoughts import after_second_thought
from frontline.domain.staff_wanted import read_staff_answer
from frontline.domain.turn_taking import agrees_to_all
from frontline.domain.uk_time import to_uk

_NOT_SURE = re.compile(
    r"\b(?:not sure|unsure|don'?t know|no idea|depends|negotiable|flexible)\b", re.I
)


def read_answer(question: Question, heard: Heard, register: str | None = None) -> Reading:
    """What this message says to this question; with a problem when it says nothing usable.

    `register` is the body the role needs a registration with, where seven digits may be two's.
    Consent and review are a yes or no and are not read here.
    """
    anew = _thought_again(question, heard)
    if anew:
        return anew
    if question.own and question.kind is AnswerKind.OWN:
        return read_own(question.own, heard)
    if question.kind is AnswerKind.REGISTRATION:
        return read_registration_answer(heard, register)
    if question.key == ORGANISATION:
        return read_organisation(heard)
    return read_staff_answer(question.key, heard, _READERS[question.kind](heard))


_SAID_AGAIN = {AnswerKind.NOTICE}


def _thought_again(question: Question, heard: Heard) -> Reading | None:
    """The second of two lengths, where the first is taken back in the same breath."""
    said = after_second_thought(heard.text) if question.kind in _SAID_AGAIN else None
    if said is None or heard.is_button:
        return None
    first, then = (_READERS[question.kind](replace(heard, text=text)) for text in said)
    both = first.value != first.words and then.value != then.words
    return then if both and not (first.problem or then.problem) else None


def _name(heard: Heard) -> Reading:
    fact = heard.fact("person_name")
    if not fact and _is_no_name(heard):
        return Reading(problem="name")
    name = read_name(without_contacts(heard)) or (str(fact[0]) if fact else None)
    return Reading(name, name) if name else Reading(problem="name")


def _is_no_name(heard: Heard) -> bool:
    """ "That's fine", "I'm Irish" and "tomorrow morning" could be names by their letters."""
    text = heard.text.strip()
    if is_courtesy(text) or status_told(text):
        return True
    told = any(kind in _NO_NAMES and words.casefold() == text for kind, _, words in heard.facts)
    return text.islower() and (told or bool(find_bare_start(text, heard.today)))


_NO_NAMES = {"role", "profession", "specialty", "place"}


def without_contacts(heard: Heard) -> str:
    """The text without addresses and numbers: "Anna, anna@example.org" still says a name."""
    text = heard.text
    for found in (find_email(text), find_phone(text)):
        text = text.replace(found.text, "") if found else text
    return re.sub(r"[\s,;]+$|\s+(?:and|,)\s*$", "", text)


def _email(heard: Heard) -> Reading:
    found = find_email(heard.text)
    if not found:
        return Reading(problem=f"email_{email_problem(heard.text)}")
    problem = heard.contacts.email_problem(found.value)
    return Reading(problem=f"email_{problem}") if problem else Reading(found.value, found.text)


def _phone(heard: Heard) -> Reading:
    found = find_phone(heard.text)
    if not found:
        return Reading(problem=f"phone_{phone_problem(heard.text)}")
    problem = heard.contacts.phone_problem(found.value)
    if problem == "unknown":
        return Reading(found.value, found.text, problem="phone_unknown")
    return Reading(problem=f"phone_{problem}") if problem else Reading(found.value, found.text)


# "Both" or "the same as before" is no profession; "none" may be somebody's experience.
_A_MERE_YES = 4
_POINTS_BACK = {Bare.BOTH, Bare.THAT_ONE, Bare.SAME, Bare.LAST}


def _text(heard: Heard) -> Reading:
    words = heard.text.strip()
    bare = bare_answer(words)
    if agrees_to_all(words) and len(words.split()) <= _A_MERE_YES:
        return Reading(problem="only_yes")
    if bare and bare.kind in _POINTS_BACK:
        return Reading(words, words, problem="only_yes")
    said_something = any(character.isalnum() for character in words)
    return Reading(words, words) if said_something else Reading(problem="text")


_LENGTH_ONLY = re.compile(
    r"\b(?:years?|yrs?|months?|weeks?|days?|decades?|of|experience|exp|over|about|around|almost"
    r"|nearly"
    r"|for|since|in|with|and|a|half|ago|i|have|i've|more|than|at|least|the|last|now|so|far|plus"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)\b"
    r"|[\W\d_]",
    re.I,
)


def _profession(heard: Heard) -> Reading:
    """Any words but a length of time: "10 years" says how long and not what."""
    words = heard.text.strip()
    if any(map(str.isdigit, words)) or find_years(words) or find_notice(words, heard.today):
        left = _LENGTH_ONLY.sub("", words.replace("\u2019", "'"))
        if len(left) < 2:
            return Reading(problem="profession_length")
    unsure = heard.intent == "unsure" or _NOT_SURE.search(words)
    return Reading(words, words, problem="profession_unsure") if unsure else _text(heard)


def _right_to_work(heard: Heard) -> Reading:
    pressed = heard.pressed if heard.pressed in LABELS_BY_VALUE else None
    if pressed:
        return Reading(pressed, LABELS_BY_VALUE[pressed])
    said = read_status(heard.text)
    if said is None:
        return Reading(problem="right_to_work")
    return Reading(said.value.value, said.words, "right_to_work_unclear" if said.doubtful else "")


def _experience(heard: Heard) -> Reading:
    since = years_since(heard.text, heard.today)
    years = since.years if since else find_years(heard.text)
    if years is None:
        return _text(heard)
    return Reading(f"{years:g} years", heard.text.strip())


def _notice(heard: Heard) -> Reading:
    found = find_notice(heard.text, heard.today) or find_bare_start(heard.text, heard.today)
    if not found:
        unsure = heard.intent == "unsure" or _NOT_SURE.search(heard.text)
        return Reading("not_sure", heard.text.strip()) if unsure else Reading(problem="notice")
    return notice_from(found, _PUT_RIGHT.sub("", heard.text.strip()))


# "Make that four weeks" is four weeks.
_PUT_RIGHT = re.compile(
    r"^\W*(?:(?:sorry|actually|no|oh|wait|make (?:it|that)|i meant?|i mean|change (?:it|that) to"
    r"|it should be|should be|rather)\b\W{0,3}){1,4}(?=\w)",
    re.IGNORECASE,
)


def notice_from(found: FoundNotice, words: str) -> Reading:
    """A notice found in a text as an answer in these words."""
    if found.problem:
        return Reading(problem=f"date_{found.problem}", values={"date": found.text})
    value = found.starts_on.isoformat() if found.starts_on else f"{found.days} days"
    return Reading(value, words)


def _call_time(heard: Heard) -> Reading:
    """One time as its code; several, or a habit such as "weekdays after 3", in their own words."""
    now, words = to_uk(heard.at).replace(tzinfo=None), heard.text.strip()
    pressed = call_time_of(heard.pressed or "") or _counted(
        words, heard.office.offers(now, OFFERED)
    )
    read = still_ahead(pressed, now) if pressed else read_call_time(words, now, heard.office)
    if isinstance(read, CallTime):
        return Reading(read.code, read.words if pressed else words)
    if read is None:
        return Reading(problem="call_gone") if heard.pressed else _some_time(heard)
    values = {"day": read.day, "hours": read.hours}
    return Reading(words, words, f"call_{read.problem}", values)


def _some_time(heard: Heard) -> Reading:
    """Words of a time are kept as they are; any others are doubted once."""
    said = _text(heard)
    speaks = said.problem or speaks_of_time(heard.text)
    return said if speaks else Reading(said.value, said.words, problem="call_time")


def _counted(words: str, offers: Sequence[CallTime]) -> CallTime | None:
    """The time meant by "the second one", where the first choice is any time."""
    said = bare_answer(words)
    if said and said.kind is Bare.LAST and offers:
        return offers[-1]
    counted = said.number - 2 if said and said.kind is Bare.NUMBER else -1
    return offers[counted] if 0 <= counted < len(offers) else None


_READERS: Mapping[AnswerKind, Callable[[Heard], Reading]] = {
    AnswerKind.NAME: _name,
    AnswerKind.EMAIL: _email,
    AnswerKind.PHONE: _phone,
    AnswerKind.PROFESSION: _profession,
    AnswerKind.TEXT: _text,
    AnswerKind.STORY: _text,
    AnswerKind.RIGHT_TO_WORK: _right_to_work,
    AnswerKind.EXPERIENCE: _experience,
    AnswerKind.NOTICE: _notice,
    AnswerKind.CALL_TIME: _call_time,
}
