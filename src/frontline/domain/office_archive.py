"""The archive that a Word or OpenDocument file is, read with care and never unpacked to disk.

The limits are against archives that swell when unpacked, lead out of their folder or run programs
(OWASP ASVS 5.0, 5.2.3 and 5.3.3).
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

MOST_MEMBERS = 1_000
MOST_UNPACKED = 50_000_000
# A page of plain text packs some ten to one, the styles of a letter some twenty to one.
MOST_TIMES_LARGER = 100
_AT_ONCE = 64 * 1024
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_PROGRAMS = ("vbaproject", "/activex/", "basic/", "scripts/", "/embeddings/")
_SHORT = 256
_OPENDOCUMENT_TEXT = b"application/vnd.oasis.opendocument.text"
_WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACROS = b"macroEnabled"

_BROKEN = "That file is incomplete or damaged. Please save it once more and send it again."
_TOO_FULL = "That file holds far more than a CV does. Please save it as a PDF and send that."
_LOCKED = "That file has a password. Please send one without, or e-mail it to us."
_UNSAFE = "We cannot take that file safely. Please save it as a PDF and send that."
_ACTS = "That file has macros or other files inside. Please save it as a PDF and send that."


class ArchiveRefused(Exception):
    """The archive is not taken. The text says why, and what to do."""


@dataclass(frozen=True)
class OfficeArchive:
    """What an archive was found to be."""

    is_word: bool
    is_opendocument_text: bool


def is_archive(content: bytes) -> bool:
    """Whether a program that looks for an archive anywhere in the file would find one."""
    return zipfile.is_zipfile(io.BytesIO(content))


def read_archive(content: bytes) -> OfficeArchive:
    """Look through every member. Errors: ArchiveRefused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_members(archive.infolist(), len(content))
            for member in archive.infolist():
                _read_whole(archive, member)
            return _found(archive)
    except ArchiveRefused:
        raise
    # The library answers hostile archives in many ways, each of which means the same to us.
    except Exception:  # noqa: BLE001
        raise ArchiveRefused(_BROKEN) from None


def _check_members(members: list[zipfile.ZipInfo], size: int) -> None:
    names = [member.filename for member in members]
    if len(names) > MOST_MEMBERS:
        raise ArchiveRefused(_TOO_FULL)
    unpacked = sum(member.file_size for member in members)
    if unpacked > min(MOST_UNPACKED, size * MOST_TIMES_LARGER):
        raise ArchiveRefused(_TOO_FULL)
    if len({name.casefold() for name in names}) != len(names) or any(map(_leads_out, names)):
        raise ArchiveRefused(_UNSAFE)
    for member in members:
        _check_member(member)


def _check_member(member: zipfile.ZipInfo) -> None:
    if member.flag_bits & _ENCRYPTED:
        raise ArchiveRefused(_LOCKED)
    if member.compress_type not in _METHODS:
        raise ArchiveRefused(_UNSAFE)
    inside = member.filename.casefold()
    if not inside.endswith("/") and any(
        inside.startswith(program) or program in inside for program in _PROGRAMS
    ):
        raise ArchiveRefused(_ACTS)


def _leads_out(name: str) -> bool:
    strange = "\\" in name or ":" in name or not name.isprintable() or not name
    return strange or name.startswith("/") or ".." in name.split("/")


def _read_whole(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Unpack into nothing: a size or a checksum that was told wrongly comes out."""
    with archive.open(member) as part:
        while part.read(_AT_ONCE):
            pass


def _found(archive: zipfile.ZipFile) -> OfficeArchive:
    names = set(archive.namelist())
    types = _start(archive, "[Content_Types].xml", None) if "word/document.xml" in names else b""
    if _MACROS in types:
        raise ArchiveRefused(_ACTS)
    is_text = "content.xml" in names and _start(archive, "mimetype", _SHORT) == _OPENDOCUMENT_TEXT
    return OfficeArchive(_WORD in types, is_text)


def _start(archive: zipfile.ZipFile, name: str, most: int | None) -> bytes:
    if name not in archive.namelist():
        return b""
    with archive.open(name) as part:
        return part.read(most if most is not None else MOST_UNPACKED)
