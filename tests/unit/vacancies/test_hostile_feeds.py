"""Whatever stands in a feed, it is taken whole, mended with a line, or refused with a line."""

from __future__ import annotations

import gzip
import html
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from frontline.adapters.feeds import content
from frontline.adapters.feeds.reading import read_feed
from frontline.adapters.store.database import open_database
from frontline.adapters.store.unit_of_work import SqlUnitsOfWork
from frontline.application.feed import FeedError, FeedRemark, FeedRow, UnreadableRow
from frontline.application.import_vacancies import ImportReport, ImportVacancies
from frontline.application.read_advert import Advert
from frontline.domain.vacancy import Vacancy
from tests.clock import FixedClock
from tests.unit.vacancies.samples import KNOWN, OneStore
from tests.unit.vacancies.strings import NAUGHTY

TODAY = date(2026, 11, 23)
Job = dict[str, str]
GOOD = {"ref": "A1", "title": "Nurse", "employer": "Aire", "city": "Leeds",
        "description": "Help.", "pay": "£31,049 a year", "closes": "2026-12-20",
        "url": "https://example.org/A1"}  # fmt: skip


def indeed(*jobs: Job) -> str:
    names = {"ref": "referencenumber", "employer": "company", "pay": "salary",
             "closes": "expirationdate"}  # fmt: skip
    return f"<source>{''.join(f'<job>{_fields(job, names)}</job>' for job in jobs)}</source>"


def nhs_jobs(*jobs: Job) -> str:
    names = {"ref": "reference", "pay": "salary", "closes": "closeDate"}
    records = [
        f"<vacancyDetails>{_fields(job, names)}"
        f"<locations><locations>{_xml(job['city'])}</locations></locations></vacancyDetails>"
        for job in jobs
    ]
    return f"<nhsJobs>{''.join(records)}</nhsJobs>"


def _fields(job: Job, names: dict[str, str]) -> str:
    return "".join(f"<{names.get(n, n)}>{_xml(v)}</{names.get(n, n)}>" for n, v in job.items())


def lines(*jobs: Job) -> str:
    return "".join(json.dumps(_posting(job)) + "\n" for job in jobs)


def graph(*jobs: Job) -> str:
    return json.dumps({"@graph": [_posting(job) for job in jobs]})


