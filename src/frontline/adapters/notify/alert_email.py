"""Job alerts as e-mails: plain text, and simple HTML without pictures or anything remote."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from frontline.adapters.notify.letters import message_id
from frontline.domain.delivery import Delivery
from frontline.domain.uk_time import uk_day

_SUBJECTS = {
    "confirm": "Please confirm your job alert",
    "known": "You already have this job alert",
    "full": "You have as many job alerts as we can send",
}
_SUBJECT_LENGTH = 150


class AlertLetters:
    """The e-mails of job alerts, from `mail_from` in the name of the recruiter. Implements Letters.

    No picture, no tracking, no link but those to our own pages and to the adverts.
    """

    def __init__(self, mail_from: str, brand_name: str) -> None:
        self._from = mail_from
        self._brand = brand_name
        folder = FileSystemLoader(Path(__file__).parent / "templates")
        self._html = Environment(loader=folder, autoescape=True, trim_blocks=True)
        self._text = Environment(loader=folder, autoescape=False, trim_blocks=True)  # noqa: S701
        self._html.filters["day"] = self._text.filters["day"] = uk_day

    def compose(self, delivery: Delivery) -> EmailMessage:
        """The same delivery always gives the same message."""
        told = {**delivery.document, "brand": self._brand}
        message = EmailMessage()
        message["Subject"] = self._subject(delivery)
        message["From"] = self._from
        message["To"] = told["to"]
        message["Date"] = format_datetime(delivery.created_at)
        message["Message-ID"] = message_id(delivery, self._from)
        message["Auto-Submitted"] = "auto-generated"
        if "stop_url" in told:
            # RFC 8058: the mail program's own button stops the alert with one request.
            message["List-Unsubscribe"] = f"<{told['stop_url']}>"
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        message.set_content(self._text.get_template("alert.txt").render(told))
        message.add_alternative(
            self._html.get_template("alert.html").render(told, subject=message["Subject"]),
            subtype="html",
        )
        return message

    def name_of(self, delivery: Delivery) -> str:
        return f"alert-{delivery.document['kind']}"

    def _subject(self, delivery: Delivery) -> str:
        told = delivery.document
        line = _SUBJECTS.get(told["kind"]) or _new_roles(told["total"], told["search"])
        # Words of a visitor: a line break would add a header.
        printable = "".join(letter if letter.isprintable() else " " for letter in line)
        return f"{self._brand}: {printable}"[:_SUBJECT_LENGTH]


def _new_roles(count: int, search: str) -> str:
    return f"{'1 new role' if count == 1 else f'{count} new roles'} for {search}"
