"""What every test may ask for: a fresh store, and a clock that stands still."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

import pytest

from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from tests.clock import FixedClock


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A fresh SQLite file with all tables."""
    opened = open_database(f"sqlite:///{tmp_path / 'frontline.db'}")
    opened.create_tables()
    yield opened
    opened.close()


@pytest.fixture
def units(database: Database) -> SqlUnitsOfWork:
    return SqlUnitsOfWork(database)
