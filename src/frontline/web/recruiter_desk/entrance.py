"""The desk's entrance: signing in and out, and the page behind a one-time link."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from frontline.application.accounts import AccountRefused, Invitation, Welcome
from frontline.application.sign_in import SignedIn, SignIn, SignInRefused, TooManyAttempts
from frontline.web.recruiter_desk.forms import read_form, safe_next
from frontline.web.recruiter_desk.views import Pages
from frontline.web.sessions import DeskCookies, form_token


class Entrance:
    """Pages for people who are not signed in yet, and the way out."""

    def __init__(
        self, sign_in: SignIn, welcome: Welcome, cookies: DeskCookies, pages: Pages
    ) -> None:
        self._sign_in = sign_in
        self._welcome = welcome
        self._cookies = cookies
        self._pages = pages

    async def sign_in_page(self, request: Request) -> Response:
        going = safe_next(request.query_params.get("next", "/desk"))
        return self._sign_in_form(request, "", going)

    async def sign_in(self, request: Request) -> Response:
        form = await read_form(request)
        self._cookies.check_form(request, form.get("token", ""))
        email, password = form.get("email", ""), form.get("password", "")
        going = safe_next(form.get("next", "/desk"))
        address = request.client.host if request.client else "unknown"
        try:
            opened = await run_in_threadpool(self._sign_in.sign_in, email, password, address)
        except SignInRefused as error:
            return self._sign_in_form(request, email, going, error=str(error))
        except TooManyAttempts as error:
            response = self._sign_in_form(request, email, going, error=str(error), status=429)
            response.headers["Retry-After"] = str(int(error.retry_after.total_seconds()))
            return response
        return self._let_in(opened, going)

    async def sign_out(self, request: Request) -> Response:
        form = await read_form(request)
        self._cookies.check_form(request, form.get("token", ""))
        token = self._cookies.session(request)
        if token is not None:
            await run_in_threadpool(self._sign_in.sign_out, token)
        response = RedirectResponse("/desk/sign-in", 303)
        self._cookies.drop_session(response)
        return response

    def _sign_in_form(
        self,
        request: Request,
        email: str,
        going: str,
        *,
        error: str | None = None,
        status: int = 422,
    ) -> Response:
        secret = self._cookies.form_secret(request)
        response = self._pages.page(
            "sign_in.html",
            status if error else 200,
            email=email,
            going=going,
            token=form_token(secret),
            errors={"email": error} if error else {},
        )
        self._cookies.keep_form_secret(request, response, secret)
        return response

    def _let_in(self, opened: SignedIn, going: str) -> Response:
        response = RedirectResponse(going, 303)
        self._cookies.keep_session(response, opened.token)
        return response

    async def welcome_page(self, request: Request) -> Response:
        secret = request.path_params["secret"]
        invitation = await run_in_threadpool(self._welcome.look, secret)
        return self._welcome_form(request, invitation, {})

    async def welcome(self, request: Request) -> Response:
        secret = request.path_params["secret"]
        form = await read_form(request)
        self._cookies.check_form(request, form.get("token", ""))
        name, email = form.get("name", ""), form.get("email", "")
        try:
            account = await run_in_threadpool(
                self._welcome.make_account, secret, name, email, form.get("password", "")
            )
        except AccountRefused as error:
            invitation = await run_in_threadpool(self._welcome.look, secret)
            return self._welcome_form(request, invitation, error.problems, name=name, email=email)
        return self._let_in(await run_in_threadpool(self._sign_in.open_for, account), "/desk")

    def _welcome_form(
        self,
        request: Request,
        invitation: Invitation,
        errors: Mapping[str, str],
        *,
        name: str = "",
        email: str = "",
    ) -> Response:
        secret = self._cookies.form_secret(request)
        response = self._pages.page(
            "welcome.html",
            422 if errors else 200,
            invitation=invitation,
            name=name or invitation.name or "",
            email=invitation.email or email,
            token=form_token(secret),
            errors=errors,
        )
        self._cookies.keep_form_secret(request, response, secret)
        return response
