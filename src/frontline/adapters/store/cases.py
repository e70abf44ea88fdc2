"""Handoff cases in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.cases import case_note as notes
from frontline.adapters.store.tables.cases import handoff_case as cases
from frontline.domain.handoff import (
    Answer,
    CaseKind,
    CaseNote,
    CaseState,
    Consent,
    Contact,
    Correction,
    Finding,
    HandoffCase,
    Registration,
    RequirementLine,
)

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


class SqlCases:
    """Cases of one transaction. Implements the port Cases."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, case: HandoffCase) -> None:
        """Write a new case. Its id and reference must be new."""
        self._connection.execute(
            insert(cases).values(
                id=case.id,
                reference=case.reference,
                kind=case.kind.value,
                created_at=case.created_at,
                conversation_id=case.conversation_id,
                content=_content(case),
                state=case.state.value,
            )
        )

    def get(self, case_id: str) -> HandoffCase | None:
        """The case with its notes, or None."""
        found = self._read(select(cases).where(cases.c.id == case_id))
        return found[0] if found else None

    def by_arrival(self) -> Sequence[HandoffCase]:
        """Every case, oldest first."""
        return self._read(select(cases).order_by(cases.c.created_at, cases.c.id))

    def of_conversation(self, conversation_id: str) -> Sequence[HandoffCase]:
        """The cases that came from one conversation, oldest first."""
        return self._read(
            select(cases)
            .where(cases.c.conversation_id == conversation_id)
            .order_by(cases.c.created_at, cases.c.id)
        )

    def claim(self, case_id: str, recruiter: str, at: datetime) -> bool:
        """Take a case that nobody has; of any number at once, exactly one is told True."""
        taken = self._connection.execute(
            update(cases)
            .where(cases.c.id == case_id, cases.c.state == CaseState.NEW.value)
            .values(state=CaseState.CLAIMED.value, claimed_by=recruiter, claimed_at=at)
        )
        return bool(taken.rowcount == 1)

    def close(self, case_id: str, recruiter: str, reason: str, at: datetime) -> None:
        """Close a case that is not closed yet; the first reason given stays."""
        self._connection.execute(
            update(cases)
            .where(cases.c.id == case_id, cases.c.state != CaseState.CLOSED.value)
            .values(
                state=CaseState.CLOSED.value,
                closed_by=recruiter,
                closed_at=at,
                closed_reason=reason,
            )
        )

    def add_note(self, case_id: str, author: str, text: str, at: datetime) -> None:
        """Add a note to a case that exists."""
        self._connection.execute(
            insert(notes).values(case_id=case_id, author=author, text=text, at=at)
        )

    def _read(self, query: Any) -> list[HandoffCase]:
        rows = self._connection.execute(query).mappings().all()
        written = self._notes([row["id"] for row in rows])
        return [_case(row, written.get(row["id"], ())) for row in rows]

    def _notes(self, case_ids: Sequence[str]) -> dict[str, tuple[CaseNote, ...]]:
        query = select(notes).where(notes.c.case_id.in_(case_ids)).order_by(notes.c.id)
        found: dict[str, tuple[CaseNote, ...]] = {}
        for row in self._connection.execute(query).mappings():
            note = CaseNote(author=row["author"], text=row["text"], at=row["at"])
            found[row["case_id"]] = (*found.get(row["case_id"], ()), note)
        return found


def _content(case: HandoffCase) -> dict[str, Any]:
    content: dict[str, Any] = {name: getattr(case, name) for name in _PLAIN}
    content["contact"] = asdict(case.contact)
    content["registration"] = asdict(case.registration) if case.registration else None
    for name in ("answers", "requirements", "consents", "corrections"):
        content[name] = [_json(asdict(part)) for part in getattr(case, name)]
    return content


def _json(part: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in part.items()
    }


def _at(text: str | None) -> Any:
    return datetime.fromisoformat(text) if text else None


def _case(row: Any, written: tuple[CaseNote, ...]) -> HandoffCase:
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
        notes=written,
        **{name: content[name] for name in _PLAIN},
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
