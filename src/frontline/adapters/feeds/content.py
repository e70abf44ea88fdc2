"""The bytes of a feed as text: unpacked within bounds, in whatever encoding they really are."""

from __future__ import annotations

import codecs
import io
import re
import zlib
from collections.abc import Iterator
from gzip import BadGzipFile, GzipFile
from typing import IO, Any, cast

GZIP_MAGIC = b"\x1f\x8b"
LARGEST_UNPACKED = 500_000_000
LONGEST_LINE = 4_000_000
_MOST_LAYERS = 2
_HEAD = 1 << 16
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings of one byte a letter that a feed may declare; Latin 1 and Windows 1252 need no
# declaration here, because bytes that are no UTF-8 are read as Windows 1252 anyway.
_DECLARED = re.compile(rb"^<\?xml[^>]{0,200}?encoding=[\"'](?P<name>[A-Za-z0-9_.-]{1,40})[\"']")
_OTHER_CODEPAGE = re.compile(r"iso-8859-(?!1$)\d{1,2}|windows-125(?!2)\d|macintosh|mac-roman", re.I)
# What "surrogateescape" leaves where a byte was no UTF-8.
_STRAY_BYTE = re.compile("[\udc80-\udcff]")
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class BreaksOff(Exception):
    """The rest of a feed cannot be had; the message says why."""


class FeedText:
    """The text of a feed, read once from the beginning.

    Bytes that are no UTF-8 are read as Windows 1252, as spreadsheets save it; control characters
    are taken out. `head` is how it begins. Errors while reading: BreaksOff.
    """

    def __init__(self, content: io.BufferedIOBase, encoding: str | None = None) -> None:
        head = _first_bytes(_unpacked(content))
        self.encoding = encoding or _encoding_of(head)
        errors = "surrogateescape" if self.encoding.startswith("utf-8") else "replace"
        self._text = io.TextIOWrapper(_unpacked(content), self.encoding, errors, newline="")
        self._stray = self._controls = 0
        self.head = self._mended(head.decode(self.encoding, errors))
        self._stray = self._controls = 0
        self.loose_references = 0

    def read(self, size: int = -1) -> str:
        """Up to `size` characters; the rest by default."""
        return self._mended(self._text.read(size))

    def lines(self) -> Iterator[str]:
        """Line by line, with their ends."""
        while line := self._text.readline(LONGEST_LINE):
            if len(line) == LONGEST_LINE:
                raise BreaksOff(f"has a line of over {LONGEST_LINE:,} characters")
            yield self._mended(line)

    def repairs(self) -> Iterator[str]:
        """What was mended so far, in plain lines."""
        if self._stray:
            yield f"{self._stray} characters were no UTF-8 and were read as Windows 1252"
        if self._controls:
            yield f"{self._controls} control characters were taken out"
        if self.loose_references:
            yield f"{self.loose_references} signs like '&' that XML does not allow were put right"

    def _mended(self, text: str) -> str:
        if not text.isascii():
            text, stray = _STRAY_BYTE.subn(_windows_letter, text)
            self._stray += stray
        text, controls = CONTROLS.subn("", text)
        self._controls += controls
        return text


class _Shared(io.RawIOBase):
    """Reads from what another owns, and leaves it open."""

    def __init__(self, content: io.BufferedIOBase) -> None:
        self._content = content

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._content.readinto(buffer)


class _Unpacking(io.RawIOBase):
    """A gzip stream, as far as the limit, so that a small file cannot fill disk or memory."""

    def __init__(self, packed: io.BufferedIOBase) -> None:
        self._file = GzipFile(fileobj=cast(IO[bytes], packed))
        self._left = LARGEST_UNPACKED

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            part = self._file.read1(len(buffer))
        except (EOFError, BadGzipFile, zlib.error):
            raise BreaksOff("is a damaged gzip file") from None
        self._left -= len(part)
        if self._left < 0:
            raise BreaksOff(f"is larger than {LARGEST_UNPACKED / 1_000_000:g} MB when unpacked")
        buffer[: len(part)] = part
        return len(part)


def _unpacked(content: io.BufferedIOBase) -> io.BufferedReader[Any]:
    """The content from its beginning, out of at most two layers of gzip: a compressed file may
    also be sent compressed.
    """
    content.seek(0)
    unpacked: io.BufferedReader[Any] = io.BufferedReader(cast(io.RawIOBase, _Shared(content)))
    for _ in range(_MOST_LAYERS):
        if not unpacked.peek(2).startswith(GZIP_MAGIC):
            break
        unpacked = io.BufferedReader(cast(io.RawIOBase, _Unpacking(unpacked)))
    return unpacked


def _first_bytes(unpacked: io.BufferedIOBase) -> bytes:
    """Enough to tell encoding and format by, though what follows may be damaged."""
    head = b""
    try:
        while len(head) < _HEAD and (part := unpacked.read1(_HEAD)):
            head += part
    except BreaksOff:
        if not head:
            raise
    return head[:_HEAD]


def _encoding_of(head: bytes) -> str:
    """By the mark at the beginning, by where the zeros are, then by what XML declares."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    some = head[:200]
    if len(some) >= 8 and some[1::2].count(0) > len(some) * 0.4:
        return "utf-16-le"
    if len(some) >= 8 and some[::2].count(0) > len(some) * 0.4:
        return "utf-16-be"
    declared = _DECLARED.match(head)
    name = declared["name"].decode() if declared else ""
    return name if _OTHER_CODEPAGE.fullmatch(name) and _is_codec(name) else "utf-8"


def _is_codec(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True


def _windows_letter(stray: re.Match[str]) -> str:
    return bytes([ord(stray[0]) - 0xDC00]).decode("cp1252", "replace")
