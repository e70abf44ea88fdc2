"""The case a finished draft becomes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from frontline.application.hand_over import CaseNumbers
from frontline.domain.application_draft import Draft
from frontline.domain.assessment import assess
from frontline.domain.handoff import (
    Answer,
    CaseKind,
    Contact,
    HandoffCase,
    Registration,
    priority_for,
)
from frontline.domain.registration import register_link
from frontline.domain.uk_time import to_uk
from frontline.domain.vacancy import Vacancy

_WANTS = {
    CaseKind.APPLICATION: "To be put forward for a role",
    CaseKind.REGISTRATION: "To register for future roles",
    CaseKind.EMPLOYER_ENQUIRY: "Staff for their organisation",
    CaseKind.CALL_BACK: "To be called back",
    CaseKind.COMPLAINT: "To complain",
    CaseKind.CONCERN: "To report a concern",
}
_STATUS = {
    "waiting": "waiting for a number",
    "none": "says not registered",
    "not_given": "not given",
}
_GIVEN = "given, not verified"


def prepare_case(
    draft: Draft, vacancy: Vacancy | None, numbers: CaseNumbers, at: datetime
) -> HandoffCase:
    """Everything the draft holds, in the order it was said, with nothing judged."""
    notice, kind = draft.answer_to("notice"), CaseKind(draft.kind.value)
    return HandoffCase(
        id=numbers.id,
        reference=numbers.reference,
        kind=kind,
        reason=draft.reason or kind.value,
        priority=priority_for(kind, draft.reason).value,
        created_at=at,
        conversation_id=draft.conversation_id,
        contact=_contact(draft),
        wants=_wants(draft, vacancy),
        vacancy_ref=draft.vacancy_ref,
        vacancy_title=vacancy.title if vacancy else None,
        answers=draft.answers,
        requirements=assess(draft, vacancy) if vacancy else (),
        registration=_registration(draft),
        notice=notice.words if notice else None,
        earliest_start=earliest_start(notice) if notice else None,
        consents=draft.consents,
        corrections=draft.corrections,
    )


def _contact(draft: Draft) -> Contact:
    given = {answer.question: answer.value for answer in draft.answers}
    return Contact(
        given.get("name"), given.get("email"), given.get("phone"), given.get("organisation")
    )


def _wants(draft: Draft, vacancy: Vacancy | None) -> str:
    if draft.kind is CaseKind.APPLICATION and vacancy:
        return f"To be put forward for {vacancy.title} ({vacancy.ref}) at {vacancy.employer}"
    keys = ("needs", "complaint", "topic", "when")
    told = [answer.words for answer in map(draft.answer_to, keys) if answer]
    wanted = _WANTS[CaseKind(draft.kind.value)]
    return ": ".join([wanted, " / ".join(told)] if told else [wanted])


def _registration(draft: Draft) -> Registration | None:
    answer = draft.answer_to("registration")
    if answer is None:
        return None
    if answer.value in _STATUS:
        return Registration("", None, _STATUS[answer.value], None)
    body, _, number = answer.value.partition(" ")
    return Registration(body, number, _GIVEN, register_link(body))


def earliest_start(notice: Answer) -> str | None:
    """The first day the person could start, as an ISO date counted from when they said it.

    None when they are not sure. A length of notice runs from the day it was said, because we do
    not know whether notice has been given.
    """
    days, unit, _ = (notice.value + "  ").split(" ", 2)
    if unit == "days":
        return (to_uk(notice.said_at).date() + timedelta(days=int(days))).isoformat()
    return notice.value if _is_date(notice.value) else None


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
