"""What an index of vacancies has to do, whatever database holds it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from frontline.adapters.search.documents import Document
from frontline.adapters.search.expression import Expression
from frontline.adapters.search.query import Conditions


class Cursor(NamedTuple):
    """How far an index has followed the store: the last change it knows."""

    revision: int
    ref: str


NOTHING = Cursor(0, "")


# The ref of a vacancy that fits, and the number of its employer.
Row = tuple[str, int]


@dataclass(frozen=True)
class Query:
    """What has to fit: terms that are needed and terms that may not be there, None for all.

    Then the exact conditions, and the first day by `documents.day_number`. What fits `within` and
    also meets the conditions fits the whole: an engine may keep the rows of `within` for the many
    counts that name the same.
    """

    terms: Expression | None
    exact: Conditions
    unwanted: Expression | None = None
    since: int | None = None
    within: Query | None = None


class IndexWriter(Protocol):
    """Changes of one transaction."""

    def replace(self, documents: Sequence[Document], gone: Sequence[str]) -> None:
        """Put documents in, each in place of the one of its ref, and take out the refs `gone`.

        Those of one day stand in the order given, after what that day had before.
        """

    def clear(self) -> None:
        """Take everything out."""

    def reached(self, cursor: Cursor) -> None:
        """Note how far the store was followed."""

    def tidy(self) -> None:
        """Join what many changes left in pieces, so that searches are quicker."""


class VacancyIndex(Protocol):
    """Vacancies to search. Safe to use from several threads and processes.

    A reader sees the index as it was after some writer's transaction, never a part of one.
    """

    def cursor(self) -> Cursor | None:
        """How far it has followed; None when it has to be built."""

    def writing(self) -> AbstractContextManager[IndexWriter]:
        """One transaction. Errors: StoreBusy when another writer is at work."""

    def rows(self, query: Query, most: int) -> Sequence[Row]:
        """Those that fit, newest day first and on one day the last that came first."""

    def count(self, query: Query, most: int) -> int:
        """How many fit, counted no further than `most`."""

    def title_words(self) -> Sequence[tuple[str, int]]:
        """Words that stood in titles and names of employers, and in how many."""

    def is_worn(self) -> bool:
        """Whether so much of it is outdated that building it anew pays."""
