"""A CV that somebody adds to an enquiry: which files are taken, and what is kept of them.

A file is known by its content alone, never by its name or by what a browser calls it (OWASP ASVS
5.0, 5.2.2). Its words are never read: a person reads a CV, nothing here judges one. This is no
search for viruses.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import PurePosixPath

from frontline.domain.office_archive import ArchiveRefused, is_archive, read_archive

LARGEST = 5_000_000
LONGEST_NAME = 80
# Readers look for the header and the end of a PDF within this many bytes (ISO 32000-1, Annex H).
_PDF_REACH = 1024
_PDF_ACTS = (b"/JavaScript", b"/Launch", b"/EmbeddedFile")
_MARKS = frozenset(" ._-()'")

_OTHER_TYPE = (
    "We can take a CV as PDF, Word (.docx) or OpenDocument (.odt). Please send one of these."
)
_DAMAGED = "That file is incomplete or damaged. Please save it once more and send it again."
_ACTS = "That file has scripts or other files inside. Please save it as a plain PDF and send that."


class Kind(str, Enum):
    """The kinds of file a CV may be. The value is the end of its name."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"


MEDIA_TYPES = {
    Kind.PDF: "application/pdf",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
}


class CvRefused(Exception):
    """The file is not taken. The text says why in one plain sentence or two."""


@dataclass(frozen=True)
class CurriculumVitae:
    """The file as it was sent. `name` is for people to read, never for a path.

    It belongs to the enquiry `draft_id`, and to the case `case_id` once that was sent.
    """

    id: str
    draft_id: str
    name: str
    kind: Kind
    content: bytes
    at: datetime
    case_id: str | None = None


@dataclass(frozen=True)
class CvAdded:
    """What is told of a CV without its content; `size` is in bytes."""

    name: str
    kind: Kind
    size: int
    at: datetime


def kind_of(content: bytes) -> Kind:
    """The kind of the file, if it is a sound one of those we take. Errors: CvRefused."""
    if not content:
        raise CvRefused("That file is empty. Please choose your CV once more.")
    if len(content) > LARGEST:
        raise CvRefused("That file is larger than 5 MB. Please send a smaller one.")
    if content.startswith(b"%PDF-"):
        return _pdf(content)
    if content.startswith(b"PK\x03\x04"):
        return _office(content)
    raise CvRefused(_OTHER_TYPE)


def _pdf(content: bytes) -> Kind:
    if b"%%EOF" not in content[-_PDF_REACH:]:
        raise CvRefused(_DAMAGED)
    # A file that two programs read as two things was made to deceive one of them.
    if is_archive(content):
        raise CvRefused(_OTHER_TYPE)
    if any(act in content for act in _PDF_ACTS):
        raise CvRefused(_ACTS)
    return Kind.PDF


def _office(content: bytes) -> Kind:
    if b"%PDF-" in content[:_PDF_REACH]:
        raise CvRefused(_OTHER_TYPE)
    try:
        archive = read_archive(content)
    except ArchiveRefused as error:
        raise CvRefused(str(error)) from None
    if archive.is_word:
        return Kind.DOCX
    if archive.is_opendocument_text:
        return Kind.ODT
    raise CvRefused(_OTHER_TYPE)


def shown_name(given: str, kind: Kind) -> str:
    """The name to show: letters, digits and a few marks, with the end that the content has."""
    last = unicodedata.normalize("NFC", given).replace("\\", "/").rpartition("/")[2]
    kept = "".join(letter if _may_show(letter) else " " for letter in last)
    stem = PurePosixPath(" ".join(kept.split())).stem.strip(" ._-")
    return f"{stem[:LONGEST_NAME].strip() or 'CV'}.{kind.value}"


def _may_show(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNM" or letter in _MARKS
