"""What people say of a driving licence and a car for work."""

from __future__ import annotations

import re

from frontline.domain.heard import Heard, Reading
from frontline.domain.met_rule import UNCLEAR
from frontline.domain.vacancy_question import LICENCE_AND_CAR, LICENCE_ONLY, NO_LICENCE

# The problem of a licence without a word on a car, which is then asked after.
CAR_NOT_SAID = "own_driving_car"
_FEW = 4
_NO_CAR = re.compile(
    r"\b(?:no car|without (?:a|my own) car|(?:not|\w*n'?t|never) (?:\w+ ){0,3}(?:car|vehicle)"
    r"|car-?less|car[,.]? no"
    r"|licen[cs]e only|only (?:a |the |my )?licen[cs]e|just (?:a |the |my )?licen[cs]e)\b",
    re.IGNORECASE,
)
# The makes and models most people in the UK name their car by.
_MAKES = (
    r"audi|bmw|citro[eë]n|dacia|fiat|ford|honda|hyundai|jaguar|kia|mazda|mercedes|nissan|peugeot"
    r"|renault|skoda|suzuki|tesla|toyota|vauxhall|volkswagen|volvo|vw|astra|clio|corsa|fiesta"
    r"|juke|micra|polo|qashqai|sandero|yaris"
)
_CAR = re.compile(
    r"\b(?:car|vehicle|van|motor|both|wheels|own transport"
    r"|my own (?!bike|bicycle|scooter|two feet)\w+|(?:insured|insurance) for (?:work|business)"
    rf"|business insurance|(?:{_MAKES})s?)\b",
    re.IGNORECASE,
)
_NO_DRIVING = re.compile(
    r"\b(?:(?:don'?t|do not|can'?t|cannot|can not|never|not) (?:\w+ ){0,2}(?:driv\w+"
    r"|licen[cs]e)|no (?:driving )?licen[cs]e"
    r"|non[- ]driver|learning to drive|provisional|learner|taking lessons|neither)\b",
    re.IGNORECASE,
)
_LICENCE = re.compile(r"\b(?:licen[cs]ed?|driv(?:e|er|ing))\b", re.IGNORECASE)


_NOT_SURE = re.compile(
    r"\b(?:depends|sometimes|maybe|perhaps|possibly|not sure|unsure|might|if needed)\b",
    re.IGNORECASE,
)


def read_driving(heard: Heard, *, yes: bool, no: bool) -> Reading:
    """The answer to "can you drive, and do you have a car?"; `yes` and `no` are how it begins.

    A licence, or a bare yes, leaves the car open: the problem `CAR_NOT_SAID`.
    """
    words = heard.text.replace("\u2019", "'").strip()
    if _NO_DRIVING.search(words):
        return Reading(NO_LICENCE, words)
    if _NO_CAR.search(words):
        return Reading(LICENCE_ONLY, words)
    if _CAR.search(words) and not no:
        return Reading(LICENCE_AND_CAR, words)
    if no:
        return Reading(NO_LICENCE, words)
    # "Yes I can do sleep-ins" is no word on driving.
    bare_yes = (yes or heard.intent == "affirm") and len(words.split()) <= _FEW
    if _LICENCE.search(words) or bare_yes:
        return Reading(UNCLEAR, words, problem=CAR_NOT_SAID)
    return Reading(UNCLEAR, words) if _NOT_SURE.search(words) else Reading()


def car_of(heard: Heard, *, yes: bool, no: bool) -> Reading:
    """The answer to "and is there a car?" from somebody with a licence; empty for anything else."""
    words = heard.text.replace("\u2019", "'").strip()
    brief = len(words.split()) <= _FEW
    if _NO_DRIVING.search(words):
        return Reading(NO_LICENCE, words)
    if _NO_CAR.search(words) or (no and brief):
        return Reading(LICENCE_ONLY, words)
    said_yes = yes or heard.intent == "affirm"
    return (
        Reading(LICENCE_AND_CAR, words) if _CAR.search(words) or (said_yes and brief) else Reading()
    )
