"""Vacancies in CSV: one heading row, the columns of `flat.COLUMNS` in any order.

A mapping lets the table keep its own names, dates and words.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from frontline.adapters.feeds.content import BreaksOff, FeedText
from frontline.adapters.feeds.csv_mapping import CsvMapping
from frontline.adapters.feeds.flat import COLUMNS, advert_of, column_name, flat_of
from frontline.application.feed import FeedRow, UnreadableRow
from frontline.domain.vacancy import Vacancy

NEEDED = ("title", "employer")
# A cell that a spreadsheet would run as a formula (OWASP, "CSV Injection"), or one that is guarded
# against it by the apostrophe that makes a cell a text.
_FORMULA = re.compile(r"'*\s*[=+\-@\t\r＝＋－＠]")


def read_csv(text: FeedText, mapping: CsvMapping) -> Iterator[FeedRow]:
    """The rows of the table; the number of a row is its line. Errors: BreaksOff."""
    delimiter = mapping.delimiter or _delimiter(text.head)
    reader = csv.reader(text.lines(), delimiter=delimiter)
    try:
        headings = [heading.strip() for heading in next(reader, [])]
    except csv.Error as error:
        raise BreaksOff(f"is no table: {error}") from None
    names = _names(headings, mapping)
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
        if len(cells) > len(names):
            yield UnreadableRow(reader.line_num, "has more cells than there are columns")
        else:
            values = {name: _unguarded(cell) for name, cell in zip(names, cells) if name}
            yield advert_of(reader.line_num, mapping.applied(values))


def _delimiter(head: str) -> str:
    first_line = head.partition("\n")[0]
    return max(",;\t|", key=first_line.count)


def _names(headings: list[str], mapping: CsvMapping) -> list[str]:
    """Our name of each column, or "" for those we have no use for. Errors: BreaksOff."""
    theirs = {heading.lower(): heading for heading in reversed(headings)}
    ours = {}
    for name, heading in mapping.columns.items():
        if heading.strip().lower() not in theirs:
            raise BreaksOff(_missing(name, heading, headings, mapping))
        ours[theirs[heading.strip().lower()]] = name
    taken = set(ours.values())
    names = []
    for heading in headings:
        name = ours.get(heading) or column_name(heading)
        # A column that is mapped elsewhere is not also taken by its own name.
        names.append(name if heading in ours or (name in COLUMNS and name not in taken) else "")
    lacking = [name for name in NEEDED if name not in {*names, *mapping.constants}]
    if lacking:
        raise BreaksOff(
            "is no table of vacancies. Its first row must name the columns, with 'title' and "
            "'employer'; a mapping file can say how it names them"
        )
    return names


def _missing(name: str, heading: str, headings: list[str], mapping: CsvMapping) -> str:
    near = get_close_matches(heading, headings, 1)
    cure = f"did you mean '{near[0]}'?" if near else f"it has: {', '.join(headings)[:300]}"
    line = mapping.lines.get(name)
    return f"has no column '{heading}', which {mapping.file} line {line} names for '{name}': {cure}"


def write_csv(vacancies: Iterable[Vacancy]) -> Iterator[str]:
    """The table in pieces. No cell can be taken for a formula by a spreadsheet."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for vacancy in vacancies:
        writer.writerow({name: _guarded(text) for name, text in flat_of(vacancy).items()})
        yield written.getvalue()
        written.seek(0)
        written.truncate()
    yield written.getvalue()


def _guarded(text: str) -> str:
    storable = text.replace("\x00", "")
    return f"'{storable}" if _FORMULA.match(storable) else storable


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
