"""Files of vacancies that recruiters sent, in the database, so that every replica has them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from frontline.adapters.store.tables.uploads import uploaded_feed as table
from frontline.domain.uploaded_feed import UploadedFeed


class SqlUploads:
    """Implements the port Uploads."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, upload: UploadedFeed) -> None:
        self._connection.execute(insert(table).values(vars(upload)))

    def get(self, upload_id: str) -> UploadedFeed | None:
        found = self._connection.execute(select(table).where(table.c.id == upload_id)).mappings()
        row = found.first()
        return UploadedFeed(**{**row, "content": bytes(row["content"])}) if row else None

    def forget_before(self, moment: datetime) -> None:
        self._connection.execute(delete(table).where(table.c.at < moment))
