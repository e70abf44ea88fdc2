"""Tells the format of an open feed by what it holds, and gives its rows."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date
from itertools import chain

from frontline.adapters.feeds.content import BreaksOff, FeedText
from frontline.adapters.feeds.csv_feed import read_csv
from frontline.adapters.feeds.csv_mapping import CsvMapping
from frontline.adapters.feeds.formats import FeedFormat, first_element, format_of_xml
from frontline.adapters.feeds.indeed import read_indeed
from frontline.adapters.feeds.json_feed import read_document, read_lines
from frontline.adapters.feeds.nhs_jobs import NhsJobsPage
from frontline.adapters.feeds.sample import read_sample
from frontline.adapters.feeds.web_page import read_page
from frontline.application.feed import FeedRow

LONGEST_PAGE = 20_000_000
Told = tuple[FeedFormat, FeedText, Iterator[FeedRow]]


def open_rows(
    content: io.BufferedIOBase, kind: FeedFormat | None, today: date, columns: CsvMapping
) -> Told:
    """The format, the text and the rows of a feed. A `kind` that is given is believed.

    Errors: BreaksOff when it is no feed, here or while the rows are read.
    """
    text = FeedText(content, columns.encoding)
    begins = text.head.lstrip()
    if not begins:
        raise BreaksOff("is empty")
    if kind is FeedFormat.CSV or (kind is None and begins[0] not in "<[{"):
        return FeedFormat.CSV, text, read_csv(text, columns)
    if begins[0] == "<":
        return _marked_up(text, kind)
    if kind is FeedFormat.SAMPLE or (kind is None and '"posted_days_ago"' in begins[:5_000]):
        return FeedFormat.SAMPLE, text, read_sample(text.lines(), today)
    return _json(content, text, kind)


def _marked_up(text: FeedText, kind: FeedFormat | None) -> Told:
    is_page = "application/ld+json" in text.head or first_element(text.head) == "html"
    if kind is FeedFormat.JOBPOSTING or (kind is None and is_page):
        rows = read_page(text.read(LONGEST_PAGE))
        first = next(rows, None)
        if first is None:
            raise BreaksOff("is a page without a job posting in it")
        return FeedFormat.JOBPOSTING, text, chain([first], rows)
    told = kind or format_of_xml(text.head)
    if told is FeedFormat.NHS_JOBS:
        return told, text, NhsJobsPage(text).rows()
    if told is FeedFormat.INDEED:
        return told, text, read_indeed(text)
    raise BreaksOff("is XML, but neither Indeed's nor that of NHS Jobs; name it with --format")


def _json(content: io.BufferedIOBase, text: FeedText, kind: FeedFormat | None) -> Told:
    if _is_lines(text.head) and kind in (None, FeedFormat.JOBPOSTING):
        return FeedFormat.JOBPOSTING, text, read_lines(text)
    try:
        told, rows = read_document(text, kind)
    except BreaksOff:
        anew = FeedText(content)
        if not any(_is_object(line) for _, line in zip(range(20), anew.lines())):
            raise
        lines = FeedText(content)
        return FeedFormat.JOBPOSTING, lines, read_lines(lines)
    return told, text, rows


def _is_lines(head: str) -> bool:
    """Whether the first line is a whole object and more follows."""
    line, _, rest = head.lstrip().partition("\n")
    return bool(rest.strip()) and _is_object(line)


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
