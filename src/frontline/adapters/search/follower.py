"""Keeps an index in step with the store, without keeping a visitor waiting."""

from __future__ import annotations

from contextlib import suppress
from threading import Lock, Thread

from frontline.adapters.search.documents import Document, document
from frontline.adapters.search.index import NOTHING, Cursor, IndexWriter, VacancyIndex
from frontline.application.ports import StoreBusy, UnitsOfWork, VacancyChange

# So many changes cost a search less than a tenth of a second; more are followed beside it.
AT_ONCE = 200
SLICE = 5_000


class Follower:
    """Follows the store's changes in their order, as far as it has been told of them."""

    def __init__(self, units: UnitsOfWork, index: VacancyIndex) -> None:
        self._units = units
        self._index = index
        self._one_at_a_time = Lock()
        self._beside: Thread | None = None

    def keep_up(self) -> None:
        """Take in what has changed, before a search.

        A few changes are taken in at once. Many (an import) are followed in a thread of their own,
        and searches find what was there before until they are in. Only an index that was never
        built is waited for.
        """
        reached = self._index.cursor()
        if reached is None:
            self.catch_up()
        elif self._is_behind(reached) and not self._is_at_work():
            self._take_or_leave(reached)

    def catch_up(self) -> None:
        """Take in everything that has changed, however long it takes.

        Where another process is at it already, that one's work is relied upon.
        """
        with self._one_at_a_time, suppress(StoreBusy):
            if self._index.cursor() is None or self._index.is_worn():
                self._build()
            while self._take_slice():
                pass

    def _is_behind(self, reached: Cursor) -> bool:
        with self._units() as work:
            return work.vacancies.revision() > reached.revision

    def _is_at_work(self) -> bool:
        return self._beside is not None and self._beside.is_alive()

    def _take_or_leave(self, reached: Cursor) -> None:
        with self._one_at_a_time, suppress(StoreBusy):
            changes = self._changes(reached, AT_ONCE + 1)
            if len(changes) <= AT_ONCE and not self._index.is_worn():
                self._write(changes)
                return
        self._beside = Thread(target=self.catch_up, name="search-index", daemon=True)
        self._beside.start()

    def _build(self) -> None:
        """From nothing, in one transaction: searches meanwhile find what was there before."""
        with self._index.writing() as writer:
            writer.clear()
            writer.reached(NOTHING)
            reached, more = NOTHING, True
            while more:
                changes = self._changes(reached, SLICE)
                more = bool(changes)
                reached = _apply(writer, changes) or reached
            writer.tidy()

    def _take_slice(self) -> bool:
        reached = self._index.cursor() or NOTHING
        changes = self._changes(reached, SLICE)
        self._write(changes)
        return bool(changes)

    def _write(self, changes: list[VacancyChange]) -> None:
        if changes:
            with self._index.writing() as writer:
                _apply(writer, changes)

    def _changes(self, after: Cursor, most: int) -> list[VacancyChange]:
        with self._units() as work:
            return list(work.vacancies.changes_after(after.revision, after.ref, most))


def _apply(writer: IndexWriter, changes: list[VacancyChange]) -> Cursor | None:
    if not changes:
        return None
    documents: list[Document] = [document(each.vacancy) for each in changes if each.is_open]
    writer.replace(documents, [each.vacancy.ref for each in changes if not each.is_open])
    reached = Cursor(changes[-1].revision, changes[-1].vacancy.ref)
    writer.reached(reached)
    return reached
