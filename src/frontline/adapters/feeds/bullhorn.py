"""Vacancies as Bullhorn's JobOrder in JSON (bullhorn.github.io/Public-API)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timezone
from typing import Any

from frontline.adapters.feeds.json_values import mapping, text
from frontline.application.feed import FeedRow, UnreadableRow, WithdrawnRow
from frontline.application.read_advert import Advert
from frontline.domain.uk_time import uk_date

_MARKS = ("isOpen", "isDeleted", "isPublic", "clientCorporation", "publicDescription")
_UNITS = {
    "per hour": "hour",
    "hourly": "hour",
    "per day": "day",
    "daily": "day",
    "per week": "week",
    "weekly": "week",
    "per month": "month",
    "monthly": "month",
}
_ON_SITE = {"on-site": "on_site", "onsite": "on_site", "remote": "remote", "hybrid": "hybrid"}


def is_bullhorn(record: Any) -> bool:
    """Whether a record has fields only a JobOrder has."""
    return isinstance(record, Mapping) and sum(mark in record for mark in _MARKS) >= 2


def read_bullhorn(orders: Sequence[Any]) -> Iterator[FeedRow]:
    """One advert a JobOrder; those closed, deleted or not public are withdrawn."""
    for number, order in enumerate(orders, start=1):
        if not isinstance(order, Mapping):
            yield UnreadableRow(number, "is no job order")
        elif _is_withdrawn(order):
            yield WithdrawnRow(number, text(order.get("id")))
        else:
            yield _advert(number, order)


def _is_withdrawn(order: Mapping[str, Any]) -> bool:
    told = (order.get("isOpen", True), order.get("isPublic", True))
    return order.get("isDeleted") in (True, 1) or any(value in (False, 0) for value in told)


def _advert(row: int, order: Mapping[str, Any]) -> Advert:
    address = mapping(order.get("address"))
    pay, notes = _pay(order)
    return Advert(
        row=row,
        ref=text(order.get("id")),
        title=text(order.get("title")),
        employer=text(order.get("clientCorporation")),
        description=text(order.get("publicDescription")) or text(order.get("description")),
        locality=text(address.get("city")),
        postcode=text(order.get("publishedZip")) or text(address.get("zip")),
        posted=_day(order.get("dateLastPublished")) or _day(order.get("dateAdded")),
        closes=_day(order.get("dateEnd")),
        contract=text(order.get("employmentType")),
        work_mode=_ON_SITE.get(text(order.get("onSite")).strip().lower(), ""),
        profession=text(order.get("publishedCategory")),
        requirements=_requirements(order),
        notes=tuple(notes),
        **pay,
    )


def _requirements(order: Mapping[str, Any]) -> tuple[str, ...]:
    certificates = order.get("certifications") or order.get("certificationList")
    if isinstance(certificates, Mapping):
        certificates = certificates.get("data")
    if isinstance(certificates, str):
        certificates = certificates.replace(";", ",").split(",")
    return tuple(filter(None, (text(each).strip() for each in certificates or ())))


def _pay(order: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    currency = text(order.get("currencyUnit")).upper()
    amount = text(order.get("salary"))
    unit = _UNITS.get(text(order.get("salaryUnit")).strip().lower(), "year")
    # A JobOrder without pay has 0.
    if not amount.strip("0."):
        amount, unit = text(order.get("payRate")), "hour"
    if not amount.strip("0."):
        return {}, []
    if currency not in ("", "GBP"):
        return {}, ["its pay is not in pounds and was left out"]
    return {"pay_minimum": amount.removesuffix(".0"), "pay_unit": unit}, []


def _day(milliseconds: Any) -> str:
    """Milliseconds since 1970 as a UK date; a text as it is."""
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, (int, float)):
        return text(milliseconds)
    try:
        return uk_date(datetime.fromtimestamp(milliseconds / 1000, timezone.utc)).isoformat()
    except (ValueError, OverflowError, OSError):
        return str(milliseconds)
