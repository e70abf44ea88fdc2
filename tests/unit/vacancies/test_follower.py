"""The index follows the store, and an import never makes a visitor wait."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from frontline.adapters.search.follower import AT_ONCE, Follower
from frontline.adapters.search.index import Query, VacancyIndex
from frontline.adapters.search.query import conditions
from frontline.adapters.search.sqlite_index import SqliteIndex
from frontline.application.ports import VacancyChange
from frontline.domain.search import Criteria
from tests.clock import NOON
from tests.unit.vacancies.samples import OneStore, VacanciesInMemory, vacancy

ALL = Query(None, conditions(Criteria(), NOON.date()))


class SlowVacancies(VacanciesInMemory):
    """Gives the changes of an import only once it may."""

    def __init__(self) -> None:
        super().__init__([vacancy("first")])
        self.may_go_on = Event()

    def changes_after(self, revision: int, ref: str, most: int) -> Sequence[VacancyChange]:
        if most > AT_ONCE + 1 and revision:
            self.may_go_on.wait(10)
        return super().changes_after(revision, ref, most)


def held(index: VacancyIndex) -> int:
    return index.count(ALL, 10_000)


def test_an_import_is_followed_beside_the_searches() -> None:
    """Searches go on with what was there before, and find the import when it is in."""
    store, index = OneStore(), SqliteIndex()
    slow = store.vacancies = SlowVacancies()
    follower = Follower(store, index)
    slow.may_go_on.set()
    follower.keep_up()
    slow.may_go_on.clear()
    for number in range(AT_ONCE + 1):
        slow.save(vacancy(f"V{number}"))
    follower.keep_up()
    follower.keep_up()
    assert held(index) == 1
    slow.may_go_on.set()
    follower.catch_up()
    assert held(index) == AT_ONCE + 2


def test_a_few_changes_are_there_at_once() -> None:
    """What was saved before a search is found by it."""
    store, index = OneStore(), SqliteIndex()
    follower = Follower(store, index)
    follower.keep_up()
    for number in range(AT_ONCE):
        store.vacancies.save(vacancy(f"V{number}"))
    follower.keep_up()
    assert held(index) == AT_ONCE


def test_a_search_goes_on_while_another_process_writes() -> None:
    """Being a moment behind is better than an error."""
    store, index = OneStore([vacancy("first")]), SqliteIndex()
    follower = Follower(store, index)
    follower.keep_up()
    store.vacancies.save(vacancy("second"))
    with index.writing():
        follower.keep_up()
        assert held(index) == 1
    follower.catch_up()
    assert held(index) == 2
