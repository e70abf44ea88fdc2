"""What a recruiter does with cases: list them, read one, take it, note something, close it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.domain.conversation import Message
from frontline.domain.curriculum_vitae import CurriculumVitae, CvAdded
from frontline.domain.delivery import Delivery, DeliveryState, replayed
from frontline.domain.handoff import CaseKind, CaseState, HandoffCase
from frontline.domain.outcome import OutcomeKind, OutcomeUnusable, read_outcome
from frontline.domain.people import Account
from frontline.domain.safety import SafetyKind
from frontline.domain.safety_marks import without_safety

NOTE_LENGTH = 5000
OTHER_REASON_LENGTH = 200


# What a person can be put forward, or not, for.
DECIDED_ON = frozenset({CaseKind.APPLICATION, CaseKind.REGISTRATION})


class CloseReason(str, Enum):
    """Why a case is closed. Closing never rejects anybody: that is decided elsewhere, by people."""

    HANDED_ON = "handed_on"
    CALLED_BACK = "called_back"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    SPAM = "spam"
    OTHER = "other"


CLOSE_REASONS: Mapping[CloseReason, str] = {
    CloseReason.HANDED_ON: "Handed to the hiring team",
    CloseReason.CALLED_BACK: "Call-back done",
    CloseReason.DUPLICATE: "Duplicate of another case",
    CloseReason.WITHDRAWN: "Withdrawn by the person",
    CloseReason.SPAM: "Spam",
    CloseReason.OTHER: "Other",
}


class CaseNotFound(Exception):
    """There is no case with this id."""


class CaseRefused(Exception):
    """The case cannot be changed like that. `field` names the field to put right, if one."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True)
class CaseList:
    """Cases in order of arrival. `owners` maps a recruiter's e-mail address to their name."""

    cases: Sequence[HandoffCase]
    owners: Mapping[str, str]
    counts: Mapping[CaseState, int]


@dataclass(frozen=True)
class CaseOnDesk:
    """One case with everything a recruiter needs beside it."""

    case: HandoffCase
    transcript: Sequence[Message]
    deliveries: Sequence[Delivery]
    owners: Mapping[str, str]
    cv: CvAdded | None = None


@dataclass(frozen=True)
class CvOfCase:
    """A CV, and the reference of the case it was sent with."""

    reference: str
    cv: CurriculumVitae


