"""The formats a feed may have, and how its first words tell which."""

from __future__ import annotations

import re
from enum import Enum


class FeedFormat(str, Enum):
    """The shape of a feed. `jobposting` is schema.org's, `sample` our own sample feed."""

    JOBPOSTING = "jobposting"
    CSV = "csv"
    INDEED = "indeed"
    GREENHOUSE = "greenhouse"
    BULLHORN = "bullhorn"
    NHS_JOBS = "nhs-jobs"
    SAMPLE = "sample"


# What may stand before the first element of an XML document or a web page.
_PROLOG = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)", re.S | re.I)
_ELEMENT = re.compile(r"\s*<(?:[\w.-]+:)?(?P<name>[\w.-]+)")
_ROOTS = {
    "nhsjobs": FeedFormat.NHS_JOBS,
    "vacancydetails": FeedFormat.NHS_JOBS,
    "source": FeedFormat.INDEED,
    "jobs": FeedFormat.INDEED,
    "job": FeedFormat.INDEED,
}


def first_element(head: str) -> str | None:
    """The lower-case name of the first element, if the text is XML or HTML at all."""
    at = 0
    while prolog := _PROLOG.match(head, at):
        at = prolog.end()
    found = _ELEMENT.match(head, at)
    return found["name"].lower() if found else None


def format_of_xml(head: str) -> FeedFormat | None:
    """The format of an XML feed by its root element, or by the records it begins with."""
    told = _ROOTS.get(first_element(head) or "")
    if told is None and "<vacancyDetails" in head:
        return FeedFormat.NHS_JOBS
    return FeedFormat.INDEED if told is None and "<job>" in head else told
