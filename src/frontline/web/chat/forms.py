"""Reading what a browser sends: bounded, then parsed, then checked field by field.

Only the fields named here are read. Whatever else a client sends (sender, slots, metadata, an
intent) is ignored, so it can never reach the dialogue.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from frontline.domain.conversation import PageShown
from frontline.web.errors import Refusal

BODY_LIMIT = 16 * 1024
DRAIN_LIMIT = 4 * 1024 * 1024
SEQ_LIMIT = 2**31 - 1

_UNREADABLE = "We could not read that message. Please send it again."


@dataclass(frozen=True)
class Opening:
    """Where a visitor opens the chat; both are hints and may be missing."""

    page_url: str | None
    vacancy_ref: str | None


@dataclass(frozen=True)
class Saying:
    """What a visitor says, typed or pressed; the use case wants exactly one of the two.

    `page` is None where the client does not tell on which page.
    """

    client_id: str
    text: str | None
    choice: str | None
    page: PageShown | None


async def read_body(request: Request) -> bytes:
    """The whole body, at most 16 KB.

    A longer one is thrown away as it arrives, so that an ordinary client gets to read the answer,
    and is never parsed. Errors: Refusal 413.
    """
    kept, size = bytearray(), 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= BODY_LIMIT:
            kept += chunk
        elif size > DRAIN_LIMIT:
            break
    if size > BODY_LIMIT:
        raise Refusal(
            413, "too_long", "That is too long to send. Please keep it under 2,000 characters."
        )
    return bytes(kept)


def opening(body: bytes) -> Opening:
    """What the opening request says; an empty body opens a chat about nothing in particular."""
    fields = _fields(body or b"{}")
    page_url = _text(fields, "page_url", 2_000)
    return Opening(
        page_url=page_url if page_url and _is_web_address(page_url) else None,
        vacancy_ref=_text(fields, "vacancy_ref", 100),
    )


def saying(body: bytes) -> Saying:
    """What the visitor says. Errors: Refusal 422 with one plain sentence."""
    fields = _fields(body)
    return Saying(
        client_id=_text(fields, "client_id", 100) or "",
        text=_text(fields, "text", BODY_LIMIT),
        choice=_text(fields, "choice", 100),
        page=_page(fields),
    )


def _page(fields: Mapping[str, Any]) -> PageShown | None:
    """The page a message names; "vacancy_ref": null is a page that is about no vacancy."""
    if "vacancy_ref" not in fields:
        return None
    return PageShown(_text(fields, "vacancy_ref", 100) or None)


def after(value: str | None) -> int:
    """A sequence number to read on from; 0, the beginning, when absent. Errors: Refusal 422."""
    if not value:
        return 0
    if not (value.isascii() and value.isdigit()) or int(value[:12]) > SEQ_LIMIT:
        raise _unprocessable("'after' must be the whole number of a message.")
    return int(value)


def _fields(body: bytes) -> Mapping[str, Any]:
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError):
        raise _unprocessable(_UNREADABLE) from None
    if not isinstance(parsed, dict):
        raise _unprocessable(_UNREADABLE)
    return parsed


def _text(fields: Mapping[str, Any], name: str, limit: int) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > limit:
        raise _unprocessable(f"'{name}' must be text of at most {limit:,} characters.")
    return value


def _is_web_address(value: str) -> bool:
    return value.startswith(("https://", "http://")) and value.isprintable() and value.isascii()


def _unprocessable(message: str) -> Refusal:
    return Refusal(422, "unprocessable", message)
