"""CVs in the database, so that every replica has them and no web server can hand them out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.cases import handoff_case as cases
from frontline.adapters.store.tables.curricula import curriculum_vitae as table
from frontline.adapters.store.tables.drafts import draft as drafts
from frontline.domain.application_draft import Draft, DraftState
from frontline.domain.curriculum_vitae import CurriculumVitae, CvAdded, Kind

_TOLD = select(table.c.name, table.c.kind, func.length(table.c.content).label("size"), table.c.at)


class SqlCurricula:
    """Implements the port Curricula."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, cv: CurriculumVitae) -> None:
        self.remove(cv.draft_id)
        self._connection.execute(insert(table).values({**vars(cv), "kind": cv.kind.value}))

    def remove(self, draft_id: str) -> bool:
        gone = self._connection.execute(delete(table).where(table.c.draft_id == draft_id))
        return bool(gone.rowcount)

    def of_draft(self, draft_id: str) -> CvAdded | None:
        row = self._connection.execute(_TOLD.where(table.c.draft_id == draft_id)).first()
        return _told(row) if row else None

    def of_case(self, case_id: str) -> CurriculumVitae | None:
        query = select(table).where(table.c.case_id == case_id)
        row = self._connection.execute(query).mappings().first()
        if row is None:
            return None
        kind, content = Kind(row["kind"]), bytes(row["content"])
        return CurriculumVitae(**{**row, "kind": kind, "content": content})

    def told_of_case(self, case_id: str) -> CvAdded | None:
        row = self._connection.execute(_TOLD.where(table.c.case_id == case_id)).first()
        return _told(row) if row else None

    def of_conversation(self, conversation_id: str) -> Sequence[CvAdded]:
        begun = select(drafts.c.id).where(drafts.c.conversation_id == conversation_id)
        sent = select(cases.c.id).where(cases.c.conversation_id == conversation_id)
        of_talk = or_(table.c.draft_id.in_(begun), table.c.case_id.in_(sent))
        return [_told(r) for r in self._connection.execute(_TOLD.where(of_talk).order_by("at"))]

    def follow(self, draft: Draft) -> None:
        """Go with the case that the draft became, or with the draft where it was cancelled."""
        if draft.state is DraftState.CANCELLED:
            self.remove(draft.id)
        elif draft.case_id:
            its = update(table).where(table.c.draft_id == draft.id)
            self._connection.execute(its.values(case_id=draft.case_id))

    def forget_unsent(self, conversation_id: str) -> None:
        """Remove those of drafts of a talk that were never sent. The drafts must still be there."""
        begun = select(drafts.c.id).where(drafts.c.conversation_id == conversation_id)
        unsent = delete(table).where(table.c.case_id.is_(None), table.c.draft_id.in_(begun))
        self._connection.execute(unsent)


def _told(row: Any) -> CvAdded:
    return CvAdded(row.name, Kind(row.kind), row.size, row.at)
