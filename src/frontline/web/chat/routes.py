"""The chat API, described at /openapi.json."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route

from frontline.application.converse import NotAllowed, Said
from frontline.application.ports import StoreBusy
from frontline.application.visitor_words import TooLong, Unprocessable
from frontline.domain.conversation import Conversation
from frontline.domain.curriculum_vitae import CvRefused
from frontline.web.chat import forms, views
from frontline.web.chat.documents import DocumentApi
from frontline.web.chat.limits import Limits, Rates
from frontline.web.chat.ports import AddsCv, Converse, IsUrgent
from frontline.web.chat.stream import Pace, Streams
from frontline.web.errors import TRY_LATER_SECONDS, Refusal, error_response, json_handlers

PREFIX = "/chat"


@dataclass(frozen=True)
class ChatServices:
    """What the chat API is made of.

    `allowed_origins` are sites that embed the panel. `stopping` turns true when the process is
    asked to end, so that open streams do not hold it up. Without `add_cv` no CV is taken.
    """

    converse: Converse
    is_urgent: IsUrgent
    allowed_origins: Sequence[str] = ()
    rates: Rates = field(default_factory=Rates)
    pace: Pace = field(default_factory=Pace)
    stopping: Callable[[], bool] = lambda: False
    add_cv: AddsCv | None = None


class ChatApi:
    """The endpoints. Anything that may block runs in a thread."""

    def __init__(self, services: ChatServices) -> None:
        self._converse = services.converse
        self._is_urgent = services.is_urgent
        self._limits = Limits(services.rates)
        self._streams = Streams(services.converse, services.pace, services.stopping)

    async def open(self, request: Request) -> Response:
        opening = forms.opening(await forms.read_body(request))
        self._limits.opening(_address(request))
        begun = await run_in_threadpool(self._converse.begin, opening.page_url, opening.vacancy_ref)
        return _json(views.begun_json(begun), 201)

    async def say(self, request: Request) -> Response:
        body = await forms.read_body(request)
        said = await run_in_threadpool(
            self._said, request.path_params["id"], _token(request), body, _address(request)
        )
        return _json(views.said_json(said))

    def _said(self, conversation_id: str, token: str, body: bytes, address: str) -> Said:
        # In one go, because each change of thread costs as much as a statement of SQL.
        conversation = self._converse.conversation_for(conversation_id, token)
        saying = forms.saying(body)
        self._hold_back(saying, conversation, address)
        return self._converse.say(
            conversation, saying.client_id, saying.text, saying.choice, saying.page
        )

    async def history(self, request: Request) -> Response:
        conversation = await self._conversation(request)
        after = forms.after(request.query_params.get("after"))
        messages = await run_in_threadpool(self._converse.history, conversation, after)
        return _json({"messages": views.messages_json(messages)})

    async def stream(self, request: Request) -> Response:
        conversation = await self._conversation(request)
        last = request.headers.get("last-event-id") or request.query_params.get("after")
        after = forms.after(last)
        self._streams.admit()
        return StreamingResponse(
            self._streams.events(conversation, after),
            media_type="text/event-stream",
            # nginx would otherwise hold events back until its buffer is full.
            headers={"X-Accel-Buffering": "no"},
        )

    async def export(self, request: Request) -> Response:
        conversation = await self._conversation(request)
        everything = await run_in_threadpool(self._converse.export, conversation)
        name = 'attachment; filename="my-chat.json"'
        return _json(everything, headers={"Content-Disposition": name})

    async def erase(self, request: Request) -> Response:
        conversation = await self._conversation(request)
        await run_in_threadpool(self._converse.erase, conversation)
        return Response(status_code=204)

    async def held_back(self, request: Request) -> Conversation:
        """The conversation, if it may send something now. Errors: NotAllowed, Refusal 429."""
        conversation = await self._conversation(request)
        self._limits.message(conversation.id, _address(request))
        return conversation

    async def _conversation(self, request: Request) -> Conversation:
        return await run_in_threadpool(
            self._converse.conversation_for, request.path_params["id"], _token(request)
        )

    def _hold_back(self, saying: forms.Saying, conversation: Conversation, address: str) -> None:
        try:
            self._limits.message(conversation.id, address)
        except Refusal:
            # A person in danger is answered however fast they write.
            if saying.text is None or not self._is_urgent(saying.text):
                raise


def chat_routes(services: ChatServices) -> list[BaseRoute]:
    """The chat API under /chat, with its own error envelope and CORS for the allowed sites."""
    api = ChatApi(services)
    one = "/conversations/{id}"
    app = Starlette(
        routes=[
            Route("/conversations", api.open, methods=["POST"]),
            Route(f"{one}/messages", api.say, methods=["POST"]),
            Route(f"{one}/messages", api.history, methods=["GET"]),
            Route(f"{one}/stream", api.stream, methods=["GET"]),
            Route(f"{one}/export", api.export, methods=["GET"]),
            Route(one, api.erase, methods=["DELETE"]),
            *(_cv_routes(services.add_cv, api) if services.add_cv else ()),
        ],
        middleware=[_cors(services.allowed_origins)],
        exception_handlers={**json_handlers(), **_application_errors()},
    )
    return [Mount(PREFIX, app=app)]


def _cv_routes(add_cv: AddsCv, api: ChatApi) -> list[BaseRoute]:
    documents = DocumentApi(add_cv, api.held_back)
    path = "/conversations/{id}/documents"
    return [
        Route(path, documents.add, methods=["POST"]),
        Route(path, documents.remove, methods=["DELETE"]),
    ]


def _cors(origins: Sequence[str]) -> Middleware:
    return Middleware(
        CORSMiddleware,
        allow_origins=tuple(origins),
        allow_methods=("GET", "POST", "DELETE"),
        allow_headers=("authorization", "content-type", "last-event-id"),
        expose_headers=("Retry-After",),
    )


def _application_errors() -> Mapping[Any, Any]:
    return {
        # One wording for a wrong, a foreign and an expired token, so that none can be told apart.
        NotAllowed: _refusing(401, "not_allowed", "This chat has ended. Please start a new one."),
        Unprocessable: _refusing(422, "unprocessable"),
        CvRefused: _refusing(422, "unprocessable"),
        TooLong: _refusing(413, "too_long"),
        StoreBusy: _refusing(
            503, "busy", "We are very busy. Please try again in a moment.", TRY_LATER_SECONDS
        ),
    }


def _refusing(
    status: int, code: str, message: str | None = None, retry_after: float | None = None
) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def handle(_request: Request, error: Exception) -> Response:
        return error_response(Refusal(status, code, message or str(error), retry_after))

    return handle


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise NotAllowed
    return token.strip()


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"


def _json(
    body: Mapping[str, Any], status: int = 200, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    return JSONResponse(body, status, headers=headers)