def page(*jobs: Job) -> str:
    scripts = (json.dumps(_posting(job)).replace("</", "<\\/") for job in jobs)
    tags = (f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return f"<html>{''.join(tags)}</html>"


def _posting(job: Job) -> dict[str, Any]:
    return {
        "@type": "JobPosting",
        "identifier": job["ref"],
        "title": job["title"],
        "hiringOrganization": {"name": job["employer"]},
        "description": job["description"],
        "jobLocation": {"address": {"addressLocality": job["city"]}},
        "baseSalary": job["pay"],
        "validThrough": job["closes"],
        "url": job["url"],
    }


def greenhouse(*jobs: Job) -> str:
    told = [
        {
            "id": job["ref"],
            "title": job["title"],
            "company_name": job["employer"],
            "content": html.escape(job["description"]),
            "location": {"name": job["city"]},
            "absolute_url": job["url"],
            "updated_at": "2026-11-20",
            "metadata": [
                {"name": "Salary", "value": job["pay"]},
                {"name": "Closing date", "value": job["closes"]},
            ],
        }
        for job in jobs
    ]
    return json.dumps({"jobs": told})


def bullhorn(*jobs: Job) -> str:
    told = [
        {
            "id": job["ref"],
            "title": job["title"],
            "clientCorporation": {"name": job["employer"]},
            "publicDescription": job["description"],
            "address": {"city": job["city"]},
            "salary": job["pay"],
            "dateEnd": job["closes"],
            "isOpen": True,
        }
        for job in jobs
    ]
    return json.dumps({"data": told})


def table(*jobs: Job) -> str:
    headings = ["town" if name == "city" else name for name in GOOD]
    rows = [headings, *(job.values() for job in jobs)]
    return "".join(",".join(map(_cell, row)) + "\r\n" for row in rows)


def _cell(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


FORMATS = (indeed, nhs_jobs, lines, graph, page, greenhouse, bullhorn, table)
Write = Callable[..., str]


def _xml(text: str) -> str:
    """As careless feeds write it: escaped, but with whatever characters there are."""
    return html.escape(text, quote=False)


def rows_of(path: Path, content: bytes, kind: str | None = None) -> list[FeedRow]:
    path.write_bytes(content)
    return list(read_feed(path, TODAY, kind))


def imported(path: Path, content: bytes) -> tuple[ImportReport, list[Vacancy]]:
    path.write_bytes(content)
    store = OneStore()
    report = ImportVacancies(store, KNOWN, FixedClock()).run(read_feed(path, TODAY))
    return report, list(store.vacancies.all_open())


def texts_of(vacancy: Vacancy) -> Iterator[str]:
    for value in vars(vacancy).values():
        inner = value if isinstance(value, tuple) else getattr(value, "__dict__", {"": value})
        yield from (str(each) for each in (inner.values() if isinstance(inner, dict) else inner))


def outcome_of(path: Path, feed: bytes) -> ImportReport | str:
    """What an import reports, or the line that says why it is no feed."""
    try:
        return imported(path, feed)[0]
    except FeedError as error:
        return str(error)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "feed"


# Without one of these, or with a closing date that is no date, there is no vacancy.
NEEDED = {"ref", "title", "employer", "closes"}


@pytest.mark.parametrize("field", list(GOOD))
@pytest.mark.parametrize("write", FORMATS)
def test_naughty_strings_in_any_field_of_any_format(path: Path, write: Write, field: str) -> None:
    """Each row is one vacancy or one refusal, and what is taken can be stored."""
    jobs = [{**GOOD, "ref": f"A{n}", "title": f"Nurse {n}", field: naughty}
            for n, naughty in enumerate(NAUGHTY)]  # fmt: skip
    report, taken = imported(path, write(*jobs).encode("utf-8", "surrogatepass"))
    assert len(taken) + report.refused_rows == len(NAUGHTY)
    assert report.refused_rows == 0 or field in NEEDED
    for vacancy in taken:
        stored = "".join(texts_of(vacancy))
        assert "\x00" not in stored
        stored.encode()


def test_what_naughty_strings_become_can_be_stored(path: Path, tmp_path: Path) -> None:
    """A real database takes them all, and the same feed changes nothing."""
    jobs = [{**GOOD, "ref": f"{n}", "title": f"Nurse {n} {text}", "description": text}
            for n, text in enumerate(NAUGHTY)]  # fmt: skip
    path.write_text(lines(*jobs), "utf-8")
    database = open_database(f"sqlite:///{tmp_path / 'x.db'}")
    database.create_tables()
    importer = ImportVacancies(SqlUnitsOfWork(database), KNOWN, FixedClock())
    assert importer.run(read_feed(path, TODAY)).added == len(NAUGHTY)
    assert importer.run(read_feed(path, TODAY)).unchanged == len(NAUGHTY)
    database.close()


@pytest.mark.parametrize("write", FORMATS)
def test_fields_of_ten_thousand_characters_are_cut_and_not_refused(
    path: Path, write: Write
) -> None:
    """Only a reference of such a length is no reference."""
    for field in ("title", "employer", "city", "description", "pay", "url"):
        report, taken = imported(path, write({**GOOD, field: "x" * 10_000}).encode())
        assert (len(taken), report.refused) == (1, []), field
        assert len(taken[0].title) <= 300
    report, taken = imported(path, write({**GOOD, "ref": "x" * 10_000}).encode())
    assert (taken, len(report.refused)) == ([], 1)


PRICED = {**GOOD, "pay": "£31,049 a year", "employer": "Ysbyty Gwynedd – Bangor’s"}


@pytest.mark.parametrize("write", [table, indeed])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16", b""), ("utf-16-le", b""),
     ("utf-16-be", b""), ("utf-32", b""), ("cp1252", b"")],
)  # fmt: skip
def test_the_real_encoding_counts_whatever_is_declared(
    path: Path, write: Write, encoding: str, mark: bytes
) -> None:
    """Pounds, dashes and quotation marks survive in every encoding feeds come in."""
    declared = '<?xml version="1.0" encoding="utf-8"?>' if write is indeed else ""
    (advert, *remarks) = rows_of(path, mark + f"{declared}{write(PRICED)}".encode(encoding))
    assert isinstance(advert, Advert)
    assert (advert.pay_text, advert.employer) == (PRICED["pay"], PRICED["employer"])
    told = [FeedRemark("3 characters were no UTF-8 and were read as Windows 1252")]
    assert remarks == (told if encoding == "cp1252" else [])


