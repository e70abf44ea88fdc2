"""The database of the product: opened, brought up to date, saved and brought back."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from frontline.adapters.search.placing import forget_index
from frontline.adapters.store import migrate
from frontline.adapters.store.backup import backup, restore
from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.settings import Settings


class NotReady(Exception):
    """The product cannot do this yet. The message says what to run first."""


class ProductStore:
    """What the whole product keeps, on the database of the settings."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def database(self) -> Database:
        return open_database(self.settings.database_url, self.settings.store_timeout)

    @cached_property
    def units(self) -> SqlUnitsOfWork:
        """Errors: NotReady when a shared database was not upgraded; an embedded one just is."""
        if not migrate.is_current(self.database):
            if not self.database.is_sqlite:
                raise NotReady("The database is not up to date. Run: frontline db upgrade")
            migrate.upgrade(self.database)
        return SqlUnitsOfWork(self.database)

    def upgrade_database(self) -> bool:
        """Bring the tables to today's shape; False when they already were."""
        if migrate.is_current(self.database):
            return False
        migrate.upgrade(self.database)
        return True

    def back_up(self, target: Path) -> None:
        """Errors: BackupError."""
        backup(self.settings.database_url, target)

    def restore(self, source: Path) -> None:
        """Errors: BackupError."""
        self.database.close()
        restore(self.settings.database_url, source)
        forget_index(self.settings.database_url)
