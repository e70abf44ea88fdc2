"""Where vacancies come from, the report of each import, and an import asked for now."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.vacancy_source import SourceState
from tests.clock import FixedClock
from tests.web.desk.browser import Browser
from tests.web.desk.imports_stand_in import BY_HAND, DONE, FAILED, feeds, fill_imports, import_desk
from tests.web.desk.test_vacancies import words

SOURCE = "/desk/imports/source?name=ats"
LIST = "/desk/imports/source?name=/feeds/list.csv"


@pytest.fixture(autouse=True)
def _kept(units: SqlUnitsOfWork) -> None:
    with units() as work:
        fill_imports(work)
        work.commit()


def test_every_source_has_its_last_import_last_success_and_next(anna: Browser) -> None:
    """What failed last stands beside what worked last."""
    shown = words(anna.page("/desk/imports"))
    assert (
        "ats Every 2 hours Failed 23 November 2026 at 2:00pm 23 November 2026 at 12:00pm "
        "23 November 2026 at 2:05pm" in shown
    )
    assert "/feeds/list.csv By hand Never yet Never yet –" in shown


def test_a_source_that_was_only_set_up_is_listed(browser: Browser, tmp_path: Path) -> None:
    """The clock will import it soon."""
    database = open_database(f"sqlite:///{tmp_path / 'empty.db'}")
    database.create_tables()
    (listed,) = import_desk(SqlUnitsOfWork(database), FixedClock()).sources()
    assert (listed.state.source.name, listed.last, listed.can_run) == ("ats", None, True)
    database.close()


def test_a_source_lists_its_imports_newest_first(anna: Browser) -> None:
    """With counts, and no key of its address."""
    page = anna.page(SOURCE)
    shown = words(page)
    assert "https://ats.example.org/jobs.xml" in shown
    assert "secret" not in page
    assert "Failed in a row 1" in shown
    assert "2:00pm Failed 0 0 0 0 0 0 23 November 2026 at 12:00pm Done 12 3 1,400 2 1 1" in shown


def test_a_report_names_every_refused_row_with_its_reason(anna: Browser) -> None:
    """Remarks stand apart and lead to their vacancy."""
    link = re.search(
        r'href="(/desk/imports/report\?number=\d+)">23 November 2026 at 12', anna.page(SOURCE)
    )
    assert link is not None
    page = anna.page(link[1])
    shown = words(page)
    assert DONE.note in shown
    assert "Read as indeed. It took 3 seconds." in shown
    assert "Added 12 Changed 3 Unchanged 1,400 Closed 2" in shown
    assert "Row of the feed Why it was refused 7 It has no title." in shown
    assert "LQ-0001 The place 'Xyzzy' is not known." in shown
    assert 'href="/desk/vacancy?ref=LQ-0001"' in page


def test_a_failed_import_says_why(anna: Browser) -> None:
    """In its one sentence."""
    link = re.search(r"/desk/imports/report\?number=\d+", anna.page("/desk/imports"))
    assert link is not None
    assert FAILED.note in words(anna.page(link[0]))


@pytest.mark.parametrize("path", [SOURCE, LIST])
def test_an_import_asked_for_is_done_by_the_clock(
    anna: Browser, units: SqlUnitsOfWork, clock: FixedClock, path: str
) -> None:
    """The page says that it waits, and tells when it has ended; then nothing is due."""
    asked = anna.send(path.replace("source", "ask"), on=path)
    assert asked.headers["location"].endswith("done=asked")
    page = anna.page(asked.headers["location"])
    assert "An import was asked for" in page
    ended = re.search(r'data-hx-get="([^"]+)"', page)
    assert ended is not None
    assert anna.get(ended[1]).status_code == 204
    feeds(units, clock).run_due()
    assert "The import has ended" in anna.page(ended[1])
    shown = words(anna.page(path))
    assert "Done 1 0 0 0 0 1" in shown
    assert "Import now" in shown
    with units() as work:
        work_before = len(work.sources.runs())
    feeds(units, clock).run_due()
    with units() as work:
        assert len(work.sources.runs()) == work_before


def test_a_source_the_clock_knows_no_more_cannot_be_asked_for(
    anna: Browser, units: SqlUnitsOfWork
) -> None:
    """Nobody would ever import it."""
    gone = SourceState(replace(BY_HAND, name="gone", every=timedelta(hours=1)))
    with units() as work:
        work.sources.save(gone)
        work.commit()
    assert "Import now" not in anna.page("/desk/imports/source?name=gone")
    assert anna.send("/desk/imports/ask?name=gone", on=SOURCE).status_code == 404


def test_what_is_not_there_is_said_plainly(anna: Browser) -> None:
    """Also with an address that nobody made."""
    for path in ("source?name=none", "source", "report?number=99999", "report?number=²", "report"):
        refused = anna.get(f"/desk/imports/{path}")
        assert (refused.status_code, "There is no such import" in refused.text) == (404, True)
    assert anna.post("/desk/imports/ask?name=ats").status_code == 403