def test_a_declared_code_page_is_believed_when_it_can_be(path: Path) -> None:
    """ISO 8859-15 has the euro where Windows 1252 has another sign."""
    feed = '<?xml version="1.0" encoding="iso-8859-15"?>' + indeed({**GOOD, "title": "Nurse €"})
    (advert,) = rows_of(path, feed.encode("iso-8859-15"))
    assert isinstance(advert, Advert)
    assert advert.title == "Nurse €"


BOMB = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "ha">' for n in range(10)
)
ENTITIES = [
    f"<!DOCTYPE source [{BOMB}]><source><job><title>&l9;</title></job></source>",
    '<!DOCTYPE source [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<source><job><title>&x;</title></job></source>",
    '<!DOCTYPE source [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]><source></source>',
]


@pytest.mark.parametrize("feed", ENTITIES)
def test_xml_with_entities_is_refused(path: Path, feed: str) -> None:
    """Neither a bomb nor a file of ours nor an address is opened."""
    with pytest.raises(FeedError, match="declares entities"):
        rows_of(path, feed.encode())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("R & D Nurse", "R & D Nurse"),
        ("Nurse &pound;5 &nbsp;", "Nurse £5"),
        ("Nurse &#0;&#xD83D;&#99999999;!", "Nurse !"),
        ("Nurse &unknown; x", "Nurse &unknown; x"),
        ("<![CDATA[R & D &amp; Nurse <b>x</b>]]>", "R & D &amp; Nurse <b>x</b>"),
        ("A&lt;B &amp; C", "A<B & C"),
        ("Nurse \x00\x08\x1f", "Nurse"),
    ],
)
def test_xml_that_is_nearly_right_is_put_right(path: Path, written: str, read: str) -> None:
    """What people mean by it is read, and one line says that it was mended."""
    feed = f"<source><job><title>{written}</title></job></source>"
    (advert, *_) = rows_of(path, feed.encode())
    assert isinstance(advert, Advert)
    assert advert.title == read


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.sampled_from("ab&;#x0é£<]>![CDAT"), max_size=60), st.integers(1, 9))
def test_xml_reads_the_same_in_pieces_of_any_size(
    tmp_path_factory: pytest.TempPathFactory, title: str, size: int
) -> None:
    """Where a piece ends makes no difference to what is mended."""
    from frontline.adapters.feeds.xml_feed import _Mended  # noqa: PLC0415 - the one inner part

    def mended(pieces: int) -> str:
        whole = content.FeedText(io.BytesIO(f"<a>{title}</a>".encode()))
        reader = _Mended(whole)
        return "".join(iter(lambda: reader.read(pieces), ""))

    assert mended(size) == mended(100_000)


MANY = [
    {**GOOD, "ref": f"A{n}", "title": f"Nurse {n}", "description": f"{n * n}-{n**5}" * 20}
    for n in range(500)
]


