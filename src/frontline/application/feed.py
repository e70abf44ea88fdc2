"""What a feed is once it is open: its rows, one by one, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from frontline.application.read_advert import Advert
from frontline.domain.vacancy_source import FeedVersion


@dataclass(frozen=True)
class UnreadableRow:
    """A row that is no advert at all. `breaks_off` says that the rows after it are lost."""

    row: int
    reason: str
    breaks_off: bool = False


@dataclass(frozen=True)
class WithdrawnRow:
    """A vacancy the feed names only to say that it is not to be had."""

    row: int
    ref: str


@dataclass(frozen=True)
class FeedRemark:
    """Something about the whole feed that its owner should know."""

    text: str


FeedRow = Advert | UnreadableRow | WithdrawnRow | FeedRemark


@dataclass
class Feed:
    """An open feed. Its rows can be read once.

    `nothing_new` says that the server still has the version we know. `version` is None where the
    feed has none that can be relied on.
    """

    kind: str
    rows: Iterator[FeedRow]
    version: FeedVersion | None = None
    nothing_new: bool = False

    def __iter__(self) -> Iterator[FeedRow]:
        return self.rows


class ReadFeed(Protocol):
    """Opens a file or web address. Errors: FeedError when it is no feed at all.

    Without `kind` the content tells the format. `mapping` is the file that says how a table names
    its columns; `employer` stands in where an advert names none; a feed still of the `known`
    version is not read again.
    """

    def __call__(
        self,
        source: Path | str,
        today: date,
        kind: str | None = None,
        *,
        mapping: Path | None = None,
        employer: str = "",
        known: FeedVersion | None = None,
    ) -> Feed: ...


class FeedError(Exception):
    """The feed cannot be read at all; the message says why in one line."""
