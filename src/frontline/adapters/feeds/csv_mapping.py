"""How somebody else's table names its columns: a file in YAML or JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from frontline.adapters.feeds.flat import COLUMNS
from frontline.adapters.feeds.hand_written import HandWritten, line_of

DATES = ("posted", "closes")
PARTS = ("columns", "constants", "dates", "values", "delimiter", "encoding")


@dataclass(frozen=True)
class CsvMapping:
    """What the file says.

    `columns`: ours → theirs. `constants`: ours → the value every row has. `dates`: their form of a
    date, as strptime writes it. `values`: ours → (theirs → ours), whatever the case. `lines` is the
    line of the file in which a column is named, and `file` its name, for messages.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    dates: str | None = None
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    delimiter: str | None = None
    encoding: str | None = None
    file: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    def applied(self, values: Mapping[str, str]) -> dict[str, str]:
        """A row under our names, with constants, values and dates as ours."""
        named = {**values, **self.constants}
        for name, translated in self.values.items():
            said = named.get(name, "").strip()
            named[name] = translated.get(said.lower(), said)
        for name in DATES:
            if self.dates and named.get(name, "").strip():
                named[name] = self._iso(named[name].strip())
        return named

    def _iso(self, text: str) -> str:
        try:
            return datetime.strptime(text, self.dates or "").date().isoformat()
        except ValueError:
            # Refused later with the row's number, in the table's own words.
            return text


def load_mapping(path: Path) -> CsvMapping:
    """The mapping in a file. Errors: FeedError that names the line and the cure."""
    return _mapping(HandWritten(path))


def _mapping(file: HandWritten) -> CsvMapping:
    file.check_names(file.content, PARTS, "part of a mapping")
    columns = _texts(file, "columns")
    return CsvMapping(
        columns=columns,
        constants=_texts(file, "constants"),
        dates=_one(file, "dates", _is_date_form, "a form like '%d/%m/%Y'"),
        values=_values(file),
        delimiter=_one(file, "delimiter", lambda text: len(text) == 1, "one character"),
        encoding=_one(file, "encoding", _is_encoding, "one like 'cp1252' or 'utf-8'"),
        file=file.path.name,
        lines={name: line_of(file.content["columns"], name) for name in columns},
    )


def _texts(file: HandWritten, part: str) -> dict[str, str]:
    found = file.map_under(file.content, part)
    file.check_names(found, COLUMNS, "column of ours")
    return {str(name): file.text_under(found, name) for name in found}


def _values(file: HandWritten) -> dict[str, dict[str, str]]:
    found = file.map_under(file.content, "values")
    file.check_names(found, COLUMNS, "column of ours")
    values = {name: file.map_under(found, name) for name in found}
    return {
        name: {str(theirs).strip().lower(): file.text_under(each, theirs) for theirs in each}
        for name, each in values.items()
    }


def _one(file: HandWritten, part: str, is_good: Callable[[str], bool], wanted: str) -> str | None:
    if file.content.get(part) is None:
        return None
    text = str(file.content[part])
    if not is_good(text):
        raise file.error(file.content, part, f"'{part}' must be {wanted}, not '{text[:40]}'")
    return text


def _is_date_form(text: str) -> bool:
    """Whether day, month and year go through it and come back."""
    day = datetime(2026, 11, 23)
    try:
        return datetime.strptime(day.strftime(text), text).date() == day.date()
    except ValueError:
        return False


def _is_encoding(text: str) -> bool:
    try:
        return isinstance("a".encode(text), bytes) and not text.lower().startswith("idna")
    except (LookupError, ValueError, UnicodeError, TypeError):
        return False
