"""What a visitor has told us so far towards one application or enquiry, before it is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Optional

from frontline.domain.handoff import Answer, CaseKind, Consent, Correction


class DraftState(str, Enum):
    OPEN = "open"
    PAUSED = "paused"
    SENT = "sent"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Draft:
    """Answers keep the order they were given in; a corrected answer keeps its place.

    `open_question` is the key of the question now asked; `failed_attempts` counts answers to it
    that we could not use.
    """

    id: str
    conversation_id: str
    kind: CaseKind
    state: DraftState
    started_at: datetime
    vacancy_ref: Optional[str] = None
    answers: tuple[Answer, ...] = ()
    corrections: tuple[Correction, ...] = ()
    consents: tuple[Consent, ...] = ()
    skipped: tuple[str, ...] = ()
    open_question: Optional[str] = None
    failed_attempts: int = 0
    reason: str = ""
    case_id: Optional[str] = None
