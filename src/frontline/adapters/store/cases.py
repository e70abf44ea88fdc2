"""Handoff cases in the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Table, insert, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.case_content import case_of, content_of
from frontline.adapters.store.tables.cases import case_note as notes
from frontline.adapters.store.tables.cases import case_opening as openings
from frontline.adapters.store.tables.cases import case_outcome as outcomes
from frontline.adapters.store.tables.cases import case_request as requests
from frontline.adapters.store.tables.cases import handoff_case as cases
from frontline.domain.case_request import CaseRequest, RequestKind
from frontline.domain.handoff import CaseNote, CaseState, HandoffCase
from frontline.domain.outcome import CaseOutcome, OutcomeKind

Line = TypeVar("Line")


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
                vacancy_ref=case.vacancy_ref,
                content=content_of(case),
                state=case.state.value,
            )
        )

    def get(self, case_id: str) -> HandoffCase | None:
        """The case with its notes, or None."""
        found = self._read(select(cases).where(cases.c.id == case_id))
        return found[0] if found else None

    def by_reference(self, reference: str) -> HandoffCase | None:
        """The case a person names by its reference, or None."""
        found = self._read(select(cases).where(cases.c.reference == reference))
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

    def note_opening(self, case_id: str, recruiter: str, at: datetime) -> None:
        """Write down who read a case that exists, and when."""
        self._connection.execute(
            insert(openings).values(case_id=case_id, opened_by=recruiter, at=at)
        )

    def has_opened(self, case_id: str, recruiter: str) -> bool:
        """Whether this recruiter has ever read the case."""
        query = select(openings.c.id).where(
            openings.c.case_id == case_id, openings.c.opened_by == recruiter
        )
        return self._connection.execute(query.limit(1)).first() is not None

    def add_outcome(self, case_id: str, outcome: CaseOutcome) -> None:
        """Add what was decided. The database refuses what `safeguards` says."""
        self._connection.execute(
            insert(outcomes).values(
                case_id=case_id,
                kind=outcome.kind.value,
                reason=outcome.reason,
                recorded_by=outcome.recorded_by,
                recorded_at=outcome.recorded_at,
            )
        )

    def add_request(self, case_id: str, request: CaseRequest) -> None:
        """Write down what the person asked later about the case."""
        self._connection.execute(
            insert(requests).values(
                case_id=case_id,
                kind=request.kind.value,
                words=request.words,
                at=request.at,
                carried_by=request.carried_by,
                reference=request.reference,
            )
        )

    def _read(self, query: Any) -> list[HandoffCase]:
        rows = self._connection.execute(query).mappings().all()
        ids = [row["id"] for row in rows]
        added: dict[str, dict[str, tuple[Any, ...]]] = {
            "notes": self._lines(notes, ids, _note),
            "outcomes": self._lines(outcomes, ids, _outcome),
            "requests": self._lines(requests, ids, _request),
        }
        return [
            case_of(row, **{name: of.get(row["id"], ()) for name, of in added.items()})
            for row in rows
        ]

    def _lines(
        self, table: Table, case_ids: Sequence[str], read: Callable[[Any], Line]
    ) -> dict[str, tuple[Line, ...]]:
        """What was added to each case since it arrived, in the order it was written."""
        query = select(table).where(table.c.case_id.in_(case_ids)).order_by(table.c.id)
        found: dict[str, tuple[Line, ...]] = {}
        for row in self._connection.execute(query).mappings():
            found[row["case_id"]] = (*found.get(row["case_id"], ()), read(row))
        return found


def _note(row: Any) -> CaseNote:
    return CaseNote(author=row["author"], text=row["text"], at=row["at"])


def _outcome(row: Any) -> CaseOutcome:
    kind = OutcomeKind(row["kind"])
    return CaseOutcome(kind, row["reason"], row["recorded_by"], row["recorded_at"])


def _request(row: Any) -> CaseRequest:
    kind = RequestKind(row["kind"])
    return CaseRequest(kind, row["words"], row["at"], row["carried_by"], row["reference"])
