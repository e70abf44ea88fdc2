"""What a mail sender needs of the e-mails it sends."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Protocol

from frontline.domain.delivery import Delivery


class Letters(Protocol):
    """Makes an e-mail of a delivery, the same one each time."""

    def compose(self, delivery: Delivery) -> EmailMessage:
        """The whole message with its sender and its one recipient."""

    def name_of(self, delivery: Delivery) -> str:
        """What a file of it is called, besides the delivery's id."""


def message_id(delivery: Delivery, mail_from: str) -> str:
    """The same delivery always has the same one, so that a mail system can drop a repeat."""
    domain = mail_from.rpartition("@")[2].strip("> ") or "localhost"
    return f"<{delivery.id}@{domain}>"
