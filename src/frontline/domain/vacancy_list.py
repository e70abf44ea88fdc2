"""Vacancies as the recruiters' list has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple

from frontline.domain.handoff import CaseState

# A week is enough to lengthen an advert or to look who has applied.
CLOSING_SOON = timedelta(days=7)
MOST_WORDS = 8


class Shelf(str, Enum):
    """Where in the list a vacancy stands. What closes soon is also among the open ones."""

    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"


class ListKey(NamedTuple):
    """Where a page ended: the day the list is ordered by, and the reference."""

    day: date
    ref: str


@dataclass(frozen=True)
class ListedVacancy:
    """One line of the list. `source` None: nobody knows any more where it came from.

    `is_open` says whether somebody can apply today.
    """

    ref: str
    title: str
    employer: str
    place: str | None
    posted: date
    closes: date | None
    is_open: bool
    source: str | None
    applications: int = 0

    def key(self, shelf: Shelf) -> ListKey:
        """Where a page that ends with this vacancy goes on."""
        by_closing = shelf is Shelf.CLOSING and self.closes is not None
        return ListKey(self.closes if by_closing and self.closes else self.posted, self.ref)

    def closes_soon(self, today: date) -> bool:
        """Whether it is open and closes within a week."""
        return self.is_open and self.closes is not None and self.closes <= today + CLOSING_SOON


@dataclass(frozen=True)
class DeskApplication:
    """An application for a vacancy, as its line among the others says."""

    case_id: str
    reference: str
    arrived: datetime
    state: CaseState


def written_key(key: ListKey) -> str:
    """The key as it stands in an address."""
    return f"{key.day.isoformat()}~{key.ref}"


def read_key(text: str) -> ListKey | None:
    """The key of `written_key`; None for anything else."""
    day, mark, ref = text.partition("~")
    try:
        return ListKey(date.fromisoformat(day), ref) if mark and ref else None
    except ValueError:
        return None


def wanted_words(text: str) -> Sequence[str]:
    """The words somebody looks for, without doubles; those after the eighth are left out."""
    return list(dict.fromkeys(text.lower().split()))[:MOST_WORDS]
