"""What the recruiters' desk needs of the store about vacancies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from frontline.domain.uploaded_feed import UploadedFeed
from frontline.domain.vacancy_list import DeskApplication, ListedVacancy, ListKey, Shelf


class Uploads(Protocol):
    """Files of vacancies that recruiters sent."""

    def add(self, upload: UploadedFeed) -> None:
        """Keep a file."""

    def get(self, upload_id: str) -> UploadedFeed | None:
        """The file, if it is still kept."""

    def forget_before(self, moment: datetime) -> None:
        """Remove those sent before then, for good."""


class DeskVacancies(Protocol):
    """Vacancies as recruiters look after them, open or closed."""

    def page(
        self, shelf: Shelf, words: Sequence[str], today: date, after: ListKey | None, most: int
    ) -> Sequence[ListedVacancy]:
        """At most so many of a shelf that have every word in title, employer, place or reference.

        Open and closed ones come newest first, those that close soon by their closing date; `after`
        is the last one of the page before.
        """

    def counts(self, today: date) -> Mapping[Shelf, int]:
        """How many vacancies stand on each shelf."""

    def listed(self, ref: str, today: date) -> ListedVacancy | None:
        """The vacancy as the list has it."""

    def applications(self, ref: str, most: int) -> Sequence[DeskApplication]:
        """What people sent for this vacancy, newest first."""
