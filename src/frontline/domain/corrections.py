"""Which answer a person means to change, and to what."""

from __future__ import annotations

import re

from frontline.domain.answers import Heard, Reading, facts_in, read_answer
from frontline.domain.application_draft import Draft
from frontline.domain.screening import QUESTIONS, AnswerKind

# The first that fits counts, so "phone number" comes before the bare "number" of a register.
_FIELDS = (
    ("email", r"e-?mail|address|\.(?:com|org|net|co\.uk|uk)\b"),
    ("phone", r"phone|\bmobile|\btel(?:ephone)?\b|\bcell"),
    ("organisation", r"organi[sz]ation|company|trust|\bemployer"),
    ("registration", r"registration|\bpin\b|\bnmc\b|\bgmc\b|\bhcpc\b|\bgphc\b"),
    ("notice", r"notice|start(?: date)?|available|weeks?\b|months?\b"),
    ("right_to_work", r"right to work|visa|sponsor"),
    ("experience", r"experience|years?\b"),
    ("profession", r"profession|\bjob\b|\brole\b|occupation|\bi'?m an?\b"),
    ("when", r"\bwhen\b|time to (?:call|ring)"),
    ("name", r"\bname|spel(?:t|l|led)"),
    ("phone", r"\bnumber\b"),
)
_PATTERNS = tuple((key, re.compile(pattern, re.IGNORECASE)) for key, pattern in _FIELDS)
_X_NOT_Y = re.compile(r"(\S{1,80})[,\s]{1,3}(?:and )?not (\S{1,80})", re.IGNORECASE)
_NOT_Y_X = re.compile(r"\bnot (\S{1,80}?)[,.\s]{1,3}(?:but |it'?s )?(\S{1,80})", re.IGNORECASE)
_THE_LAST = re.compile(r"\b(?:last|previous) (?:one|answer|thing|bit)\b", re.IGNORECASE)
_SHAPED = frozenset(
    {AnswerKind.EMAIL, AnswerKind.PHONE, AnswerKind.NOTICE, AnswerKind.REGISTRATION}
)
_NEW_VALUE = re.compile(
    r"\b(?:should (?:be|say|have been)|(?:change|correct) (?:it|that|my [\w ]{1,30}?) to|i meant"
    r"|is actually|is|it'?s)\s+(?P<value>[^\n]{1,300})",
    re.IGNORECASE,
)


def field_meant(draft: Draft, heard: Heard) -> str | None:
    """The key of the answered question a correction is about, or None when it does not say."""
    answered = [answer.question for answer in draft.answers]
    if heard.pressed in answered:
        return heard.pressed
    stated = next((key for key in facts_in(heard) if key in answered), None)
    named = next((k for k, p in _PATTERNS if k in answered and p.search(heard.text)), None)
    return named or stated


def names_another_field(draft: Draft, heard: Heard) -> bool:
    """Whether only fields that have no answer yet are named: "my email is …" corrects nothing."""
    answered = {answer.question for answer in draft.answers}
    named = {key for key, pattern in _PATTERNS if pattern.search(heard.text)}
    return bool(named) and not named & answered


def last_answer_meant(draft: Draft, heard: Heard) -> str | None:
    """The key of the answer given last, when "that last one" or a new value alone points at it."""
    if not draft.answers or heard.is_button:
        return None
    key = draft.answers[-1].question
    if _THE_LAST.search(heard.text):
        return key
    reading = new_value(draft, key, heard) if _NEW_VALUE.search(heard.text) else None
    return key if reading and not reading.problem else None


def new_value(draft: Draft, key: str, heard: Heard) -> Reading | None:
    """What the answer becomes, or None when the message only says that it is wrong."""
    fact = facts_in(heard).get(key)
    if fact:
        return fact
    rewritten = _rewritten(draft, key, heard)
    if rewritten:
        return rewritten
    stated = _NEW_VALUE.search(heard.text)
    if not stated or not _says_something(stated["value"]):
        return _recognised(key, heard)
    return _read(key, stated["value"].split(", not ")[0].split(" not ")[0].strip(" ."), heard)


def _rewritten(draft: Draft, key: str, heard: Heard) -> Reading | None:
    """Part of the saved value put right: ".org not .com" in an address."""
    saved = draft.answer_to(key)
    swap = _swap(heard.text)
    if not saved or not swap or swap[0].lower() not in saved.value.lower():
        return None
    at = saved.value.lower().rindex(swap[0].lower())
    text = saved.value[:at] + swap[1] + saved.value[at + len(swap[0]) :]
    reading = _read(key, text, heard)
    return reading if reading.problem else Reading(reading.value, heard.text.strip())


def _swap(text: str) -> tuple[str, str] | None:
    """(wrong, right) of "X not Y" or "not Y, X", without the full stop that ends the sentence."""
    found = _X_NOT_Y.search(text)
    if found:
        return found[2].rstrip(".,!"), found[1].strip(",!")
    found = _NOT_Y_X.search(text)
    return (found[1].strip(",!"), found[2].rstrip(".,!")) if found else None


def _read(key: str, text: str, heard: Heard) -> Reading:
    return read_answer(QUESTIONS[key], Heard(text, "inform", heard.at))


def _recognised(key: str, heard: Heard) -> Reading | None:
    """A value known by its shape anywhere in the sentence; elsewhere any words would do."""
    reading = _read(key, heard.text, heard) if QUESTIONS[key].kind in _SHAPED else None
    return reading if reading and not reading.problem else None


def _says_something(value: str) -> bool:
    """False for "my name is wrong", which gives no new value."""
    return not re.match(r"^\W*(?:wrong|incorrect|a mistake|not right|mistyped|old)\b", value, re.I)
