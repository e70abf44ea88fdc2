"""The desk's pages where recruiters send a file of vacancies."""

from __future__ import annotations

from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from frontline.application.feed import FeedError
from frontline.application.sign_in import SignedIn
from frontline.application.upload_feeds import UploadFeeds
from frontline.domain.uploaded_feed import KEPT, LARGEST
from frontline.web.recruiter_desk.forms import Form, SentFile
from frontline.web.recruiter_desk.views import Pages
from frontline.web.sessions import form_token

MOST_LINES = 200


class UploadPages:
    """Pages for recruiters; each works without JavaScript."""

    def __init__(self, uploads: UploadFeeds, pages: Pages) -> None:
        self._uploads = uploads
        self._pages = pages

    async def form(self, _request: Request, signed_in: SignedIn) -> Response:
        return self._form(signed_in)

    async def send(
        self, _request: Request, signed_in: SignedIn, form: Form, sent: SentFile
    ) -> Response:
        employer = form.get("employer", "")
        try:
            preview = await run_in_threadpool(
                self._uploads.check, sent.name, sent.content, employer, signed_in.account
            )
        except FeedError as error:
            return self._form(signed_in, employer, str(error))
        return self._pages.page(
            "upload_check.html",
            account=signed_in.account,
            token=form_token(signed_in.token),
            upload=preview.upload,
            report=preview.report,
            most_lines=MOST_LINES,
        )

    async def apply(self, _request: Request, signed_in: SignedIn, form: Form) -> Response:
        try:
            name = await run_in_threadpool(self._uploads.apply, form.get("upload", ""))
        except FeedError as error:
            return self._form(signed_in, problem=str(error))
        return RedirectResponse(
            f"/desk/imports/source?name={quote(name, safe='')}&done=uploaded", 303
        )

    def _form(self, signed_in: SignedIn, employer: str = "", problem: str = "") -> Response:
        return self._pages.page(
            "upload.html",
            422 if problem else 200,
            account=signed_in.account,
            token=form_token(signed_in.token),
            employer=employer,
            errors={"file": problem} if problem else {},
            largest=LARGEST // 1_000_000,
            kept_hours=int(KEPT.total_seconds() // 3600),
        )
