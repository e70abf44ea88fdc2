"""Vacancies in CSV: one heading row, the columns of `flat.COLUMNS` in any order."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from frontline.adapters.feeds.flat import advert_of, column_name
from frontline.application.read_advert import FeedRow, UnreadableRow


class CsvFeedError(Exception):
    """The table has no columns we can use; the message names those it needs."""


def read_csv(text: str) -> Iterator[FeedRow]:
    """The rows of the table; the number of a row is its line. Errors: CsvFeedError."""
    first_line = text.split("\n", 1)[0]
    separator = max(",;\t", key=first_line.count)
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=separator)
    headings = [column_name(heading) for heading in next(reader, [])]
    if not {"title", "employer"} <= set(headings):
        raise CsvFeedError("The first row must name the columns, with 'title' and 'employer'.")
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield UnreadableRow(reader.line_num, f"cannot be read: {error}")
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(headings):
            yield UnreadableRow(reader.line_num, "has more cells than there are columns")
        else:
            yield advert_of(reader.line_num, dict(zip(headings, cells)))
