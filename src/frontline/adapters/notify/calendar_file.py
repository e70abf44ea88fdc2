"""An appointment as a calendar file: iCalendar, RFC 5545."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from email.message import EmailMessage

_LONGEST_LINE = 75
_PRODUCT = "-//Frontline//Call-back//EN"


@dataclass(frozen=True)
class Appointment:
    """`id` stays the same each time the appointment is sent, so that a calendar shows it once."""

    id: str
    title: str
    text: str
    starts_at: datetime
    ends_at: datetime
    written_at: datetime


def calendar_file(appointment: Appointment) -> bytes:
    """The file as UTF-8, with times in UTC, lines folded and ended as RFC 5545 section 3.1 asks."""
    return b"".join(_folded(line) for line in _lines(appointment))


def attach(message: EmailMessage, appointment: Appointment, name: str) -> None:
    """Put the appointment into an e-mail, as a file that calendars open."""
    message.add_attachment(
        calendar_file(appointment),
        maintype="text",
        subtype="calendar",
        filename=name,
        params={"method": "PUBLISH", "charset": "utf-8"},
    )


def _lines(appointment: Appointment) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:{_PRODUCT}"
    yield "METHOD:PUBLISH"
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(appointment.id)}"
    yield f"DTSTAMP:{_utc(appointment.written_at)}"
    yield f"DTSTART:{_utc(appointment.starts_at)}"
    yield f"DTEND:{_utc(appointment.ends_at)}"
    yield f"SUMMARY:{_text(appointment.title)}"
    yield f"DESCRIPTION:{_text(appointment.text)}"
    yield "END:VEVENT"
    yield "END:VCALENDAR"


def _utc(at: datetime) -> str:
    return f"{at.astimezone(timezone.utc):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """Section 3.3.11: a backslash before backslash, semicolon and comma; no control characters."""
    escaped = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = escaped.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\\n".join("".join(filter(str.isprintable, line)) for line in lines)


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, never within a letter; each further one begins
    with a space."""
    pieces: list[str] = [""]
    for letter in line:
        room = _LONGEST_LINE - (len(pieces) > 1)
        if len((pieces[-1] + letter).encode()) > room:
            pieces.append("")
        pieces[-1] += letter
    return "\r\n ".join(pieces).encode() + b"\r\n"
