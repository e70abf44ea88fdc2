"""The desk's pages about cases: the list, and one case on one screen."""

from __future__ import annotations

import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from frontline.application.handle_cases import (
    DECIDED_ON,
    CaseNotFound,
    CaseOnDesk,
    CaseRefused,
    HandleCases,
)
from frontline.application.sign_in import SignedIn
from frontline.domain.curriculum_vitae import MEDIA_TYPES
from frontline.domain.handoff import CaseState
from frontline.web.recruiter_desk.forms import Form
from frontline.web.recruiter_desk.views import DONE_WORDS, Pages
from frontline.web.sessions import form_token

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


class CasePages:
    """Pages for those who may see cases; each works without JavaScript."""

    def __init__(self, cases: HandleCases, pages: Pages) -> None:
        self._cases = cases
        self._pages = pages

    async def list(self, request: Request, signed_in: SignedIn) -> Response:
        state = _state(request.query_params.get("state", ""))
        listed = await run_in_threadpool(self._cases.list, state)
        return self._pages.page(
            "cases.html",
            account=signed_in.account,
            token=form_token(signed_in.token),
            listed=listed,
            total=sum(listed.counts.values()),
            state=state,
        )

    async def arrivals(self, request: Request, _signed_in: SignedIn) -> Response:
        """How many cases came since the page was made, as a piece of page; 204 when none did."""
        listed = await run_in_threadpool(self._cases.list)
        seen = request.query_params.get("seen", "")
        known = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0
        arrived = len(listed.cases) - known
        if arrived <= 0:
            return Response(status_code=204)
        return self._pages.page("arrivals.html", arrived=arrived)

    async def case(self, request: Request, signed_in: SignedIn) -> Response:
        done = DONE_WORDS.get(request.query_params.get("done", ""))
        case_id = _id(request, "case_id")
        opened = await run_in_threadpool(self._cases.open, case_id, signed_in.account)
        return self._page_of(opened, signed_in, done=done)

    async def cv(self, request: Request, signed_in: SignedIn) -> Response:
        """The CV to save, never to show: a browser must not run anything of it on our site."""
        case_id = _id(request, "case_id")
        sent = await run_in_threadpool(self._cases.cv, case_id, signed_in.account)
        # Not the name it came with: that is a stranger's text.
        name = f"CV-{sent.reference}.{sent.cv.kind.value}"
        headers = {
            "Content-Disposition": f'attachment; filename="{name}"',
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, no-store",
        }
        return Response(sent.cv.content, 200, headers, MEDIA_TYPES[sent.cv.kind])

    async def claim(self, request: Request, signed_in: SignedIn, form: Form) -> Response:
        case_id = _id(request, "case_id")
        try:
            await run_in_threadpool(self._cases.claim, case_id, signed_in.account)
        except CaseRefused as error:
            return await self._case_page(request, signed_in, form=form, refused=error)
        return self._back_to(case_id, "claimed")

    async def note(self, request: Request, signed_in: SignedIn, form: Form) -> Response:
        case_id = _id(request, "case_id")
        try:
            await run_in_threadpool(
                self._cases.note, case_id, signed_in.account, form.get("note", "")
            )
        except CaseRefused as error:
            return await self._case_page(request, signed_in, form=form, refused=error)
        return self._back_to(case_id, "noted")

    async def close(self, request: Request, signed_in: SignedIn, form: Form) -> Response:
        case_id = _id(request, "case_id")
        reason, other = form.get("reason", ""), form.get("other", "")
        try:
            await run_in_threadpool(self._cases.close, case_id, signed_in.account, reason, other)
        except CaseRefused as error:
            return await self._case_page(request, signed_in, form=form, refused=error)
        return self._back_to(case_id, "closed")

    async def outcome(self, request: Request, signed_in: SignedIn, form: Form) -> Response:
        case_id = _id(request, "case_id")
        kind, reason = form.get("outcome", ""), form.get("outcome_reason", "")
        try:
            await run_in_threadpool(
                self._cases.record_outcome, case_id, signed_in.account, kind, reason
            )
        except CaseRefused as error:
            return await self._case_page(request, signed_in, form=form, refused=error)
        return self._back_to(case_id, "outcome")

    async def send_again(self, request: Request, signed_in: SignedIn, form: Form) -> Response:
        case_id, delivery_id = _id(request, "case_id"), _id(request, "delivery_id")
        try:
            await run_in_threadpool(self._cases.send_again, case_id, delivery_id)
        except CaseRefused as error:
            return await self._case_page(request, signed_in, form=form, refused=error)
        return self._back_to(case_id, "sent")

    def _back_to(self, case_id: str, done: str) -> Response:
        return RedirectResponse(f"/desk/cases/{case_id}?done={done}", 303)

    async def _case_page(
        self,
        request: Request,
        signed_in: SignedIn,
        *,
        form: Form | None = None,
        refused: CaseRefused | None = None,
    ) -> Response:
        """The page once more, after a form on it was refused."""
        shown = await run_in_threadpool(self._cases.shown, _id(request, "case_id"))
        return self._page_of(shown, signed_in, form=form, refused=refused)

    def _page_of(
        self,
        opened: CaseOnDesk,
        signed_in: SignedIn,
        *,
        form: Form | None = None,
        refused: CaseRefused | None = None,
        done: str | None = None,
    ) -> Response:
        errors = {refused.field or "case": str(refused)} if refused else {}
        return self._pages.page(
            "case.html",
            422 if refused else 200,
            account=signed_in.account,
            token=form_token(signed_in.token),
            case=opened.case,
            transcript=opened.transcript,
            labels={answer.question: answer.label for answer in opened.case.answers},
            message_ids={message.id for message in opened.transcript},
            deliveries=opened.deliveries,
            owners=opened.owners,
            cv=opened.cv,
            takes_outcome=opened.case.kind in DECIDED_ON,
            typed=form or {},
            errors=errors,
            done=done,
        )


def _id(request: Request, name: str) -> str:
    """An id in an address. Errors: CaseNotFound for what can be no id of ours."""
    given = str(request.path_params[name])
    if not _ID.fullmatch(given):
        raise CaseNotFound(given)
    return given


def _state(text: str) -> CaseState | None:
    return next((state for state in CaseState if state.value == text), None)
