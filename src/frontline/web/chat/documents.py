"""The part of the chat API that takes a CV; it is there only where the settings say so."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from frontline.domain.conversation import Conversation
from frontline.domain.curriculum_vitae import LARGEST
from frontline.web.chat import views
from frontline.web.chat.ports import AddsCv
from frontline.web.errors import Refusal

# What a browser writes around the one file of a form.
AROUND = 16 * 1024
_TOO_LARGE = "That file is larger than 5 MB. Please send a smaller one."
_NO_FILE = "We could not read that file. Please choose your CV once more."

HeldBack = Callable[[Request], Awaitable[Conversation]]


class DocumentApi:
    """Adds and removes the CV of what is being filled in."""

    def __init__(self, add_cv: AddsCv, held_back: HeldBack) -> None:
        self._add_cv = add_cv
        self._held_back = held_back

    async def add(self, request: Request) -> Response:
        # Who asks is known before a byte of the file is read.
        conversation = await self._held_back(request)
        name, content = await _sent_file(request)
        messages = await run_in_threadpool(self._add_cv.add, conversation, name, content)
        return JSONResponse({"messages": views.messages_json(messages)}, 201)

    async def remove(self, request: Request) -> Response:
        conversation = await self._held_back(request)
        messages = await run_in_threadpool(self._add_cv.remove, conversation)
        return JSONResponse({"messages": views.messages_json(messages)})


async def _sent_file(request: Request) -> tuple[str, bytes]:
    """The name and the bytes of the part "file" of a multipart body. Errors: Refusal 413, 422."""
    length = request.headers.get("content-length", "")
    if not (length.isascii() and length.isdigit() and int(length[:12]) <= LARGEST + AROUND):
        raise Refusal(413, "too_long", _TOO_LARGE)
    try:
        async with request.form(max_files=1, max_fields=4) as parts:
            sent = parts.get("file")
            if isinstance(sent, UploadFile):
                return sent.filename or "", await sent.read()
    except HTTPException:
        pass
    raise Refusal(422, "unprocessable", _NO_FILE)
