"""Statements on the driver's own cursor do what SQLAlchemy's do."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import bindparam, func, insert, literal_column, select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.prepared import Prepared
from frontline.adapters.store.tables.conversations import conversation, tracker_batch
from frontline.application.ports import StoreBusy

AT = datetime(2026, 11, 23, 9, 30, tzinfo=timezone.utc)
ADD = Prepared(insert(conversation), conversation.c.keys())
ADD_BATCH = Prepared(insert(tracker_batch), ("conversation_id", "starts_session", "events"))
ALL = select(conversation).order_by(conversation.c.id)
SOME = ALL.where(conversation.c.last_seq >= bindparam("least"))


def row(conversation_id: str, **changes: Any) -> dict[str, Any]:
    values = {"id": conversation_id, "token_digest": "d", "started_at": AT, "expires_at": AT}
    return {**values, "page_url": None, "vacancy_ref": None, "last_seq": 1, **changes}


def rows_of(connection: Connection, least: int) -> list[dict[str, Any]]:
    return [dict(each) for each in connection.execute(SOME, {"least": least}).mappings()]


def test_rows_are_those_sqlalchemy_reads(database: Database) -> None:
    """Values, types and order are the same, one row or many, none too."""
    with database.connect() as connection, connection.begin():
        ADD.run(connection, **row("a", page_url="https://example.org"))
        ADD.run_all(connection, [row("b", last_seq=2), row("c", last_seq=3)])
        ADD.run_all(connection, [])
        for least, expected in ((1, 3), (2, 2), (9, 0)):
            read = [each._asdict() for each in Prepared(SOME).all(connection, least=least)]
            assert read == rows_of(connection, least)
            assert len(read) == expected
        first = Prepared(SOME).first(connection, least=2)
        assert (first.id, first.started_at, first.page_url) == ("b", AT, None)
        assert Prepared(SOME).first(connection, least=9) is None


def test_values_pass_through_their_column_types(database: Database) -> None:
    """JSON comes back as it was, and a constant of the statement keeps its value."""
    said = [{"event": "user", "text": "caf\u00e9 \U0001f600", "value": [1, 2.5, None, True]}]
    read = Prepared(select(tracker_batch.c.events, tracker_batch.c.starts_session))
    counted = Prepared(select(func.coalesce(func.max(tracker_batch.c.id), 0).label("most")))
    with database.connect() as connection, connection.begin():
        assert counted.all(connection)[0].most == 0
        ADD_BATCH.run(connection, conversation_id="a", starts_session=True, events=said)
        assert tuple(read.all(connection)[0]) == (said, True)


def test_errors_are_told_as_sqlalchemy_tells_them(database: Database) -> None:
    """A row that is there twice and a column that does not exist are its own kinds of error."""
    with database.connect() as connection:
        with pytest.raises(IntegrityError), connection.begin():
            ADD.run_all(connection, [row("a"), row("a")])
        nowhere = Prepared(select(literal_column("no_such_column")).select_from(conversation))
        with pytest.raises((ProgrammingError, OperationalError), match="no_such_column"):
            nowhere.all(connection)


def test_a_database_that_is_locked_is_busy(tmp_path: Path) -> None:
    """Who cannot write in time is told that the store is busy, and nothing was written."""
    database = open_database(f"sqlite:///{tmp_path / 'frontline.db'}", timeout=0.05)
    database.create_tables()
    with database.connect() as holder, database.connect() as waiting:
        holder.exec_driver_sql("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy):
            ADD.run(waiting, **row("a"))
        holder.exec_driver_sql("ROLLBACK")
        assert rows_of(waiting, 0) == []
    database.close()
