"""A feed may stand at a web address: fetched only when new, within bounds, from nowhere inner."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

import pytest

from frontline.adapters.feeds.download import Downloads, Limits
from frontline.adapters.feeds.reading import Feeds
from frontline.application.feed import FeedError, FeedRow, UnreadableRow
from frontline.application.read_advert import Advert
from frontline.domain.vacancy_source import FeedVersion
from tests.integration.vacancies.feed_site import Answer, FeedSite, feed_site

TODAY = date(2026, 11, 23)
LIMITS = Limits(bytes=100_000, silence_seconds=5.0, total_seconds=5.0, wait_seconds=0.0)
LOCAL = Feeds(Downloads(["127.0.0.1"], LIMITS), pause_seconds=0.0)
TABLE = b"ref,title,employer\nA1,Nurse,Aire Valley\n"


@pytest.fixture
def site() -> Iterator[FeedSite]:
    with feed_site() as serving:
        yield serving


def refs(rows: Sequence[FeedRow] | Feeds) -> list[str]:
    return [row.ref for row in rows if isinstance(row, Advert)]  # type: ignore[union-attr]


def why(address: str, feeds: Feeds = LOCAL) -> str:
    with pytest.raises(FeedError) as error:
        list(feeds(address, TODAY))
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    "answer",
    [
        Answer(TABLE),
        Answer(TABLE, headers={"Content-Type": "application/json; charset=utf-16"}),
        Answer(gzip.compress(TABLE)),
        Answer(gzip.compress(TABLE), headers={"Content-Encoding": "gzip"}),
        Answer(gzip.compress(gzip.compress(TABLE)), headers={"Content-Encoding": "gzip"}),
    ],
)
def test_the_content_counts_and_not_what_is_said_of_it(site: FeedSite, answer: Answer) -> None:
    """Whatever type the server claims and however it is packed."""
    assert refs(list(LOCAL(site.put("/feed", answer), TODAY))) == ["A1"]


def test_a_feed_we_have_is_not_read_again(site: FeedSite) -> None:
    """The version of the last answer is shown; while it stands, there is nothing new."""
    address = site.put("/feed.csv", Answer(TABLE, etag='"v1"'))
    first = LOCAL(address, TODAY)
    assert (refs(list(first)), first.version) == (["A1"], FeedVersion('"v1"', None))
    again = LOCAL(address, TODAY, known=first.version)
    assert (again.nothing_new, list(again)) == (True, [])
    site.put("/feed.csv", Answer(TABLE, etag='"v2"'))
    assert not LOCAL(address, TODAY, known=first.version).nothing_new


def test_the_time_of_the_last_change_is_shown_too(site: FeedSite) -> None:
    """Servers without ETag compare the time."""
    day = "Fri, 20 Nov 2026 09:00:00 GMT"
    address = site.put("/feed.csv", Answer(TABLE, headers={"Last-Modified": day}))
    version = LOCAL(address, TODAY).version
    LOCAL(address, TODAY, known=version)
    assert site.asked[-1][1]["If-Modified-Since"] == day


def test_an_address_without_a_feed_is_said_plainly(site: FeedSite) -> None:
    """The answer of the server is in the one line, and what is secret in the address is not."""
    said = why(f"{site.url}/other?key=secret".replace("http://", "http://me:secret@"))
    assert said == f"{site.url}/other cannot be fetched: it answered 404."


def test_an_address_nobody_answers_is_said_plainly() -> None:
    """A closed port is a plain line too."""
    assert "cannot be fetched: ConnectionError" in why("http://127.0.0.1:9/feed.csv")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_fault_that_passes_is_tried_again(site: FeedSite, status: int) -> None:
    """The second answer counts; after three faults it is given up."""
    address = site.put("/feed.csv", Answer(status=status), Answer(TABLE))
    assert refs(list(LOCAL(address, TODAY))) == ["A1"]
    site.put("/feed.csv", Answer(status=status))
    assert f"it answered {status}" in why(address)
    assert len(site.asked) == 2 + 3


def test_a_download_that_breaks_off_is_no_feed(site: FeedSite) -> None:
    """The server promised more than came, so nothing of it is taken."""
    assert "it broke off" in why(site.put("/feed.csv", Answer(TABLE * 9, cut=20)))


def test_a_feed_that_is_too_large_is_stopped(site: FeedSite) -> None:
    """The limit counts what came, whatever was promised."""
    assert "is larger than 0.1 MB" in why(site.put("/feed.csv", Answer(TABLE * 9_000)))


def test_a_feed_that_drips_is_stopped(site: FeedSite) -> None:
    """A byte now and then keeps no importer waiting."""
    quick = replace(LIMITS, total_seconds=0.3)
    feeds = Feeds(Downloads(["127.0.0.1"], quick))
    address = site.put("/feed.csv", Answer(TABLE * 90, drip=0.02))
    assert "did not come in 0.3 seconds" in why(address, feeds)


def test_a_redirect_is_followed_and_checked(site: FeedSite) -> None:
    """It may lead to another path of an allowed host, and never inside or round in circles."""
    site.put("/feed.csv", Answer(TABLE))
    moved = site.put("/old", Answer(status=301, headers={"Location": "/feed.csv"}))
    assert refs(list(LOCAL(moved, TODAY))) == ["A1"]
    inner = site.put("/in", Answer(status=302, headers={"Location": "http://169.254.169.254/x"}))
    assert "169.254.169.254 is not on the public internet" in why(inner)
    file = site.put("/file", Answer(status=302, headers={"Location": "file:///etc/passwd"}))
    assert "is no address like https://host/feed.xml" in why(file)
    circle = site.put("/circle", Answer(status=302, headers={"Location": "/circle"}))
    assert "leads on more than 5 times" in why(circle)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/feed",
        "http://localhost/feed",
        "http://2130706433/feed",
        "http://0x7f.1/feed",
        "http://[::1]/feed",
        "http://[::ffff:127.0.0.1]/feed",
        "http://10.1.2.3/feed",
        "http://169.254.169.254/latest/meta-data",
        "http://[fe80::1]/feed",
        "https://0.0.0.0/feed",
        "http://me@127.0.0.1/feed",
        "HTTP://127.0.0.1/feed",
    ],
)
def test_no_inner_address_is_connected_to(address: str) -> None:
    """Loopback, private and link-local addresses in any disguise, unless they are allowed."""
    said = why(address, Feeds(Downloads(limits=LIMITS)))
    assert "is not on the public internet" in said or "has no address" in said


def test_a_name_with_one_inner_address_is_refused() -> None:
    """That is how a name is made to point inside after it was checked."""
    both = Downloads(limits=LIMITS, look_up=lambda _host, _port: ["93.184.215.14", "127.0.0.1"])
    assert "is not on the public internet" in why("https://feeds.example.org/x", Feeds(both))


@pytest.mark.parametrize("address", ["https://", "https:///feed", "http://a:b/x", "http://[::1/x"])
def test_what_is_no_address_is_said_plainly(address: str) -> None:
    """With an example of one."""
    assert "is no address like https://host/feed.xml" in why(address)


def nhs_page(number: int, total: int) -> Answer:
    record = f"<reference>R{number}</reference><title>Nurse</title><employer>Aire</employer>"
    page = f"<totalPages>{total}</totalPages><vacancyDetails>{record}</vacancyDetails>"
    return Answer(f"<nhsJobs>{page}</nhsJobs>".encode(), etag=f'"{number}"')


def test_every_page_of_nhs_jobs_is_read(site: FeedSite) -> None:
    """Rows are numbered through, and one page's version is not taken for that of all."""
    address = site.put("/search_xml?keyword=nurse", nhs_page(1, 3))
    for number in (2, 3):
        site.put(f"/search_xml?keyword=nurse&page={number}", nhs_page(number, 3))
    feed = LOCAL(address, TODAY)
    rows = list(feed)
    assert [(row.row, row.ref) for row in rows if isinstance(row, Advert)] == [
        *((1, "R1"), (2, "R2"), (3, "R3")),
    ]
    assert feed.version is None


def test_a_page_that_is_missing_breaks_the_feed_off(site: FeedSite) -> None:
    """What came is taken, and nothing may be closed by what did not."""
    *taken, last = LOCAL(site.put("/search_xml", nhs_page(1, 3)), TODAY)
    assert refs(taken) == ["R1"]
    assert isinstance(last, UnreadableRow)
    assert (last.breaks_off, "it answered 404" in last.reason) == (True, True)
