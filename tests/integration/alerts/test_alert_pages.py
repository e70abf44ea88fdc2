"""The pages behind the links of job alert e-mails, for people, mail programs and scanners."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.job_alert import AlertState
from frontline.domain.search import Criteria
from frontline.web.security import SecurityHeaders
from frontline.web.site.routes import site_routes
from tests.integration.alerts.town import ANNA, Mail, Town, vacancy
from tests.web.browser.stand_in import BRAND
from tests.web.site_stand_in import site_services


@pytest.fixture
def town(units: SqlUnitsOfWork) -> Town:
    return Town(units)


@pytest.fixture
def client(town: Town, tmp_path: Path) -> TestClient:
    services = replace(site_services(BRAND, [], tmp_path), alerts=town.manage)
    routes = site_routes(services)
    return TestClient(Starlette(routes=routes, middleware=[Middleware(SecurityHeaders)]))


def states(town: Town) -> list[AlertState]:
    with town.units() as work:
        return [alert.state for alert in work.job_alerts.of_email(ANNA)]


def digest(town: Town) -> Mail:
    town.confirmed()
    town.add(vacancy(1))
    (mail,) = town.next_morning()
    return mail


def test_a_scanner_that_follows_the_link_confirms_nothing(town: Town, client: TestClient) -> None:
    """The page names the search and has a button; only that confirms."""
    (mail,) = town.ask()
    path = f"/alerts/confirm/{mail.secret('confirm')}"
    for method in ("GET", "HEAD", "GET"):
        assert client.request(method, path).status_code == 200
    assert "nurse" in client.get(path).text
    assert states(town) == [AlertState.UNCONFIRMED]
    assert "Your job alert is on" in client.post(path).text
    assert states(town) == [AlertState.ACTIVE]
    assert client.post(path).status_code == 410


def test_a_mail_program_stops_it_with_one_request(town: Town, client: TestClient) -> None:
    """As RFC 8058 has it: a POST with that body, no cookie, no page between; twice is no error."""
    path = f"/alerts/stop/{digest(town).secret('stop')}"
    for _ in range(2):
        response = client.post(path, data={"List-Unsubscribe": "One-Click"})
        assert response.status_code == 200
    assert states(town) == []


def test_the_link_in_the_text_asks_before_it_stops(town: Town, client: TestClient) -> None:
    """A person sees what they stop."""
    path = f"/alerts/stop/{digest(town).secret('stop')}"
    assert "Stop this job alert?" in client.get(path).text
    assert states(town) == [AlertState.ACTIVE]


def test_the_page_of_an_address_changes_each_alert(town: Town, client: TestClient) -> None:
    """Pause, send again, keep, stop: with nothing but a form."""
    town.confirmed(criteria=Criteria(text="physio"))
    path = f"/alerts/manage/{digest(town).secret('manage')}"
    page = client.get(path).text
    ids = re.findall(r'name="alert" value="([^"]+)"', page)
    assert len(ids) == 2
    paused = client.post(path, data={"alert": ids[0], "change": "pause"}).text
    assert "Paused." in paused
    assert "Your change is saved." in paused
    assert sorted(states(town)) == sorted([AlertState.PAUSED, AlertState.ACTIVE])
    client.post(path, data={"alert": ids[0], "change": "resume"})
    client.post(path, data={"alert": ids[1], "change": "stop"})
    assert states(town) == [AlertState.ACTIVE]
    assert "Stopped" in client.post(path, data={"change": "stop_all"}).text
    assert states(town) == []
    assert client.get(path).status_code == 410


@pytest.mark.parametrize("sent", [{}, {"change": "erase"}, {"change": "pause", "alert": "other"}])
def test_a_form_of_nobodys_making_changes_nothing(
    town: Town, client: TestClient, sent: dict[str, str]
) -> None:
    """The list is shown again."""
    path = f"/alerts/manage/{digest(town).secret('manage')}"
    assert client.post(path, data=sent).status_code == 200
    assert states(town) == [AlertState.ACTIVE]


def test_a_link_opens_what_it_is_for_and_nothing_else(town: Town, client: TestClient) -> None:
    """The link that stops one alert does not show the others."""
    mail = digest(town)
    assert client.get(f"/alerts/manage/{mail.secret('stop')}").status_code == 410
    assert client.post(f"/alerts/confirm/{mail.secret('manage')}").status_code == 410


def test_the_address_of_such_a_page_goes_nowhere(town: Town, client: TestClient) -> None:
    """No search engine keeps it, no other site is told it, no cache holds it."""
    response = client.get(f"/alerts/manage/{digest(town).secret('manage')}")
    assert '<meta name="robots" content="noindex">' in response.text
    assert "<script" not in response.text, "the chat would tell the server this page's address"
    assert response.headers["referrer-policy"] == "same-origin"
    assert response.headers["cache-control"] == "no-store"
