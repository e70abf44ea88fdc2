"""Feeds are read whatever their format, and bad rows come out as bad rows."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.adapters.feeds.jobposting import read_posting
from frontline.adapters.feeds.jobposting_export import posting_of
from frontline.adapters.feeds.reading import read_feed
from frontline.application.feed import FeedError, FeedRow, UnreadableRow
from frontline.application.read_advert import Advert, read_advert
from frontline.domain.pay import Pay
from frontline.domain.pay_text import parse_pay
from frontline.domain.vacancy import ContractType, RegistrationNeed, Vacancy, WorkMode
from tests.unit.vacancies.samples import KNOWN, PLAIN, vacancy

TODAY = date(2026, 11, 23)
POSTING = {"title": "Nurse", "hiringOrganization": {"name": "Aire Valley"}, "identifier": "A1"}


def rows_of(tmp_path: Path, name: str, content: str | bytes) -> list[FeedRow]:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(read_feed(path, TODAY))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", json.dumps(POSTING)),
        ("a.json", json.dumps([POSTING])),
        ("a.json", json.dumps({"@graph": [POSTING]})),
        ("a.json", json.dumps({"itemListElement": [{"item": POSTING}]})),
        ("a.jsonl", json.dumps(POSTING) + "\n\n"),
        ("a.jsonl.gz", gzip.compress(json.dumps(POSTING).encode())),
        ("a.csv", "\ufeffReference,Job Title,Organisation\nA1,Nurse,Aire Valley\n"),
        ("a.csv", "ref;title;company\r\nA1;Nurse;Aire Valley\r\n"),
        ("a.txt", "ref\ttitle\temployer\nA1\tNurse\tAire Valley"),
        ("a.csv.gz", gzip.compress(b"ref,title,employer\nA1,Nurse,Aire Valley")),
    ],
)
def test_one_advert_reads_the_same_in_every_format(
    tmp_path: Path, name: str, content: str | bytes
) -> None:
    """JSON, lists, lines, tables and gzip give the same advert."""
    (advert,) = rows_of(tmp_path, name, content)
    assert isinstance(advert, Advert)
    assert (advert.ref, advert.title, advert.employer) == ("A1", "Nurse", "Aire Valley")


def test_a_broken_line_is_one_unreadable_row(tmp_path: Path) -> None:
    """The lines around it are read, and its number is its line."""
    line = json.dumps(POSTING)
    rows = rows_of(tmp_path, "a.jsonl", f"{line}\n{{oops\n[1]\n{line}")
    assert [type(row) for row in rows] == [Advert, UnreadableRow, UnreadableRow, Advert]
    assert rows[1] == UnreadableRow(2, "is no JSON")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.json", "", "is empty"),
        ("a.json", "{oops", "is no JSON"),
        ("a.json", "[" * 100_000, "nested too deeply"),
        ("a.csv", "one,two\n1,2", "'title' and 'employer'"),
        ("a.gz", b"\x1f\x8bnot gzip at all", "damaged gzip"),
        ("a.gz", gzip.compress(b"x" * 9_999)[:40], "damaged gzip"),
        ("a.json", b"\x00\xff\xfe", "'title' and 'employer'"),
    ],
)
def test_what_is_no_feed_is_said_in_one_line(
    tmp_path: Path, name: str, content: str | bytes, message: str
) -> None:
    """A file that cannot be read ends in one plain line."""
    with pytest.raises(FeedError) as error:
        rows_of(tmp_path, name, content)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    """The message names the file and the reason."""
    with pytest.raises(FeedError, match=r"nothing\.csv cannot be read: No such file"):
        read_feed(tmp_path / "nothing.csv", TODAY)


def test_the_sample_feed_moves_with_the_day(tmp_path: Path) -> None:
    """Days ago and days left become dates around today."""
    line = {"ref": "S1", "title": "t", "employer": "e", "posted_days_ago": 2, "closes_in_days": 3}
    (advert,) = rows_of(tmp_path, "a.jsonl", json.dumps(line))
    assert isinstance(advert, Advert)
    assert (advert.posted, advert.closes) == ("2026-11-21", "2026-11-26")


def test_hybrid_work_marked_as_telecommute_is_not_remote() -> None:
    """Boards put TELECOMMUTE on hybrid roles too; the text tells them apart."""
    hybrid = {**POSTING, "jobLocationType": "TELECOMMUTE", "description": "Hybrid working."}
    remote = {**POSTING, "jobLocationType": "TELECOMMUTE"}
    assert [getattr(read_posting(1, posting), "work_mode", "") for posting in (hybrid, remote)] == [
        *("", "remote"),
    ]


FULL = vacancy(
    "FD-9",
    work_mode=WorkMode.REMOTE,
    contract=ContractType.LOCUM,
    registration=RegistrationNeed.DESIRABLE,
    registration_body="HCPC",
    sponsorship=False,
    pay=parse_pay("£27 to £32 an hour"),
    bands=("5", "6"),
    profession="physiotherapist",
    specialty="telehealth",
)


OF_BAND = "NHS band 6 in England, 2025/26"
BY_BAND = vacancy("FD-4", bands=("6",), pay=Pay("Band 6", 38_682, 46_580, basis=OF_BAND))
BY_BAND_ALONE = vacancy("FD-5", bands=("6",), pay=Pay("", 38_682, 46_580, basis=OF_BAND))


@pytest.mark.parametrize(
    "given_out", [PLAIN, FULL, vacancy("FD-3", location=None, pay=None), BY_BAND, BY_BAND_ALONE]
)
def test_an_exported_vacancy_comes_back_whole(given_out: Vacancy) -> None:
    """Through JobPosting and back nothing is lost."""
    advert = read_posting(1, json.loads(json.dumps(posting_of(given_out))))
    assert isinstance(advert, Advert)
    assert read_advert(advert, KNOWN, TODAY).vacancy == given_out


anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = (
    *("title", "identifier", "hiringOrganization", "jobLocation", "baseSalary", "employmentType"),
    *("qualifications", "additionalProperty", "description", "validThrough", "url"),
)


@given(st.dictionaries(st.sampled_from(FIELDS), anything) | anything)
def test_no_posting_however_odd_stops_the_feed(posting: Any) -> None:
    """Values of any shape give an advert of texts, or an unreadable row."""
    row = read_posting(1, posting)
    if isinstance(row, Advert):
        assert all(isinstance(value, (str, tuple, int)) for value in vars(row).values())
