"""The migrations make what the code expects, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from frontline.adapters.store import migrate
from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.tables import metadata


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        opened = open_database(f"sqlite:///{tmp_path / 'empty.db'}")
    else:
        opened = open_database(request.getfixturevalue("postgres_url"))
    yield opened
    opened.close()


def test_the_migrations_are_one_chain_and_no_number_is_taken_twice() -> None:
    """One head and one first; each file starts with the number of its revision, and follows the
    one with the number before."""
    script = ScriptDirectory.from_config(migrate.configuration())
    files = sorted(path.name for path in (migrate.SCRIPTS / "versions").glob("*.py"))
    numbers = [name[:4] for name in files]
    assert numbers == [f"{number:04}" for number in range(1, len(files) + 1)]
    assert (script.get_bases(), script.get_heads()) == (["0001"], [numbers[-1]])
    found = {Path(each.path).name[:4]: each for each in script.walk_revisions()}
    assert [found[number].revision for number in numbers] == numbers
    assert [found[number].down_revision for number in numbers] == [None, *numbers[:-1]]


def test_the_migrations_make_exactly_the_tables_of_the_code(empty: Database) -> None:
    """After all migrations there is nothing left to change."""
    migrate.upgrade(empty)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_an_empty_database_is_not_current_and_an_upgraded_one_is(empty: Database) -> None:
    """The product can tell whether it must upgrade, and upgrading twice changes nothing."""
    assert not migrate.is_current(empty)
    migrate.upgrade(empty)
    assert migrate.is_current(empty)
    migrate.upgrade(empty)
    assert migrate.is_current(empty)
