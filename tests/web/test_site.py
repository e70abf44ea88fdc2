"""The demo site and the files it serves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from frontline.web.security import SecurityHeaders
from frontline.web.site.routes import SiteServices, site_routes
from tests.web.browser.stand_in import BRAND, LEAD


@pytest.fixture
def widget(tmp_path: Path) -> Path:
    (tmp_path / "loader.js").write_text("loader")
    (tmp_path / "panel-0123456789ab.js").write_text("panel")
    return tmp_path


@pytest.fixture
def client(widget: Path) -> TestClient:
    return client_of(SiteServices(BRAND, lambda most: [LEAD][:most], {LEAD.ref: LEAD}.get, widget))


def client_of(services: SiteServices) -> TestClient:
    return TestClient(
        Starlette(routes=site_routes(services), middleware=[Middleware(SecurityHeaders)])
    )


def test_the_home_page_gives_the_three_invitations(client: TestClient) -> None:
    """Find a role, get in touch, speak to recruiters about hiring: the site's front door."""
    page = client.get("/").text
    for words in ("Find your next UK healthcare role", "Get in touch", "Speak to a recruiter"):
        assert words in page


def test_the_chat_is_one_script_tag(client: TestClient) -> None:
    """A page embeds the chat with one tag and no inline script or style."""
    page = client.get("/").text
    assert page.count("<script") == 1
    assert '<script src="/widget/loader.js" async' in page
    assert "style=" not in page
    assert "<style" not in page


def test_the_latest_vacancies_lead_to_their_pages(client: TestClient) -> None:
    """Each vacancy of the list has a page of its own that tells the chat which one it is."""
    assert 'href="/vacancies/LDS-101"' in client.get("/").text
    page = client.get("/vacancies/LDS-101").text
    assert 'data-vacancy="LDS-101"' in page
    assert "Applications close on 11 December 2026." in page
    assert "Two years with electronic records" in page


def test_a_site_without_vacancies_says_what_to_do(widget: Path) -> None:
    """An empty list is explained."""
    page = client_of(SiteServices(BRAND, lambda _: [], lambda _: None, widget)).get("/").text
    assert "There are no open vacancies just now." in page


def test_a_vacancy_that_is_gone_is_a_page_with_a_way_on(client: TestClient) -> None:
    """An unknown reference is 404 in plain words, with a link to the vacancies."""
    response = client.get("/vacancies/none")
    assert response.status_code == 404
    assert 'href="/#vacancies"' in response.text


def test_what_an_advert_does_not_say_is_left_out(widget: Path) -> None:
    """No pay, place or closing date is ever made up."""
    bare = replace(LEAD, pay=None, location=None, closes=None, work_mode=None, requirements=())
    services = SiteServices(BRAND, lambda _: [bare], lambda _: bare, widget)
    page = client_of(services).get("/vacancies/LDS-101").text
    assert "None" not in page
    assert "Applications close" not in page
    assert "What you need" not in page


def test_words_of_an_advert_cannot_become_markup(widget: Path) -> None:
    """A title is text, whoever wrote the advert."""
    hostile = replace(LEAD, title="<script>alert(1)</script>", ref='"><b>')
    services = SiteServices(BRAND, lambda _: [hostile], lambda _: hostile, widget)
    for path in ("/", "/vacancies/x"):
        page = client_of(services).get(path).text
        assert page.count("<script") == 1
        assert "<b>" not in page


def test_the_privacy_notice_names_who_is_responsible(client: TestClient) -> None:
    """The notice carries the brand's own contact, and says that a machine answers."""
    page = client.get("/privacy").text
    assert BRAND["brand_email"] in page
    assert "an automated assistant, not a person" in page


def test_the_hashed_panel_is_cached_for_ever_and_the_loader_is_not(client: TestClient) -> None:
    """A new panel has a new name; the loader must be able to change."""
    panel = client.get("/widget/panel-0123456789ab.js").headers["cache-control"]
    loader = client.get("/widget/loader.js").headers["cache-control"]
    assert (panel, loader) == ("public, max-age=31536000, immutable", "public, max-age=300")


def test_any_site_may_load_the_widget(client: TestClient) -> None:
    """The panel is a module, which a browser fetches from another origin only with CORS."""
    headers = client.get("/widget/loader.js").headers
    assert headers["access-control-allow-origin"] == "*"
    assert headers["cross-origin-resource-policy"] == "cross-origin"


def test_a_widget_that_was_not_built_is_a_plain_404(tmp_path: Path) -> None:
    """The site works without its widget."""
    services = SiteServices(BRAND, lambda _: [], lambda _: None, tmp_path / "none")
    client = client_of(services)
    assert client.get("/widget/loader.js").status_code == 404
    assert client.get("/").status_code == 200
