"""Who is at the desk, by cookie, and whether a form was really sent from our own page."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection, Request
from starlette.responses import Response


class ForgedRequest(Exception):
    """A form came from somewhere else than our own page, or its page is too old."""


class DeskCookies:
    """The two cookies of the desks.

    `session` holds a signed-in browser; `form` ties a form shown before signing in to the
    browser it was shown to. Both are unreadable to scripts, and with HTTPS bound to this host.
    """

    def __init__(self, public_url: str) -> None:
        self._public = urlsplit(public_url)
        self.secure = self._public.scheme == "https"
        prefix = "__Host-" if self.secure else ""
        self._session = f"{prefix}frontline_session"
        self._form = f"{prefix}frontline_form"

    def session(self, request: HTTPConnection) -> str | None:
        """The session's token, if the browser has one."""
        return request.cookies.get(self._session)

    def keep_session(self, response: Response, token: str) -> None:
        """Put a new session into the browser; the form cookie of before goes."""
        self._set(response, self._session, token)
        self._drop(response, self._form)

    def drop_session(self, response: Response) -> None:
        """Take the session out of the browser."""
        self._drop(response, self._session)

    def form_secret(self, request: HTTPConnection) -> str:
        """What forms shown to this browser are tied to: its session, else its form cookie."""
        return self.session(request) or request.cookies.get(self._form) or secrets.token_urlsafe(32)

    def keep_form_secret(self, request: HTTPConnection, response: Response, secret: str) -> None:
        """Remember the secret of a form shown before signing in."""
        if self.session(request) is None:
            self._set(response, self._form, secret)

    def check_form(self, request: Request, token: str) -> None:
        """Errors: ForgedRequest, unless the form is from our page and shown to this browser.

        OWASP ASVS 5.0 3.5.1: a token bound to the session, and the Origin header as well.
        """
        kept = self.session(request) or request.cookies.get(self._form)
        if kept is None or not hmac.compare_digest(form_token(kept).encode(), token.encode()):
            raise ForgedRequest
        if not self._is_own_origin(request):
            raise ForgedRequest

    def _is_own_origin(self, request: Request) -> bool:
        origin = request.headers.get("origin") or request.headers.get("referer")
        if not origin:
            return False
        sent_from = urlsplit(origin)
        if (sent_from.scheme, sent_from.netloc) == (self._public.scheme, self._public.netloc):
            return True
        # Without HTTPS the product runs on a trial machine that has several names.
        return not self.secure and sent_from.netloc == request.headers.get("host")

    def _set(self, response: Response, name: str, value: str) -> None:
        response.set_cookie(
            name, value, path="/", secure=self.secure, httponly=True, samesite="lax"
        )

    def _drop(self, response: Response, name: str) -> None:
        response.delete_cookie(name, path="/", secure=self.secure, httponly=True, samesite="lax")


def form_token(secret: str) -> str:
    """What a form carries in a hidden field; it gives nothing away about the cookie's secret."""
    return hmac.new(secret.encode(), b"frontline form", hashlib.sha256).hexdigest()
