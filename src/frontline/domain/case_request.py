"""What a person asks about something they sent before, and how the right case is found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from frontline.domain.contact_details import find_phone

# Letters and digits that cannot be taken for one another on the phone or in handwriting:
# no vowels (so no words), none of 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V.
REFERENCE_ALPHABET = "34679CDFGHJKMNPQRTWXY"
_HALF = f"[{REFERENCE_ALPHABET}]{{4}}"
_REFERENCE = re.compile(
    rf"(?<![^\W_])({_HALF})(?:\s?[-\u2010-\u2015]\s?|\s)?({_HALF})(?![^\W_])", re.IGNORECASE
)


def find_reference(text: str) -> str | None:
    """The first reference number in a text, as "K7QM-34RX" however it was typed; or None."""
    found = _REFERENCE.search(text)
    return f"{found[1]}-{found[2]}".upper() if found else None


# Ten digits and more are a phone number.
_PHONE_LENGTH = 10
_LACKS = re.compile(
    r"\b(?:(?:don['\u2019]?t|do not|haven['\u2019]?t|have not|can['\u2019]?t|cannot|never)\s"
    r"(?:\w+\s)?(?:have|got|get|had|find|remember|recall|know)\b(?!\sto\b)"
    r"|(?:lost|deleted|forgot(?:ten)?)\s(?:it|the|my|that)"
    r"|(?:haven['\u2019]?t|have not|hadn['\u2019]?t)\s(?:got\s)?(?:the|a|any|my|it)\b"
    r"|no\s(?:number|reference|idea|clue)|without (?:it|the number|one))\b",
    re.IGNORECASE,
)


def lacks_the_number(text: str) -> bool:
    """Whether somebody who was asked for a reference number says that they have none."""
    return find_reference(text) is None and bool(_LACKS.search(text))


_CALLED_A_NUMBER = re.compile(
    r"\b(?:ref(?:erence)?|number|no\.?|code)(?:\s(?:number|no\.?|is|was"
    r"|it['\u2019]?s))*\W{1,3}(?P<number>[A-Z0-9][\w/-]{2,14})\b",
    re.IGNORECASE,
)
_LIKE_A_NUMBER = re.compile(r"^\W*(?P<number>[A-Z]{1,4}[-/ ]?[A-Z0-9]{3,10})\W*$", re.IGNORECASE)


def odd_reference(text: str) -> str | None:
    """What somebody gives as a reference number that is none of ours: "my ref is FL-2K7M"."""
    if find_reference(text) or find_phone(text):
        return None
    found = _CALLED_A_NUMBER.search(text) or _LIKE_A_NUMBER.search(text)
    number = found["number"].upper() if found else ""
    mixed = any(map(str.isdigit, number)) or ("-" in number and number == number.upper())
    return number if mixed and (not number.isdigit() or len(number) < _PHONE_LENGTH) else None


_ALL = re.compile(
    r"\b(?:both|all (?:of )?(?:them|those|my applications|applications)|all (?:two|three|four)"
    r"|every (?:one|application)|everything i(?:['\u2019]ve| have)? (?:sent|applied for))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:the|my) other(?: (?:one|application|job|role))?\b", re.IGNORECASE)
_ORDER = re.compile(
    r"\b(?:the|my) (?P<name>first|second|third|fourth|last|latest|newest|most recent|older|newer"
    r"|earlier|1st|2nd|3rd)\b(?=(?: (?:one|application|job|role|post|of))|\W*$)",
    re.IGNORECASE,
)
_PLACES = {"first": 0, "1st": 0, "older": 0, "earlier": 0, "second": 1, "2nd": 1, "third": 2}
_PLACES |= {"3rd": 2, "fourth": 3, "last": -1, "latest": -1, "newest": -1, "most recent": -1}
_PLACES |= {"newer": -1}


def means_all(text: str) -> bool:
    """Whether a message is about everything that was sent: "withdraw both"."""
    return bool(_ALL.search(text))


def means_the_other(text: str) -> bool:
    """Whether a message means the one not just spoken of: "and the other one?"."""
    return bool(_OTHER.search(text))


def place_in_order(text: str) -> int | None:
    """The place "the first one" or "my latest application" names, as an index; or None."""
    found = _ORDER.search(text)
    return _PLACES[found["name"].lower()] if found else None


class RequestKind(str, Enum):
    """What may be asked about a case; the values are the intents that ask for it.

    Another time for a call has no intent: it is heard behind a call-back that was just sent.
    """

    STATUS = "application_status"
    WITHDRAW = "withdraw_application"
    INTERVIEW = "interview_change"
    FEEDBACK = "give_feedback"
    WITHDRAW_CONSENT = "withdraw_consent"
    ERASURE = "delete_my_data"
    COPY = "export_my_data"
    CALL_TIME = "call_time"
    CORRECTION = "correct"


# Why a recruiter gets a case of its own for it.
REASONS: Mapping[RequestKind, str] = {
    RequestKind.STATUS: "application status",
    RequestKind.WITHDRAW: "withdrawal of an application",
    RequestKind.INTERVIEW: "interview or offer",
    RequestKind.FEEDBACK: "feedback",
    RequestKind.WITHDRAW_CONSENT: "withdrawal of consent",
    RequestKind.ERASURE: "erasure of personal data",
    RequestKind.COPY: "copy of personal data",
    RequestKind.CALL_TIME: "another time for the call",
    RequestKind.CORRECTION: "correction of what was sent",
}

REQUEST_WORDS: Mapping[RequestKind, str] = {
    RequestKind.STATUS: "They asked how it stands",
    RequestKind.WITHDRAW: "They take their application back",
    RequestKind.INTERVIEW: "News about an interview or offer",
    RequestKind.FEEDBACK: "Feedback",
    RequestKind.WITHDRAW_CONSENT: "They take their permission back",
    RequestKind.ERASURE: "They ask you to erase what you hold",
    RequestKind.COPY: "They ask for a copy of what you hold",
    RequestKind.CALL_TIME: "They ask to be called at another time",
    RequestKind.CORRECTION: "They put right what they sent",
}


@dataclass(frozen=True)
class CaseRequest:
    """One line on a case, in the person's words (empty where they pressed a choice).

    `carried_by` and `reference` are those of the case through which a recruiter is told, if one.
    """

    kind: RequestKind
    words: str
    at: datetime
    carried_by: str | None = None
    reference: str | None = None


@dataclass(frozen=True)
class AboutCase:
    """The earlier case that a request is about."""

    id: str
    reference: str
