"""A recruiter sends a file of vacancies, reads what an import would do, and then imports it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, cast

from frontline.application.feed import FeedError, ReadFeed
from frontline.application.import_vacancies import ImportReport, ImportVacancies
from frontline.application.ports import Clock, UnitOfWork, UnitsOfWork
from frontline.application.read_advert import LONGEST_LINE, Known
from frontline.application.vacancy_feeds import ImportFeeds
from frontline.domain.people import Account
from frontline.domain.uploaded_feed import KEPT, LARGEST, UploadedFeed, address_of
from frontline.domain.vacancy_source import LONGEST_NAME, VacancySource

# Makes the reader of feeds that also knows uploaded files, on these units of work.
ReadUploads = Callable[[UnitsOfWork], ReadFeed]


@dataclass(frozen=True)
class Preview:
    """What importing the file would do; nothing of it is done."""

    upload: UploadedFeed
    report: ImportReport


class UploadFeeds:
    """Uploaded files are kept for a day. `new_id` makes an id that nobody guesses."""

    def __init__(
        self,
        units: UnitsOfWork,
        clock: Clock,
        read_uploads: ReadUploads,
        known: Known,
        new_id: Callable[[], str],
    ) -> None:
        self._units = units
        self._clock = clock
        self._read_uploads = read_uploads
        self._known = known
        self._new_id = new_id

    def check(self, name: str, content: bytes, employer: str, account: Account) -> Preview:
        """Keep the file, and say what importing it would do. Errors: FeedError."""
        if not content:
            raise FeedError("Choose a file first.")
        if len(content) > LARGEST:
            raise FeedError(f"The file is larger than {LARGEST / 1_000_000:g} MB.")
        now = self._clock.now()
        told = employer.strip()[:LONGEST_LINE]
        upload = UploadedFeed(self._new_id(), _tidy(name), content, told, account.email, now)
        with self._units() as work:
            work.uploads.forget_before(now - KEPT)
            work.uploads.add(upload)
            work.commit()
        unsaved = cast(UnitsOfWork, Unsaved(self._units))
        return Preview(upload, self._feeds(unsaved).run(_source(upload)))

    def apply(self, upload_id: str) -> str:
        """Import the file; the name of its source. Errors: FeedError."""
        with self._units() as work:
            upload = work.uploads.get(upload_id)
        if upload is None:
            raise FeedError("The file is not kept any more. Send it once more.")
        source = _source(upload)
        self._feeds(self._units).run(source)
        return source.name

    def _feeds(self, units: UnitsOfWork) -> ImportFeeds:
        importer = ImportVacancies(units, self._known, self._clock)
        return ImportFeeds(units, self._clock, self._read_uploads(self._units), importer)


def _tidy(name: str) -> str:
    """The name of a file without the folders that some browsers send with it."""
    return " ".join(name.replace("\\", "/").rpartition("/")[2].split())[:100] or "file"


def _source(upload: UploadedFeed) -> VacancySource:
    """Files of one name are one source, so that the next list replaces the last."""
    name = f"uploaded {upload.name}"[:LONGEST_NAME]
    return VacancySource(name, address_of(upload.id), employer=upload.employer)


class Unsaved:
    """Units of work of which nothing lasts: each ends as if it had never been."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def __call__(self) -> _Uncommitted:
        return _Uncommitted(self._units())


class _Uncommitted:
    """A unit of work whose commit does nothing, so that leaving it rolls back."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def __getattr__(self, name: str) -> Any:
        return getattr(self._work, name)

    def __enter__(self) -> _Uncommitted:
        self._work.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._work.__exit__(kind, error, trace)

    def commit(self) -> None:
        """Left undone."""
