"""The recruiters' list of vacancies, and one vacancy with where its facts come from."""

from __future__ import annotations

import html
import re
from datetime import date
from urllib.parse import quote

import pytest

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.accounts import ManageAccounts
from frontline.domain.pay import Pay
from frontline.domain.people import Role
from frontline.domain.vacancy import Vacancy
from tests.sample_case import sample_case
from tests.unit.vacancies.samples import vacancy
from tests.web.desk.browser import PASSWORD, URL, Browser

NASTY = "<script>alert(1)</script>\"'><img src=x>"


def words(page: str) -> str:
    """A page as it reads."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def store(units: SqlUnitsOfWork, *kept: Vacancy, source: str = "ats") -> None:
    with units() as work:
        work.vacancies.save_all(kept, source)
        work.commit()


def test_the_list_shows_what_a_recruiter_looks_for(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Title, employer, place, reference, closing date, state, applications and source."""
    store(units, vacancy("FD-1"), source="https://user:secret@x.org/f?key=secret")
    with units() as work:
        work.cases.add(sample_case(1, vacancy_ref="FD-1"))
        work.commit()
    shown = words(anna.page("/desk/vacancies"))
    assert (
        "Clinical Informatics Nurse Aire Valley NHS Foundation Trust, Leeds FD-1 10 December 2026 "
        "Open 1 https://x.org/f" in shown
    )
    assert "secret" not in shown


def test_open_closing_and_closed_ones_are_apart(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Each with its number; a state that does not exist is the open ones."""
    soon = vacancy("SOON", closes=date(2026, 11, 25))
    store(units, vacancy("OPEN"), soon, vacancy("PAST", closes=date(2026, 11, 22)))
    page = anna.page("/desk/vacancies?state=nonsense")
    for tab in ("Open (2)", "Closing soon (1)", "Closed (1)"):
        assert tab in page
    assert "Closes soon" in words(page)
    assert re.findall(r"vacancy\?ref=(\w+)", anna.page("/desk/vacancies?state=closing")) == ["SOON"]
    assert re.findall(r"vacancy\?ref=(\w+)", anna.page("/desk/vacancies?state=closed")) == ["PAST"]


def test_a_search_stays_when_the_state_changes(anna: Browser, units: SqlUnitsOfWork) -> None:
    """And says so where nothing has the words."""
    store(units, vacancy("FD-1"), vacancy("FD-2", title="Porter"))
    page = anna.page("/desk/vacancies?q=porter+leeds")
    assert re.findall(r"vacancy\?ref=([\w-]+)", page) == ["FD-2"]
    assert "/desk/vacancies?state=closed&q=porter+leeds" in page
    assert "No closed vacancy has “porter”" in anna.page("/desk/vacancies?state=closed&q=porter")


def test_many_are_paged(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Fifty a page; the last page leads no further, and a broken address to the first."""
    store(units, *(vacancy(f"V{n:03}") for n in range(60)))
    first = anna.page("/desk/vacancies")
    following = re.search(r'href="([^"]+)" rel="next"', first)
    assert following is not None
    second = anna.page(following[1])
    seen = re.findall(r"vacancy\?ref=(\w+)", first + second)
    assert len(seen) == len(set(seen)) == 60
    assert 'rel="next"' not in second
    assert "First page" in second
    assert anna.page("/desk/vacancies?after=nonsense").count("vacancy?ref=") == 50


def test_an_empty_store_says_what_to_do(anna: Browser) -> None:
    """Every state has its own words."""
    assert "No open vacancies" in anna.page("/desk/vacancies")
    assert "Nothing closes within a week" in anna.page("/desk/vacancies?state=closing")
    assert "No closed vacancies" in anna.page("/desk/vacancies?state=closed")


@pytest.mark.parametrize(
    "shown",
    [
        "Place Leeds, LS1 4AP A field of the feed",
        "Pay £47,810 to £54,710 a year A field of the feed",
        "NHS pay band Band 7 A field of the feed",
        "Visa sponsorship The advert does not say –",
        "Contract Permanent A field of the feed",
        "Closing date 10 December 2026",
        "Requirements • Current NMC registration",
        "Help wards to use the record.",
        "Nobody has applied yet.",
    ],
)
def test_one_page_has_every_fact_with_its_origin(
    anna: Browser, units: SqlUnitsOfWork, shown: str
) -> None:
    """As visitors are told it."""
    store(units, vacancy("FD-1"))
    assert shown in words(anna.page("/desk/vacancy?ref=FD-1"))


def test_pay_that_no_advert_names_says_so(anna: Browser, units: SqlUnitsOfWork) -> None:
    """The pay table is named beside it."""
    of_band = Pay("Band 6", 38_682, 46_580, basis="NHS band 6 in England, 2025/26")
    store(units, vacancy("FD-1", pay=of_band, bands=("6",)))
    shown = words(anna.page("/desk/vacancy?ref=FD-1"))
    assert (
        "Pay £38,682 to £46,580 a year (NHS band 6 in England, 2025/26) The pay table of the NHS "
        "band, because the advert names no sum" in shown
    )


def test_applications_lead_to_their_cases(anna: Browser, units: SqlUnitsOfWork) -> None:
    """With how far each is."""
    store(units, vacancy("FD-1"))
    with units() as work:
        work.cases.add(sample_case(1, vacancy_ref="FD-1"))
        work.commit()
    page = anna.page("/desk/vacancy?ref=FD-1")
    assert 'href="/desk/cases/case_1"' in page
    assert "23 November 2026 at 12:00pm New" in words(page)


@pytest.mark.parametrize("ref", ["a/b?c=d&e", "<b>", "100% \\ ünï"])
def test_any_reference_has_its_page(anna: Browser, units: SqlUnitsOfWork, ref: str) -> None:
    """The list leads there, and the page to the one that visitors see."""
    store(units, vacancy(ref))
    link = re.search(r'href="(/desk/vacancy\?ref=[^"]+)"', anna.get("/desk/vacancies").text)
    assert link is not None
    page = anna.get(html.unescape(link[1]))
    assert html.escape(ref, quote=False) in page.text
    assert f'href="/vacancies/{quote(ref)}"' in page.text


def test_whatever_a_feed_brought_is_shown_as_text(anna: Browser, units: SqlUnitsOfWork) -> None:
    """Markup of strangers never becomes ours."""
    store(units, vacancy("X", title=NASTY, employer=NASTY, description=NASTY), source=NASTY)
    for path in ("/desk/vacancies", "/desk/vacancy?ref=X", f"/desk/vacancies?q={quote(NASTY)}"):
        assert "<script>alert" not in anna.get(path).text
        assert "<img" not in anna.get(path).text


def test_an_unknown_vacancy_is_said_plainly(anna: Browser) -> None:
    """Also without any reference."""
    for path in ("/desk/vacancy?ref=none", "/desk/vacancy"):
        refused = anna.get(path)
        assert (refused.status_code, "no such vacancy" in refused.text) == (404, True)


def test_only_recruiters_see_them(browser: Browser, manage: ManageAccounts) -> None:
    """Whoever is not signed in comes back here after; a trainer is told why not."""
    met = browser.get("/desk/vacancies?q=nurse")
    assert met.headers["location"] == "/desk/sign-in?next=/desk/vacancies%3Fq%3Dnurse"
    link = manage.invite("terry@linq.example", [Role.TRAINER], URL)
    browser.send(
        link.removeprefix(URL), name="Terry", email="terry@linq.example", password=PASSWORD
    )
    assert browser.get("/desk/vacancies").status_code == 403
