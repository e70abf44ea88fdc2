"""Where the bytes of a feed come from: a file or a web address, perhaps compressed with gzip."""

from __future__ import annotations

import zlib
from pathlib import Path

import requests

from frontline.application.read_advert import FeedError

LARGEST_BYTES = 200_000_000
GZIP_MAGIC = b"\x1f\x8b"
WEB = ("https://", "http://")
# Seconds to connect, and seconds of silence allowed while the feed comes.
TIMEOUT = (5.0, 60.0)
CHUNK = 1 << 16


def text_of(source: Path | str) -> str:
    """The feed as text, unpacked. Errors: FeedError."""
    address = str(source)
    content = _fetched(address) if address.startswith(WEB) else _read(Path(source))
    if content.startswith(GZIP_MAGIC):
        content = _unpacked(address, content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Spreadsheets still save tables in the Windows code page.
        return content.decode("cp1252", errors="replace")


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise _too_large(str(path))
        return path.read_bytes()
    except OSError as error:
        raise FeedError(f"{path} cannot be read: {error.strerror or error}.") from None


def _fetched(address: str) -> bytes:
    try:
        with requests.get(address, timeout=TIMEOUT, stream=True) as answer:
            if not answer.ok:
                raise FeedError(f"{address} cannot be fetched: it answered {answer.status_code}.")
            content = bytearray()
            for part in answer.iter_content(CHUNK):
                content += part
                if len(content) > LARGEST_BYTES:
                    raise _too_large(address)
            return bytes(content)
    except requests.RequestException as error:
        raise FeedError(f"{address} cannot be fetched: {type(error).__name__}.") from None


def _unpacked(address: str, content: bytes) -> bytes:
    """The content, as far as the limit, so that a small file cannot fill the memory."""
    try:
        unpacker = zlib.decompressobj(wbits=31)
        unpacked = unpacker.decompress(content, LARGEST_BYTES)
    except zlib.error:
        raise FeedError(f"{address} is a damaged gzip file.") from None
    if not unpacker.eof:
        raise FeedError(f"{address} is a damaged gzip file, or too large when unpacked.")
    return unpacked


def _too_large(address: str) -> FeedError:
    return FeedError(f"{address} is larger than {LARGEST_BYTES // 1_000_000} MB.")
