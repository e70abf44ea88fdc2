"""What every response of the desk carries."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from frontline.web.security import SecurityHeaders, content_security_policy
from frontline.web.sessions import DeskCookies
from tests.web.desk.browser import Browser


@pytest.mark.parametrize(
    "path",
    ["/desk", "/desk/sign-in", "/desk/welcome/nothing", "/desk/cases/nothing", "/desk/nowhere",
     "/desk/static/desk.css"],
)  # fmt: skip
def test_every_response_is_locked_down(anna: Browser, path: str) -> None:
    """Pages, refusals and files alike run nothing inline and cannot be framed."""
    headers = anna.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/desk", "/desk/sign-in"])
def test_pages_need_nothing_that_the_policy_forbids(anna: Browser, path: str) -> None:
    """There is no inline script, style or handler in the source."""
    source = anna.get(path).text
    assert "<style" not in source
    assert " style=" not in source
    assert " onclick=" not in source
    assert "<script>" not in source
    assert "http://" not in source.replace("http://localhost:8000", "")


def test_the_smoothing_script_is_served_when_it_was_built(anna: Browser, tmp_path: Path) -> None:
    """Without the widget's build the pages do without."""
    assert anna.get("/desk/static/htmx.min.js").status_code == 404
    (tmp_path / "htmx.min.js").write_text("/* built */")
    served_now = anna.get("/desk/static/htmx.min.js")
    assert served_now.text == "/* built */"
    assert served_now.headers["content-type"].startswith("text/javascript")


def served(https: bool) -> TestClient:
    async def page(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("page", headers={"cache-control": "public"})

    routes = [Route("/", page)]
    app = Starlette(routes=routes, middleware=[Middleware(SecurityHeaders, https=https)])
    return TestClient(app)


def test_a_header_that_a_route_set_itself_stays() -> None:
    """A file that may be cached says so."""
    assert served(https=False).get("/").headers["cache-control"] == "public"


def test_browsers_are_kept_on_https_when_there_is_https() -> None:
    """HSTS is sent with HTTPS and never without."""
    assert "max-age=63072000" in served(https=True).get("/").headers["strict-transport-security"]
    assert "strict-transport-security" not in served(https=False).get("/").headers


def test_a_page_may_be_framed_only_by_those_it_names() -> None:
    """The chat page of a site changes one directive and keeps the rest."""
    policy = content_security_policy({"frame-ancestors": "https://linq.example"})
    assert "frame-ancestors https://linq.example" in policy
    assert "default-src 'none'" in policy


def test_with_https_the_cookies_are_secure_and_bound_to_the_host() -> None:
    """The __Host- prefix keeps other hosts of the same domain from setting them."""
    response = PlainTextResponse("in")
    DeskCookies("https://desk.linq.example").keep_session(response, "token")
    (session, *_rest) = response.headers.getlist("set-cookie")
    assert session.startswith("__Host-frontline_session=token")
    assert "Secure" in session
    assert "Path=/" in session
