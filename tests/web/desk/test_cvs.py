"""The CV on a case."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from frontline.adapters.store.database import Database
from frontline.adapters.store.tables.cases import case_opening
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.curriculum_vitae import CurriculumVitae, Kind
from tests.clock import NOON
from tests.cv_files import PDF
from tests.sample_case import SAMPLE_CASE, sample_case
from tests.web.desk.browser import Browser

CASE = "/desk/cases/case_1"
CV = CurriculumVitae("cv1", "d1", "Anna Ọkafor <b>.pdf", Kind.PDF, PDF, NOON, SAMPLE_CASE.id)


@pytest.fixture(autouse=True)
def cases(units: SqlUnitsOfWork) -> None:
    with units() as work:
        work.cases.add(replace(SAMPLE_CASE, has_cv=True))
        work.cases.add(sample_case(2))
        work.curricula.put(CV)
        work.commit()


def test_the_case_links_it_and_one_without_does_not(anna: Browser) -> None:
    """By the name it came with, which is shown as text."""
    page = anna.get(CASE).text
    assert f'href="{CASE}/cv"' in page
    assert "Anna Ọkafor &lt;b&gt;.pdf" in page
    assert "/cv" not in anna.get("/desk/cases/case_2").text


def test_it_is_saved_and_never_shown(anna: Browser) -> None:
    """As an attachment with a name of ours, that no browser may run, guess at or keep."""
    sent = anna.get(f"{CASE}/cv")
    assert (sent.status_code, sent.content) == (200, PDF)
    assert sent.headers["content-disposition"] == 'attachment; filename="CV-K7QM-34RX.pdf"'
    assert sent.headers["content-type"] == "application/pdf"
    assert sent.headers["x-content-type-options"] == "nosniff"
    assert sent.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert sent.headers["cache-control"] == "private, no-store"


def test_who_saved_it_is_on_record(anna: Browser, database: Database) -> None:
    """Like who opened the case."""
    anna.get(f"{CASE}/cv")
    with database.connect() as connection:
        read = connection.execute(select(case_opening.c.case_id, case_opening.c.opened_by)).all()
    assert [tuple(row) for row in read] == [("case_1", "anna@linq.example")]


@pytest.mark.parametrize("path", ["/desk/cases/case_2/cv", "/desk/cases/none/cv"])
def test_where_there_is_none_the_page_says_so(anna: Browser, path: str) -> None:
    """And nothing is written down."""
    assert anna.get(path).status_code == 404


def test_nobody_reads_it_without_signing_in(browser: Browser) -> None:
    """They are sent to the sign-in."""
    answer = browser.get(f"{CASE}/cv")
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/desk/sign-in")
