"""What the parts of a handoff are called in everything a recruiter reads."""

from __future__ import annotations

from collections.abc import Mapping

from frontline.domain.answers_shown import LABELS_BY_VALUE, REGISTRATION_LABELS
from frontline.domain.handoff import CaseKind, CaseState, Finding, Priority
from frontline.domain.office_hours import call_time_of

KIND_WORDS: Mapping[CaseKind, str] = {
    CaseKind.APPLICATION: "Application",
    CaseKind.REGISTRATION: "Registration",
    CaseKind.CALL_BACK: "Call-back",
    CaseKind.EMPLOYER_ENQUIRY: "Employer enquiry",
    CaseKind.COMPLAINT: "Complaint",
    CaseKind.CONCERN: "Concern",
}

STATE_WORDS: Mapping[CaseState, str] = {
    CaseState.NEW: "New",
    CaseState.CLAIMED: "Claimed",
    CaseState.CLOSED: "Closed",
}

# "As stated": nobody has checked it, so nobody is turned away by it.
FINDING_WORDS: Mapping[Finding, str] = {
    Finding.MET: "Met, as stated",
    Finding.NOT_MET: "Not met, as stated",
    Finding.NOT_ASKED: "Not asked",
    Finding.UNVERIFIED: "Given, not verified",
    Finding.UNCLEAR: "Unclear, please ask",
}

PRIORITY_WORDS: Mapping[Priority, str] = {
    Priority.URGENT: "Urgent",
    Priority.HIGH: "High",
    Priority.NORMAL: "Normal",
}


def value_words(value: str) -> str:
    """An understood answer as a recruiter reads it: "no_limits" is "Yes, with no limits"."""
    call = call_time_of(value)
    if call:
        return call.words
    return {**LABELS_BY_VALUE, **REGISTRATION_LABELS}.get(value, value)


def reason_words(reason: str) -> str:
    """A reason such as "erasure_request" as a person writes it: "Erasure request"."""
    plain = reason.replace("_", " ").strip()
    return plain[:1].upper() + plain[1:]
