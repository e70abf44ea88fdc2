"""Reading a message as the answer to one question, and finding facts nobody asked for yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from frontline.domain.bare_answers import Bare, bare_answer
from frontline.domain.contact_details import (
    ContactRules,
    FormsOnly,
    as_dialled,
    email_problem,
    find_email,
    find_phone,
    phone_problem,
)
from frontline.domain.experience import find_years, years_since
from frontline.domain.handoff import Answer
from frontline.domain.names import find_introduction, is_surely_name, read_name
from frontline.domain.notice import FoundNotice, find_notice
from frontline.domain.registration import (
    find_registration_numbers,
    read_registration,
    wrong_character,
)
from frontline.domain.right_to_work import (
    LABELS,
    RightToWork,
    find_right_to_work,
    read_right_to_work,
)
from frontline.domain.screening import EXPERIENCE, NAME, WHEN, AnswerKind, Question
from frontline.domain.turn_taking import (
    is_bare_no,
    is_question,
    names_a_control,
    says_no,
    says_yes,
)
from frontline.domain.uk_time import to_uk


@dataclass(frozen=True)
class Heard:
    """One message as understood. `facts` are (entity, value, words) from the extractor.

    A button has no `text`; the answer it carries, if it does carry one, is `pressed`. `contacts`
    are the rules an address or a number in it must keep. `language` is there when not English.
    """

    text: str
    intent: str
    at: datetime
    message_id: str | None = None
    confidence: float = 1.0
    facts: tuple[tuple[str, Any, str], ...] = ()
    is_button: bool = False
    pressed: str | None = None
    contacts: ContactRules = field(default_factory=FormsOnly)
    language: str | None = None

    @property
    def today(self) -> date:
        """The day it is in the United Kingdom."""
        return to_uk(self.at).date()

    def fact(self, entity: str) -> tuple[Any, str] | None:
        """Value and words of the first fact of this kind."""
        return next(((value, words) for kind, value, words in self.facts if kind == entity), None)


@dataclass(frozen=True)
class Reading:
    """What a message says to a question: a `value` with the `words` for it, or a `problem`.

    A problem is the end of a response's name, `utter_screening_invalid_<problem>`, with `values`
    for its gaps. A problem beside a value is a doubt: said once more, the value is taken.
    """

    value: str = ""
    words: str = ""
    problem: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


_WAITING = re.compile(
    r"\b(?:waiting|waited|pending|applied|in progress|awaiting|not (?:come )?yet)\b", re.I
)
_NOT_TO_HAND = re.compile(
    r"\b(?:with me|to hand|on me|at home|look it up|can['\u2019]?t (?:find|remember)"
    r"|don['\u2019]?t remember|forgot(?:ten)?"
    r"|(?:send|give|provide|bring|e-?mail) (?:it|you|the|my)\b.{0,20}\blater)\b",
    re.I,
)
_NONE = re.compile(
    r"\b(?:not registered|no registration|don'?t have|haven'?t|not applicable|n/?a|none)\b", re.I
)
_OTHER_BODY = re.compile(
    r"\b(?:GDC|GOC|GOsC|GCC|PSNI|SSSC|NISCC|SWE|Social Work England|Social Care Wales)\b", re.I
)
_NOT_SURE = re.compile(
    r"\b(?:not sure|unsure|don'?t know|no idea|depends|negotiable|flexible)\b", re.I
)
_FREE = re.compile(r"\b(?:notice|start|available|availability|free|begin|leave)\b", re.I)


def read_answer(question: Question, heard: Heard, register: str | None = None) -> Reading:
    """What this message says to this question; with a problem when it says nothing usable.

    `register` is the body the role needs a registration with, where seven digits may be two's.
    Consent and review are a yes or no and are not read here.
    """
    if question.kind is AnswerKind.REGISTRATION:
        return _registration(heard, register)
    return _READERS[question.kind](heard)


def _name(heard: Heard) -> Reading:
    fact = heard.fact("person_name")
    name = read_name(_without_facts(heard)) or (str(fact[0]) if fact else None)
    return Reading(name, name) if name else Reading(problem="name")


def _without_facts(heard: Heard) -> str:
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
_POINTS_BACK = {Bare.BOTH, Bare.THAT_ONE, Bare.SAME, Bare.LAST}


def _text(heard: Heard) -> Reading:
    words = heard.text.strip()
    bare = bare_answer(words)
    if (says_yes(words) and len(words.split()) <= 2) or (bare and bare.kind in _POINTS_BACK):
        return Reading(words, words, problem="only_yes")
    said_something = any(character.isalnum() for character in words)
    return Reading(words, words) if said_something else Reading(problem="text")


def _registration(heard: Heard, register: str | None) -> Reading:
    words = heard.text.strip()
    if heard.pressed:
        return Reading(heard.pressed, REGISTRATION_LABELS.get(heard.pressed, heard.pressed))
    named = heard.fact("registration_body")
    found = read_registration(words, str(named[0]) if named else register)
    if found:
        return Reading(f"{found.body.value} {found.number}", words)
    if _OTHER_BODY.search(words) and any(map(str.isdigit, words)):
        return Reading(words, words)
    return _no_registration(words)


def _no_registration(words: str) -> Reading:
    if _WAITING.search(words):
        return Reading("waiting", words)
    if is_bare_no(words) or (_NONE.search(words) and not _NOT_TO_HAND.search(words)):
        return Reading("none", words)
    wrong = wrong_character(words)
    if not wrong:
        return Reading(problem="registration")
    values = {"position": str(wrong.position), "found": wrong.found, "expected": wrong.expected}
    if wrong.suggestion:
        return Reading(problem="pin_look_alike", values={**values, "meant": wrong.suggestion})
    return Reading(problem="pin_character", values=values)


def _right_to_work(heard: Heard) -> Reading:
    pressed = heard.pressed if heard.pressed in LABELS_BY_VALUE else None
    if pressed:
        return Reading(pressed, LABELS_BY_VALUE[pressed])
    said = read_right_to_work(heard.text)
    return Reading(said.value, heard.text.strip()) if said else Reading(problem="right_to_work")


def _experience(heard: Heard) -> Reading:
    since = years_since(heard.text, heard.today)
    years = since.years if since else find_years(heard.text)
    if years is None:
        return _text(heard)
    return Reading(f"{years:g} years", heard.text.strip())


def _notice(heard: Heard) -> Reading:
    found = find_notice(heard.text, heard.today)
    if not found:
        unsure = heard.intent == "unsure" or _NOT_SURE.search(heard.text)
        return Reading("not_sure", heard.text.strip()) if unsure else Reading(problem="notice")
    return _notice_found(found, heard.text.strip())


def _notice_found(found: FoundNotice, words: str) -> Reading:
    if found.problem:
        return Reading(problem=f"date_{found.problem}", values={"date": found.text})
    value = found.starts_on.isoformat() if found.starts_on else f"{found.days} days"
    return Reading(value, words)


_READERS: Mapping[AnswerKind, Callable[[Heard], Reading]] = {
    AnswerKind.NAME: _name,
    AnswerKind.EMAIL: _email,
    AnswerKind.PHONE: _phone,
    AnswerKind.TEXT: _text,
    AnswerKind.STORY: _text,
    AnswerKind.RIGHT_TO_WORK: _right_to_work,
    AnswerKind.EXPERIENCE: _experience,
    AnswerKind.NOTICE: _notice,
}

REGISTRATION_LABELS = {
    "waiting": "Waiting for a number",
    "none": "Not registered",
    "not_given": "Not given",
}
LABELS_BY_VALUE = {value.value: label for value, label in LABELS.items()}


_NOT_REGISTERED = re.compile(r"\b(?:i['\u2019]?m|i am) not (?:yet )?registered\b", re.IGNORECASE)
_WAITS_FOR_NUMBER = re.compile(
    r"\bwaiting (?:for|on) (?:my|an?|the) (?:\w{2,5} )?(?:pin|registration)\b", re.IGNORECASE
)
_YEARS_OF_EXPERIENCE = re.compile(r"[^,;.\n]{0,60}\bexperience\b[^,;.\n]{0,60}", re.IGNORECASE)


def facts_in(heard: Heard) -> dict[str, Reading]:
    """Facts stated so plainly that they count without being asked for, by question key."""
    text = heard.text
    status = find_right_to_work(text)
    notice = find_notice(text, heard.today) if _FREE.search(text) else None
    name = find_introduction(text)
    found = {
        "name": Reading(name, name) if name else _fact(heard, "person_name"),
        "email": _email(heard),
        "phone": _phone(heard),
        "profession": _fact(heard, "profession"),
        "registration": _registration_stated(text),
        "right_to_work": _stated(status, text),
        "experience": _experience_stated(text),
        "notice": _notice_found(notice, notice.text) if notice else None,
        "organisation": _fact(heard, "organisation"),
        "when": _fact(heard, "availability"),
    }
    return {key: reading for key, reading in found.items() if reading and not reading.problem}


def says_more_than_facts(heard: Heard) -> bool:
    """Whether words are left when addresses and numbers are taken away."""
    return len(re.findall(r"[^\W\d_]{2,}", _without_facts(heard))) >= 2


def comes_later(question: Question, heard: Heard) -> bool:
    """Whether a register number is to follow: "I'll send the PIN later" puts off that alone."""
    return question.kind is AnswerKind.REGISTRATION and bool(_NOT_TO_HAND.search(heard.text))


def surely_answers(question: Question, heard: Heard) -> bool:
    """Whether a text is certainly the answer to this question, whatever else it was taken for."""
    if heard.is_button or is_question(heard.text):
        return False
    if heard.language and question.kind is AnswerKind.NAME:
        return False
    sure = _SURE_SIGNS.get(question.kind)
    return bool(sure and sure(heard))


def _is_short_status(heard: Heard) -> bool:
    """ "12A3456B", "waiting for my PIN": words of stopping in it would be meant as such."""
    said = not _registration(heard, None).problem
    return said and len(heard.text.split()) <= 12 and not names_a_control(heard.text)


def _is_time(heard: Heard) -> bool:
    found = find_notice(heard.text, heard.today)
    return bool(found) and not names_a_control(heard.text)


def _is_yes_or_no(heard: Heard) -> bool:
    decided = says_yes(heard.text) or says_no(heard.text)
    return decided and len(heard.text.split()) <= 4 and not names_a_control(heard.text)


def _is_status(heard: Heard) -> bool:
    return bool(find_right_to_work(heard.text)) or _is_yes_or_no(heard)


_SURE_SIGNS: Mapping[AnswerKind, Callable[[Heard], bool]] = {
    AnswerKind.NAME: lambda heard: is_surely_name(heard.text),
    AnswerKind.EMAIL: lambda heard: find_email(heard.text) is not None,
    AnswerKind.PHONE: lambda heard: find_phone(heard.text) is not None,
    AnswerKind.REGISTRATION: _is_short_status,
    AnswerKind.RIGHT_TO_WORK: _is_status,
    AnswerKind.EXPERIENCE: lambda heard: find_years(heard.text) is not None,
    AnswerKind.NOTICE: _is_time,
    AnswerKind.CONSENT: _is_yes_or_no,
    AnswerKind.REVIEW: _is_yes_or_no,
}


def _fact(heard: Heard, entity: str) -> Reading | None:
    fact = heard.fact(entity)
    return Reading(str(fact[1]), str(fact[1])) if fact and fact[1] else None


def facts_besides(asked: str | None, heard: Heard) -> Mapping[str, Reading]:
    """The facts of a message that came while the question with the key `asked` was open.

    A name that was asked for is whole, and "Tom Porter" no porter. What was asked for in free words
    is kept in all of them, so the years or days in it are not taken out here.
    """
    if asked == NAME.key and surely_answers(NAME, heard):
        return {NAME.key: read_answer(NAME, heard)}
    whole = asked if asked in {EXPERIENCE.key, WHEN.key} else None
    return {key: fact for key, fact in facts_in(heard).items() if key != whole}


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
    """ "8 years of experience" with the words around it."""
    for found in _YEARS_OF_EXPERIENCE.finditer(text):
        years = find_years(found[0])
        if years is not None:
            return Reading(f"{years:g} years", found[0].strip())
    return None


def _stated(status: RightToWork | None, text: str) -> Reading | None:
    plain = {RightToWork.NO_LIMITS, RightToWork.NEEDS_SPONSORSHIP}
    if status not in plain:
        return None
    clauses = (clause.strip() for clause in re.split(r"[,;.\n]", text))
    words = next((each for each in clauses if find_right_to_work(each) is status), text.strip())
    return Reading(status.value, words)


def shown(answer: Answer) -> str:
    """An answer as the person reads it back: what we understood, or their own words."""
    if answer.question == "right_to_work":
        said = LABELS_BY_VALUE.get(answer.value, answer.value)
        if answer.value == RightToWork.AS_TYPED.value or answer.words == said:
            return answer.words
        return f"{said} (\u201c{answer.words}\u201d)"
    if answer.question == "registration":
        return REGISTRATION_LABELS.get(answer.value, answer.value)
    if answer.question == "phone":
        return as_dialled(answer.value)
    return answer.value if answer.question == "email" else answer.words


def answers_as_text(answers: Sequence[Answer]) -> str:
    """The answers as a list the person can check, one to a line, in the order given."""
    return "\n".join(f"- {answer.label}: {shown(answer)}" for answer in answers)
