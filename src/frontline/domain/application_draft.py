"""What a visitor has told us so far towards one application or enquiry, before it is sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from frontline.domain.handoff import Answer, CaseKind, Consent, Correction, NoticeShown
from frontline.domain.search import Criteria


class SelfService(str, Enum):
    """What a person sets up in the talk without a recruiter."""

    JOB_ALERT = "job_alert"


Purpose = CaseKind | SelfService
PURPOSES: tuple[Purpose, ...] = (*CaseKind, *SelfService)


def purpose_of(code: str) -> Purpose:
    """The purpose with this code. Errors: ValueError."""
    return SelfService(code) if code in set(SelfService) else CaseKind(code)


class DraftState(str, Enum):
    """Open: asked now. Paused: set aside, answers kept. Sent and cancelled are for good."""

    OPEN = "open"
    PAUSED = "paused"
    SENT = "sent"
    CANCELLED = "cancelled"


UNFINISHED = frozenset({DraftState.OPEN, DraftState.PAUSED})


@dataclass(frozen=True)
class Draft:
    """Answers keep the order they were given in; a corrected answer keeps its place.

    `open_question` is the key of the question now asked; `failed_attempts` counts answers to it
    that we could not use. `criteria` are the search of a job alert.
    `adjustments` are what the person asked for to take part: nothing reads them but a recruiter.
    `said_before` are answers given for another role, to be confirmed when their question comes.
    """

    id: str
    conversation_id: str
    kind: Purpose
    state: DraftState
    started_at: datetime
    vacancy_ref: str | None = None
    answers: tuple[Answer, ...] = ()
    corrections: tuple[Correction, ...] = ()
    consents: tuple[Consent, ...] = ()
    skipped: tuple[str, ...] = ()
    open_question: str | None = None
    failed_attempts: int = 0
    reason: str = ""
    case_id: str | None = None
    criteria: Criteria | None = None
    adjustments: str | None = None
    privacy_notice: NoticeShown | None = None
    said_before: tuple[Answer, ...] = ()

    def answer_to(self, question: str) -> Answer | None:
        """What the person answered to this question, if they did."""
        return next((answer for answer in self.answers if answer.question == question), None)

    def with_answer(self, answer: Answer) -> Draft:
        """With this answer saved. One given before keeps its place and the change is on record."""
        before = self.answer_to(answer.question)
        if before is None:
            return replace(self, answers=(*self.answers, answer), skipped=self._unskipped(answer))
        change = Correction(answer.question, before.value, answer.value, answer.said_at)
        return replace(
            self,
            answers=tuple(answer if each is before else each for each in self.answers),
            corrections=(
                self.corrections if before.value == answer.value else (*self.corrections, change)
            ),
        )

    def _unskipped(self, answer: Answer) -> tuple[str, ...]:
        return tuple(key for key in self.skipped if key != answer.question)

    def without_answer(self, question: str) -> Draft:
        """With this answer left out: of what is taken back nothing stays on record."""
        return replace(
            self,
            answers=tuple(each for each in self.answers if each.question != question),
            corrections=tuple(each for each in self.corrections if each.question != question),
            said_before=tuple(each for each in self.said_before if each.question != question),
            skipped=(*self.skipped, question),
        )

    def to_confirm(self, question: str) -> Answer | None:
        """What was answered for another role and is not yet confirmed or changed for this one."""
        if self.answer_to(question) or question in self.skipped:
            return None
        return next((answer for answer in self.said_before if answer.question == question), None)

    def without_said_before(self, question: str) -> Draft:
        """With this question asked anew."""
        kept = tuple(answer for answer in self.said_before if answer.question != question)
        return replace(self, said_before=kept)

    def asking(self, question: str) -> Draft:
        """With this question open and no failed attempt at it yet."""
        attempts = self.failed_attempts if self.open_question == question else 0
        return replace(self, open_question=question, failed_attempts=attempts)
