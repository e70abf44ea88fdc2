"""Reading a message as the answer to "what is your registration number?"."""

from __future__ import annotations

import re
from datetime import date

from frontline.domain.answers_shown import REGISTRATION_LABELS
from frontline.domain.contact_details import (
    find_email,
    find_phone,
)
from frontline.domain.heard import Heard, Reading
from frontline.domain.notice import find_notice
from frontline.domain.register_slips import Misread, misread, number_typed
from frontline.domain.registers import SHAPES, Body, body_named, only_body_named
from frontline.domain.registration import read_registration
from frontline.domain.turn_taking import is_bare_no

_WAITING = re.compile(
    r"\b(?:waiting|waited|pending|applied|in progress|awaiting|not (?:come )?yet)\b", re.I
)
_LAPSED = re.compile(r"\b(?:lapsed|ran out|(?:has |have )?expired|came off the register)\b", re.I)
_NOT_TO_HAND = re.compile(
    r"\b(?:with me|to hand|on me|at home|look it up|can['\u2019]?t (?:find|remember)"
    r"|don['\u2019]?t remember|forgot(?:ten)?"
    r"|(?:send|give|provide|bring|e-?mail) (?:it|you|the|my)\b.{0,20}\blater)\b",
    re.I,
)
# Nobody has to be on a register. What says so is an answer, whatever the words; of a visa, a car or
# a phone it says nothing.
_ONE = (
    r"(?: (?:to )?(?:have|has|had|got|get|need|needed|require[d]?|hold|be on))?"
    r"(?: (?:(?:one|it|that|mine)\b|any(?=\W*$| yet)|a (?:pin|number|reg\w*)"
    r"|(?:to )?(?:be )?regist\w+"
    r"|pin|number|(?:nmc|gmc|hcpc|gphc|professional) \w+))"
    r"|(?: (?:need|have|require|apply|register|exist)"
    r"(?=\W*$| for\b| in (?:my|this|our)\b| (?:to )?me\b))"
)
_NONE = re.compile(
    r"\b(?:not|never|un|non)[- ]?(?:\w+ )?registered\b"
    r"|\bno (?:nmc|gmc|hcpc|gphc|gdc) yet\b|\bno (?:\w+ )?(?:registration|register|pin"
    r"|number|reg)\b"
    r"|\b(?:do(?:es)?(?:n'?t| not)|haven'?t|hasn'?t|ain'?t|never|dont|doesnt|havent)"
    rf"(?: \w+)?(?:{_ONE})"
    r"|\b(?:do(?:es)?(?:n'?t| not)|haven'?t|dont|havent) (?:have|got|get|had) (?:one|it)\b"
    r"|^\W*no need(?: for (?:one|it|that|me))?\W*$|\bnot (?:applicable|required|necessary|needed)\b"
    r"|\bn/?a\b|^\W*none\b|\bnothing to register\b|\bthere(?:'s| is|s)(?: no|n'?t (?:a|one|any))"
    r" ?(?:register|number|pin|one|reg\w+)?\W*(?:for|$)"
    r"|\bisn'?t (?:a register|registered|regulated|needed)\b"
    r"|\b(?:unregistered|unregulated|non[- ]?clinical|not (?:a )?(?:clinical|clinician))\b"
    r"|\b(?:still|only|just|i'?m|am) (?:(?!as\b)\w+ ){0,3}?(?:student(?! visa)|studying|training"
    r"|trainee|in training|learning|apprentice)\b"
    r"|\b(?:not|haven'?t) (?:yet )?(?:qualified|graduated|finished)\b"
    r"|^\W*(?:\w+ ){0,2}(?:student|trainee|apprentice)\b(?! (?:visa|finance|loan))"
    r"|^\W*(?:i'?m |am )?(?:still )?(?:studying|training)\b",
    re.I,
)


def read_registration_answer(heard: Heard, register: str | None) -> Reading:
    """The number with its register, that there is none or none yet, or what looks wrong in it.

    `register` is the body a number is expected of. A number alone that no body is expected of is
    read without one.
    """
    words = heard.text.strip()
    if heard.pressed:
        return Reading(heard.pressed, REGISTRATION_LABELS.get(heard.pressed, heard.pressed))
    named = heard.fact("registration_body")
    expected = only_body_named(str(named[0]) if named else register or "")
    found = read_registration(words, expected)
    if found:
        return Reading(f"{found.body.value} {found.number}", words)
    return _no_registration(words, body_named(words) or expected)


def _no_registration(words: str, body: Body | None) -> Reading:
    if _WAITING.search(words):
        return Reading("waiting", words)
    if _LAPSED.search(words):
        return Reading("none", words)
    wrong, number = misread(words, body), number_typed(words)
    has_none = _NONE.search(words.replace("\u2019", "'")) and not (
        number or leaves_for_later(words)
    )
    if is_bare_no(words) or has_none:
        return Reading("none", words)
    if wrong:
        return _doubted(wrong, words)
    alone = number if body is None and _is_alone(words) else None
    return Reading(alone, words) if alone else Reading(problem="registration")


def _is_alone(words: str) -> bool:
    """Whether a message is little more than a number, whose register has to be asked."""
    few = len(words.split()) <= _FEW_BESIDE and not find_phone(words) and not find_email(words)
    return few and find_notice(words, date.min) is None


_FEW_BESIDE = 6


def _doubted(misread: Misread, words: str) -> Reading:
    """A number that does not look like one of its register; typed once more it is taken."""
    told = {"shape": SHAPES[misread.body].said, "number": misread.number}
    told["count"] = str(len(misread.number))
    wrong = misread.wrong
    if wrong:
        told |= {"position": str(wrong.position), "found": wrong.found, "expected": wrong.expected}
        told |= {"meant": wrong.suggestion} if wrong.suggestion else {}
    value = f"{misread.body.value} {misread.number}"
    return Reading(value, words, problem=f"pin_{misread.problem}", values=told)


def leaves_for_later(words: str) -> bool:
    """Whether a number exists but is not to hand: "I'll send the PIN later"."""
    return bool(_NOT_TO_HAND.search(words))
