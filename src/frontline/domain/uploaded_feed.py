"""A file of vacancies that a recruiter sent, kept until it is imported."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

# Long enough to read its report; a file may hold names of contacts.
KEPT = timedelta(days=1)
LARGEST = 10_000_000
SCHEME = "upload:"


@dataclass(frozen=True)
class UploadedFeed:
    """`by` is the recruiter's e-mail address, `employer` stands in where an advert names none."""

    id: str
    name: str
    content: bytes
    employer: str
    by: str
    at: datetime


def address_of(upload_id: str) -> str:
    """The address of the file as a source of vacancies."""
    return f"{SCHEME}{upload_id}"
