"""Codes for another device, in the database."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.resume_codes import resume_code as codes
from frontline.adapters.store.tables.resume_codes import resume_try as tries
from frontline.domain.resume_code import CODES_COUNTED_FOR, TRIES_COUNTED_FOR, ResumeCode


class SqlResumeCodes:
    """Implements the port ResumeCodes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, code: ResumeCode) -> None:
        old = codes.c.asked_at < code.asked_at - CODES_COUNTED_FOR
        self._connection.execute(delete(codes).where(old, codes.c.taken_in.is_(None)))
        same = update(codes).where(codes.c.draft_id == code.draft_id, codes.c.taken_in.is_(None))
        self._connection.execute(same.values(expires_at=code.asked_at))
        self._connection.execute(
            insert(codes).values(
                digest=code.digest,
                draft_id=code.draft_id,
                conversation_id=code.conversation_id,
                address_digest=code.address_digest,
                asked_at=code.asked_at,
                expires_at=code.expires_at,
            )
        )

    def take(self, digest: str, taken_in: str, now: datetime) -> ResumeCode | None:
        mine = update(codes).where(
            codes.c.digest == digest, codes.c.taken_in.is_(None), codes.c.expires_at > now
        )
        if not self._connection.execute(mine.values(taken_in=taken_in)).rowcount:
            return None
        row = self._connection.execute(select(codes).where(codes.c.digest == digest)).one()
        return ResumeCode(
            row.digest,
            row.draft_id,
            row.conversation_id,
            row.address_digest,
            row.asked_at,
            row.expires_at,
        )

    def sent_to(self, address_digest: str, since: datetime) -> int:
        sent = (codes.c.address_digest == address_digest, codes.c.asked_at >= since)
        return int(self._connection.execute(select(func.count()).where(*sent)).scalar_one())

    def note_try(self, conversation_id: str, at: datetime) -> None:
        self._connection.execute(delete(tries).where(tries.c.at < at - TRIES_COUNTED_FOR))
        self._connection.execute(insert(tries).values(conversation_id=conversation_id, at=at))

    def tries(self, conversation_id: str, since: datetime) -> int:
        made = (tries.c.conversation_id == conversation_id, tries.c.at >= since)
        return int(self._connection.execute(select(func.count()).where(*made)).scalar_one())

    def begun_in(self, conversation_id: str) -> list[str]:
        query = select(codes.c.conversation_id).where(codes.c.taken_in == conversation_id)
        return [str(found) for found in self._connection.execute(query).scalars()]