def cut_feeds() -> Iterator[tuple[str, bytes]]:
    xml, json_lines = indeed(*MANY).encode(), lines(*MANY).encode()
    half = len(xml) // 2
    yield "xml", xml[:half]
    yield "lines", json_lines[: len(json_lines) // 2]
    yield "packed xml", gzip.compress(xml)[:-20]
    yield "packed lines", gzip.compress(json_lines)[:-20]
    yield "packed twice", gzip.compress(gzip.compress(json_lines)[:-20])
    yield "half of it packed", gzip.compress(xml[:half])


@pytest.mark.parametrize(("name", "cut"), list(cut_feeds()), ids=lambda value: str(value)[:12])
def test_half_a_feed_gives_whole_vacancies_and_closes_nothing(
    path: Path, name: str, cut: bytes
) -> None:
    """What came whole is taken, the row where it broke is named, and the others stay open."""
    store = OneStore()
    importer = ImportVacancies(store, KNOWN, FixedClock())
    path.write_text(lines(*MANY), "utf-8")
    importer.run(read_feed(path, TODAY), source="s")
    path.write_bytes(cut)
    report = importer.run(read_feed(path, TODAY), complete=True, source="s", close_most=True)
    assert 200 <= report.unchanged < 500, name
    assert report.refused_rows == 1
    assert (report.added, report.changed, report.closed) == (0, 0, 0)
    assert "broke off" in report.note


@pytest.mark.parametrize("write", [greenhouse, bullhorn])
def test_half_a_json_document_is_refused_as_a_whole(path: Path, write: Write) -> None:
    """It cannot be told what is missing."""
    with pytest.raises(FeedError, match="is no JSON, or not all of it"):
        rows_of(path, write(GOOD)[:-9].encode())


@pytest.mark.parametrize("begins", [b"<source>", b"", b'{"@type": "JobPosting", "title": "'])
def test_a_gzip_bomb_of_a_gigabyte_is_stopped_in_little_memory(path: Path, begins: bytes) -> None:
    """A megabyte that would be a gigabyte is refused before it fills memory."""
    bomb = gzip.compress(begins) + gzip.compress(b"x" * 10_000_000) * 100
    tracemalloc.start()
    told = outcome_of(path, bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 300_000_000
    assert isinstance(told, str) or (told.added, told.refused_rows) == (0, 1)


@pytest.mark.parametrize(
    ("feed", "message"),
    [
        ("<source>" + "<a>" * 100_000, "is nested deeper than 40 elements"),
        ("[" * 100_000, "is nested too deeply"),
        ('{"jobs": ' * 50_000, "is nested too deeply"),
        (
            '{"identifier": "A", "hiringOrganization": "Aire", "title": "Nurse", "description": '
            + '{"name": ' * 300
            + "1"
            + "}" * 301,
            "",
        ),
    ],
)
def test_nesting_ends_in_one_line(path: Path, feed: str, message: str) -> None:
    """No depth overflows anything."""
    told = outcome_of(path, feed.encode())
    assert (message in told) if isinstance(told, str) else (told.added, message) == (1, "")


def test_a_record_without_end_is_stopped(path: Path) -> None:
    """One element of ten million characters is no vacancy."""
    feed = f"<source><job><title>{'x' * 10_000_000}</title></job></source>"
    with pytest.raises(FeedError, match="has a record of over 4,000,000 characters"):
        rows_of(path, feed.encode())


def test_a_line_without_end_is_stopped(path: Path) -> None:
    """The lines before it are taken; nothing after it is guessed at."""
    feed = lines(GOOD, {**GOOD, "title": "x" * 5_000_000}, GOOD)
    first, second = rows_of(path, feed.encode())
    assert isinstance(second, UnreadableRow)
    assert (type(first), second.breaks_off) == (Advert, True)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(FORMATS),
    st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=4)), max_size=6),
    st.booleans(),
)
def test_a_damaged_feed_never_ends_in_a_traceback(
    tmp_path_factory: pytest.TempPathFactory,
    write: Write,
    damages: list[tuple[int, bytes]],
    packed: bool,
) -> None:
    """Any bytes over any part of any format: rows, or one plain line."""
    feed = bytearray(gzip.compress(write(GOOD).encode()) if packed else write(GOOD).encode())
    for at, what in damages:
        feed[at : at + len(what)] = what
    told = outcome_of(tmp_path_factory.mktemp("damaged") / "feed", bytes(feed))
    assert len(told.splitlines()) == 1 if isinstance(told, str) else told.closed == 0
