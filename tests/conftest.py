"""What every test may ask for: a fresh store, and a clock that stands still."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from tests.clock import FixedClock
from tests.postgres_server import postgres_server


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A fresh database with all tables: SQLite always, PostgreSQL too where it is asked for."""
    if request.param == "sqlite":
        opened = open_database(f"sqlite:///{tmp_path / 'frontline.db'}")
    else:
        opened = open_database(request.getfixturevalue("postgres_url"))
    opened.create_tables()
    yield opened
    opened.close()


@pytest.fixture
def units(database: Database) -> SqlUnitsOfWork:
    return SqlUnitsOfWork(database)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server."""
    with postgres_server() as url:
        yield url


@pytest.fixture
def postgres_url(postgres: str) -> Iterator[str]:
    """The address of an empty database of its own."""
    with _empty_database(postgres) as url:
        yield url


@pytest.fixture(scope="module")
def module_postgres_url(postgres: str) -> Iterator[str]:
    """The same for all tests of a module."""
    with _empty_database(postgres) as url:
        yield url


@contextmanager
def _empty_database(postgres: str) -> Iterator[str]:
    name = f"frontline_test_{secrets.token_hex(6)}"
    with _admin(postgres) as execute:
        execute(f"CREATE DATABASE {name}")
    yield make_url(postgres).set(database=name).render_as_string(hide_password=False)
    with _admin(postgres) as execute:
        execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def _admin(url: str) -> Iterator[Callable[[str], object]]:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection.exec_driver_sql
    engine.dispose()
