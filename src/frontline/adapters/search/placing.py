"""Where the index of a store stands: inside PostgreSQL, or in a file beside a SQLite database."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import make_url

from frontline.adapters.search.index import VacancyIndex
from frontline.adapters.search.postgres_index import PostgresIndex
from frontline.adapters.search.sqlite_index import SqliteIndex, remove_index
from frontline.adapters.store.database import Database


def index_of(database: Database, database_url: str) -> VacancyIndex:
    """The index of the vacancies in that store."""
    return (
        SqliteIndex(index_beside(database_url)) if database.is_sqlite else PostgresIndex(database)
    )


def index_beside(database_url: str) -> Path | None:
    """Where the index of an embedded database stands; None for one in memory."""
    file = make_url(database_url).database
    if not file or file == ":memory:":
        return None
    return Path(file).with_name(f"{Path(file).stem}-search.db")


def forget_index(database_url: str) -> None:
    """Remove the index, which the next search then builds anew. Nothing may be running."""
    path = index_beside(database_url)
    if path:
        remove_index(path)
