"""Whether this process lives, and whether it can serve visitors."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

Ready = Callable[[], Sequence[str]]


def health_routes(problems: Ready) -> list[BaseRoute]:
    """`/health/live` is 200 while the process runs; `/health/ready` is 503 and names problems.

    `problems` may block; an empty answer means ready.
    """

    async def live(_request: Request) -> Response:
        return JSONResponse({"status": "live"})

    async def ready(_request: Request) -> Response:
        found = list(await run_in_threadpool(problems))
        if found:
            return JSONResponse({"status": "not ready", "problems": found}, 503)
        return JSONResponse({"status": "ready"})

    return [Route("/health/live", live), Route("/health/ready", ready)]
