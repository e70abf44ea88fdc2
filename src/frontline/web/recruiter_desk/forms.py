"""Reading what a browser sent in a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

Form = Mapping[str, str]

LARGEST_FORM = 64 * 1024
# The text of an advert, with six bytes for each letter with an accent.
LARGEST_ADVERT = 256 * 1024
_MOST_FIELDS = 40
INSIDE = ("/desk/cases/", "/desk?", "/desk/vacanc", "/desk/imports", "/desk/searches")


class FormTooLarge(Exception):
    """The form is larger than any form of ours can be."""


async def read_form(request: Request, largest: int = LARGEST_FORM) -> Form:
    """The fields of a form; of a field given twice, the last.

    Text comes clean: line ends are "\\n" and control characters are gone, which PostgreSQL could
    not store. Errors: FormTooLarge, after reading little more than `largest` bytes.
    """
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > largest:
            raise FormTooLarge
    try:
        fields = parse_qsl(body.decode("ascii", "replace"), True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise FormTooLarge from None
    return {name: _clean(value) for name, value in fields}


@dataclass(frozen=True)
class SentFile:
    """A file of a form; empty where none was chosen."""

    name: str = ""
    content: bytes = b""


async def read_upload(request: Request, largest: int) -> tuple[Form, SentFile]:
    """The fields and the file of a form that sends one.

    Errors: FormTooLarge for more than `largest` bytes, or where nobody says how many.
    """
    length = request.headers.get("content-length", "")
    if not (length.isascii() and length.isdigit() and int(length) <= largest + LARGEST_FORM):
        raise FormTooLarge
    try:
        async with request.form(max_files=1, max_fields=_MOST_FIELDS) as parts:
            sent = parts.get("file")
            fields = {name: _clean(part) for name, part in parts.items() if isinstance(part, str)}
            if not isinstance(sent, UploadFile):
                return fields, SentFile()
            return fields, SentFile(_clean(sent.filename or ""), await sent.read())
    except HTTPException:
        raise FormTooLarge from None


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in lines if letter in "\n\t" or not _is_control(letter))


def _is_control(letter: str) -> bool:
    return ord(letter) < 32 or 127 <= ord(letter) < 160


def safe_next(path: str) -> str:
    """Where to go after signing in: a page of the desk, never another site."""
    inside = path in {"/desk", "/desk/unanswered"} or path.startswith(INSIDE)
    return path if inside and "\\" not in path and path.isprintable() else "/desk"
