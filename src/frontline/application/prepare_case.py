"""The case a finished draft becomes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from frontline.application.hand_over import CaseNumbers
from frontline.domain.answers_shown import shown
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
from frontline.domain.office_hours import call_time_of
from frontline.domain.register_slips import misread
from frontline.domain.registers import body_named, register_link
from frontline.domain.staff_wanted import StaffWanted, is_urgent, roles_of
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
_UNUSUAL = "given, not verified; it does not look like a number of this register"


def prepare_case(
    draft: Draft,
    vacancy: Vacancy | None,
    numbers: CaseNumbers,
    at: datetime,
    has_cv: bool = False,
) -> HandoffCase:
    """Everything the draft holds, in the order it was said, with nothing judged."""
    notice, kind = draft.answer_to("notice"), CaseKind(draft.kind.value)
    when = draft.answer_to("when")
    return HandoffCase(
        id=numbers.id,
        reference=numbers.reference,
        kind=kind,
        reason=_reason(draft, kind),
        priority=priority_for(kind, _reason(draft, kind)).value,
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
        staff_wanted=_staff(draft) if kind is CaseKind.EMPLOYER_ENQUIRY else None,
        call_back=call_time_of(when.value) if when else None,
        consents=draft.consents,
        corrections=draft.corrections,
        adjustments=draft.adjustments,
        privacy_notice=draft.privacy_notice,
        has_cv=has_cv,
    )


def _contact(draft: Draft) -> Contact:
    given = {answer.question: answer.value for answer in draft.answers}
    return Contact(
        given.get("name"), given.get("email"), given.get("phone"), given.get("organisation")
    )


def _reason(draft: Draft, kind: CaseKind) -> str:
    told = [draft.answer_to(key) for key in ("needs", "staff_start", "when")]
    is_pressing = kind is CaseKind.EMPLOYER_ENQUIRY and any(
        is_urgent(answer.words) for answer in told if answer
    )
    return f"{draft.reason or kind.value}{', urgent' * is_pressing}"


def _staff(draft: Draft) -> StaffWanted:
    given = {answer.question: answer for answer in draft.answers}
    needs = given.get("needs")
    # Where no role was understood the value is the words themselves.
    understood = roles_of(needs.value) if needs and needs.value != needs.words else ()
    said = {key: given[key].value for key in ("staff_place", "staff_start") if key in given}
    return StaffWanted(
        roles=understood,
        place=said.get("staff_place"),
        start=said.get("staff_start"),
        contract=given["staff_contract"].value if "staff_contract" in given else None,
        urgent=_reason(draft, CaseKind.EMPLOYER_ENQUIRY).endswith("urgent"),
    )


def _wants(draft: Draft, vacancy: Vacancy | None) -> str:
    if draft.kind is CaseKind.APPLICATION and vacancy:
        return f"To be put forward for {vacancy.title} ({vacancy.ref}) at {vacancy.employer}"
    keys = ("needs", "complaint", "topic", "when")
    told = [shown(answer) for answer in map(draft.answer_to, keys) if answer]
    wanted = _WANTS[CaseKind(draft.kind.value)]
    return ": ".join([wanted, " / ".join(told)] if told else [wanted])


def _registration(draft: Draft) -> Registration | None:
    answer = draft.answer_to("registration")
    if answer is None:
        return None
    if answer.value in _STATUS:
        return Registration("", None, _STATUS[answer.value], None)
    # A number whose register nobody named stands alone.
    body, _, number = answer.value.rpartition(" ")
    status = _UNUSUAL if misread(number, body_named(body)) else _GIVEN
    return Registration(body, number, status, register_link(body))


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