class HandleCases:
    """The recruiters' work on cases. Recruiters are known by their e-mail address."""

    def __init__(self, units: UnitsOfWork, clock: Clock) -> None:
        self._units = units
        self._clock = clock

    def list(self, state: CaseState | None = None) -> CaseList:
        """Cases oldest first, all or those in one state; the counts are of all."""
        with self._units() as work:
            cases = work.cases.by_arrival()
            owners = _owners(work)
        counts = {one: sum(case.state is one for case in cases) for one in CaseState}
        shown = [case for case in cases if state is None or case.state is state]
        return CaseList(shown, owners, counts)

    def open(self, case_id: str, recruiter: Account) -> CaseOnDesk:
        """One case with transcript and deliveries; that it was read is on record.

        Messages about the person's safety are not shown; a concern is where it was reported.
        Errors: CaseNotFound.
        """
        with self._units() as work:
            _known(work, case_id)
            work.cases.note_opening(case_id, recruiter.email, self._clock.now())
            work.commit()
        return self.shown(case_id)

    def shown(self, case_id: str) -> CaseOnDesk:
        """The same for somebody who has it open already. Errors: CaseNotFound."""
        with self._units() as work:
            case = _known(work, case_id)
            history = work.conversations.history(case.conversation_id)
            shown = {SafetyKind.CONCERN} if case.kind is CaseKind.CONCERN else ()
            return CaseOnDesk(
                case=case,
                transcript=without_safety(history, shown),
                deliveries=work.outbox.of_case(case_id),
                owners=_owners(work),
                cv=work.curricula.told_of_case(case_id),
            )

    def cv(self, case_id: str, recruiter: Account) -> CvOfCase:
        """The CV that was sent with a case; that it was read is on record as for the case.

        Errors: CaseNotFound, also where there is no CV.
        """
        with self._units() as work:
            case, cv = _known(work, case_id), work.curricula.of_case(case_id)
            if cv is None:
                raise CaseNotFound(case_id)
            work.cases.note_opening(case_id, recruiter.email, self._clock.now())
            work.commit()
        return CvOfCase(case.reference, cv)

    def claim(self, case_id: str, recruiter: Account) -> None:
        """Take a case. Errors: CaseNotFound, CaseRefused when somebody has it already."""
        with self._units() as work:
            claimed = work.cases.claim(case_id, recruiter.email, self._clock.now())
            case = _known(work, case_id)
            if not claimed:
                raise CaseRefused(_why_not_claimed(case, recruiter, _owners(work)))
            work.commit()

    def note(self, case_id: str, recruiter: Account, text: str) -> None:
        """Write a note for colleagues. Errors: CaseNotFound, CaseRefused."""
        text = text.strip()
        if not text:
            raise CaseRefused("Enter a note.", "note")
        if len(text) > NOTE_LENGTH:
            raise CaseRefused(f"Keep a note to {NOTE_LENGTH:,} characters.", "note")
        with self._units() as work:
            _known(work, case_id)
            work.cases.add_note(case_id, recruiter.email, text, self._clock.now())
            work.commit()

    def close(self, case_id: str, recruiter: Account, reason: str, other: str = "") -> None:
        """Close a case for a reason of CLOSE_REASONS. Errors: CaseNotFound, CaseRefused."""
        written = _close_reason(reason, other.strip())
        with self._units() as work:
            case = _known(work, case_id)
            if case.state is CaseState.CLOSED:
                raise CaseRefused("This case is closed already.")
            _check_opened(work, case_id, recruiter, "close it")
            work.cases.close(case_id, recruiter.email, written, self._clock.now())
            work.commit()

    def record_outcome(self, case_id: str, recruiter: Account, kind: str, reason: str) -> None:
        """Write down what was decided, in the recruiter's name. Errors: CaseNotFound, CaseRefused.

        It tells the person nothing and changes nothing else of the case.
        """
        try:
            outcome = read_outcome(kind, reason, recruiter.email, self._clock.now())
        except OutcomeUnusable as error:
            raise CaseRefused(str(error), error.field) from None
        with self._units() as work:
            case = _known(work, case_id)
            if case.kind not in DECIDED_ON:
                raise CaseRefused("Only applications and registrations have an outcome.")
            _check_opened(work, case_id, recruiter, "decide")
            if outcome.kind is OutcomeKind.PUT_FORWARD and case.permission_withdrawn_at:
                raise CaseRefused("They took their permission back, so they cannot be put forward.")
            work.cases.add_outcome(case_id, outcome)
            work.commit()

    def send_again(self, case_id: str, delivery_id: str) -> None:
        """Send one delivery of the case once more, under its old id.

        Errors: CaseNotFound, CaseRefused when the person has taken it back.
        """
        with self._units() as work:
            delivery = work.outbox.get(delivery_id)
            if delivery is None or delivery.case_id != case_id:
                raise CaseNotFound(case_id)
            if delivery.state is DeliveryState.STOPPED:
                raise CaseRefused(_why_not_sent(_known(work, case_id)))
            work.outbox.save(replayed(delivery, self._clock.now()))
            work.commit()


def _known(work: UnitOfWork, case_id: str) -> HandoffCase:
    case = work.cases.get(case_id)
    if case is None:
        raise CaseNotFound(case_id)
    return case


def _why_not_sent(case: HandoffCase) -> str:
    did = "took their permission back" if case.permission_withdrawn_at else "withdrew"
    return f"They {did}, so this is not sent any more."


def _check_opened(work: UnitOfWork, case_id: str, recruiter: Account, to_do: str) -> None:
    if not work.cases.has_opened(case_id, recruiter.email):
        raise CaseRefused(f"Open the case and read it before you {to_do}.")


def _owners(work: UnitOfWork) -> Mapping[str, str]:
    return {account.email: account.name for account in work.accounts.all()}


def _why_not_claimed(case: HandoffCase, recruiter: Account, owners: Mapping[str, str]) -> str:
    if case.state is CaseState.CLOSED:
        return "This case is closed already."
    if case.claimed_by == recruiter.email:
        return "You have this case already."
    return f"{owners.get(case.claimed_by or '', case.claimed_by)} has taken this case."


def _close_reason(reason: str, other: str) -> str:
    try:
        chosen = CloseReason(reason)
    except ValueError:
        raise CaseRefused("Choose why you are closing this case.", "reason") from None
    if chosen is not CloseReason.OTHER:
        return CLOSE_REASONS[chosen]
    if not other or len(other) > OTHER_REASON_LENGTH:
        raise CaseRefused(
            f"Say what the other reason is, in at most {OTHER_REASON_LENGTH} characters.", "other"
        )
    return f"{CLOSE_REASONS[chosen]}: {other}"
