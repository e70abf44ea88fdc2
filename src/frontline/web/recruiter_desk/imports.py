"""The desk's pages about imports: sources, and what became of each import."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from frontline.application.import_desk import MOST_RUNS_SHOWN, ImportDesk, ImportNotFound
from frontline.application.sign_in import SignedIn
from frontline.web.recruiter_desk.forms import Form
from frontline.web.recruiter_desk.views import DONE_WORDS, Pages
from frontline.web.sessions import form_token


class ImportPages:
    """Pages for recruiters; each works without JavaScript."""

    def __init__(self, imports: ImportDesk, pages: Pages) -> None:
        self._imports = imports
        self._pages = pages

    async def list(self, _request: Request, signed_in: SignedIn) -> Response:
        sources = await run_in_threadpool(self._imports.sources)
        return self._page("imports.html", signed_in, sources=sources)

    async def source(self, request: Request, signed_in: SignedIn) -> Response:
        shown, runs = await run_in_threadpool(self._imports.source, _name(request))
        return self._page(
            "import_source.html",
            signed_in,
            shown=shown,
            runs=runs,
            most_runs=MOST_RUNS_SHOWN,
            done=DONE_WORDS.get(request.query_params.get("done", "")),
        )

    async def report(self, request: Request, signed_in: SignedIn) -> Response:
        number = _number(request.query_params.get("number", ""))
        run = await run_in_threadpool(self._imports.report, number)
        return self._page("import_report.html", signed_in, run=run)

    async def ended(self, request: Request, _signed_in: SignedIn) -> Response:
        """A link to the report of an import that came after the page was made; 204 until then."""
        _, runs = await run_in_threadpool(self._imports.source, _name(request))
        newest = runs[0].number if runs else 0
        if newest <= _number(request.query_params.get("after", "")):
            return Response(status_code=204)
        return self._pages.page("import_ended.html", number=newest)

    async def ask(self, request: Request, _signed_in: SignedIn, _form: Form) -> Response:
        name = _name(request)
        await run_in_threadpool(self._imports.ask, name)
        return RedirectResponse(f"/desk/imports/source?name={quote(name, safe='')}&done=asked", 303)

    def _page(self, template: str, signed_in: SignedIn, **shown: Any) -> Response:
        token = form_token(signed_in.token)
        return self._pages.page(template, account=signed_in.account, token=token, **shown)


def _name(request: Request) -> str:
    return request.query_params.get("name", "")


def _number(text: str) -> int:
    """A number of a report. Errors: ImportNotFound for what can be none."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise ImportNotFound(text)
    return int(text)
