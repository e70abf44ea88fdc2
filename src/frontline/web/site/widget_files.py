"""The built widget, served so that browsers fetch each version of the panel once."""

from __future__ import annotations

import re
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

FOR_EVER = "public, max-age=31536000, immutable"
FOR_FIVE_MINUTES = "public, max-age=300"

_HASHED = re.compile(r"-[0-9a-f]{8,}\.js$")


class WidgetFiles(StaticFiles):
    """Files of widget/dist. Any site may load them; a widget that was not built is a plain 404."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory=directory, check_dir=False)
        self._directory = directory

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self._directory.is_dir():
            raise HTTPException(404, "The widget is not built yet: run make run.")
        await super().__call__(scope, receive, send)

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        fixed = _HASHED.search(path)
        response.headers["Cache-Control"] = FOR_EVER if fixed else FOR_FIVE_MINUTES
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return response
