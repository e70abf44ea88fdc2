"""Vacancies as Indeed's XML feed (docs.indeed.com/indeed-apply/xml-feed)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from frontline.adapters.feeds.content import CONTROLS, FeedText
from frontline.adapters.feeds.jobposting_export import as_html
from frontline.adapters.feeds.xml_feed import field, read_records
from frontline.application.feed import FeedRow
from frontline.application.read_advert import Advert
from frontline.domain.uk_time import uk_date
from frontline.domain.vacancy import ContractType, Hours, Vacancy, WorkMode

_TYPES = {
    "fulltime": "FULL_TIME",
    "parttime": "PART_TIME",
    "temporary": "TEMPORARY",
    "contract": "CONTRACTOR",
}
_CONTRACTS = {"permanent": "permanent", "fixedterm": "fixed term", "locum": "locum"}
_REMOTE = {
    "fullyremote": "remote",
    "remote": "remote",
    "hybridremote": "hybrid",
    "hybrid": "hybrid",
}


LONGEST_TYPE = 60
_STARTS_IN_ISO = re.compile(r"\d{4}-\d")


def read_indeed(text: FeedText) -> Iterator[FeedRow]:
    """One advert a `job`. Errors: BreaksOff."""
    for number, job in enumerate(read_records(text, {"job"}), start=1):
        yield _advert(number, job)


def _advert(row: int, job: Element) -> Advert:
    types = [_plain(part) for part in field(job, "jobtype").replace("/", ",").split(",")]
    contracts = [_CONTRACTS[part] for part in types if part in _CONTRACTS]
    return Advert(
        row=row,
        ref=field(job, "referencenumber", "requisitionid"),
        title=field(job, "title"),
        employer=field(job, "company", "sourcename"),
        description=field(job, "description"),
        locality=field(job, "city", "location"),
        postcode=field(job, "postalcode"),
        posted=_day(field(job, "date")),
        closes=_day(field(job, "expirationdate")),
        employment_type=tuple(_TYPES[part] for part in types if part in _TYPES),
        contract=contracts[0] if contracts else "",
        work_mode=_REMOTE.get(_plain(field(job, "remotetype")), ""),
        pay_text=field(job, "salary"),
        profession=field(job, "category"),
        url=field(job, "url"),
    )


def _plain(text: str) -> str:
    return _letters(text[:LONGEST_TYPE])


# The same few words stand in every job.
@lru_cache(maxsize=1_000)
def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def _day(text: str) -> str:
    """A date as e-mail writes it (RFC 2822) in ISO form; any other text as it is."""
    if _STARTS_IN_ISO.match(text):
        return text
    try:
        at: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return text
    # Without a zone it is a day of the feed's own calendar.
    return (uk_date(at) if at.tzinfo else at.date()).isoformat()


def write_indeed(vacancies: Iterable[Vacancy], publisher: str, site_url: str) -> Iterator[str]:
    """The feed in pieces. `publisher` is whose vacancies they are."""
    yield '<?xml version="1.0" encoding="utf-8"?>\n<source>\n'
    yield f"<publisher>{escape(publisher)}</publisher>\n"
    yield f"<publisherurl>{escape(site_url)}</publisherurl>\n"
    for vacancy in vacancies:
        fields = "".join(f"  <{name}>{_cdata(text)}</{name}>\n" for name, text in _fields(vacancy))
        yield f"<job>\n{fields}</job>\n"
    yield "</source>\n"


def _fields(vacancy: Vacancy) -> Iterator[tuple[str, str]]:
    place = vacancy.location
    values = {
        "title": vacancy.title,
        "date": vacancy.posted.isoformat(),
        "expirationdate": vacancy.closes.isoformat() if vacancy.closes else None,
        "referencenumber": vacancy.ref,
        "url": vacancy.url,
        "company": vacancy.employer,
        "city": place.name if place else None,
        "postalcode": place.postcode if place else None,
        "country": "GB" if place else None,
        "description": as_html(vacancy.description),
        "salary": vacancy.pay.text if vacancy.pay else None,
        "jobtype": ", ".join(_job_types(vacancy)),
        "category": vacancy.profession,
        "remotetype": _remote_type(vacancy),
    }
    for name, value in values.items():
        if value:
            yield name, value


def _job_types(vacancy: Vacancy) -> Iterator[str]:
    if vacancy.hours is not None:
        yield "fulltime" if vacancy.hours is Hours.FULL_TIME else "parttime"
    kinds = {
        ContractType.PERMANENT: "permanent",
        ContractType.FIXED_TERM: "contract",
        ContractType.TEMPORARY: "temporary",
        ContractType.LOCUM: "temporary",
        ContractType.BANK: "temporary",
    }
    if vacancy.contract is not None:
        yield kinds[vacancy.contract]


def _remote_type(vacancy: Vacancy) -> str | None:
    kinds = {WorkMode.REMOTE: "Fully remote", WorkMode.HYBRID: "Hybrid remote"}
    return kinds.get(vacancy.work_mode) if vacancy.work_mode else None


def _cdata(text: str) -> str:
    storable = CONTROLS.sub("", text).replace("]]>", "]]]]><![CDATA[>")
    return f"<![CDATA[{storable}]]>"
