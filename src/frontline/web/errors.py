"""Errors a browser or a program receives: one envelope, one plain sentence, never a traceback."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

TRY_LATER_SECONDS = 2

_PLAIN = {
    400: ("bad_request", "We could not read that request."),
    404: ("not_found", "There is nothing at this address."),
    405: ("method_not_allowed", "This address does not do that."),
}


class Refusal(Exception):
    """A request we will not serve. `message` is read by people; `retry_after` is in seconds."""

    def __init__(
        self, status: int, code: str, message: str, retry_after: float | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.retry_after = retry_after


def error_response(refusal: Refusal) -> JSONResponse:
    """`{"error": {"code", "message"}}`; Retry-After is whole seconds, rounded up."""
    headers: dict[str, str] = {}
    if refusal.retry_after is not None:
        headers["Retry-After"] = str(max(1, math.ceil(refusal.retry_after)))
    if refusal.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    body = {"error": {"code": refusal.code, "message": refusal.message}}
    return JSONResponse(body, refusal.status, headers=headers)


async def on_refusal(_request: Request, error: Exception) -> Response:
    """Exception handler for Refusal."""
    assert isinstance(error, Refusal)
    return error_response(error)


async def on_http_error(_request: Request, error: Exception) -> Response:
    """Exception handler for the framework's own 404 and 405, in our envelope."""
    assert isinstance(error, HTTPException)
    code, message = _PLAIN.get(error.status_code, _PLAIN[400])
    response = error_response(Refusal(error.status_code, code, message))
    response.headers.update(error.headers or {})
    return response


async def on_fault(_request: Request, _error: Exception) -> Response:
    """Exception handler of last resort; the framework still raises, so the fault is logged."""
    return error_response(
        Refusal(500, "fault", "Sorry, something went wrong on our side. Please try again.")
    )


def json_handlers() -> Mapping[Any, Any]:
    """Exception handlers for an app that answers programs rather than people's address bars."""
    return {Refusal: on_refusal, HTTPException: on_http_error, Exception: on_fault}
