"""A file of vacancies is sent, its report read, and only then imported."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from httpx2 import Response

from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.domain.uploaded_feed import LARGEST
from tests.clock import FixedClock
from tests.unit.vacancies.samples import vacancy
from tests.web.desk.browser import URL, Browser
from tests.web.desk.test_vacancies import NASTY, store, words

PAGE = "/desk/imports/upload"
CSV = b"ref,title,employer,locality,pay_text\nA-1,Ward nurse,Aire,Leeds,Band 6\nA-2,,Aire,Leeds,\n"


def send(browser: Browser, content: bytes, name: str = "list.csv", **fields: str) -> Response:
    data = {"token": browser.token(PAGE), **fields}
    files = {"file": (name, content)}
    return browser.client.post(PAGE, data=data, files=files, headers={"origin": URL})


def apply(browser: Browser, checked: Response) -> Response:
    found = re.search(r'name="upload" value="([^"]+)"', checked.text)
    assert found is not None
    return browser.send(f"{PAGE}/apply", on=PAGE, upload=found[1])


def refs(units: SqlUnitsOfWork) -> list[str]:
    with units() as work:
        return [each.ref for each in work.vacancies.all_open()]


def test_a_file_is_read_back_and_then_imported(anna: Browser, units: SqlUnitsOfWork) -> None:
    """The report before is the report after, and nothing lasts until it is wanted."""
    checked = send(anna, CSV, name="C:\\lists\\list.csv")
    shown = words(checked.text)
    assert "Nothing is imported yet" in shown
    assert "Added 1 Changed 0 Unchanged 0 Past their closing date 0 Refused 1" in shown
    assert "Row of the file Why 3 Has no title." in shown
    assert "A-1 Its pay states only band 6" in shown
    assert refs(units) == []
    with units() as work:
        assert (work.sources.all(), work.vacancies.revision()) == ([], 0)
    applied = apply(anna, checked)
    assert applied.headers["location"] == (
        "/desk/imports/source?name=uploaded%20list.csv&done=uploaded"
    )
    assert refs(units) == ["A-1"]
    page = words(anna.page(applied.headers["location"]))
    assert "The file is imported" in page
    assert "Done 1 0 0 0 0 1" in page
    assert "Import now" not in page


def test_what_a_person_holds_counts_in_the_report_too(anna: Browser, units: SqlUnitsOfWork) -> None:
    """A preview goes the way of the import."""
    store(units, vacancy("A-1"), source="uploaded list.csv")
    assert "Changed 1" in words(send(anna, CSV).text)
    with units() as work:
        kept = work.vacancies.get("A-1")
    assert kept == vacancy("A-1")


def test_the_employer_stands_in_where_the_file_names_none(
    anna: Browser, units: SqlUnitsOfWork
) -> None:
    """In the preview and in the import."""
    apply(anna, send(anna, b"ref,title,employer\nA-1,Ward nurse,\n", employer="Aire Valley Care"))
    with units() as work:
        made = work.vacancies.get("A-1")
    assert made is not None
    assert made.employer == "Aire Valley Care"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Choose a file first."),
        (b"\x00\x01\x02", "list.csv"),
        (b"nothing that any system gives", "list.csv"),
        (b'{"a": ', "list.csv"),
    ],
)
def test_what_is_no_feed_is_told_in_one_sentence(
    anna: Browser, units: SqlUnitsOfWork, content: bytes, told: str
) -> None:
    """Beside the field, with the employer still there."""
    refused = send(anna, content, employer="Aire")
    assert refused.status_code == 422
    assert told in words(refused.text)
    assert 'value="Aire"' in refused.text
    assert refs(units) == []


def test_a_file_that_is_too_large_is_not_read(anna: Browser) -> None:
    """Nor one of which nobody says how large it is."""
    assert send(anna, b"x" * (LARGEST + 100_000)).status_code == 413
    chunks = iter([b"--x--"])
    headers = {"origin": URL, "content-type": "multipart/form-data; boundary=x"}
    assert anna.client.post(PAGE, content=chunks, headers=headers).status_code == 413


def test_a_file_is_kept_for_a_day(anna: Browser, units: SqlUnitsOfWork, clock: FixedClock) -> None:
    """Then it has to be sent once more, and that is said."""
    checked = send(anna, CSV)
    with units() as work:
        work.uploads.forget_before(clock.now() + timedelta(seconds=1))
        work.commit()
    refused = apply(anna, checked)
    assert (refused.status_code, "not kept any more" in refused.text) == (422, True)
    assert refs(units) == []


def test_files_come_only_from_our_own_pages_of_people_signed_in(
    anna: Browser, units: SqlUnitsOfWork
) -> None:
    """Markup in names is only ever text."""
    forged = anna.client.post(
        PAGE, data={"token": "0" * 64}, files={"file": ("a.csv", CSV)}, headers={"origin": URL}
    )
    assert forged.status_code == 403
    assert "<script>alert" not in send(anna, CSV, name=NASTY).text
    token = anna.token(PAGE)
    anna.client.cookies.clear()
    gone = anna.client.post(
        PAGE, data={"token": token}, files={"file": ("a.csv", CSV)}, headers={"origin": URL}
    )
    assert gone.status_code == 401
