"""The demo site and the files it serves."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from frontline.application.site_search import SiteResults
from frontline.domain.pay_text import parse_pay
from frontline.domain.search import Alternative, Criteria, Found, Relaxation
from frontline.web.security import SecurityHeaders
from frontline.web.site.routes import SiteServices, site_routes
from frontline.web.site.views import results
from tests.web.browser.stand_in import BRAND, CLOSED, LEAD
from tests.web.site_stand_in import SITE, site_services


@pytest.fixture
def widget(tmp_path: Path) -> Path:
    (tmp_path / "loader.js").write_text("loader")
    (tmp_path / "panel-0123456789ab.js").write_text("panel")
    return tmp_path


@pytest.fixture
def client(widget: Path) -> TestClient:
    return client_of(site_services(BRAND, [LEAD], widget, closed=[CLOSED]))


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


def test_the_chat_takes_a_cv_only_where_the_setting_says_so(
    client: TestClient, widget: Path
) -> None:
    """The script tag says it, and without it there is no button."""
    assert "data-cv" not in client.get("/").text
    services = replace(site_services(BRAND, [], widget), takes_cv=True)
    taking = TestClient(Starlette(routes=site_routes(services)))
    assert 'data-cv="yes"' in taking.get("/").text


def test_the_latest_vacancies_lead_to_their_pages(client: TestClient) -> None:
    """Each vacancy of the list has a page of its own that tells the chat which one it is."""
    assert 'href="/vacancies/LDS-101"' in client.get("/").text
    page = client.get("/vacancies/LDS-101").text
    assert 'data-vacancy="LDS-101"' in page
    assert "Applications close on 11 December 2026." in page
    assert "Two years with electronic records" in page


def test_a_site_without_vacancies_says_what_to_do(widget: Path) -> None:
    """An empty list is explained."""
    page = client_of(site_services(BRAND, [], widget)).get("/").text
    assert "There are no open vacancies just now." in page


def test_a_vacancy_that_is_gone_is_a_page_with_a_way_on(client: TestClient) -> None:
    """An unknown reference is 404 in plain words, with a link to the vacancies."""
    response = client.get("/vacancies/none")
    assert response.status_code == 404
    assert 'href="/vacancies"' in response.text


def test_what_an_advert_does_not_say_is_left_out(widget: Path) -> None:
    """No pay, place or closing date is ever made up."""
    bare = replace(LEAD, pay=None, location=None, closes=None, work_mode=None, requirements=())
    services = site_services(BRAND, [bare], widget)
    page = client_of(services).get("/vacancies/LDS-101").text
    assert "None" not in page
    assert "Applications close" not in page
    assert "What you need" not in page


def test_words_of_an_advert_cannot_become_markup(widget: Path) -> None:
    """A title is text, whoever wrote the advert."""
    hostile = replace(LEAD, title="</script><script>alert(1)</script>", ref='"><b>')
    client = client_of(site_services(BRAND, [hostile], widget))
    own = {"/": 1, "/vacancies": 1, f"/vacancies/{quote(hostile.ref, safe='')}": 2}
    for path, scripts in own.items():
        page = client.get(path).text
        assert page.count("<script") == scripts
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
    services = site_services(BRAND, [], tmp_path / "none")
    client = client_of(services)
    assert client.get("/widget/loader.js").status_code == 404
    assert client.get("/").status_code == 200


def listing(widget: Path, count: int) -> TestClient:
    many = [replace(LEAD, ref=f"V{n}", title=f"Nurse {n}") for n in range(count)]
    return client_of(site_services(BRAND, many, widget))


def data_block(page: str) -> Any:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_the_list_keeps_what_was_asked_for(client: TestClient) -> None:
    """The form works without a script: what was typed comes back in it."""
    page = client.get("/vacancies", params={"q": "lead", "hours": "part_time"}).text
    assert 'name="q" value="lead"' in page
    assert '<option value="part_time" selected>' in page
    assert "1 vacancy found" in page


def test_what_was_looked_for_instead_is_said_first() -> None:
    """Nobody reads "found" above roles that are not what they asked for."""
    given_up = (
        Relaxation("20 miles of Leeds", 2, "within 40 miles of Leeds"),
        Relaxation("the pay floor", 2, "at any pay"),
    )
    bank = Alternative("contract", Criteria("lead"), "Bank roles", 3)
    found = Found(Criteria("lead"), 2, (LEAD,), given_up, alternatives=(bank,))
    shown = results(SiteResults(found, "lead", 1), {"q": "lead"})
    assert shown.heading == "Nothing fits all of it"
    assert shown.instead == "Within 40 miles of Leeds, at any pay: 2 vacancies"
    assert [words for words, _ in shown.suggestions] == ["Bank roles (3)"]


def test_hourly_pay_has_the_year_beside_it(widget: Path) -> None:
    """The advert's own words, then what they come to with what was counted."""
    hourly = replace(LEAD, pay=parse_pay("£20 an hour plus mileage"))
    page = client_of(site_services(BRAND, [hourly], widget)).get("/vacancies/LDS-101").text
    assert "£20 an hour plus mileage" in page
    assert "About £39,100 a year, counting 37.5 hours a week all year" in page


