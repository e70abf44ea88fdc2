"""Brings the database's tables to the shape the code expects."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from frontline.adapters.store.database import Database

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(database: Database) -> None:
    """Apply every migration that is missing; does nothing when none is.

    Our tables and the tracker's move together, in one transaction a migration.
    """
    config = configuration()
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def is_current(database: Database) -> bool:
    """True when the tables are those of this version of the code."""
    with database.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
    return bool(found == ScriptDirectory.from_config(configuration()).get_current_head())


def configuration() -> Config:
    """Alembic's configuration, without a connection yet."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return config
