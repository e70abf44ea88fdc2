"""Where vacancies come from, and what became of each import."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple

LONGEST_NAME = 200
FIRST_WAIT = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=6)


@dataclass(frozen=True)
class FeedVersion:
    """What a web server calls the state of a feed it gave us (RFC 9110, section 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class VacancySource:
    """A feed we know. A vacancy belongs to the source that brought it last.

    `kind` None: the content tells the format. `mapping` is the path of the file that says how a
    table names its columns. A `complete` feed names every vacancy of the source, so what it leaves
    out is closed. Without `every` it is imported by hand only.
    """

    name: str
    address: str
    kind: str | None = None
    mapping: str | None = None
    employer: str = ""
    complete: bool = False
    every: timedelta | None = None


@dataclass(frozen=True)
class SourceState:
    """How it stands with a source. `failures` counts the imports that failed one after another."""

    source: VacancySource
    version: FeedVersion | None = None
    due_at: datetime | None = None
    failures: int = 0


class KnownVacancy(NamedTuple):
    """What an import needs to know of a vacancy in the store."""

    fingerprint: str | None
    source: str | None
    posted: date
    is_open: bool


class ImportOutcome(str, Enum):
    """How an import ended."""

    DONE = "done"
    NOTHING_NEW = "nothing_new"
    FAILED = "failed"


@dataclass(frozen=True)
class ImportLine:
    """One line of a report: what was refused, or taken with a remark. `row` 0: the whole feed."""

    row: int
    ref: str
    text: str
    refused: bool


@dataclass(frozen=True)
class ImportRun:
    """One import, as it is kept. `note` is what its owner must know: why it failed or held back.

    `expired` counts adverts past their closing date, which nobody is shown; `withdrawn` those the
    feed itself marks as not to be had. `lines` are the first of the report. The store gives it a
    `number`, by which its report is found.
    """

    source: str
    started_at: datetime
    finished_at: datetime
    outcome: ImportOutcome
    kind: str = ""
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    closed: int = 0
    expired: int = 0
    withdrawn: int = 0
    refused: int = 0
    note: str = ""
    lines: tuple[ImportLine, ...] = ()
    number: int = field(default=0, compare=False)


def plain_address(address: str) -> str:
    """A web address without what may be secret in it: a password, or a key in the query."""
    plain = address.partition("#")[0].partition("?")[0]
    scheme, mark, rest = plain.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}" if mark else address


def next_import(now: datetime, every: timedelta, failures: int) -> datetime:
    """When a source is due again. After failures soon at first, then ever later."""
    if not failures:
        return now + every
    # More doublings than this would only overflow.
    wait = FIRST_WAIT * int(2 ** min(failures - 1, 10))
    return now + min(wait, max(every, FIRST_WAIT), LONGEST_WAIT)


def too_many_gone(gone: int, held: int) -> bool:
    """Whether a feed lost so much (over half) that a fault is likelier than the truth."""
    return gone * 2 > held
