"""Vacancies as NHS Jobs gives them in XML, a page at a time.

The public search at www.jobs.nhs.uk/api/v1/search_xml; it answers at most 100 adverts a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from frontline.adapters.feeds.content import FeedText
from frontline.adapters.feeds.xml_feed import field, read_records
from frontline.application.feed import FeedRow
from frontline.application.read_advert import Advert

MOST_PAGES = 200
_POSTCODE_ENDS = re.compile(
    r"^(?P<name>.*?)[\s,]*\b(?P<postcode>[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2})$", re.IGNORECASE
)


class NhsJobsPage:
    """One page. `total` is how many pages there are, known once the rows were read."""

    def __init__(self, text: FeedText, first_row: int = 1) -> None:
        self._text = text
        self._next_row = first_row
        self.total = 1

    @property
    def next_row(self) -> int:
        """The number of the first row of the page after this one."""
        return self._next_row

    def rows(self) -> Iterator[FeedRow]:
        """The adverts of the page. Errors: BreaksOff."""
        for record in read_records(self._text, {"vacancyDetails", "totalPages"}):
            if record.tag == "totalPages":
                said = (record.text or "").strip()
                self.total = int(said) if said.isascii() and said.isdigit() else 1
                continue
            yield _advert(self._next_row, record)
            self._next_row += 1


def page_address(address: str, page: int) -> str:
    """The address of another page of the same search."""
    parts = urlsplit(address)
    asked = [(name, value) for name, value in parse_qsl(parts.query) if name.lower() != "page"]
    return urlunsplit(parts._replace(query=urlencode([*asked, ("page", str(page))])))


def _advert(row: int, record: Element) -> Advert:
    places = [place for place in _places(record) if place]
    name, postcode = _split(places[0]) if places else ("", "")
    more = (f"is also in {'; '.join(places[1:])[:200]}",) if places[1:] else ()
    return Advert(
        row=row,
        ref=field(record, "reference", "id"),
        title=field(record, "title"),
        employer=field(record, "employer"),
        description=field(record, "description"),
        locality=name,
        postcode=postcode,
        posted=field(record, "postDate"),
        closes=field(record, "closeDate"),
        contract=field(record, "type"),
        pay_text=field(record, "salary"),
        url=field(record, "url"),
        notes=more,
    )


def _places(record: Element) -> Iterator[str]:
    for each in record.iter("locations"):
        yield " ".join((each.text or "").split())


def _split(place: str) -> tuple[str, str]:
    """ "Leeds, LS1 1AA" as name and postcode."""
    found = _POSTCODE_ENDS.match(place)
    return (found["name"], found["postcode"]) if found else (place, "")
