"""The case a recruiter receives: everything a person said, in order, with nothing decided."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from frontline.domain.case_request import (
    REFERENCE_ALPHABET,
    AboutCase,
    CaseRequest,
    RequestKind,
)
from frontline.domain.office_hours import CallTime
from frontline.domain.outcome import CaseOutcome
from frontline.domain.staff_wanted import StaffWanted


class CaseKind(str, Enum):
    """What a person wants of the recruiters."""

    APPLICATION = "application"
    REGISTRATION = "registration"
    CALL_BACK = "call_back"
    EMPLOYER_ENQUIRY = "employer_enquiry"
    COMPLAINT = "complaint"
    CONCERN = "concern"


class CaseState(str, Enum):
    """New: nobody has it. Claimed: one recruiter has it. Closed is for good."""

    NEW = "new"
    CLAIMED = "claimed"
    CLOSED = "closed"


class Priority(str, Enum):
    """How soon a person should look. It never orders or judges people, only the reason."""

    URGENT = "urgent"
    HIGH = "high"
    NORMAL = "normal"


class Finding(str, Enum):
    """How an answer stands to a requirement. There is no score: a person decides."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_ASKED = "not_asked"
    UNVERIFIED = "unverified"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Answer:
    """One answer in the person's own words, what we understood, and where they said it."""

    question: str
    label: str
    words: str
    value: str
    said_at: datetime
    message_id: str | None = None


@dataclass(frozen=True)
class Correction:
    """A change the person made to an answer they had already given."""

    question: str
    before: str
    after: str
    at: datetime


@dataclass(frozen=True)
class Consent:
    """What the person agreed to, in which wording version, and when."""

    purpose: str
    wording_version: str
    wording: str
    given_at: datetime
    vacancy_ref: str | None = None


@dataclass(frozen=True)
class NoticeShown:
    """What the person was told about their data before the first question (UK GDPR Article 13)."""

    version: str
    wording: str
    shown_at: datetime


@dataclass(frozen=True)
class RequirementLine:
    """One requirement of the vacancy against what the person said about it.

    `message_id` is the message of the transcript they said it in. `rule_version` is the version of
    the vacancy's questions that says what counts as met; None where no such rule was used.
    """

    requirement: str
    finding: Finding
    words: str | None = None
    said_at: datetime | None = None
    message_id: str | None = None
    rule_version: str | None = None


@dataclass(frozen=True)
class Registration:
    """A register entry as given, never verified; `register_url` is where a recruiter checks."""

    body: str
    number: str | None
    status: str
    register_url: str | None


@dataclass(frozen=True)
class Contact:
    """How to reach a person: phone in international form (E.164), the rest as given."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    organisation: str | None = None


@dataclass(frozen=True)
class HandoffCase:
    """One case as handed over.

    `id` is random and unguessable; `reference` is the short code a person can say on the phone.
    A `request` is `about` earlier cases; `requests` are those that came about this one.
    """

    id: str
    reference: str
    kind: CaseKind
    reason: str
    priority: str
    created_at: datetime
    conversation_id: str
    contact: Contact
    wants: str
    vacancy_ref: str | None = None
    vacancy_title: str | None = None
    answers: tuple[Answer, ...] = ()
    requirements: tuple[RequirementLine, ...] = ()
    registration: Registration | None = None
    notice: str | None = None
    earliest_start: str | None = None
    pay_wanted: str | None = None
    consents: tuple[Consent, ...] = ()
    corrections: tuple[Correction, ...] = ()
    adjustments: str | None = None
    call_back: CallTime | None = None
    staff_wanted: StaffWanted | None = None
    state: CaseState = CaseState.NEW
    claimed_by: str | None = None
    claimed_at: datetime | None = None
    closed_by: str | None = None
    closed_at: datetime | None = None
    closed_reason: str | None = None
    notes: tuple[CaseNote, ...] = field(default=())
    outcomes: tuple[CaseOutcome, ...] = ()
    privacy_notice: NoticeShown | None = None
    request: RequestKind | None = None
    about: tuple[AboutCase, ...] = ()
    requests: tuple[CaseRequest, ...] = ()
    has_cv: bool = False

    def asked(self, kind: RequestKind) -> datetime | None:
        """When the person first asked this about the case; None when they did not."""
        return next((each.at for each in self.requests if each.kind is kind), None)

    @property
    def permission_withdrawn_at(self) -> datetime | None:
        """When the person took their permission back (UK GDPR Art 7(3)); None while it holds."""
        return self.asked(RequestKind.WITHDRAW_CONSENT)


@dataclass(frozen=True)
class CaseNote:
    """What a recruiter wrote for colleagues. The person may ask to see it."""

    author: str
    text: str
    at: datetime


_REFERENCE_LENGTH = 8
REFERENCE_BYTES = 16


def case_reference(random: bytes) -> str:
    """A reference such as "K7QM-34RX" made from at least 16 random bytes.

    Errors: ValueError when fewer bytes are given, because the reference would be guessable.
    """
    if len(random) < REFERENCE_BYTES:
        raise ValueError(f"A case reference needs {REFERENCE_BYTES} random bytes.")
    number = int.from_bytes(random, "big")
    letters = ""
    for _ in range(_REFERENCE_LENGTH):
        number, index = divmod(number, len(REFERENCE_ALPHABET))
        letters += REFERENCE_ALPHABET[index]
    return f"{letters[:4]}-{letters[4:]}"


_PRIORITY_OF_KIND = {
    CaseKind.CONCERN: Priority.URGENT,
    CaseKind.COMPLAINT: Priority.HIGH,
    CaseKind.CALL_BACK: Priority.HIGH,
}
_URGENT_REASON = re.compile(r"safeguard|crisis|emergenc|whistle", re.IGNORECASE)
_HIGH_REASON = re.compile(
    r"complain|urgent|person|human|stuck|eras|delet|withdraw|interview|placed", re.IGNORECASE
)


def priority_for(kind: CaseKind, reason: str) -> Priority:
    """How soon a person should look, from why the case exists and from nothing about the person."""
    if kind is CaseKind.CONCERN or _URGENT_REASON.search(reason):
        return Priority.URGENT
    if _HIGH_REASON.search(reason):
        return Priority.HIGH
    return _PRIORITY_OF_KIND.get(kind, Priority.NORMAL)
