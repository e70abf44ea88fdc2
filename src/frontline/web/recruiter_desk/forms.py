"""Reading what a browser sent in a form."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request

Form = Mapping[str, str]

LARGEST_FORM = 64 * 1024
_MOST_FIELDS = 40


class FormTooLarge(Exception):
    """The form is larger than any form of ours can be."""


async def read_form(request: Request) -> Form:
    """The fields of a form; of a field given twice, the last.

    Text comes clean: line ends are "\\n" and control characters are gone, which PostgreSQL could
    not store. Errors: FormTooLarge, after reading at most LARGEST_FORM bytes.
    """
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_FORM:
            raise FormTooLarge
    try:
        fields = parse_qsl(body.decode("ascii", "replace"), True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise FormTooLarge from None
    return {name: _clean(value) for name, value in fields}


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in lines if letter in "\n\t" or not _is_control(letter))


def _is_control(letter: str) -> bool:
    return ord(letter) < 32 or 127 <= ord(letter) < 160


def safe_next(path: str) -> str:
    """Where to go after signing in: a page of the desk, never another site."""
    inside = path in {"/desk", "/desk/unanswered"} or path.startswith(("/desk/cases/", "/desk?"))
    return path if inside and "\\" not in path and path.isprintable() else "/desk"
