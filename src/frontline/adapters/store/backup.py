"""A copy of the embedded database while it is in use, and back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url

from frontline.application.ports import BackupError


def backup(database_url: str, target: Path) -> None:
    """Write a consistent copy, also while turns are running. Errors: BackupError."""
    source = _file(database_url)
    if target.exists():
        raise BackupError(f"{target} exists already. Choose another name.")
    target.parent.mkdir(parents=True, exist_ok=True)
    _copy(source, target)


def restore(database_url: str, source: Path) -> None:
    """Replace the database by a copy made earlier. The server must not be running.

    Errors: BackupError when the copy is missing or damaged; the database is then untouched.
    """
    if not source.is_file():
        raise BackupError(f"{source} is not there.")
    try:
        with closing(sqlite3.connect(source)) as copy:
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except sqlite3.DatabaseError:
        sound = False
    if not sound:
        raise BackupError(f"{source} is not a sound backup. Nothing was changed.")
    _copy(source, _file(database_url))


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)


def _file(database_url: str) -> Path:
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise BackupError("This copies the embedded database. For PostgreSQL use pg_dump.")
    return Path(url.database)
