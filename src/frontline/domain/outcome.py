"""What became of somebody a recruiter decided about. Only a person decides, and says why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

REASON_LENGTH = 2000


class OutcomeKind(str, Enum):
    """What a recruiter decided, or learnt from the employer or the person."""

    PUT_FORWARD = "put_forward"
    INTERVIEW = "interview"
    OFFER = "offer"
    STARTED = "started"
    WITHDREW = "withdrew"
    ROLE_GONE = "role_gone"
    NOT_TAKEN_FORWARD = "not_taken_forward"


# What ends somebody's chance without their own wish. UK GDPR articles 22A to 22D: never without a
# named person, who read the case and can explain it.
ADVERSE = frozenset({OutcomeKind.ROLE_GONE, OutcomeKind.NOT_TAKEN_FORWARD})

OUTCOME_WORDS: Mapping[OutcomeKind, str] = {
    OutcomeKind.PUT_FORWARD: "Put forward to the employer",
    OutcomeKind.INTERVIEW: "Interview agreed",
    OutcomeKind.OFFER: "Offer made",
    OutcomeKind.STARTED: "Started in the role",
    OutcomeKind.WITHDREW: "They withdrew",
    OutcomeKind.ROLE_GONE: "The role is gone",
    OutcomeKind.NOT_TAKEN_FORWARD: "Not taken forward",
}


@dataclass(frozen=True)
class CaseOutcome:
    """One decision as recorded, by a recruiter's e-mail address. It is never rewritten: a later
    one stands beside it."""

    kind: OutcomeKind
    reason: str
    recorded_by: str
    recorded_at: datetime

    @property
    def is_adverse(self) -> bool:
        return self.kind in ADVERSE


class OutcomeUnusable(Exception):
    """An outcome that cannot be recorded like that. `field` names what to put right."""

    def __init__(self, message: str, field: str) -> None:
        super().__init__(message)
        self.field = field


def read_outcome(kind: str, reason: str, recruiter: str, at: datetime) -> CaseOutcome:
    """The outcome a recruiter wrote down. Errors: OutcomeUnusable with what to put right."""
    try:
        chosen = OutcomeKind(kind)
    except ValueError:
        raise OutcomeUnusable("Choose what was decided.", "outcome") from None
    said = reason.strip()
    if len(said) > REASON_LENGTH:
        raise OutcomeUnusable(f"Keep the reason to {REASON_LENGTH:,} characters.", "outcome_reason")
    if chosen in ADVERSE and not any(letter.isalnum() for letter in said):
        raise OutcomeUnusable(
            "Say why, in words you would tell the person: they may ask.", "outcome_reason"
        )
    return CaseOutcome(chosen, said, recruiter, at)
