"""The database's connections."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from frontline.adapters.store.database import open_database


def test_an_error_of_the_database_does_not_tell_what_was_to_be_stored(tmp_path: Path) -> None:
    """Errors end in logs, where no word of a visitor belongs."""
    database = open_database(f"sqlite:///{tmp_path / 'frontline.db'}")
    with database.connect() as connection, pytest.raises(DBAPIError) as failed:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": "I live here"})
    assert "I live here" not in str(failed.value)
    database.close()
