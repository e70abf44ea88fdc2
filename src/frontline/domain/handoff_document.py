"""The handoff as every receiver gets it: one versioned JSON document.

docs/handoff-document.md describes it for those who receive it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from frontline.domain.case_request import RequestKind
from frontline.domain.handoff import Answer, Finding, HandoffCase

DOCUMENT_TYPE = "handoff.submitted"
DOCUMENT_VERSION = "1.0"


def as_document(case: HandoffCase, desk_url: str) -> dict[str, Any]:
    """What the person said, ready for JSON, with times in ISO 8601 UTC.

    `desk_url` is where the recruiters read cases, without a slash at the end. The document holds
    no score, no ranking and no decision: a person decides (UK GDPR articles 22A to 22D).
    """
    return {
        "type": DOCUMENT_TYPE,
        "version": DOCUMENT_VERSION,
        "timestamp": case.created_at.isoformat(),
        "case": _case(case),
        "person": {
            "name": case.contact.name,
            "email": case.contact.email,
            "phone": case.contact.phone,
            "organisation": case.contact.organisation,
        },
        "wants": case.wants,
        "vacancies": _vacancies(case),
        "answers": [_answer(answer) for answer in case.answers],
        "registration": _registration(case),
        "notice": case.notice,
        "earliest_start": case.earliest_start,
        "pay_wanted": case.pay_wanted,
        "consents": _consents(case),
        "corrections": _corrections(case),
        "privacy_notice": _privacy_notice(case),
        "request": _request(case),
        "about": [{"id": one.id, "reference": one.reference} for one in case.about],
        # Apart from everything that is weighed: adjustments are there to be made, never to
        # count (Equality Act 2010, sections 20 and 60).
        "adjustments": case.adjustments,
        # Only that there is one: it is read on the desk, by those who may.
        "has_cv": case.has_cv,
        "call_back": _call_back(case),
        "staff_wanted": _staff_wanted(case),
        "transcript": {
            "conversation_id": case.conversation_id,
            "url": f"{desk_url}/cases/{case.id}#transcript",
        },
    }


_NOT_IN_VERSION_1 = frozenset((RequestKind.CALL_TIME, RequestKind.CORRECTION))


def _request(case: HandoffCase) -> str | None:
    """Version 1 of the document knows no other time for a call and no correction.

    Both are a call-back `about` the case, which says in words what it is.
    """
    return case.request.value if case.request and case.request not in _NOT_IN_VERSION_1 else None


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _case(case: HandoffCase) -> dict[str, Any]:
    return {
        "id": case.id,
        "reference": case.reference,
        "kind": case.kind.value,
        "reason": case.reason,
        "priority": case.priority,
        "created_at": case.created_at.isoformat(),
    }


def _vacancies(case: HandoffCase) -> list[dict[str, Any]]:
    if case.vacancy_ref is None:
        return []
    requirements = [
        {
            "requirement": line.requirement,
            "finding": _finding(line.finding).value,
            "unclear": line.finding is Finding.UNCLEAR,
            "words": line.words,
            "said_at": _iso(line.said_at),
            "message_id": line.message_id,
            "rule_version": line.rule_version,
        }
        for line in case.requirements
    ]
    return [{"ref": case.vacancy_ref, "title": case.vacancy_title, "requirements": requirements}]


def _finding(finding: Finding) -> Finding:
    """Version 1 of the document knows four findings; what is unclear is one more to check."""
    return Finding.UNVERIFIED if finding is Finding.UNCLEAR else finding


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "question": answer.question,
        "label": answer.label,
        "words": answer.words,
        "value": answer.value,
        "said_at": answer.said_at.isoformat(),
        "message_id": answer.message_id,
    }


def _registration(case: HandoffCase) -> dict[str, Any] | None:
    given = case.registration
    if given is None:
        return None
    return {
        "body": given.body,
        "number": given.number,
        "status": given.status,
        "register_url": given.register_url,
        "verified": False,
    }


def _consents(case: HandoffCase) -> list[dict[str, Any]]:
    return [
        {
            "purpose": consent.purpose,
            "vacancy_ref": consent.vacancy_ref,
            "wording_version": consent.wording_version,
            "wording": consent.wording,
            "given_at": consent.given_at.isoformat(),
        }
        for consent in case.consents
    ]


def _call_back(case: HandoffCase) -> dict[str, Any] | None:
    """When they asked to be called, if they chose one time."""
    call = case.call_back
    if call is None:
        return None
    return {"starts_at": call.starts_at.isoformat(), "ends_at": call.ends_at.isoformat()}


def _staff_wanted(case: HandoffCase) -> dict[str, Any] | None:
    staff = case.staff_wanted
    if staff is None:
        return None
    return {
        "roles": [{"title": role.title, "headcount": role.headcount} for role in staff.roles],
        "place": staff.place,
        "start": staff.start,
        "contract": staff.contract,
        "urgent": staff.urgent,
    }


def _privacy_notice(case: HandoffCase) -> dict[str, Any] | None:
    shown = case.privacy_notice
    if shown is None:
        return None
    return {
        "version": shown.version,
        "wording": shown.wording,
        "shown_at": shown.shown_at.isoformat(),
    }


def _corrections(case: HandoffCase) -> list[dict[str, Any]]:
    return [
        {
            "question": change.question,
            "before": change.before,
            "after": change.after,
            "at": change.at.isoformat(),
        }
        for change in case.corrections
    ]
