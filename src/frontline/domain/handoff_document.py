"""The handoff as every receiver gets it: one versioned JSON document.

docs/handoff-document.md describes it for those who receive it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from frontline.domain.handoff import Answer, HandoffCase

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
        # Apart from everything that is weighed: adjustments are there to be made, never to
        # count (Equality Act 2010, sections 20 and 60).
        "adjustments": case.adjustments,
        "transcript": {
            "conversation_id": case.conversation_id,
            "url": f"{desk_url}/cases/{case.id}#transcript",
        },
    }


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
            "finding": line.finding.value,
            "words": line.words,
            "said_at": _iso(line.said_at),
        }
        for line in case.requirements
    ]
    return [{"ref": case.vacancy_ref, "title": case.vacancy_title, "requirements": requirements}]


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
