"""Letters to the person of a talk: a code for another device, a copy of what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from frontline.adapters.notify.calendar_file import Appointment, attach
from frontline.adapters.notify.letters import message_id
from frontline.domain.delivery import Delivery

_SUBJECTS = {
    "resume_code": "Your code to carry on",
    "own_copy": "Your copy of what you sent us",
}


class PersonLetters:
    """Plain text from `mail_from` in the name of the recruiter. Implements Letters.

    No picture, no tracking; the code is in the text and never in the subject.
    """

    def __init__(self, mail_from: str, brand_name: str) -> None:
        self._from = mail_from
        self._brand = brand_name
        folder = FileSystemLoader(Path(__file__).parent / "templates")
        self._text = Environment(loader=folder, autoescape=False, trim_blocks=True)  # noqa: S701

    def compose(self, delivery: Delivery) -> EmailMessage:
        """The same delivery always gives the same message."""
        told = {**delivery.document, "brand": self._brand}
        message = EmailMessage()
        message["Subject"] = f"{self._brand}: {_SUBJECTS[told['kind']]}"
        message["From"] = self._from
        message["To"] = told["to"]
        message["Date"] = format_datetime(delivery.created_at)
        message["Message-ID"] = message_id(delivery, self._from)
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(self._text.get_template("person.txt").render(told))
        call = told.get("call_back")
        if call:
            attach(message, self._appointment(told, call, delivery.created_at), "call.ics")
        return message

    def _appointment(
        self, told: Mapping[str, Any], call: Mapping[str, str], written_at: datetime
    ) -> Appointment:
        """The call for the person's calendar."""
        return Appointment(
            id=f"{call['id']}@frontline",
            title=f"{self._brand} calls you",
            text=f"Your reference number is {told['reference']}.",
            starts_at=datetime.fromisoformat(call["starts_at"]),
            ends_at=datetime.fromisoformat(call["ends_at"]),
            written_at=written_at,
        )

    def name_of(self, delivery: Delivery) -> str:
        return f"letter-{delivery.document['kind']}"
