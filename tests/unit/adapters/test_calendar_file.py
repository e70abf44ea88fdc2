"""Appointments as calendar files (RFC 5545)."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontline.adapters.notify.calendar_file import Appointment, calendar_file
from tests.clock import NOON


def written(title: str = "Call back Anna", text: str = "x", at: datetime = NOON) -> bytes:
    return calendar_file(
        Appointment("case_1@frontline", title, text, at, at + timedelta(minutes=30), NOON)
    )


def unfolded(file: bytes) -> list[str]:
    return file.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def unescaped(line: str) -> str:
    """What section 3.3.11 says a reader makes of a text."""
    out, letters = "", iter(line)
    for letter in letters:
        after = next(letters) if letter == "\\" else None
        out += letter if after is None else ("\n" if after in "nN" else after)
    return out


def test_a_call_is_an_event_with_times_in_utc() -> None:
    """The parts RFC 5545 sections 3.6 and 3.6.1 require are there, once each."""
    assert unfolded(written(at=datetime(2027, 7, 1, 15, tzinfo=timezone(timedelta(hours=1))))) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Frontline//Call-back//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:case_1@frontline",
        "DTSTAMP:20261123T120000Z",
        "DTSTART:20270701T140000Z",
        "DTEND:20270701T143000Z",
        "SUMMARY:Call back Anna",
        "DESCRIPTION:x",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


@given(st.text(max_size=300))
def test_any_text_survives_and_no_line_is_too_long(text: str) -> None:
    """Folding counts octets and breaks no letter; what was typed reads back."""
    file = written(text=text)
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    (line,) = [each for each in unfolded(file) if each.startswith("DESCRIPTION:")]
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(letter for letter in plain if letter.isprintable() or letter == "\n")
    assert unescaped(line.removeprefix("DESCRIPTION:")) == kept


@pytest.mark.parametrize("nasty", ["x\r\nATTENDEE:mailto:m@example.org", "x\nEND:VEVENT"])
def test_nobody_can_write_lines_of_their_own(nasty: str) -> None:
    """A line break in a name is a written \\n, never the end of the line."""
    lines = unfolded(written(title=nasty))
    assert [line for line in lines if line.startswith(("ATTENDEE", "END:VEVENT"))] == ["END:VEVENT"]
