"""Headers that every response of the product carries, and what they allow a page to do."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_OWN_PAGES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "img-src": "'self' data:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
}
_TWO_YEARS = 63_072_000


def content_security_policy(changes: Mapping[str, str] | None = None) -> str:
    """The policy of our own pages, with some directives changed.

    Nothing inline and no other host is ever allowed (OWASP ASVS 5.0 3.4.3). A page that another
    site may frame changes "frame-ancestors".
    """
    return "; ".join(f"{name} {value}" for name, value in {**_OWN_PAGES, **(changes or {})}.items())


SECURITY_HEADERS: Mapping[str, str] = {
    "content-security-policy": content_security_policy(),
    "x-content-type-options": "nosniff",
    # Not "no-referrer": browsers would then send "Origin: null" with our own forms.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class SecurityHeaders:
    """Adds SECURITY_HEADERS to every HTTP response; a header a route set itself stays.

    With `https`, browsers are told to come back by HTTPS only (HSTS).
    """

    def __init__(self, app: ASGIApp, https: bool = False) -> None:
        self._app = app
        headers = dict(SECURITY_HEADERS)
        if https:
            headers["strict-transport-security"] = f"max-age={_TWO_YEARS}"
        # As ASGI sends them, so that nothing is encoded for each response.
        self._headers = [(name.encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = message.get("headers", ())
                named = {name.lower() for name, _ in own}
                ours = (header for header in self._headers if header[0] not in named)
                message["headers"] = [*own, *ours]
            await send(message)

        await self._app(scope, receive, send_with_headers)
