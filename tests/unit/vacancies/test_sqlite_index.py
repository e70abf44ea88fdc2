"""The index in a file: it survives a restart, and whatever happens to the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from frontline.adapters.search import follower, sqlite_index
from frontline.adapters.search.placing import forget_index, index_beside
from frontline.adapters.search.search import IndexedVacancySearch
from frontline.adapters.search.sqlite_index import SqliteIndex
from frontline.application.ports import StoreBusy
from frontline.domain.search import Criteria
from tests.clock import FixedClock
from tests.unit.vacancies.samples import OneStore, vacancy

HELD = [vacancy(f"V{number}") for number in range(3)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "var" / "frontline-search.db"


def searched(path: Path, store: OneStore) -> int:
    return IndexedVacancySearch(store, FixedClock(), SqliteIndex(path)).find(Criteria()).total


class NeverRead(OneStore):
    """A store whose changes nobody may ask for."""

    def __init__(self) -> None:
        super().__init__(HELD)
        self.vacancies.changed = {}


def test_a_restart_builds_nothing(path: Path) -> None:
    """What one process has built, the next one finds."""
    assert searched(path, OneStore(HELD)) == 3
    assert searched(path, NeverRead()) == 3


def test_a_damaged_file_is_made_anew(path: Path) -> None:
    """Nobody has to know that the file can be deleted."""
    searched(path, OneStore(HELD))
    path.write_bytes(b"not a database" * 500)
    assert searched(path, OneStore(HELD)) == 3


def test_a_file_of_another_version_is_made_anew(path: Path) -> None:
    """An upgrade that changes the index needs no command."""
    searched(path, OneStore(HELD))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma user_version=999")
    assert searched(path, OneStore(HELD)) == 3


def test_an_index_that_is_half_outdated_is_built_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Adverts that changed again and again leave nothing behind in the list."""
    monkeypatch.setattr(sqlite_index, "WORN_FROM", 4)
    store = OneStore(HELD)
    index = SqliteIndex(path)
    search = IndexedVacancySearch(store, FixedClock(), index)
    search.find(Criteria())
    for number in range(5):
        store.vacancies.save(vacancy("V1", title=f"Porter {number}"))
        search.find(Criteria())
    assert index.is_worn()
    search.catch_up()
    assert not index.is_worn()
    assert search.find(Criteria(text="porter")).total == 1


def test_one_writes_at_a_time(path: Path) -> None:
    """A second writer is told so, and readers see what was there before."""
    index = SqliteIndex(path)
    with index.writing() as writer:
        writer.clear()
        with pytest.raises(StoreBusy), index.writing():
            pass
        assert index.cursor() is None


def test_the_index_stands_beside_the_database_and_goes_with_it(tmp_path: Path) -> None:
    """A database in memory has none."""
    url = f"sqlite:///{tmp_path / 'shop.db'}"
    path = index_beside(url)
    assert path == tmp_path / "shop-search.db"
    SqliteIndex(path)
    forget_index(url)
    assert list(tmp_path.iterdir()) == []
    assert index_beside("sqlite://") is None


def test_a_built_file_has_no_empty_pages(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What building needed for a while is given back."""
    monkeypatch.setattr(follower, "SLICE", 50)
    words = " ".join(f"word{number}" for number in range(300))
    searched(path, OneStore([vacancy(f"V{number}", description=words) for number in range(400)]))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma freelist_count").fetchone() == (0,)
