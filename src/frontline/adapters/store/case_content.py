"""A case as the JSON document its row holds, and back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from frontline.domain.case_request import AboutCase, RequestKind
from frontline.domain.handoff import (
    Answer,
    CaseKind,
    CaseState,
    Consent,
    Contact,
    Correction,
    Finding,
    HandoffCase,
    NoticeShown,
    Registration,
    RequirementLine,
)
from frontline.domain.office_hours import call_time_of
from frontline.domain.staff_wanted import StaffRole, StaffWanted

_PLAIN = (
    "reason",
    "priority",
    "wants",
    "vacancy_ref",
    "vacancy_title",
    "notice",
    "earliest_start",
    "pay_wanted",
    "adjustments",
)


def content_of(case: HandoffCase) -> dict[str, Any]:
    """What was handed over, in types that JSON knows."""
    content: dict[str, Any] = {name: getattr(case, name) for name in _PLAIN}
    content["contact"] = asdict(case.contact)
    content["registration"] = asdict(case.registration) if case.registration else None
    for name in ("answers", "requirements", "consents", "corrections"):
        content[name] = [_json(asdict(part)) for part in getattr(case, name)]
    shown = case.privacy_notice
    content["privacy_notice"] = _json(asdict(shown)) if shown else None
    content["call_back"] = case.call_back.code if case.call_back else None
    content["staff_wanted"] = asdict(case.staff_wanted) if case.staff_wanted else None
    content["has_cv"] = case.has_cv
    content["request"] = case.request.value if case.request else None
    content["about"] = [asdict(each) for each in case.about]
    return content


def _json(part: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in part.items()
    }


def _at(text: str | None) -> Any:
    return datetime.fromisoformat(text) if text else None


def case_of(row: Any, **added: Any) -> HandoffCase:
    """The case of a row, with what was `added` to it since, by the names of its fields."""
    content = row["content"]
    return HandoffCase(
        id=row["id"],
        reference=row["reference"],
        kind=CaseKind(row["kind"]),
        created_at=row["created_at"],
        conversation_id=row["conversation_id"],
        contact=Contact(**content["contact"]),
        registration=Registration(**content["registration"]) if content["registration"] else None,
        answers=tuple(_answer(part) for part in content["answers"]),
        requirements=tuple(_requirement(part) for part in content["requirements"]),
        consents=tuple(_consent(part) for part in content["consents"]),
        corrections=tuple(_correction(part) for part in content["corrections"]),
        state=CaseState(row["state"]),
        claimed_by=row["claimed_by"],
        claimed_at=row["claimed_at"],
        closed_by=row["closed_by"],
        closed_at=row["closed_at"],
        closed_reason=row["closed_reason"],
        # Cases from before these were written down do not have them.
        privacy_notice=_notice(content.get("privacy_notice")),
        call_back=call_time_of(content.get("call_back") or ""),
        staff_wanted=_staff(content.get("staff_wanted")),
        request=RequestKind(content["request"]) if content.get("request") else None,
        has_cv=content.get("has_cv", False),
        about=tuple(AboutCase(**part) for part in content.get("about", ())),
        **{name: content[name] for name in _PLAIN},
        **added,
    )


def _answer(part: dict[str, Any]) -> Answer:
    return Answer(**{**part, "said_at": _at(part["said_at"])})


def _requirement(part: dict[str, Any]) -> RequirementLine:
    read = {"finding": Finding(part["finding"]), "said_at": _at(part["said_at"])}
    return RequirementLine(**{**part, **read})


def _consent(part: dict[str, Any]) -> Consent:
    return Consent(**{**part, "given_at": _at(part["given_at"])})


def _correction(part: dict[str, Any]) -> Correction:
    return Correction(**{**part, "at": _at(part["at"])})


def _notice(part: dict[str, Any] | None) -> NoticeShown | None:
    return NoticeShown(**{**part, "shown_at": _at(part["shown_at"])}) if part else None


def _staff(part: dict[str, Any] | None) -> StaffWanted | None:
    if part is None:
        return None
    return StaffWanted(**{**part, "roles": tuple(StaffRole(**role) for role in part["roles"])})
