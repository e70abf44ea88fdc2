"""Who may come in to the desk, and what everybody else is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from frontline.application.accounts import LinkRefused
from frontline.application.handle_cases import CaseNotFound
from frontline.application.import_desk import ImportNotFound
from frontline.application.ports import StoreBusy
from frontline.application.sign_in import SignedIn, SignIn
from frontline.application.vacancy_desk import VacancyNotFound
from frontline.domain.people import Role
from frontline.web.recruiter_desk.forms import (
    LARGEST_FORM,
    Form,
    FormTooLarge,
    SentFile,
    read_form,
    read_upload,
    safe_next,
)
from frontline.web.recruiter_desk.views import Pages
from frontline.web.sessions import DeskCookies, ForgedRequest, form_token

Endpoint = Callable[[Request], Awaitable[Response]]
Reading = Callable[[Request, SignedIn], Awaitable[Response]]
Change = Callable[[Request, SignedIn, Form], Awaitable[Response]]
Upload = Callable[[Request, SignedIn, Form, SentFile], Awaitable[Response]]

# Cases hold personal data: a trainer improves what the assistant understands without seeing any
# (OWASP ASVS 5.0 8.2.1, UK GDPR article 5(1)(c)).
MAY_SEE_CASES = frozenset({Role.RECRUITER, Role.ADMIN})
# Unanswered questions are kept without personal details.
MAY_SEE_QUESTIONS = frozenset(Role)


class NotForThisRole(Exception):
    """Somebody is signed in whose role does not include this page."""

    def __init__(self, signed_in: SignedIn) -> None:
        super().__init__("This page is not part of your role.")
        self.signed_in = signed_in


_PROBLEMS: Mapping[type[Exception], tuple[int, str, str]] = {
    CaseNotFound: (404, "There is no such case", "It may have been erased. Go back to the list."),
    VacancyNotFound: (
        404,
        "There is no such vacancy",
        "Look for it in the list of vacancies.",
    ),
    ImportNotFound: (
        404,
        "There is no such import",
        "Its report may be too old to be kept. Look at the list of imports.",
    ),
    LinkRefused: (
        404,
        "This link does not work any more",
        "It has been used or is out of date. Ask whoever runs Frontline for a new one.",
    ),
    ForgedRequest: (
        403,
        "This page is out of date",
        "Nothing was changed. Go back, load the page again and send it once more.",
    ),
    FormTooLarge: (413, "That is too long", "Nothing was saved. Go back and send less text."),
    StoreBusy: (
        503,
        "The desk is busy",
        "Nothing was changed. Wait a few seconds, then load the page again.",
    ),
}
_PROBLEM_KINDS = tuple(_PROBLEMS)


class Gate:
    """Wraps the desk's handlers, so that each page says in one word whom it serves."""

    def __init__(self, sign_in: SignIn, cookies: DeskCookies, pages: Pages) -> None:
        self._sign_in = sign_in
        self._cookies = cookies
        self._pages = pages

    def open_to_all(self, endpoint: Endpoint) -> Endpoint:
        """Serves anybody; what goes wrong becomes a page."""

        async def serve(request: Request) -> Response:
            try:
                return await endpoint(request)
            except NotForThisRole as error:
                return self._not_for_role(error.signed_in)
            except _PROBLEM_KINDS as error:
                return self._problem(error)

        return serve

    def reading(
        self,
        handler: Reading,
        by_person: bool = True,
        roles: frozenset[Role] = MAY_SEE_CASES,
    ) -> Endpoint:
        """Serves those of these roles and sends everybody who is not signed in to do so."""

        async def serve(request: Request) -> Response:
            signed_in = await self._who(request, by_person)
            if signed_in is None:
                # A page that asks by itself must not show a sign-in form inside itself.
                return self._to_sign_in(request) if by_person else Response(status_code=204)
            _check_role(signed_in, roles)
            return await handler(request, signed_in)

        return self.open_to_all(serve)

    def changing(self, change: Change, largest: int = LARGEST_FORM) -> Endpoint:
        """Serves forms of those who may see cases, sent from our own pages."""

        async def serve(request: Request) -> Response:
            form = await read_form(request, largest)
            signed_in = await self._who(request)
            if signed_in is None:
                return self._signed_out_meanwhile(request, form)
            self._cookies.check_form(request, form.get("token", ""))
            _check_role(signed_in, MAY_SEE_CASES)
            return await change(request, signed_in, form)

        return self.open_to_all(serve)

    def uploading(self, change: Upload, largest: int) -> Endpoint:
        """The same for a form that sends a file of at most so many bytes."""

        async def serve(request: Request) -> Response:
            signed_in = await self._who(request)
            if signed_in is None:
                return self._signed_out_meanwhile(request, {})
            form, sent = await read_upload(request, largest)
            self._cookies.check_form(request, form.get("token", ""))
            _check_role(signed_in, MAY_SEE_CASES)
            return await change(request, signed_in, form, sent)

        return self.open_to_all(serve)

    async def _who(self, request: Request, by_person: bool = True) -> SignedIn | None:
        token = self._cookies.session(request)
        if token is None:
            return None
        return await run_in_threadpool(self._sign_in.session, token, by_person)

    def _to_sign_in(self, request: Request) -> Response:
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/desk/sign-in?next={quote(path)}", 303)

    def _signed_out_meanwhile(self, request: Request, form: Form) -> Response:
        """A session ran out while somebody wrote: they keep their text."""
        short = form.get("note") or form.get("outcome_reason") or form.get("other")
        back = request.url.path.rpartition("/")[0]
        if request.url.query:
            back = f"{back}?{request.url.query}"
        kept = short or _typed(form)
        return self._pages.page("signed_out.html", 401, kept=kept, back=quote(safe_next(back)))

    def _not_for_role(self, signed_in: SignedIn) -> Response:
        token = form_token(signed_in.token)
        return self._pages.page("not_for_role.html", 403, account=signed_in.account, token=token)

    def _problem(self, error: Exception) -> Response:
        status, title, text = next(
            told for kind, told in _PROBLEMS.items() if isinstance(error, kind)
        )
        headers = {"Retry-After": "5"} if status == 503 else None
        return self._pages.page("problem.html", status, headers, title=title, text=text)


def _typed(form: Form) -> str:
    """Everything of a longer form, to copy."""
    hidden = ("token", "seen", "step", "fact")
    return "\n".join(
        f"{name}: {text}" for name, text in form.items() if text and name not in hidden
    )


def _check_role(signed_in: SignedIn, roles: frozenset[Role]) -> None:
    if not signed_in.account.roles & roles:
        raise NotForThisRole(signed_in)
