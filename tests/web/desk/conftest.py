"""The recruiter desk on a real store, and a browser without JavaScript to use it with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from frontline.adapters.passwords import Argon2Passwords
from frontline.adapters.store.database import Database, open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.accounts import FirstAccount, ManageAccounts, Welcome
from frontline.application.edit_questions import EditQuestions
from frontline.application.edit_vacancies import EditVacancies
from frontline.application.handle_cases import HandleCases
from frontline.application.learn_from_unanswered import ReviewUnanswered
from frontline.application.review_gaps import ReviewGaps
from frontline.application.sign_in import SignIn
from frontline.application.vacancy_desk import VacancyDesk
from frontline.web.recruiter_desk.routes import DeskServices, routes
from frontline.web.security import SecurityHeaders
from tests.clock import FixedClock
from tests.unit.vacancies.samples import KNOWN
from tests.web.desk.browser import PASSWORD, URL, Browser
from tests.web.desk.gaps_stand_in import without_pay
from tests.web.desk.imports_stand_in import import_desk, upload_feeds

# As weak as the algorithm allows, so that tests do not wait for it.
QUICK = Argon2Passwords(passes=1, memory_kib=8)


def one_group_a_text(texts: Sequence[str]) -> list[list[int]]:
    """Equal texts in one group, and nothing else together."""
    return [[n for n, each in enumerate(texts) if each == text] for text in dict.fromkeys(texts)]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """SQLite alone: the repositories are tested on both databases by themselves."""
    opened = open_database(f"sqlite:///{tmp_path / 'frontline.db'}")
    opened.create_tables()
    yield opened
    opened.close()


@pytest.fixture
def desk(units: SqlUnitsOfWork, clock: FixedClock, tmp_path: Path) -> Starlette:
    """The desk as the product mounts it."""
    services = DeskServices(
        sign_in=SignIn(units, clock, QUICK),
        welcome=Welcome(units, clock, QUICK),
        cases=HandleCases(units, clock),
        unanswered=ReviewUnanswered(units, clock, one_group_a_text),
        vacancies=VacancyDesk(units, clock),
        edits=EditVacancies(units, clock, KNOWN, lambda: "H-1"),
        questions=EditQuestions(units, clock),
        imports=import_desk(units, clock),
        uploads=upload_feeds(units, clock),
        gaps=ReviewGaps(units, clock, without_pay),
        public_url=URL,
        widget_dist=tmp_path,
    )
    return Starlette(routes=routes(services), middleware=[Middleware(SecurityHeaders)])


@pytest.fixture
def browser(desk: Starlette) -> Iterator[Browser]:
    """A browser that nobody has signed in with."""
    with TestClient(desk, base_url=URL, follow_redirects=False) as client:
        yield Browser(client)


@pytest.fixture
def manage(units: SqlUnitsOfWork, clock: FixedClock) -> ManageAccounts:
    return ManageAccounts(units, clock)


@pytest.fixture
def anna(browser: Browser, units: SqlUnitsOfWork, clock: FixedClock) -> Browser:
    """Anna's browser: she made the first account and is signed in."""
    link = FirstAccount(units, clock).link_if_needed(URL)
    assert link is not None
    made = browser.send(
        link.removeprefix(URL), name="Anna Bell", email="anna@linq.example", password=PASSWORD
    )
    assert made.status_code == 303
    return browser
