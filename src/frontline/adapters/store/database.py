"""The one database: an embedded SQLite file by default, PostgreSQL in production."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from frontline.adapters.store.tables import metadata
from frontline.application.ports import StoreBusy
from frontline.settings import SettingsError

POOL_SIZE = 10
POOL_OVERFLOW = 50

# PostgreSQL's codes for "could not get a lock in time" and "the server is going away".
BUSY_CODES = frozenset({"55P03", "57014", "57P01", "57P02", "57P03", "40001", "40P01"})


class Database:
    """Connections to the store, with waiting bounded by `timeout` seconds.

    Errors: StoreBusy whenever the database cannot answer in time, whatever the reason.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @property
    def is_sqlite(self) -> bool:
        return bool(self.engine.dialect.name == "sqlite")

    def connect(self) -> Connection:
        return self.engine.connect()

    def create_tables(self) -> None:
        """All tables as the code knows them. The product migrates instead; tests use this."""
        metadata.create_all(self.engine)

    def ping(self) -> None:
        with self.connect() as connection:
            connection.exec_driver_sql("SELECT 1")

    def close(self) -> None:
        self.engine.dispose()


def open_database(url: str, timeout: float = 15.0) -> Database:
    """Errors: SettingsError when the address cannot be understood."""
    engine = _engine(url, timeout)
    event.listen(engine, "handle_error", _busy_instead)
    return Database(engine)


def _engine(url: str, timeout: float) -> Engine:
    try:
        backend = make_url(url).get_backend_name()
    except ArgumentError:
        raise _bad_url(url) from None
    if backend == "sqlite":
        return _sqlite(url, timeout)
    if backend == "postgresql":
        return _postgresql(url, timeout)
    raise _bad_url(url)


def _bad_url(url: str) -> SettingsError:
    without_password = url.rsplit("@", maxsplit=1)[-1]
    return SettingsError(
        f"DATABASE_URL '{without_password}' is not usable. Write sqlite:///path/to/file.db or "
        "postgresql://user:password@host/database."
    )


def _sqlite(url: str, timeout: float) -> Engine:
    file = make_url(url).database
    if file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(
        url,
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=POOL_SIZE,
        max_overflow=POOL_OVERFLOW,
        pool_timeout=timeout,
        connect_args={"timeout": timeout, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    # FULL: what a visitor sees as sent survives a power cut, not only a crash of ours.
    # secure_delete: erased personal data leaves no bytes in free pages.
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _postgresql(url: str, timeout: float) -> Engine:
    milliseconds = int(timeout * 1000)
    return create_engine(
        url,
        hide_parameters=True,
        pool_size=POOL_SIZE,
        max_overflow=POOL_OVERFLOW,
        pool_timeout=timeout,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": max(2, int(timeout)),
            "options": f"-c lock_timeout={milliseconds} -c statement_timeout={milliseconds * 2}",
        },
    )


def _busy_instead(context: Any) -> None:
    if _is_busy(context.original_exception) or context.is_disconnect:
        raise StoreBusy("The database did not answer in time.") from context.original_exception


def _is_busy(error: BaseException) -> bool:
    code = getattr(error, "pgcode", None)
    text = str(error).lower()
    return (
        code in BUSY_CODES
        or "database is locked" in text
        or "could not connect" in text
        or "connection refused" in text
    )