def test_a_search_without_a_hit_says_what_to_do(client: TestClient) -> None:
    """An empty list is explained, and leads on."""
    page = client.get("/vacancies?q=astronaut").text
    assert "No vacancy fits" in page
    assert 'href="/vacancies"' in page


def test_pages_join_and_keep_the_search(widget: Path) -> None:
    """Every vacancy is on one page of the list, and the links carry what was asked for."""
    client = listing(widget, 45)
    first = client.get("/vacancies?q=nurse").text
    assert 'href="/vacancies?q=nurse&amp;page=2" rel="next"' in first
    assert 'rel="prev"' not in first
    pages = [client.get(f"/vacancies?q=nurse&page={n}").text for n in (1, 2, 3)]
    shown = [ref for page in pages for ref in re.findall(r'href="/vacancies/(V\d+)"', page)]
    assert shown == [f"V{n}" for n in range(45)]


@pytest.mark.parametrize("page", ["0", "-1", "x", "٣", "1e9", "99999999999"])
def test_a_page_that_is_no_number_is_the_first(widget: Path, page: str) -> None:
    """Whatever stands in the address, there is a list."""
    assert "Nurse 0" in listing(widget, 3).get("/vacancies", params={"page": page}).text


def test_search_engines_read_the_vacancy_from_its_page(client: TestClient) -> None:
    """The data block has what Google asks of a JobPosting, and the page its own address."""
    page = client.get("/vacancies/LDS-101").text
    posting = data_block(page)
    assert posting["@type"] == "JobPosting"
    assert posting["url"] == f"{SITE}/vacancies/LDS-101"
    assert posting["jobLocation"]["address"]["addressCountry"] == "GB"
    assert posting["validThrough"] == "2026-12-11T23:59:59"
    assert posting["directApply"] is True
    assert posting["description"].startswith("<p>You lead a small team.</p>")
    assert f'<link rel="canonical" href="{SITE}/vacancies/LDS-101">' in page
    assert '<meta name="description" content="Aire Valley NHS Foundation Trust' in page


def test_a_vacancy_that_says_neither_where_nor_remote_has_no_data_block(widget: Path) -> None:
    """What an engine would refuse is not claimed."""
    bare = replace(LEAD, location=None)
    page = client_of(site_services(BRAND, [bare], widget)).get("/vacancies/LDS-101").text
    assert "ld+json" not in page


def test_a_closed_vacancy_is_gone_and_shows_similar_ones(client: TestClient) -> None:
    """410 tells search engines to drop it; a person finds a way on."""
    response = client.get("/vacancies/LDS-099")
    assert response.status_code == 410
    assert "This vacancy has closed" in response.text
    assert 'href="/vacancies/LDS-101"' in response.text
    assert "ld+json" not in response.text


def test_the_sitemap_lists_every_open_vacancy(client: TestClient) -> None:
    """And no closed one."""
    response = client.get("/sitemap.xml")
    assert response.headers["content-type"].startswith("application/xml")
    found = re.findall("<loc>(.*?)</loc>", response.text)
    assert found == [f"{SITE}/", f"{SITE}/vacancies", f"{SITE}/vacancies/LDS-101"]
    assert f"Sitemap: {SITE}/sitemap.xml" in client.get("/robots.txt").text


def test_a_link_of_an_alert_that_is_gone_says_so(client: TestClient) -> None:
    """Nothing is told of whether it ever was."""
    for kind in ("confirm", "stop", "manage"):
        response = client.get(f"/alerts/{kind}/nothing")
        assert response.status_code == 410
        assert "This link no longer works" in response.text
