"""The description of the chat API that `/openapi.json` serves (OpenAPI 3.1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

Json = dict[str, Any]

_ERRORS: Mapping[str, str] = {
    "401": "The token is wrong, belongs to another chat, or has expired; the body is the same.",
    "413": "The message is longer than 2,000 characters, the body than 16 KB, or a CV than 5 MB.",
    "422": "The message cannot be used; `message` says why in one sentence.",
    "429": "Too fast. `Retry-After` says how many seconds to wait.",
    "503": "Busy; nothing was saved. `Retry-After` says how many seconds to wait.",
}


def _schema(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def _content(schema: Json, media_type: str = "application/json") -> Json:
    return {"content": {media_type: {"schema": schema}}}


def _object(required: tuple[str, ...], /, **properties: Json) -> Json:
    return {"type": "object", "required": list(required), "properties": properties}


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


def _text(description: str = "", **more: Any) -> Json:
    return {"type": "string", **({"description": description} if description else {}), **more}


def _or_null(name: str = "string") -> Json:
    return {"type": [name, "null"]}


def _errors(*statuses: str) -> Json:
    return {
        status: {"description": _ERRORS[status], **_content(_schema("Error"))}
        for status in statuses
    }


def _operation(summary: str, answers: Json, **more: Any) -> Json:
    return {"summary": summary, "responses": answers, "security": [{"token": []}], **more}


def _body(name: str, *, required: bool = True) -> Json:
    return {"required": required, **_content(_schema(name))}


_ID: Json = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
_SEQ: Json = {"type": "integer", "minimum": 0, "maximum": 2**31 - 1}
_AFTER: Json = {"name": "after", "in": "query", "schema": _SEQ}
_LAST: Json = {"name": "Last-Event-ID", "in": "header", "schema": _SEQ}

_SCHEMAS: Json = {
    "Opening": _object(
        (),
        page_url=_or_null() | {"maxLength": 2000},
        vacancy_ref=_or_null() | {"maxLength": 100},
    ),
    "Begun": _object(
        ("conversation_id", "token", "messages", "expires_at"),
        conversation_id=_text(),
        token=_text("The bearer token of this conversation. It is shown once."),
        messages=_list(_schema("Message")),
        expires_at=_text(format="date-time"),
    ),
    "Saying": {
        **_object(
            ("client_id",),
            client_id=_text(
                "Chosen by the client, new for each message. The same one again brings the same "
                "answer and is never taken for a second message.",
                minLength=1,
                maxLength=100,
            ),
            text=_text("At most 2,000 characters."),
            choice=_text("The id of a choice that was offered in this conversation."),
            vacancy_ref=_or_null()
            | {
                "maxLength": 100,
                "description": "The vacancy of the page this is written on; null on any other "
                "page. Left out, the visitor is where they were before.",
            },
        ),
        "oneOf": [{"required": ["text"]}, {"required": ["choice"]}],
    },
    "Said": _object(
        ("messages", "status"),
        messages=_list(_schema("Message")),
        status=_text(enum=["answered", "with_recruiter", "queued"]),
    ),
    "History": _object(("messages",), messages=_list(_schema("Message"))),
    "Message": _object(
        ("id", "seq", "from", "text", "choices", "cards", "at"),
        **{
            "id": _text(),
            "seq": _SEQ | {"description": "Counts from 1 within the conversation."},
            "from": _text(enum=["visitor", "assistant", "recruiter", "system"]),
            "text": _text("Markdown: bold, links and lists only."),
            "choices": _list(_schema("Choice")),
            "cards": _list(_schema("Card")),
            "at": _text(format="date-time"),
            "client_id": _text("On the visitor's own messages only."),
            "lang": _text("The text's language (BCP 47), only where it is not English."),
        },
    ),
    "Choice": _object(("id", "title"), id=_text("Opaque."), title=_text()),
    "Card": _object(
        ("kind", "ref", "title", "choices"),
        kind=_text(enum=["vacancy"]),
        ref=_text(),
        title=_text(),
        employer=_or_null(),
        place=_or_null(),
        pay=_or_null(),
        facts={"type": ["array", "null"], "items": {"type": "string"}},
        url=_or_null(),
        choices=_list(_schema("Choice")),
    ),
    "Error": _object(("error",), error=_object(("code", "message"), code=_text(), message=_text())),
}

_PATHS: Json = {
    "/chat/conversations": {
        "post": _operation(
            "Open a chat",
            {
                "201": {"description": "The chat is open.", **_content(_schema("Begun"))},
                **_errors("413", "422", "429", "503"),
            },
            requestBody=_body("Opening", required=False),
            security=[],
        )
    },
    "/chat/conversations/{id}/messages": {
        "parameters": [_ID],
        "post": _operation(
            "Say something and receive the answer",
            {
                "200": {"description": "The answer.", **_content(_schema("Said"))},
                **_errors("401", "413", "422", "429", "503"),
            },
            requestBody=_body("Saying"),
        ),
        "get": _operation(
            "Read the transcript",
            {
                "200": {"description": "Oldest first.", **_content(_schema("History"))},
                **_errors("401", "422", "503"),
            },
            parameters=[_AFTER],
        ),
    },
    "/chat/conversations/{id}/stream": {
        "parameters": [_ID],
        "get": _operation(
            "Receive new messages as they come, for at most ten minutes",
            {
                "200": {
                    "description": "Server-sent events named `message`; each id is a seq.",
                    **_content(_text(), "text/event-stream"),
                },
                **_errors("401", "422", "503"),
            },
            parameters=[_AFTER, _LAST],
        ),
    },
    "/chat/conversations/{id}/export": {
        "parameters": [_ID],
        "get": _operation(
            "Download everything held about this chat",
            {
                "200": {"description": "The copy.", **_content({"type": "object"})},
                **_errors("401", "503"),
            },
        ),
    },
    "/chat/conversations/{id}": {
        "parameters": [_ID],
        "delete": _operation(
            "Delete this chat for good",
            {"204": {"description": "It is deleted."}, **_errors("401", "503")},
        ),
    },
    "/health/live": {
        "get": _operation("Is the process alive?", {"200": {"description": "Yes."}}, security=[])
    },
    "/health/ready": {
        "get": _operation(
            "Can it serve visitors?",
            {
                "200": {"description": "Yes."},
                "503": {"description": "No; `problems` says why."},
            },
            security=[],
        )
    },
}


_SENT_FILE = {
    "required": True,
    **_content(_object(("file",), file=_text(format="binary")), "multipart/form-data"),
}
_DOCUMENTS: Json = {
    "/chat/conversations/{id}/documents": {
        "parameters": [_ID],
        "post": _operation(
            "Add a CV (PDF, DOCX or ODT, 5 MB) to what is being filled in, or replace it",
            {
                "201": {"description": "It is added.", **_content(_schema("History"))},
                **_errors("401", "413", "422", "429", "503"),
            },
            requestBody=_SENT_FILE,
        ),
        "delete": _operation(
            "Remove that CV for good",
            {
                "200": {"description": "It is removed.", **_content(_schema("History"))},
                **_errors("401", "422", "429", "503"),
            },
        ),
    }
}


def description(takes_cv: bool = False) -> Json:
    """The OpenAPI document of the chat API and the health checks, as the settings have it."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Frontline chat API",
            "version": "1",
            "description": "How a page talks with the assistant. JSON in UTF-8 throughout.",
        },
        "paths": {**_PATHS, **(_DOCUMENTS if takes_cv else {})},
        "components": {
            "schemas": _SCHEMAS,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def openapi_routes(takes_cv: bool = False) -> list[BaseRoute]:
    """`/openapi.json`."""

    async def serve(_request: Request) -> Response:
        return JSONResponse(description(takes_cv))

    return [Route("/openapi.json", serve)]
