"""Reads files that recruiters sent, beside feeds of the web and of the disk."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from frontline.adapters.feeds.reading import Feeds
from frontline.application.feed import Feed, FeedError
from frontline.application.ports import UnitsOfWork
from frontline.domain.uploaded_feed import SCHEME
from frontline.domain.vacancy_source import FeedVersion


class FeedsAndUploads:
    """Implements `ReadFeed`."""

    def __init__(self, feeds: Feeds, units: UnitsOfWork) -> None:
        self._feeds = feeds
        self._units = units

    def __call__(
        self,
        source: Path | str,
        today: date,
        kind: str | None = None,
        *,
        mapping: Path | None = None,
        employer: str = "",
        known: FeedVersion | None = None,
    ) -> Feed:
        """Errors: FeedError for what is no feed, and for a file that is not kept any more."""
        if not str(source).startswith(SCHEME):
            return self._feeds(source, today, kind, mapping=mapping, employer=employer, known=known)
        with self._units() as work:
            upload = work.uploads.get(str(source).removeprefix(SCHEME))
        if upload is None:
            raise FeedError("The file is not kept any more. Send it once more at the desk.")
        return self._feeds.of_bytes(upload.name, upload.content, today, employer)
